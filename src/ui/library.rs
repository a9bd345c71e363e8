//! The library: a row for each article, under it the notes that hold the words looked for.

use super::{
    parts::{inset, rect, row},
    strip::Strip,
};
use crate::words::Phrase;
use crate::{
    app::{App, Scan, ShelfRow},
    config::Role,
    library::{Sort, Volume, outlook},
    notebook::Annotation,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::text::snip;

/// A column of the list.
#[derive(Clone, Copy)]
enum Column {
    Last,
    Open,
    Notes,
    Read,
    Words,
    Language,
    File,
}

/// The columns from the far side on: what each tells, its title, its width, and the narrowest list that has it.
const COLUMNS: [(Column, fn() -> Phrase, u16, u16); 7] = [
    (Column::Last, || say!("column-last"), 12, 70),
    (Column::Open, || say!("column-open"), 7, 70),
    (Column::Notes, || say!("column-notes"), 8, 34),
    (Column::Read, || say!("column-read"), 11, 58),
    (Column::Words, || say!("column-words"), 10, 84),
    (Column::Language, || "".into(), 4, 82),
    (Column::File, || say!("column-file"), 26, 118),
];

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let area = rect(app.session.page_area());
    titles(app, inset(Rect { y: area.y - 1, height: 1, ..area }), buffer);
    if app.session.library.rows.is_empty() {
        empty(app, inset(row(area, 1)), buffer);
    }
    let rows = app.session.library.rows.iter().enumerate().skip(app.session.library.list.top);
    for (place, (number, shown)) in area.rows().zip(rows) {
        let chosen = number == app.session.library.list.selected;
        let Some(volume) = app.session.library.volumes.get(shown.article()) else { continue };
        let style = if chosen { app.session.look.theme.style(Role::Choice) } else { Style::new() };
        buffer.set_style(place, style);
        match shown {
            ShelfRow::Article(number) => article(app, volume, *number, chosen, inset(place), buffer),
            ShelfRow::Note(_, note) => {
                if let Some(annotation) = volume.annotations.get(*note) {
                    self::note(app, annotation, chosen, inset(place), buffer);
                }
            }
            ShelfRow::Place(_, number) => {
                let found = app.session.library.found.get(&volume.entry.path);
                let Some(found) = found.and_then(|all| all.get(*number)) else { continue };
                let style = app.session.look.theme.style(if chosen { Role::Choice } else { Role::Dim });
                let mut strip = Strip::new(app, inset(place), buffer);
                strip.skip(4);
                strip.start(snip(&found.words, 400), style);
            }
        }
    }
}

/// What is listed, and which column is what.
fn titles(app: &App, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let mut strip = Strip::new(app, place, buffer);
    let dim = theme.style(Role::Dim);
    for (_, title, columns, _) in COLUMNS.into_iter().filter(|column| place.width >= column.3) {
        strip.column_end(columns, title(), dim);
    }
    let library = &app.session.library;
    strip.start(say!("articles-title"), theme.style(Role::Title));
    strip.skip(2);
    let (all, listed) = (library.volumes.len(), library.listed.0);
    let (rows, height) = (library.rows.len(), usize::from(app.session.page_area().height));
    let count = match listed == all {
        // Which article of a list longer than its page is chosen: what is found in one stands under it, and is none.
        true if rows > height => {
            let before = library.rows.iter().take(library.list.selected + 1);
            let number = before.filter(|row| matches!(row, ShelfRow::Article(_))).count();
            say!("number-of-all", number, all)
        }
        true => app.session.number(all).into(),
        false => say!("listed-of", listed, all),
    };
    strip.start(&count, theme.style(Role::Text));
    strip.skip(2);
    if !library.words.is_empty() {
        strip.start(format!("/{}", library.words), theme.style(Role::Accent));
        strip.skip(2);
        let (_, notes, places) = library.listed;
        for (count, words) in
            [(notes, say!("notes-count", count = notes)), (places, say!("places-count", count = places))]
        {
            if count > 0 {
                strip.start(words, dim);
                strip.skip(2);
            }
        }
    }
    if library.sort != Sort::Latest {
        strip.start(library.sort.name(), dim);
        strip.skip(2);
    }
    if let Scan::Going(done, all) = library.scan {
        strip.start(reading(done, all), dim);
    }
}

