//! Where one stopped reading an article: what is remembered of it for the next time.

use crate::library::PagesRead;
use tui_bidi::text::Direction;

impl Stopped {
    /// The last byte that one goes back to.
    pub(super) fn furthest(&self) -> usize {
        let turned = self.turned.iter().map(|&(start, _)| start);
        let marks = self.marks.iter().map(|&(_, at)| at);
        turned.chain(marks).fold(self.cursor.max(self.top), usize::max)
    }
}

/// Where reading stopped, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Under the cursor.
    pub cursor: usize,
    /// At the top of the window.
    pub top: usize,
    /// What was in the window.
    pub read: PagesRead,
    /// The paragraphs that were turned, by their starts.
    pub turned: Vec<(usize, Direction)>,
    /// The places that have a letter.
    pub marks: Vec<(char, usize)>,
}
