//! What the tagger sees of each word: facts, which name no word, and hashes of words.
//!
//! What a word says by itself, and what it says as a neighbour, is the same in all its places: the scorer asks for that
//! once a word, and only for the rest in each place.

use super::hashing::HashMap;
use super::lexicon::{self, Flags};
use super::senses::{self, SENSES, Sense};
use super::spelling::{beginning, ending, gap, letter_number};
use super::steps::Steps;
use super::tables;
use super::token::{Script, Tokens};
use super::vocabulary::{Vocabulary, Word};

/// Values that a fact may have, and how many kinds of facts there are.
const VALUES: usize = 32;
const TEMPLATES: usize = 96;
/// One more than the highest number of a fact.
pub const FEATURES: usize = VALUES * TEMPLATES;

/// The classes of a word that neighbours are told of, in order.
const CLASSES: [Flags; 20] = [
    lexicon::TITLE,
    lexicon::ORG_HEAD,
    lexicon::PLACE_HEAD,
    lexicon::EVENT_HEAD,
    lexicon::THING_HEAD,
    lexicon::SAYING,
    lexicon::KIN,
    lexicon::TOWARDS,
    lexicon::PREPOSITION,
    lexicon::PARTICLE,
    lexicon::CLOSING,
    lexicon::PEOPLE,
    lexicon::MONTH,
    lexicon::GIVEN,
    lexicon::VERB,
    lexicon::GROUP,
    lexicon::NISBA,
    lexicon::BODY,
    lexicon::RELEASE,
    lexicon::INSTITUTION,
];
/// All of them.
const CLASSED: Flags = {
    let (mut all, mut class) = (0, 0);
    while class < CLASSES.len() {
        all |= CLASSES[class];
        class += 1;
    }
    all
};
/// For each bit of the flags of a word: the place of the class among [`CLASSES`].
const VALUE: [u8; Flags::BITS as usize] = {
    let (mut values, mut class) = ([0; Flags::BITS as usize], 0);
    while class < CLASSES.len() {
        values[CLASSES[class].trailing_zeros() as usize] = class as u8;
        class += 1;
    }
    values
};
/// What stands for no class, another script, the text's edge.
const NO_CLASS: u8 = 29;
const NO_WORD: u8 = 30;
const NO_PLACE: u8 = 31;

/// Words that are never in a name; the tagger does not ask.
const NEVER: Flags = lexicon::PARTICLE | lexicon::PREPOSITION | lexicon::TOWARDS | lexicon::YEAR;

/// Where neighbours stand, from a word.
pub(super) const NEIGHBOURS: [isize; 4] = [-1, 1, -2, 2];

/// What is gathered of a word: a list to be learned from, or the sum of its weights.
pub(super) trait Gather {
    /// Takes the fact of number `fact`, below [`FEATURES`].
    fn fact(&mut self, fact: usize);

    /// Takes a feature that names words, by its hash.
    fn word(&mut self, hash: u32);

    /// Takes the value of a kind of fact.
    fn add(&mut self, template: usize, value: u8) {
        self.fact(template * VALUES + usize::from(value).min(VALUES - 1));
    }

    /// Takes the classes of a word as values of a kind of fact.
    fn add_flags(&mut self, template: usize, flags: Flags) {
        if flags & CLASSED == 0 {
            return self.add(template, NO_CLASS); // as most words
        }
        let mut left = flags & CLASSED;
        while left != 0 {
            self.add(template, VALUE[left.trailing_zeros() as usize]);
            left &= left - 1;
        }
    }
}

/// The features of the words of a text.
pub(super) struct Features<'a> {
    tokens: &'a Tokens,
    pub(super) vocabulary: &'a Vocabulary,
    /// For each token: in a place of the list, 0 no, else 1 + class, + 4 where it is not the first.
    places: Vec<u8>,
    /// For each token: in a phrase of the well-known, 0 no, else 1 + class, + 4 where not the first.
    pub(super) known: Vec<u8>,
    senses: HashMap<&'a str, Sense>,
    /// What the text is about, by its heads of names: 0 no saying, 1 institutions, 2 places, 3 things.
    subject: u8,
}

