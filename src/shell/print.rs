//! Rows for standard output: what `print` and the lists write when a terminal reads them.

use super::pen::Pen;
use ratatui::buffer::{Cell, CellDiffOption, CellWidth as _};
use ratatui::style::Color;
use std::num::NonZeroU16;
use tui_bidi::terminal::{Bidi, Profile, encode_for_good, leading};

/// The bytes of one row, without a line end: `cells` are (column, symbol) from left to right, within
/// `width` columns. The row stays right when the program has ended.
pub fn print_row<'a>(cells: impl Iterator<Item = (u16, &'a str)>, width: u16, profile: &Profile) -> String {
    let mut row = vec![Cell::EMPTY; usize::from(width)];
    for (column, symbol) in cells {
        put(&mut row, column, symbol);
    }
    let bidi = printing(profile);
    let mut encoded = encode_for_good(&row, bidi);
    let end = encoded.iter().rposition(|cell| cell.symbol() != " ").map_or(0, |last| last + 1);
    encoded.truncate(end);
    let text = text(&encoded);
    match bidi {
        // Mode 8 is written into each row, where it stays.
        Bidi::Bdsm if !profile.found_explicit => format!("\x1b[8l{text}\x1b[8h"),
        _ => text,
    }
}

/// Puts `symbol` into the cell of `column`, where there is one.
pub(super) fn put(row: &mut [Cell], column: u16, symbol: &str) {
    let Some(cell) = row.get_mut(usize::from(column)) else { return };
    // Lam and alef as they are written take a cell together.
    let one = symbol.starts_with('ل') && symbol.cell_width() > 1;
    let width = if one { CellDiffOption::ForcedWidth(NonZeroU16::MIN) } else { CellDiffOption::None };
    cell.set_symbol(symbol).set_diff_option(width);
}

/// The bytes of `row`, which has no style but the colour that an encoder gave to spaces.
pub(super) fn text(row: &[Cell]) -> String {
    let cells = leading(row).map(|column| &row[column]);
    let symbols = cells.map(|cell| match cell.fg {
        Color::Indexed(index) => format!("\x1b[38;5;{index}m{}\x1b[39m", cell.symbol()),
        _ => cell.symbol().to_owned(),
    });
    symbols.collect::<Vec<_>>().concat()
}

/// The bytes of one row that has styles, without a line end, as [`print_row`].
pub fn print_styled(row: &[Cell], profile: &Profile) -> String {
    let bidi = printing(profile);
    let encoded = encode_for_good(row, bidi);
    let (mut pen, mut bytes) = (Pen::default(), Vec::new());
    let end = encoded.iter().rposition(|cell| cell.symbol() != " ").map_or(0, |last| last + 1);
    for cell in leading(&encoded[..end]).map(|column| &encoded[column]) {
        pen.become_pen(Pen::of(cell, false), &mut bytes);
        bytes.extend_from_slice(cell.symbol().as_bytes());
    }
    pen.become_pen(Pen::default(), &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    match bidi {
        Bidi::Bdsm if !profile.found_explicit => format!("\x1b[8l{text}\x1b[8h"),
        _ => text.into_owned(),
    }
}

/// The rows of the terminal that standard output is; `None` where it is none.
pub fn rows() -> Option<u16> {
    columns()?;
    crossterm::terminal::size().ok().map(|(_, rows)| rows)
}

/// The columns of the terminal that standard output is; `None` where it is none.
pub fn columns() -> Option<u16> {
    let is_terminal = std::io::IsTerminal::is_terminal(&std::io::stdout());
    is_terminal
        .then(crossterm::terminal::size)?
        .ok()
        .map(|(columns, _)| columns)
        .filter(|&columns| columns > 0)
}

/// The class by which rows are printed in `profile`'s terminal: a multiplexer draws them again when it
/// likes, and knows nothing of mode 8.
pub fn printing(profile: &Profile) -> Bidi {
    match profile.class {
        Bidi::Bdsm if profile.multiplexer.is_some() => Bidi::Lrm,
        class => class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::terminal::Multiplexer;

    fn printed(profile: &Profile) -> String {
        print_row([(1, "ﺏ"), (2, "ﺃ"), (4, "1")].into_iter(), 6, profile)
    }

    #[test]
    fn rows_that_stay_right() {
        let mut profile = Profile::default();
        assert_eq!(printed(&profile), " ﺏﺃ 1");
        profile.class = Bidi::Bdsm;
        assert_eq!(printed(&profile), "\u{1b}[8l ﺏﺃ 1\u{1b}[8h");
        profile.multiplexer = Some(Multiplexer::Tmux);
        assert_eq!(printed(&profile), " ﺏ\u{200E}ﺃ\u{200E} 1");
        profile.class = Bidi::Words;
        profile.multiplexer = None;
        assert_eq!(
            print_row([(1, "م"), (2, "لا"), (3, "س")].into_iter(), 6, &profile),
            " \u{1b}]66;w=3;سلام\u{1b}\\"
        );
        profile.class = Bidi::Konsole;
        let space = "\u{1b}[38;5;17m \u{1b}[39m";
        assert_eq!(printed(&profile), format!("{space}ﺃﺏ\u{200E}{space}1"));
    }
}
