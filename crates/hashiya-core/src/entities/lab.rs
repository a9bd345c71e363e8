//! What the programs that learn the weights and measure the room need; no part of the reader.

pub use super::features::FEATURES;
use super::steps::Steps;
pub use super::tagger::{Item, LABELS, Model, REGISTERS, Rows, is_inside};
pub use super::vocabulary::EXPOSITORY;
pub use super::words::Sentence;
use super::{heard::Heard, overrides::Overrides, prepared::Prepared};
use crate::document::Document;

/// `document` as the tagger reads it.
pub fn sentences(document: &Document, steps: &Steps) -> Vec<Sentence> {
    let prepared = Prepared::new(document, steps, &mut Heard::default());
    super::words::sentences(document.text(), &prepared.tokens, &prepared.vocabulary, steps)
}

/// [`find_with`](super::find_with) with a model that need not be the one that ships.
pub fn find_by(
    document: &Document,
    overrides: &Overrides,
    steps: &Steps,
    model: &Model,
) -> super::found::Entities {
    super::found::find_by(document, overrides, steps, model, &mut Heard::default())
}
