//! The last stage between the drawn screen and the bytes, one encoder for each [`Class`] of terminal.
//!
//! The drawn row is the truth: cells in visual order, letters in presentation forms, brackets
//! mirrored. A terminal without bidi shows it as it is. One that re-orders rows by itself, and cannot
//! be told not to, gets the cells in an order from which its own algorithm makes the truth again.
//! Pure: a row of cells goes in, a row of cells of the same width comes out.

use ratatui::buffer::{Cell, CellWidth};

/// What a terminal does to a row of right-to-left text, and so what it must be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Class {
    /// Lays cells out as they come: sent the truth. xterm, urxvt, st, alacritty, foot and all unknown.
    #[default]
    Visual,
    /// Re-orders rows until ECMA-48 mode 8 is reset: told so, then sent the truth. VTE, mintty.
    Bdsm,
    /// As `Bdsm`, by konsole's `OSC 50`.
    Konsole,
    /// As `Bdsm`, by mlterm's `OSC 5379`.
    Mlterm,
    /// Re-orders rows and cannot be told, but each right-to-left letter followed by U+200E stays where
    /// it is. tmux over VTE without passthrough.
    Lrm,
    /// Reverses each run without spaces that begins with a right-to-left letter. kitty.
    Runs,
    /// Re-orders rows by UAX #9 between box-drawing cells and has no switch. qterminal.
    Inverse,
    /// For a reader who insists: rows in reading order, for a terminal or a braille line that does the
    /// rest. Columns are then not ours.
    Logical,
}

impl Class {
    /// Every class, in the order in which `hashiya terminal` shows them.
    pub const ALL: [Self; 8] = [
        Self::Visual,
        Self::Bdsm,
        Self::Konsole,
        Self::Mlterm,
        Self::Lrm,
        Self::Runs,
        Self::Inverse,
        Self::Logical,
    ];

    /// The name used in settings, `--bidi` and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Visual => "visual",
            Self::Bdsm => "bdsm",
            Self::Konsole => "konsole",
            Self::Mlterm => "mlterm",
            Self::Lrm => "lrm",
            Self::Runs => "runs",
            Self::Inverse => "inverse",
            Self::Logical => "logical",
        }
    }

    /// The class of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Whether its encoder may move a cell to another column, so that a row must be repainted whole
    /// when one of its cells changes.
    pub fn moves_cells(self) -> bool {
        matches!(self, Self::Runs | Self::Inverse | Self::Logical)
    }
}

/// What `row`, in visual order, must be sent as to a terminal of `class`.
pub fn encode(row: &[Cell], _class: Class) -> Vec<Cell> {
    row.to_vec()
}

/// The columns of `row` in which a cell begins: those behind a wide cell are left out.
pub(super) fn leading(row: &[Cell]) -> impl Iterator<Item = usize> + '_ {
    let mut column = 0;
    std::iter::from_fn(move || {
        let here = column;
        column += usize::from(row.get(here)?.cell_width().max(1));
        Some(here)
    })
}

/// One cell for a class that moves none.
pub(super) fn cell(cell: &Cell, _class: Class, _marks: super::Marks) -> Cell {
    cell.clone()
}
