//! `FictionBook`: titles of sections as headings, verse, quotations, notes; what the description says.

use super::super::html::Teller;
use super::super::html::tokens::{Attributes, Piece};
use super::super::isbn::isbn;
use super::super::told::Told;
use super::parts::{Part, Tag, parts};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta};

/// The number of a note has fewer bytes.
const NUMBER: usize = 9;

/// Reads a book.
pub(super) fn read(source: &str) -> Told {
    let mut book = Book::default();
    for part in parts(source) {
        match part {
            Part::Start(tag) => book.start(&tag),
            Part::End(name) => book.end(&name),
            Part::Words(words) => book.words(&words),
        }
    }
    book.teller.end_all(&mut book.builder);
    Told { builder: book.builder, meta: book.meta }
}

#[derive(Default)]
struct Book {
    builder: Builder,
    teller: Teller,
    meta: Meta,
    /// How many open elements hold what is said of the book, or data.
    beside: usize,
    /// How many open elements are sections, and whether what holds them has a title of its own.
    depth: u8,
    titled: bool,
    /// Whether what is said at hand is of the printed book.
    printed: bool,
    /// Whether the body at hand is that of the notes.
    notes: bool,
    /// The words of a title, or of something that is said of the book.
    held: Option<String>,
    /// How many calls of notes are open within a title; their signs, and where they lead.
    calls: usize,
    signs: Vec<(String, String)>,
}

impl Book {
    fn start(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        match name {
            "description" | "binary" | "stylesheet" => self.beside += 1,
            _ if self.beside > 0 => {
                self.printed |= name == "publish-info";
                let of_print = self.printed && matches!(name, "publisher" | "isbn");
                if of_print || matches!(name, "book-title" | "lang" | "date") {
                    self.held = Some(String::new());
                } else if name == "author" && self.held.is_none() {
                    self.held = Some(" ".to_owned());
                }
            }
            "title" | "subtitle" => self.held = Some(String::new()),
            "a" if self.held.is_some() => {
                self.calls += 1;
                self.signs.push((String::new(), tag.get("href").unwrap_or_default().to_owned()));
            }
            _ if self.held.is_some() => {}
            "body" => {
                self.notes = tag.get("name").is_some_and(|name| matches!(name, "notes" | "comments"));
                (self.depth, self.titled) = (0, false);
            }
            "v" => self.builder.begin(Kind::Verse),
            "empty-line" => self.builder.end(),
            "image" => {
                let alt = tag.get("alt").unwrap_or_default().to_owned();
                self.begin("img", vec![("alt", alt)]);
            }
            _ => {
                self.depth = self.depth.saturating_add(u8::from(name == "section"));
                let mut attributes = Vec::new();
                attributes.extend(tag.get("id").map(|id| ("id", id.to_owned())));
                attributes.extend(tag.get("href").map(|href| ("href", href.to_owned())));
                attributes.extend(tag.get("lang").map(|lang| ("lang", lang.to_owned())));
                if name == "a" && tag.get("type") == Some("note") {
                    attributes.push(("role", "doc-noteref".to_owned()));
                }
                if name == "section" && self.notes && tag.get("id").is_some() {
                    attributes.push(("role", "doc-footnote".to_owned()));
                }
                self.begin(called(name), attributes);
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "description" | "binary" | "stylesheet" => self.beside = self.beside.saturating_sub(1),
            _ if self.beside > 0 => self.said(name),
            "title" | "subtitle" => self.title(name),
            _ if self.held.is_some() => {
                self.calls = self.calls.saturating_sub(usize::from(name == "a"));
                self.words(" ");
            }
            "v" => self.builder.end(),
            "body" | "empty-line" | "image" => {}
            _ => {
                self.depth = self.depth.saturating_sub(u8::from(name == "section"));
                self.teller.piece(&mut self.builder, Piece::End(called(name).to_owned()), false);
            }
        }
    }

    fn begin(&mut self, name: &str, attributes: Vec<(&str, String)>) {
        let start = Piece::Start(name.to_owned(), Attributes::of(attributes), false);
        self.teller.piece(&mut self.builder, start, false);
    }

    fn words(&mut self, words: &str) {
        match &mut self.held {
            Some(held) if self.calls == 0 => held.push_str(words),
            Some(_) => self.signs.iter_mut().last().into_iter().for_each(|(sign, _)| sign.push_str(words)),
            None if self.beside == 0 => {
                self.teller.piece(&mut self.builder, Piece::Words(words.to_owned()), false);
            }
            _ => {}
        }
    }

    /// A title is read: a heading, the number of a note, or a line of stars.
    fn title(&mut self, name: &str) {
        let title = plain(&self.held.take().unwrap_or_default());
        self.calls = 0;
        let signs = std::mem::take(&mut self.signs);
        if title.is_empty() || self.notes && self.depth > 0 && title.len() < NUMBER {
            return;
        }
        if !title.contains(char::is_alphanumeric) {
            return self.builder.rule();
        }
        self.titled |= self.depth == 0;
        let under = u8::from(self.titled && self.depth > 0) + u8::from(name == "subtitle");
        self.builder.begin(Kind::Heading(self.depth.max(1).saturating_add(under).min(6)));
        self.builder.words(&title);
        for (sign, href) in signs {
            self.begin("a", vec![("href", href), ("role", "doc-noteref".to_owned())]);
            self.words(&sign);
            self.teller.piece(&mut self.builder, Piece::End("a".to_owned()), false);
        }
        self.builder.end();
    }

    /// Something that is said of the book is read.
    fn said(&mut self, name: &str) {
        let known = matches!(name, "book-title" | "lang" | "date" | "author" | "publisher" | "isbn");
        self.printed &= name != "publish-info";
        let Some(held) = self.held.take_if(|_| known) else { return self.words(" ") };
        let said = plain(&held);
        match name {
            _ if said.is_empty() => {}
            "book-title" => drop(self.meta.title.get_or_insert(said)),
            "lang" => drop(self.meta.language.get_or_insert(said)),
            "date" => drop(self.meta.published.get_or_insert(said)),
            "publisher" => drop(self.meta.publisher.get_or_insert(said)),
            "isbn" => self.meta.isbn = self.meta.isbn.take().or_else(|| isbn(&said, true)),
            _ if self.meta.title.is_none() || self.meta.authors.is_empty() => self.meta.authors.push(said),
            _ => {}
        }
    }
}

/// What HTML calls an element.
fn called(name: &str) -> &str {
    match name {
        "section" | "poem" | "stanza" => "div",
        "text-author" | "date" => "p",
        "cite" | "epigraph" | "annotation" => "blockquote",
        "emphasis" => "em",
        "strikethrough" => "s",
        name => name,
    }
}

fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
