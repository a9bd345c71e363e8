//! Folding, search and reading of big texts: `cargo bench --bench search`.
//!
//! The text is our Arabic sample over and over; divan shows the time of one pass over 10 MB.

use divan::{Bencher, black_box, counter::BytesCount};
use hashiya::document::Document;
use hashiya::text::fold::fold;

const ARTICLE: &str = include_str!("../seeds/openai-november.ar.txt");
const VOCALISED: &str = include_str!("../seeds/adab.vocalised.ar.txt");

fn main() {
    divan::main();
}

fn text(article: &str) -> String {
    article.repeat(10_500_000 / article.len())
}

#[divan::bench(args = [ARTICLE, VOCALISED], sample_count = 10)]
fn fold_10_mb(bencher: Bencher, article: &str) {
    let text = text(article);
    bencher.counter(BytesCount::of_str(&text)).bench(|| fold(black_box(&text)).text().len());
}

#[divan::bench(sample_count = 10)]
fn read_10_mb(bencher: Bencher) {
    let text = text(ARTICLE);
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| text.clone().into_bytes())
        .bench_values(|bytes| Document::read(bytes, "a.txt").map(|document| document.paragraphs()));
}
