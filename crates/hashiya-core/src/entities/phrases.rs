//! Phrases of the lists against the tagger's names: what is well known is named whole, and by itself.

use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::senses::PHRASE;
use super::spans::Settler;
use super::tables;
use super::token::Token;
use super::vocabulary::{HEBREW, Word};
use std::ops::Range;

/// Those who are of a club that stands behind them, without the article, in Arabic and Persian.
const OF_CLUBS: [&str; 10] =
    ["مدرب", "لاعب", "مهاجم", "حارس", "نجم", "مربي", "سرمربي", "بازيكن", "كاپيتان", "مدافع"];

/// Classes of the well known, and which of them is that of terms.
const KNOWN: u8 = 4;
const TERM: u8 = 3;
/// So often a well-known name stands in a text that is about it.
const OFTEN: u32 = 4;
impl Settler<'_> {
    /// Where in a person's name the head of another begins, where little was learned of such, and nobody's name stands before
    /// it: حال بندر چابهار.
    pub(super) fn head_within(&self, name: &Name) -> Option<usize> {
        let heads = lexicon::PLACE_HEAD | lexicon::ORG_HEAD | lexicon::INSTITUTION | lexicon::EVENT_HEAD;
        let word = |at: usize| self.vocabulary.word(at);
        let head = |at: &usize| word(*at).is_some_and(|word| word.flags & heads != 0);
        if self.vocabulary.language_at(name.from) == 0 || name.kind != Some(Kind::Person) {
            return None;
        }
        let at = (name.from + 1..name.to.saturating_sub(1)).find(head)?;
        (name.from..at).all(|at| word(at).is_some_and(|word| word.flags & lexicon::GIVEN == 0)).then_some(at)
    }

    /// Whether the word behind the given name `name`, in Hebrew, is its surname, which no list has.
    pub(super) fn has_surname(&self, name: &Name, taken: &[bool]) -> bool {
        let given =
            |word: &Word| word.language == HEBREW && (word.flags & lexicon::GIVEN != 0 || word.people == 1);
        let at = name.to;
        let surname = |word: &Word| {
            let inflected =
                ["ה", "ו", "תי", "נו", "ים", "ות", "ית"].iter().any(|end| word.stem.ends_with(end));
            word.stem_rarity == 4
                && word.clitic == 0
                && word.flags & !lexicon::KIN == 0
                && (word.flags & lexicon::KIN != 0 || !inflected)
                && !self.is_place(word)
        };
        name.to - name.from == 1
            && name.kind == Some(Kind::Person)
            && self.tokens.list.get(at).is_some_and(Token::follows)
            && !taken[at]
            && self.vocabulary.word(name.from).is_some_and(given)
            && self.vocabulary.word(at).is_some_and(surname)
    }

    /// Where a club's or a city's name ends that a person's begins with: whom one is coach of, before who it is (مدرب فالنسيا
    /// روبين باراخا). What names the first is nobody's name, and the second begins with one that is given.
    fn club_end(&self, name: &Name) -> Option<(usize, Kind)> {
        let first = self.vocabulary.word(name.from)?;
        let second = self.vocabulary.word(name.from + 1)?;
        // Whose office is told without the article is somebody's of something.
        let of = name.from.checked_sub(1).and_then(|before| self.vocabulary.word(before));
        let of = of.is_some_and(|title| OF_CLUBS.contains(&title.stem.as_str()));
        let place = self.is_place(first);
        let given = second.flags & lexicon::GIVEN != 0;
        let apart = first.person == 0 && first.flags & lexicon::KIN == 0 && given;
        (name.to - name.from > 2 && name.kind == Some(Kind::Person) && apart && (of || place))
            .then_some((name.from + 1, if of { Kind::Organization } else { Kind::Place }))
    }

    /// The countries that `name` is, where it is nothing but two or more of them side by side: چین پاکستان; and a club apart
    /// from its coach.
    pub(super) fn apart(&self, name: Name) -> Vec<Name> {
        let country = |at: usize| {
            self.vocabulary.word(at).is_some_and(|word| {
                self.steps.lists
                    && self.steps.listed(&word.stem)
                    && tables::places_rtl().class(&word.stem) == Some(0)
            })
        };
        if let Some((end, kind)) = self.club_end(&name) {
            let rest = Name { margin: name.margin, ..self.name(end, name.to, name.kind) };
            let types =
                Some([0.0, f32::from(kind == Kind::Place), f32::from(kind == Kind::Organization), 0.0]);
            let club = Name { margin: name.margin, types, ..self.name(name.from, end, Some(kind)) };
            return vec![club, rest];
        }
        if let Some(second) = self.second_person(&name) {
            let part = |from, to| Name { margin: name.margin, ..self.name(from, to, name.kind) };
            return vec![part(name.from, second), part(second, name.to)];
        }
        let known = || tables::places_rtl().class(&name.normal).is_some();
        if name.to - name.from < 2 || !(name.from..name.to).all(country) || known() {
            return vec![name];
        }
        (name.from..name.to)
            .map(|at| Name { margin: name.margin, ..self.name(at, at + 1, Some(Kind::Place)) })
            .collect()
    }

    /// Where "and" stands before a given name within a person's: محمد صلاح وعمر مرموش.
    fn second_person(&self, name: &Name) -> Option<usize> {
        (name.from + 1..name.to).find(|&at| {
            name.kind == Some(Kind::Person)
                && self.tokens.normal(at).starts_with('و')
                && self.vocabulary.word(at).is_some_and(|word| {
                    let given = word.flags & lexicon::GIVEN != 0 || word.person & 1 != 0;
                    word.language == 0 && word.clitic == 1 && given
                })
        })
    }

    /// Where the well-known phrase or place ends that `name` begins with, where only common words follow it: מבאר שבע גזר,
    /// مجلس الشعب القانون.
    pub(super) fn phrase_end(&self, name: &Name) -> Option<usize> {
        let language = self.vocabulary.language_at(name.from);
        let phrase = |to: usize| self.name(name.from, to, name.kind).normal;
        let listed = |phrase: &str| self.steps.lists && self.steps.listed(phrase);
        let place = |phrase: &str| tables::places_rtl().class(phrase).is_some();
        let known = |to: usize| {
            let phrase = phrase(to);
            let place = name.kind == Some(Kind::Place) && language == HEBREW && place(&phrase);
            let house = || language == 0 && to - name.from > 1 && tables::known().class(&phrase) == Some(0);
            listed(&phrase) && (place || house())
        };
        let closes = lexicon::NISBA | lexicon::GROUP | lexicon::PEOPLE | lexicon::CLOSING | lexicon::TOWARDS;
        let common = |at: usize| {
            let is_common =
                |word: &Word| word.stem_rarity <= 2 && word.flags & closes == 0 && !self.is_place(word);
            self.vocabulary.word(at).is_some_and(is_common)
        };
        let last = name.from + PHRASE;
        if name.to - name.from < 2 || name.to <= last && known(name.to) {
            return None;
        }
        (name.from + 1..name.to.min(last + 1))
            .rev()
            .find(|&to| known(to))
            .filter(|&to| (to..name.to).all(common))
    }

    /// Adds what is well known and in no name: phrases, words that are rare or that the text is about; and where the text
    /// explains, terms and peoples. `known` tells for each token the phrase that it is in, as
    /// [`senses::phrases`](super::senses::phrases) does.
    pub(super) fn add_known(&self, known: &[u8], names: &mut Vec<Name>) {
        let mut taken = self.taken(names);
        let mut at = 0;
        while at < known.len() {
            let from = at;
            at += 1;
            let Some(class) = known[from].checked_sub(1).filter(|class| *class < KNOWN) else {
                if self.is_people(from) && !taken[from] {
                    names.push(self.name(from, at, Some(Kind::Person)));
                }
                continue;
            };
            while known.get(at).is_some_and(|more| *more > KNOWN) {
                at += 1;
            }
            let lone = at == from + 1;
            let alone = |word: &Word| {
                word.flags == 0 && (word.is_rare() || word.stem_rarity == 2 && word.count >= OFTEN)
            };
            let alone = self.vocabulary.word(from).is_some_and(alone);
            let names_one = class != TERM || self.vocabulary.explains();
            // A part of a phrase is not the name that it ends: صندوق النقد الدولي.
            if !lone && names_one && names.iter().any(|name| is_in(name, from..at)) {
                names.retain(|name| !is_in(name, from..at));
                taken[from..at].fill(false);
            }
            if names_one && (!lone || alone) && !taken[from..at].contains(&true) {
                let kinds = [Kind::Organization, Kind::Product, Kind::Event, Kind::Misc];
                names.push(self.name(from, at, Some(kinds[usize::from(class)])));
                taken[from..at].fill(true);
            }
        }
    }
}

/// Whether `name` ends the well-known phrase of `words`, and begins within it.
fn is_in(name: &Name, words: Range<usize>) -> bool {
    name.from > words.start && name.to == words.end
}
