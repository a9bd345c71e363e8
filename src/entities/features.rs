//! What the tagger sees of each word: numbers of features, none of which names a word.

use super::lexicon::{self, Flags};
use super::spelling::{beginning, ending, gap, letter_number};
use super::steps::Steps;
use super::tables;
use super::token::{Script, Tokens};
use super::vocabulary::{Vocabulary, Word};
use std::collections::HashMap;

/// Values that a feature may have, and how many features there are.
const VALUES: usize = 32;
const TEMPLATES: usize = 96;
/// One more than the highest number of a feature.
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
/// What stands for no class, another script, the text's edge.
const NO_CLASS: u8 = 29;
const NO_WORD: u8 = 30;
const NO_PLACE: u8 = 31;

/// Words that are never in a name; the tagger does not ask.
const NEVER: Flags = lexicon::PARTICLE | lexicon::PREPOSITION | lexicon::TOWARDS | lexicon::YEAR;

/// What the places of a word in the whole text say of it, pooled by stem.
#[derive(Clone, Copy, Debug, Default)]
struct Sense(u16);

/// The features of the words of a text.
pub(super) struct Features<'a> {
    tokens: &'a Tokens,
    vocabulary: &'a Vocabulary,
    /// For each token: in a place of the list, 0 no, else 1 + class, + 4 where it is not the first.
    places: Vec<u8>,
    /// For each token: in a phrase of the well-known, 0 no, else 1 + class, + 3 where not the first.
    known: Vec<u8>,
    senses: HashMap<&'a str, Sense>,
    /// What the text is about, by its heads of names: 0 no saying, 1 institutions, 2 places, 3 things.
    subject: u8,
}

impl<'a> Features<'a> {
    pub(super) fn new(tokens: &'a Tokens, vocabulary: &'a Vocabulary, steps: &Steps) -> Self {
        let none = vec![0; tokens.list.len()];
        let mut features = Self {
            tokens,
            vocabulary,
            places: none.clone(),
            known: none,
            senses: HashMap::new(),
            subject: subject(tokens, vocabulary),
        };
        if steps.lists {
            features.places = features.phrases(tables::places_rtl(), 4, steps);
            features.known = features.phrases(tables::known(), 3, steps);
        }
        if steps.one_sense {
            features.senses = features.senses();
        }
        features
    }

    /// The features of token `at`; none for scripts that the tagger does not read.
    pub(super) fn of(&self, at: usize) -> Vec<u16> {
        let Some(word) = self.vocabulary.word(at) else { return Vec::new() };
        // Persian verbs (می‌ and نمی‌) and comparatives (آسان‌تر).
        let personal = ["م", "د", "ند", "يد", "يم"].iter().any(|ending| word.stem.ends_with(ending));
        let more = word.stem.ends_with("تر") || word.stem.ends_with("ترين");
        let verb = self.vocabulary.language == 1
            && (more
                || word.stem.starts_with("نمي")
                || word.stem.starts_with("مي") && word.stem_frequency == 4)
            && (personal || word.person == 0)
            && word.latin.is_none();
        let cited = word.marked && word.stem.starts_with(|c| ('א'..='ת').contains(&c));
        if verb || cited || lexicon::flags(&word.stem) & NEVER != 0 {
            return Vec::new();
        }
        let mut list = List(Vec::with_capacity(64));
        self.own(at, word, &mut list);
        for (place, offset) in [-1isize, 1, -2, 2].into_iter().enumerate() {
            self.neighbour(at, offset, 20 + 5 * place, &mut list);
        }
        self.together(at, word, &mut list);
        list.0
    }

