//! Amounts as values: the number, and what it counts.
//!
//! 49٪, 49 % and "تسعة وأربعون بالمئة" are the same quantity, 13 مليار and 13 billion too.

use super::month::is_month;
use crate::entities::hashing::HashMap;
use crate::words::{NUMERALS, digit, may_have_exponent, raised};
use std::sync::OnceLock;
use tui_bidi::text::{fold::fold, is_alphabetic};

/// An amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number, multipliers (million, مليار) included.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Hundredths.
    Percent,
    /// A currency, by its ISO 4217 code; XXX where the word is that of several.
    Money(&'static str),
    /// A calendar year.
    Year,
    /// A day of a month.
    Day,
    /// A measure, in its base unit.
    Measure(Measure),
    /// Things.
    Count,
}

/// What is measured; the base unit is that of the SI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// In metres.
    Length,
    /// In square metres.
    Area,
    /// In kilograms.
    Mass,
}

/// The amounts that `text` states, in its order.
///
/// ```
/// # use hashiya_core::claims::{quantities, Unit};
/// let told = quantities("حصة 49٪ بقيمة 13 مليار دولار");
/// assert_eq!((told[0].value, told[0].unit), (49.0, Unit::Percent));
/// assert_eq!((told[1].value, told[1].unit), (13e9, Unit::Money("USD")));
/// assert_eq!(quantities("تسعة وأربعون بالمئة"), quantities("49%"));
/// ```
pub fn quantities(text: &str) -> Vec<Quantity> {
    quantities_in(&folded(text))
}

/// `text` as amounts and words are looked for in it: folded, with exponents behind a sign of their own (10^11), for else
/// they would be figures of their number.
pub(super) fn folded(text: &str) -> String {
    if !text.contains(|c| raised(c).is_some()) {
        return fold(text).into_text();
    }
    let mut plain = String::with_capacity(text.len() + 4);
    let (mut last, mut calls) = (' ', false);
    for c in text.chars() {
        match raised(c) {
            Some(_) if raised(last).is_some() && calls => {}
            Some(sign) if raised(last).is_some() => plain.push(sign),
            Some(sign) if digit(last).is_some() => {
                let number = plain.rsplit(|c| digit(c).is_none()).next().unwrap_or_default();
                calls = !may_have_exponent(number);
                if !calls {
                    plain.extend(['^', sign]);
                }
            }
            // Behind a unit it is the unit's: km².
            Some('2') if is_alphabetic(last) => plain.push_str(" square "),
            _ => plain.push(c),
        }
        last = c;
    }
    fold(&plain).into_text()
}

/// [`quantities`] of a text that is folded already.
pub(super) fn quantities_in(folded: &str) -> Vec<Quantity> {
    let words: Vec<&str> = words(folded);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((mut value, mut to)) = number(&words, at) else {
            at += 1;
            continue;
        };
        let mut unit = at.checked_sub(1).and_then(|before| sign(words[before]));
        let dotted = words[at].starts_with(|c: char| c.is_ascii_digit());
        while let Some(factor) = words.get(to).and_then(|word| multiplier(word)) {
            value *= factor;
            to += 1;
        }
        if unit.is_none() {
            let (found, length) = unit_at(&words, to);
            unit = found;
            to += length;
        }
        if unit.is_none()
            && let Some((measure, factor, length)) = measure_at(&words, to)
        {
            (unit, value) = (Some(Unit::Measure(measure)), value * factor);
            to += length;
        }
        let year = dotted
            && to == at + 1
            && unit.is_none()
            && (1000.0..=2100.0).contains(&value)
            && value.fract() == 0.0;
        let day = dotted
            && unit.is_none()
            && (1.0..=31.0).contains(&value)
            && (is_month(&words, to)
                || words.get(to) == Some(&"من") && is_month(&words, to + 1)
                || at > 0 && is_month(&words, at - 1));
        let unit = unit.unwrap_or(if year {
            Unit::Year
        } else if day {
            Unit::Day
        } else {
            Unit::Count
        });
        found.push(Quantity { value, unit });
        at = to.max(at + 1);
    }
    found
}

