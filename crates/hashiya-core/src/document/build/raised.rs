//! Raised and lowered words: exponents, indices, signs of notes.
//!
//! 10<sup>11</sup> is no 1011: what stands higher or lower than its line has signs of its own in the text, those of
//! Unicode where it has them for every letter, else a sign before it. Letters of ordinals and abbreviations stay as they
//! are, for no reader takes 1st for another number, and so does what stands in brackets or is a sentence.

use super::{Builder, Style};
use crate::words::{RAISED, digit};
use tui_bidi::text::Span;

/// The longest exponent, in characters; what is longer is small print.
const LONGEST: usize = 16;

/// Raised letters.
const LETTERS: [(char, char); 25] = [
    ('a', 'ᵃ'),
    ('b', 'ᵇ'),
    ('c', 'ᶜ'),
    ('d', 'ᵈ'),
    ('e', 'ᵉ'),
    ('f', 'ᶠ'),
    ('g', 'ᵍ'),
    ('h', 'ʰ'),
    ('i', 'ⁱ'),
    ('j', 'ʲ'),
    ('k', 'ᵏ'),
    ('l', 'ˡ'),
    ('m', 'ᵐ'),
    ('n', 'ⁿ'),
    ('o', 'ᵒ'),
    ('p', 'ᵖ'),
    ('r', 'ʳ'),
    ('s', 'ˢ'),
    ('t', 'ᵗ'),
    ('u', 'ᵘ'),
    ('v', 'ᵛ'),
    ('w', 'ʷ'),
    ('x', 'ˣ'),
    ('y', 'ʸ'),
    ('z', 'ᶻ'),
];

/// Lowered letters.
const LOWERED: [(char, char); 17] = [
    ('a', 'ₐ'),
    ('e', 'ₑ'),
    ('h', 'ₕ'),
    ('i', 'ᵢ'),
    ('j', 'ⱼ'),
    ('k', 'ₖ'),
    ('l', 'ₗ'),
    ('m', 'ₘ'),
    ('n', 'ₙ'),
    ('o', 'ₒ'),
    ('p', 'ₚ'),
    ('r', 'ᵣ'),
    ('s', 'ₛ'),
    ('t', 'ₜ'),
    ('u', 'ᵤ'),
    ('v', 'ᵥ'),
    ('x', 'ₓ'),
];

/// How raised or lowered words are written.
#[derive(Debug, PartialEq, Eq)]
enum Written {
    /// As they stand.
    Same,
    /// With these, a sign for each letter.
    Signs(String),
    /// Between these.
    Marked(&'static str, &'static str),
}

impl Builder {
    /// The words from byte `start` on are raised, or lowered: writes them so that they are not taken for words of the line.
    pub(super) fn set_off(&mut self, start: usize, style: Style) {
        let (before, words) = self.text.split_at(start);
        let line = before.rfind(['\n', '\t']).map_or(0, |at| at + 1);
        let written = written(&before[line..], words, style == Style::Superscript);
        let (old, new) = match written {
            Written::Same => return,
            Written::Signs(signs) => (self.text.split_off(start), signs),
            Written::Marked(sign, end) => {
                self.text.insert_str(start, sign);
                self.text.push_str(end);
                return self.moved(start, |at| at + sign.len());
            }
        };
        self.text.push_str(&new);
        self.moved(start, |at| {
            start + old[..at - start].chars().zip(new.chars()).map(|(_, c)| c.len_utf8()).sum::<usize>()
        });
    }

    /// What was said of the words behind byte `start` goes where these have come to.
    fn moved(&mut self, start: usize, to: impl Fn(usize) -> usize) {
        let place = |at: usize| if at > start { to(at) } else { at };
        // What was said last ends last.
        for inline in self.markup.inlines.iter_mut().rev().take_while(|inline| inline.span.end > start) {
            inline.span = Span::new(place(inline.span.start), place(inline.span.end));
        }
        for open in &mut self.open {
            open.start = open.start.map(place);
        }
    }

    /// Where a name that is given now stands: within raised words, which change at their end, where they begin.
    pub(super) fn here(&self) -> usize {
        let mut raised = self.open.iter().filter(|open| open.style.is_set_off());
        raised.find_map(|open| open.start).unwrap_or(self.text.len())
    }
}

/// How `words` behind `before` are written.
fn written(before: &str, words: &str, raised: bool) -> Written {
    let base: &str = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let mark = if raised { "^" } else { "_" };
    let begins = |text: &str| text.chars().next().and_then(digit).is_some();
    let fuses = begins(words) && base.chars().next_back().and_then(digit).is_some();
    if words.chars().nth(LONGEST).is_some() {
        return if fuses { Written::Marked(mark, "") } else { Written::Same };
    }
    let counts = words.chars().any(|c| digit(c).is_some() || matches!(c, '+' | '-' | '−' | '='));
    let in_brackets = words.starts_with(['[', '(', '{']) && words.ends_with([']', ')', '}']);
    if in_brackets && raised {
        return Written::Same;
    }
    if !counts {
        return of_letters(base, words, raised);
    }
    let signs: Option<String> = words.chars().map(|c| sign(c, raised)).collect();
    if let Some(signs) = signs {
        return Written::Signs(signs);
    }
    let unwritten = |c: &char| c.is_alphabetic() && sign(*c, raised).is_none();
    let said = words.chars().filter(unwritten).count() > 1 || words.contains(char::is_whitespace);
    match (fuses, raised && !said && !base.is_empty()) {
        (false, false) => Written::Same,
        _ if words.chars().all(char::is_alphanumeric) => Written::Marked(mark, ""),
        _ if raised => Written::Marked("^(", ")"),
        _ => Written::Marked("_(", ")"),
    }
}

