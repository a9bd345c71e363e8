//! A ratatui backend that sends each row as its terminal must be sent it.

use super::encode::{self, cells::leading, encode_at};
use super::{bidi::Bidi, profile::Profile};
use ratatui_core::backend::{Backend, ClearType, WindowSize};
use ratatui_core::buffer::Cell;
use ratatui_core::layout::{Position, Size};
use std::collections::{BTreeMap, BTreeSet};

/// A backend around another that turns rows into what the terminal makes the drawn rows of.
///
/// Where the terminal lays cells out as they come, cells pass through untouched. Where it re-orders words by itself,
/// the rows as drawn are kept, and a row is sent whole when one of its cells changes.
///
/// ```
/// use ratatui_core::{backend::TestBackend, terminal::Terminal};
/// use tui_bidi::{terminal::{Bidi, Encoded, Profile}, widget::Label};
///
/// let kitty = Profile::default().with_class(Bidi::Runs);
/// let mut terminal = Terminal::new(Encoded::new(TestBackend::new(6, 1), &kitty))?;
/// terminal.draw(|frame| frame.render_widget(Label::new("שלום"), frame.area()))?;
/// // Sent in reading order: kitty reverses the word by itself.
/// terminal.backend().inner().assert_buffer_lines(["  שלום"]);
/// # Ok::<(), std::convert::Infallible>(())
/// ```
#[derive(Clone, Debug)]
pub struct Encoded<B> {
    inner: B,
    class: Bidi,
    /// The rows as drawn, for classes whose rows are sent whole.
    rows: BTreeMap<u16, Vec<Cell>>,
}

impl<B: Backend> Encoded<B> {
    /// Sends through `inner` what the terminal of `profile` has to be sent. Nothing is written yet:
    /// [`Profile::switch`] belongs before the screen is cleared.
    pub fn new(inner: B, profile: &Profile) -> Self {
        Self { inner, class: profile.class, rows: BTreeMap::new() }
    }

    /// The backend that is written to.
    pub fn inner(&self) -> &B {
        &self.inner
    }

    /// The backend that is written to, to be changed.
    pub fn inner_mut(&mut self) -> &mut B {
        &mut self.inner
    }

    /// Notes `content` in the rows and sends those that it touches.
    fn draw_rows<'a>(&mut self, content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Result<(), B::Error> {
        let width = usize::from(self.inner.size()?.width);
        let mut touched = BTreeSet::new();
        for (column, row, cell) in content {
            let cells = self.rows.entry(row).or_default();
            cells.resize(width.max(usize::from(column) + 1), Cell::EMPTY);
            cells[usize::from(column)].clone_from(cell);
            touched.insert(row);
        }
        for row in touched {
            let encoded = encode_at(&self.rows[&row], self.class, row);
            self.inner.draw(leading(&encoded).map(|column| (column as u16, row, &encoded[column])))?;
        }
        Ok(())
    }
}

impl<B: Backend> Backend for Encoded<B> {
    type Error = B::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), B::Error>
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

    fn append_lines(&mut self, lines: u16) -> Result<(), B::Error> {
        // What stands above an inline viewport is not ours to send again.
        self.rows.clear();
        self.inner.append_lines(lines)
    }

    fn hide_cursor(&mut self) -> Result<(), B::Error> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), B::Error> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, B::Error> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), B::Error> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> Result<(), B::Error> {
        self.rows.clear();
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), B::Error> {
        self.rows.clear();
        self.inner.clear_region(region)
    }

    fn size(&self) -> Result<Size, B::Error> {
        self.inner.size()
    }

    fn window_size(&mut self) -> Result<WindowSize, B::Error> {
        self.inner.window_size()
    }

    #[cfg(feature = "scrolling-regions")]
    fn scroll_region_up(&mut self, region: std::ops::Range<u16>, lines: u16) -> Result<(), B::Error> {
        self.rows.clear();
        self.inner.scroll_region_up(region, lines)
    }

    #[cfg(feature = "scrolling-regions")]
    fn scroll_region_down(&mut self, region: std::ops::Range<u16>, lines: u16) -> Result<(), B::Error> {
        self.rows.clear();
        self.inner.scroll_region_down(region, lines)
    }

    fn flush(&mut self) -> Result<(), B::Error> {
        self.inner.flush()
    }
}
