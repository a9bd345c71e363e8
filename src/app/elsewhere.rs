//! Links between articles: evidence that stands in another one is chosen across the library, kept by the ids
//! of document and annotation, shown from both ends, and followed there.

use crate::{
    library::Volume,
    notebook::{Annotation, Id},
};
use std::path::PathBuf;

/// An annotation of another article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    /// The article.
    pub path: PathBuf,
    /// The annotation.
    pub id: Id,
    /// What a link to it says: `<document id>#<annotation id>`.
    pub reference: String,
    /// Its words.
    pub words: String,
    /// The title of its article.
    pub title: String,
}

impl There {
    pub(super) fn new(volume: &Volume, annotation: &Annotation) -> Self {
        let words = annotation.target.exact.split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            path: volume.entry.path.clone(),
            id: annotation.id.clone(),
            reference: format!("{}#{}", volume.document, annotation.id),
            words: tui_bidi::text::snip(&words, 400).to_owned(),
            title: volume.entry.title.clone(),
        }
    }
}
