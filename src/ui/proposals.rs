//! The page of proposals: a row for each, and the chosen one told in full.

use super::{
    claim_list, details,
    parts::{inset, rect},
    strip::Strip,
};
use crate::{
    app::{App, Sorted, proposal_rows, reason_name, reasons},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::text::slice;

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let areas = crate::app::claims_areas(&app.session, app.reading());
    let list = rect(areas.list);
    let proposals = &app.reader.proposals;
    title(app, inset(Rect { y: list.y.saturating_sub(1), height: 1, ..list }), buffer);
    if proposals.rows.is_empty() {
        let words = match () {
            () if !proposals.is_known() => say!("proposals-awaited"),
            () if proposals.reason.is_some() => say!("proposals-none-like-that"),
            () => say!("proposals-none"),
        };
        claim_list::empty(app, list, words, buffer);
    }
    let rows = proposals.rows.iter().enumerate().skip(proposals.list.top);
    for (place, (entry, &number)) in list.rows().zip(rows) {
        proposal(app, number, proposals.list.selected == entry, place, buffer);
    }
    let Some((rule, told)) = areas.told else { return };
    claim_list::rule(app, rule, buffer);
    let told = inset(rect(told));
    details::put(app, &proposal_rows(&app.session, &app.reader, told.width), None, told, None, buffer);
}

/// How many there are, and which are listed.
fn title(app: &App, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let proposals = &app.reader.proposals;
    let mut strip = Strip::new(app, place, buffer);
    strip.start(say!("proposals-title"), theme.style(Role::Title));
    strip.skip(2);
    if proposals.is_known() {
        strip.start(app.session.number(proposals.rows.len()), theme.style(Role::Text));
        strip.skip(2);
    }
    if let Some(reason) = &proposals.reason {
        strip.start(reason_name(reason), theme.style(Role::Accent));
    }
    if proposals.order == Sorted::Place {
        strip.end(say!("proposals-by-place"), theme.style(Role::Dim));
    }
}

/// One proposal: how likely it is worth a check, whether it was met elsewhere, why, its words, and who says it.
fn proposal(app: &App, number: usize, chosen: bool, place: Rect, buffer: &mut Buffer) {
    let proposals = &app.reader.proposals;
    let Some(proposal) = proposals.get(number) else { return };
    let theme = &app.session.look.theme;
    let mut row = claim_list::ClaimRow::new(app, chosen, place, buffer);
    let (dim, accent) = (row.on(theme.style(Role::Dim)), row.on(theme.style(Role::Accent)));
    let source = app.reader.article.document.text();
    row.strip.column(2, if proposals.chosen.contains(&number) { "●" } else { "" }, accent);
    row.strip.column_right(3, app.session.number((proposal.score * 100.0).round() as usize), dim);
    row.strip.skip(1);
    let met = proposals.met(number);
    let differs = !proposal.differing.is_empty() || met.iter().any(|met| !met.agrees);
    let sign = match (met.iter().any(|met| met.agrees), differs) {
        (_, true) => "≠",
        (true, false) => "=",
        _ => "",
    };
    row.strip.column(2, sign, accent);
    if row.wide {
        let why: Vec<String> = reasons(proposal).map(|reason| app.session.plain(reason)).collect();
        row.strip.column(row.strip.left() / 4, why.join(" "), dim);
        row.strip.skip(1);
    }
    row.speaker(proposal.speaker.map(|speaker| slice(source, speaker.span)), dim);
    row.words(slice(source, proposal.span));
}
