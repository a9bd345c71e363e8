//! The page as a picture in the real binary: pictures are taken away on every way out, and whenever something else is shown.
#![cfg(all(target_os = "linux", feature = "faces"))]

use crate::support::pty::Reader;
use hashiya::shell::{Choice, Terminal};
use std::path::Path;
use tui_faces::kitty::{QUESTION, REMOVE_ALL};

const KITTY: &str = "\x1b[8;0$y\x1bP>|kitty(0.41.1)\x1b\\\x1b[>1;4000;41c\x1b[?62;c";

/// What places a picture, and what takes any away.
const PLACED: &str = "\x1b_Ga=p,";
const REMOVED: &str = "\x1b_Ga=d,";

/// Where the last of these stand in what was written.
fn last(reader: &Reader, sequence: &str) -> Option<usize> {
    reader.bytes.windows(sequence.len()).rposition(|window| window == sequence.as_bytes())
}

/// An article whose page is a picture, in a folder with another; none where no font is installed.
fn pictured() -> Option<(tempfile::TempDir, Reader)> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.txt", "قال الرجل إنه رحل.\n\nثم رحل.\n"), ("b.txt", "written from the left\n")]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let article = folder.path().join("a.txt");
    let binary = Path::new(env!("CARGO_BIN_EXE_hashiya"));
    let mut reader = Reader::run(binary, &[article.to_str().unwrap()], &[("EDITOR", "sleep 1; true")], KITTY);
    reader.wait_for("? help");
    reader.type_keys("zi");
    reader.wait_for_bytes(0, QUESTION.as_bytes());
    reader.type_keys("\x1b_Gi=31;OK\x1b\\\x1b[?62;c");
    reader.wait("an answer", |screen| {
        ["the page is set in", "is installed"].iter().any(|answer| screen.contents().contains(answer))
    });
    if last(&reader, PLACED).is_none() {
        eprintln!("skipped: no font is installed");
        return None;
    }
    Some((folder, reader))
}

/// Whether every picture was taken away after the last was placed, and before the screen was given back.
#[track_caller]
fn assert_removed(reader: &Reader, way: &str) {
    let (placed, removed) = (last(reader, PLACED), last(reader, REMOVE_ALL));
    assert!(placed < removed, "{way}: pictures stay");
    assert!(removed < last(reader, "\x1b[?1049l"), "{way}: they are taken from the screen where they stand");
}

#[test]
fn pictures_are_taken_away_at_the_end_and_by_signals() {
    for way in ["q", "TERM", "HUP", "INT"] {
        let Some((_folder, mut reader)) = pictured() else { return };
        match way {
            "q" => reader.type_keys("q"),
            signal => reader.signal(signal),
        }
        reader.end();
        assert_removed(&reader, way);
    }
}

#[test]
fn pictures_are_taken_away_while_the_program_is_stopped_and_placed_again() {
    let Some((_folder, mut reader)) = pictured() else { return };
    reader.type_keys("\x1a");
    reader.wait("the shell's screen", |screen| !screen.alternate_screen());
    assert_removed(&reader, "ctrl-z");
    let stopped = reader.bytes.len();
    reader.signal("CONT");
    reader.wait_for_bytes(stopped, PLACED.as_bytes());
    reader.type_keys("q");
    reader.end();
    assert_removed(&reader, "q");
}

#[test]
fn pictures_are_taken_away_while_an_editor_has_the_terminal_and_placed_again() {
    let Some((_folder, mut reader)) = pictured() else { return };
    reader.type_keys("i");
    reader.wait("a note is typed", |screen| screen.contents().contains("ctrl-o"));
    let before = reader.bytes.len();
    reader.type_keys("\x0f");
    reader.wait_for_bytes(before, b"\x1b[?1049l");
    assert_removed(&reader, "the editor");
    let given = reader.bytes.len();
    reader.wait_for_bytes(given, PLACED.as_bytes());
}

#[test]
fn another_size_and_another_article_show_no_picture_of_before() {
    let Some((folder, mut reader)) = pictured() else { return };
    let before = reader.bytes.len();
    reader.resize(20, 60);
    reader.wait_for_bytes(before, PLACED.as_bytes());
    reader.wait_for_bytes(before, REMOVED.as_bytes());
    let before = reader.bytes.len();
    reader.type_keys(&format!(":e {}\r", folder.path().join("b.txt").display()));
    reader.wait_for("written from the left");
    reader.wait_for_bytes(before, REMOVED.as_bytes());
    reader.type_keys("q");
    reader.end();
    assert!(last(&reader, PLACED) < last(&reader, REMOVED));
}

#[test]
fn a_panic_takes_pictures_away() {
    const PANICS: &str = "HASHIYA_TEST_PANICS_IN_A_PICTURE";
    if std::env::var_os(PANICS).is_some() {
        let mut terminal = Terminal::enter(&Choice::default()).unwrap();
        terminal.leave_with(REMOVE_ALL.to_owned());
        let picture = format!("{PLACED}q=2,i=1,p=1,C=1\x1b\\");
        terminal.draw_with((100, 30), |_| (None, picture)).unwrap();
        terminal.draw((100, 30), |_| panic!("while a picture stands")).unwrap();
    }
    // This test runs itself, in a pseudo-terminal, to its panic.
    let name = "ways_out::a_panic_takes_pictures_away";
    let program = std::env::current_exe().unwrap();
    let mut reader = Reader::run(&program, &["--exact", name, "--nocapture"], &[(PANICS, "1")], KITTY);
    let (status, screen) = reader.end();
    assert_ne!(status, 0);
    assert!(screen.contents().contains("while a picture stands"), "{}", screen.contents());
    assert_removed(&reader, "a panic");
}
