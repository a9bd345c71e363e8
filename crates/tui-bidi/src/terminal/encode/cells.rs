//! What the encoders know of a cell: its class, its mirror, what binds it to the next.

use ratatui_core::buffer::{Cell, CellWidth};
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};

/// Closes a right-to-left word where rows are turned.
pub(super) const LRM: char = '\u{200E}';

pub(super) fn append_lrm(cell: &mut Cell) {
    let symbol = format!("{}{LRM}", cell.symbol());
    cell.set_symbol(&symbol);
}

/// Whether `cell` holds a right-to-left letter.
pub(super) fn is_rtl(cell: &Cell) -> bool {
    cell.symbol().chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL))
}

/// Whether `cell` draws what stands beside it into a right-to-left run: letters and Arabic digits.
pub(super) fn binds(cell: &Cell) -> bool {
    cell.symbol().chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN))
}

/// Whether `cell` is a rule or a bar (box drawing, block elements): it stays where it is.
pub(super) fn is_rule(cell: &Cell) -> bool {
    cell.symbol().starts_with(is_rule_char)
}

pub(super) fn is_rule_char(c: char) -> bool {
    ('\u{2500}'..='\u{259F}').contains(&c)
}

/// The stretches of `row` between cells for which `divides` holds; those cells are in none.
pub(super) fn stretches(row: &[Cell], divides: impl Fn(&Cell) -> bool) -> Vec<Range<usize>> {
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
pub(super) fn reversed(row: &[Cell]) -> Vec<Cell> {
    let starts: Vec<usize> = leading(row).collect();
    let ends = starts.iter().skip(1).copied().chain([row.len()]);
    let cells: Vec<&[Cell]> = starts.iter().zip(ends).map(|(&start, end)| &row[start..end]).collect();
    cells.into_iter().rev().flatten().cloned().collect()
}

/// `cell` with its bracket turned round, if it holds one.
pub(super) fn mirrored(mut cell: Cell) -> Cell {
    let mut chars = cell.symbol().chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && let Some(mirror) = mirror(c)
    {
        cell.set_char(mirror);
    }
    cell
}

/// The other one of a pair of brackets or signs that UAX #9 L4 mirrors.
pub(super) fn mirror(c: char) -> Option<char> {
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
