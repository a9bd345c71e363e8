//! The real binary behind a pipe: shown before its end, bounded, followed, and forgotten.
#![cfg(target_os = "linux")] // reads /proc

use crate::support::pty::Reader;
use std::io::Write as _;
use std::path::Path;

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";
const BINARY: &str = env!("CARGO_BIN_EXE_hashiya");

/// Runs `script` in a shell in which `$HASHIYA` is the reader; `variables` besides.
fn run(script: &str, variables: &[(&str, &str)]) -> Reader {
    let all: Vec<_> = [("HASHIYA", BINARY)].into_iter().chain(variables.iter().copied()).collect();
    Reader::run(Path::new("/bin/sh"), &["-c", script], &all, XTERM)
}

/// What lies among the texts from pipes.
fn kept(reader: &Reader) -> Vec<String> {
    let folder = std::fs::read_dir(reader.home().join(".local/share/hashiya/stdin"));
    folder
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn the_first_screen_comes_before_the_pipe_ends_and_notes_made_there_stay_with_the_text() {
    let folder = tempfile::tempdir().unwrap();
    let gate = folder.path().join("gate");
    let script = r#"mkfifo "$GATE"; (echo قال; cat "$GATE") | $HASHIYA"#;
    let mut reader = run(script, &[("GATE", gate.to_str().unwrap())]);
    reader.wait_for("ﻝﺎﻗ");
    reader.wait_for("KB …");
    reader.type_keys("m");
    reader.wait_for("takes it back");
    reader.type_keys("G");
    reader.wait_for("waiting for the end");
    std::fs::OpenOptions::new().write(true).open(&gate).unwrap().write_all("رحل\n".as_bytes()).unwrap();
    reader.wait_for("ﻞﺣﺭ");
    reader.wait("the end is there", |screen| !screen.contents().contains("waiting for the end"));
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
    let files = kept(&reader);
    assert_eq!(files.len(), 2, "the text and its notebook: {files:?}");
    assert!(files.iter().all(|file| !file.starts_with("pipe-")), "{files:?}");
    let notes = std::process::Command::new("/bin/sh")
        .args(["-c", "printf 'قال\nرحل\n' | $HASHIYA notes -"])
        .env("HASHIYA", BINARY)
        .env("HOME", reader.home())
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&notes.stdout).contains("قال"), "{notes:?}");
}

#[test]
fn an_endless_pipe_is_read_up_to_its_limit_and_leaves_nothing() {
    let script = r#"mkdir -p "$HOME/.config/hashiya"; printf '[pipe]\nlimit = 1\n' >"$HOME/.config/hashiya/settings.toml"
        yes سطر | $HASHIYA"#;
    let mut reader = run(script, &[]);
    reader.wait_for("ﺮﻄﺳ");
    // Told unasked, for so much is read ahead; a key after it takes it away.
    reader.wait_for("more than 1 MB");
    reader.type_keys("G");
    reader.wait_for("100%");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
    assert_eq!(kept(&reader), [""; 0]);
}

#[test]
fn a_file_that_grows_is_followed_until_another_key_is_pressed() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("log.txt");
    std::fs::write(&article, "line\n".repeat(200)).unwrap();
    let append = |words: &str| {
        let mut file = std::fs::OpenOptions::new().append(true).open(&article).unwrap();
        file.write_all(words.as_bytes()).unwrap();
    };
    let mut reader = Reader::start(&[article.to_str().unwrap()], XTERM);
    reader.wait_for("line");
    reader.type_keys("F");
    reader.wait_for("stays in sight");
    append("one\n");
    reader.wait_for("one");
    append("two\n");
    reader.wait_for("two");
    reader.type_keys("\x03");
    reader.wait_for("follows it again");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn what_fits_on_one_screen_is_printed_with_its_colours_and_left_where_less_would() {
    let script = r"printf '\033[31mred\033[m\nplain\n' | $HASHIYA; echo left";
    let mut reader = run(script, &[("LESS", "FRX")]);
    reader.wait_for("left");
    let (_, screen) = reader.end();
    let rows: Vec<String> = screen.rows(0, 100).map(|row| row.trim().to_owned()).take(3).collect();
    assert_eq!(rows, ["red", "plain", "left"]);
    let cell = screen.cell(0, 0).unwrap();
    assert_ne!(cell.fgcolor(), vt100::Color::Default);
    assert_eq!(kept(&reader), [""; 0]);
    for (script, less) in [("seq 100 | $HASHIYA", "FRX"), ("echo 1 | $HASHIYA", "RX")] {
        let mut reader = run(script, &[("LESS", less)]);
        reader.wait_for("? help");
        reader.type_keys("q");
        assert_eq!(reader.end().0, 0, "{script}");
    }
}

#[test]
fn a_line_as_wide_as_the_terminal_takes_one_row_until_something_is_marked() {
    let mut reader = run("printf '%0100d\\nnext\\n' 7 | $HASHIYA", &[]);
    let rows = |screen: &vt100::Screen| screen.rows(0, 100).collect::<Vec<String>>();
    reader.wait("a line is a row", |screen| {
        let rows = rows(screen);
        rows[1] == format!("{:0100}", 7) && rows[2].trim_end() == "next"
    });
    reader.type_keys("m");
    reader.wait("there is a gutter", |screen| !rows(screen)[1].starts_with('0'));
    reader.type_keys("u");
    reader.wait("and there is none", |screen| rows(screen)[1] == format!("{:0100}", 7));
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn lines_of_a_program_stand_close_and_bear_the_name_of_their_command() {
    // More than is read ahead: the command waits, and can be asked for its name.
    let mut reader = run("seq 1 5000000 | $HASHIYA", &[]);
    reader.wait_for("seq 1 5000000");
    reader.wait("no air between lines, no sidebar", |screen| {
        let rows: Vec<String> =
            screen.rows(0, 100).map(|row| row.trim_matches([' ', '┃', '│']).to_owned()).collect();
        rows[1..4] == ["1", "2", "3"]
    });
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}
