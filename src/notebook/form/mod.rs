//! The TOML form of a notebook: bytes → values and back, keeping what is not ours.
//!
//! The text is cut into one piece for each table ([`split`]). Each value remembers its piece
//! ([`Origin`]); writing gives an unchanged value's piece back byte for byte, patches a changed one
//! ([`patch`]) and renders a new one ([`write`]). So a save touches what was edited and nothing else.

mod patch;
mod read;
pub(in crate::notebook) mod split;
mod string;
mod write;

use super::origin::Origin;
use super::{About, Annotation, Heading, Id, Notebook, ReadOnly, SCHEMA};
use read::Reader;
use split::{Kind, Split, split};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use toml::de::{DeTable, DeValue};

/// Something in a notebook that is not as it should be, for `hashiya check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there, without the file's name.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

/// Where something stands in the file, in order.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    /// Text that is not ours, verbatim.
    Text(String),
    Document,
    Heading,
    Annotation(Id),
}

/// How the file is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    slots: Vec<Slot>,
    bom: bool,
    crlf: bool,
}

const BOM: &str = "\u{FEFF}";

/// A notebook from the bytes of its file. Never fails: see [`Notebook::parse`].
pub(super) fn parse(bytes: &[u8]) -> Notebook {
    let mut notebook = Notebook::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = 1 + memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count();
            return broken(notebook, Fault { line, what: "no UTF-8".to_owned() });
        }
    };
    notebook.form.bom = text.starts_with(BOM);
    let text = text.strip_prefix(BOM).unwrap_or(text);
    notebook.form.crlf = memchr::memmem::find_iter(text.as_bytes(), "\r\n").count() * 2
        > memchr::memchr_iter(b'\n', text.as_bytes()).count();
    match DeTable::parse(text) {
        Ok(root) => read_root(notebook, text, root.get_ref()),
        Err(error) => {
            let line = read::line(text, error.span().map_or(0, |span| span.start));
            let what = match super::merge::conflict_marker(text) {
                Some(_) => "conflict markers of git; `hashiya check --mend` resolves them".to_owned(),
                None => error.message().lines().collect::<Vec<_>>().join(" "),
            };
            let line = super::merge::conflict_marker(text).unwrap_or(line);
            broken(salvage(notebook, text), Fault { line, what })
        }
    }
}

fn broken(mut notebook: Notebook, fault: Fault) -> Notebook {
    notebook.faults = vec![fault.clone()];
    notebook.read_only = Some(ReadOnly::Broken(fault));
    notebook
}

/// What can be read of a file that does not parse, to show it: each table that parses alone.
fn salvage(mut notebook: Notebook, text: &str) -> Notebook {
    for (kind, range) in split(text).pieces {
        let piece = &text[range];
        let Ok(root) = DeTable::parse(piece) else { continue };
        let mut reader = Reader::new(piece);
        match kind {
            Kind::Annotation => {
                notebook
                    .annotations
                    .extend(tables(root.get_ref(), "annotation").map(|(t, at)| reader.annotation(t, at)));
            }
            Kind::Heading => {
                notebook
                    .headings
                    .extend(tables(root.get_ref(), "heading").map(|(t, at)| reader.heading(t, at)));
            }
            Kind::Document => {
                if let Some(table) = reader.table(root.get_ref(), "document") {
                    notebook.document = reader.about(table);
                }
            }
            Kind::Other => {}
        }
    }
    notebook
}

/// The tables of the array `key`, with their places.
fn tables<'t>(root: &'t DeTable<'t>, key: &str) -> impl Iterator<Item = (&'t DeTable<'t>, usize)> {
    let array = root.get(key).and_then(|value| value.get_ref().as_array());
    array.into_iter().flatten().filter_map(|v| Some((v.get_ref().as_table()?, v.span().start)))
}

fn read_root(mut notebook: Notebook, text: &str, root: &DeTable<'_>) -> Notebook {
    let mut reader = Reader::new(text);
    let schema = reader.integer(root, "schema");
    if schema.is_none() {
        reader.fault(0, "schema is missing");
    }
    for key in ["annotation", "heading"] {
        if let Some(value) = root.get(key)
            && !value.get_ref().as_array().is_some_and(|array| array.iter().all(|v| v.get_ref().is_table()))
        {
            let what = format!("{key} is not an array of tables, [[{key}]]");
            return broken(notebook, Fault { line: read::line(text, value.span().start), what });
        }
    }
    let pieces = split(text);
    let count = |kind| pieces.pieces.iter().filter(|piece| piece.0 == kind).count();
    let fits = !pieces.scattered
        && tables(root, "annotation").count() == count(Kind::Annotation)
        && tables(root, "heading").count() == count(Kind::Heading);
    if !fits {
        return match patch::gather(text).filter(|gathered| !split(gathered).scattered && gathered != text) {
            Some(gathered) => Notebook { form: notebook.form, ..parse(gathered.as_bytes()) },
            None => broken(notebook, Fault { line: 1, what: "tables stand apart from theirs".to_owned() }),
        };
    }
    fill(&mut notebook, text, root, &pieces, &mut reader);
    same_ids(&notebook, root, &mut reader);
    notebook.faults = reader.faults;
    notebook.faults.sort_by_key(|fault| fault.line);
    notebook.read_only = schema.filter(|schema| *schema > SCHEMA).map(ReadOnly::Newer);
    notebook
}

