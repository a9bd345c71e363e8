//! `library`: entries, filters, review, statistics, agreement.

#![allow(clippy::unwrap_used, clippy::unnecessary_wraps)] // helpers outside test functions

use hashiya_core::document::CodePoint;
use hashiya_core::library::agree::{Annotator, Mark, cohen, krippendorff, report};
use hashiya_core::library::review::{self, Grade, Order};
use hashiya_core::library::{Entry, Filter, Statistics, Wanted, Week, recent_weeks};
use hashiya_core::notebook::{About, Annotation, Id, Notebook, Review, Target};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::path::Path;

const NOW: &str = "2026-01-01T10:00:00Z";

fn annotation(id: &str, kind: &str) -> Annotation {
    Annotation { id: Id::new(id), kind: kind.into(), ..Annotation::default() }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn an_entry_counts_kinds_and_open_claims() {
    let mut notebook =
        Notebook::new(About { title: "مقال".to_owned(), lang: "ar".to_owned(), ..About::default() });
    let claim = |id, status: Option<&str>, updated: &str| Annotation {
        status: status.map(Into::into),
        updated: some(updated),
        ..annotation(id, "claim")
    };
    notebook.annotations = vec![
        claim("1", Some("unverified"), "2026-01-02T00:00:00Z"),
        claim("2", Some("supported"), "2026-03-01T00:00:00Z"),
        claim("3", None, "2026-02-01T00:00:00Z"),
        claim("4", Some("disputed"), "2026-01-01T00:00:00Z"),
        annotation("5", "note"),
    ];
    let entry = Entry::new(Path::new("a.txt"), &notebook);
    assert_eq!((entry.annotations(), entry.open_claims), (5, 3));
    assert_eq!(entry.kinds, BTreeMap::from([("claim".to_owned(), 4), ("note".to_owned(), 1)]));
    assert_eq!(entry.touched(), "2026-03-01T00:00:00Z");
    let older = Entry { opened: "2026-02-28T00:00:00Z".to_owned(), ..Entry::default() };
    let mut entries = vec![older.clone(), entry.clone()];
    entries.sort_by(Entry::latest_first);
    assert_eq!(entries, [entry, older]);
}

#[test]
fn filters_ask_for_all_and_compare_as_readers_spell() {
    let annotation = Annotation {
        tags: vec!["اقتصاد".to_owned(), "OpenAI".to_owned()],
        status: Some("unverified".into()),
        author: some("Noor"),
        speaker: some("سام ألتمان"),
        created: some("2026-11-23T03:15:12Z"),
        note: some("سؤالٌ عن الأسهُم"),
        target: Target {
            exact: "قال للمجلس إن مايكروسوفت".to_owned(), ..Target::default()
        },
        ..annotation("1", "claim")
    };
    let wanted = Wanted::default;
    let cases = [
        (wanted(), true),
        (Wanted { kind: some("claim"), status: some("unverified"), ..wanted() }, true),
        (Wanted { kind: some("claim"), status: Some("refuted".into()), ..wanted() }, false),
        (Wanted { tag: some("openai"), author: some("noor"), ..wanted() }, true),
        (Wanted { tag: some("open"), ..wanted() }, false),
        (Wanted { entity: vec!["التمان".to_owned()], ..wanted() }, true),
        (Wanted { entity: vec!["Altman".to_owned(), "مجلس".to_owned()], ..wanted() }, true),
        (Wanted { entity: vec!["Altman".to_owned()], ..wanted() }, false),
        (Wanted { text: some("سوال"), ..wanted() }, true),
        (Wanted { text: some("كروسوفت"), ..wanted() }, true),
        (Wanted { text: some("غائب"), ..wanted() }, false),
        (Wanted { since: some("2026-11"), before: some("2026-12"), ..wanted() }, true),
        (Wanted { before: some("2026-11-23"), ..wanted() }, false),
    ];
    for (wanted, expected) in cases {
        assert_eq!(Filter::new(wanted.clone()).unwrap().matches(&annotation), expected, "{wanted:?}");
    }
    assert!(Filter::new(Wanted { text: some(" "), ..wanted() }).is_err());
}

#[test]
fn intervals_grow_as_sm2_says() {
    let mut day = date(2026, 1, 1);
    let mut state: Option<Review> = None;
    let mut intervals = Vec::new();
    for grade in [Grade::Good, Grade::Good, Grade::Good, Grade::Easy, Grade::Again, Grade::Good, Grade::Hard]
    {
        let next = review::answer(state.as_ref(), grade, day, NOW);
        day = next.due.as_ref().unwrap().parse().unwrap();
        intervals.push(next.interval.unwrap());
        state = Some(next);
    }
    assert_eq!(intervals, [3.0, 8.0, 20.0, 52.0, 1.0, 6.0, 15.0]);
    let state = state.unwrap();
    assert_eq!((state.count, state.lapses, state.ease), (Some(7), Some(1), Some(2.46)));
    let snoozed = review::snooze(Some(&state), 3, date(2026, 5, 1), NOW);
    assert_eq!((snoozed.due.as_deref(), snoozed.interval), (Some("2026-05-04"), state.interval));
    assert_eq!(snoozed.last.as_deref(), Some(NOW), "it was seen: a merge keeps the later one");
}

/// A new card, one that was forgotten, and any other: a better answer is longer by a day at least.
#[test]
fn four_answers_are_four_different_days() {
    let grades = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];
    let days = |state: Option<&Review>| {
        grades.map(|grade| review::answer(state, grade, date(2026, 1, 1), NOW).interval.unwrap())
    };
    assert_eq!(days(None).map(|days| days as u32), [1, 2, 3, 5]);
    for ease in [1.3, 1.7, 2.5, 3.5] {
        for last in [1.0, 2.0, 3.0, 4.0, 10.0, 100.0] {
            let state = Review { interval: Some(last), ease: Some(ease), ..Review::default() };
            let days = days(Some(&state));
            assert!(days.windows(2).all(|pair| pair[0] + 1.0 <= pair[1]), "{last} at {ease}: {days:?}");
        }
    }
}

