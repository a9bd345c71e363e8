//! An article with a notebook that has all there is, and what an export makes of it.

#![allow(clippy::unwrap_used, clippy::unnecessary_wraps, reason = "tests")]

use hashiya_core::document::Document;
use hashiya_core::export::{Article, BadImport, Format, Source, export, import};
use hashiya_core::notebook::placement::{Placement, State};
use hashiya_core::notebook::{Annotation, Id, Link, Notebook, Target};
use serde_json::Value;
use tui_bidi::text::Span;

const TEXT: &str = "# مجلس OpenAI\n\nأعلن المجلس يوم 17 نوفمبر إقالة سام ألتمان.\\\nقال: «لم يكن صريحا».\n\n## العودة\n\n\
                    عاد Sam Altman بعد \\<b>خمسة\\</b> أيام.\n";

pub(crate) fn document() -> Document {
    Document::parse(TEXT.as_bytes(), "مقال أول.md").unwrap()
}

/// An annotation of the words `quote` as they first stand in the text.
pub(crate) fn on(document: &Document, id: &str, kind: &str, quote: &str) -> Annotation {
    let start = document.text().find(quote).unwrap();
    Annotation {
        id: Id::new(id),
        kind: kind.into(),
        target: Target::of(document, Span::new(start, start + quote.len())),
        ..Annotation::default()
    }
}

pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A notebook that has all there is.
pub(crate) fn notebook(document: &Document) -> Notebook {
    let mut notebook = Notebook::default();
    let claim = Annotation {
        tags: vec!["a;b\\c".to_owned(), "اقتصاد".to_owned()],
        status: Some("refuted".into()),
        color: some("yellow"),
        author: some("=noor"),
        created: some("2026-11-23T03:15:12Z"),
        updated: some("2026-11-23T03:20:00Z"),
        speaker: some("سام ألتمان"),
        said: some("2023-11-17"),
        place: some("San Francisco"),
        confidence: Some("high".into()),
        note: some("سطر أول\nسطر \"ثان\", <script>alert(1)</script> \\n"),
        links: vec![
            Link {
                rel: "cites".into(),
                to: "https://example.org/a?b=<c>".to_owned(),
                accessed: some("2026-11-23"),
            },
            Link::new("supports", "javascript:alert(1)"),
        ],
        ..on(document, "01a20666-8939-7411-9f6e-8a9bed15c25c", "claim", "إقالة سام ألتمان")
    };
    let across = on(document, "no uuid/1", "evidence", "ألتمان.\nقال: «لم");
    let evidence = Annotation { links: vec![Link::new("refutes", claim.id.to_string())], ..across };
    let markup = Annotation { note: some("'=1+1"), ..on(document, "3", "highlight", "<b>خمسة</b>") };
    let mut orphan = Annotation { note: some("*bold*"), ..on(document, "4", "question", "قال") };
    "عبارة لم تعد في النص البتة".clone_into(&mut orphan.target.exact);
    notebook.annotations = vec![markup, orphan, evidence, claim];
    notebook
}

/// Placements that follow the quotes, without the recipe.
pub(crate) fn placements(document: &Document, notebook: &Notebook) -> Vec<Placement> {
    let placed = |annotation: &Annotation| {
        let target = &annotation.target;
        let span = Span::new(document.byte(target.start), document.byte(target.end));
        let exact = document.text().get(span.start..span.end) == Some(&target.exact);
        Placement {
            state: if exact { State::Exact } else { State::Orphan },
            span: exact.then_some(span),
            similarity: 1.0,
            candidates: Vec::new(),
            reason: None,
        }
    };
    notebook.annotations.iter().map(placed).collect()
}

/// What `format` makes of the notebook.
pub(crate) fn exported(format: Format) -> String {
    let document = document();
    let notebook = notebook(&document);
    let placements = placements(&document, &notebook);
    let article =
        Article {
            document: &document, notebook: &notebook, placements: &placements, file: "مقال أول.md"
        };
    let out = export(&[article], format);
    assert_eq!(out, export(&[article], format), "not the same twice");
    out
}

/// The model as a schema.
pub(crate) fn web_annotations() -> Value {
    serde_json::from_str(include_str!("../../../../../tests/schemas/web-annotation.json")).unwrap()
}

/// The places of a line of standoff hold its words.
pub(crate) fn brat_line(line: &str) {
    let parts: Vec<&str> = line.split('\t').collect();
    let (_, places) = parts[1].split_once(' ').unwrap();
    let words: Vec<String> = places
        .split(';')
        .map(|place| {
            let (start, end) = place.split_once(' ').unwrap();
            let (start, end): (usize, usize) = (start.parse().unwrap(), end.parse().unwrap());
            document().text().chars().skip(start).take(end - start).collect()
        })
        .collect();
    assert_eq!(parts[2], words.join(" "));
    assert!(words.iter().all(|word| !word.contains('\n')));
}

/// The annotations in `data`.
pub(crate) fn read(data: &str, source: Source) -> Result<Vec<Annotation>, BadImport> {
    Ok(import(data, source)?.found.into_iter().map(|incoming| incoming.annotation).collect())
}
