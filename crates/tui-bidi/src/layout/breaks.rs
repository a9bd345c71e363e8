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

/// The break opportunities of `text`, which [`resolved`] gave, in order, as the byte after the break; the
/// last one is its end.
pub(super) fn opportunities(text: &str) -> impl Iterator<Item = usize> + '_ {
    const SEGMENTER: LineSegmenterBorrowed<'static> =
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    SEGMENTER.segment_str(text).filter(|&at| at > 0)
}

/// `text` with the letters of Thai, Lao, Khmer and Myanmar as ordinary letters and their marks as ordinary
/// marks of the same length: what LB1 says where no dictionary is at hand.
pub(super) fn resolved(text: &str) -> Cow<'_, str> {
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

/// What our rules say of byte `at` of `text`, where the character of `next` begins.
pub(super) fn verdict(text: &str, at: usize, next: Properties) -> Verdict {
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
