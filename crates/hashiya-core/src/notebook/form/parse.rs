//! Bytes → a notebook: its values, its faults, and the form that writing keeps.

use super::super::origin::Origin;
use super::read::{self, Reader, tables};
use super::split::{Kind, Piece, is_readable, split};
use super::{
    check,
    parts::{BOM, Fault, Form, Slot, line_ends},
    patch, plain, repeated,
};
use crate::notebook::aligned::Aligned;
use crate::notebook::annotation::{About, Annotation, Heading, Id};
use crate::notebook::book::Notebook;
use crate::notebook::merge::markers;
use crate::notebook::read_only::{ReadOnly, SCHEMA};
use crate::notebook::refused::Refused;
use crate::words::Phrase;
use std::collections::{HashMap, HashSet};
use toml::de::DeTable;

/// A notebook from the bytes of its file. Never fails: see [`Notebook::parse`].
pub(in crate::notebook) fn parse(bytes: &[u8]) -> Notebook {
    let text = std::str::from_utf8(bytes).ok();
    let plain = text.and_then(|text| plain::read(text, |part| read_any(part.as_bytes(), false).0));
    let mut notebook = plain.unwrap_or_else(|| read_any(bytes, false).0);
    repeated::separate(&mut notebook);
    notebook
}

/// What is not as it should be in the notebook with these bytes, by line.
pub(in crate::notebook) fn faults(bytes: &[u8]) -> Vec<Fault> {
    read_any(bytes, true).1
}

/// A notebook in any form, and its faults: those that keep it from being written, and all others where `all` of them are
/// asked for.
fn read_any(bytes: &[u8], all: bool) -> (Notebook, Vec<Fault>) {
    let mut notebook = Notebook::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = 1 + memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count();
            return broken(notebook, Fault::new(line, say!("fault-not-utf8")));
        }
    };
    notebook.form.bom = text.starts_with(BOM);
    let text = text.strip_prefix(BOM).unwrap_or(text);
    if !is_readable(text) {
        return broken(notebook, Fault::new(1, say!("fault-too-much")));
    }
    notebook.form.crlf = memchr::memmem::find_iter(text.as_bytes(), "\r\n").count() * 2
        > memchr::memchr_iter(b'\n', text.as_bytes()).count();
    match DeTable::parse(text) {
        Ok(root) => read_root(notebook, text, root.get_ref(), all),
        Err(error) => {
            let fault = markers::fault(text).map(|(line, what)| Fault::new(line, what));
            let fault = fault.unwrap_or_else(|| {
                let line = error
                    .span()
                    .map_or_else(|| first_line(text, error.message()), |span| read::line(text, span.start));
                Fault::new(line, error.message().lines().collect::<Vec<_>>().join(" "))
            });
            broken(salvage(notebook, text), fault)
        }
    }
}

/// The line, from 1, up to which `text` has to be read to be told `what`, where the parser does not say where that is.
fn first_line(text: &str, what: &str) -> usize {
    let ends: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
    let told = |end: &usize| DeTable::parse(&text[..*end]).is_err_and(|error| error.message() == what);
    1 + ends.partition_point(|end| !told(end))
}

fn broken(mut notebook: Notebook, fault: Fault) -> (Notebook, Vec<Fault>) {
    notebook.read_only = Some(ReadOnly::Broken(fault.clone()));
    (notebook, vec![fault])
}

