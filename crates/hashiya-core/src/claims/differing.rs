//! Sentences of one article that say the same of different amounts: "49 %" in one copy, "39 %" in the other.

use super::fingerprint::{Fingerprint, Fingerprints};
use super::index::Index;
use super::lexicon::NUMERAL;
use super::sentence::Sentence;
use std::collections::HashMap;
use tui_bidi::text::Span;

/// From this likeness on two sentences of one article speak of the same thing: lists in which one word and one number change
/// stay below.
const ALIKE: f32 = 0.7;
/// The most sentences that are compared, the first of the article.
const MOST: usize = 4000;

/// For each of `sentences` that states an amount, by its start: the others that state another amount of the same.
pub(super) fn differing(sentences: &[Sentence<'_>]) -> HashMap<usize, Vec<Span>> {
    let states = |sentence: &&Sentence| {
        !sentence.is_fragment()
            && (sentence.flags() & NUMERAL != 0 || sentence.words.iter().any(|word| word.number))
    };
    let mut prints = Fingerprints::default();
    let stating: Vec<_> = sentences
        .iter()
        .filter(states)
        .take(MOST)
        .map(|sentence| (sentence.span, prints.of(sentence.text, sentence.lang, &[])))
        .collect();
    let index: Index<usize> =
        stating.iter().enumerate().map(|(number, (_, print))| (number, print.sketch())).collect();
    let mut found = HashMap::new();
    for (span, print) in &stating {
        // Most sentences state nothing that another denies, and their words need not be compared.
        let other = |number: &usize| Some(&stating[*number].1).filter(|other| print.disagrees(other));
        let others: Vec<Span> = index
            .met_by(print, other)
            .into_iter()
            .filter(|met| met.likeness >= ALIKE)
            .map(|met| &stating[*met.key])
            // What is said of another year may be another amount.
            .filter(|(_, other)| !of_other_years(print, other))
            .map(|(other, _)| *other)
            .filter(|other| other != span)
            .collect();
        if !others.is_empty() {
            found.insert(span.start, others);
        }
    }
    found
}

/// Whether both name years, and none that the other names.
fn of_other_years(one: &Fingerprint, other: &Fingerprint) -> bool {
    let mut theirs = other.years().peekable();
    let own: Vec<u32> = one.years().collect();
    !own.is_empty() && theirs.peek().is_some() && !theirs.any(|year| own.contains(&year))
}
