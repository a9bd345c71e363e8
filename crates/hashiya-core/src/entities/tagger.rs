//! Words in Arabic and Hebrew script into names: a linear model over features, best path by Viterbi.
//!
//! The weights are learned by `examples/train-entities.rs`. Those of `features` belong to facts that name no word,
//! one set for each register; those of `words` to hashes of words, endings and pairs of words, and only the heaviest
//! are kept.

use super::features::FEATURES;
#[cfg(feature = "testing")]
use super::features::Gather;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Outside a name, then beginning and inside of a person, a place, an organisation, another.
pub const LABELS: usize = 9;
/// Sets of weights: Arabic, Persian, Urdu, Hebrew, and Arabic that explains and does not report.
pub const REGISTERS: usize = 5;
/// What a label is no part of.
pub(super) const OUTSIDE: usize = 0;
/// Bits of the hash of a word's feature.
const BITS: u32 = 28;

/// A weight for each feature and label, and for each pair of labels in a row. Those that ship are read where they lie in the
/// program.
#[derive(Clone, Debug)]
pub struct Model {
    /// A signed byte for each fact and label: `facts[(register * FEATURES + fact) * LABELS + label]`.
    facts: Cow<'static, [u8]>,
    /// What one step of a byte is worth, in thousandths.
    unit: u8,
    /// `steps[from * LABELS + to]`; from `OUTSIDE` at a sentence's start.
    steps: Vec<f32>,
    /// Weights of the features of words.
    pub(super) words: Rows,
}

/// Rows of weights by the hash of a feature. Those that ship are read where they lie in the program.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// For each value of a hash's upper 12 bits, and one past: the number of the first hash that has it or a greater one.
    places: Cow<'static, [[u8; 4]]>,
    /// The lower 16 bits of the hashes, in order.
    lower: Cow<'static, [[u8; 2]]>,
    /// A signed byte for each label, hash by hash.
    weights: Cow<'static, [u8]>,
    /// What one step of a weight's byte is worth.
    unit: f32,
}

/// Bits of a hash below those that [`Rows`] finds its place by.
const LOWER: u32 = 16;
/// Values of the bits above.
const UPPER: u32 = 1 << (BITS - LOWER);

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
        let hashes: Vec<u32> = rows.into_iter().map(|(hash, _)| hash).collect();
        Self::index(&hashes, weights, unit)
    }

    #[cfg(feature = "testing")]
    fn index(hashes: &[u32], weights: Vec<u8>, unit: f32) -> Self {
        let place = |upper| hashes.partition_point(|hash| hash >> LOWER < upper) as u32;
        let places = (0..=UPPER).map(|upper| place(upper).to_le_bytes()).collect();
        let lower = hashes.iter().map(|hash| (*hash as u16).to_le_bytes()).collect();
        Self { places, lower, weights: Cow::Owned(weights), unit }
    }

    /// The rows that `bytes` hold as `hashiya-data` lays them out: unit, places, hashes, weights.
    fn laid_out(bytes: &'static [u8]) -> Option<Self> {
        let (unit, rest) = bytes.split_first_chunk()?;
        let (places, rest) = rest.split_at_checked((UPPER as usize + 1) * 4)?;
        let places = places.as_chunks().0;
        let count = u32::from_le_bytes(*places.last()?) as usize;
        let (lower, weights) = rest.split_at_checked(count * 2)?;
        let (places, lower) = (Cow::Borrowed(places), Cow::Borrowed(lower.as_chunks().0));
        let rows = Self { places, lower, weights: Cow::Borrowed(weights), unit: f32::from_le_bytes(*unit) };
        (weights.len() == count * LABELS).then_some(rows)
    }

    /// The number of the first hash whose upper bits are `upper` or more.
    fn place(&self, upper: u32) -> usize {
        self.places.get(upper as usize).map_or(0, |place| u32::from_le_bytes(*place) as usize)
    }

    /// Adds the weights of the feature of hash `hash` to `sum`, in steps of a byte.
    fn add(&self, hash: u32, sum: &mut [i16; LABELS]) {
        let hash = hash & ((1 << BITS) - 1);
        let (from, to) = (self.place(hash >> LOWER), self.place((hash >> LOWER) + 1));
        let lower = |at: usize| u16::from_le_bytes(self.lower[at]);
        // They are spread evenly, and so the place is near where it stands among all numbers.
        let wanted = hash as u16;
        let mut at = from + (((to - from) * usize::from(wanted)) >> LOWER);
        while at > from && lower(at - 1) >= wanted {
            at -= 1;
        }
        while at < to && lower(at) < wanted {
            at += 1;
        }
        if at < to && lower(at) == wanted {
            add_row(sum, &self.weights[at * LABELS..]);
        }
    }

    /// Differences of the hashes, then the rows.
    #[cfg(feature = "testing")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.unit.to_le_bytes());
        bytes.extend((self.lower.len() as u32).to_le_bytes());
        let mut last = 0;
        for upper in 0..UPPER {
            for lower in &self.lower[self.place(upper)..self.place(upper + 1)] {
                let hash = upper << LOWER | u32::from(u16::from_le_bytes(*lower));
                let mut step = hash - last;
                last = hash;
                while step > 127 {
                    bytes.push(step as u8 & 127 | 128);
                    step >>= 7;
                }
                bytes.push(step as u8);
            }
        }
        bytes.extend(&*self.weights);
    }

    /// Reads what [`write`](Self::write) wrote.
    #[cfg(feature = "testing")]
    fn read(bytes: &[u8]) -> Option<Self> {
        let unit = f32::from_le_bytes(bytes.get(..4)?.try_into().ok()?);
        let count = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
        let mut hashes = Vec::with_capacity(count.min(bytes.len()));
        let mut rest = bytes[8..].iter();
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
        let rows = rest.as_slice();
        let sound = rows.len() >= count * LABELS && hashes.is_sorted();
        sound.then(|| Self::index(&hashes, rows.to_vec(), unit))
    }
}

