//! The screen as ratatui sees it: a backend that gathers the bytes of a frame.

use super::pen::{Pen, put_number};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tui_bidi::terminal::{Bidi, Profile};

/// The bytes of the frame being drawn; clones share them.
#[derive(Clone, Default)]
pub(super) struct Bytes(Arc<Mutex<Vec<u8>>>);

impl Bytes {
    /// Takes what was written since the last time.
    pub(super) fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lock().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Turns ratatui's changed cells into bytes: no more than the terminal has not been told already.
pub(super) struct Screen {
    bytes: Bytes,
    underline_color: bool,
    /// Whether erased cells take the ground of the pen.
    erases: bool,
    /// What the terminal is sent: in `inverse` the colour of a blank, which nobody sees, keeps words apart.
    class: Bidi,
    /// What clears the terminal and sets its mode anew.
    clear: String,
    pen: Pen,
    /// Where the terminal's cursor shows; `None` while it is hidden.
    cursor: Option<Position>,
    /// Where it was shown last, and is to be shown next.
    wanted: Position,
    /// Whether cells were written since the cursor was put in its place.
    moved: bool,
    /// How large the terminal is.
    measure: fn() -> io::Result<(u16, u16)>,
}

impl Screen {
    /// A screen for `profile`'s terminal, cleared and with its cursor hidden, that collects its output in `bytes`.
    pub(super) fn new(
        bytes: Bytes,
        profile: &Profile,
        clear: String,
        measure: fn() -> io::Result<(u16, u16)>,
    ) -> Self {
        Self {
            bytes,
            underline_color: profile.underline_color,
            erases: profile.erases_in_color,
            class: profile.class,
            clear,
            pen: Pen::default(),
            cursor: None,
            wanted: Position::default(),
            moved: false,
            measure,
        }
    }
}

/// How many blanks stand at the beginning of `cells`, of one row, that are shown by `pen`, and whether it is shorter to erase
/// than to write them.
fn blanks(cells: &[(u16, &Cell)], pen: Pen) -> (u16, bool) {
    // ESC [ … X is shorter than seven of them: most blanks, which part words, need no closer look.
    let (Some(&(column, _)), Some(&(seventh, cell))) = (cells.first(), cells.get(6)) else {
        return (0, false);
    };
    if seventh != column + 6 || cell.symbol() != " " || !pen.leaves_blanks_plain() {
        return (0, false);
    }
    let blank = |&(&(at, cell), column): &(&(u16, &Cell), u16)| {
        at == column && cell.symbol() == " " && pen.for_blank(Pen::of(cell, false)) == pen
    };
    let count = cells.iter().zip(column..).take_while(blank).count();
    // ESC [ … X, and where the row goes on ESC [ … G.
    (count as u16, count > if count < cells.len() { 11 } else { 6 })
}

/// Appends `symbol`, which is a letter of some bytes in nearly all cells: those are written here, without a call.
#[inline]
fn put_symbol(bytes: &mut Vec<u8>, symbol: &str) {
    match *symbol.as_bytes() {
        [a] => bytes.push(a),
        [a, b] => bytes.extend_from_slice(&[a, b]),
        [a, b, c] => bytes.extend_from_slice(&[a, b, c]),
        _ => bytes.extend_from_slice(symbol.as_bytes()),
    }
}

impl Screen {
    /// Writes `cells`, which stand in `row`.
    fn draw_row(&mut self, row: u16, cells: &[(u16, &Cell)]) {
        let out = &mut *self.bytes.lock();
        // Where the terminal writes next. Behind a cell of one column that is the next; where it is behind a wide one is
        // said, as terminals do not agree how wide some are.
        let mut at = None;
        let mut index = 0;
        // Up to here, blanks are too few to be erased.
        let mut written = 0;
        while let Some(&(column, cell)) = cells.get(index) {
            if at != Some(column) {
                out.extend_from_slice(b"\x1b[");
                if at.is_none() {
                    put_number(out, row + 1);
                    out.push(b';');
                }
                put_number(out, column + 1);
                out.push(if at.is_none() { b'H' } else { b'G' });
            }
            let pen = Pen::of(cell, self.underline_color);
            let symbol = cell.symbol();
            let is_blank = symbol == " ";
            if self.pen != pen {
                let pen = if is_blank && self.class != Bidi::Inverse { self.pen.for_blank(pen) } else { pen };
                self.pen.become_pen(pen, out);
            }
            if is_blank && self.erases && index >= written {
                let (blanks, erased) = blanks(&cells[index..], self.pen);
                written = index + usize::from(blanks);
                if erased {
                    out.extend_from_slice(b"\x1b[");
                    put_number(out, blanks);
                    out.push(b'X');
                    at = Some(column);
                    index = written;
                    continue;
                }
            }
            put_symbol(out, symbol);
            at = Some(column + 1);
            index += 1;
        }
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let (mut last, mut cells) = (0, Vec::with_capacity(256));
        for (column, row, cell) in content {
            if last != row {
                self.draw_row(last, &cells);
                cells.clear();
                last = row;
            }
            cells.push((column, cell));
        }
        self.draw_row(last, &cells);
        self.moved |= !cells.is_empty();
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor.take().is_some() {
            self.bytes.write_all(b"\x1b[?25l")?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor.is_none() {
            self.bytes.write_all(b"\x1b[?25h")?;
            self.cursor = Some(self.wanted);
            self.moved = true;
        }
        Ok(())
    }

    /// The position set last: the terminal is never asked, its reply would mix with the keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.wanted)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted = position.into();
        if std::mem::take(&mut self.moved) || self.cursor != Some(self.wanted) {
            write!(self.bytes, "\x1b[{};{}H", self.wanted.y + 1, self.wanted.x + 1)?;
            self.cursor = self.cursor.map(|_| self.wanted);
        }
        Ok(())
    }

