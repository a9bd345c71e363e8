//! Motions of the cursor through the whole document, from one paragraph into the next.

use super::{cursor::Step, unit::Unit, window::Pane};
use crate::document::Document;
use tui_bidi::{
    layout::motion,
    text::{LogicalColumn, ParagraphByte, Span, slice},
};

impl Pane {
    /// Moves the cursor by `step`, so many times as it moves at all, and the window with it.
    /// Gives whether every step moved it.
    pub(in crate::app) fn travel(
        &mut self,
        document: &Document,
        times: usize,
        step: impl Fn(&mut Self),
    ) -> bool {
        let mut moved = true;
        for _ in 0..times.min(10_000) {
            let before = self.cursor.at;
            step(self);
            moved = self.cursor.at != before;
            if !moved {
                break;
            }
        }
        self.view.show(document, self.cursor.at);
        self.chosen_here = 0;
        moved
    }

    /// To the start of a `unit` by `step`. A selection ends before it, but takes it whole where it grows by such
    /// units; where there is no further one, it takes the rest of this one.
    pub(in crate::app) fn reach(
        &mut self,
        document: &Document,
        times: usize,
        unit: Unit,
        forward: bool,
        step: impl Fn(&mut Self),
    ) {
        let selecting = self.cursor.anchor.is_some();
        if selecting {
            self.stand_at_edge(document, forward);
        }
        let moved = self.travel(document, times, step);
        if !selecting {
            return;
        }
        if moved || !forward {
            self.cursor.before = Some(unit).filter(|&unit| unit > self.cursor.unit);
        } else {
            self.to_unit_end(document, unit);
        }
    }

    /// The same by a `step` within a paragraph.
    pub(in crate::app) fn reach_by(
        &mut self,
        document: &Document,
        times: usize,
        unit: Unit,
        step: Step,
        forward: bool,
    ) {
        self.reach(document, times, unit, forward, |pane| pane.step(document, step, forward));
    }

    /// A selection by whole units grows from the edge of the unit that it began with, whichever way.
    fn stand_at_edge(&mut self, document: &Document, forward: bool) {
        let (Some(anchor), unit) = (self.cursor.anchor, self.cursor.unit) else { return };
        let began = unit.around(document, anchor);
        if matches!(unit, Unit::Cluster | Unit::Line) || !began.contains(self.cursor.at) {
            return;
        }
        let words = slice(document.text(), began);
        let last = began.start + last_cluster(words.trim_end());
        self.cursor.put(document, if forward { last } else { began.start });
    }

    /// To the last cluster of the `unit` that the cursor is in.
    fn to_unit_end(&mut self, document: &Document, unit: Unit) {
        let span = unit.around(document, self.cursor.at);
        let words = slice(document.text(), span);
        let last = span.start + last_cluster(words.trim_end());
        self.cursor.put(document, last.max(self.cursor.at));
        self.view.show(document, self.cursor.at);
    }

    /// To the logical start or end of the cursor's line.
    pub(in crate::app) fn line_edge(&mut self, document: &Document, end: bool) {
        let span = self.line_span(document, self.cursor.at);
        let text = document.text();
        let line = slice(text, span);
        let at = if end { span.start + last_cluster(line.trim_end()) } else { span.start };
        self.cursor.put(document, at);
        self.cursor.before = (!end).then_some(Unit::Line);
    }

    /// The stretch of the document that the line with byte `at` covers.
    pub(in crate::app) fn line_span(&mut self, document: &Document, at: usize) -> Span {
        let index = document.paragraph_at(at);
        let start = document.paragraph(index).start;
        let layout = self.view.layout(document, index);
        layout.line(layout.line_of(ParagraphByte::of_text(at, start))).span().in_text(start)
    }

    /// To the cell at the left or right on the screen; past a paragraph's edge into its neighbour.
    pub(in crate::app) fn beside(&mut self, document: &Document, left: bool) {
        let index = document.paragraph_at(self.cursor.at);
        if self.on_fold(document) {
            return self.enter(document, index, document.paragraph_direction(index).is_rtl() == left);
        }
        let start = document.paragraph(index).start;
        let layout = self.view.layout(document, index);
        let at = ParagraphByte::of_text(self.cursor.at, start);
        let next = if left { motion::left(&layout, at) } else { motion::right(&layout, at) };
        match next {
            Some(next) => self.cursor.at = next.in_text(start),
            None if layout.direction().is_rtl() == left => self.enter(document, index, true),
            None => self.enter(document, index, false),
        }
        (self.cursor.goal, self.cursor.before) = (None, None);
    }

    /// To the first cluster of the paragraph after `index` that is shown, or the last of the one before.
    fn enter(&mut self, document: &Document, index: usize, forward: bool) {
        let Some(next) = self.view.shown_beside(document, index, forward) else { return };
        let span = document.paragraph(next);
        let at_start = forward || self.view.fold_at(next).is_some();
        self.cursor.put(document, if at_start { span.start } else { span.end });
    }