/// Weights of features, label by label, summed in the steps that their bytes count: those of facts and those of words, whose
/// steps are worth something else. Whole numbers are exact whatever they are added in; a word has some hundred features, and
/// so none comes near what the type holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    facts: [i16; LABELS],
    words: [i16; LABELS],
}

impl Sums {
    /// Adds what was summed elsewhere.
    pub(super) fn add(&mut self, more: &Self) {
        self.facts.iter_mut().zip(more.facts).for_each(|(sum, more)| *sum += more);
        self.words.iter_mut().zip(more.words).for_each(|(sum, more)| *sum += more);
    }
}

/// Adds the row of signed bytes that `weights` begin with to `sum`.
fn add_row(sum: &mut [i16; LABELS], weights: &[u8]) {
    if let Some(row) = weights.first_chunk::<LABELS>() {
        for (sum, byte) in sum.iter_mut().zip(row) {
            *sum += i16::from(byte.cast_signed());
        }
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
    /// Its register, below [`REGISTERS`].
    pub register: u8,
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
    /// A model of the weights of facts, of steps and of words that were learned.
    #[cfg(feature = "testing")]
    pub fn of(facts: &[f32], steps: &[f32], words: Rows) -> Self {
        let most = facts.iter().chain(steps).fold(0.0f32, |most, weight| most.max(weight.abs()));
        let unit = (most * 1000.0 / 127.0).ceil().clamp(1.0, 255.0);
        let byte = |weight: &f32| (weight * 1000.0 / unit).round().clamp(-127.0, 127.0) as i8;
        let facts = facts.iter().map(|weight| byte(weight).cast_unsigned()).collect();
        let steps = steps.iter().map(|weight| f32::from(byte(weight)) * unit / 1000.0).collect();
        Self { facts, unit: unit as u8, steps, words }
    }

    /// The model that ships.
    pub(super) fn shipped() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| {
            let (unit, [facts, steps, rows]) = Self::parts(hashiya_data::WEIGHTS).unwrap_or_default();
            let words = Rows::laid_out(rows).unwrap_or_default();
            Self { facts: Cow::Borrowed(facts), unit, steps: Self::steps(steps, unit), words }
        })
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; `None` where that is cut.
    #[cfg(feature = "testing")]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (unit, [facts, steps, rows]) = Self::parts(bytes)?;
        let (facts, steps) = (Cow::Owned(facts.to_vec()), Self::steps(steps, unit));
        Some(Self { facts, unit, steps, words: Rows::read(rows)? })
    }

    /// The unit that `bytes` begin with, and the weights of facts, of steps and of words behind it.
    fn parts(bytes: &[u8]) -> Option<(u8, [&[u8]; 3])> {
        let (&unit, rest) = bytes.split_first()?;
        let (facts, rest) = rest.split_at_checked(REGISTERS * FEATURES * LABELS)?;
        let (steps, rows) = rest.split_at_checked(LABELS * LABELS)?;
        Some((unit, [facts, steps, rows]))
    }

    fn steps(bytes: &[u8], unit: u8) -> Vec<f32> {
        bytes.iter().map(|byte| f32::from(byte.cast_signed()) * worth(unit)).collect()
    }

    /// The weights as one signed byte each. Not compressed: to unpack them took longer than to find the names of an
    /// article.
    #[cfg(feature = "testing")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let steps = self.steps.iter().map(|step| (step / worth(self.unit)).round() as i8);
        let mut bytes = vec![self.unit];
        bytes.extend(&*self.facts);
        bytes.extend(steps.map(i8::cast_unsigned));
        self.words.write(&mut bytes);
        bytes
    }

    /// Adds the weights of fact `fact` of a word in a text of `register` to `sums`.
    pub(super) fn add_fact(&self, register: usize, fact: usize, sums: &mut Sums) {
        add_row(&mut sums.facts, &self.facts[(register * FEATURES + fact) * LABELS..]);
    }

    /// Adds the weights of the feature of words of hash `hash` to `sums`.
    pub(super) fn add_word(&self, hash: u32, sums: &mut Sums) {
        self.words.add(hash, &mut sums.words);
    }

    /// What `sums` are worth, label by label.
    pub(super) fn scores(&self, sums: &Sums) -> [f32; LABELS] {
        let (fact, word) = (worth(self.unit), self.words.unit);
        std::array::from_fn(|label| f32::from(sums.facts[label]) * fact + f32::from(sums.words[label]) * word)
    }

    /// The best labels of a sentence, given what is thought of each word (`None`: it is in no name) and whether it may go
    /// on with the name of the word before.
    pub(super) fn best(&self, scores: &[Option<[f32; LABELS]>], joins: &[bool]) -> Vec<usize> {
        let Some(steps) = self.steps.first_chunk::<{ LABELS * LABELS }>() else {
            return vec![OUTSIDE; scores.len()];
        };
        let mut paths: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        let mut values = [f32::MIN; LABELS];
        values[OUTSIDE] = 0.0;
        for (scores, joins) in scores.iter().zip(joins) {
            let mut next = [f32::MIN; LABELS];
            let mut path = [OUTSIDE as u8; LABELS];
            let own = scores.unwrap_or_default();
            for to in 0..if scores.is_some() { LABELS } else { 1 } {
                let come = |from: usize| {
                    // What no way leads to is so far below all else that no step lifts it.
                    let value = values[from] + steps[from * LABELS + to] + own[to];
                    if value > next[to] {
                        (next[to], path[to]) = (value, from as u8);
                    }
                };
                match (is_inside(to), joins) {
                    (true, true) => [to - 1, to].into_iter().for_each(come),
                    (true, false) => {}
                    _ => (0..LABELS).for_each(come),
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
            label = usize::from(path[label]);
        }
        labels
    }
}

/// What one step of a byte is worth, in thousandths of which there are `unit`.
fn worth(unit: u8) -> f32 {
    f32::from(unit) / 1000.0
}

/// Whether `label` goes on with a name.
pub fn is_inside(label: usize) -> bool {
    label != OUTSIDE && label.is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_read_as_it_was_written() {
        let weights = |count: usize| (0..count).map(|at| (at % 199) as f32 / 100.0 - 1.0).collect::<Vec<_>>();
        let facts = weights(REGISTERS * FEATURES * LABELS);
        let model = Model::of(&facts, &weights(LABELS * LABELS), Rows::of(&[(7, [0.5; LABELS])]));
        let bytes = model.to_bytes();
        let again = Model::from_bytes(&bytes).unwrap();
        assert_eq!(again.to_bytes(), bytes);
        let mut sums = Sums::default();
        again.add_fact(2, 3, &mut sums);
        let scores = again.scores(&sums);
        let from = (2 * FEATURES + 3) * LABELS;
        assert!(scores.iter().zip(&facts[from..]).all(|(score, weight)| (score - weight).abs() < 0.01));
        assert!(Model::from_bytes(&bytes[..bytes.len() / 2]).is_none());
    }

    #[test]
    fn rows_are_found_by_their_hashes_and_no_others() {
        let row = |at: u32| [at as f32 / 100.0; LABELS];
        let hashes: Vec<u32> =
            (0..4000).map(|at: u32| at.wrapping_mul(0x9e37_79b1) & ((1 << BITS) - 1)).collect();
        let list: Vec<_> = hashes.iter().map(|&hash| (hash, row(hash % 90 + 1))).collect();
        let rows = Rows::of(&list);
        let mut bytes = vec![1, 2, 3];
        rows.write(&mut bytes);
        let again = Rows::read(&bytes[3..]).unwrap();
        for rows in [&rows, &again] {
            for (hash, row) in &list {
                let mut sums = [0; LABELS];
                rows.add(*hash, &mut sums);
                let scores = sums.map(|sum| f32::from(sum) * rows.unit);
                assert!(
                    scores.iter().zip(row).all(|(score, weight)| (score - weight).abs() < 0.005),
                    "{hash}"
                );
            }
            let other = (0..1 << BITS).step_by(7919).filter(|hash| !hashes.contains(hash));
            for hash in other.chain([(1 << BITS) - 1]).filter(|hash| !hashes.contains(hash)) {
                let mut sums = [0; LABELS];
                rows.add(hash, &mut sums);
                assert_eq!(sums, [0; LABELS], "{hash}");
            }
        }
        for cut in [0, 3, 8, 12, bytes.len() - 1] {
            assert!(Rows::read(bytes.get(3..cut).unwrap_or_default()).is_none());
        }
        let Model { facts, words, .. } = Model::shipped();
        assert!(facts.iter().any(|byte| *byte != 0), "the weights that ship are not read");
        assert!(words.lower.len() > 10_000, "the weights that ship are not read");
    }
}
