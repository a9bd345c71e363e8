//! Where a line may end: UAX #14, and what right-to-left typography asks for besides.
//!
//! The opportunities are those of `icu_segmenter`. Some rules are ours: what Arabic punctuation needs, and
//! what Unicode 17 says of hyphens and of Myanmar vowels but `icu_segmenter`'s data does not know yet.
//! `docs/layout.md` counts the cases of the standard's test that come out otherwise.

use super::tables::Properties;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::borrow::Cow;

/// What our rules say of the place between two clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// As UAX #14 has it.
    Standard,
    /// No line ends here.
    Never,
    /// No line ends here, but one may after the comma that follows, for the next word clings to it.
    AfterComma,
    /// A line may end here.
    May,
}

/// The break opportunities of `text` in order, as the byte after the break; the last one is its end.
///
/// Most of a text is words that only spaces part. Between two of them a line may end whatever else stands there (LB18),
/// and within one it may not (LB9, LB13, LB23, LB25, LB28): only stretches with other characters go to
/// `icu_segmenter`, each by itself, for no rule looks back across such a space.
pub(super) fn opportunities(text: &str) -> Vec<u32> {
    let mut found = Vec::with_capacity(text.len() / 8 + 1);
    let mut end = |start: usize, end: usize, plain: bool| {
        if plain {
            found.push(end as u32);
        } else {
            found.extend(segmented(&text[start..end]).into_iter().map(|at| (start + at) as u32));
        }
    };
    let (mut start, mut plain) = (0, true);
    // What stands before, spaces left out, and whether there were any.
    let (mut before, mut spaced) = (Kind::Other, false);
    for (at, c) in text.char_indices() {
        let kind = Kind::of(c);
        match kind {
            Kind::Space => {
                spaced = true;
                continue;
            }
            Kind::Letter if spaced && matches!(before, Kind::Letter | Kind::Closing) => {
                end(start, at, plain);
                (start, plain, before) = (at, true, kind);
            }
            Kind::Letter => {
                plain &= at == start || !spaced && before == Kind::Letter;
                before = kind;
            }
            Kind::Mark if !spaced && before == Kind::Letter => {}
            Kind::Closing if !spaced && matches!(before, Kind::Letter | Kind::Closing) => before = kind,
            _ => {
                plain = false;
                before = if kind == Kind::Closing && !spaced { kind } else { Kind::Other };
            }
        }
        spaced = false;
    }
    if !text.is_empty() {
        end(start, text.len(), plain);
    }
    found
}

/// What [`opportunities`] has to know of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of class AL, HL or NU.
    Letter,
    /// Of class CM.
    Mark,
    /// Of class IS or EX.
    Closing,
    Space,
    /// Of any class.
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            ' ' => Self::Space,
            'a'..='z' | 'A'..='Z' | '0'..='9' => Self::Letter,
            '\u{620}'..='\u{64A}' | '\u{660}'..='\u{669}' | '\u{671}'..='\u{6D3}' | '\u{6F0}'..='\u{6F9}' => {
                Self::Letter
            }
            '\u{5D0}'..='\u{5EA}' => Self::Letter,
            '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{5B0}'..='\u{5BD}' | '\u{5C1}'..='\u{5C2}' => Self::Mark,
            '.' | ',' | ':' | ';' | '!' | '?' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}' => {
                Self::Closing
            }
            _ => Self::Other,
        }
    }
}

/// The break opportunities of a stretch of text as `icu_segmenter` finds them.
fn segmented(text: &str) -> Vec<usize> {
    const SEGMENTER: LineSegmenterBorrowed<'static> =
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    SEGMENTER.segment_str(&resolved(text)).filter(|&at| at > 0).collect()
}

/// `text` with the letters of Thai, Lao, Khmer and Myanmar as ordinary letters and their marks as ordinary
/// marks of the same length: what LB1 says where no dictionary is at hand.
fn resolved(text: &str) -> Cow<'_, str> {
    // The first bytes of the blocks in question; Arabic and Hebrew text has none of them.
    if memchr::memchr3(0xE0, 0xE1, 0xEA, text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let resolve = |c: char| match c {
        c if !is_complex(c) => c,
        c if Properties::of(c).is_mark() => '\u{1DC0}',
        _ => '\u{10D0}',
    };
    Cow::Owned(text.chars().map(resolve).collect())
}

