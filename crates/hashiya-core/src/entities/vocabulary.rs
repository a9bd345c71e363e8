//! The distinct words of a text and what each is, its clitics apart.
//!
//! All that depends on a word alone, or on the whole text, is worked out here once a word: lists,
//! frequency, letters, the clitics that come off, the Latin word of the text that it sounds like.

use super::hashing::HashMap;
use super::heard::{Heard, Listener};
use super::lexicon::{self, Flags};
use super::spelling::{definite_after_li, is_nisba};
use super::steps::Steps;
use super::tables::{self, Print, Words};
use super::token::{Script, Tokens};

/// A distinct word in Arabic or Hebrew script.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Letters of the normal form that are clitics before the name (و ف ب ل ك).
    pub clitic: usize,
    /// The normal form without them, and its print.
    pub stem: String,
    pub print: Print,
    /// Whether the stem has the article.
    pub article: bool,
    /// Rarity of the word and of its stem: 0 among the most frequent … 4 in no list.
    pub rarity: u8,
    pub stem_rarity: u8,
    /// In the list of people's names: bit 0 the stem, bit 1 the stem without the article.
    pub person: u8,
    /// In the list of words of Wikidata's people: 0 not, else 1 + class.
    pub people: u8,
    pub flags: Flags,
    /// Log odds of its letters, in eight steps.
    pub letters: u8,
    /// The Latin word of the text that it sounds like: its index in [`Vocabulary::latin`].
    pub latin: Option<u32>,
    /// Whether it stands with tanwin somewhere, or with vowels in Hebrew that has none elsewhere.
    pub marked: bool,
    /// How often the stem stands in the text, with whatever clitics.
    pub count: u32,
    /// The index of the first token that is this word.
    pub first: usize,
    /// Its language, for the tagger: that of the text, unless it is of another script.
    pub language: u8,
}

impl Word {
    /// Whether the language's lists do not have it.
    pub(super) fn is_rare(&self) -> bool {
        self.stem_rarity >= 3
    }
}

/// The numbers of Persian, Urdu and Hebrew among the languages.
pub(super) const PERSIAN: u8 = 1;
pub(super) const URDU: u8 = 2;
pub(super) const HEBREW: u8 = 3;

/// Heads of names of places and organisations.
const HEADS: lexicon::Flags = lexicon::PLACE_HEAD | lexicon::ORG_HEAD;

/// The register of an Arabic text that explains, beside the four languages.
pub const EXPOSITORY: u8 = 4;

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub words: Vec<Word>,
    /// For each token: its word, or `u32::MAX` for another script.
    pub of_token: Vec<u32>,
    /// The Latin words of names, in normal form.
    pub latin: Vec<String>,
    /// The language, for the tagger: Arabic, Persian, Urdu, Hebrew.
    pub language: u8,
    /// The weights that the tagger takes: those of the language, unless the text is told to be of another register.
    pub register: u8,
}

impl Vocabulary {
    /// Whether the text explains what things are.
    pub(super) fn explains(&self) -> bool {
        self.register == EXPOSITORY
    }

    /// The weights that the tagger takes for `word`.
    pub(super) fn register_of(&self, word: &Word) -> usize {
        usize::from(if word.language == self.language { self.register } else { word.language })
    }

    /// The language of token `index`, where it is a word.
    pub(super) fn language_at(&self, index: usize) -> u8 {
        self.word(index).map_or(self.language, |word| word.language)
    }

    /// The word of token `index`.
    pub(super) fn word(&self, index: usize) -> Option<&Word> {
        self.words.get(self.number(index)?)
    }

    /// The number of the word of token `index` among all words.
    pub(super) fn number(&self, index: usize) -> Option<usize> {
        self.of_token.get(index).filter(|word| **word != u32::MAX).map(|word| *word as usize)
    }

