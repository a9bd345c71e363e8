//! Texts as people come to have them: written twice, packed for themselves, locked, with headings in brackets or tags.

use crate::support::package::package;
use encoding_rs::{WINDOWS_1252, WINDOWS_1255, WINDOWS_1256};
use hashiya_core::document::{Document, Style, Warning, is_readable_name};
use tui_bidi::text::slice;

fn outline(document: &Document) -> Vec<String> {
    document.sections().iter().map(|section| slice(document.text(), section.title).to_owned()).collect()
}

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

#[test]
fn text_that_was_taken_for_western_and_written_again_is_read_as_meant() {
    let arabic = "قال الرئيس إن الاجتماع القادم سيكون في المدينة الكبيرة، وإن النتائج سوف تعلن يوم الخميس.\n";
    let hebrew = "הראש אמר שהישיבה הבאה תתקיים בעיר הגדולה, ושהתוצאות יפורסמו ביום חמישי בשבוע הבא.\n";
    let latin = |bytes: &[u8]| bytes.iter().map(|&byte| char::from(byte)).collect::<String>();
    let western = |bytes: &[u8]| WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    let cases = [
        (latin(arabic.as_bytes()), arabic, "UTF-8"),
        (western(arabic.as_bytes()), arabic, "UTF-8"),
        (latin(&WINDOWS_1256.encode(arabic).0), arabic, "windows-1256"),
        (western(&WINDOWS_1255.encode(hebrew).0), hebrew, "windows-1255"),
        (format!("Some plain words.\n{}", latin(arabic.as_bytes())), arabic, "UTF-8"),
    ];
    for (written, meant, named) in cases {
        let document = read(&written, "a.txt");
        assert!(document.text().ends_with(meant), "{named}: {}", document.text());
        assert_eq!(document.warnings(), [Warning::Twice(named)]);
        assert!(Document::beginning(written.as_bytes(), "a.txt").is_none());
    }
    for other in [
        "Größe, Ärger, übermäßig viel Öl.\n",
        "Où étés-tu, garçon naïf ? Ça va très bien là-bas, à côté.\n",
        "ÀÉÎÕÜ ÇÑ ŸŽŠ\n",
        arabic,
    ] {
        assert!(read(other, "a.txt").warnings().is_empty(), "{other}");
    }
}

#[test]
fn a_fiction_book_that_is_packed_for_itself_is_read_and_its_titles_call_their_notes() {
    let book = "<?xml version='1.0'?><FictionBook><body><section><title><p>باب<a href='#n' type='note'>[1]</a></p></title>\
                <p>كلام.</p></section></body><body name='notes'><section id='n'><title><p>1</p></title><p>حاشية</p></section></body></FictionBook>";
    let packed = package(&[("كتاب.fb2", book.as_bytes())]);
    for (bytes, name) in [(packed.as_slice(), "a.fb2.zip"), (&packed, "a.fbz"), (book.as_bytes(), "a.fb2")] {
        let document = Document::parse(bytes, name).unwrap();
        assert_eq!(document.text(), "باب\nكلام.\nحاشية\n");
        assert_eq!(outline(&document), ["باب"]);
        let calls = document.inlines(0).iter().filter(|inline| matches!(inline.style, Style::Call(_)));
        assert_eq!(calls.count(), 1);
        assert!(is_readable_name(name));
    }
    assert!(!is_readable_name("a.zip"));
    let cut = Document::parse(&packed[..packed.len() / 2], "a.fb2.zip").unwrap_err();
    assert!(cut.to_string().contains("damaged"));
}

#[test]
fn a_locked_book_is_told_and_mangled_fonts_lock_nothing() {
    let opf = "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>";
    let book = |locked: &str| {
        let locked =
            format!("<encryption><CipherData><CipherReference URI='{locked}'/></CipherData></encryption>");
        package(&[
            ("mimetype", b"application/epub+zip"),
            ("META-INF/encryption.xml", locked.as_bytes()),
            ("book.opf", opf.as_bytes()),
            ("a.xhtml", "<html><body><p>كلام</p></body></html>".as_bytes()),
        ])
    };
    assert_eq!(Document::parse(&book("fonts/a.otf"), "a.epub").unwrap().text(), "كلام\n");
    assert!(Document::parse(&book("a.xhtml"), "a.epub").unwrap_err().to_string().contains("DRM"));
}

#[test]
fn articles_in_brackets_and_those_that_are_called_chapters_are_found() {
    let long = "نص هذا الفصل طويل ".repeat(9);
    for label in ["(المادة {})", "[مادة {}]", "الفصل {}.- LONG", "الفصل {} - LONG"] {
        let line = |number: usize| {
            format!("{}\nكلام كثير هنا.\n", label.replace("{}", &number.to_string()).replace("LONG", &long))
        };
        let law: String = (1..6).map(line).collect();
        assert_eq!(read(&law, "a.txt").sections().len(), 5, "{law}");
    }
    for none in [
        "(المادة 5 من القانون)\n",
        "(قال هذا)\n",
        "[انظر]\n",
        "(\n",
        "الفصل 7 - نص وحيد طويل لا يتبعه فصل آخر، فليس عنوانا، وهكذا يكون الكلام كثيرا جدا هنا وهناك.\n",
    ] {
        assert!(read(&format!("كلام\n{none}كلام\n"), "a.txt").sections().is_empty(), "{none}");
    }
}

#[test]
fn a_tag_around_a_paragraph_makes_a_heading_and_names_of_lists_make_none() {
    let markdown = "<h3 align=\"right\">\n\nالتثبيت\n\n</h3>\n\nكلام\n\n<div>\n\nكلام\n\n</div>\n";
    assert_eq!(outline(&read(markdown, "a.md")), ["التثبيت"]);
    let tei = "<?xml version='1.0'?><TEI><text><body><div><head>باب</head><list><head>قائمة</head><item>بند</item></list>\
               <figure><head>صورة</head></figure></div></body></text></TEI>";
    let document = read(tei, "a.xml");
    assert_eq!(outline(&document), ["باب"]);
    assert_eq!(document.text(), "باب\nقائمة\nبند\nصورة\n");
}
