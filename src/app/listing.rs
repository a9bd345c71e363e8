//! The list of names: its order, and several names chosen together.

use crate::entities::Kind;

/// A row of the list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRow {
    /// The title of a group: what its names are, and how many.
    Group(Kind, usize),
    /// The entity of this number in the article.
    Name(usize),
}

/// The order of the list of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameOrder {
    /// The most mentioned first.
    Count,
    /// By where they are mentioned first.
    First,
    /// Under what they are: people, organisations, places, other names, then dates and numbers.
    #[default]
    Kind,
}

impl NameOrder {
    /// Every order with its name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Kind, "in groups: what they are"),
        (Self::Count, "by how often they are mentioned"),
        (Self::First, "by place in the text"),
    ];

    /// What the list is called in that order.
    pub fn title(self) -> &'static str {
        match self {
            Self::Count => "names by count",
            Self::First => "names by place",
            Self::Kind => "names",
        }
    }
}

/// What is said of an annotation with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The one of that name said it.
    Speaker,
    /// The name is a tag of it.
    Tag,
}
