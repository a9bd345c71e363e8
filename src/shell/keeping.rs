//! What a background worker keeps besides notes: where one stopped, the note that is being typed, and settings.

use super::{background_worker::BackgroundWorker, naming::DROP};
use crate::{
    app::{Draft, Message, Notice, Purpose, Stopped},
    config::Assignment,
    notebook::Annotation,
    store::{self, Resume, Spool},
};

impl BackgroundWorker {
    /// Keeps where one stopped: the bytes of the cursor and of the window's top, and the furthest read.
    pub(super) fn leave(&mut self, stopped: Option<&Stopped>) {
        self.end_finding(DROP);
        self.pipe.iter().for_each(Spool::close);
        let Some(stopped) = stopped else { return };
        let place = Resume {
            path: self.session.article().to_owned(),
            title: self.document.title().to_owned(),
            top: self.document.code_point(stopped.top),
            cursor: self.document.code_point(stopped.cursor),
            read: self.document.code_point(stopped.read),
            turned: stopped.turned.iter().map(|&(start, way)| (start, way.is_rtl())).collect(),
            marks: stopped.marks.iter().map(|&(letter, at)| (letter, self.document.code_point(at))).collect(),
            at: store::now(),
        };
        store::remember(&self.dirs, place);
    }

    /// Saves what could not be saved before, once there is room.
    pub(super) fn save_again(&mut self, answer: &mut dyn FnMut(Message)) {
        if let Ok(Some(saved)) = self.session.save_again() {
            answer(Message::Unsaved(false));
            let message = saved.message.unwrap_or_else(|| say!("saved-again", file = saved.path.display()));
            answer(Message::Notice(Notice::info(message)));
        }
    }

    /// Keeps what is typed of a note; nothing when nothing is typed.
    pub(super) fn keep_draft(&mut self, draft: Draft, answer: &mut dyn FnMut(Message)) {
        let Draft { article, purpose, text } = draft;
        let mut annotation = match purpose {
            _ if text.trim().is_empty() => None,
            Purpose::NewNote { span, kind } => {
                // To find the words again takes a look at the whole text, and there is a draft for each key.
                let known = self.drafted.take().filter(|(known, _)| *known == span);
                let (_, annotation) = self
                    .drafted
                    .insert(known.unwrap_or_else(|| (span, self.session.annotation(span, &kind, None))));
                Some(annotation.clone())
            }
            Purpose::Note(id) => {
                let known = self.session.notebook().annotation(&id).cloned();
                Some(known.unwrap_or(Annotation { id, ..Annotation::default() }))
            }
            _ => return,
        };
        if let Some(annotation) = &mut annotation {
            annotation.note = Some(text);
        }
        if let Err(error) = store::keep_draft(&self.dirs, &article, annotation.as_ref()) {
            answer(Message::Notice(Notice::warning(error.phrase())));
        }
    }

    /// Offers the note that was being typed when the program ended.
    pub(super) fn offer_draft(&self) {
        let (dirs, document) = (self.dirs.clone(), self.document.clone());
        let article = self.session.article().to_owned();
        let Some(draft) = store::draft(&dirs, &article) else { return };
        let known = self.session.notebook().annotation(&draft.id).is_some();
        self.aside(move |answer| {
            let purpose = if known {
                Purpose::Note(draft.id)
            } else {
                let placed = store::place_targets(&dirs, &[&draft.target], &document, Some(&article));
                // Words that are gone leave the paragraph where they stood.
                let place = document.byte(draft.target.start);
                let paragraph = document.paragraph(document.paragraph_at(place));
                let span = placed.first().and_then(|placement| placement.span).unwrap_or(paragraph);
                Purpose::NewNote { span, kind: draft.kind }
            };
            let text = draft.note.unwrap_or_default();
            answer(Message::Draft(Draft { article, purpose, text }));
        });
    }

    /// Writes a setting into the file of settings.
    pub(super) fn keep_setting(&self, setting: &Assignment, answer: &mut dyn FnMut(Message)) {
        let Assignment { table, key, value } = setting;
        let notice = match store::keep_setting(&self.dirs, *table, key, value) {
            Ok(file) => {
                let (name, value) = (setting.name(), value.trim_matches('"'));
                Notice::info(say!("setting-kept", name, value, file = file.display()))
            }
            Err(error) => Notice::warning(say!("not-saved", error = error.phrase())),
        };
        answer(Message::Notice(notice));
    }
}
