//! Two texts side by side, as values: what is compared, and what comes of it.

use std::ops::Range;
use tui_bidi::text::{Span, slice};

/// A text, or a part of one, that is compared.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The whole text that the spans are places of.
    pub text: &'a str,
    /// The paragraphs that take part, in order; each with words.
    pub paragraphs: &'a [Span],
    /// For each paragraph, whether it is a heading.
    pub headings: &'a [bool],
}

impl<'a> Part<'a> {
    /// The words of paragraph `index`.
    pub(super) fn words(&self, index: usize) -> &'a str {
        slice(self.text, self.paragraphs[index])
    }
}

/// Paragraphs of the first text that belong to paragraphs of the second, by their numbers in the parts; one side is empty
/// where the other text has nothing like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bead {
    /// Of the first text.
    pub first: Range<usize>,
    /// Of the second.
    pub second: Range<usize>,
}

/// Where the second version is not the first, in bytes of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Words that only the first has, and the place in the second where they would stand.
    Delete(Span, usize),
    /// The place in the first where words would stand that only the second has, and these.
    Insert(usize, Span),
    /// Words of the first, and what the second has in their place.
    Change(Span, Span),
    /// Words that stand elsewhere in the second.
    Move(Span, Span),
}

impl Edit {
    /// What it is about in the first text; empty for what only the second has.
    pub fn first(&self) -> Span {
        match *self {
            Self::Delete(span, _) | Self::Change(span, _) | Self::Move(span, _) => span,
            Self::Insert(at, _) => Span::empty(at),
        }
    }

    /// What it is about in the second text; empty for what only the first has.
    pub fn second(&self) -> Span {
        match *self {
            Self::Insert(_, span) | Self::Change(_, span) | Self::Move(_, span) => span,
            Self::Delete(_, at) => Span::empty(at),
        }
    }
}

/// Which paragraphs belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Every paragraph of both texts, once, in the order of the first; what only the second has stands after what is
    /// before it there.
    pub beads: Vec<Bead>,
    /// Where two versions differ, in the order of the first.
    pub edits: Vec<Edit>,
    /// Whether the texts are versions of one: they share a quarter of their words, at least.
    pub are_versions: bool,
}

impl Alignment {
    /// For each paragraph of the first text, or of the second, the first of those of the other that belong to it; where
    /// none do, what stands after those of the one before. `sizes` are the paragraphs of either text.
    pub fn beside(&self, in_second: bool, sizes: [usize; 2]) -> Vec<usize> {
        let mut found = vec![None; sizes[usize::from(in_second)]];
        for bead in &self.beads {
            let (own, other) =
                if in_second { (&bead.second, &bead.first) } else { (&bead.first, &bead.second) };
            for at in own.clone() {
                // Of several that belong to several, each goes with its own.
                let along = (at - own.start).min(other.len().saturating_sub(1));
                found[at] = Some((other.start + along, other.end)).filter(|_| !other.is_empty());
            }
        }
        let mut after = 0;
        let place = |place: Option<(usize, usize)>| {
            let at = place.map_or(after, |(at, _)| at);
            after = place.map_or(after, |(_, end)| end);
            at
        };
        found.into_iter().map(place).collect()
    }

    /// For each paragraph of the first text, or of the second, the number of its bead. `sizes` are the paragraphs of either
    /// text.
    pub fn beads_of(&self, in_second: bool, sizes: [usize; 2]) -> Vec<usize> {
        let mut found = vec![0; sizes[usize::from(in_second)]];
        for (number, bead) in self.beads.iter().enumerate() {
            let own = if in_second { &bead.second } else { &bead.first };
            found[own.clone()].fill(number);
        }
        found
    }
}
