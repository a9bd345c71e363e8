//! Content words of sentences: what each says, and by what two of them are compared.

use super::concept::{Side, concepts};
use super::lexicon::{ACCORDING, HEDGE, Lexicon, NEGATION, NUMERAL, SAYING, THAT};
use super::quantity::is_part;
use super::stem::{is_function_word, root, stem};
use crate::entities::hashing::HashMap;
use crate::entities::rarity;
use tui_bidi::text::is_alphanumeric;

/// A content word without clitics and endings.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Word {
    /// The whole of it.
    pub(super) stem: u32,
    /// Its first four letters.
    pub(super) start: u32,
    /// Its consonants, where there are three or more; 0 where there are fewer.
    pub(super) root: u32,
    /// How many letters it has.
    pub(super) letters: u8,
    /// How many content words stand before it.
    pub(super) place: u8,
    /// How rare it is, 0 to 4.
    pub(super) rarity: u8,
    pub(super) says: Vec<Side>,
}

/// What a folded word is to a claim.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) negates: bool,
    /// Whether it is a part of amounts.
    pub(super) amount: bool,
    /// What it says, where it says anything.
    pub(super) word: Option<Word>,
}

impl Known {
    /// What is known of `word`, looked up once.
    pub(super) fn among<'k>(known: &'k mut HashMap<String, Self>, word: &str, lang: &str) -> &'k Self {
        if !known.contains_key(word) {
            known.insert(word.to_owned(), Self::of(word, lang));
        }
        &known[word]
    }

    fn of(word: &str, lang: &str) -> Self {
        let lexicon = Lexicon::of(lang);
        let empty = lexicon.flags(word) & (SAYING | ACCORDING | THAT | HEDGE | NUMERAL | NEGATION) != 0
            && concepts(word).is_empty();
        let amount = is_part(word);
        let says = !(amount || empty || is_function_word(word));
        let word_of = || Word::of(word, lang);
        Self { negates: is_negation(word, lexicon), amount, word: says.then(word_of).flatten() }
    }
}

/// The words of a folded text.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty())
}

impl Word {
    /// By what it is found: what it says, or its beginning and its root.
    pub(super) fn keys(&self) -> impl Iterator<Item = u32> {
        let says = self.says.iter().map(|side| u32::from(side.0) + 1);
        [self.start, self.root].into_iter().filter(|key| *key != 0).chain(says)
    }

    /// What `word` says in the language with the code `lang`, where it says anything.
    pub(super) fn of(word: &str, lang: &str) -> Option<Self> {
        let bare = stem(word, lang);
        if bare.chars().count() < 2 {
            return None;
        }
        let says = Some(concepts(word)).filter(|says| !says.is_empty()).unwrap_or_else(|| concepts(&bare));
        let start = bare.char_indices().nth(4).map_or(bare.as_str(), |(end, _)| &bare[..end]);
        let consonants = root(&bare);
        Some(Self {
            stem: hash(&bare),
            start: hash(start),
            letters: bare.chars().count().min(255) as u8,
            place: 0,
            root: if consonants.len() >= 6 { hash(&consonants) } else { 0 },
            rarity: rarity(word, lang).min(rarity(&bare, lang)),
            says: says.to_vec(),
        })
    }

    /// What it counts.
    pub(super) fn weight(&self) -> f32 {
        WEIGHTS[usize::from(self.rarity.min(4))]
    }
}

/// What a word counts by its rarity.
const WEIGHTS: [f32; 5] = [0.8, 1.0, 1.2, 1.4, 1.7];
fn is_negation(word: &str, lexicon: &Lexicon) -> bool {
    // Persian verbs carry it: نشد، نکرد.
    const VERBS: &str = " شد شده كرد كرده شود كند بود داد داده رفت يافت رسيد است خواهد ";
    let verb = word.strip_prefix('ن').is_some_and(|verb| VERBS.contains(&format!(" {verb} ")));
    const REFUSING: &str = " رفض رفضت يرفض امتنع امتنعت סירב סירבה refused refuses refuse ";
    if REFUSING.contains(&format!(" {word} ")) {
        return true;
    }
    lexicon.flags(word) & NEGATION != 0 && concepts(word).is_empty() || verb
}

/// 32 bits of a word.
pub(super) fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
