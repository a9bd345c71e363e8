//! Floor 0: places in a string.
//!
//! Owns [`Span`] (the one way to name a stretch of text), grapheme clusters, the two checked slicing
//! helpers and [folding](fold) with its map back to the source. Knows nothing of lines or screens.

mod cluster;
pub mod fold;
mod phrase;

pub use cluster::{clusters, next_cluster, snap_end, snap_start};
pub use phrase::phrase;

/// A half-open stretch `start..end` of some text, in **bytes**, on `char` boundaries.
///
/// Bytes are for use inside; what is saved or printed counts code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span `start..end`; an `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The empty span at `at`.
    #[must_use]
    pub fn empty(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether byte `at` lies in it.
    pub fn contains(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether all of `other` lies in it.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What the two share; empty (at the later start) when they share nothing.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same stretch in a text that has this one's text at byte `by`.
    #[must_use]
    pub fn forward(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The same stretch relative to byte `by`; what lies before `by` is cut off.
    #[must_use]
    pub fn back(self, by: usize) -> Self {
        Self { start: self.start.saturating_sub(by), end: self.end.saturating_sub(by) }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// The text of `span`, or `""` where it does not lie in `text` on `char` boundaries.
pub fn slice(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or("")
}

/// The greatest `char` boundary of `text` that is at most `at`.
pub fn floor_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// At most the first `most` bytes of `text`, cut at a cluster's edge: for what shows only the beginning of
/// words of any length.
pub fn snip(text: &str, most: usize) -> &str {
    if text.len() <= most { text } else { &text[..snap_start(text, most)] }
}

/// The direction of a text, a paragraph or a run: UAX #9's base direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Left to right: level 0.
    #[default]
    LeftToRight,
    /// Right to left: level 1.
    RightToLeft,
}

impl Direction {
    /// Whether this is right to left.
    pub fn is_rtl(self) -> bool {
        self == Self::RightToLeft
    }

    /// `"rtl"` or `"ltr"`, as HTML and our TOML write it.
    pub fn name(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }
}

/// The direction that most letters of `text` have; `None` where it has no letters.
///
/// As many right-to-left letters as left-to-right ones make it right to left: names of the Latin
/// script are at home in Arabic text more often than the other way round.
pub fn dominant_direction(text: &str) -> Option<Direction> {
    use unicode_bidi::BidiClass::{AL, L, R};
    let (mut left, mut right) = (0_usize, 0_usize);
    for c in text.chars() {
        match unicode_bidi::bidi_class(c) {
            L => left += 1,
            R | AL => right += 1,
            _ => {}
        }
    }
    (left + right > 0).then_some(if right >= left { Direction::RightToLeft } else { Direction::LeftToRight })
}
