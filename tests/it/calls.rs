//! The numbers of notes on the page: shown where a note is called and before it, and no text.

use crate::support::{laws::package::package, reader::Reader};
use hashiya::{
    app::{Effect, Message, Mouse, MouseKind},
    document::Document,
    notebook::Notebook,
};

/// What is drawn in each paragraph, in reading order, with what stands before its first words.
fn drawn(document: &Document) -> Vec<String> {
    let paragraph = |index: usize| {
        let mut words = document.paragraph_text(index).to_owned();
        for ornament in document.ornaments_and_number(index).iter().rev() {
            words.insert_str(ornament.at.get(), &ornament.symbols);
        }
        words
    };
    (0..document.paragraphs()).map(paragraph).filter(|words| !words.is_empty()).collect()
}

fn read(source: impl AsRef<[u8]>, name: &str) -> Document {
    Document::parse(source.as_ref(), name).unwrap()
}

#[test]
fn each_form_has_the_numbers_that_it_shows_or_that_are_counted() {
    let markdown =
        "قال الرجل[^کتاب] این را[^2]، باز[^کتاب].\n\n[^2]: دومین.\n[^کتاب]: نخستین.\n[^x]: دیگری.\n";
    let page = "<p>الرجل<sup><a href='#a'>[1]</a></sup> و<a role='doc-noteref' href='#b'>٢</a> و<sup><a href='#c'>*</a></sup></p>\
                <p id='a'>واحد</p><p id='b'>اثنان</p><p id='c'>* نجمة</p>";
    let tei = "<TEI><text><p>أول<note>واحد</note> ثان<note n='ب'>اثنان</note></p></text></TEI>";
    let fiction = "<?xml version='1.0'?><FictionBook><body><section><p>كلام<a href='#n' type='note'>[1]</a>.</p></section></body>\
                   <body name='notes'><section id='n'><title><p>1</p></title><p>حاشية</p></section></body></FictionBook>";
    let word = "<w:document><w:body><w:p><w:r><w:t>كلام</w:t></w:r><w:r><w:footnoteReference w:id='7'/></w:r></w:p></w:body></w:document>";
    let notes =
        "<w:footnotes><w:footnote w:id='7'><w:p><w:r><w:t>حاشية</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let word = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", word.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
    ]);
    for (source, name, shown) in [
        (
            markdown.as_bytes(),
            "a.fa.md",
            &["قال الرجل[۱] این را[۲]، باز[۱].", "[۲] دومین.", "[۱] نخستین.", "[۳] دیگری."][..],
        ),
        ("המאמר[^א] הזה[^1].\n\n[^א]: ראשון.\n".as_bytes(), "a.he.md", &["המאמר¹ הזה[^1].", "¹ ראשון."]),
        (page.as_bytes(), "a.ar.html", &["الرجل¹ و(٢) و*", "¹ واحد", "(٢) اثنان", "* نجمة"]),
        (tei.as_bytes(), "a.xml", &["أول(١) ثان[ب]", "(١) واحد", "[ب] اثنان"]),
        (fiction.as_bytes(), "a.fb2", &["كلام¹.", "¹ حاشية"]),
        ("قالfootnote:[حاشية.] كلاما\n".as_bytes(), "a.ar.adoc", &["قال(١) كلاما", "(١) حاشية."]),
        (
            "قالfootnote:ن[حاشية.] كلاماfootnote:[أخرى.] ثمfootnote:ن[] سكت\n".as_bytes(),
            "a.ar.adoc",
            &["قال(١) كلاما(٢) ثم(١) سكت", "(١) حاشية.", "(٢) أخرى."],
        ),
        (&word, "a.docx", &["كلام(١)", "(١) حاشية"]),
    ] {
        assert_eq!(drawn(&read(source, name)), shown, "{name}");
    }
    // Raised numbers that would be one are kept apart.
    let two = read("One[^a][^b].\n\n[^a]: A.\n[^b]: B.\n", "a.md");
    assert_eq!(drawn(&two)[0], "One¹,².");
}

