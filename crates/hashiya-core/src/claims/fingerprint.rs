//! Whether two sentences say the same: content words, names, amounts and negation, whatever the spelling.

use super::concept::Side;
use super::quantity::{Unit, folded, quantities_in};
use super::sketch::Sketch;
use super::word::{Known, Word, hash, words};
use crate::entities::Entities;
use crate::entities::hashing::HashMap;
use std::ops::Range;
use tui_bidi::text::fold::fold;

/// From this likeness on two sentences are told to be the same claim.
pub const SAME: f32 = 0.55;

/// What of a sentence says what it claims: hashes, so that many are kept and compared at little cost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fingerprint {
    pub(super) words: Vec<Word>,
    pub(super) amounts: Vec<Amount>,
    pub(super) negated: bool,
    /// The names in it by all their forms, where these are known: words that stand for words of the sentence.
    pub(super) names: Vec<Name>,
}

/// An amount, and a code for its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount(pub(super) f64, pub(super) u32);

/// A name in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    /// The words of the sentence that it is written with.
    written: Vec<u32>,
    /// The stems of its other forms.
    forms: Vec<Vec<u32>>,
    /// The beginnings of the words of all its forms.
    starts: Vec<u32>,
}

/// The forms of one name, in every script that the document has it in.
pub type Forms<'a> = Vec<&'a str>;

/// What is known of the words of each language, so that each is looked up once for many claims.
#[derive(Clone, Debug, Default)]
pub struct Fingerprints {
    known: HashMap<String, HashMap<String, Known>>,
}

impl Fingerprints {
    /// The fingerprint of `text`, written in the language with the BCP 47 code `lang`. `names` are those that may stand
    /// in it.
    pub fn of(&mut self, text: &str, lang: &str, names: &[Forms]) -> Fingerprint {
        let known = self.known.entry(lang.to_owned()).or_default();
        let folded = folded(text);
        let mut print = Fingerprint::default();
        let (mut negations, mut amounts) = (0, false);
        for word in words(&folded) {
            let Known { negates, amount, word } = Known::among(known, word, lang);
            negations += usize::from(*negates);
            amounts |= amount;
            let place = print.words.len().min(255) as u8;
            print.words.extend(word.as_ref().map(|word| Word { place, ..word.clone() }));
        }
        print.words.sort_unstable_by_key(|word| word.stem);
        print.words.dedup_by_key(|word| word.stem);
        if amounts {
            let stated = quantities_in(&folded);
            print.amounts = stated.iter().map(|stated| Amount(stated.value, code(stated.unit))).collect();
        }
        print.negated = negations % 2 == 1;
        print.names = names.iter().filter_map(|forms| Name::of(forms, text, lang)).collect();
        print
    }

    /// By what `text`, written in the language with the BCP 47 code `lang`, is found among many.
    pub fn sketch(&mut self, text: &str, lang: &str) -> Sketch {
        if !self.known.contains_key(lang) {
            self.known.insert(lang.to_owned(), HashMap::default());
        }
        let folded = folded(text);
        let mut keys = Vec::new();
        if let Some(known) = self.known.get_mut(lang) {
            for word in words(&folded) {
                keys.extend(Known::among(known, word, lang).word.iter().flat_map(Word::keys));
            }
        }
        Sketch::of(keys)
    }
}

impl Fingerprint {
    /// That of `text`, as [`Fingerprints::of`] has it.
    pub fn of(text: &str, lang: &str, names: &[Forms]) -> Self {
        Fingerprints::default().of(text, lang, names)
    }

    /// How alike two claims are, 0 to 1: 0 where one denies what the other says, or where their amounts disagree.
    #[cfg(feature = "testing")]
    pub fn likeness(&self, other: &Self) -> f32 {
        let (likeness, agrees) = self.compare(other);
        if agrees { likeness } else { 0.0 }
    }

    /// How alike two claims are but for their amounts, 0 to 1, and whether these agree.
    pub fn compare(&self, other: &Self) -> (f32, bool) {
        let amounts = self.amounts_agree(other);
        (self.likeness_of_words(other, amounts == Some(true)), amounts != Some(false))
    }

    /// The years that it names.
    pub(super) fn years(&self) -> impl Iterator<Item = u32> {
        let named = self.amounts.iter().filter(|amount| amount.1 == YEAR);
        named.map(|amount| amount.0 as u32)
    }

