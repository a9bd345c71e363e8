//! The sidebar: three lists under one another, each with a title and a count.

use super::{
    parts::{rect, row},
    strip::Strip,
};
use crate::words::Phrase;
use crate::{
    app::{App, LONGEST_BAR, NameRow, OutlineRow},
    command::Pane,
    config::Role,
    entities::Kind,
    notebook::{placement::State, status_name},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    widgets::{Clear, Widget},
};

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let (Some(area), Some(rule)) = (app.panes.sidebar.map(rect), app.panes.rule.map(rect)) else { return };
    let theme = &app.session.look.theme;
    if app.panes.overlay {
        Clear.render(area.union(rule), buffer);
        buffer.set_style(area.union(rule), theme.style(Role::Text));
    }
    for along in rule.rows().filter(|row| row.width > 0) {
        buffer[(along.x, along.y)].set_symbol("│").set_style(theme.style(Role::Rule));
    }
    draw_lists(app, [true; 3], buffer);
}

/// Draws these of the lists: sections, entities, annotations.
pub(super) fn draw_lists(app: &App, lists: [bool; 3], buffer: &mut Buffer) {
    if app.panes.sidebar.is_none() {
        return;
    }
    let all: [fn(&App, &mut Buffer); 3] = [sections, entities, notes];
    for (draw, _) in all.into_iter().zip(lists).filter(|(_, is_drawn)| *is_drawn) {
        draw(app, buffer);
    }
}

/// Draws the title of list `list` and gives the rows under it, with the number of the entry on the first.
fn list(app: &App, list: usize, pane: Pane, title: Phrase, buffer: &mut Buffer) -> (Rect, usize) {
    let area = rect(app.sidebar.areas[list]);
    let focused = app.session.focus == pane;
    let theme = &app.session.look.theme;
    let style = theme.style(if focused { Role::Title } else { Role::QuietTitle });
    let mut strip = Strip::new(app, inset(row(area, 0)), buffer);
    if focused {
        strip.start("●", style);
        strip.skip(1);
    }
    strip.start(title, style);
    if !app.sidebar.words[list].is_empty() {
        strip.skip(1);
        strip.start(format!("/{}", app.sidebar.words[list]), theme.style(Role::Accent));
    }
    strip.end(app.session.number(app.sidebar.count(list)), theme.style(Role::Dim));
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    (body, app.sidebar.lists[list].top)
}

/// A column of padding at both sides.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Marks the row of the chosen entry and gives the style of its words.
fn chosen(app: &App, number: usize, pane: Pane, entry: usize, place: Rect, buffer: &mut Buffer) -> Style {
    let theme = &app.session.look.theme;
    let text = theme.style(Role::Text);
    if app.sidebar.lists[number].selected != entry {
        return text;
    }
    let style = theme.style(if app.session.focus == pane { Role::Choice } else { Role::QuietChoice });
    buffer.set_style(place, style);
    text.patch(style)
}

/// What an empty list says.
fn empty(app: &App, body: Rect, words: Phrase, buffer: &mut Buffer) {
    let mut strip = Strip::new(app, inset(row(body, 0)), buffer);
    strip.start(words, app.session.look.theme.style(Role::Dim));
}

