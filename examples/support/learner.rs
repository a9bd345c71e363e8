//! Weights that make the right labels of all lessons likely: a conditional random field, learned sentence by sentence
//! with a step that shrinks where much was learned (`AdaGrad`), held small.
//!
//! What is known of a word is a set of labels that it may have; most sets hold one.

use super::corpora::{Source, Text};
use super::score::Sample;
use hashiya::entities::lab::{self, EXPOSITORY, FEATURES, Item, LABELS, Model, REGISTERS, Rows, is_inside};
use hashiya::entities::{Kind, Steps};
use std::collections::{HashMap, HashSet};

const ROUNDS: usize = 8;
/// How much a text weighs when its names are taken out of the lists.
const HIDDEN: f32 = 0.5;
/// The first step's length, and how much of a weight goes with every step.
const RATE: f32 = 0.2;
const DECAY: f32 = 0.04;
/// So many features of words are kept, the heaviest.
const KEPT: usize = 150_000;

/// Any label.
const ANY: u16 = (1 << LABELS) - 1;

/// How much the texts of a source weigh, and whether their words may be learned.
fn weight(source: Source) -> (f32, bool) {
    match source {
        Source::ArabicNews | Source::Hebrew => (1.0, true),
        Source::Wojood => (0.4, true),
        Source::Persian => (0.2, true),
        Source::Encyclopedia => (1.0, false),
        // Ours are few, and of the kind that is read most.
        Source::Lessons => (2.0, true),
    }
}

/// A sentence with the labels that each word may have.
struct Lesson {
    items: Vec<Item>,
    /// For each word: the numbers of its features of words.
    words: Vec<Vec<u32>>,
    labels: Vec<u16>,
    weight: f32,
}

pub(super) fn steps(sample: &Sample, unlisted: bool) -> Steps {
    if unlisted {
        Steps::default().without_listing(sample.names().map(|label| label.text.as_str()))
    } else {
        Steps::default()
    }
}

fn lessons(text: &Text, source: Source, unlisted: bool, into: &mut Vec<Lesson>) {
    let document = &text.sample.document;
    let starts: Vec<(usize, usize, usize)> = text
        .sample
        .names()
        .map(|label| (label.bytes(document), class(label.kind)))
        .map(|(span, class)| (span.start, span.end, class))
        .collect();
    let (weight, lexical) = weight(source);
    let steps = Steps { lexical, ..steps(&text.sample, unlisted) };
    let (mut next, mut proper) = (0, 0);
    for sentence in lab::sentences(document, &steps) {
        let mut labels: Vec<u16> = Vec::new();
        let mut items = sentence.items;
        let mut last: Option<usize> = None;
        for (item, span) in items.iter_mut().zip(&sentence.spans) {
            while starts.get(next).is_some_and(|(_, end, _)| *end <= span.start) {
                next += 1;
            }
            while text.proper.get(proper).is_some_and(|(_, end)| *end <= span.start) {
                proper += 1;
            }
            let of = starts.get(next).filter(|(start, _, _)| *start < span.end).map(|_| next);
            let is_proper = text.proper.get(proper).is_some_and(|(start, _)| *start < span.end);
            let label = match of {
                Some(name) if !item.features.is_empty() => {
                    let begin = 1 + 2 * starts[name].2;
                    if last == Some(name) && item.joins { begin + 1 } else { begin }
                }
                _ => 0,
            };
            last = of.filter(|_| label != 0);
            labels.push(if is_proper && !item.features.is_empty() { ANY - 1 } else { 1 << label });
            // A name that the lists do not know is told by what stands around it.
            if unlisted && label != 0 {
                item.words.retain(|_| false);
            }
        }
        if source == Source::Persian {
            loosen(&mut labels, &items);
        }
        let weight = if unlisted { weight * HIDDEN } else { weight };
        into.push(Lesson { words: Vec::new(), items, labels, weight });
    }
}

/// A common noun directly before a proper noun may be the head of its name (دانشگاه تهران).
fn loosen(labels: &mut [u16], items: &[Item]) {
    for at in 0..labels.len().saturating_sub(1) {
        if labels[at] == 1
            && labels[at + 1] == ANY - 1
            && items[at + 1].joins
            && !items[at].features.is_empty()
        {
            labels[at] = ANY;
        }
    }
}

fn class(kind: Kind) -> usize {
    match kind {
        Kind::Person => 0,
        Kind::Place => 1,
        Kind::Organization => 2,
        _ => 3,
    }
}

/// The features that name the words of the names of `sample`, alone or with a neighbour: those of a text that is
/// measured on and must not be learned by heart.
pub(super) fn own_words(sample: &Sample) -> HashSet<u32> {
    let spans: Vec<(usize, usize)> = sample
        .names()
        .map(|label| label.bytes(&sample.document))
        .map(|span| (span.start, span.end))
        .collect();
    let mut hashes = HashSet::new();
    for sentence in lab::sentences(&sample.document, &Steps::default()) {
        for (item, span) in sentence.items.iter().zip(&sentence.spans) {
            if spans.iter().any(|(start, end)| *start < span.end && span.start < *end) {
                // The word, its stem; the pairs that it stands in.
                let pairs = item.words.len().saturating_sub(4);
                hashes.extend(item.words.iter().take(2).chain(item.words.iter().skip(pairs).take(2)));
            }
        }
    }
    hashes
}

