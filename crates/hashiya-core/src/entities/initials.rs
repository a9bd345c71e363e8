//! Initials spelt by the names of Latin letters: إف بي آي is FBI, بی‌بی‌سی is BBC.
//!
//! A letter's name may be a word of the language (إن, أو, کے), so that initials need two names of letters that are none,
//! or an abbreviation of the same text that they spell.

use super::hashing::HashMap;
use super::kind::Kind;
use super::lexicon;
use super::name::Name;
use super::token::{Script, Tokens, normal};
use super::vocabulary::Vocabulary;
use std::collections::HashSet;
use std::sync::OnceLock;
use tui_bidi::text::slice;

/// The most letters of initials.
const MOST: usize = 6;

/// The names of Latin letters in the four languages, each with the letters that it may stand for.
const LETTERS: &[(&str, &str)] = &[
    ("a", "إيه آيه اے איי"),
    ("ae", "ایه"),
    ("aei", "إي آي ای אי"),
    ("bp", "بي בי"),
    ("c", "سي סי"),
    ("d", "دي ڈی די"),
    ("f", "إف ایف אף"),
    ("g", "جي ג'י"),
    ("gj", "جی"),
    ("h", "إتش اچ ایچ אייץ'"),
    ("i", "آئی"),
    ("j", "جيه جاي جے ג'יי"),
    ("k", "كيه کا کے קיי"),
    ("kq", "كي"),
    ("l", "إل ایل אל"),
    ("m", "إم ایم אם"),
    ("n", "إن این אן"),
    ("o", "أو או"),
    ("p", "پی פי"),
    ("q", "كيو کیو קיו"),
    ("r", "آر אר"),
    ("s", "إس ایس אס"),
    ("t", "تي ٹی טי"),
    ("u", "يو יו"),
    ("v", "في وی וי"),
    ("w", "دبليو ڈبلیو דאבליו"),
    ("x", "إكس ایکس אקס"),
    ("y", "واي وائی וואי"),
    ("z", "زد زیڈ זד"),
];

/// The letters that the name of a letter, in normal form, may stand for.
pub(super) fn letter(word: &str) -> Option<&'static str> {
    static TABLE: OnceLock<HashMap<String, String>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<String, String> = HashMap::default();
        for (letters, names) in LETTERS {
            for name in names.split(' ') {
                table.entry(normal(name)).or_default().push_str(letters);
            }
        }
        table
    });
    table.get(word).map(String::as_str)
}

/// What `name` (normal form, in which non-joiners are gone) may spell, letter by letter; `None` where a part of it names
/// no letter.
pub(super) fn spelt(name: &str) -> Option<Vec<&'static str>> {
    let mut letters = Vec::new();
    for word in name.split([' ', '-']) {
        letters.extend(parted(word, MOST)?);
    }
    (2..=MOST).contains(&letters.len()).then_some(letters)
}

/// The names of at most `most` letters that `word` is made of.
fn parted(word: &str, most: usize) -> Option<Vec<&'static str>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.filter(|_| most > 0).find_map(|end| {
        let mut letters = vec![letter(&word[..end])?];
        letters.extend(parted(&word[end..], most - 1)?);
        Some(letters)
    })
}

/// Whether `letters`, as [`spelt`] gives them, may spell `abbreviation` (normal form, without its full stops).
pub(super) fn spells(letters: &[&str], abbreviation: &str) -> bool {
    letters.len() == abbreviation.chars().count()
        && letters.iter().zip(abbreviation.chars()).all(|(letters, c)| letters.contains(c))
}

/// The letters of `latin`, a name in Latin letters in normal form, where it may be an abbreviation.
pub(super) fn abbreviation(latin: &str) -> Option<String> {
    let letters = latin.replace('.', "");
    let fits = (2..=MOST).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    fits.then_some(letters)
}

/// The initials in `text`; `latin` are its names in Latin letters.
pub(super) fn find(text: &str, tokens: &Tokens, vocabulary: &Vocabulary, latin: &[Name]) -> Vec<Name> {
    let abbreviations: HashSet<String> = latin.iter().filter_map(|name| abbreviation(&name.normal)).collect();
    let opens = vocabulary.words.iter().map(|word| opens(tokens.normal(word.first), word.clitic)).collect();
    let finder = Finder { text, tokens, vocabulary, abbreviations, opens };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.list.len() {
        let name = finder.at(at);
        at = name.as_ref().map_or(at + 1, |name| name.to);
        found.extend(name);
    }
    found
}

struct Finder<'a> {
    text: &'a str,
    tokens: &'a Tokens,
    vocabulary: &'a Vocabulary,
    /// Abbreviations in Latin letters that stand in the text.
    abbreviations: HashSet<String>,
    /// For each word of the vocabulary: whether it may be the first letter.
    opens: Vec<bool>,
}

/// Whether a word of normal form `normal` names a letter, with its clitics or without.
fn opens(normal: &str, clitics: usize) -> bool {
    let behind = normal.char_indices().nth(clitics.max(1)).map_or("", |(at, _)| &normal[at..]);
    letter(normal).is_some() || letter(behind).is_some()
}

