//! The window scrolls, and the cursor comes along where it would leave it.

use super::{
    unit::Unit,
    view::{Place, View},
    window::Pane,
};
use crate::document::Document;

impl Pane {
    /// Scrolls the window; the cursor comes along when it would leave it.
    pub(in crate::app) fn scroll(&mut self, document: &Document, rows: isize) {
        let top = self.view.top();
        self.view.scroll(document, rows);
        if self.view.top() == top {
            // At an end of the text the cursor goes on where the window cannot.
            return self.to_window_row(document, if rows > 0 { usize::MAX } else { 0 });
        }
        let context = self.view.context().min(self.view.height().saturating_sub(1) / 2);
        let height = self.view.height();
        match self.view.row_of(self.cursor.at) {
            Some(row) if row < context && !self.view.at_start() => self.to_window_row(document, context),
            Some(row) if row + context >= height && !self.view.at_end(document) => {
                self.to_window_row(document, height.saturating_sub(1 + context));
            }
            Some(_) => {}
            None if rows > 0 => self.to_window_row(document, context),
            None => self.to_window_row(document, height.saturating_sub(1 + context)),
        }
    }

    /// The cursor to the line on row `row` of the window, or the nearest line to it.
    pub(in crate::app) fn to_window_row(&mut self, document: &Document, row: usize) {
        let rows = self.view.rows();
        let row = row.min(rows.len().saturating_sub(1));
        let near = (0..rows.len())
            .filter_map(|number| rows[number].span().map(|span| (number.abs_diff(row), span.start)))
            .min();
        if let Some((_, start)) = near {
            self.cursor.put(document, start);
            self.cursor.before = Some(Unit::Line);
        }
    }

    pub(in crate::app) fn cursor_to_row(&mut self, document: &Document, row: usize) {
        self.view.show_at(document, self.cursor.at, row);
    }
}

impl View {
    /// Moves the window by `rows`, down when positive, and stops at either end of the text.
    pub fn scroll(&mut self, document: &Document, rows: isize) {
        let before = self.top;
        let mut left = rows.unsigned_abs();
        while left > 0 {
            let within = self.rows_within(document, rows > 0).min(left);
            if within > 0 {
                // Of one paragraph in one go.
                left -= within;
                self.top.row = if rows > 0 { self.top.row + within } else { self.top.row - within };
                continue;
            }
            left -= 1;
            let Some(next) = self.beside_top(document, rows > 0) else { break };
            self.top = next;
            // A line is scrolled whole.
            while self.is_within_line(document) {
                let Some(next) = self.beside_top(document, rows > 0) else { break };
                self.top = next;
            }
        }
        self.clamp(document);
        if self.top != before {
            self.fill(document);
        }
    }

    /// The rows of the paragraph at the window's top that can be scrolled by one after the other, where a line has one row.
    fn rows_within(&mut self, document: &Document, down: bool) -> usize {
        if self.line() > 1 {
            return 0;
        }
        let Place { paragraph, row } = self.top;
        if down { self.shape(document, paragraph).rows().saturating_sub(row + 1) } else { row }
    }
}
