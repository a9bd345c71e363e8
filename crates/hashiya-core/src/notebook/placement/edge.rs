//! The ends of a quote: what they stand at, and a range without the white space at its ends.

use super::page::Page;
use std::ops::Range;

/// What an end of a quote stood at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// White space, or an end of the text.
    Space,
    /// An end of a word.
    Word,
    /// The inside of a word.
    Inside,
}

impl Edge {
    pub(super) fn between(a: Option<char>, b: Option<char>) -> Self {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        match (space(a) || space(b), letter(a) && letter(b)) {
            (true, _) => Self::Space,
            (_, true) => Self::Inside,
            _ => Self::Word,
        }
    }
}

/// Without the space at its ends.
pub(super) fn trimmed(page: &Page, range: Range<usize>) -> Range<usize> {
    let words = page.text(&range);
    let lead = words.chars().take_while(|c| c.is_whitespace()).count();
    let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
    (range.start + lead).min(range.end)..range.end.saturating_sub(trail).max(range.start)
}
