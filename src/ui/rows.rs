//! An article as rows with its styles and nothing around them: what is printed where it fits on one screen.

use super::markup::looks;
use crate::{
    config::{Role, Theme},
    document::Document,
};
use ratatui::buffer::Cell;
use tui_bidi::{
    layout::{Layout, Options, Setting},
    text::slice,
};

/// The rows of `document`, `width` columns wide; `None` where they are more than `most`.
pub fn article_rows(
    document: &Document,
    theme: &Theme,
    options: &Options,
    width: u16,
    most: usize,
) -> Option<Vec<Vec<Cell>>> {
    let mut rows = Vec::new();
    for paragraph in 0..document.paragraphs() {
        let span = document.paragraph(paragraph);
        let isolates = document.isolates(paragraph);
        let ornaments = document.ornaments_and_number(paragraph);
        let apart = document.cells_apart(paragraph);
        let setting = Setting {
            isolates: &isolates,
            apart: &apart,
            stops: document.stops_within(paragraph, width),
            ornaments: &ornaments,
            ..Setting::default()
        };
        let direction = document.paragraph_direction(paragraph);
        let layout = Layout::with(slice(document.text(), span), direction, width, options, &setting);
        let looks = looks(document, theme, paragraph);
        for line in layout.lines() {
            let mut row = vec![Cell::EMPTY; usize::from(width)];
            for cell in line.cells() {
                let Some(to) = row.get_mut(usize::from(cell.column)) else { continue };
                to.set_symbol(cell.symbol);
                if cell.ornament.is_some() {
                    to.set_style(theme.style(Role::Accent));
                    continue;
                }
                let over =
                    looks.iter().filter(|(covered, _)| covered.overlaps(cell.span.in_text(span.start)));
                for (_, style) in over {
                    to.set_style(*style);
                }
            }
            rows.push(row);
            if rows.len() > most {
                return None;
            }
        }
    }
    Some(rows)
}
