//! What was begun and has not ended: lists and tables.

use super::counter::Counter;

/// A list that was begun.
#[derive(Debug)]
pub(super) struct List {
    pub counter: Counter,
    /// The number of the next item, and how it grows.
    pub next: i64,
    pub step: i64,
    /// The first of its blocks, where its numbers are known at its end: they count down to one.
    pub down: Option<usize>,
}

/// A table that was begun.
#[derive(Debug)]
pub(super) struct Table {
    /// The first of its blocks.
    pub first: usize,
    /// Whether a cell of the row at hand was begun.
    pub celled: bool,
    /// The column behind the cell at hand, and how many tabs the row has.
    pub column: usize,
    pub tabs: usize,
    /// For how many rows, from the one at hand on, a cell takes each column.
    pub taken: Vec<usize>,
    /// Where cells begin that span columns, and how many.
    pub spans: Vec<(usize, usize)>,
}

impl Table {
    /// A table without rows, whose first block has this number.
    pub(super) fn new(first: usize) -> Self {
        Self { first, celled: false, column: 0, tabs: 0, taken: Vec::new(), spans: Vec::new() }
    }
}
