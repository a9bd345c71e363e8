//! What of an article is selected: from where it began to the cursor, in whole units, and folds whole.

use super::unit::Unit;
use super::window::Pane;
use crate::document::Document;
use tui_bidi::text::{Span, next_cluster, slice, snap_start};

impl Pane {
    /// The selected stretch of `document`: the units of its first and its last cluster and what is between them.
    pub(crate) fn selection(&self, document: &Document) -> Option<Span> {
        let ends = self.ends(document)?;
        if self.cursor.unit == Unit::Line {
            return Some(self.fold_whole(document, self.cursor.lines.unwrap_or(ends).union(ends)));
        }
        let last = snap_start(document.text(), ends.end.saturating_sub(1)).max(ends.start);
        let [first, last] = [ends.start, last].map(|at| self.cursor.unit.around(document, at));
        Some(self.fold_whole(document, ends.union(first).union(last)))
    }

    /// From the cluster where the selection began to the one under the cursor, or to what stands before it.
    pub(crate) fn ends(&self, document: &Document) -> Option<Span> {
        let (text, anchor, at) = (document.text(), self.cursor.anchor?, self.cursor.at);
        let end = next_cluster(text, anchor.max(at));
        let before = |from: usize, to: usize| from + text[from..to].trim_end().len();
        let end = match () {
            () if self.cursor.before.is_none() || anchor == at => end,
            () if at > anchor => before(anchor, at).max(next_cluster(text, anchor)),
            // Backwards: the word that it began at the start of is not cut.
            () if self.cursor.unit == Unit::Cluster && begins_word(document, anchor) => before(at, anchor),
            () => end,
        };
        Some(Span::new(anchor.min(at), end))
    }

    /// `span` with the whole of each fold that it begins or ends in.
    fn fold_whole(&self, document: &Document, span: Span) -> Span {
        let fold = |at: usize| {
            let Some(fold) = self.view.fold_at(document.paragraph_at(at)) else {
                return self.view.elided().at(at);
            };
            Some(document.paragraph(fold.start).union(document.paragraph(fold.end.saturating_sub(1))))
        };
        let ends = [span.start, span.end.saturating_sub(1).max(span.start)];
        ends.into_iter().filter_map(fold).fold(span, Span::union)
    }
}

/// Whether byte `at` is the start of a word of letters or digits.
fn begins_word(document: &Document, at: usize) -> bool {
    let word = Unit::Word.around(document, at);
    word.start == at && slice(document.text(), word).chars().any(char::is_alphanumeric)
}
