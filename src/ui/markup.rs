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
    let hang = at.pane.view.hang();
    for level in 0..u16::from(block.quote).min(layout.indent().saturating_sub(hang) / 2) {
        let column = LogicalColumn::new(hang + level * 2).visual(layout.direction(), area.width);
        buffer.set_string(area.x + column, area.y, "│", theme.style(Role::Rule));
    }
    let first = line == 0 && document.paragraph(paragraph).start == block.span.start;
    let Some(marker) = document.marker(paragraph).filter(|_| first) else { return };
    let width =
        tui_bidi::widget::columns(&marker, &at.session.look.layout).min(layout.indent().saturating_sub(1));
    let x = if rtl { area.right() - layout.indent() + 1 } else { area.x + layout.indent() - 1 - width };
    let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
    let place = Rect { x, width, ..area };
    let align = if rtl { Align::Left } else { Align::Right };
    let label = Label::new(&marker).direction(direction).align(align).options(at.session.look.layout);
    let _ = label.style(theme.style(Role::Accent)).draw(place, buffer);
}
