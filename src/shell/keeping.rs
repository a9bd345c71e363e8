//! What a background worker keeps besides notes: where one stopped, the note that is being typed, and settings.

use super::{background_worker::BackgroundWorker, drafted::Drafted, naming::DROP};
use crate::{
    app::{Draft, Message, Notice, Purpose, Stopped},
    config::Assignment,
    document::Document,
    notebook::{Annotation, merge, placement::State},
    store::{self, Dirs, DraftFile, Resume, Spool},
    words::Phrase,
};
use std::path::Path;

impl BackgroundWorker {
    /// Keeps where one stopped, and what was read.
    pub(super) fn leave(&mut self, stopped: Option<&Stopped>) {
        self.end_finding(DROP);
        self.pipe.iter().for_each(Spool::close);
        let Some(stopped) = stopped else { return };
        let place = Resume {
            path: self.session.article().to_owned(),
            title: self.session.notebook().document.source.title_or(self.document.title()).to_owned(),
            top: self.document.code_point(stopped.top),
            cursor: self.document.code_point(stopped.cursor),
            read: None,
            pages: stopped.read.stretches().iter().map(|stretch| (stretch.start, stretch.end)).collect(),
            length: self.length(),
            turned: stopped.turned.iter().map(|&(start, way)| (start, way.is_rtl())).collect(),
            marks: stopped.marks.iter().map(|&(letter, at)| (letter, self.document.code_point(at))).collect(),
            at: store::now(),
        };
        store::remember(&self.dirs, place);
    }

    /// The bytes of the text; of one that is read no further yet, those of its file.
    fn length(&self) -> usize {
        if self.document.is_complete() {
            return self.document.text().trim_end().len();
        }
        std::fs::metadata(self.session.article()).map_or(0, |file| file.len() as usize)
    }

    /// Tells where the notes stand in the text that was read again: that all are in their places only where they are.
    pub(super) fn tell_places(&self) {
        let (dirs, document, notebook) =
            (self.dirs.clone(), self.document.clone(), self.session.notebook().clone());
        let article = self.session.article().to_owned();
        self.aside(move |answer| {
            let mut counts = [0; 3];
            for placement in store::place_all(&dirs, &notebook, &document, Some(&article)) {
                match placement.state {
                    State::Orphan => counts[0] += 1,
                    State::Ambiguous => counts[1] += 1,
                    State::Moved | State::Changed => counts[2] += 1,
                    State::Exact => {}
                }
            }
            let [lost, unsure, moved] = counts;
            let told = [
                (lost, say!("notes-not-found", count = lost)),
                (unsure, say!("notes-unsure", count = unsure)),
                (moved, say!("notes-moved", count = moved)),
            ];
            let told = told.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
            answer(Message::Notice(match Phrase::list(told) {
                Some(what) if lost + unsure > 0 => Notice::warning(say!("read-again-but", what)),
                Some(what) => Notice::info(say!("read-again-but", what)),
                None => Notice::info(say!("read-again")),
            }));
        });
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
        let Draft { article, purpose, text, kept } = draft;
        if text.trim().is_empty() {
            let file = kept.map(|name| DraftFile::named(&self.dirs, &name));
            let typed = || self.drafted.take_if(|typed| typed.purpose == purpose).map(|typed| typed.file);
            return file.or_else(typed).into_iter().for_each(DraftFile::remove);
        }
        if kept.is_some() || self.drafted.as_ref().is_none_or(|typed| typed.purpose != purpose) {
            // To find the words again takes a look at the whole text, and there is a draft for each key.
            let annotation = match &purpose {
                Purpose::NewNote { span, kind } => self.session.annotation(*span, kind, None),
                Purpose::Note(id) => {
                    let known = self.session.notebook().annotation(id).cloned();
                    known.unwrap_or(Annotation { id: id.clone(), ..Annotation::default() })
                }
                _ => return,
            };
            let file = match kept {
                Some(name) => DraftFile::named(&self.dirs, &name),
                None => DraftFile::new(&self.dirs, &article),
            };
            let draft = store::Draft { base: annotation.note.clone(), annotation };
            self.drafted = Some(Drafted { purpose, draft, file });
        }
        if let Some(Drafted { draft, file, .. }) = self.drafted.as_mut() {
            draft.annotation.note = Some(text);
            if let Err(error) = file.keep(draft) {
                answer(Message::Notice(Notice::warning(error.phrase())));
            }
        }
    }

    /// Offers the notes that were being typed when the program ended.
    pub(super) fn offer_drafts(&self) {
        let (dirs, document) = (self.dirs.clone(), self.document.clone());
        let article = self.session.article().to_owned();
        let left = store::drafts(&dirs, &article);
        if left.is_empty() {
            return;
        }
        let note = |draft: &store::Draft| self.session.notebook().annotation(&draft.annotation.id).cloned();
        let left: Vec<_> = left.into_iter().map(|(name, draft)| (name, note(&draft), draft)).collect();
        self.aside(move |answer| {
            let offered = left.into_iter().map(|(name, now, draft)| {
                let typed = draft.annotation.note.clone().unwrap_or_default();
                let (purpose, text) = match now {
                    Some(now) => {
                        let [base, now_said] = [draft.base, now.note].map(Option::unwrap_or_default);
                        (Purpose::Note(now.id), merge::notes(&base, &now_said, &typed))
                    }
                    None => (new_note(&dirs, &document, &article, draft.annotation), typed),
                };
                Draft { article: article.clone(), purpose, text, kept: Some(name) }
            });
            answer(Message::Drafts(offered.collect()));
        });
    }

    /// Writes a setting into the file of settings.
    pub(super) fn keep_setting(&self, setting: &Assignment, answer: &mut dyn FnMut(Message)) {
        let Assignment { table, key, value } = setting;
        let notice = match store::keep_setting(&self.dirs, table, key, value) {
            Ok(file) => {
                let (name, value) = (setting.name(), value.trim_matches('"'));
                Notice::info(say!("setting-kept", name, value, file = file.display()))
            }
            Err(error) => Notice::warning(say!("not-saved", error = error.phrase())),
        };
        answer(Message::Notice(notice));
    }
}

/// What a draft of a note that is in no notebook will be.
fn new_note(dirs: &Dirs, document: &Document, article: &Path, draft: Annotation) -> Purpose {
    let placed = store::place_targets(dirs, &[&draft.target], document, Some(article));
    // Words that are gone leave the paragraph where they stood.
    let place = document.byte(draft.target.start);
    let paragraph = document.paragraph(document.paragraph_at(place));
    let span = placed.first().and_then(|placement| placement.span).unwrap_or(paragraph);
    Purpose::NewNote { span, kind: draft.kind }
}
