//! A library of 1,000 articles with 20,000 annotations: opened cold and warm, narrowed, searched, put in the
//! order of review, counted.
//!
//! `cargo bench --bench library`. Targets: cold 2 s, all else 200 ms. One thread that waits for nothing but
//! the disk.
#![allow(clippy::expect_used, clippy::disallowed_methods, reason = "a bench that cannot start ends")]

use divan::{Bencher, black_box};
use hashiya::{
    app::{App, Article, Look, Message, Stamp},
    command::{Action, Chord, Key, family},
    document::Document,
    library::{self, Filter, Statistics, Volume, Wanted, review},
    notebook::{About, Annotation, Id, Notebook, Target},
    store::{self, Dirs, Shelves},
    ui,
};
use jiff::civil::date;
use ratatui::{Terminal, backend::TestBackend};
use std::{fs, ops::ControlFlow, sync::OnceLock};
use tempfile::TempDir;
use tui_bidi::text::{Span, fold::fold};

const ARTICLES: usize = 1_000;
const NOTES: usize = 20;
const SAMPLE: &str = include_str!("../seeds/openai-november.ar.txt");
const KINDS: [&str; 4] = ["highlight", "claim", "evidence", "question"];
const STATUSES: [&str; 4] = ["unverified", "supported", "refuted", "disputed"];

fn main() {
    divan::main();
}

/// The folder of the library and the reader's own, made once.
fn home() -> &'static (TempDir, Dirs, Shelves) {
    static HOME: OnceLock<(TempDir, Dirs, Shelves)> = OnceLock::new();
    HOME.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let texts = folder.path().join("texts");
        fs::create_dir(&texts).expect("a folder");
        for number in 0..ARTICLES {
            let text = format!("مقال {number:04} عن الشركة\n\n{SAMPLE}");
            let path = texts.join(format!("{number:04}.txt"));
            fs::write(store::beside(&path), notebook(number, &text).to_bytes()).expect("a notebook");
            fs::write(path, text).expect("an article");
        }
        let dirs = Dirs::under(folder.path().join("home"));
        let shelves = Shelves { folders: vec![texts], ..Shelves::default() };
        (folder, dirs, shelves)
    })
}

fn notebook(number: usize, text: &str) -> Notebook {
    static PLACES: OnceLock<Vec<usize>> = OnceLock::new();
    let words = PLACES.get_or_init(|| text.match_indices(' ').map(|(at, _)| at + 1).collect());
    let document = Document::parse(text.as_bytes(), "a.txt").expect("our own text");
    let id = Id::from_clock(1_700_000_000_000 + number as u64, [1; 10]);
    let mut notebook = Notebook::new(About::of(&document, &id, &format!("{number:04}.txt")));
    for index in 0..NOTES {
        let first = 3 + index * (words.len() - 30) / NOTES;
        let span = Span::new(words[first], words[first + 8] - 1);
        let day = 1 + (number + index) % 28;
        let made = format!("2026-{:02}-{day:02}T10:00:00Z", 1 + number % 11);
        notebook.annotations.push(Annotation {
            id: Id::from_clock((number * NOTES + index) as u64, [index as u8; 10]),
            kind: KINDS[index % 4].into(),
            status: (index % 4 == 1).then(|| STATUSES[number % 4].into()),
            tags: vec![format!("وسم {}", index % 7), "openai".to_owned()],
            note: Some(format!("ملاحظةٌ عن هذا القول، رقمها {index} في المقال {number}")),
            created: Some(made.clone()),
            updated: Some(made),
            target: Target { twins: 1, ..Target::of_text(&text[..words[first + 20]], span) },
            ..Annotation::default()
        });
    }
    notebook
}

fn volumes() -> Vec<Volume> {
    let (_, dirs, shelves) = home();
    store::library(dirs, shelves, &mut |_, _| ControlFlow::Continue(()))
}

/// The volumes with their words folded, as the page has them.
fn folded() -> Vec<Volume> {
    let mut volumes = volumes();
    volumes.iter_mut().for_each(Volume::fold);
    volumes
}

#[divan::bench(sample_count = 5)]
fn open_cold(bencher: Bencher<'_, '_>) {
    let (_, dirs, _) = home();
    bencher
        .with_inputs(|| drop(fs::remove_dir_all(&dirs.cache)))
        .bench_local_values(|()| black_box(volumes()).len());
}

