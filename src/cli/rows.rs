//! An article as rows, each in the form that is asked for.

use super::out::{Screen, cells};
use super::{json, safe};
use crate::document::Document;
use std::io::{self, Write};
use std::rc::Rc;
use tui_bidi::{
    layout::{self, Cell, Layout, Line, Setting},
    text::{Byte as _, Direction, Ornament, ParagraphByte, ParagraphSpan, Span, floor_char, slice},
};

/// What becomes of a row.
pub(super) enum Form {
    /// JSON Lines.
    Json,
    /// What reads right on this terminal.
    Screen(Rc<Screen>),
    /// Cells in their columns.
    Visual,
    /// Symbols in reading order.
    Logical,
    /// The text's own letters in reading order.
    Source,
}

/// The rows of a document at one width.
pub(super) struct Rows<'a> {
    pub(super) document: &'a Document,
    pub(super) width: u16,
    pub(super) form: Form,
    pub(super) layout: layout::Options,
    /// Whether rows joined are the text: no numbers of notes.
    pub(super) text_alone: bool,
}

impl Rows<'_> {
    /// Writes all rows; only one paragraph is laid out at a time.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let document = self.document;
        let mut rows = String::new();
        // The code points before the byte `counted`.
        let (mut counted, mut points) = (0, 0);
        for index in 0..document.paragraphs() {
            let span = document.paragraph(index);
            let text = slice(document.text(), span);
            let direction = document.paragraph_direction(index);
            let ornaments = if self.text_alone { Vec::new() } else { document.ornaments_and_number(index) };
            let layout = {
                let isolates = document.isolates(index);
                let apart = document.cells_apart(index);
                let setting = Setting {
                    isolates: &isolates,
                    apart: &apart,
                    stops: document.stops_within(index, self.width),
                    ornaments: &ornaments,
                    ..Setting::default()
                };
                Layout::with(text, direction, self.width, &self.layout, &setting)
            };
            rows.clear();
            if matches!(self.form, Form::Json) {
                points += slice(document.text(), Span::new(counted, span.start)).chars().count();
                counted = span.start;
                let paragraph =
                    Paragraph { index, direction, width: self.width, points: points_of(text, points) };
                paragraph.push_all(&mut rows, &layout);
            } else {
                layout.lines().for_each(|line| self.push(&mut rows, (text, &ornaments), &line));
            }
            out.write_all(rows.as_bytes())?;
        }
        Ok(())
    }

    fn push(&self, rows: &mut String, (text, ornaments): (&str, &[Ornament]), line: &Line<'_>) {
        match &self.form {
            Form::Screen(screen) => return screen.push_row(rows, cells(line, 0)),
            Form::Visual => push_visual(rows, line),
            Form::Logical => push_logical(rows, line, within(line, ornaments)),
            Form::Source | Form::Json => {
                push_source(rows, line.span().slice(text), line, within(line, ornaments));
            }
        }
        rows.push('\n');
    }
}

/// A paragraph on its way to JSON.
struct Paragraph {
    index: usize,
    direction: Direction,
    width: u16,
    /// For each byte of its text and one past: the code points of the document before it.
    points: Vec<u32>,
}

fn points_of(text: &str, before: usize) -> Vec<u32> {
    let mut points = before as u32;
    let starts = text.bytes().map(|byte| {
        points += u32::from(byte & 0xC0 != 0x80);
        points - 1
    });
    let mut all: Vec<u32> = starts.collect();
    all.push(points);
    all
}

impl Paragraph {
    fn push_all(&self, rows: &mut String, layout: &Layout) {
        for (number, line) in layout.lines().enumerate() {
            self.push(rows, number, &line);
        }
    }

