//! All that is known of one annotation, in rows: where the margin has no room for its note, and beside the
//! list of claims.

use super::{links, old_paragraphs, proposals};
use crate::app::{
    context::Context,
    details::{DetailRow, Details},
    links::Tie,
    panes::{inside, panel},
    reader::Reader,
    session::Session,
    state::Overlay,
};
use crate::{
    claims::lacks,
    command::{Action, Mode, Surface, family, keeps},
    config::Role,
    notebook::{Annotation, Kind, Relation, Stood, status_name},
    words::Phrase,
};

/// The most rows of a quote, and of a note.
const QUOTE: usize = 8;
const NOTE: usize = 200;

/// The rows about annotation `index`, `width` columns wide; `mode` is where keys are named.
pub(crate) fn detail_rows(
    session: &Session,
    reader: &Reader,
    mode: Mode,
    index: usize,
    width: u16,
) -> Vec<DetailRow> {
    let Some(annotation) = reader.article.annotation(index) else { return Vec::new() };
    let reading = session.reading(&reader.article.document);
    let lines = |text: &str, most, role| DetailRow::lines(text, reading, &session.look, width, most, role);
    let mut rows = vec![DetailRow::Head];
    rows.extend(lines(&annotation.target.exact, QUOTE, Role::Dim));
    if let Some(note) = &annotation.note {
        rows.push(DetailRow::Blank);
        rows.extend(lines(note.trim_end(), NOTE, Role::Text));
    }
    let ties = links::all_ties(&reader.article, &session.library.volumes, index);
    let source = reader.article.notebook.document.source.url.clone();
    let facts = [
        (say!("detail-said-by"), annotation.speaker.clone()),
        (say!("detail-when"), annotation.said.as_deref().map(|said| session.date(said))),
        (say!("detail-where"), annotation.place.clone()),
        (say!("detail-source"), source.filter(|_| annotation.kind == Kind::Claim)),
        (say!("detail-by"), annotation.author.clone()),
        (say!("detail-made"), annotation.created.as_deref().map(|made| session.date(made))),
    ];
    let facts = facts.into_iter().filter_map(|(what, fact)| Some((what, vec![fact?])));
    let facts = facts.map(|(what, fact)| DetailRow::Fact(what, fact));
    let tags = annotation.tags.clone();
    let tags = Some(DetailRow::Fact(say!("label-tags"), tags)).filter(|_| !annotation.tags.is_empty());
    rows.push(DetailRow::Blank);
    rows.extend(tags);
    rows.extend(facts);
    if annotation.kind == Kind::Claim {
        let known = session.amounts(&annotation.target.exact);
        rows.extend((!known.is_empty()).then_some(DetailRow::Fact(say!("detail-amounts"), known)));
        let missing: Vec<String> = lacks(annotation, ties.iter().any(|tie| tie.rel != Relation::SameAs))
            .map(|gap| session.plain(gap.phrase()))
            .collect();
        rows.extend((!missing.is_empty()).then_some(DetailRow::Fact(say!("detail-missing"), missing)));
    }
    rows.extend(stood(session, reader, annotation).into_iter().enumerate().map(|(number, stood)| {
        let what = if number == 0 { say!("detail-history") } else { Phrase::content("") };
        DetailRow::Fact(what, stood)
    }));
    if !annotation.conflict.is_empty() {
        let keys = session.keys_of(mode, Action::Annotate(family::Annotate::TakeOther));
        rows.push(DetailRow::Blank);
        rows.push(DetailRow::Fact(say!("detail-merged"), vec![session.plain(say!("merge-left", keys))]));
        let lost = annotation.conflict.iter();
        rows.extend(lost.map(|(key, value)| {
            DetailRow::Fact(
                "".into(),
                vec![session.plain(say!("label-value", label = key, value = value.clone()))],
            )
        }));
    }
    rows.extend(old_paragraphs::old_paragraph_rows(session, reader, index, width));
    rows.extend(tie_rows(session, reader, annotation.kind == Kind::Claim, ties));
    if annotation.kind == Kind::Claim {
        if let Some(span) = reader.article.span(index) {
            rows.extend(proposals::differing_rows(session, reader, span, width));
        }
        let met = reader.met.of(&annotation.id);
        rows.extend(proposals::met_rows(session, reader, &annotation.target.exact, met, width));
    }
    rows
}

/// The links of an annotation; those of a claim under what they do for it, each with what it rests on itself.
fn tie_rows(session: &Session, reader: &Reader, is_claim: bool, ties: Vec<Tie>) -> Vec<DetailRow> {
    let mut rows = Vec::new();
    let mut last = None;
    for (number, tie) in ties.into_iter().enumerate() {
        let part = tie.part();
        if last.is_none() || is_claim && last != Some(part) {
            rows.push(DetailRow::Blank);
            rows.extend(is_claim.then(|| DetailRow::Heading(part.heading())));
            last = Some(part);
        }
        let under =
            if is_claim { links::under(&reader.article, &session.library, &tie.far) } else { Vec::new() };
        rows.push(DetailRow::Tie(number, tie));
        rows.extend(under.into_iter().map(DetailRow::Under));
    }
    rows
}

