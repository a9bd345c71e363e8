//! How many instructions each stage of the reader's work takes: a gate that does not know a clock.
//!
//! `cargo bench --bench instructions` runs every stage under valgrind's cachegrind, twice, and takes the
//! difference, so that the stage's preparations do not count. It fails when a stage takes a quarter more
//! than `benches/instructions.toml` says. `HASHIYA_BLESS=1` writes that file: after a change that is worth
//! its price, and after one that made something faster, so that it stays so. A stage that it does not name is
//! told as new, and guarded from the next time on that the file is written.
//!
//! The counts are those of this program, its compiler and its libraries, the same on every machine of one
//! architecture but for some per cent; of another architecture they would be others, and are not compared.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    dead_code,
    reason = "a bench that cannot start ends; it runs itself; what benches share"
)]

mod common;

use common::{NOTES, SAMPLE, annotated, linked, reader};
use hashiya::app::{App, Article, Changed, Look, Message, Page, Stamp};
use hashiya::command::{Action, Chord, Key, family};
use hashiya::document::{Document, HEAD};
use hashiya::entities::{Overrides, find};
use hashiya::library::Volume;
use hashiya::notebook::placement::place;
use hashiya::notebook::{Edit, Notebook, Target};
use hashiya::search::{Mode, Query};
use hashiya::store::{self, Dirs};
use hashiya::ui;
use ratatui::{Terminal, backend::TestBackend};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use tui_bidi::{
    layout::{Layout, Options},
    text::fold::fold,
};

/// How much more than before is too much.
const LOSS: f64 = 1.25;

