//! The reading cursor: it sits on a cluster, as in vi, and moves through the whole document.
//!
//! Motion inside a paragraph is [`layout::motion`](tui_bidi::layout::motion)'s; here are the steps from one
//! paragraph to the next, and the commands.

use super::unit::Unit;
use crate::{app::reader::Moved, document::Document};
use tui_bidi::text::{Span, snap_start};

/// Where one reads, and where a selection began. Bytes of the document, on cluster edges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The start of the cluster under the cursor.
    pub at: usize,
    /// The start of the cluster where the selection began.
    pub anchor: Option<usize>,
    /// What the selection grows by.
    pub(in crate::app) unit: Unit,
    /// What the last motion reached the start of, if it did: a selection ends before it.
    pub(in crate::app) before: Option<Unit>,
    /// The lines of the screen from the anchor to the cursor, where lines are selected.
    pub(in crate::app) lines: Option<Span>,
    /// The last selection that was left: where it began, its unit, where the cursor was, and what it ended
    /// before.
    last: Option<(usize, Unit, usize, Option<Unit>)>,
    /// The column that Up and Down try to keep.
    pub(in crate::app) goal: Option<u16>,
}

impl Cursor {
    /// Puts the cursor on the cluster that holds byte `at`, never on a line end of a paragraph that has
    /// words.
    pub fn put(&mut self, document: &Document, at: usize) {
        self.at = Self::place(document, at);
        (self.goal, self.before) = (None, None);
    }

    /// Where the cursor stands that is put on byte `at`.
    pub(in crate::app) fn place(document: &Document, at: usize) -> usize {
        let paragraph = document.paragraph(document.paragraph_at(at));
        let text = tui_bidi::text::slice(document.text(), paragraph);
        let within = at.saturating_sub(paragraph.start).min(text.len());
        let within = if within == text.len() { text.len().saturating_sub(1) } else { within };
        paragraph.start + snap_start(text, within)
    }

    /// Begins to select at the cursor, by `unit`.
    pub(in crate::app) fn begin(&mut self, unit: Unit) {
        (self.anchor, self.unit, self.before) = (Some(self.at), unit, None);
    }

    /// Takes what is selected, and what was, to its place in `document`, which was edited.
    pub(in crate::app) fn follow(&mut self, moved: &Moved, document: &Document) {
        let place = |at: usize| {
            let mut cursor = Self::default();
            cursor.put(document, moved.place(at, document.text()));
            cursor.at
        };
        self.anchor = self.anchor.map(place);
        self.lines = None;
        self.last = self.last.map(|(anchor, unit, at, before)| (place(anchor), unit, place(at), before));
    }

    /// Leaves the selection, and says whether there was one.
    pub(in crate::app) fn leave_selection(&mut self) -> bool {
        let Some(anchor) = self.anchor.take() else { return false };
        self.last = Some((anchor, self.unit, self.at, self.before));
        self.unit = Unit::Cluster;
        true
    }

    /// Selects again what was selected last, and says whether there was something.
    pub(in crate::app) fn select_again(&mut self, document: &Document) -> bool {
        let Some((anchor, unit, at, before)) = self.last else { return false };
        self.put(document, anchor);
        self.begin(unit);
        self.put(document, at);
        self.before = before;
        true
    }
}

/// A step of the cursor in a paragraph: its text and the byte in it; `None` at the paragraph's edge.
pub(in crate::app) type Step = fn(&str, usize) -> Option<usize>;
