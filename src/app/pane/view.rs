//! The window on the text: which paragraph stands where, laid out as far as one sees.
//!
//! A place of the window is (paragraph, row in that paragraph), never a row of the document: nothing
//! here costs more for a longer text. Columns and rows are derived anew from the text whenever the
//! width, the shaping or the folds change.

use super::elided::Elided;
use super::paragraph::{hang, heading_section, is_indented, lay_out};
use super::spacing::{Shape, Spacing};
use crate::{document::Document, entities::hashing};
use std::{collections::HashMap, ops::Range, rc::Rc};
use tui_bidi::{
    layout::{Layout, Options},
    text::{ParagraphByte, Span},
};

/// Columns of an indent.
const INDENT: u16 = 2;

/// A row of the window.
#[derive(Clone, Debug)]
pub enum Row {
    /// Line `line` of paragraph `paragraph`.
    Line {
        /// The paragraph's index in the document.
        paragraph: usize,
        /// The line's index in the paragraph.
        line: usize,
        /// The paragraph, laid out.
        layout: Rc<Layout>,
        /// The byte of the document where the paragraph starts.
        start: usize,
    },
    /// A folded stretch that begins with paragraph `paragraph`.
    Fold {
        /// The first hidden paragraph.
        paragraph: usize,
        /// The byte of the document where that starts: where the cursor is that stands here.
        start: usize,
    },
    /// A blank row between paragraphs.
    Blank,
}

/// What of the document is folded away: ranges of paragraphs, in order, apart from each other.
pub type Folds = Vec<Range<usize>>;

/// A place of the window: a row of a paragraph, blank rows included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The paragraph's index.
    pub paragraph: usize,
    /// The row in it, from its first blank row.
    pub row: usize,
}

/// The window.
#[derive(Clone, Debug, Default)]
pub struct View {
    width: u16,
    height: usize,
    options: Options,
    spacing: Spacing,
    pub(super) top: Place,
    folds: Folds,
    /// Columns at the start of lines in which the numbers of headings hang.
    hang: u16,
    /// Stretches within paragraphs that are drawn as one sign, in order.
    elided: Elided,
    /// Blank rows below paragraphs, so that these begin where those of another text do.
    pub(super) pads: HashMap<usize, usize>,
    kept: hashing::HashMap<usize, Rc<Layout>>,
    rows: Vec<Row>,
}

impl View {
    /// The rows to draw, from the top.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The window's height in rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The place of its first row.
    pub fn top(&self) -> Place {
        self.top
    }

    /// What is folded away.
    pub fn folds(&self) -> &Folds {
        &self.folds
    }

    /// The fold that hides `paragraph`.
    pub fn fold_at(&self, paragraph: usize) -> Option<&Range<usize>> {
        let after = self.folds.partition_point(|fold| fold.start <= paragraph);
        self.folds[..after].last().filter(|fold| fold.contains(&paragraph))
    }

    /// How words become cells, and how paragraphs are kept apart.
    pub fn setting(&self) -> (Options, Spacing) {
        (self.options, self.spacing)
    }

    /// The columns at the start of lines in which the numbers of headings hang.
    pub fn hang(&self) -> u16 {
        self.hang
    }

    /// The rows that stay in sight around the cursor.
    pub fn context(&self) -> usize {
        self.spacing.context
    }

    /// Gives the window a size and a way to draw; what was at its top stays there.
    pub fn resize(
        &mut self,
        document: &Document,
        (width, height): (u16, usize),
        options: Options,
        spacing: Spacing,
    ) {
        let anchor = self.first_byte();
        let hang = if spacing.hang { hang(document, width) } else { 0 };
        if (width, options, spacing, hang) != (self.width, self.options, self.spacing, self.hang) {
            self.kept.clear();
        }
        let same_width = (width, spacing, hang) == (self.width, self.spacing, self.hang);
        (self.spacing, self.hang) = (spacing, hang);
        (self.width, self.height, self.options) = (width, height, options);
        match anchor {
            Some(byte) if !same_width => self.show_at(document, byte, 0),
            _ => self.fill(document),
        }
    }

