//! A variant apparatus: where the witnesses of a text differ from the base, and what each has there.

use super::bitext::{Edit, Part};
use super::paragraphs::Paragraphs;
use super::versions::versions;
use crate::document::Document;
use tui_bidi::text::{Span, slice};

/// A place where witnesses differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The words of the base, in bytes; empty where it has none.
    pub base: Span,
    /// What the witnesses have, each reading once: first that of the base, then the others by their first witness.
    pub readings: Vec<Reading>,
}

/// What some witnesses have in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The words; empty where these witnesses have none.
    pub text: String,
    /// The witnesses that have it, 0 the base.
    pub witnesses: Vec<usize>,
    /// Whether a witness has the words elsewhere.
    pub moved: bool,
}

/// Where the others of `documents` differ from the first, in its order.
pub fn collate(documents: &[Document]) -> Vec<Variant> {
    let paragraphs: Vec<Paragraphs> =
        documents.iter().map(|document| Paragraphs::of(document, None)).collect();
    let parts = paragraphs.iter().zip(documents).map(|(own, document)| own.part(document));
    match parts.collect::<Vec<_>>().split_first() {
        Some((base, witnesses)) => apparatus(base, witnesses),
        None => Vec::new(),
    }
}

/// Where `witnesses` differ from `base`, in the order of the base.
pub fn apparatus(base: &Part<'_>, witnesses: &[Part<'_>]) -> Vec<Variant> {
    let edits: Vec<Vec<Edit>> = witnesses.iter().map(|witness| versions(base, witness).edits).collect();
    places(&edits).into_iter().map(|place| variant(base, witnesses, &edits, place)).collect()
}

/// The places of all edits: those that overlap are one, and those that begin at one byte.
fn places(edits: &[Vec<Edit>]) -> Vec<Span> {
    let mut all: Vec<Span> = edits.iter().flatten().map(Edit::first).collect();
    all.sort_by_key(|span| (span.start, span.end));
    let mut places: Vec<Span> = Vec::new();
    for span in all {
        match places.last_mut() {
            Some(last) if last.overlaps(span) || last.start == span.start => *last = last.union(span),
            _ => places.push(span),
        }
    }
    places
}

fn variant(base: &Part<'_>, witnesses: &[Part<'_>], edits: &[Vec<Edit>], place: Span) -> Variant {
    let own = Reading { text: slice(base.text, place).to_owned(), witnesses: vec![0], moved: false };
    let mut readings = vec![own];
    for (number, (witness, edits)) in witnesses.iter().zip(edits).enumerate() {
        let (text, moved) = reading(base, witness, edits, place);
        match readings.iter_mut().find(|known| known.text == text && (known.moved == moved || !moved)) {
            Some(known) => known.witnesses.push(number + 1),
            None => readings.push(Reading { text, witnesses: vec![number + 1], moved }),
        }
    }
    Variant { base: place, readings }
}

/// What a witness has in `place`, and whether it has those words elsewhere.
fn reading(base: &Part<'_>, witness: &Part<'_>, edits: &[Edit], place: Span) -> (String, bool) {
    let from = edits.partition_point(|edit| edit.first().start < place.start);
    let (mut text, mut at, mut moved) = (String::new(), place.start, false);
    let here = edits[from..].iter().take_while(|edit| {
        let own = edit.first();
        own.start < place.end || own.start == place.start
    });
    for edit in here {
        let own = edit.first();
        if own.start < at {
            continue;
        }
        let between = slice(base.text, Span::new(at, own.start));
        let put = match edit {
            Edit::Delete(..) => "",
            Edit::Move(..) => {
                moved = true;
                ""
            }
            Edit::Insert(_, span) | Edit::Change(_, span) => slice(witness.text, *span),
        };
        push(&mut text, between.trim_end());
        push(&mut text, put);
        at = own.end;
    }
    push(&mut text, slice(base.text, Span::new(at, place.end.max(at))).trim_start());
    (text, moved)
}

/// Puts `words` behind `text`, apart from it.
fn push(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}
