//! A place that a target may have.

use tui_bidi::text::Span;

/// A place that might be meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Bytes of the document's text.
    pub span: Span,
    /// How alike the folded words are, 0 to 1.
    pub similarity: f32,
}
