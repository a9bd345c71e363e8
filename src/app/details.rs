//! All that is known of one annotation, in rows: where the margin has no room for its note, and beside the
//! list of claims.

use super::links::Tie;
use crate::{config::Role, layout::Layout, notebook::Id};
use std::rc::Rc;

/// The panel with one annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The annotation.
    pub id: Id,
    /// The chosen link, by its place among its links.
    pub selected: usize,
    /// The first row in sight.
    pub top: usize,
}

/// One row about an annotation.
#[derive(Clone, Debug)]
pub enum DetailRow {
    /// Its kind, status and degree of confidence.
    Head,
    /// A line of its quote or of its note.
    Line(Rc<Layout>, usize, Role),
    /// Something known of it: what, and that; tags are several.
    Fact(&'static str, Vec<String>),
    /// The link of this number.
    Tie(usize, Tie),
    /// An empty row.
    Air,
}
