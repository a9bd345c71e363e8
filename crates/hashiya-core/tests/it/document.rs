//! `document`: from bytes to paragraphs, and what is known of a text.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::shared::shared;
use hashiya_core::document::CodePoint;

use hashiya_core::document::{Document, HEAD, Seems, Warning};
use proptest::prelude::*;
use tui_bidi::text::{Direction, Span, slice};

fn read(text: &str) -> Document {
    Document::parse(text.as_bytes(), "a.txt").unwrap()
}

#[test]
fn an_empty_file_is_a_document_of_one_empty_paragraph() {
    for text in ["", "\u{FEFF}", "\n", "\r\n"] {
        let document = read(text);
        assert_eq!(document.paragraphs(), 1, "{text:?}");
        assert_eq!(document.paragraph(0), Span::default());
        assert_eq!(document.direction(), Direction::LeftToRight);
        assert_eq!((document.lang(), document.title()), ("und", "a"));
        assert_eq!(
            (document.code_point(9).get(), document.byte(CodePoint::new(9))),
            (document.text().len(), document.text().len())
        );
    }
}

#[test]
fn the_document_follows_most_letters_and_right_to_left_wins_a_tie() {
    let cases = [
        ("abc ابت", Direction::RightToLeft),
        ("abcd ابت", Direction::LeftToRight),
        ("שלום 123", Direction::RightToLeft),
        ("ܫܠܡܐ", Direction::RightToLeft),
        ("٣٤٥ 123", Direction::LeftToRight),
        ("ــــ ab", Direction::LeftToRight),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text).direction(), expected, "{text}");
    }
}

#[test]
fn paragraphs_follow_decision_seven() {
    use Direction::{LeftToRight as L, RightToLeft as R};
    let arabic = read("هذا نص عربي طويل\nOpenAI أيضا\nOpenAI Inc.\n123\n\n");
    assert_eq!([0, 1, 2, 3, 4].map(|index| arabic.paragraph_direction(index)), [R, R, L, L, L]);
    let english =
        read("a long English text about everything\nthe word كتاب here\nكتاب about it all طويل\n123");
    assert_eq!([0, 1, 2, 3].map(|index| english.paragraph_direction(index)), [L, L, R, R]);
    let quote = read("a long English text about everything and more\nقال: كتاب X\n");
    assert_eq!(quote.paragraph_direction(1), R);
}

#[test]
fn a_reader_can_turn_the_document_and_back() {
    let mut document = read("OpenAI and more");
    document.set_direction(Some(Direction::RightToLeft));
    assert_eq!(document.direction(), Direction::RightToLeft);
    assert_eq!(document.forced_direction(), Some(Direction::RightToLeft));
    document.set_direction(None);
    assert_eq!(document.direction(), Direction::LeftToRight);
}

#[test]
fn pieces_of_a_long_paragraph_keep_the_direction_of_the_first() {
    let text = format!("نص عربي\nكلمة {}\nLatin", "word ".repeat(40_000));
    let mut document = read(&text);
    document.set_direction(Some(Direction::RightToLeft));
    let last = document.paragraphs() - 1;
    assert!(last > 3 && document.paragraph_continues(last - 1));
    assert_eq!(document.paragraph_direction(last - 1), Direction::RightToLeft);
    assert_eq!(document.paragraph_direction(last), Direction::LeftToRight);
}

#[test]
fn languages_are_told_apart() {
    let cases = [
        ("ar", "أعلنت الشركة يوم الجمعة أنها ستعين رئيسا تنفيذيا جديدا بعد اجتماع مجلس الإدارة"),
        ("ar", "أعلنت OpenAI يوم الجمعة أن Sam Altman لن يعود إلى Microsoft بعد اجتماع مجلس الإدارة"),
        ("fa", "این کتاب درباره‌ی تاریخ ایران است و نویسنده‌ی آن در تهران زندگی می‌کند"),
        ("ur", "یہ کتاب اردو زبان میں لکھی گئی ہے اور اس کے مصنف لاہور میں رہتے ہیں"),
        ("he", "הספרייה הלאומית נפתחה מחדש לאחר שנים של בנייה בירושלים"),
        ("en", "The board announced on Friday that it would look for a new chief executive officer"),
        ("dv", "ދިވެހި ބަހަކީ ދިވެހިރާއްޖޭގެ ރަސްމީ ބަހެވެ"),
        ("syr", "ܫܠܡܐ ܥܠܝܟܘܢ"),
        ("und", "12 — 34"),
    ];
    for (lang, text) in cases {
        assert_eq!(read(text).lang(), lang, "{text}");
    }
}