    /// Hashes of the features that name words: the word, its beginnings and endings, the words beside it.
    pub(super) fn words(&self, at: usize) -> Vec<u32> {
        let Some(word) = self.vocabulary.word(at) else { return Vec::new() };
        let language = self.vocabulary.language;
        let mut list = Vec::with_capacity(20);
        let mut add = |template: u8, parts: [&str; 2]| list.push(hash(language, template, parts));
        let stem = word.stem.as_str();
        let places: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
        add(0, [self.tokens.normal(at), ""]);
        add(1, [stem, ""]);
        for length in 2..=4 {
            if places.len() > length {
                add(2, [&stem[..places[length]], ""]);
                add(3, [&stem[places[places.len() - length]..], ""]);
            }
        }
        let near = |offset: isize| {
            let index = self.near(at, offset)?;
            Some(
                self.vocabulary
                    .word(index)
                    .map_or_else(|| self.tokens.normal(index), |word| word.stem.as_str()),
            )
        };
        let (before, after) = (near(-1).unwrap_or("^"), near(1).unwrap_or("$"));
        let second = near(-2).unwrap_or("^");
        add(4, [before, ""]);
        add(5, [after, ""]);
        add(6, [second, ""]);
        add(7, [near(2).unwrap_or("$"), ""]);
        add(8, [before, stem]);
        add(9, [stem, after]);
        add(10, [second, before]);
        add(11, [before, after]);
        list
    }

    /// What the word is, alone and in the text.
    fn own(&self, at: usize, word: &Word, list: &mut List) {
        list.add(0, 0);
        list.add(1, word.stem_frequency);
        list.add(2, word.frequency);
        list.add(3, word.person);
        list.add(4, self.places[at]);
        list.add(5, word.letters);
        list.add(6, u8::from(word.article) * 8 + ending(&word.stem));
        list.add(7, (word.stem.chars().count().min(9) - 1) as u8);
        list.add(8, u8::from(word.latin.is_some()) * 5 + word.stem_frequency);
        list.add_flags(9, word.flags);
        list.add(10, word.clitic as u8);
        let times = match word.count {
            1 => 0,
            2..=3 => 1,
            4..=7 => 2,
            _ => 3,
        };
        list.add(11, times + if word.is_rare() { 4 } else { 0 });
        list.add(12, gap(self.tokens.list[at].gap));
        list.add(13, self.tokens.list.get(at + 1).map_or(7, |next| gap(next.gap)));
        list.add(14, self.script(at + 1));
        list.add(15, if at == 0 { 7 } else { self.script(at - 1) });
        list.add(16, beginning(&word.stem));
        let sense = self.senses.get(word.stem.as_str()).copied().unwrap_or_default();
        for bit in 0..12 {
            if sense.0 & 1 << bit != 0 {
                list.add(17, bit);
                list.add(if word.is_rare() { 18 } else { 19 }, bit);
            }
        }
    }

    fn neighbour(&self, at: usize, offset: isize, template: usize, list: &mut List) {
        let Some(index) = self.near(at, offset) else {
            list.add(template, NO_PLACE);
            return;
        };
        let Some(word) = self.vocabulary.word(index) else {
            list.add(template, NO_WORD);
            return;
        };
        list.add_flags(template, word.flags);
        list.add(template + 1, word.stem_frequency + 5 * u8::from(word.article));
        list.add(template + 2, word.person + 4 * u8::from(word.latin.is_some()));
        list.add(template + 3, self.places[index]);
        list.add(template + 4, word.letters);
    }

