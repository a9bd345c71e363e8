//! Every setting does something: what is seen of it differs from what is seen without it. A setting that the schema knows
//! and no row here, and a row of a setting that does nothing, fail.
#![cfg(unix)] // the program in a pseudo-terminal
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test writes files, and fails loudly")]

use crate::support::{
    command::{hashiya, told, told_of},
    pty,
    reader::Reader,
};
use hashiya::{
    app::{Message, Mouse, MouseKind},
    config::Settings,
    notebook::Notebook,
};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;

const ARABIC: &str = "قالَ المُعَلِّمُ لا إلهَ إلا اللهُ في ١٠٠ كتاب\n\nكلف الطريق 13 مليار دولار وطوله 100 كيلومتر.\n";
const LIGHT: &str = "\x1b[?2026;0$y\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?64;1;2c";
const DARK: &str = "\x1b[?2026;0$y\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?64;1;2c";

/// The settings by their names as the schema has them: what the file says besides, what it says of them, and what is seen.
static ROWS: &[(&str, &str, &str, fn(&str) -> String)] = &[
    ("theme", "", "theme = 'sepia'", |toml| colours(toml, LIGHT)),
    ("light", "", "light = 'sepia'", |toml| colours(toml, LIGHT)),
    ("dark", "", "dark = 'high-contrast'", |toml| colours(toml, DARK)),
    ("author", "", "author = 'noor'", noted),
    ("interface.language", "", "interface.language = 'fa'", |toml| page(toml, "")),
    ("interface.digits", "interface.language = 'ar'", "interface.digits = 'latin'", |toml| page(toml, "")),
    ("interface.calendar", "", "interface.calendar = 'hijri'", |toml| page(toml, "m D")),
    ("interface.direction", "", "interface.direction = 'article'", |toml| page(toml, "")),
    ("page.measure", "", "page.measure = 20", |toml| page(toml, "")),
    ("page.paragraphs", "", "page.paragraphs = 'indent'", |toml| page(toml, "")),
    ("page.margin", "", "page.margin = 'show'", |toml| page(toml, "m n [a note] enter")),
    ("page.context", "", "page.context = 9", |toml| {
        seen(reader(toml, &"word\n".repeat(99)).keys(&"j ".repeat(12)))
    }),
    ("text.shaping", "", "text.shaping = 'base'", letters),
    ("text.marks", "", "text.marks = 'hide'", letters),
    ("text.lam_alef", "", "text.lam_alef = 'off'", letters),
    ("text.tab", "", "text.tab = 9", |toml| till(toml, "echo 'a\tb'", &["b"])),
    ("text.face", "", "text.face = 'Noto Nastaliq Urdu'", |toml| page(toml, "z i")),
    ("sidebar.show", "", "sidebar.show = false", |toml| page(toml, "")),
    ("sidebar.side", "", "sidebar.side = 'left'", |toml| page(toml, "")),
    ("sidebar.width", "", "sidebar.width = 60", |toml| page(toml, "")),
    ("library.folders", "", "library.folders = ['shelf']", listed),
    ("find.exact", "", "find.exact = true", |toml| page(toml, "/ [المعلم] enter")),
    ("find.word", "", "find.word = true", |toml| page(toml, "/ [معلم] enter")),
    ("review.recall", "", "review.recall = true", |toml| page(toml, "m g r r")),
    ("archive.beside", "", "archive.beside = true", noted),
    ("notebook.schema", "", "notebook.schema = 'notebook.json'", noted),
    ("terminal.bidi", "", "terminal.bidi = 'logical'", |toml| asked(toml, &["terminal"], "")),
    ("terminal.depth", "", "terminal.depth = '16'", |toml| colours(toml, LIGHT)),
    ("terminal.mouse", "", "terminal.mouse = false", modes),
    ("terminal.wheel", "", "terminal.wheel = 9", |toml| {
        let mut reader = reader(toml, &"word\n".repeat(99));
        reader.send(Message::Mouse(Mouse { kind: MouseKind::WheelDown, column: 70, row: 9, clicks: 0 }));
        seen(&reader)
    }),
    ("pipe.limit", "", "pipe.limit = 1", |toml| till(toml, "seq 200000", &["200000", "more than 1 MB"])),
    ("pipe.one_screen", "", "pipe.one_screen = 'on'", modes),
    ("kinds", "", "kinds.highlight.sign = 'z'", |toml| page(toml, "m D")),
    ("statuses", "", "statuses.unverified.sign = 'z'", |toml| page(toml, "c D")),
    ("tags", "", "tags.economy = 'green'", |toml| page(toml, "m t [economy] enter D")),
    ("claims.units", "interface.language = 'en'", "claims.units = 'imperial'", |toml| page(toml, "} g u")),
    ("claims.currency", "claims.rates.USD = 0.9", "claims.currency = 'EUR'", |toml| page(toml, "} g u")),
    ("claims.rates", "claims.currency = 'EUR'", "claims.rates.USD = 0.9", |toml| page(toml, "} g u")),
    ("claims.criteria", "", "claims.criteria.road = { words = 'الطريق', weight = 3 }", proposed),
    ("claims.weights", "", "claims.weights.number = 9.5", proposed),
    ("keys", "", "keys.help = 'f9'", |toml| page(toml, "f9")),
];

