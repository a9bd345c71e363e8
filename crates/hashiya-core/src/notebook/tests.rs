//! The form: what is read is written back, what is not ours stays.

use super::*;
use crate::document::CodePoint;
use proptest::prelude::*;
use tui_bidi::text::Span;

const HAND: &str = r#"# years of work
schema = 1 # never more

mood = "mine"
[document]
id = "01a20666-8939-7411-9f6e-8a9bed15c25c"   # made once
title = 'عنوان'
future = 3

# about the first
[[annotation]]
kind = "claim" # a comment
id = "01a20666-8939-7411-9f6e-000000000001"
tags = ["b", "a"] # tags
custom = { x = 1 }
created = 2026-11-23T03:15:12Z
note = """
سطر
آخر"""
  [annotation.target] # where
  exact = "كلمة"
  prefix = ""
  start = 10
  end = 14
  own = true
[[annotation.link]]
rel = "supports"
to = "https://example.org"
seen = "twice"

[mine]
key = 1 # kept

[[annotation]]
id = "01a20666-8939-7411-9f6e-000000000002"
kind = "note"
target = { exact = "أخرى", start = 30, end = 34 }
"#;

fn id(n: u8) -> Id {
    Id::new(format!("01a20666-8939-7411-9f6e-{n:012}"))
}

fn new(n: u8, start: usize) -> Annotation {
    let start = CodePoint::new(start);
    let target = Target { exact: "x".into(), start, end: start.plus(1), ..Target::default() };
    Annotation { id: id(n), kind: "note".into(), target, ..Annotation::default() }
}

#[test]
fn a_hand_written_file_is_read() {
    let notebook = Notebook::parse(HAND.as_bytes());
    assert_eq!(Notebook::faults(HAND.as_bytes()), []);
    assert_eq!(notebook.document.title, "عنوان");
    let first = &notebook.annotations[0];
    assert_eq!((first.kind.as_str(), first.note.as_deref()), ("claim", Some("سطر\nآخر")));
    assert_eq!(first.created.as_deref(), Some("2026-11-23T03:15:12Z"));
    assert_eq!((first.target.start.get(), first.links.len()), (10, 1));
    assert_eq!(notebook.annotations[1].target.exact, "أخرى");
    assert_eq!(notebook.annotations[1].id.short(), "000002");
}

#[test]
fn an_edit_touches_its_line_alone() {
    let mut notebook = Notebook::parse(HAND.as_bytes());
    assert_eq!(String::from_utf8(notebook.to_bytes()).unwrap(), HAND);
    let mut changed = notebook.annotations[0].clone();
    changed.kind = "question".into();
    changed.links[0].accessed = Some("2026-11-23".into());
    let undo = notebook.apply(Edit::Replace(changed));
    let want = HAND
        .replace("\"claim\" #", "\"question\" #")
        .replace("seen = \"twice\"\n", "seen = \"twice\"\naccessed = 2026-11-23\n");
    assert_eq!(String::from_utf8(notebook.to_bytes()).unwrap(), want);
    notebook.apply(undo);
    assert_eq!(String::from_utf8(notebook.to_bytes()).unwrap(), HAND);
    let undo = notebook.apply(Edit::Remove(id(1)));
    let text = String::from_utf8(notebook.to_bytes()).unwrap();
    assert!(!text.contains("about the first") && text.contains("key = 1 # kept"));
    notebook.apply(undo);
    assert_eq!(String::from_utf8(notebook.to_bytes()).unwrap(), HAND);
}

