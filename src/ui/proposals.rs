//! The page of proposals: a row for each, and the chosen one told in full.

use super::{
    details,
    parts::{inset, rect, row},
    strip::Strip,
};
use crate::{
    app::{App, Sorted, proposal_rows, reason_name, reasons},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::text::{slice, snip};

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
        let mut strip = Strip::new(app, inset(row(list, 0)), buffer);
        strip.start(words, app.session.look.theme.style(Role::Dim));
    }
    let rows = proposals.rows.iter().enumerate().skip(proposals.list.top);
    for (place, (entry, &number)) in list.rows().zip(rows) {
        proposal(app, number, proposals.list.selected == entry, place, buffer);
    }
    let Some((rule, told)) = areas.told else { return };
    let symbol = if rule.width == 1 { "│" } else { "─" };
    for place in rect(rule).positions() {
        if let Some(cell) = buffer.cell_mut(place) {
            cell.set_symbol(symbol).set_style(app.session.look.theme.style(Role::Rule));
        }
    }
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
    let mut text = theme.style(Role::Text);
    if chosen {
        text = text.patch(theme.style(Role::Choice));
        buffer.set_style(place, text);
    }
    let on = |style: Style| if chosen { text } else { style };
    let dim = on(theme.style(Role::Dim));
    let source = app.reader.article.document.text();
    let mut strip = Strip::new(app, inset(place), buffer);
    let wide = strip.left() >= 64;
    strip.column(2, if proposals.chosen.contains(&number) { "●" } else { "" }, on(theme.style(Role::Accent)));
    strip.column_right(3, app.session.number((proposal.score * 100.0).round() as usize), dim);
    strip.skip(1);
    let met = proposals.met(number);
    let differs = !proposal.differing.is_empty() || met.iter().any(|met| !met.agrees);
    let sign = match (met.iter().any(|met| met.agrees), differs) {
        (_, true) => "≠",
        (true, false) => "=",
        _ => "",
    };
    strip.column(2, sign, on(theme.style(Role::Accent)));
    if wide {
        let why: Vec<String> = reasons(proposal).map(|reason| app.session.plain(reason)).collect();
        strip.column(strip.left() / 4, why.join(" "), dim);
        strip.skip(1);
        if let Some(speaker) = proposal.speaker {
            strip.end(snip(slice(source, speaker.span), 60), dim);
            strip.skip_end(2);
        }
    }
    strip.start(snip(slice(source, proposal.span), 400), text);
}
