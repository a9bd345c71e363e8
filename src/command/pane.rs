//! What can have the keys: the article, or a list beside it.

/// A pane that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The article.
    Text,
    /// The list of sections.
    Sections,
    /// The list of entities.
    Entities,
    /// The list of annotations.
    Notes,
}
