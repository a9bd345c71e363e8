//! Learns the weights of the names' tagger from labelled texts: a conditional
//! random field.
//!
//! ```text
//! cargo run --release --example train-entities -- ENCYCLOPEDIA crates/hashiya-data/src/data/weights.z
//! ```
//!
//! ENCYCLOPEDIA is a folder of texts with a `spans.jsonl` (the AQMAR corpus was used). Every text is
//! learned twice, with and without its own names in the lists, so that the weights do not lean on the
//! lists. With `--folds` instead of an output file, measures by leaving out two texts at a time, and on
//! our samples, which are never learned from. The weights belong to features that name no word. The
//! same input gives the same bytes.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::needless_for_each,
    reason = "a program: it reads, writes, and ends at a fault"
)]

#[allow(dead_code)]
#[path = "../tests/it/support/score.rs"]
mod score;

use hashiya::entities::lab::{self, Item, LABELS, Model, is_inside};
use hashiya::entities::{Kind, Overrides, Steps};
use score::{Sample, Score};
use std::path::Path;

const ROUNDS: usize = 10;
/// How much our own lessons weigh: they are few, and of the kind that is read most.
const OFTEN: f32 = 2.5;
/// How much a text weighs when its names are taken out of the lists.
const HIDDEN: f32 = 0.5;
/// The first step's length, and how much of a weight goes with every step.
const RATE: f32 = 0.2;
const DECAY: f32 = 0.02;

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
    let folds = samples.len() / 2;
    let models: Vec<Model> = (0..folds)
        .map(|fold| {
            let rest = samples.iter().enumerate().filter(|(index, _)| index % folds != fold);
            let rest: Vec<&Sample> = rest.map(|pair| pair.1).collect();
            Model::from_bytes(&train(&rest, lessons).to_bytes())
        })
        .collect();
    for unlisted in [false, true] {
        let mut total = Score::default();
        for (index, sample) in samples.iter().enumerate() {
            total.add(&score_of(sample, unlisted, &models[index % folds], true));
        }
        row(if unlisted { "ENCYCLOPEDIA, UNLISTED" } else { "ENCYCLOPEDIA" }, &total);
    }
    // Our samples are never learned from.
    let all: Vec<&Sample> = samples.iter().collect();
    let model = Model::from_bytes(&train(&all, lessons).to_bytes());
    let ours = Sample::ours(Path::new(env!("CARGO_MANIFEST_DIR")));
    for unlisted in [false, true] {
        let mut total = Score::default();
        for sample in &ours {
            let score = score_of(sample, unlisted, &model, false);
            row(&format!("{}{}", sample.name, if unlisted { ", unlisted" } else { "" }), &score);
            total.add(&score);
        }
        row(if unlisted { "OURS, UNLISTED" } else { "OURS" }, &total);
    }
}

