//! Which annotations are reviewed, and in which order.

use crate::{
    notebook::{kind_name, status_name},
    words::Phrase,
};

/// What annotations under review shall have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Nothing: all of them.
    Any,
    /// This kind.
    Kind(String),
    /// This status.
    Status(String),
    /// This tag.
    Tag(String),
    /// This author.
    Author(String),
    /// They name this, or it said them.
    Name(String),
    /// Made in so many days up to now.
    Younger(i64),
    /// Made before.
    Older(i64),
}

/// The label of what has the kind `name`, in a list of facets; likewise the others.
pub(super) fn facet_kind(name: &str) -> Phrase {
    say!("label-value", label = say!("label-kind"), value = kind_name(name))
}

pub(super) fn facet_status(name: &str) -> Phrase {
    say!("label-value", label = say!("label-status"), value = status_name(name))
}

pub(super) fn facet_tag(name: &str) -> Phrase {
    say!("label-value", label = say!("label-tag"), value = name)
}

pub(super) fn facet_author(name: &str) -> Phrase {
    say!("label-value", label = say!("label-author"), value = name)
}

pub(super) fn facet_name(name: &str) -> Phrase {
    say!("label-value", label = say!("label-name"), value = name)
}
