//! Notes find their places when the file, its form or the reader of the form changes.

use hashiya_core::document::{Document, Format, How};
use hashiya_core::notebook::placement::{State, place};
use hashiya_core::notebook::{Annotation, Id, Notebook, Target};
use tui_bidi::text::{Span, slice};

const WORDS: [&str; 3] = [
    "قال وزير الطاقة إن المحطة الجديدة ستنتج ما يكفي مدينتين كاملتين قبل نهاية العام المقبل.",
    "وأضاف أن الكلفة بلغت ثلاثة مليارات، وأن الديون ستسدد على عشرين عاما من بيع الكهرباء.",
    "أما الجمعيات المحلية فطلبت نشر دراسة الأثر البيئي كاملة قبل بدء التشغيل.",
];

/// A page with that article, as a site lays it out.
fn page(menu: &str, heading: &str, last: &str) -> String {
    let words: String = WORDS.iter().map(|words| format!("<p>{words}</p>\n")).collect();
    format!(
        "<!doctype html><html lang=ar dir=rtl><title>المحطة</title><body><nav>{menu}</nav><main><article>\
         <h1>{heading}</h1>{words}{}</article></main><footer>{last}</footer></body></html>",
        "<p>وتابع الحاضرون النقاش حتى ساعة متأخرة، ثم اتفقوا على لقاء آخر في الأسبوع الذي يليه.</p>".repeat(4)
    )
}

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

/// Targets of the quotes, in `document`.
fn targets(document: &Document, quotes: &[&str]) -> Vec<Target> {
    let span = |quote: &&str| {
        let at = document.text().find(quote).unwrap_or_else(|| panic!("{quote}"));
        Target::of(document, Span::new(at, at + quote.len()))
    };
    quotes.iter().map(span).collect()
}

/// Each target stands on its own words in `document`, and is not said to be lost.
#[track_caller]
fn found(document: &Document, targets: &[Target], old: Option<&str>) {
    let all: Vec<&Target> = targets.iter().collect();
    for (target, placement) in targets.iter().zip(place(document, &all, old)) {
        assert!(matches!(placement.state, State::Exact | State::Moved), "{}: {placement:?}", target.exact);
        assert_eq!(placement.span.map(|span| slice(document.text(), span)), Some(target.exact.as_str()));
    }
}

const QUOTES: [&str; 4] = ["ستنتج ما يكفي مدينتين", "ثلاثة مليارات", WORDS[2], "المحطة"];

#[test]
fn a_page_saved_twice_keeps_its_notes() {
    let first = read(&page("<a href=/>الرئيسة</a>", "المحطة تعمل قريبا", ""), "a.html");
    let second =
        page("<a href=/1>أخبار</a><a href=/2>رياضة</a>", "عاجل: المحطة تعمل قريبا", "كل الحقوق محفوظة");
    found(&read(&second, "b.html"), &targets(&first, &QUOTES), None);
    // Saved in the encoding of before, by another browser.
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(&second);
    let second = Document::parse(&bytes, "c.html").unwrap();
    assert_eq!(second.encoding(), "windows-1256");
    found(&second, &targets(&first, &QUOTES), None);
}

#[test]
fn a_page_and_its_markdown_its_text_and_its_book_share_their_notes() {
    let html = read(&page("", "المحطة تعمل قريبا", ""), "a.html");
    let own = targets(&html, &QUOTES);
    let wrapped: Vec<String> = WORDS
        .iter()
        .map(|words| {
            words
                .split(' ')
                .collect::<Vec<_>>()
                .chunks(6)
                .map(|line| line.join(" "))
                .collect::<Vec<_>>()
                .join("\n")
        })
        .collect();
    let markdown = format!(
        "# المحطة تعمل قريبا\n\n{}\n",
        wrapped.join("\n\n").replace("ثلاثة مليارات", "**ثلاثة مليارات**")
    );
    found(&read(&markdown, "a.md"), &own, None);
    found(&read(&format!("= المحطة تعمل قريبا\n\n{}\n", wrapped.join("\n\n")), "a.adoc"), &own, None);
    found(&read(&format!("المحطة تعمل قريبا\n\n{}\n", WORDS.join("\n\n")), "a.txt"), &own, None);
    // And back.
    found(&html, &targets(&read(&markdown, "a.md"), &QUOTES), None);
}

