//! Measures the names, groups and values found in labelled texts, and what each step is worth.
//!
//! ```text
//! cargo run --release --features training --example entities-table [-- [--steps] [--faults] [TEXT LABELS]…]
//! ```
//!
//! Without texts: the samples of `seeds/` and `tests/labels/`. Where the environment variable
//! `HASHIYA_SHARED` names the folder of shared material, the encyclopedia articles there too. Each
//! text is read with all lists, and with its own names taken out of them.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::needless_for_each,
    reason = "a program: it reads, writes, and ends at a fault"
)]

#[allow(dead_code)]
#[path = "../crates/hashiya-core/tests/it/support/score.rs"]
mod score;

use hashiya::entities::{Overrides, Steps, find_with};
use score::{Sample, Score};
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (flags, files): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|given| *given == flag);
    let samples = if files.is_empty() {
        Sample::ours(Path::new(env!("CARGO_MANIFEST_DIR")))
    } else {
        files.chunks(2).map(|pair| Sample::read(Path::new(pair[0]), Path::new(pair[1]))).collect()
    };
    if has("--steps") {
        return ablations(&samples);
    }
    println!(
        "{:26} {:>8} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>5} {:>6}",
        "sample", "lists", "P", "R", "exact", "overl.", "typed", "B³", "joins", "values"
    );
    for listed in [true, false] {
        let mut total = Score::default();
        for sample in &samples {
            let score = measure(sample, &Steps::default(), listed, false);
            row(&sample.name, listed, &score);
            if has("--faults") {
                faults(&score);
            }
            total.add(&score);
        }
        row("ALL", listed, &total);
    }
    let mut languages = std::collections::BTreeMap::<String, Score>::new();
    for sample in Sample::kinds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels/kinds")) {
        let score = measure(&sample, &Steps::default(), true, false);
        row(&sample.name, true, &score);
        if has("--faults") {
            faults(&score);
        }
        let language = sample.name.split('.').next().unwrap_or_default();
        languages.entry(format!("kinds {language}")).or_default().add(&score);
    }
    languages.iter().for_each(|(name, score)| row(name, true, score));
    if let Some(shared) = std::env::var_os("HASHIYA_SHARED") {
        let article = Sample::article(Path::new(env!("CARGO_MANIFEST_DIR")), Path::new(&shared));
        for listed in [true, false] {
            row(&article.name, listed, &measure(&article, &Steps::default(), listed, false));
        }
        let mut total = Score::default();
        for sample in Sample::encyclopedia(&Path::new(&shared).join("entities-dev")) {
            total.add(&measure(&sample, &Steps::default(), true, true));
        }
        row("encyclopedia", true, &total);
    }
}

fn measure(sample: &Sample, steps: &Steps, listed: bool, loose: bool) -> Score {
    let steps = if listed {
        steps.clone()
    } else {
        steps.clone().without_listing(sample.names().map(|label| label.text.as_str()))
    };
    score::score(sample, &find_with(&sample.document, &Overrides::default(), &steps), loose)
}

fn row(name: &str, listed: bool, score: &Score) {
    let lists = if listed { "all" } else { "without" };
    println!(
        "{name:26} {lists:>8} {:6.3} {:6.3} {:6.3} {:6.3} {:6.3} {:6.3} {:5} {:6.3}",
        score.exact.precision(),
        score.exact.recall(),
        score.exact.f(),
        score.overlapping.f(),
        score.typed.f(),
        score.grouping.f(),
        score.joins.len(),
        score.values.f(),
    );
}

fn faults(score: &Score) {
    for (what, list) in [
        ("joined wrongly", &score.joins),
        ("missed", &score.missed),
        ("invented", &score.invented),
        ("mistyped", &score.mistyped),
    ] {
        let mut times = std::collections::BTreeMap::<&str, usize>::new();
        list.iter().for_each(|item| *times.entry(item).or_default() += 1);
        let items: Vec<String> = times.iter().map(|(item, count)| format!("{item} ×{count}")).collect();
        println!("  {what}: {}", items.join(", "));
    }
}

fn ablations(samples: &[Sample]) {
    let all = Steps::default;
    let table = [
        ("all steps", all()),
        ("without the lists of names", Steps { lists: false, ..all() }),
        ("without cross-script evidence", Steps { sound: false, ..all() }),
        ("without one sense a text", Steps { one_sense: false, ..all() }),
        ("without titles in quotation marks", Steps { works: false, ..all() }),
        ("without the neighbours' votes", Steps { neighbours: false, ..all() }),
        ("without taking clitics off", Steps { clitics: false, ..all() }),
        ("without grouping", Steps { groups: false, ..all() }),
        ("Latin words alone", Steps { words: false, ..all() }),
    ];
    println!("| steps | exact F | without own names | overlapping F | typed F | B³ F |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for (name, steps) in table {
        let mut totals = [Score::default(), Score::default()];
        for sample in samples {
            totals[0].add(&measure(sample, &steps, true, false));
            totals[1].add(&measure(sample, &steps, false, false));
        }
        let [with, without] = totals;
        println!(
            "| {name} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
            with.exact.f(),
            without.exact.f(),
            with.overlapping.f(),
            with.typed.f(),
            with.grouping.f()
        );
    }
}
