//! What the commands write when a person at a terminal reads it: the real binary in a pseudo-terminal.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "processes, clocks, files of the system")]

use crate::support::pty::Reader;
use std::path::Path;

const SAMPLE: &str = "seeds/openai-november.ar.txt";
const XTERM: &str = "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";
const VTE: &str = "\x1b[8;1$y\x1b[>65;7006;1c\x1b[?65;1;9c";

/// The title in visual order, as presentation forms.
const TITLE: &str = "ﺮﺒﻤﻓﻮﻧ ﻦﻣ ﻡﺎﻳﺃ ﺔﺴﻤﺧ";

fn written(arguments: &[&str], replies: &str) -> String {
    let mut reader = Reader::start(arguments, replies);
    let (status, _) = reader.end();
    assert_eq!(status, 0);
    String::from_utf8(reader.bytes.clone()).unwrap()
}

#[test]
fn rows_read_right_where_the_terminal_lays_cells_out_as_they_come() {
    let out = written(&["print", SAMPLE], XTERM);
    let title = out.lines().find(|line| line.contains(TITLE)).unwrap();
    assert!(title.trim_end().ends_with(TITLE), "{title:?}");
    assert!(!title.contains("\x1b[8l"));
    // The terminal's 100 columns; the questions to it come first.
    let row = title.rsplit("\x1b[c").next().unwrap().trim_end();
    assert_eq!(row.chars().count(), 100, "{row:?}");
}

#[test]
fn a_terminal_with_bidi_is_told_row_by_row_and_left_as_it_was() {
    let out = written(&["print", SAMPLE, "--width", "40"], VTE);
    let title = out.lines().find(|line| line.contains(TITLE)).unwrap();
    assert!(title.contains("\x1b[8l") && title.trim_end().ends_with("\x1b[8h"), "{title:?}");
    assert_eq!(out.matches("\x1b[8l").count(), out.matches("\x1b[8h").count());
}

#[test]
fn the_reader_may_insist() {
    let out = written(&["print", SAMPLE, "--bidi", "logical"], XTERM);
    assert!(out.contains("خمسة أيام من نوفمبر"));
    let out = written(&["print", SAMPLE, "--order", "logical"], XTERM);
    assert!(out.contains("خمسة أيام من نوفمبر"));
}

#[test]
fn lists_show_words_as_they_are_read() {
    let out = written(&["sections", SAMPLE], XTERM);
    assert!(out.contains("ﺔﻌﻤﺠﻟﺍ ﻦﻣ"), "{out}");
    let out = written(&["sections", SAMPLE, "--format", "json"], XTERM);
    assert!(out.contains("من الجمعة"), "JSON is for programs");
}

#[test]
fn a_terminal_that_answers_late_is_told_as_it_is_and_its_replies_are_not_left_at_the_prompt() {
    for arguments in [&["terminal", "--format", "json"][..], &["print", SAMPLE]] {
        let mut reader = Reader::start(arguments, "");
        reader.wait_for_bytes(0, b"\x1b[c");
        std::thread::sleep(std::time::Duration::from_millis(400));
        reader.type_keys(VTE);
        let (_, screen) = reader.end();
        let out = String::from_utf8_lossy(&reader.bytes);
        assert!(out.contains("it answered that it knows mode 8") || out.contains("\x1b[8l"), "{out:?}");
        assert!(!screen.contents().contains("7006;1c"), "{}", screen.contents());
    }
}

#[test]
fn the_answer_is_kept_for_this_terminal() {
    let mut reader = Reader::start(&["terminal"], XTERM);
    reader.wait_for("which line reads right?");
    reader.type_keys("3");
    reader.wait_for("lrm is kept");
    let (status, _) = reader.end();
    assert_eq!(status, 0);
    let kept = reader.home().join(".local/state/hashiya/terminals.toml");
    assert!(std::fs::read_to_string(kept).unwrap().contains("\"lrm\""));

    let home = reader.home().to_str().unwrap().to_owned();
    let again = |arguments: &[&str]| {
        let binary = Path::new(env!("CARGO_BIN_EXE_hashiya"));
        let mut reader = Reader::run(binary, arguments, &[("HOME", home.as_str())], XTERM);
        assert_eq!(reader.end().0, 0);
        String::from_utf8(reader.bytes.clone()).unwrap()
    };
    assert!(again(&["terminal", "--format", "json"]).contains("\"bidi\": \"lrm\""));
    assert!(again(&["terminal", "--format", "json", "--bidi", "auto"]).contains("\"bidi\": \"visual\""));
}