/// What can be read of a file that does not parse, to show it: each table that parses alone.
fn salvage(mut notebook: Notebook, text: &str) -> Notebook {
    for Piece { kind, range, .. } in split(text).pieces {
        let piece = &text[range];
        let Ok(root) = DeTable::parse(piece) else { continue };
        let mut reader = Reader::new(piece);
        match kind {
            Kind::Annotation => {
                notebook
                    .annotations
                    .extend(tables(root.get_ref(), "annotation").map(|(table, _)| reader.annotation(table)));
            }
            Kind::Heading => {
                notebook
                    .headings
                    .extend(tables(root.get_ref(), "heading").map(|(table, _)| reader.heading(table)));
            }
            Kind::Aligned => {
                let found = tables(root.get_ref(), "alignment").map(|(table, _)| reader.aligned(table));
                notebook.alignments.extend(found);
            }
            Kind::Refused => {
                let found = tables(root.get_ref(), "refused").map(|(table, _)| reader.refused(table));
                notebook.refused.extend(found);
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

fn read_root(mut notebook: Notebook, text: &str, root: &DeTable<'_>, all: bool) -> (Notebook, Vec<Fault>) {
    let mut reader = Reader::new(text);
    let schema = reader.integer(root, "schema");
    if let Some(fault) = misshapen(text, root, schema) {
        return broken(salvage(notebook, text), fault);
    }
    let pieces = pieces(text);
    let count = |kind| pieces.iter().filter(|own| own.kind == kind && !own.more).count();
    let fits = |key, kind| match root.get(key) {
        Some(_) => count(kind) > 0 && tables(root, key).count() == count(kind),
        None => count(kind) == 0,
    };
    let ours = [
        ("annotation", Kind::Annotation),
        ("heading", Kind::Heading),
        ("alignment", Kind::Aligned),
        ("refused", Kind::Refused),
    ];
    if !ours.into_iter().all(|(key, kind)| fits(key, kind)) {
        return match patch::unfold(text, root).filter(|unfolded| unfolded != text) {
            Some(unfolded) => {
                let unfolded = line_ends(&unfolded, notebook.form.crlf);
                let (read, faults) = read_any(unfolded.as_bytes(), all);
                let (bom, crlf) = (notebook.form.bom, notebook.form.crlf);
                (Notebook { form: Form { bom, crlf, ..read.form }, ..read }, faults)
            }
            None => broken(salvage(notebook, text), Fault::new(1, say!("fault-foreign-form"))),
        };
    }
    fill(&mut notebook, text, root, &pieces, &mut reader);
    let wrong = reader.finish();
    let mut faults = if all { check::faults(text, root, &notebook) } else { Vec::new() };
    let newer = schema.filter(|schema| *schema > SCHEMA).map(ReadOnly::Newer);
    notebook.read_only = newer.or(wrong.map(ReadOnly::Broken));
    if let Some(newer @ ReadOnly::Newer(_)) = &notebook.read_only {
        faults.insert(0, Fault::new(1, newer.phrase()));
    }
    (notebook, faults)
}

/// What of ours has not the shape of ours, so that it cannot be written.
fn misshapen(text: &str, root: &DeTable<'_>, schema: Option<i64>) -> Option<Fault> {
    let fault = |at: usize, what: Phrase| Some(Fault::new(read::line(text, at), what));
    for key in patch::OURS {
        if let Some(value) = root.get(key)
            && !value.get_ref().as_array().is_some_and(|array| array.iter().all(|v| v.get_ref().is_table()))
        {
            return fault(value.span().start, say!("fault-not-tables", key));
        }
    }
    if let Some(value) = root.get("schema").filter(|_| schema.is_some_and(|schema| schema < 1)) {
        return fault(value.span().start, say!("fault-wrong-schema", schema = SCHEMA));
    }
    let document = root.get("document")?;
    if !document.get_ref().is_table() {
        let what = say!("fault-document-type", type = document.get_ref().type_str());
        return fault(document.span().start, what);
    }
    // Without a header of its own it stands among the keys before the first table.
    let head = &text[..super::split::first_table(text)];
    let own = split(text).pieces.iter().any(|piece| piece.kind == Kind::Document);
    let in_head = || DeTable::parse(head).is_ok_and(|head| head.get_ref().contains_key("document"));
    if own || in_head() { None } else { fault(document.span().start, say!("fault-no-document")) }
}

/// A table of ours or other text, and the pieces of a text that belong to it.
struct Own {
    kind: Kind,
    /// What it holds: all of its tables, without what stands between them.
    text: String,
    at: usize,
    after: usize,
    /// Whether it is a part of one that began before.
    more: bool,
}

/// The pieces of `text`; the first of a table that is cut in two has the whole of it.
fn pieces(text: &str) -> Vec<Own> {
    let mut pieces: Vec<Own> = Vec::new();
    for Piece { kind, range, after } in split(text).pieces {
        let more = after > 0;
        if more && let Some(own) = pieces.iter_mut().rfind(|own| own.kind == kind && !own.more) {
            // A sub-table may come first, and the text before it end without a line end.
            own.text.push_str(&text[range.clone()]);
        }
        pieces.push(Own { kind, text: text[range.clone()].to_owned(), at: range.start, after, more });
    }
    pieces
}

fn fill(notebook: &mut Notebook, text: &str, root: &DeTable<'_>, pieces: &[Own], reader: &mut Reader<'_>) {
    debug_assert!(pieces.iter().all(|own| text.is_char_boundary(own.at)));
    let mut annotations = tables(root, "annotation");
    let mut headings = tables(root, "heading");
    let mut alignments = tables(root, "alignment");
    let mut refused = tables(root, "refused");
    let table = reader.table(root, "document");
    let about = table.map(|table| reader.about(table)).unwrap_or_default();
    let own_table = pieces.iter().any(|own| own.kind == Kind::Document);
    let mut ids = None;
    for own in pieces {
        let piece = own.text.clone();
        let slot = match own.kind {
            kind if own.more => Slot::More(kind, own.after),
            Kind::Annotation => {
                let Some((table, _)) = annotations.next() else { continue };
                let annotation = written(reader.annotation(table), piece, &mut ids, root);
                let slot = Slot::Annotation(annotation.id.clone());
                notebook.annotations.push(annotation);
                slot
            }
            Kind::Heading => {
                let Some((table, _)) = headings.next() else { continue };
                let heading = reader.heading(table);
                notebook.headings.push(Heading { origin: Origin::new(piece, heading.clone()), ..heading });
                Slot::Heading
            }
            Kind::Aligned => {
                let Some((table, _)) = alignments.next() else { continue };
                let one = reader.aligned(table);
                notebook.alignments.push(Aligned { origin: Origin::new(piece, one.clone()), ..one });
                Slot::Aligned
            }
            Kind::Refused => {
                let Some((table, _)) = refused.next() else { continue };
                let one = reader.refused(table);
                notebook.refused.push(Refused { origin: Origin::new(piece, one.clone()), ..one });
                Slot::Refused
            }
            // Keys before the first table may hold the document's: `document.id = …`.
            Kind::Other if own_table || table.is_none() || own.at > 0 => Slot::Text(piece),
            Kind::Other | Kind::Document => {
                notebook.document = About { origin: Origin::new(piece, about.clone()), ..about.clone() };
                Slot::Document
            }
        };
        notebook.form.slots.push(slot);
    }
}

/// Gives ids to annotations without one.
struct Ids {
    /// Those that are in use.
    taken: HashSet<Id>,
    /// How many annotations of each text were without one.
    alike: HashMap<String, usize>,
}

impl Ids {
    /// Those in use in the notebook `root`.
    fn of(root: &DeTable<'_>) -> Self {
        let written = tables(root, "annotation").filter_map(|(table, _)| table.get("id")?.get_ref().as_str());
        Self { taken: written.map(Id::new).collect(), alike: HashMap::new() }
    }

    /// An id that the text of an annotation gives, and that no other has, so that two which are alike are two.
    fn give(&mut self, piece: &str) -> Id {
        let alike = self.alike.entry(piece.to_owned()).or_default();
        loop {
            let id = repeated::id_of(piece, *alike);
            *alike += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// `annotation` with its origin; one without an id gets one that the next save writes.
fn written(annotation: Annotation, piece: String, ids: &mut Option<Ids>, root: &DeTable<'_>) -> Annotation {
    let id = match annotation.id.as_str() {
        "" => ids.get_or_insert_with(|| Ids::of(root)).give(&piece),
        _ => annotation.id.clone(),
    };
    Annotation { id, origin: Origin::new(piece, annotation.clone()), ..annotation }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLE: &str = include_str!("../../../../../seeds/openai-november.ar.txt.hashiya.toml");

    /// The plain reading of `text`, which is sure of itself, and any reading: both as all that a notebook holds.
    fn both(text: &str) -> (Option<String>, String) {
        let shown = |notebook: &Notebook| {
            let origins: Vec<_> =
                notebook.annotations.iter().map(|a| a.origin.get().map(|(text, _)| text)).collect();
            format!("{notebook:#?} {origins:?}")
        };
        let plain = plain::read(text, |part| read_any(part.as_bytes(), false).0);
        (plain.as_ref().map(shown), shown(&read_any(text.as_bytes(), false).0))
    }

    #[test]
    fn what_is_as_it_was_written_is_read_plainly() {
        for (name, text) in [
            ("the sample", SAMPLE.to_owned()),
            (
                "comments",
                SAMPLE.replacen("kind = ", "kind  = ", 3).replacen("color", "# mine\nx = 1\ncolor", 1),
            ),
            (
                "headings",
                format!(
                    "{SAMPLE}\n[[heading]]\naction = \"add\"\nlevel = 1\n[heading.target]\nexact = \"x\"\n"
                ),
            ),
            ("escapes", SAMPLE.replacen("place = \"", "place = \"\\u202E", 1)),
        ] {
            let (plain, parsed) = both(&text);
            assert_eq!(plain.as_deref(), Some(parsed.as_str()), "{name}");
        }
    }

    #[test]
    fn notes_on_one_line_and_escapes_need_no_parser() {
        let text = "schema = 1\n\n[[annotation]]\nid = \"a\"\nkind = \"note\"\nnote = \"0 \\\"x\\\" \\u200F\"\n\
                    [annotation.target]\nexact = \"\\u202Eا\"\nprefix = \"\"\nsuffix = \"\"\nstart = 0\nend = 1\n\
                    \n[[annotation]]\nid = \"b\"\nkind = \"note\"\nnote = \"\"\"\n1 \"x\\\"\"\"\"\n[annotation.target]\n\
                    exact = \"ا\"\nprefix = \"\"\nsuffix = \"\"\nstart = 0\nend = 1\n";
        let parsed = std::cell::Cell::new(0);
        let read = |part: &str| {
            parsed.set(parsed.get() + part.matches("[[annotation]]").count());
            read_any(part.as_bytes(), false).0
        };
        let notebook = plain::read(text, read).unwrap();
        let notes: Vec<_> = notebook.annotations.iter().map(|own| own.note.as_deref()).collect();
        assert_eq!(notes, [Some("0 \"x\" \u{200F}"), Some("1 \"x\"")]);
        assert!(
            notebook.annotations.iter().all(|own| own.origin.get().is_some_and(|(_, value)| value == own))
        );
        assert_eq!(both(text).0.unwrap(), both(text).1);
        assert_eq!(parsed.get(), 1, "a quotation mark before the end is left to the parser");
    }

    #[test]
    fn what_is_in_another_form_is_left_to_the_parser() {
        for text in [
            format!("{SAMPLE}\n[mine]\nx = 1\n"),
            format!("{SAMPLE}\n[document]\nx = 1\n"),
            SAMPLE.replace("\n\n[[annotation]]", "\nannotation = []\n\n[[annotation]]"),
            SAMPLE.replace('\n', "\r\n"),
            SAMPLE.replacen("\"\"\"\nThe", "\"\"\"\n\n[[annotation]]\nThe", 1),
            SAMPLE.trim_end().to_owned() + "\u{1}",
        ] {
            let (plain, parsed) = both(&text);
            assert!(plain.is_none_or(|plain| plain == parsed), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn the_plain_reading_is_that_of_any_toml(
            at in 0..SAMPLE.len(),
            length in 0usize..40,
            put in prop_oneof![
                Just(""), Just("\n"), Just("\""), Just("\"\"\""), Just("\\"), Just("\n\n[[annotation]]\n"), Just("0"),
                Just("[annotation.target]\n"), Just("# x\n"), Just("x = 1\n"), Just("\t"), Just("-"), Just("= "),
                Just("[[annotation.link]]\n"), Just("note = \"\"\n"), Just("\\u200f"), Just("\\uD800"), Just("\\\""), Just("start = 5\n"), Just("\u{7f}"), Just("1.5"),
            ],
            from in 0..SAMPLE.len(),
        ) {
            // Three annotations are enough, and any of them may be the changed one.
            let starts: Vec<usize> = SAMPLE.match_indices("\n[[annotation]]").map(|(at, _)| at).collect();
            let head = &SAMPLE[..starts[0]];
            let from = from % (starts.len() - 3);
            let text = format!("{head}{}", &SAMPLE[starts[from]..starts[from + 3]]);
            let at = tui_bidi::text::floor_char(&text, at % text.len());
            let end = tui_bidi::text::floor_char(&text, (at + length).min(text.len())).max(at);
            let text = format!("{}{put}{}", &text[..at], &text[end..]);
            let (plain, parsed) = both(&text);
            prop_assert!(plain.is_none_or(|plain| plain == parsed), "{}", text);
        }
    }
}
