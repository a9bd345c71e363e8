//! A line of the list of articles.

use super::counting::as_counted;
use crate::notebook::{Annotation, Kind, Notebook, Open, Status};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the list of articles shows of one; small enough to be kept in a cache for a thousand.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Entry {
    /// Where the article lies, as `store` names it.
    pub path: PathBuf,
    /// Its title.
    pub title: String,
    /// Its language, BCP 47.
    pub lang: String,
    /// Its length in code points, to the last word; of a long article an estimate; 0 when not known.
    pub length: usize,
    /// Its length in words; of a long article an estimate.
    pub words: usize,
    /// How far the reader has come, 0 to 1.
    pub read: f32,
    /// When it was last opened, RFC 3339; empty when it was not.
    pub opened: String,
    /// How many annotations there are of each kind.
    pub kinds: BTreeMap<String, usize>,
    /// How many claims are open: unverified, disputed, or without a status.
    pub open_claims: usize,
    /// When an annotation was last made or changed, RFC 3339; empty when there is none.
    pub updated: String,
}

impl Entry {
    /// The entry of the article at `path` with its notebook; what is not in a notebook (length, how far
    /// read, when opened) is the caller's to fill in.
    pub fn new(path: &Path, notebook: &Notebook) -> Self {
        let mut entry = Self {
            path: path.to_owned(),
            title: notebook.document.source.title_or(&notebook.document.title).to_owned(),
            lang: notebook.document.lang.clone(),
            ..Self::default()
        };
        entry.count(&notebook.annotations);
        entry
    }

    /// Counts `annotations` anew: they are all that the article has.
    pub fn count(&mut self, annotations: &[Annotation]) {
        (self.kinds, self.open_claims, self.updated) = Default::default();
        for annotation in annotations {
            match self.kinds.get_mut(annotation.kind.as_str()) {
                Some(count) => *count += 1,
                None => drop(self.kinds.insert(annotation.kind.to_string(), 1)),
            }
            self.open_claims += usize::from(is_open(annotation));
            let changed = annotation.updated.as_ref().or(annotation.created.as_ref());
            if let Some(changed) = changed.filter(|changed| **changed > self.updated) {
                self.updated.clone_from(changed);
            }
        }
    }

    /// How many annotations there are.
    pub fn annotations(&self) -> usize {
        self.kinds.values().sum()
    }

    /// Whether it was read to the end, as far as one can tell.
    pub fn is_read(&self) -> bool {
        self.read >= 0.995
    }

    /// When the reader last had to do with it, RFC 3339: the list has the latest first.
    pub fn touched(&self) -> &str {
        self.opened.as_str().max(&self.updated)
    }

    /// The order of the list: the latest first, then by title and path.
    pub fn latest_first(one: &Self, other: &Self) -> Ordering {
        let path = |entry: &Self| entry.path.to_string_lossy().into_owned();
        (other.touched().cmp(one.touched()))
            .then_with(|| as_counted(&one.title, &other.title))
            .then_with(|| as_counted(&path(one), &path(other)))
            .then_with(|| one.path.cmp(&other.path))
    }
}

/// Whether a claim still waits for a verdict.
fn is_open(annotation: &Annotation) -> bool {
    let status = annotation.status.as_ref().and_then(Open::known);
    annotation.kind == Kind::Claim && !status.is_some_and(Status::is_verdict)
}