impl<'a> Features<'a> {
    pub(super) fn new(tokens: &'a Tokens, vocabulary: &'a Vocabulary, steps: &Steps) -> Self {
        let lists = [tables::places_rtl(), tables::known()];
        let [places, known] = if steps.lists {
            senses::phrases(tokens, vocabulary, lists, 4, steps)
        } else {
            lists.map(|_| vec![0; tokens.list.len()])
        };
        Self {
            tokens,
            vocabulary,
            places,
            known,
            senses: if steps.one_sense { senses::senses(tokens, vocabulary) } else { HashMap::default() },
            subject: senses::subject(tokens, vocabulary),
        }
    }

    /// Whether `word` may be in a name.
    pub(super) fn asks(word: &Word) -> bool {
        // Persian verbs (می‌ and نمی‌) and comparatives (آسان‌تر).
        let personal = ["م", "د", "ند", "يد", "يم"].iter().any(|ending| word.stem.ends_with(ending));
        let more = word.stem.ends_with("تر") || word.stem.ends_with("ترين");
        let verb = word.language == 1
            && (more || word.stem.starts_with("نمي") || word.stem.starts_with("مي") && word.stem_rarity == 4)
            && (personal || word.person == 0)
            && word.latin.is_none();
        // Persian plurals of things: پروازهای ایران‌ایر.
        let plural = word.language == 1
            && word.person == 0
            && word.latin.is_none()
            && word.stem.chars().count() >= 6
            && ["ها", "هاي", "هايي"].iter().any(|ending| word.stem.ends_with(ending));
        let cited = word.marked && word.stem.starts_with(|c| ('א'..='ת').contains(&c));
        !(verb || plural || cited || lexicon::flags_of(word.print) & NEVER != 0)
    }

    /// What word `number` of the vocabulary is, alone and in the whole text.
    pub(super) fn of_word(&self, number: usize, to: &mut impl Gather) {
        let word = &self.vocabulary.words[number];
        let (rare, person) = (u8::from(word.is_rare()), u8::from(word.person != 0));
        let language = word.language;
        to.add(0, 0);
        to.add(1, word.stem_rarity);
        to.add(2, word.rarity);
        to.add(3, word.person);
        to.add(5, word.letters);
        to.add(6, u8::from(word.article) * 8 + ending(&word.stem));
        to.add(7, (word.stem.chars().count().min(9) - 1) as u8);
        to.add(8, u8::from(word.latin.is_some()) * 5 + word.stem_rarity);
        to.add_flags(9, word.flags);
        to.add(10, word.clitic as u8);
        let times = match word.count {
            1 => 0,
            2..=3 => 1,
            4..=7 => 2,
            _ => 3,
        };
        to.add(11, times + rare * 4);
        to.add(16, beginning(&word.stem));
        let sense = self.senses.get(word.stem.as_str()).copied().unwrap_or_default();
        for bit in (0..SENSES).filter(|bit| sense.0 & 1 << bit != 0) {
            to.add(17, bit);
            to.add(if word.is_rare() { 18 } else { 19 }, bit);
        }
        to.add(40, word.stem_rarity * 2 + person);
        to.add(41, word.letters * 2 + rare);
        to.add(42, u8::from(word.article) * 8 + rare * 4 + word.person);
        to.add(60, ending(&word.stem) * 2 + rare);
        to.add(61, language * 4 + word.stem_rarity.max(1) - 1);
        to.add(62, language * 4 + person * 2 + rare);
        to.add(64, language * 4 + u8::from(word.clitic > 0) * 2 + rare);
        let common = u8::from(word.stem_rarity <= 1);
        to.add(66, u8::from(word.flags & lexicon::GIVEN != 0) * 8 + language * 2 + common);
        Self::letters(word, to);
        to.add(73, verbal(Some(word)) * 5 + word.stem_rarity);
        to.add(78, self.subject * 2 + rare);
        to.add(88, u8::from(word.marked));
        to.add(89, word.people * 5 + word.stem_rarity);
        to.add(92, self.share(word) * 5 + word.stem_rarity);
        let stem = word.stem.as_str();
        to.word(hash(language, 0, print(self.tokens.normal(word.first)), 0));
        to.word(hash(language, 1, word.print.0, 0));
        let places: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
        for length in (2..=4).filter(|length| places.len() > *length) {
            to.word(hash(language, 2, print(&stem[..places[length]]), 0));
            to.word(hash(language, 3, print(&stem[places[places.len() - length]..]), 0));
        }
    }

