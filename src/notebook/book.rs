//! A notebook as a value.

use super::{
    annotation::{About, Annotation, Heading, Id},
    form::parts::Form,
    read_only::ReadOnly,
    refused::Refused,
};

/// The annotations of one document.
#[derive(Clone, Debug, Default)]
pub struct Notebook {
    /// What is known of the document.
    pub document: About,
    /// Corrections of the outline.
    pub headings: Vec<Heading>,
    /// Sentences that were proposed as claims and are none.
    pub refused: Vec<Refused>,
    /// The annotations, by place in the text as far as the file keeps that order.
    pub annotations: Vec<Annotation>,
    /// Why it must not be written, if so.
    pub read_only: Option<ReadOnly>,
    pub(super) form: Form,
}

impl Notebook {
    /// An empty notebook for `document`.
    #[must_use]
    pub fn new(document: About) -> Self {
        Self { document, ..Self::default() }
    }

    /// The annotation of this id.
    pub fn annotation(&self, id: &Id) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == *id)
    }
}
