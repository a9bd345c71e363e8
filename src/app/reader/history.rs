//! Undo and redo: one history of what was done to notes and to names.

use super::open::Reader;
use crate::app::{
    history::Step,
    message::{Effect, Refused},
    session::Session,
};
use crate::notebook::Edit;
use crate::words::Phrase;
use std::path::PathBuf;

impl Reader {
    /// Makes a change of the notebook that can be undone, and has it saved as `effect` says.
    pub(in crate::app) fn change(&mut self, session: &mut Session, edit: Edit, effect: fn(Edit) -> Effect) {
        if let Some(reason) = &self.article.notebook.read_only {
            return session.warn(say!("nothing-changed-read-only", reason = reason.phrase()));
        }
        let inverse = self.article.apply(edit.clone());
        if inverse.is_nothing() {
            return;
        }
        self.did(Step::Notes(inverse));
        self.unsaved.push_back(Some(edit.clone()));
        session.ask(effect(edit));
    }

    /// Makes the changes again that are not on the disk yet, on what is there.
    pub(in crate::app) fn apply_unsaved(&mut self) {
        for edit in self.unsaved.iter().flatten() {
            self.article.apply(edit.clone());
        }
    }

    /// Has the user overrides of names changed; `what` says in a few words what that does.
    pub(in crate::app) fn change_names(
        &mut self,
        session: &mut Session,
        edits: Vec<crate::entities::Edit>,
        what: Phrase,
    ) {
        self.did(Step::Names);
        self.unsaved.push_back(Some(Edit::NOTHING));
        session.say(what.clone());
        session.ask(Effect::Names { edits, what });
    }

    /// Makes a change in the notebook of the article at `path`, which is not the open one; `inverse` takes it
    /// back.
    pub(in crate::app) fn change_elsewhere(
        &mut self,
        session: &mut Session,
        path: PathBuf,
        edit: Edit,
        inverse: Edit,
    ) {
        self.did(Step::Elsewhere(path.clone(), inverse.clone(), edit.clone()));
        self.apply_elsewhere(session, path, edit, inverse);
    }

    /// Makes `own` here and each of `elsewhere`, with what takes it back, in the article of its path, as one step.
    pub(in crate::app) fn change_everywhere(
        &mut self,
        session: &mut Session,
        own: Edit,
        elsewhere: Vec<(PathBuf, Edit, Edit)>,
    ) {
        let before = self.undo.len();
        self.change(session, own, Effect::Save);
        for (path, edit, inverse) in elsewhere {
            self.change_elsewhere(session, path, edit, inverse);
        }
        let steps = self.undo.split_off(before);
        if !steps.is_empty() {
            self.undo.push(Step::Together(steps));
        }
    }

    /// A change of names could not be made: it is no step of the history. One that could not be taken back or made again
    /// can be so once nothing is in its way; until then nobody gets past it, and what was to be done behind it is refused,
    /// too: the last goes back first.
    pub(in crate::app) fn refused(&mut self, what: Refused) {
        let (from, to) = match what {
            Refused::Made => {
                if let Some(at) = self.undo.iter().rposition(|step| matches!(step, Step::Names)) {
                    self.undo.remove(at);
                }
                return;
            }
            Refused::Undone => (&mut self.redo, &mut self.undo),
            Refused::Redone => (&mut self.undo, &mut self.redo),
        };
        let here = |step: &Step| !matches!(step, Step::Elsewhere(..));
        let Some(at) = from.iter().rposition(here).filter(|_| self.unsaved.front() != Some(&None)) else {
            return;
        };
        match from.remove(at) {
            Step::Notes(edit) => to.push(Step::Notes(self.article.apply(edit))),
            step => to.push(step),
        }
    }

    /// Takes back the last change.
    pub(in crate::app) fn undo(&mut self, session: &mut Session) {
        let step = self.undo.pop();
        if let Some(inverse) = self.restore(session, step, Effect::Undo) {
            self.redo.push(inverse);
            session.say(say!("taken-back"));
        }
    }

    /// Makes the change again that was taken back.
    pub(in crate::app) fn redo(&mut self, session: &mut Session) {
        let step = self.redo.pop();
        if let Some(inverse) = self.restore(session, step, Effect::Redo) {
            self.undo.push(inverse);
            session.say(say!("made-again"));
        }
    }

    /// Remembers what takes a change back: what was taken back before cannot be made again on top of it.
    fn did(&mut self, inverse: Step) {
        self.undo.push(inverse);
        self.redo.clear();
    }

    fn apply_elsewhere(&mut self, session: &mut Session, path: PathBuf, edit: Edit, inverse: Edit) {
        if let Some(volume) = session.library.volume_mut(&path) {
            volume.apply(&edit);
        }
        session.ask(Effect::SaveIn(path, edit, inverse));
        // What speaks for a claim of this article may stand in the other.
        self.article.revise();
    }

    /// Does `step`, and has the background worker do the same; gives what takes it back. Without a step the
    /// background worker looks for one: what an earlier session did is in the journal alone.
    fn restore(
        &mut self,
        session: &mut Session,
        step: Option<Step>,
        effect: fn(bool) -> Effect,
    ) -> Option<Step> {
        let (edit, inverse) = match step {
            Some(Step::Together(steps)) => {
                let last_first = steps.into_iter().rev();
                let inverses = last_first.filter_map(|step| self.restore(session, Some(step), effect));
                return Some(Step::Together(inverses.collect()));
            }
            Some(Step::Names) => (Some(Edit::NOTHING), Some(Step::Names)),
            Some(Step::Notes(edit)) => {
                let inverse = self.article.apply(edit.clone());
                (Some(edit), Some(inverse).filter(|inverse| !inverse.is_nothing()).map(Step::Notes))
            }
            // The background worker knows nothing of it: another notebook, another history.
            Some(Step::Elsewhere(path, edit, inverse)) => {
                self.apply_elsewhere(session, path.clone(), edit.clone(), inverse.clone());
                return Some(Step::Elsewhere(path, inverse, edit));
            }
            None => (None, None),
        };
        self.unsaved.push_back(edit);
        session.ask(effect(inverse.is_some()));
        inverse
    }
}
