//! The TOML form of a notebook: bytes → values and back, keeping what is not ours.
//!
//! The text is cut into one piece for each table ([`split`]); what is not ours stays where it stands, also
//! between a table of ours and its sub-tables. Each value remembers its piece
//! ([`Origin`]); writing gives an unchanged value's piece back byte for byte, patches a changed one
//! ([`patch`]) and renders a new one ([`write`]). So a save touches what was edited and nothing else.

pub(in crate::notebook) mod check;
pub(in crate::notebook) mod foreign;
pub(in crate::notebook) mod out;
pub(in crate::notebook) mod parse;
pub(in crate::notebook) mod parts;
pub(in crate::notebook) mod patch;
mod plain;
pub(in crate::notebook) mod read;
mod repeated;
mod splice;
pub(in crate::notebook) mod split;
pub(in crate::notebook) mod string;
mod write;
mod written;

pub(super) use foreign::merge as merge_foreign;
pub(super) use out::{annotation_text, to_bytes};
pub(super) use parse::{faults, parse};
pub(super) use splice::splice;
pub(super) use written::written;

use super::aligned::Aligned;
use super::annotation::{About, Annotation, Heading};
use super::refused::Refused;
use out::piece;
use read::Reader;
use std::borrow::Cow;
use toml::de::{DeTable, DeValue};

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

/// The `[[alignment]]` that `text` holds as its only table, for the journal.
pub(super) fn one_aligned(text: &str) -> Option<Aligned> {
    parse(text.as_bytes()).alignments.pop()
}

/// The text of `aligned` as one `[[alignment]]`.
pub(super) fn aligned_text(aligned: &Aligned) -> Cow<'_, str> {
    piece(aligned, aligned.origin.get(), patch::aligned, write::aligned).0
}

/// The refused sentence that `text` holds as its only table, for the journal.
pub(super) fn one_refused(text: &str) -> Option<Refused> {
    parse(text.as_bytes()).refused.pop()
}

/// The text of `refused` as one `[[refused]]`.
pub(super) fn refused_text(refused: &Refused) -> Cow<'_, str> {
    piece(refused, refused.origin.get(), patch::refused, write::refused).0
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