    fn likeness_of_words(&self, other: &Self, same_amounts: bool) -> f32 {
        if self.negated != other.negated || self.words.is_empty() || other.words.is_empty() {
            return 0.0;
        }
        if self.opposes(other) || other.opposes(self) || self.swaps(other) {
            return 0.0;
        }
        let (ours, theirs) = (self.shared(other), other.shared(self));
        let weigh = |words: &[Word], near: &[f32]| {
            let shared: f32 = words.iter().zip(near).map(|(word, near)| word.weight() * near).sum();
            (shared, words.iter().map(Word::weight).sum::<f32>())
        };
        let ((own, all), (their, their_all)) = (weigh(&self.words, &ours), weigh(&other.words, &theirs));
        // A sentence that says more is the same claim still; one that shares a word is not.
        let dice = (own + their) / (all + their_all);
        let inside = (own / all).max(their / their_all);
        // What only one of them says, and something else that only the other does: two people, two cities.
        let alone = |words: &[Word], near: &[f32]| words.iter().zip(near).any(|(_, near)| *near == 0.0);
        let replaced = if alone(&self.words, &ours) && alone(&other.words, &theirs) { REPLACED } else { 0.0 };
        let bonus = if same_amounts { AMOUNTS } else { 0.0 };
        let few = if self.words.len().min(other.words.len()) < 3 { 0.8 } else { 1.0 };
        ((0.65 * dice + 0.35 * inside + bonus - replaced) * few).clamp(0.0, 1.0)
    }

    /// Whether it says the opposite of what `other` says of one thing.
    fn opposes(&self, other: &Self) -> bool {
        let has = |of: &Self, side: Side| of.words.iter().any(|word| word.says.contains(&side));
        self.words
            .iter()
            .flat_map(|word| &word.says)
            .any(|&side| has(other, side.opposite()) && !has(other, side) && !has(self, side.opposite()))
    }

    /// Whether the two have the same words, with two of them in each other's place: who did it to whom.
    fn swaps(&self, other: &Self) -> bool {
        let same = self.words.len() == other.words.len()
            && self.words.iter().zip(&other.words).all(|(a, b)| a.stem == b.stem);
        let moved: Vec<&Word> =
            self.words.iter().zip(&other.words).filter(|(a, b)| a.place != b.place).map(|(a, _)| a).collect();
        // A verb may stand before who does it or after.
        same && moved.len() == 2 && moved.iter().all(|word| word.says.is_empty())
    }

    /// How near the nearest word of `other` comes to each of the words, 0 to 1.
    fn shared(&self, other: &Self) -> Vec<f32> {
        let mut near: Vec<f32> = self.words.iter().map(|word| other.nearest(word)).collect();
        for name in &self.names {
            let said = |form: &&Vec<u32>| form.iter().all(|stem| other.has(*stem));
            if name.forms.iter().any(|form| said(&form)) {
                for (word, near) in self.words.iter().zip(&mut near) {
                    if name.written.contains(&word.stem) {
                        *near = 1.0;
                    }
                }
            }
        }
        for name in &other.names {
            if name.written.iter().all(|stem| other.has(*stem)) {
                for form in name.forms.iter().filter(|form| form.iter().all(|stem| self.has(*stem))) {
                    for (word, near) in self.words.iter().zip(&mut near) {
                        if form.contains(&word.stem) {
                            *near = 1.0;
                        }
                    }
                }
            }
        }
        near
    }

    fn has(&self, stem: u32) -> bool {
        self.words.binary_search_by_key(&stem, |word| word.stem).is_ok()
    }

    /// By what other sentences can be found that share words with it.
    pub(super) fn sketch(&self) -> Sketch {
        let forms = self.names.iter().flat_map(|name| name.starts.iter().copied());
        Sketch::of(self.words.iter().flat_map(Word::keys).chain(forms))
    }

    /// How near the nearest word comes to `word`: 1 the same, a part where one begins as the other does.
    fn nearest(&self, word: &Word) -> f32 {
        if self.has(word.stem) {
            return 1.0;
        }
        let says = |known: &Word| known.says.iter().any(|side| word.says.contains(side));
        if !word.says.is_empty() && self.words.iter().any(says) {
            return 0.9;
        }
        let begins = |known: &Word| {
            known.start == word.start && known.letters.abs_diff(word.letters) <= 2
                || known.root == word.root && word.root != 0
        };
        if self.words.iter().any(begins) { 0.7 } else { 0.0 }
    }

    /// Whether the amounts differ in one thing only: of two sentences with another date and another number each, one does
    /// not contradict the other.
    pub(super) fn differs_in_one(&self, other: &Self) -> bool {
        let alone = |ours: &[Amount], theirs: &[Amount], year: bool| {
            let mut of = ours.iter().filter(|own| matches!(own.1, YEAR | DAY) == year);
            of.any(|own| !theirs.iter().any(|other| own.same(*other)))
        };
        let both =
            |year| alone(&self.amounts, &other.amounts, year) && alone(&other.amounts, &self.amounts, year);
        !(both(true) && both(false))
    }

    /// Whether it states other amounts than `other`, which states some too.
    pub(super) fn disagrees(&self, other: &Self) -> bool {
        self.amounts_agree(other) == Some(false)
    }

    /// Whether the amounts are the same; `None` where one side states none.
    fn amounts_agree(&self, other: &Self) -> Option<bool> {
        let (ours, theirs) = (&self.amounts, &other.amounts);
        if ours.is_empty() || theirs.is_empty() {
            return None;
        }
        let alone = |amounts: &[Amount], others: &[Amount]| -> Vec<Amount> {
            let lacks = |amount: &&Amount| !others.iter().any(|other| amount.same(*other));
            amounts.iter().filter(lacks).copied().collect()
        };
        let (ours_alone, theirs_alone) = (alone(ours, theirs), alone(theirs, ours));
        let disagree = ours_alone.iter().any(|one| theirs_alone.iter().any(|other| one.comparable(*other)));
        Some(!disagree && ours_alone.len() < ours.len())
    }
}

