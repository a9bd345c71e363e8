//! Floor 3: right-to-left text as ratatui widgets.
//!
//! ratatui's own text calls write cells from left to right and drop clusters of no width, so words in
//! Arabic or Hebrew come out reversed and unjoined. There are two ways to mend that:
//!
//! - [`Label`] for one row (a title, a tag, a file name), [`Paragraph`] for text of some screens, [`Page`] for a
//!   paragraph that a program has laid out itself, [`TextInput`] for what is being typed;
//! - [`visual`], which puts a ratatui `Line` into the order of the screen, for every other widget.
//!
//! All draw the cells of a [`Layout`], which are shaped, mirrored and safe: no control character, bidi control or
//! escape reaches the terminal. This room owns the way from cells to a [`Buffer`]; it decides neither order nor shape
//! (that is [`layout`](crate::layout)) nor colour (the caller's).
//!
//! ```
//! use ratatui_core::{buffer::Buffer, layout::Rect, widgets::Widget};
//! use tui_bidi::widget::Label;
//!
//! let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
//! Label::new("שלום").render(buffer.area, &mut buffer);
//! assert_eq!(buffer[(7, 0)].symbol(), "ש"); // right to left, flush right
//! ```

mod cells;
mod label;
mod memory;
mod paragraph;
mod styled;
mod text_input;

pub use cells::{draw_cell, draw_line, symbol_width};

pub use label::{Align, Label, columns};
pub use paragraph::Paragraph;
pub use styled::{visual, visual_within};
pub use text_input::TextInput;

use crate::layout::Layout;
use ratatui_core::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

/// A laid-out paragraph as a widget: its lines from `skip` on, as many as the area has rows.
///
/// ```
/// use tui_bidi::{layout::{Layout, Options}, text::Direction, widget::Page};
/// use ratatui_core::{buffer::Buffer, layout::Rect, widgets::Widget};
///
/// // Nine columns: lam and alef share one.
/// let layout = Layout::new("سلام salam", Direction::RightToLeft, 9, &Options::default());
/// let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
/// Page::new(&layout).render(buffer.area, &mut buffer);
/// assert_eq!(buffer[(0, 0)].symbol(), "s"); // the Latin word keeps its own order, at the left
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    layout: &'a Layout,
    skip: usize,
    style: Style,
}

impl<'a> Page<'a> {
    /// All of `layout`, in the terminal's own style.
    pub fn new(layout: &'a Layout) -> Self {
        Self { layout, skip: 0, style: Style::new() }
    }

    /// Leaves out the first `lines` lines.
    #[must_use]
    pub fn skip(self, lines: usize) -> Self {
        Self { skip: lines, ..self }
    }

    /// Draws every cell in `style`.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }
}

impl Widget for Page<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        for (row, line) in area.rows().zip(self.layout.lines().skip(self.skip)) {
            draw_line(line, row, buffer, |_| self.style);
        }
    }
}
