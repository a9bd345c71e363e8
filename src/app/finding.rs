//! Words looked for in the article.

use super::{
    App, Overlay, Prompt, Purpose,
    awaited::Awaited,
    seeking::{Answer, Seek},
};
use crate::{
    config,
    layout::motion,
    search::{BadQuery, Mode, Query},
    text::{Span, slice},
};

/// Texts up to this many bytes have their matches counted at once; those of longer ones are counted by the
/// desk, while one reads on.
const COUNTED: usize = 1 << 20;
/// So many places of matches are kept, for their numbers and the scroll bar; beyond, they are counted only.
const KEPT: usize = 1 << 20;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// As folded words, as spelled, or as a regular expression.
    pub mode: Mode,
    /// Which words are found.
    pub words: Words,
    /// What was looked for, the last at the end.
    pub history: Vec<String>,
    /// How what is looked for now is looked for.
    set: (Mode, Words),
    /// What is looked for now, as it was typed.
    pub(super) needle: String,
    pub(super) query: Option<Query>,
    /// Whether its matches are shown.
    shown: bool,
    /// The match that one stands on.
    pub current: Option<Span>,
    /// Where every match starts, in order; `None` where they were not counted.
    pub(super) starts: Option<Vec<usize>>,
    /// How many more there are behind those of `starts`.
    pub(super) beyond: usize,
    /// How far the background worker has counted, in bytes, while it counts.
    pub(super) reached: Option<usize>,
    /// Which search this is: what the background worker counted for another one is not for this.
    pub(super) turn: u32,
    fault: Option<BadQuery>,
}

/// A search whose matches the background worker shall count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// What is looked for.
    pub needle: String,
    /// As folded words, as spelled, or as a regular expression.
    pub mode: Mode,
    /// Which words are found.
    pub words: Words,
    /// Which search it is.
    pub turn: u32,
}

impl Sought {
    /// The query; `None` where it is none.
    pub fn query(&self) -> Option<Query> {
        query(&self.needle, self.mode, self.words).ok()
    }
}

fn query(needle: &str, mode: Mode, words: Words) -> Result<Query, BadQuery> {
    Query::new(needle, mode, words != Words::Parts, words == Words::Clitics)
}

/// Which words are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Words {
    /// Any that hold what is looked for.
    #[default]
    Parts,
    /// Whole ones.
    Whole,
    /// Whole ones, and those that differ by Arabic clitics alone: كتاب is in والكتاب.
    Clitics,
}

impl Find {
    /// What is looked for when nothing is: as the settings want it.
    pub fn new(settings: &config::Find) -> Self {
        let mode = if settings.exact { Mode::Exact } else { Mode::Folded };
        let words = if settings.word { Words::Whole } else { Words::Parts };
        Self { mode, words, ..Self::default() }
    }

    /// What is looked for, in another article: nothing is counted there yet, and matches are shown once one
    /// goes to the next.
    pub(super) fn elsewhere(&self) -> Self {
        let mut find = Self { shown: false, ..self.clone() };
        find.forget_places();
        find
    }

