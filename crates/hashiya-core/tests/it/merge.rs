//! Merging notebooks: by id, by key, with git as the one who calls.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests panic")]

use hashiya_core::document::CodePoint;
use hashiya_core::notebook::merge::{Merged, mend, merge};
use hashiya_core::notebook::{Annotation, Edit, Id, Link, Notebook, Review, Target};
use std::collections::BTreeSet;

/// A small generator, so that each trial is its number: splitmix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

fn new(random: &mut Random) -> Annotation {
    let (clock, start) = (1_700_000_000_000 + random.below(1 << 30) as u64, random.below(30_000));
    let bytes = random.next().to_le_bytes();
    Annotation {
        id: Id::from_clock(clock, std::array::from_fn(|i| bytes[i % 8] ^ i as u8)),
        kind: "claim".into(),
        tags: vec!["openai".into()],
        created: Some("2026-11-23T03:15:12Z".into()),
        updated: Some("2026-11-23T03:15:12Z".into()),
        note: Some(format!("الملاحظة رقم {start}\nسطر ثان")),
        target: Target {
            exact: format!("نص {start}"),
            start: CodePoint::new(start),
            end: CodePoint::new(start + 8),
            ..Target::default()
        },
        ..Annotation::default()
    }
}

fn notebook(random: &mut Random, count: usize) -> Notebook {
    let mut notebook = Notebook::default();
    for _ in 0..count {
        notebook.apply(Edit::Add(new(random)));
    }
    Notebook::parse(&notebook.to_bytes())
}

fn merged(base: &[u8], ours: &[u8], theirs: &[u8]) -> Merged {
    merge(base, ours, theirs).expect("three notebooks that can be read")
}

/// What one side made, and what must be found again: added, edited, deleted.
type Side = (Vec<u8>, Vec<Annotation>, Vec<(Id, String)>, Id);

/// Both sides add three, edit two notes, tag one and delete one.
fn side(base: &Notebook, random: &mut Random, name: &str) -> Side {
    let mut side = base.clone();
    let added: Vec<_> = (0..3).map(|_| new(random)).collect();
    for annotation in &added {
        side.apply(Edit::Add(annotation.clone()));
    }
    let mut edited = Vec::new();
    for _ in 0..2 {
        let mut annotation = base.annotations[random.below(base.annotations.len())].clone();
        annotation.note = Some(format!("{name} {}", random.next()));
        annotation.tags.push(name.to_owned());
        annotation.updated = Some(format!("2026-11-24T03:15:{:02}Z", random.below(60)));
        edited.push((annotation.id.clone(), annotation.note.clone().unwrap()));
        side.apply(Edit::Replace(annotation));
    }
    let gone = base.annotations[random.below(base.annotations.len())].id.clone();
    if edited.iter().all(|(id, _)| *id != gone) {
        side.apply(Edit::Remove(gone.clone()));
    }
    (side.to_bytes(), added, edited, gone)
}

#[test]
fn three_hundred_merges_lose_nothing() {
    for trial in 0..300 {
        let mut random = Random(trial);
        let base = notebook(&mut random, 30);
        let base_bytes = base.to_bytes();
        let (ours, our_adds, our_edits, our_gone) = side(&base, &mut random, "ours");
        let (theirs, their_adds, their_edits, their_gone) = side(&base, &mut random, "theirs");
        let result = merged(&base_bytes, &ours, &theirs);
        let text = String::from_utf8(result.bytes.clone()).unwrap();
        assert!(!text.contains("<<<<<<<") && !text.contains(">>>>>>>"));
        let notebook = Notebook::parse(&result.bytes);
        assert_eq!(
            (notebook.read_only.clone(), Notebook::faults(&result.bytes)),
            (None, vec![]),
            "trial {trial}: {text}"
        );
        for annotation in our_adds.iter().chain(&their_adds) {
            assert_eq!(notebook.annotation(&annotation.id), Some(annotation), "trial {trial}");
        }
        let last: BTreeSet<_> = [&our_edits, &their_edits].iter().filter_map(|edits| edits.last()).collect();
        for (id, note) in last {
            let there = notebook.annotation(id).expect("an edit survives a deletion");
            let kept = there.note.as_ref() == Some(note) || there.conflict.get("note") == Some(note);
            assert!(kept, "trial {trial}: {note} lost in {}", there.to_toml());
        }
        for annotation in &base.annotations {
            let deleted = annotation.id == our_gone || annotation.id == their_gone;
            assert!(deleted || notebook.annotation(&annotation.id).is_some(), "trial {trial}");
        }
        let again = merged(&base_bytes, &result.bytes, &theirs);
        assert_eq!(String::from_utf8(again.bytes).unwrap(), text, "trial {trial}: a second merge");

        let other = Notebook::parse(&merged(&base_bytes, &theirs, &ours).bytes);
        let ids = |n: &Notebook| n.annotations.iter().map(|a| a.id.clone()).collect::<BTreeSet<_>>();
        assert_eq!(ids(&notebook), ids(&other), "trial {trial}: symmetric");
        for annotation in &notebook.annotations {
            let twin = other.annotation(&annotation.id).unwrap();
            let values = |a: &Annotation| {
                let tags: BTreeSet<_> = a.tags.iter().cloned().collect();
                (tags, BTreeSet::from([a.note.clone(), a.conflict.get("note").cloned()]))
            };
            assert_eq!(values(annotation), values(twin), "trial {trial}: symmetric");
        }
    }
}

