//! Closed lists of words and phrases that speak for or against a claim: one file a language in `words/`, written
//! by hand, compared folded, so that vowel marks and spellings do not matter.

use crate::entities::hashing::HashMap;
use std::sync::OnceLock;
use tui_bidi::text::{fold::fold, is_alphanumeric};

/// What a word or phrase says; a set of the constants below.
pub(super) type Flags = u32;

/// A verb or noun of saying.
pub(super) const SAYING: Flags = 1 << 0;
/// "According to": who speaks follows.
pub(super) const ACCORDING: Flags = 1 << 1;
/// A verb of doing.
pub(super) const DOING: Flags = 1 << 2;
pub(super) const COMPARISON: Flags = 1 << 3;
pub(super) const SUPERLATIVE: Flags = 1 << 4;
pub(super) const CAUSE: Flags = 1 << 5;
pub(super) const PROMISE: Flags = 1 << 6;
pub(super) const CERTAINTY: Flags = 1 << 7;
pub(super) const NEGATION: Flags = 1 << 8;
/// A number in words.
pub(super) const NUMERAL: Flags = 1 << 9;
/// Opens a question.
pub(super) const QUESTION: Flags = 1 << 10;
pub(super) const WISH: Flags = 1 << 11;
/// The writer, and what the writer feels.
pub(super) const FIRST_PERSON: Flags = 1 << 12;
/// Perhaps, may, seems.
pub(super) const HEDGE: Flags = 1 << 13;
/// Speaks to the person who reads.
pub(super) const ADDRESS: Flags = 1 << 14;
pub(super) const CONDITION: Flags = 1 << 15;
/// Words of captions, notices and other machinery of a page.
pub(super) const NOTICE: Flags = 1 << 16;
/// Opens what is said: that.
pub(super) const THAT: Flags = 1 << 17;
/// A judgement of taste: beautiful, strange.
pub(super) const OPINION: Flags = 1 << 18;
/// A verb that says so where a name stands beside it, and does something else where none does (published, valued).
pub(super) const SHOWING: Flags = 1 << 19;

/// The names of the flags in the files.
const NAMES: [(&str, Flags); 20] = [
    ("saying", SAYING),
    ("according", ACCORDING),
    ("doing", DOING),
    ("comparison", COMPARISON),
    ("superlative", SUPERLATIVE),
    ("cause", CAUSE),
    ("promise", PROMISE),
    ("certainty", CERTAINTY),
    ("negation", NEGATION),
    ("numeral", NUMERAL),
    ("question", QUESTION),
    ("wish", WISH),
    ("first", FIRST_PERSON),
    ("hedge", HEDGE),
    ("address", ADDRESS),
    ("condition", CONDITION),
    ("notice", NOTICE),
    ("that", THAT),
    ("opinion", OPINION),
    ("showing", SHOWING),
];

/// The longest phrase of the lists, in words.
pub(super) const LONGEST: usize = 4;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// What each word and phrase says, and whether phrases begin with it.
    words: HashMap<String, (Flags, bool)>,
}

impl Lexicon {
    /// The words of the language with the BCP 47 code `lang`; Arabic for one that has no file, as its script is
    /// the one most likely met.
    pub(super) fn of(lang: &str) -> &'static Self {
        static AR: OnceLock<Lexicon> = OnceLock::new();
        static FA: OnceLock<Lexicon> = OnceLock::new();
        static UR: OnceLock<Lexicon> = OnceLock::new();
        static HE: OnceLock<Lexicon> = OnceLock::new();
        static EN: OnceLock<Lexicon> = OnceLock::new();
        let (cell, file) = match lang.split('-').next().unwrap_or(lang) {
            "fa" => (&FA, include_str!("words/fa.txt")),
            "ur" => (&UR, include_str!("words/ur.txt")),
            "he" | "yi" => (&HE, include_str!("words/he.txt")),
            "en" => (&EN, include_str!("words/en.txt")),
            _ => (&AR, include_str!("words/ar.txt")),
        };
        cell.get_or_init(|| Self::read(file))
    }

    /// What the folded word or phrase says; words of a phrase stand one space apart.
    pub(super) fn flags(&self, phrase: &str) -> Flags {
        self.words.get(phrase).map_or(0, |(flags, _)| *flags)
    }

    /// Whether a phrase begins with the folded `word`.
    pub(super) fn opens(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|(_, opens)| *opens)
    }

    fn read(file: &str) -> Self {
        let mut table: HashMap<String, (Flags, bool)> = HashMap::default();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, phrases)) = line.split_once(": ") else { continue };
            let flag = NAMES.iter().find(|(known, _)| *known == name).map_or(0, |&(_, flag)| flag);
            for phrase in phrases.split('|') {
                let words = folded_words(phrase);
                if words.len() > 1 {
                    table.entry(words[0].clone()).or_default().1 = true;
                }
                table.entry(words.join(" ")).or_default().0 |= flag;
            }
        }
        Self { words: table }
    }
}

fn folded_words(phrase: &str) -> Vec<String> {
    let folded = fold(phrase).into_text();
    folded.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether `c` belongs to a word.
pub(super) fn is_word(c: char) -> bool {
    is_alphanumeric(c) || c == '\''
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_file_has_a_known_name_and_short_phrases() {
        for lang in ["ar", "fa", "ur", "he", "en"] {
            let file = match lang {
                "ar" => include_str!("words/ar.txt"),
                "fa" => include_str!("words/fa.txt"),
                "ur" => include_str!("words/ur.txt"),
                "he" => include_str!("words/he.txt"),
                _ => include_str!("words/en.txt"),
            };
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (name, phrases) = line.split_once(": ").unwrap();
                assert!(NAMES.iter().any(|(known, _)| *known == name), "{lang}: {name}");
                for phrase in phrases.split('|') {
                    let words = folded_words(phrase);
                    assert!((1..=LONGEST).contains(&words.len()), "{lang}: {phrase}");
                    assert_ne!(Lexicon::of(lang).flags(&words.join(" ")), 0, "{phrase}");
                }
            }
        }
    }
}