/// Letters and marks of line break class SA. All take three bytes.
fn is_complex(c: char) -> bool {
    matches!(c, '\u{E01}'..='\u{E3A}' | '\u{E40}'..='\u{E4E}' | '\u{E81}'..='\u{ECE}' | '\u{EDC}'..='\u{EDF}'
        | '\u{1000}'..='\u{103F}' | '\u{1050}'..='\u{108F}' | '\u{109A}'..='\u{109F}' | '\u{1780}'..='\u{17D3}'
        | '\u{17D7}' | '\u{17DC}'..='\u{17DD}' | '\u{1950}'..='\u{1974}' | '\u{1980}'..='\u{19C9}'
        | '\u{19DE}'..='\u{19DF}' | '\u{1A20}'..='\u{1AAD}' | '\u{A9E0}'..='\u{A9EF}' | '\u{A9FA}'..='\u{A9FE}'
        | '\u{AA60}'..='\u{AAC2}' | '\u{AADB}'..='\u{AADF}')
}

/// Whether a line always ends after `c` (LB4 and LB5).
pub(super) fn is_mandatory(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What our rules say of byte `at` of `text`, where `c` begins, whose properties are `next`; `before` stands before it.
pub(super) fn verdict(text: &str, at: usize, before: char, (c, next): (char, Properties)) -> Verdict {
    // Most places need no closer look.
    if !next.is_closing() && !matches!(before, '-' | '\u{5BE}' | '\u{2010}') && !is_myanmar_vowel(c) {
        return Verdict::Standard;
    }
    let (before, after) = text.split_at(at);
    if next.is_closing() && never_starts_line(after) && !before.trim_end_matches(' ').ends_with('\u{200B}') {
        let word = before.ends_with(' ') && after.chars().nth(1).is_some_and(char::is_alphabetic);
        return if word { Verdict::AfterComma } else { Verdict::Never };
    }
    match before.strip_suffix(['-', '\u{5BE}', '\u{2010}']) {
        Some(before) => after_hyphen(before, after),
        None if after.starts_with(is_myanmar_vowel) && !before.ends_with([' ', '\u{200B}']) => Verdict::Never,
        None => Verdict::Standard,
    }
}

/// Whether the closing character at the start of `rest` must not start a line, not even after a space
/// as machine translation writes it (" ،"). Full stop and colon may begin a number (".5"), a word
/// (".NET") or a face (":)"). Of quotation marks, which open in some languages, rule 15b knows more; per
/// cent signs may stand before their number.
fn never_starts_line(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('.' | ':') => !chars.next().is_some_and(|c| c.is_alphanumeric() || c == ')'),
        Some('»' | '›' | '’' | '”' | '%' | '٪') => false,
        _ => true,
    }
}

/// Rule 20a: a hyphen at the start of a word stays with it. rule 21a: between Hebrew letters a line may end
/// after a hyphen or maqaf.
fn after_hyphen(before: &str, after: &str) -> Verdict {
    let hebrew = |c: char| matches!(c, '\u{5D0}'..='\u{5F2}' | '\u{FB1D}'..='\u{FB4F}');
    let letter = |c: char| c.is_alphabetic() && c < '\u{1100}'; // beyond are mostly ideographs and syllables
    let letters = before.trim_end_matches(|c| Properties::of(c).is_mark());
    if after.starts_with(letter) && (before.is_empty() || before.ends_with(char::is_whitespace)) {
        Verdict::Never
    } else if after.starts_with(hebrew) && letters.ends_with(hebrew) {
        Verdict::May
    } else {
        Verdict::Standard
    }
}

/// LB1: spacing marks of Myanmar script that are clusters of their own, and yet go with what is before.
fn is_myanmar_vowel(c: char) -> bool {
    matches!(c, '\u{102B}'..='\u{102C}' | '\u{1038}' | '\u{1062}'..='\u{1064}' | '\u{1067}'..='\u{106D}'
        | '\u{1083}' | '\u{1087}'..='\u{108C}' | '\u{108F}' | '\u{109A}'..='\u{109C}' | '\u{AA7B}' | '\u{AA7D}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn opportunities_are_those_of_the_whole_text(
            parts in prop::collection::vec(
                prop_oneof![
                    8 => "[ابتحـשלمaB7٣۴]{1,4}",
                    6 => Just(" ".to_owned()),
                    2 => "[.,:;!?،؛؟۔]",
                    1 => "[\u{64B}\u{651}\u{670}\u{5B8}\u{301}\u{200D}\u{200C}\u{200B}\u{2060}]",
                    1 => "[-()«»\"'/%$€־–…\u{A0}\u{60D}\u{66A}\u{66C}\u{6DD}]",
                    1 => "[\n\t\r\u{2028}กᄀ漢、🙂🇸\u{FE0F}\u{FFFC}]",
                ],
                0..14,
            ),
        ) {
            let text = parts.concat();
            let whole: Vec<u32> = segmented(&text).into_iter().map(|at| at as u32).collect();
            prop_assert_eq!(opportunities(&text), whole, "{:?}", text);
        }
    }
}