const BASE: &str = r#"schema = 1
# mine
[[annotation]]
id = "01a20666-8939-7411-9f6e-000000000001"
kind = "claim" # kind
tags = ["a", "b"]
updated = 2026-11-23T03:15:12Z
x = 1
note = """
one two three
four"""
[annotation.target]
exact = "q"
start = 1
end = 2
[[annotation.link]]
rel = "cites"
to = "https://a.example"
"#;

#[test]
fn keys_merge_one_by_one() {
    let ours = BASE
        .replace("\"a\", \"b\"", "\"a\", \"c\"")
        .replace("x = 1", "x = 2 # ours")
        .replace("one", "ONE")
        .replace("\"claim\"", "\"question\"");
    let theirs = BASE
        .replace("\"a\", \"b\"", "\"a\", \"b\", \"d\"")
        .replace("four", "FOUR")
        .replace("\"claim\"", "\"quote\"")
        .replace("12Z", "13Z")
        .replace("# mine", "# mine\n# theirs too")
        .replace("end = 2", "end = 3\ny = 4")
        + "[[annotation.link]]\nrel = \"answers\"\nto = \"https://b.example\"\n";
    let result = merged(BASE.as_bytes(), ours.as_bytes(), theirs.as_bytes());
    let text = String::from_utf8(result.bytes).unwrap();
    let annotation = &Notebook::parse(text.as_bytes()).annotations[0];
    assert_eq!(annotation.kind.as_str(), "quote", "the later one wins");
    assert_eq!(annotation.conflict.get("kind").map(String::as_str), Some("question"));
    assert_eq!(result.conflicts, 1, "{text}");
    assert_eq!(annotation.tags, ["a", "c", "d"]);
    assert_eq!(annotation.note.as_deref(), Some("ONE two three\nFOUR"));
    assert_eq!((annotation.target.end.get(), annotation.links.len()), (3, 2));
    assert_eq!(annotation.links[1], Link::new("answers", "https://b.example"));
    for kept in ["# mine", "# theirs too", "x = 2 # ours", "y = 4"] {
        assert!(text.contains(kept), "{kept} lost: {text}");
    }
}

#[test]
fn an_unchanged_side_gives_the_other_byte_for_byte() {
    let odd = BASE.replace("x = 1", "x    =   1   # odd \r");
    let odd = odd.replace('\r', "");
    assert_eq!(merged(BASE.as_bytes(), odd.as_bytes(), BASE.as_bytes()).bytes, odd.as_bytes());
    assert_eq!(merged(BASE.as_bytes(), BASE.as_bytes(), odd.as_bytes()).bytes, odd.as_bytes());
}

#[test]
fn an_edit_outlives_a_deletion() {
    let none = "schema = 1\n";
    let edited = BASE.replace("x = 1", "x = 5");
    let count = |ours: &str, theirs: &str| {
        Notebook::parse(&merged(BASE.as_bytes(), ours.as_bytes(), theirs.as_bytes()).bytes).annotations.len()
    };
    assert_eq!((count(none, &edited), count(&edited, none)), (1, 1));
    assert_eq!((count(none, BASE), count(BASE, none)), (0, 0));
}

