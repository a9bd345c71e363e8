//! The gutter at the reading side of the text: a bar beside the rows that an annotation covers, its sign
//! where it begins, and a dot where there is a note; an arrow where the other copy of the words has one.

use super::parts::rect;
use crate::app::{App, Row};
use ratatui::buffer::Buffer;

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let gutter = rect(app.panes.gutter);
    // The column next to the text has the bar, the outer one the dot.
    let rtl = app.reading().is_rtl();
    let (near, far) = if rtl { (gutter.x, gutter.x + 1) } else { (gutter.x + 1, gutter.x) };
    for (number, row) in app.pane.view.rows().iter().enumerate() {
        let Row::Line { line, layout, start, .. } = row else { continue };
        let span = layout.line(*line).span().forward(*start);
        let top = gutter.y + number as u16;
        let mut over: Vec<_> = app.reader.article.marks().over(span).collect();
        // What begins on this row shows its sign; an inner one before what holds it.
        over.sort_by_key(|(covered, _)| (!span.contains(covered.start), covered.len()));
        let Some(&(covered, index)) = over.first() else {
            let echo =
                app.reader.article.echoes().over(span).find(|(covered, _)| span.contains(covered.start));
            if let Some((_, index)) = echo
                && let Some(cell) = buffer.cell_mut((near, top))
            {
                cell.set_symbol("↩").set_style(app.session.look.theme.bar(&app.color_of(index)));
            }
            continue;
        };
        let color = app.color_of(index);
        let begins = span.contains(covered.start);
        let symbol = if begins { app.sign_of(index) } else { "▌".to_owned() };
        let style =
            if begins { app.session.look.theme.sign(&color) } else { app.session.look.theme.bar(&color) };
        if let Some(cell) = buffer.cell_mut((near, top)) {
            cell.set_symbol(&symbol).set_style(style);
        }
        let noted = over.iter().find(|(covered, index)| {
            span.contains(covered.start)
                && app.reader.article.annotation(*index).is_some_and(|a| a.note.is_some())
        });
        if let Some(&(_, index)) = noted
            && let Some(cell) = buffer.cell_mut((far, top))
        {
            cell.set_symbol("•").set_style(app.session.look.theme.bar(&app.color_of(index)));
        }
    }
}