    /// Folds these stretches away; what was at the top stays there if it is still to be seen.
    pub fn set_folds(&mut self, document: &Document, folds: Folds) {
        self.folds = folds;
        if let Some(start) = self.fold_at(self.top.paragraph).map(|fold| fold.start) {
            self.top = Place { paragraph: start, row: 0 };
        }
        self.fill(document);
    }

    /// The stretches within paragraphs that are drawn as one sign.
    pub fn elided(&self) -> &Elided {
        &self.elided
    }

    /// Has these stretches drawn as one sign each, and no others.
    pub fn elide(&mut self, document: &Document, elided: Elided) {
        if elided != self.elided {
            self.elided = elided;
            self.kept.clear();
            self.fill(document);
        }
    }

    /// Forgets what was laid out, after the document was edited: `place` gives where a byte of before stands now.
    pub fn follow(&mut self, document: &Document, place: impl Fn(usize) -> usize) {
        self.elided.follow(place);
        self.forget(document);
    }

    /// Forgets what was laid out, after the document itself changed.
    pub fn forget(&mut self, document: &Document) {
        self.kept.clear();
        self.top.paragraph = self.top.paragraph.min(document.paragraphs().saturating_sub(1));
        self.fill(document);
    }

    /// The paragraph `index`, laid out at the window's width. It is kept with its neighbours, as many on each side as a window
    /// may show: the memory of those further away is used again while the processor still has it at hand.
    pub fn layout(&mut self, document: &Document, index: usize) -> Rc<Layout> {
        if self.kept.len() > 2 * (self.height + 1) {
            self.kept.retain(|kept, _| kept.abs_diff(index) <= self.height);
        }
        let (width, mut options) = (self.width.max(1), self.options);
        if self.spacing.indent && is_indented(document, index) {
            options.indent = INDENT;
        }
        let (elided, hang) = (&self.elided, self.hang);
        let fresh = || {
            let elided = elided.within(document.paragraph(index));
            Rc::new(lay_out(document, index, width, &options, hang, &elided))
        };
        Rc::clone(self.kept.entry(index).or_insert_with(fresh))
    }

    /// Puts the line that holds `byte` on row `row` of the window, as far as the text's ends allow.
    pub fn show_at(&mut self, document: &Document, byte: usize, row: usize) {
        self.top = self.place_of(document, byte);
        for _ in 0..row {
            let Some(before) = self.place_before(document, self.top) else { break };
            self.top = before;
        }
        self.clamp(document);
        self.fill(document);
    }

    /// Scrolls as little as needed to have the line that holds `byte` in the window, with context.
    /// Far away, it comes to stand at a third of the height.
    pub fn show(&mut self, document: &Document, byte: usize) {
        let context = self.spacing.context.min(self.height.saturating_sub(1) / 2);
        let height = self.height.max(1);
        if self.row_of(byte).is_some_and(|row| (context..height - context).contains(&row)) {
            return; // it has its context already
        }
        let place = self.place_of(document, byte);
        if place < self.top {
            let away = self.distance(document, place, self.top, height);
            if away < height {
                self.scroll(document, -((away + context) as isize));
            } else {
                self.show_at(document, byte, height / 3);
            }
            return;
        }
        let away = self.distance(document, self.top, place, height * 2);
        if away < context {
            self.scroll(document, -((context - away) as isize));
        } else if away >= height * 2 {
            self.show_at(document, byte, height / 3);
        } else if away + context >= height {
            self.scroll(document, (away + context + 1 - height) as isize);
        }
    }

    /// The byte where the first line in the window starts.
    pub fn first_byte(&self) -> Option<usize> {
        self.rows.iter().find_map(Row::span).map(|span| span.start)
    }

    /// The byte one past the last line in the window; `None` when it shows no line.
    pub fn last_byte(&self) -> Option<usize> {
        self.rows.iter().rev().find_map(Row::span).map(|span| span.end)
    }

