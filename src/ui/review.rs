//! The page of review: an annotation in its paragraph, what is known of it, and when it comes again.

use super::{
    library::{ago, reading},
    parts::{inset, kind_and_status, rect, row},
    strip::Strip,
};
use crate::{
    app::{Answer, App, Card, GRADES, Scan, Tally, grade_name},
    command::{Action, family},
    config::Role,
    library::{outlook, review::Order},
    notebook::{Annotation, placement::State},
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::{
    text::{ParagraphSpan, snip},
    widget::{columns, draw_line},
};

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let area = rect(app.session.page_area());
    titles(app, inset(Rect { y: area.y - 1, height: 1, ..area }), buffer);
    let width = crate::app::review_width(&app.session);
    let column = Rect { x: area.x + (area.width - width) / 2, width, ..area };
    match (app.session.review.card(), crate::app::reviewed(&app.session, app.article())) {
        (Some(card), Some(annotation)) => {
            let answers = answers(app, buffer);
            let room = Rect { height: column.height.saturating_sub(answers), ..column };
            self::card(app, card, annotation, room, buffer);
        }
        _ if !app.session.library.is_known() => {
            let words = match app.session.library.scan {
                Scan::Going(done, all) => reading(done, all),
                _ => "".into(),
            };
            start(app, row(column, 1), words, Role::Dim, buffer);
        }
        _ => summary(app, column, buffer),
    }
}

/// Which one of how many it is, and which are reviewed.
fn titles(app: &App, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let review = &app.session.review;
    let mut strip = Strip::new(app, place, buffer);
    strip.start(say!("review-title"), theme.style(Role::Title));
    strip.skip(2);
    if app.session.review.card().is_some() {
        strip.start(
            say!("listed-of", listed = review.at + 1, all = review.cards.len()),
            theme.style(Role::Text),
        );
        strip.skip(2);
    }
    for only in app.session.review.wanted_words() {
        strip.start(only, theme.style(Role::Accent));
        strip.skip(2);
    }
    let order = match review.order {
        Order::Due => say!("review-due"),
        Order::Newest => say!("review-newest"),
        Order::Random(_) => say!("review-random"),
    };
    strip.end(order, theme.style(Role::Dim));
    if strip.left() >= 40 && !review.cards.is_empty() {
        strip.skip_end(2);
        let colors = (theme.style(Role::Bar), theme.style(Role::Track));
        strip.bar_end(12, review.at, review.cards.len(), colors);
    }
}

fn start(app: &App, place: Rect, words: Phrase, role: Role, buffer: &mut Buffer) {
    let mut strip = Strip::new(app, place, buffer);
    strip.start(words, app.session.look.theme.style(role));
}

/// The annotation in its context: article and section, the paragraph, what the reader said of it.
fn card(app: &App, card: &Card, annotation: &Annotation, area: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    source(app, card, row(area, 0), buffer);
    // What was said of it keeps its rows; the paragraph takes what is left and scrolls in it.
    let recalled = app.session.is_recalled();
    let note = app.session.review.note.iter().filter(|_| !recalled);
    let note: Vec<_> = note.flat_map(|line| line.lines()).collect();
    let lines: usize = app.session.review.lines.iter().map(|(layout, _)| layout.len() + 1).sum();
    let lines = lines.saturating_sub(1);
    let known_rows = if recalled { 1 } else { known_rows(app, annotation, area.width) };
    let others = 2 + known_rows + note.len();
    // Blank rows between them are the first to go where there is not room for all.
    let padding = u16::from(usize::from(area.height) >= (lines + others + 3).min(14));
    let most = usize::from(area.height).saturating_sub(others + 3 * usize::from(padding)).max(3);
    let top = area.y + 1 + padding;
    let shown = (lines.min(most) as u16).min((area.y + area.height).saturating_sub(top));
    passage(app, annotation, Rect { y: top, height: shown, ..area }, buffer);
    let end = area.y + area.height - padding.min(area.height);
    let mut below = (top + shown + padding..end).map(|y| Rect { y, height: 1, ..area });
    if recalled {
        let keys = app.keys_of(Action::Page(family::Page::Grade(2)));
        let Some(place) = below.next() else { return };
        return start(app, place, say!("recall-hint", keys), Role::Dim, buffer);
    }
    let rows: Vec<Rect> = below.by_ref().take(known_rows).collect();
    known(app, annotation, &rows, buffer);
    for (line, place) in note.into_iter().zip(below.by_ref()) {
        draw_line(line, place, buffer, |_| theme.style(Role::Text));
    }
    if let Some(place) = below.next() {
        start(app, place, seen(app, annotation), Role::Dim, buffer);
    }
}

