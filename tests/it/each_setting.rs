//! Each setting does something: set otherwise than usual, the program shows something else. A setting without a row here
//! fails, and so does one whose row shows the same as before.

use crate::pages::{BOOK, notebook, volumes};
use crate::support::{
    command::{hashiya, told},
    pty,
    reader::Reader,
};
use hashiya::{
    app::{App, Article, Effect, Look, Message, Mouse, MouseKind},
    config::{Settings, Themes, json_schema},
    document::Document,
    notebook::Notebook,
};
use std::{cell::RefCell, collections::BTreeSet, fs, path::Path};
use tui_bidi::layout::Options;

/// What is seen of the program with these settings.
type Seen = fn(&str) -> String;

/// A setting, what it is set to, what else is set with it and without it, and what shows the difference.
const ROWS: &[(&str, &str, &str, Seen)] = &[
    ("theme", "theme = 'sepia'", "", |toml| screen(toml, LIGHT, "/zz", "zz")),
    ("light", "light = 'sepia'", "", |toml| screen(toml, LIGHT, "/zz", "zz")),
    ("dark", "dark = 'sepia'", "", |toml| screen(toml, DARK, "/zz", "zz")),
    ("author", "author = 'Noor'", "", noted),
    ("interface.language", "interface.language = 'he'", "", |toml| page(toml, "")),
    ("interface.digits", "interface.digits = 'latin'", "interface.language = 'ar'", |toml| page(toml, "")),
    ("interface.calendar", "interface.calendar = 'persian'", "", |toml| page(toml, "m D")),
    ("interface.direction", "interface.direction = 'article'", "", |toml| page(toml, "")),
    ("page.measure", "page.measure = 30", "", |toml| page(toml, "")),
    ("page.paragraphs", "page.paragraphs = 'indent'", "", |toml| page(toml, "")),
    ("page.margin", "page.margin = 'hide'", "sidebar.show = false", |toml| {
        page(toml, "m I [beside it] enter")
    }),
    ("page.context", "page.context = 7", "", |toml| page(toml, "j j j j j j j j j j j j j j j j j j j j")),
    ("text.shaping", "text.shaping = 'base'", "", |toml| page(toml, "")),
    ("text.marks", "text.marks = 'hide'", "", |toml| page(toml, "")),
    ("text.lam_alef", "text.lam_alef = 'off'", "", |toml| page(toml, "")),
    ("text.tab", "text.tab = 8", "", |toml| page(toml, "")),
    ("text.face", "text.face = 'Amiri'", "", asked),
    ("sidebar.show", "sidebar.show = false", "", |toml| page(toml, "")),
    ("sidebar.side", "sidebar.side = 'left'", "", |toml| page(toml, "")),
    ("sidebar.width", "sidebar.width = 20", "", |toml| page(toml, "")),
    ("library.folders", "library.folders = ['~/texts']", "", met),
    ("find.exact", "find.exact = true", "", |toml| page(toml, "/ [كتاب] enter")),
    ("find.word", "find.word = true", "", |toml| page(toml, "/ [كتا] enter")),
    ("review.recall", "review.recall = true", "", recalled),
    ("archive.beside", "archive.beside = true", "", noted),
    ("notebook.schema", "notebook.schema = 'https://example.org/n.json'", "", noted),
    ("terminal.bidi", "terminal.bidi = 'lrm'", "", |toml| written(toml, "\u{200e}")),
    ("terminal.depth", "terminal.depth = 'none'", "", |toml| screen(toml, LIGHT, "/zz", "zz")),
    ("terminal.mouse", "terminal.mouse = false", "", |toml| written(toml, "\x1b[?1002h")),
    ("terminal.wheel", "terminal.wheel = 7", "", wheel),
    ("pipe.limit", "pipe.limit = 1", "", |toml| {
        piped(toml, "seq 250000", "G", &["more than 1 MB", "165668", "249998"])
    }),
    ("pipe.one_screen", "pipe.one_screen = 'on'", "", |toml| {
        piped(toml, "echo one", "", &["left", "? help"])
    }),
    ("kinds", "kinds.claim.color = 'green'", "", |toml| page(toml, "c D")),
    ("statuses", "statuses.refuted.sign = '§'", "", |toml| page(toml, "c S 3 D")),
    ("tags", "tags.economy = 'green'", "", |toml| page(toml, "m t [economy] enter D")),
    ("claims.units", "claims.units = 'imperial'", "", |toml| page(toml, "G g u")),
    ("claims.currency", "claims.currency = 'EUR'", "claims.rates.USD = 0.9", |toml| page(toml, "G g u")),
    ("claims.rates", "claims.rates.USD = 0.5", "claims.currency = 'EUR'", |toml| page(toml, "G g u")),
    ("claims.criteria", "claims.criteria.own = { words = ['سطر'], weight = 9 }", "", |toml| {
        run(toml, &["claims", "a.txt"])
    }),
    ("claims.weights", "claims.weights.number = 9.0", "", |toml| run(toml, &["claims", "a.txt"])),
    ("keys", "keys.claim = 'f2'", "", |toml| page(toml, "f2")),
];

