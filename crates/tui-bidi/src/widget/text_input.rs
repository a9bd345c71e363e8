//! A text input as a widget.

use super::cells::draw_line;
use crate::input::Input;
use crate::layout::Options;
use ratatui_core::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    widgets::StatefulWidget,
};

/// Draws an [`Input`], scrolled so that the row of its caret is in sight.
///
/// The terminal's own cursor shows the caret: set it to [`position`](Self::position) after rendering. At the end of a
/// right-to-left text that is the column at the *left* of the last letter.
///
/// ```
/// use ratatui_core::{buffer::Buffer, layout::{Position, Rect}, widgets::StatefulWidget};
/// use tui_bidi::{input::Input, text::Direction, widget::TextInput};
///
/// let mut input = Input::line(Direction::RightToLeft).with_text("שלום");
/// let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
/// TextInput::new().render(buffer.area, &mut buffer, &mut input);
/// assert_eq!(buffer[(4, 0)].symbol(), "ם");
/// assert_eq!(TextInput::position(buffer.area, &input), Position::new(3, 0));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TextInput {
    style: Style,
    options: Options,
}

impl TextInput {
    /// An input in the terminal's own style.
    pub fn new() -> Self {
        Self::default()
    }

    /// Draws the text in `style`.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// Shapes the words by `options`.
    #[must_use]
    pub fn options(self, options: Options) -> Self {
        Self { options, ..self }
    }

    /// Draws `input` as it was laid out last ([`Input::resize`]), and gives the place of its caret.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, input: &Input) -> Position {
        for (row, index) in area.rows().zip(top(area, input)..input.rows()) {
            if let Some((line, _)) = input.row(index) {
                draw_line(line, row, buffer, |_| self.style);
            }
        }
        Self::position(area, input)
    }

    /// The place of the caret when `input` is drawn in `area`.
    pub fn position(area: Rect, input: &Input) -> Position {
        let (row, column) = input.caret_cell();
        let column = column.min(area.width.saturating_sub(1));
        Position::new(area.x + column, area.y + (row - top(area, input)) as u16)
    }
}

/// The first row of `input` that is drawn in `area`.
fn top(area: Rect, input: &Input) -> usize {
    (input.caret_cell().0 + 1).saturating_sub(usize::from(area.height.max(1)))
}

impl StatefulWidget for TextInput {
    type State = Input;

    /// Lays `input` out in the width of `area` and draws it.
    fn render(self, area: Rect, buffer: &mut Buffer, input: &mut Input) {
        input.resize(area.width, &self.options);
        self.draw(area, buffer, input);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Direction;

    #[test]
    fn the_caret_stays_in_the_area() {
        let mut input = Input::line(Direction::RightToLeft).with_text("אב גד הו זח");
        let area = Rect::new(3, 2, 4, 1);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 4));
        TextInput::new().render(area, &mut buffer, &mut input);
        assert_eq!(TextInput::position(area, &input), Position::new(4, 2));
        assert_eq!((buffer[(5, 2)].symbol(), buffer[(6, 2)].symbol()), ("ח", "ז"));
    }
}
