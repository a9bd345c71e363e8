//! ratatui's styled lines as one string with styles, which is what layout takes: a word that changes its colour in the
//! middle is still one word.

use crate::layout::Options;
use crate::text::{ParagraphByte, dominant_direction};
use ratatui_core::{
    layout::Alignment,
    style::Style,
    text::{Line, Span},
};

/// The text of a line, and where each of its styles ends.
pub(super) struct Styled {
    pub(super) text: String,
    /// One past the last byte of each stretch of one style.
    ends: Vec<(usize, Style)>,
}

impl Styled {
    pub(super) fn new(line: &Line<'_>) -> Self {
        let mut styled = Self { text: String::new(), ends: Vec::with_capacity(line.spans.len()) };
        for span in &line.spans {
            styled.text.push_str(&super::label::one_line(&span.content));
            styled.ends.push((styled.text.len(), line.style.patch(span.style)));
        }
        styled
    }

    /// The style of byte `at`; behind the end that of the last one.
    pub(super) fn style(&self, at: ParagraphByte) -> Style {
        let stretch = self.ends.partition_point(|&(end, _)| end <= at.get());
        self.ends.get(stretch).or(self.ends.last()).map_or_else(Style::new, |&(_, style)| style)
    }
}

/// `line` in the order in which a terminal shows it, with letters joined and brackets mirrored, for any ratatui widget:
/// cells of a `Table`, items of a `List`, titles of a `Block`. Styles stay with their letters.
///
/// The direction is the one that most letters have. Where the line has no alignment, that of its direction is set: a
/// right-to-left line is aligned right. Widgets cut a line that is too long at its *right* end; use [`visual_within`]
/// where that can happen.
///
/// ```
/// use ratatui_core::{layout::Alignment, style::Stylize, text::{Line, Span}};
/// use tui_bidi::widget::visual;
///
/// let line = visual(&Line::from(vec![Span::raw("שלום "), "Sam".bold(), Span::raw("!")]));
/// let shown: Vec<&str> = line.iter().map(|span| span.content.as_ref()).collect();
/// assert_eq!(shown, ["!", "Sam", " םולש"]);
/// assert_eq!(line.spans[1], "Sam".bold());
/// assert_eq!(line.alignment, Some(Alignment::Right));
/// ```
pub fn visual(line: &Line<'_>) -> Line<'static> {
    visual_within(line, u16::MAX)
}

/// [`visual`], cut with an ellipsis at its logical end where it is wider than `width` columns.
///
/// ```
/// use tui_bidi::widget::visual_within;
/// assert_eq!(visual_within(&"שלום עולם".into(), 6).to_string(), "…םולש"); // one column is left of the six
/// ```
pub fn visual_within(line: &Line<'_>, width: u16) -> Line<'static> {
    let styled = Styled::new(line);
    let direction = dominant_direction(&styled.text).unwrap_or_default();
    let layout = super::label::fit(&styled.text, Some(direction), width, &Options::default());
    let mut spans: Vec<Span<'static>> = Vec::new();
    for cell in layout.line(0).cells() {
        let style = styled.style(cell.span.start);
        match spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push_str(cell.symbol),
            _ => spans.push(Span::styled(cell.symbol.to_owned(), style)),
        }
    }
    // Space at a line's end hangs there and has no cell; between a title and its border it is wanted.
    let spaces = styled.text.len() - styled.text.trim_end_matches(' ').len();
    let free = usize::from(width - layout.line(0).width().min(width));
    if spaces > 0 && layout.len() == 1 {
        let space =
            Span::styled(" ".repeat(spaces.min(free)), styled.style(ParagraphByte::new(styled.text.len())));
        spans.insert(if direction.is_rtl() { 0 } else { spans.len() }, space);
    }
    let alignment = line.alignment.or(direction.is_rtl().then_some(Alignment::Right));
    Line { spans, style: line.style, alignment }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_around_words_are_kept_at_their_sides() {
        assert_eq!(visual(&"  אב ".into()).to_string(), " בא  ");
        assert_eq!(visual(&"  ab ".into()).to_string(), "  ab ");
        assert_eq!(visual_within(&"אב   ".into(), 3).to_string(), " בא");
        assert_eq!(visual(&"   ".into()).to_string(), "   ");
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        for width in 0..9 {
            let shown = visual_within(&"אבג דהוז".into(), width);
            assert!(shown.width() <= usize::from(width.max(1)), "{width}: {shown}");
        }
    }
}
