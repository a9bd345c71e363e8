//! A notebook → bytes: what was not touched byte for byte, what was in its place.

use super::split::{Kind, tables_before};
use super::{
    parts::{BOM, Slot, line_ends},
    patch, write,
};
use crate::notebook::aligned::Aligned;
use crate::notebook::annotation::{About, Annotation, Heading, Id};
use crate::notebook::book::Notebook;
use crate::notebook::read_only::SCHEMA;
use crate::notebook::refused::Refused;
use std::borrow::Cow;
use std::collections::HashMap;
use std::iter::Peekable;
use std::slice::Iter;

/// The bytes of a notebook's file.
pub(in crate::notebook) fn to_bytes(notebook: &Notebook) -> Vec<u8> {
    put_all(notebook).text.into_bytes()
}

/// A notebook written out, with what differs from the file that it was read from.
pub(super) fn put_all(notebook: &Notebook) -> Out {
    let mut out = Out::new(notebook.form.crlf);
    if notebook.form.bom {
        out.text.push_str(BOM);
    }
    let slots = &notebook.form.slots;
    if slots.is_empty() {
        let line = &notebook.form.schema_line;
        let named = if line.is_empty() { String::new() } else { format!("#:schema {line}\n") };
        out.put(Cow::Owned(format!("{named}schema = {SCHEMA}\n")), false);
        document(&mut out, &notebook.document);
    }
    let no_document = !slots.iter().any(|slot| matches!(slot, Slot::Document));
    let mut headings = InOrder::new(&notebook.headings, slots, |slot| matches!(slot, Slot::Heading));
    let mut aligned = InOrder::new(&notebook.alignments, slots, |slot| matches!(slot, Slot::Aligned));
    let mut refused = InOrder::new(&notebook.refused, slots, |slot| matches!(slot, Slot::Refused));
    let mut queue = Queue::new(notebook);
    for (index, slot) in slots.iter().enumerate() {
        out.split = part_of(slots, index);
        // Before the rest of it, another of its kind would take its tables.
        let last_takes_all = out.split.is_none();
        match slot {
            Slot::Text(text) => out.put(Cow::Borrowed(text), true),
            Slot::Document => document(&mut out, &notebook.document),
            Slot::Heading => headings.slot(last_takes_all, |heading| heading_out(&mut out, heading)),
            Slot::Aligned => aligned.slot(last_takes_all, |aligned| aligned_out(&mut out, aligned)),
            Slot::Refused => refused.slot(last_takes_all, |refused| refused_out(&mut out, refused)),
            Slot::Annotation(id) => queue.until(id, last_takes_all, |next| {
                // What is new, and stands before, is put whole.
                let split = out.split.take_if(|_| next.id == *id);
                let rest = std::mem::replace(&mut out.split, split);
                annotation(&mut out, next);
                out.split = rest;
            }),
            Slot::More(kind, _) => out.more(*kind),
        }
        if index == 0 && no_document && notebook.document != About::default() {
            document(&mut out, &notebook.document);
        }
    }
    headings.left.for_each(|heading| heading_out(&mut out, heading));
    queue.annotations.for_each(|next| annotation(&mut out, next));
    aligned.left.for_each(|aligned| aligned_out(&mut out, aligned));
    refused.left.for_each(|refused| refused_out(&mut out, refused));
    out
}

/// What is still to be written of a list, against the places that the file had for it: the last place takes the rest,
/// unless what stands there has a part further down.
struct InOrder<'a, T> {
    left: Iter<'a, T>,
    slots: usize,
}

impl<'a, T> InOrder<'a, T> {
    fn new(list: &'a [T], slots: &[Slot], own: fn(&Slot) -> bool) -> Self {
        Self { left: list.iter(), slots: slots.iter().filter(|slot| own(slot)).count() }
    }

    fn slot(&mut self, last_takes_all: bool, put: impl FnMut(&T)) {
        self.slots -= 1;
        let count = if self.slots == 0 && last_takes_all { usize::MAX } else { 1 };
        self.left.by_ref().take(count).for_each(put);
    }
}

/// The kind of the slot at `index` and how many of its tables stand there, where the rest stands apart.
fn part_of(slots: &[Slot], index: usize) -> Option<(Kind, usize)> {
    let kind = match &slots[index] {
        Slot::Document => Kind::Document,
        Slot::Heading => Kind::Heading,
        Slot::Aligned => Kind::Aligned,
        Slot::Refused => Kind::Refused,
        Slot::Annotation(_) => Kind::Annotation,
        Slot::More(kind, _) => *kind,
        Slot::Text(_) => return None,
    };
    let own = |slot: &&Slot| match slot {
        Slot::Document => kind == Kind::Document,
        Slot::Heading => kind == Kind::Heading,
        Slot::Aligned => kind == Kind::Aligned,
        Slot::Refused => kind == Kind::Refused,
        Slot::Annotation(_) => kind == Kind::Annotation,
        Slot::More(other, _) => kind == *other,
        Slot::Text(_) => false,
    };
    match slots[index + 1..].iter().find(own) {
        Some(Slot::More(_, count)) => Some((kind, *count)),
        _ => None,
    }
}

/// The annotations that are still to be written, against the places that the file had for them.
struct Queue<'a> {
    annotations: Peekable<Iter<'a, Annotation>>,
    /// How many places each id still has.
    later: HashMap<&'a Id, usize>,
}