fn fill(notebook: &mut Notebook, text: &str, root: &DeTable<'_>, pieces: &Split, reader: &mut Reader<'_>) {
    let mut annotations = tables(root, "annotation");
    let mut headings = tables(root, "heading");
    let table = reader.table(root, "document");
    let about = table.map(|table| reader.about(table)).unwrap_or_default();
    let own_table = pieces.pieces.iter().any(|piece| piece.0 == Kind::Document);
    for (kind, range) in &pieces.pieces {
        let piece = text[range.clone()].to_owned();
        let slot = match kind {
            Kind::Annotation => {
                let Some((table, at)) = annotations.next() else { continue };
                let annotation = written(reader.annotation(table, at), piece);
                let slot = Slot::Annotation(annotation.id.clone());
                notebook.annotations.push(annotation);
                slot
            }
            Kind::Heading => {
                let Some((table, at)) = headings.next() else { continue };
                let heading = reader.heading(table, at);
                notebook.headings.push(Heading { origin: Origin::new(piece, heading.clone()), ..heading });
                Slot::Heading
            }
            // Keys before the first table may hold the document's: `document.id = …`.
            Kind::Other if own_table || table.is_none() || range.start > 0 => Slot::Text(piece),
            Kind::Other | Kind::Document => {
                notebook.document = About { origin: Origin::new(piece, about.clone()), ..about.clone() };
                Slot::Document
            }
        };
        notebook.form.slots.push(slot);
    }
}

/// `annotation` with its origin; one without an id gets one that its text gives, and that the next
/// save writes.
fn written(annotation: Annotation, piece: String) -> Annotation {
    let mut id = annotation.id.clone();
    if id.as_str().is_empty() {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&blake3::hash(piece.as_bytes()).as_bytes()[..16]);
        id = Id::new(uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string());
    }
    Annotation { id, origin: Origin::new(piece, annotation.clone()), ..annotation }
}

/// Says which ids occur twice, and which links lead to no annotation here.
fn same_ids(notebook: &Notebook, root: &DeTable<'_>, reader: &mut Reader<'_>) {
    let mut seen = HashSet::new();
    for (annotation, (_, at)) in notebook.annotations.iter().zip(tables(root, "annotation")) {
        if !seen.insert(annotation.id.as_str()) {
            reader.fault(at, format!("annotation: id {} occurs twice", annotation.id));
        }
    }
    for (annotation, (_, at)) in notebook.annotations.iter().zip(tables(root, "annotation")) {
        for link in &annotation.links {
            if Id::new(&link.to).is_uuid() && !seen.contains(link.to.as_str()) {
                reader.fault(at, format!("annotation: link to {}, which is not here", link.to));
            }
        }
    }
}

/// The bytes of a notebook's file.
pub(super) fn to_bytes(notebook: &Notebook) -> Vec<u8> {
    let mut out = Out { text: String::new(), crlf: notebook.form.crlf, fresh: false };
    if notebook.form.bom {
        out.text.push_str(BOM);
    }
    if notebook.form.slots.is_empty() {
        out.put(Cow::Owned(format!("schema = {SCHEMA}\n")), false);
        document(&mut out, &notebook.document);
    }
    let mut annotations = notebook.annotations.iter().peekable();
    let mut headings = notebook.headings.iter();
    let mut later = HashMap::<&Id, usize>::new();
    let mut headings_later = 0;
    for slot in &notebook.form.slots {
        match slot {
            Slot::Annotation(id) => *later.entry(id).or_default() += 1,
            Slot::Heading => headings_later += 1,
            Slot::Text(_) | Slot::Document => {}
        }
    }
    let no_document = !notebook.form.slots.iter().any(|slot| matches!(slot, Slot::Document));
    for (index, slot) in notebook.form.slots.iter().enumerate() {
        match slot {
            Slot::Text(text) => out.put(Cow::Borrowed(text), true),
            Slot::Document => document(&mut out, &notebook.document),
            Slot::Heading => {
                headings_later -= 1;
                let count = if headings_later == 0 { usize::MAX } else { 1 };
                headings.by_ref().take(count).for_each(|heading| heading_out(&mut out, heading));
            }
            Slot::Annotation(id) => {
                // What is new stands right before the next that is not.
                while let Some(next) =
                    annotations.next_if(|next| next.id != *id && !later.contains_key(&next.id))
                {
                    annotation(&mut out, next);
                }
                if let Some(next) = annotations.next_if(|next| next.id == *id) {
                    annotation(&mut out, next);
                }
                if let Some(count) = later.get_mut(id) {
                    *count -= 1;
                    if *count == 0 {
                        later.remove(id);
                    }
                }
                if later.is_empty() {
                    annotations.by_ref().for_each(|next| annotation(&mut out, next));
                }
            }
        }
        if index == 0 && no_document && notebook.document != About::default() {
            document(&mut out, &notebook.document);
        }
    }
    headings.for_each(|heading| heading_out(&mut out, heading));
    annotations.for_each(|next| annotation(&mut out, next));
    out.text.into_bytes()
}

