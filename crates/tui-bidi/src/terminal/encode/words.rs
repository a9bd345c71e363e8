//! kitty from 0.40 on: a word is sent whole, in reading order and with its marks, together with the cells that it takes
//! (OSC 66, the text sizing protocol). kitty's font library joins the letters, sets the marks and turns the word; what
//! stands beside it keeps its columns.
//!
//! Where the style changes within a word, the word is drawn in the style of its left end, and the cells that look otherwise
//! are told so behind it (DECCARA, which takes all of SGR there): letters stay joined under a tint. Longer words than the
//! protocol can tell are cut where letters do not join; kitty would turn neighbours of one kind together, so that every other
//! piece is of another kind, to no effect that is seen. Where more letters join, the word goes as to an older kitty: forms,
//! without marks.

use super::cells::{is_rtl, is_rule, leading, mirrored, reversed, stretches};
use super::runs;
use crate::layout::word_forms;
use crate::terminal::sgr::parameters;
use ratatui_core::buffer::{Cell, CellDiffOption};
use ratatui_core::style::Modifier;
use std::fmt::Write as _;
use std::num::NonZeroU16;
use std::ops::Range;

/// The most cells that OSC 66 can give a word.
const MOST: usize = 7;

/// `row` so that its words come out as drawn; `number` is its number on the screen, from 0, where it has one.
pub(super) fn encode(row: &[Cell], number: Option<u16>) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for word in stretches(row, |cell| is_rule(cell) || cell.symbol() == " ") {
        if !row[word.clone()].iter().any(is_rtl) {
            let turned = runs::encode(&row[word.clone()]);
            encoded.splice(word, turned);
            continue;
        }
        match pieces(row, &word, number) {
            Some(pieces) => pieces.into_iter().for_each(|(start, cell)| encoded[start] = cell),
            None => drop(encoded.splice(word.clone(), runs::encode(&formed(&row[word])))),
        }
    }
    encoded
}

/// How pieces are told from their neighbours: by how a text of another size would stand.
const KINDS: [&str; 2] = ["", "v=1:"];

/// The cells that draw the word in these columns of `row`, each with its column; `None` where kitty would not draw it so.
fn pieces(row: &[Cell], word: &Range<usize>, number: Option<u16>) -> Option<Vec<(usize, Cell)>> {
    let mut pieces = Vec::new();
    let mut end = word.end;
    while end > word.start {
        let start = if end - word.start <= MOST { word.start } else { cut(row, word, end)? };
        let kind = KINDS[pieces.len() % KINDS.len()];
        pieces.push((start, whole(row, &(start..end), number, kind)?));
        end = start;
    }
    Some(pieces)
}

/// The first column from the left, of those that one piece can have before column `end`, in which the letter does not join
/// the one to its left.
fn cut(row: &[Cell], word: &Range<usize>, end: usize) -> Option<usize> {
    let forms = |columns: Range<usize>| {
        let places: Vec<usize> = leading(&row[columns.clone()]).collect();
        let symbols: Vec<&str> =
            places.iter().rev().map(|place| row[columns.start + place].symbol()).collect();
        word_forms(&symbols)
    };
    let joined = forms(word.start..end);
    let is_leading = |column: usize| leading(&row[word.clone()]).any(|place| word.start + place == column);
    (end - MOST..end)
        .find(|&start| is_leading(start) && [forms(start..end), forms(word.start..start)].concat() == joined)
}

/// The cell that draws the letters in these columns of `row` as one text of this `kind`; `None` where kitty would not.
fn whole(row: &[Cell], columns: &Range<usize>, number: Option<u16>, kind: &str) -> Option<Cell> {
    let word = &row[columns.clone()];
    let font = |cell: &Cell| cell.modifier.intersection(Modifier::BOLD | Modifier::ITALIC);
    let one_font = word.iter().all(|cell| font(cell) == font(&word[0]));
    if word.len() > MOST || !one_font {
        return None;
    }
    let turned: Vec<Cell> = reversed(word).into_iter().map(mirrored).collect();
    if turned.iter().find_map(runs::is_turned) != Some(true) {
        return None;
    }
    let text: String = leading(&turned).map(|column| turned[column].symbol()).collect();
    let mut symbol = format!("\x1b]66;{kind}w={};{text}\x1b\\", word.len());
    let mut start = columns.start;
    for piece in word.chunk_by(|left, right| left.style() == right.style()) {
        let end = start + piece.len();
        if piece[0].style() != word[0].style() {
            let (row, style) = (number? + 1, parameters(piece[0].style(), true));
            // A vector takes all that is written.
            let _ = write!(symbol, "\x1b[{row};{};{row};{end};{style}$r", start + 1);
        }
        start = end;
    }
    let mut cell = word[0].clone();
    let width = NonZeroU16::new(word.len() as u16)?;
    cell.set_symbol(&symbol).set_diff_option(CellDiffOption::ForcedWidth(width));
    Some(cell)
}

/// A word with its letters as forms, without marks.
fn formed(word: &[Cell]) -> Vec<Cell> {
    let mut formed = word.to_vec();
    let columns: Vec<usize> = leading(word).collect();
    let symbols: Vec<&str> = columns.iter().rev().map(|&column| word[column].symbol()).collect();
    for (&column, form) in columns.iter().rev().zip(word_forms(&symbols)) {
        if is_rtl(&word[column]) {
            formed[column].set_symbol(&form).set_diff_option(CellDiffOption::None);
        }
    }
    formed
}
