//! Paragraphs of another article that belong to paragraphs of this one, as the reader says.

use super::origin::Origin;
use crate::document::CodePoint;

/// What of another article belongs to what of this one: `[[alignment]]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aligned {
    /// The id of the other article's notebook.
    pub with: String,
    /// Starts of paragraphs that belong together, in code points of this text and of the other.
    pub pairs: Vec<(CodePoint, CodePoint)>,
    /// Where it was read from.
    pub origin: Origin<Aligned>,
}

impl Aligned {
    /// These `pairs` of paragraphs belong together in this text and in that of the notebook called `with`.
    pub fn new(with: impl Into<String>, pairs: Vec<(CodePoint, CodePoint)>) -> Self {
        Self { with: with.into(), pairs, origin: Origin::default() }
    }
}
