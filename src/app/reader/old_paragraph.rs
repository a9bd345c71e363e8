//! A paragraph as it was when an annotation was made in it.

use crate::notebook::Target;

/// A paragraph as it was.
#[derive(Clone, Debug)]
pub(in crate::app) struct OldParagraph {
    /// The target that it belongs to: of another one it says nothing.
    pub(in crate::app) target: Target,
    /// Its words.
    pub(in crate::app) text: String,
    /// What stood there, and what stands there today.
    pub(in crate::app) differences: Vec<(String, String)>,
}
