//! Symbols that are drawn otherwise than they were laid out: the forms of a word whose letters came as
//! [`Shaping::Words`](super::Shaping::Words), and letters without their vowel marks.

use super::tables::{self, Form, Joining, Properties};
use std::borrow::Cow;
use unicode_bidi::BidiClass;

/// The `symbols` of a word in reading order as forms that join without the terminal's help; marks and joiners are left out.
///
/// ```
/// # use tui_bidi::layout::word_forms;
/// assert_eq!(word_forms(&["سَ", "لَا", "م"]), ["ﺳ", "ﻼ", "ﻡ"]);
/// assert_eq!(word_forms(&["ی\u{200C}", "خ"]), ["ﯼ", "ﺥ"]);
/// ```
pub fn word_forms(symbols: &[&str]) -> Vec<String> {
    let sides: Vec<(bool, bool)> = symbols.iter().map(|symbol| joining_sides(symbol)).collect();
    let forms = symbols.iter().enumerate().map(|(index, symbol)| {
        let (previous, next) = sides[index];
        let before = previous && index > 0 && sides[index - 1].1;
        let after = next && sides.get(index + 1).is_some_and(|side| side.0);
        let Some(letter) = symbol.chars().next() else { return String::new() };
        let alef = symbol.chars().find_map(|c| tables::lam_alef(c, before)).filter(|_| letter == 'ل');
        let form = alef.unwrap_or_else(|| tables::presentation(letter, Form::of(before, after)));
        form.to_string()
    });
    forms.collect()
}

/// `symbol` without the vowel marks of its right-to-left letter; a hamza or madda belongs to the letter and stays.
///
/// ```
/// # use tui_bidi::layout::unmarked;
/// assert_eq!((unmarked("سَّ"), unmarked("ه\u{654}"), unmarked("e\u{301}")), ("س".into(), "ه\u{654}".into(), "e\u{301}".into()));
/// ```
pub fn unmarked(symbol: &str) -> Cow<'_, str> {
    let is_vowel = |c: char| Properties::of(c).is_mark() && !matches!(c, '\u{653}'..='\u{655}');
    let letter = symbol.chars().next().map(|c| Properties::of(c).bidi());
    if matches!(letter, Some(BidiClass::R | BidiClass::AL)) && symbol.contains(is_vowel) {
        return symbol.replace(is_vowel, "").into();
    }
    symbol.into()
}

/// Whether the symbol joins what is before it, and what is after it.
fn joining_sides(symbol: &str) -> (bool, bool) {
    let mut solid = symbol.chars().map(|c| (c, Properties::of(c).joining()));
    let mut solid = solid.by_ref().filter(|(_, joining)| *joining != Joining::Transparent);
    let Some((_, first)) = solid.next() else { return (false, false) };
    let last = solid.last().map_or(first, |(_, last)| last);
    (first.joins_previous(), last.joins_next())
}
