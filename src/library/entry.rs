//! A line of the list of articles.

use crate::notebook::Notebook;
use std::collections::BTreeMap;

/// What the list of articles shows of one; small enough to be kept in a cache for a thousand.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Entry {
    /// Where the article lies, as `store` names it.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its language, BCP 47.
    pub lang: String,
    /// Its length in code points; 0 when not known.
    pub length: usize,
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
    pub fn new(path: &str, notebook: &Notebook) -> Self {
        let mut entry = Self {
            path: path.to_owned(),
            title: notebook.document.title.clone(),
            lang: notebook.document.lang.clone(),
            ..Self::default()
        };
        for annotation in &notebook.annotations {
            *entry.kinds.entry(annotation.kind.clone()).or_default() += 1;
            entry.open_claims += usize::from(is_open(&annotation.kind, annotation.status.as_deref()));
            let changed = annotation.updated.as_ref().or(annotation.created.as_ref());
            if let Some(changed) = changed.filter(|changed| **changed > entry.updated) {
                entry.updated.clone_from(changed);
            }
        }
        entry
    }

    /// How many annotations there are.
    pub fn annotations(&self) -> usize {
        self.kinds.values().sum()
    }

    /// When the reader last had to do with it, RFC 3339: the list has the latest first.
    pub fn touched(&self) -> &str {
        self.opened.as_str().max(&self.updated)
    }

    /// Sorts `entries` for the list: the latest first, then by title and path.
    pub fn sort(entries: &mut [Self]) {
        entries.sort_by(|one, other| {
            let names = |entry: &Self| (entry.title.clone(), entry.path.clone());
            other.touched().cmp(one.touched()).then_with(|| names(one).cmp(&names(other)))
        });
    }
}

/// Whether a claim still waits for a verdict.
fn is_open(kind: &str, status: Option<&str>) -> bool {
    kind == "claim" && !matches!(status, Some("supported" | "refuted"))
}
