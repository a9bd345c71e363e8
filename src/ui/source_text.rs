//! The source of the article: its lines, wrapped, each in its own direction.

use crate::{
    app::{App, SourceText},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::{
    layout::Layout,
    text::{Direction, dominant_direction, snip},
    widget::draw_line,
};

/// The most of a line that is shown, in bytes.
const LONGEST: usize = 16 << 10;

/// Draws the source from its first line in sight on.
pub(super) fn draw(app: &App, shown: &SourceText, area: Rect, buffer: &mut Buffer) {
    let source = app.article().document.source().unwrap_or_default();
    let style = app.session.look.theme.style(Role::Text);
    let mut places = area.rows();
    for line in shown.lines(source) {
        let direction = dominant_direction(line).unwrap_or(Direction::LeftToRight);
        let layout = Layout::new(snip(line, LONGEST), direction, area.width, &app.session.look.layout);
        for number in 0..layout.len().max(1) {
            let Some(place) = places.next() else { return };
            if number < layout.len() {
                draw_line(layout.line(number), place, buffer, |_| style);
            }
        }
    }
}
