//! Words of an article with what stands around them: what one sees of it elsewhere.

use crate::document::Document;
use crate::notebook::placement::State;
use crate::notebook::{Annotation, Id};
use std::path::{Path, PathBuf};
use tui_bidi::text::{self, Direction, Span, slice};

/// The most bytes of a paragraph on either side of the words: more than a screen of them tells nothing.
const AROUND: usize = 3000;

/// The paragraphs that an annotation stands in, and where in them.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The article that it is taken from.
    pub article: PathBuf,
    /// The annotation.
    pub id: Id,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The heading above them.
    pub section: Option<String>,
    /// How sure the place is; [`State::Orphan`] where the words are no more in the text and what was kept
    /// with them is shown instead.
    pub state: State,
}

/// A paragraph, or what of a long one stands near the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words.
    pub text: String,
    /// Its base direction.
    pub direction: Direction,
    /// The annotated stretch of it.
    pub marked: Span,
}

impl Passage {
    /// The passage of `document` with the bytes `span`, which `annotation` stands on.
    pub fn of(
        article: &Path,
        document: &Document,
        annotation: &Annotation,
        span: Span,
        state: State,
    ) -> Self {
        let last = document.paragraph_at(span.end.saturating_sub(1).max(span.start));
        let numbers = document.paragraph_at(span.start)..=last;
        let section = document.section_at(span.start).and_then(|number| document.sections().get(number));
        Self {
            article: article.to_owned(),
            id: annotation.id.clone(),
            paragraphs: numbers.map(|number| paragraph(document, number, span)).collect(),
            section: section.map(|section| slice(document.text(), section.title).to_owned()),
            state,
        }
    }

    /// The passage that the annotation itself remembers: its words with what stood before and after them.
    pub fn remembered(article: &Path, annotation: &Annotation) -> Self {
        let target = &annotation.target;
        let (mut before, mut after) = (target.prefix.as_str(), target.suffix.as_str());
        // Other paragraphs are of no use without their directions.
        before = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        after = after.split_once('\n').map_or(after, |(line, _)| line);
        let text = format!("{before}{}{after}", target.exact.replace('\n', " "));
        let marked = Span::new(before.len(), before.len() + target.exact.len());
        let direction = text::dominant_direction(&text).unwrap_or_default();
        Self {
            article: article.to_owned(),
            id: annotation.id.clone(),
            paragraphs: vec![Paragraph { text, direction, marked }],
            section: target.section.clone(),
            state: State::Orphan,
        }
    }
}

fn paragraph(document: &Document, number: usize, span: Span) -> Paragraph {
    let whole = document.paragraph(number);
    let mut shown = whole;
    let marked = Span::new(span.start.clamp(whole.start, whole.end), span.end.clamp(whole.start, whole.end));
    let words = |at: usize| text::snap_start(document.text(), at);
    if marked.start - whole.start > AROUND {
        shown.start = words(marked.start - AROUND);
    }
    if whole.end - marked.end > AROUND {
        shown.end = words(marked.end + AROUND);
    }
    let (open, close) = (shown.start > whole.start, shown.end < whole.end);
    let (head, tail) = (if open { "… " } else { "" }, if close { " …" } else { "" });
    let text = format!("{head}{}{tail}", slice(document.text(), shown));
    Paragraph {
        text,
        direction: document.paragraph_direction(number),
        marked: marked.back(shown.start).forward(head.len()),
    }
}
