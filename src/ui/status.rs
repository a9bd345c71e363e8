//! The bar at the top and the line at the bottom.

use super::{parts::rect, strip::Strip};
use crate::{
    app::{App, LetterFor, Notice, Overlay, Page, Tone, Whose, Window},
    command::{Action, family},
    config::Role,
    notebook::{kind_name, status_name},
    words::Phrase,
};
use ratatui::buffer::Buffer;

/// What is open, where one is, and how far.
pub(super) fn bar(app: &App, buffer: &mut Buffer) {
    if matches!(app.session.page, Page::Text | Page::Claims | Page::Proposals) {
        return title(&Window::focused(app), buffer);
    }
    let theme = &app.session.look.theme;
    let area = rect(app.panes.bar);
    buffer.set_style(area, theme.style(Role::Status));
    let mut strip = Strip::new(app, area, buffer);
    strip.skip(1);
    strip.skip_end(1);
    library_bar(app, &mut strip, theme.style(Role::Dim));
}

/// The title of a pane: its article, where one is in it, and how far.
pub(super) fn title(at: &Window<'_>, buffer: &mut Buffer) {
    let theme = &at.session.look.theme;
    let area = rect(at.parts.bar);
    let dim = theme.style(Role::Dim);
    // The pane with the focus is told by its title among several.
    let status = if at.is_dim() { dim } else { theme.style(Role::Status) };
    buffer.set_style(area, theme.style(Role::Status));
    let document = &at.reader.article.document;
    let mut strip = Strip::of(at.session, at.session.interface(document), area, buffer);
    strip.skip(1);
    strip.skip_end(1);
    let percent = at.percent();
    let colors = (theme.style(Role::Bar), theme.style(Role::Track));
    if strip.left() >= 60 {
        strip.bar_end(9, percent, 100, colors);
        strip.skip_end(1);
    }
    strip.end(say!("percent", percent), status);
    if let Some(page) = document.page(at.pane.cursor.at)
        && strip.left() >= 50
    {
        strip.skip_end(2);
        strip.end(tui_bidi::text::snip(page, 40), dim);
    }
    let notes = at.reader.article.own();
    match at.reader.article.whose() {
        Whose::All => {}
        Whose::Of(author) => {
            strip.skip_end(2);
            strip.end(tui_bidi::text::snip(author, 40), theme.style(Role::Accent));
        }
        Whose::Unsigned => {
            strip.skip_end(2);
            strip.end(say!("not-signed"), theme.style(Role::Accent));
        }
    }
    if notes > 0 && strip.left() >= 30 {
        strip.skip_end(2);
        strip.end(say!("count-notes", count = notes), dim);
    }
    let unsettled = at.reader.article.unsettled();
    if unsettled > 0 && strip.left() >= 30 {
        strip.skip_end(2);
        strip.end(say!("to-settle", unsettled), theme.style(Role::Warning));
    }
    if let Some(reading) = at.reader.reading() {
        strip.skip_end(2);
        strip.end(reading, dim);
    }
    strip.skip_end(2);
    if let Some(section) =
        document.section_at(at.pane.cursor.at).and_then(|number| document.sections().get(number))
        && strip.left() >= 40
    {
        let width = |words: &str| tui_bidi::widget::columns(words, &at.session.look.layout);
        // The file's name is seen whole, and the title has what is left: as many words as fit.
        let beside = width(&at.reader.article.name) + 5;
        let most = strip.left().saturating_sub(beside);
        let layout = &at.session.look.layout;
        let (number, title) = super::parts::heading(section, document.text(), most, layout);
        let most = most.saturating_sub(number.map_or(0, |number| width(number) + 1));
        let title = tui_bidi::text::snip(&title, 300);
        let mut room = title;
        while width(room) + u16::from(room.len() < title.len()) > most {
            room = room.rsplit_once(char::is_whitespace).map_or("", |(words, _)| words);
        }
        if !room.is_empty() {
            if let Some(number) = number {
                strip.start(number, theme.style(Role::Accent));
                strip.skip(1);
            }
            // The sign that words are missing belongs to the title, at the end of its direction.
            strip.start(if room.len() < title.len() { format!("{room}…") } else { room.to_owned() }, status);
            strip.dot(dim);
        }
    }
    let name = if at.is_chosen() { theme.style(Role::Accent) } else { dim };
    strip.start(&at.reader.article.name, name);
}

/// The name of the program, and how many articles and annotations there are.
fn library_bar(app: &App, strip: &mut Strip<'_>, dim: ratatui::style::Style) {
    let volumes = &app.session.library.volumes;
    let notes: usize = volumes.iter().map(|volume| volume.annotations.len()).sum();
    let open: usize = volumes.iter().map(|volume| volume.entry.open_claims).sum();
    strip.start("hashiya", app.session.look.theme.style(Role::Status));
    if volumes.is_empty() {
        return;
    }
    let told = [
        say!("articles-count", count = volumes.len()),
        say!("notes-count", count = notes),
        say!("open-claims-count", count = open),
    ];
    for words in told.iter().rev().map(|words| app.session.plain(words)) {
        if strip.left() > tui_bidi::widget::columns(&words, &app.session.look.layout) + 2 {
            strip.end(words, dim);
            strip.skip_end(2);
        }
    }
}

