//! The scroll bar: where the window is in the text, and where annotations and matches are.

use super::parts::rect;
use crate::{app::Window, config::Role};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::text::Span;

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let bar = rect(at.parts.scrollbar);
    if bar.is_empty() {
        return;
    }
    let theme = &at.session.look.theme;
    let length = at.reader.article.document.text().len().max(1);
    let row = |byte: usize| (byte.min(length - 1) * usize::from(bar.height) / length) as u16;
    let window = at.pane.window();
    let shown = row(window.start)..=row(window.end.saturating_sub(1).max(window.start));
    for along in 0..bar.height {
        let (symbol, role) = if shown.contains(&along) { ("┃", Role::Bar) } else { ("│", Role::Track) };
        put(buffer, bar, along, symbol, theme.style(role));
    }
    // Row by row: what lies in one is looked up, however many annotations and matches there are.
    let (marks, matches) = (at.reader.article.marks().all(), at.reader.find.starts());
    let first = |along: u16| (usize::from(along) * length).div_ceil(usize::from(bar.height));
    for along in 0..bar.height {
        let here = first(along)..first(along + 1);
        let before = marks.partition_point(|(span, _)| span.start < here.end);
        if let Some((_, index)) = marks[..before].last().filter(|(span, _)| here.contains(&span.start)) {
            // What is in sight stays a thick line, however many annotations there are.
            let symbol = if shown.contains(&along) { "╋" } else { "╺" };
            put(buffer, bar, along, symbol, theme.bar(&at.color_of(*index)));
        }
        let before = matches.partition_point(|start| *start < here.end);
        if matches[..before].last().is_some_and(|start| here.contains(start)) {
            put(buffer, bar, along, "◇", theme.style(Role::Accent));
        }
    }
    if let Some(Span { start, .. }) = at.reader.find.current.filter(|_| at.reader.find.is_shown()) {
        put(buffer, bar, row(start), "◆", theme.style(Role::Accent));
    }
}

fn put(buffer: &mut Buffer, bar: Rect, along: u16, symbol: &str, style: ratatui::style::Style) {
    if let Some(cell) = buffer.cell_mut((bar.x, bar.y + along)) {
        cell.set_symbol(symbol).set_style(style);
    }
}