    /// The stretches of the document in the window: what is folded away stands between two.
    pub fn stretches(&self) -> impl Iterator<Item = Span> + Clone {
        let parts = self.rows.split(|row| matches!(row, Row::Fold { .. }));
        parts.filter_map(|rows| {
            let mut lines = rows.iter().filter_map(Row::span);
            let first = lines.next()?;
            Some(Span::new(first.start, lines.next_back().map_or(first.end, |last| last.end)))
        })
    }

    /// The row of the window that shows the line with `byte`.
    pub fn row_of(&self, byte: usize) -> Option<usize> {
        self.rows.iter().position(|row| match row {
            Row::Line { line, layout, start, paragraph: _ } => {
                let span = layout.line(*line).span().in_text(*start);
                let last = *line + 1 == layout.len();
                span.contains(byte) || (last && span.end == byte)
            }
            Row::Fold { start, .. } => *start == byte,
            Row::Blank => false,
        })
    }

    /// Whether the text's start is in the window.
    pub fn at_start(&self) -> bool {
        self.top == Place::default()
    }

    /// Whether the text's end is in the window.
    pub fn at_end(&self, document: &Document) -> bool {
        let last = self.rows.iter().rev().find(|row| !matches!(row, Row::Blank));
        if let Some(Row::Fold { paragraph, .. }) = last {
            return self.fold_at(*paragraph).is_some_and(|fold| fold.end >= document.paragraphs());
        }
        self.last_byte().is_none_or(|byte| byte >= document.text().trim_end().len())
    }

    /// The paragraph after `index` that is shown, or the one before; of a fold the first.
    pub fn shown_beside(&self, document: &Document, index: usize, after: bool) -> Option<usize> {
        if after { self.next_shown(document, index) } else { self.previous_shown(index) }
    }

    pub(super) fn shape(&mut self, document: &Document, index: usize) -> Shape {
        if let Some(fold) = self.fold_at(index) {
            let lines = usize::from(fold.start == index);
            return Shape { above: 0, lines, below: lines };
        }
        let heading = |index: usize| heading_section(document, index).is_some();
        let continues = |index: usize| index < document.paragraphs() && document.paragraph_continues(index);
        let empty = |index: usize| index < document.paragraphs() && document.paragraph(index).is_empty();
        let above = usize::from(index > 0 && heading(index));
        let last = index + 1 == document.paragraphs();
        let apart = !self.spacing.indent && !document.joins(index);
        let below =
            usize::from(apart && !last && !empty(index) && !empty(index + 1) && !continues(index + 1));
        // A blank line needs no more than its row.
        let line = if empty(index) { 1 } else { self.line() };
        let below = below + self.pads.get(&index).copied().unwrap_or(0);
        Shape { above, lines: self.layout(document, index).len() * line, below }
    }

    /// The rows that a line takes.
    pub(super) fn line(&self) -> usize {
        self.spacing.line.max(1)
    }

    /// Whether the window begins below the first row of a line.
    pub(super) fn is_within_line(&mut self, document: &Document) -> bool {
        if self.line() == 1 {
            return false;
        }
        let shape = self.shape(document, self.top.paragraph);
        let row = self.top.row.checked_sub(shape.above).filter(|&row| row < shape.lines);
        self.fold_at(self.top.paragraph).is_none() && row.is_some_and(|row| row % self.line() != 0)
    }

    fn next_shown(&self, document: &Document, index: usize) -> Option<usize> {
        let next = self.fold_at(index).map_or(index + 1, |fold| fold.end);
        (next < document.paragraphs()).then_some(next)
    }

    fn previous_shown(&self, index: usize) -> Option<usize> {
        let first = self.fold_at(index).map_or(index, |fold| fold.start);
        let before = first.checked_sub(1)?;
        Some(self.fold_at(before).map_or(before, |fold| fold.start))
    }

    pub(super) fn beside_top(&mut self, document: &Document, down: bool) -> Option<Place> {
        let top = self.top;
        if down { self.place_after(document, top) } else { self.place_before(document, top) }
    }

