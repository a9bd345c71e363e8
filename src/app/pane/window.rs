//! A window on an article, as a value.

use super::cursor::Cursor;
use super::view::{Folds, Place, View};
use tui_bidi::text::Span;

/// A window on an article. It holds places of the text alone, so that two panes may show one article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pane {
    /// What of the text is in sight.
    pub(crate) view: View,
    /// Where one reads, and where a selection began.
    pub(crate) cursor: Cursor,
    /// The window's top since its size changed last, and the byte that stood there before.
    pub(in crate::app) held: Option<(Place, usize)>,
    /// The place that was gone to last of those that are gone through, by its number among them.
    pub(in crate::app) gone_to: Option<usize>,
    /// What was jumped to, marked until the next key.
    pub(crate) landed: Option<Span>,
    /// The annotation chosen among those under the cursor, by its place among them.
    pub(crate) chosen_here: usize,
    /// What was folded away before only paragraphs with some names are shown; `None` while all are.
    pub(crate) only: Option<Folds>,
    /// Whether what is folded away changed since the lists beside it were made.
    pub(super) refolded: bool,
}

impl Pane {
    /// The stretch of the document in the window.
    pub(crate) fn window(&self) -> Span {
        Span::new(self.view.first_byte().unwrap_or(0), self.view.last_byte().unwrap_or(0))
    }
}
