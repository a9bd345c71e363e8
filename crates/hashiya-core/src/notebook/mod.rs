//! Floor 2: annotations, their targets, placement, merging and the TOML form.
//!
//! A [`Notebook`] is the value of one `*.hashiya.toml`: what is known of the document, the reader's
//! corrections of its outline, and its annotations by place in the text. It is read from bytes and
//! written to bytes here; the disk, locks and the journal belong to `store`.
//!
//! ```
//! use hashiya_core::notebook::{Annotation, Edit, Id, Kind, Notebook, Target};
//! use tui_bidi::text::Span;
//!
//! let text = "قال الرجل إنه رحل.";
//! let mut notebook = Notebook::default();
//! let undo = notebook.apply(Edit::Add(Annotation {
//!     id: Id::from_clock(1_700_000_000_000, [7; 10]),
//!     kind: Kind::Claim.into(),
//!     target: Target::of_text(text, Span::new(7, 17)),
//!     ..Annotation::default()
//! }));
//! let bytes = notebook.to_bytes();
//! let again = Notebook::parse(&bytes);
//! assert_eq!(again.annotations[0].target.exact, "الرجل");
//! assert_eq!(again.to_bytes(), bytes);
//! notebook.apply(undo);
//! assert!(notebook.annotations.is_empty());
//! ```

mod aligned;
mod annotation;
mod apply;
mod batch;
mod book;
mod edit;
mod form;
pub mod merge;
mod open;
mod operation;
mod origin;
pub mod placement;
mod read_only;
mod refused;
pub mod shape;
mod tags;
mod target;
mod vocabulary;

pub use crate::notebook::form::{
    check::{is_when, slip},
    parts::{Doubt, Fault},
    read::line_feeds,
    split::is_readable,
};
pub use aligned::Aligned;
pub use annotation::{About, Annotation, Heading, Id, Link, Review, Source, is_address, is_date, is_time};
pub use book::Notebook;
pub use book::Version;
pub use edit::Edit;
pub use open::{Known, Open};
pub use operation::{KeptText, Operation, Stood};
pub use read_only::{ReadOnly, SCHEMA, is_blank};
pub use refused::Refused;
pub use tags::{COMMAS, tag, tag_in_line, tags_of_line};
pub use target::{CONTEXT, Target, rev};
pub use vocabulary::{
    Confidence, HeadingAction, Kind, Look, Relation, Status, confidence_name, kind_name, relation_name,
    source_key, status_name,
};

use crate::document::{Correction, Document};
use origin::Origin;
use placement::State;
use std::collections::BTreeMap;
use tui_bidi::text::Span;

impl Notebook {
    /// The notebook in the bytes of its file.
    ///
    /// Never fails. What is not as it should be, [`faults`](Self::faults) says; a file with a newer
    /// schema or that does not parse is [`read_only`](Self::read_only), with as much as could be read.
    pub fn parse(bytes: &[u8]) -> Self {
        form::parse(bytes)
    }

    /// What is not as it should be in the bytes of a notebook's file, by line; the rest is read.
    pub fn faults(bytes: &[u8]) -> Vec<Fault> {
        form::faults(bytes)
    }

    /// Has its file, while it is new, begin with the line that names the JSON Schema `address`; none where that is empty.
    /// A line that is there stays there.
    pub fn name_schema(&mut self, address: &str) {
        self.form.schema_line = address.chars().filter(|c| !c.is_control()).collect();
    }

    /// The bytes of its file: as they were read, but for what was changed since. Keeps unknown keys,
    /// comments, order, line ends and byte order mark.
    pub fn to_bytes(&self) -> Vec<u8> {
        form::to_bytes(self)
    }

    /// Whether its file says nothing but what it is about, in our words: such a one is made with the first change, and of
    /// no use without any.
    pub fn is_begun(&self) -> bool {
        let has_none = self.annotations.is_empty()
            && self.headings.is_empty()
            && self.alignments.is_empty()
            && self.refused.is_empty();
        let begun = Self::new(About { origin: Origin::default(), ..self.document.clone() }).to_bytes();
        let own = self.to_bytes();
        let named = |line: &[u8]| {
            let rest = line.strip_prefix(b"#:schema ").and_then(|rest| rest.strip_suffix(b"\n"));
            line.is_empty() || rest.is_some_and(|rest| !rest.contains(&b'\n'))
        };
        has_none && self.read_only.is_none() && own.strip_suffix(&begun[..]).is_some_and(named)
    }

    /// The bytes of its file, and whether it is known that they can be read again: as far as that can be told from what
    /// was changed, without reading the whole file.
    pub fn written(&self) -> (Vec<u8>, bool) {
        let (bytes, sound) = form::written(self);
        debug_assert!(!sound || Self::parse(&bytes).read_only.is_none());
        (bytes, sound)
    }

