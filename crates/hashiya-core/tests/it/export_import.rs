//! `export` and `import`: what can be read back is the same.

#![allow(clippy::unwrap_used)] // helpers outside test functions

use crate::support::{
    exported::{brat_line, document, notebook, placements, read, web_annotations},
    schema,
};

use hashiya_core::export::{Article, BadImport, Format, Group, Source, export, import};
use hashiya_core::notebook::placement::{State, place};
use hashiya_core::notebook::{Annotation, Id, Link, Notebook, Open, Target};
use proptest::prelude::*;
use serde_json::Value;
use tui_bidi::text::{Span, slice, snap_end, snap_start};

/// What every format can hold of an annotation.
fn held(own: &Annotation) -> Annotation {
    let target = Target {
        exact: own.target.exact.clone(),
        start: own.target.start,
        end: own.target.end,
        ..Target::default()
    };
    Annotation { target, ..own.clone() }
}

#[test]
fn what_is_exported_comes_back() {
    let document = document();
    let mut notebook = notebook(&document);
    notebook.annotations.remove(1); // an orphan has no numbers
    for (format, source) in
        [(Format::JsonLd, Source::JsonLd), (Format::Csv, Source::Csv), (Format::Brat, Source::Brat)]
    {
        let placements = placements(&document, &notebook);
        let article =
            Article { document: &document, notebook: &notebook, placements: &placements, file: "a" };
        let back = read(&export(&[article], format), source).unwrap();
        let mut expected: Vec<Annotation> = notebook.annotations.iter().map(held).collect();
        expected.sort_by_key(|own| own.target.start);
        assert_eq!(back.iter().map(held).collect::<Vec<_>>(), expected, "{}", format.name());
        let targets: Vec<&Target> = back.iter().map(|own| &own.target).collect();
        let placed = place(&document, &targets, None);
        if format != Format::Brat {
            assert!(placed.iter().all(|placement| placement.state == State::Exact), "{}", format.name());
        }
    }
}

#[test]
fn annotations_of_other_programs_are_read() {
    let one = r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation",
        "motivation": "bookmarking", "creator": "http://example.org/me", "bodyValue": "ملاحظة",
        "target": {"source": "http://example.org/page", "selector": {"type": "XPathSelector", "value": "/p",
            "refinedBy": {"type": "TextQuoteSelector", "exact": "قال", "prefix": ".\n", "suffix": ":"}}}}"#;
    let found = &read(one, Source::JsonLd).unwrap()[0];
    assert_eq!((found.kind.as_str(), found.note.as_deref()), ("bookmark", Some("ملاحظة")));
    assert_eq!((found.target.exact.as_str(), found.target.suffix.as_str()), ("قال", ":"));
    assert_eq!(
        (found.id.as_str(), found.author.as_deref()),
        ("http://example.org/1", Some("http://example.org/me"))
    );

    let rows = r#"{"total": 2, "rows": [
        {"id": "abc", "user": "acct:noor@hypothes.is", "text": "note", "tags": ["x", "y"], "created": "2026-01-01T00:00:00Z",
         "target": [{"source": "u", "selector": [{"type": "TextPositionSelector", "start": 900, "end": 903},
            {"type": "TextQuoteSelector", "exact": "قال", "prefix": "a", "suffix": "b"}]}]},
        {"id": "def", "user": "", "text": "", "tags": [], "target": []}]}"#;
    let found = read(rows, Source::Hypothesis).unwrap();
    assert_eq!(
        (found[0].kind.as_str(), found[0].author.as_deref(), found[0].target.start.get()),
        ("note", Some("noor"), 0)
    );
    let name = import(rows, Source::Hypothesis).unwrap().found[0].foreign.clone();
    assert_eq!((name.as_deref(), found[0].tags.len()), (Some("https://hypothes.is/a/abc"), 2));
    assert_eq!(found.len(), 1, "a note on a whole page is none of words");

    let found = read("quote,comment\n\"a \"\"b\"\"\",x\n\nسطر", Source::Csv).unwrap();
    assert_eq!(found.iter().map(|own| own.target.exact.as_str()).collect::<Vec<_>>(), ["a \"b\"", "سطر"]);

    let ann = "T1\tPerson 0 3;4 7\tabc def\nR1\tKnows Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\tseen\n*\tEquiv T1 T1\n";
    let found = &read(ann, Source::Brat).unwrap()[0];
    assert_eq!(
        (found.kind.as_str(), found.target.exact.as_str(), found.target.end.get()),
        ("Person", "abc\ndef", 7)
    );
    assert_eq!(found.note.as_deref(), Some("seen"));
}

#[test]
fn what_cannot_be_read_says_why() {
    assert!(matches!(read("{", Source::JsonLd), Err(BadImport::Json(_))));
    assert!(matches!(read("{}", Source::Hypothesis), Err(BadImport::NoAnnotations(_))));
    assert!(matches!(read("a,b\n1,2", Source::Csv), Err(BadImport::Csv(_))));
    assert_eq!(read("\nT1\tx y z\tw", Source::Brat), Err(BadImport::Brat(2)));
}

