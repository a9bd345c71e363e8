//! Word processors' documents (Office Open XML): headings by style, lists, tables, links, notes, comments, changes.

mod chunks;
mod comments;
mod numbering;
mod parts;
mod tables;

use super::html::Teller;
use super::told::Told;
use super::xml::parts::{self as xml, Part, Tag};
use super::zip::Package;
use crate::document::address::resolve;
use crate::document::build::{Builder, counter::roman};
use crate::document::markup::{Kind, Numbers, Style};
use crate::document::remarks::{Change, Remark};
use crate::document::unreadable::{Seems, Unreadable};
use chunks::{Chunk, chunk};
use comments::Beside;
use numbering::{Numbering, Sign};
use parts::{Relations, Styles, about, main_part, styles};
use std::collections::HashMap;
use tables::laid_out;
use tui_bidi::text::Direction;

/// Reads a document, and what is said beside its words; these stand where the builder had come to.
pub(super) fn read(bytes: &[u8]) -> Result<(Told, Vec<Remark>), Unreadable> {
    let mut package = Package::open(bytes)?;
    let path = main_part(&mut package);
    let Some(body) = package.text(&path) else {
        return Err(Unreadable(if package.bombs { Seems::Bomb } else { Seems::Broken }));
    };
    let own = path.rsplit('/').next().unwrap_or_default();
    let relations = package.text(&resolve(&path, &format!("_rels/{own}.rels")).0);
    let relations = relations.map(|source| Relations::of(&source)).unwrap_or_default();
    let mut part = |kind: &str| relations.part(&mut package, &path, kind);
    let styles = part("styles").map(|source| styles(&source)).unwrap_or_default();
    let numbering = part("numbering").map(|source| Numbering::of(&source)).unwrap_or_default();
    let notes = ["footnotes", "endnotes"].map(&mut part);
    let comments = part("comments").unwrap_or_default();
    let threads = part("commentsExtended").unwrap_or_default();
    let links = body.contains("altChunk").then_some(&relations.links);
    let chunks = links.into_iter().flatten();
    let chunks =
        chunks.filter_map(|(id, target)| Some((id.clone(), chunk(&mut package, &resolve(&path, target).0)?)));
    let chunks = chunks.collect();
    let mut reader = Reader { styles, numbering, links: relations.links, chunks, ..Reader::default() };
    reader.tell(&body);
    reader.builder.end();
    for notes in notes.into_iter().flatten() {
        reader.in_notes = true;
        reader.tell(&notes);
        reader.builder.end();
    }
    let meta = package.text("docProps/core.xml").map(|source| about(&source)).unwrap_or_default();
    let remarks = reader.beside.finish(&comments, &threads);
    Ok((Told { builder: reader.builder, meta }, remarks))
}

/// The most parts of a text box that wait for the end of their paragraph.
const BOX: usize = 1 << 16;

/// What a paragraph says of itself before its words.
#[derive(Default)]
struct Paragraph {
    hidden: bool,
    level: Option<u8>,
    /// The level in its list, from 0, and the list.
    item: Option<(usize, String)>,
    direction: Option<Direction>,
    begun: bool,
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own about the words at hand")]
struct Reader {
    builder: Builder,
    styles: Styles,
    numbering: Numbering,
    links: HashMap<String, String>,
    /// Texts of other forms that stand in the document, by their number.
    chunks: HashMap<String, Chunk>,
    /// For each table that is still to come whether it only lays words out; those that were begun.
    laid_out: std::vec::IntoIter<bool>,
    tables: Vec<bool>,
    /// A text box is told once the paragraph that it hangs on is whole: how deep in one we are, and what it says.
    boxes: usize,
    boxed: Vec<Part>,
    /// Whether a letter as high as some lines was read, which begins the next paragraph's first word.
    initial: bool,
    /// Whether what follows only says what may be written there.
    asks: bool,
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
    counts: HashMap<String, u64>,
}

impl Reader {
    fn tell(&mut self, source: &str) {
        self.laid_out = laid_out(source, &self.styles).into_iter();
        for part in xml::parts(source) {
            if self.silent == 0 && self.waits(&part) {
                if self.boxed.len() >= BOX {
                    self.boxes();
                }
                self.boxed.push(part);
            } else {
                self.part(&part);
            }
        }
        self.boxes();
    }

    /// Whether `part` belongs to a text box.
    fn waits(&mut self, part: &Part) -> bool {
        let inside = self.boxes > 0;
        match part {
            Part::Start(tag) if tag.name == "txbxContent" => self.boxes += 1,
            Part::End(name) if name == "txbxContent" => self.boxes = self.boxes.saturating_sub(1),
            _ => {}
        }
        inside || self.boxes > 0
    }