#[test]
fn a_target_says_which_reader_gave_its_words_and_a_place_that_another_reader_took() {
    let html = page("", "المحطة تعمل قريبا", "");
    let document = read(&html, "a.html");
    let mut target = targets(&document, &["إن المحطة الجديدة ستنتج ما يكفي مدينتين كاملتين"]).remove(0);
    assert_eq!(target.reader.as_deref(), Some("html/5"));
    let plain = targets(&read(&WORDS.join("\n"), "a.txt"), &["الديون"]);
    assert_eq!(plain[0].reader, None, "the text of plain text is the file's own");

    // The reader of before left an abbreviation's words within the sentence.
    let old = document.text().replace("الجديدة", "الجديدة (م ج)");
    target.exact = target.exact.replace("الجديدة", "الجديدة (م ج)");
    (target.rev, target.reader) = (Some("b3:0000000000000000".to_owned()), Some("html/0".to_owned()));
    target.end = target.end.plus(6);
    let placed = place(&document, &[&target], Some(&old)).remove(0);
    assert_eq!(placed.state, State::Changed);
    let reason = placed.reason.unwrap().to_string();
    assert_eq!(reason, "its words came from html/0, today's text from html/5");
    let words = placed.span.map(|span| slice(document.text(), span));
    assert_eq!(words, Some("إن المحطة الجديدة ستنتج ما يكفي مدينتين كاملتين"));
}

#[test]
fn the_reader_of_a_target_is_kept_in_the_notebook() {
    let document = read("# عنوان\n\nنص **قصير** هنا.\n", "a.md");
    let target = targets(&document, &["قصير"]).remove(0);
    let id = Id::from_clock(1_700_000_000_000, [1; 10]);
    let mut notebook = Notebook::default();
    let annotation = Annotation { id, kind: "note".into(), target: target.clone(), ..Annotation::default() };
    notebook.apply(hashiya_core::notebook::Edit::Add(annotation));
    let bytes = notebook.to_bytes();
    assert!(String::from_utf8_lossy(&bytes).contains("reader = \"markdown/5\"\n"));
    assert_eq!(Notebook::faults(&bytes), []);
    assert_eq!(Notebook::parse(&bytes).annotations[0].target, target);
}

/// A README and the notebook that an earlier version wrote beside it: it counted in the source, and names no reader.
#[test]
fn a_notebook_that_was_written_against_the_source_of_markdown_keeps_every_note() {
    let source = include_str!("../../../../tests/documents/readme.fa.md");
    let notebook = Notebook::parse(include_bytes!("../../../../tests/documents/readme.fa.md.hashiya.toml"));
    assert_eq!(notebook.annotations.len(), 8);
    let expected = [
        "پیوند",
        "واژه‌نامهٔ کوچک فارسی",
        "جستجوی سریع در واژه‌ها",
        "نصب و راه‌اندازی",
        "pip install vazhe",
        "راهنمای کاربر را بخوانید",
        "معنی",
        "هر کسی می‌تواند واژه‌ای بیفزاید",
    ];
    let today = read(source, "readme.fa.md");
    let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    let old = today.source_of(targets[0].rev.as_deref().unwrap());
    assert_eq!(old, Some(source), "the source is known to be the text that they were made in");
    for (placement, expected) in place(&today, &targets, old).iter().zip(expected) {
        let words = placement.span.map(|span| slice(today.text(), span).trim_matches(['*', ' ']));
        assert_eq!(words, Some(expected), "{placement:?}");
    }
    // As plain text it is what it was.
    let how = How { format: Some(Format::Text), encoding: None };
    let plain = Document::read_as(source.as_bytes().to_vec(), "readme.fa.md", &how).unwrap();
    assert!(place(&plain, &targets, None).iter().all(|placement| placement.state == State::Exact));
}
