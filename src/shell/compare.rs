//! Which cells of a row are others than before.

use ratatui::buffer::{Cell, CellDiffOption};
use std::ops::Range;
use tui_bidi::widget::symbol_width;

/// Where a cell stands: its column and row.
pub(super) type Place = (u16, u16);

/// Adds to `places` those of `columns` in the row `now`, of this number, whose cells are others in `before`, and those between
/// two of them whose cells take fewer bytes than to say where the second stands.
pub(super) fn changed(
    number: u16,
    columns: Range<usize>,
    before: &[Cell],
    now: &[Cell],
    places: &mut Vec<Place>,
) {
    let mut last = places.last().filter(|(_, row)| *row == number).map(|&(column, _)| usize::from(column));
    // Up to `from`, wide cells cover what is there now; up to `covered`, what was there.
    let (mut from, mut covered) = (columns.start, 0);
    let length = before.len().min(now.len()).min(columns.end);
    let (before, now) = (&before[..length], &now[..length]);
    while from < length {
        let (old, new) = (&before[from], &now[from]);
        let (was, is) = (old.symbol(), new.symbol());
        let (column, width) = (from, width_of(new, is));
        from = column + width;
        if column >= covered && is_same((old, was), (new, is)) {
            continue;
        }
        if let Some(last) = last.filter(|last| last + 1 < column) {
            fill_gap(number, last..column, now, places);
        }
        places.push((column as u16, number));
        last = Some(column);
        covered = covered.max(column + width_of(old, was));
        if width > 1 && is.contains('\u{FE0F}') {
            // Some terminals do not clear the second column of such a sign.
            let second = (column + 1..from.min(now.len()))
                .filter(|&at| before.get(at).map(Cell::symbol) != now.get(at).map(Cell::symbol));
            places.extend(second.map(|at| (at as u16, number)));
        }
    }
}

/// A cell beside its symbol, which has to be called for.
type Drawn<'a> = (&'a Cell, &'a str);

/// Whether two cells, each beside its symbol, are equal: as ratatui's `==`, which has to be called for each.
#[inline]
fn is_same((a, old): Drawn<'_>, (b, new): Drawn<'_>) -> bool {
    is_same_symbol(old.as_bytes(), new.as_bytes())
        && a.modifier == b.modifier
        && a.fg == b.fg
        && a.bg == b.bg
        && a.underline_color == b.underline_color
        && a.diff_option == b.diff_option
}

/// Whether two symbols are equal. Nearly all are of one to three bytes: comparing them here costs less than a call. Letters of
/// one block differ in the last.
#[inline]
fn is_same_symbol(old: &[u8], new: &[u8]) -> bool {
    match (old.len(), new.len()) {
        (1, 1) => old[0] == new[0],
        (2, 2) => old.first_chunk::<2>() == new.first_chunk(),
        (3, 3) => old.first_chunk::<3>() == new.first_chunk(),
        _ => old == new,
    }
}

/// How many columns `cell` takes, whose symbol this is; at least one.
#[inline]
fn width_of(cell: &Cell, symbol: &str) -> usize {
    let width = match cell.diff_option {
        CellDiffOption::ForcedWidth(width) => width.get(),
        _ => symbol_width(symbol),
    };
    usize::from(width).max(1)
}

/// Adds the places between the ends of `gap`, of which the first is written and the second is next, where that is shorter.
fn fill_gap(number: u16, gap: std::ops::Range<usize>, now: &[Cell], places: &mut Vec<Place>) {
    let last = &now[gap.start];
    if !(2..=5).contains(&gap.len()) || !is_narrow(last) {
        return;
    }
    let between = &now[gap.start + 1..gap.end];
    let bytes: usize = between.iter().map(|cell| cell.symbol().len()).sum();
    // ESC [ … G
    let jump = 4 + usize::from(gap.end >= 9) + usize::from(gap.end >= 99);
    if bytes < jump && between.iter().all(|cell| is_narrow(cell) && cell.style() == last.style()) {
        places.extend((gap.start + 1..gap.end).map(|column| (column as u16, number)));
    }
}

/// Whether a cell takes one column in every terminal, as far as can be told.
fn is_narrow(cell: &Cell) -> bool {
    let mut letters = cell.symbol().chars();
    letters.next().is_some() && letters.next().is_none() && symbol_width(cell.symbol()) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier};

    fn put(buffer: &mut Buffer, row: u16, text: &str) {
        for (column, c) in text.chars().enumerate() {
            buffer[(column as u16, row)].set_char(c);
        }
    }

    #[test]
    fn cells_between_are_written_where_that_is_shorter() {
        let of = |text: &str| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
            put(&mut buffer, 0, text);
            buffer
        };
        let columns = |before: &str, after: &str| {
            let (before, after) = (of(before), of(after));
            let mut cells = Vec::new();
            changed(0, 0..12, &before.content, &after.content, &mut cells);
            cells.iter().map(|cell| cell.0).collect::<Vec<_>>()
        };
        assert_eq!(columns("a b", "x y"), [0, 1, 2]);
        assert_eq!(columns("aببc", "xببy"), [0, 3], "four bytes");
        assert_eq!(columns("a漢 c", "x漢 y"), [0, 3], "two columns");
        let mut styled = of("x y");
        styled[(1, 0)].modifier = Modifier::BOLD;
        let mut before = of("a b");
        before[(1, 0)].modifier = Modifier::BOLD;
        let mut cells = Vec::new();
        changed(0, 0..12, &before.content, &styled.content, &mut cells);
        assert_eq!(cells.len(), 2, "another pen");
    }

    #[test]
    fn cells_that_differ_in_anything_are_told_apart() {
        let changes: [fn(&mut Cell); 7] = [
            |_| {},
            |cell| cell.fg = Color::Rgb(1, 2, 3),
            |cell| cell.bg = Color::Indexed(7),
            |cell| cell.underline_color = Color::Red,
            |cell| cell.modifier = Modifier::BOLD,
            |cell| cell.diff_option = CellDiffOption::Skip,
            |cell| {
                cell.set_symbol("ﺏ");
            },
        ];
        let cells = changes.map(|change| {
            let mut cell = Cell::EMPTY;
            change(&mut cell);
            cell
        });
        for a in &cells {
            for b in &cells {
                assert_eq!(is_same((a, a.symbol()), (b, b.symbol())), a == b, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn what_a_wide_letter_covered_is_written_when_it_goes() {
        let written = |before: &[&str], after: &[&str]| {
            let of = |symbols: &[&str]| {
                symbols
                    .iter()
                    .map(|symbol| {
                        let mut cell = Cell::EMPTY;
                        cell.set_symbol(symbol);
                        cell
                    })
                    .collect::<Vec<_>>()
            };
            let (before, after) = (of(before), of(after));
            let mut cells = Vec::new();
            changed(0, 0..3, &before, &after, &mut cells);
            cells.iter().map(|cell| cell.0).collect::<Vec<_>>()
        };
        assert_eq!(written(&["漢", " ", "a"], &["b", " ", "a"]), [0, 1]);
        assert_eq!(written(&["b", " ", "a"], &["漢", " ", "a"]), [0]);
        assert_eq!(written(&["漢", " ", "a"], &["字", " ", "b"]), [0, 2]);
        assert_eq!(written(&["a", "b", "c"], &["❤\u{FE0F}", " ", "c"]), [0, 1]);
        assert_eq!(written(&["漢", " ", "a"], &["漢", " ", "a"]), [0; 0]);
    }
}
