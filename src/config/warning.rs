//! Reading TOML that a person wrote: values where they are right, and a warning with its line where not.

use crate::notebook::shape::nearest;
use crate::words::Phrase;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Something in a settings or theme file that was left out, or read as something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to write; one line, without control characters.
    pub what: Phrase,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl Warning {
    /// What is wrong, with its line.
    pub fn phrase(&self) -> Phrase {
        say!("fault-line", line = self.line, what = &self.what)
    }
}

/// A value with its place in the file.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// One entry of a table: its key, where the key stands, and the value.
pub(super) type Entry<'t> = (&'t str, Range<usize>, &'t Value<'t>);

/// A file being read, and what was wrong so far.
pub(super) struct Reader {
    /// Where each line of the text ends.
    line_ends: Vec<usize>,
    warnings: Vec<Warning>,
    /// Lines that are no TOML: what is left of them is not worth a second word.
    broken: BTreeSet<usize>,
}

/// `text` in one line, without control characters.
fn without_controls(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A warning names what is possible only where that stays one line.
const MOST_NAMED: usize = 12;

impl Reader {
    /// Parses `text`; broken lines become warnings, the others are read.
    pub(super) fn new(text: &str) -> (Self, Spanned<DeTable<'_>>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        let mut reader = Self { line_ends, warnings: Vec::new(), broken: BTreeSet::new() };
        for error in errors {
            reader.warn(error.span().unwrap_or(0..0), without_controls(error.message()));
        }
        reader.broken = reader.warnings.iter().map(|warning| warning.line).collect();
        (reader, table)
    }

    /// A reader that says nothing of the form of `text`: another one does.
    pub(super) fn quiet(text: &str) -> Self {
        Self { warnings: Vec::new(), broken: BTreeSet::new(), ..Self::new(text).0 }
    }

    /// All warnings, by line.
    pub(super) fn warnings(mut self) -> Vec<Warning> {
        self.warnings.sort_by_key(|warning| warning.line);
        self.warnings
    }

    /// The line, counted from 1, in which the bytes `at` begin.
    pub(super) fn line(&self, at: &Range<usize>) -> usize {
        1 + self.line_ends.partition_point(|end| *end < at.start)
    }

    /// Says what is wrong at the bytes `at`.
    pub(super) fn warn(&mut self, at: Range<usize>, what: impl Into<Phrase>) {
        let line = self.line(&at);
        if self.broken.contains(&line) {
            return;
        }
        self.warnings.push(Warning { line, what: what.into() });
    }

    /// Says what is wrong at the bytes `at`, unless the same was said of that line.
    pub(super) fn warn_once(&mut self, at: Range<usize>, what: impl Into<Phrase>) {
        self.warn(at, what);
        if let Some((last, before)) = self.warnings.split_last()
            && before.iter().any(|own| own.line == last.line && own.what.key() == last.what.key())
        {
            self.warnings.pop();
        }
    }

    /// Says that `key` is not known, and which known key may be meant.
    pub(super) fn unknown(&mut self, key: &str, at: Range<usize>, known: &[&str]) {
        let near = nearest(key, known.iter().copied());
        let key = key.escape_debug().to_string();
        match near {
            Some(near) => self.warn(at, say!("key-unknown-near", key, near)),
            None if known.len() > MOST_NAMED => self.warn(at, say!("key-unknown", key)),
            None => self.warn(at, say!("key-unknown-of", known = known.join(", "), key)),
        }
    }

    /// The entries of `value` in the order of the file; none, and a warning, when it is no table.
    pub(super) fn entries<'t>(&mut self, value: &'t Value<'t>) -> Vec<Entry<'t>> {
        if let DeValue::Table(table) = value.get_ref() {
            entries(table)
        } else {
            self.warn(value.span(), say!("expected-table"));
            Vec::new()
        }
    }

    /// The text that `value` holds.
    pub(super) fn string<'t>(&mut self, value: &'t Value<'t>) -> Option<&'t str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.warn(value.span(), say!("expected-string"));
        }
        text
    }

    /// The texts of a list, or one text by itself.
    pub(super) fn strings<'t>(&mut self, value: &'t Value<'t>) -> Vec<(&'t str, Range<usize>)> {
        match value.get_ref() {
            DeValue::Array(list) => {
                list.iter().filter_map(|item| Some((self.string(item)?, item.span()))).collect()
            }
            _ => self.string(value).map(|text| (text, value.span())).into_iter().collect(),
        }
    }

    /// A sign: one character that can be seen.
    pub(super) fn sign(&mut self, value: &Value<'_>) -> Option<char> {
        let text = self.string(value)?;
        let mut chars = text.chars().filter(|c| !c.is_control() && !c.is_whitespace());
        let sign = chars.next().filter(|_| chars.next().is_none() && text.chars().count() == 1);
        if sign.is_none() {
            self.warn(value.span(), say!("expected-character"));
        }
        sign
    }

    /// Yes or no.
    pub(super) fn boolean(&mut self, value: &Value<'_>) -> Option<bool> {
        let answer = value.get_ref().as_bool();
        if answer.is_none() {
            self.warn(value.span(), say!("expected-boolean"));
        }
        answer
    }

    /// A number within `range`; one outside it is taken as the nearest end.
    pub(super) fn number(&mut self, value: &Value<'_>, range: Range<u16>) -> Option<u16> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let wanted = say!("expected-number", from = range.start, to = range.end);
        let inside = number.map(|number| number.clamp(range.start.into(), range.end.into()));
        if number.is_none() || number != inside {
            self.warn(value.span(), wanted);
        }
        inside.and_then(|number| u16::try_from(number).ok())
    }

    /// The number of the word among `known`.
    pub(super) fn word(&mut self, value: &Value<'_>, known: &[&str]) -> Option<usize> {
        let word = self.string(value)?;
        let found = known.iter().position(|name| *name == word);
        if found.is_none() {
            self.unknown(word, value.span(), known);
        }
        found
    }
}

/// The entries of `table` in the order of the file.
pub(super) fn entries<'t>(table: &'t DeTable<'t>) -> Vec<Entry<'t>> {
    let mut entries: Vec<Entry<'t>> =
        table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
    entries.sort_by_key(|(_, at, _)| at.start);
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_line_is_said_and_the_rest_read() {
        let (reader, table) = Reader::new("one = 1\ntwo = = 2\nthree = 3\n");
        let keys: Vec<&str> = entries(table.get_ref()).into_iter().map(|(key, ..)| key).collect();
        assert!(keys.contains(&"one") && keys.contains(&"three"), "{keys:?}");
        assert_eq!(reader.warnings().first().map(|warning| warning.line), Some(2));
    }

    #[test]
    fn hostile_files_end_soon() {
        for text in
            ["a = ".to_owned() + &"[".repeat(100_000), "= x\n".repeat(20_000), "\u{feff}[\0".to_owned()]
        {
            let (reader, _) = Reader::new(&text);
            assert!(!reader.warnings().is_empty());
        }
    }
}
