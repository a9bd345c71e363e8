//! The TOML form of a notebook: bytes → values and back, keeping what is not ours.
//!
//! The text is cut into one piece for each table ([`split`]); what is not ours stays where it stands, also
//! between a table of ours and its sub-tables. Each value remembers its piece
//! ([`Origin`]); writing gives an unchanged value's piece back byte for byte, patches a changed one
//! ([`patch`]) and renders a new one ([`write`]). So a save touches what was edited and nothing else.

mod check;
mod foreign;
mod out;
mod parse;
mod patch;
mod read;
pub(in crate::notebook) mod split;
mod string;
mod write;

pub use check::slip;
pub(super) use foreign::merge as merge_foreign;
pub(super) use out::{annotation_text, to_bytes, written};
pub(super) use parse::parse;

use super::{About, Annotation, Heading, Id};
use crate::words::Phrase;
use out::piece;
use read::Reader;
use std::borrow::Cow;
use std::fmt;
use toml::de::{DeTable, DeValue};

/// Something in a notebook that is not as it should be, for `hashiya check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there, without the file's name.
    pub what: Phrase,
    /// The word that is none of ours, where that is all: the reader's settings and themes may know it.
    pub doubt: Option<Doubt>,
}

/// A word in place of one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// `"kind"`, `"status"` or `"color"`.
    pub key: &'static str,
    /// The word.
    pub word: String,
}

impl Fault {
    /// `what` is wrong in line `line`.
    fn new(line: usize, what: impl Into<Phrase>) -> Self {
        Self { line, what: what.into(), doubt: None }
    }
}

impl Fault {
    /// What is wrong, with its line.
    pub fn phrase(&self) -> Phrase {
        say!("fault-line", line = self.line, what = &self.what)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

/// Where something stands in the file, in order.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    /// Text that is not ours, verbatim.
    Text(String),
    Document,
    Heading,
    Annotation(Id),
    /// The tables from this number on of what was last put of a kind of ours: others stand in between.
    More(split::Kind, usize),
}

/// How the file is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    slots: Vec<Slot>,
    bom: bool,
    crlf: bool,
    /// The JSON Schema that a new file names; empty: none.
    pub(super) schema_line: String,
}

const BOM: &str = "\u{FEFF}";

/// `text` as notes are written.
pub(super) fn multiline(text: &str) -> String {
    string::multiline(text)
}

/// The annotation that `text` holds as its only table, for the journal.
pub(super) fn one_annotation(text: &str) -> Option<Annotation> {
    parse(text.as_bytes()).annotations.pop()
}

/// The heading that `text` holds as its only table, for the journal.
pub(super) fn one_heading(text: &str) -> Option<Heading> {
    parse(text.as_bytes()).headings.pop()
}

/// The text of `heading` as one `[[heading]]`.
pub(super) fn heading_text(heading: &Heading) -> Cow<'_, str> {
    piece(heading, heading.origin.get(), patch::heading, write::heading).0
}

/// The text of `about` as one `[document]`.
pub(super) fn about_text(about: &About) -> String {
    write::about(about)
}

/// What `[document]` in `text` says, for the journal.
pub(super) fn one_about(text: &str) -> Option<About> {
    let root = DeTable::parse(text).ok()?;
    let table = root.get_ref().get("document").map(toml::Spanned::get_ref).and_then(DeValue::as_table)?;
    Some(Reader::new(text).about(table))
}
