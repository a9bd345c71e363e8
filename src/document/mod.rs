//! Floor 1: an article as a value.

pub(crate) mod sections;

pub use sections::Section;
