//! Cells and lines of a layout into a buffer.

use crate::layout::{Cell, Line};
use ratatui_core::buffer::Buffer;
use ratatui_core::buffer::{Cell as Place, CellDiffOption, CellWidth};
use ratatui_core::layout::Rect;
use ratatui_core::style::Style;
use std::num::NonZeroU16;
use std::sync::LazyLock;

/// The columns of `symbol` as ratatui measures it, in most cells without a look into its tables.
#[inline]
pub fn symbol_width(symbol: &str) -> u16 {
    // ASCII, Arabic's and Hebrew's letters and its presentation forms, their commas and quotation marks, signs for
    // drawing.
    let is_one = match *symbol.as_bytes() {
        [byte] => matches!(byte, b' '..=b'~'),
        [0xEF, 0xBA | 0xAD..=0xAE, _] | [0xE2, 0x94..=0x96, _] => true,
        [0xEF, 0xBB, byte] => byte <= 0xBC,
        [lead, byte] => matches!(
            (lead, byte),
            (0xD7, 0x90..=0xAA)
                | (0xD8, 0x8C | 0x9B | 0x9F..=0xBF)
                | (0xD9, 0x80..=0x8A)
                | (0xC2, 0xAB | 0xBB)
        ),
        _ => false,
    };
    if is_one { 1 } else { symbol.cell_width() }
}

/// Draws the cells of `line` into the first row of `area`, each in the style that `style` gives it.
///
/// Cells keep their columns, counted from the left of `area`; those beyond its right edge are left out.
pub fn draw_line(line: Line<'_>, area: Rect, buffer: &mut Buffer, mut style: impl FnMut(&Cell<'_>) -> Style) {
    let Some(row) = first_row(area, buffer) else { return };
    line.cells().for_each(|cell| {
        let style = style(&cell);
        put(&cell, row, style);
    });
}

/// A cell as a buffer holds it, without a style: its column, its width and its symbol.
#[derive(Clone, Debug)]
pub(super) struct Stamp {
    column: u16,
    width: u8,
    place: Place,
}

impl Stamp {
    /// The stamps of the cells of `line`, each moved `own` columns to the left.
    pub(super) fn of(line: Line<'_>, own: u16) -> Vec<Self> {
        let mut stamps = Vec::new();
        line.cells().for_each(|cell| {
            let (column, width) = (cell.column.saturating_sub(own), cell.width);
            let mut place = vec![Place::EMPTY; width.into()];
            put(&Cell { column: 0, ..cell }, &mut place, Style::new());
            stamps.extend(place.into_iter().next().map(|place| Self { column, width, place }));
        });
        stamps
    }
}

/// Draws what `stamps` hold into the first row of `area`, all in `style`.
pub(super) fn draw_stamps(stamps: &[Stamp], area: Rect, buffer: &mut Buffer, style: Style) {
    let Some(row) = first_row(area, buffer) else { return };
    for Stamp { column, width, place } in stamps {
        let (column, width) = (usize::from(*column), usize::from(*width));
        let Some([first, rest @ ..]) = row.get_mut(column..column + width) else { continue };
        let under = first.style();
        first.clone_from(place);
        first.set_style(under).set_style(style);
        for beside in rest {
            beside.set_symbol(" ").set_style(style);
        }
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

/// Cells of one column with the letters that most text has, in no style: a copy of one costs a fraction of a symbol that is
/// made anew.
static LETTERS: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let place = |c: char| {
        let (mut symbol, mut place) = ([0; 4], [Place::EMPTY]);
        put_anew(c.encode_utf8(&mut symbol), 1, &mut place, Style::new());
        let [place] = place;
        place
    };
    (' '..='~').chain('\u{5C0}'..='\u{6FF}').chain('\u{FE80}'..='\u{FEFF}').map(place).collect()
});

