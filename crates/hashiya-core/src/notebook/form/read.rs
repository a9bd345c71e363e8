//! TOML tables → the values of a notebook.

use super::parts::Fault;
use crate::document::CodePoint;
use crate::notebook::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Id, Link, Review, Source},
    open::{Known, Open},
    refused::Refused,
    target::Target,
};
use crate::words::Phrase;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use tui_bidi::text::Direction;

/// Takes what is of ours in the tables of a text; what else is wrong in them, `check` tells.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// The first key of ours that holds what it cannot: writing would lose that.
    wrong: Option<Fault>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, wrong: None }
    }

    /// What must not be written over.
    pub(super) fn finish(self) -> Option<Fault> {
        self.wrong
    }

    pub(super) fn about(&mut self, table: &DeTable<'_>) -> About {
        let source = self.table(table, "source").map(|source| self.source(source)).unwrap_or_default();
        let mut text = |key| self.string(table, key).unwrap_or_default();
        About {
            source,
            id: text("id"),
            path: text("path"),
            title: text("title"),
            lang: text("lang"),
            hash: text("hash"),
            dir: match self.string(table, "dir").as_deref() {
                Some("rtl") => Some(Direction::RightToLeft),
                Some("ltr") => Some(Direction::LeftToRight),
                _ => None,
            },
            ..About::default()
        }
    }

    fn source(&mut self, table: &DeTable<'_>) -> Source {
        let mut source = Source::default();
        for key in Source::KEYS {
            let date = matches!(key, "published" | "accessed");
            let value = if date { self.time(table, key) } else { self.string(table, key) };
            if let Some(own) = source.value_mut(key) {
                *own = value.filter(|text| !text.trim().is_empty());
            }
        }
        source
    }

    pub(super) fn heading(&mut self, table: &DeTable<'_>) -> Heading {
        Heading {
            action: self.word(table, "action").unwrap_or_default(),
            level: self.integer(table, "level").map(|level| level.clamp(1, 9) as u8),
            target: self.target(table),
            ..Heading::default()
        }
    }

    pub(super) fn aligned(&mut self, table: &DeTable<'_>) -> Aligned {
        let number = |value: &toml::Spanned<DeValue<'_>>| {
            let number = value.get_ref().as_integer()?;
            i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .map(|own| CodePoint::new(own.max(0) as usize))
        };
        let all = table.get("pairs").and_then(|pairs| pairs.get_ref().as_array());
        let pairs = all.into_iter().flatten().filter_map(|pair| {
            let pair = pair.get_ref().as_array().filter(|pair| pair.len() == 2)?;
            Some((number(pair.first()?)?, number(pair.get(1)?)?))
        });
        Aligned::new(self.string(table, "with").unwrap_or_default(), pairs.collect())
    }

    pub(super) fn refused(&mut self, table: &DeTable<'_>) -> Refused {
        Refused::of(self.target(table))
    }

    pub(super) fn annotation(&mut self, table: &DeTable<'_>) -> Annotation {
        Annotation {
            id: Id::new(self.string(table, "id").unwrap_or_default()),
            kind: self.word(table, "kind").unwrap_or_default(),
            tags: self.tags(table),
            status: self.word(table, "status"),
            color: self.string(table, "color"),
            author: self.string(table, "author"),
            created: self.time(table, "created"),
            updated: self.time(table, "updated"),
            speaker: self.string(table, "speaker"),
            said: self.time(table, "said"),
            place: self.string(table, "place"),
            confidence: self.word(table, "confidence"),
            note: self.string(table, "note"),
            target: self.target(table),
            links: self.links(table),
            review: self.table(table, "review").map(|review| self.review(review)),
            conflict: self.conflict(table),
            ..Annotation::default()
        }
    }

    fn target(&mut self, table: &DeTable<'_>) -> Target {
        let Some(table) = self.table(table, "target") else { return Target::default() };
        let number = |reader: &mut Self, key| reader.integer(table, key).map_or(0, |n| n.max(0) as usize);
        Target {
            exact: self.string(table, "exact").unwrap_or_default(),
            prefix: self.string(table, "prefix").unwrap_or_default(),
            suffix: self.string(table, "suffix").unwrap_or_default(),
            start: CodePoint::new(number(self, "start")),
            end: CodePoint::new(number(self, "end")),
            rev: self.string(table, "rev"),
            section: self.string(table, "section"),
            twins: self.integer(table, "twins").map_or(0, |n| n.clamp(0, i64::from(u32::MAX)) as u32),
            reader: self.string(table, "reader"),
        }
    }

    fn links(&mut self, table: &DeTable<'_>) -> Vec<Link> {
        let Some(value) = table.get("link") else { return Vec::new() };
        let Some(links) = value.get_ref().as_array() else {
            self.wrong(value, "link", &say!("toml-array-of-tables"));
            return Vec::new();
        };
        let mut out = Vec::new();
        for link in links {
            let Some(table) = link.get_ref().as_table() else {
                self.wrong(link, "link", &say!("toml-table"));
                continue;
            };
            out.push(Link {
                rel: self.word(table, "rel").unwrap_or_default(),
                to: self.string(table, "to").unwrap_or_default(),
                accessed: self.time(table, "accessed"),
            });
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
            self.wrong(value, "tags", &say!("toml-array-of-strings"));
            return Vec::new();
        };
        tags.iter().filter_map(|tag| tag.get_ref().as_str()).map(str::to_owned).collect()
    }

    pub(super) fn table<'t>(&mut self, table: &'t DeTable<'_>, key: &str) -> Option<&'t DeTable<'t>> {
        let value = table.get(key)?;
        let found = value.get_ref().as_table();
        if found.is_none() {
            self.wrong(value, key, &say!("toml-table"));
        }
        found
    }

    fn string(&mut self, table: &DeTable<'_>, key: &str) -> Option<String> {
        let value = table.get(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(value, key, &say!("toml-string"));
        }
        text.map(line_feeds)
    }

    /// A word of one of the sets of a notebook.
    fn word<K: Known>(&mut self, table: &DeTable<'_>, key: &str) -> Option<Open<K>> {
        self.string(table, key).map(Open::from)
    }

    /// A date or time, written as such or as a string.
    fn time(&mut self, table: &DeTable<'_>, key: &str) -> Option<String> {
        let value = table.get(key)?;
        match value.get_ref() {
            DeValue::Datetime(time) => Some(time.to_string()),
            DeValue::String(text) => Some(line_feeds(text)),
            _ => {
                self.wrong(value, key, &say!("toml-date"));
                None
            }
        }
    }

    pub(super) fn integer(&mut self, table: &DeTable<'_>, key: &str) -> Option<i64> {
        let value = table.get(key)?;
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong(value, key, &say!("toml-whole-number"));
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        if number.is_none() {
            self.fault(value, say!("fault-too-large", key));
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
            self.wrong(value, key, &say!("toml-number"));
        }
        number
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, key: &str, wanted: &Phrase) {
        self.fault(value, say!("fault-wrong-type", key, type = value.get_ref().type_str(), wanted));
    }

    fn fault(&mut self, value: &Spanned<DeValue<'_>>, what: Phrase) {
        self.wrong.get_or_insert_with(|| Fault::new(line(self.text, value.span().start), what));
    }
}

/// `text` with line feeds alone, whatever ends its lines: a file with CRLF holds the same notes.
pub fn line_feeds(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// The line of byte `at`, counted from 1.
pub(super) fn line(text: &str, at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count()
}

/// The tables of the array `key`, with their places.
pub(super) fn tables<'t>(root: &'t DeTable<'t>, key: &str) -> impl Iterator<Item = (&'t DeTable<'t>, usize)> {
    let array = root.get(key).and_then(|value| value.get_ref().as_array());
    array.into_iter().flatten().filter_map(|v| Some((v.get_ref().as_table()?, v.span().start)))
}
