//! Finding the place again: single cases, laws, and the floor of the table in `docs/notebooks.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests use the disk, and panic"
)]

use crate::support;
use crate::support::placement_edits::{Grade, KINDS, Trial};
use hashiya_core::document::{CodePoint, Document};
use hashiya_core::notebook::Target;
use hashiya_core::notebook::placement::{Placement, State, place, place_beside};
use proptest::prelude::*;
use tui_bidi::text::{Span, slice};

const TEXT: &str = "وصل المدير إلى المكتب صباح الاثنين وجلس إلى طاولته يقرأ الصحف.\n\
    كتب أحمد رسالة طويلة إلى صديقه سمير يسأله عن أحوال البلد والأهل.\n\
    في المساء عاد المدير إلى بيته ماشيا لأن السيارة كانت معطلة.\n\
    لم يرد سمير على الرسالة إلا بعد شهر، وكان رده قصيرا.\n";

fn document(text: &str) -> Document {
    Document::parse(text.as_bytes(), "a.txt").unwrap()
}

/// The target of the nth place of `quote` in [`TEXT`].
fn target(quote: &str, nth: usize) -> Target {
    let (start, _) = TEXT.match_indices(quote).nth(nth).unwrap();
    Target::of(&document(TEXT), Span::new(start, start + quote.len()))
}

fn one(text: &str, target: &Target, old: Option<&str>) -> (State, Option<String>) {
    let document = document(text);
    let placement = place(&document, &[target], old).remove(0);
    (placement.state, placement.span.map(|span| slice(document.text(), span).to_owned()))
}

#[test]
fn what_has_its_place_is_looked_for_no_more_and_helps_the_others() {
    let new = document(&format!("مقدمة\n{TEXT}"));
    let targets = [target("المدير", 0), target("رسالة طويلة", 0)];
    let targets: Vec<&Target> = targets.iter().collect();
    let known = Placement::orphan(None);
    let placed = place_beside(&new, &targets, vec![Some(known.clone()), None], None);
    assert_eq!(placed, [known, place(&new, &targets, None).remove(1)]);
}

#[test]
fn unchanged_text_is_exact_also_without_a_revision() {
    for (quote, nth) in [("رسالة طويلة", 0), ("المدير", 1), ("سمير", 1)] {
        let made = target(quote, nth);
        for target in
            [made.clone(), Target { rev: None, ..made.clone() }, Target { rev: Some("b3:0".into()), ..made }]
        {
            assert_eq!(one(TEXT, &target, None), (State::Exact, Some(quote.to_owned())));
        }
    }
}

#[test]
fn folded_words_elsewhere_are_moved() {
    let text = format!("جملة جديدة في أول النص.\n{}", TEXT.replace("رسالة", "رِسَالَة").replace("أحمد", "احمد"));
    let (state, words) = one(&text, &target("كتب أحمد رسالة", 0), None);
    assert_eq!((state, words.as_deref()), (State::Moved, Some("كتب احمد رِسَالَة")));
}

#[test]
fn edited_words_are_changed_up_to_their_context() {
    let text = TEXT.replace("رسالة طويلة إلى صديقه", "خطابا قصيرا إلى رفيقه");
    for old in [None, Some(TEXT)] {
        let (state, words) = one(&text, &target("رسالة طويلة إلى صديقه سمير", 0), old);
        assert_eq!(
            (state, words.as_deref()),
            (State::Changed, Some("خطابا قصيرا إلى رفيقه سمير")),
            "{old:?}"
        );
    }
}

#[test]
fn a_short_quote_never_attaches_on_its_words_alone() {
    let first = TEXT.lines().next().unwrap();
    for old in [None, Some(TEXT)] {
        let document = document(TEXT.replace(first, "").trim());
        let placement = place(&document, &[&target("المدير", 0)], old).remove(0);
        assert_eq!((placement.state, placement.span), (State::Orphan, None));
        assert!(placement.reason.is_some() && placement.candidates.len() <= 3);
    }
}

#[test]
fn an_orphan_offers_its_best_places() {
    let text = TEXT.replace("كتب أحمد رسالة طويلة إلى صديقه سمير يسأله عن أحوال البلد والأهل.\n", "");
    let document = document(&text);
    let placement = place(&document, &[&target("سمير", 0)], None).remove(0);
    assert_eq!(placement.state, State::Orphan);
    let words = placement.candidates.iter().map(|c| slice(document.text(), c.span)).collect::<Vec<_>>();
    assert!(words.contains(&"سمير"), "{words:?}");
}

