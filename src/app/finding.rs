//! Words looked for in the article.

use super::{App, Purpose};
use crate::{
    layout::motion,
    search::{BadQuery, Mode, Query},
    text::{Span, slice},
};

/// Texts up to this many bytes have their matches counted.
const COUNTED: usize = 16 << 20;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// As folded words, as spelled, or as a regular expression.
    pub mode: Mode,
    /// Whether only whole words are found.
    pub whole: bool,
    /// What was looked for, the last at the end.
    pub history: Vec<String>,
    query: Option<Query>,
    /// Whether its matches are shown.
    shown: bool,
    /// The match that one stands on.
    pub current: Option<Span>,
    /// Its number and how many there are; `None` where the text is too long to count.
    pub count: Option<(usize, usize)>,
    fault: Option<BadQuery>,
}

impl Find {
    /// The matches in `text`, as spans of it; none when matches are not shown.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Span> + 'a {
        self.query.as_ref().filter(|_| self.shown).into_iter().flat_map(|query| query.find_in(text))
    }

    /// Whether matches are shown.
    pub fn is_shown(&self) -> bool {
        self.shown && self.query.is_some()
    }

    /// Why what is typed cannot be looked for.
    pub fn fault(&self) -> Option<&BadQuery> {
        self.fault.as_ref()
    }

    fn set(&mut self, needle: &str) {
        self.fault = None;
        self.query = None;
        if needle.is_empty() {
            return;
        }
        match Query::new(needle, self.mode, self.whole, false) {
            Ok(query) => self.query = Some(query),
            Err(fault) => self.fault = Some(fault),
        }
    }
}

impl App {
    /// Asks for words to find.
    pub(super) fn ask_find(&mut self) {
        self.prompt(Purpose::Find { from: self.cursor.at }, "");
    }

    /// Looks for what is typed so far, from byte `from` on.
    pub(super) fn find_as_typed(&mut self, needle: &str, from: usize) {
        self.find.set(needle);
        self.find.shown = true;
        self.find.count = None;
        let hit = self.find.query.as_ref().and_then(|query| {
            let text = self.article.document.text();
            query.find_from(text, from, false).or_else(|| query.find_from(text, 0, false))
        });
        self.find.current = hit;
        match hit {
            Some(span) => self.go(span.start),
            None => self.go(from),
        }
    }

    /// Goes to what was typed; without words, to the next of those looked for last.
    pub(super) fn found(&mut self, needle: &str, from: usize) {
        if needle.is_empty() {
            let Some(last) = self.find.history.last().cloned() else { return self.hide_matches() };
            return self.find_words(&last, from);
        }
        self.find_words(needle, from);
    }

    fn find_words(&mut self, needle: &str, from: usize) {
        self.find_as_typed(needle, from);
        if let Some(fault) = self.find.fault() {
            self.notice = Some(super::Notice::warning(fault.to_string()));
            return;
        }
        self.find.history.retain(|old| old != needle);
        self.find.history.push(needle.to_owned());
        match self.find.current {
            Some(span) => {
                self.cursor.put(&self.article.document, from);
                self.jump(span.start);
                self.tell_match(false);
            }
            None => {
                let other =
                    if self.article.document.is_complete() { "" } else { "; the text is still being read" };
                self.say(format!("not found: {needle}{other}"));
            }
        }
    }

    /// Returns to where the search began.
    pub(super) fn abandon_find(&mut self, from: usize) {
        self.hide_matches();
        self.go(from);
    }

    /// Stops showing matches.
    pub(super) fn hide_matches(&mut self) {
        self.find.shown = false;
        self.find.current = None;
        self.find.count = None;
    }

    /// To the next match or the one before, around the ends.
    pub(super) fn find_beside(&mut self, forward: bool) {
        if self.find.query.is_none() {
            return self.say("nothing looked for yet: / finds");
        }
        self.find.shown = true;
        let text = self.article.document.text();
        let at = self.cursor.at;
        let Some(query) = &self.find.query else { return };
        let near = if forward {
            query.find_from(text, crate::text::next_cluster(text, at), false)
        } else {
            query.find_from(text, at, true)
        };
        let (hit, around) = match near {
            Some(hit) => (Some(hit), false),
            None if forward => (query.find_from(text, 0, false), true),
            None => (query.find_from(text, text.len(), true), true),
        };
        let Some(span) = hit else { return self.say("not found") };
        self.find.current = Some(span);
        self.jump(span.start);
        self.tell_match(around);
    }

    /// Looks for the word under the cursor.
    pub(super) fn find_word(&mut self) {
        let word = self.around(self.cursor.at, motion::word);
        let word = slice(self.article.document.text(), word).trim().to_owned();
        if word.is_empty() {
            return self.say("no word here");
        }
        let (mode, whole) = (self.find.mode, self.find.whole);
        (self.find.mode, self.find.whole) = (Mode::Folded, false);
        self.find_words(&word, self.cursor.at);
        (self.find.mode, self.find.whole) = (mode, whole);
        self.find_beside(true);
    }

    /// Says which of how many matches this is.
    fn tell_match(&mut self, around: bool) {
        let text = self.article.document.text();
        if let (Some(query), Some(current)) = (&self.find.query, self.find.current)
            && text.len() <= COUNTED
        {
            let (mut number, mut total) = (0, 0);
            for hit in query.find_in(text) {
                total += 1;
                number += usize::from(hit.start <= current.start);
            }
            self.find.count = Some((number, total));
        }
        if around {
            self.say("around the end of the text");
        }
    }
}
