//! Why a sentence may be worth checking.

use crate::words::Phrase;

/// A reason for which a sentence is proposed. Each is something that stands in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// An amount, a percentage, a count.
    Number,
    /// A date or a year.
    Date,
    /// Somebody is said to say it.
    Attribution,
    /// Somebody or something that has a name did something.
    Event,
    /// More, less, as much as, rising, falling.
    Comparison,
    /// The first, the largest, the only.
    Superlative,
    /// Because of, led to.
    Cause,
    /// What will be done, is pledged or threatened.
    Promise,
    /// All, never, nobody: no exception is left.
    Certainty,
    /// A person, an organisation, a place or a thing that has a name.
    Name,
}

impl Criterion {
    /// Every criterion, in the order in which reasons are listed.
    pub const ALL: [Self; 10] = [
        Self::Number,
        Self::Date,
        Self::Attribution,
        Self::Event,
        Self::Comparison,
        Self::Superlative,
        Self::Cause,
        Self::Promise,
        Self::Certainty,
        Self::Name,
    ];

    /// What it is called on the screen.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Number => say!("reason-number"),
            Self::Date => say!("reason-date"),
            Self::Attribution => say!("reason-attribution"),
            Self::Event => say!("reason-event"),
            Self::Comparison => say!("reason-comparison"),
            Self::Superlative => say!("reason-superlative"),
            Self::Cause => say!("reason-cause"),
            Self::Promise => say!("reason-promise"),
            Self::Certainty => say!("reason-certainty"),
            Self::Name => say!("reason-name"),
        }
    }

    /// Its name in JSON, lists and `weights.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Attribution => "attribution",
            Self::Event => "event",
            Self::Comparison => "comparison",
            Self::Superlative => "superlative",
            Self::Cause => "cause",
            Self::Promise => "promise",
            Self::Certainty => "certainty",
            Self::Name => "name",
        }
    }
}
