//! Text of several paragraphs, wrapped to its area.

use super::{cells::draw_line, styled::Styled};
use crate::layout::{Layout, Options};
use crate::text::{Direction, dominant_direction};
use ratatui_core::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Text},
    widgets::Widget,
};

/// Text of several paragraphs in any mix of directions: each line of the [`Text`] is wrapped to the area and stands at
/// the side where its own direction starts.
///
/// Each paragraph has the direction that most of its letters have, or without letters that of the whole text. All
/// paragraphs down to the last visible row are laid out at each rendering; for texts of more than some screens keep a
/// [`Layout`] for each paragraph and draw it by [`Page`](super::Page).
///
/// ```
/// use ratatui_core::{buffer::Buffer, layout::Rect, widgets::Widget};
/// use tui_bidi::widget::Paragraph;
///
/// let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 3));
/// Paragraph::new("שלום עולם!\nHello").render(buffer.area, &mut buffer);
/// let rows: Vec<String> = buffer.content.chunks(9).map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect();
/// assert_eq!(rows, ["     םולש", "    !םלוע", "Hello    "]);
/// ```
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    text: Text<'a>,
    direction: Option<Direction>,
    skip: usize,
    style: Style,
    options: Options,
}

impl<'a> Paragraph<'a> {
    /// `text`, each paragraph in its own direction.
    pub fn new(text: impl Into<Text<'a>>) -> Self {
        let (style, options) = (Style::new(), Options::default());
        Self { text: text.into(), direction: None, skip: 0, style, options }
    }

    /// Gives all paragraphs `direction`, whatever their letters.
    #[must_use]
    pub fn direction(self, direction: Direction) -> Self {
        Self { direction: Some(direction), ..self }
    }

    /// Leaves out the first `rows` rows.
    #[must_use]
    pub fn skip(self, rows: usize) -> Self {
        Self { skip: rows, ..self }
    }

    /// Draws the whole area in `style`, under the styles of the text.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// Shapes the words by `options`.
    #[must_use]
    pub fn options(self, options: Options) -> Self {
        Self { options, ..self }
    }

    /// How many rows it takes in `width` columns.
    pub fn rows(&self, width: u16) -> usize {
        let of_all = self.of_all();
        self.text.iter().map(|line| self.layout(&Styled::new(line).text, of_all, width).len()).sum()
    }

    /// The direction of paragraphs without letters.
    fn of_all(&self) -> Direction {
        let letters =
            |line: &Line<'_>| line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
        let found = || dominant_direction(&self.text.iter().map(letters).collect::<String>());
        self.direction.or_else(found).unwrap_or_default()
    }

    fn layout(&self, text: &str, of_all: Direction, width: u16) -> Layout {
        let direction = self.direction.or_else(|| dominant_direction(text)).unwrap_or(of_all);
        Layout::new(text, direction, width, &self.options)
    }
}

impl Widget for Paragraph<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        buffer.set_style(area, self.style.patch(self.text.style));
        let of_all = self.of_all();
        let (mut rows, mut skip) = (area.rows(), self.skip);
        for line in self.text.iter() {
            let styled = Styled::new(line);
            let layout = self.layout(&styled.text, of_all, area.width);
            for line in layout.lines().skip(skip) {
                let Some(row) = rows.next() else { return };
                draw_line(line, row, buffer, |cell| styled.style(cell.span.start));
            }
            skip = skip.saturating_sub(layout.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui_core::style::{Color, Stylize};
    use ratatui_core::text::Span;

    fn rows(paragraph: Paragraph<'_>, width: u16, height: u16) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        paragraph.render(buffer.area, &mut buffer);
        let rows = buffer.content.chunks(usize::from(width));
        rows.map(|row| row.iter().map(ratatui_core::buffer::Cell::symbol).collect()).collect()
    }

    #[test]
    fn rows_that_are_skipped_and_rows_beyond_the_area() {
        let text = "אב גד\nab cd\nהו";
        assert_eq!(rows(Paragraph::new(text).skip(1), 4, 3), ["  דג", "ab  ", "cd  "]);
        assert_eq!(rows(Paragraph::new(text).skip(9), 4, 1), ["    "]);
        assert_eq!(Paragraph::new(text).rows(4), 5);
    }

    #[test]
    fn a_paragraph_without_letters_goes_with_the_others() {
        assert_eq!(rows(Paragraph::new("אבג\n12"), 4, 2), [" גבא", "  12"]);
    }

    #[test]
    fn a_style_within_a_word_stays_with_its_letters() {
        let line = Line::from(vec![Span::raw("א"), "ב".fg(Color::Red), Span::raw("ג")]);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        Paragraph::new(line).render(buffer.area, &mut buffer);
        let colors: Vec<Color> = buffer.content.iter().map(|cell| cell.fg).collect();
        assert_eq!(colors, [Color::Reset, Color::Red, Color::Reset]);
    }
}
