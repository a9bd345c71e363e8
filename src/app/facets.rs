//! Which annotations are reviewed, and in which order.

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
