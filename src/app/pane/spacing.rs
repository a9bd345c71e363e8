//! How paragraphs and the cursor are kept apart from what is around them.

/// How paragraphs and the cursor are kept apart from what is around them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spacing {
    /// Rows that stay in sight between the cursor and the window's edge, and when a page is turned.
    pub context: usize,
    /// Whether paragraphs are told by an indent of their first line, not by a blank row.
    pub indent: bool,
    /// Whether the numbers of headings hang beside the lines, where these are long enough.
    pub hang: bool,
    /// The rows that a line takes: the one with its cells, and blank ones below it. 0 is taken as 1.
    pub line: usize,
}

/// How many rows a paragraph takes, and for what.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) above: usize,
    pub(super) lines: usize,
    pub(super) below: usize,
}

impl Shape {
    pub(super) fn rows(self) -> usize {
        self.above + self.lines + self.below
    }
}
