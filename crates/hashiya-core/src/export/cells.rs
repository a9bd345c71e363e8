//! Rows of a table of an article, in HTML.

use crate::document::{Document, Kind};

/// A cell of a row of a table.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    head: bool,
}

impl Cell {
    /// What stands between two cells.
    pub(super) fn between(self) -> &'static str {
        if self.head { "</th><th scope=\"col\">" } else { "</td><td>" }
    }

    /// The row of `cells`, with what stands [between](Self::between) them; an empty cell is the head of nothing.
    pub(super) fn row(self, cells: &str) -> String {
        if self.head {
            format!("<tr><th scope=\"col\">{cells}</th></tr>").replace("<th scope=\"col\"></th>", "<td></td>")
        } else {
            format!("<tr><td>{cells}</td></tr>")
        }
    }
}

/// The table that paragraph `index` is a row of, and what its cells are.
pub(super) fn row_of(document: &Document, index: usize) -> Option<(u32, Cell)> {
    let block = document.block(index)?;
    let head = block.kind == Kind::Head;
    let row = head || block.kind == Kind::Row;
    block.table.filter(|_| row).map(|table| (table, Cell { head }))
}
