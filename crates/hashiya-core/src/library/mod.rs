//! Floor 3: many documents with their notebooks.
//!
//! Owns what is said of annotations across documents, as values: [`Volume`], an article with its
//! annotations, and [`Entry`], its line in the list of articles; [`Filter`], which annotations are meant; [`review`], which one comes next and when it comes
//! again; [`Passage`], what stands around one; [`PagesRead`], what of a text was on the screen; [`Statistics`] and [`Figures`], how many of what; [`agree`], how far annotators agree. Knows no disk and no
//! clock: `store` gives documents and notebooks, and today's date comes with the question.

pub mod agree;
mod apart;
mod counting;
mod entry;
mod excerpt;
mod figures;
mod filter;
pub mod outlook;
mod pages_read;
mod passage;
pub mod plots;
pub mod review;
mod sort;
mod statistics;
mod volume;

pub use apart::told_apart;
pub use counting::as_counted;
pub use entry::Entry;
pub use excerpt::{Excerpt, excerpts};
pub use figures::Figures;
pub use filter::{Filter, Wanted};
pub use outlook::Outlook;
pub use pages_read::PagesRead;
pub use passage::{Paragraph, Passage};
pub use sort::Sort;
pub use statistics::{Statistics, Week, recent_weeks};
pub use volume::{Volume, annotations};