/// Where [`LETTERS`] has `symbol`.
#[inline]
fn letter(symbol: &str) -> Option<usize> {
    let at = |lead: u8, byte: u8| usize::from(lead) << 6 | usize::from(byte & 0x3F);
    match *symbol.as_bytes() {
        [byte @ b' '..=b'~'] => Some(usize::from(byte - b' ')),
        [0xEF, lead @ 0xBA..=0xBB, byte] => Some(415 + at(lead - 0xBA, byte)),
        [lead @ 0xD7..=0xDB, byte] => Some(95 + at(lead - 0xD7, byte)),
        _ => None,
    }
}

#[inline]
fn put(cell: &Cell<'_>, row: &mut [Place], style: Style) {
    if cell.width == 1
        && let Some(place) = letter(cell.symbol).and_then(|number| LETTERS.get(number))
    {
        if let Some(first) = row.get_mut(usize::from(cell.column)) {
            let under = first.style();
            *first = place.clone();
            first.set_style(under).set_style(style);
        }
        return;
    }
    let Some(row) = row.get_mut(usize::from(cell.column)..) else { return };
    put_anew(cell.symbol, cell.width, row, style);
}

fn put_anew(symbol: &str, width: u8, row: &mut [Place], style: Style) {
    let Some([first, rest @ ..]) = row.get_mut(..usize::from(width)) else { return };
    first.set_symbol(symbol);
    // What ratatui measures and what layout measured can differ (U+0600 with its digit): layout is right.
    let forced = NonZeroU16::new(u16::from(width)).filter(|width| symbol_width(symbol) != width.get());
    first.diff_option = forced.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth);
    first.set_style(style);
    for beside in rest {
        beside.set_symbol(" ").set_style(style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Layout, Options};
    use crate::text::Direction;
    use proptest::prelude::*;

    /// What `draw` draws into a row of so many columns.
    fn row(columns: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
        buffer.set_style(buffer.area, Style::new().bold());
        draw(buffer.area, &mut buffer);
        buffer
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn a_row_is_the_same_cell_by_cell_in_one_go_and_as_stamps(
            text in "[ab1אבسلاةً漢❤\u{FE0F}\u{600}\u{200C}\t ﷺ()\u{202A}\u{202C}]{0,14}",
            rtl: bool, width in 1_u16..20, reveal: bool, drawn in 0_usize..4,
        ) {
            let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            let layout = Layout::new(&text, direction, width, &Options { reveal, ..Options::default() });
            for line in layout.lines() {
                let mut cells = Vec::new();
                for cell in line.cells() {
                    cells.push(cell);
                }
                let mut rest = line.cells();
                let mut folded: Vec<_> = rest.by_ref().take(drawn).collect();
                rest.for_each(|cell| folded.push(cell));
                prop_assert_eq!(&folded, &cells);
                let style = Style::new().italic();
                let single = row(width - 1, |area, buffer| {
                    cells.iter().for_each(|cell| draw_cell(cell, area, buffer, style));
                });
                let whole = row(width - 1, |area, buffer| draw_line(line, area, buffer, |_| style));
                prop_assert_eq!(&whole, &single);
                let stamped = row(width - 1, |area, buffer| {
                    draw_stamps(&Stamp::of(line, 0), area, buffer, style);
                });
                prop_assert_eq!(stamped, single);
            }
        }
    }

    #[test]
    fn a_letter_is_the_one_that_is_asked_for() {
        for c in '\0'..=char::MAX {
            let symbol = c.to_string();
            if let Some(number) = letter(&symbol) {
                assert_eq!(LETTERS[number].symbol(), symbol, "{c:?}");
            }
        }
    }

    #[test]
    fn symbols_are_as_wide_as_ratatui_says() {
        // ratatui refuses control characters before it measures.
        for c in ('\0'..=char::MAX).filter(|c| !c.is_control()) {
            let symbol = c.to_string();
            assert_eq!(symbol_width(&symbol), symbol.cell_width(), "{c:?}");
        }
    }
}
