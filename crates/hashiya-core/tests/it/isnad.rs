//! Chains of transmission on our own labelled reports.

use crate::support;
use hashiya_core::document::Document;
use hashiya_core::entities::{Kind, Overrides, chains, find};
use std::fmt::Write as _;
use std::path::Path;

/// A labelled report: its text, where its chain ends, and its narrators.
struct Report {
    text: String,
    chain: (usize, usize),
    narrators: Vec<(usize, usize)>,
}

fn reports() -> Vec<Report> {
    let path = Path::new(support::ROOT).join("tests/labels/hadith.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let report = |line: &str| {
        let (mut text, mut narrators, mut open, mut end) = (String::new(), Vec::new(), 0, 0);
        for c in line.replace(" || ", "| ").chars() {
            match c {
                '{' => open = text.len(),
                '}' => narrators.push((open, text.len())),
                '|' => end = text.len(),
                c => text.push(c),
            }
        }
        Report { text, chain: (0, end), narrators }
    };
    text.lines().filter(|line| !line.starts_with('#')).map(report).collect()
}

/// F of what was found against what is so.
fn score(right: usize, found: usize, all: usize) -> f64 {
    2.0 * right as f64 / (found + all) as f64
}

#[test]
fn chains_and_narrators_are_found_in_reports_and_none_in_prose() {
    let reports = reports();
    assert_eq!(reports.len(), 78);
    let (mut bounds, mut bounds_found, mut names, mut names_found, mut names_all) = (0, 0, 0, 0, 0);
    let mut wrong = String::new();
    for report in &reports {
        let document = Document::parse(report.text.as_bytes(), "a.txt").unwrap();
        let found = chains(&document);
        bounds_found += found.len();
        let spans: Vec<(usize, usize)> =
            found.iter().map(|chain| (chain.span.start, chain.span.end)).collect();
        bounds += usize::from(spans.contains(&report.chain));
        let told: Vec<(usize, usize)> = found
            .iter()
            .flat_map(|chain| &chain.narrators)
            .map(|one| (one.span.start, one.span.end))
            .collect();
        assert!(told.is_sorted(), "in the order of the text");
        names += told.iter().filter(|one| report.narrators.contains(one)).count();
        names_found += told.len();
        names_all += report.narrators.len();
        if spans != [report.chain] || told != report.narrators {
            let words: Vec<&str> = told.iter().map(|&(from, to)| &report.text[from..to]).collect();
            let _ = writeln!(
                wrong,
                "{}\n  {words:?} {:?}",
                report.text,
                spans.first().map(|&(from, to)| &report.text[from..to])
            );
        }
    }
    let (bounds, names) = (score(bounds, bounds_found, reports.len()), score(names, names_found, names_all));
    assert!(bounds >= 0.9 && names >= 0.9, "chains {bounds:.3}, narrators {names:.3}\n{wrong}");
    for seed in ["openai-november.ar.txt", "adab.vocalised.ar.txt"] {
        let bytes = std::fs::read(Path::new(support::ROOT).join("seeds").join(seed)).unwrap();
        assert_eq!(chains(&Document::parse(&bytes, seed).unwrap()), [], "{seed}");
    }
}

/// A lone common word is a name where a chain says so (مالك), with vowels too; "his father" names no one.
#[test]
fn narrators_of_chains_are_people_in_the_list_of_names() {
    let (mut right, mut all, mut missed) = (0, 0, String::new());
    for report in reports() {
        let document = Document::parse(report.text.as_bytes(), "a.txt").unwrap();
        let found = find(&document, &Overrides::default());
        let people = || found.entities.iter().filter(|entity| entity.kind == Kind::Person);
        for (from, to) in report.narrators {
            let words = &report.text[from..to];
            if matches!(words, "أبيه" | "جده") {
                assert!(people().all(|entity| entity.name != words), "{words}");
                continue;
            }
            let mut spans = people().flat_map(|entity| &entity.mentions).map(|mention| mention.span);
            let named = spans.any(|span| (span.start, span.end) == (from, to));
            (all, right) = (all + 1, right + usize::from(named));
            if !named {
                let _ = writeln!(missed, "{words}: {}", report.text);
            }
        }
    }
    assert!(right * 100 >= all * 95, "{right} of {all}\n{missed}");
    let text = "حَدَّثَنَا عَبْدُ اللهِ بْنُ يُوسُفَ قَالَ أَخْبَرَنَا مَالِكٌ عَنْ نَافِعٍ وَثَابِتٍ عَنْ عَائِشَةَ.";
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    let found = find(&document, &Overrides::default());
    let names: Vec<&str> = found.entities.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(names, ["عَبْدُ اللهِ بْنُ يُوسُفَ", "مَالِكٌ", "نَافِعٍ", "ثَابِتٍ", "عَائِشَةَ"]);
}
