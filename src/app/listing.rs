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
    #[default]
    Count,
    /// By where they are mentioned first.
    First,
    /// Under what they are: persons, places, …
    Kind,
}

impl NameOrder {
    /// Every order with its name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Count, "by how often they are mentioned"),
        (Self::First, "by place in the text"),
        (Self::Kind, "in groups: what they are"),
    ];

    /// What the list is called in that order.
    pub fn title(self) -> &'static str {
        match self {
            Self::Count => "names",
            Self::First => "names by place",
            Self::Kind => "names by type",
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