    /// How one searches, in a word or two; empty when as usual: folded, parts of words.
    pub fn how(&self) -> String {
        let mode = match self.mode {
            Mode::Folded => "",
            Mode::Exact => "exact",
            Mode::Regex => "regex",
        };
        let words = match self.words {
            Words::Parts => "",
            Words::Whole => "word",
            Words::Clitics => "word+clitics",
        };
        [mode, words].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The number of the match that one stands on, and how many there are: `12 of 40`, and `12 of 40+` while
    /// they are counted; `None` where they are not.
    pub fn counted(&self) -> Option<String> {
        let (starts, current) = (self.starts.as_ref()?, self.current?);
        let more = if self.reached.is_some() { "+" } else { "" };
        let total = starts.len() + self.beyond;
        let last = starts.last().copied().unwrap_or(0);
        let number = match starts.partition_point(|&start| start <= current.start) {
            _ if current.start > last && (self.beyond > 0 || self.reached.is_some()) => "…".to_owned(),
            number => number.to_string(),
        };
        Some(format!("{number} of {total}{more}"))
    }

    /// Where the matches start that the scroll bar shows, in order.
    pub fn starts(&self) -> &[usize] {
        self.starts.as_deref().filter(|_| self.shown).unwrap_or_default()
    }

    /// Forgets where the matches are: the text is another.
    pub(super) fn forget_places(&mut self) {
        self.starts = None;
        self.current = None;
        self.reached = None;
        self.beyond = 0;
        self.turn = self.turn.wrapping_add(1);
    }

    /// Lists where the matches in `text` start, unless it is long.
    fn list(&mut self, text: &str) {
        if self.starts.is_none() && text.len() <= COUNTED {
            self.starts = self.query.as_ref().map(|query| query.find_in(text).map(|hit| hit.start).collect());
        }
    }

    /// Takes what the background worker counted on the way to byte `reached`; `done`: that is the end of the text.
    pub(super) fn take_counted(&mut self, turn: u32, starts: &[usize], reached: usize, done: bool) {
        if turn != self.turn || self.reached.is_none() {
            return;
        }
        let known = self.starts.get_or_insert_default();
        let room = KEPT.saturating_sub(known.len()).min(starts.len());
        known.extend(&starts[..room]);
        self.beyond += starts.len() - room;
        self.reached = Some(reached).filter(|_| !done);
    }

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

    /// As spelled, or folded.
    pub(super) fn toggle_exact(&mut self) {
        self.toggle(Mode::Exact);
    }

    /// A regular expression, or words.
    pub(super) fn toggle_regex(&mut self) {
        self.toggle(Mode::Regex);
    }

    fn toggle(&mut self, mode: Mode) {
        self.mode = if self.mode == mode { Mode::Folded } else { mode };
    }

    /// Parts of words, whole words, whole words with clitics.
    pub(super) fn next_words(&mut self) {
        self.words = match self.words {
            Words::Parts => Words::Whole,
            Words::Whole => Words::Clitics,
            Words::Clitics => Words::Parts,
        };
    }

    fn set(&mut self, needle: &str) {
        if self.query.is_some() && (needle, self.mode, self.words) == (&*self.needle, self.set.0, self.set.1)
        {
            return; // what is counted of it still counts
        }
        self.fault = None;
        self.query = None;
        self.set = (self.mode, self.words);
        needle.clone_into(&mut self.needle);
        self.forget_places();
        if needle.is_empty() {
            return;
        }
        match query(needle, self.mode, self.words) {
            Ok(query) => self.query = Some(query),
            Err(fault) => self.fault = Some(fault),
        }
    }
}

impl App {
    /// Asks for words to find.
    pub(super) fn ask_find(&mut self) {
        self.prompt(Purpose::Find { from: self.pane.cursor.at }, "");
    }

    /// Looks for what is typed so far, from byte `from` on.
    pub(super) fn find_as_typed(&mut self, needle: &str, from: usize) {
        self.reader.find.set(needle);
        self.reader.find.shown = true;
        self.reader.awaited = None;
        self.reader.find.list(self.reader.article.document.text());
        let seek = Seek { from, forward: true };
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
    pub(super) fn found(&mut self, needle: &str, from: usize) {
        if needle.is_empty() {
            let Some(last) = self.reader.find.history.last().cloned() else { return self.hide_matches() };
            return self.find_words(&last, from);
        }
        self.find_words(needle, from);
    }

    fn find_words(&mut self, needle: &str, from: usize) {
        self.find_as_typed(needle, from);
        // The next match may stand in what is not read yet.
        let found = self.reader.find.current.is_some_and(|hit| hit.start >= from);
        if !found
            && self.reader.find.fault().is_none()
            && self.put_off(Awaited::Find(needle.to_owned(), from))
        {
            return;
        }
        if let Some(fault) = self.reader.find.fault() {
            self.session.notice = Some(super::Notice::warning(fault.to_string()));
            return;
        }
        self.reader.find.history.retain(|old| old != needle);
        self.reader.find.history.push(needle.to_owned());
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
    pub(super) fn abandon_find(&mut self, from: usize) {
        self.hide_matches();
        self.go(from);
    }

    /// Stops showing matches.
    pub(super) fn hide_matches(&mut self) {
        self.reader.find.shown = false;
        self.reader.find.current = None;
    }

    /// Looks for what is being typed in another way.
    pub(super) fn find_otherwise(&mut self, change: fn(&mut Find)) {
        if !matches!(&self.overlay, Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, .. }))) {
            return self.say(say!("find-options-in-prompt"));
        }
        change(&mut self.reader.find);
        self.fit_overlay();
        self.retyped();
    }

    /// To the next match or the one before, around the ends.
    pub(super) fn find_beside(&mut self, forward: bool) {
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

    pub(super) fn jump_to_match(&mut self, span: Span, around: bool) {
        self.reader.find.current = Some(span);
        self.jump(span.start);
        self.tell_match(around);
    }

    /// Looks for the word under the cursor.
    pub(super) fn find_word(&mut self) {
        let word = self.around(self.pane.cursor.at, motion::word);
        let word = slice(self.reader.article.document.text(), word).trim().to_owned();
        if word.is_empty() {
            return self.say(say!("find-no-word"));
        }
        let (mode, words) = (self.reader.find.mode, self.reader.find.words);
        (self.reader.find.mode, self.reader.find.words) = (Mode::Folded, Words::Parts);
        self.find_words(&word, self.pane.cursor.at);
        (self.reader.find.mode, self.reader.find.words) = (mode, words);
        self.find_beside(true);
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
