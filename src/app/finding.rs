//! Words looked for in the article.

use super::{App, Overlay, Prompt, Purpose, awaited::Awaited};
use crate::{
    command::Action,
    config,
    layout::motion,
    search::{BadQuery, Mode, Query},
    text::{Span, slice},
};

/// Texts up to this many bytes have their matches counted.
const COUNTED: usize = 16 << 20;
/// Texts up to this many bytes have them counted with each letter that is typed.
const COUNTED_AS_TYPED: usize = 1 << 20;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// As folded words, as spelled, or as a regular expression.
    pub mode: Mode,
    /// Which words are found.
    pub words: Words,
    /// What was looked for, the last at the end.
    pub history: Vec<String>,
    query: Option<Query>,
    /// Whether its matches are shown.
    shown: bool,
    /// The match that one stands on.
    pub current: Option<Span>,
    /// Where every match starts, in order; `None` where they were not counted.
    starts: Option<Vec<usize>>,
    fault: Option<BadQuery>,
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

    /// The number of the match that one stands on, and how many there are; `None` where they were not
    /// counted.
    pub fn count(&self) -> Option<(usize, usize)> {
        let starts = self.starts.as_ref()?;
        Some((
            starts.partition_point(|&start| start <= self.current.map_or(0, |hit| hit.start)),
            starts.len(),
        ))
        .filter(|_| self.current.is_some())
    }

    /// Where the matches start that the scroll bar shows, in order.
    pub fn starts(&self) -> &[usize] {
        self.starts.as_deref().filter(|_| self.shown).unwrap_or_default()
    }

    /// Forgets where the matches are: the text is another.
    pub(super) fn forget_places(&mut self) {
        self.starts = None;
        self.current = None;
    }

    /// Lists where the matches in `text` start, unless it is longer than `most` bytes.
    fn list(&mut self, text: &str, most: usize) {
        if self.starts.is_none() && text.len() <= most {
            self.starts = self.query.as_ref().map(|query| query.find_in(text).map(|hit| hit.start).collect());
        }
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

    fn set(&mut self, needle: &str) {
        self.fault = None;
        self.query = None;
        self.forget_places();
        if needle.is_empty() {
            return;
        }
        match Query::new(needle, self.mode, self.words != Words::Parts, self.words == Words::Clitics) {
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
        self.find.list(self.article.document.text(), COUNTED_AS_TYPED);
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
        // The next match may stand in what is not read yet.
        let found = self.find.current.is_some_and(|hit| hit.start >= from);
        if !found && self.find.fault().is_none() && self.put_off(Awaited::Find(needle.to_owned(), from)) {
            return;
        }
        if let Some(fault) = self.find.fault() {
            self.notice = Some(super::Notice::warning(fault.to_string()));
            return;
        }
        self.find.history.retain(|old| old != needle);
        self.find.history.push(needle.to_owned());
        if let Some(span) = self.find.current {
            self.cursor.put(&self.article.document, from);
            self.jump(span.start);
            self.tell_match(false);
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
        self.find.shown = false;
        self.find.current = None;
    }

    /// Looks for what is being typed in another way: exact or folded, a regular expression or words, parts
    /// of words or whole ones.
    pub(super) fn find_otherwise(&mut self, action: Action) {
        if !matches!(&self.overlay, Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, .. }))) {
            return;
        }
        let toggled = |mode, now| if now == mode { Mode::Folded } else { mode };
        match action {
            Action::FindExact => self.find.mode = toggled(Mode::Exact, self.find.mode),
            Action::FindRegex => self.find.mode = toggled(Mode::Regex, self.find.mode),
            _ => {
                self.find.words = match self.find.words {
                    Words::Parts => Words::Whole,
                    Words::Whole => Words::Clitics,
                    Words::Clitics => Words::Parts,
                }
            }
        }
        self.fit_overlay();
        self.retyped();
    }

    /// To the next match or the one before, around the ends.
    pub(super) fn find_beside(&mut self, forward: bool) {
        if self.find.query.is_none() {
            return self.say("nothing looked for yet: / finds");
        }
        self.find.shown = true;
        let near = self.find_near(forward);
        if near.is_none() && forward && self.put_off(Awaited::FindNext) {
            return;
        }
        let text = self.article.document.text();
        let Some(query) = &self.find.query else { return };
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

    /// The match after the cursor or before it, not around the ends.
    fn find_near(&self, forward: bool) -> Option<Span> {
        let (text, at) = (self.article.document.text(), self.cursor.at);
        let from = if forward { crate::text::next_cluster(text, at) } else { at };
        self.find.query.as_ref()?.find_from(text, from, !forward)
    }

    /// Looks for the word under the cursor.
    pub(super) fn find_word(&mut self) {
        let word = self.around(self.cursor.at, motion::word);
        let word = slice(self.article.document.text(), word).trim().to_owned();
        if word.is_empty() {
            return self.say("no word here");
        }
        let (mode, words) = (self.find.mode, self.find.words);
        (self.find.mode, self.find.words) = (Mode::Folded, Words::Parts);
        self.find_words(&word, self.cursor.at);
        (self.find.mode, self.find.words) = (mode, words);
        self.find_beside(true);
    }

    /// Counts the matches, so that the status line says which of how many this is.
    fn tell_match(&mut self, around: bool) {
        self.find.list(self.article.document.text(), COUNTED);
        if around {
            self.say("around the end of the text");
        }
    }
}
