//! XML: TEI, feeds (RSS and Atom), and others as words without tags.
//!
//! Entities that a document declares are not expanded, and nothing that it names is fetched.

use super::html::{self, tell::Teller, tokens::Piece};
use super::{front, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements within elements, at most; what lies deeper is told as if at this depth.
const DEEP: usize = 512;

/// A start tag: its name without prefix, and its attributes.
pub(super) struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn of(tag: &BytesStart<'_>) -> Self {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let mut attributes = tag.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
            let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
            let value = attribute.unescape_value().map_or_else(
                |_| String::from_utf8_lossy(&attribute.value).into_owned(),
                std::borrow::Cow::into_owned,
            );
            (key, value)
        });
        Self { name, attributes: attributes.collect() }
    }

    /// The value of an attribute, whatever its prefix.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let is = |key: &str| key == name || key.rsplit_once(':').is_some_and(|(_, local)| local == name);
        self.attributes.iter().find(|(key, _)| is(key)).map(|(_, value)| value.as_str())
    }
}

/// What XML says, one after the other.
pub(super) enum Part {
    /// An element begins.
    Start(Tag),
    /// An element ends.
    End(String),
    /// Words.
    Words(String),
}

/// The parts of `source`, as far as it can be read; an element that ends in its own tag begins and ends.
pub(super) fn parts(source: &str) -> impl Iterator<Item = Part> + '_ {
    let mut reader = Reader::from_str(source);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut faults = 0;
    std::iter::from_fn(move || {
        loop {
            let Ok(event) = reader.read_event() else {
                faults += 1;
                if faults > 100 {
                    return None;
                }
                continue;
            };
            let part = match event {
                Event::Start(tag) | Event::Empty(tag) => Part::Start(Tag::of(&tag)),
                Event::End(tag) => Part::End(String::from_utf8_lossy(tag.local_name().as_ref()).into_owned()),
                Event::Text(text) => Part::Words(String::from_utf8_lossy(&text).into_owned()),
                Event::CData(text) => Part::Words(String::from_utf8_lossy(&text).into_owned()),
                Event::GeneralRef(name) => Part::Words(reference(&String::from_utf8_lossy(&name))),
                Event::Eof => return None,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            };
            return Some(part);
        }
    })
}

/// The character that `&name;` stands for; nothing for entities of the document's own.
fn reference(name: &str) -> String {
    let whole = format!("&{name};");
    match html::tokens(&whole, true).next() {
        Some(Piece::Words(words)) if words != whole => words,
        _ => String::new(),
    }
}

/// Reads XML.
pub(super) fn read(source: &str) -> Told {
    let mut reader = Xml::default();
    let mut parts = parts(source).peekable();
    while let Some(part) = parts.next() {
        match part {
            Part::Start(tag) => {
                if reader.open.len() < DEEP {
                    reader.start(&tag);
                    reader.open.push(tag.name);
                }
            }
            Part::End(name) => {
                let beside = matches!(parts.peek(), Some(Part::Start(_) | Part::End(_)));
                reader.end(&name, beside);
            }
            Part::Words(words) => reader.words(&words),
        }
    }
    reader.builder.end();
    Told { builder: reader.builder, meta: reader.meta }
}

#[derive(Default)]
struct Xml {
    builder: Builder,
    meta: Meta,
    open: Vec<String>,
    /// The words of the entry at hand that are its summary, and whether it has others.
    summary: String,
    told: bool,
    /// Words of a header or a feed's title.
    held: String,
}

