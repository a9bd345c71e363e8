//! What placement says of one target: where, how sure, and why.

use super::candidate::Candidate;
use crate::document::{Document, Format};
use crate::notebook::target::Target;
use crate::words::Phrase;
use tui_bidi::text::Span;

/// How a target stands in today's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// The quote stands at its numbers, letter for letter.
    Exact,
    /// The same words (folded) stand elsewhere.
    Moved,
    /// The words were edited.
    Changed,
    /// Several places are as good.
    Ambiguous,
    /// It is gone.
    Orphan,
}

impl State {
    /// The state of this [name](Self::name).
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::Exact, Self::Moved, Self::Changed, Self::Ambiguous, Self::Orphan];
        all.into_iter().find(|state| state.name() == name)
    }

    /// Whether there is no place, or several are as good.
    pub fn is_unsure(self) -> bool {
        matches!(self, Self::Ambiguous | Self::Orphan)
    }

    /// Why a place is not sure; `None` where it is.
    pub fn reason(self) -> Option<Phrase> {
        match self {
            Self::Exact | Self::Moved => None,
            Self::Changed => Some(say!("place-edited")),
            Self::Ambiguous => Some(say!("place-ambiguous")),
            Self::Orphan => Some(say!("place-lost")),
        }
    }

    /// [`reason`](Self::reason), where `target` stands so in `document`: whether another reader gave the words.
    pub fn reason_in(self, document: &Document, target: &Target) -> Option<Phrase> {
        let (made, now) = (target.reader.clone(), document.reader());
        match self {
            Self::Changed | Self::Orphan if made.is_some() && made != now => {
                let now = now.unwrap_or_else(|| Format::Text.name().to_owned());
                Some(say!("place-other-reader", made = made.unwrap_or_default(), now))
            }
            _ => self.reason(),
        }
    }

    /// What it is called in lists.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Exact => say!("state-exact"),
            Self::Moved => say!("state-moved"),
            Self::Changed => say!("state-changed"),
            Self::Ambiguous => say!("state-ambiguous"),
            Self::Orphan => say!("state-orphan"),
        }
    }

    /// Its name in JSON: `"exact"`, `"moved"`, …
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Ambiguous => "ambiguous",
            Self::Orphan => "orphan",
        }
    }
}

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
