//! The reading cursor: it sits on a cluster, as in vi, and moves through the whole document.

use crate::app::App;
use crate::app::cursor::Step;
use crate::{layout::motion, text::Span};

impl App {
    /// Moves the cursor by `step`, so many times as it moves at all, and the window with it.
    pub(in crate::app) fn travel(&mut self, times: usize, step: impl Fn(&mut Self)) {
        for _ in 0..times.min(10_000) {
            let before = self.pane.cursor.at;
            step(self);
            if self.pane.cursor.at == before {
                break;
            }
        }
        self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
        self.pane.chosen_here = 0;
        self.follow();
    }

    /// To the logical start or end of the cursor's line.
    pub(in crate::app) fn line_edge(&mut self, end: bool) {
        let span = self.line_span(self.pane.cursor.at);
        let document = &self.reader.article.document;
        let text = document.text();
        let line = crate::text::slice(text, span);
        let at = if end { span.start + last_cluster(line.trim_end()) } else { span.start };
        self.pane.cursor.put(document, at);
        self.follow();
    }

    /// The stretch of the document that the line with byte `at` covers.
    pub(in crate::app) fn line_span(&mut self, at: usize) -> Span {
        let document = &self.reader.article.document;
        let index = document.paragraph_at(at);
        let start = document.paragraph(index).start;
        let layout = self.pane.view.layout(document, index);
        layout.line(layout.line_of(at - start)).span().forward(start)
    }

    /// The words, sentence or paragraph around byte `at`, in bytes of the document.
    pub(in crate::app) fn around(&self, at: usize, unit: fn(&str, usize) -> Span) -> Span {
        let document = &self.reader.article.document;
        let paragraph = document.paragraph(document.paragraph_at(at));
        let text = crate::text::slice(document.text(), paragraph);
        unit(text, at - paragraph.start).forward(paragraph.start)
    }

    /// To the cell at the left or right on the screen; past a paragraph's edge into its neighbour.
    pub(in crate::app) fn beside(&mut self, left: bool) {
        let document = &self.reader.article.document;
        let index = document.paragraph_at(self.pane.cursor.at);
        if self.on_fold() {
            return self.enter(index, document.paragraph_direction(index).is_rtl() == left);
        }
        let start = document.paragraph(index).start;
        let layout = self.pane.view.layout(document, index);
        let at = self.pane.cursor.at - start;
        let next = if left { motion::left(&layout, at) } else { motion::right(&layout, at) };
        match next {
            Some(next) => self.pane.cursor.at = start + next,
            None if layout.direction().is_rtl() == left => self.enter(index, true),
            None => self.enter(index, false),
        }
        self.pane.cursor.goal = None;
    }

    /// To the first cluster of the paragraph after `index` that is shown, or the last of the one before.
    fn enter(&mut self, index: usize, forward: bool) {
        let document = &self.reader.article.document;
        let Some(next) = self.pane.view.shown_beside(document, index, forward) else { return };
        let span = document.paragraph(next);
        let at_start = forward || self.pane.view.fold_at(next).is_some();
        self.pane.cursor.put(document, if at_start { span.start } else { span.end });
    }

    pub(in crate::app) fn step(&mut self, step: Step, forward: bool) {
        let document = &self.reader.article.document;
        let index = document.paragraph_at(self.pane.cursor.at);
        if self.on_fold() {
            return self.enter(index, forward);
        }
        let start = document.paragraph(index).start;
        let text = document.paragraph_text(index);
        match step(text, self.pane.cursor.at - start) {
            Some(next) if next < text.len() => self.pane.cursor.put(document, start + next),
            _ if forward => self.enter(index, true),
            _ => {
                let before = self.pane.cursor.at;
                self.enter(index, false);
                if self.pane.cursor.at == before || self.on_fold() {
                    return;
                }
                // From the last cluster of the paragraph before to the start of what it belongs to.
                let document = &self.reader.article.document;
                let index = document.paragraph_at(self.pane.cursor.at);
                let start = document.paragraph(index).start;
                let text = document.paragraph_text(index);
                let back = step(text, text.len()).unwrap_or(0);
                self.pane.cursor.put(document, start + back);
            }
        }
    }

    pub(in crate::app) fn paragraph_on(&mut self) {
        let document = &self.reader.article.document;
        let mut index = document.paragraph_at(self.pane.cursor.at);
        while let Some(next) = self.pane.view.shown_beside(document, index, true) {
            index = next;
            if !document.paragraph(next).is_empty() || self.pane.view.fold_at(next).is_some() {
                self.pane.cursor.put(document, document.paragraph(next).start);
                return;
            }
        }
    }

    pub(in crate::app) fn paragraph_back(&mut self) {
        let document = &self.reader.article.document;
        let mut index = document.paragraph_at(self.pane.cursor.at);
        if self.pane.cursor.at > document.paragraph(index).start {
            self.pane.cursor.put(document, document.paragraph(index).start);
            return;
        }
        while let Some(before) = self.pane.view.shown_beside(document, index, false) {
            index = before;
            if !document.paragraph(before).is_empty() || self.pane.view.fold_at(before).is_some() {
                self.pane.cursor.put(document, document.paragraph(before).start);
                return;
            }
        }
    }

    /// To the line above or below, as near to the goal column as its cells allow.
    pub(in crate::app) fn line_above_or_below(&mut self, below: bool) {
        let document = &self.reader.article.document;
        let mut index = document.paragraph_at(self.pane.cursor.at);
        let start = document.paragraph(index).start;
        let mut layout = self.pane.view.layout(document, index);
        let line = layout.line_of(self.pane.cursor.at - start);
        let cluster = Span::new(self.pane.cursor.at - start, self.pane.cursor.at - start + 1);
        let column = layout.line(line).columns(cluster).next().map(|columns| columns.start);
        let goal = self.pane.cursor.goal.or(column);
        let next =
            if below { Some(line + 1).filter(|&next| next < layout.len()) } else { line.checked_sub(1) };
        // A fold is one row, however long what it hides.
        let next = next.filter(|_| !self.on_fold());
        let next = if let Some(next) = next {
            next
        } else {
            let Some(beside) = self.pane.view.shown_beside(document, index, below) else { return };
            index = beside;
            if self.pane.view.fold_at(index).is_some() {
                self.pane.cursor.at = document.paragraph(index).start;
                self.pane.cursor.goal = goal;
                return;
            }
            layout = self.pane.view.layout(document, index);
            if below { 0 } else { layout.len() - 1 }
        };
        let line = layout.line(next);
        let far = if layout.direction().is_rtl() { layout.width().saturating_sub(1) } else { 0 };
        let within = line.nearest(goal.unwrap_or(far)).map_or(line.span().start, |span| span.start);
        self.pane.cursor.at = document.paragraph(index).start + within;
        self.pane.cursor.goal = goal;
    }
}

/// The start of the last cluster of `text`; 0 when it has none.
fn last_cluster(text: &str) -> usize {
    crate::text::clusters(text).next_back().map_or(0, |cluster| cluster.start)
}
