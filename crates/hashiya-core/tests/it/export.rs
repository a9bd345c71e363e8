//! `export` for readers: Markdown and HTML are safe, right and the same each time.

#![allow(clippy::unwrap_used)] // helpers outside test functions

use crate::support::exported::{document, exported, notebook, on, placements, some};

use hashiya_core::document::Document;
use hashiya_core::export::{Article, Format, Group, Source, export, quote_with_reference};
use hashiya_core::notebook::{Annotation, Notebook};
use tui_bidi::text::Span;

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
    let exported = exported(Format::Markdown(Group::Section));
    let seen = exported.lines().map(|line| line.split(" <!-- ").next().unwrap_or_default().to_owned() + "\n");
    assert_eq!(seen.collect::<String>(), expected);
    assert_eq!(exported.matches(" <!-- {\"id\":\"").count(), 4, "an id behind each caption: {exported}");
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
