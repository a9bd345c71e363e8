//! What a parser of a form gives.

use super::super::build::Builder;
use super::super::markup::Meta;

/// The text and what is said of it, from a reader.
pub(in crate::document) struct Told {
    pub(in crate::document) builder: Builder,
    pub(in crate::document) meta: Meta,
}
