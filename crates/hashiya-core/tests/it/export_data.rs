//! `export` for programs: JSON-LD, CSV, brat and `ClaimReview` say what the notebook says, in their model.

#![allow(clippy::unwrap_used)] // helpers outside test functions

use crate::support::{
    exported::{brat_line, document, exported, on, read, some, web_annotations},
    schema,
};

use hashiya_core::export::{Article, Format, Source, export};
use hashiya_core::notebook::{Annotation, Notebook};
use serde_json::Value;

#[test]
fn the_schema_finds_what_is_no_web_annotation() {
    let page: Value = serde_json::from_str(&exported(Format::JsonLd)).unwrap();
    let first = "/items/0";
    for (at, value) in [
        ("/@context", Value::from("http://example.org")),
        ("/id", Value::from("no iri")),
        (&format!("{first}/motivation"), Value::from("liking")),
        (&format!("{first}/created"), Value::from("yesterday")),
        (&format!("{first}/body"), serde_json::json!([])),
        (&format!("{first}/body/0/purpose"), Value::from(1)),
        (&format!("{first}/body/0/type"), Value::from("Note")),
        (&format!("{first}/target/source/textDirection"), Value::from("up")),
        (&format!("{first}/target/selector/0/exact"), Value::from("")),
        (&format!("{first}/target/selector/1/start"), Value::from(-1)),
        (
            &format!("{first}/target/selector/1"),
            serde_json::json!({ "type": "TextPositionSelector", "start": 1 }),
        ),
    ] {
        let mut broken = page.clone();
        *broken.pointer_mut(at).unwrap() = value;
        assert_ne!(schema::faults(&web_annotations(), &broken), [""; 0], "{at}");
    }
    let mut more = page;
    more["items"][0]["colour"] = Value::from("red");
    assert_ne!(schema::faults(&web_annotations(), &more), [""; 0], "a word that the context does not have");
}

#[test]
fn json_ld_follows_the_model() {
    let page: Value = serde_json::from_str(&exported(Format::JsonLd)).unwrap();
    assert_eq!(schema::faults(&web_annotations(), &page), [""; 0]);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 4);
    for item in items {
        let source = &item["target"]["source"];
        assert_eq!(
            (source["language"].as_str(), source["textDirection"].as_str()),
            (Some("ar"), Some("rtl"))
        );
        assert_eq!(source["id"], "%D9%85%D9%82%D8%A7%D9%84%20%D8%A3%D9%88%D9%84.md");
        let selectors = item["target"]["selector"].as_array().unwrap();
        let exact = selectors[0]["exact"].as_str().unwrap();
        if let Some(position) = selectors.get(1) {
            let at = |name: &str| position[name].as_u64().unwrap() as usize;
            let slice: String =
                document().text().chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(slice, exact);
        }
    }
    assert_eq!(items[0]["id"], "urn:uuid:01a20666-8939-7411-9f6e-8a9bed15c25c");
    assert_eq!(items[0]["motivation"], "assessing");
    assert_eq!(items[3]["target"]["selector"].as_array().unwrap().len(), 1);
}

#[test]
fn csv_cells_are_no_formulas() {
    let table = exported(Format::Csv);
    assert!(table.starts_with("id,kind,tags,status,note,quote,start,end,"));
    assert!(table.contains(",'=noor,") && table.contains(",''=1+1,") && table.ends_with("\r\n"));
    let tricky =
        ["=1", "＝1", "+1", "-1", "@a", "\t=1", "'=1", "''=1", "'quoted'", "a=1", "\"", "a,b", "a\r\nb", " "];
    let document = document();
    let mut notebook = Notebook::default();
    for note in tricky {
        notebook.annotations.push(Annotation { note: some(note), ..on(&document, note, "=kind", "قال") });
    }
    let article = Article { document: &document, notebook: &notebook, placements: &[], file: "=f" };
    let table = export(&[article], Format::Csv);
    let starts = table.split(['\n', ',']).map(|cell| cell.trim_start_matches('"'));
    assert!(starts.clone().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t'])), "{table}");
    let back: Vec<Option<String>> =
        read(&table, Source::Csv).unwrap().into_iter().map(|own| own.note).collect();
    let mut expected: Vec<Option<String>> = tricky.iter().map(|note| some(note)).collect();
    expected.sort();
    let mut sorted = back;
    sorted.sort();
    assert_eq!(sorted, expected);
}

#[test]
fn brat_offsets_equal_the_text_and_fragments_end_with_lines() {
    let standoff = exported(Format::Brat);
    let mut entities = 0;
    for line in standoff.lines().filter(|line| line.starts_with('T')) {
        entities += 1;
        brat_line(line);
    }
    assert_eq!(entities, 3, "an orphan has no place");
    assert!(standoff.contains(';') && standoff.contains("A1\tStatus T1 refuted\n"));
    assert!(standoff.lines().all(|line| line.starts_with(['T', 'A', '#'])));
}

#[test]
fn claim_review_has_claims_with_a_verdict_only() {
    let reviews: Value = serde_json::from_str(&exported(Format::ClaimReview)).unwrap();
    assert_eq!(reviews["@context"], "https://schema.org");
    let graph = reviews["@graph"].as_array().unwrap();
    assert_eq!(graph.len(), 1);
    assert_eq!(graph[0]["claimReviewed"], "إقالة سام ألتمان");
    assert_eq!(
        (&graph[0]["reviewRating"]["ratingValue"], &graph[0]["reviewRating"]["alternateName"]),
        (&Value::from(1), &Value::from("refuted"))
    );
    assert_eq!(graph[0]["itemReviewed"]["author"]["name"], "سام ألتمان");
    let id = graph[0]["identifier"].as_str().unwrap();
    assert!(graph[0]["url"].as_str().unwrap().starts_with("urn:") && !id.is_empty());
    assert_eq!(graph[0]["citation"], serde_json::json!(["https://example.org/a?b=%3Cc%3E"]));
}

#[test]
fn what_a_document_says_of_itself_is_its_source_unless_the_notebook_says_otherwise() {
    let page = "<html lang=ar><head><title>عنوان</title><meta name=author content='منى'>\
        <meta property='og:site_name' content='صحيفة الأفق'><link rel=canonical href='https://example.org/a'>\
        <meta property='article:published_time' content='2024-03-06T11:20:00+02:00'></head><body><p>نص قصير.</p></body></html>";
    let document = hashiya_core::document::Document::parse(page.as_bytes(), "a.html").unwrap();
    let mut notebook = Notebook::default();
    let told = |notebook: &Notebook, format| {
        let article = Article { document: &document, notebook, placements: &[], file: "a.html" };
        export(&[article], format)
    };
    let said = ["منى", "صحيفة الأفق", "2024-03-06", "https://example.org/a"];
    for format in [Format::BibTex, Format::Csl, Format::Obsidian, Format::Html] {
        let out =
            told(&notebook, format).replace("\n          2024,\n          3,\n          6", "2024-03-06");
        for said in said {
            assert!(out.contains(said) || said.starts_with("20") && out.contains("2024"), "{said}: {out}");
        }
    }
    notebook.document.source.url = Some("https://example.org/b".to_owned());
    let out = told(&notebook, Format::BibTex);
    assert!(out.contains("example.org/b") && !out.contains("example.org/a") && out.contains("الأفق"), "{out}");
}
