//! All that is known of one annotation, in rows: where the margin has no room for its note, and beside the
//! list of claims.

use super::{links::Tie, look::Look};
use crate::{config::Role, notebook::Id, words::Phrase};
use std::rc::Rc;
use tui_bidi::{
    layout::Layout,
    text::{Direction, dominant_direction, snip},
};

/// The panel with one annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The annotation.
    pub id: Id,
    /// The chosen link, by its place among its links.
    pub selected: usize,
    /// The first row in sight.
    pub top: usize,
    /// How many rows are in sight.
    pub height: usize,
}

/// One row about an annotation.
#[derive(Clone, Debug)]
pub enum DetailRow {
    /// Its kind, status and degree of confidence.
    Head,
    /// A line of its quote or of its note.
    Line(Rc<Layout>, usize, Role),
    /// Something known of it: what, and that; tags are several.
    Fact(Phrase, Vec<String>),
    /// What the rows below are.
    Heading(Phrase),
    /// The link of this number.
    Tie(usize, Tie),
    /// Something known of the far end of the link above: a page that it rests on, what was noted of it.
    Under(String),
    /// An empty row.
    Blank,
}

impl DetailRow {
    /// `text` in lines of `width` columns, at most `most` of them; paragraphs without letters run as `reading` does.
    pub(super) fn lines(
        text: &str,
        reading: Direction,
        look: &Look,
        width: u16,
        most: usize,
        role: Role,
    ) -> Vec<Self> {
        let mut rows = Vec::new();
        for paragraph in text.lines() {
            let direction = dominant_direction(paragraph).unwrap_or(reading);
            let layout = Rc::new(Layout::new(snip(paragraph, 16 << 10), direction, width, &look.layout));
            rows.extend((0..layout.len()).map(|line| Self::Line(Rc::clone(&layout), line, role)));
            if rows.len() >= most {
                rows.truncate(most);
                break;
            }
        }
        rows
    }
}
