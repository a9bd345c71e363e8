//! Holds the house: reads the sources and says with file and line where a room imports from its own floor
//! or a higher one, touches what another room owns, or breaks a rule that no lint knows.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // it reads the sources, and fails loudly

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms by floor, lowest first.
pub(crate) const FLOORS: &[&[&str]] = &[
    &["text", "words", "difference", "face", "sample"],
    &["layout", "document", "setter"],
    &["input", "terminal", "kitty", "placeholder", "sixel", "alignment", "entities", "search", "notebook"],
    &["widget", "claims", "command", "export", "library"],
    &["config"],
    &["app"],
    &["ui", "store"],
    &["shell"],
    &["cli", "main"],
];

/// Words that only some rooms may say, and why.
const OWNED: &[(&str, &[&str], &str)] = &[
    (
        "ratatui",
        &["widget", "terminal", "config", "ui", "shell"],
        "cells and styles are drawn by widget, ui and shell",
    ),
    ("crossterm", &["shell"], "the terminal belongs to shell"),
    ("std::fs", &["store", "terminal", "shell", "cli"], "the disk belongs to store"),
    ("std::env", &["store", "terminal", "shell", "cli"], "the environment is read in cli and shell"),
    ("std::thread", &["store", "shell", "cli"], "the worker belongs to shell"),
    ("Instant::now", &["store", "terminal", "shell", "cli"], "clocks belong to store, shell and cli"),
    ("SystemTime::now", &["store", "shell", "cli"], "clocks belong to store, shell and cli"),
    ("println!", &["shell", "cli"], "standard output belongs to cli and shell"),
    ("print!", &["shell", "cli"], "standard output belongs to cli and shell"),
    ("eprintln!", &["shell", "cli", "main"], "standard error belongs to cli and shell"),
    ("dbg!", &[], "left over"),
    ("todo!", &[], "left over"),
    ("unimplemented!", &[], "left over"),
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// One source file: which room it belongs to, how deep its module lies (`src/text/mod.rs`: 1), and its code
/// without comments, strings and characters, line for line as in the file.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) room: String,
    depth: usize,
    pub(crate) raw: String,
    pub(crate) code: String,
}

impl Source {
    fn new(path: &Path, raw: String) -> Self {
        let mut parts: Vec<String> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if parts.first().is_some_and(|part| part == "crates") {
            parts.drain(..2);
        }
        let room = parts.get(1).map_or(String::new(), |part| part.trim_end_matches(".rs").to_owned());
        let depth = parts.len() - 1 - usize::from(parts.last().is_some_and(|name| name == "mod.rs"));
        Self { path: path.to_owned(), room, depth, code: code_only(&raw), raw }
    }

    fn at(&self, byte: usize) -> String {
        format!("{}:{}", self.path.display(), self.code[..byte].matches('\n').count() + 1)
    }
}

/// The sources of the rooms.
pub(crate) fn sources() -> Vec<Source> {
    let crates = fs::read_dir("crates").unwrap().map(|entry| entry.unwrap().path().join("src"));
    let found = sources_in(crates.chain([PathBuf::from("src")]).collect());
    assert!(found.len() > FLOORS.len(), "the sources were not found");
    found
}

