//! The palette, themes, folds and candidates: one of several things to choose.

use super::{
    App, Choice, Folds, Picker, Prompt,
    overlay::{Overlay, Pick, Purpose},
};
use crate::{
    command::{COMMANDS, Mode},
    notebook::Edit,
    notebook::Target,
};

impl App {
    /// Asks for a command by its name; each stands with its keys and what it does.
    pub(super) fn open_palette(&mut self) {
        let mode = self.mode();
        let mut all: Vec<Choice> = Vec::new();
        for row in COMMANDS.iter().filter(|row| row.modes.iter().any(|&mode| mode != Mode::Input)) {
            if all.iter().any(|choice| choice.label == row.name) {
                continue;
            }
            let keys = self.look.settings.keymap.keys(mode, row.action);
            let detail =
                if keys.is_empty() { row.help.to_owned() } else { format!("{} · {keys}", row.help) };
            all.push(Choice { label: row.name.to_owned(), detail, pick: Pick::Act(row.action) });
        }
        self.pick(Picker::new("command", all, 0));
    }

    /// Asks for another article.
    pub(super) fn open_library(&mut self) {
        if self.shelf.is_empty() {
            return self.say("no other articles yet: hashiya FOLDER lists those of a folder");
        }
        self.pick(Picker::new("articles", self.shelf.clone(), 0));
    }

    /// The theme after the one in use.
    pub(super) fn next_theme(&mut self) {
        let themes = &self.look.themes;
        let here = themes.iter().position(|theme| theme.name() == self.look.theme.name()).unwrap_or(0);
        if let Some(theme) = themes.get((here + 1) % themes.len().max(1)).cloned() {
            self.say(format!("theme: {0} · theme = \"{0}\" in the settings keeps it", theme.name()));
            self.look.theme = theme.with_depth(self.look.theme.depth());
        }
    }

    /// Folds the section or the repeat that the cursor is in away, or unfolds it.
    pub(super) fn toggle_fold(&mut self) {
        let document = &self.article.document;
        let index = document.paragraph_at(self.cursor.at);
        if self.view.fold_at(index).is_some() {
            return self.unfold_at(self.cursor.at);
        }
        // A fold hides the body; its heading stays, and says how much it hides.
        let Some(section) =
            document.section_at(self.cursor.at).and_then(|number| document.sections().get(number))
        else {
            return self.say("no section here to fold");
        };
        let first = section.heading + 1;
        let last = document.paragraph_at(section.span.end.saturating_sub(1));
        if first > last {
            return;
        }
        let heading = section.span.start;
        let mut folds = self.view.folds().clone();
        folds.retain(|fold| fold.end <= first || fold.start > last);
        folds.push(first..last + 1);
        folds.sort_by_key(|fold| fold.start);
        self.cursor.put(&self.article.document, heading);
        self.set_folds(folds);
    }

    /// Folds the bodies of all sections away.
    pub(super) fn fold_all(&mut self) {
        self.only = None;
        let document = &self.article.document;
        let sections = document.sections();
        let mut folds = Folds::new();
        for (number, section) in sections.iter().enumerate() {
            let next = sections
                .get(number + 1)
                .map_or(section.span.end, |next| next.span.start.min(section.span.end));
            let last = document.paragraph_at(next.saturating_sub(1));
            if section.heading < last {
                folds.push(section.heading + 1..last + 1);
            }
        }
        let at = document.section_at(self.cursor.at).map(|number| sections[number].span.start);
        if let Some(at) = at {
            self.cursor.put(&self.article.document, at);
        }
        self.set_folds(folds);
    }

    pub(super) fn set_folds(&mut self, folds: Folds) {
        self.view.set_folds(&self.article.document, folds);
        self.view.show(&self.article.document, self.cursor.at);
    }

    /// Unfolds what hides byte `at`.
    pub(super) fn unfold_at(&mut self, at: usize) {
        let paragraph = self.article.document.paragraph_at(at);
        let Some(fold) = self.view.fold_at(paragraph).cloned() else { return };
        let mut folds = self.view.folds().clone();
        folds.retain(|other| *other != fold);
        self.set_folds(folds);
    }

    /// Shows where a lost annotation may belong, with the words around each place.
    pub(super) fn show_candidates(&mut self) {
        self.with_note(|app, annotation| {
            let Some(index) = app.article.index_of(&annotation.id) else { return };
            let candidates = app
                .article
                .placement(index)
                .map(|placement| placement.candidates.clone())
                .unwrap_or_default();
            let choice = |candidate: &crate::notebook::placement::Candidate| {
                let span =
                    app.around(candidate.span.start, crate::layout::motion::sentence).union(candidate.span);
                Choice {
                    label: crate::text::slice(app.article.document.text(), span).trim().to_owned(),
                    detail: format!("{:.0} % alike", candidate.similarity * 100.0),
                    pick: Pick::Place(annotation.id.clone(), candidate.span),
                }
            };
            let all: Vec<Choice> = candidates.iter().map(choice).collect();
            if all.is_empty() {
                return app.say("no place is like it: select words, then reattach");
            }
            app.pick(Picker::new("where does it belong?", all, 0));
        });
    }

    /// Ties the annotation chosen in the list to the selection.
    pub(super) fn reattach(&mut self) {
        let chosen = self.sidebar.notes.get(self.sidebar.lists[2].selected).copied();
        let (Some(span), Some(annotation)) =
            (self.selection(), chosen.and_then(|index| self.article.annotation(index)).cloned())
        else {
            return self.say("choose a note in the list, then select its words: v");
        };
        let target = Target::of(&self.article.document, span);
        let updated = Some(self.stamp.now.clone());
        self.cursor.anchor = None;
        self.change(Edit::Replace(crate::notebook::Annotation { updated, target, ..annotation }));
        self.say("tied to these words · u takes it back");
    }

    /// Puts what was looked for before, or after, into the find prompt.
    pub(super) fn recall(&mut self, before: bool) {
        let history = &self.find.history;
        let Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, input, .. })) = &mut self.overlay
        else {
            return;
        };
        let here = history.iter().position(|old| old == input.text()).unwrap_or(history.len());
        let next = if before { here.checked_sub(1) } else { Some(here + 1) };
        if let Some(old) = next.and_then(|next| history.get(next)) {
            let all = crate::text::Span::new(0, input.text().len());
            input.replace(all, old);
            self.retyped();
        }
    }
}
