//! Which paragraphs belong together: versions made by a seeded generator of edits, and texts beside their translations.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::{ROOT, random::Random};
use hashiya_core::alignment::{Alignment, Bead, Edit, Part, if_versions, translation, versions};
use std::collections::BTreeSet;
use std::path::Path;
use tui_bidi::text::Span;

/// A text of paragraphs, ready to be compared.
struct Lines {
    text: String,
    spans: Vec<Span>,
    headings: Vec<bool>,
}

impl Lines {
    fn of(paragraphs: &[String]) -> Self {
        let (mut text, mut spans) = (String::new(), Vec::new());
        for paragraph in paragraphs {
            spans.push(Span::new(text.len(), text.len() + paragraph.len()));
            text.push_str(paragraph);
            text.push('\n');
        }
        let headings = paragraphs.iter().map(|line| is_heading(line)).collect();
        Self { text, spans, headings }
    }

    fn part(&self) -> Part<'_> {
        Part { text: &self.text, paragraphs: &self.spans, headings: &self.headings }
    }
}

fn is_heading(line: &str) -> bool {
    line.contains("**") || line.starts_with("Chapter ") || line.starts_with("פרק ")
}

fn paragraphs(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(Path::new(ROOT).join(file)).unwrap();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// An edit of the generator: what the first text has, and what the second has in its place.
type Made = (String, String);

/// A version of `paragraphs` with edits far from each other, and these edits.
fn edited(random: &mut Random, paragraphs: &[String]) -> (Vec<String>, Vec<Made>) {
    let (mut result, mut made) = (Vec::new(), Vec::new());
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        // Words by themselves: punctuation is none of the edit's.
        let plain = |word: &str| word.chars().all(char::is_alphanumeric);
        let at = random.below(words.len());
        let new = format!("ⵥ{number}ⵥ ⵥ{number}ⴰ");
        let unique = |word: &str| words.iter().filter(|own| **own == word).count() == 1;
        match random.below(6) {
            0 if plain(words[at]) && unique(words[at]) => {
                let mut kept = words.clone();
                kept.remove(at);
                result.push(kept.join(" "));
                made.push((words[at].to_owned(), String::new()));
            }
            1 if words.len() > 1 => {
                let mut kept = words.clone();
                kept.insert(at, &new);
                result.push(kept.join(" "));
                made.push((String::new(), new.clone()));
            }
            2 if plain(words[at]) && words.len() > 3 => {
                let mut kept = words.clone();
                kept[at] = &new;
                result.push(kept.join(" "));
                made.push((words[at].to_owned(), new.clone()));
            }
            3 if words.len() > 3 && random.one_in(3) => made.push((paragraph.clone(), String::new())),
            4 if random.one_in(3) => {
                let added = format!("ⵣ{number} ⴱ{number} ⵡ{number}");
                result.push(paragraph.clone());
                result.push(added.clone());
                made.push((String::new(), added));
            }
            _ => result.push(paragraph.clone()),
        }
    }
    (result, made)
}

fn words_of(text: &str, span: Span) -> String {
    text[span.start..span.end].split_whitespace().collect::<Vec<_>>().join(" ")
}

fn found(alignment: &Alignment, first: &Lines, second: &Lines) -> Vec<Made> {
    let words = |edit: &Edit| (words_of(&first.text, edit.first()), words_of(&second.text, edit.second()));
    alignment.edits.iter().filter(|edit| !matches!(edit, Edit::Move(..))).map(words).collect()
}

#[test]
fn every_edit_of_a_version_is_found_and_none_invented() {
    let mut all = 0;
    for file in
        ["openai-november.ar.txt", "hebrew.he.txt", "persian.fa.txt", "urdu.ur.txt", "adab.vocalised.ar.txt"]
    {
        let original = paragraphs(&format!("seeds/{file}"));
        for seed in 0..60 {
            let (version, mut made) = edited(&mut Random::new(seed), &original);
            let (first, second) = (Lines::of(&original), Lines::of(&version));
            let aligned = versions(&first.part(), &second.part());
            assert!(aligned.are_versions);
            let mut found = found(&aligned, &first, &second);
            found.sort();
            made.sort();
            assert_eq!(found, made, "{file}, seed {seed}");
            all += made.len();
        }
    }
    assert!(all > 2000, "{all}");
}

