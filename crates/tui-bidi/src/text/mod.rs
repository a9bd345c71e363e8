//! Floor 0: places in a string.
//!
//! Owns [`Span`] (the one way to name a stretch of text), the types of places that do not mix, grapheme clusters, the
//! two checked slicing helpers and [folding](fold) with its map back to the source. Knows nothing of screens.

mod cluster;
mod column;
mod direction;
pub mod fold;
mod letters;
mod ornament;
mod paragraph;
mod phrase;
mod span;

pub use cluster::{clusters, next_cluster, snap_end, snap_start};
pub use column::LogicalColumn;
pub use direction::{Direction, dominant_direction};
pub use letters::{is_alphabetic, is_alphanumeric};
pub use ornament::Ornament;
pub use paragraph::{ParagraphByte, ParagraphSpan};
pub use phrase::phrase;
pub use span::{Byte, Span, floor_char};

/// The text of `span`, or `""` where it does not lie in `text` on `char` boundaries.
pub fn slice(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or("")
}

/// At most the first `most` bytes of `text`, cut at a cluster's edge: for what shows only the beginning of
/// words of any length.
pub fn snip(text: &str, most: usize) -> &str {
    if text.len() <= most { text } else { &text[..snap_start(text, most)] }
}
