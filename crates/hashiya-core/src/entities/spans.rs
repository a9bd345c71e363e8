//! Names in Arabic and Hebrew script made sure of: ends cut to what names, nothing kept that only
//! common words speak for, and what one place proves carried to the others.

use super::hashing::HashMap;
use super::lexicon;
use super::machine::Stretches;
use super::name::Name;
use super::steps::Steps;
use super::tables;
use super::token::{Token, Tokens};
use super::vocabulary::{HEBREW, Vocabulary, Word};
use crate::entities::kind::Kind;
use std::collections::HashSet;
use tui_bidi::text::Span;

/// Whether `word` is that for a son or a daughter, which ends no name: ילד בן שמונה.
fn is_son(word: &Word) -> bool {
    matches!(word.stem.as_str(), "בן" | "בת" | "بن" | "ابن" | "بنت")
}

/// The tagger's `names` after the rules; `latin` are the names in Latin letters.
pub(super) fn settle(
    tokens: &Tokens,
    vocabulary: &Vocabulary,
    spans: &[Span],
    steps: &Steps,
    latin: &[Name],
    known: &[u8],
    names: Vec<Name>,
) -> Vec<Name> {
    let settler = Settler { tokens, vocabulary, spans, steps };
    let mut taken = vec![false; tokens.list.len()];
    for name in &names {
        taken[name.from..name.to].fill(true);
    }
    let names = names.into_iter().flat_map(|name| settler.apart(name));
    let mut settled: Vec<Name> = names.filter_map(|name| settler.cut(name, &taken)).collect();
    let echoes = settler.echoes(latin);
    // A longer name keeps what it has more, unless that is a common word (جون سميث الخبر).
    let common = |at: usize| {
        let is_common = |word: &Word| !word.is_rare() && word.person & 1 == 0 || settler.is_inflected(word);
        vocabulary.word(at).is_none_or(is_common)
    };
    settled.retain(|name| {
        let after = echoes.partition_point(|echo| echo.span.end <= name.span.start);
        !echoes[after..].iter().take_while(|echo| echo.span.start < name.span.end).any(|echo| {
            let more = || (name.from..echo.from).chain(echo.to..name.to).any(common);
            !name.span.covers(echo.span) || more()
        })
    });
    let found = Stretches::of(settled.iter().map(|name| name.span).collect());
    settled.extend(echoes.into_iter().filter(|echo| !found.overlap(echo.span)));
    settler.add_ministries(&mut settled);
    settler.add_known(known, &mut settled);
    settler.join_houses(&mut settled);
    settler.carry(&mut settled);
    settled.sort_by_key(|name| name.span.start);
    settled
}

/// How sure the tagger must be of a name that nothing but common words speaks for.
const SURE: f32 = 0.4;
/// How sure the tagger must be for common words to stay at the ends of a person's name.
const WHOLE: f32 = 0.5;

/// Whether a Persian or Urdu word tells a day, before which a name ends: شرکت نفت روز دوشنبه.
fn is_day(stem: &str) -> bool {
    matches!(
        stem,
        "روز"
            | "امروز"
            | "ديروز"
            | "فردا"
            | "شنبه"
            | "يكشنبه"
            | "دوشنبه"
            | "سهشنبه"
            | "چهارشنبه"
            | "پنجشنبه"
            | "اج"
            | "جمعرات"
    )
}

/// Whether `word`, at an end of a person's name in Arabic, is a connective: بدر عبد العاطي فلم.
fn is_particle(name: &Name, word: &Word) -> bool {
    name.kind == Some(Kind::Person)
        && word.language == 0
        && (word.flags & (lexicon::PARTICLE | lexicon::CALLS) != 0
            || matches!(word.stem.as_str(), "فلم" | "فلن" | "فقد"))
        && word.flags & lexicon::GIVEN == 0
        && word.person == 0
        && word.latin.is_none()
}

/// What the rules look at.
pub(super) struct Settler<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) vocabulary: &'a Vocabulary,
    /// The place of each token without clitics.
    spans: &'a [Span],
    pub(super) steps: &'a Steps,
}

