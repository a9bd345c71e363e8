//! Sentences that were proposed as claims and are none, as the reader says.

use super::{Notebook, form, origin::Origin, placement, placement::State, target::Target};
use crate::{document::Document, text::Span};

/// A sentence that was proposed as a claim and is none: `[[refused]]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    /// The sentence.
    pub target: Target,
    /// Where it was read from.
    pub origin: Origin<Refused>,
}

impl Refused {
    /// The refusal of `target`.
    pub fn of(target: Target) -> Self {
        Self { target, origin: Origin::default() }
    }

    /// The refusal as a TOML text of one `[[refused]]`.
    pub fn to_toml(&self) -> String {
        form::refused_text(self).into_owned()
    }

    /// The refusal in a TOML text of one `[[refused]]`.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_refused(text)
    }
}

impl Notebook {
    /// Where the refused sentences stand in `document`, each with its number; those that are not found are left out.
    /// `old` is the text that they were refused in, where it is known.
    pub fn refusals(&self, document: &Document, old: Option<&str>) -> Vec<(usize, Span)> {
        let targets: Vec<&Target> = self.refused.iter().map(|refused| &refused.target).collect();
        if targets.is_empty() {
            return Vec::new();
        }
        let sure = |state| matches!(state, State::Exact | State::Moved | State::Changed);
        let placed = placement::place(document, &targets, old).into_iter().enumerate();
        placed
            .filter_map(|(number, place)| Some((number, place.span.filter(|_| sure(place.state))?)))
            .collect()
    }
}
