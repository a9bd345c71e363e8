//! A notebook as a value.

use super::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Id},
    form::parts::Form,
    read_only::ReadOnly,
    refused::Refused,
};
use std::sync::atomic::{AtomicU64, Ordering};

/// The annotations of one document.
#[derive(Clone, Debug, Default)]
pub struct Notebook {
    /// What is known of the document.
    pub document: About,
    /// Corrections of the outline.
    pub headings: Vec<Heading>,
    /// Paragraphs of other articles that belong to paragraphs of this one.
    pub alignments: Vec<Aligned>,
    /// Sentences that were proposed as claims and are none.
    pub refused: Vec<Refused>,
    /// The annotations, by place in the text as far as the file keeps that order.
    pub annotations: Vec<Annotation>,
    /// Why it must not be written, if so.
    pub read_only: Option<ReadOnly>,
    pub(super) form: Form,
    pub(super) version: Version,
}

/// Tells contents of notebooks apart while the program runs: each that is read or [changed](Notebook::apply) has another
/// than all before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Version(u64);

impl std::fmt::Debug for Version {
    /// Contents that are the same are shown so.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Version")
    }
}

impl Default for Version {
    fn default() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

impl Notebook {
    /// An empty notebook for `document`.
    #[must_use]
    pub fn new(document: About) -> Self {
        Self { document, ..Self::default() }
    }

    /// What its content is called as long as it is this one.
    pub fn version(&self) -> Version {
        self.version
    }

    /// How many annotations of its file bear the id of another: they have ids of their own here, and in the file with the
    /// next save.
    pub fn repeated_ids(&self) -> usize {
        if self.read_only.is_some() { 0 } else { self.form.repeated }
    }

    /// The annotation of this id.
    pub fn annotation(&self, id: &Id) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == *id)
    }
}
