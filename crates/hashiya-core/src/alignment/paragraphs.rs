//! The paragraphs of a document that take part where texts are compared.

use super::bitext::Part;
use crate::document::Document;
use tui_bidi::text::Span;

/// The paragraphs of a document, or of a part of it, that have words.
#[derive(Clone, Debug)]
pub struct Paragraphs {
    /// Their numbers in the document, in order.
    pub numbers: Vec<usize>,
    spans: Vec<Span>,
    headings: Vec<bool>,
}

impl Paragraphs {
    /// Those of `document`, or of the paragraphs that `within` touches.
    pub fn of(document: &Document, within: Option<Span>) -> Self {
        let (from, to) = match within {
            Some(part) => {
                (document.paragraph_at(part.start), document.paragraph_at(part.end.saturating_sub(1)) + 1)
            }
            None => (0, document.paragraphs()),
        };
        let numbers: Vec<usize> =
            (from..to).filter(|&number| !document.paragraph_text(number).trim().is_empty()).collect();
        let heads: Vec<usize> = document.sections().iter().map(|section| section.heading).collect();
        let spans = numbers.iter().map(|&number| document.paragraph(number)).collect();
        let headings = numbers.iter().map(|number| heads.binary_search(number).is_ok()).collect();
        Self { numbers, spans, headings }
    }

    /// As what is compared; `document` is the one that they are of.
    pub fn part<'a>(&'a self, document: &'a Document) -> Part<'a> {
        Part { text: document.text(), paragraphs: &self.spans, headings: &self.headings }
    }

    /// The number among these of the paragraph that holds byte `at`.
    pub fn number(&self, at: usize) -> Option<usize> {
        let after = self.spans.partition_point(|span| span.start <= at);
        after.checked_sub(1).filter(|&number| self.spans[number].end >= at)
    }
}
