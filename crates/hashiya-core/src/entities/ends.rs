//! Where a name begins and ends among common words: what leads to it, what is said of it.

use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::spans::Settler;
use super::token::Token;
use super::vocabulary::{HEBREW, URDU, Word};

/// Heads of names, and words of names themselves.
const OWN: lexicon::Flags = lexicon::GIVEN
    | lexicon::KIN
    | lexicon::ORG_HEAD
    | lexicon::PLACE_HEAD
    | lexicon::EVENT_HEAD
    | lexicon::THING_HEAD
    | lexicon::INSTITUTION;

impl Settler<'_> {
    /// How many common words stand before the given name that a person's name begins with: رئیس جمهور مسعود, الجغرافي ابن شداد.
    /// Of Urdu and Hebrew too little is known: مرزا احمد is a name.
    pub(super) fn leads(&self, name: &Name) -> usize {
        let language = self.vocabulary.language_at(name.from);
        if name.kind != Some(Kind::Person) || matches!(language, URDU | HEBREW) {
            return 0;
        }
        let lead = |word: &Word| {
            let common = if language == 0 { word.article } else { word.stem_rarity <= 1 };
            common
                && !matches!(
                    word.stem.as_str(),
                    "ميرزا" | "حاج" | "حاجي" | "سيد" | "شيخ" | "ملا" | "امير" | "شاه"
                )
                && word.person == 0
                && (word.people == 0 || word.stem_rarity == 0)
                && word.flags & OWN == 0
                && word.latin.is_none()
                && !self.is_place(word)
        };
        let begins = |word: &Word| {
            word.flags & lexicon::GIVEN != 0
                || language == 0 && word.flags & lexicon::KIN != 0 && word.stem != "ال"
        };
        let word = |at: usize| self.vocabulary.word(at);
        let first = (name.from..name.to).find(|&at| !word(at).is_some_and(lead));
        first.filter(|&at| word(at).is_some_and(begins)).map_or(0, |at| at - name.from)
    }

    /// Where a name ends before a word that says something of it: a verb of what will be (إيني ستحفر), or behind a full name a
    /// common word in Urdu (نواز شریف بیمار).
    pub(super) fn predicate(&self, name: &Name) -> Option<usize> {
        let language = self.vocabulary.language_at(name.from);
        if language == 0 {
            // A verb has something behind it; a name that a comma closes may end as a verb begins.
            let goes_on = |at: usize| self.tokens.list.get(at + 1).is_some_and(Token::follows);
            let ends = |&at: &usize| goes_on(at) && self.vocabulary.word(at).is_some_and(is_future);
            return (name.from + 1..name.to).find(ends);
        }
        let common = |word: &Word| {
            word.stem_rarity <= 2
                && word.person == 0
                && word.people == 0
                && word.flags & (OWN | lexicon::TITLE) == 0
                && word.latin.is_none()
                && !self.is_place(word)
        };
        let last = name.to - 1;
        (language == URDU
            && name.kind == Some(Kind::Person)
            && last - name.from >= 2
            && self.vocabulary.word(last).is_some_and(common)
            && self.speaks(last - 1, name.from))
        .then_some(last)
    }

    /// Adds the ministries among `names` that the tagger left out: وزارة البترول, with the adjectives behind (والثروة apart).
    pub(super) fn add_ministries(&self, names: &mut Vec<Name>) {
        let taken = self.taken(names);
        let word = |at: usize| self.vocabulary.word(at).filter(|_| !taken[at]);
        let joined = |at: usize| {
            let whole = |word: &Word| word.article && word.clitic == 0 && word.flags & lexicon::VERB == 0;
            self.tokens.list.get(at).is_some_and(Token::follows) && word(at).is_some_and(whole)
        };
        for at in 0..taken.len() {
            if self.vocabulary.language_at(at) == 0
                && word(at).is_some_and(|head| head.stem == "وزاره")
                && at + 1 < taken.len()
                && joined(at + 1)
            {
                let closes = |at: usize| {
                    let closing = lexicon::CLOSING | lexicon::NISBA;
                    at < taken.len() && joined(at) && word(at).is_some_and(|word| word.flags & closing != 0)
                };
                let to = at + 2 + usize::from(closes(at + 2));
                names.push(self.name(at, to, Some(Kind::Organization)));
            }
        }
    }
}

/// Whether an Arabic word is a verb of what will be, and nobody's name: سينضم, ستحفر.
fn is_future(word: &Word) -> bool {
    let future = word.stem.starts_with("ست") || word.stem.starts_with("سي");
    let bare = word.stem.strip_prefix('س').unwrap_or_default();
    let verb = || {
        let past = bare.strip_prefix(['ت', 'ي']).unwrap_or_default();
        let known = |word: &str| super::tables::words_ar().class(word).is_some();
        known(bare) || known(&format!("ي{past}")) || super::tables::verbs().class(past).is_some()
    };
    word.language == 0
        && future
        && word.person == 0
        && word.latin.is_none()
        && word.flags & lexicon::GIVEN == 0
        && (word.flags & lexicon::VERB != 0 || word.stem.chars().count() >= 5 && verb())
}
