//! Tables: rows of cells, aligned where they are short, a line a cell where they are long.

use super::{Builder, Table};
use crate::document::markup::{Block, Kind};
use tui_bidi::text::{LogicalColumn, Span, slice};
use unicode_width::UnicodeWidthStr as _;

/// Cells wider than this (columns) are no columns of a table, they are paragraphs.
pub(super) const CELL: usize = 34;
/// A table wider than this (columns) is none that can be read as columns.
const TABLE: usize = 84;

impl Builder {
    /// Begins a table; one within another is lines of it.
    pub(in crate::document) fn table(&mut self) {
        if self.table.is_some() {
            self.nested += 1;
            return;
        }
        self.end();
        self.table = Some(Table { first: self.markup.blocks.len(), celled: false });
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
        if let Some(row) = self.current.as_mut().filter(|row| row.kind == Kind::Row) {
            row.kind = Kind::Head;
        }
    }

    fn end_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.celled = false;
        }
        self.close_block();
    }

    /// Begins a cell of the row.
    pub(in crate::document) fn cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        if self.nested > 0 {
            self.space = true;
            return;
        }
        let first = !std::mem::replace(&mut table.celled, true);
        self.space = false;
        self.break_styles();
        if !first && self.current.is_some() {
            self.text.push('\t');
        }
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
        let mut widths: Vec<usize> = Vec::new();
        for block in &self.markup.blocks[rows.clone()] {
            for (number, cell) in slice(&self.text, block.span).split('\t').enumerate() {
                let width = cell.width();
                match widths.get_mut(number) {
                    Some(widest) => *widest = width.max(*widest),
                    None => widths.push(width),
                }
            }
        }
        let number = self.markup.stops.len() as u32;
        let mut column = 0;
        let stops = widths.iter().map(|width| {
            column += width + 2;
            LogicalColumn::new(column.min(usize::from(u16::MAX)) as u16)
        });
        self.markup.stops.push(stops.collect());
        self.markup.blocks[rows.clone()].iter_mut().for_each(|block| block.table = Some(number));
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