impl<'a> Queue<'a> {
    fn new(notebook: &'a Notebook) -> Self {
        let mut later = HashMap::new();
        for slot in &notebook.form.slots {
            if let Slot::Annotation(id) = slot {
                *later.entry(id).or_default() += 1;
            }
        }
        Self { annotations: notebook.annotations.iter().peekable(), later }
    }

    /// Puts what belongs to the place of `id`: what is new stands right before the next that is not,
    /// and after the last place stands the rest, or at the end of the file.
    fn until(&mut self, id: &Id, last_takes_all: bool, mut put: impl FnMut(&Annotation)) {
        let is_new = |next: &Annotation| next.id != *id && !self.later.contains_key(&next.id);
        while let Some(next) = self.annotations.next_if(|next| is_new(next)) {
            put(next);
        }
        if let Some(next) = self.annotations.next_if(|next| next.id == *id) {
            put(next);
        }
        if let Some(count) = self.later.get_mut(id) {
            *count -= 1;
            if *count == 0 {
                self.later.remove(id);
            }
        }
        if self.later.is_empty() && last_takes_all {
            self.annotations.by_ref().for_each(put);
        }
    }
}

/// The text of `annotation` as one `[[annotation]]`: as it was read, patched, or new.
pub(in crate::notebook) fn annotation_text(annotation: &Annotation) -> (Cow<'_, str>, bool) {
    piece(annotation, annotation.origin.get(), patch::annotation, write::annotation)
}

fn annotation(out: &mut Out, annotation: &Annotation) {
    let (text, old) = annotation_text(annotation);
    if !old {
        out.new.push(text.to_string());
    }
    out.put_part(text, old);
}

fn heading_out(out: &mut Out, heading: &Heading) {
    let (text, old) = piece(heading, heading.origin.get(), patch::heading, write::heading);
    out.others_changed |= !old;
    out.put_part(text, old);
}

fn aligned_out(out: &mut Out, aligned: &Aligned) {
    let (text, old) = piece(aligned, aligned.origin.get(), patch::aligned, write::aligned);
    out.others_changed |= !old;
    out.put_part(text, old);
}

fn refused_out(out: &mut Out, refused: &Refused) {
    let (text, old) = piece(refused, refused.origin.get(), patch::refused, write::refused);
    out.others_changed |= !old;
    out.put_part(text, old);
}

fn document(out: &mut Out, about: &About) {
    let (text, old) = piece(about, about.origin.get(), patch::about, write::about);
    out.others_changed |= !old;
    out.put_part(text, old);
}

/// The text of `now`, and whether it is verbatim what was read.
pub(super) fn piece<'a, T: PartialEq>(
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
pub(super) struct Out {
    pub(super) text: String,
    crlf: bool,
    /// The annotations that are not verbatim.
    pub(super) new: Vec<String>,
    /// Whether anything else of ours is not.
    pub(super) others_changed: bool,
    /// How many tables of the next piece stand where it is put; those after them stand apart.
    split: Option<(Kind, usize)>,
    /// By kind: what is left of the last piece, whether it is verbatim, and how many tables were put.
    left: [Option<(String, bool, usize)>; Kind::COUNT],
}

impl Out {
    fn new(crlf: bool) -> Self {
        Self {
            text: String::new(),
            crlf,
            new: Vec::new(),
            others_changed: false,
            split: None,
            left: [const { None }; Kind::COUNT],
        }
    }

    /// Puts as many tables of a piece of ours as stand here, and keeps the rest for where that stands.
    fn put_part(&mut self, piece: Cow<'_, str>, old: bool) {
        let Some((kind, count)) = self.split.take() else { return self.put(piece, old) };
        let cut = tables_before(&piece, count);
        self.left[kind as usize] = Some((piece[cut..].to_owned(), old, count));
        self.put(Cow::Borrowed(&piece[..cut]), old);
    }

    /// Puts what was kept of a piece of `kind`, as much as stands here.
    fn more(&mut self, kind: Kind) {
        let Some((rest, old, before)) = self.left[kind as usize].take() else { return };
        let upto = self.split.take().map(|(_, count)| count.saturating_sub(before));
        let cut = upto.map_or(rest.len(), |count| tables_before(&rest, count));
        if cut > 0 {
            let part = if old {
                Cow::Borrowed(&rest[..cut])
            } else {
                Cow::Owned(line_ends(&rest[..cut], self.crlf))
            };
            self.put(part, true);
        }
        if let Some(count) = upto {
            self.left[kind as usize] = Some((rest[cut..].to_owned(), old, before + count));
        }
    }

    /// Puts a piece; one that is `old` goes in byte for byte. One that is new has an empty line before it of its own.
    fn put(&mut self, piece: Cow<'_, str>, old: bool) {
        let end = if self.crlf { "\r\n" } else { "\n" };
        let start = self.text.is_empty() || self.text == BOM;
        if !start && !self.text.ends_with('\n') {
            self.text.push_str(end);
        }
        let piece = if old { piece } else { Cow::Owned(line_ends(&piece, self.crlf)) };
        self.text.push_str(if start && !old { piece.trim_start_matches(['\n', '\r']) } else { &piece });
    }
}