#[test]
fn a_paragraph_that_was_moved_is_told_as_moved_and_nothing_else() {
    let original = paragraphs("seeds/openai-november.ar.txt");
    for seed in 0..40 {
        let mut random = Random::new(seed);
        let mut version = original.clone();
        let from = random.below(version.len());
        let taken = version.remove(from);
        let to = (from + 3 + random.below(8)) % version.len();
        version.insert(to, taken.clone());
        let (first, second) = (Lines::of(&original), Lines::of(&version));
        let aligned = versions(&first.part(), &second.part());
        let [Edit::Move(one, other)] = aligned.edits[..] else { panic!("seed {seed}: {:?}", aligned.edits) };
        assert_eq!(words_of(&first.text, one), words_of(&second.text, other));
        let bead = aligned.beads.iter().find(|bead| bead.first.contains(&from));
        assert!(bead.is_some_and(|bead| !bead.second.is_empty()), "seed {seed}");
    }
}

#[test]
fn two_texts_that_have_nothing_in_common_are_no_versions() {
    let (first, second) = (
        Lines::of(&paragraphs("seeds/openai-november.ar.txt")),
        Lines::of(&paragraphs("tests/bilingual/openai-november.en.txt")),
    );
    assert!(!versions(&first.part(), &second.part()).are_versions);
}

#[test]
fn texts_with_few_words_in_common_are_told_without_comparing_and_all_others_as_before() {
    let all = [PAIRS[0].0, PAIRS[0].1, PAIRS[1].0, PAIRS[1].1, "seeds/urdu.ur.txt"].map(paragraphs);
    for one in &all {
        // A third of the one, and of it so much of the other that some pairs are versions and some are none.
        let some: Vec<String> = one.iter().step_by(3).cloned().collect();
        for (other, part) in all.iter().flat_map(|other| [1, 2, 4, 9].map(|part| (other, part))) {
            let mixed: Vec<String> = some.iter().step_by(part).chain(other).cloned().collect();
            for (first, second) in [(one, &mixed), (&some, &mixed), (&mixed, &some)] {
                let (first, second) = (Lines::of(first), Lines::of(second));
                let whole = versions(&first.part(), &second.part());
                let found = if_versions(&first.part(), &second.part());
                assert_eq!(found, Some(whole).filter(|whole| whole.are_versions));
            }
        }
    }
}

/// The links of beads: which paragraph belongs to which.
fn links(beads: &[Bead]) -> BTreeSet<(usize, usize)> {
    let links = beads.iter().flat_map(|bead| {
        bead.first.clone().flat_map(move |one| bead.second.clone().map(move |other| (one, other)))
    });
    links.collect()
}

/// A text and its translation with paragraphs merged, split, left out and moved, and which belong together.
fn rearranged(
    random: &mut Random,
    own: &[String],
    other: &[String],
) -> (Vec<String>, BTreeSet<(usize, usize)>) {
    // Each paragraph with the numbers of those it comes from.
    let mut made: Vec<(String, Vec<usize>)> =
        other.iter().cloned().enumerate().map(|(number, text)| (text, vec![number])).collect();
    let plain = |line: &str| !is_heading(line) && line.len() > 60;
    for _ in 0..=(own.len() / 9) {
        let at = random.below(made.len() - 1);
        let (here, next) = (made[at].clone(), made[at + 1].clone());
        if here.1.len() > 1 || next.1.len() > 1 || !plain(&here.0) {
            continue;
        }
        match random.below(4) {
            0 if plain(&next.0) => {
                made[at] = (format!("{} {}", here.0, next.0), [here.1, next.1].concat());
                made.remove(at + 1);
            }
            1 => {
                let half = here.0.match_indices(". ").map(|(end, _)| end + 2);
                let Some(half) = half.min_by_key(|end| end.abs_diff(here.0.len() / 2)) else { continue };
                let (one, rest) = here.0.split_at(half);
                if one.len() < 60 || rest.len() < 60 {
                    continue;
                }
                made[at] = (one.trim().to_owned(), here.1.clone());
                made.insert(at + 1, (rest.to_owned(), here.1));
            }
            2 => drop(made.remove(at)),
            _ => {
                let taken = made.remove(at);
                let to = random.below(made.len());
                made.insert(to, taken);
            }
        }
    }
    let links =
        made.iter().enumerate().flat_map(|(place, (_, from))| from.iter().map(move |&one| (one, place)));
    let links = links.collect();
    (made.into_iter().map(|(text, _)| text).collect(), links)
}

/// How well `found` fits `gold`: the harmonic mean of precision and recall.
fn f_score(found: &BTreeSet<(usize, usize)>, gold: &BTreeSet<(usize, usize)>) -> f64 {
    2.0 * found.intersection(gold).count() as f64 / (found.len() + gold.len()).max(1) as f64
}