impl Amount {
    fn same(self, other: Self) -> bool {
        // What was measured in miles is told in whole kilometres.
        let near = if is_measure(self.1) { 1e-2 } else { 1e-3 };
        (self.0 - other.0).abs() <= self.0.abs().max(other.0.abs()) * near && self.comparable(other)
    }

    /// Whether the two measure the same kind of thing, as far as is said.
    fn comparable(self, other: Self) -> bool {
        let count = |unit| unit == COUNT || unit == YEAR;
        let open = |unit| unit == COUNT || unit == MONEY;
        let money = |unit| unit == MONEY || unit > DAY || unit == COUNT;
        self.1 == other.1
            || count(self.1) && count(other.1)
            || money(self.1) && money(other.1) && (open(self.1) || open(other.1))
    }
}

const COUNT: u32 = 0;
const YEAR: u32 = 1;
const PERCENT: u32 = 2;
/// Money in a currency of which there are several of that name.
const MONEY: u32 = 3;
/// Lengths, areas and masses.
const MEASURES: Range<u32> = 4..7;
/// A day of a month; greater codes are those of one currency.
const DAY: u32 = 7;

fn is_measure(unit: u32) -> bool {
    MEASURES.contains(&unit)
}

fn code(unit: Unit) -> u32 {
    match unit {
        Unit::Count => COUNT,
        Unit::Year => YEAR,
        Unit::Percent => PERCENT,
        Unit::Money("XXX") => MONEY,
        Unit::Measure(measure) => MEASURES.start + measure as u32,
        Unit::Money(code) => hash(code).max(DAY + 1),
        Unit::Day => DAY,
    }
}

impl Name {
    /// The name in `text`; `None` where none of its forms stands there or there is only one.
    fn of(forms: &Forms, text: &str, lang: &str) -> Option<Self> {
        let words_of = |form: &str| -> Vec<Word> {
            words(&fold(form).into_text()).filter_map(|word| Word::of(word, lang)).collect()
        };
        let stems = |form: &str| -> Vec<u32> { words_of(form).iter().map(|word| word.stem).collect() };
        let here = forms.iter().filter(|form| text.contains(**form)).max_by_key(|form| form.len())?;
        let written = stems(here);
        let mut others: Vec<Vec<u32>> = forms.iter().map(|form| stems(form)).collect();
        others.retain(|form| !form.is_empty() && *form != written);
        let starts = || forms.iter().flat_map(|form| words_of(form)).map(|word| word.start).collect();
        let has_others = !others.is_empty() && !written.is_empty();
        has_others.then(|| Self { written, forms: others, starts: starts() })
    }
}

/// What it costs that each sentence has a content word that the other does not.
const REPLACED: f32 = 0.45;
/// What it is worth that amounts are the same.
const AMOUNTS: f32 = 0.12;

/// The names of a document, each by all its forms.
pub fn names(entities: &Entities) -> Vec<Forms<'_>> {
    let names = entities.entities.iter().filter(|entity| !entity.kind.is_value());
    names
        .map(|entity| {
            let mut forms: Forms =
                entity.forms.iter().chain([&entity.name]).chain(&entity.latin).map(String::as_str).collect();
            forms.sort_unstable();
            forms.dedup();
            forms
        })
        .filter(|forms| forms.len() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> f32 {
        Fingerprint::of(a, "ar", &[]).likeness(&Fingerprint::of(b, "ar", &[]))
    }

    #[test]
    fn the_same_claim_in_other_words_is_met_and_its_denial_is_not() {
        let claim = "تمتلك مايكروسوفت حصة 49٪ من الشركة.";
        for same in [
            "تَمتلك مايكروسوفت حصّة 49 % من الشركة",
            "قال ناديلا إن مايكروسوفت تملك حصة تسعة وأربعين بالمئة من الشركة.",
            "حصة مايكروسوفت من الشركة 49 في المئة.",
        ] {
            assert!(likeness(claim, same) >= SAME, "{same}: {}", likeness(claim, same));
        }
        for other in [
            "تمتلك مايكروسوفت حصة 39٪ من الشركة.",
            "لا تمتلك مايكروسوفت حصة 49٪ من الشركة.",
            "تمتلك أمازون متاجر كثيرة في المدينة.",
        ] {
            assert!(likeness(claim, other) < SAME, "{other}: {}", likeness(claim, other));
        }
    }

    #[test]
    fn names_are_the_same_across_scripts() {
        let names = [vec!["ألتمان", "Altman"]];
        let arabic = Fingerprint::of("أقال المجلس ألتمان يوم الجمعة", "ar", &names);
        let mixed = Fingerprint::of("أقال المجلس Altman الجمعة", "ar", &[]);
        assert!(arabic.likeness(&mixed) >= SAME);
    }
}
