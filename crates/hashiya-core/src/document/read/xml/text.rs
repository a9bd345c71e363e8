//! TEI and other XML: words without tags. What TEI, `DocBook` and their like call their parts makes blocks.

use super::super::front;
use super::super::told::Told;
use super::parts::{Part, Tag, parts};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Numbers, Style};

/// Elements within elements, at most; what lies deeper is told as if at this depth.
const DEEP: usize = 512;

/// Reads a text.
pub(super) fn read(source: &str) -> Told {
    let mut reader = Xml::default();
    let mut parts = parts(source).peekable();
    while let Some(part) = parts.next() {
        let beside = matches!(parts.peek(), Some(Part::Start(_) | Part::End(_)));
        if let Some(part) = reader.without_note(part) {
            reader.part(part, beside);
            reader.tell_notes();
        }
    }
    reader.builder.end();
    reader.tell_notes();
    Told { builder: reader.builder, meta: reader.meta }
}

/// An element that was begun.
struct Element {
    name: String,
    /// Whether its words are not to be seen, are said of the text, are running words.
    silent: bool,
    header: bool,
    prose: bool,
}

/// A note within a paragraph: what calls it, and what it says, which is told below the paragraph.
struct Note {
    sign: String,
    parts: Vec<Part>,
    /// How many of its elements are open.
    depth: usize,
}

#[derive(Default)]
struct Xml {
    builder: Builder,
    meta: Meta,
    open: Vec<Element>,
    /// How many open elements are silent, are headers, hold running words.
    silent: usize,
    headers: usize,
    prose: usize,
    /// Words of a header.
    held: String,
    /// The note that is being read, those that wait for the end of their paragraph, and how many there were.
    note: Option<Note>,
    notes: Vec<Note>,
    count: usize,
    in_note: bool,
}

/// Whether an element holds what is said of the text, in a document of root `root`.
fn is_header(name: &str, root: &str) -> bool {
    match name {
        "teiHeader" => true,
        "header" => root == "osis",
        "info" => matches!(root, "book" | "article" | "chapter"),
        _ => false,
    }
}

fn is_prose(name: &str) -> bool {
    matches!(name, "p" | "l" | "ab" | "para")
}

/// Whether words are raised or lowered, as TEI and `DocBook` say it of an element.
fn height(tag: &Tag) -> Option<Style> {
    let said = ["rend", "rendition", "role"].iter().find_map(|name| tag.get(name))?;
    said.split_ascii_whitespace().find_map(|word| match word.trim_start_matches('#') {
        "sup" | "super" | "superscript" => Some(Style::Superscript),
        "sub" | "subscript" => Some(Style::Subscript),
        _ => None,
    })
}

/// Whether an element stands beside the running text, or within it, as one thing.
fn is_beside(name: &str) -> bool {
    matches!(
        name,
        "list"
            | "itemizedlist"
            | "orderedlist"
            | "variablelist"
            | "procedure"
            | "table"
            | "figure"
            | "example"
            | "note"
            | "tip"
            | "important"
            | "warning"
            | "caution"
            | "sidebar"
            | "formalpara"
    )
}

impl Xml {
    fn part(&mut self, part: Part, beside: bool) {
        match part {
            Part::Start(tag) if self.open.len() < DEEP => self.start(tag),
            Part::Start(_) => {}
            Part::End(name) => self.end(&name, beside),
            Part::Words(words) => self.words(&words),
        }
    }

    /// The part, unless it belongs to a note within a paragraph: that is kept for later.
    fn without_note(&mut self, part: Part) -> Option<Part> {
        let Some(note) = &mut self.note else {
            let Part::Start(tag) = &part else { return Some(part) };
            let is_note = matches!(tag.name.as_str(), "note" | "footnote");
            if !is_note || self.builder.is_fresh() || self.headers > 0 {
                return Some(part);
            }
            self.count += 1;
            let shown = tag.get("n").filter(|sign| !sign.trim().is_empty());
            let sign = shown.map_or_else(|| self.count.to_string(), str::to_owned);
            let numbers = if shown.is_some() { Numbers::Shown } else { Numbers::Counted };
            self.builder.call(sign.as_str(), numbers);
            self.note = Some(Note { sign, parts: Vec::new(), depth: 1 });
            return None;
        };
        match &part {
            Part::Start(_) => note.depth += 1,
            Part::End(_) => note.depth -= 1,
            Part::Words(_) => {}
        }
        if note.depth == 0 {
            self.notes.extend(self.note.take());
        } else if !matches!(&part, Part::Start(Tag { name, .. }) | Part::End(name) if name == "note") {
            note.parts.push(part);
        }
        None
    }

    /// Tells the notes of the paragraph that ended.
    fn tell_notes(&mut self) {
        if self.notes.is_empty() || self.builder.has_block() {
            return;
        }
        for note in std::mem::take(&mut self.notes) {
            self.builder.marker(note.sign);
            self.builder.begin(Kind::Note);
            self.in_note = true;
            note.parts.into_iter().for_each(|part| self.part(part, false));
            self.in_note = false;
            self.builder.end();
        }
    }

