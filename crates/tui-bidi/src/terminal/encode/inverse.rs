//! Terminals that run UAX #9 over rows, left to right, and cannot be told not to.
//!
//! Two kinds, one answer. konsole and mlterm inside tmux take the row as a whole and heed U+200E: each
//! right-to-left word is sent backwards and closed by one, so the terminal turns exactly this word
//! round, and all else, with left-to-right neighbours on both sides, stays. qterminal throws U+200E
//! away but takes each piece of one style by itself: so the spaces between words get a colour of their
//! own, which nobody sees.

use super::cells::{append_lrm, binds, is_rtl, leading, mirror, reversed};
use ratatui_core::buffer::{Cell, CellWidth};
use ratatui_core::style::{Color, Modifier};
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};

/// `row` so that UAX #9 makes the drawn row of it.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for word in words(row) {
        let mut turned = reversed(&row[word.clone()]);
        for cell in &mut turned {
            cell.fg = twin(cell.fg, 1);
        }
        if let Some(last) = leading(&turned).last() {
            append_lrm(&mut turned[last]);
        }
        encoded.splice(word, turned);
    }
    for cell in &mut encoded {
        if binds(cell) && !is_rtl(cell) {
            // An Arabic number counts as right to left for what stands around it.
            append_lrm(cell);
            cell.fg = twin(cell.fg, 2);
        } else if cell.symbol() == " " && !cell.modifier.intersects(SEEN_ON_SPACES) {
            cell.fg = SPACE;
        }
    }
    encoded
}

/// The colour of spaces: any that no theme uses for text.
const SPACE: Color = Color::Indexed(17);

/// What shows the foreground of a space.
const SEEN_ON_SPACES: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// The maximal stretches of `row` that begin and end with a right-to-left letter and hold, in one
/// style, nothing with a direction of its own, no space, and no bracket: N0 would pair one inside with
/// one outside.
fn words(row: &[Cell]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for column in leading(row) {
        let cell = &row[column];
        open = open && words.last().is_some_and(|word| row[word.start].style() == cell.style());
        if is_rtl(cell) {
            let end = (column + usize::from(cell.cell_width().max(1))).min(row.len());
            match words.last_mut() {
                Some(word) if open => word.end = end,
                _ => words.push(column..end),
            }
            open = true;
        } else if !cell.symbol().chars().all(joins_words) {
            open = false;
        }
    }
    words
}

/// Whether `c`, between two right-to-left letters, goes with them.
fn joins_words(c: char) -> bool {
    use BidiClass::{CS, ES, ET, NSM, ON};
    matches!(bidi_class(c), CS | ES | ET | NSM | ON) && mirror(c).is_none() && !super::cells::is_rule_char(c)
}

/// A colour that looks like `color` and is another to the terminal, so that a word or a number is a
/// piece by itself also beside a bracket. The terminal's own colours have none.
fn twin(color: Color, shade: u8) -> Color {
    let (red, green, blue) = match color {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index @ 16..=231) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let cube = index - 16;
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
        Color::Indexed(index @ 232..) => {
            let gray = 8 + 10 * (index - 232);
            (gray, gray, gray)
        }
        color => return color,
    };
    Color::Rgb(red, green, blue ^ shade)
}