/// The title of the article, and the heading above the passage.
fn source(app: &App, card: &Card, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let title = app.session.library.title_of(&card.article);
    let mut strip = Strip::new(app, place, buffer);
    if card.again {
        strip.end(say!("review-once-more"), theme.style(Role::Warning));
        strip.skip_end(2);
    }
    let passage = app.session.review.passage();
    if passage.is_some_and(|passage| passage.state == State::Orphan && app.session.review.is_read(passage)) {
        strip.end(say!("review-words-gone"), theme.style(Role::Warning));
        strip.skip_end(2);
    }
    strip.start(snip(&title, 200), theme.style(Role::Heading));
    if let Some(section) =
        passage.and_then(|passage| passage.section.as_ref()).filter(|section| **section != title)
    {
        strip.dot(theme.style(Role::Dim));
        strip.start(snip(section, 200), theme.style(Role::Dim));
    }
}

/// The paragraphs, with the annotated stretch in its colour; around the words when there is not room for all.
fn passage(app: &App, annotation: &Annotation, area: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let (text, tint) = (theme.style(Role::Text), theme.tint(&app.look_of(annotation).1));
    let mut rows: Vec<Option<(usize, usize)>> = Vec::new();
    let mut first = None;
    for (number, (layout, marked)) in app.session.review.lines.iter().enumerate() {
        for line in 0..layout.len() {
            if first.is_none() && layout.line(line).span().overlaps(*marked) {
                first = Some(rows.len());
            }
            rows.push(Some((number, line)));
        }
        rows.push(None);
    }
    let height = usize::from(area.height);
    let most = rows.len().saturating_sub(1).saturating_sub(height);
    let above = first.unwrap_or(0).saturating_sub(height / 3).min(most);
    let top = (above + app.session.review.top).min(most);
    for (place, row) in area.rows().zip(&rows[top.min(rows.len())..]) {
        let Some((number, line)) = row else { continue };
        let (layout, marked) = &app.session.review.lines[*number];
        let marked: ParagraphSpan = *marked;
        draw_line(layout.line(*line), place, buffer, |cell| {
            if cell.span.overlaps(marked) { text.patch(tint) } else { text }
        });
    }
}

/// How often an annotation was seen.
fn seen(app: &App, annotation: &Annotation) -> Phrase {
    let Some(review) = annotation.review.as_ref().filter(|review| review.count.unwrap_or(0) > 0) else {
        return say!("review-new");
    };
    let count = review.count.unwrap_or(0);
    let seen = match review.last.as_deref().and_then(outlook::date_of) {
        Some(date) => say!("review-seen-last", count, last = ago(app, date)),
        None => say!("review-seen", count),
    };
    match review.lapses {
        Some(lapses @ 1..) => say!("review-seen-forgotten", seen, lapses),
        _ => seen,
    }
}

/// Its kind, status, who said it and its tags, in as many rows as they need; what needs more than `rows` is cut.
fn known(app: &App, annotation: &Annotation, rows: &[Rect], buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let Some((&first, mut rest)) = rows.split_first() else { return };
    let mut strip = Strip::new(app, first, buffer);
    kind_and_status(app, annotation, Role::Strong, &mut strip);
    let speaker =
        annotation.speaker.as_deref().map(|name| (snip(name, 60).to_owned(), theme.style(Role::Dim)));
    let tags = annotation
        .tags
        .iter()
        .map(|tag| (format!("#{tag}"), super::parts::tag_style(app, tag, theme.style(Role::Accent))));
    for (words, style) in speaker.into_iter().chain(tags) {
        let needs = columns(&words, &app.session.look.layout) + 2;
        match rest.split_first() {
            Some((&next, others)) if needs > strip.left() => {
                (strip, rest) = (Strip::new(app, next, buffer), others);
            }
            _ => strip.skip(2),
        }
        strip.start(words, style);
    }
}