/// The names that the schema knows: keys of tables, and tables whose keys are one's own.
fn known() -> BTreeSet<String> {
    let (_, schema, _) = told(hashiya(TempDir::new().unwrap().path()).args(["schema", "settings"]));
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let names = schema["properties"].as_object().unwrap().iter().flat_map(|(name, own)| {
        match own["properties"].as_object().filter(|_| own["additionalProperties"].is_null()) {
            Some(keys) => keys.keys().map(|key| format!("{name}.{key}")).collect(),
            None => vec![name.clone()],
        }
    });
    names.collect()
}

#[test]
fn each_changes_what_is_seen() {
    let named: BTreeSet<String> = ROWS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(named, known(), "settings that have a row, and those of the schema");
    let does_something = |(name, besides, toml, seen): &&(&str, &str, &str, fn(&str) -> String)| {
        let without = seen(besides);
        assert!(without == seen(besides), "{name}: chance decides what is seen of it");
        without != seen(&format!("{besides}\n{toml}"))
    };
    let nothing: Vec<&str> = ROWS.iter().filter(|row| !does_something(row)).map(|(name, ..)| *name).collect();
    assert!(nothing.is_empty(), "settings that do nothing: {nothing:?}");
}

fn reader(toml: &str, text: &str) -> Reader {
    let (settings, warnings) = Settings::parse(toml);
    assert!(warnings.is_empty(), "{toml}: {warnings:?}");
    Reader::with(text.as_bytes(), "a.txt", Notebook::default(), (120, 24), settings)
}

/// The frame with its colours, and what the state asks for.
fn seen(reader: &Reader) -> String {
    format!("{:?} {:?}", reader.cells(), reader.effects)
}

/// The frame of the text after `keys`.
fn page(toml: &str, keys: &str) -> String {
    seen(reader(toml, ARABIC).keys(keys))
}

/// A folder with the text, where `toml` is what the settings say.
fn folder(toml: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.txt"), ARABIC).unwrap();
    std::fs::create_dir_all(folder.path().join("home/config")).unwrap();
    std::fs::write(folder.path().join("home/config/settings.toml"), toml).unwrap();
    folder
}

/// What a command answers; of a long answer how long it is.
fn asked(toml: &str, arguments: &[&str], input: &str) -> String {
    let folder = folder(toml);
    let (status, out, err) = told_of(hashiya(folder.path()).args(arguments), input.as_bytes());
    format!("{status} {} {} {err}", out.len(), &out[..out.len().min(2000)])
}

/// The sentences that may be claims.
fn proposed(toml: &str) -> String {
    asked(toml, &["claims", "a.txt", "--format", "json"], "")
}

