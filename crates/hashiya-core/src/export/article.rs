//! What is exported: a document, its notebook, and each annotation with its place.

use super::escape;
use crate::document::Document;
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, Notebook, Source, is_address};
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

impl Item<'_> {
    /// Its place, where that is the one.
    pub(super) fn sure_span(&self) -> Option<Span> {
        self.span.filter(|_| !self.state.is_unsure())
    }
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
        let url = self.source().url;
        url.and_then(|url| escape::address(&url)).unwrap_or_else(|| escape::path(self.file))
    }

    /// Where it comes from: what the notebook says, and else what the document says of itself.
    pub(super) fn source(&self) -> Source {
        let (own, meta) = (&self.notebook.document.source, self.document.meta());
        let or = |own: &Option<String>, said: Option<String>| {
            let known = |value: &String| !value.trim().is_empty();
            own.clone().filter(known).or_else(|| said.filter(known))
        };
        Source {
            title: own.title.clone(),
            // What would run where it is followed is no address, whoever wrote it.
            url: or(&own.url, meta.url.clone()).filter(|url| is_address(url)),
            author: or(&own.author, meta.author()),
            site: or(&own.site, meta.site.clone()),
            published: or(&own.published, meta.published.clone()),
            accessed: own.accessed.clone(),
        }
    }

    /// The title: the reader's, else the notebook's, else the document's.
    pub(super) fn title(&self) -> &'a str {
        let about = &self.notebook.document;
        about.source.title_or(if about.title.is_empty() { self.document.title() } else { &about.title })
    }
}
