//! The gutter at the reading side of the text: a bar beside the rows that an annotation covers, its sign
//! where it begins, and a dot where there is a note; an arrow where the other copy of the words has one.

use super::parts::rect;
use crate::app::{Row, Window};
use ratatui::buffer::Buffer;

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let all: Vec<usize> = (0..at.pane.view.rows().len()).collect();
    draw_rows(at, &all, buffer);
}

/// Draws the gutter beside the rows of these numbers, from the window's top.
pub(super) fn draw_rows(at: &Window<'_>, rows: &[usize], buffer: &mut Buffer) {
    let gutter = rect(at.parts.gutter);
    if gutter.is_empty() {
        return;
    }
    // The column next to the text has the bar, the outer one the dot.
    let rtl = at.reading().is_rtl();
    let beside = if rtl { (gutter.x, gutter.x + 1) } else { (gutter.x + 1, gutter.x) };
    // The number of a heading that hangs there leaves the column beyond it.
    let beyond = if rtl { gutter.x + 2 } else { gutter.x.saturating_sub(1) };
    for (number, row) in rows.iter().filter_map(|&number| Some((number, at.pane.view.rows().get(number)?))) {
        let Row::Line { line, layout, start, .. } = row else { continue };
        let (near, far) = if *line == 0 && layout.hang() > 0 { (beyond, beyond) } else { beside };
        let span = layout.line(*line).span().in_text(*start);
        let top = gutter.y + number as u16;
        let mut over: Vec<_> = at.reader.article.marks().over(span).collect();
        // What begins on this row shows its sign; an inner one before what holds it.
        over.sort_by_key(|(covered, _)| (!span.contains(covered.start), covered.len()));
        if let Some((sign, color, has_words)) = at.edit_sign(span)
            && let Some(cell) = buffer.cell_mut((if over.is_empty() { near } else { far }, top))
        {
            let theme = &at.session.look.theme;
            cell.set_symbol(sign).set_style(if has_words { theme.sign(color) } else { theme.bar(color) });
        }
        let Some(&(covered, index)) = over.first() else {
            let echo =
                at.reader.article.echoes().over(span).find(|(covered, _)| span.contains(covered.start));
            if let Some((_, index)) = echo
                && let Some(cell) = buffer.cell_mut((near, top))
            {
                cell.set_symbol("↩").set_style(at.session.look.theme.bar(&at.color_of(index)));
            }
            continue;
        };
        let color = at.color_of(index);
        let begins = span.contains(covered.start);
        let symbol = if begins { at.sign_of(index) } else { "▌".to_owned() };
        let style =
            if begins { at.session.look.theme.sign(&color) } else { at.session.look.theme.bar(&color) };
        if let Some(cell) = buffer.cell_mut((near, top)) {
            cell.set_symbol(&symbol).set_style(style);
        }
        let noted = over.iter().find(|(covered, index)| {
            span.contains(covered.start)
                && at.reader.article.annotation(*index).is_some_and(|a| a.note.is_some())
        });
        if let Some(&(_, index)) = noted.filter(|_| near != far)
            && let Some(cell) = buffer.cell_mut((far, top))
        {
            cell.set_symbol("•").set_style(at.session.look.theme.bar(&at.color_of(index)));
        }
    }
}