/// How letters without a figure are written: one letter behind a number or another may be an exponent or an index; more are an
/// abbreviation.
fn of_letters(base: &str, words: &str, raised: bool) -> Written {
    /// Letters that end ordinals and abbreviations in languages of Latin script, or show a degree.
    const ENDINGS: [char; 10] = ['a', 'c', 'd', 'e', 'h', 'm', 'o', 'r', 's', 't'];
    let variable = base.chars().nth(1).is_none() && base.chars().all(char::is_alphabetic) && !base.is_empty();
    let number = base.chars().next_back().and_then(digit).is_some();
    let mut letters = words.chars();
    let (Some(first), None) = (letters.next(), letters.next()) else {
        let greek = raised && !base.is_empty() && words.chars().any(|c| matches!(c, 'α'..='ω'));
        let one_word = words.chars().all(char::is_alphabetic);
        return if greek && one_word { Written::Marked("^", "") } else { Written::Same };
    };
    let exponent = variable || number;
    match sign(first, raised) {
        _ if !exponent || !first.is_alphabetic() => Written::Same,
        Some(_) if raised && ENDINGS.contains(&first) => Written::Same,
        Some(sign) if raised || variable => Written::Signs(sign.to_string()),
        None if raised && !first.is_ascii() => Written::Marked("^", ""),
        _ => Written::Same,
    }
}

/// What stands for `c`, raised or lowered; punctuation stays as it is.
fn sign(c: char, raised: bool) -> Option<char> {
    const LOWEST: u32 = '₀' as u32;
    if let Some(value) = digit(c) {
        return if raised { RAISED.get(value as usize).copied() } else { char::from_u32(LOWEST + value) };
    }
    let known = |letters: &[(char, char)]| letters.iter().find(|(own, _)| *own == c).map(|&(_, sign)| sign);
    Some(match (c, raised) {
        ('+', true) => '⁺',
        ('+', false) => '₊',
        ('-' | '−' | '–', true) => '⁻',
        ('-' | '−' | '–', false) => '₋',
        ('=', true) => '⁼',
        ('=', false) => '₌',
        ('(', true) => '⁽',
        ('(', false) => '₍',
        (')', true) => '⁾',
        (')', false) => '₎',
        (
            ',' | '،' | ';' | '؛' | '.' | '٫' | '·' | '\'' | '′' | '*' | '†' | '‡' | '§' | '#' | ' '
            | '\u{A0}',
            _,
        ) => c,
        (_, true) => known(&LETTERS)?,
        (_, false) => known(&LOWERED)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::text::slice;

    #[test]
    fn exponents_are_no_figures_of_their_number() {
        for (before, words, expected) in [
            ("10", "11", "10¹¹"),
            ("كم", "2", "كم²"),
            ("م", "٢", "م²"),
            ("۱۰", "۱۱", "۱۰¹¹"),
            ("10", "−3", "10⁻³"),
            ("x", "2n+1", "x²ⁿ⁺¹"),
            ("10", "n", "10ⁿ"),
            ("10", "0.5", "10⁰.⁵"),
            ("Na", "+", "Na⁺"),
            ("x", "1/2", "x^(1/2)"),
            ("10", "Q1", "10^Q1"),
            ("10", "1Q", "10^1Q"),
            ("e", "iπ", "e^iπ"),
            ("10", "π", "10^π"),
            ("س", "ن", "س^ن"),
            ("كلمة", "أ", "كلمةأ"),
            ("1", "st", "1st"),
            ("1", "er", "1er"),
            ("XX", "e", "XXe"),
            ("2", "e", "2e"),
            ("5", "o", "5o"),
            ("Word", "TM", "WordTM"),
            ("قال", "[1]", "قال[1]"),
            ("قال", "(١)", "قال(١)"),
            ("Smith", "1,2", "Smith¹,²"),
            ("", "235", "²³⁵"),
            ("", "a long note in small print, with 2 words", "a long note in small print, with 2 words"),
            ("في 10", "11 وهو عدد كبير جدا عند الناس", "في 10^11 وهو عدد كبير جدا عند الناس"),
        ] {
            assert_eq!(told(before, words, Style::Superscript), expected, "{before} {words}");
        }
    }

    #[test]
    fn indices_are_no_figures_of_their_number() {
        for (before, words, expected) in [
            ("H", "2", "H₂"),
            ("CO", "٢", "CO₂"),
            ("log", "10", "log₁₀"),
            ("1010", "2", "1010₂"),
            ("x", "i", "xᵢ"),
            ("x", "i=1", "xᵢ₌₁"),
            ("x", "max", "xmax"),
            ("x", "n+1", "xₙ₊₁"),
            ("10", "2Q", "10_2Q"),
            ("T", "E", "TE"),
        ] {
            assert_eq!(told(before, words, Style::Subscript), expected, "{before} {words}");
        }
    }

    /// The text of `words` behind `before`; a letter behind both, and styles within, are where they were.
    fn told(before: &str, words: &str, style: Style) -> String {
        let mut builder = Builder::default();
        builder.words(before);
        builder.open(Style::Emphasis);
        builder.open(style);
        builder.open(Style::Strong);
        builder.anchor("within");
        builder.words(words);
        builder.close(|open| open == Style::Strong);
        builder.close(|open| open == style);
        builder.words("!");
        builder.close(|open| open == Style::Emphasis);
        let (text, markup) = builder.finish();
        for inline in &markup.inlines {
            assert!(slice(&text, inline.span).len() >= words.len(), "{text}: {inline:?}");
        }
        text.trim_end_matches(['\n', '!']).to_owned()
    }
}
