//! Amounts as values: the number, and what it counts.
//!
//! 49٪, 49 % and "تسعة وأربعون بالمئة" are the same quantity, 13 مليار and 13 billion too.

use crate::text::fold::fold;

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
    /// Things.
    Count,
}

/// The amounts that `text` states, in its order.
///
/// ```
/// # use hashiya::claims::{quantities, Unit};
/// let told = quantities("حصة 49٪ بقيمة 13 مليار دولار");
/// assert_eq!((told[0].value, told[0].unit), (49.0, Unit::Percent));
/// assert_eq!((told[1].value, told[1].unit), (13e9, Unit::Money("USD")));
/// assert_eq!(quantities("تسعة وأربعون بالمئة"), quantities("49%"));
/// ```
pub fn quantities(text: &str) -> Vec<Quantity> {
    let folded = fold(text).into_text();
    let words: Vec<&str> = words(&folded);
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
        let year = dotted
            && to == at + 1
            && unit.is_none()
            && (1000.0..=2100.0).contains(&value)
            && value.fract() == 0.0;
        let unit = unit.unwrap_or(if year { Unit::Year } else { Unit::Count });
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
        let goes_on = if number { c.is_ascii_digit() || inner } else { c.is_alphabetic() };
        if let Some(from) = start
            && !goes_on
        {
            found.push(&folded[from..at]);
            start = None;
        }
        if start.is_none() {
            number = c.is_ascii_digit();
            if number || c.is_alphabetic() {
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
                Some(before) if value == 100.0 && before < 10.0 => before * value,
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

/// The unit at word `at`, and how many words it has.
fn unit_at(words: &[&str], at: usize) -> (Option<Unit>, usize) {
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    if matches!((word(at), word(at + 1)), ("في", "المئه" | "المائه" | "الميه") | ("per", "cent"))
    {
        return (Some(Unit::Percent), 2);
    }
    let unit = sign(word(at)).or(match word(at) {
        "بالمئه" | "بالمائه" | "بالميه" | "percent" | "درصد" | "فيصد" | "אחוז" | "אחוזים" => {
            Some(Unit::Percent)
        }
        "دولار" | "دولارا" | "دولارات" | "دلار" | "ڈالر" | "דולר" | "דולרים" | "dollar" | "dollars" | "usd" => {
            Some(Unit::Money("USD"))
        }
        "يورو" | "اليورو" | "یورو" | "אירו" | "euro" | "euros" | "eur" => {
            Some(Unit::Money("EUR"))
        }
        "شيكل" | "شيقل" | "שקל" | "שקלים" | "shekel" | "shekels" => Some(Unit::Money("ILS")),
        "تومان" | "toman" | "tomans" => Some(Unit::Money("IRT")),
        "ريال" | "ريالا" | "جنيه" | "جنيها" | "دينار" | "دينارا" | "درهم" | "ليره" | "روپيه" | "روپے"
        | "rial" | "pounds" => Some(Unit::Money("XXX")),
        _ => None,
    });
    (unit, usize::from(unit.is_some()))
}

fn multiplier(word: &str) -> Option<f64> {
    Some(match word {
        "الف" | "الفا" | "الاف" | "هزار" | "ہزار" | "هزاره" | "אלף" | "אלפים" | "אלפי" | "thousand"
        | "thousands" => 1e3,
        "لاكه" | "لاكھ" | "لاکھ" => 1e5,
        "مليون" | "مليونا" | "ملايين" | "ميليون" | "ملين" | "מיליון" | "מיליוני" | "million" | "millions" => {
            1e6
        }
        "كروڑ" | "کروڑ" => 1e7,
        "مليار" | "مليارا" | "مليارات" | "بليون" | "ميليارد" | "ارب" | "מיליארד" | "מיליארדי" | "billion"
        | "billions" => 1e9,
        "تريليون" | "trillion" | "טריליון" => 1e12,
        _ => return None,
    })
}

/// The value of a numeral below a thousand, folded, and with the conjunction before it (وأربعون).
fn numeral(word: &str) -> Option<f64> {
    let known = |word: &str| {
        NUMERALS
            .iter()
            .find(|(_, words)| words.split(' ').any(|known| known == word))
            .map(|&(value, _)| value)
    };
    known(word).or_else(|| known(word.strip_prefix(['و', 'ו'])?))
}

const NUMERALS: &[(f64, &str)] = &[
    (2.0, "اثنان اثنين اثنتان اثنتين two שני שתי שניים"),
    (3.0, "ثلاثه ثلاث سه three שלושה שלוש تين"),
    (4.0, "اربعه اربع چهار four ארבעה ארבע چار"),
    (5.0, "خمسه خمس پنج five חמישה חמש پانچ"),
    (6.0, "سته ست شش six שישה שש"),
    (7.0, "سبعه سبع هفت seven שבעה שבע سات"),
    (8.0, "ثمانيه ثماني ثمان هشت eight שמונה آٹھ"),
    (9.0, "تسعه تسع nine תשעה תשע"),
    (10.0, "عشره عشر ten עשרה עשר"),
    (20.0, "عشرون عشرين بيست twenty עשרים بيس"),
    (30.0, "ثلاثون ثلاثين thirty שלושים"),
    (40.0, "اربعون اربعين چهل forty ארבעים"),
    (50.0, "خمسون خمسين پنجاه fifty חמישים"),
    (60.0, "ستون ستين شصت sixty שישים"),
    (70.0, "سبعون سبعين هفتاد seventy שבעים"),
    (80.0, "ثمانون ثمانين هشتاد eighty שמונים"),
    (90.0, "تسعون تسعين نود ninety תשעים"),
    (100.0, "مئه مائه ميه صد hundred מאה"),
    (200.0, "مئتان مئتين مائتان مائتين ميتين מאתיים"),
    (300.0, "ثلاثمئه ثلاثمائه"),
    (400.0, "اربعمئه اربعمائه"),
    (500.0, "خمسمئه خمسمائه"),
    (600.0, "ستمئه ستمائه"),
    (700.0, "سبعمئه سبعمائه"),
    (800.0, "ثمانمئه ثمانمائه"),
    (900.0, "تسعمئه تسعمائه"),
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
        ] {
            let found = quantities(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!((found[0].value - value).abs() < 1e-6 && found[0].unit == unit, "{text}: {found:?}");
        }
        assert!(quantities("لا شيء هنا").is_empty());
    }
}
