//! Words in Arabic and Hebrew script into names: a linear model over features, best path by Viterbi.
//!
//! The weights are learned by `examples/train-entities.rs`. Those of `features` belong to facts that name no word,
//! one set for each language; those of `words` to hashes of words, endings and pairs of words, and only the heaviest
//! are kept.

use super::features::FEATURES;
#[cfg(feature = "testing")]
use super::features::Gather;
use std::borrow::Cow;
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

/// Rows of weights by the hash of a feature. Those that ship are read where they lie in the program.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The hashes, in order.
    hashes: Vec<u32>,
    /// For each value of a hash's upper bits: the number of the first hash that has it or a greater one.
    starts: Vec<u32>,
    /// A signed byte for each label, hash by hash.
    weights: Cow<'static, [u8]>,
    /// What one step of a weight's byte is worth.
    unit: f32,
}

/// Bits of a hash below those that [`Rows`] finds its place by.
const LOWER: u32 = BITS - 13;

impl Rows {
    /// Rows of `weights`, in any order.
    #[cfg(feature = "testing")]
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
        let weights = rows.iter().flat_map(|(_, row)| row.map(i8::cast_unsigned)).collect();
        Self::index(rows.into_iter().map(|(hash, _)| hash).collect(), Cow::Owned(weights), unit)
    }

    fn index(hashes: Vec<u32>, weights: Cow<'static, [u8]>, unit: f32) -> Self {
        let mut starts = Vec::with_capacity((1 << (BITS - LOWER)) + 1);
        for (number, hash) in (0..).zip(&hashes) {
            let upper = (hash >> LOWER) as usize;
            if starts.len() <= upper {
                starts.resize(upper + 1, number);
            }
        }
        starts.resize((1 << (BITS - LOWER)) + 1, hashes.len() as u32);
        Self { hashes, starts, weights, unit }
    }

    /// Adds the weights of the feature of hash `hash` to `scores`.
    pub(super) fn add(&self, hash: u32, scores: &mut [f32; LABELS]) {
        let hash = hash & ((1 << BITS) - 1);
        let upper = (hash >> LOWER) as usize;
        let [from, to] = [upper, upper + 1].map(|upper| self.starts.get(upper).map_or(0, |&at| at as usize));
        let Ok(at) = self.hashes[from..to].binary_search(&hash) else { return };
        let row = self.weights.iter().skip((from + at) * LABELS);
        for (score, byte) in scores.iter_mut().zip(row) {
            *score += self.unit * f32::from(byte.cast_signed());
        }
    }

    /// Differences of the hashes, then the rows.
    #[cfg(feature = "testing")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.unit.to_le_bytes());
        bytes.extend((self.hashes.len() as u32).to_le_bytes());
        let mut last = 0;
        for hash in &self.hashes {
            let mut step = hash - last;
            last = *hash;
            while step > 127 {
                bytes.push(step as u8 & 127 | 128);
                step >>= 7;
            }
            bytes.push(step as u8);
        }
        bytes.extend(&*self.weights);
    }

    fn read(bytes: Cow<'static, [u8]>, from: usize) -> Option<Self> {
        let all = bytes.get(from..)?;
        let unit = f32::from_le_bytes(all.get(..4)?.try_into().ok()?);
        let count = u32::from_le_bytes(all.get(4..8)?.try_into().ok()?) as usize;
        let mut hashes = Vec::with_capacity(count.min(all.len()));
        let mut rest = all[8..].iter();
        let mut last = 0u32;
        for _ in 0..count {
            let mut shift = 0;
            loop {
                let byte = *rest.next()?;
                last = last.wrapping_add(u32::from(byte & 127) << shift);
                shift += 7;
                if byte & 128 == 0 || shift > 28 {
                    break;
                }
            }
            hashes.push(last & ((1 << BITS) - 1));
        }
        let rows = bytes.len() - rest.len();
        (rest.len() >= count * LABELS && hashes.is_sorted()).then_some(())?;
        let weights = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[rows..]),
            Cow::Owned(bytes) => Cow::Owned(bytes[rows..].to_vec()),
        };
        Some(Self::index(hashes, weights, unit))
    }
}