#[test]
fn a_paragraph_that_begins_with_the_place_of_a_note_is_that_note() {
    let words = "في هذا الموضوع الطويل الذي يقرأ الناس عنه كل يوم وكل ليلة.";
    for (call, note) in [
        ("<sup><a href='#n' id='r'>1</a></sup>", "<p><a id='n' href='#r'>1</a> حاشية.</p>"),
        ("<sup><a href='#n' id='r'>1</a></sup>", "<p><b><a name='n' href='#r'>[1]</a></b> حاشية.</p>"),
        ("<sup><a href='#n'>1</a></sup>", "<div><p><a name='n'></a>حاشية.</p></div>"),
        (
            "<a href='#_ftn1' name='_ftnref1'><span><span>[1]</span></span></a>",
            "<div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> حاشية.</p></div>",
        ),
        (
            "<a name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a>",
            "<div id='sdfootnote1'><p><a name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> حاشية.</p></div>",
        ),
    ] {
        let page = format!(
            "<html lang='ar'><body><article><h1>مقال</h1><p>كلام{call} {words}</p><p>{words}</p>{note}</article></body></html>"
        );
        let document = read(page, "a.html");
        let drawn = drawn(&document);
        assert_eq!(
            (drawn[1].as_str(), drawn[3].as_str()),
            (format!("كلام¹ {words}").as_str(), "¹ حاشية."),
            "{note}"
        );
        assert_eq!(document.leads(1).len(), 1, "{note}");
    }
    // A heading is no note, though a raised number leads to it.
    let page = "<p>كلام<sup><a href='#s'>2</a></sup></p><h2><a name='s'></a>باب</h2><p>كلام.</p>";
    assert_eq!(drawn(&read(page, "a.html")), ["كلام²", "باب", "كلام."]);
}

const SOURCE: &str = "# كتاب\n\nقال الرجل[^1] كلاما.\n\n[^1]: حاشية قصيرة.\n";

fn reader() -> Reader {
    Reader::at("/books/a.ar.md", SOURCE.as_bytes(), Notebook::default(), (60, 16))
}

/// The row and the first column of `symbols` on the screen.
fn place(reader: &Reader, symbols: &str) -> (u16, u16) {
    let screen = reader.screen();
    let row = screen.iter().position(|row| row.contains(symbols)).unwrap();
    let column = screen[row].split(symbols).next().unwrap().chars().count();
    (row as u16, column as u16)
}

#[test]
fn the_number_stands_on_the_page_and_the_cursor_passes_over_it() {
    let mut reader = reader();
    let shown = reader.screen().join("\n");
    assert!(shown.contains("(١)ﻞﺟﺮﻟﺍ"), "{shown}");
    assert!(shown.matches("(١)").count() == 2, "where it is called, and before it: {shown}");
    reader.keys("/ [ل كلاما] enter left left");
    let at = reader.app.position().0;
    let document = reader.app.article().document.clone();
    assert!(document.text()[at..].starts_with("كلاما"), "one step over the space, none over the number");
    reader.keys("right right");
    assert!(document.text()[reader.app.position().0..].starts_with("ل كلاما"));
}

#[test]
fn the_number_is_neither_selected_nor_found_nor_copied() {
    let mut reader = reader();
    reader.keys("/ [الرجل كلاما] enter");
    assert!(reader.status().contains('1'), "{}", reader.status());
    reader.keys("V y");
    let copied = reader.effects.iter().find_map(|effect| match effect {
        Effect::Copy(words) => Some(words.clone()),
        _ => None,
    });
    assert!(copied.is_some_and(|words| words.contains("قال الرجل كلاما.") && !words.contains('١')));
    reader.keys("esc / [١] enter");
    assert!(
        reader.status().contains("no match") || reader.status().contains("not found"),
        "{}",
        reader.status()
    );
}

#[test]
fn a_click_on_the_number_shows_the_note() {
    let mut reader = reader();
    let (row, column) = place(&reader, "(١)ﻞ");
    for (kind, column) in [(MouseKind::Down, column + 1), (MouseKind::Up, column + 1)] {
        reader.send(Message::Mouse(Mouse { kind, column, row, clicks: 1 }));
    }
    let shown = reader.screen().join("\n");
    assert!(shown.contains(" follow "), "{shown}");
    reader.keys("enter");
    let document = &reader.app.article().document;
    assert!(document.text()[reader.app.position().0..].starts_with("حاشية قصيرة."));
}

#[test]
fn all_notes_that_are_called_at_one_place_are_shown() {
    let source = "قال[^a][^b] كلاما[^c].\n\n[^a]: أولى.\n[^b]: ثانية.\n[^c]: ثالثة.\n";
    let mut reader = Reader::at("/a.ar.md", source.as_bytes(), Notebook::default(), (60, 20));
    reader.keys("right left left left left g x");
    let shown = reader.screen().join("\n");
    let counts = ["(١)", "(٢)", "(٣)"].map(|sign| shown.matches(sign).count());
    // Where they are called, among what one chooses from, and before the note.
    assert_eq!(counts, [3, 3, 2], "{shown}");
}
