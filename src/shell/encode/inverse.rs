//! Terminals that run UAX #9 over the row, left to right, and cannot be told not to (qterminal).
//!
//! Each stretch of right-to-left words is sent backwards and closed by U+200E, so the terminal turns
//! exactly this stretch round. All else has left-to-right neighbours on both sides, and stays. Brackets
//! are in no stretch: N0 would pair one inside with one outside.

use super::{append_lrm, binds, is_rtl, leading, reversed};
use ratatui::buffer::{Cell, CellWidth};
use std::ops::Range;

/// `row` so that UAX #9 makes the drawn row of it.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for words in right_to_left(row) {
        let mut turned = reversed(&row[words.clone()]);
        if let Some(last) = leading(&turned).last() {
            append_lrm(&mut turned[last]);
        }
        encoded.splice(words, turned);
    }
    for cell in &mut encoded {
        // An Arabic number counts as right to left for the spaces around it.
        if binds(cell) && !is_rtl(cell) {
            append_lrm(cell);
        }
    }
    encoded
}

/// The maximal stretches of `row` that begin and end with a right-to-left letter and hold nothing else
/// but spaces.
fn right_to_left(row: &[Cell]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for column in leading(row) {
        let cell = &row[column];
        if is_rtl(cell) {
            let end = (column + usize::from(cell.cell_width().max(1))).min(row.len());
            match stretches.last_mut() {
                Some(stretch) if open => stretch.end = end,
                _ => stretches.push(column..end),
            }
            open = true;
        } else if cell.symbol() != " " {
            open = false;
        }
    }
    stretches
}
