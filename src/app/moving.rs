//! Moving about in the text: the window with its cursor, sections, ends, and where one jumped from.

use super::pane::unit::Unit;
use super::{
    awaited::Awaited,
    jumps::Spot,
    message::{Arrival, Effect},
    state::App,
};

impl App {
    /// Scrolls the window; the cursor comes along when it would leave it.
    pub(super) fn scroll(&mut self, rows: isize) {
        let top = self.pane.view.top();
        self.pane.view.scroll(&self.reader.article.document, rows);
        if self.pane.view.top() == top {
            // At an end of the text the cursor goes on where the window cannot.
            return self.to_window_row(if rows > 0 { usize::MAX } else { 0 });
        }
        let context = self.pane.view.context().min(self.pane.view.height().saturating_sub(1) / 2);
        let height = self.pane.view.height();
        match self.pane.view.row_of(self.pane.cursor.at) {
            Some(row) if row < context && !self.pane.view.at_start() => self.to_window_row(context),
            Some(row) if row + context >= height && !self.pane.view.at_end(&self.reader.article.document) => {
                self.to_window_row(height.saturating_sub(1 + context));
            }
            Some(_) => {}
            None if rows > 0 => self.to_window_row(context),
            None => self.to_window_row(height.saturating_sub(1 + context)),
        }
    }

    /// The cursor to the line on row `row` of the window, or the nearest line to it.
    pub(super) fn to_window_row(&mut self, row: usize) {
        let rows = self.pane.view.rows();
        let row = row.min(rows.len().saturating_sub(1));
        let near = (0..rows.len())
            .filter_map(|number| rows[number].span_start().map(|start| (number.abs_diff(row), start)))
            .min();
        if let Some((_, start)) = near {
            self.pane.cursor.put(&self.reader.article.document, start);
            self.pane.cursor.before = Some(Unit::Line);
            self.follow();
        }
    }

    pub(super) fn cursor_to_row(&mut self, row: usize) {
        self.pane.view.show_at(&self.reader.article.document, self.pane.cursor.at, row);
    }

    pub(super) fn back(&mut self) {
        let here = self.spot();
        match self.session.jumps.back(here) {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-before")),
        }
    }

    /// Goes to a place that one left, in whatever article it is.
    fn return_to(&mut self, spot: Spot) {
        if spot.article == self.reader.article.path {
            self.go(spot.at);
        } else {
            self.ask(Effect::Open(spot.article, Arrival::At(spot.at)));
        }
    }

    pub(super) fn forward(&mut self) {
        match self.session.jumps.forward() {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-after")),
        }
    }

    pub(super) fn section_beside(&mut self, forward: bool) {
        let document = &self.reader.article.document;
        let sections = document.sections();
        let at = self.pane.cursor.at;
        let mut shown = sections.iter().filter(|section| self.pane.view.fold_at(section.heading).is_none());
        let next = if forward {
            shown.find(|section| section.span.start > at)
        } else {
            shown.rev().find(|section| section.span.start < at)
        };
        match next.map(|section| section.span.start) {
            Some(start) => self.jump(start),
            None if sections.is_empty() => self.say(say!("no-sections")),
            None if forward => {
                self.jump(document.text().trim_end().len());
                self.pane.cursor.before = None;
            }
            None => self.jump(0),
        }
    }

    pub(super) fn to_end(&mut self, count: Option<usize>) {
        let known = count.is_some_and(|count| count <= self.reader.article.document.paragraphs());
        if !known && self.put_off(Awaited::End(count)) {
            return;
        }
        let document = &self.reader.article.document;
        match count {
            Some(paragraph) => {
                let index = paragraph.saturating_sub(1).min(document.paragraphs().saturating_sub(1));
                self.jump_over_folds(document.paragraph(index).start);
                self.pane.cursor.before = Some(Unit::Line);
            }
            None => self.jump_over_folds(document.text().trim_end().len()),
        }
    }

    pub(super) fn to_percent(&mut self, count: Option<usize>) {
        let Some(percent) = count else { return self.say(say!("percent-first")) };
        if self.put_off(Awaited::Percent(percent)) {
            return;
        }
        let text = self.reader.article.document.text();
        let at = crate::text::floor_char(
            text,
            text.len() / 100 * percent.min(100) + text.len() % 100 * percent.min(100) / 100,
        );
        let line = self.line_span(at).start;
        self.jump_over_folds(line);
        self.pane.cursor.before = Some(Unit::Line);
    }
}
