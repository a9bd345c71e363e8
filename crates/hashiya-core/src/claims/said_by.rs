//! Who said a sentence.

use tui_bidi::text::Span;

/// Who says a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name or words for who speaks, in bytes of the document's text.
    pub span: Span,
    /// Whether it stands in an earlier sentence, and was taken from there.
    pub guessed: bool,
}