/// A name, how often it is done between the two runs, and what does it so often.
type Stage = (&'static str, usize, fn(usize));

/// What is counted.
const STAGES: [Stage; 20] = [
    ("layout of the sample", 4, layout),
    ("another width for the sample", 4, rewrap),
    // So little work that it is done often: what two runs of the preparations differ by, seeds of hash tables and places
    // in memory, is some ten thousand instructions.
    ("a key that changes nothing", 800, still),
    ("first frame", 8, |times| frames(times, reader(20), None)),
    ("a letter to the left", 8, |times| frames(times, reader(20), Some(Action::Move(family::Move::Left)))),
    ("a letter to the left among 10,000 notes", 8, |times| {
        frames(times, annotated(10_000), Some(Action::Move(family::Move::Left)));
    }),
    ("a page", 8, |times| frames(times, reader(20), Some(Action::Scroll(family::Scroll::PageDown)))),
    ("a page in two linked panes", 8, |times| {
        frames_of(160, times, linked(), Some(Action::Scroll(family::Scroll::PageDown)));
    }),
    ("a page in two parallel panes", 8, |times| {
        let mut app = linked();
        app.update(Message::Act(Action::Linked(family::Linked::Parallel)), Stamp::default());
        frames_of(160, times, app, Some(Action::Scroll(family::Scroll::PageDown)));
    }),
    ("a letter to the left in two linked panes", 8, |times| {
        frames_of(160, times, linked(), Some(Action::Move(family::Move::Left)));
    }),
    ("to the end and back", 8, |times| frames(times, reader(20), Some(Action::Move(family::Move::End)))),
    ("opening the sample", 4, open),
    ("the beginning of a long text", 4, beginning),
    ("folding the sample", 4, |times| repeat(times, || fold(sample()).text().len())),
    ("searching the sample", 16, search),
    ("names of the sample", 1, names),
    ("notebook: read, placed, changed, written", 4, notebook),
    ("first screen among 10,000 notes", 1, first_screen),
    ("a note saved among 10,000", 4, save),
    ("first screen of a library of 1,000", 2, library),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, run, stage, times] = &arguments[..]
        && run == "run"
    {
        let (.., stage) = STAGES.iter().find(|(name, ..)| name == stage).expect("a stage of the list");
        stage(times.parse().expect("a number"));
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("skipped: valgrind is not installed");
        return ExitCode::SUCCESS;
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/instructions.toml");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let kept: BTreeMap<String, u64> = toml::from_str(&kept).expect("a table of numbers");
    let bless = std::env::var_os("HASHIYA_BLESS").is_some();
    let mut counted = BTreeMap::new();
    let mut worse = 0;
    println!("{:>12} {:>7}  stage, instructions and what it was", "", "");
    for (name, times, _) in STAGES {
        let instructions = (count(name, times + 1) - count(name, 1)) / times as u64;
        let ratio = kept.get(name).map(|&before| instructions as f64 / before as f64);
        let lost = ratio.is_some_and(|ratio| ratio > LOSS);
        worse += usize::from(lost && !bless);
        let percent = ratio.map_or("new".to_owned(), |ratio| format!("{:.0} %", ratio * 100.0));
        println!("{instructions:>12} {percent:>7}  {name}{}", if lost && !bless { "  TOO MUCH" } else { "" });
        counted.insert(name.to_owned(), instructions);
    }
    if bless {
        let lines: Vec<String> =
            counted.iter().map(|(name, instructions)| format!("{name:?} = {instructions}")).collect();
        let head = "# Instructions of each stage on x86-64: `HASHIYA_BLESS=1 cargo bench --bench instructions` writes this.\n";
        std::fs::write(path, format!("{head}{}\n", lines.join("\n"))).expect("a writable folder");
    }
    if worse > 0 {
        println!("{worse} stages take more than {LOSS} times what they took; see benches/instructions.rs");
    }
    if worse > 0 && cfg!(target_arch = "x86_64") { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The instructions of this program when it does `stage` `times` times.
fn count(stage: &str, times: usize) -> u64 {
    let this = std::env::current_exe().expect("a program has a path");
    let out = Command::new("valgrind")
        .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
        .arg(this)
        .args(["run", stage, &times.to_string()])
        .output()
        .expect("valgrind runs");
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{said}");
    let line = said.lines().find(|line| line.contains("I refs:") || line.contains("I   refs:"));
    let digits = line.map(|line| line.rsplit(':').next().unwrap_or_default().replace(',', ""));
    digits.and_then(|digits| digits.trim().parse().ok()).expect("valgrind says how many")
}

fn repeat<T>(times: usize, mut work: impl FnMut() -> T) {
    for _ in 0..times {
        black_box(work());
    }
}

fn sample() -> &'static str {
    std::str::from_utf8(SAMPLE).expect("our own text")
}

fn document() -> Document {
    Document::parse(SAMPLE, "sample.txt").expect("our own text")
}

fn layouts(document: &Document) -> Vec<Layout> {
    let lay = |index| {
        Layout::new(
            document.paragraph_text(index),
            document.paragraph_direction(index),
            70,
            &Options::default(),
        )
    };
    (0..document.paragraphs()).map(lay).collect()
}

fn layout(times: usize) {
    let document = document();
    repeat(times, || {
        let cells = |layout: &Layout| layout.lines().map(|line| line.cells().count()).sum::<usize>();
        layouts(&document).iter().map(cells).sum::<usize>()
    });
}

fn rewrap(times: usize) {
    let mut layouts = layouts(&document());
    let mut width = 60;
    repeat(times, || {
        width += 1;
        for layout in &mut layouts {
            layout.rewrap(width);
        }
    });
}

/// A key, where there is one, and the frame after it.
fn frames(times: usize, app: App, key: Option<Action>) {
    frames_of(100, times, app, key);
}

/// [`frames`] of a screen with so many columns.
fn frames_of(columns: u16, times: usize, mut app: App, key: Option<Action>) {
    let mut terminal = Terminal::new(TestBackend::new(columns, 50)).expect("memory");
    let press = |app: &mut App, action| drop(app.update(Message::Act(action), Stamp::default()));
    for _ in 0..times {
        if key == Some(Action::Move(family::Move::End)) {
            press(&mut app, Action::Move(family::Move::Start));
        }
        if let Some(key) = key {
            press(&mut app, key);
        } else {
            // Nothing of the frame before helps.
            terminal.clear().expect("memory");
        }
        terminal.draw(|frame| ui::draw(&app, frame)).expect("memory");
    }
}

/// A key at the start of the text that goes further back; what it changes would be drawn.
fn still(times: usize) {
    let mut app = reader(20);
    let up = Chord::plain(Key::Char('k'));
    let mut terminal = Terminal::new(TestBackend::new(100, 50)).expect("memory");
    let mut press = |app: &mut App| {
        app.update(Message::Key { typed: up, command: up }, Stamp::default());
        if app.take_changed() != Changed::Nothing {
            terminal.draw(|frame| ui::draw(app, frame)).expect("memory");
        }
    };
    press(&mut app);
    repeat(times, || press(&mut app));
}

/// An article with 10,000 notes, from its notebook's bytes to the first frame.
fn first_screen(times: usize) {
    let (document, bytes) = common::many_notes(10_000);
    let mut terminal = Terminal::new(TestBackend::new(100, 50)).expect("memory");
    repeat(times, || {
        let article = Article::new("sample.txt", document.clone(), Notebook::parse(&bytes), None);
        let app = App::new(article, Look::default(), (100, 50), 0);
        terminal.draw(|frame| ui::draw(&app, frame)).expect("memory");
    });
}

/// A note of 10,000 changed and on the disk.
fn save(times: usize) {
    let (document, bytes) = common::many_notes(10_000);
    let folder = tempfile::tempdir().expect("a folder");
    let article = folder.path().join("sample.txt");
    std::fs::write(&article, document.text()).expect("an article");
    std::fs::write(store::beside(&article), bytes).expect("a notebook");
    let dirs = Dirs::under(folder.path().join("home"));
    let mut session = store::Session::open(&dirs, &article, &document).expect("a notebook");
    let mut number = 0;
    let mut change = || {
        number += 1;
        let mut changed = session.notebook().annotations[5_000].clone();
        changed.note = Some(format!("ملاحظة {number}"));
        session.save(Edit::Replace(changed)).expect("a folder of our own")
    };
    change();
    repeat(times, change);
}

/// The list of a library of 1,000 articles, once they are read.
fn library(times: usize) {
    let volumes: Vec<Volume> = (0..1_000)
        .map(|number| {
            let path = PathBuf::from(format!("/texts/{number}.txt"));
            Volume::new(&path, store::beside(&path), Notebook::parse(NOTES))
        })
        .collect();
    let mut terminal = Terminal::new(TestBackend::new(100, 50)).expect("memory");
    repeat(times, || {
        let mut app = reader(1);
        app.begin(Page::Library);
        app.update(Message::Volumes(volumes.clone()), Stamp::default());
        terminal.draw(|frame| ui::draw(&app, frame)).expect("memory");
    });
}

fn open(times: usize) {
    repeat(times, || {
        let document = document();
        (document.sections().len(), document.hash(), document.lang().len(), document.title().len())
    });
}

/// What stands before the first screen of a text that is longer than its head.
fn beginning(times: usize) {
    let text = SAMPLE.repeat(HEAD / SAMPLE.len() + 2);
    let shown = || Document::beginning(&text[..=HEAD], "long.txt").expect("a plain text").paragraphs();
    repeat(times, shown);
}

fn search(times: usize) {
    let query = Query::new("المجلس", Mode::Folded, false, false).expect("a word");
    repeat(times, || query.find_in(sample()).count());
}

fn names(times: usize) {
    let document = document();
    repeat(times, || find(&document, &Overrides::default()));
}

fn notebook(times: usize) {
    let document = document();
    repeat(times, || {
        let mut notebook = Notebook::parse(NOTES);
        let targets: Vec<&Target> =
            notebook.annotations.iter().map(|annotation| &annotation.target).collect();
        let placed = place(&document, &targets, None).len();
        let mut changed = notebook.annotations[placed / 2].clone();
        changed.note = Some("ملاحظة".into());
        notebook.apply(Edit::Replace(changed));
        notebook.to_bytes()
    });
}
