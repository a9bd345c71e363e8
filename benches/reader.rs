//! The reader: what a key costs from its message to the drawn frame, at 100 × 50, bidi and shaping on.
//!
//! `cargo bench --bench reader`; the time is wall time of one thread that waits for nothing.
#![allow(clippy::expect_used, reason = "a bench that cannot start ends")]

use divan::{Bencher, black_box};
use hashiya::{
    app::{App, Article, Look, Message, Stamp},
    command::Action,
    document::Document,
    entities::{Overrides, find},
    notebook::Notebook,
    ui,
};
use ratatui::{Terminal, backend::TestBackend};

const SAMPLE: &[u8] = include_bytes!("../seeds/openai-november.ar.txt");
const NOTES: &[u8] = include_bytes!("../seeds/openai-november.ar.txt.hashiya.toml");

fn main() {
    divan::main();
}

/// A reader of the sample repeated `copies` times, with its notes and its names.
fn reader(copies: usize) -> App {
    let document = Document::parse(&SAMPLE.repeat(copies), "sample.txt").expect("our own text");
    let entities = find(&Document::parse(SAMPLE, "sample.txt").expect("our own text"), &Overrides::default());
    let article = Article::new("sample.txt", document, Notebook::parse(NOTES), None);
    let mut app = App::new(article, Look::default(), (100, 50), 0);
    app.update(Message::Entities(Box::new(entities)), Stamp::default());
    app
}

#[divan::bench(args = [1, 500])]
fn first_frame(bencher: Bencher, copies: usize) {
    let app = reader(copies);
    let mut terminal = Terminal::new(TestBackend::new(100, 50)).expect("memory");
    bencher.bench_local(|| terminal.draw(|frame| ui::draw(black_box(&app), frame)).map(drop));
}

/// A key and its frame.
fn key(bencher: Bencher, copies: usize, action: Action) {
    let mut app = reader(copies);
    let mut terminal = Terminal::new(TestBackend::new(100, 50)).expect("memory");
    bencher.bench_local(|| {
        app.update(Message::Act(action), Stamp::default());
        if app.percent() == 100 {
            app.update(Message::Act(Action::Start), Stamp::default());
        }
        terminal.draw(|frame| ui::draw(black_box(&app), frame)).map(drop)
    });
}

#[divan::bench(args = [1, 500])]
fn letter(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::Left);
}

#[divan::bench(args = [1, 500])]
fn page(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::PageDown);
}

#[divan::bench(args = [1, 500])]
fn end(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::End);
}
