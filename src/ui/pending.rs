//! What may follow the first of several keys, while one waits for the next.

use super::parts::rect;
use crate::{app::App, command::COMMANDS, config::Role, text::Direction, widget::Label};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{Clear, Widget},
};

/// The columns that a key and what it does take.
const COLUMN: u16 = 38;

/// Draws the keys that may follow over the rows above the status line.
pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let pending = &app.session.pending;
    if !pending.is_prefix() {
        return;
    }
    let following = app.session.look.settings.keymap.following(app.mode(), pending);
    let rows: Vec<(String, String)> = following
        .filter_map(|(rest, action)| {
            let command = COMMANDS.iter().find(|command| command.action == action)?;
            let keys: Vec<String> = rest.iter().map(ToString::to_string).collect();
            Some((keys.join(" "), app.plain(command.help())))
        })
        .collect();
    let status = rect(app.panes.status);
    let columns = (status.width / COLUMN).max(1);
    let height = rows.len().div_ceil(usize::from(columns)).min(usize::from(status.y.saturating_sub(1)));
    let area = Rect { y: status.y.saturating_sub(height as u16), height: height as u16, ..status };
    let theme = &app.session.look.theme;
    Clear.render(area, buffer);
    buffer.set_style(area, theme.style(Role::Text).patch(theme.style(Role::Overlay)));
    let width = area.width / columns;
    for (number, (keys, words)) in rows.iter().take(height * usize::from(columns)).enumerate() {
        let (column, row) = ((number / height) as u16, (number % height) as u16);
        let place = Rect {
            x: area.x + column * width + 1,
            y: area.y + row,
            width: width.saturating_sub(2),
            height: 1,
        };
        let first = 3.min(place.width);
        let _ = Label::new(keys)
            .direction(Direction::LeftToRight)
            .style(theme.style(Role::StatusKey))
            .draw(Rect { width: first, ..place }, buffer);
        let rest = Rect { x: place.x + first + 1, width: place.width.saturating_sub(first + 1), ..place };
        let _ = Label::new(words).direction(Direction::LeftToRight).draw(rest, buffer);
    }
}