    /// Reads the words of `tokens`; `latin` are those of its names in Latin letters, `lang` the
    /// language of the text; what was `heard` in other texts is not listened for again.
    pub(super) fn read(
        tokens: &Tokens,
        latin: Vec<String>,
        lang: &str,
        steps: &Steps,
        heard: &mut Heard,
    ) -> Self {
        // Of some five tokens one is a word that did not stand before.
        let mut index: HashMap<&str, u32> =
            HashMap::with_capacity_and_hasher(tokens.list.len() / 5, <_>::default());
        let mut counts: Vec<u32> = Vec::new();
        let mut scripts: Vec<Script> = Vec::new();
        let mut marked: Vec<bool> = Vec::new();
        let mut firsts: Vec<usize> = Vec::new();
        let mut of_token = Vec::with_capacity(tokens.list.len());
        for (at, token) in tokens.list.iter().enumerate() {
            if !matches!(token.script, Script::Arabic | Script::Hebrew) {
                of_token.push(u32::MAX);
                continue;
            }
            let next = counts.len() as u32;
            let word = *index.entry(tokens.normal(at)).or_insert(next);
            if word == next {
                counts.push(0);
                scripts.push(token.script);
                marked.push(false);
                firsts.push(at);
            }
            marked[word as usize] |= token.marked;
            counts[word as usize] += 1;
            of_token.push(word);
        }
        let mut normals = vec![""; counts.len()];
        for (normal, word) in &index {
            normals[*word as usize] = normal;
        }
        let lists = [Script::Arabic, Script::Hebrew].map(|script| Lists::of(language(lang, script), steps));
        let mut listener = heard.listen(&latin, counts.len(), steps);
        let mut words: Vec<Word> = Vec::with_capacity(counts.len());
        for ((normal, script), first) in normals.iter().zip(&scripts).zip(&firsts) {
            // Whether a given name stands directly before the word where it comes first.
            let named = || {
                let given = |at: usize| tables::given().class(tokens.normal(at)).is_some();
                steps.lists && *first > 0 && tokens.list[*first].follows() && given(*first - 1)
            };
            let seen = |stem: &str| index.get(stem).map_or(0, |word| counts[*word as usize]);
            let lists = &lists[usize::from(*script == Script::Hebrew)];
            words.push(lists.word(normal, *script, &Context { seen: &seen, named: &named }, &mut listener));
        }
        // Where all words have their vowels, they say nothing.
        let hebrew = || tokens.list.iter().filter(|token| token.script == Script::Hebrew);
        if 2 * hebrew().filter(|token| token.marked).count() > hebrew().count() {
            for (marked, _) in
                marked.iter_mut().zip(&scripts).filter(|(_, script)| **script == Script::Hebrew)
            {
                *marked = false;
            }
        }
        let mut stems: HashMap<&str, u32> = HashMap::with_capacity_and_hasher(words.len(), <_>::default());
        for (word, count) in words.iter().zip(&counts) {
            *stems.entry(&word.stem).or_default() += count;
        }
        let sums: Vec<u32> = words.iter().map(|word| stems[word.stem.as_str()]).collect();
        let language = match language(lang, Script::Arabic) {
            "fa" => 1,
            "ur" => 2,
            _ if matches!(lang, "he" | "yi") => HEBREW,
            _ => 0,
        };
        for (word, script) in words.iter_mut().zip(&scripts) {
            word.language = match (script, language) {
                (Script::Hebrew, _) => HEBREW,
                (_, HEBREW) => 0,
                _ => language,
            };
        }
        for (((word, sum), marked), first) in words.iter_mut().zip(sums).zip(marked).zip(firsts) {
            word.count = sum;
            word.first = first;
            word.marked = marked;
            // Inflected words of the language are not heard as names.
            let plural = ["ات", "ون", "ين", "ים", "ות"].iter().any(|ending| word.stem.ends_with(ending));
            if marked || plural && word.stem_rarity < 4 && word.person & 1 == 0 || is_owned(word) {
                word.latin = None;
            }
        }
        Self { words, of_token, latin, language, register: language }
    }
}

