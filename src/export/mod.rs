//! Floor 3: document and notebook to other formats and back.
//!
//! Owns the forms that annotations take elsewhere, as pure functions: [`export`] from articles to one
//! text, [`import`] from a text to annotations that still have to be placed. All is in logical order and
//! source spelling, by place in the text, and the same input gives the same bytes. What is written is
//! safe where it is read: no markup, formula or script of an article, a note or a tag takes effect.

/// Appends formatted words to a `String`, which cannot fail.
macro_rules! put {
    ($out:expr, $($words:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($words)*);
    }};
}

mod adopt;
mod brat;
mod claim_review;
mod csv;
mod escape;
mod html;
mod import;
mod json_ld;
mod markdown;
mod openiti;
mod page;
mod ties;

pub use adopt::{Adopted, Into, adopt};
pub use escape::{json as escape_json, misleads};
pub use import::{BadImport, Import, Incoming, Says, Source, import};
pub use markdown::{Group, annotation_as_markdown, quote_with_reference};

use crate::document::Document;
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, Notebook};
use crate::text::{Span, slice};

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

/// A form that annotations can take elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Block quotes, put together.
    Markdown(Group),
    /// One page with the marked text, a table of claims and all notes; no scripts.
    Html,
    /// A W3C Web Annotation page.
    JsonLd,
    /// A table as RFC 4180 has it.
    Csv,
    /// The `.ann` file of brat's standoff format.
    Brat,
    /// schema.org's `ClaimReview`, of claims with a verdict.
    ClaimReview,
    /// The text as OpenITI mARkdown, annotations as tags.
    OpenIti,
}

impl Format {
    /// All formats, Markdown by section.
    pub const ALL: [Self; 7] = [
        Self::Markdown(Group::Section),
        Self::Html,
        Self::JsonLd,
        Self::Csv,
        Self::Brat,
        Self::ClaimReview,
        Self::OpenIti,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown(_) => "markdown",
            Self::Html => "html",
            Self::JsonLd => "json-ld",
            Self::Csv => "csv",
            Self::Brat => "brat",
            Self::ClaimReview => "claimreview",
            Self::OpenIti => "openiti",
        }
    }

    /// How the names of its files end, behind the name of the article: brat wants its own beside the text.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown(_) => ".notes.md",
            Self::Html => ".notes.html",
            Self::JsonLd => ".notes.jsonld",
            Self::Csv => ".notes.csv",
            Self::Brat => ".ann",
            Self::ClaimReview => ".claims.json",
            Self::OpenIti => ".mARkdown",
        }
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The annotations of `articles` in `format`. Offsets are code points of each article's decoded text.
/// Control characters that a terminal would obey are escaped in JSON and shown in all else.
pub fn export(articles: &[Article<'_>], format: Format) -> String {
    match format {
        Format::Markdown(group) => escape::shown(markdown::page(articles, group)),
        Format::Html => escape::shown(html::page(articles)),
        Format::JsonLd => escape_json(json_ld::page(articles)),
        Format::Csv => escape::shown(csv::table(articles)),
        Format::Brat => escape::shown(brat::standoff(articles)),
        Format::ClaimReview => escape_json(claim_review::reviews(articles)),
        Format::OpenIti => escape::shown(openiti::books(articles)),
    }
}

/// An annotation and where it stands.
#[derive(Clone, Copy, Debug)]
struct Item<'a> {
    annotation: &'a Annotation,
    /// Bytes of the document's text; `None` for an orphan.
    span: Option<Span>,
    state: State,
    /// The words as they stand in the text; of an orphan, as they stood.
    quote: &'a str,
}

impl<'a> Article<'a> {
    /// The annotations by place in the text, outer before inner; orphans last, as they stood.
    fn items(&self) -> Vec<Item<'a>> {
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

    /// The code points of a span.
    fn code_points(&self, span: Span) -> (usize, usize) {
        (self.document.code_point(span.start), self.document.code_point(span.end))
    }

    /// The heading that byte `at` stands under.
    fn heading(&self, at: usize) -> Option<&'a str> {
        let section = &self.document.sections()[self.document.section_at(at)?];
        Some(slice(self.document.text(), section.title))
    }

    /// Its address where it is known, else its file.
    fn address(&self) -> String {
        self.notebook
            .source_url()
            .and_then(|url| escape::address(&url))
            .unwrap_or_else(|| escape::path(self.file))
    }

    /// The title: the notebook's, else the document's.
    fn title(&self) -> &'a str {
        let known = &self.notebook.document.title;
        if known.is_empty() { self.document.title() } else { known }
    }
}
