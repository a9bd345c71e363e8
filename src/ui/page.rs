//! The article's lines, and what lies on them: headings, annotations, matches, selection, cursor.

use super::{
    parts::{rect, row},
    strip::Strip,
};
use crate::{
    app::{Row, Window, heading_section},
    config::Role,
    document::Document,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::{
    layout::{Cell, Line, unmarked},
    text::{LogicalColumn, Span},
    widget::{draw_cell, draw_line},
};

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let all: Vec<usize> = (0..at.pane.view.rows().len()).collect();
    draw_rows(at, &all, buffer);
}

/// Draws the rows of these numbers, from the window's top.
pub(super) fn draw_rows(at: &Window<'_>, rows: &[usize], buffer: &mut Buffer) {
    let page = rect(at.parts.page);
    let mut matches = Matches::default();
    for (number, shown) in rows.iter().filter_map(|&number| Some((number, at.pane.view.rows().get(number)?)))
    {
        let area = row(page, number as u16);
        match shown {
            Row::Line { paragraph, line, layout, start } => {
                matches.seek(at, *paragraph);
                super::markup::surround(at, *paragraph, *line, layout, area, buffer);
                draw_text(at, layout.line(*line), *paragraph, *start, &matches, area, buffer);
            }
            Row::Fold { paragraph, start } => fold(at, *paragraph, *start, beside_hang(at, area), buffer),
            Row::Blank => {}
        }
    }
}

/// The row `area` of the page without the columns in which numbers of headings hang.
fn beside_hang(at: &Window<'_>, area: Rect) -> Rect {
    let hang = at.pane.view.hang();
    let x = if at.reading().is_rtl() { area.x } else { area.x + hang };
    Rect { x, width: area.width.saturating_sub(hang), ..area }
}

/// The matches of the search in one paragraph: rows of a paragraph follow each other.
#[derive(Default)]
struct Matches {
    paragraph: Option<usize>,
    spans: Vec<Span>,
}

impl Matches {
    fn seek(&mut self, at: &Window<'_>, paragraph: usize) {
        if self.paragraph == Some(paragraph) || !at.reader.find.is_shown() {
            return;
        }
        self.paragraph = Some(paragraph);
        let document = &at.reader.article.document;
        let start = document.paragraph(paragraph).start;
        self.spans.clear();
        self.spans.extend(
            at.reader.find.matches(document.paragraph_text(paragraph)).map(|span| span.forward(start)),
        );
    }
}