    /// Features of two facts together.
    fn together(&self, at: usize, word: &Word, list: &mut List) {
        let rare = u8::from(word.is_rare());
        let person = u8::from(word.person != 0);
        list.add(40, word.stem_frequency * 2 + person);
        list.add(41, word.letters * 2 + rare);
        list.add(42, u8::from(word.article) * 8 + rare * 4 + word.person);
        let before = self.near(at, -1).and_then(|index| self.vocabulary.word(index));
        let after = self.near(at, 1).and_then(|index| self.vocabulary.word(index));
        if let Some(before) = before {
            list.add_flags(43 + usize::from(rare), before.flags);
            list.add(
                45,
                person * 8 + u8::from(before.person != 0) * 4 + rare * 2 + u8::from(before.is_rare()),
            );
            list.add(
                46,
                u8::from(word.article) * 8
                    + u8::from(before.article) * 4
                    + rare * 2
                    + u8::from(before.is_rare()),
            );
            list.add_flags(47 + usize::from(word.article), before.flags);
            list.add(49, before.letters / 2 * 4 + word.letters / 2);
        }
        if let Some(after) = after {
            list.add(50, person * 8 + u8::from(after.person != 0) * 4 + rare * 2 + u8::from(after.is_rare()));
            list.add_flags(51 + usize::from(rare), after.flags);
            list.add(53, after.letters / 2 * 4 + word.letters / 2);
        }
        let second = self.near(at, -2).and_then(|index| self.vocabulary.word(index));
        if let (Some(second), Some(before)) = (second, before) {
            list.add_flags(54 + usize::from(before.is_rare()), second.flags);
            if before.article {
                list.add_flags(56 + usize::from(rare), second.flags);
            }
        }
        list.add(
            58,
            self.places[at].min(4) * 3
                + u8::from(word.clitic > 0)
                + u8::from(before.is_some_and(|before| before.flags & lexicon::TOWARDS != 0)),
        );
        let paired =
            self.tokens.list.get(at + 1).is_some_and(|next| next.gap == '(' && next.script == Script::Latin);
        list.add(59, u8::from(paired) * 8 + rare * 4 + u8::from(word.latin.is_some()) * 2 + person);
        list.add(60, ending(&word.stem) * 2 + rare);
        let language = self.vocabulary.language * 4;
        list.add(61, language + word.stem_frequency.max(1) - 1);
        list.add(62, language + person * 2 + rare);
        list.add(63, language + u8::from(self.places[at] != 0) * 2 + u8::from(word.latin.is_some()));
        list.add(64, language + u8::from(word.clitic > 0) * 2 + rare);
        list.add(78, self.subject * 2 + rare);
        list.add(79, self.subject * 8 + self.places[at].min(4) + u8::from(self.places[at] == 0) * 5);
        list.add(88, u8::from(word.marked));
        list.add(65, self.known[at]);
        let common = u8::from(word.stem_frequency <= 1);
        list.add(66, u8::from(word.flags & lexicon::GIVEN != 0) * 8 + self.vocabulary.language * 2 + common);
        for (template, letter) in word.stem.chars().rev().take(2).enumerate() {
            list.add(67 + template, letter_number(letter));
            if word.is_rare() {
                list.add(69 + template, letter_number(letter));
            }
        }
        let own = usize::from(self.vocabulary.language);
        list.add(80 + own, word.stem.chars().next_back().map_or(0, letter_number));
        list.add(84 + own, word.stem.chars().next().map_or(0, letter_number));
        list.add(71, word.stem.chars().next().map_or(0, letter_number));
        let verbal = |word: Option<&Word>| {
            word.map_or(3, |word| {
                if word.flags & lexicon::VERB != 0 {
                    2
                } else {
                    u8::from(matches!(beginning(&word.stem), 1 | 2) && word.person == 0)
                }
            })
        };
        list.add(72, verbal(before) * 4 + verbal(after));
        list.add(73, verbal(Some(word)) * 5 + word.stem_frequency);
        let given = |word: Option<&Word>| u8::from(word.is_some_and(|word| word.flags & lexicon::GIVEN != 0));
        let kin = |word: Option<&Word>| u8::from(word.is_some_and(|word| word.flags & lexicon::KIN != 0));
        list.add(
            74,
            given(before) * 16 + given(Some(word)) * 8 + given(after) * 4 + kin(before) * 2 + kin(after),
        );
        let place = |index: Option<usize>| index.map_or(0, |index| self.places[index].min(5));
        list.add(75, place(self.near(at, -1)) * 5 + place(Some(at)).min(4));
        list.add(76, place(self.near(at, 1)) * 5 + place(Some(at)).min(4));
        list.add(77, self.places[at].min(5) * 5 + word.stem_frequency);
        let people = |word: Option<&Word>| word.map_or(5, |word| word.people);
        list.add(89, word.people * 5 + word.stem_frequency);
        list.add(90, people(before) * 5 + word.people);
        list.add(91, people(after) * 5 + word.people);
    }