    /// Clears the whole screen; who takes the terminal anew has hidden the cursor.
    fn clear(&mut self) -> io::Result<()> {
        self.pen = Pen::default();
        self.hide_cursor()?;
        self.bytes.write_all(self.clear.as_bytes())
    }

    /// Every clearing is of the whole screen: rows must be erased in the right mode.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = (self.measure)()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use tui_bidi::terminal::Encoded;

    /// The bytes of each frame that `draw` draws on a screen of 8 columns and 3 rows.
    fn frames(profile: &Profile, frames: &[fn(&mut Buffer)]) -> Vec<String> {
        let bytes = Bytes::default();
        let screen = Screen::new(bytes.clone(), profile, "<clear>".into(), || Ok((8, 3)));
        let mut terminal = Terminal::new(Encoded::new(screen, profile)).unwrap();
        terminal.clear().unwrap();
        let frame = |draw: &fn(&mut Buffer)| {
            terminal.draw(|frame| draw(frame.buffer_mut())).unwrap();
            String::from_utf8(bytes.take()).unwrap()
        };
        frames.iter().map(frame).collect()
    }

    fn put(buffer: &mut Buffer, row: u16, text: &str) {
        for (column, c) in text.chars().enumerate() {
            buffer[(column as u16, row)].set_char(c);
        }
    }

    #[test]
    fn only_what_changed_is_written() {
        let drawn = frames(&Profile::default(), &[|b| put(b, 1, "ﺏﺃ x"), |b| put(b, 1, "ﺏﺃ y")]);
        assert!(drawn[0].starts_with("<clear>") && drawn[0].contains("ﺏﺃ"));
        assert!(drawn[1].contains('y') && !drawn[1].contains('ﺃ') && !drawn[1].contains("<clear>"));
    }

