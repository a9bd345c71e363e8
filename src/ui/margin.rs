//! Notes beside their lines, as in the margin of a manuscript.
//!
//! Each stands on the row where its annotation begins, or below the note before it; none covers another
//! or the text.

use super::parts::rect;
use crate::{
    app::{Row, Window},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::{
    layout::Layout,
    text::{LogicalColumn, dominant_direction},
    widget::draw_line,
};

/// The most rows that a note takes; the rest is read with the note's own key.
const ROWS: usize = 6;

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let Some(margin) = at.parts.margin.map(rect) else { return };
    let mut free = 0;
    for (number, row) in at.pane.view.rows().iter().enumerate() {
        let Row::Line { line, layout, start, .. } = row else { continue };
        let span = layout.line(*line).span().in_text(*start);
        for (covered, index) in at.reader.article.marks().over(span) {
            if span.contains(covered.start) {
                free =
                    note(at, index, Rect { y: margin.y + free.max(number as u16), ..margin }, margin, buffer)
                        .unwrap_or(free);
            }
        }
    }
}

/// Draws the note of annotation `index` from the top of `place` down, and returns the first free row of
/// the margin after it; `None` when there is no note or no room.
fn note(at: &Window<'_>, index: usize, place: Rect, margin: Rect, buffer: &mut Buffer) -> Option<u16> {
    let text = at.reader.article.annotation(index)?.note.as_deref()?;
    let bottom = margin.y + margin.height;
    let near = at.pane.note_here(&at.reader.article) == Some(index);
    let style = at.session.look.theme.style(if near { Role::Text } else { Role::Dim });
    let width = margin.width.saturating_sub(2);
    let rtl = at.reading().is_rtl();
    // The sign stands at the side of the text.
    let sign = margin.x + LogicalColumn::default().visual(at.reading(), margin.width);
    let left = if rtl { margin.x } else { margin.x + 2 };
    let mut top = place.y;
    let mut drawn = 0;
    for paragraph in text.lines() {
        let direction = dominant_direction(paragraph).unwrap_or(at.reading());
        let layout =
            Layout::new(tui_bidi::text::snip(paragraph, 2000), direction, width, &at.session.look.layout);
        for line in layout.lines() {
            if drawn == ROWS || top >= bottom {
                break;
            }
            let area = Rect { x: left, y: top, width, height: 1 };
            draw_line(line, area, buffer, |_| style);
            if drawn == 0
                && let Some(cell) = buffer.cell_mut((sign, top))
            {
                cell.set_symbol(&at.sign_of(index))
                    .set_style(at.session.look.theme.sign(&at.color_of(index)));
            }
            drawn += 1;
            top += 1;
        }
    }
    (drawn > 0).then(|| top + 1 - margin.y)
}
