//! How well targets are found again: the table of `docs/notebooks.md`.
//!
//! `cargo run --release --features training --example placement_table [TRIALS]` edits the samples in some thirty ways, each
//! TRIALS times (default 20) a text, and prints what became of the targets.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a program, not the library"
)]

#[path = "../crates/hashiya-core/tests/it/support/placement_edits/mod.rs"]
mod placement_edits;

use hashiya::notebook::Target;
use hashiya::notebook::placement::{State, place};
use placement_edits::{Grade, KINDS, Trial};
use std::collections::BTreeMap;

#[derive(Default, Clone, Copy)]
struct Count {
    all: usize,
    right: usize,
    wrong: usize,
    missed: usize,
    ambiguous: usize,
    gone: usize,
    orphans: usize,
}

impl Count {
    fn add(&mut self, grade: Grade, gone: bool, ambiguous: bool) {
        self.all += 1;
        self.gone += usize::from(gone);
        self.right += usize::from(matches!(grade, Grade::Right | Grade::Orphan));
        self.wrong += usize::from(grade == Grade::Wrong);
        self.missed += usize::from(grade == Grade::Missed);
        self.orphans += usize::from(grade == Grade::Orphan);
        self.ambiguous += usize::from(ambiguous);
    }

    fn line(&self) -> String {
        let percent = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
        format!(
            "{:6.1} {:6.1} {:6.1} {:6.1} {:7.1} {:6}",
            percent(self.right, self.all),
            percent(self.wrong, self.all),
            percent(self.ambiguous, self.all),
            percent(self.orphans, self.gone),
            percent(self.orphans, self.orphans + self.missed),
            self.all,
        )
    }
}

/// CPU time of this thread in milliseconds: the clock of a busy machine says nothing.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let trials: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(20);
    let files: Vec<String> = arguments.collect();
    let seeds = if files.is_empty() {
        [
            "openai-november.ar.txt",
            "adab.vocalised.ar.txt",
            "hebrew.he.txt",
            "persian.fa.txt",
            "urdu.ur.txt",
            "notes.en.md",
        ]
        .map(|name| format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR")))
        .to_vec()
    } else {
        files
    };
    let mut times = Vec::new();
    for with_old in [false, true] {
        let mut by_kind: BTreeMap<&str, Count> = BTreeMap::new();
        let mut by_text: BTreeMap<String, Count> = BTreeMap::new();
        let mut all = Count::default();
        for seed in &seeds {
            let text = std::fs::read_to_string(seed).expect("a sample");
            let name = seed.rsplit('/').next().unwrap_or_default().to_owned();
            for (kind, kind_name) in KINDS.iter().enumerate() {
                for number in 0..trials {
                    let Some(trial) = Trial::new(&text, kind, number) else { continue };
                    let document = trial.document();
                    let targets: Vec<&Target> = trial.targets.iter().collect();
                    let placements = place(&document, &targets, with_old.then_some(trial.old.as_str()));
                    let grade = trial.grade(&document, &placements[0]);
                    let ambiguous = placements[0].state == State::Ambiguous;
                    for count in [
                        by_kind.entry(kind_name).or_default(),
                        by_text.entry(name.clone()).or_default(),
                        &mut all,
                    ] {
                        count.add(grade, trial.want.is_none(), ambiguous);
                    }
                    if std::env::var("VERBOSE").is_ok_and(|k| k == trial.kind)
                        && !matches!(grade, Grade::Right | Grade::Orphan)
                    {
                        let t = &trial.targets[0];
                        let want = trial
                            .want
                            .map(|(a, b)| trial.new.chars().skip(a).take(b - a).collect::<String>());
                        let got = placements[0].span.map(|s| &document.text()[s.start..s.end]);
                        println!(
                            "{grade:?} {:?} {name} #{number}\n  quote {:?}\n  want  {want:?}\n  got   {got:?} {} {:?}",
                            placements[0].state, t.exact, placements[0].similarity, placements[0].candidates
                        );
                    }
                    if !with_old {
                        let start = cpu();
                        let one = place(&document, &targets[..1], None);
                        times.push((cpu() - start, one.len()));
                    }
                }
            }
        }
        println!("\n{} the old text", if with_old { "with" } else { "without" });
        println!(
            "{:38} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6}",
            "", "right", "wrong", "ambig", "recall", "precis", "trials"
        );
        for (name, count) in &by_text {
            println!("{name:38} {}", count.line());
        }
        for kind in KINDS {
            println!("{kind:38} {}", by_kind.get(kind).copied().unwrap_or_default().line());
        }
        println!("{:38} {}", "all", all.line());
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |percent: usize| times.get(times.len() * percent / 100).map_or(0.0, |time| time.0);
    println!("\none placement, folding of the text included: median {:.2} ms, p95 {:.2} ms", at(50), at(95));
}