#[cfg(feature = "testing")]
/// One word of a sentence that the tagger learns from.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Numbers of its facts; none where only `OUTSIDE` may stand.
    pub features: Vec<u16>,
    /// Hashes of the features that name words.
    pub words: Vec<u32>,
    /// Its language, below [`LANGUAGES`].
    pub language: u8,
    /// Whether it may go on with the name of the word before.
    pub joins: bool,
}

#[cfg(feature = "testing")]
impl Gather for Item {
    fn fact(&mut self, fact: usize) {
        self.features.push(fact as u16);
    }

    fn word(&mut self, hash: u32) {
        self.words.push(hash);
    }
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
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        let mut model = Self::empty();
        let bytes = bytes.into();
        let unit = bytes.first().map_or(1.0, |unit| f32::from(*unit)) / 1000.0;
        let slots = model.weights.iter_mut().chain(&mut model.steps);
        for (slot, byte) in slots.zip(bytes.iter().skip(1)) {
            *slot = f32::from(byte.cast_signed()) * unit;
        }
        let read = 1 + model.weights.len() + model.steps.len();
        model.words = Rows::read(bytes, read).unwrap_or_default();
        model
    }

    /// The weights as one signed byte each. Not compressed: to unpack them took longer than to find the names of an
    /// article.
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
        bytes
    }

    /// Adds the weights of fact `fact` of a word in `language` to `scores`.
    pub(super) fn add_fact(&self, language: usize, fact: usize, scores: &mut [f32; LABELS]) {
        let from = (language * FEATURES + fact) * LABELS;
        for (score, weight) in scores.iter_mut().zip(&self.weights[from..from + LABELS]) {
            *score += weight;
        }
    }

    /// The best labels of a sentence, given what is thought of each word (`None`: it is in no name) and whether it may go
    /// on with the name of the word before.
    pub(super) fn best(&self, scores: &[Option<[f32; LABELS]>], joins: &[bool]) -> Vec<usize> {
        let mut paths: Vec<[usize; LABELS]> = Vec::with_capacity(scores.len());
        let mut values = [f32::MIN; LABELS];
        values[OUTSIDE] = 0.0;
        for (scores, joins) in scores.iter().zip(joins) {
            let mut next = [f32::MIN; LABELS];
            let mut path = [OUTSIDE; LABELS];
            for to in 0..if scores.is_some() { LABELS } else { 1 } {
                let own = scores.map_or(0.0, |scores| scores[to]);
                let from = match (is_inside(to), joins) {
                    (true, true) => to - 1..to + 1,
                    (true, false) => 0..0,
                    _ => 0..LABELS,
                };
                for from in from.filter(|from| values[*from] > f32::MIN) {
                    let value = values[from] + self.steps[from * LABELS + to] + own;
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
        let mut labels = vec![OUTSIDE; scores.len()];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_their_hashes_and_no_others() {
        let row = |at: u32| [at as f32 / 100.0; LABELS];
        let hashes: Vec<u32> =
            (0..4000).map(|at: u32| at.wrapping_mul(0x9e37_79b1) & ((1 << BITS) - 1)).collect();
        let list: Vec<_> = hashes.iter().map(|&hash| (hash, row(hash % 90 + 1))).collect();
        let rows = Rows::of(&list);
        let mut bytes = vec![1, 2, 3];
        rows.write(&mut bytes);
        let again = Rows::read(Cow::Owned(bytes.clone()), 3).unwrap();
        for rows in [&rows, &again] {
            for (hash, row) in &list {
                let mut scores = [0.0; LABELS];
                rows.add(*hash, &mut scores);
                assert!(
                    scores.iter().zip(row).all(|(score, weight)| (score - weight).abs() < 0.005),
                    "{hash}"
                );
            }
            let other = (0..1 << BITS).step_by(7919).filter(|hash| !hashes.contains(hash));
            for hash in other.chain([(1 << BITS) - 1]).filter(|hash| !hashes.contains(hash)) {
                let mut scores = [0.0; LABELS];
                rows.add(hash, &mut scores);
                assert!(scores.iter().all(|&score| score == 0.0), "{hash}");
            }
        }
        for cut in [0, 3, 8, 12, bytes.len() - 1] {
            assert!(Rows::read(Cow::Owned(bytes[..cut].to_vec()), 3).is_none());
        }
        assert!(Model::shipped().words.hashes.len() > 10_000, "the weights that ship are not read");
    }
}
