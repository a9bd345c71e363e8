//! `export`: what is written is safe, right and the same each time; what can be read back is the same.

#![allow(clippy::unwrap_used, clippy::unnecessary_wraps)] // helpers outside test functions

use crate::support::schema;

use hashiya::document::Document;
use hashiya::export::{Article, BadImport, Format, Group, Source, export, import, quote_with_reference};
use hashiya::notebook::placement::{Placement, State, place};
use hashiya::notebook::{Annotation, Id, Link, Notebook, Open, Target};
use proptest::prelude::*;
use serde_json::Value;
use tui_bidi::text::{Span, slice, snap_end, snap_start};

const TEXT: &str = "# مجلس OpenAI\n\nأعلن المجلس يوم 17 نوفمبر إقالة سام ألتمان.\\\nقال: «لم يكن صريحا».\n\n## العودة\n\n\
                    عاد Sam Altman بعد \\<b>خمسة\\</b> أيام.\n";

fn document() -> Document {
    Document::parse(TEXT.as_bytes(), "مقال أول.md").unwrap()
}

/// An annotation of the words `quote` as they first stand in the text.
fn on(document: &Document, id: &str, kind: &str, quote: &str) -> Annotation {
    let start = document.text().find(quote).unwrap();
    Annotation {
        id: Id::new(id),
        kind: kind.into(),
        target: Target::of(document, Span::new(start, start + quote.len())),
        ..Annotation::default()
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A notebook that has all there is.
fn notebook(document: &Document) -> Notebook {
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
fn placements(document: &Document, notebook: &Notebook) -> Vec<Placement> {
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
fn exported(format: Format) -> String {
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

#[test]
fn formats_have_the_names_of_the_command_line() {
    let names = Format::ALL.map(Format::name);
    let first = ["markdown", "html", "json-ld", "csv", "brat", "claimreview", "openiti", "hypothesis"];
    let more = ["obsidian", "doccano", "conll", "anki", "bibtex", "csl"];
    assert_eq!(names.to_vec(), [first.as_slice(), &more].concat());
    assert!(Format::ALL.iter().all(|format| Format::named(format.name()) == Some(*format)));
    assert_eq!(Format::named("pdf"), None);
    assert!(Source::ALL.iter().all(|source| Source::named(source.name()) == Some(*source)));
}

#[test]
fn markdown_has_quotes_under_their_sections_and_no_foreign_markup() {
    let expected = "\
# مجلس OpenAI

## مجلس OpenAI

> إقالة سام ألتمان

**claim** · refuted · confidence high · said by سام ألتمان · 2023-11-17 · San Francisco · by \\=noor #a-b-c #اقتصاد

سطر أول\\
سطر \"ثان\", &lt;script&gt;alert(1)&lt;/script&gt; \\\\n

- refuted by «ألتمان. قال: «لم»
- cites <https://example.org/a?b=%3Cc%3E> (2026-11-23)
- supported by javascript:alert(1)

> ألتمان.\\
> قال: «لم

**evidence**

- refutes «إقالة سام ألتمان»

## العودة

> &lt;b&gt;خمسة&lt;/b&gt;

**highlight**

'\\=1+1

## Not found in the text

> عبارة لم تعد في النص البتة

**question**

\\*bold\\*
";
    assert_eq!(exported(Format::Markdown(Group::Section)), expected);
}

#[test]
fn markdown_can_be_grouped_by_kind_and_tag() {
    let document = document();
    let notebook = notebook(&document);
    let placements = placements(&document, &notebook);
    let article = Article { document: &document, notebook: &notebook, placements: &placements, file: "a" };
    let headings = |group| {
        let text = export(&[article], Format::Markdown(group));
        text.lines().filter_map(|line| line.strip_prefix("## ").map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(headings(Group::Kind), ["highlight", "claim", "evidence", "question"]);
    assert_eq!(headings(Group::Tag), ["Without a tag", "a;b\\\\c", "اقتصاد"]);
    let start = document.text().find("صريحا").unwrap();
    assert_eq!(
        quote_with_reference(&article, Span::new(start, start + "صريحا".len())),
        "صريحا\n— مجلس OpenAI, مجلس OpenAI (a, 69–74)\n"
    );
}

#[test]
fn lines_cannot_become_markup_in_markdown() {
    let lines = [
        "# x", "- x", "1. x", "2) x", "> x", "+ x", "    code", "***", "| a |", "[a](b)", "==x==", "%% x",
        "x ^id", "![a](b)",
    ];
    let document = Document::parse(lines.join("\n").as_bytes(), "a.txt").unwrap();
    for line in lines {
        let mut notebook = Notebook::default();
        notebook.annotations.push(Annotation { note: some(line), ..on(&document, "1", "note", "x") });
        let article = Article { document: &document, notebook: &notebook, placements: &[], file: "a" };
        let out = export(&[article], Format::Markdown(Group::Kind));
        let note = out.lines().last().unwrap();
        let bare = line.trim_start();
        assert!(note != bare || bare == "code", "{note}");
        let shown = note.replace("&gt;", ">").replace('\\', "");
        assert_eq!(shown, bare);
    }
}

#[test]
fn html_is_one_safe_page() {
    let page = exported(Format::Html);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"));
    assert!(!page.contains("<script") && !page.contains("<b>") && !page.contains("href=\"javascript"));
    assert!(page.contains("&lt;script&gt;") && page.contains("&lt;b&gt;خمسة&lt;/b&gt;"));
    assert!(page.contains("href=\"https://example.org/a?b=%3Cc%3E\""));
    assert!(page.contains("<mark class=\"yellow status-refuted\" title=\"ادعاء\">إقالة سام </mark>"));
    assert!(page.contains("title=\"ادعاء، دليل\">ألتمان</mark>"));
    assert!(page.contains("<bdi>مدحوض</bdi></span> <span class=\"facts\">(<bdi>عالية</bdi>)</span></td>"));
    assert!(
        page.contains("<bdi>يدحضه</bdi>:</span> <bdi>ألتمان.\nقال: «لم</bdi> <a href=\"#n2\">٢</a></li>")
    );
    assert!(page.contains("<h2><bdi>غير موجود في النص</bdi></h2>"));
    for element in [
        "mark",
        "sup",
        "p",
        "table",
        "bdi",
        "section",
        "ol",
        "article",
        "blockquote",
        "li",
        "ul",
        "div",
        "span",
        "a",
    ] {
        let count = |tag: &str| page.match_indices(tag).count();
        let opened = count(&format!("<{element}>")) + count(&format!("<{element} "));
        assert_eq!(opened, count(&format!("</{element}>")), "{element}");
    }
}

#[test]
fn what_is_noted_stands_beside_its_paragraph_and_labels_are_in_the_language_of_the_article() {
    let page = exported(Format::Html);
    // Each annotation is told once, in order, in a list behind the paragraph that its mark begins in.
    let ids: Vec<&str> = page.match_indices("<li id=\"n").map(|(at, _)| &page[at + 8..at + 10]).collect();
    assert_eq!(ids, ["n1", "n2", "n3", "n4"]);
    for id in &ids[..3] {
        let mark = page.find(&format!("id=\"r{}\"", &id[1..])).unwrap();
        let note = page.find(&format!("<li id=\"{id}\"")).unwrap();
        let block = page[..note].rfind("<div class=\"noted\">").unwrap();
        assert!(block < note && page[block..].contains("<ol class=\"notes\""), "{id}");
        assert!(mark > block, "{id}");
    }
    for label in ["الادعاءات", "الحالة", "القائل", "دليل", "٤ تعليقات"] {
        assert!(page.contains(&format!("<bdi>{label}</bdi>")), "{label}: {page}");
    }
    // A page in a language that is not spoken has labels in that of the interface, which are marked so.
    let document =
        Document::parse("Ein kurzer Text, und nichts weiter, der auf Deutsch ist.".as_bytes(), "a.txt")
            .unwrap();
    let mut notebook = Notebook::default();
    notebook.annotations = vec![on(&document, "1", "claim", "kurzer Text")];
    let placements = placements(&document, &notebook);
    let article =
        Article { document: &document, notebook: &notebook, placements: &placements, file: "a.txt" };
    let page = export(&[article], Format::Html);
    let (lang, label) = (document.lang(), "claim</bdi>");
    let expected = if lang.starts_with("en") { "<bdi>" } else { "<bdi lang=\"en\">" };
    assert!(page.contains(&format!("{expected}{label}")), "{lang}: {page}");
}

#[test]
fn headings_are_in_order_and_landmarks_are_named_once() {
    let page = exported(Format::Html);
    let headings = regex::Regex::new("<h([1-6])[ >]").unwrap();
    let levels: Vec<u8> = headings.captures_iter(&page).map(|found| found[1].parse().unwrap()).collect();
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert_eq!(page.matches("<main>").count(), 1);
    for (cell, needs) in [("<table", "<caption>"), ("<th ", "scope=\"col\""), ("<html ", "lang=\"")] {
        assert!(page.contains(cell) && page.contains(needs), "{cell}");
    }
    let id = regex::Regex::new("id=\"([^\"]+)\"").unwrap();
    let mut ids: Vec<&str> = id.captures_iter(&page).map(|found| found.get(1).unwrap().as_str()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands once");
    let target = regex::Regex::new("href=\"#([^\"]+)\"").unwrap();
    for found in target.captures_iter(&page) {
        assert!(ids.contains(&&found[1]), "{} leads nowhere", &found[1]);
    }
}

#[test]
fn the_text_of_the_page_is_the_text_of_the_article() {
    let page = exported(Format::Html);
    let between = |from: &str, to: &str| {
        let start = page.find(from).unwrap() + from.len();
        &page[start..start + page[start..].find(to).unwrap()]
    };
    // The title stands above the claims, the rest below.
    let body = format!("{}\n{}", between("<h1>", "</h1>"), between("<section class=\"text\">", "</section>"));
    let notes = regex::Regex::new("(?s)<ol class=\"notes\".*?</ol>").unwrap();
    let body = notes.replace_all(&body, "");
    let mut text = String::new();
    let (mut tag, mut note) = (false, false);
    for piece in body.split_inclusive(['<', '>']) {
        note = note && !piece.starts_with("/sup");
        if !tag && !note {
            text.push_str(piece.trim_end_matches('<'));
        }
        note |= tag && piece.starts_with("sup");
        tag = piece.ends_with('<');
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let lines =
        |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&text), lines(document().text()));
}

/// The model as a schema.
fn web_annotations() -> Value {
    serde_json::from_str(include_str!("../schemas/web-annotation.json")).unwrap()
}

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

/// The places of a line of standoff hold its words.
fn brat_line(line: &str) {
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

/// The annotations in `data`.
fn read(data: &str, source: Source) -> Result<Vec<Annotation>, BadImport> {
    Ok(import(data, source)?.found.into_iter().map(|incoming| incoming.annotation).collect())
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
                tags: tags.iter().filter_map(|one| hashiya::notebook::tag(one)).collect(),
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
        prop_assert!(!export(&[article], Format::Markdown(Group::Tag)).replace("<http", "").contains('<'));
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
