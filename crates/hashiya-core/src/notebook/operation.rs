//! One change of a notebook, as its history tells it, and how one annotation stood over time.

use super::annotation::Id;
use super::{open::Open, vocabulary::Status};
use crate::words::Phrase;

/// One change of a notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, a `UUIDv7`.
    pub id: Id,
    /// When it was made, RFC 3339.
    pub time: String,
    /// Who made it, where that is known.
    pub author: Option<String>,
    /// What was done, a few words.
    pub what: Phrase,
    /// The annotation, where it is about one.
    pub annotation: Option<Id>,
    /// The words that it is about, where it is about one annotation.
    pub quote: String,
}

/// A status that an annotation was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// Since when, RFC 3339.
    pub time: String,
    /// Who gave it, where that is known.
    pub author: Option<String>,
    /// The status; `None`: it was taken away.
    pub status: Option<Open<Status>>,
}

/// An earlier text of an article, in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// Its revision: the hash that targets name.
    pub rev: String,
    /// When a note was made in it last, RFC 3339; empty where that is not known.
    pub time: String,
    /// How many notes were made in it.
    pub notes: usize,
}
