//! The lists of names and of annotations: their order, and what is listed.

use crate::{
    entities::Kind,
    notebook::{Annotation, kind_name, status_name},
    words::Phrase,
};

/// A row of the list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRow {
    /// The title of a group: what its names are, and how many.
    Group(Kind, usize),
    /// The entity of this number in the article.
    Name(usize),
}

/// The order of the list of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameOrder {
    /// The most mentioned first.
    Count,
    /// By where they are mentioned first.
    First,
    /// Under what they are: people, organisations, places, other names, then dates and numbers.
    #[default]
    Kind,
}

impl NameOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Count, Self::First];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Kind => say!("order-names-kind"),
            Self::Count => say!("order-names-count"),
            Self::First => say!("order-names-place"),
        }
    }

    /// What the list is called in that order.
    pub fn title(self) -> Phrase {
        match self {
            Self::Count => say!("names-by-count"),
            Self::First => say!("names-by-place"),
            Self::Kind => say!("names-title"),
        }
    }
}

/// The order of the list of annotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteOrder {
    /// By place in the text.
    #[default]
    Place,
    /// The latest change first.
    Time,
    /// By kind, in the order of the settings.
    Kind,
    /// By the first tag.
    Tag,
    /// By status, in the order of the settings.
    Status,
}

impl NoteOrder {
    /// Every order.
    pub const ALL: [Self; 5] = [Self::Place, Self::Time, Self::Kind, Self::Tag, Self::Status];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Place => say!("order-notes-place"),
            Self::Time => say!("order-notes-time"),
            Self::Kind => say!("order-notes-kind"),
            Self::Tag => say!("order-notes-tag"),
            Self::Status => say!("order-notes-status"),
        }
    }
}

/// What annotations of the list shall have in common; nothing lists all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteFilter {
    /// This kind.
    pub kind: Option<String>,
    /// This status; `""`: none.
    pub status: Option<String>,
    /// This tag; `""`: none.
    pub tag: Option<String>,
}

impl NoteFilter {
    /// Whether `annotation` is listed.
    pub fn holds(&self, annotation: &Annotation) -> bool {
        let Annotation { kind, status, tags, .. } = annotation;
        self.kind.as_ref().is_none_or(|wanted| kind.as_str() == wanted)
            && self.status.as_ref().is_none_or(|wanted| status.as_deref().unwrap_or("") == wanted)
            && self
                .tag
                .as_ref()
                .is_none_or(|wanted| if wanted.is_empty() { tags.is_empty() } else { tags.contains(wanted) })
    }

    /// What they have in common, each in a word.
    pub fn words(&self) -> impl Iterator<Item = Phrase> {
        let kind = self.kind.as_deref().map(kind_name);
        let status = self.status.as_deref().map(status_name);
        let tag = self.tag.as_deref().map(Phrase::content);
        let parts = [kind, status, tag].into_iter().flatten();
        parts.map(|part| if part == Phrase::content("") { say!("label-none") } else { part })
    }
}

/// What is said of an annotation with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The one of that name said it.
    Speaker,
    /// The name is a tag of it.
    Tag,
}
