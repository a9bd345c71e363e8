//! What is on the screen, and what is written to change it.
//!
//! In the place of ratatui's `Terminal`, which draws and compares every cell for every frame: here rows can be drawn
//! again by themselves, and only they are compared.

use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use tui_bidi::widget::symbol_width;

/// Where a cell stands: its column and row.
type Place = (u16, u16);

/// The caret: its column and row, where one types.
type Caret = Option<(u16, u16)>;

/// The cells that are shown, and the backend that shows them.
pub(super) struct Canvas<B> {
    backend: B,
    shown: Buffer,
    /// The frame before, whose memory the next one takes.
    spare: Buffer,
    /// Whether letters that reach over their cells leave traces where a cell beside them is written alone.
    leaves_traces: bool,
    /// Whether rows with such letters were written since [`take_traces`](Self::take_traces).
    traces: bool,
    /// The places that the frame writes; its memory serves the next one.
    written: Vec<Place>,
}

impl<B: Backend> Canvas<B> {
    /// An empty screen of the backend's size.
    pub(super) fn new(backend: B) -> Result<Self, B::Error> {
        let size = backend.size()?;
        let area = Rect::new(0, 0, size.width, size.height);
        let (shown, spare) = (Buffer::empty(area), Buffer::default());
        let written = Vec::with_capacity(shown.content.len());
        Ok(Self { backend, shown, spare, leaves_traces: false, traces: false, written })
    }

    /// The same on a terminal where letters that reach over their cells leave traces, or not: there a row with such
    /// letters is written whole once anything in it changed.
    pub(super) fn leaving_traces(self, leaves_traces: bool) -> Self {
        Self { leaves_traces, ..self }
    }

    /// Empties the screen, so that the next frame is written whole.
    pub(super) fn clear(&mut self) -> Result<(), B::Error> {
        self.backend.clear()?;
        self.shown.reset();
        Ok(())
    }

    /// Takes it that nothing is known of what stands in `area`: the next frame that is drawn whole writes all of it.
    pub(super) fn forget(&mut self, area: Rect) {
        for position in area.intersection(self.shown.area).positions() {
            let cell = &mut self.shown[position];
            cell.reset();
            cell.modifier = Modifier::all(); // as no cell is drawn
        }
    }

    /// Shows the frame of this `size`, in columns and rows, that `paint` draws into an empty buffer; only what changed
    /// since the last is written. The size is that which `paint` knows: the terminal may have another by now, and says so.
    pub(super) fn draw(
        &mut self,
        size: (u16, u16),
        paint: impl FnOnce(&mut Buffer) -> Caret,
    ) -> Result<(), B::Error> {
        let area = Rect::new(0, 0, size.0, size.1);
        if area != self.shown.area {
            self.shown = Buffer::empty(area);
            self.backend.clear()?;
        }
        if area == self.spare.area {
            self.spare.reset();
        } else {
            self.spare = Buffer::empty(area);
        }
        let caret = paint(&mut self.spare);
        let width = usize::from(area.width).max(1);
        let rows = self.shown.content.chunks_mut(width).zip(self.spare.content.chunks(width));
        for ((before, now), number) in rows.zip(0..) {
            self.traces |= self.leaves_traces && forget_changed(before, now);
            changed(number, before, now, &mut self.written);
        }
        std::mem::swap(&mut self.shown, &mut self.spare);
        self.write()?;
        self.put_caret(caret)
    }

    /// Shows the frame that `paint` makes of the one that is shown; it changes no rows but `rows`.
    pub(super) fn draw_rows(
        &mut self,
        rows: &[u16],
        paint: impl FnOnce(&mut Buffer) -> Caret,
    ) -> Result<(), B::Error> {
        let mut rows: Vec<u16> = rows.iter().copied().filter(|&row| row < self.shown.area.height).collect();
        rows.sort_unstable();
        rows.dedup();
        let width = usize::from(self.shown.area.width);
        let row = |number: u16| usize::from(number) * width..(usize::from(number) + 1) * width;
        let before: Vec<Vec<Cell>> =
            rows.iter().map(|&number| self.shown.content[row(number)].to_vec()).collect();
        let caret = paint(&mut self.shown);
        for (mut before, number) in before.into_iter().zip(rows) {
            let now = &self.shown.content[row(number)];
            self.traces |= self.leaves_traces && forget_changed(&mut before, now);
            changed(number, &before, now, &mut self.written);
        }
        self.write()?;
        self.put_caret(caret)
    }

