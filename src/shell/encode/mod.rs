//! The last stage between the drawn screen and the bytes, one encoder for each [`Class`] of terminal.
//!
//! The drawn row is the truth: cells in visual order, letters in presentation forms, brackets
//! mirrored. A terminal without bidi shows it as it is. One that re-orders rows by itself, and cannot
//! be told not to, gets the cells in an order from which its own algorithm makes the truth again.
//! Pure: a row of cells goes in, a row of as many columns comes out. What was measured, and where, is
//! told in `docs/terminals.md`.

mod inverse;
mod logical;
mod marks;
mod runs;

use super::Marks;
use ratatui::buffer::{Cell, CellWidth};
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};

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
    /// Re-orders rows and cannot be told, but a right-to-left letter followed by U+200E stays where it
    /// is. tmux over VTE without passthrough.
    Lrm,
    /// Reverses each run without spaces whose first strong letter is right to left. kitty.
    Runs,
    /// Re-orders rows by UAX #9, left to right, and has no switch. qterminal.
    Inverse,
    /// For a reader who insists: words in reading order, for a terminal or a braille line that does the
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

/// What `row`, in visual order, must be sent as to a terminal of `class` that treats marks so.
pub fn encode(row: &[Cell], class: Class, marks: Marks) -> Vec<Cell> {
    let row = row.iter().map(|cell| encode_cell(cell, class, marks)).collect();
    match class {
        Class::Visual | Class::Bdsm | Class::Konsole | Class::Mlterm | Class::Lrm => row,
        Class::Runs => runs::encode(&row),
        Class::Inverse => inverse::encode(&row),
        Class::Logical => logical::encode(&row),
    }
}

/// What one cell must be sent as, before any cell is moved.
pub fn encode_cell(cell: &Cell, class: Class, marks: Marks) -> Cell {
    let mut cell = cell.clone();
    marks::strip(&mut cell, marks);
    if class == Class::Lrm && binds(&cell) {
        append_lrm(&mut cell);
    }
    cell
}

/// U+200E, a strong character without width: what stands before it and after it no longer meet.
const LRM: char = '\u{200E}';

fn append_lrm(cell: &mut Cell) {
    let symbol = format!("{}{LRM}", cell.symbol());
    cell.set_symbol(&symbol);
}

/// Whether `cell` holds a right-to-left letter.
fn is_rtl(cell: &Cell) -> bool {
    cell.symbol().chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL))
}

/// Whether `cell` draws what stands beside it into a right-to-left run: letters and Arabic digits.
fn binds(cell: &Cell) -> bool {
    cell.symbol().chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN))
}

/// Whether `cell` is a rule or a bar (box drawing, block elements): it stays where it is.
fn is_rule(cell: &Cell) -> bool {
    cell.symbol().starts_with(is_rule_char)
}

fn is_rule_char(c: char) -> bool {
    ('\u{2500}'..='\u{259F}').contains(&c)
}

/// The stretches of `row` between cells for which `divides` holds; those cells are in none.
fn stretches(row: &[Cell], divides: impl Fn(&Cell) -> bool) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut start = 0;
    for (column, cell) in row.iter().enumerate() {
        if divides(cell) {
            stretches.push(start..column);
            start = column + 1;
        }
    }
    stretches.push(start..row.len());
    stretches.retain(|stretch| !stretch.is_empty());
    stretches
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

/// `row` from its end, each wide cell still followed by the columns behind it.
fn reversed(row: &[Cell]) -> Vec<Cell> {
    let starts: Vec<usize> = leading(row).collect();
    let ends = starts.iter().skip(1).copied().chain([row.len()]);
    let cells: Vec<&[Cell]> = starts.iter().zip(ends).map(|(&start, end)| &row[start..end]).collect();
    cells.into_iter().rev().flatten().cloned().collect()
}

/// `cell` with its bracket turned round, if it holds one.
fn mirrored(mut cell: Cell) -> Cell {
    let mut chars = cell.symbol().chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && let Some(mirror) = mirror(c)
    {
        cell.set_char(mirror);
    }
    cell
}

/// The other one of a pair of brackets or signs that UAX #9 L4 mirrors.
fn mirror(c: char) -> Option<char> {
    const PAIRS: [(char, char); 20] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
        ('⟨', '⟩'),
        ('⟪', '⟫'),
        ('⟦', '⟧'),
        ('⁅', '⁆'),
        ('≤', '≥'),
        ('≪', '≫'),
        ('〈', '〉'),
        ('《', '》'),
        ('「', '」'),
        ('『', '』'),
        ('【', '】'),
        ('（', '）'),
        ('［', '］'),
        ('༼', '༽'),
    ];
    PAIRS.into_iter().find_map(|(open, close)| match c {
        c if c == open => Some(close),
        c if c == close => Some(open),
        _ => None,
    })
}

#[cfg(test)]
pub(super) mod tests;
