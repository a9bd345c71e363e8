//! One line as cells: what is drawn where, and back from a column to the text.

use super::display::PARTING;
use super::paragraph::{Paragraph, Record, flag};
use super::reorder;
use super::wrap::{Ending, Row};
use crate::text::{Direction, ParagraphByte, ParagraphSpan};
use std::ops::Range;

/// What stands at the end of a cluster that is too wide for the whole line.
const CUT: &str = "…";

/// A line of a [`Layout`](super::Layout); a cheap view.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    paragraph: &'a Paragraph,
    row: Row,
    runs: &'a [reorder::Run],
    /// The columns it may use, and the free ones before them.
    width: u16,
    indent: u16,
}

/// A place on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Its first column, from 0 at the left of the width that was laid out in.
    pub column: u16,
    /// How many columns it takes, at least 1.
    pub width: u8,
    /// What is drawn: shaped, mirrored, without any control character or bidi control.
    pub symbol: &'a str,
    /// What it stands for, in bytes of the paragraph: one cluster, or several in one cell
    /// (lam-alef). A cluster that is drawn long has several cells with the same span.
    pub span: ParagraphSpan,
    /// The embedding level after L1; odd is right to left.
    pub level: u8,
    /// The byte before which it stands, if it is a part of an ornament, which is no text: its span is that of what it stands
    /// behind, or of what it stands before at the start of a line.
    pub ornament: Option<ParagraphByte>,
}

/// A stretch of one level on one line (UAX #9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its bytes in the paragraph.
    pub span: ParagraphSpan,
    /// The embedding level after L1; odd is right to left.
    pub level: u8,
}

impl<'a> Line<'a> {
    pub(super) fn new(
        paragraph: &'a Paragraph,
        row: Row,
        runs: &'a [reorder::Run],
        (width, indent): (u16, u16),
    ) -> Self {
        Self { paragraph, row, runs, width: width - indent, indent }
    }

    /// Its bytes in the paragraph, what hangs included. The spans of all lines tile the paragraph.
    pub fn span(&self) -> ParagraphSpan {
        self.bytes(self.row.start, self.row.end)
    }

    /// The columns that it uses; what hangs takes none.
    pub fn width(&self) -> u16 {
        self.row.columns
    }

    /// Why it ended.
    pub fn ending(&self) -> Ending {
        self.row.ending
    }

    /// Its first column: lines of right-to-left paragraphs are flush right.
    pub fn column(&self) -> u16 {
        match self.paragraph.direction {
            Direction::LeftToRight => self.indent + self.width - self.room(),
            Direction::RightToLeft => self.room() - self.row.columns,
        }
    }

    /// The columns that it may use.
    fn room(&self) -> u16 {
        self.paragraph.room(self.row.start as usize, self.width)
    }