/// The sources below `folders`, by their paths from the root.
pub(crate) fn sources_in(mut folders: Vec<PathBuf>) -> Vec<Source> {
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let raw = fs::read_to_string(&path).unwrap();
                found.push(Source::new(&path, raw));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// `raw` with every comment, string and character literal blanked; bytes and line ends keep their places.
fn code_only(raw: &str) -> String {
    let bytes = raw.as_bytes();
    let mut code = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = literal_end(bytes, at);
        if end == at {
            at += 1;
            continue;
        }
        code[at..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    String::from_utf8(code).unwrap()
}

/// Where the comment, string or character that begins at byte `at` ends; `at` when none begins there.
fn literal_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let to = |length: Option<usize>| length.map_or(bytes.len(), |length| at + length);
    let find = |from: usize, end: &[u8]| {
        rest[from..].windows(end.len()).position(|window| window == end).map(|found| from + found + end.len())
    };
    let after_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    match rest {
        [b'/', b'/', ..] => to(find(2, b"\n")),
        [b'/', b'*', ..] => to(find(2, b"*/")),
        [b'r', b'"' | b'#', ..] if !after_word => {
            let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
            if rest.get(1 + hashes) != Some(&b'"') {
                return at;
            }
            let end = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
            to(find(2 + hashes, &end))
        }
        [b'"', ..] => to(quoted_end(rest, b'"')),
        [b'\'', b'\\', ..] => to(quoted_end(rest, b'\'')),
        [b'\'', ..] => {
            // A character literal closes after one character; a lifetime does not.
            let length = (1..5).find(|length| rest.get(1 + length) == Some(&b'\''));
            let one = length.is_some_and(|length| {
                std::str::from_utf8(&rest[1..=length]).is_ok_and(|text| text.chars().count() == 1)
            });
            if one { to(length.map(|length| length + 2)) } else { at }
        }
        _ => at,
    }
}

fn quoted_end(rest: &[u8], quote: u8) -> Option<usize> {
    let mut at = 1;
    while let Some(&byte) = rest.get(at) {
        match byte {
            b'\\' => at += 2,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// The rooms that a source names from the root of the crate, with the byte where it does.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let code = &source.code;
    let mut found = Vec::new();
    for root in ["crate::", "hashiya::", "tui_bidi::"] {
        for (at, _) in code.match_indices(root).filter(|&(at, _)| !follows_word(code, at)) {
            found.extend(heads(&code[at + root.len()..]).into_iter().map(|room| (at, room)));
        }
    }
    for (at, _) in code.match_indices("super::").filter(|&(at, _)| !code[..at].ends_with("super::")) {
        let rest = code[at..].trim_start_matches("super::");
        let supers = (code.len() - at - rest.len()) / "super::".len();
        if supers >= source.depth {
            found.extend(heads(rest).into_iter().map(|room| (at, room)));
        }
    }
    found.retain(|(_, room)| floor(room).is_some() && *room != source.room);
    found
}

fn follows_word(code: &str, at: usize) -> bool {
    code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// The first names of a path or of each path in a group: `a::b` gives a; `{a::b, c}` gives a and c.
fn heads(path: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.trim_start().strip_prefix('{') else { return vec![word(path)] };
    let mut names = vec![word(group)];
    let mut depth = 1;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(word(&group[at + 1..])),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// What is wrong with the floors of one source, one line a fault.
fn floor_faults(source: &Source) -> String {
    let mut faults = String::new();
    let Some(own) = floor(&source.room) else { return faults };
    for (at, room) in imports(source) {
        // The top floor is one room: the binary and its command line.
        if let Some(other) = floor(&room)
            && other >= own
            && own < FLOORS.len() - 1
        {
            let _ = writeln!(
                faults,
                "{}: `{}` (floor {own}) imports `{room}` (floor {other})",
                source.at(at),
                source.room
            );
        }
    }
    faults
}

/// Words in one source that belong to other rooms, one line a fault.
fn owned_faults(source: &Source) -> String {
    let mut faults = String::new();
    for (word, _, why) in OWNED.iter().filter(|(_, rooms, _)| !rooms.contains(&source.room.as_str())) {
        let inside_word = |at: usize| source.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        for (at, _) in source.code.match_indices(word).filter(|&(at, _)| !inside_word(at)) {
            let _ = writeln!(faults, "{}: `{}` says `{word}`: {why}", source.at(at), source.room);
        }
    }
    // `use std::{env, fs}` says the same in another way.
    for (at, _) in source.code.match_indices("std::{") {
        let named = heads(&source.code[at + "std::".len()..]);
        for (word, _, why) in OWNED.iter().filter(|(_, rooms, _)| !rooms.contains(&source.room.as_str())) {
            if word.strip_prefix("std::").is_some_and(|module| named.iter().any(|name| name == module)) {
                let _ = writeln!(faults, "{}: `{}` uses `{word}`: {why}", source.at(at), source.room);
            }
        }
    }
    faults
}

#[test]
fn rooms_import_only_from_lower_floors() {
    let faults: String = sources().iter().map(floor_faults).collect();
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn disk_terminal_clocks_and_output_stay_in_their_rooms() {
    let faults: String = sources().iter().filter(|source| source.room != "lib").map(owned_faults).collect();
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_room_stands_on_a_floor() {
    for source in sources() {
        assert!(
            source.room == "lib" || floor(&source.room).is_some(),
            "{} has no floor",
            source.path.display()
        );
    }
}

#[test]
fn no_marks_of_unfinished_work_and_no_glob_re_exports() {
    for source in sources() {
        for mark in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")] {
            assert!(!source.raw.contains(mark), "{}: {mark}", source.path.display());
        }
        let globs = source.code.lines().filter(|line| line.contains("pub use") && line.contains("::*"));
        assert_eq!(globs.count(), 0, "{}: a glob hides what a room gives", source.path.display());
        assert!(!source.code.contains("#[ignore"), "{}: a test that does not run", source.path.display());
    }
}

/// The functions that match a family of actions: each names every action, so that one that nobody handles does not
/// compile.
#[test]
fn families_of_actions_are_matched_whole() {
    let sources = sources();
    let act =
        sources.iter().find(|source| source.path.ends_with("app/act.rs")).expect("where actions are done");
    let families = act.code.split("\n    fn act_").skip(1).filter(|body| body.contains("use family::"));
    let mut seen = 0;
    for body in families.filter(|body| body.contains(": family::")) {
        let name: String = body.chars().take_while(|c| *c != '(').collect();
        let body = &body[..body.find("\n    }\n").unwrap_or(body.len())];
        seen += 1;
        assert!(!body.contains("_ =>"), "act_{name}: an arm for whatever is left");
        let bare = body.lines().filter_map(|line| line.trim().split_once(" =>"));
        let bare = bare.filter(|(pattern, _)| pattern.chars().all(|c| c.is_lowercase() || c == '_')).count();
        assert_eq!(bare, 0, "act_{name}: a bare name takes whatever is left");
    }
    assert_eq!(seen, 10, "a family is done elsewhere");
}

/// How many sentences a room may have outside the catalogue of words (`crates/hashiya-core/locales/en.ftl`), and why; others have none.
/// What is said to a person is `say!`; a room that moves its last ones into the catalogue leaves this table.
const SENTENCES: &[(&str, usize, &str)] = &[
    ("app", 6, "families of typefaces"),
    ("claims", 25, "words of the languages that are read"),
    (
        "cli",
        47,
        "widths of columns, the texts of clap, scripts of shells, and what the manual gives as examples",
    ),
    ("command", 38, "keys of several presses, as `g g`"),
    ("config", 1, "a fault of one's own criteria is not in the catalogue yet"),
    (
        "document",
        28,
        "words of the languages that are read, tags of HTML, first lines of forms, labels of pages",
    ),
    ("entities", 9, "words of the languages that are read"),
    ("export", 81, "markup of the formats, names of columns, and labels that are not in the catalogue yet"),
    ("notebook", 10, "TOML that is written, and names of relations"),
    ("shell", 11, "names of threads, and the test card of `hashiya terminal`"),
    ("store", 12, "operations of the history are not in the catalogue yet"),
    ("words", 1, "an invariant"),
];

/// The string literals of `source` that read as sentences, with their bytes: some words with spaces between, in the
/// code before its tests. Reasons of lints and invariants are for readers of the code.
fn sentences(source: &Source) -> Vec<(usize, String)> {
    let bytes = source.raw.as_bytes();
    let tests = source.raw.find("#[cfg(test)]\nmod ").unwrap_or(bytes.len());
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tests {
        let end = literal_end(bytes, at);
        if end == at {
            at += 1;
            continue;
        }
        let (before, literal) = (source.raw[..at].trim_end(), &source.raw[at..end]);
        let words = literal.trim_start_matches(['r', '#', '"']).trim_end_matches(['#', '"']).trim();
        let spaced =
            words.split(' ').filter(|word| word.bytes().any(|byte| byte.is_ascii_alphabetic())).count();
        let for_the_code = ["reason =", ".expect(", "unreachable!("].iter().any(|end| before.ends_with(end));
        // Presses of keys in a row are no words: `g g`.
        let keys = words.split(' ').all(|word| word.chars().count() < 3);
        if literal.starts_with(['"', 'r']) && spaced > 1 && !keys && !for_the_code {
            found.push((at, words.to_owned()));
        }
        at = end;
    }
    found
}

/// Where what is said to a person is put into words: the program, and the crate of its lower floors.
const OURS: &[&str] = &["src", "crates/hashiya-core"];

#[test]
fn what_is_said_to_a_person_stands_in_the_catalogue() {
    let mut rooms: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    for source in sources().iter().filter(|source| OURS.iter().any(|ours| source.path.starts_with(ours))) {
        // What a key of a file means is said in JSON Schemas, to editors.
        if ["tests", "shape"].iter().any(|part| source.path.to_string_lossy().contains(part)) {
            continue;
        }
        for (at, words) in sentences(source) {
            rooms.entry(source.room.clone()).or_default().push(format!("{}: {words}", source.at(at)));
        }
    }
    let most = |room: &str| SENTENCES.iter().find(|(own, ..)| *own == room).map_or(0, |(_, most, _)| *most);
    let mut faults = String::new();
    for (room, found) in rooms.iter().filter(|(room, found)| found.len() > most(room)) {
        let _ = writeln!(
            faults,
            "{room}: {} sentences, {} may be\n{}",
            found.len(),
            most(room),
            found.join("\n")
        );
    }
    assert!(
        faults.is_empty(),
        "put it into crates/hashiya-core/locales/en.ftl and say it with say!\n{faults}"
    );
}

mod the_reader_of_sources {
    use super::*;

    fn faults(path: &str, code: &str) -> usize {
        let source = Source::new(Path::new(path), code.to_owned());
        floor_faults(&source).lines().count() + owned_faults(&source).lines().count()
    }

    #[test]
    fn sees_every_way_of_importing() {
        assert_eq!(faults("src/text/fold.rs", "use crate::layout::Line;"), 1);
        assert_eq!(faults("src/layout/mod.rs", "use crate::{text::Span, document::{Document, x}, app};"), 2);
        assert_eq!(faults("src/layout/line.rs", "fn f() { super::super::app::update(); }"), 1);
        assert_eq!(faults("src/search/mod.rs", "fn f(_: crate::entities::Entity) {}"), 1);
        assert_eq!(faults("src/app/mod.rs", "use std::{env, fmt, fs};"), 2);
        assert_eq!(faults("src/app/mod.rs", "fn f() { let _ = ::std::fs::read(\"\"); println!(); }"), 2);
        assert_eq!(faults("src/ui/mod.rs", "use ratatui::crossterm::event;"), 1);
    }

    #[test]
    fn lets_lower_rooms_and_mere_words_pass() {
        assert_eq!(faults("src/layout/mod.rs", "use crate::text::Span; use super::line::Line;"), 0);
        assert_eq!(
            faults("src/text/fold.rs", "//! As crate::layout does.\n/* crate::app */ use super::Span;"),
            0
        );
        assert_eq!(
            faults("src/text/fold.rs", "const A: &str = \"crate::app\"; const B: &str = r#\"\"std::fs\"#;"),
            0
        );
        assert_eq!(faults("src/text/fold.rs", "fn f<'a>(c: char, _: &'a str) { c == '\"'; c == '\\''; }"), 0);
        assert_eq!(faults("src/cli/mod.rs", "use crate::shell; fn f() { println!(); std::fs::read(); }"), 0);
        assert_eq!(faults("src/app/view.rs", "use super::state::ui; use crate::app::input;"), 0);
    }

    #[test]
    fn names_file_line_and_rooms() {
        let source = Source::new(Path::new("src/text/fold.rs"), "//! x\n\nuse crate::app;\n".to_owned());
        let expected = "src/text/fold.rs:3: `text` (floor 0) imports `app` (floor 5)\n";
        assert_eq!(floor_faults(&source), expected);
    }
}
