//! Numbers in the digits of a language.

use super::language::Language;

/// The digits that numbers are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// 0123456789.
    #[default]
    Latin,
    /// Arabic-Indic: ٠١٢٣٤٥٦٧٨٩.
    Arabic,
    /// Extended Arabic-Indic, as Persian has them: ۰۱۲۳۴۵۶۷۸۹.
    Persian,
}

/// The value of a digit of any of these.
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

/// The raised digits, by their value.
pub const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// What a raised digit or sign is on the line: `¹` is 1, `⁻` a minus.
pub fn raised(c: char) -> Option<char> {
    Some(match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴'..='⁹' => char::from_u32(c as u32 - '⁴' as u32 + '4' as u32)?,
        '⁺' => '+',
        '⁻' => '-',
        _ => return None,
    })
}

/// Whether raised digits behind `number` are its exponent; behind a longer one, a year, they call a note.
pub fn may_have_exponent(number: &str) -> bool {
    number.chars().count() <= 3 && number.chars().all(|c| digit(c).is_some())
}

/// Regions where Arabic is written with Latin digits, as CLDR has them.
const ARABIC_IN_LATIN: [&str; 6] = ["AE", "DZ", "EH", "LY", "MA", "TN"];

impl Digits {
    /// The digits that are usual in `language`, as CLDR has them.
    pub fn of(language: &Language) -> Self {
        match (language.base().as_str(), language.region()) {
            ("ar", Some(region)) if ARABIC_IN_LATIN.contains(&region) => Self::Latin,
            ("ar" | "ckb", _) => Self::Arabic,
            ("fa" | "ps", _) | ("ur", Some("IN")) => Self::Persian,
            _ => Self::Latin,
        }
    }

    /// The digits of the script of `language`, wherever it is written.
    pub fn native(language: &Language) -> Self {
        match language.base().as_str() {
            "ar" | "ckb" | "sd" => Self::Arabic,
            "fa" | "ur" | "ps" => Self::Persian,
            _ => Self::Latin,
        }
    }

    /// `text` with its ASCII digits in these.
    ///
    /// ```
    /// use hashiya_core::words::Digits;
    /// assert_eq!(Digits::Persian.write("34 %"), "۳۴ %");
    /// ```
    pub fn write(self, text: &str) -> String {
        let zero = match self {
            Self::Latin => return text.to_owned(),
            Self::Arabic => 0x0660,
            Self::Persian => 0x06F0,
        };
        let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(zero + value)).unwrap_or(c);
        text.chars().map(digit).collect()
    }

    /// `number` with its thousands apart, and as many decimals as it has.
    pub fn decimal(self, number: f64) -> String {
        let plain = number.abs().to_string();
        let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), None), |(a, b)| (a, Some(b)));
        // Beyond what an integer holds nothing is set apart.
        let whole = whole.parse().map_or_else(|_| self.write(whole), |whole| self.grouped(whole));
        let point = if self == Self::Latin { '.' } else { '٫' };
        let rest = rest.map_or_else(String::new, |rest| format!("{point}{}", self.write(rest)));
        format!("{}{whole}{rest}", if number < 0.0 { "−" } else { "" })
    }

    /// `number` with its thousands apart.
    pub fn grouped(self, number: usize) -> String {
        let separator = if self == Self::Latin { ',' } else { '٬' };
        let digits = number.to_string();
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        self.write(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_digits() {
        for (tag, digits) in [
            ("en", Digits::Latin),
            ("ar", Digits::Arabic),
            ("ar-EG", Digits::Arabic),
            ("ar-MA", Digits::Latin),
            ("fa-IR", Digits::Persian),
            ("ur-PK", Digits::Latin),
            ("ur-IN", Digits::Persian),
            ("he", Digits::Latin),
        ] {
            assert_eq!(Digits::of(&tag.parse().unwrap()), digits, "{tag}");
        }
    }

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (plain, shown) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(Digits::Latin.grouped(plain), shown);
        }
        assert_eq!(Digits::Arabic.grouped(12_345), "١٢٬٣٤٥");
    }
}