/// The model of `texts`, by source, without the features `kept_out`.
pub(super) fn train(texts: &[(Source, Vec<&Text>)], kept_out: &HashSet<u32>) -> Model {
    let mut lessons_of = Vec::new();
    for (source, texts) in texts {
        for text in texts {
            for unlisted in [false, true] {
                if *source != Source::Persian || !unlisted {
                    lessons(text, *source, unlisted, &mut lessons_of);
                }
            }
        }
    }
    let mut lessons = lessons_of;
    let hashes = number_words(&mut lessons, kept_out);
    let mut learner = Learner::new(hashes.len());
    let mut mean = Weights::new(hashes.len());
    let mut random = 0x2545_f491_4f6c_dd1du64;
    for round in 0..ROUNDS {
        for index in (1..lessons.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            lessons.swap(index, (random % (index as u64 + 1)) as usize);
        }
        for lesson in &lessons {
            learner.learn(lesson);
        }
        // The mean of the later rounds hangs less on the order of the lessons.
        if round >= ROUNDS / 2 {
            mean.add(&learner.weights, 1.0 / (ROUNDS - ROUNDS / 2) as f32);
        }
    }
    mean.into_model(&hashes)
}

/// Numbers the features of words that stand in more than one place; gives their hashes.
fn number_words(lessons: &mut [Lesson], kept_out: &HashSet<u32>) -> Vec<u32> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for hash in lessons.iter().flat_map(|lesson| &lesson.items).flat_map(|item| &item.words) {
        *counts.entry(*hash).or_default() += 1;
    }
    // Most places are learned twice.
    let mut hashes: Vec<u32> = counts
        .into_iter()
        .filter(|(hash, count)| *count > 3 && !kept_out.contains(hash))
        .map(|(hash, _)| hash)
        .collect();
    hashes.sort_unstable();
    for lesson in lessons {
        let number = |hash: &u32| hashes.binary_search(hash).ok().map(|number| number as u32);
        lesson.words = lesson
            .items
            .iter_mut()
            .map(|item| std::mem::take(&mut item.words).iter().filter_map(number).collect())
            .collect();
    }
    hashes
}

#[derive(Clone)]
struct Weights {
    /// Of the features of all registers, then of each.
    facts: Vec<f32>,
    words: Vec<f32>,
    steps: Vec<f32>,
}

impl Weights {
    fn new(words: usize) -> Self {
        Self {
            facts: vec![0.0; (1 + REGISTERS) * FEATURES * LABELS],
            words: vec![0.0; words * LABELS],
            steps: vec![0.0; LABELS * LABELS],
        }
    }

    fn add(&mut self, other: &Self, share: f32) {
        let add = |sum: &mut [f32], now: &[f32]| {
            sum.iter_mut().zip(now).for_each(|(sum, now)| *sum += share * now);
        };
        add(&mut self.facts, &other.facts);
        add(&mut self.words, &other.words);
        add(&mut self.steps, &other.steps);
    }

    fn scores(&self, item: &Item, words: &[u32]) -> [f32; LABELS] {
        let mut scores = [0.0; LABELS];
        for slot in slots(item) {
            scores
                .iter_mut()
                .zip(&self.facts[slot..slot + LABELS])
                .for_each(|(score, weight)| *score += weight);
        }
        for word in words {
            let slot = *word as usize * LABELS;
            scores
                .iter_mut()
                .zip(&self.words[slot..slot + LABELS])
                .for_each(|(score, weight)| *score += weight);
        }
        scores
    }

    fn into_model(self, hashes: &[u32]) -> Model {
        let block = FEATURES * LABELS;
        let mut facts = vec![0.0; REGISTERS * block];
        for register in 0..REGISTERS {
            for at in 0..block {
                let sum = blocks(register).iter().map(|number| self.facts[number * block + at]).sum();
                facts[register * block + at] = sum;
            }
        }
        let rows = self.words.chunks(LABELS).map(|row| <[f32; LABELS]>::try_from(row).expect("a row"));
        let mut rows: Vec<(u32, [f32; LABELS])> = hashes.iter().copied().zip(rows).collect();
        // Small weights are noise, and cost room.
        rows.iter_mut()
            .flat_map(|(_, row)| row)
            .filter(|weight| weight.abs() < 0.03)
            .for_each(|weight| *weight = 0.0);
        let norm = |row: &[f32; LABELS]| row.iter().map(|weight| weight * weight).sum::<f32>();
        rows.sort_by(|a, b| norm(&b.1).total_cmp(&norm(&a.1)).then(a.0.cmp(&b.0)));
        rows.truncate(KEPT);
        Model::of(&facts, &self.steps, Rows::of(&rows))
    }
}

