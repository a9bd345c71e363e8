//! What the letters of a word, and the marks beside it, say of it.

use super::tables::{self, Print};

/// The class of a word's last letters.
pub(super) fn ending(stem: &str) -> u8 {
    let ends = |endings: &[&str]| endings.iter().any(|ending| stem.ends_with(ending));
    if ends(&["يه"]) {
        1
    } else if ends(&["ون", "ين", "ים"]) {
        2
    } else if ends(&["ات", "ות"]) {
        3
    } else if ends(&["ه"]) {
        4
    } else if ends(&["ي"]) {
        5
    } else if ends(&["ا"]) {
        6
    } else if ends(&["ها", "هم", "نا"]) {
        7
    } else {
        0
    }
}

/// The class of a word's first letters: what verbs begin with.
pub(super) fn beginning(stem: &str) -> u8 {
    match stem.chars().next() {
        Some('ي' | 'י') => 1,
        Some('ت' | 'ת') => 2,
        Some('ن') => 3,
        Some('ا' | 'א') => 4,
        Some('م' | 'מ') => 5,
        Some('س') => 6,
        _ => 0,
    }
}

/// The class of what stands between two words.
pub(super) fn gap(gap: char) -> u8 {
    match gap {
        ' ' => 0,
        '\0' => 1,
        '،' | ',' | '؛' => 2,
        '.' | '؟' | '!' | ':' => 3,
        '\n' => 4,
        '(' => 5,
        '"' | '«' | '“' | '”' | '»' => 6,
        ')' => 8,
        '-' | '–' | '־' | '/' => 9,
        _ => 7,
    }
}

/// A number for a letter, 1 to 31: its place in the alphabet of its script.
pub(super) fn letter_number(letter: char) -> u8 {
    (letter as u32 % 31 + 1) as u8
}

/// الجامعة for للجامعة and وللجامعة.
pub(super) fn definite_after_li(normal: &str) -> Option<String> {
    let bare =
        normal.strip_prefix('و').or_else(|| normal.strip_prefix('ف')).unwrap_or(normal).strip_prefix("لل")?;
    (bare.chars().count() > 2).then(|| format!("ال{bare}"))
}

/// Whether `stem` says that something is of a country: مصري, البريطانية, الفرنسيين.
pub(super) fn is_nisba(stem: &str) -> bool {
    let bare = stem.strip_prefix("ال").unwrap_or(stem);
    let root = ["يين", "يون", "يات", "يه", "يا", "ي"].iter().find_map(|ending| bare.strip_suffix(ending));
    root.filter(|root| root.chars().count() > 2).is_some_and(|root| {
        let country = |print| tables::places_rtl().class_of(print) == Some(0);
        let print = Print::of(root);
        country(print)
            || ["ا", "يا", "ه", "يه"].iter().any(|ending| country(print.then(ending)))
            || country(Print::of("ال").then(root))
    })
}
