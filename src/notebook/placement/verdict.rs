//! What placement says of one target: where, how sure, and why.

use super::State;
use super::asked::Found;
use super::candidate::Candidate;
use crate::text::Span;
use crate::words::Phrase;

/// Where a target stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// How it stands.
    pub state: State,
    /// Where, in bytes of the document's text, on cluster edges; of an ambiguous one the best guess;
    /// `None` for an orphan.
    pub span: Option<Span>,
    /// How alike the folded words there and the folded quote are, 0 to 1.
    pub similarity: f32,
    /// For ambiguous ones and orphans: the best places, best first, three at most.
    pub candidates: Vec<Candidate>,
    /// Why, in a few words for the reader; empty where all is well.
    pub reason: Option<Phrase>,
}

impl Placement {
    /// That of a target whose words stand nowhere; `reason` says what is known of that.
    pub fn orphan(reason: Option<Phrase>) -> Self {
        Self { state: State::Orphan, span: None, similarity: 0.0, candidates: Vec::new(), reason }
    }
}

/// What there is for a target: places, best first, and whether the best is good enough.
#[derive(Debug, Default)]
pub(in crate::notebook) struct Looked {
    pub(in crate::notebook) found: Vec<Found>,
    pub(in crate::notebook) verdict: Verdict,
}

/// What the evidence says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::notebook) enum Verdict {
    /// The first place is meant.
    Sure,
    /// The first places are as good as each other.
    Twins,
    /// Not enough evidence for any.
    #[default]
    None,
}
