//! The screen as ratatui sees it: a backend that gathers the bytes of a frame.

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::Color;
use std::borrow::Cow;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use tui_bidi::terminal::Profile;

/// The bytes of the frame being drawn; clones share them.
#[derive(Clone, Default)]
pub(super) struct Bytes(Arc<Mutex<Vec<u8>>>);

impl Bytes {
    /// Takes what was written since the last time.
    pub(super) fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Turns ratatui's changed cells into bytes.
pub(super) struct Screen {
    bytes: Bytes,
    inner: CrosstermBackend<Bytes>,
    underline_color: bool,
    /// What clears the terminal and sets its mode anew.
    clear: String,
    cursor: Position,
    /// How large the terminal is.
    measure: fn() -> io::Result<(u16, u16)>,
}

impl Screen {
    /// A screen for `profile`'s terminal that collects its output in `bytes`.
    pub(super) fn new(
        bytes: Bytes,
        profile: &Profile,
        clear: String,
        measure: fn() -> io::Result<(u16, u16)>,
    ) -> Self {
        Self {
            inner: CrosstermBackend::new(bytes.clone()),
            bytes,
            underline_color: profile.underline_color,
            clear,
            cursor: Position::default(),
            measure,
        }
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let underline_color = self.underline_color;
        let cells: Vec<(u16, u16, Cow<'a, Cell>)> = content
            .map(|(column, row, cell)| (column, row, plain_underline(cell, underline_color)))
            .collect();
        let cells = cells.iter().map(|(column, row, cell)| (*column, *row, cell.as_ref()));
        self.inner.draw(cells)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    /// The position set last: the terminal is never asked, its reply would mix with the keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        self.inner.set_cursor_position(self.cursor)
    }

    fn clear(&mut self) -> io::Result<()> {
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

/// `cell` without the colour of its underline, where the terminal does not know such colours.
fn plain_underline(cell: &Cell, known: bool) -> Cow<'_, Cell> {
    if known || cell.underline_color == Color::Reset {
        return Cow::Borrowed(cell);
    }
    let mut plain = cell.clone();
    plain.underline_color = Color::Reset;
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Modifier, Style};
    use tui_bidi::terminal::{Bidi, Encoded};

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
