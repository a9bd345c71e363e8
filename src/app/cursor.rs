//! The reading cursor: it sits on a cluster, as in vi, and moves through the whole document.
//!
//! Motion inside a paragraph is [`layout::motion`](crate::layout::motion)'s; here are the steps from one
//! paragraph to the next, and the commands.

use crate::{document::Document, text::snap_start};

/// Where one reads, and where a selection began. Bytes of the document, on cluster edges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The start of the cluster under the cursor.
    pub at: usize,
    /// The start of the cluster where the selection began.
    pub anchor: Option<usize>,
    /// The column that Up and Down try to keep.
    pub(super) goal: Option<u16>,
}

impl Cursor {
    /// Puts the cursor on the cluster that holds byte `at`, never on a line end of a paragraph that has
    /// words.
    pub fn put(&mut self, document: &Document, at: usize) {
        let paragraph = document.paragraph(document.paragraph_at(at));
        let text = crate::text::slice(document.text(), paragraph);
        let within = at.saturating_sub(paragraph.start).min(text.len());
        let within = if within == text.len() { text.len().saturating_sub(1) } else { within };
        self.at = paragraph.start + snap_start(text, within);
        self.goal = None;
    }
}

/// A step of the cursor in a paragraph: its text and the byte in it; `None` at the paragraph's edge.
pub(super) type Step = fn(&str, usize) -> Option<usize>;