/// The language that a word in `script` is looked up in, in a text of language `lang`.
fn language(lang: &str, script: Script) -> &'static str {
    match lang {
        _ if script == Script::Hebrew => "he",
        "fa" | "ps" | "ku" | "ckb" => "fa",
        "ur" => "ur",
        _ => "ar",
    }
}

/// A word in normal form, or a part of one, that is looked up in many lists.
#[derive(Clone, Copy)]
struct Form<'a> {
    word: &'a str,
    print: Print,
}

impl<'a> Form<'a> {
    fn of(word: &'a str) -> Self {
        Self { word, print: Print::of(word) }
    }
}

/// What the text says of a word.
struct Context<'a> {
    /// How often another word stands in it.
    seen: &'a dyn Fn(&str) -> u32,
    /// Whether it first stands behind a given name.
    named: &'a dyn Fn() -> bool,
}

struct Lists<'a> {
    lang: &'static str,
    frequent: &'static Words,
    verbs: &'static Words,
    steps: &'a Steps,
}

impl<'a> Lists<'a> {
    fn of(lang: &'static str, steps: &'a Steps) -> Self {
        let (frequent, verbs) = match lang {
            "fa" => (tables::words_fa(), tables::verbs_fa()),
            "ur" => (tables::words_ur(), tables::verbs_ur()),
            "he" => (tables::words_he(), tables::verbs_he()),
            _ => (tables::words_ar(), tables::verbs()),
        };
        Self { lang, frequent, verbs, steps }
    }
}

