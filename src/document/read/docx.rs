//! Word processors' documents (Office Open XML): headings by style, lists, tables, links, notes.

use super::told::Told;
use super::xml::parts::{self as xml, Part, Tag};
use super::zip::Package;
use crate::document::address::resolve;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use crate::document::unreadable::{Seems, Unreadable};
use std::collections::HashMap;
use tui_bidi::text::Direction;

/// Reads a document, and tells how many comments on it are not read.
pub(super) fn read(bytes: &[u8]) -> Result<(Told, usize), Unreadable> {
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
    let mut reader = Reader { styles, ordered, links, ..Reader::default() };
    reader.tell(&body);
    reader.builder.end();
    for notes in notes.into_iter().flatten() {
        reader.in_notes = true;
        reader.tell(&notes);
        reader.builder.end();
    }
    let meta = package.text("docProps/core.xml").map(|source| about(&source)).unwrap_or_default();
    let is_comment = |part: &Part| matches!(part, Part::Start(tag) if tag.name == "comment");
    let comments = package.text(&beside("comments.xml"));
    let comments = comments.map_or(0, |source| xml::parts(&source).filter(is_comment).count());
    Ok((Told { builder: reader.builder, meta }, comments))
}

/// The path of the part that holds the words.
fn main_part(package: &mut Package<'_>) -> String {
    let told = package.text("_rels/.rels").and_then(|source| {
        xml::parts(&source).find_map(|part| match part {
            Part::Start(tag) if tag.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) => {
                tag.get("Target").map(|target| resolve("", target).0)
            }
            _ => None,
        })
    });
    told.unwrap_or_else(|| "word/document.xml".to_owned())
}

fn about(source: &str) -> Meta {
    Meta {
        title: xml::first(source, "title"),
        authors: xml::all(source, "creator"),
        published: xml::first(source, "created"),
        language: xml::first(source, "language"),
        ..Meta::default()
    }
}

/// The levels of the styles that are headings, of their own or by what they are based on.
fn styles(source: &str) -> HashMap<String, u8> {
    /// Styles that are based on one another, at most.
    const BASES: usize = 8;
    let (mut levels, mut bases) = (HashMap::new(), HashMap::new());
    let mut style = String::new();
    for part in xml::parts(source) {
        let Part::Start(tag) = part else { continue };
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "style" => tag.get("styleId").unwrap_or_default().clone_into(&mut style),
            "basedOn" => drop(bases.insert(style.clone(), value.to_owned())),
            "name" => levels.extend(level_of_name(value).map(|level| (style.clone(), level))),
            "outlineLvl" => match value.parse::<u8>() {
                Ok(level) if level < 9 => drop(levels.entry(style.clone()).or_insert(level + 1)),
                // Based on a heading, it says that it is none.
                _ => drop(bases.remove(&style)),
            },
            _ => {}
        }
    }
    let based = |style: &String| {
        let chain = std::iter::successors(bases.get(style), |base| bases.get(*base)).take(BASES);
        chain.into_iter().find_map(|base| levels.get(base)).map(|&level| (style.clone(), level))
    };
    let derived: Vec<(String, u8)> =
        bases.keys().filter(|style| !levels.contains_key(*style)).filter_map(based).collect();
    levels.extend(derived);
    levels
}

/// The level of a style that is called `heading 2`, `Heading2` or `Title`.
fn level_of_name(name: &str) -> Option<u8> {
    let name = name.trim().to_ascii_lowercase();
    let level = name.strip_prefix("heading").and_then(|level| level.trim().parse::<u8>().ok());
    level.map(|level| level.clamp(1, 9)).or_else(|| (name == "title").then_some(1))
}

/// Which lists are numbered, by their number.
fn numbering(source: &str) -> HashMap<String, bool> {
    let (mut kinds, mut lists) = (HashMap::new(), HashMap::new());
    let (mut kind, mut list) = (String::new(), String::new());
    for part in xml::parts(source) {
        let Part::Start(tag) = part else { continue };
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "abstractNum" => tag.get("abstractNumId").unwrap_or_default().clone_into(&mut kind),
            "numFmt" => drop(kinds.entry(kind.clone()).or_insert(value != "bullet")),
            "num" => tag.get("numId").unwrap_or_default().clone_into(&mut list),
            "abstractNumId" => drop(lists.insert(list.clone(), value.to_owned())),
            _ => {}
        }
    }
    lists.into_iter().map(|(list, kind)| (list, kinds.get(&kind).copied().unwrap_or(false))).collect()
}

/// What links lead to, by their number.
fn links_of(source: &str) -> HashMap<String, String> {
    xml::parts(source)
        .filter_map(|part| match part {
            Part::Start(tag) if tag.name == "Relationship" => {
                Some((tag.get("Id")?.to_owned(), tag.get("Target")?.to_owned()))
            }
            _ => None,
        })
        .collect()
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
    styles: HashMap<String, u8>,
    ordered: HashMap<String, bool>,
    links: HashMap<String, String>,
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
                Part::Words(_) => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag) {
        if self.silent > 0
            || matches!(
                tag.name.as_str(),
                "Fallback" | "del" | "instrText" | "moveFrom" | "pPrChange" | "rPrChange"
            )
        {
            self.silent += 1;
            return;
        }
        match tag.name.as_str() {
            "p" => {
                self.builder.end();
                self.paragraph = Paragraph::default();
            }
            "pStyle" => {
                let level = |style| self.styles.get(style).copied().or_else(|| level_of_name(style));
                self.paragraph.level = tag.get("val").and_then(level);
            }
            "outlineLvl" => {
                let level =
                    tag.get("val").and_then(|level| level.parse::<u8>().ok()).filter(|&level| level < 9);
                self.paragraph.level = level.map(|level| level + 1).or(self.paragraph.level);
            }
            "ilvl" => self.level = tag.get("val").and_then(|level| level.parse().ok()).unwrap_or(0),
            "numId" => {
                let list = tag.get("val").unwrap_or("0");
                let ordered = self.ordered.get(list).copied().unwrap_or(false);
                self.paragraph.item = (list != "0").then_some((self.level.min(8) + 1, ordered));
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
                let label = self.builder.label(tag.get("id").unwrap_or_default());
                self.builder.mark(Style::Call(label));
            }
            "footnote" | "endnote" => {
                self.builder.end();
                if tag.get("type").is_some() {
                    self.silent += 1;
                } else {
                    self.builder.marker(tag.get("id").unwrap_or_default());
                }
            }
            "tbl" => self.builder.table(),
            "tr" => self.builder.row(false),
            "tblHeader" => self.builder.head(),
            "tc" => self.builder.cell(),
            _ => {}
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
        if self.silent > 0 {
            self.silent -= 1;
            return;
        }
        match name {
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
