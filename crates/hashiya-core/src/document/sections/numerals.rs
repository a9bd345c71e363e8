//! Numbers as headings write them: digits of three scripts, letters, Roman numerals, a letter behind a number.

use crate::words::digit;

/// Whether dots lead from `line` to the number of a page, as in a table of contents.
pub(super) fn leads_to_page(line: &str) -> bool {
    let before = line.trim_end_matches(char::is_numeric);
    before.len() < line.len() && before.trim_end().ends_with("..")
}

/// The values of a letter as a number: its place in the old order (abjad, gematria) and, in
/// Arabic script, in the order of dictionaries.
pub(super) fn letter_values(word: &str) -> Option<Vec<u32>> {
    const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقر";
    const HIJA: &str = "ابتثجحخدذرزسشصضطظعغف";
    const PERSIAN: &str = "ابپتثجچحخدذرز";
    const HEBREW: &str = "אבגדהוזחטיכלמנ";
    let mut letters = word.chars();
    let letter = match (letters.next()?, letters.as_str()) {
        ('أ' | 'ا' | 'آ', "" | "لف") => 'ا',
        (letter, "") => letter,
        _ => return None,
    };
    let places = [ABJAD, HIJA, PERSIAN, HEBREW];
    let places = places.iter().filter_map(|order| order.chars().position(|c| c == letter));
    let mut values: Vec<u32> = places.map(|place| place as u32 + 1).collect();
    values.dedup();
    (!values.is_empty()).then_some(values)
}

/// The value of a Roman numeral up to twenty.
pub(super) fn roman(word: &str) -> Option<u32> {
    const VALUES: [(&str, u32); 20] = [
        ("I", 1),
        ("II", 2),
        ("III", 3),
        ("IV", 4),
        ("V", 5),
        ("VI", 6),
        ("VII", 7),
        ("VIII", 8),
        ("IX", 9),
        ("X", 10),
        ("XI", 11),
        ("XII", 12),
        ("XIII", 13),
        ("XIV", 14),
        ("XV", 15),
        ("XVI", 16),
        ("XVII", 17),
        ("XVIII", 18),
        ("XIX", 19),
        ("XX", 20),
    ];
    VALUES.iter().find(|(letters, _)| *letters == word).map(|&(_, value)| value)
}

/// The value of a word that is digits of one of the three sets only.
pub(super) fn value(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    word.chars().try_fold(0u32, |value, c| Some(value * 10 + digit(c)?))
}

/// The number that `text` begins with where a letter stands behind it, as an article that was put in later has one
/// (`1א`, `12ב1`, `5A`): as written, and the value of its digits.
pub(super) fn lettered(text: &str) -> Option<(&str, u32)> {
    let digits = text.len() - text.trim_start_matches(|c| digit(c).is_some()).len();
    let rest = &text[digits..];
    let hebrew = |c: char| matches!(c, 'א'..='ת');
    let letters = rest.len() - rest.trim_start_matches(hebrew).len();
    let letters =
        if letters == 0 && rest.starts_with(|c: char| c.is_ascii_uppercase()) { 1 } else { letters };
    let more = rest[letters..].bytes().take_while(u8::is_ascii_digit).count();
    let end = digits + letters + more;
    // Two letters are a number of the alphabet (12כא); more are a word.
    let counted = (1..=4).contains(&letters) && more < 3 && !text[end..].starts_with(char::is_alphanumeric);
    let value = value(&text[..digits]).filter(|_| digits > 0 && digits < 4);
    value.filter(|_| counted).map(|value| (&text[..end], value))
}

/// What goes on with a number that `text` follows, without a space: `-1`, `/2`.
pub(super) fn further(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['-', '/'])?;
    let digits = rest.len() - rest.trim_start_matches(|c| digit(c).is_some()).len();
    let ends = !rest[digits..].starts_with(char::is_alphanumeric);
    (digits > 0 && digits < 7 && ends).then(|| &text[..=digits])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_behind_a_number() {
        for (text, want) in [
            ("1א. מטרה", Some(("1א", 1))),
            ("12ב1. סמכות", Some(("12ב1", 12))),
            ("46כא (א)", Some(("46כא", 46))),
            ("5A. Scope", Some(("5A", 5))),
            ("5a. item", None),
            ("5 א", None),
            ("3ימים", None),
            ("2x", None),
            ("א", None),
            ("1984A", None),
        ] {
            assert_eq!(lettered(text), want, "{text}");
        }
    }
}
