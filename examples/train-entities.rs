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
//! them. With `--folds` instead of an output file, learns three times from two thirds of each corpus and measures on the
//! rest, and on our samples, which are never learned from; `--fold` does that for the last fold alone. `--faults` besides
//! says what was joined wrongly, missed and invented. Where `HASHIYA_SHARED` names the shared
//! material, no weight is kept for a word of the names of the article there. The same input gives the same bytes.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::needless_for_each,
    reason = "a program: it reads, writes, and ends at a fault"
)]

#[allow(dead_code)]
#[path = "../crates/hashiya-core/tests/it/support/score.rs"]
mod score;

#[path = "support/corpora.rs"]
mod corpora;

#[path = "support/learner.rs"]
mod learner;

use corpora::{Corpus, FOLDS, Source};
use hashiya::entities::Overrides;
use hashiya::entities::lab::{self, Model};
use score::{Sample, Score};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::Path;

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let given = arguments.len();
    arguments.retain(|argument| argument != "--faults");
    let faults = arguments.len() < given;
    let [folder, data, output] = &arguments[..] else {
        eprintln!("train-entities ENCYCLOPEDIA DATA (OUTPUT | --folds | --fold) [--faults]");
        std::process::exit(2);
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut corpora = corpora::read(Path::new(data));
    corpora.push(Corpus::of(Source::Encyclopedia, Sample::encyclopedia(Path::new(folder))));
    corpora.push(Corpus::of(Source::Lessons, Sample::lessons(&root.join("tools/entities/lessons"))));
    let kept_out = std::env::var_os("HASHIYA_SHARED").map(|shared| Sample::article(root, Path::new(&shared)));
    let kept_out = kept_out.as_ref().map(learner::own_words).unwrap_or_default();
    if output == "--folds" || output == "--fold" {
        let folds = if output == "--folds" { 0..FOLDS } else { FOLDS - 1..FOLDS };
        measure(&corpora, folds, &Sample::ours(root), &kept_out, faults);
        return;
    }
    let all: Vec<_> = corpora.iter().map(|corpus| (corpus.source, corpus.texts.iter().collect())).collect();
    let bytes = learner::train(&all, &kept_out).to_bytes();
    println!("{} bytes", bytes.len());
    std::fs::write(output, bytes).expect("written");
}

/// Learns from most of each corpus, fold by fold, and measures on what was left out, and on `ours`.
fn measure(corpora: &[Corpus], folds: Range<usize>, ours: &[Sample], kept_out: &HashSet<u32>, faults: bool) {
    let mut totals: Vec<(String, Score)> = Vec::new();
    let mut add = |name: String, score: &Score| match totals.iter_mut().find(|(known, _)| *known == name) {
        Some((_, total)) => total.add(score),
        None => totals.push((name, score.clone())),
    };
    for fold in folds {
        let parts: Vec<_> = corpora.iter().map(|corpus| (corpus.source, corpus.fold(fold))).collect();
        let learned: Vec<_> = parts.iter().map(|(source, (learned, _))| (*source, learned.clone())).collect();
        let model = learner::train(&learned, kept_out);
        for (unlisted, also) in [(false, ""), (true, ", unlisted")] {
            for (source, (_, left)) in &parts {
                for text in left {
                    let score = score_of(&text.sample, unlisted, &model, true);
                    if *source == Source::Encyclopedia {
                        add(format!("  {}{also}", text.sample.name), &score);
                    }
                    add(format!("{source:?}{also}"), &score);
                }
            }
            for sample in ours {
                let score = score_of(sample, unlisted, &model, false);
                add(format!("  {}{also}", sample.name), &score);
                add(format!("OURS{also}"), &score);
            }
        }
    }
    totals.sort_by(|a, b| {
        (a.0.ends_with("unlisted"), a.0.trim_start()).cmp(&(b.0.ends_with("unlisted"), b.0.trim_start()))
    });
    for (name, score) in &totals {
        row(name, score);
        if faults {
            say(score);
        }
    }
}

/// What went wrong, the most frequent first.
fn say(score: &Score) {
    let lists = [
        ("joined wrongly", &score.joins),
        ("missed", &score.missed),
        ("invented", &score.invented),
        ("mistyped", &score.mistyped),
    ];
    for (what, list) in lists {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        list.iter().for_each(|item| *times.entry(item).or_default() += 1);
        let mut items: Vec<(&str, usize)> = times.into_iter().collect();
        items.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let items: Vec<String> =
            items.iter().take(60).map(|(item, count)| format!("{item} ×{count}")).collect();
        println!("    {what} {}: {}", list.len(), items.join(", "));
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
