//! Word processors' documents (Office Open XML): headings by style, lists, tables, links, notes, comments, changes.

mod comments;
mod parts;

use super::html::Teller;
use super::told::Told;
use super::xml::parts::{self as xml, Part, Tag};
use super::zip::Package;
use crate::document::address::resolve;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Style};
use crate::document::remarks::{Change, Remark};
use crate::document::unreadable::{Seems, Unreadable};
use comments::Beside;
use parts::{Styles, about, level_of_name, links_of, main_part, numbering, styles};
use std::collections::HashMap;
use tui_bidi::text::Direction;

/// Reads a document, and what is said beside its words; these stand where the builder had come to.
pub(super) fn read(bytes: &[u8]) -> Result<(Told, Vec<Remark>), Unreadable> {
    let mut package = Package::open(bytes)?;
    let path = main_part(&mut package);
    let beside = |name: &str| resolve(&path, name).0;
    let Some(body) = package.text(&path) else {
        return Err(Unreadable(if package.bombs { Seems::Bomb } else { Seems::Broken }));
    };
    let styles = package.text(&beside("styles.xml")).map(|source| styles(&source)).unwrap_or_default();
    let ordered = package.text(&beside("numbering.xml")).map(|source| numbering(&source)).unwrap_or_default();
    let own = path.rsplit('/').next().unwrap_or_default();
    let links = package.text(&beside(&format!("_rels/{own}.rels")));
    let links = links.map(|source| links_of(&source)).unwrap_or_default();
    let notes = ["footnotes.xml", "endnotes.xml"].map(|name| package.text(&beside(name)));
    let pages = links.iter().filter(|_| body.contains("altChunk")).filter_map(|(id, target)| {
        let html =
            [".html", ".htm", ".xhtml"].iter().any(|ending| target.to_ascii_lowercase().ends_with(ending));
        html.then(|| package.text(&beside(target)))?.map(|page| (id.clone(), page))
    });
    let chunks = pages.collect();
    let mut reader = Reader { styles, ordered, links, chunks, ..Reader::default() };
    reader.tell(&body);
    reader.builder.end();
    for notes in notes.into_iter().flatten() {
        reader.in_notes = true;
        reader.tell(&notes);
        reader.builder.end();
    }
    let meta = package.text("docProps/core.xml").map(|source| about(&source)).unwrap_or_default();
    let comments = package.text(&beside("comments.xml")).unwrap_or_default();
    let threads = package.text(&beside("commentsExtended.xml")).unwrap_or_default();
    let remarks = reader.beside.finish(&comments, &threads);
    Ok((Told { builder: reader.builder, meta }, remarks))
}

/// What a paragraph says of itself before its words.
#[derive(Default)]
struct Paragraph {
    level: Option<u8>,
    /// The depth in lists, and whether numbered.
    item: Option<(usize, bool)>,
    direction: Option<Direction>,
    begun: bool,
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    styles: Styles,
    ordered: HashMap<String, bool>,
    links: HashMap<String, String>,
    /// Pages of HTML that stand in the document, by their number.
    chunks: HashMap<String, String>,
    in_notes: bool,
    paragraph: Paragraph,
    /// The styles of the run at hand.
    run: Vec<Style>,
    /// How many open elements say nothing.
    silent: usize,
    in_words: bool,
    /// Whether the run at hand is not to be seen.
    hidden: bool,
    depth: usize,
    level: usize,
    /// Ranges of comments, and tracked changes.
    beside: Beside,
    /// The numbers of notes by the order in which they are called: by their kind and id.
    calls: HashMap<(String, String), String>,
    /// How many footnotes and endnotes were called.
    counts: HashMap<String, usize>,
}

impl Reader {
    fn tell(&mut self, source: &str) {
        for part in xml::parts(source) {
            match part {
                Part::Start(tag) => self.start(&tag),
                Part::End(name) => self.end(&name),
                Part::Words(words) if self.in_words && self.silent == 0 && !self.hidden => {
                    self.begin();
                    // White space is said: `xml:space` or not, runs cut words anywhere.
                    self.builder.words(&words);
                }
                Part::Words(words) if self.in_words => self.beside.deleted(&words),
                Part::Words(_) => {}
            }
        }
    }

    /// The label of a note: footnotes are counted in figures, endnotes in Roman numerals, as they are called.
    fn label(&mut self, kind: &str, id: &str) -> String {
        let counts = &mut self.counts;
        let label = || {
            let count = counts.entry(kind.to_owned()).or_default();
            *count += 1;
            if kind == "endnote" { roman(*count) } else { count.to_string() }
        };
        self.calls.entry((kind.to_owned(), id.to_owned())).or_insert_with(label).clone()
    }

