//! Several annotators in one notebook: whose annotations are shown, and in whose colours.

use crate::notebook::Annotation;

/// Whose annotations are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everyone's.
    #[default]
    All,
    /// Those of this author.
    Of(String),
    /// Those that nobody signed.
    Unsigned,
}

impl Whose {
    /// Whether `annotation` is among them.
    pub fn has(&self, annotation: &Annotation) -> bool {
        match self {
            Self::All => true,
            Self::Of(author) => annotation.author.as_ref() == Some(author),
            Self::Unsigned => annotation.author.is_none(),
        }
    }
}
