//! The samples, their notebook and their labels are what they say they are.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::command::{hashiya, told};
use hashiya::document::{CodePoint, Document};
use hashiya::notebook::placement::{State, place};
use hashiya::notebook::{Kind, Known as _, Notebook, Status, Target, rev};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tui_bidi::text::{Direction, Span};

const ARTICLE: &str = "openai-november.ar.txt";

/// Each sample with its language, direction and number of sections.
const SEEDS: [(&str, &str, Direction, usize); 6] = [
    (ARTICLE, "ar", Direction::RightToLeft, 3),
    ("adab.vocalised.ar.txt", "ar", Direction::RightToLeft, 3),
    ("hebrew.he.txt", "he", Direction::RightToLeft, 3),
    ("persian.fa.txt", "fa", Direction::RightToLeft, 3),
    ("urdu.ur.txt", "ur", Direction::RightToLeft, 3),
    ("notes.en.md", "en", Direction::LeftToRight, 5),
];

/// The texts that were written for their labels alone.
const LABELLED: [&str; 5] =
    ["invented.ar.txt", "mahfouz.ar.txt", "plain.ar.txt", "plain.fa.txt", "plain.he.txt"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A sample, or a text that was written for its labels alone.
fn read(name: &str) -> Document {
    let seed = folder("seeds").join(name);
    let path = if seed.exists() { seed } else { folder("tests/labels").join(name) };
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document::parse(&bytes, name).unwrap()
}

fn notebook() -> (Document, Vec<u8>, Notebook) {
    let bytes = std::fs::read(folder("seeds").join(format!("{ARTICLE}.hashiya.toml"))).unwrap();
    let notebook = Notebook::parse(&bytes);
    (read(ARTICLE), bytes, notebook)
}

fn json_lines(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn number(value: &Value, key: &str) -> usize {
    value[key].as_u64().unwrap_or_else(|| panic!("{key} in {value}")) as usize
}

/// The text of the code points `start` to `end` of `value`.
fn labelled<'a>(document: &'a Document, value: &Value) -> &'a str {
    let byte = |key| document.byte(CodePoint::new(number(value, key)));
    &document.text()[byte("start")..byte("end")]
}

#[test]
fn every_sample_is_known_for_what_it_is() {
    for (name, lang, direction, sections) in SEEDS {
        let document = read(name);
        assert_eq!(document.warnings().len(), 0, "{name}");
        assert_eq!((document.lang(), document.direction()), (lang, direction), "{name}");
        assert_eq!(document.sections().len(), sections, "{name}: {:?}", document.sections());
        for index in 0..document.paragraphs() {
            assert_eq!(document.paragraph_direction(index), direction, "{name}: paragraph {index}");
        }
    }
}

#[test]
fn sections_are_the_labelled_ones() {
    let mut wanted: HashMap<String, Vec<Value>> = HashMap::new();
    for line in json_lines(&folder("tests/labels/sections.jsonl")) {
        wanted.entry(line["file"].as_str().unwrap().to_owned()).or_default().push(line);
    }
    for name in SEEDS.map(|seed| seed.0).into_iter().chain(LABELLED) {
        let document = read(name);
        let found: Vec<Value> = document
            .sections()
            .iter()
            .map(|section| {
                serde_json::json!({
                    "file": name,
                    "number": section.number,
                    "title": &document.text()[section.title.start..section.title.end],
                    "level": section.level,
                    "start": document.code_point(section.span.start),
                    "end": document.code_point(section.span.end),
                })
            })
            .collect();
        assert_eq!(found, wanted.remove(name).unwrap_or_default(), "{name}");
    }
    assert!(wanted.is_empty(), "labels of unknown texts: {wanted:?}");
}

#[test]
fn the_notebook_is_read_without_a_fault_and_written_as_it_stands() {
    let (document, bytes, notebook) = notebook();
    // A colour of the user's own, which a theme may have.
    let faults = Notebook::faults(&bytes);
    let faults: Vec<_> = faults.iter().filter(|fault| fault.doubt.is_none()).collect();
    assert!(faults.is_empty() && notebook.read_only.is_none(), "{faults:?}");
    assert_eq!(String::from_utf8(notebook.to_bytes()), String::from_utf8(bytes));
    let about = &notebook.document;
    assert_eq!((about.hash.clone(), about.lang.as_str()), (document.hash(), document.lang()));
    assert_eq!((about.path.as_str(), about.title.as_str()), (ARTICLE, document.title()));
    assert!(notebook.annotations.is_sorted_by(|a, b| a.order() < b.order()));
}

