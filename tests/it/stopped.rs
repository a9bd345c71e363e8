//! Where one stopped in a text that is longer than what is shown at once: the real binary, opened again and again.
#![cfg(target_os = "linux")]

use crate::support::pty::Reader;
use std::fmt::Write as _;
use std::path::Path;

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";

/// Asks for the place until it is `line`: the text may still be read.
fn stands_at(reader: &mut Reader, line: &str) {
    reader.type_keys("\x07");
    reader.wait_for(line);
}

/// Opens `files`; what is remembered lies in `folder`.
fn open(folder: &Path, files: &[&str]) -> Reader {
    let state = folder.join("state");
    let variables = [("HASHIYA_STATE_DIR", state.to_str().unwrap())];
    let mut reader = Reader::run(Path::new(env!("CARGO_BIN_EXE_hashiya")), files, &variables, XTERM);
    reader.wait_for("? help");
    reader
}

fn leave(mut reader: Reader) {
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn a_change_of_an_earlier_session_that_is_taken_back_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    std::fs::write(&article, "قال الرجل إنه رحل.\n").unwrap();
    let file = [article.to_str().unwrap()];
    let mut reader = open(folder.path(), &file);
    reader.type_keys("m");
    reader.wait_for("takes it back");
    leave(reader);
    let mut reader = open(folder.path(), &file);
    for (key, said) in [("u", "taken back"), ("\x12", "made again"), ("u", "taken back"), ("u", "nothing")] {
        reader.type_keys(key);
        reader.wait_for(said);
    }
    leave(reader);
}

#[test]
fn place_marks_and_panes_of_a_long_text_are_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("long.txt");
    let text = (1..20_000).fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "السطر {line} من الكتاب");
        text
    });
    std::fs::write(&article, text).unwrap();
    let open = |files: &[&str]| open(folder.path(), files);
    let file = [article.to_str().unwrap()];
    let mut reader = open(&file);
    reader.type_keys("19000G");
    reader.wait_for(" 19000 "); // a key would give the waiting up
    reader.type_keys("gmb18000G");
    stands_at(&mut reader, "line 18000");
    leave(reader);
    // What is pressed before the rest is read takes nothing away.
    leave(open(&file));
    let mut reader = open(&file);
    stands_at(&mut reader, "line 18000");
    reader.type_keys("'b");
    stands_at(&mut reader, "line 19000");
    reader.type_keys("\x17v17000G");
    reader.wait_for(" 17000 ");
    stands_at(&mut reader, "line 17000");
    leave(reader);
    leave(open(&[]));
    let mut reader = open(&[]);
    stands_at(&mut reader, "line 17000");
    reader.type_keys("\x17w");
    stands_at(&mut reader, "line 19000");
    leave(reader);
}

#[test]
fn a_book_whose_end_was_gone_to_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("long.txt");
    std::fs::write(&article, "كلمات من كتاب طويل\n".repeat(30_000)).unwrap();
    let pages = || {
        let kept = std::fs::read(folder.path().join("state/resume.json")).unwrap();
        let kept: serde_json::Value = serde_json::from_slice(&kept).unwrap();
        let pages: Vec<(usize, usize)> = serde_json::from_value(kept[0]["pages"].clone()).unwrap();
        (pages, kept[0]["length"].as_u64().unwrap() as usize)
    };
    let file = [article.to_str().unwrap()];
    let mut reader = open(folder.path(), &file);
    reader.type_keys("G");
    reader.wait_for("100%");
    leave(reader);
    let (read, length) = pages();
    let [first, last] = read[..] else { panic!("{read:?}") };
    assert!(first.0 == 0 && first.1 < 10_000 && last.0 > length - 10_000 && last.1 >= length, "{read:?}");
    // What was read of the end is kept while no more than the beginning is loaded.
    let mut reader = open(folder.path(), &file);
    reader.type_keys("gg q");
    assert_eq!(reader.end().0, 0);
    let (again, _) = pages();
    assert!(again.len() == 2 && again[0].1 > first.1 && again[1] == last, "{again:?}");
}