/// Words and numbers; a sign of money or percent is a word of its own.
fn words(folded: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut number = false;
    for (at, c) in folded.char_indices().chain([(folded.len(), ' ')]) {
        let inner =
            number && matches!(c, '.' | ',') && folded[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        // 2×10^-11 is one number.
        let power = number
            && match c {
                '^' => folded[at + 1..].starts_with(|c: char| matches!(c, '0'..='9' | '-' | '+')),
                '-' | '+' => folded[..at].ends_with('^'),
                '×' => folded[at..].starts_with("×10^"),
                _ => false,
            };
        let goes_on = if number { c.is_ascii_digit() || inner || power } else { is_alphabetic(c) };
        if let Some(from) = start
            && !goes_on
        {
            found.push(&folded[from..at]);
            start = None;
        }
        if start.is_none() {
            number = c.is_ascii_digit();
            if number || is_alphabetic(c) {
                start = Some(at);
            } else if matches!(c, '%' | '$' | '€' | '£' | '₪' | '¥') {
                found.push(&folded[at..at + c.len_utf8()]);
            }
        }
    }
    found
}

/// The number that begins at word `at`, in digits or in words, and the word after it.
fn number(words: &[&str], at: usize) -> Option<(f64, usize)> {
    let word = words.get(at)?;
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let value = digits(word)?;
        return Some((value, at + 1));
    }
    let (mut total, mut to) = (0.0, at);
    let mut part = None;
    while let Some(word) = words.get(to) {
        if let Some(value) = numeral(word) {
            part = Some(match part {
                // Three hundred: a smaller number before a hundred multiplies.
                Some(before) if (value - 100.0).abs() < 0.5 && before < 10.0 => before * value,
                Some(before) => before + value,
                None => value,
            });
        } else if let Some(factor) = multiplier(word)
            && let Some(before) = part.take()
        {
            total += before * factor;
        } else if !(matches!(*word, "و" | "and" | "ו")
            && to > at
            && words.get(to + 1).is_some_and(|next| numeral(next).is_some()))
        {
            break;
        }
        to += 1;
    }
    (to > at).then(|| (total + part.unwrap_or(0.0), to))
}

/// The value of digits with separators: 1,234.5 and 1.234,5 and 12,5.
fn digits(word: &str) -> Option<f64> {
    if let Some((base, exponent)) = word.rsplit_once('^') {
        let (factor, base) = base.rsplit_once('×').unwrap_or(("1", base));
        let value = digits(factor)? * libm::pow(digits(base)?, exponent.parse().ok()?);
        return Some(value).filter(|value| value.is_finite());
    }
    let groups = |mark: char| {
        word.split(mark).skip(1).all(|group| group.split(['.', ',']).next().is_some_and(|g| g.len() == 3))
    };
    let cleaned = match (word.contains(','), word.contains('.')) {
        (true, true) if word.rfind(',') > word.rfind('.') => word.replace('.', "").replace(',', "."),
        (true, true) => word.replace(',', ""),
        (true, false) if groups(',') => word.replace(',', ""),
        (true, false) => word.replace(',', "."),
        (false, true) if word.matches('.').count() > 1 => word.replace('.', ""),
        _ => word.to_owned(),
    };
    cleaned.parse().ok()
}

fn sign(word: &str) -> Option<Unit> {
    Some(match word {
        "$" => Unit::Money("USD"),
        "€" => Unit::Money("EUR"),
        "£" => Unit::Money("GBP"),
        "₪" => Unit::Money("ILS"),
        "¥" => Unit::Money("JPY"),
        "%" => Unit::Percent,
        _ => return None,
    })
}

/// Whether the folded `word` is a part of amounts: a number, a multiplier, a unit of money or of hundredths.
pub(super) fn is_part(word: &str) -> bool {
    let digits = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    digits(word)
        || word.strip_prefix(['ب', 'ل', 'و', 'ב', 'ל', 'ו']).is_some_and(digits)
        || numeral(word).is_some()
        || meaning(word).is_some()
        || matches!(word, "الميه" | "المايه" | "بنسبه" | "نسبه" | "per" | "cent")
}

