//! What was asked for before the whole text was read: done as soon as the rest is there.
//!
//! A long text is on the screen at once and read behind it. Its end, a part of the way and words that the
//! head does not have are further off; they are waited for, and the next key gives the waiting up.

use super::seeking::Seek;
use crate::notebook::Id;

/// What waits for the rest of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Awaited {
    /// The text's end, or the line of this number.
    End(Option<usize>),
    /// The place so many hundredths through the text.
    Percent(usize),
    /// Words, from a byte on.
    Find(String, Seek),
    /// All matches of what is looked for, to show only their paragraphs.
    Only,
    /// The next match of what is looked for.
    FindNext,
    /// A match that is further off than a key looks; `jump`: the way back leads to where one was.
    Match {
        /// From where it is looked for.
        seek: Seek,
        /// Whether one goes there for good, not only while one types.
        jump: bool,
    },
    /// More text, of a pipe or of a file that grows: its end stays in sight.
    More,
    /// The place at this byte.
    At(usize),
    /// The words of an annotation.
    Note(Id),
}