    /// How much of the text is about `word`: 0 what stands less than four times, else by its part of all words.
    fn share(&self, word: &Word) -> u8 {
        let parts = word.count as usize * 1000 / self.tokens.list.len().max(1);
        match parts {
            _ if word.count < 4 => 0,
            0..2 => 1,
            2..5 => 2,
            5..12 => 3,
            _ => 4,
        }
    }

    /// The first and the last letters of `word`.
    fn letters(word: &Word, to: &mut impl Gather) {
        let own = usize::from(word.language);
        let mut back = word.stem.chars().rev().map(letter_number);
        let (last, second) = (back.next(), back.next());
        for (template, letter) in [last, second].into_iter().flatten().enumerate() {
            to.add(67 + template, letter);
            if word.is_rare() {
                to.add(69 + template, letter);
            }
        }
        let first = word.stem.chars().next().map_or(0, letter_number);
        to.add(71, first);
        to.add(80 + own, last.unwrap_or(0));
        to.add(84 + own, first);
    }

    /// What word `number` of the vocabulary says as the neighbour of that number in [`NEIGHBOURS`].
    pub(super) fn of_neighbour(&self, number: usize, neighbour: usize, to: &mut impl Gather) {
        let word = &self.vocabulary.words[number];
        let template = 20 + 5 * neighbour;
        to.add_flags(template, word.flags);
        to.add(template + 1, word.stem_rarity + 5 * u8::from(word.article));
        to.add(template + 2, word.person + 4 * u8::from(word.latin.is_some()));
        to.add(template + 4, word.letters);
        to.word(hash(word.language, 4 + neighbour as u8, word.print.0, 0));
    }

    /// What is to be told of token `at` beside that: its place, its neighbours of no word, facts together.
    pub(super) fn of_place(&self, at: usize, word: &Word, to: &mut impl Gather) {
        to.add(4, self.places[at]);
        to.add(12, gap(self.tokens.list[at].gap));
        to.add(13, self.tokens.list.get(at + 1).map_or(7, |next| gap(next.gap)));
        to.add(14, self.script(at + 1));
        to.add(15, if at == 0 { 7 } else { self.script(at - 1) });
        to.add(65, self.known[at]);
        let language = word.language;
        let mut prints = [0; NEIGHBOURS.len()];
        for (neighbour, offset) in NEIGHBOURS.into_iter().enumerate() {
            let template = 20 + 5 * neighbour;
            let index = self.near(at, offset);
            prints[neighbour] = match index {
                None => print(if offset < 0 { "^" } else { "$" }),
                Some(index) => match self.vocabulary.word(index) {
                    Some(word) => {
                        to.add(template + 3, self.places[index]);
                        word.print.0
                    }
                    None => print(self.tokens.normal(index)),
                },
            };
            if index.is_none_or(|index| self.vocabulary.number(index).is_none()) {
                to.add(template, if index.is_none() { NO_PLACE } else { NO_WORD });
                to.word(hash(language, 4 + neighbour as u8, prints[neighbour], 0));
            }
        }
        let [before, after, second, _] = prints;
        let own = word.print.0;
        for (template, a, b) in [(8, before, own), (9, own, after), (10, second, before), (11, before, after)]
        {
            to.word(hash(language, template, a, b));
        }
        self.together(at, word, to);
    }

