//! The data tables: which words are frequent, which are names, which are places.
//!
//! Each is made by `tools/entities/make_tables.py`; sources and licences stand in the crate `hashiya-data`.
//! A table gives evidence, never a verdict: it holds hashes, which may collide.

/// Values of the upper bits of a hash, by which a table is divided.
const UPPER: usize = 1 << 12;

/// A set of words with a class from 0 to 3: 26 bits of a hash and two of the class, read where they lie.
#[derive(Debug)]
pub(super) struct Words {
    /// For each value of the upper 12 bits, and one past: the number of the first word that has it or a greater one.
    places: &'static [[u8; 2]],
    /// The lower 16 bits of each word.
    lower: &'static [[u8; 2]],
}

impl Words {
    const fn of(table: &'static [u8]) -> Self {
        let (places, lower) = table.split_at((UPPER + 1) * 2);
        Self { places: places.as_chunks().0, lower: lower.as_chunks().0 }
    }

    /// The class of the word in normal form `word`, 0 the most important; `None` when it is not in.
    pub(super) fn class(&self, word: &str) -> Option<u8> {
        self.class_of(Print::of(word))
    }

    /// The class of the word or phrase that `print` has seen.
    pub(super) fn class_of(&self, print: Print) -> Option<u8> {
        let print = print.fingerprint() << 2;
        let place =
            |upper: usize| self.places.get(upper).map(|place| usize::from(u16::from_le_bytes(*place)));
        let (upper, lower) = ((print >> 16) as usize, print as u16);
        let near = self.lower.get(place(upper)?..place(upper + 1)?)?;
        let mut near = near.iter().map(|lower| u16::from_le_bytes(*lower));
        near.find(|own| own >> 2 == lower >> 2).map(|own| (own & 3) as u8)
    }
}

/// What FNV-1a begins with, and what it makes of the next byte.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// 64 bits of FNV-1a of a word, or of a phrase that is seen word by word: made once, and looked up in every table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Print(pub(super) u64);

impl Default for Print {
    fn default() -> Self {
        Self::START
    }
}

impl Print {
    /// What is seen of nothing.
    pub(super) const START: Self = Self(OFFSET);

    /// What is seen of `word`.
    pub(super) fn of(word: &str) -> Self {
        Self::default().then(word)
    }

    /// The print that goes on with `more`.
    pub(super) fn then(self, more: &str) -> Self {
        Self(more.bytes().fold(self.0, step))
    }

    /// The print that goes on with a letter of up to three bytes.
    pub(super) const fn letter(self, letter: char) -> Self {
        let code = letter as u32;
        let (low, middle) = (code as u8 & 0x3f | 0x80, (code >> 6) as u8 & 0x3f | 0x80);
        Self(match code {
            0..0x80 => step(self.0, code as u8),
            0x80..0x800 => step(step(self.0, (code >> 6) as u8 | 0xc0), low),
            _ => step(step(step(self.0, (code >> 12) as u8 | 0xe0), middle), low),
        })
    }

    /// Goes on with `word`, whose hyphens are spaces.
    pub(super) fn add(&mut self, word: &str) {
        self.0 = word.bytes().map(|byte| if byte == b'-' { b' ' } else { byte }).fold(self.0, step);
    }

    /// 26 bits, as the program that makes the tables has them.
    fn fingerprint(self) -> u32 {
        ((self.0 ^ self.0 >> 29) & 0x3ff_ffff) as u32
    }
}

