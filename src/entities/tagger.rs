//! Words in Arabic and Hebrew script into names: a linear model over features, best path by Viterbi.
//!
//! The weights are learned by `examples/train-entities.rs`. Those of `features` belong to facts that name no word,
//! one set for each language; those of `words` to hashes of words, endings and pairs of words, and only the heaviest
//! are kept.

use super::features::FEATURES;
use super::tables::inflate;
use std::sync::OnceLock;

/// Outside a name, then beginning and inside of a person, a place, an organisation, another.
pub const LABELS: usize = 9;
/// Arabic, Persian, Urdu, Hebrew.
pub const LANGUAGES: usize = 4;
/// What a label is no part of.
pub(super) const OUTSIDE: usize = 0;
/// Bits of the hash of a word's feature.
const BITS: u32 = 28;

/// A weight for each feature and label, and for each pair of labels in a row.
#[derive(Clone, Debug)]
pub struct Model {
    /// `weights[(language * FEATURES + feature) * LABELS + label]`.
    pub weights: Vec<f32>,
    /// `steps[from * LABELS + to]`; from `OUTSIDE` at a sentence's start.
    pub steps: Vec<f32>,
    /// Weights of the features of words.
    pub words: Rows,
}

/// Rows of weights by the hash of a feature: open addressing, half empty.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_field_names, reason = "rows is what they are")]
pub struct Rows {
    /// The hash and the number of its row, from 1; 0 for an empty place.
    places: Vec<(u32, u32)>,
    rows: Vec<[i8; LABELS]>,
    /// What one step of a row's bytes is worth.
    unit: f32,
}

impl Rows {
    /// Rows of `weights`, in any order.
    pub fn of(weights: &[(u32, [f32; LABELS])]) -> Self {
        let most =
            weights.iter().flat_map(|(_, row)| row).fold(0.0f32, |most, weight| most.max(weight.abs()));
        let unit = (most / 127.0).max(1e-6);
        let byte = |weight: f32| (weight / unit).round().clamp(-127.0, 127.0) as i8;
        let mut rows: Vec<(u32, [i8; LABELS])> =
            weights.iter().map(|(hash, row)| (hash & ((1 << BITS) - 1), row.map(byte))).collect();
        rows.sort_unstable();
        rows.dedup_by_key(|(hash, _)| *hash);
        rows.retain(|(_, row)| row.iter().any(|byte| *byte != 0));
        Self::index(rows, unit)
    }