#[test]
fn a_new_annotation_goes_to_its_place() {
    let mut notebook = Notebook::parse(HAND.as_bytes());
    for (n, start) in [(3, 20), (4, 40), (5, 0)] {
        notebook.apply(Edit::Add(new(n, start)));
    }
    let text = String::from_utf8(notebook.to_bytes()).unwrap();
    let again = Notebook::parse(text.as_bytes());
    let ids: Vec<_> = again.annotations.iter().map(|a| a.id.short().to_owned()).collect();
    assert_eq!(ids, ["000005", "000001", "000003", "000002", "000004"], "{text}");
    assert_eq!(again.annotations, notebook.annotations);
    for line in HAND.lines() {
        assert!(text.contains(line), "{line} lost in {text}");
    }
    assert!(text.ends_with("end = 41\n"), "{text}");
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    let crlf = format!("\u{FEFF}{}", HAND.replace('\n', "\r\n"));
    let mut notebook = Notebook::parse(crlf.as_bytes());
    assert_eq!(notebook.annotations[0].note.as_deref(), Some("سطر\nآخر"));
    assert_eq!(String::from_utf8(notebook.to_bytes()).unwrap(), crlf);
    let mut changed = notebook.annotations[0].clone();
    changed.status = Some("refuted".into());
    notebook.apply(Edit::Replace(changed));
    notebook.apply(Edit::Add(new(3, 20)));
    let text = String::from_utf8(notebook.to_bytes()).unwrap();
    assert!(text.starts_with('\u{FEFF}'));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(Notebook::parse(text.as_bytes()).annotations, notebook.annotations);
}

#[test]
fn what_must_not_be_written_says_why() {
    for (text, why) in [
        ("schema = 2\n", "schema 2 is newer than 1"),
        ("schema = 1\nx = = 1\n", "line 2"),
        ("schema = 1\n<<<<<<< ours\na = 1\n=======\n>>>>>>> theirs\n", "line 2: conflict markers"),
        ("annotation = 3\n", "line 1: annotation is not an array of tables"),
    ] {
        let notebook = Notebook::parse(text.as_bytes());
        let reason = notebook.read_only.unwrap().to_string();
        assert!(reason.contains(why), "{reason}");
        assert!(!reason.contains('\n'));
    }
    assert!(Notebook::parse(b"\xff\xfe").read_only.is_some());
    let newer = Notebook::parse(HAND.replace("schema = 1", "schema = 9").as_bytes());
    assert_eq!(newer.annotations.len(), 2);
    let broken = Notebook::parse(HAND.replace("future = 3", "future = =").as_bytes());
    assert_eq!(broken.annotations.len(), 2, "what parses is shown");
}

#[test]
fn faults_have_lines() {
    let text = "schema = 1\n[[annotation]]\nid = \"x\"\nkind = 3\nstatus = \"maybe\"\ntags = \"a\"\n\
                [annotation.target]\nexact = \"q\"\nstart = 5\nend = 2\n[[annotation]]\nid = \"x\"\nkind = \"note\"\n";
    let faults: Vec<String> = Notebook::faults(text.as_bytes()).iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "line 3: id is \"x\", not a UUID",
            "line 4: kind is an integer, not a string",
            "line 5: status is \"maybe\", not one of unverified, supported, refuted, disputed",
            "line 6: tags is \"a\", not an array of strings",
            "line 10: annotation: target ends before it starts",
            "line 11: annotation: target is missing",
            "line 11: annotation: id x occurs twice; this one gets another with the next save",
            "line 12: id is \"x\", not a UUID",
        ]
    );
}

#[test]
fn a_number_beyond_all_bounds_is_too_large_and_no_other_type() {
    let text = "schema = 1\n[[annotation]]\nid = \"x\"\n[annotation.target]\nexact = \"q\"\nend = 99999999999999999999\n";
    let faults: Vec<String> = Notebook::faults(text.as_bytes()).iter().map(ToString::to_string).collect();
    assert!(faults.contains(&"line 6: end is too large a number".to_owned()), "{faults:?}");
}

#[test]
fn odd_forms_are_gathered_and_kept() {
    for text in [
        "schema = 1\nannotation = [{ id = \"01a20666-8939-7411-9f6e-000000000001\", kind = \"note\", x = 1, target = { exact = \"q\", start = 1, end = 2 } }]\n",
        "schema = 1\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-000000000001\"\nkind = \"note\"\nx = 1\n[document]\nid = \"d\"\n[annotation.target]\nexact = \"q\"\nstart = 1\nend = 2\n",
        "schema = 1\ndocument.id = \"d\"\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-000000000001\"\nkind = \"note\"\nx = 1\ntarget.exact = \"q\"\ntarget.start = 1\ntarget.end = 2\n",
    ] {
        let mut notebook = Notebook::parse(text.as_bytes());
        assert_eq!(notebook.read_only, None, "{text}");
        let mut changed = notebook.annotations[0].clone();
        changed.note = Some("new".into());
        changed.target.start = CodePoint::default();
        notebook.apply(Edit::Replace(changed.clone()));
        notebook.apply(Edit::About(About { title: "t".into(), ..notebook.document.clone() }));
        let bytes = notebook.to_bytes();
        let again = Notebook::parse(&bytes);
        let shown = String::from_utf8_lossy(&bytes);
        assert_eq!(again.annotations, [changed], "{shown}");
        assert_eq!(again.document.title, "t", "{shown}");
        assert!(shown.contains("x = 1"), "{shown}");
    }
}

