//! The pieces of a notebook that was read: what was kept, and what was wrong.

use super::super::annotation::Id;
use super::split;
use crate::words::Phrase;
use std::fmt;

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
    pub(in crate::notebook) fn new(line: usize, what: impl Into<Phrase>) -> Self {
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
pub(in crate::notebook) enum Slot {
    /// Text that is not ours, verbatim.
    Text(String),
    Document,
    Heading,
    Aligned,
    Refused,
    Annotation(Id),
    /// The tables from this number on of what was last put of a kind of ours: others stand in between.
    More(split::Kind, usize),
}

impl Slot {
    /// The annotation that stands there.
    pub(super) fn id(&self) -> Option<&Id> {
        match self {
            Self::Annotation(id) => Some(id),
            _ => None,
        }
    }
}

/// How the file is written.
#[derive(Clone, Debug, Default)]
pub(in crate::notebook) struct Form {
    pub(in crate::notebook) slots: Vec<Slot>,
    pub(in crate::notebook) bom: bool,
    pub(in crate::notebook) crlf: bool,
    /// The JSON Schema that a new file names; empty: none.
    pub(in crate::notebook) schema_line: String,
    /// How many annotations bore the id of another, and have their own until it is written.
    pub(in crate::notebook) repeated: usize,
}

pub(in crate::notebook) const BOM: &str = "\u{FEFF}";

/// `text` with line ends as its file has them.
pub(super) fn line_ends(text: &str, crlf: bool) -> String {
    let text = text.replace("\r\n", "\n");
    if crlf { text.replace('\n', "\r\n") } else { text }
}
