//! What the program that learns the weights needs, and nothing else does.

use super::features::{Features, NAMES};
use super::sentence::sentences;
use super::speaker::Speakers;
use crate::document::Document;
use crate::entities::Entities;
use tui_bidi::text::Span;

/// Each sentence of `document` with its features, in order.
pub fn features(document: &Document, entities: &Entities) -> Vec<(Span, Vec<f32>)> {
    let mut speakers = Speakers::default();
    sentences(document, entities)
        .iter()
        .map(|sentence| {
            let spoken = speakers.of(document.text(), sentence).is_some();
            (sentence.span, Features::of(sentence, spoken).0.to_vec())
        })
        .collect()
}

/// The names of the features, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.into_iter()
}
