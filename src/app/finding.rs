//! Words looked for in the article.

use crate::{
    config,
    search::{BadQuery, Mode, Query},
    words::{Argument, Phrase},
};
use tui_bidi::text::{Direction, Span};

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// As folded words, as spelled, or as a regular expression.
    pub mode: Mode,
    /// Which words are found.
    pub words: Words,
    /// What was looked for, the last at the end.
    pub history: Vec<String>,
    /// Whether it was asked for towards the start of the text: then the next match is the one before.
    pub(super) backward: bool,
    /// How what is looked for now is looked for.
    pub(super) set: (Mode, Words),
    /// What is looked for now, as it was typed.
    pub(super) needle: String,
    pub(super) query: Option<Query>,
    /// Whether its matches are shown.
    pub(super) shown: bool,
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
    pub(super) fault: Option<BadQuery>,
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

    /// From now on searches as the settings want it.
    pub(super) fn set_up(&mut self, settings: &config::Find) {
        let fresh = Self::new(settings);
        (self.mode, self.words) = (fresh.mode, fresh.words);
    }

    /// What is looked for, in another article: nothing is counted there yet, and matches are shown once one
    /// goes to the next.
    pub(super) fn elsewhere(&self) -> Self {
        let mut find = Self { shown: false, ..self.clone() };
        find.forget_places();
        find
    }

    /// How one searches, each in a word; nothing when as usual: folded, parts of words.
    pub fn how(&self) -> impl Iterator<Item = Phrase> {
        let mode = match self.mode {
            Mode::Folded => None,
            Mode::Exact => Some(say!("find-mode-exact")),
            Mode::Regex => Some(say!("find-mode-regex")),
        };
        let words = match self.words {
            Words::Parts => None,
            Words::Whole => Some(say!("find-mode-word")),
            Words::Clitics => Some(say!("find-mode-clitics")),
        };
        mode.into_iter().chain(words)
    }

    /// The number of the match that one stands on, and how many there are: `12 of 40`, and `12 of 40+` while
    /// they are counted; `None` where they are not.
    pub fn counted(&self) -> Option<Phrase> {
        let (starts, current) = (self.starts.as_ref()?, self.current?);
        let more = if self.reached.is_some() { "+" } else { "" };
        let total = starts.len() + self.beyond;
        let last = starts.last().copied().unwrap_or(0);
        let number = match starts.partition_point(|&start| start <= current.start) {
            _ if current.start > last && (self.beyond > 0 || self.reached.is_some()) => Argument::from("…"),
            number => number.into(),
        };
        Some(say!("find-counted", number, total, more))
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
    pub(super) fn list(&mut self, text: &str) {
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

    pub(super) fn toggle(&mut self, mode: Mode) {
        self.mode = if self.mode == mode { Mode::Folded } else { mode };
    }

    /// The direction in which what is looked for is typed beside an article that is read in `reading`: regular expressions
    /// are written from the left.
    pub(super) fn direction(&self, reading: Direction) -> Direction {
        if self.mode == Mode::Regex { Direction::LeftToRight } else { reading }
    }

    /// Parts of words, whole words, whole words with clitics.
    pub(super) fn next_words(&mut self) {
        self.words = match self.words {
            Words::Parts => Words::Whole,
            Words::Whole => Words::Clitics,
            Words::Clitics => Words::Parts,
        };
    }

    /// Keeps `needle` as what was looked for last.
    pub(super) fn remember(&mut self, needle: &str) {
        self.history.retain(|old| old != needle);
        self.history.push(needle.to_owned());
    }

    pub(super) fn set(&mut self, needle: &str) {
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

/// Texts up to this many bytes have their matches counted at once; those of longer ones are counted by the
/// background worker, while one reads on.
const COUNTED: usize = 1 << 20;

/// So many places of matches are kept, for their numbers and the scroll bar; beyond, they are counted only.
const KEPT: usize = 1 << 20;

pub(super) fn query(needle: &str, mode: Mode, words: Words) -> Result<Query, BadQuery> {
    Query::new(needle, mode, words != Words::Parts, words == Words::Clitics)
}