/// The blocks of weights that a text of `register` adds up: those shared by all and its own; one that explains is in Arabic
/// besides.
fn blocks(register: usize) -> &'static [usize] {
    const BLOCKS: [&[usize]; REGISTERS] =
        [&[0, 1], &[0, 2], &[0, 3], &[0, 4], &[0, 1, 1 + EXPOSITORY as usize]];
    BLOCKS[register]
}

/// Where the weights of the features of `item` begin.
fn slots(item: &Item) -> impl Iterator<Item = usize> {
    let blocks = blocks(usize::from(item.register));
    item.features.iter().flat_map(move |feature| {
        let feature = usize::from(*feature);
        blocks.iter().map(move |block| (block * FEATURES + feature) * LABELS)
    })
}

struct Learner {
    weights: Weights,
    /// The sum of the squares of all changes, a weight.
    squares: Weights,
}

impl Learner {
    fn new(words: usize) -> Self {
        Self { weights: Weights::new(words), squares: Weights::new(words) }
    }

    fn learn(&mut self, lesson: &Lesson) {
        let pairs = lesson.items.iter().zip(&lesson.words);
        let scores: Vec<_> = pairs.map(|(item, words)| self.weights.scores(item, words)).collect();
        let all = vec![ANY; lesson.items.len()];
        let free = self.expected(lesson, &scores, &all);
        let known = self.expected(lesson, &scores, &lesson.labels);
        for (at, item) in lesson.items.iter().enumerate() {
            for to in 0..LABELS {
                let by = lesson.weight * (known.0[at][to] - free.0[at][to]);
                if by.abs() > 1e-4 {
                    for slot in slots(item) {
                        step(&mut self.weights.facts[slot + to], &mut self.squares.facts[slot + to], by);
                    }
                    for word in &lesson.words[at] {
                        let slot = *word as usize * LABELS + to;
                        step(&mut self.weights.words[slot], &mut self.squares.words[slot], by);
                    }
                }
                for from in 0..LABELS {
                    let slot = from * LABELS + to;
                    let by = lesson.weight * (known.1[at][slot] - free.1[at][slot]);
                    if by.abs() > 1e-4 {
                        step(&mut self.weights.steps[slot], &mut self.squares.steps[slot], by);
                    }
                }
            }
        }
    }

    /// How likely each label of each word is, and each pair of labels in a row, when a word has one of `allowed`.
    fn expected(
        &self,
        lesson: &Lesson,
        scores: &[[f32; LABELS]],
        allowed: &[u16],
    ) -> (Vec<[f32; LABELS]>, Vec<[f32; LABELS * LABELS]>) {
        let length = lesson.items.len();
        let mut may = vec![[false; LABELS * LABELS]; length];
        for (at, item) in lesson.items.iter().enumerate() {
            for to in
                (0..LABELS).filter(|to| allowed[at] >> to & 1 != 0 && (*to == 0 || !item.features.is_empty()))
            {
                for from in 0..LABELS {
                    let before = at > 0 || from == 0;
                    may[at][from * LABELS + to] =
                        before && (!is_inside(to) || item.joins && (from == to || from + 1 == to));
                }
            }
        }
        let edge = |from: usize, to: usize| self.weights.steps[from * LABELS + to];
        let mut forward = vec![[NEVER; LABELS]; length];
        for at in 0..length {
            for to in 0..LABELS {
                let before = |from: usize| if at > 0 { forward[at - 1][from] } else { 0.0 };
                let ways = (0..LABELS).filter(|from| may[at][from * LABELS + to]);
                forward[at][to] = log_sum(ways.map(|from| before(from) + edge(from, to))) + scores[at][to];
            }
        }
        let mut backward = vec![[0.0; LABELS]; length];
        for at in (0..length.saturating_sub(1)).rev() {
            for from in 0..LABELS {
                let ways = (0..LABELS).filter(|to| may[at + 1][from * LABELS + to]);
                backward[at][from] =
                    log_sum(ways.map(|to| edge(from, to) + scores[at + 1][to] + backward[at + 1][to]));
            }
        }
        let total = forward.last().map_or(0.0, |last| log_sum(last.iter().copied()));
        let mut single = vec![[0.0; LABELS]; length];
        let mut pair = vec![[0.0; LABELS * LABELS]; length];
        for at in 0..length {
            for to in 0..LABELS {
                single[at][to] = (forward[at][to] + backward[at][to] - total).exp();
                for from in (0..LABELS).filter(|from| may[at][from * LABELS + to]) {
                    let before = if at > 0 { forward[at - 1][from] } else { 0.0 };
                    let way = before + edge(from, to) + scores[at][to] + backward[at][to];
                    pair[at][from * LABELS + to] = (way - total).exp();
                }
            }
        }
        (single, pair)
    }
}

fn step(weight: &mut f32, square: &mut f32, by: f32) {
    let by = by - DECAY * *weight;
    *square += by * by;
    *weight += RATE * by / (square.sqrt() + 1e-3);
}

/// The logarithm of nothing, as far as sums of a sentence go.
const NEVER: f32 = f32::MIN / 1e6;

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::MIN, f32::max);
    if most <= NEVER / 2.0 {
        NEVER
    } else {
        most + values.map(|value| (value - most).exp()).sum::<f32>().ln()
    }
}
