//! What a thing is: votes of its forms and of the words beside its mentions.
//!
//! Each place of a name votes; the votes of all names of a group are summed and the greatest sum is
//! the type. The words that vote are those of `lexicon`; no name has a vote of its own.

use super::english;
use super::kind::Kind;
use super::latin;
use super::lexicon::{self, Flags};
use super::name::Name;
use super::steps::Steps;
use super::tables;
use super::token::{Script, Token, Tokens};
use super::vocabulary::Vocabulary;
use super::votes::Evidence;
use tui_bidi::text::slice;

/// What it counts more in Arabic, where it learned from much.
const LEARNED: f32 = 2.5;

/// What a word before a name says of it, where nothing stands between: شركة that it is an organization.
const HEADS: [(Flags, Kind, f32); 6] = [
    (lexicon::ORG_HEAD, Kind::Organization, 2.0),
    (lexicon::PLACE_HEAD, Kind::Place, 1.5),
    (lexicon::THING_HEAD, Kind::Product, 2.0),
    (lexicon::RELEASE, Kind::Product, 1.5),
    (lexicon::EVENT_HEAD, Kind::Event, 1.5),
    (lexicon::BODY, Kind::Organization, 1.2),
];

/// What is well known, by the classes of its table.
const WELL_KNOWN: [Kind; 4] = [Kind::Organization, Kind::Product, Kind::Event, Kind::Misc];
/// What it counts that the whole name is well known.
const KNOWN: f32 = 3.0;

/// Lets every place of `names` vote.
pub(super) fn vote(text: &str, tokens: &Tokens, vocabulary: &Vocabulary, steps: &Steps, names: &mut [Name]) {
    let own: Vec<Evidence> = names
        .iter()
        .map(|name| {
            let place = Place { text, tokens, vocabulary, name };
            let mut evidence = Evidence::default();
            if let Some(types) = name.types {
                let learned = if vocabulary.language_at(name.from) == 0 { LEARNED } else { 1.0 };
                evidence.tag(types.map(|likely| learned * likely));
            } else if let Some(kind) = name.kind {
                // A title in quotation marks is one, whatever its words.
                evidence.vote(kind, if kind == Kind::Product { 4.0 } else { 1.0 });
            }
            if name.script == Script::Latin {
                place.latin_form(steps, &mut evidence);
            } else {
                place.native_form(steps, &mut evidence);
            }
            if steps.neighbours {
                place.before(&mut evidence);
                place.after(&mut evidence);
            }
            evidence
        })
        .collect();
    for (name, evidence) in names.iter_mut().zip(own) {
        name.evidence = evidence;
    }
}

struct Place<'a> {
    text: &'a str,
    tokens: &'a Tokens,
    vocabulary: &'a Vocabulary,
    name: &'a Name,
}