impl Finder<'_> {
    /// The longest initials that begin at token `at`.
    fn at(&self, at: usize) -> Option<Name> {
        let first = self.tokens.list.get(at)?;
        if !matches!(first.script, Script::Arabic | Script::Hebrew) {
            return None;
        }
        // Most words name none. A non-joiner within a word may part several, and makes it longer than its normal form.
        let joined = tokens_joined(self.text, self.tokens, at);
        if joined && !self.vocabulary.number(at).is_some_and(|number| self.opens[number]) {
            return None;
        }
        // A clitic before them is no letter: بإف بي آي.
        let bare = |clitics: usize| {
            let mut name = Name::of(self.tokens, at, at + 1, first.script);
            name.without_clitic(self.text, clitics);
            spelt_one(slice(self.text, name.span)).map(|letters| (clitics, letters))
        };
        let clitic = self.vocabulary.word(at).map_or(0, |word| word.clitic);
        let (clitic, opening) = bare(0).or_else(|| bare(clitic.max(1)))?;
        let mut letters = opening;
        let mut clear = usize::from(self.is_clear(at)) * letters.len();
        let mut longest = None;
        let mut end = at + 1;
        loop {
            let proven = || {
                self.abbreviations.iter().any(|abbreviation| spells(&letters, abbreviation))
                    || letters.len() > 2
                        && clear > 1
                        && ![at, end - 1].into_iter().any(|at| self.is_function_word(at))
            };
            if (2..=MOST).contains(&letters.len()) && proven() {
                longest = Some(end);
            }
            let next = self.tokens.list.get(end).filter(|next| next.follows() && next.script == first.script);
            let Some(more) = next.and_then(|next| spelt_one(slice(self.text, next.span()))) else { break };
            if letters.len() + more.len() > MOST {
                break;
            }
            clear += usize::from(self.is_clear(end)) * more.len();
            letters.extend(more);
            end += 1;
        }
        let mut name = Name::of(self.tokens, at, longest?, first.script);
        name.without_clitic(self.text, clitic);
        name.kind = Some(Kind::Organization);
        Some(name)
    }

    /// Whether token `at` is no word of the language.
    fn is_clear(&self, at: usize) -> bool {
        let common = self.vocabulary.word(at).is_none_or(|word| word.rarity == 0);
        self.is_long(at) || !self.is_function_word(at) && !common
    }

    /// Whether token `at` is a word of grammar, as إن and أو are, which never ends initials.
    fn is_function_word(&self, at: usize) -> bool {
        let function = lexicon::PARTICLE | lexicon::PREPOSITION | lexicon::TOWARDS;
        !self.is_long(at) && self.vocabulary.word(at).is_none_or(|word| word.flags & function != 0)
    }

    /// Whether token `at` begins with آ: its normal form is that of another word (آي, أي), and no name of a letter
    /// that is also a word does.
    fn is_long(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| slice(self.text, token.span()).starts_with('آ'))
    }
}

/// Whether no non-joiner stands within token `at`.
fn tokens_joined(text: &str, tokens: &Tokens, at: usize) -> bool {
    let span = tokens.list[at].span();
    span.len() == tokens.normal(at).len() || !slice(text, span).contains('\u{200c}')
}

/// What one written word may spell: one letter, or several with non-joiners between them.
fn spelt_one(word: &str) -> Option<Vec<&'static str>> {
    word.split('\u{200c}').map(|part| letter(&normal(part))).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::entities::{Overrides, find};

    fn names(text: &str) -> Vec<(String, Option<String>)> {
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let found = find(&document, &Overrides::default()).entities.into_iter();
        found.filter(|one| !one.kind.is_value()).map(|one| (one.name, one.latin)).collect()
    }

    #[test]
    fn initials_are_names_and_one_with_the_abbreviation_that_they_spell() {
        for (text, name, latin) in [
            ("أعلن مكتب إف بي آي النتائج.", "إف بي آي", None),
            ("قال مصدر في إف بي آي (FBI) أمس إن الخبر صحيح.", "إف بي آي", Some("FBI")),
            ("ذكرت شبكة بي بي سي أن المطر نزل.", "بي بي سي", None),
            ("به گزارش بی‌بی‌سی باران بارید.", "بی‌بی‌سی", None),
            ("آئی ایم ایف نے قرض منظور کر لیا۔", "آئی ایم ایف", None),
            ("לפי דיווח בבי בי סי ירד גשם.", "בי בי סי", None),
        ] {
            let found = names(text);
            let own = found.iter().find(|(own, _)| own == name);
            assert_eq!(own.map(|(_, latin)| latin.as_deref()), Some(latin), "{text}: {found:?}");
        }
    }

    #[test]
    fn words_that_are_also_names_of_letters_are_no_initials() {
        for text in [
            "قال إن في البيت أو في الحقل إن لم يكن في السوق.",
            "او که در این خانه است ای کاش بیاید.",
            "وہ جی کے پاس ہے اور کے لیے ہے۔",
            "אם אין אני לי או אל מי",
        ] {
            assert_eq!(names(text), [], "{text}");
        }
    }
}