macro_rules! table {
    ($(#[$doc:meta])* $name:ident, $table:ident) => {
        $(#[$doc])*
        pub(super) fn $name() -> &'static Words {
            static TABLE: Words = Words::of(hashiya_data::$table);
            &TABLE
        }
    };
}

table!(
    /// Frequent Arabic words; class 0 the first 1,000, 1 to 5,000, 2 to 15,000, 3 the rest.
    words_ar, WORDS_AR);
table!(
    /// Frequent Persian words.
    words_fa, WORDS_FA);
table!(
    /// Frequent Urdu words.
    words_ur, WORDS_UR);
table!(
    /// Frequent Hebrew words.
    words_he, WORDS_HE);
table!(
    /// Frequent English words.
    words_en, WORDS_EN);
table!(
    /// Words of people's names in Arabic script.
    names_ar, NAMES_AR);
table!(
    /// Words of people's names in Arabic script by what they are in Wikidata's labels: 2 often a name, 3 a name.
    people_ar, PEOPLE_AR);
table!(
    /// Words of people's names in Hebrew script: 0 often a first name, 1 a first name, 2 often another, 3 another.
    people_he, PEOPLE_HE);
table!(
    /// Words of people's names in Latin letters.
    names_latin, NAMES_LATIN);
table!(
    /// Places in Arabic and Hebrew script, phrases too; 0 a country, 1 a city of 500,000, 2 of 100,000.
    places_rtl, PLACES_RTL);
table!(
    /// Given names of people, of four languages.
    given, GIVEN);
table!(
    /// Arabic verbs of the third person.
    verbs, VERBS);
table!(
    /// Persian verbs.
    verbs_fa, VERBS_FA);
table!(
    /// Urdu verbs.
    verbs_ur, VERBS_UR);
table!(
    /// Hebrew verbs.
    verbs_he, VERBS_HE);
table!(
    /// Peoples, faiths and dynasties, in the plural.
    peoples, PEOPLES);
table!(
    /// Well-known names, phrases too; 0 an organisation, 1 a work or product, 2 an event, 3 a term of a science or an art.
    known, KNOWN);
table!(
    /// Places in Latin letters.
    places_latin, PLACES_LATIN);

/// How rare a word is in the texts of its language (BCP 47): 0 among the first 1,000 words, 4 in no list of frequent
/// words.
pub fn rarity(word: &str, lang: &str) -> u8 {
    let first = word.chars().next().unwrap_or(' ');
    let table = match (first, lang.split('-').next().unwrap_or(lang)) {
        ('a'..='z', _) => words_en(),
        ('\u{590}'..='\u{5ff}', _) => words_he(),
        (_, "fa") => words_fa(),
        (_, "ur") => words_ur(),
        _ => words_ar(),
    };
    table.class(&super::token::normal(word)).unwrap_or(4)
}

/// How much the letters of `word` (normal form, Arabic script) look like a foreign name's and not
/// like a word's: natural log odds a trigram, about −2 to 2.
pub(super) fn foreignness(word: &str) -> f32 {
    // Of each three letters in a row, the ends framed, the odds; the letters' bytes are taken as they come.
    let (mut sum, mut grams) = (0.0, 0);
    let (mut first, mut second) = (None, '^');
    for third in word.chars().chain(['$']) {
        if let Some(first) = first.replace(second) {
            let mut print = Print::default();
            for letter in [first, second, third] {
                print.0 = letter.encode_utf8(&mut [0; 4]).bytes().fold(print.0, step);
            }
            let odds = hashiya_data::LETTERS.get(print.fingerprint() as usize % 8192);
            sum += odds.map_or(0.0, |odds| f32::from(odds.cast_signed()) / 24.0);
            grams += 1;
        }
        second = third;
    }
    sum / grams.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::token::normal;

    #[test]
    fn tables_hold_what_the_program_put_in() {
        for (table, word) in [
            (words_ar(), "القاهرة"),
            (words_he(), "שלום"),
            (words_fa(), "می‌شود"),
            (words_ur(), "اور"),
            (words_en(), "the"),
            (names_ar(), "أحمد"),
            (names_latin(), "Michael"),
            (places_rtl(), "דמשק"),
            (places_latin(), "Cairo"),
        ] {
            assert!(table.class(&normal(word)).is_some(), "{word}");
            assert_eq!(table.class("قققققق"), None);
        }
        assert_eq!(places_rtl().class(&normal("الولايات المتحدة")), Some(0));
    }

    #[test]
    fn foreign_names_look_foreign() {
        assert!(foreignness("بروكمان") > 0.5, "{}", foreignness("بروكمان"));
        assert!(foreignness("المستثمرين") < -0.3, "{}", foreignness("المستثمرين"));
    }
}