impl Settler<'_> {
    /// `name` without the words at its ends that are no part of it, and with its head; `None` when no
    /// name is left. `taken` tells which words are in a name.
    fn cut(&self, mut name: Name, taken: &[bool]) -> Option<Name> {
        if let Some(end) =
            (name.from..name.to).find(|&at| self.blesses(at)).or_else(|| self.ends_before(&name))
        {
            name.to = end;
        }
        if let Some(end) = self.stops(&name) {
            name.to = end;
        }
        if let Some(end) = self.phrase_end(&name) {
            name.to = end;
        }
        if let Some(end) = self.predicate(&name) {
            name.to = end;
        }
        name.from += self.leads(&name);
        if let Some(head) = self.head_within(&name) {
            name.from = head;
            (name.kind, name.types) = (None, None);
        }
        let person = name.kind == Some(Kind::Person) && name.margin < WHOLE;
        let first = name.from;
        while name.from < name.to && self.is_lead(&name, person) {
            name.from += 1;
        }
        name.from += self.offices(&name);
        // A place behind an office is where that is held, where little was learned of types: سفیر هلند.
        if let Some(place) = self.held(&name, first) {
            name.from = place;
            (name.kind, name.types) = (Some(Kind::Place), None);
        }
        while name.from < name.to && self.is_tail(&name, person) {
            name.to -= 1;
        }
        let rare = (name.from..name.to)
            .filter_map(|at| self.vocabulary.word(at))
            .any(|word| word.is_rare() || word.latin.is_some());
        // Common words that are names too (سفر، طويل) need the tagger to be sure.
        let proven = (rare || !person || name.margin > WHOLE / 2.0)
            && (name.from..name.to).any(|at| self.speaks(at, name.from));
        let head = self.vocabulary.word(name.from)?.flags;
        let institution = name.to - name.from > 1 && head & (lexicon::INSTITUTION | lexicon::EVENT_HEAD) != 0;
        let sure = name.margin > SURE;
        if self.is_none(&name, rare) || self.is_nobody(&name) {
            return None;
        }
        if name.from >= name.to || !(proven || institution || sure) {
            return None;
        }
        if self.belongs(name.from) && !taken[name.from - 1] {
            name.from -= 1;
        }
        if self.has_surname(&name, taken) {
            name.to += 1;
        }
        name.from = self.begins_before(&name, taken);
        Some(Name { types: name.types, ..self.name(name.from, name.to, name.kind) })
    }

    /// The place, the last word of `name`, where an office stands before it, or what that is of: سفیر هلند، وزیر امور
    /// خارجه ایران. The tagger's name began at `first`.
    fn held(&self, name: &Name, first: usize) -> Option<usize> {
        let place = |word: &Word| self.is_place(word) && word.person == 0;
        let head = lexicon::ORG_HEAD | lexicon::INSTITUTION | lexicon::PLACE_HEAD | lexicon::EVENT_HEAD;
        let common = |word: &Word| {
            word.flags & head == 0 && (word.stem_rarity == 0 || word.person == 0 && word.stem_rarity == 1)
        };
        let last = name.to.checked_sub(1).filter(|last| *last >= name.from)?;
        (self.vocabulary.language_at(name.from) != 0
            && (name.kind == Some(Kind::Person) && name.from > first
                || last > name.from && self.follows_title(name.from))
            && (name.from..last).all(|at| self.vocabulary.word(at).is_some_and(common))
            && self.vocabulary.word(last).is_some_and(place))
        .then_some(last)
    }

    /// Whether a blessing begins at token `at`: رضي الله عنه، عليه السلام.
    fn blesses(&self, at: usize) -> bool {
        let begins = self.vocabulary.word(at).is_some_and(|word| word.flags & lexicon::BLESSING != 0);
        begins
            && self.vocabulary.word(at + 1).is_some_and(|next| matches!(next.stem.as_str(), "الله" | "السلام"))
    }

    /// Where the name ends before a word that no name goes on with, where little was learned of such: a verb, and behind a
    /// person an office (ژوزه مورینیو مربی چلسی).
    fn ends_before(&self, name: &Name) -> Option<usize> {
        if self.vocabulary.language_at(name.from) == 0 {
            return None;
        }
        let person = name.kind == Some(Kind::Person);
        (name.from + 1..name.to).find(|&at| {
            self.vocabulary.word(at).is_some_and(|word| {
                // A king's title stands behind his name: ناصرالدین شاه قاجار.
                let office =
                    person && word.flags & lexicon::TITLE != 0 && word.person == 0 && word.stem != "شاه";
                let says = word.flags & lexicon::SAYING != 0 && word.person == 0;
                office && (name.from..at).any(|at| self.speaks(at, name.from))
                    || says
                    || is_day(&word.stem)
                    || self.acts(word)
                    || self.acted(word)
            })
        })
    }

    /// Whether a Hebrew word looks like a verb in the plural, and no list has it: הכחישו.
    fn acted(&self, word: &Word) -> bool {
        word.language == HEBREW
            && word.stem.ends_with('ו')
            && word.stem.chars().count() >= 4
            && word.person == 0
            && word.latin.is_none()
            && matches!(word.people, 0 | 4)
            && !self.is_place(word)
    }

    /// Whether the word before the name at `first` is an institution's head and part of it (جامعة كارنيجي).
    fn belongs(&self, first: usize) -> bool {
        let head = first.checked_sub(1).and_then(|before| self.vocabulary.word(before));
        let joined = self.tokens.list[first].follows()
            && self.vocabulary.word(first).is_some_and(|word| word.clitic == 0);
        joined
            && head.is_some_and(|head| {
                head.flags & lexicon::INSTITUTION != 0 && head.flags & lexicon::APART == 0 && !head.article
            })
    }

    fn is_lead(&self, name: &Name, person: bool) -> bool {
        let Some(word) = self.vocabulary.word(name.from) else { return true };
        let more = name.to - name.from > 1;
        let next_speaks = more && (name.from + 1..name.to).any(|at| self.speaks(at, name.from));
        self.acts(word) && next_speaks
            || is_particle(name, word)
            || word.flags & (lexicon::SAYING | lexicon::APART) != 0 && !self.speaks(name.from, name.from)
            || word.flags & (lexicon::APART | lexicon::TITLE) != 0
                && more
                && (next_speaks || word.flags & lexicon::APART != 0 || self.addresses(name.from))
            || person
                && next_speaks
                && word.stem_rarity <= 2
                && !self.speaks(name.from, name.from)
                && word.flags & lexicon::KIN == 0
    }

    /// Whether token `at` is a form of address, which is no part of a name, whatever follows: آقای رضایی.
    fn addresses(&self, at: usize) -> bool {
        self.vocabulary
            .word(at)
            .is_some_and(|word| matches!(word.stem.as_str(), "اقاي" | "خانم" | "جناب" | "مسٹر" | "محترمه"))
    }

    fn is_tail(&self, name: &Name, person: bool) -> bool {
        let at = name.to - 1;
        let Some(word) = self.vocabulary.word(at) else { return true };
        let verb = word.flags & lexicon::SAYING != 0 && word.person == 0 || self.acts(word) && at > name.from;
        verb || word.flags & lexicon::TITLE != 0 && word.person == 0
            || is_particle(name, word)
            || name.kind == Some(Kind::Person) && at > name.from && (self.is_inflected(word) || is_son(word))
            || person
                && at > name.from
                && word.stem_rarity <= 2
                && !self.speaks(at, name.from)
                && word.flags & lexicon::MONTH_SECOND == 0
    }

    /// Whether `word` is a verb and nothing else: زار, سينضمان.
    pub(super) fn acts(&self, word: &Word) -> bool {
        word.flags & lexicon::VERB != 0
            && word.flags & lexicon::GIVEN == 0
            && word.person == 0
            && word.latin.is_none()
            && !self.is_place(word)
    }

    /// Whether the word of token `at`, in a name from `first`, is evidence of a name by itself.
    pub(super) fn speaks(&self, at: usize, first: usize) -> bool {
        let Some(word) = self.vocabulary.word(at) else { return false };
        if word.latin.is_some() || self.is_place(word) {
            return true;
        }
        let listed = word.flags & lexicon::GIVEN != 0
            || word.person & 1 != 0 && word.stem_rarity >= 1
            || word.person & 2 != 0 && word.stem_rarity >= 2;
        // A rare word with the article is a name after a name (هيثم الزنكوري), else a participle.
        let rare =
            word.is_rare() && word.flags == 0 && (!word.article || at > first || self.follows_title(at));
        listed || rare
    }

    pub(super) fn is_place(&self, word: &Word) -> bool {
        let class = tables::places_rtl()
            .class(&word.stem)
            .filter(|_| self.steps.lists && self.steps.listed(&word.stem));
        class.is_some_and(|class| class == 0 || class <= 1 && word.stem_rarity >= 1 || word.stem_rarity >= 2)
    }

    fn follows_title(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.vocabulary.word(before))
            .is_some_and(|word| word.flags & lexicon::TITLE != 0)
    }

    /// Words that sound, in order, like a whole Latin name of the text.
    fn echoes(&self, latin: &[Name]) -> Vec<Name> {
        let index: HashMap<&str, u32> = self
            .vocabulary
            .latin
            .iter()
            .enumerate()
            .map(|(index, word)| (word.as_str(), index as u32))
            .collect();
        let mut wanted: HashSet<Vec<u32>> = HashSet::new();
        for name in latin {
            let words: Option<Vec<u32>> =
                name.normal.split(' ').map(|word| index.get(word).copied()).collect();
            wanted.extend(words.filter(|words| (2..=3).contains(&words.len())));
        }
        let mut echoes = Vec::new();
        let mut at = 0;
        while at < self.tokens.list.len() {
            let length = (2..=3).rev().find(|&length| {
                let heard: Option<Vec<u32>> = (at..at + length)
                    .map(|at| self.vocabulary.word(at).and_then(|word| word.latin))
                    .collect();
                let joined = (at + 1..at + length).all(|at| {
                    self.tokens.list.get(at).is_some_and(Token::follows)
                        && self.vocabulary.word(at).is_some_and(|word| word.clitic == 0)
                });
                heard.is_some_and(|heard| wanted.contains(&heard)) && joined
            });
            if let Some(length) = length {
                echoes.push(self.name(at, at + length, None));
            }
            at += length.unwrap_or(1);
        }
        echoes
    }

    /// A word found as a name, or heard as one, is a name wherever it stands alone; so is a rare surname.
    fn carry(&self, names: &mut Vec<Name>) {
        let taken = self.taken(names);
        let mut known: HashMap<&str, (Option<Kind>, u32)> = HashMap::default();
        let bearers = self.bearers(names);
        for name in names.iter() {
            let last = self.vocabulary.word(name.to - 1);
            if name.to - name.from == 1
                && let Some(word) = last
            {
                known.entry(&word.stem).or_insert((name.kind, 0)).1 += 1;
            }
        }
        for at in 0..taken.len() {
            let Some(word) = self.vocabulary.word(at).filter(|_| !taken[at]) else { continue };
            let own = word.flags == 0;
            let found = known.get(word.stem.as_str());
            let often = found.is_some_and(|(_, times)| 2 * times >= word.count);
            let heard = word.latin.is_some() && word.is_rare() && word.stem.chars().count() >= 4;
            if own && (heard || found.is_some() && word.stem_rarity == 4 || often && word.stem_rarity >= 3) {
                let from = if self.belongs(at) && !taken[at - 1] { at - 1 } else { at };
                names.push(self.name(from, at + 1, found.and_then(|found| found.0)));
            } else if self.is_surname(at, &bearers) {
                names.push(self.name(at, at + 1, Some(Kind::Person)));
            }
        }
    }

    /// Whether token `at` names a people, where the text explains: المسلمون.
    pub(super) fn is_people(&self, at: usize) -> bool {
        let people =
            |word: &Word| word.flags & lexicon::GROUP != 0 && word.article && word.stem.ends_with('ن');
        self.vocabulary.explains() && self.vocabulary.word(at).is_some_and(people)
    }

    /// Whether each token is in one of `names`.
    pub(super) fn taken(&self, names: &[Name]) -> Vec<bool> {
        let mut taken = vec![false; self.tokens.list.len()];
        names.iter().for_each(|name| taken[name.from..name.to].fill(true));
        taken
    }

    /// The bytes of the Hebrew prefixes before a place of several words that the lists have without them: בתל אביב. The first
    /// of these words alone tells nothing.
    fn prefix(&self, name: &Name) -> usize {
        let plain = self.tokens.list[name.from];
        if self.vocabulary.language_at(name.from) != HEBREW || name.to - name.from < 2 || plain.marked {
            return 0;
        }
        let known = |phrase: &str| {
            self.steps.lists
                && self.steps.listed(phrase)
                && (tables::places_rtl().class(phrase).is_some() || tables::known().class(phrase).is_some())
        };
        if known(&name.normal) {
            return 0;
        }
        let prefixes = name.normal.char_indices().take(2);
        let bare = prefixes.take_while(|(_, c)| matches!(c, 'ו' | 'ב' | 'ל' | 'כ' | 'מ' | 'ה' | 'ש'));
        bare.map(|(at, c)| at + c.len_utf8()).find(|&end| known(&name.normal[end..])).unwrap_or(0)
    }

    pub(super) fn name(&self, from: usize, to: usize, kind: Option<Kind>) -> Name {
        let mut name = Name::of(self.tokens, from, to, self.tokens.list[from].script);
        let stem = |at: usize| self.vocabulary.word(at).map_or("", |word| word.stem.as_str());
        name.normal = (from..to).map(stem).collect::<Vec<_>>().join(" ");
        let prefix = self.prefix(&name);
        name.span = Span::new(self.spans[from].start + prefix, self.spans[to - 1].end);
        name.normal.drain(..prefix);
        name.kind = kind;
        name
    }
}
