//! What is not as it should be in a notebook, by the [shape](crate::notebook::shape) of its tables.

use super::super::annotation::{is_date, is_time};
use super::super::shape::{is_language, nearest};
use super::super::{
    open::Known as _,
    vocabulary::{HeadingAction, Kind, Status},
};
use super::parts::{Doubt, Fault};
use super::read::tables;
use crate::notebook::annotation::Id;
use crate::notebook::book::Notebook;
use crate::notebook::shape::entry::{Holds, Key, Shape};
use crate::notebook::shape::notebook::NOTEBOOK;
use crate::words::Phrase;
use std::borrow::Cow;
use std::collections::HashSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use tui_bidi::text::snip;

/// All faults of the notebook in `text`, by line.
pub(super) fn faults(text: &str, root: &DeTable<'_>, notebook: &Notebook) -> Vec<Fault> {
    let mut check = Check { faults: Vec::new() };
    let ids: HashSet<&Id> = notebook.annotations.iter().map(|annotation| &annotation.id).collect();
    check.table(&NOTEBOOK, "notebook", root, 0);
    for (key, numbered) in [("annotation", true), ("heading", false), ("refused", false)] {
        for (table, at) in tables(root, key) {
            check.target(key, table, at);
            if numbered {
                check.links(notebook, &ids, table);
            } else if key == "heading"
                && table.get("action").and_then(|v| v.get_ref().as_str()) == Some(HeadingAction::Add.word())
                && !table.contains_key("level")
            {
                check.fault(at, say!("fault-heading-level"));
            }
        }
    }
    let mut seen = HashSet::new();
    for (annotation, (_, at)) in notebook.annotations.iter().zip(tables(root, "annotation")) {
        if !seen.insert(&annotation.id) {
            check.fault(at, say!("fault-same-id", id = annotation.id.as_str()));
        }
    }
    check.lines(text);
    check.faults
}

struct Check {
    /// With the byte where each begins for its line, until all are there.
    faults: Vec<Fault>,
}

type Found<'t> = Spanned<DeValue<'t>>;

impl Check {
    fn fault(&mut self, at: usize, what: Phrase) {
        self.faults.push(Fault::new(at, what));
    }

    /// Tells the line of each fault and puts them in order, with one way through `text` for all of them.
    fn lines(&mut self, text: &str) {
        self.faults.sort_by_key(|fault| fault.line);
        let (mut at, mut before) = (0, 0);
        for fault in &mut self.faults {
            let own = fault.line.min(text.len());
            before += memchr::memchr_iter(b'\n', &text.as_bytes()[at..own]).count();
            (at, fault.line) = (own, before + 1);
        }
    }

    fn table(&mut self, shape: &Shape, of: &str, table: &DeTable<'_>, at: usize) {
        for key in shape.keys.iter().filter(|key| key.needed) {
            match table.get(key.name).map(|value| (value.get_ref().as_str(), value.span().start)) {
                None => self.fault(at, say!("fault-missing", of, key = key.name)),
                Some((Some(""), at)) => self.fault(at, say!("fault-empty", of, key = key.name)),
                Some(_) => {}
            }
        }
        for (name, value) in table {
            match shape.key(name.get_ref()) {
                Some(key) => self.value(key, &key.holds, value),
                None if shape.rest.is_none() => self.unknown(shape, of, name),
                None => {}
            }
        }
    }

    /// A key that is none of ours is the user's own, unless it is a slip of one of ours.
    fn unknown(&mut self, shape: &Shape, of: &str, name: &Spanned<Cow<'_, str>>) {
        let key = name.get_ref();
        if let Some(near) = nearest(key, shape.names()) {
            let key = key.escape_debug().to_string();
            self.fault(name.span().start, say!("fault-slip", of, key, near));
        }
    }

    fn value(&mut self, key: &Key, holds: &Holds, value: &Found<'_>) {
        let (name, at) = (key.name, value.span().start);
        let found = value.get_ref();
        let text = found.as_str();
        let wanted = match holds {
            Holds::Text if text.is_some() => return,
            Holds::Words(words) if text.is_some() => {
                return self.word(name, words, text.unwrap_or_default(), at);
            }
            Holds::Open(words) if text.is_some() => {
                return self.own_word(name, words, text.unwrap_or_default(), at);
            }
            Holds::Uuid if text.is_some_and(|text| text.is_empty() || Id::new(text).is_uuid()) => return,
            Holds::Language if text.is_some_and(|text| text.is_empty() || is_language(text)) => return,
            Holds::Date if Self::moment(found).is_some_and(|text| is_date(&text)) => return,
            Holds::When if Self::moment(found).is_some_and(|text| is_when(&text)) => return,
            Holds::Time if Self::moment(found).is_some_and(|text| is_time(&text)) => return,
            Holds::Whole(least, most) => match whole(found) {
                Some(number) if (*least..=*most).contains(&number) => return,
                Some(number) => {
                    return self.fault(at, out_of_bounds(name, number, *least, *most));
                }
                None if found.is_integer() => return self.fault(at, say!("fault-too-large", key = name)),
                None => say!("toml-whole-number"),
            },
            Holds::Number(least) => match number(found) {
                Some(number) if number >= *least && number.is_finite() => return,
                Some(number) => {
                    let (number, least) = (number.to_string(), least.to_string());
                    return self.fault(at, say!("fault-too-small", key = name, number, least));
                }
                None => say!("toml-number"),
            },
            Holds::Texts if found.as_array().is_some_and(|all| all.iter().all(|v| v.get_ref().is_str())) => {
                return;
            }
            Holds::Table(shape) => match found.as_table() {
                Some(table) => return self.table(shape, name, table, at),
                None => say!("toml-table"),
            },
            Holds::Tables(shape) => match found.as_array() {
                Some(all) => {
                    for value in all {
                        match value.get_ref().as_table() {
                            Some(table) => self.table(shape, name, table, value.span().start),
                            None => self.wrong_type(name, value, &say!("toml-table")),
                        }
                    }
                    return;
                }
                None => say!("toml-array-of-tables"),
            },
            Holds::Uuid => say!("toml-uuid"),
            Holds::Language => say!("toml-language"),
            Holds::Date => say!("toml-day"),
            Holds::When => say!("toml-when"),
            Holds::Time => say!("toml-moment"),
            Holds::Texts => say!("toml-array-of-strings"),
            Holds::Text | Holds::Words(_) | Holds::Open(_) => say!("toml-string"),
            _ => return,
        };
        match text {
            Some(text) => self.fault(at, say!("fault-wrong-text", key = name, text = shown(text), wanted)),
            None => self.wrong_type(name, value, &wanted),
        }
    }

