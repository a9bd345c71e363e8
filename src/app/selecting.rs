//! Selecting: letters, whole units, lines, and the last selection again.

use super::{marking::trimmed, pane::unit::Unit, state::App};
use crate::{
    layout::motion,
    text::{Span, slice, snap_start},
};

impl App {
    /// Begins a selection at the cursor.
    pub(super) fn select(&mut self) {
        self.pane.cursor.begin(Unit::Cluster);
    }

    /// Begins a selection of lines of the screen, or makes it one.
    pub(super) fn select_lines(&mut self) {
        if self.pane.cursor.anchor.is_none() {
            self.select();
        }
        self.pane.cursor.unit = Unit::Line;
    }

    /// Selects again what was selected last.
    pub(super) fn select_again(&mut self) {
        if !self.pane.cursor.select_again(&self.reader.article.document) {
            return self.say(say!("select-again-nothing"));
        }
        self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
        self.follow();
    }

    /// Selects the unit around byte `at`, with the cursor on its last cluster; what is selected grows by such units.
    pub(super) fn select_unit(&mut self, at: usize, unit: Unit) {
        let document = &self.reader.article.document;
        let span = trimmed(document.text(), unit.around(document, at));
        self.select_span(if span.is_empty() { Span::empty(at) } else { span }, unit);
    }

    /// Selects `span`, with the cursor on its last cluster.
    fn select_span(&mut self, span: Span, unit: Unit) {
        let document = &self.reader.article.document;
        self.pane.cursor.put(document, span.start);
        self.pane.cursor.begin(unit);
        let last = snap_start(document.text(), span.end.saturating_sub(1).max(span.start));
        self.pane.cursor.put(document, last);
    }

    /// Widens the selection to whole words, then to whole sentences, then to whole paragraphs. It grows by them
    /// from there on.
    pub(super) fn widen(&mut self) {
        if self.pane.cursor.before == Some(Unit::Word) {
            // A word that was reached is among the whole words.
            self.pane.cursor.before = None;
        }
        let (Some(selected), Some(anchor)) = (self.selection(), self.pane.cursor.anchor) else {
            return self.select();
        };
        let document = &self.reader.article.document;
        let backward = self.pane.cursor.at < anchor;
        let fresh = anchor == self.pane.cursor.at && self.pane.cursor.unit == Unit::Cluster;
        let last = snap_start(document.text(), selected.end.saturating_sub(1));
        let whole = |unit: Unit| {
            let span = unit.around(document, selected.start).union(unit.around(document, last));
            (unit, trimmed(document.text(), span))
        };
        // A word of one letter is a word.
        let wider = |&(unit, span): &(Unit, Span)| {
            span.covers(selected) && (span != selected || fresh && unit == Unit::Word)
        };
        let units = [Unit::Word, Unit::Sentence, Unit::Paragraph];
        let wider = units.into_iter().map(whole).find(wider);
        // Where the paragraph is one sentence, it grows by paragraphs from now on.
        let next = wider.or_else(|| units.into_iter().find(|&unit| unit > self.pane.cursor.unit).map(whole));
        if let Some((unit, span)) = next.filter(|(_, span)| span.covers(selected)) {
            self.select_span(span, unit);
            if backward {
                self.other_end();
            }
        }
    }

    /// Selects the `unit` that the cursor is in; what is selected already is made whole and grows by one more.
    pub(super) fn take_unit(&mut self, unit: Unit, count: usize) {
        let step = |app: &mut Self| match unit {
            Unit::Sentence => app.step(motion::next_sentence, true),
            Unit::Paragraph => app.paragraph_on(),
            _ => app.step(motion::next_word, true),
        };
        let mut more = count;
        if self.pane.cursor.anchor == Some(self.pane.cursor.at) && self.pane.cursor.unit == Unit::Cluster {
            let document = &self.reader.article.document;
            let words = slice(document.text(), unit.around(document, self.pane.cursor.at));
            if words.trim().is_empty() {
                self.travel(1, step);
            }
            self.select_unit(self.pane.cursor.at, unit);
            more -= 1;
        }
        self.pane.cursor.unit = unit;
        if more > 0 {
            self.reach(more, unit, true, step);
        }
    }

    /// Where lines of the screen are selected, says where they begin and end.
    pub(super) fn measure_lines(&mut self) {
        if self.pane.cursor.unit != Unit::Line {
            return;
        }
        self.pane.cursor.lines = None;
        if let Some(ends) = self.pane.ends(&self.reader.article.document) {
            let last = snap_start(self.reader.article.document.text(), ends.end.saturating_sub(1));
            let lines = self.line_span(ends.start).union(self.line_span(last.max(ends.start)));
            self.pane.cursor.lines = Some(lines);
        }
    }

    /// The cursor to the selection's other end.
    pub(super) fn other_end(&mut self) {
        if let (Some(anchor), Some(ends)) =
            (self.pane.cursor.anchor, self.pane.ends(&self.reader.article.document))
        {
            let document = &self.reader.article.document;
            if anchor <= self.pane.cursor.at {
                // The other end is what is selected last, not what the cursor stands before.
                self.pane.cursor.put(document, snap_start(document.text(), ends.end - 1));
            }
            let unit = self.pane.cursor.unit;
            self.pane.cursor.begin(unit);
            self.pane.cursor.put(&self.reader.article.document, anchor);
            self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
        }
    }
}
