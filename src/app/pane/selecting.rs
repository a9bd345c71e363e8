//! Selecting: letters, whole units, lines, and the last selection again.

use super::{
    unit::{Unit, trimmed},
    window::Pane,
};
use crate::document::Document;
use tui_bidi::{
    layout::motion,
    text::{Span, slice, snap_start},
};

impl Pane {
    /// Begins a selection at the cursor.
    pub(in crate::app) fn select(&mut self) {
        self.cursor.begin(Unit::Cluster);
    }

    /// Begins a selection of lines of the screen, or makes it one.
    pub(in crate::app) fn select_lines(&mut self) {
        if self.cursor.anchor.is_none() {
            self.select();
        }
        self.cursor.unit = Unit::Line;
    }

    /// Selects again what was selected last, and says whether there was something.
    pub(in crate::app) fn select_again(&mut self, document: &Document) -> bool {
        let again = self.cursor.select_again(document);
        if again {
            self.view.show(document, self.cursor.at);
        }
        again
    }

    /// Selects the unit around byte `at`, with the cursor on its last cluster; what is selected grows by such units.
    pub(in crate::app) fn select_unit(&mut self, document: &Document, at: usize, unit: Unit) {
        let span = trimmed(document.text(), unit.around(document, at));
        self.select_span(document, if span.is_empty() { Span::empty(at) } else { span }, unit);
    }

    /// Selects `span`, with the cursor on its last cluster.
    fn select_span(&mut self, document: &Document, span: Span, unit: Unit) {
        self.cursor.put(document, span.start);
        self.cursor.begin(unit);
        let last = snap_start(document.text(), span.end.saturating_sub(1).max(span.start));
        self.cursor.put(document, last);
    }

    /// Widens the selection to whole words, then to whole sentences, then to whole paragraphs. It grows by them
    /// from there on.
    pub(in crate::app) fn widen(&mut self, document: &Document) {
        if self.cursor.before == Some(Unit::Word) {
            // A word that was reached is among the whole words.
            self.cursor.before = None;
        }
        let (Some(selected), Some(anchor)) = (self.selection(document), self.cursor.anchor) else {
            return self.select();
        };
        let backward = self.cursor.at < anchor;
        let fresh = anchor == self.cursor.at && self.cursor.unit == Unit::Cluster;
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
        let next = wider.or_else(|| units.into_iter().find(|&unit| unit > self.cursor.unit).map(whole));
        if let Some((unit, span)) = next.filter(|(_, span)| span.covers(selected)) {
            self.select_span(document, span, unit);
            if backward {
                self.other_end(document);
            }
        }
    }

    /// Selects the `unit` that the cursor is in; what is selected already is made whole and grows by one more.
    pub(in crate::app) fn take_unit(&mut self, document: &Document, unit: Unit, count: usize) {
        let step = |pane: &mut Self| match unit {
            Unit::Sentence => pane.step(document, motion::next_sentence, true),
            Unit::Paragraph => pane.paragraph_on(document),
            _ => pane.step(document, motion::next_word, true),
        };
        let mut more = count;
        if self.cursor.anchor == Some(self.cursor.at) && self.cursor.unit == Unit::Cluster {
            let words = slice(document.text(), unit.around(document, self.cursor.at));
            if words.trim().is_empty() {
                self.travel(document, 1, step);
            }
            self.select_unit(document, self.cursor.at, unit);
            more -= 1;
        }
        self.cursor.unit = unit;
        if more > 0 {
            self.reach(document, more, unit, true, step);
        }
    }

    /// Where lines of the screen are selected, says where they begin and end.
    pub(in crate::app) fn measure_lines(&mut self, document: &Document) {
        if self.cursor.unit != Unit::Line {
            return;
        }
        self.cursor.lines = None;
        if let Some(ends) = self.ends(document) {
            let last = snap_start(document.text(), ends.end.saturating_sub(1));
            let lines =
                self.line_span(document, ends.start).union(self.line_span(document, last.max(ends.start)));
            self.cursor.lines = Some(lines);
        }
    }

    /// The cursor to the selection's other end.
    pub(in crate::app) fn other_end(&mut self, document: &Document) {
        if let (Some(anchor), Some(ends)) = (self.cursor.anchor, self.ends(document)) {
            if anchor <= self.cursor.at {
                // The other end is what is selected last, not what the cursor stands before.
                self.cursor.put(document, snap_start(document.text(), ends.end.saturating_sub(1)));
            }
            let unit = self.cursor.unit;
            self.cursor.begin(unit);
            self.cursor.put(document, anchor);
            self.view.show(document, self.cursor.at);
        }
    }
}
