//! The claims view: a row for each claim, and the chosen one told in full.

use super::{
    claim_list, details,
    parts::{inset, rect},
    strip::Strip,
};
use crate::words::Phrase;
use crate::{
    app::{App, ClaimRow, Order},
    config::Role,
    notebook::{Status, kind_name, status_name},
};
use ratatui::{buffer::Buffer, layout::Rect};

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let areas = crate::app::claims_areas(&app.session, app.reading());
    let list = rect(areas.list);
    title(app, inset(Rect { y: list.y.saturating_sub(1), height: 1, ..list }), buffer);
    if app.claims.rows.is_empty() {
        let words =
            if app.claims.counts.all == 0 { say!("claims-none") } else { say!("claims-none-like-that") };
        claim_list::empty(app, list, words, buffer);
    }
    let rows = app.claims.rows.iter().enumerate().skip(app.claims.list.top);
    for (place, (number, shown)) in list.rows().zip(rows) {
        match shown {
            ClaimRow::Group(title, count) => group(app, title, *count, inset(place), buffer),
            ClaimRow::Note(index) => claim(app, *index, app.claims.list.selected == number, place, buffer),
        }
    }
    let Some((rule, told)) = areas.told else { return };
    claim_list::rule(app, rule, buffer);
    if let Some(index) = app.claims.chosen() {
        details::rows(app, index, inset(rect(told)), (0, None), buffer);
    }
}

/// How many claims there are, how many are open, and which are listed.
fn title(app: &App, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let claims = &app.claims;
    let mut strip = Strip::new(app, place, buffer);
    let every = claims.every_kind || claims.wanted.kind.is_some();
    strip.start(
        if every { say!("annotations-title") } else { say!("claims-title") },
        theme.style(Role::Title),
    );
    strip.skip(2);
    let counts = claims.counts;
    let count = if counts.listed == counts.all {
        Phrase::content(app.session.number(counts.all))
    } else {
        say!("listed-of", listed = counts.listed, all = counts.all)
    };
    strip.start(&count, theme.style(Role::Text));
    strip.skip(2);
    strip.start(say!("claims-open", count = counts.open), theme.style(Role::Dim));
    strip.skip(2);
    let wanted = &claims.wanted;
    let named = [wanted.kind.as_deref().map(kind_name), wanted.status.as_deref().map(status_name)];
    let own = [&wanted.tag, &wanted.author, &claims.entity].into_iter().flatten().map(Phrase::content);
    let words = wanted.text.as_ref().map(|words| Phrase::content(format!("/{words}")));
    for one in named.into_iter().flatten().chain(own).chain(words) {
        strip.start(one, theme.style(Role::Accent));
        strip.skip(2);
    }
    if claims.order != Order::Place {
        strip.end(claims.order.name(), theme.style(Role::Dim));
    }
}

fn group(app: &App, title: &str, count: usize, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let mut strip = Strip::new(app, place, buffer);
    strip.end(app.session.number(count), theme.style(Role::Dim));
    strip.skip_end(1);
    strip.start(title, theme.style(Role::Heading));
}

/// One claim: its sign, its status, what speaks for it and against it, its words, and who said it.
fn claim(app: &App, index: usize, chosen: bool, place: Rect, buffer: &mut Buffer) {
    let Some(annotation) = app.article().annotation(index) else { return };
    let theme = &app.session.look.theme;
    let mut row = claim_list::ClaimRow::new(app, chosen, place, buffer);
    let dim = row.on(theme.style(Role::Dim));
    let named = status_columns(app);
    row.strip.column(1, app.sign_of(index), row.on(theme.sign(&app.color_of(index))));
    row.strip.column(2, if annotation.note.is_some() { "•" } else { "" }, dim);
    match &annotation.status {
        Some(status) => {
            let look = app.session.look.settings.status(status);
            row.strip.column(2, look.sign.to_string(), row.on(theme.sign(&look.color)));
            if row.wide {
                row.strip.column(named, status_name(status), dim);
            }
        }
        None => row.strip.skip(if row.wide { named + 2 } else { 2 }),
    }
    let evidence = app.claims.evidence.get(index).copied().unwrap_or_default();
    let mut count = |sign: char, many: usize, status: Status| {
        let words = if many == 0 { String::new() } else { format!("{sign}{}", app.session.number(many)) };
        row.strip.column(
            3,
            &words,
            row.on(theme.sign(&app.session.look.settings.status(status.word()).color)),
        );
    };
    count('+', evidence.supports, Status::Supported);
    count('−', evidence.refutes, Status::Refuted);
    row.strip.skip(1);
    row.speaker(annotation.speaker.as_deref(), dim);
    row.words(&annotation.target.exact);
}

/// The columns that the longest name of a status takes, between 11 and 19, and one of padding.
fn status_columns(app: &App) -> u16 {
    let look = &app.session.look;
    let columns = |name: &str| tui_bidi::widget::columns(&look.words.plain(&status_name(name)), &look.layout);
    let longest = look.settings.statuses.iter().map(|status| columns(&status.name)).max();
    longest.unwrap_or(0).clamp(11, 19) + 1
}
