//! Finding among what the reader wrote: claims of some sort only, lists that hold some words only, and one
//! list of all notes and names to choose from.

use crate::notebook::Id;

/// A list that can be narrowed down by words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrowed {
    /// The claims view.
    Claims,
    /// The library.
    Library,
    /// What is reviewed.
    Review,
    /// The list of the sidebar with this number.
    List(usize),
}

/// What claims shall have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Nothing more: all claims.
    Claims,
    /// Nothing more, and other kinds too.
    EveryKind,
    /// This kind.
    Kind(String),
    /// This status.
    Status(String),
    /// This tag.
    Tag(String),
    /// This author.
    Author(String),
    /// They name this entity, or it said them: its number in the article.
    Entity(usize),
}

/// Something that the reader noted, or the article names.
#[derive(Clone)]
pub(super) enum Noted {
    /// An annotation.
    Note(Id),
    /// The entity of this number.
    Entity(usize),
}