fn draw_text(
    at: &Window<'_>,
    line: Line<'_>,
    paragraph: usize,
    start: usize,
    matches: &Matches,
    area: Rect,
    buffer: &mut Buffer,
) {
    let theme = &at.session.look.theme;
    let span = line.span().in_text(start);
    let section = heading_section(&at.reader.article.document, paragraph)
        .and_then(|section| at.reader.article.document.sections().get(section));
    // What says how a place looks, the later over the earlier.
    let mut looks = super::markup::looks(&at.reader.article.document, theme, paragraph);
    looks.extend(at.edits(span).map(|(covered, _, color)| (covered, theme.tint(color))));
    looks.extend(at.variants(span).map(|covered| (covered, theme.underline("orange"))));
    if at.session.underlined {
        let names = at.reader.article.mentions().over(span);
        looks.extend(names.map(|(name, _)| (name, theme.underline("grey"))));
    }
    let pages = super::page_marks::letters(at, paragraph);
    looks.extend(pages.into_iter().map(|letter| (letter, theme.underline("grey"))));
    if at.session.proposed {
        let proposed = at.reader.proposals.marks().over(span);
        looks.extend(proposed.map(|(sentence, _)| (sentence, theme.underline("orange"))));
    }
    // What is annotated in the other copy is no annotation here: a line, no ground.
    let echoes = at.reader.article.echoes().over(span);
    looks.extend(echoes.map(|(covered, index)| (covered, theme.underline(&at.color_of(index)))));
    looks.extend(tints(at, span));
    let selection = at.selection();
    let focused = at.has_cursor();
    let text = theme.style(Role::Text);
    let below = section.is_none() && is_title_below(&at.reader.article.document, paragraph);
    let style = |cell: &Cell<'_>| {
        let place = cell.span.in_text(start);
        // A number of a note lies on what lies on both sides of it.
        let call = cell.ornament.map(|at| at.in_text(start));
        let covers =
            |covered: Span| call.map_or(covered.overlaps(place), |at| covered.start < at && at < covered.end);
        let mut style = text;
        if below {
            style = style.patch(theme.style(Role::Heading));
        }
        if let Some(section) = section {
            let title = section.title.overlaps(place)
                || place.start < section.title.start && section.number.is_some()
                || section.says_number && !section.run_in;
            style = style.patch(theme.style(if title { Role::Heading } else { Role::Dim }));
        }
        if call.is_some() {
            style = style.patch(theme.style(Role::Accent));
        }
        for (covered, look) in &looks {
            if covers(*covered) {
                style = style.patch(*look);
            }
        }
        if at.pane.landed.is_some_and(covers) {
            style = style.patch(theme.style(Role::Flash));
        }
        if matches.spans.iter().any(|&hit| covers(hit)) {
            let current = at.reader.find.current.is_some_and(covers);
            style = style.patch(theme.style(if current { Role::CurrentMatch } else { Role::Match }));
        }
        if selection.is_some_and(covers) {
            style = style.patch(theme.style(Role::Selection));
        }
        if focused && call.is_none() && place.contains(at.pane.cursor.at) {
            style = theme.cursor_on(style);
        }
        style
    };
    let marked = at.session.look.marked_word(&at.reader.article.document, at.pane.cursor.at);
    let is_calm = section.is_none()
        && looks.is_empty()
        && selection.is_none()
        && at.pane.landed.is_none()
        && matches.spans.is_empty()
        && !(focused && span.contains(at.pane.cursor.at));
    if is_calm && marked.is_none() {
        // As most lines are: all letters look the same.
        let plain = if below { text.patch(theme.style(Role::Heading)) } else { text };
        let call = plain.patch(theme.style(Role::Accent));
        draw_line(line, area, buffer, |cell| if cell.ornament.is_some() { call } else { plain });
    } else if let Some(word) = marked {
        for cell in line.cells() {
            let is_bare = !word.overlaps(cell.span.in_text(start));
            let symbol = if is_bare { unmarked(cell.symbol) } else { cell.symbol.into() };
            draw_cell(&Cell { symbol: &symbol, ..cell }, area, buffer, style(&cell));
        }
    } else {
        draw_line(line, area, buffer, style);
    }
    let on_empty = span.is_empty() && at.pane.cursor.at == span.start && focused;
    if on_empty {
        let direction = at.reader.article.document.paragraph_direction(paragraph);
        let column = LogicalColumn::new(at.pane.view.hang()).visual(direction, area.width);
        buffer.set_style(Rect { x: area.x + column, width: 1, ..area }, theme.style(Role::Cursor));
    }
}

/// How the annotations over `span` tint it, outer ones first: an inner one keeps its ground, those around
/// it become lines beneath.
fn tints(at: &Window<'_>, span: Span) -> Vec<(Span, Style)> {
    let over: Vec<_> = at.reader.article.marks().over(span).collect();
    let theme = &at.session.look.theme;
    over.iter()
        .enumerate()
        .flat_map(|(number, &(covered, index))| {
            let color = at.color_of(index);
            let holds_another = over[number + 1..].iter().any(|(inner, _)| inner.overlaps(covered));
            let ground = (covered, theme.tint(&color));
            let line = holds_another.then(|| (covered, theme.underline(&color)));
            std::iter::once(ground).chain(line)
        })
        .collect()
}

/// The row that stands for a folded stretch.
fn fold(at: &Window<'_>, paragraph: usize, start: usize, area: Rect, buffer: &mut Buffer) {
    let Some(fold) = at.pane.view.fold_at(paragraph) else { return };
    let hidden = at.reader.article.document.with_words(fold.clone());
    let theme = &at.session.look.theme;
    let copy = at.pane.folded_repeat(&at.reader.article, paragraph);
    let (sign, words) = match (copy, &at.pane.only) {
        (Some(copy), _) => {
            let words = at.reader.article.repeat_words(copy, false);
            let fits = tui_bidi::widget::columns(&at.session.plain(&words), &at.session.look.layout) + 2
                <= area.width;
            ("↩", if fits { words } else { at.reader.article.repeat_words(copy, true) })
        }
        (None, _) if hidden == 0 => ("⋯", "".into()),
        (None, Some(_)) => ("⋯", at.session.number(hidden).into()),
        (None, None) => ("⋯", say!("folded", count = hidden)),
    };
    let here = at.pane.cursor.at == start && at.has_cursor();
    let style = theme.style(if here { Role::Choice } else { Role::Dim });
    buffer.set_style(area, style);
    let mut strip = Strip::of(at.session, at.reading(), area, buffer);
    strip.start(sign, style);
    strip.skip(1);
    strip.start(&words, style);
}

/// Whether paragraph `index` is the title of the heading above it, which has a number alone.
fn is_title_below(document: &Document, index: usize) -> bool {
    let line = document.paragraph(index);
    let section = document.section_at(line.start).and_then(|number| document.sections().get(number));
    section.is_some_and(|own| own.heading < index && own.title.overlaps(line))
}
