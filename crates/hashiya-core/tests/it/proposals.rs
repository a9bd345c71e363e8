//! Claims proposed: what the shipped weights reach on the labelled texts, beside two plain rankings.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "it reads the labels, and fails loudly")]

use crate::support;
use crate::support::claims::{Agreement, Labelled, numbers_and_capitals};
use hashiya_core::claims::{Fingerprint, Model, SAME, names, propose};
use hashiya_core::document::Document;
use hashiya_core::entities::{Overrides, find};
use std::path::Path;

#[test]
fn proposals_rank_what_is_worth_checking_above_length_and_numbers() {
    let texts = Labelled::all(Path::new(support::ROOT));
    assert!(texts.iter().map(|text| text.sentences.len()).sum::<usize>() >= 500);
    let mean = |of: &dyn Fn(&Labelled) -> f64| texts.iter().map(of).sum::<f64>() / texts.len() as f64;
    let ours = mean(&|text| {
        let entities = find(&text.document, &Overrides::default());
        let proposals = propose(&text.document, &entities, &[], Model::shipped());
        let score = |at: usize| {
            let spans = &text.spans;
            proposals
                .iter()
                .find(|proposal| proposal.span == spans[at])
                .map_or(0.0, |found| f64::from(found.score))
        };
        text.measure(score).0
    });
    let length = mean(&|text| text.measure(|at| text.sentences[at].text.chars().count() as f64).0);
    let numbers = mean(&|text| text.measure(|at| numbers_and_capitals(&text.sentences[at].text)).0);
    assert!(ours > 0.9 && ours > length + 0.05 && ours > numbers + 0.05, "{ours} {length} {numbers}");
}

#[test]
fn enough_sentences_are_labelled_in_each_language_and_the_passes_agree() {
    let texts = Labelled::all(Path::new(support::ROOT));
    for (lang, least) in [(".ar", 300), (".he", 80), (".fa", 80), (".en", 80)] {
        let own = texts.iter().filter(|text| text.name.ends_with(lang));
        let count: usize = own.map(|text| text.sentences.len()).sum();
        assert!(count >= least, "{lang}: {count}");
    }
    let agreement = Agreement::of(&texts);
    assert!(agreement.kappa > 0.8 && agreement.differ > 0, "{:.2}", agreement.kappa);
}

/// The labelled pairs of `tests/labels/met.txt`: language, claim, other sentence, whether they say the same.
fn pairs() -> Vec<(String, String, String, bool)> {
    let path = Path::new(support::ROOT).join("tests/labels/met.txt");
    let (mut lang, mut claim) = (String::new(), String::new());
    let mut pairs = Vec::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        match line.split_once(' ') {
            Some(("lang", code)) => code.clone_into(&mut lang),
            Some(("=", words)) => words.clone_into(&mut claim),
            Some((sign @ ("+" | "-"), words)) => {
                pairs.push((lang.clone(), claim.clone(), words.to_owned(), sign == "+"));
            }
            _ => {}
        }
    }
    pairs
}

/// How alike the words of a pair are, the names of each found in it alone.
fn likeness(lang: &str, claim: &str, other: &str) -> f32 {
    let document = Document::parse(claim.as_bytes(), "a.txt").unwrap();
    let entities = find(&document, &Overrides::default());
    Fingerprint::of(claim, lang, &names(&entities)).likeness(&Fingerprint::of(other, lang, &[]))
}

#[test]
fn the_same_claim_is_met_in_other_words_and_look_alikes_are_not() {
    let pairs = pairs();
    let of = |same: bool| pairs.iter().filter(|pair| pair.3 == same).count();
    assert!(of(true) >= 60 && of(false) >= 200, "{} {}", of(true), of(false));
    let mut wrong = String::new();
    let (mut hits, mut false_hits) = (0.0, 0.0);
    for (lang, claim, other, same) in &pairs {
        let alike = likeness(lang, claim, other);
        match (alike >= SAME, same) {
            (true, true) => hits += 1.0,
            (true, false) => false_hits += 1.0,
            _ => {}
        }
        if (alike >= SAME) != *same {
            wrong += &format!("{alike:.2} {} {claim}\n       {other}\n", if *same { '+' } else { '-' });
        }
    }
    let (precision, recall) = (hits / (hits + false_hits), hits / of(true) as f64);
    let score = 2.0 * precision * recall / (precision + recall);
    assert!(score >= 0.9, "F {score:.3}, precision {precision:.3}, recall {recall:.3}\n{wrong}");
}

#[test]
fn who_says_a_sentence_is_found_and_nobody_is_made_up() {
    let (mut right, mut named, mut wrong) = (0, 0, String::new());
    let labels =
        include_str!("../../../../tests/labels/speakers.txt").lines().filter(|line| !line.starts_with('#'));
    for (speaker, sentence) in labels.filter_map(|line| line.split_once('\t')) {
        let document = Document::parse(sentence.as_bytes(), "a.txt").unwrap();
        let found = propose(&document, &find(&document, &Overrides::default()), &[], Model::shipped());
        let told = found.first().and_then(|proposal| proposal.speaker);
        let told = told.map_or("-", |told| &sentence[told.span.start..told.span.end]);
        named += usize::from(speaker != "-");
        right += usize::from(speaker != "-" && told == speaker);
        if told != speaker {
            wrong += &format!("{speaker} | {told} | {sentence}\n");
        }
        assert!(speaker != "-" || told == "-", "nobody: {told} | {sentence}");
    }
    assert!(named >= 40 && right * 100 >= named * 85, "{right} of {named}\n{wrong}");
}