const TEXT: &str = "لا\tكِتَابٌ وكتابه ثم كتاب كَتَبَ وهذا سطر طويل حتى يمتد على أكثر من سطر واحد في الشاشة\nثانٍ\n\n\
    كلف الطريق 13 مليار دولار وطوله ١٠٠ كيلومتر.\n";

const LIGHT: &str = "\x1b[8;0$y\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2c";
const DARK: &str = "\x1b[8;0$y\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2c";

/// Every setting that the schema for editors has: those of one value, and tables whose keys are the reader's own.
fn all() -> BTreeSet<String> {
    let schema = json_schema("settings").unwrap();
    let mut names = BTreeSet::new();
    for (name, own) in schema["properties"].as_object().unwrap() {
        match own["properties"]
            .as_object()
            .filter(|_| !["kinds", "statuses", "keys"].contains(&name.as_str()))
        {
            Some(keys) => names.extend(keys.keys().map(|key| format!("{name}.{key}"))),
            None => _ = names.insert(name.clone()),
        }
    }
    names
}

#[test]
fn every_setting_has_a_row() {
    let rows: BTreeSet<String> = ROWS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(rows, all());
    assert_eq!(rows.len(), ROWS.len(), "a setting has one row");
}

#[test]
fn every_setting_does_something() {
    let idle = ROWS.iter().filter(|(_, own, both, seen)| {
        let usual = seen(both);
        assert_eq!(usual, seen(both), "{own}: what is seen hangs on more than the settings");
        usual == seen(&format!("{own}\n{both}\n"))
    });
    let idle: Vec<&str> = idle.map(|(name, ..)| *name).collect();
    assert_eq!(idle, [""; 0], "these change nothing");
}

fn settings(toml: &str) -> Settings {
    let (settings, warnings) = Settings::parse(toml);
    assert!(warnings.is_empty(), "{toml}: {warnings:?}");
    settings
}

/// The cells of the page after `keys`.
fn page(toml: &str, keys: &str) -> String {
    let text = format!("{TEXT}{}{TEXT}", "سطر\n".repeat(30));
    let mut reader = Reader::with(text.as_bytes(), "a.txt", Notebook::default(), (150, 24), settings(toml));
    let theme = reader.app.theme().clone();
    reader.send(Message::Look(Box::new(theme), Options::default()));
    reader.keys(keys);
    format!("{:?}", reader.cells())
}

/// The page after a step of the wheel.
fn wheel(toml: &str) -> String {
    let mut reader =
        Reader::with("سطر\n".repeat(60).as_bytes(), "a.txt", Notebook::default(), (80, 20), settings(toml));
    reader.send(Message::Mouse(Mouse { kind: MouseKind::WheelDown, column: 10, row: 5, clicks: 0 }));
    reader.screen().join("\n")
}

/// The first passage of a review.
fn recalled(toml: &str) -> String {
    let notes = notebook(&volumes()[0]);
    let mut reader = Reader::with(BOOK.as_bytes(), "book.txt", notes, (100, 24), settings(toml));
    reader.keys("g l");
    reader.send(Message::Volumes(volumes()));
    reader.keys("q g r n");
    reader.screen().join("\n")
}

/// Which faces are asked for at the start.
fn asked(toml: &str) -> String {
    let document = Document::parse(TEXT.as_bytes(), "a.txt").unwrap();
    let article = Article::new("a.txt", document, Notebook::default(), None);
    let look = Look { settings: settings(toml), themes: Themes::default(), ..Look::default() };
    let faces =
        App::new(article, look, (80, 24), 0).asked().into_iter().filter_map(|(_, effect)| match effect {
            Effect::Picture(names) => Some(names.join(",")),
            _ => None,
        });
    faces.collect()
}