#[test]
fn twins_are_told_apart_by_neighbours_or_said_to_be_ambiguous() {
    let line = TEXT.lines().nth(1).unwrap();
    let twin = format!("{TEXT}{TEXT}");
    let quote = target("رسالة طويلة إلى صديقه", 0);
    // The text doubled, and a little of its first half lost: nothing but the numbers tells the halves.
    let text = twin.replacen("صباح ", "", 1);
    let made = Target { twins: 2, rev: None, ..quote };
    let found = place(&document(&text), &[&made], None).remove(0);
    assert!(found.span.unwrap().start < TEXT.len());
    let pair = format!("مقدمة لا علاقة لها بشيء مما يلي هنا.\n{line}\n{line}\n");
    let lonely = Target { prefix: String::new(), suffix: String::new(), ..made };
    let found = place(&document(&pair), &[&lonely], None).remove(0);
    assert_eq!((found.state, found.candidates.len()), (State::Ambiguous, 2));
}

#[test]
fn odd_targets_never_fail() {
    let made = target("المدير", 0);
    for odd in [
        Target::default(),
        Target { start: CodePoint::new(usize::MAX), end: CodePoint::new(usize::MAX), ..made.clone() },
        Target { start: CodePoint::new(9), end: CodePoint::new(3), ..made.clone() },
        Target { exact: "\u{64E}\u{200D}".into(), ..made.clone() },
        Target { prefix: "x".repeat(5000), suffix: "\n\n".into(), ..made },
    ] {
        for text in ["", "x", TEXT] {
            let _ = place(&document(text), &[&odd], Some(text));
            let _ = place(&document(text), &[&odd], Some("ا ب"));
        }
    }
}

fn seeds() -> Vec<String> {
    let names =
        ["openai-november.ar.txt", "adab.vocalised.ar.txt", "hebrew.he.txt", "persian.fa.txt", "notes.en.md"];
    let path = |name| format!("{}/seeds/{name}", support::ROOT);
    names.into_iter().map(|name| std::fs::read_to_string(path(name)).expect("a sample")).collect()
}

/// Places the targets of one trial of each kind and text, and counts the grades.
fn grades(with_old: bool, number: u64) -> Vec<(&'static str, Grade)> {
    let mut grades = Vec::new();
    for text in seeds() {
        for kind in 0..KINDS.len() {
            let Some(trial) = Trial::new(&text, kind, number) else { continue };
            let document = trial.document();
            let targets: Vec<&Target> = trial.targets.iter().collect();
            let placements = place(&document, &targets, with_old.then_some(trial.old.as_str()));
            assert_eq!(placements.len(), targets.len());
            grades.push((trial.kind, trial.grade(&document, &placements[0])));
        }
    }
    grades
}

#[test]
fn the_floor_of_the_table_holds() {
    for (with_old, right, wrong) in [(false, 0.95, 0.03), (true, 0.98, 0.013)] {
        let grades: Vec<_> = (1000..1002).flat_map(|number| grades(with_old, number)).collect();
        let share = |wanted: &[Grade]| {
            grades.iter().filter(|(_, grade)| wanted.contains(grade)).count() as f64 / grades.len() as f64
        };
        assert!(grades.len() > 300);
        assert!(
            share(&[Grade::Right, Grade::Orphan]) >= right,
            "right: {}",
            share(&[Grade::Right, Grade::Orphan])
        );
        assert!(share(&[Grade::Wrong]) <= wrong, "wrong: {}", share(&[Grade::Wrong]));
        assert!(grades.iter().all(|(kind, grade)| *kind != "unchanged" || *grade == Grade::Right));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn edits_outside_quote_and_context_leave_the_same_words(
        before in "([a-z]{2,7} ){0,30}",
        after in "( [a-z]{2,7}){0,30}",
        line in 1..3_usize,
    ) {
        let lines: Vec<&str> = TEXT.lines().collect();
        let (start, quote) = (TEXT.find(lines[line]).unwrap(), lines[line]);
        let target = Target::of(&document(TEXT), Span::new(start, start + quote.len()));
        let text = format!("{before}{TEXT}{after}");
        let document = document(&text);
        let Placement { state, span, .. } = place(&document, &[&target], None).remove(0);
        prop_assert!(matches!(state, State::Exact | State::Moved), "{state:?}");
        prop_assert_eq!(slice(document.text(), span.unwrap()), quote);
    }
}