/// How `annotation` stood over time, a row for each status: since when, which, by whom.
fn stood(session: &Session, reader: &Reader, annotation: &Annotation) -> Vec<Vec<String>> {
    let told = match &reader.stood {
        Some((id, Some(told))) if *id == annotation.id => told.as_slice(),
        _ => &[],
    };
    let line = |stood: &Stood| {
        let status = stood.status.as_deref().map(|status| session.plain(status_name(status)));
        let status = status.unwrap_or_else(|| "—".to_owned());
        [session.date(&stood.time), status].into_iter().chain(stood.author.clone()).collect()
    };
    told.iter().map(line).collect()
}

/// The columns and rows of the panel of `details`, border included: as high as its rows.
pub(in crate::app) fn details_size(session: &Session, reader: &Reader, details: &Details) -> (u16, u16) {
    let rows = reader.article.index_of(&details.id).map_or(u16::MAX, |index| {
        let rows = detail_rows(session, reader, Mode::List, index, width(session)).len();
        u16::try_from(rows + 2).unwrap_or(u16::MAX)
    });
    (WIDTH, rows)
}

/// The columns inside the panel.
fn width(session: &Session) -> u16 {
    inside(panel(session.size.0, session.size.1, WIDTH, u16::MAX)).width
}

/// The columns of the panel, border included.
const WIDTH: u16 = 80;

/// Shows all that is known of `annotation`.
pub(in crate::app) fn show_details(cx: &mut Context<'_>, annotation: Annotation) {
    old_paragraphs::ask_old_paragraph(cx, &annotation);
    *cx.overlay = Some(Overlay::Details(Details { id: annotation.id, selected: 0, top: 0, height: 0 }));
}

/// What an action means in the panel of details: `None` where it is not open, `Some(false)` where it
/// means the same as elsewhere.
pub(in crate::app) fn act(cx: &mut Context<'_>, action: Action) -> Option<bool> {
    let Some(Overlay::Details(details)) = &*cx.overlay else { return None };
    let mut details = details.clone();
    let index = cx.article().index_of(&details.id)?;
    let ties = links::all_ties(cx.article(), &cx.session.library.volumes, index);
    let page = details.height.max(1);
    use family::{Annotate, Move, Program, Scroll, View};
    match action {
        Action::Move(Move::Down) if ties.is_empty() => details.top += 1,
        Action::Move(Move::Up) if ties.is_empty() => details.top = details.top.saturating_sub(1),
        Action::Move(Move::Down) => details.selected = (details.selected + 1).min(ties.len() - 1),
        Action::Move(Move::Up) => details.selected = details.selected.saturating_sub(1),
        Action::Scroll(Scroll::PageDown | Scroll::HalfPageDown) | Action::View(View::Choose) => {
            details.top += page;
        }
        Action::Scroll(Scroll::PageUp | Scroll::HalfPageUp) => {
            details.top = details.top.saturating_sub(page);
        }
        Action::View(View::Open) => {
            *cx.overlay = None;
            if let Some(tie) = ties.get(details.selected) {
                links::go_far(cx, &tie.far);
            }
            return Some(true);
        }
        Action::Annotate(Annotate::Delete) => {
            match ties.get(details.selected) {
                Some(tie) => links::untie(cx, tie),
                None => cx.say(say!("no-link-to-remove")),
            }
            return Some(true);
        }
        Action::Program(Program::Cancel | Program::Quit) | Action::Annotate(Annotate::Details) => {
            *cx.overlay = None;
            return Some(true);
        }
        _ => {
            if !keeps(action, Surface::Details) {
                *cx.overlay = None;
            }
            return Some(false);
        }
    }
    let details = in_sight(cx.session, cx.reader, details, index);
    *cx.overlay = Some(Overlay::Details(details));
    Some(true)
}

/// Scrolls so that there are rows in sight, with the chosen link among them.
fn in_sight(session: &Session, reader: &Reader, mut details: Details, index: usize) -> Details {
    let height = details.height;
    let rows = detail_rows(session, reader, Mode::List, index, width(session));
    details.top = details.top.min(rows.len().saturating_sub(height));
    let is_chosen = |row: &DetailRow| matches!(row, DetailRow::Tie(number, _) if *number == details.selected);
    if let Some(row) = rows.iter().position(is_chosen) {
        details.top = details.top.max((row + 1).saturating_sub(height));
    }
    details
}
