//! Blank rows below paragraphs of a window, so that these begin on the rows of those of another text.

use super::view::{Place, View};
use crate::document::Document;
use std::collections::HashMap;

impl View {
    /// Puts so many blank rows below these paragraphs, and below no others; what was at the top stays there. Says whether
    /// these are others than before.
    pub(in crate::app) fn set_pads(&mut self, document: &Document, pads: HashMap<usize, usize>) -> bool {
        let changed = pads != self.pads;
        if changed {
            self.pads = pads;
            self.fill(document);
        }
        changed
    }

    /// The rows of paragraph `index` without the blank ones of [`set_pads`](Self::set_pads).
    pub(in crate::app) fn rows_of(&mut self, document: &Document, index: usize) -> usize {
        self.shape(document, index).rows().saturating_sub(self.pads.get(&index).copied().unwrap_or(0))
    }

    /// Puts row `row` of paragraph `paragraph` at the window's top, or the last that it has.
    pub(in crate::app) fn show_place(&mut self, document: &Document, paragraph: usize, row: usize) {
        self.top = Place { paragraph, row };
        self.fill(document);
    }
}