    /// Its runs from left to right, what hangs included (UAX #9 L2).
    pub fn runs(&self) -> impl ExactSizeIterator<Item = Run> + 'a {
        let line = *self;
        self.runs.iter().map(move |run| Run { span: line.bytes(run.start, run.end), level: run.level })
    }

    /// Its cells from left to right: all that is on the screen.
    ///
    /// ```
    /// # use tui_bidi::layout::{Layout, Options};
    /// # use tui_bidi::text::Direction;
    /// let layout = Layout::new("(אב)", Direction::RightToLeft, 10, &Options::default());
    /// let cells: Vec<_> = layout.line(0).cells().map(|cell| (cell.column, cell.symbol)).collect();
    /// assert_eq!(cells, [(6, "("), (7, "ב"), (8, "א"), (9, ")")]);
    /// ```
    pub fn cells(&self) -> Cells<'a> {
        let (room, column) = (self.room(), self.column());
        Cells { line: *self, room, column, runs: self.runs.iter(), level: 0, next: 0, left: 0, many: None }
    }

    /// What stands in `column`; `None` where no cell is.
    pub fn hit(&self, column: u16) -> Option<ParagraphSpan> {
        self.cells().find(|cell| cell.columns().contains(&column)).map(|cell| cell.span)
    }

    /// What stands in `column` or nearest to it, as a drag of the mouse asks; `None` when the line has
    /// no cell.
    pub fn nearest(&self, column: u16) -> Option<ParagraphSpan> {
        let distance = |cell: &Cell<'_>| match cell.columns() {
            columns if column < columns.start => columns.start - column,
            columns => (column + 1).saturating_sub(columns.end),
        };
        self.cells().min_by_key(distance).map(|cell| cell.span)
    }

    /// The columns in which the cells that share a byte with `span` stand: pieces from left to right
    /// that do not touch. A logical selection is several visual pieces. Ornaments are no part of one.
    pub fn columns(&self, span: ParagraphSpan) -> impl Iterator<Item = Range<u16>> + 'a {
        let mut cells =
            self.cells().filter(move |cell| cell.ornament.is_none() && cell.span.overlaps(span)).peekable();
        std::iter::from_fn(move || {
            let mut piece = cells.next()?.columns();
            while let Some(cell) = cells.next_if(|cell| cell.column == piece.end) {
                piece.end = cell.columns().end;
            }
            Some(piece)
        })
    }

    fn bytes(&self, start: u32, end: u32) -> ParagraphSpan {
        let records = &self.paragraph.records;
        ParagraphSpan::new(records[start as usize].byte(), records[end as usize].byte())
    }

    /// The span of cluster `index` and those that are shown in its cell, of which it is the first; of an ornament that of
    /// what it stands behind.
    fn shown(&self, index: usize) -> ParagraphSpan {
        let index =
            if self.paragraph.records[index].has(flag::ORNAMENT) { self.beside(index) } else { index };
        let span = self.paragraph.span(index);
        let after = self.paragraph.records[index + 1..].iter().find(|record| !record.has(flag::LIGATED));
        after.map_or(span, |record| ParagraphSpan::new(span.start, record.byte()))
    }

    /// The cluster of this line that the ornament of number `index` stands behind, by the first that its cell shows; at the
    /// start of the line the one that it stands before.
    fn beside(&self, index: usize) -> usize {
        let (start, end) = (self.row.start as usize, self.row.end as usize);
        let records = &self.paragraph.records;
        let shows = |record: &Record| record.flags & (flag::ORNAMENT | flag::LIGATED) == 0;
        let before = records[start..index].iter().rposition(shows).map(|before| start + before);
        let after = || records[index..end].iter().position(shows).map(|after| index + after);
        before.or_else(after).unwrap_or(index)
    }
}

impl Cell<'_> {
    /// The columns that it takes.
    pub fn columns(&self) -> Range<u16> {
        self.column..self.column + u16::from(self.width)
    }
}

/// The cells of a line from left to right; see [`Line::cells`].
#[derive(Clone, Debug)]
pub struct Cells<'a> {
    line: Line<'a>,
    /// The columns that the line may use.
    room: u16,
    column: u16,
    /// The runs after the one that is being drawn.
    runs: std::slice::Iter<'a, reorder::Run>,
    /// Its level, its cluster that is next, and how many are left of it.
    level: u8,
    next: u32,
    left: u32,
    /// The cells that are left of a cluster with several.
    many: Option<Many>,
}

/// A cluster drawn as several cells: symbols `next..cells` in visual order are left.
#[derive(Clone, Copy, Debug)]
struct Many {
    index: usize,
    level: u8,
    next: u16,
    cells: u16,
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cell<'a>;

