//! The reader: what a key costs from its message to the drawn frame, at 100 × 50, bidi and shaping on.
//!
//! `cargo bench --bench reader`; the time is wall time of one thread that waits for nothing.
#![allow(clippy::expect_used, dead_code, reason = "a bench that cannot start ends; what benches share")]

mod common;

use common::reader;
use divan::{Bencher, black_box};
use hashiya::app::{Message, Stamp};
use hashiya::{
    command::{Action, family},
    ui,
};
use ratatui::{Terminal, backend::TestBackend};

fn main() {
    divan::main();
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
            app.update(Message::Act(Action::Move(family::Move::Start)), Stamp::default());
        }
        terminal.draw(|frame| ui::draw(black_box(&app), frame)).map(drop)
    });
}

#[divan::bench(args = [1, 500])]
fn letter(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::Move(family::Move::Left));
}

#[divan::bench(args = [1, 500])]
fn page(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::Scroll(family::Scroll::PageDown));
}

#[divan::bench(args = [1, 500])]
fn end(bencher: Bencher, copies: usize) {
    key(bencher, copies, Action::Move(family::Move::End));
}
