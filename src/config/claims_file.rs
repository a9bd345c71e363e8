//! The form of `[claims]` in `settings.toml`: the reader's own criteria.

use super::warning::{Reader, Value};
use crate::claims::{Model, OwnCriterion};
use toml::de::DeValue;

/// What a criterion adds to the score where its `weight` is left out: as much as a number in the sentence.
const WEIGHT: f32 = 1.0;

/// The criteria of `[claims.criteria.NAME]`, in the order of the file, and the model with the weights of
/// `[claims.weights]`.
pub(super) fn read<'t>(reader: &mut Reader, value: &'t Value<'t>) -> (Vec<OwnCriterion>, Model) {
    let (mut criteria, mut model) = (Vec::new(), Model::shipped().clone());
    for (key, at, value) in reader.entries(value) {
        match key {
            "criteria" => {
                for (name, at, value) in reader.entries(value) {
                    match criterion(reader, name, value) {
                        Ok(criterion) => criteria.push(criterion),
                        Err(fault) => reader.warn(
                            at,
                            say!(
                                "criterion-fault",
                                name = name.escape_debug().to_string(),
                                fault = fault.to_string()
                            ),
                        ),
                    }
                }
            }
            "weights" => {
                for (name, at, value) in reader.entries(value) {
                    if !Model::names().any(|known| known == name) {
                        reader.unknown(name, at, &Model::names().collect::<Vec<_>>());
                    } else if let Some(weight) = number(reader, value) {
                        model = model.with([(name, f64::from(weight))]);
                    }
                }
            }
            _ => reader.unknown(key, at, &["criteria", "weights"]),
        }
    }
    (criteria, model)
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
            "weight" => weight = number(reader, value).unwrap_or(WEIGHT),
            _ => reader.unknown(key, at, &["words", "entity", "regex", "weight"]),
        }
    }
    OwnCriterion::new(name, weight, &words, entity, regex)
}

fn number(reader: &mut Reader, value: &Value<'_>) -> Option<f32> {
    let number = match value.get_ref() {
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f32)
        }
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    };
    let number = number.filter(|number: &f32| (-10.0..=10.0).contains(number));
    if number.is_none() {
        reader.warn(value.span(), "a number from -10 to 10 is wanted here");
    }
    number
}