impl Xml {
    fn within(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn is_feed(&self) -> bool {
        matches!(self.open.first().map(String::as_str), Some("rss" | "feed" | "RDF"))
    }

    fn start(&mut self, tag: &Tag) {
        if self.open.is_empty() {
            self.meta.language = tag.get("lang").map(str::to_owned);
            self.meta.direction = tag.get("dir").and_then(front::direction);
        }
        self.held.clear();
        if self.is_feed() {
            if matches!(tag.name.as_str(), "item" | "entry") {
                self.builder.end();
                self.summary.clear();
                self.told = false;
            } else if tag.name == "link" && !self.within("item") && !self.within("entry") {
                self.meta.url = self.meta.url.take().or(tag.get("href").map(str::to_owned));
            }
            return;
        }
        if self.within("teiHeader") || tag.name == "teiHeader" {
            return;
        }
        let builder = &mut self.builder;
        let divisions = self.open.iter().filter(|open| open.starts_with("div") || *open == "lg").count();
        match tag.name.as_str() {
            "head" | "title" => builder.begin(Kind::Heading(divisions.clamp(1, 6) as u8)),
            "p" | "ab" | "para" | "sp" | "speaker" | "stage" | "div" | "body" | "text" => builder.end(),
            "l" => builder.begin(Kind::Verse),
            "seg" | "caesura"
                if self.open.last().is_some_and(|open| open == "l") || tag.name == "caesura" =>
            {
                builder.hemistich();
            }
            "quote" | "cit" => builder.quote(),
            "list" => builder.list(None),
            "item" => builder.item(),
            "table" => builder.table(),
            "row" => builder.row(tag.get("role") == Some("label")),
            "cell" => builder.cell(),
            "lb" | "br" => builder.space(),
            "pb" => {
                let label = builder.label(tag.get("n").map_or_else(String::new, |n| format!("p. {n}")));
                builder.mark(Style::Page(label));
            }
            "hi" | "emph" => builder.open(Style::Emphasis),
            "ref" | "ptr" => {
                let label = builder.label(tag.get("target").unwrap_or_default());
                builder.open(Style::Link(label));
            }
            "note" => {
                builder.end();
                if let Some(label) = tag.get("n") {
                    builder.marker(label);
                }
                builder.begin(Kind::Note);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, beside: bool) {
        let Some(at) = self.open.iter().rposition(|open| open == name) else { return };
        self.open.truncate(at);
        if self.is_feed() || self.open.is_empty() && matches!(name, "rss" | "feed" | "RDF") {
            return self.end_of_feed(name);
        }
        if self.within("teiHeader") {
            let held = std::mem::take(&mut self.held).trim().to_owned();
            if !held.is_empty() {
                match name {
                    "title" => drop(self.meta.title.get_or_insert(held)),
                    "author" => self.meta.authors.push(held),
                    "publisher" => self.meta.publisher = Some(held),
                    "date" => drop(self.meta.published.get_or_insert(held)),
                    _ => {}
                }
            }
            return;
        }
        let builder = &mut self.builder;
        match name {
            "quote" | "cit" => builder.unquote(),
            "list" => builder.unlist(),
            "table" => builder.untable(),
            "hi" | "emph" => builder.close(|style| style == Style::Emphasis),
            "ref" | "ptr" => builder.close(|style| matches!(style, Style::Link(_))),
            "head" | "title" | "p" | "ab" | "para" | "l" | "lg" | "note" | "item" | "div" | "sp"
            | "stage" => builder.end(),
            "seg" | "caesura" | "row" | "cell" | "lb" | "pb" => {}
            // Data whose elements stand side by side is no running text.
            _ if beside => builder.end(),
            _ => {}
        }
    }

    fn end_of_feed(&mut self, name: &str) {
        let held = std::mem::take(&mut self.held);
        let plain = held.trim();
        let entry = self.within("item") || self.within("entry");
        if matches!(name, "item" | "entry") {
            let summary = std::mem::take(&mut self.summary);
            if !self.told {
                self.html(&summary);
            }
            return self.builder.end();
        }
        if plain.is_empty() {
            return;
        }
        match name {
            "title" if entry => {
                self.builder.begin(Kind::Heading(2));
                self.html(plain);
                self.builder.end();
            }
            "title" if self.meta.title.is_none() && !self.within("image") => {
                self.meta.title = Some(plain.to_owned());
            }
            "encoded" | "content" => {
                self.told = true;
                self.html(plain);
                self.builder.end();
            }
            "description" | "summary" if entry => self.summary = held,
            "language" => self.meta.language = Some(plain.to_owned()),
            "link" if !entry && self.meta.url.is_none() => self.meta.url = Some(plain.to_owned()),
            _ => {}
        }
    }

    /// Tells HTML that the XML holds as words.
    fn html(&mut self, words: &str) {
        let mut teller = Teller::default();
        teller.markup(&mut self.builder, words);
        teller.end_styles(&mut self.builder);
    }

    fn words(&mut self, words: &str) {
        if self.is_feed() || self.within("teiHeader") {
            self.held.push_str(words);
        } else if self.open.last().is_some_and(|open| matches!(open.as_str(), "script" | "style")) {
        } else if words.trim().is_empty()
            && words.contains('\n')
            && !self.within("p")
            && !self.within("l")
            && !self.within("ab")
        {
            self.builder.end();
        } else {
            self.builder.words(words);
        }
    }
}

/// What a start tag says, for the readers of packages that need HTML's attributes.
pub(super) fn is_true(tag: &Tag) -> bool {
    !matches!(tag.get("val"), Some("0" | "false" | "off" | "none"))
}

/// The words of the first element called `name` in `source`.
pub(super) fn first(source: &str, name: &str) -> Option<String> {
    all(source, name).into_iter().next()
}

/// The words of all elements called `name` in `source`.
pub(super) fn all(source: &str, name: &str) -> Vec<String> {
    let (mut found, mut at) = (Vec::new(), None::<String>);
    for part in parts(source) {
        match part {
            Part::Start(tag) if tag.name == name => at = Some(String::new()),
            Part::End(end) if end == name => {
                found
                    .extend(at.take().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()));
            }
            Part::Words(words) => {
                if let Some(all) = &mut at {
                    all.push_str(&words);
                }
            }
            _ => {}
        }
    }
    found
}
