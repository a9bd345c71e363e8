//! TOML tables → the values of a notebook, with a fault for each thing that is not as it should be.

use super::super::{About, Annotation, Heading, Id, Link, Review, Target, annotation};
use super::Fault;
use crate::text::Direction;
use crate::words::Phrase;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Collects faults with the places that they stand at.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// Each with a byte of the text in place of its line.
    faults: Vec<Fault>,
    /// The first key of ours that holds what it cannot: writing would lose that.
    wrong: Option<Fault>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, faults: Vec::new(), wrong: None }
    }

    pub(super) fn fault(&mut self, at: usize, what: impl Into<Phrase>) {
        self.faults.push(Fault::new(at, what));
    }

    /// What was found, by line, and what must not be written over.
    pub(super) fn finish(mut self) -> (Vec<Fault>, Option<Fault>) {
        self.faults.sort_by_key(|fault| fault.line);
        let (mut at, mut line) = (0, 1);
        for fault in &mut self.faults {
            let next = fault.line.min(self.text.len());
            line += memchr::memchr_iter(b'\n', &self.text.as_bytes()[at..next]).count();
            (at, fault.line) = (next, line);
        }
        if let Some(wrong) = &mut self.wrong {
            wrong.line = self::line(self.text, wrong.line);
        }
        (self.faults, self.wrong)
    }

    pub(super) fn about(&mut self, table: &DeTable<'_>) -> About {
        let mut text = |key| self.string(table, key).unwrap_or_default();
        About {
            id: text("id"),
            path: text("path"),
            title: text("title"),
            lang: text("lang"),
            hash: text("hash"),
            dir: match self.one_of(table, "dir", &["rtl", "ltr"]).as_deref() {
                Some("rtl") => Some(Direction::RightToLeft),
                Some("ltr") => Some(Direction::LeftToRight),
                _ => None,
            },
            ..About::default()
        }
    }

    pub(super) fn heading(&mut self, table: &DeTable<'_>, at: usize) -> Heading {
        let action = self.one_of(table, "action", &["dismiss", "add"]).unwrap_or_default();
        let level = self.integer(table, "level").map(|level| level.clamp(1, 9) as u8);
        if action == "add" && level.is_none() {
            self.fault(at, say!("fault-heading-level"));
        }
        if action.is_empty() && !table.contains_key("action") {
            self.fault(at, say!("fault-heading-action"));
        }
        let target = self.target(table, "heading", at);
        Heading { action, level, target, ..Heading::default() }
    }

    pub(super) fn annotation(&mut self, table: &DeTable<'_>, at: usize) -> Annotation {
        let id = self.string(table, "id").unwrap_or_default();
        if id.is_empty() {
            self.fault(at, say!("fault-no-id"));
        } else if !Id::new(&id).is_uuid() {
            self.fault(at, say!("fault-bad-id", id));
        }
        let kind = self.string(table, "kind").unwrap_or_default();
        if kind.is_empty() {
            self.fault(at, say!("fault-no-kind"));
        }
        Annotation {
            id: Id::new(id),
            kind,
            tags: self.tags(table),
            status: self.status(table),
            color: self.string(table, "color"),
            author: self.string(table, "author"),
            created: self.time(table, "created"),
            updated: self.time(table, "updated"),
            speaker: self.string(table, "speaker"),
            said: self.time(table, "said"),
            place: self.string(table, "place"),
            confidence: self.one_of(table, "confidence", &annotation::CONFIDENCES),
            note: self.string(table, "note"),
            target: self.target(table, "annotation", at),
            links: self.links(table),
            review: self.table(table, "review").map(|review| self.review(review)),
            conflict: self.conflict(table),
            ..Annotation::default()
        }
    }

    fn target(&mut self, table: &DeTable<'_>, of: &str, at: usize) -> Target {
        let Some(table) = self.table(table, "target") else {
            self.fault(at, say!("fault-no-target", of));
            return Target::default();
        };
        let number = |reader: &mut Self, key| reader.integer(table, key).map(|n| n.max(0) as usize);
        let (start, end) = (number(self, "start"), number(self, "end"));
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            self.fault(key_at(table, "end").unwrap_or(at), say!("fault-target-reversed", of));
        }
        let exact = self.string(table, "exact").unwrap_or_default();
        if exact.is_empty() {
            self.fault(at, say!("fault-no-quote", of));
        }
        Target {
            exact,
            prefix: self.string(table, "prefix").unwrap_or_default(),
            suffix: self.string(table, "suffix").unwrap_or_default(),
            start: start.unwrap_or(0),
            end: end.unwrap_or(0),
            rev: self.string(table, "rev"),
            section: self.string(table, "section"),
            twins: self.integer(table, "twins").map_or(0, |n| n.clamp(0, i64::from(u32::MAX)) as u32),
        }
    }

    fn links(&mut self, table: &DeTable<'_>) -> Vec<Link> {
        let Some(value) = table.get("link") else { return Vec::new() };
        let Some(links) = value.get_ref().as_array() else {
            self.wrong(value, "link", say!("toml-array-of-tables"));
            return Vec::new();
        };
        let mut out = Vec::new();
        for link in links {
            let Some(table) = link.get_ref().as_table() else {
                self.wrong(link, "link", say!("toml-table"));
                continue;
            };
            let rel = self.one_of(table, "rel", &annotation::RELATIONS).unwrap_or_default();
            let to = self.string(table, "to").unwrap_or_default();
            if rel.is_empty() || to.is_empty() {
                self.fault(link.span().start, say!("fault-link"));
            }
            out.push(Link { rel, to, accessed: self.time(table, "accessed") });
        }
        out
    }

    fn review(&mut self, table: &DeTable<'_>) -> Review {
        let count = |reader: &mut Self, key| {
            reader.integer(table, key).map(|n| n.clamp(0, i64::from(u32::MAX)) as u32)
        };
        Review {
            due: self.time(table, "due"),
            last: self.time(table, "last"),
            interval: self.float(table, "interval"),
            ease: self.float(table, "ease"),
            count: count(self, "count"),
            lapses: count(self, "lapses"),
        }
    }

    fn conflict(&mut self, table: &DeTable<'_>) -> BTreeMap<String, String> {
        let Some(table) = self.table(table, "conflict") else { return BTreeMap::new() };
        let text = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::String(text) => line_feeds(text),
            _ => self.text.get(value.span()).unwrap_or_default().to_owned(),
        };
        table.iter().map(|(key, value)| (key.get_ref().to_string(), text(value))).collect()
    }

    fn tags(&mut self, table: &DeTable<'_>) -> Vec<String> {
        let Some(value) = table.get("tags") else { return Vec::new() };
        let tags = value.get_ref().as_array();
        let Some(tags) = tags.filter(|tags| tags.iter().all(|tag| tag.get_ref().is_str())) else {
            self.wrong(value, "tags", say!("toml-array-of-strings"));
            return Vec::new();
        };
        tags.iter().filter_map(|tag| tag.get_ref().as_str()).map(str::to_owned).collect()
    }

    pub(super) fn table<'t>(&mut self, table: &'t DeTable<'_>, key: &str) -> Option<&'t DeTable<'t>> {
        let value = table.get(key)?;
        let found = value.get_ref().as_table();
        if found.is_none() {
            self.wrong(value, key, say!("toml-table"));
        }
        found
    }

    fn string(&mut self, table: &DeTable<'_>, key: &str) -> Option<String> {
        let value = table.get(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(value, key, say!("toml-string"));
        }
        text.map(line_feeds)
    }

    /// A string that should be one of `known`; another is kept and said.
    fn one_of(&mut self, table: &DeTable<'_>, key: &str, known: &[&str]) -> Option<String> {
        let text = self.string(table, key)?;
        if !known.contains(&text.as_str()) {
            let at = key_at(table, key).unwrap_or(0);
            self.fault(at, say!("fault-not-one-of", known = known.join(", "), key, text));
        }
        Some(text)
    }

    fn status(&mut self, table: &DeTable<'_>) -> Option<String> {
        let faults = self.faults.len();
        let status = self.one_of(table, "status", &annotation::STATUSES);
        if let Some(fault) = self.faults.get_mut(faults) {
            fault.status.clone_from(&status);
        }
        status
    }

    /// A date or time, written as such or as a string.
    fn time(&mut self, table: &DeTable<'_>, key: &str) -> Option<String> {
        let value = table.get(key)?;
        match value.get_ref() {
            DeValue::Datetime(time) => Some(time.to_string()),
            DeValue::String(text) => Some(line_feeds(text)),
            _ => {
                self.wrong(value, key, say!("toml-date"));
                None
            }
        }
    }

    pub(super) fn integer(&mut self, table: &DeTable<'_>, key: &str) -> Option<i64> {
        let value = table.get(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(value, key, say!("toml-whole-number"));
        }
        number
    }

    fn float(&mut self, table: &DeTable<'_>, key: &str) -> Option<f64> {
        let value = table.get(key)?;
        let number = match value.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(value, key, say!("toml-number"));
        }
        number
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, key: &str, wanted: Phrase) {
        let what = say!("fault-wrong-type", key, type = value.get_ref().type_str(), wanted);
        self.wrong.get_or_insert_with(|| Fault::new(value.span().start, what.clone()));
        self.fault(value.span().start, what);
    }
}

fn key_at(table: &DeTable<'_>, key: &str) -> Option<usize> {
    table.get(key).map(|value| value.span().start)
}

/// A string's value with line feeds alone: a file with CRLF holds the same notes.
fn line_feeds(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() }
}

/// The line of byte `at`, counted from 1.
pub(super) fn line(text: &str, at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count()
}