    fn place_after(&mut self, document: &Document, place: Place) -> Option<Place> {
        if place.row + 1 < self.shape(document, place.paragraph).rows() {
            return Some(Place { row: place.row + 1, ..place });
        }
        let paragraph = self.next_shown(document, place.paragraph)?;
        Some(Place { paragraph, row: 0 })
    }

    fn place_before(&mut self, document: &Document, place: Place) -> Option<Place> {
        if let Some(row) = place.row.checked_sub(1) {
            return Some(Place { row, ..place });
        }
        let paragraph = self.previous_shown(place.paragraph)?;
        let rows = self.shape(document, paragraph).rows();
        Some(Place { paragraph, row: rows.saturating_sub(1) })
    }

    /// The place of the line that holds `byte`; of the fold that hides it.
    fn place_of(&mut self, document: &Document, byte: usize) -> Place {
        let paragraph = document.paragraph_at(byte);
        if let Some(fold) = self.fold_at(paragraph) {
            return Place { paragraph: fold.start, row: 0 };
        }
        let within = ParagraphByte::of_text(byte, document.paragraph(paragraph).start);
        let shape = self.shape(document, paragraph);
        let line = self.layout(document, paragraph).line_of(within);
        Place { paragraph, row: shape.above + line * self.line() }
    }

    /// Rows from `from` down to `to`, counted up to `most`.
    fn distance(&mut self, document: &Document, from: Place, to: Place, most: usize) -> usize {
        let mut place = from;
        for rows in 0..most {
            if place >= to {
                return rows;
            }
            let Some(next) = self.place_after(document, place) else { return rows };
            place = next;
        }
        most
    }

    /// Keeps the window full: its top is never nearer to the end than its height.
    pub(super) fn clamp(&mut self, document: &Document) {
        let last = document.paragraphs().saturating_sub(1);
        let last = self.fold_at(last).map_or(last, |fold| fold.start);
        // Every paragraph takes a row, at least, and every fold one.
        let hidden = || self.folds.iter().map(|fold| fold.len() - 1).sum::<usize>();
        let far = self.top.paragraph + self.height;
        if self.at_start() || far < last && far + hidden() < last {
            return;
        }
        let rows = self.shape(document, last).rows();
        let mut lowest = Place { paragraph: last, row: rows.saturating_sub(1) };
        for _ in 1..self.height {
            let Some(before) = self.place_before(document, lowest) else { break };
            lowest = before;
        }
        self.top = self.top.min(lowest);
    }

    /// Lays out what the window shows.
    pub(super) fn fill(&mut self, document: &Document) {
        let top_rows = self.shape(document, self.top.paragraph).rows();
        self.top.row = self.top.row.min(top_rows.saturating_sub(1));
        while self.is_within_line(document) {
            self.top.row -= 1;
        }
        self.rows.clear();
        let mut place = Some(self.top);
        while let Some(at) = place.filter(|_| self.rows.len() < self.height) {
            let shape = self.shape(document, at.paragraph);
            for row in (at.row..shape.rows()).take(self.height - self.rows.len()) {
                let row = self.row_at(document, Place { row, ..at }, shape);
                self.rows.push(row);
            }
            place = self.next_shown(document, at.paragraph).map(|paragraph| Place { paragraph, row: 0 });
        }
    }

    /// What stands at `place`, in a paragraph of this `shape`.
    fn row_at(&mut self, document: &Document, place: Place, shape: Shape) -> Row {
        let start = document.paragraph(place.paragraph).start;
        let within = place.row.checked_sub(shape.above).filter(|&row| row < shape.lines);
        let Some(row) = within else { return Row::Blank };
        if self.fold_at(place.paragraph).is_some() {
            return Row::Fold { paragraph: place.paragraph, start };
        }
        if row % self.line() > 0 {
            return Row::Blank;
        }
        let layout = self.layout(document, place.paragraph);
        Row::Line { paragraph: place.paragraph, line: row / self.line(), layout, start }
    }
}

impl Row {
    /// The stretch of the document that the row's line covers.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Line { line, layout, start, .. } => Some(layout.line(*line).span().in_text(*start)),
            _ => None,
        }
    }
}
