//! What may follow the first of several keys, while one waits for the next: keys, or letters of places.

use super::{parts::rect, strip::Strip};
use crate::{
    app::App,
    command::{Action, COMMANDS},
    config::Role,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{Clear, Widget},
};
use tui_bidi::layout::Options;

/// The fewest columns that a key and what it does take beside others.
const COLUMN: u16 = 38;

/// Draws the keys that may follow over the rows above the status line.
pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let pending = &app.session.pending;
    if app.session.letter.is_some() {
        let places = app.reader.place_marks().map(|(letter, words)| (letter.to_string(), words.to_owned()));
        let back = ("'".to_owned(), app.session.plain(say!("place-mark-back")));
        return rows(app, &places.chain([back]).collect::<Vec<_>>(), 1, buffer);
    }
    if !pending.is_prefix() {
        return;
    }
    let mut told: Vec<Action> = Vec::new();
    let mut keys: Vec<(String, String)> = Vec::new();
    for (rest, action) in app.session.look.settings.keymap.following(app.mode(), pending) {
        let command = COMMANDS.iter().find(|command| command.action == action);
        // Of several keys of one command the first is enough: letters come before arrows.
        if let Some(command) = command.filter(|_| !told.contains(&action)) {
            told.push(action);
            let rest: Vec<String> = rest.iter().map(ToString::to_string).collect();
            keys.push((rest.join(" "), app.session.plain(command.help())));
        }
    }
    let status = app.panes.status;
    // One under the other while that covers no more than half of the page.
    let most = (status.width / COLUMN).max(1);
    let columns =
        (1..=most).find(|&columns| keys.len().div_ceil(columns.into()) <= usize::from(status.top) / 2);
    rows(app, &keys, columns.unwrap_or(most), buffer);
}

/// Draws `rows`, keys and what they do, in so many columns.
fn rows(app: &App, rows: &[(String, String)], columns: u16, buffer: &mut Buffer) {
    let status = rect(app.panes.status);
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
    let widest = rows.iter().map(|(keys, _)| keys.chars().count()).max().unwrap_or(0) as u16;
    for (number, (keys, words)) in rows.iter().take(shown).chain(&more).enumerate() {
        let (column, row) = ((number / height) as u16, (number % height) as u16);
        let mut strip = Strip::new(app, Rect { y: area.y + row, height: 1, ..area }, buffer);
        strip.skip(column * width + 1);
        let place = strip.part(width.saturating_sub(2));
        let mut strip = Strip::new(app, place, buffer);
        strip.keys_column(widest.min(6), keys, theme.style(Role::StatusKey));
        strip.skip(2);
        let is_ours = app.session.letter.is_none();
        let words = if is_ours { short(words, strip.left(), &app.session.look.layout) } else { words };
        strip.start(words, theme.style(Role::Text).patch(theme.style(Role::Overlay)));
    }
}

/// `words` without their last clauses, where `room` columns do not hold all: the page of keys has them whole.
fn short<'w>(words: &'w str, room: u16, options: &Options) -> &'w str {
    let mut kept = words;
    while tui_bidi::widget::columns(kept, options) > room {
        let Some(end) = kept.rfind([':', ',', ';', '(', '،', '؛']) else { return words };
        kept = kept[..end].trim_end();
    }
    kept
}
