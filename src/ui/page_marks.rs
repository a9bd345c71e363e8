//! Where pages of the printed book begin, beside the rows, as editions have it in the margin.

use super::parts::rect;
use crate::{
    app::{Row, Window},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::{
    text::{Span, floor_char, next_cluster},
    widget::{Align, Label, columns},
};

/// Draws the labels of the rows in sight at the far side of the text, beyond its notes.
pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    if !at.session.page_marks {
        return;
    }
    let (text, bar) = (rect(at.parts.margin.unwrap_or(at.parts.page)), rect(at.parts.scrollbar));
    let rtl = at.reading().is_rtl();
    let (left, right) = if rtl { (bar.right(), text.x) } else { (text.right(), bar.x) };
    // One column stays free at the side of the text.
    let room = right.saturating_sub(left + 1);
    let left = if rtl { left } else { left + 1 };
    let options = &at.session.look.layout;
    for (number, row) in at.pane.view.rows().iter().enumerate() {
        let Row::Line { paragraph, line, layout, start } = row else { continue };
        let span = layout.line(*line).span().in_text(*start);
        let document = &at.reader.article.document;
        let ends = document.paragraph(*paragraph).end == span.end;
        let here = |&(byte, _): &(usize, &str)| span.contains(byte) || ends && byte == span.end;
        let Some((_, label)) = document.page_marks(*paragraph).filter(here).last() else { continue };
        let Some(label) = forms(label).find(|form| columns(form, options) <= room) else { continue };
        let place = Rect { x: left, y: rect(at.parts.page).y + number as u16, width: room, height: 1 };
        let align = if rtl { Align::Right } else { Align::Left };
        let label =
            Label::new(label).align(align).options(*options).style(at.session.look.theme.style(Role::Dim));
        let _ = label.draw(place, buffer);
    }
}

/// A label, and shorter forms of it: "vol. 1, p. 23", "p. 23", "23".
fn forms(label: &str) -> impl Iterator<Item = &str> {
    let last = label.rsplit(", ").next().unwrap_or(label);
    [label, last, last.rsplit(' ').next().unwrap_or(last)].into_iter()
}

/// The letters of paragraph `paragraph` at which something begins: the one before the mark, at the start of a line the
/// one behind it.
pub(super) fn letters(at: &Window<'_>, paragraph: usize) -> Vec<Span> {
    if !at.session.page_marks {
        return Vec::new();
    }
    let document = &at.reader.article.document;
    let (text, line) = (document.text(), document.paragraph(paragraph));
    let letter = |(byte, _): (usize, &str)| {
        if byte > line.start {
            Span::new(floor_char(text, byte - 1), byte)
        } else {
            Span::new(byte, next_cluster(text, byte).min(line.end))
        }
    };
    document.page_marks(paragraph).map(letter).collect()
}
