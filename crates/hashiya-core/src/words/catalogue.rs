//! Phrases become words: the messages of one language, with English behind it.

use super::calendar::Calendar;
use super::digits::Digits;
use super::language::{Language, english};
use super::messages::{Keys, Messages, too_deep};
use super::phrase::{Argument, Inner, Phrase};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

/// The languages that are compiled in: tag, own name, messages. A new one is a line here and its file.
pub const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en", "English", include_str!("../../locales/en.ftl")),
    ("ar", "العربية", include_str!("../../locales/ar.ftl")),
    ("he", "עברית", include_str!("../../locales/he.ftl")),
    ("fa", "فارسی", include_str!("../../locales/fa.ftl")),
    ("ur", "اردو", include_str!("../../locales/ur.ftl")),
];

/// U+2068 and U+2069, which Fluent puts around what fills a place.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// U+2066 and U+2067, which begin what is left to right, and right to left.
const DIRECTED: [char; 2] = ['\u{2066}', '\u{2067}'];

/// How what fills the places of messages stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filled {
    /// As it is.
    Plain,
    /// Without controls of direction, and messages in the direction of their language.
    Isolated,
}

/// The messages of one language; a message that the language does not have is taken from English.
#[derive(Clone)]
pub struct Catalogue {
    language: Language,
    digits: Digits,
    calendar: Calendar,
    /// Messages of the user's own by the tag of their language, which win over those compiled in.
    own: Arc<BTreeMap<String, String>>,
    keys: Keys,
    messages: OnceLock<Arc<Messages>>,
    english: OnceLock<Arc<Messages>>,
}

impl Catalogue {
    /// The catalogue of `language` (a tag such as `ar` or `fa-IR`; one that is none gives English), with
    /// messages of the user's `own` before those compiled in. `keys` gives the keys of a command by its name,
    /// and by the name of a mode where the message gives one.
    pub fn new(
        language: &str,
        own: Option<&str>,
        keys: impl Fn(&str, Option<&str>) -> String + Send + Sync + 'static,
    ) -> Self {
        let language: Language = language.parse().unwrap_or_default();
        let own = own.map(|text| (language.tag(), text.to_owned())).into_iter().collect();
        Self {
            digits: Digits::of(&language),
            calendar: Calendar::Gregorian,
            language,
            own: Arc::new(own),
            keys: Arc::new(keys),
            messages: OnceLock::new(),
            english: OnceLock::new(),
        }
    }

