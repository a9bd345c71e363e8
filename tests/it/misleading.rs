//! Line separators, marks of direction and control characters: in exports, in lists and in what is said of files they mislead
//! nobody.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::Place;
use hashiya::document::Document;
use hashiya::export::{Article, Format, export};
use hashiya::notebook::placement::place;
use hashiya::notebook::{Annotation, Edit, Id, Link, Notebook, Source, Target};
use std::fs;

/// What leads a reader astray, in all that a notebook holds.
const MISLEADING: &str = "\u{202E}\u{2066}\u{2028}\u{2029}\u{200F}\u{061C}";

fn bad(c: char) -> bool {
    MISLEADING.contains(c) || c.is_control() && !"\n\r\t".contains(c)
}

#[test]
fn exports_escape_what_misleads_where_the_form_can() {
    let source = format!("قال {MISLEADING}سام ألتمان");
    let document = Document::parse(source.as_bytes(), "a.txt").unwrap();
    let word = |word: &str| Some(format!("{word}{MISLEADING}\u{7F}\u{9B}"));
    let mut notebook = Notebook::default();
    let url = format!("https://example.org/{MISLEADING}");
    notebook.document.source = Source {
        title: None,
        url: Some(url.clone()),
        author: word("author"),
        site: word("site"),
        published: word("2026-11-23"),
        accessed: word("2026-11-23"),
    };
    for (number, kind) in ["claim", "note", "own\u{202E}\n"].into_iter().enumerate() {
        notebook.apply(Edit::Add(Annotation {
            id: Id::new(format!("id{number}{MISLEADING}\n\t%% ^x")),
            kind: kind.into(),
            status: word("supported").map(From::from),
            confidence: word("high").map(From::from),
            note: Some(format!("a{MISLEADING}c\u{7F}\u{9B}")),
            tags: vec![format!("tag{MISLEADING}")],
            color: word("yellow"),
            author: word("noor"),
            speaker: word("سام"),
            said: word("2026"),
            place: word("هنا"),
            links: vec![Link::new("cites", &*url)],
            target: Target { exact: source.clone(), ..Target::default() },
            ..Default::default()
        }));
    }
    let places: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    let placements = place(&document, &places, None);
    let article =
        Article { document: &document, notebook: &notebook, placements: &placements, file: "a\u{202E}.txt" };
    for format in Format::ALL {
        let text = export(&[article], format);
        // Tables and standoff have no escapes; the links in them are JSON, which has. The words of OpenITI are the text's.
        match format {
            Format::Csv | Format::Brat => {
                let links: Vec<&str> = text.split("https://").skip(1).collect();
                assert_eq!(links.len(), 3, "{format:?}: {text}");
                for link in links.iter().map(|link| link.split('"').next().unwrap()) {
                    assert!(!link.contains(bad), "{format:?}: {link}");
                }
            }
            Format::OpenIti => {
                let head = text.split("#META#Header#End#").next().unwrap();
                assert_eq!(head.lines().filter(|line| line.starts_with("#META# 900")).count(), 3, "{head}");
                assert!(!head.contains(bad), "{head}");
            }
            _ => assert_eq!(text.matches(bad).collect::<Vec<_>>(), [""; 0], "{format:?}: {text}"),
        }
    }
}

#[test]
fn marks_of_direction_are_shown_in_what_is_told_of_a_file() {
    let place = Place::new();
    let name = "a\u{202E}b\u{2029}.html";
    let page = "<html><head><title>T\u{202E}x\u{2028}y</title><meta name=author content='A\u{2066}'>\
        <link rel=canonical href='https://a.b/\u{202E}'></head><body><p>قال سام ألتمان.</p></body></html>";
    fs::write(place.theirs(name), page).unwrap();
    let bad = |c: char| "\u{202E}\u{2066}\u{2028}\u{2029}".contains(c);
    for arguments in [
        &["info", name][..],
        &["sections", name],
        &["notes", name],
        &["annotate", name, "--quote", "nothing"],
        &["log", name],
        &["restore", name, "--to", "2001-01-01\u{202E}"],
        &["export", name, "--to", "html", "-o", name],
        &["search", "nothing\u{202E}", name],
        &["import", name, "--from", "csv", name],
        &["check", name],
        &["notes", "none\u{202E}.txt"],
        &["print", "none\u{202E}.txt"],
        &["no\u{202E}command"],
        &["notes", "--no\u{202E}option"],
        &["info", "--format", "json", name],
    ] {
        let output = place.hashiya(arguments);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert!(!said.contains(bad), "{arguments:?}: {said:?}");
    }
}