    /// To the end of this word, or of the next, in whatever paragraph that is.
    pub(in crate::app) fn word_end(&mut self, document: &Document) {
        let start = self.cursor.at;
        let mut index = document.paragraph_at(start);
        self.step(document, motion::word_end, true);
        loop {
            let reached = document.paragraph_at(self.cursor.at);
            if reached == index || self.on_fold(document) {
                return;
            }
            // At the start of another paragraph: its first word may be one letter, or it has none.
            if let Some(end) = motion::first_word_end(document.paragraph_text(reached)) {
                return self.cursor.put(document, document.paragraph(reached).start + end);
            }
            index = reached;
            self.enter(document, reached, true);
        }
    }

    /// The first place that `step` leads to from byte `at` and that is not hidden within its paragraph: forwards one behind
    /// what hides it, backwards the sign of that.
    fn seen_by(&self, document: &Document, step: Step, at: usize, forward: bool) -> Option<usize> {
        let paragraph = document.paragraph(document.paragraph_at(at));
        let text = slice(document.text(), paragraph);
        let mut next = step(text, at - paragraph.start)?;
        while let Some(elided) = self.view.elided().at(paragraph.start + next) {
            if elided.start == paragraph.start + next {
                break;
            }
            next = if forward { step(text, next)? } else { elided.start - paragraph.start };
        }
        Some(next)
    }

    pub(in crate::app) fn step(&mut self, document: &Document, step: Step, forward: bool) {
        let index = document.paragraph_at(self.cursor.at);
        if self.on_fold(document) {
            return self.enter(document, index, forward);
        }
        let start = document.paragraph(index).start;
        let text = document.paragraph_text(index);
        match self.seen_by(document, step, self.cursor.at, forward) {
            Some(next) if next < text.len() => self.cursor.put(document, start + next),
            _ if forward => self.enter(document, index, true),
            _ => {
                let before = self.cursor.at;
                self.enter(document, index, false);
                if self.cursor.at == before || self.on_fold(document) {
                    return;
                }
                // From the last cluster of the paragraph before to the start of what it belongs to.
                let index = document.paragraph_at(self.cursor.at);
                let start = document.paragraph(index).start;
                let text = document.paragraph_text(index);
                let back = step(text, text.len()).unwrap_or(0);
                self.cursor.put(document, start + back);
            }
        }
    }

    pub(in crate::app) fn paragraph_on(&mut self, document: &Document) {
        let mut index = document.paragraph_at(self.cursor.at);
        while let Some(next) = self.view.shown_beside(document, index, true) {
            index = next;
            if !document.paragraph(next).is_empty() || self.view.fold_at(next).is_some() {
                self.cursor.put(document, document.paragraph(next).start);
                return;
            }
        }
    }

    pub(in crate::app) fn paragraph_back(&mut self, document: &Document) {
        let mut index = document.paragraph_at(self.cursor.at);
        if self.cursor.at > document.paragraph(index).start {
            self.cursor.put(document, document.paragraph(index).start);
            return;
        }
        while let Some(before) = self.view.shown_beside(document, index, false) {
            index = before;
            if !document.paragraph(before).is_empty() || self.view.fold_at(before).is_some() {
                self.cursor.put(document, document.paragraph(before).start);
                return;
            }
        }
    }

    /// To the line above or below, as near to the goal column as its cells allow.
    pub(in crate::app) fn line_above_or_below(&mut self, document: &Document, below: bool) {
        let mut index = document.paragraph_at(self.cursor.at);
        let start = document.paragraph(index).start;
        let mut layout = self.view.layout(document, index);
        let line = layout.line_of(ParagraphByte::of_text(self.cursor.at, start));
        let cluster = Span::new(self.cursor.at, self.cursor.at + 1).in_paragraph(start);
        let next =
            if below { Some(line + 1).filter(|&next| next < layout.len()) } else { line.checked_sub(1) };
        // A fold is one row, however long what it hides.
        let next = next.filter(|_| !self.on_fold(document));
        let beside = self.view.shown_beside(document, index, below);
        if next.or(beside).is_none() {
            return;
        }
        let column = || layout.line(line).columns(cluster).next().map(|columns| columns.start);
        let goal = self.cursor.goal.or_else(column);
        let next = if let Some(next) = next {
            next
        } else {
            let Some(beside) = beside else { return };
            index = beside;
            if self.view.fold_at(index).is_some() {
                self.cursor.put(document, document.paragraph(index).start);
                self.cursor.goal = goal;
                return;
            }
            layout = self.view.layout(document, index);
            if below { 0 } else { layout.len() - 1 }
        };
        let line = layout.line(next);
        let start = LogicalColumn::default().visual(layout.direction(), layout.width());
        let within = line.nearest(goal.unwrap_or(start)).map_or(line.span().start, |span| span.start);
        self.cursor.at = within.in_text(document.paragraph(index).start);
        (self.cursor.goal, self.cursor.before) = (goal, None);
    }
}

/// The start of the last cluster of `text`; 0 when it has none.
fn last_cluster(text: &str) -> usize {
    tui_bidi::text::clusters(text).next_back().map_or(0, |cluster| cluster.start)
}
