//! Notebooks of 1,000 and 10,000 annotations: opening with placement, and saving one change.
//!
//! `cargo bench --bench notebook`. Targets: 1,000 under 50 ms each, 10,000 under 600 ms.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a program, not the library"
)]

use divan::{Bencher, black_box};
use hashiya::document::Document;
use hashiya::notebook::placement::place;
use hashiya::notebook::{Annotation, Edit, Id, Notebook, Target};
use hashiya::store::{Dirs, Session, beside, open};
use tui_bidi::text::Span;

fn main() {
    divan::main();
}

/// A text of some 60,000 letters and a notebook of `count` annotations in it.
fn crowded(count: usize) -> (Document, Notebook) {
    let seed = include_str!("../seeds/openai-november.ar.txt");
    let document = Document::parse(seed.repeat(6).as_bytes(), "a.txt").unwrap();
    let mut notebook = Notebook::default();
    let words: Vec<usize> = document.text().match_indices(' ').map(|(at, _)| at + 1).collect();
    let template = Target::of(&document, Span::new(words[0], words[4] - 1));
    for index in 0..count {
        let first = index * (words.len() - 6) / count;
        let span = Span::new(words[first], words[first + 4] - 1);
        // The twins are counted once: counting them is what making a target costs, not opening one.
        let target =
            Target { rev: template.rev.clone(), ..Target::of_text(&document.text()[..span.end], span) };
        notebook.annotations.push(Annotation {
            id: Id::from_clock(1_700_000_000_000 + index as u64, [index as u8; 10]),
            kind: "claim".into(),
            note: Some("ملاحظة قصيرة".into()),
            target,
            ..Annotation::default()
        });
    }
    (document, notebook)
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn open_and_place_unchanged(bencher: Bencher<'_, '_>, count: usize) {
    let (document, notebook) = crowded(count);
    let bytes = notebook.to_bytes();
    bencher.bench_local(|| {
        let notebook = Notebook::parse(black_box(&bytes));
        let targets: Vec<&Target> = notebook.annotations.iter().map(|a| &a.target).collect();
        place(&document, &targets, None)
    });
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn save_one_change(bencher: Bencher<'_, '_>, count: usize) {
    let (document, notebook) = crowded(count);
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    std::fs::write(&article, document.text()).unwrap();
    std::fs::write(beside(&article), notebook.to_bytes()).unwrap();
    let document = open(&article).unwrap();
    let mut session = Session::open(&Dirs::under(folder.path().join("home")), &article, &document).unwrap();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let annotation = &session.notebook().annotations[number % count];
        let changed = Annotation { note: Some(number.to_string()), ..annotation.clone() };
        session.save(Edit::Replace(changed)).unwrap()
    });
}

#[divan::bench(args = [1_000], sample_count = 5)]
fn place_after_an_insertion_at_the_start(bencher: Bencher<'_, '_>, count: usize) {
    let (document, notebook) = crowded(count);
    let moved = Document::parse(format!("فقرة جديدة.\n{}", document.text()).as_bytes(), "a.txt").unwrap();
    let targets: Vec<&Target> = notebook.annotations.iter().map(|a| &a.target).collect();
    bencher.bench_local(|| place(black_box(&moved), &targets, None));
}
