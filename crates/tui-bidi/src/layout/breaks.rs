//! Where a line may end: UAX #14, and what right-to-left typography asks for besides.
//!
//! The opportunities are those of `icu_segmenter`. Some rules are ours: what Arabic punctuation needs, and
//! what Unicode 17 says of hyphens and of Myanmar vowels but `icu_segmenter`'s data does not know yet.
//! `docs/layout.md` counts the cases of the standard's test that come out otherwise.

use super::tables::Properties;
use super::units::Unit;
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

/// The break opportunities of `text`, whose characters are `units`, in order, as the byte after the break; the last one is
/// its end.
///
/// Most of a text is words that only spaces part, some in brackets or quotation marks. Between two of them a line may end
/// whatever else stands there (LB18), and within one it may not (LB9, LB13, LB14, LB19, LB23, LB25, LB28, LB30): only
/// stretches with other characters go to `icu_segmenter`, each by itself, for no rule looks back across such a space.
pub(super) fn opportunities(text: &str, units: &[Unit]) -> Vec<u32> {
    let mut found = Vec::with_capacity(text.len() / 8 + 1);
    let mut end = |start: u32, end: u32, plain: bool| {
        if plain {
            found.push(end);
        } else {
            found.extend(segmented(&text[start as usize..end as usize]).map(|at| start + at));
        }
    };
    let (mut stretch, mut plain) = (0, true);
    // What stands before, spaces left out, and whether there were any.
    let (mut before, mut spaced) = (Kind::Start, false);
    for &Unit { start, c, .. } in units {
        let kind = Kind::of(c);
        // In the midst of a word, as most are.
        if kind == Letter && before == Letter && !spaced {
            continue;
        }
        if kind == Space {
            spaced = true;
            continue;
        }
        if spaced && before.ends_word() && kind.begins_word() {
            end(stretch, start, plain);
            (stretch, plain) = (start, true);
        } else {
            plain &= !spaced && before.keeps(kind);
        }
        if kind != Kind::Mark {
            before = kind;
        }
        spaced = false;
    }
    if !text.is_empty() {
        end(stretch, text.len() as u32, plain && before != Kind::Start);
    }
    found
}

/// What [`opportunities`] has to know of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// None: the start of the text.
    Start,
    /// Of class AL, HL or NU.
    Letter,
    /// Of class CM.
    Mark,
    /// Of class IS or EX.
    Stop,
    /// Of class OP, or QU and an initial quotation mark; not wide.
    Opening,
    /// Of class CP, or QU and a final quotation mark; not wide.
    Closing,
    /// Of class QU, which may open or close; not wide.
    Quote,
    Space,
    /// Of any class.
    Other,
}

use Kind::{Closing, Letter, Mark, Opening, Other, Quote, Space, Start, Stop};

impl Kind {
    fn of(c: char) -> Self {
        KINDS.get(c as usize).copied().unwrap_or(Other)
    }

    const fn find(c: char) -> Self {
        match c {
            ' ' => Space,
            'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{5D0}'..='\u{5EA}' => Letter,
            '\u{620}'..='\u{64A}' | '\u{660}'..='\u{669}' | '\u{671}'..='\u{6D3}' | '\u{6F0}'..='\u{6F9}' => {
                Letter
            }
            '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{5B0}'..='\u{5BD}' | '\u{5C1}'..='\u{5C2}' => Mark,
            '.' | ',' | ':' | ';' | '!' | '?' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}' => Stop,
            '(' | '[' | '«' => Opening,
            ')' | ']' | '»' => Closing,
            '"' | '\'' => Quote,
            _ => Other,
        }
    }

    /// Whether a line may end after the spaces behind it, before what [begins a word](Self::begins_word).
    fn ends_word(self) -> bool {
        matches!(self, Letter | Stop | Closing | Quote)
    }

    fn begins_word(self) -> bool {
        matches!(self, Letter | Opening | Quote)
    }

    /// Whether it is known that no line ends between it and `next`, which follows at once.
    fn keeps(self, next: Self) -> bool {
        match next {
            Letter => matches!(self, Start | Letter | Opening | Closing | Quote),
            Mark => self == Letter,
            Stop | Closing => matches!(self, Letter | Stop | Opening | Closing | Quote),
            Quote => matches!(self, Start | Letter | Stop | Opening | Closing | Quote),
            Opening => matches!(self, Start | Letter | Opening | Quote),
            Start | Space | Other => false,
        }
    }
}

/// The kinds of the characters that have one.
static KINDS: [Kind; 0x700] = {
    let mut kinds = [Other; 0x700];
    let mut code = 0;
    while code < kinds.len() {
        if let Some(c) = char::from_u32(code as u32) {
            kinds[code] = Kind::find(c);
        }
        code += 1;
    }
    kinds
};

/// The break opportunities of a stretch of text as `icu_segmenter` finds them.
fn segmented(text: &str) -> impl Iterator<Item = u32> {
    const SEGMENTER: LineSegmenterBorrowed<'static> =
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let found: Vec<usize> = SEGMENTER.segment_str(&resolved(text)).collect();
    found.into_iter().filter(|&at| at > 0).map(|at| at as u32)
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

/// Whether `c` is a hyphen or maqaf.
#[inline]
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{5BE}' | '\u{2010}')
}

/// Whether a word that begins with `c` may keep it.
#[inline]
pub(super) fn clings(c: char) -> bool {
    c == '/' || is_hyphen(c)
}

/// What our rules say of byte `at` of `text`, where `c` begins, whose properties are `next`; `before` stands before it.
#[inline]
pub(super) fn verdict(text: &str, at: usize, before: char, (c, next): (char, Properties)) -> Verdict {
    // Most places need no closer look.
    if !next.is_closing() && !clings(before) && !is_myanmar_vowel(c) && !begins_apart(c) {
        return Verdict::Standard;
    }
    closer(text, at, next)
}

