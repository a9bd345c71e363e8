//! What may follow the first of several keys, while one waits for the next: keys, or letters of places.

use super::{parts::rect, strip::Strip};
use crate::{app::App, command::COMMANDS, config::Role};
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
    if app.session.letter.is_some() {
        let places = app.reader.place_marks().map(|(letter, words)| (letter.to_string(), words.to_owned()));
        let back = ("'".to_owned(), app.session.plain(say!("place-mark-back")));
        return rows(app, &places.chain([back]).collect::<Vec<_>>(), app.panes.status.width, buffer);
    }
    if !pending.is_prefix() {
        return;
    }
    let following = app.session.look.settings.keymap.following(app.mode(), pending);
    let keys: Vec<(String, String)> = following
        .filter_map(|(rest, action)| {
            let command = COMMANDS.iter().find(|command| command.action == action)?;
            let keys: Vec<String> = rest.iter().map(ToString::to_string).collect();
            Some((keys.join(" "), app.session.plain(command.help())))
        })
        .collect();
    rows(app, &keys, COLUMN, buffer);
}

/// Draws `rows`, keys and what they do, in columns at least `column` wide.
fn rows(app: &App, rows: &[(String, String)], column: u16, buffer: &mut Buffer) {
    let status = rect(app.panes.status);
    let columns = (status.width / column.max(1)).max(1);
    let height = rows.len().div_ceil(usize::from(columns)).min(usize::from(status.y.saturating_sub(1)));
    let area = Rect { y: status.y.saturating_sub(height as u16), height: height as u16, ..status };
    let theme = &app.session.look.theme;
    Clear.render(area, buffer);
    buffer.set_style(area, theme.style(Role::Text).patch(theme.style(Role::Overlay)));
    let width = area.width / columns;
    let room = height * usize::from(columns);
    let shown = if rows.len() > room { room.saturating_sub(1) } else { rows.len() };
    let more = (rows.len() > shown)
        .then(|| ("…".to_owned(), app.session.plain(say!("more-keys", count = rows.len() - shown))));
    for (number, (keys, words)) in rows.iter().take(shown).chain(&more).enumerate() {
        let (column, row) = ((number / height) as u16, (number % height) as u16);
        let mut strip = Strip::new(app, Rect { y: area.y + row, height: 1, ..area }, buffer);
        strip.skip(column * width + 1);
        let place = strip.part(width.saturating_sub(2));
        let mut strip = Strip::new(app, place, buffer);
        strip.column(3, keys, theme.style(Role::StatusKey));
        strip.skip(1);
        strip.start(words, theme.style(Role::Text).patch(theme.style(Role::Overlay)));
    }
}