#[test]
fn in_arabic_lists_begin_at_the_right_and_the_question_is_asked_as_it_is_read() {
    let binary = Path::new(env!("CARGO_BIN_EXE_hashiya"));
    let start = |arguments: &[&str]| Reader::run(binary, arguments, &[("LC_ALL", "ar_EG.UTF-8")], XTERM);
    let mut reader = start(&["terminal"]);
    reader.wait_for("ﺮﻄﺳ ﻱﺃ");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);

    let mut reader = start(&["info", SAMPLE]);
    assert_eq!(reader.end().0, 0);
    let out = String::from_utf8(reader.bytes.clone()).unwrap();
    let row = out.lines().find(|row| row.contains("UTF-8")).unwrap_or_else(|| panic!("{out}"));
    assert!(row.trim_end().ends_with("UTF-8     ﺰﻴﻣﺮﺘﻟﺍ"), "{row:?}");
}

/// What `arguments` print on a terminal in `language`, without the questions to it.
fn spoken(language: &str, arguments: &[&str]) -> Vec<String> {
    let locale = format!("{language}.UTF-8");
    let binary = Path::new(env!("CARGO_BIN_EXE_hashiya"));
    let mut reader = Reader::run(binary, arguments, &[("LC_ALL", locale.as_str())], XTERM);
    assert_eq!(reader.end().0, 0, "{language} {arguments:?}");
    let out = String::from_utf8(reader.bytes.clone()).unwrap();
    let out = out.rsplit("\x1b[c").next().unwrap();
    out.lines().map(|row| format!("{:<100}", row.trim_end())).collect()
}

#[test]
fn plots_are_mirrored_as_a_whole_in_languages_that_are_read_from_the_right() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    let text = "The mill was built in 1903. The bridge was opened in 1903. The school was closed in 1998.\n";
    std::fs::write(&article, text).unwrap();
    let [folder, article] = [folder.path(), &article].map(|path| path.to_str().unwrap());
    for (quote, tag) in [("mill", "stone"), ("bridge", "stone"), ("school", "قلم")] {
        let tagged = ["annotate", article, "--quote", quote, "--kind", "claim", "--tag", tag];
        assert_eq!(Reader::start(&tagged, XTERM).end().0, 0);
    }
    let row_of = |rows: &[String], what: &str| -> String {
        rows.iter().find(|row| row.contains(what)).unwrap_or_else(|| panic!("{}", rows.join("\n"))).clone()
    };
    for language in ["en_US", "ar_EG", "he_IL", "fa_IR", "ur_PK"] {
        let rtl = language != "en_US";
        let mirrored = |row: &str| -> String { row.chars().rev().collect() };
        // From where reading begins, whatever the side.
        let read = |row: String| if rtl { mirrored(&row) } else { row };
        let statistics = spoken(language, &["review", folder, "--stats"]);
        let stone = read(row_of(&statistics, "stone"));
        assert!(stone.starts_with(if rtl { "enots  " } else { "stone  " }), "{language}: {stone}");
        assert_eq!(stone.find('▄').map(|at| stone[..at].chars().count()), Some(28), "{language}: {stone}");
        assert_eq!(stone.matches('▄').count(), 40, "{language}: {stone}");
        let pen = read(row_of(&statistics, "ﻢﻠﻗ"));
        assert_eq!(pen.find('▄').map(|at| pen[..at].chars().count()), Some(28), "{language}: {pen}");
        // The weeks of a year, and this one is the last.
        let weeks = read(statistics.iter().find(|row| row.contains('█')).unwrap().clone());
        assert_eq!(
            weeks.find('█').map(|at| weeks[..at].chars().count()),
            Some(6 + 52),
            "{language}: {weeks}"
        );
        let axis =
            read(statistics.iter().skip_while(|row| row.matches('·').count() < 50).nth(1).unwrap().clone());
        assert!(axis.starts_with("      ") && !axis.starts_with("       "), "{language}: {axis}");
        assert_eq!(axis.trim_end().chars().count(), 6 + 53, "{language}: {axis}");

        let timeline = spoken(language, &["timeline", article, "--to", "plot"]);
        let rows: Vec<String> = timeline.into_iter().map(read).collect();
        let bars: Vec<(usize, usize)> = rows
            .iter()
            .filter_map(|row| Some((row[..row.find('▄')?].chars().count(), row.matches('▄').count())))
            .collect();
        assert_eq!(bars, [(11, 24), (11, 12)], "{language}: {}", rows.join("\n"));
    }
}

#[test]
fn nothing_to_take_back_is_not_nothing_to_make_again() {
    let mut reader = Reader::start(&[SAMPLE], XTERM);
    reader.wait_for("notes");
    reader.type_keys("u");
    reader.wait("what is left", |screen| {
        let screen = screen.contents();
        screen.contains("nothing more to take back") && !screen.contains("make again")
    });
    reader.type_keys("\x12");
    reader.wait_for("nothing more to make again");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}