/// The unit at word `at`, and how many words it has.
fn unit_at(words: &[&str], at: usize) -> (Option<Unit>, usize) {
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    if matches!((word(at), word(at + 1)), ("في", "الميه" | "المايه") | ("per", "cent")) {
        return (Some(Unit::Percent), 2);
    }
    let unit = sign(word(at)).or_else(|| match meaning(word(at)) {
        Some(Meaning::Unit(unit)) => Some(unit),
        _ => None,
    });
    (unit, usize::from(unit.is_some()))
}

/// The unit of a measure at word `at`, how many base units it is, and how many words it has.
fn measure_at(words: &[&str], at: usize) -> Option<(Measure, f64, usize)> {
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    let square = |word: &str| matches!(word, "square" | "مربع" | "مربعا" | "مربعه" | "רבוע" | "רבועים");
    match (word(at), word(at + 1)) {
        ("كم", next) if square(next) => return Some((Measure::Area, 1e6, 2)),
        ("كم", _) => return Some((Measure::Length, 1e3, 1)),
        // Abbreviations of Hebrew: the mark between their letters parts words.
        ("ק", "מ") => return Some((Measure::Length, 1e3, 2)),
        ("ק", "ג") => return Some((Measure::Mass, 1.0, 2)),
        ("קמ", "ר") => return Some((Measure::Area, 1e6, 2)),
        _ => {}
    }
    let first = usize::from(square(word(at)));
    let &(measure, factor) = measures().get(word(at + first))?;
    match measure {
        Measure::Length if first == 1 => Some((Measure::Area, factor * factor, 2)),
        Measure::Length if square(word(at + 1)) => Some((Measure::Area, factor * factor, 2)),
        _ if first == 1 => None,
        _ => Some((measure, factor, 1)),
    }
}

/// Units of measures by their folded words: what is measured, and how many base units it is. They are read behind a number
/// only: elsewhere most of these words say something else.
fn measures() -> &'static HashMap<String, (Measure, f64)> {
    static TABLE: OnceLock<HashMap<String, (Measure, f64)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = include_str!("words/measures.txt").lines().filter(|line| !line.starts_with('#'));
        let row = |line: &'static str| {
            let mut parts = line.split(' ');
            let measure = match parts.next()? {
                "length" => Measure::Length,
                "area" => Measure::Area,
                _ => Measure::Mass,
            };
            let factor = parts.next()?.parse().ok()?;
            Some(parts.map(move |word| (fold(word).into_text(), (measure, factor))))
        };
        lines.filter_map(row).flatten().collect()
    })
}

fn multiplier(word: &str) -> Option<f64> {
    match meaning(word)? {
        Meaning::Times(factor) => Some(factor),
        _ => None,
    }
}

/// The value of a numeral below a thousand, also with a conjunction or preposition before it (وأربعون، بثلاثة).
fn numeral(word: &str) -> Option<f64> {
    let bare = || meaning(word.strip_prefix(['و', 'ب', 'ل', 'ו', 'ב', 'ל'])?);
    match meaning(word).or_else(bare)? {
        Meaning::Number(value) => Some(value),
        _ => None,
    }
}

/// What a word says in an amount.
#[derive(Clone, Copy)]
enum Meaning {
    Number(f64),
    Times(f64),
    Unit(Unit),
}

/// The meaning of a folded word.
fn meaning(word: &str) -> Option<Meaning> {
    static TABLE: OnceLock<HashMap<String, Meaning>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let words = |list: &'static str| list.split(' ').map(|word| fold(word).into_text());
        let numbers = NUMERALS
            .iter()
            .flat_map(|&(value, list)| words(list).map(move |word| (word, Meaning::Number(value))));
        let factors = MULTIPLIERS
            .iter()
            .flat_map(|&(value, list)| words(list).map(move |word| (word, Meaning::Times(value))));
        let units =
            UNITS.iter().flat_map(|&(unit, list)| words(list).map(move |word| (word, Meaning::Unit(unit))));
        numbers.chain(factors).chain(units).collect()
    });
    table.get(word).copied()
}

