//! What a selection grows by.

use crate::document::Document;
use tui_bidi::{
    layout::motion,
    text::{Span, next_cluster, slice},
};

/// What a selection grows by. A motion to a smaller or equal unit takes the unit that it reaches; one to a
/// greater unit ends before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// Grapheme clusters, as after `v`.
    #[default]
    Cluster,
    /// Words.
    Word,
    /// Sentences.
    Sentence,
    /// Lines of the screen.
    Line,
    /// Paragraphs.
    Paragraph,
}

impl Unit {
    /// The unit of `document` that byte `at` stands in; a line is known to the layout alone.
    pub(crate) fn around(self, document: &Document, at: usize) -> Span {
        let paragraph = document.paragraph(document.paragraph_at(at));
        let text = slice(document.text(), paragraph);
        let within = at.saturating_sub(paragraph.start);
        match self {
            Self::Cluster | Self::Line => Span::new(at, next_cluster(document.text(), at)),
            Self::Word => motion::word(text, within).forward(paragraph.start),
            Self::Sentence => motion::sentence(text, within).forward(paragraph.start),
            Self::Paragraph => paragraph,
        }
    }
}

/// `span` without white space at its ends.
pub(in crate::app) fn trimmed(text: &str, span: Span) -> Span {
    let words = slice(text, span);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}
