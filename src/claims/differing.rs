//! Sentences of one article that say the same of different amounts: "49 %" in one copy, "39 %" in the other.

use super::fingerprint::Fingerprints;
use super::index::Index;
use super::lexicon::NUMERAL;
use super::sentence::Sentence;
use std::collections::HashMap;
use tui_bidi::text::{Span, fold::fold};

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
        .map(|sentence| (sentence.span, prints.of(sentence.text, sentence.lang, &[]), years(sentence.text)))
        .collect();
    let index: Index<usize> =
        stating.iter().enumerate().map(|(number, (_, print, _))| (number, print.sketch())).collect();
    let mut found = HashMap::new();
    for (span, print, own_years) in &stating {
        let met = index.met_by(print, |number| Some(&stating[*number].1)).into_iter();
        let others: Vec<Span> = met
            .filter(|met| !met.agrees && met.likeness >= ALIKE)
            .map(|met| &stating[*met.key])
            // What is said of another year may be another amount.
            .filter(|(.., years)| {
                years.is_empty() || own_years.is_empty() || years.iter().any(|year| own_years.contains(year))
            })
            .map(|(other, ..)| *other)
            .filter(|other| other != span)
            .collect();
        if !others.is_empty() {
            found.insert(span.start, others);
        }
    }
    found
}

/// The years that `text` names in digits, of any script.
fn years(text: &str) -> Vec<u32> {
    let folded = fold(text);
    let numbers = folded.text().split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok());
    numbers.filter(|year| (1000..2200).contains(year)).collect()
}