/// What was said, what is typed, or which keys help here. Gives the place of the caret, if one types.
pub(super) fn line(app: &App, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = rect(app.panes.status);
    let theme = &app.session.look.theme;
    buffer.set_style(area, theme.style(Role::Status));
    if let Some(Overlay::Prompt(prompt)) = &app.overlay
        && prompt.is_in_status_line()
    {
        return Some(super::overlay::find_line(app, prompt, buffer));
    }
    let dim = theme.style(Role::Dim);
    let mut strip = Strip::new(app, area, buffer);
    strip.skip(1);
    strip.skip_end(1);
    // What is said comes first, then what stands under the cursor; keys that help leave that half of the row.
    let told = told(app);
    if let Some((words, role)) = &told {
        if app.session.pending.is_empty() {
            strip.end(words, theme.style(*role));
        } else {
            strip.keys_end(&app.session.plain(words), theme.style(*role));
        }
        strip.skip_end(2);
    }
    if app.session.page == Page::Text {
        let most = if told.is_some() { strip.left() } else { strip.left() / 2 };
        here(app, most, &mut strip);
    }
    if let Some(counted) =
        app.reader.find.counted().filter(|_| app.reader.find.is_shown() && app.session.page == Page::Text)
    {
        strip.start(&counted, theme.style(Role::Accent));
        strip.skip(2);
    }
    if let Some(percent) = app.reader.looking {
        strip.start(say!("names-percent", percent), theme.style(Role::Accent));
        strip.skip(1);
        strip.start(say!("cancel-stops"), dim);
        strip.skip(2);
    }
    if told.is_none() {
        super::hints::draw(app, &mut strip, dim);
    }
    None
}

/// The keys that were pressed of several, what was said, or what is waited for.
fn told(app: &App) -> Option<(Phrase, Role)> {
    if !app.session.pending.is_empty() {
        return Some((Phrase::content(format!("{} …", app.session.pending.shown())), Role::StatusKey));
    }
    if let Some(what) = app.session.letter {
        let action = match what {
            LetterFor::Setting => family::Move::SetMark,
            LetterFor::Going => family::Move::ToMark,
        };
        return Some((say!("place-mark-waits", keys = app.keys_of(Action::Move(action))), Role::StatusKey));
    }
    match &app.session.notice {
        Some(Notice { text, tone: Tone::Warning }) => Some((text.clone(), Role::Warning)),
        Some(Notice { text, .. }) => Some((text.clone(), Role::Status)),
        None => Some((app.reader.awaiting()?, Role::Status)),
    }
}

/// Which annotation is under the cursor, and of how many, in `most` columns. Each part stands by itself: tags and
/// statuses are in any script. What has no room is left out whole.
fn here(app: &App, most: u16, strip: &mut Strip<'_>) {
    let here = app.reader.article.here(app.pane.cursor.at);
    let Some(annotation) =
        app.pane.note_here(&app.reader.article).and_then(|index| app.reader.article.annotation(index))
    else {
        return;
    };
    let (accent, dim) = (app.session.look.theme.style(Role::Accent), app.session.look.theme.style(Role::Dim));
    let kind = app.session.plain(kind_name(&annotation.kind));
    let width = |words: &str| tui_bidi::widget::columns(words, &app.session.look.layout) + 3;
    if most + 3 < width(&kind) {
        return;
    }
    let least = strip.left() - most;
    strip.start(kind, accent);
    let author = annotation.author.iter().filter(|_| app.reader.by_author.is_some());
    let parts = annotation.status.iter().map(|status| (app.session.plain(status_name(status)), accent));
    let tags = annotation.tags.iter().map(|tag| (tag.clone(), super::parts::tag_style(app, tag, accent)));
    let parts = parts.chain(tags);
    let of = (here.len() > 1).then(|| {
        let number = app.pane.chosen_here % here.len() + 1;
        app.session.plain(say!("here-of", number, count = here.len()))
    });
    let reserved = of.as_deref().map_or(0, width);
    for (part, style) in parts.chain(author.map(|author| (author.clone(), accent))) {
        let part = tui_bidi::text::snip(&part, 200);
        // Room for the sign that something is left out stays.
        if strip.left() < least + width(part) + reserved + 4 {
            strip.dot(dim);
            strip.start("…", dim);
            break;
        }
        strip.dot(dim);
        strip.start(part, style);
    }
    if let Some(of) = of.filter(|of| strip.left() >= width(of)) {
        strip.dot(dim);
        strip.start(of, accent);
    }
    strip.skip(2);
}
