//! EPUB 2 and 3: the chapters of the spine, in its order; every entry of the table of contents is a heading.

mod titles;

use super::html::{
    tell::Teller,
    tokens::{self, Piece},
};
use super::isbn::isbn;
use super::xml::parts as xml;
use super::zip::Package;
use super::{front, told::Told};
use crate::document::address::resolve;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta};
use crate::document::unreadable::{Seems, Unreadable};
use std::collections::{HashMap, HashSet};
use titles::{has_heading, outside_tables, places, start_of};

/// Where so many entries lead to one place, it has the headings of no more.
const SAME: usize = 32;
/// In a chapter to which more entries lead the others are not looked for.
const MANY: usize = 1000;

/// Reads a book.
pub(super) fn read(bytes: &[u8]) -> Result<Told, Unreadable> {
    let mut package = Package::open(bytes)?;
    let broken = || Unreadable(Seems::Broken);
    let named = package.text("META-INF/container.xml").and_then(|container| {
        xml::parts(&container).find_map(|part| match part {
            xml::Part::Start(tag) if tag.name == "rootfile" => tag.get("full-path").map(str::to_owned),
            _ => None,
        })
    });
    let opf = named.or_else(|| package.ending(".opf")).ok_or_else(broken)?.replace('\\', "/");
    let source = package.text(&opf).ok_or_else(broken)?;
    let book = Book::of(&opf, &source);
    let contents = book.contents(&mut package);
    let mut builder = Builder::default();
    let mut teller = Teller::default();
    let mut by_path: HashMap<&str, Vec<&Entry>> = HashMap::new();
    contents.iter().for_each(|entry| by_path.entry(&entry.path).or_default().push(entry));
    let locked = locked(&mut package);
    for path in &book.spine {
        if locked.contains(path) {
            continue;
        }
        let Some(chapter) = package.text(path) else { continue };
        let entries = by_path.remove(path.as_str()).unwrap_or_default();
        teller.enter_part(&mut builder, path);
        tell(&mut builder, &mut teller, &chapter, &entries);
        if builder.is_full() {
            break;
        }
    }
    if builder.len() == 0 && package.bombs {
        return Err(Unreadable(Seems::Bomb));
    }
    if builder.len() == 0 && book.spine.iter().any(|path| locked.contains(path)) {
        return Err(Unreadable(Seems::Protected));
    }
    Ok(Told { builder, meta: book.meta })
}

/// The paths of the parts that only a key opens; fonts are often mangled by the book's own number, and no matter here.
fn locked(package: &mut Package<'_>) -> HashSet<String> {
    let Some(source) = package.text("META-INF/encryption.xml") else { return HashSet::new() };
    xml::parts(&source)
        .filter_map(|part| match part {
            xml::Part::Start(tag) if tag.name == "CipherReference" => {
                tag.get("URI").map(|path| resolve("", path).0)
            }
            _ => None,
        })
        .collect()
}

/// What the package document says.
#[derive(Default)]
struct Book {
    meta: Meta,
    /// The paths of the chapters.
    spine: Vec<String>,
    /// The paths of the tables of contents: EPUB 3's, EPUB 2's.
    nav: Option<String>,
    ncx: Option<String>,
}

/// An entry of the table of contents.
struct Entry {
    path: String,
    /// The id of an element in it; empty for its beginning.
    place: String,
    title: String,
    level: u8,
}

impl Book {
    fn of(opf: &str, source: &str) -> Self {
        let mut book = Self::default();
        let mut items: HashMap<String, String> = HashMap::new();
        // What is read where the spine names nothing.
        let mut chapters: Vec<String> = Vec::new();
        let mut told: HashSet<String> = HashSet::new();
        for part in xml::parts(source) {
            let xml::Part::Start(tag) = part else { continue };
            match tag.name.as_str() {
                "item" => {
                    let (Some(id), Some(href)) = (tag.get("id"), tag.get("href")) else { continue };
                    let path = resolve(opf, href).0;
                    if tag
                        .get("properties")
                        .is_some_and(|list| list.split_whitespace().any(|one| one == "nav"))
                    {
                        book.nav = Some(path.clone());
                    }
                    if tag.get("media-type") == Some("application/x-dtbncx+xml") {
                        book.ncx = Some(path.clone());
                    }
                    if tag.get("media-type").is_some_and(|kind| kind.contains("html")) {
                        chapters.push(path.clone());
                    }
                    items.insert(id.to_owned(), path);
                }
                "spine" => {
                    book.meta.direction = tag.get("page-progression-direction").and_then(front::direction);
                    let named = tag.get("toc").and_then(|id| items.get(id));
                    book.ncx = book.ncx.take().or(named.cloned());
                }
                "itemref" => {
                    let path = tag.get("idref").and_then(|id| items.get(id)).cloned();
                    book.spine.extend(path.filter(|path| told.insert(path.clone())));
                }
                _ => {}
            }
        }
        if book.spine.is_empty() {
            book.spine = chapters;
        }
        // The contents are the outline, and no chapter of it.
        if let Some(nav) = book.nav.as_ref().filter(|_| book.spine.len() > 1) {
            book.spine.retain(|path| path != nav);
        }
        let meta = &mut book.meta;
        meta.title = xml::first(source, "title");
        meta.authors = xml::all(source, "creator");
        meta.language = xml::first(source, "language");
        meta.publisher = xml::first(source, "publisher");
        meta.published = xml::first(source, "date");
        meta.isbn = xml::all(source, "identifier").iter().find_map(|said| isbn(said, false));
        meta.url = xml::first(source, "source").filter(|source| source.contains("://"));
        book
    }

