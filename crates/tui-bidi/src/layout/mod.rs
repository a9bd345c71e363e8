//! Floor 1: one paragraph to lines of cells, and back from a place on the screen to the text.
//!
//! A terminal shows a grid of cells from left to right. This room turns **one paragraph** of text in
//! any mix of directions into such rows, and keeps for every cell the stretch of the text that it
//! stands for:
//!
//! 1. *analyze*: embedding levels (UAX #9), grapheme clusters (UAX #29), break opportunities
//!    (UAX #14) and symbols (Arabic shaping, mirroring, safety), none of which depend on the width;
//! 2. *wrap*: clusters to lines of at most so many columns, in logical order;
//! 3. *reorder*: the runs of each line in visual order (UAX #9 L1 and L2).
//!
//! ```
//! use tui_bidi::layout::{Layout, Options};
//! use tui_bidi::text::{Direction, Span};
//!
//! let text = "سلام Sam";
//! let layout = Layout::new(text, Direction::RightToLeft, 20, &Options::default());
//! let line = layout.line(0);
//! let row: String = line.cells().map(|cell| cell.symbol).collect();
//! assert_eq!(row, "Sam ﻡﻼﺳ"); // from the left; lam-alef is one cell
//! let sam = Span::new(9, 12).in_paragraph(0); // the paragraph is the whole text
//! assert_eq!(line.hit(13), Some(Span::new(9, 10).in_paragraph(0))); // the S
//! assert_eq!(line.columns(sam).collect::<Vec<_>>(), [13..16]);
//! ```
//!
//! The room knows no terminal and no widget, does no I/O and never fails: any text gives lines, at
//! any width from 1. `docs/layout.md` tells the concepts and where it differs from the standards.

mod analyze;
mod breaks;
mod display;
mod forms;
mod levels;
mod line;
pub mod motion;
mod options;
mod ornament;
mod paragraph;
mod reorder;
mod tables;
mod units;
mod wrap;

pub use analyze::first_strong;
pub use display::reveal;
pub use forms::{unmarked, word_forms};
pub use line::{Cell, Line, Run};
pub use options::{Marks, Options, Setting, Shaping};
pub use paragraph::{Break, Cluster};
pub use wrap::Ending;

use crate::text::{Direction, ParagraphByte, ParagraphSpan};
use paragraph::Paragraph;
use wrap::Row;

/// A paragraph laid out: its clusters, and its lines at one width.
///
/// It owns all that it needs and borrows nothing of the text. All spans are **bytes within the
/// paragraph's text**, of a [type of their own](ParagraphByte).
#[derive(Clone, Debug)]
pub struct Layout {
    paragraph: Paragraph,
    rows: Vec<Row>,
    runs: Vec<reorder::Run>,
    width: u16,
    /// As asked for.
    indent: u16,
    hang: u16,
}

impl Layout {
    /// Lays out `text`, one paragraph without its line end, in lines of at most `width` columns
    /// (0 is taken as 1).
    ///
    /// Line ends inside `text` end a line; they do not end the paragraph of the bidi algorithm.
    ///
    /// ```
    /// # use tui_bidi::layout::{Layout, Options};
    /// # use tui_bidi::text::Direction;
    /// let layout = Layout::new("one two", Direction::LeftToRight, 5, &Options::default());
    /// assert_eq!(layout.len(), 2);
    /// assert_eq!(layout.line(1).span().slice("one two"), "two");
    /// ```
    pub fn new(text: &str, direction: Direction, width: u16, options: &Options) -> Self {
        Self::with(text, direction, width, options, &Setting::default())
    }

