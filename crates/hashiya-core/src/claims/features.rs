//! What of a sentence speaks for and against a claim, as numbers.

use super::criterion::Criterion;
use super::lexicon::{
    ACCORDING, ADDRESS, CAUSE, CERTAINTY, COMPARISON, CONDITION, DOING, FIRST_PERSON, HEDGE, NEGATION,
    NOTICE, NUMERAL, OPINION, PROMISE, QUESTION, SAYING, SUPERLATIVE, WISH,
};
use super::sentence::Sentence;
use crate::entities::Kind;

/// The names of the features, as `weights.toml` has them; the first ten are the criteria.
pub(super) const NAMES: [&str; 27] = [
    "number",
    "date",
    "attribution",
    "event",
    "comparison",
    "superlative",
    "cause",
    "promise",
    "certainty",
    "name",
    "length",
    "numbers",
    "money",
    "people",
    "organizations",
    "places",
    "negation",
    "question",
    "wish",
    "first-person",
    "hedge",
    "address",
    "condition",
    "notice",
    "opinion",
    "short",
    "opening",
];

/// A sentence as numbers, in the order of [`NAMES`].
pub(super) struct Features(pub(super) [f32; NAMES.len()]);

impl Features {
    /// Those of `sentence`; `spoken` says whether it is known who says it.
    pub(super) fn of(sentence: &Sentence, spoken: bool) -> Self {
        let says = |flags| f32::from(sentence.flags() & flags != 0);
        let has = |count: usize| f32::from(count > 0);
        let amounts = sentence.kinds(&[Kind::Money, Kind::Percent, Kind::Number]);
        let numerals = sentence.count(NUMERAL);
        let people = sentence.kinds(&[Kind::Person]);
        let organizations = sentence.kinds(&[Kind::Organization, Kind::Product]);
        let places = sentence.kinds(&[Kind::Place, Kind::Event]);
        let names = sentence.names().count();
        let saying = sentence.flags() & (SAYING | ACCORDING) != 0 && (spoken || names > 0);
        let questions = sentence.text.contains(['؟', '?']) || sentence.flags_of_first() & QUESTION != 0;
        let words = sentence.words.len();
        let many = |count: usize| (count.min(4) as f32) / 2.0;
        Self([
            has(amounts + numerals),
            has(sentence.kinds(&[Kind::Date])),
            f32::from(saying),
            f32::from(sentence.flags() & DOING != 0 && names > 0),
            says(COMPARISON),
            says(SUPERLATIVE),
            says(CAUSE),
            says(PROMISE),
            says(CERTAINTY),
            has(names),
            libm::logf((words as f32).max(1.0)) - 2.5,
            many(amounts + numerals),
            has(sentence.kinds(&[Kind::Money, Kind::Percent])),
            many(people),
            many(organizations),
            many(places),
            says(NEGATION),
            f32::from(questions),
            says(WISH),
            says(FIRST_PERSON),
            says(HEDGE),
            says(ADDRESS),
            says(CONDITION),
            says(NOTICE),
            says(OPINION),
            f32::from(words < 6),
            f32::from(sentence.first),
        ])
    }

    /// The criteria that hold.
    pub(super) fn reasons(&self) -> Vec<Criterion> {
        Criterion::ALL
            .into_iter()
            .zip(self.0)
            .filter(|&(_, value)| value > 0.0)
            .map(|(reason, _)| reason)
            .collect()
    }
}