    fn start(&mut self, tag: &Tag) {
        let here = self.builder.len();
        let name = tag.name.as_str();
        if self.silent > 0 || matches!(name, "Fallback" | "instrText" | "pPrChange" | "rPrChange" | "rt") {
            self.in_words = matches!(name, "t" | "delText");
            self.silent += 1;
            return;
        }
        match name {
            "del" | "moveFrom" => {
                self.beside.begin(Change::Deleted, tag, here);
                self.silent += 1;
            }
            "ins" | "moveTo" => self.beside.begin(Change::Inserted, tag, here),
            "commentRangeStart" => self.beside.range(tag, here),
            "commentRangeEnd" | "commentReference" => self.beside.range_end(tag, here),
            "p" => {
                self.builder.end();
                self.paragraph = Paragraph::default();
            }
            "pStyle" => {
                let level = |style| self.styles.levels.get(style).copied().or_else(|| level_of_name(style));
                self.paragraph.level = tag.get("val").and_then(level);
                if let Some(list) = tag.get("val").and_then(|style| self.styles.lists.get(style)).cloned()
                    && self.paragraph.level.is_none()
                {
                    self.list(&list);
                }
            }
            "outlineLvl" => {
                let level =
                    tag.get("val").and_then(|level| level.parse::<u8>().ok()).filter(|&level| level < 9);
                self.paragraph.level = level.map(|level| level + 1).or(self.paragraph.level);
            }
            "ilvl" => self.level = tag.get("val").and_then(|level| level.parse().ok()).unwrap_or(0),
            "numId" => {
                self.list(tag.get("val").unwrap_or("0"));
                self.level = 0;
            }
            "bidi" => {
                let way = if xml::is_true(tag) { Direction::RightToLeft } else { Direction::LeftToRight };
                self.paragraph.direction = Some(way);
            }
            "r" => {
                self.run.clear();
                self.hidden = false;
            }
            "vanish" if xml::is_true(tag) => self.hidden = true,
            "b" if xml::is_true(tag) => self.run.push(Style::Strong),
            "i" if xml::is_true(tag) => self.run.push(Style::Emphasis),
            "strike" if xml::is_true(tag) => self.run.push(Style::Deleted),
            "vertAlign" if tag.get("val") == Some("superscript") => self.run.push(Style::Superscript),
            "t" => {
                self.begin();
                self.in_words = true;
                self.run.iter().for_each(|&style| self.builder.open(style));
            }
            "tab" if tag.get("val").is_none() && tag.get("pos").is_none() => self.builder.space(),
            "br" | "cr" if self.paragraph.begun => self.builder.line_end(),
            "bookmarkStart" => {
                if let Some(name) = tag.get("name") {
                    self.builder.anchor(name);
                }
            }
            "ptab" => self.builder.space(),
            "altChunk" => self.chunk(tag),
            "docPr" => self.image(tag),
            "noBreakHyphen" => self.builder.words("-"),
            "hyperlink" => {
                let target = tag.get("id").and_then(|id| self.links.get(id)).cloned();
                let target = target.or_else(|| tag.get("anchor").map(|anchor| format!("#{anchor}")));
                let label = self.builder.label(target.unwrap_or_default());
                self.builder.open(Style::Link(label));
            }
            "footnoteReference" | "endnoteReference" => {
                self.begin();
                let label = self.label(name.trim_end_matches("Reference"), tag.get("id").unwrap_or_default());
                let label = self.builder.label(label);
                self.builder.mark(Style::Call(label));
            }
            "footnote" | "endnote" => {
                self.builder.end();
                if tag.get("type").is_some_and(|kind| kind != "normal") {
                    self.silent += 1;
                } else {
                    let label = self.label(name, tag.get("id").unwrap_or_default());
                    self.builder.marker(label);
                }
            }
            "tbl" => self.builder.table(),
            "tr" => self.builder.row(false),
            "tblHeader" => self.builder.head(),
            "tc" => self.builder.cell(),
            _ => {}
        }
    }

    /// The paragraph is an item of `list`.
    fn list(&mut self, list: &str) {
        let ordered = self.ordered.get(list).copied().unwrap_or(false);
        self.paragraph.item = (list != "0").then_some((self.level.min(8) + 1, ordered));
    }

    /// A text of another form stands here.
    fn chunk(&mut self, tag: &Tag) {
        let Some(chunk) = tag.get("id").and_then(|id| self.chunks.remove(id)) else { return };
        self.builder.end();
        let mut teller = Teller::default();
        teller.markup(&mut self.builder, &chunk);
        teller.end_all(&mut self.builder);
    }

    /// What an image shows, in words.
    fn image(&mut self, tag: &Tag) {
        let Some(words) = tag.get("descr").filter(|words| !words.trim().is_empty()) else { return };
        self.begin();
        self.builder.open(Style::Image);
        self.builder.words(words);
        self.builder.close(|style| style == Style::Image);
    }

    /// Begins the paragraph's block, once what it is was said.
    fn begin(&mut self) {
        if std::mem::replace(&mut self.paragraph.begun, true) {
            return;
        }
        let (depth, ordered) = self.paragraph.item.unwrap_or((0, false));
        while self.depth > depth {
            self.builder.unlist();
            self.depth -= 1;
        }
        while self.depth < depth {
            self.builder.list(ordered.then_some(1));
            self.depth += 1;
        }
        if depth > 0 {
            self.builder.item();
        }
        self.builder.enter(self.paragraph.direction, None);
        self.builder.begin(match self.paragraph.level {
            _ if self.in_notes => Kind::Note,
            Some(level) => Kind::Heading(level.min(6)),
            None => Kind::Paragraph,
        });
        self.builder.leave();
        if depth > 0 {
            self.builder.tighten();
        }
    }

    fn end(&mut self, name: &str) {
        let here = self.builder.len();
        if self.silent > 0 {
            self.in_words = false;
            self.silent -= 1;
            if self.silent == 0 && matches!(name, "del" | "moveFrom") {
                self.beside.end(Change::Deleted, here);
            }
            return;
        }
        match name {
            "ins" | "moveTo" => self.beside.end(Change::Inserted, here),
            "t" => {
                self.in_words = false;
                for &style in &self.run {
                    self.builder.close(|open| open == style);
                }
            }
            "p" => self.builder.end(),
            "hyperlink" => self.builder.close(|style| matches!(style, Style::Link(_))),
            "tbl" => self.builder.untable(),
            _ => {}
        }
    }
}

/// A number from 1 in Roman numerals.
fn roman(mut number: usize) -> String {
    const NUMERALS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut numerals = String::new();
    for (worth, numeral) in NUMERALS {
        numerals.push_str(&numeral.repeat(number / worth));
        number %= worth;
    }
    numerals
}
