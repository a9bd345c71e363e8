//! An article that says itself twice: keys in, frames and TOML out.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "it reads a sample, and fails loudly")]

use crate::support::reader::Reader;
use hashiya::notebook::Notebook;

/// The Arabic sample, then its sections again: two paragraphs are missing, one says something else.
fn twice() -> String {
    let path = format!("{}/seeds/openai-november.ar.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let body: Vec<&str> = text.lines().skip_while(|line| !line.starts_with("01 ")).collect();
    let copy = body.iter().enumerate().filter(|(number, _)| ![4, 12].contains(number));
    let copy: Vec<String> =
        copy.map(|(number, line)| {
            if number == 2 { line.replacen("بروكمان", "غريغ", 1) } else { (*line).to_owned() }
        })
        .collect();
    format!("{}\n{}\n", text.trim_end(), copy.join("\n"))
}

fn reader(width: u16) -> Reader {
    Reader::of(twice().as_bytes(), "twice.txt", Notebook::default(), (width, 26)).keep_names(&["سام ألتمان"])
}

fn row(reader: &Reader, words: &str) -> Option<String> {
    reader.screen().into_iter().find(|row| row.contains(words))
}

#[test]
fn the_copy_is_one_row_of_the_text_and_of_the_outline() {
    for width in [120, 80, 40] {
        let mut reader = reader(width);
        reader.keys("G");
        let words = if width > 40 { "two paragraphs left out" } else { "2 left out" };
        let words = format!("01–03 again, {words} ↩");
        assert!(row(&reader, &words).is_some(), "{}", reader.screen().join("\n"));
        reader.keys("s g s G");
        insta::assert_snapshot!(format!("repeats_{width}"), reader.screen().join("\n"));
    }
}

#[test]
fn the_copy_is_unfolded_and_folded_by_the_key_of_folds() {
    let mut reader = reader(120);
    let sections = |reader: &Reader| reader.screen().iter().filter(|row| row.contains('↩')).count();
    assert_eq!(sections(&reader), 1);
    reader.keys("G");
    let fold = reader.app.position().0;
    reader.keys("z a");
    assert_eq!(
        (sections(&reader), reader.app.position().0),
        (3, fold),
        "the cursor stays, the sections come"
    );
    reader.keys("j j z a");
    assert_eq!((sections(&reader), reader.app.position().0), (2, fold), "from anywhere in it");
    reader.keys("enter");
    assert!(row(&reader, "left out").is_none());
    reader.keys("z M");
    assert!(row(&reader, "left out").is_some());
    reader.keys("g s G z a");
    assert!(row(&reader, "left out").is_none(), "from the outline");
}

#[test]
fn where_the_copy_differs_is_listed() {
    let mut reader = reader(120);
    reader.keys("g d");
    insta::assert_snapshot!(reader.screen().join("\n"));
    reader.keys("enter");
    let at = reader.app.position().0;
    assert!(reader.app.article().document.text()[at..].starts_with("غريغ"), "one goes there");
    assert!(row(&reader, "left out").is_none(), "and it is unfolded");
}

#[test]
fn a_note_on_one_copy_shows_on_the_other_and_is_the_same() {
    let mut reader = reader(120);
    reader.keys("] ] j j c I [تحقق] enter");
    let claim = reader.app.article().marks().all()[0].0;
    let echo = reader.app.article().echoes().all()[0].0;
    let text = reader.app.article().document.text();
    assert_eq!(text[claim.start..claim.end], text[echo.start..echo.end]);
    assert!(echo.start > claim.end);
    reader.keys("z R g s G j k k enter g t j j");
    insta::assert_snapshot!(reader.screen().join("\n"));
    assert!(reader.status().contains("claim · unverified"), "{}", reader.status());
    reader.keys("I [!] enter");
    assert!(reader.toml().contains("تحقق!"), "the same note is written");
    reader.keys("x");
    assert!(reader.app.article().notebook.annotations.is_empty());
    assert!(reader.app.article().echoes().all().is_empty());
    reader.keys("c");
    let echo = reader.app.article().echoes().all()[0].0;
    assert!(echo.start < reader.app.position().0, "a note on the copy shows on the first");
}

#[test]
fn paragraphs_with_a_name_alone_leave_the_copy_folded() {
    let mut reader = reader(120);
    reader.keys("g e p");
    let outline = |reader: &Reader| row(reader, "2 left out").is_some();
    assert!(outline(&reader), "{}", reader.screen().join("\n"));
    reader.keys("g t G k z a");
    assert!(row(&reader, "⋯").is_some(), "the others stay folded");
    reader.keys("p");
    assert!(row(&reader, "⋯").is_none() && outline(&reader));
    reader.keys("G");
    assert!(row(&reader, "two paragraphs left out").is_some(), "{}", reader.screen().join("\n"));
}