    /// [`new`](Self::new), set as a document asks.
    ///
    /// ```
    /// # use tui_bidi::layout::{Layout, Options, Setting};
    /// # use tui_bidi::text::{Direction, Span};
    /// let setting = Setting { isolates: &[Span::new(5, 10).in_paragraph(0)], indent: 2, ..Setting::default() };
    /// let layout = Layout::with("דג b f() אב", Direction::RightToLeft, 14, &Options::default(), &setting);
    /// let row: String = layout.line(0).cells().map(|cell| cell.symbol).collect();
    /// assert_eq!((row.as_str(), layout.line(0).column()), ("בא b f() גד", 1));
    /// let heading = Setting { indent: 3, hang: 3, ..Setting::default() };
    /// let layout = Layout::with("01 one two", Direction::LeftToRight, 9, &Options::default(), &heading);
    /// assert_eq!((layout.line(0).column(), layout.line(1).column()), (0, 3));
    /// ```
    pub fn with(
        text: &str,
        direction: Direction,
        width: u16,
        options: &Options,
        setting: &Setting<'_>,
    ) -> Self {
        let mut paragraph = analyze::analyze(text, direction, *options, setting);
        if !setting.ornaments.is_empty() {
            ornament::set(&mut paragraph, text, setting.ornaments, *options);
        }
        let Setting { indent, hang, .. } = *setting;
        let mut layout = Self { paragraph, rows: Vec::new(), runs: Vec::new(), width, indent, hang };
        layout.rewrap(width);
        layout
    }

    /// Breaks the lines anew for another width. The result is that of [`new`](Self::new) with that
    /// width, at a fraction of its cost.
    pub fn rewrap(&mut self, width: u16) {
        self.width = width.max(1);
        self.paragraph.hang = self.hang.min(self.indent());
        let lines = self.width - self.indent();
        wrap::wrap(&mut self.paragraph, lines, &mut self.rows);
        reorder::reorder(&self.paragraph, &mut self.rows, &mut self.runs);
    }

    /// The paragraph's base direction, as given.
    pub fn direction(&self) -> Direction {
        self.paragraph.direction
    }

    /// The columns that lines leave free where they start.
    pub fn indent(&self) -> u16 {
        self.indent.min(self.width / 3)
    }

    /// The columns of them that the first line takes nevertheless, for what hangs there.
    pub fn hang(&self) -> u16 {
        self.paragraph.hang
    }

    /// The width, in columns, of which lines hold at most so much.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// How many lines there are: at least 1, for an empty paragraph has one empty line.
    #[expect(clippy::len_without_is_empty, reason = "it never is")]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Line `index`, counted from 0; the last one where there are fewer.
    pub fn line(&self, index: usize) -> Line<'_> {
        self.view(self.rows[index.min(self.rows.len() - 1)])
    }

    fn view(&self, row: Row) -> Line<'_> {
        let runs = &self.runs[row.runs.0 as usize..row.runs.1 as usize];
        Line::new(&self.paragraph, row, runs, (self.width, self.indent()))
    }

    /// All lines, from the first.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Line<'_>> {
        self.rows.iter().map(|&row| self.view(row))
    }

    /// The number of the line that byte `at` of the paragraph stands in; the last one for its end and
    /// beyond.
    pub fn line_of(&self, at: ParagraphByte) -> usize {
        let cluster = self.paragraph.cluster_at(at) as u32;
        self.rows.partition_point(|row| row.end <= cluster).min(self.rows.len() - 1)
    }

    /// The clusters in logical order; they tile the paragraph.
    pub fn clusters(&self) -> impl Iterator<Item = Cluster> + '_ {
        let records = self.paragraph.records[..self.paragraph.len()].iter().enumerate();
        records
            .filter(|(_, record)| !record.has(paragraph::flag::ORNAMENT))
            .map(|(index, _)| self.paragraph.cluster(index))
    }

    /// The cluster that byte `at` lies in; `None` at the paragraph's end and beyond.
    pub fn cluster_at(&self, at: ParagraphByte) -> Option<Cluster> {
        (at < self.paragraph.end()).then(|| self.paragraph.cluster(self.paragraph.cluster_at(at)))
    }

    /// The whole paragraph.
    pub fn span(&self) -> ParagraphSpan {
        ParagraphSpan::new(ParagraphByte::new(0), self.paragraph.end())
    }
}
