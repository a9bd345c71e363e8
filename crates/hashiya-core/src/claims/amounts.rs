//! Amounts told in the reader's units: metric or imperial measures, and a currency of their own by rates of their own.

use super::quantity::{Measure, Quantity, Unit, quantities};
use crate::words::{Catalogue, Phrase};
use std::collections::BTreeMap;

/// The units in which a reader wants amounts told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Units {
    /// The system of measures; `None`: that of where the language is spoken.
    pub system: Option<System>,
    /// The ISO 4217 code of the currency that others are told in, where there is a rate for them; empty: none.
    pub currency: String,
    /// What one unit of a currency, by its code, is worth in that one.
    pub rates: BTreeMap<String, f64>,
}

/// A system of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Kilometres, hectares, kilograms.
    Metric,
    /// Miles, acres, pounds.
    Imperial,
}

impl System {
    /// The names in settings.
    pub const NAMES: [(&'static str, Self); 2] = [("metric", Self::Metric), ("imperial", Self::Imperial)];

    /// That of a region, by its ISO 3166 code, as CLDR has it.
    fn of_region(region: Option<&str>) -> Self {
        if matches!(region, Some("US" | "LR" | "MM")) { Self::Imperial } else { Self::Metric }
    }
}

/// The amounts that `text` states, dates left out, in `units` and in the digits of `words`. What was converted by the reader's rates stands
/// behind `≈`.
///
/// ```
/// # use hashiya_core::{claims::{amounts, Units}, words::Catalogue};
/// let told = amounts("حصة 49٪ بقيمة 13 مليار دولار", &Units::default(), Catalogue::english());
/// assert_eq!(told, ["49 %", "13 billion USD"]);
/// ```
pub fn amounts(text: &str, units: &Units, words: &Catalogue) -> Vec<String> {
    let system = units.system.unwrap_or_else(|| System::of_region(words.language().region()));
    let number = |number| words.decimal(number);
    let all =
        quantities(text).into_iter().filter(|quantity| !matches!(quantity.unit, Unit::Year | Unit::Day));
    all.map(|quantity| words.plain(&told(&quantity, units, system, &number))).collect()
}

/// Of two sentences that state `here` and `there`, the amounts that only one of them states: `49 % here, 39 % there`.
pub fn differ(here: &[String], there: &[String]) -> Phrase {
    let alone = |own: &[String], other: &[String]| {
        own.iter().filter(|one| !other.contains(one)).cloned().collect::<Vec<_>>().join(", ")
    };
    say!("amounts-differ", here = alone(here, there), there = alone(there, here))
}

fn told(quantity: &Quantity, units: &Units, system: System, number: &dyn Fn(f64) -> String) -> Phrase {
    let value = quantity.value;
    match quantity.unit {
        Unit::Percent => say!("amount-percent", number = number(value)),
        Unit::Count | Unit::Year | Unit::Day | Unit::Money("XXX") => short(value, number),
        Unit::Money(code) => money(value, code, units, number),
        Unit::Measure(measure) => {
            let (factor, unit) = unit_of(measure, value, system);
            let rounded = significant(value / factor);
            say!("amount-of", amount = short(rounded, number), unit)
        }
    }
}

/// `value` of the currency `code`, in the reader's own where there is a rate.
fn money(value: f64, code: &str, units: &Units, number: &dyn Fn(f64) -> String) -> Phrase {
    let own = Some(units.currency.as_str()).filter(|own| !own.is_empty() && *own != code);
    match own.zip(units.rates.get(code)) {
        Some((own, rate)) => {
            let amount = short(significant(value * rate), number);
            say!("amount-about", amount = say!("amount-of", amount, unit = currency(own)))
        }
        None => say!("amount-of", amount = short(value, number), unit = currency(code)),
    }
}

/// `value` to four digits that say something: what is converted is no more exact.
fn significant(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = 10f64.powi(3 - libm::log10(value.abs()).floor() as i32);
    (value * scale).round() / scale
}

/// A number with its millions and billions in words.
fn short(value: f64, number: &dyn Fn(f64) -> String) -> Phrase {
    let of = |factor: f64| number(significant_of(value / factor));
    match value.abs() {
        1e12.. => say!("amount-trillion", number = of(1e12)),
        1e9.. => say!("amount-billion", number = of(1e9)),
        1e6.. => say!("amount-million", number = of(1e6)),
        _ => Phrase::content(number(value)),
    }
}

/// A value without what arithmetic added to it.
fn significant_of(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// The unit that suits `value` base units of `measure`, and how many base units it is.
fn unit_of(measure: Measure, value: f64, system: System) -> (f64, Phrase) {
    use {
        Measure::{Area, Length, Mass},
        System::{Imperial, Metric},
    };
    match (measure, system) {
        (Length, Metric) if value >= 1e3 => (1e3, say!("unit-kilometre")),
        (Length, Metric) if value >= 1.0 => (1.0, say!("unit-metre")),
        (Length, Metric) => (0.01, say!("unit-centimetre")),
        (Length, Imperial) if value >= 1609.344 => (1609.344, say!("unit-mile")),
        (Length, Imperial) => (0.3048, say!("unit-foot")),
        (Area, Metric) if value >= 1e6 => (1e6, say!("unit-square-kilometre")),
        (Area, Metric) if value >= 1e4 => (1e4, say!("unit-hectare")),
        (Area, Metric) => (1.0, say!("unit-square-metre")),
        (Area, Imperial) if value >= 2_589_988.0 => (2_589_988.0, say!("unit-square-mile")),
        (Area, Imperial) if value >= 4046.856 => (4046.856, say!("unit-acre")),
        (Area, Imperial) => (0.092_903, say!("unit-square-foot")),
        (Mass, Metric) if value >= 1e3 => (1e3, say!("unit-tonne")),
        (Mass, Metric) if value >= 1.0 => (1.0, say!("unit-kilogram")),
        (Mass, Metric) => (1e-3, say!("unit-gram")),
        (Mass, Imperial) if value >= 0.453_592_37 => (0.453_592_37, say!("unit-pound")),
        (Mass, Imperial) => (0.028_349_5, say!("unit-ounce")),
    }
}

/// What a currency is called; its code where the catalogue has no name for it.
fn currency(code: &str) -> Phrase {
    match code {
        "USD" => say!("unit-usd"),
        "EUR" => say!("unit-eur"),
        "GBP" => say!("unit-gbp"),
        "ILS" => say!("unit-ils"),
        "JPY" => say!("unit-jpy"),
        "IRT" => say!("unit-toman"),
        _ => Phrase::content(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, units: &Units) -> Vec<String> {
        amounts(text, units, Catalogue::english())
    }

    #[test]
    fn amounts_are_told_as_values() {
        assert_eq!(
            told("49٪ بقيمة 13 مليار دولار في 12 مارس 2023 و3,5 و12345", &Units::default()),
            ["49 %", "13 billion USD", "3.5", "12,345"]
        );
        assert_eq!(
            told("مسافة 3000 متر و50 هكتارا و300 غرام", &Units::default()),
            ["3 km", "50 ha", "300 g"]
        );
    }

    #[test]
    fn measures_and_money_are_told_in_the_readers_units() {
        let units = Units {
            system: Some(System::Imperial),
            currency: "EUR".to_owned(),
            rates: BTreeMap::from([("USD".to_owned(), 0.9)]),
        };
        assert_eq!(
            told("يمتد الطريق 100 كيلومتر وكلف 13 مليار دولار و5 ملايين يورو و2 شيكل", &units),
            ["62.14 mi", "≈ 11.7 billion EUR", "5 million EUR", "2 ILS"]
        );
        assert_eq!(
            differ(&told("49٪ من 13 شركة", &units), &told("39٪ من 13 شركة", &units)).english(),
            "49 % here, 39 % there"
        );
    }
}
