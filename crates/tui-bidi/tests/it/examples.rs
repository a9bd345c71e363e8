//! Every example runs: in a pseudo-terminal that answers as xterm does it shows its words in visual order, and gives the
//! terminal back.
use crate::pty::Reader;
use std::path::{Path, PathBuf};

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";

/// The example of this name: `cargo test` builds all of them beside the tests.
fn example(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let path = tests.parent().and_then(Path::parent).unwrap().join("examples").join(name);
    assert!(path.exists(), "{}: cargo build -p tui-bidi --examples --features terminal", path.display());
    path
}

#[track_caller]
fn shows(name: &str, arguments: &[&str], words: &str, key: &str) {
    let mut reader = Reader::run(&example(name), arguments, &[], XTERM);
    reader.wait_for(words);
    reader.type_keys(key);
    let (status, screen) = reader.end();
    assert_eq!(status, 0);
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && reader.is_cooked(), "{name}");
}

#[test]
fn a_label_and_a_paragraph() {
    shows("widgets", &[], "Sam (2023) ﻪﺒﺘﻛ", "q");
}

#[test]
fn tables_lists_and_titles() {
    shows("table", &[], "ﺓﺮﻫﺎﻘﻟﺍ", "q");
}

#[test]
fn a_text_input_takes_letters() {
    let mut reader = Reader::run(&example("input"), &[], &[], XTERM);
    reader.wait_for("Sam ﺎﺒﺣﺮﻣ");
    reader.type_keys("! ");
    reader.wait_for("!Sam ﺎﺒﺣﺮﻣ");
    reader.type_keys("\x1b");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn a_file_of_any_length() {
    shows("viewer", &["../../seeds/hebrew.he.txt"], "וילושו ףד", "q");
}

#[test]
fn which_terminal_it_is() {
    let mut reader = Reader::run(&example("detect"), &[], &[], XTERM);
    let (status, screen) = reader.end();
    assert_eq!(status, 0);
    assert!(screen.contents().contains("rows are sent as `visual`"), "{}", screen.contents());
}
