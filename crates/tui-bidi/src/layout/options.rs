//! How a paragraph is drawn.

use crate::text::{Direction, LogicalColumn, Ornament, ParagraphSpan};

/// How Arabic letters are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shaping {
    /// As presentation forms (U+FB50–FDFF, U+FE70–FEFF), for terminals that do not shape.
    #[default]
    Forms,
    /// As the letters of the source, for terminals that shape. Lam and alef take a cell each.
    Base,
    /// As the letters of the source with the joiners between them, lam and alef in one cell: for terminals that are sent
    /// words whole ([`Bidi::Words`](crate::terminal::Bidi::Words)).
    Words,
}

/// Whether the marks on right-to-left letters (harakat, niqqud) are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Marks {
    /// With their letter, in its cell.
    #[default]
    Show,
    /// Not at all, for terminals that cannot combine; a hamza or madda that Unicode composes with its
    /// letter stays. The cell's span covers them all the same.
    Hide,
}

/// How a paragraph is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How Arabic letters are drawn.
    pub shaping: Shaping,
    /// Whether lam and alef are drawn as one ligature in one cell (but for [`Shaping::Base`]).
    pub lam_alef: bool,
    /// Whether marks on right-to-left letters are drawn.
    pub marks: Marks,
    /// Columns from one tab stop to the next, counted from where the paragraph's lines start; 0 is
    /// taken as 1.
    pub tab: u16,
    /// Columns that the first line begins further in, where lines have room for four times as many.
    pub indent: u16,
    /// Whether invisible format characters (ZWNJ, LRM, isolates and so on) are drawn as the symbols
    /// of [`reveal`](fn@super::reveal), which also lays bare hidden bidi controls.
    pub reveal: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { shaping: Shaping::Forms, lam_alef: true, marks: Marks::Show, tab: 8, indent: 0, reveal: false }
    }
}

/// What a document asks for a paragraph besides its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting<'a> {
    /// Stretches that keep their own order whatever stands around them (code, addresses), in bytes of the
    /// paragraph, in order, apart from each other or one in the other: each is laid out as if it stood in a
    /// left-to-right isolate.
    pub isolates: &'a [ParagraphSpan],
    /// Stretches that run in a direction of their own, as cells of a row, in order, apart from each other; each holds
    /// isolates whole or not at all.
    pub apart: &'a [(ParagraphSpan, Direction)],
    /// Columns that every line leaves free where it starts; no more than a third of the width is taken.
    pub indent: u16,
    /// Columns of the indent that the first line does not leave free: what it begins with, as the number of a heading,
    /// hangs there; no more than [`indent`](Self::indent) has.
    pub hang: u16,
    /// The columns that tabs lead to, in order; a tab beyond the last is one
    /// column. Empty: every [`Options::tab`] columns.
    pub stops: &'a [LogicalColumn],
    /// Stretches that are drawn as one `⋯`, from one cluster's edge to another's, in bytes of the paragraph, in order, apart
    /// from each other: each is one cluster, which no line breaks.
    pub elided: &'a [ParagraphSpan],
    /// What is drawn among the words and is none of them, in order: it takes columns and no byte. An ornament stands
    /// where an isolate would and is never parted from what is before it by a line's end; levels, clusters and places stay what they are
    /// without it.
    pub ornaments: &'a [Ornament],
}