    fn push(&self, row: &mut String, number: usize, line: &Line<'_>) {
        push_number(row, "{\"paragraph\":", self.index);
        push_number(row, ",\"line\":", number);
        self.push_span(row, line.span());
        row.push_str(",\"direction\":\"");
        row.push_str(self.direction.name());
        push_number(row, "\",\"level\":", usize::from(self.direction.is_rtl()));
        push_number(row, ",\"width\":", usize::from(self.width));
        row.push_str(",\"cells\":[");
        for (index, cell) in line.cells().enumerate() {
            let before = if index == 0 { "{\"column\":" } else { ",{\"column\":" };
            push_number(row, before, usize::from(cell.column));
            row.push_str(",\"symbol\":");
            json::push_string(row, cell.symbol);
            self.push_span(row, cell.span);
            row.push_str(if cell.ornament.is_some() { ",\"ornament\":true}" } else { "}" });
        }
        row.push_str("]}\n");
    }

    fn push_span(&self, row: &mut String, span: ParagraphSpan) {
        let point = |byte: ParagraphByte| self.points.get(byte.get()).map_or(0, |&points| points as usize);
        push_number(row, ",\"start\":", point(span.start));
        push_number(row, ",\"end\":", point(span.end));
    }
}

fn push_number(row: &mut String, name: &str, number: usize) {
    row.push_str(name);
    json::push_number(row, number);
}

/// Each cell in its column; nothing after the last.
fn push_visual(row: &mut String, line: &Line<'_>) {
    let start = row.len();
    row.extend(line.cells().map(|cell| cell.symbol));
    if row.len() > start {
        row.insert_str(start, &" ".repeat(usize::from(line.column())));
    }
}

/// The ornaments of `line` among `ornaments`.
fn within<'a>(line: &Line<'_>, ornaments: &'a [Ornament]) -> impl Iterator<Item = &'a Ornament> {
    let span = line.span();
    let first = ParagraphByte::default();
    // Each stands on the line of what is before it.
    ornaments.iter().filter(move |&&Ornament { at, .. }| {
        at > span.start && at <= span.end || at == first && span.start == first
    })
}

/// Symbols in reading order; what hangs is written too.
fn push_logical<'a>(row: &mut String, line: &Line<'_>, ornaments: impl Iterator<Item = &'a Ornament>) {
    let mut cells: Vec<Cell<'_>> = line.cells().filter(|cell| cell.ornament.is_none()).collect();
    // The cells of one cluster run as its direction does.
    cells.sort_by_key(|cell| {
        let column = i32::from(cell.column);
        (cell.span.start, if cell.level % 2 == 1 { -column } else { column })
    });
    let mut ornaments = ornaments.peekable();
    for cell in cells {
        while let Some(ornament) = ornaments.next_if(|ornament| ornament.at <= cell.span.start) {
            row.push_str(&safe::line(&ornament.symbols));
        }
        row.push_str(cell.symbol);
    }
    ornaments.for_each(|ornament| row.push_str(&safe::line(&ornament.symbols)));
}

/// The text itself, with what is drawn among its words; tabs as the spaces that they take, other control characters as
/// symbols.
fn push_source<'a>(
    row: &mut String,
    text: &str,
    line: &Line<'_>,
    ornaments: impl Iterator<Item = &'a Ornament>,
) {
    let text = text.trim_end_matches(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']);
    // A row may hold as many tabs as its paragraph: those at its end hang.
    let mut columns = Vec::new();
    if text.contains('\t') {
        columns.resize(text.len(), 0_u16);
        for cell in line.cells().filter(|cell| cell.ornament.is_none()) {
            if let Some(columns) = columns.get_mut(cell.span.start.since(line.span().start)) {
                *columns += 1;
            }
        }
    }
    let mut from = 0;
    for ornament in ornaments {
        let to = floor_char(text, ornament.at.since(line.span().start)).max(from);
        push_words(row, &text[from..to], &columns[from.min(columns.len())..]);
        row.push_str(&safe::line(&ornament.symbols));
        from = to;
    }
    push_words(row, &text[from..], &columns[from.min(columns.len())..]);
}

/// Words of a row; `columns` are those of each byte of `text`, where it holds tabs.
fn push_words(row: &mut String, text: &str, columns: &[u16]) {
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('\t') {
        let tab = columns.get(text.len() - after.len() - 1).copied().unwrap_or(1);
        row.push_str(&safe::line(words));
        row.extend(std::iter::repeat_n(' ', usize::from(tab.max(1))));
        rest = after;
    }
    row.push_str(&safe::line(rest));
}