const PAIRS: [(&str, &str); 2] = [
    ("seeds/openai-november.ar.txt", "tests/bilingual/openai-november.en.txt"),
    ("seeds/hebrew.he.txt", "tests/bilingual/hebrew.en.txt"),
];

#[test]
fn a_translation_is_aligned_paragraph_by_paragraph() {
    for (own, other) in PAIRS {
        let (own, other) = (paragraphs(own), paragraphs(other));
        assert_eq!(own.len(), other.len());
        let gold: BTreeSet<_> = (0..own.len()).map(|number| (number, number)).collect();
        let (first, second) = (Lines::of(&own), Lines::of(&other));
        assert_eq!(links(&translation(&first.part(), &second.part(), &[]).beads), gold);
        assert_eq!(links(&translation(&second.part(), &first.part(), &[]).beads), gold);
    }
}

#[test]
fn paragraphs_that_were_merged_split_left_out_and_moved_are_found() {
    for (own, other) in PAIRS {
        let (own, other) = (paragraphs(own), paragraphs(other));
        let mut scores = Vec::new();
        for seed in 0..80 {
            let (made, gold) = rearranged(&mut Random::new(seed), &own, &other);
            let (first, second) = (Lines::of(&own), Lines::of(&made));
            let aligned = translation(&first.part(), &second.part(), &[]);
            scores.push(f_score(&links(&aligned.beads), &gold));
        }
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        println!("F {mean:.4}");
        assert!(mean >= 0.97, "F {mean:.3}");
    }
}

#[test]
fn ties_by_hand_are_kept_and_lead_the_rest() {
    let (own, other) = (paragraphs(PAIRS[0].0), paragraphs(PAIRS[0].1));
    let (first, second) = (Lines::of(&own), Lines::of(&other));
    for tie in [(1, 5), (7, 2), (20, 20), (99, 1)] {
        let found = links(&translation(&first.part(), &second.part(), &[tie]).beads);
        assert!(found.contains(&tie) || tie.0 > own.len());
    }
}

#[test]
fn every_paragraph_stands_in_one_bead() {
    let all = [PAIRS[0].0, PAIRS[0].1, PAIRS[1].0, PAIRS[1].1, "seeds/urdu.ur.txt"].map(paragraphs);
    for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
        let (first, second) = (Lines::of(one), Lines::of(other));
        for aligned in
            [versions(&first.part(), &second.part()), translation(&first.part(), &second.part(), &[])]
        {
            let ones: Vec<usize> = aligned.beads.iter().flat_map(|bead| bead.first.clone()).collect();
            let mut others: Vec<usize> = aligned.beads.iter().flat_map(|bead| bead.second.clone()).collect();
            assert_eq!(ones.iter().collect::<BTreeSet<_>>().len(), ones.len());
            assert_eq!(ones.len(), one.len());
            others.sort_unstable();
            assert_eq!(others, (0..other.len()).collect::<Vec<_>>());
        }
    }
    let empty = Lines::of(&[]);
    assert_eq!(versions(&empty.part(), &empty.part()).beads, []);
    assert_eq!(translation(&empty.part(), &Lines::of(&all[0]).part(), &[]).beads.len(), all[0].len());
}

#[test]
fn an_apparatus_gathers_what_the_witnesses_have() {
    let of = |text: &str| Lines::of(&text.lines().map(str::to_owned).collect::<Vec<_>>());
    let base = of("قال الرجل إن الكتاب وصل في اليوم الأول\nثم ذهب");
    let one = of("قال الرجل إن الكتاب وصل في اليوم الثاني\nثم ذهب");
    let two = of("قال إن الكتاب وصل في اليوم الثاني\nثم ذهب مسرعا");
    let found = hashiya_core::alignment::apparatus(&base.part(), &[one.part(), two.part()]);
    let told: Vec<Vec<(&str, &[usize])>> = found
        .iter()
        .map(|variant| {
            variant.readings.iter().map(|own| (own.text.as_str(), own.witnesses.as_slice())).collect()
        })
        .collect();
    let expected: [Vec<(&str, &[usize])>; 3] = [
        vec![("الرجل", &[0, 1]), ("", &[2])],
        vec![("الأول", &[0]), ("الثاني", &[1, 2])],
        vec![("", &[0, 1]), ("مسرعا", &[2])],
    ];
    assert_eq!(told, expected);
}
