//! The form of `[claims]` in `settings.toml`: the reader's own criteria, and the units that amounts are told in.

use super::warning::{Reader, Value};
use crate::claims::{Model, OwnCriterion, System, Units};
use std::ops::RangeInclusive;
use toml::de::DeValue;

/// What a criterion adds to the score where its `weight` is left out: as much as a number in the sentence.
const WEIGHT: f32 = 1.0;

/// The criteria of `[claims.criteria.NAME]`, in the order of the file, the model with the weights of `[claims.weights]`, and
/// the units.
pub(super) fn read<'t>(reader: &mut Reader, value: &'t Value<'t>) -> (Vec<OwnCriterion>, Model, Units) {
    let (mut criteria, mut model, mut units) = (Vec::new(), Model::shipped().clone(), Units::default());
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
                                fault = fault.phrase()
                            ),
                        ),
                    }
                }
            }
            "weights" => {
                for (name, at, value) in reader.entries(value) {
                    if !Model::names().any(|known| known == name) {
                        reader.unknown(name, at, &Model::names().collect::<Vec<_>>());
                    } else if let Some(weight) = weight(reader, value) {
                        model = model.with([(name, f64::from(weight))]);
                    }
                }
            }
            "units" => {
                let [metric, imperial] = System::ALL.map(|(system, name)| (name, Some(system)));
                units.system = reader.choice(value, &[("auto", None), metric, imperial]).flatten();
            }
            "currency" => {
                units.currency = reader.string(value).filter(|code| !code.is_empty()).map(str::to_owned);
            }
            "rates" => {
                for (code, _, value) in reader.entries(value) {
                    if let Some(rate) = number(reader, value, 0.0..=1e12) {
                        units.rates.insert(code.to_owned(), rate);
                    }
                }
            }
            _ => reader.unknown(key, at, &["criteria", "weights", "units", "currency", "rates"]),
        }
    }
    (criteria, model, units)
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
