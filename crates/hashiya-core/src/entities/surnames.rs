//! A surname alone, behind the full name of the one person who bears it.

use super::hashing::HashMap;
use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::spans::Settler;
use super::token::Token;
use super::vocabulary::Word;

/// Who bears a surname: the first word of the name, where it first stands, and whether another bears it too.
struct Bearer<'a> {
    given: &'a str,
    from: usize,
    shared: bool,
}

/// Those who bear surnames in a text, by these.
pub(super) struct Bearers<'a>(HashMap<&'a str, Bearer<'a>>);

/// What no surname is by itself.
const NEVER: lexicon::Flags = lexicon::PARTICLE
    | lexicon::PREPOSITION
    | lexicon::TOWARDS
    | lexicon::TITLE
    | lexicon::ORG_HEAD
    | lexicon::PLACE_HEAD
    | lexicon::EVENT_HEAD
    | lexicon::THING_HEAD
    | lexicon::SAYING
    | lexicon::MONTH
    | lexicon::CURRENCY
    | lexicon::MULTIPLIER
    | lexicon::CLOSING
    | lexicon::YEAR;

impl Settler<'_> {
    /// Who bears which surname among `names`.
    pub(super) fn bearers(&self, names: &[Name]) -> Bearers<'_> {
        let mut bearers: HashMap<&str, Bearer> = HashMap::default();
        for name in names.iter().filter(|name| name.to - name.from > 1) {
            let words = (self.vocabulary.word(name.from), self.vocabulary.word(name.to - 1));
            let (Some(first), Some(last)) = words else { continue };
            // The words beside it may make a person of it yet, where it begins with a given name.
            let given = first.flags & lexicon::GIVEN != 0 && name.kind != Some(Kind::Organization);
            if name.kind != Some(Kind::Person) && !given {
                continue;
            }
            let new = Bearer { given: &first.stem, from: name.from, shared: false };
            let bearer = bearers.entry(&last.stem).or_insert(new);
            bearer.shared |= bearer.given != first.stem;
            bearer.from = bearer.from.min(name.from);
        }
        Bearers(bearers)
    }

    /// Whether token `at`, in no name, is the surname of somebody among `bearers`: a rare word always, another where only one
    /// bears it, who was named before, and it is no everyday word there.
    pub(super) fn is_surname(&self, at: usize, bearers: &Bearers) -> bool {
        let Some(word) = self.vocabulary.word(at) else { return false };
        let Some(bearer) = bearers.0.get(word.stem.as_str()) else { return false };
        if word.is_rare() && word.flags == 0 {
            return true;
        }
        if bearer.shared || bearer.from > at || word.flags & NEVER != 0 || self.is_beside_given(at) {
            return false;
        }
        let acts = self.is_told_of(at);
        let listed = word.person != 0 || matches!(word.people, 1..=3) || word.flags & lexicon::GIVEN != 0;
        let common = word.flags & (lexicon::VERB | lexicon::NISBA | lexicon::GROUP | lexicon::PEOPLE) != 0;
        if common || self.qualifies(at, word) {
            return acts && !self.acts(word) && !self.qualifies(at, word);
        }
        match word.stem_rarity {
            0 => acts && listed,
            1 => acts || word.article && listed,
            _ => acts || listed || word.article,
        }
    }

    /// Whether token `at` has the article as an adjective has behind its noun: الشعب المصري.
    fn qualifies(&self, at: usize, word: &Word) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.vocabulary.word(before));
        word.article
            && self.tokens.list[at].follows()
            && before.is_some_and(|noun| noun.article && noun.flags & lexicon::TITLE == 0)
    }

    /// Whether a given name stands directly before token `at`, or behind it: it is a part of another's name then.
    fn is_beside_given(&self, at: usize) -> bool {
        // The particle that is a given name too is the particle there: إن.
        let is_given = |word: &Word| word.flags & lexicon::GIVEN != 0 && word.flags & NEVER == 0;
        let given = |at: usize| self.vocabulary.word(at).is_some_and(is_given);
        let before = self.tokens.list[at].follows() && at > 0 && given(at - 1);
        before || self.tokens.list.get(at + 1).is_some_and(Token::follows) && given(at + 1)
    }

    /// Whether token `at` is a verb that says something, which the tagger does not know for one.
    fn says(&self, at: usize) -> bool {
        matches!(
            self.tokens.normal(at),
            "תבע"
                | "הוסיף"
                | "הוסיפה"
                | "הסביר"
                | "הסבירה"
                | "ציין"
                | "ציינה"
                | "הדגיש"
                | "הדגישה"
                | "הבהיר"
                | "הבהירה"
                | "סיפר"
                | "סיפרה"
                | "השיב"
                | "השיבה"
                | "מסר"
                | "מסרה"
                | "דרש"
                | "דרשה"
                | "تابع"
                | "وتابع"
                | "شدد"
                | "وشدد"
                | "لفت"
                | "ولفت"
                | "ختم"
                | "وختم"
                | "وتابعت"
                | "وشددت"
        )
    }

    /// Whether the words beside token `at` speak of somebody: a title, one who says something.
    fn is_told_of(&self, at: usize) -> bool {
        let flags = |at: usize| self.vocabulary.word(at).map_or(0, |word| word.flags);
        let before = at.checked_sub(1).filter(|_| self.tokens.list[at].follows());
        let before_it = before.is_some_and(|before| {
            flags(before) & (lexicon::TITLE | lexicon::SAYING) != 0
                || self.says(before)
                || matches!(
                    self.tokens.normal(before),
                    "לדברי" | "לטענת" | "לדעת" | "گفته" | "نظر" | "بحسب" | "وفق"
                )
        });
        let after = self.tokens.list.get(at + 1).is_some_and(Token::follows);
        let word = self.tokens.normal(at + 1);
        before_it
            || after
                && (flags(at + 1) & lexicon::SAYING != 0
                    || self.says(at + 1)
                    || matches!(word, "نے" | "كو")
                    || word == "كا" && self.tokens.normal(at + 2) == "كهنا"
                    || word == "كے" && self.tokens.normal(at + 2) == "مطابق")
    }
}