const UNITS: &[(Unit, &str)] = &[
    (Unit::Percent, "بالمئة بالمائة بالمية percent درصد فیصد אחוז אחוזים"),
    (Unit::Money("USD"), "دولار دولارا دولارات دلار ڈالر דולר דולרים dollar dollars usd"),
    (Unit::Money("EUR"), "يورو اليورو یورو אירו euro euros eur"),
    (Unit::Money("ILS"), "شيكل شيقل שקל שקלים shekel shekels"),
    (Unit::Money("IRT"), "تومان toman tomans"),
    (Unit::Money("XXX"), "ريال ريالا جنيه جنيها دينار دينارا درهم درهما ليرة روپیہ روپے rial rials pounds"),
];

const MULTIPLIERS: &[(f64, &str)] = &[
    (1e3, "ألف ألفا آلاف هزار ہزار אלף אלפים אלפי thousand thousands"),
    (1e5, "لاکھ"),
    (1e6, "مليون مليونا ملايين میلیون ملین מיליון מיליוני million millions"),
    (1e7, "کروڑ"),
    (1e9, "مليار مليارا مليارات بليون میلیارد ارب מיליארד מיליארדי billion billions"),
    (1e12, "تريليون تریلیون trillion טריליון"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_amount_in_any_spelling() {
        for (text, value, unit) in [
            ("49٪", 49.0, Unit::Percent),
            ("٤٩ ٪", 49.0, Unit::Percent),
            ("49 في المئة", 49.0, Unit::Percent),
            ("تسعة وأربعون بالمئة", 49.0, Unit::Percent),
            ("49 per cent", 49.0, Unit::Percent),
            ("۴۹ درصد", 49.0, Unit::Percent),
            ("13 مليار دولار", 13e9, Unit::Money("USD")),
            ("$13 billion", 13e9, Unit::Money("USD")),
            ("13,000,000,000 دولار", 13e9, Unit::Money("USD")),
            ("ثلاثة ملايين", 3e6, Unit::Count),
            ("two hundred and fifty", 250.0, Unit::Count),
            ("ثلاثمائة ألف", 300e3, Unit::Count),
            ("12,5", 12.5, Unit::Count),
            ("1.234.567", 1_234_567.0, Unit::Count),
            ("سنة 2023", 2023.0, Unit::Year),
            ("12 مارس", 12.0, Unit::Day),
            ("ב־5 במאי", 5.0, Unit::Day),
            ("300 كيلومتر", 300e3, Unit::Measure(Measure::Length)),
            ("٥٠ كم", 50e3, Unit::Measure(Measure::Length)),
            ("120 ק״מ", 120e3, Unit::Measure(Measure::Length)),
            ("3 square kilometres", 3e6, Unit::Measure(Measure::Area)),
            ("۲۰ کیلومتر مربع", 20e6, Unit::Measure(Measure::Area)),
            ("200 ہیکٹر", 2e6, Unit::Measure(Measure::Area)),
            ("ثلاثة ملايين طن", 3e9, Unit::Measure(Measure::Mass)),
            ("two tonnes", 2000.0, Unit::Measure(Measure::Mass)),
            ("10¹¹", 1e11, Unit::Count),
            ("2×10³⁰", 2e30, Unit::Count),
            ("١٠⁻³", 1e-3, Unit::Count),
            ("606 كم²", 606e6, Unit::Measure(Measure::Area)),
            ("سنة 2020¹", 2020.0, Unit::Year),
        ] {
            let found = quantities(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!(
                (found[0].value - value).abs() < 1e-6_f64.max(value * 1e-12) && found[0].unit == unit,
                "{text}: {found:?}"
            );
        }
        assert!(quantities("لا شيء هنا").is_empty());
        assert!(quantities("قدم الوزير استقالته قبل أيام، كم مرة؟").is_empty(), "units alone are words");
    }
}