#[test]
fn headings_are_kept_and_edited() {
    let text = "schema = 1\n[[heading]]\naction = \"dismiss\" # no\n  [heading.target]\n  exact = \"q\"\n";
    let mut notebook = Notebook::parse(text.as_bytes());
    let target =
        Target { exact: "w".into(), start: CodePoint::new(3), end: CodePoint::new(4), ..Target::default() };
    let undo = notebook.apply(Edit::AddHeading(Heading {
        action: "add".into(),
        level: Some(2),
        target,
        ..Heading::default()
    }));
    let bytes = notebook.to_bytes();
    assert!(bytes.starts_with(text.as_bytes()));
    assert_eq!(Notebook::parse(&bytes).headings, notebook.headings);
    notebook.apply(undo);
    assert_eq!(notebook.to_bytes(), text.as_bytes());
}

fn word() -> impl Strategy<Value = String> {
    "[a-c\"\\\\\n\t\u{202E}\u{200C}كتَ# \\[\\]=]{0,8}"
}

fn annotation() -> impl Strategy<Value = Annotation> {
    let some = || prop::option::of(word());
    let link = (word(), word()).prop_map(|(rel, to)| Link {
        rel: rel.as_str().into(),
        to,
        accessed: Some("2026-11-23".into()),
    });
    (
        (any::<u64>(), word(), prop::collection::btree_set(word(), 0..3), some(), some()),
        (some(), some(), some(), prop::collection::vec(link, 0..3)),
        (word(), word(), word(), 0..90_usize, 0..9_usize),
        (any::<bool>(), prop::collection::btree_map(word(), word(), 0..3)),
    )
        .prop_map(|(a, b, t, c)| Annotation {
            id: Id::from_clock(a.0 >> 16, [a.0 as u8; 10]),
            kind: format!("k{}", a.1).as_str().into(),
            tags: a.2.into_iter().collect(),
            status: a.3.as_deref().map(Into::into),
            color: a.4,
            speaker: b.0,
            said: b.1,
            note: b.2,
            links: b.3,
            target: Target {
                exact: t.0,
                prefix: t.1,
                suffix: t.2,
                start: CodePoint::new(t.3),
                end: CodePoint::new(t.3 + t.4),
                ..Target::default()
            },
            review: c.0.then(|| Review {
                due: Some("2026-11-23".into()),
                ease: Some(2.5),
                ..Review::default()
            }),
            conflict: c.1,
            ..Annotation::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn write_then_read_is_the_identity(
        annotations in prop::collection::vec(annotation(), 1..6),
        changed in annotation(),
        at in any::<prop::sample::Index>(),
    ) {
        let mut notebook = Notebook::new(About { id: "d".into(), title: "ت".into(), ..About::default() });
        for annotation in annotations {
            notebook.apply(Edit::Add(annotation));
        }
        let bytes = notebook.to_bytes();
        let mut again = Notebook::parse(&bytes);
        prop_assert_eq!(&again.read_only, &None);
        prop_assert_eq!(&again.annotations, &notebook.annotations);
        prop_assert_eq!(&again.to_bytes(), &bytes);
        let id = at.get(&again.annotations).id.clone();
        let changed = Annotation { id, ..changed };
        let undo = again.apply(Edit::Replace(changed.clone()));
        let third = Notebook::parse(&again.to_bytes());
        prop_assert_eq!(&third.annotations, &again.annotations);
        again.apply(undo);
        prop_assert_eq!(again.to_bytes(), bytes);
    }

    #[test]
    fn many_changes_at_once_are_each_after_the_other(
        there in prop::collection::vec((0..30_u8, 0..9_usize), 0..20),
        removed in prop::collection::vec(0..40_u8, 0..20),
        put in prop::collection::vec((0..40_u8, 0..9_usize), 20..40),
    ) {
        let mut at_once = Notebook { annotations: there.iter().map(|&(n, at)| new(n, at)).collect(), ..Notebook::default() };
        let mut each = at_once.clone();
        let start = at_once.annotations.clone();
        let edits: Vec<Edit> = removed.into_iter().map(|n| Edit::Remove(id(n)))
            .chain(put.iter().map(|&(n, at)| Edit::Add(new(n, at)))).collect();
        for edit in edits.clone() {
            each.apply(edit);
        }
        let undo = at_once.apply(Edit::All(edits));
        let sorted = |notebook: &Notebook| {
            let mut all = notebook.annotations.clone();
            all.sort_by(|a, b| a.order().cmp(&b.order()));
            all
        };
        prop_assert_eq!(sorted(&at_once), sorted(&each));
        let mut twice: Vec<u8> = there.iter().map(|own| own.0).collect();
        twice.sort_unstable();
        if twice.windows(2).all(|pair| pair[0] != pair[1]) {
            at_once.apply(undo);
            let before = Notebook { annotations: start, ..Notebook::default() };
            prop_assert_eq!(sorted(&at_once), sorted(&before));
        }
    }

    #[test]
    fn what_is_added_at_once_comes_to_its_place(
        there in prop::collection::vec(0..99_usize, 0..9),
        added in prop::collection::vec(0..99_usize, 20..40),
    ) {
        let of = |from: usize, places: &[usize]| -> Vec<Annotation> {
            places.iter().enumerate().map(|(n, &at)| new((from + n) as u8, at)).collect()
        };
        let mut at_once = Notebook { annotations: of(0, &there), ..Notebook::default() };
        let mut each = at_once.clone();
        let edits: Vec<Edit> = of(100, &added).into_iter().map(Edit::Add).collect();
        for edit in edits.clone() {
            each.apply(edit);
        }
        at_once.apply(Edit::All(edits));
        prop_assert_eq!(at_once.annotations, each.annotations, "whatever the order of those that were there");
    }

    #[test]
    fn hostile_bytes_never_fail(text in "(\\[\\[annotation\\]\\]\n|id = |\"|'''|\n|#|=|\\[|\\]|\\{|x|schema = 1\n|\\\\|\u{FEFF}|\r\n){0,30}") {
        let notebook = Notebook::parse(text.as_bytes());
        let _ = notebook.to_bytes();
    }
}

#[test]
fn a_span_within_a_text_is_its_own_target() {
    let text = "كلمة ثم كلمة";
    let target = Target::of_text(text, Span::new(0, 8));
    assert_eq!((target.exact.as_str(), target.twins), ("كلمة", 2));
}

#[test]
fn a_changed_annotation_is_known_to_be_read_again_and_nothing_else_is() {
    let file = "schema = 1\n[mine]\na = 1\n[document]\nid = \"x\"\n[[annotation]]\nid = \"a\"\nkind = \"note\"\n\
        note = \"\"\"\nx\"\"\"\n[annotation.target]\nexact = \"q\"\n[[annotation]]\nid = \"b\"\nkind = \"note\"\nown = [1]\n";
    let edited = |edit: &dyn Fn(&mut Notebook)| {
        let mut notebook = Notebook::parse(file.as_bytes());
        edit(&mut notebook);
        let (bytes, sound) = notebook.written();
        assert_eq!(bytes, notebook.to_bytes());
        assert!(Notebook::parse(&bytes).read_only.is_none());
        sound
    };
    let new = || Annotation {
        id: Id::new("c"),
        kind: "claim".into(),
        note: Some("\"\"\"\n[x]".into()),
        ..Annotation::default()
    };
    assert!(edited(&|_| ()));
    assert!(edited(&|notebook| notebook.annotations[1].note = Some("a\n[[annotation]]\n\"\"\"".into())));
    assert!(edited(&|notebook| drop(notebook.apply(Edit::Add(new())))));
    assert!(edited(&|notebook| drop(notebook.apply(Edit::Remove(Id::new("a"))))));
    assert!(!edited(&|notebook| drop(notebook.apply(Edit::AddHeading(Heading::default())))));
    assert!(!edited(&|notebook| notebook.document.title = "t".into()));
    // Tables that stand apart, and a file that was never read.
    let apart = format!("{file}[other]\n[annotation.review]\ncount = 1\n");
    assert!(!Notebook::parse(apart.as_bytes()).written().1);
    assert!(!Notebook::default().written().1);
}

#[test]
fn a_change_put_into_the_bytes_is_what_writing_all_of_them_gives() {
    let mut notebook =
        Notebook::parse(include_bytes!("../../../../seeds/openai-november.ar.txt.hashiya.toml"));
    let mut bytes = notebook.to_bytes();
    let own = |number: usize| notebook.annotations[number].clone();
    let noted = |number: usize, note: &str| Annotation { note: Some(note.into()), ..own(number) };
    let target = Target { exact: "كلمة".into(), start: own(3).target.start.plus(1), ..Target::default() };
    let new = Annotation { id: Id::new("n"), kind: "note".into(), target, ..Annotation::default() };
    let last = Target { start: CodePoint::new(1 << 40), ..new.target.clone() };
    let edits = [
        Edit::Replace(noted(3, "أخرى")),
        Edit::Replace(noted(1, "\n[[annotation]]\nid = \"x\"\n")),
        Edit::Add(new.clone()),
        Edit::Add(Annotation { id: Id::new("last"), target: last, ..new.clone() }),
        Edit::Remove(own(4).id),
        Edit::Remove(Id::new("none")),
        Edit::All(vec![
            Edit::Replace(noted(8, "")),
            Edit::Remove(new.id.clone()),
            Edit::Replace(noted(3, "x")),
        ]),
    ];
    let mut inverses = Vec::new();
    let mut make = |edit: &Edit| {
        let inverse = notebook.apply(edit.clone());
        bytes = notebook.splice(std::mem::take(&mut bytes), edit, &inverse).expect("an edit of annotations");
        assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&notebook.to_bytes()));
        inverse
    };
    for edit in &edits {
        inverses.push(make(edit));
    }
    for inverse in inverses.iter().rev() {
        make(inverse);
    }
    assert_eq!(bytes, include_bytes!("../../../../seeds/openai-november.ar.txt.hashiya.toml"));
}