    /// The bytes of its file after `edit`, which was made last and which `inverse` takes back, made of the `bytes` before
    /// it; they can be read again as those can. `None` where all of it has to be [written](Self::written).
    pub fn splice(&self, mut bytes: Vec<u8>, edit: &Edit, inverse: &Edit) -> Option<Vec<u8>> {
        form::splice(&mut bytes, self, edit, inverse)?;
        debug_assert!(bytes == self.to_bytes(), "{}", String::from_utf8_lossy(&bytes));
        Some(bytes)
    }

    /// The address of the page that the document comes from, as `[document.source]` says it.
    pub fn source_url(&self) -> Option<String> {
        self.document.source.url.clone()
    }

    /// What its corrections of the outline say of the paragraphs of `document`, each with its number; those
    /// whose words are not found say nothing. `old` is the text that they were made in, where it is known.
    pub fn corrections(&self, document: &Document, old: Option<&str>) -> Vec<(usize, Correction)> {
        let targets: Vec<&Target> = self.headings.iter().map(|heading| &heading.target).collect();
        if targets.is_empty() {
            return Vec::new();
        }
        let sure = |state| matches!(state, State::Exact | State::Moved | State::Changed);
        let correction = |(number, place): (usize, placement::Placement)| {
            let index = document.paragraph_at(place.span.filter(|_| sure(place.state))?.start);
            let heading = &self.headings[number];
            match heading.action.known() {
                Some(HeadingAction::Dismiss) => Some((number, Correction::Dismiss(index))),
                Some(HeadingAction::Add) => {
                    Some((number, Correction::Add(index, heading.level.unwrap_or(1))))
                }
                None => None,
            }
        };
        placement::place(document, &targets, old).into_iter().enumerate().filter_map(correction).collect()
    }

    /// Where the refused sentences stand in `document`, each with its number; those that are not found are left out.
    /// `old` is the text that they were refused in, where it is known.
    pub fn refusals(&self, document: &Document, old: Option<&str>) -> Vec<(usize, Span)> {
        let targets: Vec<&Target> = self.refused.iter().map(|refused| &refused.target).collect();
        if targets.is_empty() {
            return Vec::new();
        }
        let sure = |state| matches!(state, State::Exact | State::Moved | State::Changed);
        let placed = placement::place(document, &targets, old).into_iter().enumerate();
        placed
            .filter_map(|(number, place)| Some((number, place.span.filter(|_| sure(place.state))?)))
            .collect()
    }

    /// Its corrections of the outline alone: a copy that costs nothing in a notebook of many annotations.
    #[must_use]
    pub fn outline(&self) -> Self {
        Self { headings: self.headings.clone(), ..Self::default() }
    }

    /// The revisions of the text that its annotations were made in, each with how many were.
    pub fn revisions(&self) -> BTreeMap<String, usize> {
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        for rev in self.annotations.iter().filter_map(|annotation| annotation.target.rev.as_deref()) {
            *counted.entry(rev).or_default() += 1;
        }
        counted.into_iter().map(|(rev, count)| (rev.to_owned(), count)).collect()
    }

    /// Corrects the outline of `document` as the reader did.
    pub fn correct(&self, document: &mut Document) {
        let corrections: Vec<Correction> =
            self.corrections(document, None).into_iter().map(|(_, correction)| correction).collect();
        document.correct(&corrections);
    }
}

impl Annotation {
    /// The annotation as a TOML text of one `[[annotation]]`, as its file has it.
    pub fn to_toml(&self) -> String {
        form::annotation_text(self).0.into_owned()
    }

    /// The annotation in a TOML text of one `[[annotation]]`.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_annotation(text)
    }
}

impl Heading {
    /// The correction as a TOML text of one `[[heading]]`.
    pub fn to_toml(&self) -> String {
        form::heading_text(self).into_owned()
    }

    /// The correction in a TOML text of one `[[heading]]`.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_heading(text)
    }
}

impl Aligned {
    /// It as a TOML text of one `[[alignment]]`.
    pub fn to_toml(&self) -> String {
        form::aligned_text(self).into_owned()
    }

    /// What stands in a TOML text of one `[[alignment]]`.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_aligned(text)
    }
}

impl Refused {
    /// The refusal as a TOML text of one `[[refused]]`.
    pub fn to_toml(&self) -> String {
        form::refused_text(self).into_owned()
    }

    /// The refusal in a TOML text of one `[[refused]]`.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_refused(text)
    }
}

impl About {
    /// What is known as a TOML text of `[document]`.
    pub fn to_toml(&self) -> String {
        form::about_text(self)
    }

    /// What a TOML text of `[document]` says.
    pub fn from_toml(text: &str) -> Option<Self> {
        form::one_about(text)
    }
}

#[cfg(test)]
mod tests;