#[test]
fn every_target_of_the_notebook_is_the_one_that_would_be_made_today() {
    let (document, _, notebook) = notebook();
    for annotation in &notebook.annotations {
        let target = &annotation.target;
        let span = Span::new(document.byte(target.start), document.byte(target.end));
        let section = document.section_at(span.start).map(|index| document.sections()[index].title);
        let wanted = Target {
            rev: Some(rev(&document.hash())),
            section: section.map(|title| document.text()[title.start..title.end].to_owned()),
            ..Target::of_text(document.text(), span)
        };
        assert_eq!(*target, wanted, "{}", annotation.id);
    }
}

#[test]
fn every_annotation_is_placed_exactly_also_when_the_revision_is_not_known() {
    let (document, _, notebook) = notebook();
    let known: Vec<Target> = notebook.annotations.iter().map(|a| a.target.clone()).collect();
    let unknown: Vec<Target> = known.iter().map(|t| Target { rev: None, ..t.clone() }).collect();
    for targets in [known, unknown] {
        let placements = place(&document, &targets.iter().collect::<Vec<_>>(), None);
        assert_eq!(placements.len(), targets.len());
        for (target, placement) in targets.iter().zip(placements) {
            let span = Span::new(document.byte(target.start), document.byte(target.end));
            assert_eq!((placement.state, placement.span), (State::Exact, Some(span)), "{}", target.exact);
        }
    }
}

#[test]
fn the_notebook_shows_what_annotations_can_say() {
    let (_, _, notebook) = notebook();
    let annotations = &notebook.annotations;
    for kind in Kind::WORDS {
        assert!(annotations.iter().any(|a| a.kind.as_str() == *kind), "no {kind}");
    }
    for status in Status::WORDS {
        assert!(annotations.iter().any(|a| a.status.as_deref() == Some(*status)), "no {status}");
    }
    for link in annotations.iter().flat_map(|a| &a.links) {
        let known = annotations.iter().any(|a| a.id.as_str() == link.to);
        assert!(known || link.to.starts_with("https://"), "a link to nowhere: {}", link.to);
    }
    let pairs = || {
        let after = |n| annotations.iter().skip(n + 1);
        annotations.iter().enumerate().flat_map(move |(n, a)| after(n).map(|b| (&a.target, &b.target)))
    };
    assert!(pairs().any(|(a, b)| b.end <= a.end), "none nested");
    assert!(pairs().any(|(a, b)| b.start < a.end && a.end < b.end), "none overlapping");
    assert!(annotations.iter().any(|a| a.target.exact.contains('\n')), "none over a paragraph's end");
}

#[test]
fn labels_are_exact_slices_in_order_and_of_one_type_a_group() {
    let mut mentions = 0;
    for entry in std::fs::read_dir(folder("tests/labels")).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path.file_name().unwrap().to_str().unwrap().strip_suffix(".jsonl") else { continue };
        if name == "sections" {
            continue;
        }
        let document = read(name);
        let labels = json_lines(&path);
        let mut types = HashMap::new();
        let mut end = 0;
        for label in &labels {
            assert_eq!(labelled(&document, label), label["text"], "{name}");
            assert!(number(label, "start") >= end, "{name}: overlap at {label}");
            end = number(label, "end");
            let group = label["group"].as_str().unwrap();
            assert_eq!(*types.entry(group).or_insert(&label["type"]), &label["type"], "{name}: {group}");
        }
        mentions += labels.iter().filter(|label| label["optional"] != true).count();
    }
    assert!(mentions >= 400, "only {mentions} mentions are labelled");
}

#[test]
fn check_has_nothing_to_say_of_the_samples() {
    let home = tempfile::tempdir().unwrap();
    let mut command = hashiya(home.path());
    let (status, out, err) = told(command.arg("check").arg(folder("seeds")));
    assert_eq!((status, out.as_str(), err.as_str()), (0, "", ""));
}
