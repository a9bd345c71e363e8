//! A note while it is being typed: kept outside as it grows, and offered again when its article is opened.

use crate::app::drafts::Draft;
use crate::app::{
    message::Effect,
    overlay::{Prompt, Purpose},
    pages::Page,
    picker::{Choice, Picker},
    state::{App, Overlay},
};

impl App {
    /// Has what is typed of a note kept.
    pub(in crate::app) fn keep_draft(&mut self) {
        let Some(Overlay::Prompt(Prompt { purpose, input, .. })) = &self.overlay else { return };
        if purpose.many_lines() {
            let (purpose, text) = (purpose.clone(), input.text().to_owned());
            self.ask_draft(purpose, text);
        }
    }

    /// The note is part of the notebook, or given up: its draft is needed no longer.
    pub(in crate::app) fn drop_draft(&mut self, purpose: Purpose) {
        self.ask_draft(purpose, String::new());
    }

    fn ask_draft(&mut self, purpose: Purpose, text: String) {
        let article = match self.card().filter(|_| self.page == Page::Review) {
            Some(card) => card.article.clone(),
            None => self.reader.article.path.clone(),
        };
        self.ask(Effect::Draft(Draft { article, purpose, text }));
    }

    /// Offers a note that was being typed when the program ended.
    pub(in crate::app) fn offer_draft(&mut self, draft: Draft) {
        if self.overlay.is_some() {
            // Whoever types already is not interrupted: it stays for the next time.
            return self
                .say("a note that was not finished is kept: it is offered when the article is opened");
        }
        let words = draft.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let away = Draft { text: String::new(), ..draft.clone() };
        let all = vec![
            Choice::new(words, "go on with this note", (true, draft)),
            Choice::new("throw it away", "", (false, away)),
        ];
        self.choose(Picker::new("a note was not finished", all, 0), |app, (taken, draft)| {
            if taken { app.take_draft(&draft) } else { app.ask(Effect::Draft(draft)) }
        });
    }

    /// Goes on with a note that was offered.
    pub(in crate::app) fn take_draft(&mut self, draft: &Draft) {
        self.prompt(draft.purpose.clone(), &draft.text);
    }
}
