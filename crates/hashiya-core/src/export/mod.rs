//! Floor 3: document and notebook to other formats and back.
//!
//! Owns the forms that annotations take elsewhere, as pure functions: [`export_over`] from articles to one
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
mod anki;
mod apparatus;
mod article;
mod bibliography;
mod brat;
mod cells;
mod claim_page;
mod claim_review;
mod csv;
mod docx;
mod escape;
mod fields;
mod html;
mod hypothesis;
mod import;
mod incoming;
mod json_ld;
mod kindle;
mod known;
mod koreader;
mod labels;
mod markdown;
mod markdown_import;
mod markdown_note;
mod names;
mod obsidian;
mod openiti;
mod page;
mod plain_markdown;
mod readwise;
mod ties;
mod timeline;
mod unseen;
mod wording;
mod zotero;

pub use apparatus::{ApparatusForm, SIGLA, apparatus, differ_in_words};
pub use article::Article;

pub use crate::export::incoming::BadImport;
pub use crate::export::incoming::{Import, Incoming, Says, Source};
pub use adopt::{Adopted, adopt};
pub use brat::configuration as brat_configuration;
pub use claim_page::{Beyond, ClaimPage, Evidence, Met};
pub use csv::Table;
pub use escape::{is_line, json as escape_json, misleads};
pub use import::import;
pub use known::Into;
pub use markdown::{Group, annotation_as_markdown, quote_with_reference};
pub use timeline::{Event, is_timeline, timeline_csv, timeline_markdown};

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
    /// What Hypothesis' client imports.
    Hypothesis,
    /// Markdown with front matter, block ids and tags as Obsidian has them.
    Obsidian,
    /// Texts with labels, as doccano takes them: JSON Lines.
    Doccano,
    /// A word a line with its label.
    Conll,
    /// Cards of sentences with the marked words left out.
    Anki,
    /// Where the articles come from, for BibTeX.
    BibTex,
    /// Where the articles come from, as CSL-JSON.
    Csl,
}

impl Format {
    /// All formats, Markdown by section.
    pub const ALL: [Self; 14] = [
        Self::Markdown(Group::Section),
        Self::Html,
        Self::JsonLd,
        Self::Csv,
        Self::Brat,
        Self::ClaimReview,
        Self::OpenIti,
        Self::Hypothesis,
        Self::Obsidian,
        Self::Doccano,
        Self::Conll,
        Self::Anki,
        Self::BibTex,
        Self::Csl,
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
            Self::Hypothesis => "hypothesis",
            Self::Obsidian => "obsidian",
            Self::Doccano => "doccano",
            Self::Conll => "conll",
            Self::Anki => "anki",
            Self::BibTex => "bibtex",
            Self::Csl => "csl",
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
            Self::Hypothesis => ".hypothesis.json",
            Self::Obsidian => ".obsidian.md",
            Self::Doccano => ".doccano.jsonl",
            Self::Conll => ".conll",
            Self::Anki => ".anki.txt",
            Self::BibTex => ".bib",
            Self::Csl => ".csl.json",
        }
    }

    /// Whether its offsets belong to one text, so that each article has a file of its own.
    pub fn is_of_one_text(self) -> bool {
        matches!(self, Self::Brat | Self::Doccano | Self::Conll | Self::OpenIti)
    }

    /// Whether a file of an earlier export is brought up to date, and what was written in it stays.
    pub fn is_brought_up_to_date(self) -> bool {
        self == Self::Obsidian
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// [`export_over`] nothing.
#[cfg(feature = "testing")]
pub fn export(articles: &[Article<'_>], format: Format) -> String {
    export_over(articles, format, None)
}

/// The annotations of `articles` in `format`. Offsets are code points of each article's decoded text.
/// Control characters that a terminal would obey are escaped in JSON and shown in all else. Where an `earlier` export,
/// perhaps written in since, is to be brought up to date, Obsidian's notes are; all else is written anew.
pub fn export_over(articles: &[Article<'_>], format: Format, earlier: Option<&str>) -> String {
    match format {
        Format::Markdown(group) => escape::shown(markdown::page(articles, group)),
        Format::Html => escape::shown(html::page(articles)),
        Format::JsonLd => escape_json(json_ld::page(articles)),
        Format::Csv => escape::shown(csv::table(articles)),
        Format::Brat => escape::shown(brat::standoff(articles)),
        Format::ClaimReview => escape_json(claim_review::reviews(articles)),
        Format::OpenIti => escape::shown(openiti::books(articles)),
        Format::Hypothesis => escape_json(hypothesis::notes(articles)),
        Format::Obsidian => escape::shown(obsidian::notes(articles, earlier)),
        Format::Doccano => escape_json(labels::doccano(articles)),
        Format::Conll => escape::shown(labels::conll(articles)),
        Format::Anki => escape::shown(anki::cards(articles)),
        Format::BibTex => escape::shown(bibliography::bibtex(articles)),
        Format::Csl => escape_json(bibliography::csl(articles)),
    }
}
