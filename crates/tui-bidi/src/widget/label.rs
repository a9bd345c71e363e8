//! One row of words in any script: cut with an ellipsis where it does not fit.

use super::{cells::draw_stamps, memory};
use crate::{
    layout::{Layout, Options},
    text::{Direction, dominant_direction},
};
use ratatui_core::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};
use std::borrow::Cow;

/// The side of its area that a [`Label`] clings to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    /// The side where its own direction starts.
    #[default]
    Start,
    /// The left side.
    Left,
    /// The right side.
    Right,
    /// The middle.
    Centre,
}

/// Words of one row: a title, a tag, a name of a file, a hint.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    text: &'a str,
    direction: Option<Direction>,
    align: Align,
    style: Style,
    options: Options,
}

impl<'a> Label<'a> {
    /// `text` in the direction most of its letters have, at the side where that starts.
    pub fn new(text: &'a str) -> Self {
        let (align, style, options) = (Align::default(), Style::new(), Options::default());
        Self { text, direction: None, align, style, options }
    }

    /// Lays the words out in `direction`, whatever their letters.
    #[must_use]
    pub fn direction(self, direction: Direction) -> Self {
        Self { direction: Some(direction), ..self }
    }

    /// Puts the words at `align`.
    #[must_use]
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Draws them in `style`; its colours win over those of the area.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// Shapes them by `options`.
    #[must_use]
    pub fn options(self, options: Options) -> Self {
        Self { options, ..self }
    }

    /// Draws the words into the first row of `area`, cut with an ellipsis at their logical end when
    /// they are wider, and returns the part of it that they take.
    pub fn draw(self, area: Rect, buffer: &mut Buffer) -> Rect {
        if area.is_empty() || self.text.is_empty() {
            return Rect { width: 0, ..area };
        }
        let text = one_line(self.text);
        let words = memory::recall(&text, self.direction, area.width, &self.options, fit);
        let direction = words.layout.direction();
        let used = words.layout.line(0).width().min(area.width);
        let free = area.width - used;
        let left = match (self.align, direction) {
            (Align::Left, _) | (Align::Start, Direction::LeftToRight) => 0,
            (Align::Right, _) | (Align::Start, Direction::RightToLeft) => free,
            (Align::Centre, _) => free / 2,
        };
        let place = Rect { x: area.x + left, width: used, height: 1, ..area };
        draw_stamps(words.stamps(free), place, buffer, self.style);
        place
    }
}

impl Widget for Label<'_> {
    /// [`draw`](Label::draw), for those who need not know which part of the area was used.
    fn render(self, area: Rect, buffer: &mut Buffer) {
        self.draw(area, buffer);
    }
}

/// How many columns `text` takes in one row.
pub fn columns(text: &str, options: &Options) -> u16 {
    let words = memory::recall(&one_line(text), Some(Direction::LeftToRight), u16::MAX, options, fit);
    words.layout.line(0).width()
}

/// `text` without line ends, which have no place in a row.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_some() {
        Cow::Owned(text.replace(['\n', '\r'], " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// `text` laid out in one line of `width` columns, in `direction` or in that of most of its letters, shortened with an
/// ellipsis if need be.
pub(super) fn fit(text: &str, direction: Option<Direction>, width: u16, options: &Options) -> Layout {
    let direction = direction.unwrap_or_else(|| dominant_direction(text).unwrap_or_default());
    // A line of `width` columns never holds more than a few hundred bytes of words.
    let near = crate::text::floor_char(text, usize::from(width) * 16 + 64);
    let layout = Layout::new(&text[..near], direction, width, options);
    if layout.len() == 1 && near == text.len() {
        return layout;
    }
    let keep = cut(&text[..near], width.saturating_sub(1), options);
    // Where controls are shown, one that nobody wrote would be seen.
    let ends = if options.reveal { String::new() } else { ends_of_isolates(&text[..keep]) };
    Layout::new(&format!("{}{ends}…", &text[..keep]), direction, width, options)
}

/// The ends of the isolates (UAX #9) that are open behind `kept`, so that what follows runs as the line does; one that holds
/// all of it is the line.
fn ends_of_isolates(kept: &str) -> String {
    let depth = kept.chars().fold(0_usize, |depth, c| match c {
        '\u{2066}'..='\u{2068}' => depth + 1,
        '\u{2069}' => depth.saturating_sub(1),
        _ => depth,
    });
    let whole = usize::from(kept.starts_with(['\u{2066}', '\u{2067}']));
    "\u{2069}".repeat(depth.saturating_sub(whole))
}

/// The byte at which `text` has to be cut to take at most `width` columns.
fn cut(text: &str, width: u16, options: &Options) -> usize {
    let layout = Layout::new(text, Direction::LeftToRight, u16::MAX, options);
    let mut used = 0;
    let fitting = layout.clusters().take_while(|cluster| {
        used += u16::from(cluster.columns);
        used <= width
    });
    let end = fitting.last().map_or(0, |cluster| cluster.span.end.get());
    text[..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: Label<'_>, width: u16) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        label.draw(buffer.area, &mut buffer);
        buffer.content.iter().map(ratatui_core::buffer::Cell::symbol).collect()
    }

    #[test]
    fn words_stand_in_visual_order_at_their_own_side() {
        assert_eq!(row(Label::new("אבג"), 6), "   גבא");
        assert_eq!(row(Label::new("abc"), 6), "abc   ");
        assert_eq!(row(Label::new("אבג").align(Align::Left), 6), "גבא   ");
    }

    #[test]
    fn too_long_words_end_in_an_ellipsis_at_their_logical_end() {
        assert_eq!(row(Label::new("אבגדהוז"), 4), "…גבא");
        assert_eq!(row(Label::new("abc defgh"), 6), "abc d…");
    }

    #[test]
    fn the_ellipsis_stands_at_the_end_of_the_line_whatever_word_is_cut() {
        let rtl = |text| Label::new(text).direction(Direction::RightToLeft);
        assert_eq!(row(rtl("אב abcdef"), 7), "…abc בא");
        assert_eq!(row(rtl("אב abcdef גד"), 7), "…abc בא");
        assert_eq!(row(rtl("אב abc גדהו"), 7), "…abc בא");
        assert_eq!(row(rtl("אב 2023-11-17"), 8), "…2023 בא");
        assert_eq!(row(rtl("אב \u{2068}abcdef\u{2069} גד"), 7), "…abc בא", "an isolate ends at the cut");
        let ltr = |text| Label::new(text).direction(Direction::LeftToRight);
        assert_eq!(row(ltr("ab אבגדהו"), 7), "ab גבא…");
        assert_eq!(row(ltr("ab אבג cdef"), 7), "ab גבא…");
        assert_eq!(
            row(ltr("\u{2067}אב \u{2068}abcdef\u{2069}\u{2069}"), 7),
            "…abc בא",
            "the isolate is the line"
        );
    }

    #[test]
    fn controls_never_reach_the_row() {
        let row = row(Label::new("a\u{1b}[31m\u{202e}b\nc"), 20);
        assert!(!row.chars().any(|c| c.is_control() || c == '\u{202e}'), "{row:?}");
    }
}