/// How many rows of `width` columns [`known`] needs.
fn known_rows(app: &App, annotation: &Annotation, width: u16) -> usize {
    // Drawn aside, on as many rows as there could be.
    let most = annotation.tags.len() as u16 + 2;
    let mut aside = Buffer::empty(Rect::new(0, 0, width, most));
    let rows: Vec<Rect> = aside.area.rows().collect();
    known(app, annotation, &rows, &mut aside);
    let used = |place: &&Rect| place.positions().any(|at| aside[at].symbol() != " ");
    rows.iter().take_while(used).count().max(1)
}

/// What can be answered, and when it comes again then; gives how many rows that takes.
fn answers(app: &App, buffer: &mut Buffer) -> u16 {
    let theme = &app.session.look.theme;
    let answers = crate::app::answers(&app.session, app.article(), app.mode());
    for Answer { words: [key, name, when], area } in &answers {
        let mut strip = Strip::new(app, rect(*area), buffer);
        strip.keys(key, theme.style(Role::StatusKey));
        strip.skip(1);
        strip.start(name, theme.style(Role::Text));
        strip.skip(1);
        strip.start(when, theme.style(Role::Dim));
    }
    answers.first().zip(answers.last()).map_or(0, |(first, last)| last.area.top - first.area.top + 1)
}

/// What was done, and what comes when.
fn summary(app: &App, area: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let rows = summed(app);
    let top = area.height.saturating_sub(rows.len() as u16) / 3;
    for (number, (count, words, role)) in rows.iter().enumerate() {
        let place = row(area, top + number as u16);
        let mut strip = Strip::new(app, place, buffer);
        if let Some(count) = count {
            strip.column_right(7, app.session.number(*count), theme.style(*role));
            strip.skip(2);
        }
        strip.start(words, theme.style(*role));
    }
}

/// The rows of the summary: how many, of what.
fn summed(app: &App) -> Vec<(Option<usize>, Phrase, Role)> {
    let Tally { grades, snoozed, skipped, changed } = app.session.review.tally;
    let outlook = &app.session.review.outlook;
    let title = |words: Phrase| (None, words, Role::Heading);
    let counted = |(count, words): (usize, Phrase)| (Some(count), words, Role::Text);
    let blank = (None, Phrase::content(""), Role::Text);
    let comes = [
        (outlook.now, say!("outlook-due")),
        (outlook.new, say!("outlook-new")),
        (outlook.tomorrow, say!("outlook-tomorrow")),
        (outlook.week, say!("outlook-week")),
        (outlook.month, say!("outlook-month")),
        (outlook.later, say!("outlook-later")),
    ];
    let named = GRADES.iter().zip(grades).map(|(grade, count)| (count, grade_name(*grade)));
    let others = [
        (snoozed, say!("tally-put-off")),
        (skipped, say!("tally-unanswered")),
        (changed, say!("tally-changed")),
    ];
    let done: Vec<(usize, Phrase)> = named.chain(others).filter(|(count, _)| *count > 0).collect();
    let marked = app.session.library.volumes.iter().any(|volume| !volume.annotations.is_empty());
    let mut rows = match (done.is_empty(), comes.iter().all(|(count, _)| *count == 0)) {
        (false, _) => vec![title(say!("review-done"))],
        (true, true) if marked => vec![title(say!("review-none-like-that"))],
        (true, true) => vec![title(say!("review-none-marked"))],
        (true, false) => vec![title(say!("review-none-due"))],
    };
    rows.extend(done.into_iter().map(counted));
    rows.extend([blank.clone(), title(say!("review-comes"))]);
    rows.extend(comes.map(counted));
    rows.extend([blank, (None, say!("review-hint"), Role::Dim)]);
    rows
}
