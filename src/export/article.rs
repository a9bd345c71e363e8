//! What is exported: a document, its notebook, and each annotation with its place.

use super::escape;
use crate::document::Document;
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, Notebook};
use tui_bidi::text::{Span, slice};

/// A document, its notebook, and where its annotations stand.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The text.
    pub document: &'a Document,
    /// The annotations.
    pub notebook: &'a Notebook,
    /// Where each annotation stands, in the notebook's order; one that is missing counts as an orphan.
    pub placements: &'a [Placement],
    /// The file as the reader named it.
    pub file: &'a str,
}

/// An annotation and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub(super) annotation: &'a Annotation,
    /// Bytes of the document's text; `None` for an orphan.
    pub(super) span: Option<Span>,
    pub(super) state: State,
    /// The words as they stand in the text; of an orphan, as they stood.
    pub(super) quote: &'a str,
}

impl<'a> Article<'a> {
    /// The annotations by place in the text, outer before inner; orphans last, as they stood.
    pub(super) fn items(&self) -> Vec<Item<'a>> {
        let item = |(index, annotation): (usize, &'a Annotation)| {
            let placement = self.placements.get(index);
            let span = placement.and_then(|placement| placement.span);
            let state = placement.map_or(State::Orphan, |placement| placement.state);
            let quote =
                span.map_or(annotation.target.exact.as_str(), |span| slice(self.document.text(), span));
            Item { annotation, span, state, quote }
        };
        let mut items: Vec<Item<'a>> = self.notebook.annotations.iter().enumerate().map(item).collect();
        items.sort_by_key(|item| {
            let place = item.span.map(|span| (span.start, usize::MAX - span.end));
            (place.is_none(), place, item.annotation.order())
        });
        items
    }

    /// The heading that byte `at` stands under.
    pub(super) fn heading(&self, at: usize) -> Option<&'a str> {
        let section = &self.document.sections()[self.document.section_at(at)?];
        Some(slice(self.document.text(), section.title))
    }

    /// Its address where it is known, else its file.
    pub(super) fn address(&self) -> String {
        self.notebook
            .source_url()
            .and_then(|url| escape::address(&url))
            .unwrap_or_else(|| escape::path(self.file))
    }

    /// The title: the notebook's, else the document's.
    pub(super) fn title(&self) -> &'a str {
        let known = &self.notebook.document.title;
        if known.is_empty() { self.document.title() } else { known }
    }
}
