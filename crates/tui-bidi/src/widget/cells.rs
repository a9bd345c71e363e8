//! Cells and lines of a layout into a buffer.

use crate::layout::{Cell, Line};
use ratatui_core::buffer::Buffer;
use ratatui_core::buffer::{CellDiffOption, CellWidth};
use ratatui_core::layout::Rect;
use ratatui_core::style::Style;
use std::num::NonZeroU16;

/// The columns of `symbol` as ratatui measures it, in most cells without a look into its tables.
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
    for cell in line.cells() {
        let cell_style = style(&cell);
        draw_cell(&cell, area, buffer, cell_style);
    }
}

/// Draws one cell into the first row of `area`. A cell of two columns owns the column after its own.
pub fn draw_cell(cell: &Cell<'_>, area: Rect, buffer: &mut Buffer, style: Style) {
    let width = u16::from(cell.width);
    if area.height == 0 || cell.column + width > area.width {
        return;
    }
    let (column, row) = (area.x + cell.column, area.y);
    for beside in 0..width {
        let Some(place) = buffer.cell_mut((column + beside, row)) else { return };
        if beside == 0 {
            place.set_symbol(cell.symbol);
            // What ratatui measures and what layout measured can differ (U+0600 with its digit):
            // layout is right.
            let forced = NonZeroU16::new(width).filter(|width| symbol_width(cell.symbol) != width.get());
            place.diff_option = forced.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth);
        } else {
            place.set_symbol(" ");
        }
        place.set_style(style);
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