impl Lists<'_> {
    fn rarity(&self, form: Form) -> u8 {
        self.frequent.class_of(form.print).unwrap_or(4)
    }

    fn is_person(&self, form: Form) -> bool {
        let known = || match self.lang {
            "he" => self.people(form).is_some_and(|class| class < 3),
            _ => tables::names_ar().class_of(form.print).is_some(),
        };
        let given = || tables::given().class_of(form.print).is_some();
        self.steps.lists && (given() || known()) && self.steps.listed(form.word)
    }

    fn is_given(&self, form: Form) -> bool {
        self.steps.lists && tables::given().class_of(form.print).is_some() && self.steps.listed(form.word)
    }

    /// The class of a word in the list of words of Wikidata's people.
    fn people(&self, form: Form) -> Option<u8> {
        let list = if self.lang == "he" { tables::people_he() } else { tables::people_ar() };
        list.class_of(form.print).filter(|_| self.steps.lists && self.steps.listed(form.word))
    }

    /// What our own lists of words say of `stem`, `word` without its clitics.
    fn own_flags(&self, word: Form, stem: Form) -> Flags {
        let mut flags = lexicon::flags_of(word.print) | lexicon::flags_of(stem.print);
        if self.is_given(stem) {
            flags |= lexicon::GIVEN;
        }
        // سينضمان, but سيدور may be a name.
        let future = stem.word.strip_prefix('س').filter(|rest| rest.starts_with(['ي', 'ت']));
        let future = future.filter(|rest| rest.ends_with('ن') || self.rarity(stem) < 4);
        let is_verb = |print| self.verbs.class_of(print).is_some();
        if is_verb(word.print) || is_verb(stem.print) || future.map(Print::of).is_some_and(is_verb) {
            flags |= lexicon::VERB;
        }
        // A son's name written in one: בן־גוריון.
        if ["בן-", "בר-", "אבן-", "אבו-", "אל-"].iter().any(|kin| stem.word.starts_with(kin)) {
            flags |= lexicon::KIN;
        }
        if tables::peoples().class_of(stem.print).is_some() {
            flags |= lexicon::GROUP;
        }
        if is_nisba(stem.word) {
            flags |= lexicon::NISBA;
        }
        flags
    }

    fn is_place(&self, word: &str) -> bool {
        let mut phrase = Print::default();
        phrase.add(word);
        let known = tables::places_rtl().class_of(phrase).or_else(|| tables::known().class_of(phrase));
        self.steps.lists && known.is_some() && self.steps.listed(word)
    }

    fn word(&self, normal: &str, script: Script, context: &Context, listener: &mut Listener) -> Word {
        let mut clitic = self.clitic(normal, script, context, listener);
        let start = normal.char_indices().nth(clitic).map_or(normal.len(), |(at, _)| at);
        let mut stem = &normal[start..];
        // للجامعة is ل with الجامعة, whose first letter is not written: the name is looked up whole.
        let to_the = definite_after_li(normal).filter(|_| self.lang == "ar" && self.steps.clitics);
        if let Some(definite) = &to_the {
            (clitic, stem) = (usize::from(!normal.starts_with("لل")), definite.as_str());
        }
        let (whole, form) = (Form::of(normal), Form::of(stem));
        let bare = stem.strip_prefix("ال").or_else(|| stem.strip_prefix("لل")).map(Form::of);
        let rarity = self.rarity(whole);
        let person =
            u8::from(self.is_person(form)) | u8::from(bare.is_some_and(|bare| self.is_person(bare))) << 1;
        let letters = if script == Script::Arabic {
            let bare = bare.map_or(stem, |bare| bare.word);
            ((tables::foreignness(bare) + 1.5) / 0.45).clamp(0.0, 7.0) as u8
        } else {
            4
        };
        Word {
            clitic,
            stem: stem.to_owned(),
            print: form.print,
            article: bare.is_some_and(|bare| bare.word.chars().count() > 1),
            rarity,
            stem_rarity: if clitic == 0 { rarity } else { self.rarity(form) },
            person,
            people: self.people(form).or_else(|| self.people(bare?)).map_or(0, |class| 1 + class),
            flags: self.own_flags(whole, form),
            letters,
            latin: listener.latin_of(stem),
            marked: false,
            count: 0,
            first: 0,
            language: 0,
        }
    }

    /// Whether the word `form`, whose first letter may be a clitic, is the surname of the given name before it, as far as the
    /// text and the lists know what is `behind` that letter: أحمد كجوك, משה לוי. "And" is more often one there.
    fn is_surname(&self, form: Form, behind: Form, context: &Context) -> bool {
        let rare = self.rarity(behind) >= 3 || self.lang == "he" && self.people(form).is_some();
        !form.word.starts_with('و')
            && rare
            && (context.named)()
            && !self.is_given(behind)
            && (context.seen)(behind.word) == 0
            && (self.lang != "he" || self.people(form).is_some())
    }

    /// How many letters at the head of a word are clitics: the reading that the text and the lists
    /// know best, whole words first. Text before lists: والتمان is و + ألتمان where Altman is spoken of.
    fn clitic(&self, normal: &str, script: Script, context: &Context, listener: &mut Listener) -> usize {
        let seen = context.seen;
        if !self.steps.clitics || !matches!(self.lang, "he" | "ar") {
            return 0;
        }
        let is_hebrew = script == Script::Hebrew;
        let letters = if is_hebrew { "ובלכמהש" } else { "وفبلك" };
        // What begins with none, or has no word's letters behind it, is read as it stands.
        let mut behind = normal.chars();
        if !behind.next().is_some_and(|first| letters.contains(first)) || behind.nth(2).is_none() {
            return 0;
        }
        // A given name is whole, unless the text has what is behind its first letter: كريم.
        let behind = normal.chars().next().map_or("", |first| &normal[first.len_utf8()..]);
        let form = Form::of(normal);
        if self.is_given(form) && seen(behind) == 0 || self.is_surname(form, Form::of(behind), context) {
            return 0;
        }
        let most = if script == Script::Hebrew { 3 } else { 2 };
        let known = |stem: Form, listener: &mut Listener| {
            // The head of an institution or a place, whatever the lists of words know: מאוניברסיטת، وسد.
            let heads = lexicon::INSTITUTION | lexicon::PLACE_HEAD | lexicon::TITLE;
            let head = lexicon::flags_of(stem.print) & heads != 0;
            let listed = [1.6, 1.3, 1.0, 0.7, 0.0][usize::from(self.rarity(stem))];
            let name = if self.is_person(stem) { 1.5 } else { 0.0 }
                + if self.is_place(stem.word) { 2.0 } else { 0.0 };
            let heard = if listener.latin_of(stem.word).is_some() { 3.0 } else { 0.0 };
            f32::max(listed, name) + heard + if head { 0.8 } else { 0.0 }
        };
        let whole = known(form, listener);
        let named = |form: Form| self.is_person(form) || self.is_place(form.word);
        // Hebrew lists of words hold them with their prefixes: that one is there says little beside a place (בירושלים).
        let whole = if is_hebrew && !named(form) { whole.min(INFLECTED) } else { whole };
        // A word in no list that begins with و is "and" with a name, save before ا and ي (واتسون، ويليام).
        let and = whole == 0.0
            && script == Script::Arabic
            && normal.starts_with('و')
            && !normal.starts_with("وا")
            && !normal.starts_with("وي")
            && !normal.starts_with("وو");
        // An acronym in no list that begins like a clitic: בלמ״ס.
        let acronym = whole == 0.0 && normal.contains('"') && normal.chars().count() >= 5;
        let mut best = (whole + 0.8, 0);
        let mut rest = normal;
        for clitic in 1..=most {
            let Some(c) = rest.chars().next().filter(|&c| letters.contains(c)) else { break };
            if clitic == 2 && script == Script::Arabic && !matches!(c, 'ب' | 'ل' | 'ك') {
                break;
            }
            rest = &rest[c.len_utf8()..];
            // No "and" stands behind another prefix: كوفي is not "like" with "and in".
            let and_in =
                |rest: &str| rest.strip_prefix('و').is_some_and(|bare| self.rarity(Form::of(bare)) == 0);
            if rest.chars().count() < 3 || c != 'و' && clitic == 1 && and_in(rest) && seen(rest) == 0 {
                break;
            }
            let (times, own) = (seen(rest), known(Form::of(rest), listener));
            let in_text = if times == 0 { 0.0 } else { 2.0 + 0.4 * times.min(4) as f32 };
            // Few Hebrew words begin with ו, and few names follow ש alone.
            let and = and || is_hebrew && c == 'ו' && !named(form) && own > 0.0;
            let given = c == 'و' && !named(form) && self.is_given(Form::of(rest));
            let that = if is_hebrew && c == 'ש' && times == 0 { 0.8 } else { 0.0 };
            // The lists know most heads behind a preposition as well (באצטדיון); the article is of the name (האקדמיה).
            let headed = is_hebrew && c != 'ה' && lexicon::flags_of(Form::of(rest).print) & HEADS != 0;
            let own = if headed { own + 0.8 } else { own };
            let value = own + in_text - that - 0.3 * (clitic - 1) as f32
                + f32::from(
                    (given || (and || acronym) && (is_hebrew || rest.chars().count() > 3)) && clitic == 1,
                ) * 0.9;
            if value > best.0 {
                best = (value, clitic);
            }
        }
        best.1
    }
}

/// Whether the Arabic `word`, which no list has, is a common word with what it is whose: بأشكاله.
fn is_owned(word: &Word) -> bool {
    let stem = word.stem.strip_suffix("ها").or_else(|| word.stem.strip_suffix("هم"));
    let stem = stem.or_else(|| word.stem.strip_suffix('ه'));
    let common = |stem: &str| tables::words_ar().class(stem).is_some_and(|class| class <= 2);
    word.latin.is_some()
        && word.language == 0
        && word.person == 0
        && stem.filter(|stem| stem.chars().count() > 3).is_some_and(|stem| {
            common(stem) || stem.strip_prefix(['ب', 'ل', 'ك', 'ف', 'و']).is_some_and(common)
        })
}

/// What it counts at most that a Hebrew word stands in the list of words and in none of names.
const INFLECTED: f32 = 0.9;