fn score_of(sample: &Sample, unlisted: bool, model: &Model, loose: bool) -> Score {
    let found = lab::find_by(&sample.document, &Overrides::default(), &steps(sample, unlisted), model);
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

/// Weights that make the right labels of all lessons likely: a conditional random field, learned
/// sentence by sentence with a step that shrinks where much was learned (`AdaGrad`), held small.
fn train(samples: &[&Sample], own: &[Sample]) -> Model {
    let all = samples.iter().map(|sample| (*sample, 1.0)).chain(own.iter().map(|sample| (sample, OFTEN)));
    let mut lessons: Vec<(Lesson, f32)> = all
        .flat_map(|(sample, weight)| {
            [false, true].into_iter().flat_map(move |unlisted| {
                lessons(sample, unlisted)
                    .into_iter()
                    .map(move |lesson| (lesson, if unlisted { weight * HIDDEN } else { weight }))
            })
        })
        .collect();
    let mut learner = Learner::new();
    let mut mean = Model::empty();
    let mut random = 0x2545_f491_4f6c_dd1du64;
    for round in 0..ROUNDS {
        for index in (1..lessons.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            lessons.swap(index, (random % (index as u64 + 1)) as usize);
        }
        for (lesson, weight) in &lessons {
            learner.learn(lesson, *weight);
        }
        // The mean of the later rounds hangs less on the order of the lessons.
        if round >= ROUNDS / 2 {
            let share = 1.0 / (ROUNDS - ROUNDS / 2) as f32;
            let add = |sum: &mut [f32], now: &[f32]| {
                sum.iter_mut().zip(now).for_each(|(sum, now)| *sum += share * now);
            };
            add(&mut mean.weights, &learner.model.weights);
            add(&mut mean.steps, &learner.model.steps);
        }
    }
    mean
}

struct Learner {
    model: Model,
    /// The sum of the squares of all changes, a weight.
    squares: Model,
}

impl Learner {
    fn new() -> Self {
        Self { model: Model::empty(), squares: Model::empty() }
    }

    fn learn(&mut self, lesson: &Lesson, weight: f32) {
        let scores: Vec<_> = lesson.items.iter().map(|item| self.model.scores(&item.features)).collect();
        let (single, pair) = expected(&self.model, lesson, &scores);
        let mut before = 0;
        for (at, item) in lesson.items.iter().enumerate() {
            let label = lesson.labels[at];
            for to in 0..LABELS {
                let by = f32::from(u8::from(to == label)) - single[at][to];
                if by.abs() > 1e-4 {
                    for &feature in &item.features {
                        let slot = usize::from(feature) * LABELS + to;
                        step(&mut self.model.weights[slot], &mut self.squares.weights[slot], weight * by);
                    }
                }
                for from in 0..LABELS {
                    let by =
                        f32::from(u8::from(from == before && to == label)) - pair[at][from * LABELS + to];
                    if by.abs() > 1e-4 {
                        let slot = from * LABELS + to;
                        step(&mut self.model.steps[slot], &mut self.squares.steps[slot], weight * by);
                    }
                }
            }
            before = label;
        }
    }
}

fn step(weight: &mut f32, square: &mut f32, by: f32) {
    let by = by - DECAY * *weight;
    *square += by * by;
    *weight += RATE * by / (square.sqrt() + 1e-3);
}

/// How likely each label of each word is, and each pair of labels in a row, by the model.
fn expected(
    model: &Model,
    lesson: &Lesson,
    scores: &[[f32; LABELS]],
) -> (Vec<[f32; LABELS]>, Vec<[f32; LABELS * LABELS]>) {
    let length = lesson.items.len();
    let may = |at: usize, from: usize, to: usize| {
        let item = &lesson.items[at];
        (to == 0 || !item.features.is_empty())
            && (!is_inside(to) || item.joins && (from == to || from + 1 == to))
    };
    let edge = |from: usize, to: usize| model.steps[from * LABELS + to];
    let mut forward = vec![[f32::MIN / 2.0; LABELS]; length];
    for at in 0..length {
        for to in 0..LABELS {
            let ways = (0..LABELS).filter(|&from| may(at, from, to)).map(|from| {
                let before = if at > 0 {
                    forward[at - 1][from]
                } else if from == 0 {
                    0.0
                } else {
                    f32::MIN / 4.0
                };
                before + edge(from, to)
            });
            forward[at][to] = log_sum(ways) + scores[at][to];
        }
    }
    let mut backward = vec![[0.0; LABELS]; length];
    for at in (0..length.saturating_sub(1)).rev() {
        for from in 0..LABELS {
            let ways = (0..LABELS)
                .filter(|&to| may(at + 1, from, to))
                .map(|to| edge(from, to) + scores[at + 1][to] + backward[at + 1][to]);
            backward[at][from] = log_sum(ways);
        }
    }
    let total = forward.last().map_or(0.0, |last| log_sum(last.iter().copied()));
    let mut single = vec![[0.0; LABELS]; length];
    let mut pair = vec![[0.0; LABELS * LABELS]; length];
    for at in 0..length {
        for to in 0..LABELS {
            single[at][to] = (forward[at][to] + backward[at][to] - total).exp();
            for from in (0..LABELS).filter(|&from| may(at, from, to)) {
                let before = if at > 0 {
                    forward[at - 1][from]
                } else if from == 0 {
                    0.0
                } else {
                    f32::MIN / 4.0
                };
                let way = before + edge(from, to) + scores[at][to] + backward[at][to];
                pair[at][from * LABELS + to] = (way - total).exp();
            }
        }
    }
    (single, pair)
}

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::MIN, f32::max);
    if most <= f32::MIN / 8.0 {
        f32::MIN / 4.0
    } else {
        most + values.map(|value| (value - most).exp()).sum::<f32>().ln()
    }
}