impl Place<'_> {
    fn latin_form(&self, steps: &Steps, evidence: &mut Evidence) {
        let words: Vec<&str> = self.name.normal.split(' ').collect();
        let written = slice(self.text, self.name.span);
        let listed =
            |word: &str| steps.lists && steps.listed(word) && tables::names_latin().class(word).is_some();
        if words.iter().skip(1).any(|word| latin::is_suffix(word)) {
            evidence.vote(Kind::Organization, 4.0);
        }
        if words.len() > 1
            && words.last().is_some_and(|last| english::is_of_press(last) || english::is_institution(last))
            || words.len() > 2
                && words[1] == "of"
                && (latin::is_suffix(words[0]) || english::is_institution(words[0]))
        {
            evidence.vote(Kind::Organization, 3.0);
        }
        // A model or version (Ostra-3), a language or service of one letter (X).
        if written.contains(|c: char| c.is_ascii_digit()) || written.len() == 1 {
            evidence.vote(Kind::Product, 2.0);
        }
        // OpenAI; two capitals at the start of a word (IIya) are a slip.
        let inner = |word: &str| {
            let pairs = word.chars().zip(word.chars().skip(1));
            pairs.into_iter().any(|(first, second)| first.is_lowercase() && second.is_uppercase())
        };
        let prefixes = ["Mc", "Mac", "Fitz", "De", "Di", "La", "Le"];
        let camel = written.split(' ').any(|word| {
            inner(word)
                && !word.contains(['-', '\'', '’'])
                && !prefixes.iter().any(|prefix| word.starts_with(prefix))
        });
        // A club: Hapoel Haifa, and not Jack London.
        let place = words.last().is_some_and(|last| tables::places_latin().class(last).is_some());
        let club = words.len() == 2 && place && steps.lists && !listed(words[0]);
        if camel || club {
            evidence.vote(Kind::Organization, 0.5);
        } else if words.len() > 1 && words[0].len() == 1 && self.is_initial(self.name.from) {
            evidence.vote(Kind::Person, 2.0);
        } else if (2..=3).contains(&words.len())
            && words.iter().all(|word| !word.contains(|c: char| c.is_ascii_digit()))
        {
            let common =
                |word: &&&str| tables::words_en().class(word).is_some_and(|class| class < 3) && !listed(word);
            evidence.vote(Kind::Person, if words.iter().any(|word| common(&word)) { 0.0 } else { 1.0 });
            evidence.vote(Kind::Person, if listed(words[0]) { 1.5 } else { 0.0 });
        } else if words.len() == 1 && listed(words[0]) && written.chars().any(char::is_lowercase) {
            evidence.vote(Kind::Person, 0.3);
        }
        if let Some(class) = tables::known()
            .class(&self.name.normal)
            .filter(|_| steps.lists && steps.listed(&self.name.normal))
        {
            evidence.vote(WELL_KNOWN[usize::from(class)], KNOWN);
        }
        if steps.lists
            && steps.listed(&self.name.normal)
            && tables::places_latin().class(&self.name.normal).is_some()
        {
            evidence.vote(Kind::Place, if words.len() == 1 && listed(words[0]) { 0.5 } else { 2.0 });
        }
    }

    /// Whether token `at` is the first letter of a name, with its full stop: N. J. Dawood.
    fn is_initial(&self, at: usize) -> bool {
        self.tokens.list.get(at + 1).is_some_and(|next| next.gap == '.')
    }

    fn native_form(&self, steps: &Steps, evidence: &mut Evidence) {
        let first = self.vocabulary.word(self.name.from);
        let flags = first.map_or(0, |word| word.flags);
        let length = self.name.to - self.name.from;
        let heads = [
            (lexicon::ORG_HEAD, Kind::Organization),
            (lexicon::PLACE_HEAD, Kind::Place),
            (lexicon::EVENT_HEAD, Kind::Event),
        ];
        for (head, kind) in heads {
            if flags & head != 0 && length > 1 {
                evidence.vote(kind, 2.0);
            }
        }
        // Of one word the tagger knows more, where it spoke.
        if first.is_some_and(|word| word.person & 1 != 0) && (length > 1 || self.name.types.is_none()) {
            evidence.vote(Kind::Person, if length > 1 { 0.8 } else { 0.3 });
        }
        // A given name stands for a surname too, where little was learned of types: صائم ایوب.
        let last = self.vocabulary.word(self.name.to - 1).map_or(0, |word| word.flags);
        let head = lexicon::ORG_HEAD | lexicon::PLACE_HEAD | lexicon::EVENT_HEAD | lexicon::THING_HEAD;
        let learned = self.vocabulary.language_at(self.name.from) == 0;
        if !learned && length == 2 && last & lexicon::GIVEN != 0 && flags & head == 0 {
            evidence.vote(Kind::Person, 0.5);
        }
        if !(steps.lists && steps.listed(&self.name.normal)) {
            return;
        }
        if let Some(class) = tables::known().class(&self.name.normal) {
            evidence.vote(WELL_KNOWN[usize::from(class)], KNOWN);
        }
        if tables::places_rtl().class(&self.name.normal).is_some() {
            evidence
                .vote(Kind::Place, if first.is_some_and(|word| word.person & 1 != 0) { 0.7 } else { 1.5 });
        }
    }

    /// The words before: شركة, في, الرئيس.
    fn before(&self, evidence: &mut Evidence) {
        for distance in 1..=3 {
            let Some(at) = self.name.from.checked_sub(distance) else { return };
            let next = &self.tokens.list[at + 1];
            if !(next.follows() || matches!(next.gap, '«' | '"' | '“'))
                || next.paragraph != self.tokens.list[at].paragraph
            {
                return;
            }
            let (flags, word) = self.flags(at);
            // A preposition that stands before Latin letters: what is held, and not who holds it (المدير لـGoogle).
            if distance == 1 && next.gap == '\0' && is_prefix(word) {
                self.of(at, word, evidence);
                return;
            }
            let near = if distance == 1 { 1.0 } else { 0.4 };
            for (_, kind, weight) in HEADS.into_iter().filter(|(head, ..)| flags & head != 0) {
                evidence.vote(kind, weight * near);
            }
            if flags & lexicon::TITLE != 0 {
                self.title(word, near, evidence);
            }
            if distance == 1 && flags & lexicon::SAYING != 0 {
                evidence.vote(Kind::Person, 0.6);
            }
            if distance == 1 {
                evidence.vote(Kind::Place, if english::leads_to_place(word) { 0.8 } else { 0.0 });
                evidence.vote(Kind::Person, if english::leads_to_person(word) { 0.8 } else { 0.0 });
            }
            if distance == 1 && flags & lexicon::TOWARDS != 0 {
                evidence.vote(Kind::Place, 0.25);
                evidence.vote(Kind::Organization, 0.25);
            }
            if flags & (lexicon::PREPOSITION | lexicon::TOWARDS | lexicon::PARTICLE | lexicon::SAYING) != 0 {
                return;
            }
        }
    }

    /// What the prefix `word` at token `at` says of the name behind it: an office that is told before it is held there.
    fn of(&self, at: usize, word: &str, evidence: &mut Evidence) {
        let office = |at: usize| {
            let token = self.tokens.list.get(at + 1).is_some_and(Token::follows);
            token && self.flags(at).0 & lexicon::TITLE != 0
        };
        if word == "ل" && (1..=2).filter_map(|back| at.checked_sub(back)).any(office) {
            evidence.vote(Kind::Organization, 0.8);
        }
    }

    /// An Arabic title with the article stands beside a person (الرئيس فلان); one without has what is
    /// presided over after it (رئيس كذا).
    fn title(&self, word: &str, near: f32, evidence: &mut Evidence) {
        // عضو مجلس الإدارة فلان: what stands directly before has the article, so the name is beside it.
        let (_, last) = self.flags(self.name.from - 1);
        let definite = word.starts_with("ال") || last.starts_with("ال");
        let native = self.tokens.list[self.name.from].script != Script::Latin;
        if definite || native || word.is_ascii() {
            evidence.vote(Kind::Person, 1.5 * near);
        } else {
            evidence.vote(Kind::Organization, 0.8 * near);
        }
    }

    /// The words after: "، المؤسس المشارك", يقول.
    fn after(&self, evidence: &mut Evidence) {
        let Some(next) = self.tokens.list.get(self.name.to) else { return };
        let (flags, word) = self.flags(self.name.to);
        // What is a common word as well is a company that says something: Microsoft said.
        let name = &self.name.normal;
        let company = tables::words_en().class(name).is_some_and(|class| class < 2)
            && tables::names_latin().class(name).is_none();
        if next.follows() && english::follows_person(word) && !company {
            evidence.vote(Kind::Person, 0.6);
        }
        if matches!(next.gap, '،' | ',') && flags & lexicon::TITLE != 0 {
            evidence.vote(Kind::Person, 1.2);
        }
        if next.follows() && flags & lexicon::SAYING != 0 && !company {
            evidence.vote(Kind::Person, 0.4);
        }
    }

    fn flags(&self, at: usize) -> (Flags, &str) {
        let word = self.tokens.normal(at);
        match self.vocabulary.word(at) {
            // The lists know the stem: لشركة, بموقع.
            Some(known) => {
                (known.flags | lexicon::flags(word.trim_start_matches(['ل', 'ب', 'و', 'ف'])), &known.stem)
            }
            None => (lexicon::flags(word), word),
        }
    }
}

/// Whether `word` is a letter that is written together with the word behind it.
fn is_prefix(word: &str) -> bool {
    matches!(word, "ل" | "ب" | "ك" | "و" | "ف")
}
