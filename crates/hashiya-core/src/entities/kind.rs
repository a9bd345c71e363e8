//! What an entity is.

use crate::words::Phrase;

/// The type of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Person,
    /// A company, institution, party, team.
    Organization,
    /// A thing that is made or published under a name.
    Product,
    /// A country, city, river, building.
    Place,
    /// A war, a conference, a cup.
    Event,
    /// A name of another kind, or of one that the text does not tell.
    Misc,
    /// A calendar date or a part of one.
    Date,
    /// An amount with its currency.
    Money,
    /// A share of a hundred.
    Percent,
    /// A number with what it counts.
    Number,
}

impl Kind {
    /// All types, names before values.
    pub const ALL: [Self; 10] = [
        Self::Person,
        Self::Organization,
        Self::Product,
        Self::Place,
        Self::Event,
        Self::Misc,
        Self::Date,
        Self::Money,
        Self::Percent,
        Self::Number,
    ];

    /// Where its group stands in a list: people, organisations, places, other names, values.
    pub fn rank(self) -> u8 {
        match self {
            Self::Person => 0,
            Self::Organization => 1,
            Self::Place => 2,
            Self::Product | Self::Event | Self::Misc => 3,
            Self::Date | Self::Money | Self::Percent | Self::Number => 4,
        }
    }

    /// The code in JSON and in `entities.toml`: `PER ORG PROD LOC EVENT MISC DATE MONEY PERCENT NUM`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Organization => "ORG",
            Self::Product => "PROD",
            Self::Place => "LOC",
            Self::Event => "EVENT",
            Self::Misc => "MISC",
            Self::Date => "DATE",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Number => "NUM",
        }
    }

    /// What one of them is called on the screen.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Person => say!("type-person"),
            Self::Organization => say!("type-organization"),
            Self::Product => say!("type-product"),
            Self::Place => say!("type-place"),
            Self::Event => say!("type-event"),
            Self::Misc => say!("type-name"),
            Self::Date => say!("type-date"),
            Self::Money => say!("type-amount"),
            Self::Percent => say!("type-percentage"),
            Self::Number => say!("type-number"),
        }
    }

    /// What several of them are called.
    pub fn plural(self) -> Phrase {
        match self {
            Self::Person => say!("types-persons"),
            Self::Organization => say!("types-organizations"),
            Self::Product => say!("types-products"),
            Self::Place => say!("types-places"),
            Self::Event => say!("types-events"),
            Self::Misc => say!("types-names"),
            Self::Date => say!("types-dates"),
            Self::Money => say!("types-amounts"),
            Self::Percent => say!("types-percentages"),
            Self::Number => say!("types-numbers"),
        }
    }

    /// The type with the code `code`, in any case.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code().eq_ignore_ascii_case(code))
    }

    /// Whether it is a value (date, amount, share, number) and not a name.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Date | Self::Money | Self::Percent | Self::Number)
    }
}