#[test]
fn intervals_and_ease_stay_within_bounds() {
    let mut hard = None;
    let mut easy = None;
    for _ in 0..100 {
        hard = Some(review::answer(hard.as_ref(), Grade::Hard, date(2026, 1, 1), NOW));
        easy = Some(review::answer(easy.as_ref(), Grade::Easy, Date::MAX, NOW));
    }
    assert_eq!(hard.unwrap().ease, Some(1.3));
    assert_eq!(easy.unwrap().interval, Some(36_500.0));
}

#[test]
fn queues_are_due_newest_or_shuffled() {
    let due = |id: &str, due: Option<&str>, created: &str| Annotation {
        review: due.map(|due| Review { due: some(due), ..Review::default() }),
        created: some(created),
        ..annotation(id, "claim")
    };
    let all = [
        due("a", None, "2026-01-03T00:00:00Z"),
        due("b", Some("2026-02-02"), "2026-01-01T00:00:00Z"),
        due("c", Some("2026-01-30"), "2026-01-04T00:00:00Z"),
        due("d", Some("2026-02-03"), "2026-01-02T00:00:00Z"),
        due("e", Some("no date"), "2026-01-01T00:00:00Z"),
    ];
    let today = date(2026, 2, 2);
    assert_eq!(review::queue(&all, Order::Due, today), [2, 1, 4, 0]);
    assert_eq!(review::queue(&all, Order::Newest, today), [2, 0, 3, 4, 1]);
    let orders: Vec<Vec<usize>> =
        (0..20).map(|seed| review::queue(&all, Order::Random(seed), today)).collect();
    assert_eq!(orders[3], review::queue(&all, Order::Random(3), today));
    assert!(orders.iter().any(|order| *order != orders[0]));
    for mut order in orders {
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2, 3, 4]);
    }
}

#[test]
fn statistics_count_by_week_tag_and_status() {
    let made = |created: &str, tags: &[&str]| Annotation {
        created: some(created),
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        status: Some("refuted".into()),
        ..annotation(created, "claim")
    };
    let all =
        [made("2026-12-31T00:00:00Z", &["a", "b"]), made("2027-01-03T23:00:00Z", &["a"]), made("torn", &[])];
    let statistics = Statistics::of(&all);
    let week = Week { year: 2026, number: 53 };
    assert_eq!((statistics.annotations, statistics.tags["a"], statistics.statuses["refuted"]), (3, 2, 3));
    assert_eq!(statistics.weeks, BTreeMap::from([(week, 2)]));
    assert_eq!(week.to_string(), "2026-W53");
    let recent = recent_weeks(&statistics.weeks, Week { year: 2027, number: 1 }, 3);
    assert_eq!(recent.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [0, 2, 0]);
    assert_eq!(recent[0].0, Week { year: 2026, number: 52 });
}

