//! Undo and redo: one history of what was done to notes and to names.

use crate::app::history::Step;
use crate::app::{
    message::{Effect, Notice},
    state::App,
};
use crate::notebook::Edit;
use std::path::PathBuf;

impl App {
    /// Makes a change of the notebook that can be undone, and has it saved.
    pub(crate) fn change(&mut self, edit: Edit) {
        self.change_with(edit, Effect::Save);
    }

    /// The same, saved as `effect` says.
    pub(in crate::app) fn change_with(&mut self, edit: Edit, effect: fn(Edit) -> Effect) {
        if let Some(reason) = &self.reader.article.notebook.read_only {
            self.session.notice =
                Some(Notice::warning(say!("nothing-changed-read-only", reason = reason.phrase())));
            return;
        }
        let inverse = self.reader.article.apply(edit.clone());
        if inverse.is_nothing() {
            return;
        }
        self.reader.undo.push(Step::Notes(inverse));
        self.reader.redo.clear();
        self.reader.unsaved.push_back(edit.clone());
        self.ask(effect(edit));
        self.refresh_lists();
    }

    /// Has the user overrides of names changed; `what` says in a few words what that does.
    pub(in crate::app) fn change_names(&mut self, edits: Vec<crate::entities::Edit>, what: String) {
        self.reader.undo.push(Step::Names);
        self.reader.redo.clear();
        self.reader.unsaved.push_back(Edit::NOTHING);
        self.say(what.clone());
        self.ask(Effect::Names { edits, what });
    }

    /// Makes a change in the notebook of the article at `path`, which is not the open one; `inverse` takes it
    /// back.
    pub(in crate::app) fn change_elsewhere(&mut self, path: PathBuf, edit: Edit, inverse: Edit) {
        self.reader.undo.push(Step::Elsewhere(path.clone(), inverse.clone(), edit.clone()));
        self.reader.redo.clear();
        self.apply_elsewhere(path, edit, inverse);
    }

    fn apply_elsewhere(&mut self, path: PathBuf, edit: Edit, inverse: Edit) {
        if let Some(volume) = self.volume_mut(&path) {
            volume.apply(&edit);
        }
        self.ask(Effect::SaveIn(path, edit, inverse));
        self.refresh_lists();
    }

    /// A change of names could not be made: it is no step of the history.
    pub(in crate::app) fn refused(&mut self, undone: bool) {
        let steps = if undone { &mut self.reader.redo } else { &mut self.reader.undo };
        if let Some(at) = steps.iter().rposition(|step| matches!(step, Step::Names)) {
            steps.remove(at);
        }
    }

    /// Takes back the last change.
    pub(in crate::app) fn undo(&mut self) {
        let step = self.reader.undo.pop();
        if let Some(inverse) = self.restore(step, Effect::Undo) {
            self.reader.redo.push(inverse);
            self.say(say!("taken-back"));
        }
    }

    /// Makes the change again that was taken back.
    pub(in crate::app) fn redo(&mut self) {
        let step = self.reader.redo.pop();
        if let Some(inverse) = self.restore(step, Effect::Redo) {
            self.reader.undo.push(inverse);
            self.say(say!("made-again"));
        }
    }

    /// Does `step`, and has the background worker do the same; gives what takes it back. Without a step the background worker looks
    /// for one: what an earlier session did is in the journal alone.
    fn restore(&mut self, step: Option<Step>, effect: Effect) -> Option<Step> {
        let (edit, inverse) = match step {
            Some(Step::Names) => (Edit::NOTHING, Some(Step::Names)),
            Some(Step::Notes(edit)) => {
                let inverse = self.reader.article.apply(edit.clone());
                (edit, Some(inverse).filter(|inverse| !inverse.is_nothing()).map(Step::Notes))
            }
            // The background worker knows nothing of it: another notebook, another history.
            Some(Step::Elsewhere(path, edit, inverse)) => {
                self.apply_elsewhere(path.clone(), edit.clone(), inverse.clone());
                return Some(Step::Elsewhere(path, inverse, edit));
            }
            None => (Edit::NOTHING, None),
        };
        self.reader.unsaved.push_back(edit);
        self.ask(effect);
        self.pane.chosen_here = 0;
        self.refresh_lists();
        inverse
    }
}
