//! The screen as ratatui sees it: a backend that sends rows through the encoder.

use super::encode;
use crate::config::Bidi;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

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

/// Turns ratatui's changed cells into bytes for one class of terminal.
pub(super) struct Screen {
    bytes: Bytes,
    inner: CrosstermBackend<Bytes>,
    class: Bidi,
    /// What clears the terminal and sets its mode anew.
    clear: String,
    /// The rows as drawn, kept for classes whose rows are repainted whole.
    grid: Vec<Cell>,
    size: Size,
    cursor: Position,
    /// How large the terminal is.
    measure: fn() -> io::Result<(u16, u16)>,
}

impl Screen {
    /// A screen that collects its output in `bytes`.
    pub(super) fn new(
        bytes: Bytes,
        class: Bidi,
        clear: String,
        measure: fn() -> io::Result<(u16, u16)>,
    ) -> Self {
        Self {
            inner: CrosstermBackend::new(bytes.clone()),
            bytes,
            class,
            clear,
            grid: Vec::new(),
            size: Size::default(),
            cursor: Position::default(),
            measure,
        }
    }

    /// Notes `content` in the grid and repaints the rows that it touches.
    fn draw_rows<'a>(&mut self, content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
        let width = usize::from(self.size.width);
        let mut touched = BTreeSet::new();
        for (column, row, cell) in content {
            if let Some(place) = self.grid.get_mut(usize::from(row) * width + usize::from(column)) {
                place.clone_from(cell);
                touched.insert(row);
            }
        }
        for row in touched {
            let start = usize::from(row) * width;
            let encoded = encode::encode(&self.grid[start..start + width], self.class);
            let cells = encode::leading(&encoded).map(|column| (column as u16, row, &encoded[column]));
            self.inner.draw(cells)?;
        }
        Ok(())
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        if encode::moves_cells(self.class) {
            return self.draw_rows(content);
        }
        if self.class != Bidi::Lrm {
            return self.inner.draw(content);
        }
        let cells: Vec<(u16, u16, Cell)> =
            content.map(|(column, row, cell)| (column, row, encode::lrm(cell))).collect();
        self.inner.draw(cells.iter().map(|(column, row, cell)| (*column, *row, cell)))
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
        self.size = self.size()?;
        self.grid = vec![Cell::EMPTY; usize::from(self.size.width) * usize::from(self.size.height)];
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
