//! Stretches of text in bytes.

/// A half-open stretch `start..end` of some text, in **bytes**, on `char` boundaries.
///
/// Bytes are for use inside; what is saved or printed counts code points. Those of a text are numbers, those of one
/// paragraph of it [`ParagraphByte`](super::ParagraphByte)s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span<B = usize> {
    /// First byte.
    pub start: B,
    /// One past the last byte.
    pub end: B,
}

/// What a [`Span`] counts in.
pub trait Byte: Copy + Ord {
    /// How many bytes there are from `start`, which is not after it.
    fn since(self, start: Self) -> usize;
}

impl Byte for usize {
    fn since(self, start: Self) -> usize {
        self - start
    }
}

impl<B: Byte> Span<B> {
    /// The span `start..end`; an `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub fn new(start: B, end: B) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The empty span at `at`.
    #[must_use]
    pub fn empty(at: B) -> Self {
        Self { start: at, end: at }
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        self.end.since(self.start)
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether byte `at` lies in it.
    pub fn contains(self, at: B) -> bool {
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
}

impl Span {
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

/// The greatest `char` boundary of `text` that is at most `at`.
pub fn floor_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
