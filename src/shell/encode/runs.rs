//! kitty: each run without spaces goes to the font library, which reverses it when its first strong
//! letter is right to left. A run that it would reverse is sent reversed.

use super::{binds, is_rtl, is_rule, mirrored, reversed, stretches};
use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};

/// `row` so that the runs come out as drawn.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for run in stretches(row, |cell| is_rule(cell) || cell.symbol() == " ") {
        let turned: Vec<Cell> = reversed(&row[run.clone()]).into_iter().map(mirrored).collect();
        if turned.iter().any(is_rtl) && turned.iter().find(|cell| is_strong(cell)).is_some_and(binds) {
            encoded.splice(run, turned);
        }
    }
    encoded
}

/// Whether `cell` decides the direction of a run: a letter, or an Arabic digit.
fn is_strong(cell: &Cell) -> bool {
    binds(cell) || cell.symbol().chars().any(|c| bidi_class(c) == BidiClass::L)
}
