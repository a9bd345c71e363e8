//! The terminal is taken, kept right, and given back on every way out: the real binary in a
//! pseudo-terminal.
#![cfg(target_os = "linux")] // reads /proc
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "processes, clocks, files of the system")]

use crate::support::{
    command::{hashiya, told},
    pty::Reader,
};
use hashiya::shell::{Choice, Terminal};
use std::path::Path;

const SAMPLE: &str = "seeds/openai-november.ar.txt";
const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";
const VTE: &str = "\x1b[8;1$y\x1b[?2026;0$y\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[>65;7006;1c\x1b[?65;1;9c";

/// What stands on the first screen of the sample, in visual order.
const TITLE: &str = "ﺮﺒﻤﻓﻮﻧ ﻦﻣ";

fn contains(bytes: &[u8], sequence: &str) -> bool {
    bytes.windows(sequence.len()).any(|window| window == sequence.as_bytes())
}

#[track_caller]
fn assert_given_back(reader: &Reader, screen: &vt100::Screen) {
    assert!(!screen.alternate_screen(), "alternate screen");
    assert!(!screen.hide_cursor(), "cursor");
    assert!(!screen.bracketed_paste(), "bracketed paste");
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(screen.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Default);
    assert!(contains(&reader.bytes, "\x1b[?1004l"), "focus events");
    assert!(reader.is_cooked(), "raw mode");
    assert_eq!(screen.contents().trim(), "", "nothing is left on the screen");
}

/// The sample in a terminal that sends `replies`, with its first screen.
fn sample(replies: &str) -> Reader {
    let mut reader = Reader::start(&[SAMPLE], replies);
    reader.wait_for(TITLE);
    reader
}

/// An article of one sentence in a folder of its own, with its first screen.
fn sentence() -> (tempfile::TempDir, Reader) {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    std::fs::write(&article, "قال الرجل إنه رحل.\n").unwrap();
    let mut reader = Reader::start(&[article.to_str().unwrap()], XTERM);
    reader.wait_for("ﻝﺎﻗ");
    (folder, reader)
}

/// Leaves the reader, which gives the terminal back.
#[track_caller]
fn leave(reader: &mut Reader) {
    reader.type_keys("q");
    let (status, screen) = reader.end();
    assert_eq!(status, 0);
    assert_given_back(reader, &screen);
}

/// Whether the journal of changes that are not saved holds `words`.
fn in_journal(reader: &Reader, words: &str) -> bool {
    let state = reader.home().join(".local/state/hashiya");
    !std::process::Command::new("grep").args(["-r", words]).arg(state).output().unwrap().stdout.is_empty()
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut reader = sample(XTERM);
    leave(&mut reader);
}

#[test]
fn signals_give_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let mut reader = sample(XTERM);
        reader.signal(signal);
        let (_, screen) = reader.end();
        assert_given_back(&reader, &screen);
    }
}

#[test]
fn stopped_it_gives_the_terminal_back_and_continued_it_takes_it_again() {
    let mut reader = sample(VTE);
    let before = reader.bytes.len();
    reader.type_keys("\x1a");
    reader.wait("the shell's screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
    reader.wait_for_bytes(before, b"\x1b[8h");
    let mut tries = 0;
    while reader.process_state() != 'T' && tries < 200 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        tries += 1;
    }
    assert_eq!(reader.process_state(), 'T');
    assert!(reader.is_cooked());
    let stopped = reader.bytes.len();
    reader.signal("CONT");
    reader.wait_for(TITLE);
    assert!(contains(&reader.bytes[stopped..], "\x1b[8l\x1b[?1049h\x1b[8l"), "explicit mode is sent again");
    leave(&mut reader);
}

#[test]
fn where_mode_8_is_known_rows_are_explicit_from_start_to_end() {
    let mut reader = sample(VTE);
    assert!(contains(&reader.bytes, "\x1b[8l\x1b[?1049h\x1b[8l"), "before the screen is cleared");
    let before = reader.bytes.len();
    reader.resize(31, 90);
    reader.wait_for_bytes(before, b"\x1b[8l");
    reader.wait_for(TITLE);
    leave(&mut reader);
    assert!(contains(&reader.bytes, "\x1b[?1049l\x1b[8h"), "the state found");
}

