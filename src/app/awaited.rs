//! What was asked for before the whole text was read: done as soon as the rest is there.
//!
//! A long text is on the screen at once and read behind it. Its end, a part of the way and words that the
//! head does not have are further off; they are waited for, and the next key gives the waiting up.

use super::App;
use crate::{command::Action, notebook::Id};

/// What waits for the rest of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Awaited {
    /// The text's end, or the paragraph of this number.
    End(Option<usize>),
    /// The place so many hundredths through the text.
    Percent(usize),
    /// Words, from this byte on.
    Find(String, usize),
    /// The next match of what is looked for.
    FindNext,
    /// The words of an annotation.
    Note(Id),
}

impl App {
    /// Puts `wish` off until the whole text is there; `false` when it is.
    pub(super) fn put_off(&mut self, wish: Awaited) -> bool {
        let waits = !self.article.document.is_complete();
        if waits {
            self.notice = None;
            self.awaited = Some(wish);
        }
        waits
    }

    /// Does what was put off, now that the whole text is there.
    pub(super) fn fulfil(&mut self) {
        match self.awaited.take() {
            Some(Awaited::End(count)) => self.to_end(count),
            Some(Awaited::Percent(percent)) => self.to_percent(Some(percent)),
            Some(Awaited::Find(needle, from)) => self.found(&needle, from),
            Some(Awaited::FindNext) => self.find_beside(true),
            Some(Awaited::Note(id)) => self.show_annotation(&id),
            None => {}
        }
    }

    /// Another key gives up what is awaited; `true` when `action` does nothing else.
    pub(super) fn give_up(&mut self, action: Action) -> bool {
        let waited = self.awaited.take().is_some() && action == Action::Cancel;
        if waited {
            self.say("no longer waiting");
        }
        waited
    }

    /// What is awaited, for the status line; `None` when nothing is.
    pub(crate) fn awaiting(&self) -> Option<String> {
        let what = match self.awaited.as_ref()? {
            Awaited::End(None) => "the end".to_owned(),
            Awaited::End(Some(number)) => format!("paragraph {number}"),
            Awaited::Percent(percent) => format!("{percent} %"),
            Awaited::Find(needle, _) => format!("“{needle}”"),
            Awaited::FindNext => "the next match".to_owned(),
            Awaited::Note(_) => "the annotation".to_owned(),
        };
        Some(format!("waiting for {what}: {} % of the text read · Esc stops waiting", self.loaded))
    }
}
