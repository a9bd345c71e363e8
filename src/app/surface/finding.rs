//! Words looked for in the article.

use crate::app::finding::{Find, Words};
use crate::app::pane::unit::Unit;
use crate::app::{
    awaited::Awaited,
    overlay::{Prompt, Purpose},
    seeking::{Answer, Seek},
    state::{App, Overlay},
};
use crate::{
    search::Mode,
    text::{Span, slice},
};

impl App {
    /// Asks for words to find, towards the end of the text or towards its start.
    pub(in crate::app) fn ask_find(&mut self, forward: bool) {
        self.prompt(Purpose::Find { from: self.pane.cursor.at, forward }, "");
    }

    /// Looks for what is typed so far, from a byte on.
    pub(in crate::app) fn find_as_typed(&mut self, needle: &str, seek: Seek) {
        let from = seek.from;
        self.reader.find.set(needle);
        self.reader.find.shown = true;
        self.reader.awaited = None;
        self.reader.find.list(self.reader.article.document.text());
        match self.reader.find.answer(self.reader.article.document.text(), seek) {
            Answer::Match(span, _) => {
                self.reader.find.current = Some(span);
                self.go(span.start);
            }
            Answer::Nothing => {
                self.reader.find.current = None;
                self.go(from);
            }
            Answer::Later => {
                self.reader.find.current = None;
                self.go(from);
                self.await_match(seek, false);
            }
        }
    }

    /// Goes to what was typed; without words, to the next of those looked for last.
    pub(in crate::app) fn found(&mut self, needle: &str, seek: Seek) {
        if needle.is_empty() {
            let Some(last) = self.reader.find.history.last().cloned() else { return self.hide_matches() };
            return self.find_words(&last, seek);
        }
        self.find_words(needle, seek);
    }

    fn find_words(&mut self, needle: &str, seek: Seek) {
        let from = seek.from;
        self.reader.find.backward = !seek.forward;
        self.find_as_typed(needle, seek);
        // The next match may stand in what is not read yet.
        let found = self.reader.find.current.is_some_and(|hit| (hit.start >= from) == seek.forward);
        if !found
            && self.reader.find.fault().is_none()
            && self.put_off(Awaited::Find(needle.to_owned(), seek))
        {
            return;
        }
        if let Some(fault) = self.reader.find.fault() {
            self.session.notice = Some(crate::app::message::Notice::warning(fault.to_string()));
            return;
        }
        self.reader.find.remember(needle);
        if let Some(Awaited::Match { jump, .. }) = &mut self.reader.awaited {
            *jump = true;
        } else if let Some(span) = self.reader.find.current {
            self.pane.cursor.put(&self.reader.article.document, from);
            self.jump_to_match(span, false);
        } else {
            self.say(format!("not found: {needle}"));
        }
    }

    /// Returns to where the search began.
    pub(in crate::app) fn abandon_find(&mut self, from: usize) {
        self.hide_matches();
        self.go(from);
    }

    /// Stops showing matches.
    pub(in crate::app) fn hide_matches(&mut self) {
        self.reader.find.shown = false;
        self.reader.find.current = None;
    }

    /// Looks for what is being typed in another way.
    pub(in crate::app) fn find_otherwise(&mut self, change: fn(&mut Find)) {
        if !matches!(&self.overlay, Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, .. }))) {
            return self.say(say!("find-options-in-prompt"));
        }
        change(&mut self.reader.find);
        self.fit_overlay();
        self.retyped();
    }

    /// To the next match in the direction that was asked for, or in the other one.
    pub(in crate::app) fn find_again(&mut self, same: bool) {
        self.find_beside(same != self.reader.find.backward);
    }

    /// To the next match or the one before, around the ends.
    pub(in crate::app) fn find_beside(&mut self, forward: bool) {
        if self.reader.find.query.is_none() {
            return self.say(say!("find-nothing-yet"));
        }
        self.reader.find.shown = true;
        let (text, at) = (self.reader.article.document.text(), self.pane.cursor.at);
        let seek = Seek { from: if forward { crate::text::next_cluster(text, at) } else { at }, forward };
        match self.reader.find.answer(text, seek) {
            Answer::Match(span, false) => self.jump_to_match(span, false),
            // The next one may stand in what is not read yet.
            _ if forward && self.put_off(Awaited::FindNext) => {}
            Answer::Match(span, true) => self.jump_to_match(span, true),
            Answer::Nothing => self.say(say!("find-not-found-short")),
            Answer::Later => self.await_match(seek, true),
        }
    }

    pub(in crate::app) fn jump_to_match(&mut self, span: Span, around: bool) {
        self.reader.find.current = Some(span);
        self.jump(span.start);
        self.tell_match(around);
    }

    /// Looks for the word under the cursor.
    pub(in crate::app) fn find_word(&mut self, forward: bool) {
        let span = Unit::Word.around(&self.reader.article.document, self.pane.cursor.at);
        let word = slice(self.reader.article.document.text(), span).trim().to_owned();
        if word.is_empty() {
            return self.say(say!("find-no-word"));
        }
        let (mode, words) = (self.reader.find.mode, self.reader.find.words);
        (self.reader.find.mode, self.reader.find.words) = (Mode::Folded, Words::Parts);
        self.find_words(&word, Seek { from: span.start, forward: true });
        (self.reader.find.mode, self.reader.find.words) = (mode, words);
        self.reader.find.backward = !forward;
        self.find_beside(forward);
    }

    /// Counts the matches, so that the status line says which of how many this is.
    fn tell_match(&mut self, around: bool) {
        self.reader.find.list(self.reader.article.document.text());
        self.have_counted();
        if around {
            self.say(say!("find-wrapped"));
        }
    }
}