#[divan::bench(sample_count = 20)]
fn open_warm(bencher: Bencher<'_, '_>) {
    drop(volumes());
    bencher.bench_local(|| black_box(volumes()).len());
}

#[divan::bench(sample_count = 20)]
fn fold_words(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(volumes).bench_local_values(|mut volumes| {
        volumes.iter_mut().for_each(Volume::fold);
        volumes
    });
}

#[divan::bench]
fn search_as_typed(bencher: Bencher<'_, '_>) {
    let mut volumes = folded();
    let words = fold("ملاحظة ١٧");
    let words: Vec<&str> = words.text().split_whitespace().collect();
    bencher.bench_local(|| volumes.iter_mut().filter_map(|volume| volume.find(&words)).count());
}

#[divan::bench]
fn filter(bencher: Bencher<'_, '_>) {
    let volumes = folded();
    let wanted = Wanted {
        kind: Some("claim".to_owned()),
        tag: Some("OpenAI".to_owned()),
        status: Some("refuted".into()),
        ..Wanted::default()
    };
    let filter = Filter::new(wanted).expect("words");
    bencher.bench_local(|| library::annotations(&volumes).filter(|(_, one)| filter.matches(one)).count());
}

#[divan::bench]
fn review_queue(bencher: Bencher<'_, '_>) {
    let volumes = folded();
    bencher.bench_local(|| {
        let all = library::annotations(&volumes).map(|(_, annotation)| annotation);
        review::queue(all, review::Order::Due, date(2026, 11, 23)).len()
    });
}

/// What stands around an annotation, read from its article and placed.
#[divan::bench(sample_count = 100)]
fn passage(bencher: Bencher<'_, '_>) {
    let (_, dirs, _) = home();
    let volumes = volumes();
    let mut all = library::annotations(&volumes).cycle();
    bencher.with_inputs(|| all.next().expect("twenty thousand")).bench_local_values(
        |(volume, annotation)| {
            store::passage(dirs, &volume.entry.path, &annotation.id).expect("its article").is_some()
        },
    );
}

/// A reader on the page of the library, with all articles.
fn page() -> (App, Terminal<TestBackend>) {
    let document = Document::parse(SAMPLE.as_bytes(), "a.txt").expect("our own text");
    let article = Article::new("a.txt", document, Notebook::default(), None);
    let mut app = App::new(article, Look::default(), (120, 40), 0);
    app.update(Message::Act(Action::Page(family::Page::Library)), Stamp::default());
    app.update(Message::Volumes(folded()), Stamp::default());
    (app, Terminal::new(TestBackend::new(120, 40)).expect("memory"))
}

/// A key and its frame: a letter of what is looked for in titles and notes.
#[divan::bench(sample_count = 50)]
fn letter_and_frame(bencher: Bencher<'_, '_>) {
    let (mut app, mut terminal) = page();
    let mut key = |key: Key| {
        let chord = Chord::plain(key);
        app.update(Message::Key { typed: chord, command: chord }, Stamp::default());
        terminal.draw(|frame| ui::draw(&app, frame)).map(drop)
    };
    key(Key::Char('/')).expect("memory");
    bencher.bench_local(|| {
        key(Key::Char('م')).expect("memory");
        key(Key::Backspace).expect("memory");
    });
}

/// An answer in a review of all, with its frame, taken back again.
#[divan::bench(sample_count = 50)]
fn answer_and_frame(bencher: Bencher<'_, '_>) {
    let (mut app, mut terminal) = page();
    app.update(Message::Act(Action::Page(family::Page::Review)), Stamp::default());
    bencher.bench_local(|| {
        for action in [Action::Page(family::Page::Grade(2)), Action::Annotate(family::Annotate::Undo)] {
            app.update(Message::Act(action), Stamp::default());
            terminal.draw(|frame| ui::draw(&app, frame)).expect("memory");
        }
    });
}

#[divan::bench]
fn statistics(bencher: Bencher<'_, '_>) {
    let volumes = folded();
    bencher.bench_local(|| Statistics::of(library::annotations(&volumes).map(|(_, one)| one)).annotations);
}
