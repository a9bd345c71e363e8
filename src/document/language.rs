//! Direction and language, from the letters of a sample.

use super::SAMPLE;
use crate::text::{Direction, floor_char};
use unicode_bidi::{BidiClass, bidi_class};
use whatlang::Lang;

/// The beginning of `text` that speaks for all of it.
pub(super) fn sample(text: &str) -> &str {
    &text[..floor_char(text, SAMPLE)]
}

/// The direction of most letters; right to left when they are equally many, left to right when there
/// are none.
pub(super) fn direction(sample: &str) -> Direction {
    let (right_to_left, left_to_right) = count(sample);
    if right_to_left > 0 && right_to_left >= left_to_right {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// The base direction of a paragraph in a document of direction `document`.
pub(super) fn paragraph_direction(paragraph: &str, document: Direction) -> Direction {
    if document.is_rtl() {
        let mut letters = paragraph.chars().filter_map(letter).peekable();
        let none = letters.peek().is_none();
        return if none || letters.any(Direction::is_rtl) { document } else { Direction::LeftToRight };
    }
    let (right_to_left, left_to_right) = count(paragraph);
    if right_to_left > left_to_right { Direction::RightToLeft } else { document }
}

/// How many letters are right to left, and how many left to right.
fn count(text: &str) -> (usize, usize) {
    text.chars().filter_map(letter).fold((0, 0), |(right, left), direction| match direction {
        Direction::RightToLeft => (right + 1, left),
        Direction::LeftToRight => (right, left + 1),
    })
}

/// The direction of a letter; `None` for what is no letter.
fn letter(c: char) -> Option<Direction> {
    match c {
        '\u{640}' => None, // tatweel
        'ا'..='ي' => Some(Direction::RightToLeft),
        'a'..='z' | 'A'..='Z' => Some(Direction::LeftToRight),
        '\0'..='\u{7F}' => None,
        _ if !c.is_alphabetic() => None,
        _ => match bidi_class(c) {
            BidiClass::R | BidiClass::AL => Some(Direction::RightToLeft),
            BidiClass::L => Some(Direction::LeftToRight),
            _ => None,
        },
    }
}

/// How many letters of the prevailing direction are enough to tell a language.
const ENOUGH: usize = 4096;

/// The BCP 47 tag of the language of most of `sample`; "und" when it is not clear.
pub(super) fn tag(sample: &str) -> String {
    // Latin names in an Arabic article say nothing of its language.
    let prevailing = direction(sample);
    let kept = sample.chars().filter(|&c| letter(c).is_none_or(|direction| direction == prevailing));
    let letters: String = kept.take(ENOUGH).collect();
    let tag = script_language(&letters).or_else(|| {
        let info = whatlang::detect(&letters)?;
        let tag = bcp47(info.lang());
        // A few Latin words look like anything; a script of few languages does not.
        (info.is_reliable() || prevailing.is_rtl()).then_some(tag)
    });
    tag.unwrap_or("und").to_owned()
}

/// The language that letters of its own give away: those that whatlang does not know.
fn script_language(letters: &str) -> Option<&'static str> {
    let total = letters.chars().filter(|&c| letter(c).is_some()).count();
    let of = |own: &str| letters.chars().filter(|&c| own.contains(c)).count();
    let within =
        |range: std::ops::RangeInclusive<char>| letters.chars().filter(|c| range.contains(c)).count();
    let scripts = [
        ("syr", within('\u{700}'..='\u{74F}')),
        ("dv", within('\u{780}'..='\u{7BF}')),
        ("nqo", within('\u{7C0}'..='\u{7FF}')),
        ("ff-Adlm", within('\u{1E900}'..='\u{1E95F}')),
    ];
    let arabic =
        [("ps", of("ټډړږښګڼۍځڅ")), ("sd", of("ڪڳٻڄڱٺٽڊڌڏ")), ("ug", of("ۇۆۈېۋڭ")), ("ckb", of("ۆێڵڕە"))];
    let own = |(_, count): &(&str, usize), least: usize| *count > 0 && count * least >= total;
    let script = scripts.into_iter().find(|found| own(found, 2));
    let language = || arabic.into_iter().max_by_key(|(_, count)| *count).filter(|found| own(found, 25));
    script.or_else(language).map(|(tag, _)| tag)
}

/// The BCP 47 tag of a language that whatlang knows.
fn bcp47(lang: Lang) -> &'static str {
    match lang {
        Lang::Ara => "ar",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Tur => "tr",
        Lang::Rus => "ru",
        Lang::Nld => "nl",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Ind => "id",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Ukr => "uk",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Aze => "az",
        Lang::Uzb => "uz",
        Lang::Amh => "am",
        Lang::Hye => "hy",
        Lang::Kat => "ka",
        // A tag of three letters is valid where there is none of two.
        other => other.code(),
    }
}
