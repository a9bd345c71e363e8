//! The lists of names and of annotations: their order, and what is listed.

use crate::{entities::Kind, notebook::Annotation};

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
    /// Every order with its name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Kind, "in groups: what they are"),
        (Self::Count, "by how often they are mentioned"),
        (Self::First, "by place in the text"),
    ];

    /// What the list is called in that order.
    pub fn title(self) -> &'static str {
        match self {
            Self::Count => "names by count",
            Self::First => "names by place",
            Self::Kind => "names",
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
    /// Every order with its name.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Place, "place"),
        (Self::Time, "time"),
        (Self::Kind, "kind"),
        (Self::Tag, "tag"),
        (Self::Status, "status"),
    ];
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
        self.kind.as_ref().is_none_or(|wanted| kind == wanted)
            && self.status.as_ref().is_none_or(|wanted| status.as_deref().unwrap_or("") == wanted)
            && self
                .tag
                .as_ref()
                .is_none_or(|wanted| if wanted.is_empty() { tags.is_empty() } else { tags.contains(wanted) })
    }

    /// What they have in common, in a few words.
    pub fn words(&self) -> String {
        let parts = [&self.kind, &self.status, &self.tag].into_iter().flatten();
        parts.map(|part| if part.is_empty() { "none" } else { part }).collect::<Vec<_>>().join(" ")
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