    /// Tells the text boxes of the paragraph that was read.
    fn boxes(&mut self) {
        // Their tables were not counted.
        let laid_out = std::mem::take(&mut self.laid_out);
        for part in std::mem::take(&mut self.boxed) {
            self.part(&part);
        }
        self.laid_out = laid_out;
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Start(tag) => self.start(tag),
            Part::End(name) => self.end(name),
            Part::Words(words) if self.in_words && self.silent == 0 && !self.hidden => {
                self.begin();
                // White space is said: `xml:space` or not, runs cut words anywhere.
                self.builder.words(words);
            }
            Part::Words(words) if self.in_words => self.beside.deleted(words),
            Part::Words(_) => {}
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
        if self.silent > 0 || is_silent(name) || name == "sdtContent" && std::mem::take(&mut self.asks) {
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
            "p" if std::mem::take(&mut self.initial) => {}
            "p" => {
                self.builder.end();
                self.paragraph = Paragraph::default();
            }
            "sdt" => self.asks = false,
            "showingPlcHdr" => self.asks = xml::is_true(tag),
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
                self.builder.call(label, Numbers::Counted);
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
            "tbl" => {
                let lays_out = self.laid_out.next().unwrap_or(false);
                self.tables.push(lays_out);
                if !lays_out {
                    // A table behind the last item stands outside of the list: only items say that one goes on.
                    self.leave_lists(0);
                    self.builder.table();
                }
            }
            "tr" | "tc" | "tblHeader" if self.tables.last() == Some(&true) => self.builder.end(),
            "tr" => self.builder.row(false),
            "tblHeader" => self.builder.head(),
            "tc" => self.builder.cell(),
            // Cells that a row lacks before its first, and columns that a cell takes; what it takes of rows below has empty
            // cells there.
            "gridBefore" if self.tables.last() == Some(&false) => {
                (0..number(tag).min(64)).for_each(|_| self.builder.cell());
            }
            "gridSpan" if self.tables.last() == Some(&false) => self.builder.spans(number(tag), 1),
            // A fraction, a power, an index of a formula.
            "den" => self.formula("/"),
            "sup" => self.formula("^"),
            "sub" => self.formula("_"),
            _ => self.property(tag),
        }
    }

    /// What paragraphs and runs say of themselves.
    fn property(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "framePr" => self.initial = matches!(tag.get("dropCap"), Some("drop" | "margin")),
            "pStyle" => {
                self.paragraph.level = tag.get("val").and_then(|style| self.styles.level(style));
                self.paragraph.hidden =
                    tag.get("val").is_some_and(|style| self.styles.hidden.contains(style));
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
                self.hidden = self.paragraph.hidden;
            }
            "rStyle" => {
                let style = tag.get("val").unwrap_or_default();
                self.hidden |= self.styles.hidden.contains(style);
                self.run.extend(self.styles.heights.get(style));
            }
            "vanish" if xml::is_true(tag) => self.hidden = true,
            "b" if xml::is_true(tag) => self.run.push(Style::Strong),
            "i" if xml::is_true(tag) => self.run.push(Style::Emphasis),
            "strike" if xml::is_true(tag) => self.run.push(Style::Deleted),
            "vertAlign" => self.run.extend(tag.get("val").and_then(parts::height)),
            _ => {}
        }
    }

    /// The paragraph is an item of `list`.
    fn list(&mut self, list: &str) {
        self.paragraph.item = (list != "0").then(|| (self.level.min(8), list.to_owned()));
    }

    /// A text of another form stands here.
    fn chunk(&mut self, tag: &Tag) {
        let Some(chunk) = tag.get("id").and_then(|id| self.chunks.remove(id)) else { return };
        self.builder.end();
        match chunk {
            Chunk::Page(page) => {
                let mut teller = Teller::default();
                teller.markup(&mut self.builder, &page);
                teller.end_all(&mut self.builder);
            }
            Chunk::Document(source) => self.inner(&source),
            Chunk::Text(text) => {
                for line in text.lines() {
                    self.builder.begin(Kind::Paragraph);
                    self.builder.words(line);
                    self.builder.end();
                }
            }
        }
    }

    /// Tells a document that stands in this one. What it calls by a number is its own, and not among what this one has: nor
    /// is a document within it read, so that none stand in one another without end.
    fn inner(&mut self, source: &str) {
        let chunks = std::mem::take(&mut self.chunks);
        let links = std::mem::take(&mut self.links);
        let laid_out = std::mem::take(&mut self.laid_out);
        xml::parts(source).for_each(|part| self.part(&part));
        (self.chunks, self.links, self.laid_out) = (chunks, links, laid_out);
    }

    /// A sign of a formula that is set by places.
    fn formula(&mut self, sign: &str) {
        if self.paragraph.begun && self.silent == 0 {
            self.builder.words(sign);
        }
    }

    /// What an image shows, in words.
    fn image(&mut self, tag: &Tag) {
        let Some(words) = tag.get("descr").filter(|words| !words.trim().is_empty()) else { return };
        self.begin();
        self.builder.open(Style::Image);
        self.builder.words(words);
        self.builder.close(|style| style == Style::Image);
    }

    /// Ends the lists that are deeper than that.
    fn leave_lists(&mut self, depth: usize) {
        while self.depth > depth {
            self.builder.unlist();
            self.depth -= 1;
        }
    }

    /// Begins the paragraph's block, once what it is was said.
    fn begin(&mut self) {
        if std::mem::replace(&mut self.paragraph.begun, true) {
            return;
        }
        let item = self.paragraph.item.take();
        let depth = item.as_ref().map_or(0, |(level, _)| level + 1);
        self.leave_lists(depth);
        while self.depth < depth {
            self.builder.list(None);
            self.depth += 1;
        }
        if let Some((level, list)) = item {
            self.builder.item();
            match self.numbering.next(&list, level) {
                Sign::Bullet => {}
                Sign::Nothing => self.builder.unmarked(),
                Sign::Number(number) => self.builder.marker(number),
            }
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
            "p" if self.initial => {}
            "p" => {
                self.builder.end();
                if self.boxes == 0 {
                    self.boxes();
                }
            }
            "hyperlink" => self.builder.close(|style| matches!(style, Style::Link(_))),
            "tbl" => {
                self.builder.end();
                if self.tables.pop() == Some(false) {
                    self.builder.untable();
                }
            }
            _ => {}
        }
    }
}

/// The number that an element says.
fn number(tag: &Tag) -> usize {
    tag.get("val").and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Whether the words of an element are not those of the document: what a field is made of, how a word sounds, what was
/// before a change, what stands for a drawing that is read.
fn is_silent(name: &str) -> bool {
    matches!(name, "Fallback" | "instrText" | "pPrChange" | "rPrChange" | "rt")
}