/// The files beside a text in which something was noted, and the notebook but for what chance and the clock gave.
fn noted(toml: &str) -> String {
    let folder = folder(toml);
    let (status, _, err) = told(hashiya(folder.path()).args(["annotate", "a.txt", "--quote", "كتاب"]));
    assert_eq!((status, err.as_str()), (0, ""));
    let notebook = std::fs::read_to_string(folder.path().join("a.txt.hashiya.toml")).unwrap();
    let steady = notebook.lines().filter(|line| !["id ", "created "].iter().any(|own| line.starts_with(own)));
    let mut files: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    format!("{files:?} {:?}", steady.collect::<Vec<_>>())
}

/// The review of what is noted in the folder `shelf`, which was never read.
fn listed(toml: &str) -> String {
    let folder = folder(toml);
    std::fs::create_dir(folder.path().join("shelf")).unwrap();
    std::fs::rename(folder.path().join("a.txt"), folder.path().join("shelf/a.txt")).unwrap();
    told(hashiya(folder.path()).args(["annotate", "shelf/a.txt", "--quote", "كتاب"]));
    for own in ["state", "data", "cache"] {
        let _ = std::fs::remove_dir_all(folder.path().join("home").join(own));
    }
    format!("{:?}", told(hashiya(folder.path()).args(["review", "--stats"])))
}

/// The program in a terminal that answers `replies`, behind what writes its text: from its start until it says how to get help,
/// or ends by itself.
fn session(toml: &str, replies: &str, writes: &str) -> pty::Reader {
    let folder = folder(toml);
    let home = folder.path().join("home/config");
    let variables = [
        ("HASHIYA", env!("CARGO_BIN_EXE_hashiya")),
        ("HASHIYA_CONFIG_DIR", home.to_str().unwrap()),
        ("TEXT", ARABIC),
    ];
    let script = format!("{writes} | $HASHIYA; echo left");
    let mut reader = pty::Reader::run(Path::new("/bin/sh"), &["-c", &script], &variables, replies);
    reader.wait("the reader, or its end", |screen| holds(screen, &["? help", "left"]));
    reader
}

fn holds(screen: &vt100::Screen, words: &[&str]) -> bool {
    words.iter().any(|words| screen.contents().contains(words))
}

/// All bytes that it wrote until it was left.
fn written(toml: &str, replies: &str) -> String {
    let mut reader = session(toml, replies, "echo \"$TEXT\"");
    reader.type_keys("q");
    reader.end();
    String::from_utf8_lossy(&reader.bytes).into_owned()
}

/// The row at the end of the text with one of `words`.
fn till(toml: &str, writes: &str, words: &[&str]) -> String {
    let mut reader = session(toml, LIGHT, writes);
    reader.type_keys("G");
    let row = RefCell::new(String::new());
    reader.wait("the end", |screen| {
        let found = screen.rows(0, 100).find(|row| words.iter().any(|words| row.contains(words)));
        found.is_some_and(|found| row.replace(found).is_empty())
    });
    row.into_inner()
}

/// The escape sequences of `written` that end in `last`.
fn sequences(written: &str, last: char) -> BTreeSet<&str> {
    let whole = |own: &str| own.find(|c: char| c.is_ascii_alphabetic()).unwrap_or_default();
    written.split("\x1b[").skip(1).map(|own| &own[..=whole(own)]).filter(|own| own.ends_with(last)).collect()
}

/// The grounds that were painted.
fn colours(toml: &str, replies: &str) -> String {
    let written = written(toml, replies);
    let grounds = sequences(&written, 'm').into_iter().filter_map(|own| own.split_once("48;"));
    format!("{:?}", grounds.map(|(_, ground)| ground).collect::<BTreeSet<_>>())
}

/// The modes of the terminal that were set.
fn modes(toml: &str) -> String {
    format!("{:?}", sequences(&written(toml, LIGHT), 'h'))
}

/// The letters that were written.
fn letters(toml: &str) -> String {
    written(toml, LIGHT).chars().filter(|c| !c.is_ascii()).collect::<BTreeSet<_>>().into_iter().collect()
}