    #[test]
    fn rows_of_blanks_are_erased_where_that_is_shorter() {
        let erasing = Profile { erases_in_color: true, ..Profile::default() };
        let ground: fn(&mut Buffer) = |buffer| {
            buffer.set_style(buffer.area, Style::new().bg(Color::Red));
            put(buffer, 1, "ab");
        };
        let drawn = |profile: &Profile| frames(profile, &[ground])[0].clone();
        assert_eq!(
            drawn(&erasing).rsplit("<clear>\x1b[1;1H").next(),
            Some("\x1b[1;1H\x1b[41m\x1b[8X\x1b[2;1Hab      \x1b[3;1H\x1b[8X")
        );
        assert!(drawn(&Profile::default()).ends_with("\x1b[3;1H        "));
        let lines: fn(&mut Buffer) =
            |buffer| buffer.set_style(buffer.area, Style::new().add_modifier(Modifier::UNDERLINED));
        assert!(!frames(&erasing, &[lines])[0].contains('X'), "a line under blanks is seen");
    }

    #[test]
    fn a_row_is_repainted_whole_where_cells_move() {
        let runs = Profile { class: Bidi::Runs, ..Profile::default() };
        let drawn = frames(
            &runs,
            &[
                |b| {
                    put(b, 1, "ﺏﺃ x");
                    put(b, 2, "ﺕ");
                },
                |b| {
                    put(b, 1, "ﺏﺃ y");
                    put(b, 2, "ﺕ");
                },
            ],
        );
        assert!(drawn[1].contains("\x1b[2;1Hﺃﺏ y"), "{:?}", drawn[1]);
        assert!(!drawn[1].contains('ﺕ'), "other rows are left alone");
    }

    #[test]
    fn blanks_keep_their_colour_where_that_keeps_words_apart() {
        let words: [fn(&mut Buffer); 1] = [|buffer| put(buffer, 0, "ﺏﺃ ﺏﺃ")];
        let colors =
            |class| frames(&Profile { class, ..Profile::default() }, &words)[0].matches("38;5;17").count();
        assert_eq!(colors(Bidi::Visual), 0);
        assert!(colors(Bidi::Inverse) > 0, "qterminal takes each piece of one style by itself");
    }

    #[test]
    fn a_frame_in_which_nothing_changed_writes_nothing() {
        let frame: fn(&mut Buffer) = |buffer| put(buffer, 1, "ﺏﺃ x");
        assert_eq!(frames(&Profile::default(), &[frame, frame])[1], "");
    }

    #[test]
    fn the_cursor_is_shown_hidden_and_put_only_when_that_changes() {
        let bytes = Bytes::default();
        let mut screen = Screen::new(bytes.clone(), &Profile::default(), String::new(), || Ok((8, 3)));
        let mut show = |column: u16| {
            screen.show_cursor().unwrap();
            screen.set_cursor_position((column, 1)).unwrap();
            String::from_utf8(bytes.take()).unwrap()
        };
        assert_eq!([show(2), show(2), show(3)], ["\x1b[?25h\x1b[2;3H", "", "\x1b[2;4H"]);
        screen.draw([(0, 0, &Cell::EMPTY)].into_iter()).unwrap();
        screen.set_cursor_position((3, 1)).unwrap();
        assert!(String::from_utf8(bytes.take()).unwrap().ends_with("\x1b[2;4H"), "writing moved it");
        screen.hide_cursor().unwrap();
        screen.hide_cursor().unwrap();
        assert_eq!(bytes.take(), b"\x1b[?25l");
    }

    #[test]
    fn the_colour_of_an_underline_goes_only_where_it_is_known() {
        let line: fn(&mut Buffer) = |buffer| {
            let style = Style::new().underline_color(Color::Red).add_modifier(Modifier::UNDERLINED);
            buffer.set_style(Rect::new(0, 0, 2, 1), style);
        };
        assert!(!frames(&Profile::default(), &[line])[0].contains("[58;"));
        let known = Profile { underline_color: true, ..Profile::default() };
        assert!(frames(&known, &[line])[0].contains("[58;"));
    }
}
