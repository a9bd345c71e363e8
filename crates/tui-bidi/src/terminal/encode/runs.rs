//! kitty: each run of one font without spaces goes to the font library, which reverses it when its
//! first character of any script is of a right-to-left one. A run that it would reverse is sent
//! reversed. Colours and lines belong to kitty's cells, which it leaves where they are; so the letters
//! move, not the styles.

use super::cells::{binds, is_rule, mirrored, reversed, stretches};
use ratatui_core::buffer::Cell;
use ratatui_core::style::Modifier;
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};

/// `row` so that the runs come out as drawn.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for run in runs(row) {
        let turned: Vec<Cell> = reversed(&row[run.clone()]).into_iter().map(mirrored).collect();
        if turned.iter().find_map(is_turned) == Some(true) {
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

/// Whether the run that begins with `cell` is reversed; `None` where that is left to the next cell. The
/// script decides, not the bidi class: the digits of Arabic and Persian are of Arabic script.
pub(super) fn is_turned(cell: &Cell) -> Option<bool> {
    let is_digit = |c: char| ('\u{06F0}'..='\u{06F9}').contains(&c);
    if binds(cell) || cell.symbol().contains(is_digit) {
        return Some(true);
    }
    cell.symbol().chars().any(|c| bidi_class(c) == BidiClass::L).then_some(false)
}
