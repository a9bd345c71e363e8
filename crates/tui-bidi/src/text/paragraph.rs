//! Bytes of one paragraph, which are no bytes of the text that it is a part of.

use super::span::{Byte, Span};

/// A byte of a paragraph, counted from where the paragraph starts: what [`layout`](crate::layout) counts in.
///
/// A program that lays out the paragraphs of a longer text has places in that text too, which are plain numbers. The
/// two are different types, so that one is never taken for the other: [`in_text`](Self::in_text) and
/// [`of_text`](Self::of_text) lead from one to the other.
///
/// ```
/// use tui_bidi::{layout::{Layout, Options}, text::{Direction, ParagraphByte, Span}};
/// let (text, start) = ("one\nשני", 4); // where the second paragraph starts
/// let layout = Layout::new(&text[start..], Direction::RightToLeft, 10, &Options::default());
/// assert_eq!(layout.line_of(ParagraphByte::of_text(6, start)), 0);
/// let last = layout.line(0).cells().next().unwrap();
/// assert_eq!(last.span.in_text(start), Span::new(8, 10));
/// assert_eq!(last.span.slice(&text[start..]), "י");
/// ```
///
/// ```compile_fail,E0308
/// use tui_bidi::{layout::{Layout, Options}, text::{Direction, ParagraphByte, Span}};
/// let layout = Layout::new("שני", Direction::RightToLeft, 10, &Options::default());
/// layout.line_of(6); // a byte of the paragraph is asked for
/// ```
///
/// ```compile_fail,E0308
/// use tui_bidi::{layout::{Layout, Options}, text::{Direction, ParagraphByte, Span}};
/// let layout = Layout::new("שני", Direction::RightToLeft, 10, &Options::default());
/// layout.line(0).columns(Span::new(4, 6)); // a span of the paragraph is asked for
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphByte(usize);

/// A half-open stretch of a paragraph, in bytes counted from where the paragraph starts.
pub type ParagraphSpan = Span<ParagraphByte>;

impl ParagraphByte {
    /// The byte with `count` bytes of the paragraph before it.
    pub const fn new(count: usize) -> Self {
        Self(count)
    }

    /// How many bytes of the paragraph stand before it.
    pub const fn get(self) -> usize {
        self.0
    }

    /// Byte `at` of a text in which the paragraph starts at byte `start`; the paragraph's first for what stands before
    /// that.
    pub const fn of_text(at: usize, start: usize) -> Self {
        Self(at.saturating_sub(start))
    }

    /// The byte of the text in which the paragraph starts at byte `start`.
    pub const fn in_text(self, start: usize) -> usize {
        start + self.0
    }
}

impl Byte for ParagraphByte {
    fn since(self, start: Self) -> usize {
        self.0 - start.0
    }
}

impl ParagraphSpan {
    /// The same stretch of the text in which the paragraph starts at byte `start`.
    #[must_use]
    pub fn in_text(self, start: usize) -> Span {
        Span { start: self.start.in_text(start), end: self.end.in_text(start) }
    }

    /// What it covers of `paragraph`, the paragraph's text; `""` where it does not lie in it on `char` boundaries.
    pub fn slice(self, paragraph: &str) -> &str {
        paragraph.get(self.start.0..self.end.0).unwrap_or("")
    }
}

impl Span {
    /// The same stretch of the paragraph that starts at byte `start` of the text; what stands before is cut off.
    #[must_use]
    pub fn in_paragraph(self, start: usize) -> ParagraphSpan {
        Span {
            start: ParagraphByte::of_text(self.start, start),
            end: ParagraphByte::of_text(self.end, start),
        }
    }
}
