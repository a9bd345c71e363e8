//! Notes beside their lines, as in the margin of a manuscript.
//!
//! Each stands on the row where its annotation begins, or below the note before it; none covers another
//! or the text.

use super::parts::rect;
use crate::{
    app::{App, Row},
    config::Role,
    layout::Layout,
    text::dominant_direction,
    widget::draw_line,
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The most rows that a note takes; the rest is read with the note's own key.
const ROWS: usize = 6;

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let Some(margin) = app.panes.margin.map(rect) else { return };
    let mut free = 0;
    for (number, row) in app.pane.view.rows().iter().enumerate() {
        let Row::Line { line, layout, start, .. } = row else { continue };
        let span = layout.line(*line).span().forward(*start);
        for (covered, index) in app.reader.article.marks().over(span) {
            if span.contains(covered.start) {
                free = note(
                    app,
                    index,
                    Rect { y: margin.y + free.max(number as u16), ..margin },
                    margin,
                    buffer,
                )
                .unwrap_or(free);
            }
        }
    }
}

/// Draws the note of annotation `index` from the top of `place` down, and returns the first free row of
/// the margin after it; `None` when there is no note or no room.
fn note(app: &App, index: usize, place: Rect, margin: Rect, buffer: &mut Buffer) -> Option<u16> {
    let text = app.reader.article.annotation(index)?.note.as_deref()?;
    let bottom = margin.y + margin.height;
    let near = app.pane.note_here(&app.reader.article) == Some(index);
    let style = app.session.look.theme.style(if near { Role::Text } else { Role::Dim });
    let width = margin.width.saturating_sub(2);
    let rtl = app.reading().is_rtl();
    // The sign stands at the side of the text.
    let sign = if rtl { margin.x + margin.width - 1 } else { margin.x };
    let left = if rtl { margin.x } else { margin.x + 2 };
    let mut top = place.y;
    let mut drawn = 0;
    for paragraph in text.lines() {
        let direction = dominant_direction(paragraph).unwrap_or(app.reading());
        let layout =
            Layout::new(crate::text::snip(paragraph, 2000), direction, width, &app.session.look.layout);
        for line in layout.lines() {
            if drawn == ROWS || top >= bottom {
                break;
            }
            let area = Rect { x: left, y: top, width, height: 1 };
            draw_line(line, area, buffer, |_| style);
            if drawn == 0
                && let Some(cell) = buffer.cell_mut((sign, top))
            {
                cell.set_symbol(&app.sign_of(index))
                    .set_style(app.session.look.theme.sign(&app.color_of(index)));
            }
            drawn += 1;
            top += 1;
        }
    }
    (drawn > 0).then(|| top + 1 - margin.y)
}
