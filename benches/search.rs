//! Folding, search and reading of big texts, in CPU time: `cargo bench --bench search [-- WORD]`.
//!
//! The text is our Arabic sample, plain or vocalised, over and over. Wall time on a shared machine is noise:
//! what is shown is the CPU time of the thread, the mean of several rounds.

#![allow(clippy::disallowed_methods)] // reads the kernel's account of this thread

use hashiya::document::Document;
use hashiya::search::{Mode, Query};
use std::hint::black_box;
use tui_bidi::text::fold::fold;

const ARTICLE: &str = include_str!("../seeds/openai-november.ar.txt");
const VOCALISED: &str = include_str!("../seeds/adab.vocalised.ar.txt");
const MB: usize = 1_000_000;

fn main() {
    let text = |article: &str, length: usize| article.repeat(length / article.len());
    let plain = text(ARTICLE, 10 * MB + MB / 2);
    let vocalised = text(VOCALISED, 10 * MB + MB / 2);
    measure("fold 10.5 MB", || fold(&plain).text().len());
    measure("fold 10.5 MB, vocalised", || fold(&vocalised).text().len());
    measure("read 10.5 MB (copy included)", || {
        Document::parse(plain.as_bytes(), "a.txt").map(|a| a.paragraphs())
    });
    let big = text(ARTICLE, 100 * MB);
    for (text, size) in [(&plain, "10.5 MB"), (&vocalised, "10.5 MB, vocalised"), (&big, "100 MB")] {
        for needle in ["مايكروسوفت", "Sam Altman", "ا", "لن يوجد هذا"] {
            let query = || Query::new(needle, Mode::Folded, false, false);
            measure(&format!("find {needle}, {size}"), || query().map(|query| query.find_in(text).count()));
        }
        let exact = Query::new("مايكروسوفت", Mode::Exact, false, false);
        measure(&format!("find exactly, {size}"), || exact.as_ref().map(|query| query.find_in(text).count()));
        let regex = Query::new("[0-9]{4}", Mode::Regex, false, false);
        measure(&format!("find by regex, {size}"), || {
            regex.as_ref().map(|query| query.find_in(text).count())
        });
    }
}

/// Prints the CPU time of one `run`.
fn measure<T>(name: &str, mut run: impl FnMut() -> T) {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    if wanted.is_some_and(|word| !name.contains(&word)) {
        return;
    }
    // The kernel keeps the account in steps of some milliseconds: many rounds, their mean.
    let (start, mut rounds) = (cpu(), 0.0);
    while rounds < 4.0 || cpu() - start < 200.0 {
        black_box(run());
        rounds += 1.0;
    }
    println!("{name:<48}{:>10.2} ms", (cpu() - start) / rounds);
}

/// Milliseconds that this thread has been on a CPU; wall time where the kernel does not tell.
fn cpu() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    let account = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = account.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64() * 1e3, |nanoseconds| nanoseconds / 1e6)
}
