//! Feeds: RSS and Atom. A heading for each entry, then what the feed has of its words.

use super::super::front;
use super::super::html::tell::Teller;
use super::super::told::Told;
use super::parts::{Part, Tag, parts};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta};

/// Elements within elements, at most; what lies deeper is told as if at this depth.
const DEEP: usize = 512;

/// Reads a feed.
pub(super) fn read(source: &str) -> Told {
    let mut feed = Feed::default();
    for part in parts(source) {
        match part {
            Part::Start(tag) => feed.start(&tag),
            Part::End(name) => feed.end(&name),
            Part::Words(words) if feed.markup > 0 => feed.held.push_str(&escaped(&words)),
            Part::Words(words) => feed.held.push_str(&words),
        }
    }
    feed.builder.end();
    Told { builder: feed.builder, meta: feed.meta }
}

#[derive(Default)]
struct Feed {
    builder: Builder,
    meta: Meta,
    open: Vec<String>,
    /// The words of the element at hand.
    held: String,
    /// How many elements of XHTML are open: words that are markup themselves.
    markup: usize,
    /// The words of the entry at hand that are its summary, and whether it has others.
    summary: String,
    told: bool,
}

impl Feed {
    fn within(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn is_entry(&self) -> bool {
        self.within("item") || self.within("entry")
    }

    fn start(&mut self, tag: &Tag) {
        if self.markup > 0 {
            self.markup += 1;
            self.held.push_str(&written(tag));
            return;
        }
        if self.open.is_empty() {
            self.meta.language = tag.get("lang").map(str::to_owned);
            self.meta.direction = tag.get("dir").and_then(front::direction);
        }
        self.held.clear();
        match tag.name.as_str() {
            "item" | "entry" => {
                self.builder.end();
                self.summary.clear();
                self.told = false;
            }
            "link" if !self.is_entry() && tag.get("rel").is_none_or(|rel| rel == "alternate") => {
                self.meta.url = self.meta.url.take().or(tag.get("href").map(str::to_owned));
            }
            "content" | "summary" | "title" if tag.get("type") == Some("xhtml") => self.markup = 1,
            _ => {}
        }
        if self.open.len() < DEEP {
            self.open.push(tag.name.clone());
        }
    }

    fn end(&mut self, name: &str) {
        if self.markup > 0 {
            self.markup -= 1;
            if self.markup > 0 {
                self.held.extend(["</", name, ">"]);
                return;
            }
        }
        let Some(at) = self.open.iter().rposition(|open| open == name) else { return };
        self.open.truncate(at);
        let held = std::mem::take(&mut self.held);
        let plain = held.trim();
        let entry = self.is_entry();
        match name {
            "item" | "entry" => {
                let summary = std::mem::take(&mut self.summary);
                if !self.told {
                    self.html(&summary);
                }
                self.builder.end();
            }
            _ if plain.is_empty() => {}
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
}

/// A tag as it is written.
fn written(tag: &Tag) -> String {
    let attributes = tag.attributes.iter().map(|(key, value)| format!(" {key}=\"{}\"", escaped(value)));
    format!("<{}{}>", tag.name, attributes.collect::<String>())
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