/// A folder with an article and settings.
fn folder(toml: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("home/config/settings.toml", toml), ("a.txt", TEXT)] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What a command prints.
fn run(toml: &str, arguments: &[&str]) -> String {
    let folder = folder(toml);
    let (_, printed, said) = told(hashiya(folder.path()).args(arguments));
    format!("{printed}{said}")
}

/// Whether a claim of an article was met in another, which lies in a folder of the reader's home.
fn met(toml: &str) -> String {
    const CLAIM: &str = "قال الوزير إن الطريق كلف 13 مليار دولار وطوله 100 كيلومتر";
    let (other, folder) = (folder(""), folder(toml));
    fs::create_dir(folder.path().join("own")).unwrap();
    for article in [other.path().join("a.txt"), folder.path().join("own/a.txt")] {
        fs::write(article, format!("{CLAIM}.\n")).unwrap();
    }
    let note = ["annotate", "a.txt", "--quote", CLAIM, "--kind", "claim"];
    assert_eq!(told(hashiya(other.path()).args(note)).0, 0);
    fs::rename(other.path(), folder.path().join("home/texts")).unwrap();
    let (_, printed, _) = told(hashiya(folder.path()).args(["--format", "json", "claims", "own/a.txt"]));
    printed.contains("similarity").to_string()
}

/// What lies beside an article once it was annotated, but for what is another each time.
fn noted(toml: &str) -> String {
    let folder = folder(toml);
    assert_eq!(told(hashiya(folder.path()).args(["annotate", "a.txt", "--quote", "سطر"])).0, 0);
    let mut beside: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    let notebook = fs::read_to_string(folder.path().join("a.txt.hashiya.toml")).unwrap();
    let kept = notebook
        .lines()
        .filter(|line| ["#:schema", "author", "creator", "by ="].iter().any(|key| line.starts_with(key)));
    format!("{beside:?} {}", kept.collect::<Vec<_>>().join("\n"))
}

/// The program in a terminal that replies so, once `sign` stands on the screen after `keys`; and the first rows of the screen
/// with their colours.
fn started(toml: &str, replies: &str, keys: &str, sign: &str) -> (pty::Reader, String) {
    let folder = folder(toml);
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let mut reader =
        pty::Reader::start(&["--config", &path("home/config/settings.toml"), &path("a.txt")], replies);
    reader.wait_for("a.txt");
    reader.type_keys(keys);
    let shown = RefCell::new(String::new());
    reader.wait(sign, |screen| {
        // Below stands what is found beside, whenever that is.
        shown.replace(screen.rows_formatted(0, 100).take(2).collect::<Vec<_>>().join("\n"));
        screen.contents().contains(sign)
    });
    (reader, shown.into_inner())
}

/// The first rows of the screen with their colours.
fn screen(toml: &str, replies: &str, keys: &str, sign: &str) -> String {
    started(toml, replies, keys, sign).1
}

/// Whether the terminal was written `sequence`.
fn written(toml: &str, sequence: &str) -> String {
    let (reader, _) = started(toml, LIGHT, "/zz", "zz");
    String::from_utf8_lossy(&reader.bytes).contains(sequence).to_string()
}

/// Which of `signs` the screen shows first, of a text that comes through a pipe.
fn piped(toml: &str, from: &str, keys: &str, signs: &[&str]) -> String {
    let folder = folder(toml);
    let script = format!(
        "{from} | $HASHIYA --config {}/home/config/settings.toml; echo left",
        folder.path().display()
    );
    let binary = env!("CARGO_BIN_EXE_hashiya");
    let mut reader = pty::Reader::run(Path::new("/bin/sh"), &["-c", &script], &[("HASHIYA", binary)], LIGHT);
    if !keys.is_empty() {
        // The title bar: below it may stand at once that a limit was reached.
        reader.wait_for("%");
        reader.type_keys(keys);
    }
    let found = RefCell::new("");
    reader.wait("one of the signs", |screen| {
        let sign = signs.iter().find(|sign| screen.contents().contains(**sign));
        *found.borrow_mut() = sign.unwrap_or(&"");
        sign.is_some()
    });
    found.into_inner().to_owned()
}