    fn start(&mut self, tag: Tag) {
        if self.open.is_empty() {
            self.meta.language = tag.get("lang").map(str::to_owned);
            self.meta.direction = tag.get("dir").and_then(front::direction);
        }
        self.held.clear();
        let name = tag.name.as_str();
        let chosen = self.open.last().is_some_and(|element| element.name == "choice");
        let silent = matches!(name, "script" | "style" | "del" | "fw")
            || chosen && matches!(name, "sic" | "orig" | "abbr");
        self.silent += usize::from(silent);
        let header = is_header(name, self.open.first().map_or("", |root| &root.name));
        let prose = is_prose(name);
        self.headers += usize::from(header);
        self.prose += usize::from(prose);
        if self.silent == 0 && self.headers == 0 {
            self.begin(&tag);
        }
        self.open.push(Element { name: tag.name, silent, header, prose });
    }

    fn begin(&mut self, tag: &Tag) {
        let builder = &mut self.builder;
        match tag.name.as_str() {
            // What a list, a table or a box is called opens no section.
            "head" | "title" if self.open.last().is_some_and(|element| is_beside(&element.name)) => {
                builder.end();
            }
            "head" | "title" => {
                let divisions = |name: &str| name.starts_with("div") || name == "lg";
                let depth = self.open.iter().filter(|element| divisions(&element.name)).count();
                builder.begin(Kind::Heading(depth.clamp(1, 6) as u8));
            }
            "p" | "ab" | "para" | "sp" | "speaker" | "stage" | "div" | "body" | "text" => builder.end(),
            "l" => builder.begin(Kind::Verse),
            "caesura" => builder.hemistich(),
            "seg" if self.open.last().is_some_and(|element| element.name == "l") => builder.hemistich(),
            "quote" | "cit" | "blockquote" => builder.quote(),
            "list" | "itemizedlist" | "orderedlist" => {
                let counts = tag.name == "orderedlist" || tag.get("rend") == Some("numbered");
                builder.list(counts.then_some(1));
            }
            "item" | "listitem" => builder.item(),
            "programlisting" | "screen" => builder.begin(Kind::Code),
            "table" => builder.table(),
            "row" | "tr" => builder.row(tag.get("role") == Some("label")),
            "cell" | "entry" | "td" | "th" => {
                builder.cell();
                let span =
                    |names: [&str; 2]| names.iter().find_map(|name| tag.get(name)?.parse::<usize>().ok());
                // DocBook says how many rows it takes beside its own.
                let more = tag.get("morerows").and_then(|rows| rows.parse::<usize>().ok()).unwrap_or(0);
                builder.spans(
                    span(["cols", "colspan"]).unwrap_or(1),
                    span(["rows", "rowspan"]).unwrap_or(more + 1),
                );
            }
            "lb" | "br" => builder.space(),
            "pb" => builder.page(tag.get("n").unwrap_or_default()),
            "hi" | "emph" | "emphasis" => builder.open(height(tag).unwrap_or(Style::Emphasis)),
            "sup" | "superscript" => builder.open(Style::Superscript),
            "sub" | "subscript" => builder.open(Style::Subscript),
            "ref" | "ptr" | "link" => {
                let label = builder.label(tag.get("target").or(tag.get("href")).unwrap_or_default());
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
        let Some(at) = self.open.iter().rposition(|element| element.name == name) else { return };
        let (silent, header) = (self.silent > 0, self.headers > 0);
        for element in self.open.drain(at..) {
            self.silent -= usize::from(element.silent);
            self.headers -= usize::from(element.header);
            self.prose -= usize::from(element.prose);
        }
        if header {
            return self.end_of_header(name);
        }
        if silent {
            return;
        }
        let builder = &mut self.builder;
        match name {
            "quote" | "cit" | "blockquote" => builder.unquote(),
            "list" | "itemizedlist" | "orderedlist" => builder.unlist(),
            "table" => builder.untable(),
            "hi" | "emph" | "emphasis" => builder
                .close(|style| matches!(style, Style::Emphasis | Style::Superscript | Style::Subscript)),
            "sup" | "superscript" => builder.close(|style| style == Style::Superscript),
            "sub" | "subscript" => builder.close(|style| style == Style::Subscript),
            "ref" | "ptr" | "link" => builder.close(|style| matches!(style, Style::Link(_))),
            "head" | "title" | "p" | "ab" | "para" | "l" | "lg" | "note" | "item" | "listitem" | "div"
            | "sp" | "stage" | "programlisting" | "screen" => builder.end(),
            "seg" | "caesura" | "row" | "tr" | "cell" | "entry" | "td" | "th" | "lb" | "pb" | "del" => {}
            // Data whose elements stand side by side is no running text.
            _ if beside && self.prose == 0 => builder.end(),
            _ => {}
        }
    }

    fn end_of_header(&mut self, name: &str) {
        let held = std::mem::take(&mut self.held).trim().to_owned();
        if held.is_empty() {
            return;
        }
        match name {
            "title" => drop(self.meta.title.get_or_insert(held)),
            "author" | "personname" => self.meta.authors.push(held),
            "publisher" => self.meta.publisher = Some(held),
            "date" => drop(self.meta.published.get_or_insert(held)),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.headers > 0 {
            self.held.push_str(words);
        } else if self.silent > 0 {
        } else if self
            .open
            .last()
            .is_some_and(|element| matches!(element.name.as_str(), "programlisting" | "screen"))
        {
            self.builder.verbatim(words);
        } else if words.trim().is_empty() && words.contains('\n') && self.prose == 0 {
            self.builder.end();
        } else {
            if self.in_note && !self.builder.has_block() && !words.trim().is_empty() {
                self.builder.begin(Kind::Note);
            }
            self.builder.words(words);
        }
    }
}
