//! What was asked for before the whole text was read: done as soon as the rest is there.

use crate::app::awaited::Awaited;
use crate::app::state::App;
use crate::command::{Action, family};

impl App {
    /// Puts `job` off until the whole text is there; `false` when it is.
    pub(in crate::app) fn put_off(&mut self, job: Awaited) -> bool {
        let waits = !self.reader.article.document.is_complete();
        if waits {
            self.session.notice = None;
            self.reader.awaited = Some(job);
        }
        waits
    }

    /// Does what was put off, now that the whole text is there.
    pub(in crate::app) fn fulfil(&mut self) {
        match self.reader.awaited.take() {
            Some(Awaited::End(count)) => self.to_end(count),
            Some(Awaited::Percent(percent)) => self.to_percent(Some(percent)),
            Some(Awaited::Find(needle, seek)) => self.found(&needle, seek),
            Some(Awaited::Only) => self.show_matching(),
            Some(Awaited::FindNext) => self.find_beside(true),
            // Counting begins again with the text.
            Some(Awaited::Match { seek, jump }) => self.await_match(seek, jump),
            Some(Awaited::At(at)) => self.go(at),
            Some(Awaited::Note(id)) => self.show_annotation(&id),
            None => {}
        }
    }

    /// Goes back to byte `at`, once it is read.
    pub(in crate::app) fn return_to_byte(&mut self, at: usize) {
        if at < self.reader.article.document.text().len() || !self.put_off(Awaited::At(at)) {
            self.go(at);
        }
    }

    /// Another key gives up what is awaited; `true` when `action` does nothing else.
    pub(in crate::app) fn give_up(&mut self, action: Action) -> bool {
        // While one types, Esc leaves the typing.
        let typing = |awaited: &Awaited| matches!(awaited, Awaited::Match { jump: false, .. });
        let waited = self.reader.awaited.take().is_some_and(|it| !typing(&it))
            && action == Action::Program(family::Program::Cancel);
        if waited {
            self.say(say!("no-longer-waiting"));
        }
        waited
    }

    /// What is awaited, for the status line; `None` when nothing is.
    pub(crate) fn awaiting(&self) -> Option<String> {
        let what = match self.reader.awaited.as_ref()? {
            Awaited::End(None) => "the end".to_owned(),
            Awaited::End(Some(number)) => format!("paragraph {number}"),
            Awaited::Percent(percent) => format!("{percent} %"),
            Awaited::Find(needle, _) => quoted(needle),
            Awaited::FindNext => "the next match".to_owned(),
            Awaited::Match { .. } | Awaited::Only => {
                let needle = quoted(&self.reader.find.needle);
                let reached = self.reader.find.reached.unwrap_or(0) * 100
                    / self.reader.article.document.text().len().max(1);
                return Some(format!("looking for {needle}: {reached} % of the text · Esc stops looking"));
            }
            Awaited::At(_) => "the place where one was".to_owned(),
            Awaited::Note(_) => "the annotation".to_owned(),
        };
        Some(format!("waiting for {what}: {} % of the text read · Esc stops waiting", self.reader.loaded))
    }
}

/// `words` of any script in quotation marks, isolated: what stands around them keeps its order.
fn quoted(words: &str) -> String {
    format!("“\u{2068}{words}\u{2069}”")
}
