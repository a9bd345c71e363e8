//! Where several annotators differ: a list that is settled key by key, each time by taking one annotator's
//! word into the notebook of the article, or nobody's.

use super::session::Session;
use super::sidebar::List;
use crate::notebook::{Annotation, kind_name, status_name};
use tui_bidi::text::Span;

/// What annotators say of one place.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// The bytes that any of them marked.
    pub span: Span,
    /// On what they differ: `span`, `kind` or `status`; empty when they do not.
    pub on: &'static str,
    /// Each annotator's annotation there, in their order; `None` who has none.
    pub versions: Vec<Option<Annotation>>,
}

/// How a dispute was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The word of the annotator of this number.
    Taken(usize),
    /// Nobody's: the place is not annotated.
    Nobody,
}

/// All of it, for one article.
#[derive(Clone, Debug, Default)]
pub struct Disputes {
    /// The annotators.
    pub names: Vec<String>,
    /// What they differ on, by place.
    pub all: Vec<Dispute>,
    /// What they agree on: the first one's annotation of each.
    pub agreed: Vec<Annotation>,
    /// The chosen dispute and the first in sight.
    pub list: List,
    pub(super) decisions: Vec<Option<Decision>>,
}

impl Disputes {
    /// The disputes of the annotators `names` among what they `marked`, by place.
    pub fn new(names: Vec<String>, marked: Vec<Dispute>) -> Self {
        let (same, all): (Vec<Dispute>, Vec<Dispute>) = marked.into_iter().partition(|one| one.on.is_empty());
        let agreed = same.into_iter().filter_map(|one| one.versions.into_iter().flatten().next()).collect();
        let decisions = vec![None; all.len()];
        Self { names, all, agreed, list: List::default(), decisions }
    }
}

/// Kind, status and note of a version, for a line.
pub(crate) fn said_of(session: &Session, version: &Annotation) -> String {
    let note = version.note.as_deref().map(|note| note.split_whitespace().collect::<Vec<_>>().join(" "));
    let status = version.status.as_deref().map(|status| session.plain(status_name(status)));
    let parts = [Some(session.plain(kind_name(&version.kind))), status, note];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
