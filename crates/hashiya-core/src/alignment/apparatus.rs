//! A variant apparatus: where the witnesses of a text differ from the base, and what each has there.

use super::bitext::{Edit, Part};
use super::paragraphs::Paragraphs;
use super::segments::segments;
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

/// Where the words of the others of `documents` differ from those of the first, in its order.
pub fn collate(documents: &[Document]) -> Vec<Variant> {
    with_parts(documents, apparatus)
}

/// As [`collate`], to the letter: with its readings in place of the base, white space and line ends among them, each witness
/// is there again. What stands elsewhere in a witness is a reading in both places.
pub fn collate_exactly(documents: &[Document]) -> Vec<Variant> {
    with_parts(documents, |base, witnesses| {
        let edits: Vec<Vec<Edit>> = witnesses.iter().map(|witness| versions(base, witness).edits).collect();
        let exact: Vec<Vec<Edit>> =
            witnesses.iter().zip(&edits).map(|(witness, edits)| segments(base, witness, edits)).collect();
        let variant = |place| {
            variant(base, place, witnesses.len(), &|number| {
                let is_moved = |edit: &Edit| matches!(edit, Edit::Move(own, _) if own.overlaps(place));
                let text = exact_reading(base, &witnesses[number], &exact[number], place);
                (text, edits[number].iter().any(is_moved))
            })
        };
        places(&exact).into_iter().map(variant).collect()
    })
}

fn with_parts(
    documents: &[Document],
    compare: impl Fn(&Part<'_>, &[Part<'_>]) -> Vec<Variant>,
) -> Vec<Variant> {
    let paragraphs: Vec<Paragraphs> =
        documents.iter().map(|document| Paragraphs::of(document, None)).collect();
    let parts = paragraphs.iter().zip(documents).map(|(own, document)| own.part(document));
    match parts.collect::<Vec<_>>().split_first() {
        Some((base, witnesses)) => compare(base, witnesses),
        None => Vec::new(),
    }
}

/// Where `witnesses` differ from `base`, in the order of the base.
pub fn apparatus(base: &Part<'_>, witnesses: &[Part<'_>]) -> Vec<Variant> {
    let edits: Vec<Vec<Edit>> = witnesses.iter().map(|witness| versions(base, witness).edits).collect();
    let variant = |place| {
        let reading = |number: usize| reading(base, &witnesses[number], &edits[number], place);
        variant(base, place, witnesses.len(), &reading)
    };
    places(&edits).into_iter().map(variant).collect()
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

/// What so many witnesses have in `place`; `reading` tells it of each, and whether that one has those words elsewhere.
fn variant(
    base: &Part<'_>,
    place: Span,
    witnesses: usize,
    reading: &dyn Fn(usize) -> (String, bool),
) -> Variant {
    let own = Reading { text: slice(base.text, place).to_owned(), witnesses: vec![0], moved: false };
    let mut readings = vec![own];
    for number in 0..witnesses {
        let (text, moved) = reading(number);
        match readings.iter_mut().find(|known| known.text == text && (known.moved == moved || !moved)) {
            Some(known) => known.witnesses.push(number + 1),
            None => readings.push(Reading { text, witnesses: vec![number + 1], moved }),
        }
    }
    Variant { base: place, readings }
}

/// What a witness has in `place`, and whether it has those words elsewhere.
fn reading(base: &Part<'_>, witness: &Part<'_>, edits: &[Edit], place: Span) -> (String, bool) {
    let (mut text, mut at, mut moved) = (String::new(), place.start, false);
    for edit in edits_in(edits, place) {
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

/// What a witness has in `place` to the letter, by its segments.
fn exact_reading(base: &Part<'_>, witness: &Part<'_>, segments: &[Edit], place: Span) -> String {
    let (mut text, mut at) = (String::new(), place.start);
    for segment in edits_in(segments, place) {
        text.push_str(slice(base.text, Span::new(at, segment.first().start)));
        text.push_str(slice(witness.text, segment.second()));
        at = segment.first().end;
    }
    text.push_str(slice(base.text, Span::new(at, place.end)));
    text
}

/// Those of `edits` that are about `place`.
fn edits_in(edits: &[Edit], place: Span) -> impl Iterator<Item = &Edit> {
    let from = edits.partition_point(|edit| edit.first().start < place.start);
    edits[from..].iter().take_while(move |edit| {
        let own = edit.first();
        own.start < place.end || own.start == place.start
    })
}

/// Puts `words` behind `text`, apart from it.
fn push(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}