    /// Writes what is shown at the places that changed.
    fn write(&mut self) -> Result<(), B::Error> {
        let (shown, width) = (&self.shown.content, usize::from(self.shown.area.width));
        let cell =
            |&(column, row): &Place| (column, row, &shown[usize::from(row) * width + usize::from(column)]);
        self.backend.draw(self.written.iter().map(cell))?;
        self.written.clear();
        Ok(())
    }

    /// The size of the screen, in columns and rows, where letters may have left traces on it since the last time.
    pub(super) fn take_traces(&mut self) -> Option<(u16, u16)> {
        let Rect { width, height, .. } = self.shown.area;
        std::mem::take(&mut self.traces).then_some((width, height))
    }

    fn put_caret(&mut self, caret: Caret) -> Result<(), B::Error> {
        match caret {
            Some(place) => {
                self.backend.show_cursor()?;
                self.backend.set_cursor_position(place)?;
            }
            None => self.backend.hide_cursor()?,
        }
        self.backend.flush()
    }
}

/// Takes it that nothing is known of the row `before` where it is another in `now` and has, or had, letters that may reach
/// over their cells; whether it did.
fn forget_changed(before: &mut [Cell], now: &[Cell]) -> bool {
    // Signs for drawing keep to their cells, and so do ASCII's letters.
    let reaches =
        |cell: &Cell| cell.symbol().chars().any(|c| !c.is_ascii() && !('\u{2500}'..='\u{25ff}').contains(&c));
    let forgotten = before != now && before.iter().chain(now).any(reaches);
    if forgotten {
        for cell in before {
            cell.reset();
            cell.modifier = Modifier::all(); // as no cell is drawn
        }
    }
    forgotten
}

