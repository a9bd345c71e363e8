//! Work on annotations: their notes, tags, kind and status, and undo.

use super::{
    marking::excerpt,
    message::Notice,
    overlay::Purpose,
    pages::Page,
    picker::{Choice, Picker},
    sidebar::number,
    state::{App, Overlay},
};
use crate::{
    command::Pane,
    notebook::{Annotation, Edit, Id, tag_in_line, tags_of_line},
    text::Span,
};

impl App {
    /// The annotation that commands are about: the one chosen in the list of notes when that has the
    /// focus, that of the panel of details or of the claims view when they are shown, else the one under the
    /// cursor.
    pub(super) fn note_meant(&self) -> Option<&Annotation> {
        if let Some(Overlay::Details(details)) = &self.overlay {
            return self.reader.article.notebook.annotation(&details.id);
        }
        let index = match self.focus {
            _ if self.page == Page::Review => return self.reviewed(),
            _ if self.page == Page::Claims => self.chosen_claim(),
            _ if self.page == Page::Proposals => {
                return self.reader.article.notebook.annotation(self.reader.proposals.accepted.as_ref()?);
            }
            Pane::Notes => self.sidebar.chosen_note(),
            _ => self.pane.note_here(&self.reader.article),
        };
        self.reader.article.annotation(index?)
    }

    /// Does `work` with the annotation meant, or says that there is none.
    pub(super) fn with_note(&mut self, work: impl FnOnce(&mut Self, Annotation)) {
        match self.note_meant().cloned() {
            Some(annotation) => work(self, annotation),
            None => self.say(say!("no-annotation-here")),
        }
    }

    /// The same for the annotation `id`, wherever it is.
    pub(super) fn edit(&mut self, id: &Id, what: &str, work: impl FnOnce(&mut Annotation)) {
        let old = match self.page {
            Page::Review => self.reviewed().filter(|annotation| annotation.id == *id),
            _ => self.reader.article.notebook.annotation(id),
        };
        let Some(old) = old.cloned() else {
            self.session.notice = Some(Notice::warning(say!("annotation-gone")));
            return;
        };
        let mut annotation = old.clone();
        work(&mut annotation);
        if annotation == old {
            return;
        }
        annotation.updated = Some(self.session.stamp.now.clone());
        if self.page == Page::Review {
            return self.edit_reviewed(annotation, old, what);
        }
        self.change(Edit::Replace(annotation));
        self.say(say!("done-undo", what));
    }

    /// Opens the note of the annotation meant.
    pub(super) fn edit_note(&mut self) {
        self.with_note(|app, annotation| {
            app.prompt(Purpose::Note(annotation.id), annotation.note.as_deref().unwrap_or("").trim_end());
        });
    }

    /// Opens the tags of the annotation meant.
    pub(super) fn edit_tags(&mut self) {
        self.with_note(|app, annotation| {
            app.prompt(Purpose::Tags(annotation.id), &line_of(&annotation.tags));
        });
    }

    /// Asks which kind the annotation meant shall have.
    pub(super) fn change_kind(&mut self) {
        self.with_note(|app, annotation| {
            let kinds = &app.session.look.settings.kinds;
            let selected = kinds.iter().position(|kind| kind.name == annotation.kind).unwrap_or(0);
            let choice =
                |name: &str| Choice { label: name.to_owned(), detail: String::new(), value: name.to_owned() };
            let all = kinds.iter().map(|kind| choice(&kind.name)).collect();
            let id = annotation.id;
            app.choose(Picker::new("kind", all, selected), move |app, kind: String| {
                app.edit(&id, &kind.clone(), |annotation| annotation.kind = kind);
            });
        });
    }

    /// Gives the annotation meant the status of number `index`, or none.
    pub(super) fn set_status(&mut self, index: Option<usize>) {
        let status = index
            .and_then(|index| self.session.look.settings.statuses.get(index))
            .map(|status| status.name.clone());
        self.with_note(|app, annotation| {
            let what = status.clone().unwrap_or_else(|| "no status".to_owned());
            app.edit(&annotation.id, &what, |annotation| annotation.status = status);
        });
    }