#[test]
fn foreign_tables_of_both_sides_stay() {
    let ours = BASE.replace("# mine", "mood = 'ours'\n") + "[ours]\na = 1\n";
    let theirs = BASE.replace("schema = 1", "schema = 1 # one") + "[theirs]\nb = 2\n";
    let text = String::from_utf8(merged(BASE.as_bytes(), ours.as_bytes(), theirs.as_bytes()).bytes).unwrap();
    for kept in ["mood = 'ours'", "[ours]\na = 1", "[theirs]\nb = 2", "# one"] {
        assert!(text.contains(kept), "{kept} lost: {text}");
    }
    assert_eq!(Notebook::parse(text.as_bytes()).read_only, None);
}

#[test]
fn what_cannot_be_read_is_not_merged() {
    for bad in ["schema = 2\n", "x = = 1\n"] {
        assert_eq!(merge(b"", bad.as_bytes(), b"schema = 1\n").unwrap_err().side, "ours");
        assert_eq!(merge(b"", b"schema = 1\n", bad.as_bytes()).unwrap_err().side, "theirs");
    }
}

#[test]
fn markers_of_git_are_mended() {
    let mut random = Random(7);
    let base = notebook(&mut random, 3);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    let (mine, yours) = (new(&mut random), new(&mut random));
    ours.apply(Edit::Add(mine.clone()));
    theirs.apply(Edit::Add(yours.clone()));
    let block = |notebook: &Annotation| notebook.to_toml();
    let head = String::from_utf8(base.to_bytes()).unwrap();
    let text = format!("{head}<<<<<<< HEAD\n{}=======\n{}>>>>>>> theirs\n", block(&mine), block(&yours));
    assert!(Notebook::parse(text.as_bytes()).read_only.is_some());
    let mended = Notebook::parse(&mend(text.as_bytes()).unwrap());
    assert_eq!((mended.read_only.as_ref(), mended.annotations.len()), (None, 5));
    assert!([mine, yours].iter().all(|a| mended.annotation(&a.id) == Some(a)));
    assert_eq!(mend(head.as_bytes()).unwrap(), head.as_bytes());
}

#[test]
fn of_two_reviews_the_later_one_counts_as_a_whole_and_is_no_conflict() {
    let mut random = Random(5);
    let base = notebook(&mut random, 3);
    let id = base.annotations[1].id.clone();
    let seen = |last: &str, interval: f64| {
        let mut side = base.clone();
        let review = Review {
            due: Some("2026-12-01".into()),
            last: Some(last.into()),
            interval: Some(interval),
            ..Review::default()
        };
        let annotation =
            Annotation { review: Some(review), ..side.annotation(&id).expect("its own").clone() };
        side.apply(Edit::Replace(annotation));
        side.to_bytes()
    };
    let (early, late) = (seen("2026-11-23T08:00:00Z", 6.0), seen("2026-11-23T19:00:00Z", 1.0));
    for (ours, theirs) in [(&early, &late), (&late, &early)] {
        let merged = merged(&base.to_bytes(), ours, theirs);
        assert_eq!(merged.conflicts, 0);
        let merged = Notebook::parse(&merged.bytes);
        let annotation = merged.annotation(&id).expect("it is still there");
        assert_eq!(annotation.review.as_ref().and_then(|review| review.interval), Some(1.0));
        assert!(annotation.conflict.is_empty());
    }
}

#[test]
fn what_is_added_stands_behind_all_tables_of_the_last_one() {
    let head = "schema = 1\n[document]\nid = \"d\"\n";
    let apart = "[mine]\nx = 1\n";
    for (of, other) in [
        ("annotation", "kind = \"note\"\n[annotation.target]\nexact = \"b\"\n"),
        ("heading", "action = \"add\"\n[heading.target]\nexact = \"b\"\n"),
    ] {
        let own = format!("[[{of}]]\nid = \"one\"\n{apart}[{of}.target]\nexact = \"a\"\n");
        let ours = format!("{head}{own}");
        let theirs = format!("{head}[[{of}]]\nid = \"two\"\n{other}");
        let merged = merge(head.as_bytes(), ours.as_bytes(), theirs.as_bytes()).unwrap();
        let text = String::from_utf8(merged.bytes).unwrap();
        assert!(Notebook::parse(text.as_bytes()).read_only.is_none(), "{text}");
        assert!(text.contains(&own), "{text}");
        assert!(text.contains("exact = \"b\""), "{text}");
    }
}