#[test]
fn kappa_of_cohens_own_example() {
    // Cohen 1960, table 1, as counts of 100: kappa = .492.
    let table = [
        ("a", "a", 44),
        ("a", "b", 7),
        ("a", "c", 9),
        ("b", "a", 5),
        ("b", "b", 20),
        ("b", "c", 5),
        ("c", "a", 1),
        ("c", "b", 3),
        ("c", "c", 6),
    ];
    let labels: Vec<(&str, &str)> =
        table.iter().flat_map(|&(one, other, count)| std::iter::repeat_n((one, other), count)).collect();
    assert!((cohen(&labels).unwrap() - 0.492).abs() < 0.0005);
    assert_eq!(cohen(&[("a", "a"), ("a", "a")]), None);
    assert_eq!(cohen(&[]), None);
    assert_eq!(cohen(&[("a", "a"), ("b", "b")]), Some(1.0));
}

#[test]
fn alpha_of_krippendorffs_own_examples() {
    let alpha = |rows: &[&str]| {
        let rows: Vec<Vec<Option<&str>>> = rows
            .iter()
            .map(|row| row.split(' ').map(|label| (label != ".").then_some(label)).collect())
            .collect();
        let units: Vec<Vec<Option<&str>>> =
            (0..rows[0].len()).map(|unit| rows.iter().map(|row| row[unit]).collect()).collect();
        krippendorff(&units).unwrap()
    };
    // Krippendorff 2011, A: binary data, two observers.
    assert!((alpha(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]) - 0.095).abs() < 0.0005);
    // B: nominal data, two observers.
    let two = alpha(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"]);
    assert!((two - 0.692).abs() < 0.0005);
    // C: nominal data, any number of observers, missing data.
    let four = alpha(&[
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]);
    assert!((four - 0.743).abs() < 0.0005);
    assert_eq!(krippendorff(&[vec![Some("a"), None]]), None);
}

#[test]
fn spans_are_paired_once_and_disagreements_listed() {
    let all = [annotation("a1", "claim"), annotation("a2", "note"), annotation("a3", "claim")];
    let other = [annotation("b1", "claim"), annotation("b2", "claim"), annotation("b3", "quote")];
    let mark =
        |annotation, start, end| Mark { start: CodePoint::new(start), end: CodePoint::new(end), annotation };
    let annotators = [
        Annotator {
            name: "a".to_owned(),
            marks: vec![mark(&all[0], 0, 10), mark(&all[1], 20, 30), mark(&all[2], 50, 60)],
        },
        Annotator {
            name: "b".to_owned(),
            marks: vec![mark(&other[0], 0, 10), mark(&other[1], 22, 40), mark(&other[2], 35, 45)],
        },
    ];
    let report = report(&annotators);
    let pair = &report.pairs[0];
    assert!((pair.exact_f1.unwrap() - 1.0 / 3.0).abs() < 1e-9);
    assert!((pair.overlap_f1.unwrap() - 2.0 / 3.0).abs() < 1e-9);
    let listed: Vec<_> =
        report.disagreements.iter().map(|one| (one.start.get(), one.end.get(), one.on)).collect();
    assert_eq!(listed, [(20, 40, "kind"), (35, 45, "span"), (50, 60, "span")]);
    assert_eq!(report.disagreements[0].ids, [Some(Id::new("a2")), Some(Id::new("b2"))]);
    assert_eq!(report.disagreements[2].ids, [Some(Id::new("a3")), None]);
}

#[test]
fn annotators_who_agree_have_full_marks() {
    let all = [annotation("1", "claim"), annotation("2", "note")];
    let marks = |_| Annotator {
        name: String::new(),
        marks: vec![
            Mark { start: CodePoint::new(0), end: CodePoint::new(5), annotation: &all[0] },
            Mark { start: CodePoint::new(3), end: CodePoint::new(9), annotation: &all[1] },
        ],
    };
    let report = report(&[0, 1, 2].map(marks));
    assert!(report.disagreements.is_empty() && report.pairs.len() == 3);
    assert_eq!((report.pairs[2].exact_f1, report.pairs[2].kind_kappa), (Some(1.0), Some(1.0)));
    assert_eq!((report.kind_alpha, report.status_alpha), (Some(1.0), None));
}