/// How far the articles are read.
pub(super) fn reading(done: usize, all: usize) -> Phrase {
    if all == 0 { say!("library-reading-all") } else { say!("library-reading-of", done, all) }
}

/// When something was: in words, or the date when that is longer ago.
pub(super) fn ago(app: &App, date: jiff::civil::Date) -> String {
    let words = &app.session.look.words;
    outlook::ago(app.session.today(), date).map_or_else(|| words.date(date), |ago| words.plain(&ago))
}

/// Why nothing is listed, and what to press.
fn empty(app: &App, place: Rect, buffer: &mut Buffer) {
    let words = match (app.session.library.scan, app.session.library.volumes.is_empty()) {
        (Scan::Going(..) | Scan::Never, true) => say!("library-reading"),
        (_, true) => say!("library-empty"),
        (_, false) => say!("library-none-holds"),
    };
    let mut strip = Strip::new(app, place, buffer);
    strip.start(&words, app.session.look.theme.style(Role::Dim));
}

/// One article, its numbers in columns.
fn article(app: &App, volume: &Volume, number: usize, chosen: bool, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let entry = &volume.entry;
    let ground = if chosen { theme.style(Role::Choice) } else { Style::new() };
    let on = |role: Role| if chosen { ground } else { theme.style(role) };
    let file = entry.path.file_name().unwrap_or_default().to_string_lossy();
    let some = |count: usize| if count == 0 { String::new() } else { app.session.number(count) };
    let mut strip = Strip::new(app, place, buffer);
    for (column, _, columns, _) in COLUMNS.into_iter().filter(|column| place.width >= column.3) {
        let (words, role) = match column {
            Column::Last => {
                let last = outlook::date_of(entry.touched());
                (last.map_or_else(String::new, |date| ago(app, date)), Role::Dim)
            }
            Column::Open => (some(entry.open_claims), Role::Warning),
            Column::Notes => (some(entry.annotations()), Role::Text),
            Column::Read if entry.opened.is_empty() => (String::new(), Role::Dim),
            Column::Read => {
                let percent = (entry.read * 100.0).round() as usize;
                strip.column_end(5, say!("percent", percent), on(Role::Dim));
                strip.bar_end(columns - 6, percent, 100, (on(Role::Bar), on(Role::Track)));
                strip.skip_end(1);
                continue;
            }
            Column::Words => (some(entry.words), Role::Dim),
            Column::Language => (entry.lang.replace("und", ""), Role::Dim),
            Column::File => (file.clone().into_owned(), Role::Dim),
        };
        strip.column_end(columns, &words, on(role));
    }
    strip.skip_end(2);
    if volume.gone || volume.fault.is_some() {
        strip.end(
            if volume.gone { say!("library-article-gone") } else { say!("library-unreadable") },
            on(Role::Warning),
        );
        strip.skip_end(2);
    }
    let title = snip(if entry.title.is_empty() { &file } else { entry.title.as_str() }, 400);
    let style = on(if entry.opened.is_empty() { Role::Text } else { Role::Strong });
    match app.session.library.apart.get(&number) {
        // Articles of the same title are told apart by their folders, which take no more than half.
        Some(folder) => {
            let folder = snip(folder, 100);
            let columns = tui_bidi::widget::columns(folder, &app.session.look.layout).min(strip.left() / 2);
            let whole = tui_bidi::widget::columns(title, &app.session.look.layout);
            strip.column(whole.min(strip.left().saturating_sub(columns + 2)), title, style);
            strip.skip(2);
            strip.start(folder, on(Role::Dim));
        }
        None => strip.start(title, style),
    }
}

/// An annotation that holds the words looked for: its sign, its words, its note.
fn note(app: &App, annotation: &Annotation, chosen: bool, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let ground = if chosen { theme.style(Role::Choice) } else { Style::new() };
    let on = |style: Style| if chosen { ground } else { style };
    let mut strip = Strip::new(app, place, buffer);
    let (sign, color) = app.look_of(annotation);
    strip.skip(2);
    strip.column(2, &sign, on(theme.sign(&color)));
    let half = strip.left() / 2;
    let quote = snip(&annotation.target.exact, 400);
    match annotation.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(note) if half > 16 => {
            strip.column(half, quote, on(theme.style(Role::Text)));
            strip.skip(2);
            strip.start(snip(note, 400), on(theme.style(Role::Dim)));
        }
        _ => strip.start(quote, on(theme.style(Role::Text))),
    }
}