#[test]
fn a_size_that_changes_while_the_reader_starts_is_not_missed() {
    for wait in [0, 20, 60, 120] {
        let mut reader = Reader::start(&[SAMPLE], XTERM);
        std::thread::sleep(std::time::Duration::from_millis(wait));
        reader.resize(20, 60);
        // The hints stand in the last row.
        reader.wait("the new size", |screen| {
            screen.rows(0, 60).last().is_some_and(|row| row.contains("claim"))
        });
    }
}

#[test]
fn where_mode_8_is_not_known_nothing_is_switched() {
    let mut reader = sample(XTERM);
    reader.type_keys("q");
    reader.end();
    for switch in ["\x1b[8l", "\x1b[8h", "\x1b]50;", "\x1b]5379;"] {
        assert!(!contains(&reader.bytes, switch), "{switch:?}");
    }
}

#[test]
fn no_reply_becomes_a_key_and_no_key_is_lost() {
    // Keys before, between and behind the replies: help opens, closes, and the reader leaves.
    let mut reader = Reader::start(&[SAMPLE], &format!("?{XTERM}"));
    reader.wait_for("the next paragraph");
    reader.type_keys("\x1b");
    reader.wait_for(TITLE);
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn replies_that_come_late_are_no_keys_either() {
    let mut reader = sample("");
    // Their "f", "/" and "c" would be commands. The Arabic letter is a key: help opens.
    let late = "\x1b[8;1$y\x1b[?2026;0$y\x1b]11;rgb:fafa/cccc/ffff\x1b\\؟\x1b[>65;7006;1c\x1b[?65;1;9c";
    reader.type_keys(late);
    reader.wait_for("the next paragraph");
    reader.type_keys("\x1b");
    reader.wait_for(TITLE);
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn a_reply_that_nobody_waits_for_holds_no_key_back() {
    let mut reader = sample(XTERM);
    for reply in ["\x1b[>41;390;0c", "\x1b[?2026;0$y", "\x1b[?64;1c", "\x1bP>|XTerm(390)\x1b\\", "\x1b[?1u"] {
        reader.type_keys(&format!("{reply}?"));
        reader.wait_for("the next paragraph");
        reader.type_keys(reply);
        reader.type_keys("\x1b");
        reader.wait("help is gone", |screen| !screen.contents().contains("the next paragraph"));
    }
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn a_class_that_was_chosen_before_the_replies_came_is_corrected() {
    let mut reader = sample("");
    assert!(!contains(&reader.bytes, "\x1b[8l"));
    let before = reader.bytes.len();
    reader.type_keys(VTE);
    reader.wait_for_bytes(before, b"\x1b[8l");
    reader.wait_for(TITLE);
    leave(&mut reader);
    assert!(contains(&reader.bytes, "\x1b[?1049l\x1b[8h"), "the state found");
}

#[test]
fn a_terminal_that_answers_nothing_is_read_in_all_the_same() {
    let mut reader = sample("");
    leave(&mut reader);
}

#[test]
fn a_keyboard_set_to_arabic_gives_the_same_commands() {
    let mut reader = sample(XTERM);
    // The key of q.
    reader.type_keys("ض");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn the_class_that_was_asked_for_is_sent() {
    let mut reader = Reader::start(&["--bidi", "lrm", SAMPLE], VTE);
    reader.wait("the text", |screen| screen.alternate_screen() && screen.contents().contains("GPT-4"));
    assert!(contains(&reader.bytes, "ﺭ\u{200E}") || contains(&reader.bytes, "ﺮ\u{200E}"));
    assert!(!contains(&reader.bytes, "\x1b[8l"));
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn annotations_are_written_to_a_file_and_no_file_is_replaced_unasked() {
    let (workspace, mut reader) = sentence();
    let article = workspace.path().join("a.txt");
    let out = workspace.path().join("خلاصة.md");
    std::fs::write(&out, "mine").unwrap();
    let name = |path: &std::path::Path| format!("X\r\x15{}\r", path.display());
    reader.type_keys(&format!("c{}", name(&out)));
    reader.wait_for("replace it");
    assert_eq!(std::fs::read(&out).unwrap(), b"mine");
    reader.type_keys("\x1b[B\r");
    reader.wait_for("written: ");
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains("> قال الرجل إنه رحل.\n\n**claim** · unverified"), "{written}");
    for own in ["a.txt", "a.txt.hashiya.toml"] {
        reader.type_keys(&name(&workspace.path().join(own)));
        reader.wait_for(&format!("{own}: is an article or a notebook"));
        reader.type_keys("j");
    }
    assert_eq!(std::fs::read_to_string(&article).unwrap(), "قال الرجل إنه رحل.\n");
    reader.type_keys(&name(&workspace.path().join("no such folder/b.md")));
    reader.wait_for("no such file");
    let copying = reader.bytes.len();
    reader.type_keys("y");
    reader.wait_for_bytes(copying, b"\x1b]52;c;");
    reader.wait_for("copied if xterm may");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn what_annotators_differ_on_is_settled_in_the_reader() {
    let workspace = tempfile::tempdir().unwrap();
    let article = workspace.path().join("a.txt");
    std::fs::write(&article, "قال الرجل إنه رحل.\n").unwrap();
    let annotate = |author: &str, kind: &str| {
        let arguments = ["annotate", "a.txt", "--quote", "الرجل", "--kind", kind, "--author", author];
        assert_eq!(told(hashiya(workspace.path()).args(arguments)).0, 0);
        let notebook = workspace.path().join("a.txt.hashiya.toml");
        std::fs::rename(notebook, workspace.path().join(format!("{author}.toml"))).unwrap();
        std::fs::remove_dir_all(workspace.path().join("home")).unwrap();
    };
    annotate("noor", "claim");
    annotate("sami", "opinion");
    let path = |name: &str| workspace.path().join(name).to_str().unwrap().to_owned();
    let (noor, sami, text) = (path("noor.toml"), path("sami.toml"), path("a.txt"));
    let mut reader = Reader::start(&["agree", &noor, &sami, "--settle", &text], XTERM);
    reader.wait_for("1 to settle");
    reader.wait_for("claim / opinion");
    reader.type_keys("2");
    reader.wait_for("0 to settle");
    reader.type_keys("qq");
    assert_eq!(reader.end().0, 0);
    let settled = std::fs::read_to_string(path("a.txt.hashiya.toml")).unwrap();
    assert!(settled.contains("kind = \"opinion\"") && settled.contains("author = \"sami\""), "{settled}");
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_read_afterwards() {
    const PANICS: &str = "HASHIYA_TEST_PANICS";
    if std::env::var_os(PANICS).is_some() {
        let mut terminal = Terminal::enter(&Choice::default()).unwrap();
        terminal.draw((100, 30), |_| panic!("in the midst of a frame")).unwrap();
    }
    // This test runs itself, in a pseudo-terminal, to its panic.
    let name = "terminal::a_panic_gives_the_terminal_back_and_is_read_afterwards";
    let program = std::env::current_exe().unwrap();
    let mut reader = Reader::run(&program, &["--exact", name, "--nocapture"], &[(PANICS, "1")], XTERM);
    let (status, screen) = reader.end();
    assert_ne!(status, 0);
    assert!(contains(&reader.bytes, "\x1b[?1049h"), "the screen was taken");
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && reader.is_cooked());
    assert!(screen.contents().contains("in the midst of a frame"), "{}", screen.contents());
}

#[test]
fn without_a_terminal_the_rows_are_printed_and_nothing_is_asked() {
    let home = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_hashiya"))
            .env("LC_ALL", "C")
            .args(args)
            .env("HOME", home.path())
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let printed = run(&["print", SAMPLE]);
    assert_eq!(run(&[SAMPLE]), printed);
    assert!(printed.0 == Some(0) && !printed.1.is_empty() && !printed.1.contains('\x1b'));
    let (status, out, said) = run(&["seeds"]);
    assert_eq!((status, out.as_str()), (Some(2), ""));
    assert!(said.lines().count() == 1 && said.contains("terminal") && !said.contains('\x1b'), "{said:?}");
    let (status, out, said) = run(&["serach", "x"]);
    assert_eq!((status, out.as_str()), (Some(2), ""));
    assert!(said.lines().count() == 1 && said.contains("search"), "{said:?}");
    for (asked, usual) in [(&["help"][..], &["--help"][..]), (&["help", "export"], &["export", "--help"])] {
        assert_eq!(run(asked), run(usual), "{asked:?}");
        assert_eq!(run(asked).0, Some(0));
    }
    for (word, near) in [("exprot", "export"), ("nonsense", "nonsense")] {
        let (status, out, said) = run(&["help", word]);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{word}");
        assert!(said.lines().count() == 1 && said.contains(word) && said.contains(near), "{said:?}");
    }
    let (_, _, said) = run(&["export", SAMPLE, "--to", "nope"]);
    assert!(said.trim_end().ends_with("see hashiya export --help"), "{said:?}");
}

#[test]
fn a_dumb_terminal_gets_the_rows_and_no_questions() {
    let binary = env!("CARGO_BIN_EXE_hashiya");
    let mut reader = Reader::run(Path::new(binary), &[SAMPLE], &[("TERM", "dumb")], "");
    let (status, _) = reader.end();
    assert_eq!(status, 0);
    assert!(!reader.bytes.is_empty() && !contains(&reader.bytes, "\x1b"));
}

/// An article in which names take long to find, with a note made at once.
fn slow_article(folder: &std::path::Path) -> String {
    let article = folder.join("a.txt");
    std::fs::write(&article, format!("قال الرجل\n{}", "http://".repeat(30_000))).unwrap();
    article.to_str().unwrap().to_owned()
}

#[test]
fn a_note_is_saved_and_the_program_ends_while_names_are_looked_for() {
    for end in ["q", "TERM", "HUP", "INT", "QUIT"] {
        let folder = tempfile::tempdir().unwrap();
        let article = slow_article(folder.path());
        let mut reader = Reader::start(&[&article], XTERM);
        reader.wait_for("ﻝﺎﻗ");
        reader.type_keys("m");
        reader.wait_for("takes it back");
        let start = std::time::Instant::now();
        if end == "q" {
            reader.type_keys("q");
        } else {
            reader.signal(end);
        }
        reader.end();
        let notebook = std::fs::read_to_string(folder.path().join("a.txt.hashiya.toml")).unwrap();
        assert!(notebook.contains("[[annotation]]"), "{end}");
        // Far more than it takes, far less than the names.
        assert!(start.elapsed() < std::time::Duration::from_secs(15), "{end}: {:?}", start.elapsed());
    }
}

#[test]
fn one_signal_ends_a_program_that_waits_for_a_lock_once_all_changes_are_in_the_journal() {
    for signal in ["TERM", "HUP"] {
        let (folder, mut reader) = sentence();
        let held = std::fs::File::open(folder.path()).unwrap();
        held.lock().unwrap();
        // The second one stands behind the first, which waits for the lock.
        reader.type_keys("m");
        reader.wait_for("takes it back");
        reader.type_keys("wc");
        reader.wait_for("claim");
        let start = std::time::Instant::now();
        reader.signal(signal);
        reader.end();
        // Half of what the lock alone would take.
        assert!(start.elapsed() < std::time::Duration::from_secs(5), "{signal}: {:?}", start.elapsed());
        drop(held);
        assert!(in_journal(&reader, "highlight") && in_journal(&reader, "claim"), "{signal}");
    }
}

#[test]
fn a_program_that_waits_for_a_lock_says_so_and_a_signal_ends_it() {
    let (folder, mut reader) = sentence();
    let held = std::fs::File::open(folder.path()).unwrap();
    held.lock().unwrap();
    reader.type_keys("m");
    reader.wait_for("takes it back");
    reader.type_keys("q");
    reader.wait_for("waiting for changes to be saved");
    reader.signal("INT");
    reader.signal("TERM");
    reader.end();
    drop(held);
    assert!(in_journal(&reader, "highlight"), "what could not be saved is there");
}

#[test]
fn a_pipe_is_read_with_its_attributes_and_the_keys_are_the_terminals() {
    let command = r"printf '\033[1mNAME\033[0m\nb\bbo\bol\bld \033[2J \033[31mred\033[m\n' | $HASHIYA";
    let binary = env!("CARGO_BIN_EXE_hashiya");
    let mut reader = Reader::run(Path::new("/bin/sh"), &["-c", command], &[("HASHIYA", binary)], XTERM);
    reader.wait_for("NAME");
    reader.wait_for("standard input");
    reader.wait("attributes as style, other controls as signs", |screen| {
        let cell = |sign: &str| {
            (0..30).flat_map(|row| (0..100).map(move |column| (row, column))).find_map(|(row, column)| {
                screen.cell(row, column).filter(|cell| cell.contents() == sign).map(vt100::Cell::bold)
            })
        };
        cell("N") == Some(true) && screen.contents().contains("bold \u{241B}[2J red")
    });
    leave(&mut reader);
}

#[test]
fn an_empty_pipe_ends_with_one_line() {
    let command = ": | $HASHIYA";
    let binary = env!("CARGO_BIN_EXE_hashiya");
    let mut reader = Reader::run(Path::new("/bin/sh"), &["-c", command], &[("HASHIYA", binary)], XTERM);
    let (status, screen) = reader.end();
    assert_eq!(status, 2);
    assert_eq!(screen.contents().trim().lines().count(), 1, "{}", screen.contents());
}