/// What a table keeps of a target.
fn imported(target: &Target) -> Target {
    let Target { exact, prefix, suffix, start, end, section, .. } = target.clone();
    Target { exact, prefix, suffix, start, end, section, ..Target::default() }
}

/// Any annotation, with where it begins and how many bytes it is about.
fn annotation() -> impl Strategy<Value = (Annotation, usize, usize)> {
    let words = || {
        "\\PC{0,12}[=+@'\"\\\\;,\n\t-]?\\PC{1,6}"
            .prop_filter("white space alone is nothing", |text| !text.trim().is_empty())
    };
    let maybe = move || prop::option::of(words());
    let tag = "[^\\s\\p{C}]{1,8}( [^\\s\\p{C}]{1,4})?";
    let link =
        (words(), words(), maybe()).prop_map(|(rel, to, accessed)| Link { accessed, ..Link::new(rel, to) });
    let known = (maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe());
    let lists = (prop::collection::vec(tag, 0..3), prop::collection::vec(link, 0..3));
    let time = prop::option::of(Just("2026-11-23T03:15:12Z".to_owned()));
    ("[a-z][a-z /%#]{0,6}", words(), known, lists, time, 0_usize..400, 1_usize..120).prop_map(
        |(
            id,
            kind,
            (status, color, author, speaker, said, place, note),
            (tags, links),
            created,
            start,
            length,
        )| {
            let (updated, confidence) = (created.clone(), status.clone());
            let own = Annotation {
                id: Id::new(id),
                kind: kind.into(),
                status: status.map(Open::from),
                color,
                author,
                speaker,
                said,
                place,
                note,
                tags: tags.iter().filter_map(|one| hashiya_core::notebook::tag(one)).collect(),
                links,
                created,
                updated,
                confidence: confidence.map(Open::from),
                ..Annotation::default()
            };
            (own, start, length)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Export, then import, is the identity on what each form can hold.
    #[test]
    fn whatever_is_annotated_comes_back(all in prop::collection::vec(annotation(), 1..5)) {
        let document = document();
        let mut notebook = Notebook::default();
        for (number, (own, start, length)) in all.into_iter().enumerate() {
            let text = document.text();
            let start = snap_start(text, start % text.len());
            let end = snap_end(text, (start + length).min(text.len()));
            // As the reader marks: without white space at the ends, which brat has no place for.
            let words = slice(text, Span::new(start, end));
            let start = start + (words.len() - words.trim_start().len());
            let span = Span::new(start, start + words.trim().len());
            if !span.is_empty() {
                let id = if number % 2 == 0 { format!("01a20666-8939-7411-9f6e-8a9bed15c2{number:02}") } else { own.id.to_string() + &number.to_string() };
                notebook.annotations.push(Annotation { id: Id::new(id), target: Target::of(&document, span), ..own });
            }
        }
        let placements = placements(&document, &notebook);
        let article = Article { document: &document, notebook: &notebook, placements: &placements, file: "a" };
        let by_id = |mut all: Vec<Annotation>| {
            all.sort_by(|one, other| one.id.cmp(&other.id));
            all
        };
        for (format, source) in [(Format::JsonLd, Source::JsonLd), (Format::Csv, Source::Csv), (Format::Brat, Source::Brat)] {
            let back = by_id(read(&export(&[article], format), source).unwrap());
            let kept = notebook.annotations.iter().map(|own| match format {
                Format::Brat => held(own),
                Format::Csv => Annotation { target: imported(&own.target), ..own.clone() },
                _ => Annotation { target: Target { prefix: own.target.prefix.clone(), suffix: own.target.suffix.clone(), ..held(own).target }, ..own.clone() },
            });
            let back: Vec<Annotation> = back.iter().map(|own| if format == Format::Brat { held(own) } else { own.clone() }).collect();
            prop_assert_eq!(back, by_id(kept.collect()), "{}", format.name());
        }
        let page: Value = serde_json::from_str(&export(&[article], Format::JsonLd)).unwrap();
        prop_assert_eq!(schema::faults(&web_annotations(), &page), [""; 0]);
        for line in export(&[article], Format::Brat).lines().filter(|line| line.starts_with('T')) {
            brat_line(line);
        }
        prop_assert_eq!(export(&[article], Format::Html).matches("<script").count(), 0);
        // But for a comment behind each caption, which begins and ends once.
        let markdown = export(&[article], Format::Markdown(Group::Tag)).replace("<http", "");
        for line in markdown.lines() {
            let (seen, comment) = line.split_once(" <!-- {").unwrap_or((line, "} -->"));
            prop_assert!(!seen.contains('<'), "{}", line);
            let inner = comment.strip_suffix("} -->").unwrap_or("--");
            prop_assert!(!inner.contains("--") && !inner.contains(['<', '>']), "{}", line);
        }
    }

    #[test]
    fn no_data_makes_import_panic(data in "\\PC{0,80}", source in 0_usize..4) {
        let source = Source::ALL[source];
        let again = [data.clone(), format!("quote\n{data}"), format!("T1\tk {data}\n#1\tn T1\t{data}")];
        for data in again {
            if let Ok(found) = read(&data, source) {
                prop_assert!(found.len() <= data.len());
            }
        }
    }
}