    /// English, with commands named as `:undo` where keys would be.
    pub fn english() -> &'static Self {
        static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);
        &CATALOGUE
    }

    /// The same with the user's `own` messages, by the tag of their language.
    #[must_use]
    pub fn with_own(mut self, own: BTreeMap<String, String>) -> Self {
        self.own = Arc::new(own);
        self.messages = OnceLock::new();
        self
    }

    /// The same with numbers in other digits.
    #[must_use]
    pub fn with_digits(mut self, digits: Digits) -> Self {
        self.digits = digits;
        self.messages = OnceLock::new();
        self
    }

    /// The same with dates in another calendar.
    #[must_use]
    pub fn with_calendar(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// The catalogue of another language, with the same keys and messages of the user's own, and with the digits of
    /// that language.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> Self {
        Self {
            digits: Digits::of(language),
            language: language.clone(),
            messages: OnceLock::new(),
            ..self.clone()
        }
    }

    /// The language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The words of `phrase`, with the invisible isolates U+2068 and U+2069 around what fills its places, so
    /// that a title in another direction moves nothing beside it. What fills a place has no controls of direction of
    /// its own, which could end its isolate. For what is laid out; never for a terminal.
    pub fn text(&self, phrase: &Phrase) -> String {
        self.words(phrase, Filled::Isolated)
    }

    /// The words of `phrase` for a row that holds nothing else, in the direction of the language, whatever most of their
    /// letters have. For what is laid out.
    pub fn row(&self, phrase: &Phrase) -> String {
        self.within(phrase, Filled::Isolated)
    }

    /// The words of `phrase` without isolates: for streams, files and comparisons.
    pub fn plain(&self, phrase: &Phrase) -> String {
        let mut words = self.words(phrase, Filled::Plain);
        if phrase.key().is_some() {
            words.retain(|c| !ISOLATES.contains(&c));
        }
        words
    }

    /// The words of `phrase`, and what fills its places as `filled` says.
    fn words(&self, phrase: &Phrase, filled: Filled) -> String {
        match &phrase.0 {
            Inner::Content(words) => words.clone(),
            Inner::Message { key, arguments } => self.message(key, arguments, filled),
        }
    }

    /// `number` in the digits of the language, its thousands apart.
    pub fn number(&self, number: usize) -> String {
        self.digits.grouped(number)
    }

    /// `number` in the digits of the language, its thousands apart, with the decimals that it has.
    pub fn decimal(&self, number: f64) -> String {
        self.digits.decimal(number)
    }

    /// `text` with its ASCII digits in those of the language: a date, a share in per cent.
    pub fn digits(&self, text: &str) -> String {
        self.digits.write(text)
    }

    /// A Gregorian date, as the language writes it, in the reader's calendar.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let (year, month, day) = (i32::from(date.year()), date.month() as u8, date.day() as u8);
        let (year, month, day) = self.calendar.date(year, month, day).unwrap_or((year, month, day));
        let [year, month, day] =
            [format!("{year:04}"), format!("{month:02}"), format!("{day:02}")].map(|part| self.digits(&part));
        self.plain(&say!("date", year, month, day))
    }

    /// The languages that there are: tag and own name, those compiled in first.
    pub fn languages(&self) -> Vec<(String, String)> {
        let known = LANGUAGES.iter().map(|(tag, name, _)| ((*tag).to_owned(), (*name).to_owned()));
        let own = self.own.keys().filter(|tag| !LANGUAGES.iter().any(|(known, ..)| known == tag));
        known.chain(own.map(|tag| (tag.clone(), tag.clone()))).collect()
    }

    /// Whether the language, or English, has a message of this key.
    #[cfg(feature = "testing")]
    pub fn has(&self, key: &str) -> bool {
        self.messages().has(key) || self.behind().has(key)
    }

    /// The words of a message in a place of another. Its direction is said: of one that is nothing but places, as
    /// `{ $one } · { $other }`, U+2068 would find none.
    fn within(&self, phrase: &Phrase, filled: Filled) -> String {
        let words = self.words(phrase, filled);
        match filled {
            Filled::Plain => words,
            Filled::Isolated => {
                format!("{}{words}{}", DIRECTED[usize::from(self.language.is_rtl())], ISOLATES[1])
            }
        }
    }

    fn message(&self, key: &str, arguments: &[(&'static str, Argument)], filled: Filled) -> String {
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(
                *name,
                match argument {
                    Argument::Text(text) => FluentValue::from(content(text, filled)),
                    Argument::Number(number) => FluentValue::from(*number),
                    Argument::Phrase(phrase) => match &phrase.0 {
                        Inner::Content(words) => FluentValue::from(content(words, filled)),
                        Inner::Message { .. } => FluentValue::from(self.within(phrase, filled)),
                    },
                },
            );
        }
        let words = self.messages().words(key, &values);
        words.or_else(|| self.behind().words(key, &values)).unwrap_or_else(|| key.to_owned())
    }

    fn messages(&self) -> &Messages {
        self.messages.get_or_init(|| {
            let tags = [self.language.base(), self.language.tag()];
            let compiled = LANGUAGES.iter().find(|(tag, ..)| *tag == tags[0]).map(|(.., text)| *text);
            let own = tags.iter().enumerate().filter(|(at, tag)| *at == 0 || **tag != tags[0]);
            let own = own.filter_map(|(_, tag)| Some(Cow::Owned(self.own.get(tag)?.clone())));
            let texts = compiled.map(Cow::Borrowed).into_iter().chain(own);
            Arc::new(Messages::new(&self.language, texts, &self.keys, self.digits))
        })
    }

    fn behind(&self) -> &Messages {
        self.english.get_or_init(|| {
            let text = LANGUAGES.iter().find(|(tag, ..)| *tag == "en").map(|(.., text)| Cow::Borrowed(*text));
            Arc::new(Messages::new(&english(), text.into_iter(), &self.keys, Digits::Latin))
        })
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new("en", None, |command, _| format!(":{command}"))
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Catalogue").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}

/// Words that are not the program's, as they stand in a place: where `filled` says so, without the embeddings, overrides
/// and isolates of UAX #9.
fn content(words: &str, filled: Filled) -> Cow<'_, str> {
    if filled == Filled::Plain {
        return Cow::Borrowed(words);
    }
    let is_control = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if words.contains(is_control) { Cow::Owned(words.replace(is_control, "")) } else { Cow::Borrowed(words) }
}

/// The lines, counted from 1, of what is wrong in a language file. A message that is broken is left out.
pub fn faults(text: &str) -> Vec<usize> {
    if let Some(line) = too_deep(text) {
        return vec![line];
    }
    let Err((_, faults)) = FluentResource::try_new(text.to_owned()) else { return Vec::new() };
    let line = |at: usize| text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    faults.iter().map(|fault| line(fault.pos.start)).collect()
}