fn sections(app: &App, buffer: &mut Buffer) {
    let (body, top) = list(app, 0, Pane::Sections, say!("sections-title"), buffer);
    let document = &app.reader.article.document;
    if app.sidebar.sections.is_empty() {
        return empty(app, body, say!("sections-none"), buffer);
    }
    let theme = &app.session.look.theme;
    let current = app.sidebar.outline_here(&app.reader.article, &app.pane);
    let sections = document.sections();
    let counted = !app.reader.article.marks().all().is_empty();
    for (place, entry) in body.rows().zip(top..app.sidebar.sections.len()) {
        let style = chosen(app, 0, Pane::Sections, entry, place, buffer);
        let dim = if app.sidebar.lists[0].selected == entry { style } else { theme.style(Role::Dim) };
        let mut strip = Strip::new(app, inset(place), buffer);
        let number = match app.sidebar.sections[entry] {
            OutlineRow::Section(number) => number,
            OutlineRow::Repeat(copy) => {
                strip.start("↩", theme.style(Role::Accent));
                strip.skip(1);
                let words = |short| app.session.plain(app.reader.article.repeat_words(copy, short));
                let (long, short) = (words(false), words(true));
                let fits = tui_bidi::widget::columns(&long, &app.session.look.layout) <= strip.left();
                strip.start(if fits { long } else { short }, dim);
                continue;
            }
        };
        let section = &sections[number];
        let marks = app.reader.article.marks().over(section.span).count();
        strip.skip(u16::from(section.level.saturating_sub(1)).min(6) * 2);
        let marker = if section.repeats.is_some() {
            "↩"
        } else if current == Some(entry) {
            "▸"
        } else {
            " "
        };
        strip.start(marker, theme.style(Role::Accent));
        strip.skip(1);
        let room = strip.left().saturating_sub(LEAST_BESIDE);
        let (leads, title) = super::parts::heading(section, document.text(), room, &app.session.look.layout);
        if let Some(written) = leads {
            strip.start(written, dim);
            strip.skip(1);
        }
        let count = if marks > 0 { app.session.number(marks) } else { String::new() };
        strip.number_end(2 * u16::from(counted), &count, theme.style(Role::Accent).patch(style));
        let proposed = app.reader.proposals.marks().over(section.span).count();
        if proposed > 0 {
            strip.end(format!("?{}", app.session.number(proposed)), dim);
            strip.skip_end(1);
        }
        // A title has twenty letters before anything stands beside it.
        let least =
            tui_bidi::widget::columns(tui_bidi::text::snip(&title, 100), &app.session.look.layout).min(20);
        if strip.left() > least + LONGEST_BAR as u16 {
            let (columns, filled) = app.reader.bar_of(number, &app.reader.read);
            let looks = (theme.style(Role::Bar), theme.style(Role::Track));
            strip.bar_end(columns, filled.into(), columns.into(), looks);
            strip.skip_end(LONGEST_BAR as u16 + 1 - columns);
        }
        if strip.left() > least.max(20) + 8 {
            strip.number_end(4, &length(app, app.reader.article.words(number)), dim);
        }
        strip.start(&*title, style);
    }
}

/// The columns that counts beside a title take.
const LEAST_BESIDE: u16 = 3;

/// A count of words, short.
fn length(app: &App, words: usize) -> String {
    match words {
        0..10_000 => app.session.look.words.digits(&words.to_string()),
        10_000..1_000_000 => app.session.plain(say!("thousands", count = words / 1000)),
        _ => app.session.plain(say!("millions", count = words / 1_000_000)),
    }
}

fn entities(app: &App, buffer: &mut Buffer) {
    let (body, top) = list(app, 1, Pane::Entities, app.sidebar.order.title(), buffer);
    let theme = &app.session.look.theme;
    let Some(found) = &app.reader.article.entities else {
        let words = match app.reader.looking {
            None if app.article().has_names_unasked() => say!("names-long-text"),
            Some(percent) => say!("names-looking-percent", percent),
            None => say!("names-looking-all"),
        };
        return empty(app, body, words, buffer);
    };
    if app.sidebar.entities.is_empty() {
        let words =
            if app.sidebar.words[1].is_empty() { say!("names-none") } else { say!("list-none-holds") };
        return empty(app, body, words, buffer);
    }
    // As wide as the largest number in sight.
    let numbers = app.sidebar.entities[top..].iter().take(body.height.into()).filter_map(|row| match *row {
        NameRow::Name(number) => found.entities.get(number).map(crate::entities::Entity::count),
        NameRow::Group(_, count) => Some(count),
    });
    let digits = app.session.number(numbers.max().unwrap_or(0)).chars().count() as u16;
    for (place, entry) in body.rows().zip(top..app.sidebar.entities.len()) {
        let number = match app.sidebar.entities[entry] {
            NameRow::Name(number) => number,
            NameRow::Group(kind, count) => {
                group(app, kind, count, place, buffer);
                continue;
            }
        };
        let Some(entity) = found.entities.get(number) else { continue };
        let style = chosen(app, 1, Pane::Entities, entry, place, buffer);
        let dim = if app.sidebar.lists[1].selected == entry { style } else { theme.style(Role::Dim) };
        let mut strip = Strip::new(app, inset(place), buffer);
        if app.sidebar.together.contains(&entity.id) {
            strip.start("✓", theme.style(Role::Accent));
            strip.skip(1);
        }
        strip.number_end(digits, &app.session.number(entity.count()), dim);
        let latin = entity.latin.as_deref().filter(|latin| *latin != entity.name);
        // The strip of mentions gives way to the names.
        let width = |name: &str| tui_bidi::widget::columns(name, &app.session.look.layout);
        let names = width(&entity.name) + latin.map_or(0, |latin| width(latin) + 2);
        if strip.left() > names + PARTS as u16 {
            strip.end(mentions(app, entity), theme.style(Role::Track));
            strip.skip_end(1);
        }
        strip.start(&entity.name, style);
        if let Some(latin) = latin {
            strip.skip(2);
            strip.start(latin, dim);
        }
    }
}

