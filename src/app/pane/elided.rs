//! What is elided: stretches within paragraphs that are drawn as one sign, each a cluster for the cursor.

use tui_bidi::text::{ParagraphSpan, Span};

/// Stretches of the document in order, apart from each other, each within a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elided(Vec<Span>);

impl Elided {
    /// These stretches, in order and apart from each other.
    pub fn new(spans: impl Iterator<Item = Span>) -> Self {
        Self(spans.collect())
    }

    /// Whether nothing is elided.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stretch that hides byte `at`.
    pub fn at(&self, at: usize) -> Option<Span> {
        let after = self.0.partition_point(|span| span.end <= at);
        self.0.get(after).copied().filter(|span| span.contains(at))
    }

    /// All but `span`.
    pub fn without(&self, span: Span) -> Self {
        Self::new(self.0.iter().copied().filter(|other| *other != span))
    }

    /// The stretches in the paragraph at `paragraph`, counted from its start.
    pub fn within(&self, paragraph: Span) -> Vec<ParagraphSpan> {
        let first = self.0.partition_point(|span| span.start < paragraph.start);
        let within = self.0[first..].iter().take_while(|span| span.end <= paragraph.end);
        within.map(|span| span.in_paragraph(paragraph.start)).collect()
    }

    /// Where the stretches stand after an edit: `place` gives where a byte of before stands now.
    pub fn follow(&mut self, place: impl Fn(usize) -> usize) {
        for span in &mut self.0 {
            *span = Span::new(place(span.start), place(span.end).max(place(span.start)));
        }
        self.0.retain(|span| !span.is_empty());
    }
}
