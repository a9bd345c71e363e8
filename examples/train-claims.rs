//! Learns the weights of the claims model from labelled sentences, and says how well it ranks texts that it did not
//! learn on.
//!
//! ```sh
//! cargo run --release --features training --example train-claims              # folds: each text ranked by what the others teach
//! cargo run --release --features training --example train-claims -- --write   # and writes crates/hashiya-core/src/claims/weights.toml
//! cargo run --release --features training --example train-claims -- --list FILE   # the sentences of a text, to be labelled
//! ```
//!
//! Labels stand in `tests/labels/claims/*.tsv`: a line a sentence, in the order of the text: the labels of two passes
//! (0 no, 1 can be checked but nobody would, 2 worth checking), a tab, the sentence; `P` before the labels begins a
//! paragraph. Logistic regression with a quadratic penalty, by gradient descent from zero: the same on every machine.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a program for developers: reads files, fails loudly"
)]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../crates/hashiya-core/tests/it/support/claims.rs"]
mod labels;

use hashiya::claims::lab::{features, names};
use labels::{Agreement, Labelled};
use std::fmt::Write as _;

const STEPS: usize = 500;
const RATE: f64 = 0.5;
const PENALTY: f64 = 0.004;

/// A sentence for learning: its features, whether it is worth checking, and how much that counts.
type Example = (Vec<f32>, f64, f64);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, file] = arguments.as_slice()
        && flag == "--list"
    {
        let document = hashiya::document::Document::parse(&std::fs::read(file).unwrap(), file).unwrap();
        let mut before = usize::MAX;
        for (span, _) in
            features(&document, &hashiya::entities::find(&document, &hashiya::entities::Overrides::default()))
        {
            let paragraph = document.paragraph_at(span.start);
            let mark = if paragraph == before { "" } else { "P" };
            before = paragraph;
            println!("{mark}\t{}", tui_bidi::text::slice(document.text(), span));
        }
        return;
    }
    let texts = Labelled::all(std::path::Path::new(env!("CARGO_MANIFEST_DIR")));
    let Agreement { sentences, differ, kappa } = Agreement::of(&texts);
    println!(
        "{sentences} sentences, {differ} labelled differently by the two passes, kappa of \"worth checking\" {kappa:.2}"
    );
    let examples: Vec<Vec<Example>> = texts.iter().map(examples).collect();
    let (mut precision, mut length, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for (held, text) in texts.iter().enumerate() {
        let lessons: Vec<&Example> =
            examples.iter().enumerate().filter(|&(at, _)| at != held).flat_map(|(_, list)| list).collect();
        let weights = learn(&lessons);
        let ranked = text.measure(|at| dot(&weights, &examples[held][at].0));
        let by_length = text.measure(|at| text.sentences[at].text.chars().count() as f64);
        let by_count = text.measure(|at| labels::numbers_and_capitals(&text.sentences[at].text));
        println!(
            "{:<28} R-precision {:.2}  AP {:.2}   by length {:.2}  by numbers {:.2}",
            text.name, ranked.0, ranked.1, by_length.0, by_count.0
        );
        precision.push(ranked);
        length.push(by_length);
        counts.push(by_count);
    }
    for (what, list) in
        [("ours, held out", &precision), ("by length", &length), ("by numbers and capitals", &counts)]
    {
        let mean = |of: fn(&(f64, f64)) -> f64| list.iter().map(of).sum::<f64>() / list.len().max(1) as f64;
        println!("{what:<28} R-precision {:.3}  mean AP {:.3}", mean(|m| m.0), mean(|m| m.1));
    }
    if arguments.iter().any(|argument| argument == "--write") {
        let weights = learn(&examples.iter().flatten().collect::<Vec<_>>());
        let mut file = String::from(
            "# What each feature of a sentence is worth (features.rs); made by examples/train-claims.rs.\n",
        );
        for (name, weight) in std::iter::once("bias").chain(names()).zip(&weights) {
            writeln!(file, "{name} = {weight:.3}").unwrap();
        }
        std::fs::write(
            concat!(env!("CARGO_MANIFEST_DIR"), "/crates/hashiya-core/src/claims/weights.toml"),
            file,
        )
        .unwrap();
    }
}

/// The sentences of a text as examples; one on which the passes differ counts half each way.
fn examples(text: &Labelled) -> Vec<Example> {
    text.sentences
        .iter()
        .zip(&text.features)
        .map(|(sentence, features)| {
            let (a, b) = sentence.labels;
            let worth = f64::from(u8::from(a == 2) + u8::from(b == 2)) / 2.0;
            (features.clone(), worth, text.counts())
        })
        .collect()
}

/// The bias and the weights that fit `examples`.
fn learn(examples: &[&Example]) -> Vec<f64> {
    let size = examples.first().map_or(0, |(features, ..)| features.len()) + 1;
    let mut weights = vec![0.0; size];
    let all: f64 = examples.iter().map(|(.., counts)| counts).sum();
    for _ in 0..STEPS {
        let mut slope = vec![0.0; size];
        for (features, worth, counts) in examples {
            let wrong = (1.0 / (1.0 + (-dot(&weights, features)).exp()) - worth) * counts;
            slope[0] += wrong;
            for (slope, &value) in slope[1..].iter_mut().zip(features) {
                *slope += wrong * f64::from(value);
            }
        }
        for (at, (weight, slope)) in weights.iter_mut().zip(slope).enumerate() {
            let penalty = if at == 0 { 0.0 } else { PENALTY * *weight };
            *weight -= RATE * (slope / all.max(1.0) + penalty);
        }
    }
    weights
}

fn dot(weights: &[f64], features: &[f32]) -> f64 {
    weights[0]
        + weights[1..].iter().zip(features).map(|(weight, &value)| weight * f64::from(value)).sum::<f64>()
}