    fn index(list: Vec<(u32, [i8; LABELS])>, unit: f32) -> Self {
        let size = (2 * list.len()).next_power_of_two().max(2);
        let mut places = vec![(0, 0); size];
        for (number, (hash, _)) in (1..).zip(&list) {
            let mut at = Self::first(*hash, size);
            while places[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            places[at] = (*hash, number);
        }
        Self { places, rows: list.into_iter().map(|(_, row)| row).collect(), unit }
    }

    fn first(hash: u32, size: usize) -> usize {
        (hash.wrapping_mul(0x9e37_79b1) >> 7) as usize & (size - 1)
    }

    /// Adds the weights of the feature of hash `hash` to `scores`.
    pub(super) fn add(&self, hash: u32, scores: &mut [f32; LABELS]) {
        if self.rows.is_empty() {
            return;
        }
        let hash = hash & ((1 << BITS) - 1);
        let mut at = Self::first(hash, self.places.len());
        while self.places[at].1 != 0 {
            if self.places[at].0 == hash {
                let row = &self.rows[self.places[at].1 as usize - 1];
                scores.iter_mut().zip(row).for_each(|(score, byte)| *score += self.unit * f32::from(*byte));
                return;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    /// Differences of the sorted hashes, then masks of the bytes that are not 0, then those.
    fn write(&self, bytes: &mut Vec<u8>) {
        let mut list: Vec<(u32, u32)> = self.places.iter().copied().filter(|(_, row)| *row != 0).collect();
        list.sort_unstable();
        bytes.extend(self.unit.to_le_bytes());
        bytes.extend((list.len() as u32).to_le_bytes());
        let mut last = 0;
        for (hash, _) in &list {
            let mut step = hash - last;
            last = *hash;
            while step > 127 {
                bytes.push(step as u8 & 127 | 128);
                step >>= 7;
            }
            bytes.push(step as u8);
        }
        let rows: Vec<&[i8; LABELS]> = list.iter().map(|(_, row)| &self.rows[*row as usize - 1]).collect();
        for label in 0..LABELS {
            bytes.extend(rows.iter().map(|row| row[label].cast_unsigned()));
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let unit = f32::from_le_bytes(bytes.get(..4)?.try_into().ok()?);
        let count = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
        let mut list = vec![(0, [0; LABELS]); count.min(bytes.len())];
        let mut rest = bytes[8..].iter();
        let mut last = 0u32;
        for entry in &mut list {
            let mut shift = 0;
            loop {
                let byte = *rest.next()?;
                last = last.wrapping_add(u32::from(byte & 127) << shift);
                shift += 7;
                if byte & 128 == 0 || shift > 28 {
                    break;
                }
            }
            entry.0 = last;
        }
        for label in 0..LABELS {
            for entry in &mut list {
                entry.1[label] = rest.next()?.cast_signed();
            }
        }
        Some(Self::index(list, unit))
    }
}

/// One word of a sentence for the tagger.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Numbers of its features; none where only `OUTSIDE` may stand.
    pub features: Vec<u16>,
    /// Hashes of the features that name words.
    pub words: Vec<u32>,
    /// Its language, below [`LANGUAGES`].
    pub language: u8,
    /// Whether it may go on with the name of the word before.
    pub joins: bool,
}

impl Model {
    /// A model that knows nothing.
    pub fn empty() -> Self {
        Self {
            weights: vec![0.0; LANGUAGES * FEATURES * LABELS],
            steps: vec![0.0; LABELS * LABELS],
            words: Rows::default(),
        }
    }

    /// The model that ships.
    pub(super) fn shipped() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::from_bytes(hashiya_data::WEIGHTS))
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; what is missing is 0.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut model = Self::empty();
        let bytes = inflate(bytes);
        let unit = bytes.first().map_or(1.0, |unit| f32::from(*unit)) / 1000.0;
        let slots = model.weights.iter_mut().chain(&mut model.steps);
        for (slot, byte) in slots.zip(bytes.iter().skip(1)) {
            *slot = f32::from(byte.cast_signed()) * unit;
        }
        let read = 1 + model.weights.len() + model.steps.len();
        model.words = bytes.get(read..).and_then(Rows::read).unwrap_or_default();
        model
    }

    /// The weights as one signed byte each, compressed.
    #[cfg(feature = "testing")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let all = || self.weights.iter().chain(&self.steps);
        let most = all().fold(0.0f32, |most, weight| most.max(weight.abs()));
        let unit = (most * 1000.0 / 127.0).ceil().clamp(1.0, 255.0);
        let mut bytes = vec![unit as u8];
        bytes.extend(
            all().map(|weight| ((weight * 1000.0 / unit).round().clamp(-127.0, 127.0) as i8).cast_unsigned()),
        );
        self.words.write(&mut bytes);
        miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 10)
    }

    /// What the model thinks of one word, label by label.
    pub fn scores(&self, item: &Item) -> [f32; LABELS] {
        let mut scores = [0.0; LABELS];
        if item.features.is_empty() {
            return scores;
        }
        let first = usize::from(item.language) * FEATURES;
        for &feature in &item.features {
            let from = (first + usize::from(feature)) * LABELS;
            for (score, weight) in scores.iter_mut().zip(&self.weights[from..from + LABELS]) {
                *score += weight;
            }
        }
        for &word in &item.words {
            self.words.add(word, &mut scores);
        }
        scores
    }

    /// The best labels of a sentence, given what is thought of each word.
    pub fn best(&self, items: &[Item], scores: &[[f32; LABELS]]) -> Vec<usize> {
        let mut paths: Vec<[usize; LABELS]> = Vec::with_capacity(items.len());
        let mut values = [f32::MIN; LABELS];
        values[OUTSIDE] = 0.0;
        for (item, scores) in items.iter().zip(scores) {
            let mut next = [f32::MIN; LABELS];
            let mut path = [OUTSIDE; LABELS];
            for to in 0..if item.features.is_empty() { 1 } else { LABELS } {
                for from in 0..LABELS {
                    if values[from] <= f32::MIN
                        || is_inside(to) && !(item.joins && (from == to || from + 1 == to))
                    {
                        continue;
                    }
                    let value = values[from] + self.steps[from * LABELS + to] + scores[to];
                    if value > next[to] {
                        next[to] = value;
                        path[to] = from;
                    }
                }
            }
            values = next;
            paths.push(path);
        }
        let mut label =
            (0..LABELS).max_by(|a, b| values[*a].total_cmp(&values[*b]).then(b.cmp(a))).unwrap_or(OUTSIDE);
        let mut labels = vec![OUTSIDE; items.len()];
        for (at, path) in paths.iter().enumerate().rev() {
            labels[at] = label;
            label = path[label];
        }
        labels
    }
}

/// Whether `label` goes on with a name.
pub fn is_inside(label: usize) -> bool {
    label != OUTSIDE && label.is_multiple_of(2)
}