#[inline(never)]
fn closer(text: &str, at: usize, next: Properties) -> Verdict {
    let (before, after) = text.split_at(at);
    if next.is_closing() && never_starts_line(after) && !before.trim_end_matches(' ').ends_with('\u{200B}') {
        let word = before.ends_with(' ') && after.chars().nth(1).is_some_and(char::is_alphabetic);
        return if word { Verdict::AfterComma } else { Verdict::Never };
    }
    // LB18, tailored: the sign that ends a verse stays with it. A zero width space still ends a line (LB8).
    if before.ends_with(' ') && ends_verse(after) {
        let word = before.trim_end_matches(' ');
        return if word.ends_with('\u{200B}') { Verdict::Standard } else { Verdict::Never };
    }
    if before.ends_with(' ') && after.strip_prefix('/').is_some_and(|path| path.starts_with(is_letter)) {
        return Verdict::May; // LB13, tailored
    }
    if before.strip_suffix('/').is_some_and(|before| is_in_path(before, after)) {
        return Verdict::Never;
    }
    match before.strip_suffix(is_hyphen) {
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

/// Whether `rest` begins with what ends a verse: its number in ornate parentheses, whichever of the two is first, or
/// behind U+06DD; that sign alone; a sof pasuq. Ornate parentheses around words are quotation marks.
fn ends_verse(rest: &str) -> bool {
    let ornate = ['\u{FD3E}', '\u{FD3F}'];
    if rest.starts_with(['\u{6DD}', '\u{5C3}']) {
        return true;
    }
    let Some(inner) = rest.strip_prefix(ornate) else { return false };
    let inner = inner.trim_start_matches([' ', '\u{A0}']);
    let behind = inner.trim_start_matches(char::is_numeric);
    behind.len() < inner.len() && behind.trim_start_matches([' ', '\u{A0}']).starts_with(ornate)
}

/// Whether behind a space rules of our own may hold for `c`: what may [end a verse](ends_verse), and a slash.
#[inline]
fn begins_apart(c: char) -> bool {
    matches!(c, '/' | '\u{6DD}' | '\u{5C3}' | '\u{FD3E}' | '\u{FD3F}')
}

/// Whether `before`, of which a sign at its end was taken, goes on with such signs from where a word begins.
fn begins_word(before: &str, sign: impl Fn(char) -> bool) -> bool {
    let before = before.trim_end_matches(sign);
    before.is_empty()
        || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '"' | '`'))
}

/// Rule 20a: hyphens at the start of a word stay with it, as those of an option (`--year`), and no line ends within one.
/// Rule 21a: between Hebrew letters a line may end after a hyphen or maqaf.
fn after_hyphen(before: &str, after: &str) -> Verdict {
    let hebrew = |c: char| matches!(c, '\u{5D0}'..='\u{5F2}' | '\u{FB1D}'..='\u{FB4F}');
    let letters = before.trim_end_matches(|c| Properties::of(c).is_mark());
    if after.starts_with(is_letter) && (begins_word(before, is_hyphen) || is_in_option(before)) {
        Verdict::Never
    } else if after.starts_with(hebrew) && letters.ends_with(hebrew) {
        Verdict::May
    } else {
        Verdict::Standard
    }
}

/// LB21, tailored: a slash between `before` and `after` that begins a word stays with it, as that of a path (`/usr/bin`),
/// which may begin a line.
fn is_in_path(before: &str, after: &str) -> bool {
    after.starts_with(is_letter) && !before.is_empty() && begins_word(before, |c| c == '/')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && c < '\u{1100}' // beyond are mostly ideographs and syllables
}

/// The longest option, in bytes.
const OPTION: usize = 48;

/// Whether `before` ends within an option: a word of ASCII that begins with a hyphen.
fn is_in_option(before: &str) -> bool {
    let word = before.bytes().rev().take(OPTION + 1).take_while(u8::is_ascii_graphic).count();
    word <= OPTION && before[before.len() - word..].starts_with('-')
}

/// LB1: spacing marks of Myanmar script that are clusters of their own, and yet go with what is before.
fn is_myanmar_vowel(c: char) -> bool {
    matches!(c, '\u{102B}'..='\u{102C}' | '\u{1038}' | '\u{1062}'..='\u{1064}' | '\u{1067}'..='\u{106D}'
        | '\u{1083}' | '\u{1087}'..='\u{108C}' | '\u{108F}' | '\u{109A}'..='\u{109C}' | '\u{AA7B}' | '\u{AA7D}')
}

#[cfg(test)]
mod tests {
    use super::super::units::Units;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn opportunities_are_those_of_the_whole_text(
            parts in prop::collection::vec(
                prop_oneof![
                    8 => "[ابتحـשלمaB7٣۴]{1,4}",
                    6 => Just(" ".to_owned()),
                    2 => "[.,:;!?،؛؟۔]",
                    1 => "[\u{64B}\u{651}\u{670}\u{5B8}\u{301}\u{200D}\u{200C}\u{200B}\u{2060}]",
                    3 => "[()\\[\\]«»\"']",
                    1 => "[-/%$€־–…{}‘’“”\u{A0}\u{60D}\u{66A}\u{66C}\u{6DD}]",
                    1 => "[\n\t\r\u{2028}กᄀ漢、🙂🇸\u{FE0F}\u{FFFC}]",
                ],
                0..14,
            ),
        ) {
            let text = parts.concat();
            let whole: Vec<u32> = segmented(&text).collect();
            prop_assert_eq!(opportunities(&text, &Units::of(&text).list), whole, "{:?}", text);
        }
    }
}
