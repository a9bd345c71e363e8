//! The last stage between the drawn screen and the bytes, one encoder for each class of terminal ([`Bidi`]).
//!
//! The drawn row is the truth: cells in visual order, letters in presentation forms, brackets
//! mirrored. A terminal without bidi shows it as it is. One that re-orders rows by itself, and cannot
//! be told not to, gets the cells in an order from which its own algorithm makes the truth again.
//! Pure: a row of cells goes in, a row of as many columns comes out. What was measured, and where, is
//! told in the `docs/terminals.md` of Hashiya.

pub(in crate::terminal) mod cells;
mod inverse;
mod logical;
mod runs;
mod words;

use super::bidi::Bidi;
use ratatui_core::buffer::Cell;
use unicode_bidi::Level;

/// Whether the encoder of `bidi` may move a cell to another column, so that a row must be repainted
/// whole when one of its cells changes.
pub fn moves_cells(bidi: Bidi) -> bool {
    matches!(bidi, Bidi::Runs | Bidi::Words | Bidi::Inverse | Bidi::Logical)
}

/// What `row`, in visual order, must be sent as to a terminal of class `bidi`.
pub fn encode(row: &[Cell], bidi: Bidi) -> Vec<Cell> {
    match bidi {
        Bidi::Visual | Bidi::Bdsm | Bidi::Konsole | Bidi::Mlterm => row.to_vec(),
        Bidi::Lrm => row.iter().map(lrm).collect(),
        Bidi::Runs => runs::encode(row),
        Bidi::Words => words::encode(row, None),
        Bidi::Inverse => inverse::encode(row),
        Bidi::Logical => logical::encode(row),
    }
}

/// As [`encode`], for the row of the screen that has this number from 0: styles that change within a word may be sent to
/// their place behind it.
pub fn encode_at(row: &[Cell], bidi: Bidi, number: u16) -> Vec<Cell> {
    if bidi == Bidi::Words { words::encode(row, Some(number)) } else { encode(row, bidi) }
}

/// What `row` must be sent as to stay right when the program has ended and the terminal has its own
/// bidi again: as text among other text.
pub fn encode_for_good(row: &[Cell], bidi: Bidi) -> Vec<Cell> {
    match bidi {
        Bidi::Konsole => inverse::encode(row),
        // U+200E takes a column there.
        Bidi::Mlterm => logical::reordered(row, Level::ltr()),
        bidi => encode(row, bidi),
    }
}

/// `cell` for a terminal that re-orders rows but leaves a right-to-left letter that U+200E follows
/// where it is.
pub(super) fn lrm(cell: &Cell) -> Cell {
    let mut cell = cell.clone();
    if binds(&cell) {
        append_lrm(&mut cell);
    }
    cell
}

#[cfg(test)]
mod tests;

use cells::{append_lrm, binds};