    #[inline]
    fn next(&mut self) -> Option<Cell<'a>> {
        if let Some(many) = self.many {
            return Some(self.part(many));
        }
        let paragraph = self.line.paragraph;
        loop {
            if self.left == 0 {
                let run = self.runs.next()?;
                (self.level, self.left) = (run.level, run.end - run.start);
                self.next = if run.level % 2 == 1 { run.end.wrapping_sub(1) } else { run.start };
                continue;
            }
            let index = self.next;
            self.left -= 1;
            self.next = if self.level % 2 == 1 { index.wrapping_sub(1) } else { index + 1 };
            let &[record, after, ..] = paragraph.records.get(index as usize..)? else { return None };
            if record.columns == 0 || index >= self.line.row.content {
                continue;
            }
            let index = index as usize;
            let columns = u16::from(record.columns).min(self.room);
            if record.flags & (flag::MANY | flag::TAB) != 0 || u16::from(record.columns) > self.room {
                return Some(self.part(Many { index, level: self.level, next: 0, cells: columns }));
            }
            let cell = Cell {
                column: self.column,
                width: record.columns,
                symbol: &paragraph.symbols[record.symbol as usize..after.symbol as usize],
                span: if record.flags & (flag::LIGATES | flag::ORNAMENT) != 0 {
                    self.line.shown(index)
                } else {
                    ParagraphSpan::new(record.byte(), after.byte())
                },
                level: self.level,
                ornament: record.has(flag::ORNAMENT).then(|| record.byte()),
            };
            self.column += columns;
            return Some(cell);
        }
    }

    /// The same cells in one loop over each run, as drawing a row goes through them. `f` is called at one place, so that it
    /// becomes part of the loop.
    #[inline]
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        let Self { line, room, .. } = self;
        let paragraph = line.paragraph;
        // The records of the run that is being drawn and the one behind them, the number of the first, and how many are done.
        let (mut records, mut first, mut done): (&[Record], _, _) = (&[], 0, 0);
        loop {
            // Of a run that was begun, and of a cluster with several cells, one after the other.
            let cell = if self.many.is_some() || self.left > 0 {
                let Some(cell) = self.next() else { return folded };
                cell
            } else if done + 1 < records.len() {
                let rtl = self.level % 2 == 1;
                let at = if rtl { records.len() - 2 - done } else { done };
                done += 1;
                let &[record, after, ..] = &records[at..] else { return folded };
                let columns = u16::from(record.columns);
                let together = flag::MANY | flag::TAB | flag::LIGATES | flag::ORNAMENT;
                if columns == 0 {
                    continue;
                }
                if record.flags & together != 0 || columns > room {
                    (self.next, self.left) = ((first + at) as u32, 1);
                    continue;
                }
                let symbol = &paragraph.symbols[record.symbol as usize..after.symbol as usize];
                let span = ParagraphSpan::new(record.byte(), after.byte());
                let (column, width, level) = (self.column, record.columns, self.level);
                self.column += columns;
                Cell { column, width, symbol, span, level, ornament: None }
            } else {
                let Some(run) = self.runs.next() else { return folded };
                (self.level, first, done) = (run.level, run.start as usize, 0);
                let end = run.end.min(line.row.content) as usize;
                // None where all of it hangs.
                records = paragraph.records.get(first..=end).unwrap_or_default();
                continue;
            };
            folded = f(folded, cell);
        }
    }
}

impl<'a> Cells<'a> {
    /// The next cell of a cluster with several; each is one column wide.
    fn part(&mut self, many: Many) -> Cell<'a> {
        let record = self.line.paragraph.records[many.index];
        let logical = if many.level % 2 == 1 { many.cells - 1 - many.next } else { many.next };
        let whole = self.line.paragraph.symbol(many.index);
        let (first, last) = (logical == 0, logical + 1 == many.cells);
        let cut = u16::from(record.columns) > many.cells;
        let symbol = match record.flags & (flag::TAB | flag::MANY) {
            flag::TAB if first => whole,
            flag::MANY if cut && last => CUT,
            flag::MANY => whole.split(PARTING).nth(usize::from(logical)).unwrap_or(CUT),
            0 if first => CUT,
            _ => " ",
        };
        let cell = Cell {
            column: self.column,
            width: 1,
            symbol,
            span: if record.has(flag::ORNAMENT) {
                self.line.shown(many.index)
            } else {
                self.line.paragraph.span(many.index)
            },
            level: many.level,
            ornament: record.has(flag::ORNAMENT).then(|| record.byte()),
        };
        self.column += 1;
        self.many = (many.next + 1 < many.cells).then_some(Many { next: many.next + 1, ..many });
        cell
    }
}
