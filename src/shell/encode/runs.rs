//! kitty: each run of one font without spaces goes to the font library, which reverses it when its
//! first strong letter is right to left. A run that it would reverse is sent reversed. Colours and
//! lines belong to kitty's cells, which it leaves where they are; so the letters move, not the styles.

use super::{binds, is_rtl, is_rule, mirrored, reversed, stretches};
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};

/// `row` so that the runs come out as drawn.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for run in runs(row) {
        let turned: Vec<Cell> = reversed(&row[run.clone()]).into_iter().map(mirrored).collect();
        if turned.iter().any(is_rtl) && turned.iter().find(|cell| is_strong(cell)).is_some_and(binds) {
            for (cell, turned) in encoded[run].iter_mut().zip(turned) {
                cell.set_symbol(turned.symbol()).set_diff_option(turned.diff_option);
            }
        }
    }
    encoded
}

/// The stretches of `row` that kitty shapes at once: no space, no rule, one font.
fn runs(row: &[Cell]) -> Vec<Range<usize>> {
    let font = |column: usize| row[column].modifier.intersection(Modifier::BOLD | Modifier::ITALIC);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for word in stretches(row, |cell| is_rule(cell) || cell.symbol() == " ") {
        for column in word.clone() {
            match runs.last_mut() {
                Some(run) if column > word.start && font(run.start) == font(column) => run.end = column + 1,
                _ => runs.push(column..column + 1),
            }
        }
    }
    runs
}

/// Whether `cell` decides the direction of a run: a letter, or an Arabic digit.
fn is_strong(cell: &Cell) -> bool {
    binds(cell) || cell.symbol().chars().any(|c| bidi_class(c) == BidiClass::L)
}
