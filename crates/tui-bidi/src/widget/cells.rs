//! Cells and lines of a layout into a buffer.

use crate::layout::{Cell, Line};
use ratatui_core::buffer::Buffer;
use ratatui_core::buffer::{Cell as Place, CellDiffOption, CellWidth};
use ratatui_core::layout::Rect;
use ratatui_core::style::Style;
use std::num::NonZeroU16;

/// The columns of `symbol` as ratatui measures it, in most cells without a look into its tables.
#[inline]
pub fn symbol_width(symbol: &str) -> u16 {
    match symbol.as_bytes() {
        // ASCII, Arabic's and Hebrew's letters and its presentation forms, signs for drawing.
        [b' '..=b'~']
        | [0xD7, 0x90..=0xAA]
        | [0xD8, 0xA0..=0xBF]
        | [0xD9, 0x80..=0x8A]
        | [0xEF, 0xAD..=0xAE | 0xBA, _]
        | [0xEF, 0xBB, 0x80..=0xBC]
        | [0xE2, 0x94..=0x96, _] => 1,
        _ => symbol.cell_width(),
    }
}

/// Draws the cells of `line` into the first row of `area`, each in the style that `style` gives it.
///
/// Cells keep their columns, counted from the left of `area`; those beyond its right edge are left out.
pub fn draw_line(line: Line<'_>, area: Rect, buffer: &mut Buffer, mut style: impl FnMut(&Cell<'_>) -> Style) {
    let Some(row) = first_row(area, buffer) else { return };
    for cell in line.cells() {
        let style = style(&cell);
        put(&cell, row, style);
    }
}

/// Draws one cell into the first row of `area`. A cell of two columns owns the column after its own.
pub fn draw_cell(cell: &Cell<'_>, area: Rect, buffer: &mut Buffer, style: Style) {
    if let Some(row) = first_row(area, buffer) {
        put(cell, row, style);
    }
}

/// The first row of `area`, as far as `buffer` has it.
fn first_row(area: Rect, buffer: &mut Buffer) -> Option<&mut [Place]> {
    let whole = buffer.area;
    let row = usize::from(area.y.checked_sub(whole.y).filter(|&row| row < whole.height && area.height > 0)?);
    let first = usize::from(area.x.checked_sub(whole.x)?);
    let (width, end) = (usize::from(whole.width), first + usize::from(area.width));
    buffer.content.get_mut(row * width..(row + 1) * width)?.get_mut(first..end.min(width))
}

#[inline]
fn put(cell: &Cell<'_>, row: &mut [Place], style: Style) {
    let (column, width) = (usize::from(cell.column), usize::from(cell.width));
    let Some([first, rest @ ..]) = row.get_mut(column..column + width) else { return };
    first.set_symbol(cell.symbol);
    // What ratatui measures and what layout measured can differ (U+0600 with its digit): layout is right.
    let forced =
        NonZeroU16::new(u16::from(cell.width)).filter(|width| symbol_width(cell.symbol) != width.get());
    first.diff_option = forced.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth);
    first.set_style(style);
    for beside in rest {
        beside.set_symbol(" ").set_style(style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_as_wide_as_ratatui_says() {
        // ratatui refuses control characters before it measures.
        for c in ('\0'..=char::MAX).filter(|c| !c.is_control()) {
            let symbol = c.to_string();
            assert_eq!(symbol_width(&symbol), symbol.cell_width(), "{c:?}");
        }
    }
}
