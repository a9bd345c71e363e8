//! One place in the text that is a name, before it is known whose.

use super::kind::Kind;
use super::token::{Script, Tokens, is_mark};
use super::votes::Evidence;
use tui_bidi::text::{Span, slice};

/// A stretch of words that names something.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The place, without clitics, in bytes.
    pub span: Span,
    /// Its words: indices of tokens.
    pub from: usize,
    pub to: usize,
    pub script: Script,
    /// The normal form, words joined by one space, without clitics.
    pub normal: String,
    /// The type, where this place alone tells it.
    pub kind: Option<Kind>,
    /// How likely the tagger holds each of its four types (people, places, organisations, others).
    pub types: Option<[f32; 4]>,
    /// By how much the tagger prefers it to no name, the mean of its words.
    pub margin: f32,
    /// What its form and the words beside it say of its type.
    pub evidence: Evidence,
}

impl Name {
    /// The name that is the words `from..to`, as they stand.
    pub(super) fn of(tokens: &Tokens, from: usize, to: usize, script: Script) -> Self {
        let span = Span::new(tokens.list[from].start as usize, tokens.list[to - 1].end as usize);
        Self {
            span,
            from,
            to,
            script,
            normal: tokens.normal_of(from, to),
            kind: None,
            types: None,
            margin: 0.0,
            evidence: Evidence::default(),
        }
    }

    /// Takes the first `letters` letters off, with the marks on them.
    pub(super) fn without_clitic(&mut self, text: &str, letters: usize) {
        let of = |words: &str| words.chars().take(letters).map(char::len_utf8).sum::<usize>();
        self.normal.drain(..of(&self.normal));
        let words = slice(text, self.span);
        let mut unmarked = words.char_indices().filter(|&(_, c)| !is_mark(c));
        self.span.start += unmarked.nth(letters).map_or(0, |(at, _)| at);
    }
}