/// The text of `annotation` as one `[[annotation]]`: as it was read, patched, or new.
pub(super) fn annotation_text(annotation: &Annotation) -> (Cow<'_, str>, bool) {
    piece(annotation, annotation.origin.get(), patch::annotation, write::annotation)
}

fn annotation(out: &mut Out, annotation: &Annotation) {
    let (text, old) = annotation_text(annotation);
    out.put(text, old);
}

fn heading_out(out: &mut Out, heading: &Heading) {
    let (text, old) = piece(heading, heading.origin.get(), patch::heading, write::heading);
    out.put(text, old);
}

fn document(out: &mut Out, about: &About) {
    let (text, old) = piece(about, about.origin.get(), patch::about, write::about);
    out.put(text, old);
}

/// The text of `now`, and whether it is verbatim what was read.
fn piece<'a, T: PartialEq>(
    now: &T,
    origin: Option<(&'a str, &T)>,
    patch: fn(&str, &T, &T) -> Option<String>,
    write: fn(&T) -> String,
) -> (Cow<'a, str>, bool) {
    match origin {
        Some((text, was)) if was == now => (Cow::Borrowed(text), true),
        Some((text, was)) => (Cow::Owned(patch(text, was, now).unwrap_or_else(|| write(now))), false),
        None => (Cow::Owned(write(now)), false),
    }
}

/// The text that is written, with the file's own line ends.
struct Out {
    text: String,
    crlf: bool,
    /// Whether what was put last is not verbatim.
    fresh: bool,
}

impl Out {
    /// Puts a piece; one that is `old` goes in byte for byte, with an empty line before it only where
    /// its neighbour is new.
    fn put(&mut self, piece: Cow<'_, str>, old: bool) {
        let end = if self.crlf { "\r\n" } else { "\n" };
        let start = self.text.is_empty() || self.text == BOM;
        if !start && !self.text.ends_with('\n') {
            self.text.push_str(end);
        }
        let piece = if old { piece } else { Cow::Owned(line_ends(&piece, self.crlf)) };
        let spaced =
            piece.starts_with(['\n', '\r']) || self.text.ends_with("\n\n") || self.text.ends_with("\n\r\n");
        if start {
            self.text.push_str(if old { &piece } else { piece.trim_start_matches(['\n', '\r']) });
        } else {
            if !spaced && (self.fresh || !old) && !piece.is_empty() {
                self.text.push_str(end);
            }
            self.text.push_str(&piece);
        }
        self.fresh = !old;
    }
}

fn line_ends(text: &str, crlf: bool) -> String {
    let text = text.replace("\r\n", "\n");
    if crlf { text.replace('\n', "\r\n") } else { text }
}

/// Brings into `ours` the text that is not ours and that `theirs` changed since `base`.
pub(super) fn merge_foreign(
    base: &Form,
    ours: &mut Form,
    theirs: &Form,
    merge: fn(&str, &str, &str) -> String,
) {
    let foreign = |form: &Form| super::merge::foreign(&form.slots).replace("\r\n", "\n");
    let (was, mine, other) = (foreign(base), foreign(ours), foreign(theirs));
    if mine == other || was == other {
        return;
    }
    let merged = merge(&was, &mine, &other);
    if merged.parse::<toml::Table>().is_err() {
        return;
    }
    // Keys before the first table go first, tables that are not ours to the end.
    let head = split::first_table(&merged);
    let slots = std::mem::take(&mut ours.slots);
    let own = slots.into_iter().filter(|slot| !matches!(slot, Slot::Text(_)));
    let text = |text: &str| (!text.is_empty()).then(|| Slot::Text(line_ends(text, ours.crlf)));
    ours.slots = text(&merged[..head]).into_iter().chain(own).chain(text(&merged[head..])).collect();
}

/// `text` as notes are written.
pub(super) fn multiline(text: &str) -> String {
    string::multiline(text)
}

/// The annotation that `text` holds as its only table, for the journal.
pub(super) fn one_annotation(text: &str) -> Option<Annotation> {
    parse(text.as_bytes()).annotations.pop()
}

/// The heading that `text` holds as its only table, for the journal.
pub(super) fn one_heading(text: &str) -> Option<Heading> {
    parse(text.as_bytes()).headings.pop()
}

/// The text of `heading` as one `[[heading]]`.
pub(super) fn heading_text(heading: &Heading) -> Cow<'_, str> {
    piece(heading, heading.origin.get(), patch::heading, write::heading).0
}

/// The text of `about` as one `[document]`.
pub(super) fn about_text(about: &About) -> String {
    write::about(about)
}

/// What `[document]` in `text` says, for the journal.
pub(super) fn one_about(text: &str) -> Option<About> {
    let root = DeTable::parse(text).ok()?;
    let table = root.get_ref().get("document").map(toml::Spanned::get_ref).and_then(DeValue::as_table)?;
    Some(Reader::new(text).about(table))
}