    fn near(&self, at: usize, offset: isize) -> Option<usize> {
        let index = at.checked_add_signed(offset)?;
        let other = self.tokens.list.get(index)?;
        (other.paragraph == self.tokens.list[at].paragraph).then_some(index)
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

    /// The longest phrases of `table`, in reading order: 1 + class, and `classes` more where not the first.
    fn phrases(&self, table: &tables::Words, classes: u8, steps: &Steps) -> Vec<u8> {
        let mut found = vec![0; self.tokens.list.len()];
        let mut phrase = String::new();
        for at in 0..found.len() {
            let Some(word) = self.vocabulary.word(at).filter(|_| found[at] == 0) else { continue };
            phrase.clear();
            phrase.push_str(&word.stem.replace('-', " "));
            let class = |phrase: &str| table.class(phrase).filter(|_| steps.listed(phrase));
            let mut longest = class(&phrase).map(|class| (at + 1, class));
            for next in at + 1..(at + 4).min(found.len()) {
                if !self.tokens.list[next].follows() || self.vocabulary.word(next).is_none() {
                    break;
                }
                phrase.push(' ');
                phrase.push_str(&self.tokens.normal(next).replace('-', " "));
                longest = class(&phrase).map(|class| (next + 1, class)).or(longest);
            }
            if let Some((end, class)) = longest {
                found[at] = 1 + class;
                found[at + 1..end].fill(1 + classes + class);
            }
        }
        found
    }

    /// For each stem that is not common, what stands beside it anywhere in the text.
    fn senses(&self) -> HashMap<&'a str, Sense> {
        let mut senses: HashMap<&str, Sense> = HashMap::new();
        for at in 0..self.tokens.list.len() {
            let Some(word) = self.vocabulary.word(at).filter(|word| word.stem_frequency >= 1) else {
                continue;
            };
            let mut bits = 0;
            if let Some(before) = self.near(at, -1).and_then(|index| self.vocabulary.word(index)) {
                for (bit, class) in CLASSES[..5].iter().enumerate() {
                    bits |= u16::from(before.flags & class != 0) << bit;
                }
                bits |= u16::from(before.flags & lexicon::TOWARDS != 0) << 5;
                bits |= u16::from(before.flags & lexicon::SAYING != 0) << 6;
                bits |= u16::from(before.person != 0 && before.is_rare()) << 7;
            }
            if let Some(after) = self.near(at, 1).and_then(|index| self.vocabulary.word(index)) {
                bits |= u16::from(after.flags & lexicon::SAYING != 0) << 8;
                bits |= u16::from(after.person != 0 && after.is_rare()) << 9;
            }
            let paired = self
                .tokens
                .list
                .get(at + 1)
                .is_some_and(|next| next.gap == '(' && next.script == Script::Latin);
            bits |= u16::from(paired) << 10;
            bits |= u16::from(self.tokens.list[at].before == '«' || self.tokens.list[at].before == '"') << 11;
            senses.entry(&word.stem).or_default().0 |= bits;
        }
        senses
    }
}

/// What the text is about: 0 no saying, 1 institutions, 2 places, 3 things.
pub(super) fn subject(tokens: &Tokens, vocabulary: &Vocabulary) -> u8 {
    let heads =
        [lexicon::ORG_HEAD | lexicon::BODY, lexicon::PLACE_HEAD, lexicon::THING_HEAD | lexicon::RELEASE];
    let mut counts = [0u32; 3];
    for word in (0..tokens.list.len()).filter_map(|at| vocabulary.word(at)) {
        for (count, flags) in counts.iter_mut().zip(heads) {
            *count += u32::from(word.flags & flags != 0);
        }
    }
    let most = (0..3).max_by_key(|&kind| (counts[kind], 3 - kind)).unwrap_or(0);
    let rest: u32 = counts.iter().sum::<u32>() - counts[most];
    if counts[most] >= 6 && counts[most] > rest { most as u8 + 1 } else { 0 }
}

/// Features as they are gathered.
struct List(Vec<u16>);

impl List {
    fn add(&mut self, template: usize, value: u8) {
        self.0.push((template * VALUES + usize::from(value).min(VALUES - 1)) as u16);
    }

    fn add_flags(&mut self, template: usize, flags: Flags) {
        let before = self.0.len();
        for (value, class) in CLASSES.iter().enumerate() {
            if flags & class != 0 {
                self.add(template, value as u8);
            }
        }
        if self.0.len() == before {
            self.add(template, NO_CLASS);
        }
    }
}

/// The hash of the feature `template` of words in `language`.
fn hash(language: u8, template: u8, parts: [&str; 2]) -> u32 {
    let bytes = [language, template].into_iter().chain(parts[0].bytes()).chain([0]).chain(parts[1].bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ hash >> 32) as u32
}
