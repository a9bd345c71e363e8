//! Tables: rows of cells, aligned where they are short, a line a cell where they are long.

use super::Builder;
use super::begun::Table;
use crate::document::markup::{Block, Kind};
use tui_bidi::text::{LogicalColumn, Span, slice};
use unicode_width::UnicodeWidthStr as _;

/// Cells wider than this (columns) are no columns of a table, they are paragraphs.
pub(super) const CELL: usize = 34;
/// A table wider than this (columns) is none that can be read as columns.
const TABLE: usize = 84;

/// Columns that cells may span, at most; what stands further along spans nothing.
const COLUMNS: usize = 256;
/// So many tabs stand in a text for columns that other cells take.
const SPANNED: usize = 1 << 20;

/// Whether a block of a table has cells: a caption has none.
fn is_row(block: &Block) -> bool {
    matches!(block.kind, Kind::Row | Kind::Head)
}

impl Builder {
    /// Begins a table; one within another is lines of it.
    pub(in crate::document) fn table(&mut self) {
        if self.table.is_some() {
            self.nested += 1;
            return;
        }
        self.end();
        self.table = Some(Table::new(self.markup.blocks.len()));
    }

    /// Begins a row of the table.
    pub(in crate::document) fn row(&mut self, head: bool) {
        if self.nested > 0 {
            self.space = true;
            return;
        }
        self.end_row();
        self.begin(if head { Kind::Head } else { Kind::Row });
    }

    /// The row at hand is the table's head.
    pub(in crate::document) fn head(&mut self) {
        let row = self.current.as_mut().filter(|row| row.kind == Kind::Row && self.nested == 0);
        if let Some(row) = row {
            row.kind = Kind::Head;
        }
    }

    /// The caption of the table begins, above its rows or below them: it is none of its cells.
    pub(in crate::document) fn caption(&mut self) {
        if self.table.is_some() && self.nested == 0 {
            self.end_row();
        } else {
            self.end();
        }
    }

    fn end_row(&mut self) {
        if let Some(table) = &mut self.table {
            if std::mem::take(&mut table.celled) {
                table.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            }
            (table.column, table.tabs) = (0, 0);
        }
        self.close_block();
    }

    /// Begins a cell of the row.
    pub(in crate::document) fn cell(&mut self) {
        if self.table.is_none() {
            return;
        }
        self.space = true;
        if self.nested > 0 {
            return;
        }
        self.space = false;
        self.break_styles();
        let Some(table) = &mut self.table else { return };
        table.celled = true;
        while table.taken.get(table.column).is_some_and(|&rows| rows > 0) {
            table.column += 1;
        }
        let tabs = table.column.saturating_sub(table.tabs);
        if tabs > 0 && self.current.is_some() {
            let more = (tabs - 1).min(SPANNED.saturating_sub(self.spanned));
            self.spanned += more;
            table.tabs = table.column;
            self.text.extend(std::iter::repeat_n('\t', more + 1));
        }
        table.column += 1;
        // What an empty row said of this place.
        table.spans.truncate(table.spans.partition_point(|&(at, _)| at < self.text.len()));
    }

    /// The cell at hand spans so many columns and rows: a row has no cells where one reaches into it, and its columns are empty
    /// there.
    pub(in crate::document) fn spans(&mut self, columns: usize, rows: usize) {
        let Some(table) = self.table.as_mut().filter(|table| table.celled && self.nested == 0) else {
            return;
        };
        let first = table.column.saturating_sub(1);
        let columns = columns.max(1);
        if first + columns > COLUMNS {
            return;
        }
        table.column = first + columns;
        if columns > 1 {
            table.spans.push((self.text.len(), columns));
        }
        if rows > 1 {
            table.taken.resize(table.taken.len().max(table.column), 0);
            table.taken[first..table.column].fill(rows);
        }
    }

    /// A group of rows begins, which no cell reaches into from outside.
    pub(in crate::document) fn row_group(&mut self) {
        if let Some(table) = self.table.as_mut().filter(|_| self.nested == 0) {
            table.taken.clear();
        }
    }

    /// How wide each column of the rows from block `first` on is. Cells that span columns, which begin at `spans`, make the
    /// last of these wider where another cell follows.
    fn widths(&self, first: usize, spans: &[(usize, usize)]) -> Vec<usize> {
        let (mut widths, mut wide): (Vec<usize>, _) = (Vec::new(), Vec::new());
        let rows = self.markup.blocks[first..].iter().filter(|block| is_row(block));
        for block in rows {
            let row = slice(&self.text, block.span);
            let mut at = block.span.start;
            for (number, cell) in row.split('\t').enumerate() {
                let span = spans.binary_search_by_key(&at, |&(at, _)| at).map_or(1, |span| spans[span].1);
                at += cell.len() + 1;
                if span == 1 {
                    widths.resize(widths.len().max(number + 1), 0);
                    widths[number] = widths[number].max(cell.width());
                } else if at < block.span.end {
                    wide.push((number, span, cell.width()));
                }
            }
        }
        for (number, span, width) in wide {
            let end = number + span;
            widths.resize(widths.len().max(end), 0);
            // Between columns stand two blanks, and each tab takes one.
            let room = widths[number..end].iter().sum::<usize>() + 2 * (span - 1);
            widths[end - 1] += (width + span - 1).saturating_sub(room);
        }
        widths
    }

    /// Ends the table.
    pub(in crate::document) fn untable(&mut self) {
        if self.nested > 0 {
            self.nested -= 1;
            return;
        }
        self.end_row();
        let Some(table) = self.table.take() else { return };
        let rows = table.first..self.markup.blocks.len();
        let widths = self.widths(rows.start, &table.spans);
        let number = self.markup.stops.len() as u32;
        let mut column = 0;
        let stops = widths.iter().map(|width| {
            column += width + 2;
            LogicalColumn::new(column.min(usize::from(u16::MAX)) as u16)
        });
        self.markup.stops.push(stops.collect());
        for block in &mut self.markup.blocks[rows.clone()] {
            if is_row(block) {
                block.table = Some(number);
            } else {
                block.tight = true; // a caption stands right at its table
            }
        }
        if widths.iter().any(|&width| width > CELL) || column > TABLE {
            self.part_cells(rows.start);
        }
        if let Some(last) = self.markup.blocks[rows.start..].last_mut() {
            last.tight = false;
        }
    }

    /// Makes each cell of the rows from block `first` on a line of its own.
    fn part_cells(&mut self, first: usize) {
        let rows = self.markup.blocks.split_off(first);
        let start = rows.first().map_or(self.text.len(), |row| row.span.start);
        let lines = self.text.split_off(start).replace('\t', "\n");
        self.text.push_str(&lines);
        for row in rows {
            if !is_row(&row) {
                self.markup.blocks.push(row);
                continue;
            }
            let kind = if row.kind == Kind::Head { Kind::Head } else { Kind::Cell };
            let mut at = row.span.start;
            let mut cells = slice(&self.text, row.span).split('\n').peekable();
            while let Some(cell) = cells.next() {
                let span = Span::new(at, at + cell.len());
                at = span.end + 1;
                if !cell.is_empty() {
                    let tight = cells.peek().is_some();
                    self.markup.blocks.push(Block { span, kind, tight, ..row.clone() });
                }
            }
        }
    }
}