#[test]
fn line_ends_of_every_kind_give_one_text() {
    let document = read("\u{FEFF}one\r\ntwo\nthree\r\n");
    assert_eq!(document.text(), "one\ntwo\nthree\n");
    assert_eq!(document.paragraph_text(1), "two");
    assert_eq!(document.hash(), read("one\ntwo\nthree\n").hash());
    assert!(document.hash().starts_with("blake3:") && document.hash().len() == 71);
}

#[test]
fn truncated_utf8_is_read_with_a_warning_that_says_where() {
    let bytes = "سطر\nكلمة".as_bytes();
    let document = Document::parse(&bytes[..bytes.len() - 1], "a.txt").unwrap();
    assert_eq!(document.text(), "سطر\nكلم\u{FFFD}");
    assert_eq!(document.warnings(), [Warning::InvalidUtf8 { count: 1, first: 13, line: 2 }]);
    assert!(read("سطر").warnings().is_empty());
}

#[test]
fn a_file_that_is_no_text_is_an_error_that_names_it() {
    let unreadable = Document::parse(b"%PDF-1.4 ...", "a.txt").unwrap_err();
    assert_eq!(unreadable.0, Seems::Pdf);
    assert!(unreadable.to_string().contains("PDF"));
    assert_eq!(Document::head(&vec![0; HEAD * 2], "a").unwrap_err().0, Seems::Binary);
}

#[test]
fn the_head_of_a_file_with_one_line_ends_between_pieces() {
    let text = "كلمة ".repeat(HEAD / 4);
    let (head, whole) = (Document::head(text.as_bytes(), "a").unwrap(), read(&text));
    assert!(!head.is_complete() && whole.is_complete() && head.text().ends_with(' '));
    assert_prefix(&head, &whole);
}

fn assert_prefix(head: &Document, whole: &Document) {
    assert!(whole.text().starts_with(head.text()));
    assert!(head.paragraphs() <= whole.paragraphs() && !head.text().is_empty());
    for index in 0..head.paragraphs() {
        assert_eq!(head.paragraph(index), whole.paragraph(index));
        assert_eq!(head.paragraph_direction(index), whole.paragraph_direction(index));
    }
    assert_eq!(head.direction(), whole.direction());
    assert_eq!(head.lang(), whole.lang());
    assert_eq!(head.title(), whole.title());
}

#[test]
fn the_real_article_is_arabic_and_right_to_left() {
    let Some(path) = shared("seeds/article.ar.txt") else { return };
    let bytes = std::fs::read(path).unwrap();
    let document = Document::parse(&bytes, "article.ar.txt").unwrap();
    assert_eq!((document.lang(), document.direction()), ("ar", Direction::RightToLeft));
    assert_eq!(document.title(), "article.ar");
    let lines = document.text().trim_end_matches('\n').split('\n');
    assert!(lines.eq((0..document.paragraphs()).map(|index| document.paragraph_text(index))));
    for index in 0..document.paragraphs() {
        let letters = document.paragraph_text(index).chars().any(|c| ('ا'..='ي').contains(&c));
        assert!(!letters || document.paragraph_direction(index).is_rtl());
    }
}

