//! Where annotators differ: a row for each place, and below it who says what of the chosen one.

use super::{parts::row, strip::Strip};
use crate::{
    app::{App, Decision, inside as inside_of, said_of},
    config::Role,
    notebook::{kind_name, status_name},
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect};

pub(super) fn draw(app: &App, inside: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let (ground, dim) =
        (theme.style(Role::Overlay), theme.style(Role::Overlay).patch(theme.style(Role::Dim)));
    let disputes = &app.disputes;
    let rows = app.disputes.rows(inside_of(app.overlay_panel()));
    let list = Rect { height: rows.min(inside.height), ..inside };
    if disputes.all.is_empty() {
        Strip::new(app, row(list, 0), buffer).start(say!("disputes-agree"), dim);
    }
    for (place, index) in list.rows().zip(disputes.list.top..disputes.all.len()) {
        let dispute = &disputes.all[index];
        let chosen = index == disputes.list.selected;
        let style = if chosen { theme.style(Role::Choice) } else { ground };
        buffer.set_style(place, style);
        let faint = if chosen { style } else { dim };
        let mut strip = Strip::new(app, place, buffer);
        let (sign, role) = match app.disputes.decision(app.article(), index) {
            Some(Decision::Taken(number)) => ((number + 1).to_string(), Role::Accent),
            Some(Decision::Nobody) => ("×".to_owned(), Role::Accent),
            None => ("·".to_owned(), Role::Dim),
        };
        strip.column(2, &sign, if chosen { style } else { ground.patch(theme.style(role)) });
        strip.column(7, differs_on(dispute.on), faint);
        let label = |own: &Option<crate::notebook::Annotation>| match own {
            Some(own) if dispute.on == "status" => {
                app.session.plain(own.status.as_deref().map_or_else(|| say!("no-status"), status_name))
            }
            Some(own) => app.session.plain(kind_name(&own.kind)),
            None => "–".to_owned(),
        };
        let labels: Vec<String> = dispute.versions.iter().map(label).collect();
        let room = strip.left();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        strip.joined_end(&labels, "/", room, faint);
        strip.skip_end(2);
        let words = tui_bidi::text::slice(app.article().document.text(), dispute.span);
        strip.start(tui_bidi::text::snip(words, 300).trim(), style);
    }
    let Some(dispute) = disputes.all.get(disputes.list.selected) else { return };
    let below = Rect { y: inside.y + rows + 1, height: inside.height.saturating_sub(rows + 1), ..inside };
    for (place, (number, version)) in below.rows().zip(dispute.versions.iter().enumerate()) {
        let mut strip = Strip::new(app, place, buffer);
        strip.column(2, (number + 1).to_string(), ground.patch(theme.style(Role::StatusKey)));
        strip.start(&disputes.names[number], ground);
        strip.skip(2);
        match version {
            Some(version) => {
                let most = strip.left() * 2 / 3;
                strip.parts_end(&said_of(&app.session, version), most, dim);
                strip.skip_end(2);
                strip.start(tui_bidi::text::snip(&version.target.exact, 300), ground);
            }
            None => strip.start(say!("disputes-nothing-here"), dim),
        }
    }
}

/// What annotators differ on, in a word.
fn differs_on(what: &str) -> Phrase {
    match what {
        "kind" => say!("label-kind"),
        "status" => say!("label-status"),
        "span" => say!("label-words"),
        other => Phrase::content(other),
    }
}
