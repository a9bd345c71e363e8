//! The outline: sections under one another, a folded copy as one row.

/// A row of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineRow {
    /// The section of this number in the document.
    Section(usize),
    /// The copy of this number, folded: the sections in it are not listed again.
    Repeat(usize),
}