    fn contents(&self, package: &mut Package<'_>) -> Vec<Entry> {
        let nav = self.nav.as_ref().and_then(|path| Some(of_nav(path, &package.text(path)?)));
        nav.filter(|entries| !entries.is_empty())
            .or_else(|| self.ncx.as_ref().and_then(|path| Some(of_ncx(path, &package.text(path)?))))
            .unwrap_or_default()
    }
}

/// The entries of EPUB 3's contents: the links of `nav` of type `toc`. A part without a link of its own begins where the
/// first of its chapters does.
fn of_nav(path: &str, source: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut parts: Vec<(String, u8)> = Vec::new();
    let mut part: Option<String> = None;
    let (mut inside, mut depth, mut title) = (false, 0_u8, None::<(String, String)>);
    for piece in tokens::tokens(source, true) {
        match piece {
            Piece::Start(name, attributes, _) => match name.as_str() {
                "nav" => inside = attributes.get("epub:type").is_none_or(|kind| kind.contains("toc")),
                "ol" => depth = depth.saturating_add(1),
                "span" if inside && depth > 0 && title.is_none() => part = Some(String::new()),
                "a" if inside => title = attributes.get("href").map(|href| (href.to_owned(), String::new())),
                _ => {}
            },
            Piece::End(name) => match name.as_str() {
                "nav" => inside = false,
                "ol" => depth = depth.saturating_sub(1),
                "span" => parts.extend(part.take().map(|title| (title, depth))),
                "a" => {
                    if let Some((href, title)) = title.take() {
                        let begun = parts.drain(..).map(|(title, depth)| entry(path, &href, &title, depth));
                        entries.extend(begun);
                        entries.push(entry(path, &href, &title, depth));
                    }
                }
                _ => {}
            },
            Piece::Words(words) => {
                if let Some(own) = title.as_mut().map(|(_, title)| title).or(part.as_mut()) {
                    own.push_str(&words);
                }
            }
        }
    }
    entries
}

/// The entries of EPUB 2's contents.
fn of_ncx(path: &str, source: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut depth, mut inside, mut title, mut map) = (0_u8, false, String::new(), false);
    for part in xml::parts(source) {
        match part {
            xml::Part::Start(tag) => match tag.name.as_str() {
                "navMap" => map = true,
                "navPoint" => {
                    depth = depth.saturating_add(1);
                    title.clear();
                }
                "text" => inside = map,
                "content" if map => {
                    if let Some(source) = tag.get("src") {
                        entries.push(entry(path, source, &title, depth));
                    }
                }
                _ => {}
            },
            xml::Part::End(name) => match name.as_str() {
                "navMap" => map = false,
                "navPoint" => depth = depth.saturating_sub(1),
                "text" => inside = false,
                _ => {}
            },
            xml::Part::Words(words) if inside => title.push_str(&words),
            xml::Part::Words(_) => {}
        }
    }
    entries
}

fn entry(from: &str, href: &str, title: &str, depth: u8) -> Entry {
    let (path, place) = resolve(from, href);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    Entry { path, place, title, level: depth.clamp(1, 6) }
}

/// Tells a chapter; at the places of `entries` stand headings.
fn tell(builder: &mut Builder, teller: &mut Teller, chapter: &str, entries: &[&Entry]) {
    let mut pieces: Vec<Option<Piece>> = body(chapter);
    let mut owed: HashMap<usize, Vec<&Entry>> = HashMap::new();
    let mut looked: HashMap<usize, usize> = HashMap::new();
    let (places, outside) = (places(&pieces), outside_tables(&pieces));
    for entry in entries.iter().filter(|entry| !entry.title.is_empty()) {
        let at = places.get(&entry.place).map_or(0, |&at| outside[start_of(&pieces, at)]);
        *looked.entry(at).or_default() += 1;
        if looked[&at] > SAME
            || looked.len() > MANY
            || !has_heading(&mut pieces, at, &entry.title, entry.level)
        {
            owed.entry(at).or_default().push(entry);
        }
    }
    builder.end();
    for (at, piece) in pieces.into_iter().enumerate() {
        for entry in owed.remove(&at).unwrap_or_default() {
            builder.begin(Kind::Heading(entry.level));
            builder.words(&entry.title);
            builder.end();
        }
        if let Some(piece) = piece {
            teller.piece(builder, piece, true);
        }
    }
    teller.end_all(builder);
}

/// The pieces of the chapter's body.
fn body(chapter: &str) -> Vec<Option<Piece>> {
    let mut pieces: Vec<Option<Piece>> = tokens::tokens(chapter, true).map(Some).collect();
    let begins = |piece: &Option<Piece>| matches!(piece, Some(Piece::Start(name, ..)) if name == "body");
    if let Some(at) = pieces.iter().position(begins) {
        pieces.drain(..at);
    }
    pieces
}
