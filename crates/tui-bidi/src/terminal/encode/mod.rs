//! The last stage between the drawn screen and the bytes, one encoder for each class of terminal ([`Bidi`]).
//!
//! The drawn row is the truth: cells in visual order, letters in presentation forms, brackets
//! mirrored. A terminal without bidi shows it as it is. One that re-orders rows by itself, and cannot
//! be told not to, gets the cells in an order from which its own algorithm makes the truth again.
//! Pure: a row of cells goes in, a row of as many columns comes out. What was measured, and where, is
//! told in the `docs/terminals.md` of Hashiya.

mod inverse;
mod logical;
mod runs;

use super::Bidi;
use ratatui_core::buffer::{Cell, CellWidth};
use std::ops::Range;
use unicode_bidi::{BidiClass, Level, bidi_class};

/// Whether the encoder of `bidi` may move a cell to another column, so that a row must be repainted
/// whole when one of its cells changes.
pub fn moves_cells(bidi: Bidi) -> bool {
    matches!(bidi, Bidi::Runs | Bidi::Inverse | Bidi::Logical)
}

/// What `row`, in visual order, must be sent as to a terminal of class `bidi`.
pub fn encode(row: &[Cell], bidi: Bidi) -> Vec<Cell> {
    match bidi {
        Bidi::Visual | Bidi::Bdsm | Bidi::Konsole | Bidi::Mlterm => row.to_vec(),
        Bidi::Lrm => row.iter().map(lrm).collect(),
        Bidi::Runs => runs::encode(row),
        Bidi::Inverse => inverse::encode(row),
        Bidi::Logical => logical::encode(row),
    }
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
pub fn leading(row: &[Cell]) -> impl Iterator<Item = usize> + '_ {
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
mod tests;
