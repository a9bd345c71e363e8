//! What is shown, and what an action and a click mean there: each surface can be read alone. What they work with is
//! the [`Context`](super::context::Context); what they list is described in the files of the same names above.

pub(in crate::app) mod answering;
pub(in crate::app) mod awaited;
pub(in crate::app) mod chains;
pub(in crate::app) mod claim_facets;
pub(in crate::app) mod claims;
pub(in crate::app) mod details;
pub(in crate::app) mod disputes;
pub(in crate::app) mod drafts;
pub(in crate::app) mod elsewhere;
pub(in crate::app) mod facets;
pub(in crate::app) mod find_note;
pub(in crate::app) mod finding;
pub(in crate::app) mod following;
pub(in crate::app) mod help;
pub(in crate::app) mod library;
pub(in crate::app) mod links;
pub(in crate::app) mod listing;
pub(in crate::app) mod met;
pub(in crate::app) mod names;
pub(in crate::app) mod naming;
pub(in crate::app) mod old_paragraphs;
pub(in crate::app) mod only;
pub(in crate::app) mod operations;
pub(in crate::app) mod overlay;
pub(in crate::app) mod people;
pub(in crate::app) mod place_marks;
pub(in crate::app) mod proposals;
pub(in crate::app) mod review;
pub(in crate::app) mod reviewing;
pub(in crate::app) mod settings;
pub(in crate::app) mod sidebar;
pub(in crate::app) mod statistics;