    /// Facts of a word and its neighbours together.
    fn together(&self, at: usize, word: &Word, to: &mut impl Gather) {
        let near = |offset| self.near(at, offset).and_then(|index| self.vocabulary.word(index));
        let (before, after, second) = (near(-1), near(1), near(-2));
        let (rare, person) = (u8::from(word.is_rare()), u8::from(word.person != 0));
        let known = |other: &Word| person * 8 + u8::from(other.person != 0) * 4 + rare * 2;
        if let Some(before) = before {
            let before_rare = u8::from(before.is_rare());
            to.add_flags(43 + usize::from(rare), before.flags);
            to.add(45, known(before) + before_rare);
            let articles = u8::from(word.article) * 8 + u8::from(before.article) * 4;
            to.add(46, articles + rare * 2 + before_rare);
            to.add_flags(47 + usize::from(word.article), before.flags);
            to.add(49, before.letters / 2 * 4 + word.letters / 2);
        }
        if let Some(after) = after {
            to.add(50, known(after) + u8::from(after.is_rare()));
            to.add_flags(51 + usize::from(rare), after.flags);
            to.add(53, after.letters / 2 * 4 + word.letters / 2);
        }
        if let (Some(second), Some(before)) = (second, before) {
            to.add_flags(54 + usize::from(before.is_rare()), second.flags);
            if before.article {
                to.add_flags(56 + usize::from(rare), second.flags);
            }
        }
        let towards = u8::from(before.is_some_and(|before| before.flags & lexicon::TOWARDS != 0));
        to.add(58, self.places[at].min(4) * 3 + u8::from(word.clitic > 0) + towards);
        let heard = u8::from(word.latin.is_some());
        to.add(59, u8::from(senses::is_paired(self.tokens, at)) * 8 + rare * 4 + heard * 2 + person);
        to.add(63, word.language * 4 + u8::from(self.places[at] != 0) * 2 + heard);
        to.add(72, verbal(before) * 4 + verbal(after));
        let has = |word: Option<&Word>, flag| u8::from(word.is_some_and(|word| word.flags & flag != 0));
        let given = |word| has(word, lexicon::GIVEN);
        let kin = |word| has(word, lexicon::KIN);
        to.add(
            74,
            given(before) * 16 + given(Some(word)) * 8 + given(after) * 4 + kin(before) * 2 + kin(after),
        );
        let place = |index: Option<usize>| index.map_or(0, |index| self.places[index].min(5));
        to.add(75, place(self.near(at, -1)) * 5 + place(Some(at)).min(4));
        to.add(76, place(self.near(at, 1)) * 5 + place(Some(at)).min(4));
        to.add(77, self.places[at].min(5) * 5 + word.stem_rarity);
        to.add(79, self.subject * 8 + self.places[at].min(4) + u8::from(self.places[at] == 0) * 5);
        let people = |word: Option<&Word>| word.map_or(5, |word| word.people);
        to.add(90, people(before) * 5 + word.people);
        to.add(91, people(after) * 5 + word.people);
    }

    /// The token that stands at one of [`NEIGHBOURS`] from token `at`, in the same paragraph.
    pub(super) fn near(&self, at: usize, offset: isize) -> Option<usize> {
        senses::near(self.tokens, at, offset)
    }

    fn script(&self, at: usize) -> u8 {
        match self.tokens.list.get(at).map(|token| token.script) {
            Some(Script::Arabic) => 0,
            Some(Script::Hebrew) => 1,
            Some(Script::Latin) => 2,
            Some(Script::Number) => 3,
            Some(Script::Other) => 4,
            None => 7,
        }
    }
}

/// Whether a word is a verb: 0 no, 1 looks like one, 2 yes, 3 no word.
fn verbal(word: Option<&Word>) -> u8 {
    word.map_or(3, |word| {
        if word.flags & lexicon::VERB != 0 {
            2
        } else {
            u8::from(matches!(beginning(&word.stem), 1 | 2) && word.person == 0)
        }
    })
}

/// The print of a word, or of a part of one.
fn print(word: &str) -> u64 {
    tables::Print::of(word).0
}

/// The hash of the feature `template` of words in `language`, given the prints of its words.
fn hash(language: u8, template: u8, a: u64, b: u64) -> u32 {
    let mix = |hash: u64| (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = mix(mix(u64::from(language) << 8 | u64::from(template)) ^ a);
    let hash = mix(hash.rotate_left(17) ^ b);
    (hash ^ hash >> 32) as u32
}
