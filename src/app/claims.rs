//! The claims view: claims with how they stand, what speaks for them and against, and what is still open.

use super::{links::Evidence, panes::Area, sidebar::List};
use crate::library::Wanted;
use crate::words::Phrase;

/// The claims view.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// Whether annotations of every kind are listed, or claims alone: those of that kind and all that have
    /// a status.
    pub every_kind: bool,
    /// Which of them are listed.
    pub wanted: Wanted,
    /// The name of the entity that is wanted.
    pub entity: Option<String>,
    /// In which order they stand, and under which titles.
    pub order: Order,
    /// What is listed.
    pub rows: Vec<ClaimRow>,
    /// The chosen row and the first in sight.
    pub list: List,
    /// What speaks for each annotation and against it, by its number.
    pub evidence: Vec<Evidence>,
    /// How many claims there are, listed or not, and how many of the listed are open.
    pub counts: Counts,
}

/// How many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Listed.
    pub listed: usize,
    /// Listed or not.
    pub all: usize,
    /// Listed, and still to be judged.
    pub open: usize,
}

/// A row of the claims view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimRow {
    /// The title of a group, and how many are in it.
    Group(String, usize),
    /// The annotation of this number.
    Note(usize),
}

/// The order of the claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By place in the text.
    #[default]
    Place,
    /// Those that are open first, those with the least evidence before others.
    Open,
    /// The last changed first.
    Changed,
    /// Under their statuses.
    Status,
    /// Under their sections.
    Section,
    /// Under who said it.
    Speaker,
    /// Under each of their tags.
    Tag,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 7] =
        [Self::Place, Self::Open, Self::Changed, Self::Status, Self::Section, Self::Speaker, Self::Tag];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Place => say!("order-place"),
            Self::Open => say!("order-open"),
            Self::Changed => say!("order-changed"),
            Self::Status => say!("order-status"),
            Self::Section => say!("order-section"),
            Self::Speaker => say!("order-speaker"),
            Self::Tag => say!("order-tag"),
        }
    }
}

/// The parts of the claims view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimsAreas {
    /// The rows of the list; its title stands in the row above.
    pub list: Area,
    /// The rule, and where the chosen claim is told, if there is room.
    pub told: Option<(Area, Area)>,
}
