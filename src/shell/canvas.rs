//! What is on the screen, and what is written to change it.
//!
//! In the place of ratatui's `Terminal`, which draws and compares every cell for every frame: here rows can be drawn
//! again by themselves, and only they are compared.

use super::compare::{Place, changed};
use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use std::ops::Range;

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
            changed(number, 0..width, before, now, &mut self.written);
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
            changed(number, 0..width, &before, now, &mut self.written);
        }
        self.write()?;
        self.put_caret(caret)
    }

    /// Shows the frame that `paint` makes of the one that is shown: it draws all cells of `areas` anew, no two of which share
    /// one, and no other cells. What it finds there is of some older frame.
    pub(super) fn draw_areas(
        &mut self,
        areas: &[Rect],
        paint: impl FnOnce(&mut Buffer) -> Caret,
    ) -> Result<(), B::Error> {
        let whole = self.shown.area;
        if self.spare.area != whole {
            self.spare = Buffer::empty(whole);
        }
        let (shown, before) = (&mut self.shown, &mut self.spare);
        let width = usize::from(whole.width);
        let mut parts: Vec<(u16, Range<usize>)> = Vec::new();
        for row in areas.iter().flat_map(|area| area.intersection(whole).rows()) {
            parts.push((row.y, row.x.into()..row.right().into()));
        }
        parts.sort_unstable_by_key(|(row, columns)| (*row, columns.start));
        for (row, columns) in &parts {
            let first = usize::from(*row) * width;
            let cells = first + columns.start..first + columns.end;
            shown.content[cells.clone()].swap_with_slice(&mut before.content[cells]);
        }
        let caret = paint(shown);
        for parts in parts.chunk_by(|(row, _), (next, _)| row == next) {
            let number = parts[0].0;
            let cells = usize::from(number) * width..(usize::from(number) + 1) * width;
            let (before, now) = (&mut before.content[cells.clone()], &shown.content[cells]);
            if self.leaves_traces {
                // The row counts as one.
                let mut from = 0;
                for (_, columns) in parts {
                    before[from..columns.start].clone_from_slice(&now[from..columns.start]);
                    from = columns.end;
                }
                before[from..].clone_from_slice(&now[from..]);
                self.traces |= forget_changed(before, now);
                changed(number, 0..width, before, now, &mut self.written);
            } else {
                for (_, columns) in parts {
                    changed(number, columns.clone(), before, now, &mut self.written);
                }
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::backend::TestBackend;

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

    #[test]
    fn areas_drawn_by_themselves_make_the_frame_that_is_drawn_whole() {
        for leaves_traces in [false, true] {
            let canvas = Canvas::new(TestBackend::new(8, 3)).unwrap();
            let mut canvas = canvas.leaving_traces(leaves_traces);
            for text in ["aﺏcdefgh", "XYZVWUTS"] {
                let paint = |buffer: &mut Buffer| {
                    (0..3).for_each(|row| put(buffer, row, text));
                    None
                };
                canvas.draw((8, 3), paint).unwrap();
            }
            let areas = [Rect::new(6, 1, 9, 9), Rect::new(0, 1, 3, 1), Rect::new(1, 0, 7, 1)];
            for letter in ["1", "ﺏ", "ﺏ", "3"] {
                let paint = |buffer: &mut Buffer| {
                    let whole = buffer.area;
                    for place in areas.iter().flat_map(|area| area.intersection(whole).positions()) {
                        buffer[place] = Cell::EMPTY;
                        buffer[place].set_symbol(letter);
                    }
                    Some((1, 2))
                };
                canvas.draw_areas(&areas, paint).unwrap();
                let rows = ["X*******", "***VWU**", "XYZVWU**"].map(|row| row.replace('*', letter));
                canvas.backend.assert_buffer_lines(rows);
                canvas.backend.assert_cursor_position((1, 2));
            }
        }
    }
}
