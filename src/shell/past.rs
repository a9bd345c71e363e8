//! What the background worker answers of the past: the history of the notebook, and texts as they were.

use super::background_worker::BackgroundWorker;
use crate::app::{Message, Notice};
use crate::notebook::{Id, KeptText, Target};
use crate::store;

impl BackgroundWorker {
    /// Looks up the paragraph of an annotation in the text that its target was made in.
    pub(super) fn old_paragraph(&self, id: Id, target: Target) {
        let (dirs, document) = (self.dirs.clone(), self.document.clone());
        let article = self.session.article().to_owned();
        self.aside(move |answer| {
            let Some(rev) = target.rev.as_deref() else { return };
            let kept = || store::old_text(&dirs, Some(&article), rev);
            let Some(text) = document.source_of(rev).map(str::to_owned).or_else(kept) else { return };
            let paragraph = target.paragraph_in(&text).to_owned();
            answer(Message::OldParagraph(id, target, paragraph));
        });
    }

    /// Tells every change of the notebook.
    pub(super) fn history(&self, answer: &mut dyn FnMut(Message)) {
        answer(match self.session.history() {
            Ok(operations) => Message::History(operations),
            Err(error) => Message::Notice(Notice::warning(error.phrase())),
        });
    }

    /// Tells how annotation `id` stood over time; nothing where that cannot be read.
    pub(super) fn statuses(&self, id: Id, answer: &mut dyn FnMut(Message)) {
        let stood = self.session.statuses(&id).unwrap_or_default();
        answer(Message::Statuses(id, stood));
    }

    /// Tells which earlier texts of the article are in the archive.
    pub(super) fn kept_texts(&self, answer: &mut dyn FnMut(Message)) {
        answer(match self.session.kept_texts() {
            Ok(kept) => Message::KeptTexts(kept),
            Err(error) => Message::Notice(Notice::warning(error.phrase())),
        });
    }

    /// Gets an earlier text of the article.
    pub(super) fn kept_text(&self, kept: KeptText, answer: &mut dyn FnMut(Message)) {
        let text = store::old_text(&self.dirs, Some(self.session.article()), &kept.rev);
        answer(Message::KeptText(kept, text));
    }

    /// Tells how the notebook was right after the operation `id`.
    pub(super) fn as_of(&self, id: &Id, answer: &mut dyn FnMut(Message)) {
        answer(match self.session.as_of(id) {
            Ok(then) => Message::AsOf(id.clone(), then.map(Box::new)),
            Err(error) => Message::Notice(Notice::warning(error.phrase())),
        });
    }

    /// Writes the notebook of right after the operation `id` where nothing can be read.
    pub(super) fn write_anew(&mut self, id: &Id, answer: &mut dyn FnMut(Message)) {
        let restored = self.session.restore(id);
        answer(Message::Notebook(Box::new(self.session.notebook().clone())));
        answer(Message::Notice(match restored {
            Ok(saved) => Notice::info(saved.and_then(|saved| saved.message).unwrap_or(say!("restored"))),
            Err(error) => Notice::warning(say!("not-saved", error = error.phrase())),
        }));
    }
}
