//! The page of keys: by group, narrowed down to those that hold the words typed.

use super::{
    parts::{panel, row, typed_line},
    strip::Strip,
};
use crate::{
    app::{App, Help},
    command::{COMMANDS, Command, Group, Mode},
    config::Role,
    notebook::kind_name,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::{layout::Options, text::fold::fold, widget::columns};

/// Columns between keys and what they do.
const GAP: u16 = 2;
/// The most columns of keys; more of them are cut where a page is narrow.
const MOST: u16 = 26;

enum HelpRow {
    Title(String),
    /// Keys, what they do, and what the command is called.
    Keys(String, String, &'static str),
    Words(String),
    Blank,
}

/// Draws the page, and gives the place of the caret while one types.
pub(super) fn draw(app: &App, help: &Help, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let rows = narrowed(rows(app), &help.words);
    let hint = if help.input.is_some() { say!("help-hint-typing") } else { say!("help-hint") };
    let inside = panel(app, say!("keys-title"), hint, buffer);
    let theme = &app.session.look.theme;
    let mut body = inside;
    let mut caret = None;
    if help.input.is_some() || !help.words.is_empty() {
        let mut strip = Strip::new(app, row(inside, 0), buffer);
        strip.column(2, "/", theme.style(Role::StatusKey));
        match &help.input {
            Some(input) => {
                let line = strip.part(strip.left());
                caret = Some(typed_line(app, input, line, buffer));
            }
            None => strip.start(&help.words, Style::new()),
        }
        body = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    }
    if rows.is_empty() {
        Strip::new(app, row(body, 0), buffer).start(say!("help-none"), theme.style(Role::Dim));
    }
    let widest =
        rows.iter().map(|row| if let HelpRow::Keys(keys, ..) = row { keys.chars().count() } else { 0 });
    let first = (widest.max().unwrap_or(0) as u16).min(MOST).min(body.width * 2 / 5);
    let broken = |row| broken(row, (body.width, first), &app.session.look.layout);
    let rows: Vec<HelpRow> = rows.into_iter().flat_map(broken).collect();
    let top = help.top.min(rows.len().saturating_sub(usize::from(body.height)));
    for (place, help) in body.rows().zip(&rows[top..]) {
        let mut strip = Strip::new(app, place, buffer);
        match help {
            HelpRow::Title(title) => strip.start(title, theme.style(Role::Title)),
            HelpRow::Words(words) => strip.start(words, theme.style(Role::Dim)),
            HelpRow::Keys(keys, words, _) => {
                strip.keys_column(first, keys, theme.style(Role::StatusKey));
                strip.skip(GAP);
                strip.start(words, Style::new());
            }
            HelpRow::Blank => {}
        }
    }
    caret
}

fn rows(app: &App) -> Vec<HelpRow> {
    let mut rows = Vec::new();
    for &group in Group::ALL {
        rows.push(HelpRow::Title(app.session.plain(group.title())));
        for command in COMMANDS.iter().filter(|command| command.group == group) {
            let keys = keys(app, command);
            if !keys.is_empty() && !is_told(rows.last(), command.name, &keys) {
                rows.push(HelpRow::Keys(keys, app.session.plain(command.help()), command.name));
            }
        }
        rows.push(HelpRow::Blank);
    }
    rows.push(HelpRow::Title(app.session.plain(say!("help-kinds"))));
    let kinds = app
        .session
        .look
        .settings
        .kinds
        .iter()
        .map(|kind| format!("{} {}", kind.sign, app.session.plain(kind_name(&kind.name))));
    rows.push(HelpRow::Words(kinds.collect::<Vec<_>>().join("  ")));
    rows.push(HelpRow::Words(app.session.plain(say!("help-terminal"))));
    rows
}

/// The row in as many as its words need in a body of `width` columns, of which keys take `first`.
fn broken(row: HelpRow, (width, first): (u16, u16), options: &Options) -> Vec<HelpRow> {
    match row {
        HelpRow::Keys(mut keys, words, name) => lines(&words, width.saturating_sub(first + GAP), options)
            .into_iter()
            .map(|line| HelpRow::Keys(std::mem::take(&mut keys), line, name))
            .collect(),
        HelpRow::Words(words) => lines(&words, width, options).into_iter().map(HelpRow::Words).collect(),
        row => vec![row],
    }
}

/// `words` in lines of at most `room` columns, but for a word that is wider.
fn lines(words: &str, room: u16, options: &Options) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let longer = lines.last().map(|line| [line, " ", word].concat());
        match longer.filter(|longer| columns(longer, options) <= room) {
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Whether the row before tells the same command with all of these keys already: it has fewer in other modes.
fn is_told(before: Option<&HelpRow>, name: &str, keys: &str) -> bool {
    let Some(HelpRow::Keys(told, _, same)) = before else { return false };
    *same == name && keys.split(", ").all(|key| told.split(", ").any(|other| other == key))
}

/// The keys that hold every one of `words`, folded, under the titles of their groups.
fn narrowed(rows: Vec<HelpRow>, words: &str) -> Vec<HelpRow> {
    let words = fold(words);
    let words: Vec<&str> = words.text().split_whitespace().collect();
    if words.is_empty() {
        return rows;
    }
    let mut kept = Vec::new();
    let (mut title, mut in_title) = (None, false);
    let holds = |text: &str| {
        let text = fold(text);
        words.iter().all(|word| text.text().contains(word))
    };
    for row in rows {
        match &row {
            HelpRow::Title(words) => {
                in_title = holds(words);
                title = Some(row);
            }
            HelpRow::Keys(keys, does, name) if in_title || holds(&[keys, does, *name].join(" ")) => {
                if let Some(title) = title.take() {
                    if !kept.is_empty() {
                        kept.push(HelpRow::Blank);
                    }
                    kept.push(title);
                }
                kept.push(row);
            }
            HelpRow::Keys(..) | HelpRow::Words(_) | HelpRow::Blank => {}
        }
    }
    kept
}

/// The keys of a command in the first of its modes.
fn keys(app: &App, command: &Command) -> String {
    let mode = command.modes.first().copied().unwrap_or(Mode::Text);
    app.session.look.settings.keymap.keys(mode, command.action)
}