/// The title of a group of names: what they are, and how many.
fn group(app: &App, kind: Kind, count: usize, place: Rect, buffer: &mut Buffer) {
    let style = app.session.look.theme.style(Role::Dim);
    let mut strip = Strip::new(app, inset(place), buffer);
    strip.start(kind.plural(), style);
    strip.end(app.session.number(count), style);
}

/// Into how many parts of the article mentions are counted.
const PARTS: usize = 8;

/// Where in the article the mentions of `entity` stand: eighths of the text, in reading order.
fn mentions(app: &App, entity: &crate::entities::Entity) -> String {
    let length = app.reader.article.document.text().len().max(1);
    let mut counts = [0_usize; PARTS];
    for mention in entity.mentions.iter().filter(|mention| !mention.repeat) {
        counts[(mention.span.start * PARTS / length).min(PARTS - 1)] += 1;
    }
    let sign = |count: &usize| match count {
        0 => '·',
        1 => '▂',
        2..=3 => '▄',
        4..=7 => '▆',
        _ => '█',
    };
    counts.iter().map(sign).collect()
}

fn notes(app: &App, buffer: &mut Buffer) {
    let only: Vec<String> = app.sidebar.filter.words().map(|word| app.session.plain(word)).collect();
    let title = if only.is_empty() {
        say!("notes-title")
    } else {
        say!("label-value", label = say!("notes-title"), value = only.join(" "))
    };
    let (body, top) = list(app, 2, Pane::Notes, title, buffer);
    let theme = &app.session.look.theme;
    if app.sidebar.notes.is_empty() {
        let hint = if !app.sidebar.words[2].is_empty() {
            say!("list-none-holds")
        } else if !only.is_empty() {
            say!("notes-none-of-kind")
        } else {
            say!("notes-none")
        };
        return empty(app, body, hint, buffer);
    }
    for (place, entry) in body.rows().zip(top..app.sidebar.notes.len()) {
        let index = app.sidebar.notes[entry];
        let Some(annotation) = app.reader.article.annotation(index) else { continue };
        let style = chosen(app, 2, Pane::Notes, entry, place, buffer);
        let dim = if app.sidebar.lists[2].selected == entry { style } else { theme.style(Role::Dim) };
        let mut strip = Strip::new(app, inset(place), buffer);
        if app.sidebar.is_title(2, entry) {
            strip.skip(4);
            let note = tui_bidi::text::snip(annotation.note.as_deref().unwrap_or(""), 400);
            strip.start(
                note.lines().find(|line| !line.trim().is_empty()).unwrap_or(""),
                theme.style(Role::Dim),
            );
            continue;
        }
        if app.sidebar.marked.contains(&annotation.id) {
            strip.start("✓", theme.style(Role::Accent));
            strip.skip(1);
        }
        strip.start(app.sign_of(index), theme.sign(&app.color_of(index)));
        strip.start(if annotation.note.is_some() { "•" } else { " " }, dim);
        strip.skip(1);
        let state = app.reader.article.placement(index).map(|placement| placement.state);
        let found = match state {
            Some(State::Orphan) => Some(say!("note-lost")),
            Some(State::Ambiguous) => Some(say!("note-ambiguous")),
            Some(State::Changed) => Some(say!("note-changed")),
            _ => None,
        };
        // The words of a note go before its status, where there is room for one of the two.
        let status = annotation.status.as_deref().filter(|_| found.is_none() || strip.left() >= 40);
        if let Some(found) = found {
            strip.end(found, theme.style(Role::Warning));
            strip.skip_end(u16::from(status.is_some()) * 2);
        }
        if let Some(status) = status {
            strip.end(status_name(status), dim);
        }
        strip.skip_end(1);
        if strip.left() > 60 {
            let most = strip.left() / 2;
            strip.parts_end(&annotation.tags.join(" · "), most, dim);
            strip.skip_end(2);
        }
        strip.start(tui_bidi::text::snip(&annotation.target.exact, 400), style);
    }
}
