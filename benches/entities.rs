//! What a text of 40 KB costs, in CPU time: `cargo bench --bench entities`.
#![allow(clippy::expect_used, reason = "a bench that cannot start ends")]

use hashiya::document::Document;
use hashiya::entities::{Overrides, Steps, find, find_with};

fn main() {
    divan::main();
}

/// The mixed seed, as often as makes 40 KB.
fn article() -> Document {
    let seed = include_str!("../seeds/openai-november.ar.txt");
    let text = seed.repeat(40_000 / seed.len() + 1);
    let end = (0..=40_000).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    Document::parse(&text.as_bytes()[..end], "article.txt").expect("text")
}

#[divan::bench]
fn all_steps(bencher: divan::Bencher<'_, '_>) {
    let document = article();
    bencher.bench_local(|| find(&document, &Overrides::default()));
}

#[divan::bench]
fn latin_words_alone(bencher: divan::Bencher<'_, '_>) {
    let document = article();
    let steps = Steps { words: false, ..Steps::default() };
    bencher.bench_local(|| find_with(&document, &Overrides::default(), &steps));
}

#[divan::bench]
fn sections_with_the_document(bencher: divan::Bencher<'_, '_>) {
    let text = article().text().to_owned();
    bencher.bench_local(|| {
        Document::parse(text.as_bytes(), "article.txt").map(|document| document.sections().len())
    });
}
