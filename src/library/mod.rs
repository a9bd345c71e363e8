//! Floor 3: many documents with their notebooks.
//!
//! Owns what is said of annotations across documents, as values: [`Volume`], an article with its
//! annotations, and [`Entry`], its line in the list of articles; [`Filter`], which annotations are meant; [`review`], which one comes next and when it comes
//! again; [`Statistics`], how many of what; [`agree`], how far annotators agree. Knows no disk and no
//! clock: `store` gives documents and notebooks, and today's date comes with the question.

pub mod agree;
mod entry;
mod filter;
pub mod review;
mod statistics;
mod volume;

pub use entry::Entry;
pub use filter::{Filter, Wanted};
pub use statistics::{Statistics, Week};
pub use volume::{Volume, annotations};
