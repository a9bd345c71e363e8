//! Phrases become words: the messages of one language, with English behind it.

use super::phrase::{Argument, Inner, Phrase};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};
use unic_langid::LanguageIdentifier;

/// The language of the source, which stands behind every other one.
const ENGLISH: &str = "en";

/// The languages that are compiled in: tag, own name, messages. A new one is a line here and its file.
pub const LANGUAGES: &[(&str, &str, &str)] = &[(ENGLISH, "English", include_str!("../../locales/en.ftl"))];

/// Languages written from right to left, also those that only a user's file may bring.
const RIGHT_TO_LEFT: &[&str] = &["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "ckb", "dv"];

/// U+2068 and U+2069, which Fluent puts around what fills a place.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Gives the keys of a command by its name; in a mode, where one is named.
type Keys = Arc<dyn Fn(&str, Option<&str>) -> String + Send + Sync>;

/// The messages of one language. They are parsed when the first of them is asked for; a message that the
/// language does not have is taken from English.
#[derive(Clone)]
pub struct Catalogue {
    language: LanguageIdentifier,
    /// Messages of the user's own for this language, which win over those compiled in.
    own: Option<Arc<str>>,
    keys: Keys,
    messages: OnceLock<Arc<Messages>>,
    english: OnceLock<Arc<Messages>>,
}

type Messages = FluentBundle<FluentResource>;

impl Catalogue {
    /// The catalogue of `language` (a tag such as `ar` or `fa-IR`; one that is none gives English), with
    /// messages of the user's `own` before those compiled in. `keys` gives the keys of a command by its name,
    /// and by the name of a mode where the message gives one.
    pub fn new(
        language: &str,
        own: Option<&str>,
        keys: impl Fn(&str, Option<&str>) -> String + Send + Sync + 'static,
    ) -> Self {
        Self {
            language: language.parse().unwrap_or_default(),
            own: own.map(Arc::from),
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

    /// The tag of the language.
    pub fn language(&self) -> String {
        self.language.to_string()
    }

    /// Whether the language is written from right to left: the direction of the interface.
    pub fn is_rtl(&self) -> bool {
        RIGHT_TO_LEFT.contains(&self.language.language.as_str())
    }

    /// The words of `phrase`, with the invisible isolates U+2068 and U+2069 around what fills its places, so
    /// that a title in another direction moves nothing beside it. For what is laid out; never for a terminal.
    pub fn text(&self, phrase: &Phrase) -> String {
        match &phrase.0 {
            Inner::Content(words) => words.clone(),
            Inner::Message { key, arguments } => self.message(key, arguments),
        }
    }

    /// The words of `phrase` without isolates: for streams, files and comparisons.
    pub fn plain(&self, phrase: &Phrase) -> String {
        let mut words = self.text(phrase);
        if phrase.key().is_some() {
            words.retain(|c| !ISOLATES.contains(&c));
        }
        words
    }

    /// Whether the language, or English, has a message of this key.
    #[cfg(feature = "testing")]
    pub fn has(&self, key: &str) -> bool {
        self.messages().has_message(key) || self.behind().has_message(key)
    }

    fn message(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(
                *name,
                match argument {
                    Argument::Text(text) => FluentValue::from(text.as_str()),
                    Argument::Number(number) => FluentValue::from(*number),
                    Argument::Phrase(phrase) => FluentValue::from(self.text(phrase)),
                },
            );
        }
        let of = |messages: &Messages| {
            let pattern = messages.get_message(key)?.value()?;
            let mut faults = Vec::new();
            let words = messages.format_pattern(pattern, Some(&values), &mut faults).into_owned();
            faults.is_empty().then_some(words)
        };
        of(self.messages()).or_else(|| of(self.behind())).unwrap_or_else(|| key.to_owned())
    }

    fn messages(&self) -> &Messages {
        self.messages.get_or_init(|| {
            let tag = self.language.language.as_str();
            let compiled = LANGUAGES.iter().find(|(known, ..)| *known == tag).map(|(.., text)| *text);
            let texts = compiled.into_iter().chain(self.own.as_deref());
            Arc::new(bundle(self.language.clone(), texts, &self.keys))
        })
    }

    fn behind(&self) -> &Messages {
        self.english.get_or_init(|| {
            let text = LANGUAGES.iter().find(|(tag, ..)| *tag == ENGLISH).map(|(.., text)| *text);
            let english = ENGLISH.parse().unwrap_or_default();
            Arc::new(bundle(english, text.into_iter(), &self.keys))
        })
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new(ENGLISH, None, |command, _| format!(":{command}"))
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Catalogue").field("language", &self.language()).finish_non_exhaustive()
    }
}

/// The messages of `texts`, later ones before earlier ones.
fn bundle<'t>(language: LanguageIdentifier, texts: impl Iterator<Item = &'t str>, keys: &Keys) -> Messages {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    for text in texts {
        // What a file of the user's has wrong was told when it was read; its other messages hold.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    let keys = Arc::clone(keys);
    let added = bundle.add_function("KEY", move |given, named| {
        let mode = match named.get("mode") {
            Some(FluentValue::String(mode)) => Some(mode.as_ref()),
            _ => None,
        };
        match given {
            [FluentValue::String(command)] => FluentValue::from(keys(command, mode)),
            _ => FluentValue::Error,
        }
    });
    debug_assert!(added.is_ok(), "a new bundle has no function KEY");
    bundle
}

/// The lines, counted from 1, of what is wrong in a language file. A message that is broken is left out.
pub fn faults(text: &str) -> Vec<usize> {
    let Err((_, faults)) = FluentResource::try_new(text.to_owned()) else { return Vec::new() };
    let line = |at: usize| text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    faults.iter().map(|fault| line(fault.pos.start)).collect()
}

/// The language that the environment asks for: the first of `values` (those of `LC_ALL`, `LC_MESSAGES` and
/// `LANG`, in this order) that says anything, as a tag: `ar_EG.UTF-8` gives `ar-EG`, `C` and nothing `en`.
pub fn language_of<'v>(values: impl IntoIterator<Item = &'v str>) -> String {
    let said = values.into_iter().find(|value| !value.is_empty()).unwrap_or("");
    let tag = said.split(['.', '@']).next().unwrap_or("").replace('_', "-");
    match tag.parse::<LanguageIdentifier>() {
        Ok(language) if tag != "C" && tag != "POSIX" => language.to_string(),
        _ => ENGLISH.to_owned(),
    }
}
