//! A note that is being typed survives whatever ends the program.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "processes and files")]

use crate::support::pty::Reader;
use std::path::Path;

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";

fn start(root: &Path) -> Reader {
    let article = root.join("a.txt");
    let home = root.join("home").to_str().unwrap().to_owned();
    let folders = ["CONFIG", "DATA", "STATE", "CACHE"].map(|name| format!("HASHIYA_{name}_DIR"));
    let variables: Vec<(&str, &str)> = folders.iter().map(|name| (name.as_str(), home.as_str())).collect();
    let program = Path::new(env!("CARGO_BIN_EXE_hashiya"));
    let mut reader = Reader::run(program, &[article.to_str().unwrap()], &variables, XTERM);
    reader.wait_for("ﻝﺎﻗ");
    reader
}

#[test]
fn a_note_being_typed_survives_what_ends_the_program() {
    for signal in ["KILL", "HUP", "TERM"] {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("a.txt"), "قال الرجل إنه رحل.\n").unwrap();
        let mut reader = start(root.path());
        reader.type_keys("i");
        reader.wait_for("ctrl-j");
        reader.type_keys("half a thought");
        reader.wait_for("half a thought");
        std::thread::sleep(std::time::Duration::from_secs(1)); // what is promised
        reader.signal(signal);
        reader.end();
        let notebook = root.path().join("a.txt.hashiya.toml");
        assert!(!notebook.exists(), "{signal}: nothing was taken that was not finished");

        let mut again = start(root.path());
        again.wait_for("half a thought");
        again.wait_for("was not finished");
        again.type_keys("\r");
        again.wait_for("ctrl-j");
        again.type_keys(" and the rest\r");
        again.wait_for("note");
        again.type_keys("q");
        assert_eq!(again.end().0, 0);
        let written = std::fs::read_to_string(&notebook).unwrap();
        assert!(written.contains("half a thought and the rest"), "{signal}: {written}");

        let mut third = start(root.path());
        third.type_keys("q");
        let (status, _) = third.end();
        assert_eq!(status, 0, "a finished note is offered no more");
    }
}
