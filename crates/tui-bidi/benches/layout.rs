//! What layout costs: everything of a 10.5 MB text, one screen of it, a resize, the stages.
//!
//! `HASHIYA_SHARED` names the folder of the real article; without it our own sample is laid out.
//! Run with `cargo bench -p tui-bidi --bench layout`. These are wall times: on a busy machine read the column
//! "fastest", or divide the user time of `time cargo bench -p tui-bidi --bench layout -- everything_laid_out$` by
//! its five rounds.
#![allow(clippy::disallowed_methods, reason = "a bench reads its text")]

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::sync::LazyLock;
use tui_bidi::layout::{Layout, Options};
use tui_bidi::text::{Direction, clusters};

const SIZE: usize = 10_500_000;

/// The article, repeated to 10.5 MB.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let shared = std::env::var("HASHIYA_SHARED").map(|folder| format!("{folder}/seeds/article.ar.txt"));
    let article = shared.ok().and_then(|path| std::fs::read_to_string(path).ok());
    let article = article.unwrap_or_else(|| {
        let found =
            std::fs::read_dir("../../seeds").into_iter().flatten().flatten().map(|entry| entry.path());
        let sample = found.filter(|path| path.to_string_lossy().contains(".ar.")).min();
        sample
            .and_then(|path| std::fs::read_to_string(path).ok())
            .unwrap_or_else(|| "حاشية Hashiya 2023\n".repeat(2000))
    });
    let mut text = article.repeat(SIZE / article.len() + 1);
    text.truncate(tui_bidi::text::floor_char(&text, SIZE));
    text
});

fn main() {
    divan::main();
}

/// Lays out every paragraph in 100 columns; with `walk` every cell is visited too.
fn everything(walk: bool) -> usize {
    let options = Options::default();
    let mut cells = 0;
    for paragraph in TEXT.lines() {
        let layout = Layout::new(paragraph, Direction::RightToLeft, 100, &options);
        cells += if walk { layout.lines().map(|line| line.cells().count()).sum() } else { layout.len() };
    }
    cells
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn everything_laid_out(bencher: Bencher) {
    LazyLock::force(&TEXT);
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| everything(false));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn everything_laid_out_every_cell_visited(bencher: Bencher) {
    LazyLock::force(&TEXT);
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| everything(true));
}

/// The first 50 lines of 100 columns, every cell visited.
#[divan::bench]
fn one_screen(bencher: Bencher) {
    LazyLock::force(&TEXT);
    bencher.bench_local(|| {
        let (options, mut lines, mut bytes) = (Options::default(), 0, 0);
        for paragraph in TEXT.lines() {
            let layout = Layout::new(paragraph, Direction::RightToLeft, 100, &options);
            for line in layout.lines().take(50 - lines) {
                bytes += line.cells().map(|cell| cell.symbol.len()).sum::<usize>();
                lines += 1;
            }
            if lines >= 50 {
                break;
            }
        }
        black_box(bytes)
    });
}

/// Another width for a paragraph that is laid out: what a resize costs.
#[divan::bench]
fn rewrap(bencher: Bencher) {
    let paragraph = TEXT.lines().max_by_key(|paragraph| paragraph.len()).unwrap_or_default();
    let mut layout = Layout::new(paragraph, Direction::RightToLeft, 100, &Options::default());
    let mut width = 60;
    bencher.counter(BytesCount::new(paragraph.len())).bench_local(|| {
        width = 60 + (width + 7) % 61;
        layout.rewrap(black_box(width));
        layout.len()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn stage_levels(bencher: Bencher) {
    LazyLock::force(&TEXT);
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| {
        let rtl = Some(unicode_bidi::Level::rtl());
        TEXT.lines()
            .map(|paragraph| unicode_bidi::ParagraphBidiInfo::new(paragraph, rtl).levels.len())
            .sum::<usize>()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn stage_breaks(bencher: Bencher) {
    LazyLock::force(&TEXT);
    let segmenter = icu_segmenter::LineSegmenter::new_for_non_complex_scripts(
        icu_segmenter::options::LineBreakOptions::default(),
    );
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| {
        TEXT.lines().map(|paragraph| segmenter.segment_str(paragraph).count()).sum::<usize>()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn stage_clusters(bencher: Bencher) {
    LazyLock::force(&TEXT);
    bencher
        .counter(BytesCount::new(SIZE))
        .bench_local(|| TEXT.lines().map(|paragraph| clusters(paragraph).count()).sum::<usize>());
}