/// Adds to `places` those in the row `now`, of this number, whose cells are others in `before`, and those between two of them
/// whose cells take fewer bytes than to say where the second stands.
fn changed(number: u16, before: &[Cell], now: &[Cell], places: &mut Vec<Place>) {
    let mut last = None;
    // Up to `from`, wide cells cover what is there now; up to `covered`, what was there.
    let (mut from, mut covered) = (0, 0);
    let length = before.len().min(now.len());
    let (before, now) = (&before[..length], &now[..length]);
    while from < length {
        let (old, new) = (&before[from], &now[from]);
        let (was, is) = (old.symbol(), new.symbol());
        let (column, width) = (from, columns(new, is));
        from = column + width;
        if column >= covered && is_same((old, was), (new, is)) {
            continue;
        }
        if let Some(last) = last.filter(|last| last + 1 < column) {
            fill_gap(number, last..column, now, places);
        }
        places.push((column as u16, number));
        last = Some(column);
        covered = covered.max(column + columns(old, was));
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
    match (old, new) {
        ([old], [new]) => old == new,
        ([old @ .., a], [new @ .., b]) if old.len() < 3 && old.len() == new.len() => {
            a == b && old[0] == new[0] && old.last() == new.last()
        }
        _ => old == new,
    }
}

/// How many columns `cell` takes, whose symbol this is; at least one.
#[inline]
fn columns(cell: &Cell, symbol: &str) -> usize {
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
    use ratatui::backend::TestBackend;
    use ratatui::style::Color;

    fn put(buffer: &mut Buffer, row: u16, text: &str) {
        for (column, c) in text.chars().enumerate() {
            buffer[(column as u16, row)].set_char(c);
        }
    }

    #[test]
    fn rows_drawn_by_themselves_make_the_frame_that_is_drawn_whole() {
        let mut canvas = Canvas::new(TestBackend::new(4, 3)).unwrap();
        canvas
            .draw((4, 3), |buffer| {
                put(buffer, 0, "abcd");
                put(buffer, 2, "efgh");
                None
            })
            .unwrap();
        let rows = canvas.draw_rows(&[2, 0, 2, 9], |buffer| {
            put(buffer, 0, "aXcd");
            put(buffer, 2, "ﺏfXh");
            Some((1, 2))
        });
        rows.unwrap();
        canvas.backend.assert_buffer_lines(["aXcd", "    ", "ﺏfXh"]);
        canvas.backend.assert_cursor_position((1, 2));
        canvas.draw((4, 3), |_| None).unwrap();
        canvas.backend.assert_buffer_lines(["    ", "    ", "    "]);
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
            changed(0, &before.content, &after.content, &mut cells);
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
        changed(0, &before.content, &styled.content, &mut cells);
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
            changed(0, &before, &after, &mut cells);
            cells.iter().map(|cell| cell.0).collect::<Vec<_>>()
        };
        assert_eq!(written(&["漢", " ", "a"], &["b", " ", "a"]), [0, 1]);
        assert_eq!(written(&["b", " ", "a"], &["漢", " ", "a"]), [0]);
        assert_eq!(written(&["漢", " ", "a"], &["字", " ", "b"]), [0, 2]);
        assert_eq!(written(&["a", "b", "c"], &["❤\u{FE0F}", " ", "c"]), [0, 1]);
        assert_eq!(written(&["漢", " ", "a"], &["漢", " ", "a"]), [0; 0]);
    }

    #[test]
    fn where_letters_leave_traces_a_row_with_them_is_written_whole() {
        let of = |text: &str| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
            put(&mut buffer, 0, text);
            buffer
        };
        let written = |before: &str, after: &str| {
            let (mut before, after) = (of(before), of(after));
            forget_changed(&mut before.content[..4], &after.content[..4]);
            before.diff_iter(&after).count()
        };
        assert_eq!(written("abﺏd", "Xbﺏd"), 4);
        assert_eq!(written("abﺏd", "abcd"), 4, "what was there may have left some");
        assert_eq!(written("abcd", "Xb│d"), 2, "these keep to their cells");
        assert_eq!(written("abﺏd", "abﺏd"), 0);
    }

    #[test]
    fn a_frame_that_may_have_left_traces_says_so_once() {
        let frames = |leaves_traces: bool, text: &str| {
            let canvas = Canvas::new(TestBackend::new(4, 2)).unwrap();
            let mut canvas = canvas.leaving_traces(leaves_traces);
            let mut told = Vec::new();
            for _ in 0..2 {
                let paint = |buffer: &mut Buffer| {
                    put(buffer, 1, text);
                    None
                };
                canvas.draw((4, 2), paint).unwrap();
                told.push(canvas.take_traces());
            }
            told
        };
        assert_eq!(frames(true, "aﺏ"), [Some((4, 2)), None], "the second frame is the first");
        assert_eq!(frames(true, "ab"), [None, None]);
        assert_eq!(frames(false, "aﺏ"), [None, None]);
    }

    #[test]
    fn what_is_forgotten_is_written_anew() {
        let mut canvas = Canvas::new(TestBackend::new(4, 2)).unwrap();
        let draw = |canvas: &mut Canvas<TestBackend>| {
            let paint = |buffer: &mut Buffer| {
                put(buffer, 0, "abcd");
                None
            };
            canvas.draw((4, 2), paint).unwrap();
        };
        draw(&mut canvas);
        canvas.backend.clear().unwrap(); // somebody else's doing
        canvas.forget(Rect::new(1, 0, 9, 9));
        draw(&mut canvas);
        canvas.backend.assert_buffer_lines([" bcd", "    "]);
    }

    #[test]
    fn a_screen_of_another_size_is_drawn_anew() {
        let mut canvas = Canvas::new(TestBackend::new(4, 1)).unwrap();
        let draw = |canvas: &mut Canvas<TestBackend>| {
            canvas
                .draw((4, 1), |buffer| {
                    put(buffer, 0, "ab");
                    None
                })
                .unwrap();
        };
        draw(&mut canvas);
        canvas.backend.resize(2, 2);
        draw(&mut canvas);
        canvas.backend.assert_buffer_lines(["ab", "  "]);
        canvas.clear().unwrap();
        draw(&mut canvas);
        canvas.backend.assert_buffer_lines(["ab", "  "]);
    }
}
