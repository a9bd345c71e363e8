//! The messages of one language, each parsed when it is asked for first: a screen needs a few dozen of more than a
//! thousand.

use super::digits::Digits;
use super::language::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use memchr::memmem;
use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

/// Gives the keys of a command by its name; in a mode, where one is named.
pub(super) type Keys = Arc<dyn Fn(&str, Option<&str>) -> String + Send + Sync>;

/// The messages of one language.
pub(super) struct Messages {
    /// Files of messages; those of later ones win.
    texts: Vec<Cow<'static, str>>,
    parsed: Mutex<Parsed>,
}

/// What was parsed of the texts.
struct Parsed {
    bundle: FluentBundle<FluentResource>,
    /// Whether that is all of them.
    all: bool,
}

impl Messages {
    /// The messages of `texts`, later ones before earlier ones, with numbers in `digits`.
    pub(super) fn new(
        language: &Language,
        texts: impl Iterator<Item = Cow<'static, str>>,
        keys: &Keys,
        digits: Digits,
    ) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
        add_functions(&mut bundle, keys, digits);
        Self { texts: texts.collect(), parsed: Mutex::new(Parsed { bundle, all: false }) }
    }

    /// The words of the message `key`, filled with `values`; `None` where there is none, or it cannot be filled.
    pub(super) fn words(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        parsed.take(key, &self.texts);
        let words = parsed.words(key, values);
        if words.is_some() || parsed.all || !parsed.bundle.has_message(key) {
            return words;
        }
        // It may name another message.
        parsed.take_all(&self.texts);
        parsed.words(key, values)
    }

    /// Whether there is a message `key`.
    #[cfg(feature = "testing")]
    pub(super) fn has(&self, key: &str) -> bool {
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        parsed.take(key, &self.texts);
        parsed.bundle.has_message(key)
    }
}

impl Parsed {
    /// Parses the message `key`, unless that is done: the last that is none of the broken ones.
    fn take(&mut self, key: &str, texts: &[Cow<'static, str>]) {
        if self.all || self.bundle.has_message(key) {
            return;
        }
        for text in texts.iter().rev() {
            for entry in entries(text, key).into_iter().rev() {
                self.add(entry);
                if self.bundle.has_message(key) {
                    return;
                }
            }
        }
    }

    fn take_all(&mut self, texts: &[Cow<'static, str>]) {
        texts.iter().for_each(|text| self.add(text));
        self.all = true;
    }

    fn add(&mut self, text: &str) {
        // What a file of the user's has wrong was told when it was read; its other messages hold.
        if too_deep(text).is_some() {
            return;
        }
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        self.bundle.add_resource_overriding(resource);
    }

    fn words(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(values), &mut faults).into_owned();
        faults.is_empty().then_some(words)
    }
}

/// The line, from 1, where brackets stand in one another deeper than any message has them: their parser goes into each.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    const DEEP: usize = 64;
    let mut depth = 0_usize;
    text.lines().enumerate().find_map(|(at, line)| {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#') {
            depth = 0;
        }
        let deepest = line.bytes().map(|byte| {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth
        });
        (deepest.max() > Some(DEEP)).then_some(at + 1)
    })
}

/// The entries of the message `key` in a file of messages. In the syntax of Fluent what goes on with an entry is
/// indented, or closes a bracket.
fn entries<'t>(text: &'t str, key: &str) -> Vec<&'t str> {
    let begins = |&at: &usize| {
        let is_first = at == 0 || text.as_bytes()[at - 1] == b'\n';
        is_first && text[at + key.len()..].trim_start_matches(' ').starts_with('=')
    };
    let end = |start: usize| {
        let goes_on = |byte: &u8| !byte.is_ascii_alphabetic() && !matches!(byte, b'-' | b'#');
        let ends = memchr::memchr_iter(b'\n', &text.as_bytes()[start..]).map(|end| start + end + 1);
        ends.into_iter().find(|&end| !text.as_bytes().get(end).is_some_and(goes_on)).unwrap_or(text.len())
    };
    memmem::find_iter(text.as_bytes(), key).filter(begins).map(|start| &text[start..end(start)]).collect()
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>, keys: &Keys, digits: Digits) {
    bundle.set_formatter(match digits {
        Digits::Latin => None,
        Digits::Arabic => Some(|value, _| in_digits(value, Digits::Arabic)),
        Digits::Persian => Some(|value, _| in_digits(value, Digits::Persian)),
    });
    let keys = Arc::clone(keys);
    let key = bundle.add_function("KEY", move |given, named| {
        let mode = match named.get("mode") {
            Some(FluentValue::String(mode)) => Some(mode.as_ref()),
            _ => None,
        };
        match given {
            [FluentValue::String(command)] => FluentValue::from(keys(command, mode)),
            _ => FluentValue::Error,
        }
    });
    let number = bundle.add_function("NUMBER", move |given, _| match given {
        [FluentValue::Number(number)] => FluentValue::from(digits.grouped(number.value.max(0.0) as usize)),
        _ => FluentValue::Error,
    });
    debug_assert!(key.is_ok() && number.is_ok(), "a new bundle has no functions");
}

fn in_digits(value: &FluentValue<'_>, digits: Digits) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(digits.write(&number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentResource;

    fn messages(texts: &[&'static str]) -> Messages {
        let keys: Keys = Arc::new(|command, _| format!(":{command}"));
        let texts = texts.iter().map(|text| Cow::Borrowed(*text));
        Messages::new(&Language::default(), texts, &keys, Digits::Latin)
    }

    #[test]
    fn each_message_alone_is_what_it_is_among_all() {
        for (_, _, text) in crate::words::LANGUAGES {
            let all = FluentResource::try_new((*text).to_owned()).unwrap();
            let messages = messages(&[text]);
            for entry in all.entries() {
                let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
                let found = entries(text, message.id.name);
                let alone = FluentResource::try_new(found[0].to_owned()).unwrap();
                let same =
                    alone.entries().next().is_some_and(|own| format!("{own:?}") == format!("{entry:?}"));
                assert!(found.len() == 1 && same && messages.has(message.id.name), "{found:?}");
            }
        }
    }

    #[test]
    fn later_texts_win_and_broken_messages_do_not() {
        let words = |texts: &[&'static str], key: &str| messages(texts).words(key, &FluentArgs::new());
        let first = "a = one\nab = two\nb-a = three\n";
        assert_eq!(words(&[first], "a").as_deref(), Some("one"));
        assert_eq!(words(&[first, "a=own\n  and more\n"], "a").as_deref(), Some("own\nand more"));
        assert_eq!(words(&[first, "a = { $\n"], "a").as_deref(), Some("one"));
        assert_eq!(words(&["a = one\na = two\n"], "a").as_deref(), Some("two"));
        assert_eq!(words(&[first], "b"), None);
    }

    #[test]
    fn a_message_may_name_another() {
        let messages = messages(&["-name = Hashiya\na = { -name } and { b }\nb = words\n"]);
        assert_eq!(
            messages
                .words("a", &FluentArgs::new())
                .as_deref()
                .map(|words| words.replace(['\u{2068}', '\u{2069}'], "")),
            Some("Hashiya and words".into())
        );
    }
}
