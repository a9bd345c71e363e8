//! The article's lines, and what lies on them: headings, annotations, matches, selection, cursor.

use super::{
    parts::{rect, row},
    strip::Strip,
};
use crate::{
    app::{App, Row, heading_section},
    command::Pane,
    config::Role,
    layout::{Cell, Line},
    text::Span,
    widget::draw_line,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let all: Vec<usize> = (0..app.pane.view.rows().len()).collect();
    draw_rows(app, &all, buffer);
}

/// Draws the rows of these numbers, from the window's top.
pub(super) fn draw_rows(app: &App, rows: &[usize], buffer: &mut Buffer) {
    let page = rect(app.panes.page);
    let mut matches = Matches::default();
    for (number, shown) in rows.iter().filter_map(|&number| Some((number, app.pane.view.rows().get(number)?)))
    {
        let area = row(page, number as u16);
        match shown {
            Row::Line { paragraph, line, layout, start } => {
                matches.seek(app, *paragraph);
                super::markup::surround(app, *paragraph, *line, layout, area, buffer);
                draw_text(app, layout.line(*line), *paragraph, *start, &matches, area, buffer);
            }
            Row::Fold { paragraph, start } => fold(app, *paragraph, *start, area, buffer),
            Row::Air => {}
        }
    }
}

/// The matches of the search in one paragraph: rows of a paragraph follow each other.
#[derive(Default)]
struct Matches {
    paragraph: Option<usize>,
    spans: Vec<Span>,
}

impl Matches {
    fn seek(&mut self, app: &App, paragraph: usize) {
        if self.paragraph == Some(paragraph) || !app.reader.find.is_shown() {
            return;
        }
        self.paragraph = Some(paragraph);
        let document = &app.reader.article.document;
        let start = document.paragraph(paragraph).start;
        self.spans.clear();
        self.spans.extend(
            app.reader.find.matches(document.paragraph_text(paragraph)).map(|span| span.forward(start)),
        );
    }
}

fn draw_text(
    app: &App,
    line: Line<'_>,
    paragraph: usize,
    start: usize,
    matches: &Matches,
    area: Rect,
    buffer: &mut Buffer,
) {
    let theme = &app.session.look.theme;
    let span = line.span().forward(start);
    let section = heading_section(&app.reader.article.document, paragraph)
        .and_then(|section| app.reader.article.document.sections().get(section));
    let looks = super::markup::looks(app, paragraph);
    let tints = tints(app, span);
    let names: Vec<Span> = app
        .reader
        .article
        .mentions()
        .over(span)
        .map(|(name, _)| name)
        .filter(|_| app.session.underlined)
        .collect();
    let proposed: Vec<Span> = app
        .reader
        .proposals
        .marks()
        .over(span)
        .map(|(sentence, _)| sentence)
        .filter(|_| app.session.proposed)
        .collect();
    // What is annotated in the other copy is no annotation here: a line, no ground.
    let echoes: Vec<(Span, Style)> = app
        .reader
        .article
        .echoes()
        .over(span)
        .map(|(covered, index)| (covered, theme.underline(&app.color_of(index))))
        .collect();
    let selection = app.selection();
    let focused = app.session.focus == Pane::Text;
    let text = theme.style(Role::Text);
    let style = |cell: &Cell<'_>| {
        let place = cell.span.forward(start);
        let mut style = text;
        if let Some(section) = section {
            let title = section.title.overlaps(place)
                || place.start < section.title.start && section.number.is_some();
            style = style.patch(theme.style(if title { Role::Heading } else { Role::Dim }));
        }
        for (covered, look) in &looks {
            if covered.overlaps(place) {
                style = style.patch(*look);
            }
        }
        for covered in &names {
            if covered.overlaps(place) {
                style = style.patch(theme.underline("grey"));
            }
        }
        for covered in &proposed {
            if covered.overlaps(place) {
                style = style.patch(theme.underline("orange"));
            }
        }
        for (covered, line) in &echoes {
            if covered.overlaps(place) {
                style = style.patch(*line);
            }
        }
        for (covered, tint) in &tints {
            if covered.overlaps(place) {
                style = style.patch(*tint);
            }
        }
        if app.pane.landed.is_some_and(|landed| landed.overlaps(place)) {
            style = style.patch(theme.style(Role::Flash));
        }
        if matches.spans.iter().any(|hit| hit.overlaps(place)) {
            let current = app.reader.find.current.is_some_and(|current| current.overlaps(place));
            style = style.patch(theme.style(if current { Role::CurrentMatch } else { Role::Match }));
        }
        if selection.is_some_and(|selected| selected.overlaps(place)) {
            style = style.patch(theme.style(Role::Selection));
        }
        if focused && place.contains(app.pane.cursor.at) {
            style = style.patch(theme.style(Role::Cursor));
        }
        style
    };
    draw_line(line, area, buffer, style);
    let on_empty = span.is_empty() && app.pane.cursor.at == span.start && focused;
    if on_empty {
        let column = if app.reader.article.document.paragraph_direction(paragraph).is_rtl() {
            area.width - 1
        } else {
            0
        };
        buffer.set_style(Rect { x: area.x + column, width: 1, ..area }, theme.style(Role::Cursor));
    }
}

/// How the annotations over `span` tint it, outer ones first: an inner one keeps its ground, those around
/// it become lines beneath.
fn tints(app: &App, span: Span) -> Vec<(Span, Style)> {
    let over: Vec<_> = app.reader.article.marks().over(span).collect();
    let theme = &app.session.look.theme;
    over.iter()
        .enumerate()
        .flat_map(|(number, &(covered, index))| {
            let color = app.color_of(index);
            let holds_another = over[number + 1..].iter().any(|(inner, _)| inner.overlaps(covered));
            let ground = (covered, theme.tint(&color));
            let line = holds_another.then(|| (covered, theme.underline(&color)));
            std::iter::once(ground).chain(line)
        })
        .collect()
}

/// The row that stands for a folded stretch.
fn fold(app: &App, paragraph: usize, start: usize, area: Rect, buffer: &mut Buffer) {
    let Some(fold) = app.pane.view.fold_at(paragraph) else { return };
    let hidden = fold.len();
    let noun = if hidden == 1 { "paragraph" } else { "paragraphs" };
    let theme = &app.session.look.theme;
    let (copy, folded) =
        (app.pane.folded_repeat(&app.reader.article, paragraph), format!("{hidden} {noun} folded"));
    let (sign, words) = match (copy, &app.pane.only) {
        (Some(copy), _) => {
            let words = app.reader.article.repeat_words(copy, false);
            let fits = crate::widget::columns(&words, &app.session.look.layout) + 2 <= area.width;
            ("↩", if fits { words } else { app.reader.article.repeat_words(copy, true) })
        }
        (None, Some(_)) => ("⋯", hidden.to_string()),
        (None, None) => ("⋯", folded),
    };
    let here = app.pane.cursor.at == start && app.session.focus == Pane::Text;
    let style = theme.style(if here { Role::Choice } else { Role::Dim });
    buffer.set_style(area, style);
    let mut strip = Strip::new(app, area, buffer);
    strip.start(sign, style);
    strip.skip(1);
    strip.start(&words, style);
}
