//! Words in Arabic and Hebrew script into names: a linear model over features, best path by Viterbi.
//!
//! The weights are learned by `examples/train-entities.rs`; they belong to features that name no word.

use super::features::FEATURES;
use super::tables::inflate;
use std::sync::OnceLock;

/// Outside a name, then beginning and inside of a person, a place, an organisation, another.
pub const LABELS: usize = 9;
/// What a label is no part of.
pub(super) const OUTSIDE: usize = 0;

/// A weight for each feature and label, and for each pair of labels in a row.
#[derive(Clone, Debug)]
pub struct Model {
    /// `weights[feature * LABELS + label]`.
    pub weights: Vec<f32>,
    /// `steps[from * LABELS + to]`; from `OUTSIDE` at a sentence's start.
    pub steps: Vec<f32>,
}

/// One word of a sentence for the tagger.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Numbers of its features; none where only `OUTSIDE` may stand.
    pub features: Vec<u16>,
    /// Whether it may go on with the name of the word before.
    pub joins: bool,
}

impl Model {
    /// A model that knows nothing.
    pub fn empty() -> Self {
        Self { weights: vec![0.0; FEATURES * LABELS], steps: vec![0.0; LABELS * LABELS] }
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
        miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 10)
    }

    /// What the model thinks of one word, label by label.
    pub fn scores(&self, features: &[u16]) -> [f32; LABELS] {
        let mut scores = [0.0; LABELS];
        for &feature in features {
            let from = usize::from(feature) * LABELS;
            for (score, weight) in scores.iter_mut().zip(&self.weights[from..from + LABELS]) {
                *score += weight;
            }
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
