//! What a form says of the words, as it looks: emphasis, code and links on them; bullets, bars of quotations and rules
//! around them.

use crate::{
    app::Window,
    config::{Role, Theme},
    document::{Document, Kind, Style as Inline},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};
use std::borrow::Cow;
use tui_bidi::{
    layout::Layout,
    text::{Direction, LogicalColumn, Span},
    widget::{Align, Label},
};

/// The colours of the theme for those of a terminal: black, which would not be seen, is grey.
const COLORS: [&str; 8] = ["grey", "red", "green", "yellow", "blue", "purple", "sky", "grey"];

/// The colour of the theme for that of a terminal.
fn named(color: u8) -> &'static str {
    COLORS[usize::from(color) % COLORS.len()]
}

/// How the words of paragraph `paragraph` look, in bytes of the text: outer styles before inner ones.
pub(super) fn looks(document: &Document, theme: &Theme, paragraph: usize) -> Vec<(Span, Style)> {
    let whole = document.block(paragraph).and_then(|block| match block.kind {
        Kind::Code => Some(Role::Code),
        Kind::Head => Some(Role::Strong),
        _ => None,
    });
    let line = document.paragraph(paragraph);
    let looks = document.inlines(paragraph).iter().filter_map(|inline| {
        let role = match inline.style {
            Inline::Emphasis => Role::Emphasis,
            Inline::Strong | Inline::Quran => Role::Strong,
            Inline::Code => Role::Code,
            Inline::Link(_) => Role::Link,
            Inline::Image | Inline::Dim => Role::Dim,
            Inline::Reversed => return Some((inline.span, Style::new().add_modifier(Modifier::REVERSED))),
            Inline::Deleted => return Some((inline.span, Style::new().crossed_out())),
            Inline::Color(color) => return Some((inline.span, theme.bar(named(color)))),
            Inline::Background(color) => return Some((inline.span, theme.tint(named(color)))),
            Inline::Superscript | Inline::Subscript | Inline::Page(_) | Inline::Call(_) => return None,
        };
        Some((inline.span, theme.style(role)))
    });
    whole.map(|role| (line, theme.style(role))).into_iter().chain(looks).collect()
}

/// Draws what stands around line `line` of paragraph `paragraph`.
pub(super) fn surround(
    at: &Window<'_>,
    paragraph: usize,
    line: usize,
    layout: &Layout,
    area: Rect,
    buffer: &mut Buffer,
) {
    let (document, theme) = (&at.reader.article.document, &at.session.look.theme);
    let Some(block) = document.block(paragraph) else { return };
    let rtl = layout.direction().is_rtl();
    if block.kind == Kind::Rule {
        let width = area.width / 3;
        let rule = Rect { x: area.x + (area.width - width) / 2, width, ..area };
        for column in rule.columns() {
            buffer.set_string(column.x, column.y, "─", theme.style(Role::Rule));
        }
        return;
    }
    for column in bars(at, paragraph, layout, area) {
        buffer.set_string(column, area.y, BAR, theme.style(Role::Rule));
    }
    let Some((marker, place, direction)) = marker(at, paragraph, line, layout, area) else { return };
    let align = if rtl { Align::Left } else { Align::Right };
    let label = Label::new(&marker).direction(direction).align(align).options(at.session.look.layout);
    let _ = label.style(theme.style(Role::Accent)).draw(place, buffer);
}

/// What stands beside a quotation.
pub(super) const BAR: &str = "│";

/// The columns of the screen in which bars stand beside paragraph `paragraph`, one for each quotation that it is in.
pub(super) fn bars(
    at: &Window<'_>,
    paragraph: usize,
    layout: &Layout,
    area: Rect,
) -> impl Iterator<Item = u16> + use<> {
    let quote = at.reader.article.document.block(paragraph).map_or(0, |block| u16::from(block.quote));
    let (hang, direction) = (at.pane.view.hang(), layout.direction());
    let column = move |level| area.x + LogicalColumn::new(hang + level * 2).visual(direction, area.width);
    (0..quote.min(layout.indent().saturating_sub(hang) / 2)).map(column)
}

/// The sign of a list that stands in the row `area` before line `line` of paragraph `paragraph`: its letters, where they
/// stand, and the direction that they run in.
pub(super) fn marker<'a>(
    at: &'a Window<'_>,
    paragraph: usize,
    line: usize,
    layout: &Layout,
    area: Rect,
) -> Option<(Cow<'a, str>, Rect, Direction)> {
    let document = &at.reader.article.document;
    let block = document.block(paragraph)?;
    let first = line == 0 && document.paragraph(paragraph).start == block.span.start;
    let marker = document.marker(paragraph).filter(|_| first)?;
    let indent = layout.indent();
    let width = tui_bidi::widget::columns(&marker, &at.session.look.layout).min(indent.saturating_sub(1));
    let rtl = layout.direction().is_rtl();
    let x = if rtl { area.right() - indent + 1 } else { area.x + indent - 1 - width };
    let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
    Some((marker, Rect { x, width, height: 1, ..area }, direction))
}

/// The stretches of paragraph `paragraph` that are code.
pub(super) fn code(document: &Document, paragraph: usize) -> Vec<Span> {
    if document.block(paragraph).is_some_and(|block| block.kind == Kind::Code) {
        return vec![document.paragraph(paragraph)];
    }
    let code = document.inlines(paragraph).iter().filter(|inline| inline.style == Inline::Code);
    code.map(|inline| inline.span).collect()
}