    /// Deletes the annotation meant.
    pub(super) fn delete(&mut self) {
        self.with_note(|app, annotation| {
            let what = format!("deleted: {} {}", annotation.kind, excerpt(&annotation.target.exact));
            app.change(Edit::Remove(annotation.id));
            app.pane.chosen_here = 0;
            app.say(say!("done-undo", what));
        });
    }

    /// The next of the annotations that overlap under the cursor.
    pub(super) fn cycle_here(&mut self) {
        let here = self.reader.article.here(self.pane.cursor.at);
        match here.len() {
            0 => self.say(say!("no-annotation-here-next")),
            length => {
                self.pane.chosen_here = (self.pane.chosen_here + 1) % length;
                self.pane.landed = self.reader.article.span(here[self.pane.chosen_here]);
            }
        }
    }

    /// To the annotation that starts after the cursor, or before it.
    pub(super) fn next_annotation(&mut self, forward: bool) {
        let at = self.pane.cursor.at;
        let all = self.reader.article.marks().all();
        let after = all.partition_point(|(span, _)| span.start <= at);
        let before = all.partition_point(|(span, _)| span.start < at);
        let next =
            if forward { all.get(after) } else { before.checked_sub(1).and_then(|index| all.get(index)) };
        match next.copied() {
            Some((span, number)) => {
                self.jump(span.start);
                self.pane.landed = Some(span);
                self.pane.chosen_here =
                    self.reader.article.here(span.start).iter().position(|&one| one == number).unwrap_or(0);
            }
            None if all.is_empty() => self.say(say!("no-annotations-yet")),
            None => {
                self.say(if forward { say!("no-annotation-after") } else { say!("no-annotation-before") });
            }
        }
    }

    /// Lists annotations of the next kind in use only, then all again.
    pub(super) fn filter_kind(&mut self) {
        let in_use: Vec<String> = self
            .session
            .look
            .settings
            .kinds
            .iter()
            .map(|kind| kind.name.clone())
            .filter(|name| self.reader.article.notebook.annotations.iter().any(|a| a.kind == *name))
            .collect();
        let next = match &self.sidebar.kind {
            None => in_use.first().cloned(),
            Some(kind) => {
                in_use.iter().position(|name| name == kind).and_then(|at| in_use.get(at + 1)).cloned()
            }
        };
        self.say(next.as_ref().map_or("all annotations".to_owned(), |kind| format!("only: {kind}")));
        self.sidebar.kind = next;
        self.refresh_lists();
        if let Some(list) = number(Pane::Notes) {
            self.sidebar.choose(list, 0);
        }
    }

    pub(super) fn write_note(&mut self, id: &Id, text: &str) {
        let note = noted(text);
        self.edit(id, "note kept", |annotation| annotation.note = note);
    }

    pub(super) fn write_new_note(&mut self, span: Span, kind: String, text: &str) {
        match noted(text) {
            Some(note) => self.add(kind, span, Some(note)),
            None => self.say(say!("note-nothing-written")),
        }
    }

    pub(super) fn write_tags(&mut self, id: &Id, text: &str) {
        let tags = tags_of_line(text);
        self.edit(id, "tags kept", |annotation| {
            // What was only looked at stays as the file has it, in its order and spelling.
            if tags_of_line(&line_of(&annotation.tags)) != tags {
                annotation.tags = tags;
            }
        });
    }
}

/// `tags` as a line to go on typing in.
fn line_of(tags: &[String]) -> String {
    tags.iter().map(|tag| tag_in_line(tag) + ", ").collect()
}

/// What is written of a note: without white space at its end; `None` when nothing is left.
fn noted(text: &str) -> Option<String> {
    let text = text.trim_end();
    (!text.trim().is_empty()).then(|| text.to_owned())
}
