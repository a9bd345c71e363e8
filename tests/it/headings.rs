//! The reader's word on the outline: keys in, frames and TOML out.

use crate::support::reader::Reader;
use hashiya::{document::Document, notebook::Notebook};

const TEXT: &str = "مقدمة لا عنوان لها هنا.\n\n\
    01 ** أول الكلام **\n\nكلام في الأول.\n\nما لم يعرف أنه عنوان\n\nكلام تحته.\n\n\
    02 ** ثانيه **\n\nكلام في الثاني.\n\n03 ** ثالثه **\n\nكلام في الثالث.\n";

fn reader(width: u16) -> Reader {
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (width, 24))
}

fn outline(document: &Document) -> Vec<(String, u8)> {
    let title = |section: &hashiya::document::Section| {
        (document.text()[section.title.start..section.title.end].to_owned(), section.level)
    };
    document.sections().iter().map(title).collect()
}

fn rows(all: &[(&str, u8)]) -> Vec<(String, u8)> {
    all.iter().map(|(title, level)| ((*title).to_owned(), *level)).collect()
}

#[test]
fn headings_are_dismissed_and_made_and_kept_in_the_notebook() {
    let mut reader = reader(100);
    let found = rows(&[("أول الكلام", 1), ("ثانيه", 1), ("ثالثه", 1)]);
    assert_eq!(outline(&reader.app.article().document), found);
    reader.keys("/ [ما لم] enter = a = a");
    let made = rows(&[("أول الكلام", 1), ("ما لم يعرف أنه عنوان", 2), ("ثانيه", 1), ("ثالثه", 1)]);
    assert_eq!(outline(&reader.app.article().document), made);
    reader.keys("] ] = d");
    assert!(reader.status().contains("no heading any more"), "{}", reader.status());
    let dismissed = rows(&[("أول الكلام", 1), ("ما لم يعرف أنه عنوان", 2), ("ثالثه", 1)]);
    assert_eq!(outline(&reader.app.article().document), dismissed);
    insta::assert_snapshot!("headings_toml", reader.toml());
    insta::assert_snapshot!("headings_100", reader.screen().join("\n"));
    // Another program that knows nothing of this form leaves it alone, and it counts when it is opened.
    let again = Notebook::parse(reader.toml().as_bytes());
    let mut document = Document::parse(format!("سطر جديد\n{TEXT}").as_bytes(), "a.txt").unwrap();
    again.correct(&mut document);
    assert_eq!(outline(&document), dismissed, "also after the text moved");
    let mut first = made.clone();
    first[1].1 = 1;
    for expected in [&made, &first, &found] {
        reader.keys("u");
        assert_eq!(outline(&reader.app.article().document), *expected);
    }
    reader.keys("ctrl-r ctrl-r ctrl-r");
    assert_eq!(outline(&reader.app.article().document), dismissed);
}

#[test]
fn a_correction_is_taken_back_by_the_other_command() {
    let mut reader = reader(100);
    let before = reader.toml();
    reader.keys("] ] = d = a");
    assert!(reader.status().contains("a heading again"), "{}", reader.status());
    assert_eq!(reader.toml(), before);
    reader.keys("/ [ما لم] enter = a = d");
    assert_eq!(reader.toml(), before);
    reader.keys("= d");
    assert!(reader.status().contains("no heading here"), "{}", reader.status());
    reader.keys("g s j = d");
    assert_eq!(outline(&reader.app.article().document).len(), 2, "from the outline");
}

#[test]
fn what_is_made_a_heading_folds_what_stands_under_it() {
    let mut reader = reader(60);
    reader.keys("/ [ما لم] enter = a z a");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("1 paragraph folded"), "{screen}");
    reader.keys("j j 0");
    assert_eq!(
        reader.selected(),
        "0",
        "the fold ends before the next heading: {}",
        reader.screen().join("\n")
    );
}

#[test]
fn the_outline_tells_how_long_how_far_read_and_how_many_notes() {
    for width in [120, 80, 40] {
        let mut reader = Reader::open("notes.en.md", (width, 24)).keep_names(&[]);
        reader.keys("] ] ] ] c } c g s g g j j");
        assert!(reader.status().contains("136 words"), "{}", reader.status());
        assert!(width == 40 || reader.status().contains("% read · 2 notes"), "{}", reader.status());
        insta::assert_snapshot!(format!("outline_{width}"), reader.screen().join("\n"));
    }
    let mut wide = Reader::open("openai-november.ar.txt", (140, 24)).keep_names(&[]);
    wide.keys("+ + + + + + + +");
    insta::assert_snapshot!("outline_wide", wide.screen()[..6].join("\n"));
}

/// The first and the last column that are written in the row with `words`, of a reader of `width` columns without lists.
fn columns_of(reader: &Reader, width: u16, words: &str) -> (usize, usize) {
    let screen = reader.screen();
    let row = screen.iter().skip(1).find(|row| row.contains(words));
    // The first column is the scroll bar's in one direction, the last in the other.
    let row: Vec<char> = row.unwrap_or_else(|| panic!("{}", screen.join("\n"))).chars().collect();
    let written = |column: &usize| *column > 0 && *column + 1 < usize::from(width) && row[*column] != ' ';
    let mut columns = (0..row.len()).filter(written);
    let first = columns.next().unwrap();
    (first, columns.next_back().unwrap_or(first))
}

#[test]
fn numbers_of_headings_hang_in_the_margin_where_lines_are_long_enough() {
    let latin =
        "Words before it all.\n\n01 ** First **\n\nThe words of the first.\n\n02 ** Second **\n\nThe last.\n";
    let arabic = "كلام قبل ذلك.\n\n01 ** أول **\n\nنص القسم.\n\n02 ** ثان **\n\nنص آخر.\n";
    for (width, hang) in [(80, 3), (52, 0)] {
        let reader = |text: &str| Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (width, 24));
        let left = reader(latin);
        let body = columns_of(&left, width, "The words of");
        assert_eq!(columns_of(&left, width, "First").0 + hang, body.0, "{}", left.screen().join("\n"));
        assert_eq!(columns_of(&left, width, "Words before").0, body.0);
        let right = reader(arabic);
        let body = columns_of(&right, width, "ﻢﺴﻘﻟﺍ");
        assert_eq!(columns_of(&right, width, "01").1, body.1 + hang, "{}", right.screen().join("\n"));
    }
    // What is marked in the heading is told beyond its number.
    let mut reader = Reader::of(arabic.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    reader.keys("} v v m");
    let screen = reader.screen();
    let row = screen.iter().skip(1).find(|row| row.contains("01")).unwrap();
    assert!(row.trim_end().ends_with("01 h") || row.trim_end().ends_with("01h"), "{row}");
}
