//! Sentences that were proposed as claims and are none, as the reader says.

use super::{origin::Origin, target::Target};

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
}
