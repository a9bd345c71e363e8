//! What of the screen has to be drawn anew.

/// What is to be drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Nothing.
    Nothing,
    /// These rows of the text, from its window's top, and the bars above and below.
    Rows(Vec<usize>),
    /// Everything.
    All,
}

impl Changed {
    /// This and `other`.
    pub(super) fn add(&mut self, other: Self) {
        match (self, other) {
            (Self::All, _) | (_, Self::Nothing) => {}
            (Self::Rows(rows), Self::Rows(more)) => rows.extend(more),
            (own, other) => *own = other,
        }
    }
}