/// Text with all kinds of line ends, words and hostile characters.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just("\u{2029}"),
        Just("كَلِمة "),
        Just("word "),
        Just("😀"),
        Just("\u{202E}"),
        Just("٣"),
        Just("\u{301}"),
        Just("words around \0"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn paragraphs_and_line_ends_tile_the_text(text in hostile(), times in 1_usize..2000) {
        let document = read(&format!("text {}", text.repeat(times)));
        let mut end = 0;
        for index in 0..document.paragraphs() {
            let span = document.paragraph(index);
            let between = slice(document.text(), Span::new(end, span.start));
            prop_assert!(matches!(between, "" | "\n" | "\r" | "\u{2029}"), "{between:?}");
            prop_assert!(span.len() <= 64 * 1024);
            prop_assert_eq!(document.paragraph_at(span.start), index);
            let line_end = document.paragraph_text(index).find(['\n', '\r', '\u{2029}']);
            prop_assert_eq!(line_end, None);
            end = span.end;
        }
        prop_assert!(document.text().len() - end <= 3);
    }

    #[test]
    fn bytes_and_code_points_go_both_ways(text in hostile(), times in 1_usize..400) {
        let document = read(&format!("text {}", text.repeat(times)));
        for (code_point, (byte, _)) in document.text().char_indices().enumerate().step_by(97) {
            let code_point = CodePoint::new(code_point);
            prop_assert_eq!(document.code_point(byte), code_point);
            prop_assert_eq!(document.byte(code_point), byte);
        }
        let count = CodePoint::new(document.text().chars().count());
        prop_assert_eq!(document.code_point(usize::MAX), count);
        prop_assert_eq!(document.byte(count), document.text().len());
    }

    #[test]
    fn a_head_is_a_prefix(text in hostile(), start in 0_usize..5, long in 0_usize..9000) {
        let start = ["", "\u{FEFF}", "# عنوان\r\n", "x\u{A0}", "\u{FFFD}"][start];
        let text = format!("{start}{}{}", "سطر من النص ".repeat(long), text);
        let text = text.repeat(1 + HEAD * 2 / text.len());
        for cut in 0..3 {
            let bytes = &text.as_bytes()[..text.len() - cut];
            if let (Ok(head), Ok(whole)) = (Document::head(bytes, "a.txt"), Document::parse(bytes, "a.txt")) {
                assert_prefix(&head, &whole);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), kept in 0_usize..200) {
        for bytes in [bytes.clone(), ["سطر من النص ".repeat(kept).as_bytes(), &bytes].concat()] {
            if let Ok(document) = Document::parse(&bytes, "x") {
                // What is no UTF-8 is told, or is another encoding.
                let told = !document.warnings().is_empty() || document.encoding() != "UTF-8";
                prop_assert!(told || std::str::from_utf8(&bytes).is_ok());
            }
        }
    }
}

#[test]
fn what_stands_behind_the_sample_makes_no_other_form_of_a_long_text() {
    // A form feed says "printed pages", a line in another encoding "mixed"; either came after the head was shown.
    let long = "0123456789abcde\n".repeat(HEAD / 8);
    let head = Document::head(long.as_bytes(), "a.txt").unwrap();
    assert!(!head.is_complete());
    for tail in ["\u{C}last page\n".as_bytes(), b"\xE3\xD1\xCD\xC8\xC7 \xC8\xDF\xE3\n"] {
        assert_prefix(&head, &Document::parse(&[long.as_bytes(), tail].concat(), "a.txt").unwrap());
    }
    // What is not sound at its beginning is read whole.
    let broken = [b"\xE3\xD1\xCD\xC8\xC7\n", long.as_bytes(), "مرحبا بكم جميعا\n".as_bytes()].concat();
    assert!(Document::beginning(&broken[..=HEAD], "a.txt").is_none());
}

#[test]
fn what_a_diff_writes_of_itself_is_in_order_from_left_to_right() {
    let diff = "diff --git a/ملف.txt b/ملف آخر.txt\n--- a/ملف.txt\n+++ b/ملف آخر.txt\n@@ -1,4 +1,4 @@\n-قال سام\n+قالت ميرا\n\
                @@ -29,7 +29,7 @@ سطر رقم 28\n سطر\n@@@ -1,2 -3,2 +1,3 @@@\n--- قال\n12:قال\n";
    let directions = |name: &str| -> String {
        let document = Document::parse(diff.as_bytes(), name).unwrap();
        assert!(document.direction().is_rtl());
        let lines = 0..diff.lines().count();
        lines.map(|at| if document.paragraph_direction(at).is_rtl() { 'R' } else { 'L' }).collect()
    };
    assert_eq!(directions("x.ansi"), "LLLLRRLRLRR");
    // In an article the words decide.
    assert_eq!(&directions("x.txt")[..2], "RR");
}
