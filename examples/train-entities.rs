//! Learns the weights of the names' tagger from labelled texts: an averaged perceptron.
//!
//! ```text
//! cargo run --release --example train-entities -- ENCYCLOPEDIA src/entities/data/weights.z
//! ```
//!
//! ENCYCLOPEDIA is a folder of texts with a `spans.jsonl` (the AQMAR corpus was used). Every text is
//! learned twice, with and without its own names in the lists, so that the weights do not lean on the
//! lists. With `--folds` instead of an output file, measures by leaving out two texts at a time. The
//! weights belong to features that name no word. The same input gives the same bytes.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::needless_for_each,
    reason = "a program: it reads, writes, and ends at a fault"
)]

#[allow(dead_code)]
#[path = "../tests/entities/score.rs"]
mod score;

use hashiya::entities::lab::{self, Item, LABELS, Model, is_inside};
use hashiya::entities::{Kind, Overrides, Steps};
use score::{Sample, Score};
use std::path::Path;

const ROUNDS: usize = 8;
/// How often our own lessons are read in a round: they are few, and of the kind that is read most.
const OFTEN: usize = 3;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(output)) = (arguments.next(), arguments.next()) else {
        eprintln!("train-entities ENCYCLOPEDIA (OUTPUT | --folds)");
        std::process::exit(2);
    };
    let samples = Sample::encyclopedia(Path::new(&folder));
    let lessons = Sample::lessons(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/entities/lessons"));
    if output == "--folds" {
        measure(&samples, &lessons);
        return;
    }
    let all: Vec<&Sample> = samples.iter().collect();
    let bytes = train(&all, &lessons).to_bytes();
    println!("{} bytes", bytes.len());
    std::fs::write(output, bytes).expect("written");
}

fn measure(samples: &[Sample], lessons: &[Sample]) {
    for unlisted in [false, true] {
        let mut total = Score::default();
        for fold in 0..samples.len() / 2 {
            let in_fold = |index: usize| index % (samples.len() / 2) == fold;
            let rest: Vec<&Sample> =
                samples.iter().enumerate().filter(|(index, _)| !in_fold(*index)).map(|pair| pair.1).collect();
            let model = Model::from_bytes(&train(&rest, lessons).to_bytes());
            for (_, sample) in samples.iter().enumerate().filter(|(index, _)| in_fold(*index)) {
                let found =
                    lab::find_by(&sample.document, &Overrides::default(), &steps(sample, unlisted), &model);
                let score = score::score(sample, &found, true);
                println!(
                    "{:28} exact {:.3} typed {:.3} overlapping {:.3}",
                    sample.name,
                    score.exact.f(),
                    score.typed.f(),
                    score.overlapping.f()
                );
                total.add(&score);
            }
        }
        println!(
            "{} exact {:.3} (P {:.3} R {:.3}) typed {:.3} overlapping {:.3}",
            if unlisted { "UNLISTED" } else { "ALL" },
            total.exact.f(),
            total.exact.precision(),
            total.exact.recall(),
            total.typed.f(),
            total.overlapping.f()
        );
    }
}

fn steps(sample: &Sample, unlisted: bool) -> Steps {
    if unlisted {
        Steps::default().without_listing(sample.names().map(|label| label.text.as_str()))
    } else {
        Steps::default()
    }
}

/// A sentence with its right labels.
struct Lesson {
    items: Vec<Item>,
    labels: Vec<usize>,
}

fn lessons(sample: &Sample, unlisted: bool) -> Vec<Lesson> {
    let document = &sample.document;
    let starts: Vec<(usize, usize, usize)> = sample
        .names()
        .map(|label| (document.byte(label.start), document.byte(label.end), class(label.kind)))
        .collect();
    lab::sentences(document, &steps(sample, unlisted))
        .into_iter()
        .map(|sentence| {
            let mut labels: Vec<usize> = Vec::new();
            let mut last: Option<usize> = None;
            for (item, span) in sentence.items.iter().zip(&sentence.spans) {
                let of = starts.iter().position(|(start, end, _)| *start < span.end && span.start < *end);
                let label = match of {
                    Some(name) if !item.features.is_empty() => {
                        let begin = 1 + 2 * starts[name].2;
                        if last == Some(name) && item.joins { begin + 1 } else { begin }
                    }
                    _ => 0,
                };
                last = of.filter(|_| label != 0);
                labels.push(label);
            }
            Lesson { items: sentence.items, labels }
        })
        .collect()
}

fn class(kind: Kind) -> usize {
    match kind {
        Kind::Person => 0,
        Kind::Place => 1,
        Kind::Organization => 2,
        _ => 3,
    }
}

fn train(samples: &[&Sample], own: &[Sample]) -> Model {
    let ours = (0..OFTEN).flat_map(|_| own);
    let all = samples.iter().copied().chain(ours);
    let mut lessons: Vec<Lesson> =
        all.flat_map(|sample| [false, true].map(|unlisted| lessons(sample, unlisted))).flatten().collect();
    let mut model = Model::empty();
    let mut sum = Model::empty();
    let mut time = 0.0f32;
    let mut random = 0x2545_f491_4f6c_dd1du64;
    for _ in 0..ROUNDS {
        for index in (1..lessons.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            lessons.swap(index, (random % (index as u64 + 1)) as usize);
        }
        for lesson in &lessons {
            time += 1.0;
            let scores: Vec<_> = lesson.items.iter().map(|item| model.scores(&item.features)).collect();
            let guess = model.best(&lesson.items, &scores);
            if guess != lesson.labels {
                learn(&mut model, &mut sum, lesson, &guess, time);
            }
        }
    }
    // The mean of all models on the way: w − (sum of changes weighted by when) / time.
    let mean = |weights: &[f32], sums: &[f32]| weights.iter().zip(sums).map(|(w, s)| w - s / time).collect();
    Model { weights: mean(&model.weights, &sum.weights), steps: mean(&model.steps, &sum.steps) }
}

fn learn(model: &mut Model, sum: &mut Model, lesson: &Lesson, guess: &[usize], time: f32) {
    for (labels, by) in [(lesson.labels.as_slice(), 1.0f32), (guess, -1.0)] {
        let mut before = 0;
        for (item, &label) in lesson.items.iter().zip(labels) {
            debug_assert!(!is_inside(label) || before != 0);
            model.steps[before * LABELS + label] += by;
            sum.steps[before * LABELS + label] += by * time;
            before = label;
            for &feature in &item.features {
                let slot = usize::from(feature) * LABELS + label;
                model.weights[slot] += by;
                sum.weights[slot] += by * time;
            }
        }
    }
}
