//! What is done in the text, its lists, and the pages and panels that stand instead of it or over it: the deeds of the
//! state, a subject a file. What they work on is described in the files of the same names above.

mod answering;
mod awaited;
mod claims;
mod details;
mod disputes;
mod drafts;
mod elsewhere;
mod facets;
mod finding;
mod folding;
mod history;
mod library;
mod links;
mod listing;
pub(in crate::app) mod met;
mod narrow;
pub(in crate::app) mod old_paragraphs;
mod operations;
mod outline;
mod overlay;
mod pages;
mod people;
pub(in crate::app) mod proposals;
mod review;
mod seeking;
mod sidebar;
mod statistics;
