//! How a paragraph is drawn.

/// How Arabic letters are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shaping {
    /// As presentation forms (U+FB50–FDFF, U+FE70–FEFF), for terminals that do not shape.
    #[default]
    Forms,
    /// As the letters of the source, for terminals that shape. Lam and alef take a cell each.
    Base,
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
    /// Whether lam and alef are drawn as one ligature in one cell (with [`Shaping::Forms`]).
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
