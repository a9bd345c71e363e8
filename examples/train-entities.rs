//! Learns the weights of the names' tagger from labelled texts: a conditional
//! random field.
//!
//! ```text
//! cargo run --release --features training --example train-entities -- ENCYCLOPEDIA DATA crates/hashiya-data/src/data/weights.bin
//! ```
//!
//! ENCYCLOPEDIA is a folder of texts with a `spans.jsonl` (the AQMAR corpus was used), of which only features that
//! name no word are learned. DATA is a folder with `anercorp-train.conll`, `wojood-sample.conll`,
//! `hebrew-iahltwiki.entities` and `persian-perdt.upos`, read by `examples/support/corpora.rs`. Every text is
//! learned twice, with and without its own names in the lists and as words, so that the weights do not lean on
//! them. With `--folds` instead of an output file, learns from four fifths of each corpus and every second article
//! and measures on the rest, and on our samples, which are never learned from. Where `HASHIYA_SHARED` names the shared
//! material, no weight is kept for a word of the names of the article there. The same input gives the same bytes.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::needless_for_each,
    reason = "a program: it reads, writes, and ends at a fault"
)]

#[allow(dead_code)]
#[path = "../tests/it/support/score.rs"]
mod score;

#[path = "support/corpora.rs"]
mod corpora;

#[path = "support/learner.rs"]
mod learner;

use corpora::{Corpus, Source};
use hashiya::entities::Overrides;
use hashiya::entities::lab::{self, Model};
use score::{Sample, Score};
use std::collections::HashSet;
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, data, output] = &arguments[..] else {
        eprintln!("train-entities ENCYCLOPEDIA DATA (OUTPUT | --folds)");
        std::process::exit(2);
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut corpora = corpora::read(Path::new(data));
    corpora.push(Corpus::of(Source::Encyclopedia, Sample::encyclopedia(Path::new(folder))));
    corpora.push(Corpus::of(Source::Lessons, Sample::lessons(&root.join("tools/entities/lessons"))));
    let kept_out = std::env::var_os("HASHIYA_SHARED").map(|shared| Sample::article(root, Path::new(&shared)));
    let kept_out = kept_out.as_ref().map(learner::own_words).unwrap_or_default();
    if output == "--folds" {
        measure(&corpora, &Sample::ours(root), &kept_out);
        return;
    }
    let all: Vec<_> = corpora.iter().map(|corpus| (corpus.source, corpus.texts.iter().collect())).collect();
    let bytes = learner::train(&all, &kept_out).to_bytes();
    println!("{} bytes", bytes.len());
    std::fs::write(output, bytes).expect("written");
}

/// Learns from most of each corpus and measures on what was left out, and on `ours`.
fn measure(corpora: &[Corpus], ours: &[Sample], kept_out: &HashSet<u32>) {
    let (mut learned, mut left) = (Vec::new(), Vec::new());
    for corpus in corpora {
        let (texts, rest) = corpus.folds();
        learned.push((corpus.source, texts));
        left.push((corpus.source, rest));
    }
    let bytes = learner::train(&learned, kept_out).to_bytes();
    println!("{} bytes", bytes.len());
    let model = Model::from_bytes(bytes);
    for unlisted in [false, true] {
        for (source, texts) in left.iter().filter(|(_, texts)| !texts.is_empty()) {
            let mut total = Score::default();
            for text in texts {
                total.add(&score_of(&text.sample, unlisted, &model, true));
            }
            row(&format!("{source:?}{}", if unlisted { ", unlisted" } else { "" }), &total);
        }
        let mut total = Score::default();
        for sample in ours {
            let score = score_of(sample, unlisted, &model, false);
            row(&format!("{}{}", sample.name, if unlisted { ", unlisted" } else { "" }), &score);
            total.add(&score);
        }
        row(if unlisted { "OURS, UNLISTED" } else { "OURS" }, &total);
    }
}

fn score_of(sample: &Sample, unlisted: bool, model: &Model, loose: bool) -> Score {
    let found =
        lab::find_by(&sample.document, &Overrides::default(), &learner::steps(sample, unlisted), model);
    score::score(sample, &found, loose)
}

fn row(name: &str, score: &Score) {
    println!(
        "{name:34} exact {:.3} (P {:.3} R {:.3}) overlapping {:.3} typed {:.3} B³ {:.3} joins {}",
        score.exact.f(),
        score.exact.precision(),
        score.exact.recall(),
        score.overlapping.f(),
        score.typed.f(),
        score.grouping.f(),
        score.joins.len(),
    );
}
