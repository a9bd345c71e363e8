//! What placement is asked: a target and the text around it.

use super::edge::Edge;
use super::myers::Symbol;
use super::page::Page;
use super::verdict::Verdict;
use crate::document::CodePoint;
use crate::notebook::target::Target;
use std::ops::Range;

/// A target as it is looked for: folded.
#[derive(Debug)]
pub(super) struct Asked {
    pub quote: Vec<Symbol>,
    pub prefix: Vec<Symbol>,
    pub suffix: Vec<Symbol>,
    /// The letter of the page at the target's old numbers.
    pub place: usize,
    /// Letters of the page, for the distance from the old place.
    pub page: usize,
    /// Where the quote began and ended.
    pub edges: (Edge, Edge),
    /// Whether it began the text.
    pub first: bool,
    /// How often it occurred when the target was made.
    pub twins: u32,
    pub(super) exact: String,
    pub(super) space: Option<Symbol>,
}

impl Asked {
    pub(super) fn new(page: &Page, target: &Target, place: usize) -> Self {
        let exact = target.exact.trim().to_owned();
        Self {
            quote: page.read(&exact),
            // The side that touches the quote ends in a letter: how much space stands between is told
            // by no one.
            prefix: page.read(target.prefix.trim_end()),
            suffix: page.read(target.suffix.trim_start()),
            place,
            page: page.len(),
            edges: (
                Edge::between(target.prefix.chars().last(), target.exact.chars().next()),
                Edge::between(target.exact.chars().last(), target.suffix.chars().next()),
            ),
            first: target.start == CodePoint::default()
                && target.prefix.is_empty()
                && (target.is_numbered() || !target.suffix.is_empty()),
            twins: target.twins,
            exact,
            space: page.space(),
        }
    }
}

impl Asked {
    /// The letters of the quote's first word.
    pub(super) fn first_word(&self) -> &[Symbol] {
        let end = self.quote.iter().position(|symbol| Some(*symbol) == self.space);
        &self.quote[..end.unwrap_or(self.quote.len())]
    }

    /// The letters of the quote's last word.
    pub(super) fn last_word(&self) -> &[Symbol] {
        let start = self.quote.iter().rposition(|symbol| Some(*symbol) == self.space);
        &self.quote[start.map_or(0, |space| space + 1)..]
    }
}

/// A place and what speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub range: Range<usize>,
    /// Similarity of the words, 0 to 1.
    pub quote: f32,
    pub prefix: Side,
    pub suffix: Side,
    /// All in one number, 0 to 1.
    pub score: f32,
    /// Whether the folded words are the same.
    pub same: bool,
    /// How much speaks for it, see [`weigh`](super::evidence::weigh).
    pub letters: f32,
}

/// How alike a side of the context is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Side {
    /// Letters of the context that the target remembers.
    pub letters: usize,
    /// Edit similarity, 0 to 1.
    pub similarity: f32,
}

impl Side {
    /// Whether all of it stands there.
    pub(super) fn is_whole(&self) -> bool {
        self.letters == 0 || self.similarity >= 0.999
    }

    /// What it says for a place: unrelated text is some 0.35 alike, and that is nothing.
    pub(super) fn weight(&self) -> f32 {
        ((self.similarity - 0.35) / 0.65).max(0.0)
    }
}

/// What there is for a target: places, best first, and whether the best is good enough.
#[derive(Debug, Default)]
pub(in crate::notebook) struct Looked {
    pub(in crate::notebook) found: Vec<Found>,
    pub(in crate::notebook) verdict: Verdict,
}

impl Looked {
    /// Whether the same words were found.
    pub(in crate::notebook) fn is_sure(&self) -> bool {
        self.verdict != Verdict::None && self.found.first().is_some_and(|place| place.same)
    }
}
