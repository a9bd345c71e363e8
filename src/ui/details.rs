//! All that is known of one annotation, in the panel of details and beside the list of claims.

use super::{parts::kind_and_status, strip::Strip};
use crate::{
    app::{App, DetailRow, Details, Far},
    config::Role,
    notebook::confidence_name,
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::widget::draw_line;

/// Draws the panel of details.
pub(super) fn draw(app: &App, details: &Details, area: Rect, buffer: &mut Buffer) {
    if let Some(index) = app.article().index_of(&details.id) {
        rows(app, index, area, (details.top, Some(details.selected)), buffer);
    }
}

/// Draws the rows about annotation `index` from row `top` on, with a link chosen or none.
pub(super) fn rows(
    app: &App,
    index: usize,
    area: Rect,
    (top, selected): (usize, Option<usize>),
    buffer: &mut Buffer,
) {
    let rows = crate::app::detail_rows(&app.session, &app.reader, app.mode(), index, area.width);
    put(app, &rows[top.min(rows.len())..], Some(index), area, selected, buffer);
}

/// Draws `rows` about annotation `index`, or about something that is none, with a link chosen or none.
pub(super) fn put(
    app: &App,
    rows: &[DetailRow],
    index: Option<usize>,
    area: Rect,
    selected: Option<usize>,
    buffer: &mut Buffer,
) {
    let theme = &app.session.look.theme;
    let [facts, ties] = columns_of(app, rows, area.width);
    for (place, row) in area.rows().zip(rows) {
        let mut strip = Strip::new(app, place, buffer);
        match row {
            DetailRow::Head => {
                index.into_iter().for_each(|index| head(app, index, Strip::new(app, place, buffer)));
            }
            DetailRow::Line(layout, line, role) => {
                let style = if *role == Role::Text { theme.letters() } else { theme.style(*role) };
                draw_line(layout.line(*line), place, buffer, |_| style);
            }
            DetailRow::Fact(what, fact) => {
                strip.column(facts, what, theme.style(Role::Dim));
                strip.skip(1);
                for one in fact {
                    let text = theme.letters();
                    let style = if what.key() == Some("label-tags") {
                        super::parts::tag_style(app, one, text)
                    } else {
                        text
                    };
                    strip.start(tui_bidi::text::snip(one, 400), style);
                    strip.skip(2);
                }
            }
            DetailRow::Tie(number, tie) => {
                let ground =
                    if selected == Some(*number) { theme.style(Role::Choice) } else { theme.letters() };
                if selected == Some(*number) {
                    buffer.set_style(place, ground);
                }
                let mut strip = Strip::new(app, place, buffer);
                strip.column(ties, tie.words(), ground.patch(theme.style(Role::Accent)));
                strip.skip(1);
                if let Far::Note(other) = tie.far {
                    strip.start(app.sign_of(other), theme.sign(&app.color_of(other)));
                    strip.skip(1);
                }
                if let Some(read) = &tie.accessed {
                    strip.end(read, ground.patch(theme.style(Role::Dim)));
                    strip.skip_end(1);
                }
                strip.start(crate::app::far_words(app.article(), &tie.far), ground);
            }
            DetailRow::Heading(what) => strip.start(what, theme.style(Role::Title)),
            DetailRow::Under(words) => {
                strip.skip(2);
                strip.start(words, theme.style(Role::Dim));
            }
            DetailRow::Blank => {}
        }
    }
}

/// The columns of what facts and links among `rows` are called: as wide as the widest of each, and at most half of `width`.
fn columns_of(app: &App, rows: &[DetailRow], width: u16) -> [u16; 2] {
    let look = &app.session.look;
    let columns = |words: &Phrase| tui_bidi::widget::columns(&look.words.plain(words), &look.layout);
    let facts = rows.iter().filter_map(|row| match row {
        DetailRow::Fact(what, _) => Some(columns(what)),
        _ => None,
    });
    let ties = rows.iter().filter_map(|row| match row {
        DetailRow::Tie(_, tie) => Some(columns(&tie.words())),
        _ => None,
    });
    [facts.max().unwrap_or(0).max(8), ties.max().unwrap_or(0).max(12)].map(|columns| columns.min(width / 2))
}

/// Its kind, status and degree of confidence; how much speaks for it and against it.
fn head(app: &App, index: usize, mut strip: Strip<'_>) {
    let Some(annotation) = app.article().annotation(index) else { return };
    let theme = &app.session.look.theme;
    kind_and_status(app, annotation, Role::Title, &mut strip);
    if let Some(confidence) = &annotation.confidence {
        strip.skip(2);
        strip.start(
            say!("detail-confidence", confidence = confidence_name(confidence)),
            theme.style(Role::Dim),
        );
    }
    if strip.left() > 10 {
        strip.end(annotation.id.short(), theme.style(Role::Dim));
    }
}
