//! Floor 2: which paragraphs of two texts belong together, and where two versions of a text differ.
//!
//! Owns two ways: [`versions`] compares copies word by word, [`translation`] compares lengths and what is the same in
//! every language (numbers, names, headings). Both are pure functions of two texts; they know no article, no notebook
//! and no screen. A text is given as its whole string and the [`Paragraphs`] that take part, so that places are places of
//! the document.

mod apparatus;
mod bitext;
mod edits;
mod features;
mod moves;
mod paragraphs;
mod segments;
mod translation;
mod versions;
mod words;

pub use apparatus::{Reading, Variant, apparatus, collate, collate_exactly};
pub use bitext::{Alignment, Bead, Edit, Part};
pub use paragraphs::Paragraphs;
pub use translation::translation;
pub use versions::{if_versions, versions};

/// How two parts belong together: as versions where they share a quarter of their words, else as text and translation.
pub fn align(first: &Part<'_>, second: &Part<'_>, ties: &[(usize, usize)]) -> Alignment {
    if_versions(first, second).unwrap_or_else(|| translation(first, second, ties))
}
