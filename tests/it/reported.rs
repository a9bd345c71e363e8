//! Faults that were reported of an early version, each by its number, with texts of our own; F05, F07, F08, F10 and F13 to F15
//! have their tests where their subjects are.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::Place;
use crate::support::reader::Reader;
use hashiya::document::Document;
use hashiya::notebook::Notebook;
use hashiya::search::{Mode, Query};
use std::fs;
use tui_bidi::text::slice;

const MARKDOWN: &str = "هذا شرح قصير. انظر https://example.org/a/b للمزيد.\n\nاستخدم `pip install x y z --upgrade` ثم أعد التشغيل.\n\n\
    ```\nprint(\"مرحبا\", name)  # say hello (once)\n# تعليق\n```\n\n\
    Sam Altman (سام ألتمان) said on Friday that the company would not.\n\nThe word \"كتاب\" means book.\n\n\
    | من | كم |\n| --- | --- |\n| Sam | 7 (approx.) |\n| ميرا | 8 |\n\nوانتهى الشرح هنا بعد كل هذا الكلام.\n";

/// Each paragraph with words, and whether it is read from the right.
fn directions(document: &Document) -> Vec<(&str, bool)> {
    let paragraphs = 0..document.paragraphs();
    let all = paragraphs.map(|index| {
        (slice(document.text(), document.paragraph(index)), document.paragraph_direction(index).is_rtl())
    });
    all.filter(|(words, _)| !words.trim().is_empty()).collect()
}

/// Whether the paragraph that holds `words` is read from the right.
#[track_caller]
fn is_rtl(document: &Document, words: &str) -> bool {
    directions(document).into_iter().find(|(text, _)| text.contains(words)).unwrap().1
}

#[test]
fn f01_an_arabic_paragraph_with_an_address_or_code_is_read_from_the_right() {
    let document = Document::parse(MARKDOWN.as_bytes(), "a.md").unwrap();
    assert!(document.direction().is_rtl());
    assert!(is_rtl(&document, "هذا شرح") && is_rtl(&document, "أعد التشغيل"));
}

#[test]
fn f02_lines_of_code_are_read_from_the_left_whatever_they_hold() {
    let document = Document::parse(MARKDOWN.as_bytes(), "a.md").unwrap();
    assert!(!is_rtl(&document, "say hello") && !is_rtl(&document, "# تعليق"));
}

#[test]
fn f03_an_english_sentence_with_an_arabic_name_is_read_from_the_left() {
    let document = Document::parse(MARKDOWN.as_bytes(), "a.md").unwrap();
    assert!(!is_rtl(&document, "said on Friday") && !is_rtl(&document, "means book"));
}

#[test]
fn f04_a_mark_at_the_start_of_a_line_says_its_direction() {
    let text = "سطر عربي\n\u{200F}ABC (x) 12\n\u{200F}hello\n";
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    assert!(directions(&document).iter().all(|(_, rtl)| *rtl));
}

#[test]
fn f06_rows_of_a_table_have_one_direction() {
    let document = Document::parse(MARKDOWN.as_bytes(), "a.md").unwrap();
    let rows = ["كم", "approx.", "ميرا"].map(|row| is_rtl(&document, row));
    assert_eq!(rows, [rows[0]; 3]);
}

#[test]
fn f09_an_article_with_a_long_name_has_its_notes_in_the_data_directory() {
    for letters in [116, 120] {
        let place = Place::new();
        let name = "ط".repeat(letters) + ".txt";
        fs::rename(place.theirs("a.txt"), place.theirs(&name)).unwrap();
        assert!(place.hashiya(&["annotate", &name, "--quote", "سام"]).status.success());
        // The name of a notebook has 13 bytes more.
        let is_beside = place.theirs(&(name.clone() + ".hashiya.toml")).exists();
        assert_eq!(is_beside, name.len() + 13 <= 255, "{letters}");
        assert_eq!(is_beside, !place.dirs().data.join("notebooks").exists(), "{letters}");
        let listed = place.hashiya(&["notes", &name]);
        assert!(String::from_utf8_lossy(&listed.stdout).contains("سام"), "{listed:?}");
    }
}

#[test]
fn f11_two_encodings_in_one_file_and_utf_16_without_a_mark_are_read() {
    let (first, second) = ("هذه مقالة قصيرة عن القراءة.\n", "السطر الثاني فيه رقم 123.\n");
    let (legacy, ..) = encoding_rs::WINDOWS_1256.encode(second);
    let mixed = [first.as_bytes(), &legacy, first.as_bytes()].concat();
    let document = Document::parse(&mixed, "a.txt").unwrap();
    assert_eq!(document.text(), [first, second, first].concat());
    let wide: Vec<u8> = first.repeat(3).encode_utf16().flat_map(u16::to_be_bytes).collect();
    let document = Document::parse(&wide, "a.txt").unwrap();
    assert_eq!((document.encoding(), document.text()), ("UTF-16BE", first.repeat(3).as_str()));
}

#[test]
fn f12_legacy_encodings_are_read() {
    let text = "هذه مقالة قصيرة عن القراءة والكتابة في المدينة.\n";
    let (legacy, ..) = encoding_rs::WINDOWS_1256.encode(text);
    assert_eq!(Document::parse(&legacy, "a.txt").unwrap().text(), text);
}

#[test]
fn f16_a_name_that_is_no_utf_8_is_listed() {
    use std::os::unix::ffi::OsStringExt as _;
    let place = Place::new();
    let name = std::ffi::OsString::from_vec(b"bad\xff.txt".to_vec());
    let article = place.theirs("").join(&name);
    fs::rename(place.theirs("a.txt"), &article).unwrap();
    let document = hashiya::store::open(&article).unwrap();
    let mut session = hashiya::store::Session::open(&place.dirs(), &article, &document).unwrap();
    let note = session.annotation(tui_bidi::text::Span::new(0, 6), "note", None);
    session.save(hashiya::notebook::Edit::Add(note)).unwrap();
    let listed = place.hashiya(&["notes", "."]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("bad"), "{listed:?}");
}

#[test]
fn f17_yiddish_digraphs_are_found_by_their_letters() {
    for (needle, text) in [("ווייסער", "װײַסער"), ("וי", "ױ"), ("יי", "ײ")] {
        let query = Query::new(needle, Mode::Folded, false, false).unwrap();
        assert!(query.is_in(text), "{needle}");
    }
}

#[test]
fn f18_a_motion_takes_what_it_goes_over_and_v_v_whole_words() {
    let text = "قال سام ألتمان إن الشركة (OpenAI Inc) بخير. ثم رحل.\n";
    for (keys, taken) in [("v w m", "قال"), ("v v w m", "قال سام"), ("v v w w m", "قال سام ألتمان")]
    {
        let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 24));
        reader.keys(keys);
        let notes = &reader.app.article().notebook.annotations;
        assert_eq!(notes.iter().map(|own| own.target.exact.as_str()).collect::<Vec<_>>(), [taken], "{keys}");
    }
}
