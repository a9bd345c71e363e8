//! Reading order: what a braille line, a screen reader or the terminal's own copying wants.

use super::cells::{is_rtl, is_rule, mirrored, stretches};
use ratatui_core::buffer::{Cell, CellWidth};
use unicode_bidi::{BidiClass, BidiInfo, Level, ParagraphBidiInfo, bidi_class};

/// `row` with the cells of each pane in the order in which they are read. Borders, and the space
/// around a pane's text, stay where they are.
pub(super) fn encode(row: &[Cell]) -> Vec<Cell> {
    let mut encoded = row.to_vec();
    for stretch in stretches(row, is_rule) {
        let is_blank = |&column: &usize| row[column].symbol() == " ";
        let start = stretch.clone().find(|column| !is_blank(column)).unwrap_or(stretch.end);
        let end = stretch.clone().rev().find(|column| !is_blank(column)).map_or(start, |last| last + 1);
        if row[start..end].iter().any(is_rtl) {
            let cells = &row[start..end];
            encoded.splice(start..end, reordered(cells, direction(cells)));
        }
    }
    encoded
}

/// Right to left when at least half of the letters are, as for documents.
fn direction(cells: &[Cell]) -> Level {
    let is_latin = |cell: &&Cell| cell.symbol().chars().any(|c| bidi_class(c) == BidiClass::L);
    let latin = cells.iter().filter(is_latin).count();
    if cells.iter().filter(|cell| is_rtl(cell)).count() >= latin { Level::rtl() } else { Level::ltr() }
}

/// `cells` as UAX #9 re-orders them: it is its own inverse but for the fine points of numbers.
pub(super) fn reordered(cells: &[Cell], base: Level) -> Vec<Cell> {
    if cells.is_empty() {
        return Vec::new();
    }
    let starts: Vec<usize> = super::cells::leading(cells).collect();
    let text: String = starts.iter().map(|&start| cells[start].symbol()).collect();
    let by_byte = ParagraphBidiInfo::new(&text, Some(base)).levels;
    let mut byte = 0;
    let mut levels = Vec::with_capacity(starts.len());
    for &start in &starts {
        levels.push(by_byte.get(byte).copied().unwrap_or(base));
        byte += cells[start].symbol().len();
    }
    let mut ordered = Vec::with_capacity(cells.len());
    for item in BidiInfo::reorder_visual(&levels) {
        let start = starts[item];
        let end = (start + usize::from(cells[start].cell_width().max(1))).min(cells.len());
        let first = cells[start].clone();
        ordered.push(if levels[item].is_rtl() { mirrored(first) } else { first });
        ordered.extend_from_slice(&cells[start + 1..end]);
    }
    ordered
}
