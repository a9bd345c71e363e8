//! How the items of a list are counted: in figures, letters or numerals, as CSS and word processors call them.

/// What stands before an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document) enum Counter {
    /// Nothing.
    Bare,
    /// A bullet.
    #[default]
    Bullet,
    /// Figures whose zero this is.
    Figures(char),
    /// Figures, two at least: 01, 02.
    Padded,
    /// Letters in their order; behind the last two of them: aa, ab.
    Letters(&'static str),
    /// Roman numerals.
    Roman,
    /// Roman numerals in capitals.
    Capitals,
    /// Hebrew numerals: טו is 15.
    Hebrew,
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const LATIN_CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const GREEK: &str = "αβγδεζηθικλμνξοπρστυφχψω";
const HIJA: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const PERSIAN: &str = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
const PERSIAN_ABJAD: &str = "ابجدهوزحطیکلمنسعفصقرشتثخذضظغ";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";

impl Counter {
    /// The counter that `list-style-type` names.
    pub(in crate::document) fn of_css(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::Bare,
            "disc" | "circle" | "square" => Self::Bullet,
            "decimal" => Self::Figures('0'),
            "decimal-leading-zero" => Self::Padded,
            "arabic-indic" => Self::Figures('٠'),
            "persian" | "urdu" => Self::Figures('۰'),
            "devanagari" => Self::Figures('०'),
            "bengali" => Self::Figures('০'),
            "lower-alpha" | "lower-latin" => Self::Letters(LATIN),
            "upper-alpha" | "upper-latin" => Self::Letters(LATIN_CAPITALS),
            "lower-greek" => Self::Letters(GREEK),
            "lower-roman" => Self::Roman,
            "upper-roman" => Self::Capitals,
            "hebrew" => Self::Hebrew,
            "arabic-abjad" | "maghrebi-abjad" => Self::Letters(ABJAD),
            "hija" | "arabic-alpha" => Self::Letters(HIJA),
            "persian-alphabetic" => Self::Letters(PERSIAN),
            "persian-abjad" => Self::Letters(PERSIAN_ABJAD),
            _ => return None,
        })
    }

    /// The counter that the attribute `type` of a list names in HTML.
    pub(in crate::document) fn of_type(name: &str) -> Option<Self> {
        Some(match name {
            "1" => Self::Figures('0'),
            "a" => Self::Letters(LATIN),
            "A" => Self::Letters(LATIN_CAPITALS),
            "i" => Self::Roman,
            "I" => Self::Capitals,
            _ => return Self::of_css(&name.to_ascii_lowercase()),
        })
    }

    /// The counter that Office Open XML calls `name` (`ST_NumberFormat`); others are figures.
    pub(in crate::document) fn of_office(name: &str) -> Self {
        match name {
            "none" => Self::Bare,
            "bullet" => Self::Bullet,
            "decimalZero" => Self::Padded,
            "lowerLetter" => Self::Letters(LATIN),
            "upperLetter" => Self::Letters(LATIN_CAPITALS),
            "lowerRoman" => Self::Roman,
            "upperRoman" => Self::Capitals,
            "hebrew1" => Self::Hebrew,
            "hebrew2" => Self::Letters(HEBREW),
            "arabicAlpha" => Self::Letters(HIJA),
            "arabicAbjad" => Self::Letters(ABJAD),
            "hindiNumbers" => Self::Figures('०'),
            _ => Self::Figures('0'),
        }
    }

    /// `number` as this counter writes it; one that it cannot write is in figures.
    pub(in crate::document) fn write(self, number: i64) -> String {
        let figures = || number.to_string();
        match (self, u64::try_from(number)) {
            (Self::Figures(zero), _) => figures().chars().map(|c| in_figures(zero, c)).collect(),
            (Self::Padded, Ok(_)) => format!("{number:02}"),
            (Self::Letters(order), Ok(number @ 1..)) => letters(order, number),
            (Self::Roman, Ok(number @ 1..=3999)) => roman(number),
            (Self::Capitals, Ok(number @ 1..=3999)) => roman(number).to_ascii_uppercase(),
            (Self::Hebrew, Ok(number @ 1..=9999)) => hebrew(number),
            _ => figures(),
        }
    }
}

fn in_figures(zero: char, c: char) -> char {
    c.to_digit(10).and_then(|value| char::from_u32(zero as u32 + value)).unwrap_or(c)
}

/// A number in letters, each place of which has as many as the order has.
fn letters(order: &str, mut number: u64) -> String {
    let count = order.chars().count() as u64;
    let mut found = Vec::new();
    while number > 0 {
        number -= 1;
        found.extend(order.chars().nth((number % count) as usize));
        number /= count;
    }
    found.iter().rev().collect()
}

/// A number from 1 in Roman numerals.
pub(in crate::document) fn roman(number: u64) -> String {
    const NUMERALS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    sum(number, &NUMERALS)
}

/// A number from 1 in Hebrew numerals; 15 and 16 are no names of God.
fn hebrew(number: u64) -> String {
    const NUMERALS: [(u64, &str); 24] = [
        (400, "ת"),
        (300, "ש"),
        (200, "ר"),
        (100, "ק"),
        (90, "צ"),
        (80, "פ"),
        (70, "ע"),
        (60, "ס"),
        (50, "נ"),
        (40, "מ"),
        (30, "ל"),
        (20, "כ"),
        (16, "טז"),
        (15, "טו"),
        (10, "י"),
        (9, "ט"),
        (8, "ח"),
        (7, "ז"),
        (6, "ו"),
        (5, "ה"),
        (4, "ד"),
        (3, "ג"),
        (2, "ב"),
        (1, "א"),
    ];
    match (number / 1000, number % 1000) {
        (0, rest) => sum(rest, &NUMERALS),
        (thousands, rest) => format!("{}׳{}", sum(thousands, &NUMERALS), sum(rest, &NUMERALS)),
    }
}

fn sum(mut number: u64, numerals: &[(u64, &str)]) -> String {
    let mut written = String::new();
    for &(worth, numeral) in numerals {
        written.push_str(&numeral.repeat((number / worth) as usize));
        number %= worth;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::Counter;

    #[test]
    fn numbers_are_written_as_their_lists_have_them() {
        for (name, number, written) in [
            ("decimal", 12, "12"),
            ("decimal", -3, "-3"),
            ("decimal-leading-zero", 7, "07"),
            ("arabic-indic", 12, "١٢"),
            ("persian", 12, "۱۲"),
            ("lower-alpha", 1, "a"),
            ("lower-alpha", 26, "z"),
            ("lower-alpha", 28, "ab"),
            ("upper-alpha", 2, "B"),
            ("upper-roman", 1994, "MCMXCIV"),
            ("lower-roman", 4, "iv"),
            ("lower-roman", 0, "0"),
            ("hebrew", 3, "ג"),
            ("hebrew", 15, "טו"),
            ("hebrew", 16, "טז"),
            ("hebrew", 115, "קטו"),
            ("hebrew", 5784, "ה׳תשפד"),
            ("arabic-abjad", 4, "د"),
            ("hija", 4, "ث"),
        ] {
            assert_eq!(Counter::of_css(name).unwrap().write(number), written, "{name} {number}");
        }
        assert_eq!(Counter::of_office("hebrew2").write(12), "ל");
        assert_eq!(Counter::of_office("hebrew1").write(12), "יב");
        assert_eq!(Counter::of_type("I").map(|own| own.write(4)).as_deref(), Some("IV"));
    }
}
