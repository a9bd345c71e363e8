//! The form of `[claims]` in `settings.toml`: what holds more than one value.

use super::warning::{Reader, Value};
use crate::claims::{Model, OwnCriterion};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use toml::de::DeValue;

/// What a criterion adds to the score where its `weight` is left out: as much as a number in the sentence.
const WEIGHT: f32 = 1.0;

/// The criteria of `[claims.criteria.NAME]`, in the order of the file.
pub(super) fn criteria<'t>(reader: &mut Reader, value: &'t Value<'t>) -> Vec<OwnCriterion> {
    let mut criteria = Vec::new();
    for (name, at, value) in reader.entries(value) {
        match criterion(reader, name, value) {
            Ok(criterion) => criteria.push(criterion),
            Err(fault) => {
                let name = name.escape_debug().to_string();
                reader.warn(at, say!("criterion-fault", name, fault = fault.phrase()));
            }
        }
    }
    criteria
}

/// The model with the weights of `[claims.weights]`.
pub(super) fn model<'t>(reader: &mut Reader, value: &'t Value<'t>) -> Model {
    let mut model = Model::shipped().clone();
    for (name, at, value) in reader.entries(value) {
        if !Model::names().any(|known| known == name) {
            reader.unknown(name, at, &Model::names().collect::<Vec<_>>());
        } else if let Some(weight) = weight(reader, value) {
            model = model.with([(name, f64::from(weight))]);
        }
    }
    model
}

/// What one unit of a currency is worth, by its code: `[claims.rates]`.
pub(super) fn rates<'t>(reader: &mut Reader, value: &'t Value<'t>) -> BTreeMap<String, f64> {
    let entries = reader.entries(value).into_iter();
    entries
        .filter_map(|(code, _, value)| Some((code.to_owned(), number(reader, value, 0.0..=1e12)?)))
        .collect()
}

fn criterion<'t>(
    reader: &mut Reader,
    name: &str,
    value: &'t Value<'t>,
) -> Result<OwnCriterion, crate::claims::BadCriterion> {
    let (mut words, mut entity, mut regex, mut weight) = (Vec::new(), None, None, WEIGHT);
    for (key, at, value) in reader.entries(value) {
        match key {
            "words" => words = reader.strings(value).into_iter().map(|(word, _)| word.to_owned()).collect(),
            "entity" => entity = reader.string(value),
            "regex" => regex = reader.string(value),
            "weight" => weight = self::weight(reader, value).unwrap_or(WEIGHT),
            _ => reader.unknown(key, at, &["words", "entity", "regex", "weight"]),
        }
    }
    OwnCriterion::new(name, weight, &words, entity, regex)
}

fn weight(reader: &mut Reader, value: &Value<'_>) -> Option<f32> {
    number(reader, value, -10.0..=10.0).map(|weight| weight as f32)
}

/// A number of `range`.
fn number(reader: &mut Reader, value: &Value<'_>, range: RangeInclusive<f64>) -> Option<f64> {
    let number = match value.get_ref() {
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).ok().map(|number| number as f64)
        }
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    };
    let number = number.filter(|number| range.contains(number));
    if number.is_none() {
        let [low, high] = [range.start(), range.end()].map(ToString::to_string);
        reader.warn(value.span(), say!("number-wanted", low, high));
    }
    number
}