#[test]
fn what_is_not_certain_is_written_whole() {
    let spliced = |file: &str| {
        let mut notebook = Notebook::parse(file.as_bytes());
        let edit = Edit::Replace(Annotation { note: Some("n".into()), ..notebook.annotations[0].clone() });
        let inverse = notebook.apply(edit.clone());
        notebook.splice(file.into(), &edit, &inverse).is_some()
    };
    let one = "\n[[annotation]]\nid = \"a\"\nkind = \"note\"\n";
    let file = format!("schema = 1\n{one}");
    assert!(spliced(&file));
    assert!(!spliced(&file.replace("\n\n", "\n")), "no empty line before it");
    assert!(!spliced(&file.replace('\n', "\r\n")), "other line ends");
    assert!(!spliced(&format!("{file}[mine]\nx = 1\n[annotation.target]\nexact = \"q\"\n")), "in two parts");
    let quoted = format!("{file}\n[mine]\ntext = '''\n{one}'''\n");
    assert!(!spliced(&quoted), "its text stands elsewhere, too");
}

#[test]
fn annotations_without_an_id_that_are_alike_get_ids_of_their_own() {
    let one = "[[annotation]]\nkind = \"claim\"\n[annotation.target]\nexact = \"سام\"\n\n";
    let text = format!("schema = 1\n[document]\nid = \"x\"\n\n{one}{one}");
    let mut notebook = Notebook::parse(text.as_bytes());
    notebook.apply(Edit::Add(Annotation { id: Id::new("new"), ..Annotation::default() }));
    // What was given is written; a third that is pasted later is not taken for the first.
    let later = [notebook.to_bytes(), one.as_bytes().to_vec()].concat();
    let ids: Vec<_> = Notebook::parse(&later).annotations.into_iter().map(|one| one.id).collect();
    let unlike: std::collections::BTreeSet<_> = ids.iter().map(Id::as_str).collect();
    assert_eq!((ids.len(), unlike.len()), (4, 4), "{ids:?}");
}
