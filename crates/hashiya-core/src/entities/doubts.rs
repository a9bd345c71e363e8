//! What speaks against a name that the tagger found in Arabic or Hebrew script: common words that stand alone, units,
//! forms of common words.

use super::initials;
use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::spans::Settler;
use super::tables;
use super::vocabulary::{HEBREW, URDU, Word};

/// How sure the tagger must be of a lone word that nothing else speaks for, and of one that no list knows where little was
/// learned.
const VERY_SURE: f32 = 1.8;
const QUITE_SURE: f32 = 1.0;
/// How sure of a lone Urdu word as a place or a thing: the language has many words that its lists lack.
const SURE_OF_URDU: f32 = 1.5;
/// How sure it must be of a common word as a person's name: one that is a given name too, where it stands once and beside
/// nobody's title, and one that no list of names has.
const SURE_OF_CASUAL: f32 = 2.5;
/// How sure it must be of an organisation that is named in common words alone, and in no list.
const SURE_OF_COMMON: f32 = 1.0;

impl Settler<'_> {
    /// Whether `name` is none; `rare` tells whether one of its words is rare, or heard as a name in Latin letters.
    pub(super) fn is_none(&self, name: &Name, rare: bool) -> bool {
        let Some(first) = self.vocabulary.word(name.from) else { return true };
        if self.counts_years(name) || self.is_common(name) || self.is_likened(name, first) {
            return true;
        }
        if name.to - name.from > 1 {
            // An office and what it is of is nobody's name: وزیر نیرو.
            let office = first.flags & lexicon::TITLE != 0 && first.person == 0;
            return office
                && name.kind == Some(Kind::Person)
                && !(name.from + 1..name.to).any(|at| self.speaks(at, name.from));
        }
        // What is of a country names none, nor does the name of a letter: إيرانيا; جی, which also honours whom it stands
        // behind.
        let nisba = first.flags & lexicon::NISBA != 0 && first.person == 0 && !self.is_place(first);
        if nisba && !self.is_people(name.from) || initials::letter(&first.stem).is_some() {
            return true;
        }
        // A month is at most a person's name, and a currency alone no other name.
        if first.flags & lexicon::MONTH != 0 && name.kind != Some(Kind::Person)
            || is_currency(first) && name.kind == Some(Kind::Misc)
        {
            return true;
        }
        let unknown = first.language >= 2
            && matches!(first.people, 0 | 4)
            && first.person == 0
            && first.latin.is_none()
            && (!self.is_place(first) || self.acts(first));
        // A common Persian word is no lone name, nor an Arabic one with what it is whose: گفتگو, خيركم.
        let plain = first.language == 1
            && first.stem_rarity <= 1
            && first.person == 0
            && matches!(first.people, 0 | 4)
            && first.latin.is_none()
            && !self.is_place(first);
        let unknown = unknown || plain && tables::known().class(&first.stem).is_none();
        if first.language == 0 && self.is_inflected(first) && first.stem.ends_with("كم") {
            return true;
        }
        let verb = first.flags & lexicon::VERB != 0 && first.person == 0;
        if self.is_general(name, first) {
            return true;
        }
        // A common word is no name of another kind: الكرسي.
        let unit = first.flags & (lexicon::MONTH | lexicon::CURRENCY) != 0;
        let misc = name.kind == Some(Kind::Misc) && !rare;
        let word =
            unknown && first.language == HEBREW && name.kind == Some(Kind::Person) && first.stem_rarity <= 1;
        let least = if word || self.is_casual(name, first) {
            SURE_OF_CASUAL
        } else if verb || unit {
            VERY_SURE
        } else if unknown {
            if first.language == URDU && name.kind != Some(Kind::Person) { SURE_OF_URDU } else { QUITE_SURE }
        } else if misc {
            VERY_SURE
        } else {
            return false;
        };
        name.margin < least
    }

    /// Whether the lone `word` says what things are called, and names none: بودكاست; nor is God a name among others.
    fn is_general(&self, name: &Name, word: &Word) -> bool {
        let heads = lexicon::ORG_HEAD | lexicon::PLACE_HEAD | lexicon::EVENT_HEAD;
        let heads = lexicon::THING_HEAD | if matches!(word.language, 0 | URDU) { heads } else { 0 };
        let head = word.flags & heads != 0
            && !(word.article && word.flags & lexicon::THING_HEAD == 0)
            && word.person == 0
            && word.latin.is_none()
            && !self.is_place(word)
            && tables::known().class(&word.stem).is_none();
        head || word.stem == "الله" && name.kind == Some(Kind::Misc)
    }

    /// Whether `name` is a calendar's or an era's: هجری شمسی.
    fn counts_years(&self, name: &Name) -> bool {
        let of_era = |at| self.vocabulary.word(at).is_some_and(|word| word.flags & lexicon::ERA != 0);
        (name.from..name.to).any(of_era)
    }

    /// Whether `name` is what something is likened to, in a common word that is a given name too: ككيان ربحي.
    fn is_likened(&self, name: &Name, first: &Word) -> bool {
        first.language == 0
            && first.clitic == 1
            && self.tokens.normal(name.from).starts_with('ك')
            && name.kind == Some(Kind::Person)
            && name.margin < SURE_OF_CASUAL
            && first.stem_rarity <= 2
            && first.flags & lexicon::GIVEN == 0
    }

    /// Whether the Arabic organisation `name` is called by common words alone, with the article, and no list knows it: the
    /// organisation that was spoken of, and what belongs to it (مجلس المنظمة الأم).
    fn is_common(&self, name: &Name) -> bool {
        let words = || (name.from..name.to).filter_map(|at| self.vocabulary.word(at));
        let head = |word: &Word| word.article && word.flags & lexicon::ORG_HEAD != 0;
        self.vocabulary.language_at(name.from) == 0
            && name.kind == Some(Kind::Organization)
            && name.margin < SURE_OF_COMMON
            && words().any(head)
            && words().all(|word| word.stem_rarity <= 1 && word.latin.is_none() && !self.is_place(word))
            && tables::known().class(&name.normal).is_none()
    }

    /// Whether `word` alone is a common word that is a given name too, stands once, and beside nothing that is a person's: نادر.
    fn is_casual(&self, name: &Name, word: &Word) -> bool {
        let beside = |at: Option<usize>, flags| {
            at.and_then(|at| self.vocabulary.word(at)).is_some_and(|word| word.flags & flags != 0)
        };
        name.kind == Some(Kind::Person)
            && word.person & 1 != 0
            && word.count == 1
            && word.stem_rarity <= 2
            && word.latin.is_none()
            && !beside(name.from.checked_sub(1), lexicon::TITLE | lexicon::SAYING | lexicon::KIN)
            && !beside(Some(name.to), lexicon::SAYING)
    }

    /// Whether `word`, which no list has, is a common word with an ending: سطرين، شاعرشان.
    pub(super) fn is_inflected(&self, word: &Word) -> bool {
        let (endings, frequent): (&[&str], _) = match word.language {
            0 => (&["ين", "تين", "ا", "كم"], tables::words_ar()),
            1 => (&["شان", "مان", "تان", "اش"], tables::words_fa()),
            _ => return false,
        };
        let common = |ending: &str| {
            let rest = word.stem.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3);
            rest.is_some_and(|rest| frequent.class(rest).is_some_and(|class| class <= 2))
        };
        word.stem_rarity == 4
            && word.person == 0
            && matches!(word.people, 0 | 4)
            && word.latin.is_none()
            && !self.is_place(word)
            && endings.iter().any(|ending| common(ending))
    }
}

/// Whether `word` is a currency, with its article or without: اليورو.
fn is_currency(word: &Word) -> bool {
    let bare = word.stem.strip_prefix("ال").unwrap_or(&word.stem);
    (word.flags | lexicon::flags(bare)) & lexicon::CURRENCY != 0
}