    fn wrong_type(&mut self, key: &str, value: &Found<'_>, wanted: &Phrase) {
        let what = say!("fault-wrong-type", key, type = value.get_ref().type_str(), wanted);
        self.fault(value.span().start, what);
    }

    /// What a date or time says, written as such or as a string.
    fn moment(value: &DeValue<'_>) -> Option<String> {
        match value {
            DeValue::Datetime(time) => Some(time.to_string()),
            DeValue::String(text) => Some(text.to_string()),
            _ => None,
        }
    }

    fn word(&mut self, name: &str, words: &[&str], text: &str, at: usize) {
        if words.contains(&text) || text.is_empty() {
            return;
        }
        let near = nearest(text, words.iter().copied());
        let text = shown(text);
        self.fault(
            at,
            match near {
                Some(near) => say!("fault-word-near", key = name, text, near),
                None => say!("fault-not-one-of", known = words.join(", "), key = name, text),
            },
        );
    }

    /// A word that may be the reader's own: settings and themes decide.
    fn own_word(&mut self, name: &'static str, words: &[&str], text: &str, at: usize) {
        if words.contains(&text) || text.is_empty() {
            return;
        }
        if text.trim().is_empty() || text.contains(char::is_control) {
            return self.fault(at, say!("fault-word-blank", key = name));
        }
        self.word(name, words, text, at);
        if let Some(fault) = self.faults.last_mut() {
            fault.doubt = Some(Doubt { key: name, word: text.to_owned() });
        }
    }

    fn target(&mut self, of: &str, table: &DeTable<'_>, at: usize) {
        let Some(target) = table.get("target").and_then(|value| value.get_ref().as_table()) else { return };
        let end_at = |value: &Found<'_>| (whole(value.get_ref()), value.span().start);
        let start = target.get("start").and_then(|value| whole(value.get_ref()));
        if let (Some(start), Some((Some(end), place))) = (start, target.get("end").map(end_at))
            && end < start
        {
            self.fault(place, say!("fault-target-reversed", of));
        } else if target.contains_key("start") != target.contains_key("end") {
            self.fault(at, say!("fault-target-half", of));
        }
    }

    fn links(&mut self, notebook: &Notebook, ids: &HashSet<&Id>, table: &DeTable<'_>) {
        let links = table.get("link").and_then(|value| value.get_ref().as_array());
        let tos = links.into_iter().flatten().filter_map(|link| link.get_ref().as_table()?.get("to"));
        for value in tos {
            let Some(to) = value.get_ref().as_str().filter(|to| !to.is_empty()) else { continue };
            let (document, id) = to.split_once('#').map_or((None, to), |(document, id)| (Some(document), id));
            let here = document.is_none_or(|document| document == notebook.document.id);
            let at = value.span().start;
            if Id::new(id).is_uuid() && document.is_none_or(|document| Id::new(document).is_uuid()) {
                if here && !ids.contains(&Id::new(id)) {
                    self.fault(at, say!("fault-dead-link", id));
                }
            } else if !to.contains(':') {
                self.fault(at, say!("fault-link-to", to = shown(to)));
            }
        }
    }
}

/// Whether `text` is a date, or a part of one: a year or a month.
pub fn is_when(text: &str) -> bool {
    is_date(text) || is_part(text)
}

/// Whether `text` is a year or a month.
fn is_part(text: &str) -> bool {
    match text.len() {
        4 => is_date(&format!("{text}-01-01")),
        7 => is_date(&format!("{text}-01")),
        _ => false,
    }
}

fn out_of_bounds(key: &str, number: i64, least: i64, most: i64) -> Phrase {
    if most == i64::MAX {
        say!("fault-too-small", key, number, least)
    } else {
        say!("fault-out-of-bounds", key, number, least, most)
    }
}

/// The beginning of what a file holds, for a message.
fn shown(text: &str) -> String {
    snip(text, 40).escape_debug().to_string()
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    value.as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok())
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(number) => number.as_str().parse().ok(),
        DeValue::Integer(number) => number.as_str().parse().ok(),
        _ => None,
    }
}

/// The word of ours that `word` is a slip of, where it names a kind or a status: those who want it so say it in their
/// settings.
///
/// ```
/// # use hashiya_core::notebook::slip;
/// assert_eq!(slip("kind", "clam"), Some("claim"));
/// assert_eq!(slip("kind", "claim"), None);
/// assert_eq!(slip("status", "needs work"), None);
/// ```
pub fn slip(key: &str, word: &str) -> Option<&'static str> {
    let known = if key == "status" { Status::WORDS } else { Kind::WORDS };
    nearest(word, known.iter().copied()).filter(|near| *near != word)
}
