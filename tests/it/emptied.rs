//! A notebook's file that holds nothing that can be read: told by all that read, never taken for one without notes, and
//! brought back from its history.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::{OLD, Place};
use crate::support::reader::Reader;
use hashiya::app::{Effect, Message};
use hashiya::notebook::{Id, Notebook, ReadOnly};
use std::fs;
use std::process::Output;

const BOOK: &str = "a.txt.hashiya.toml";

/// An article with a note by hand of its own journal, and another one.
fn two() -> Place {
    let place = Place::new();
    for (file, note) in [("a.txt", "one"), ("b.txt", "two")] {
        fs::write(place.theirs(file), OLD).unwrap();
        assert!(place.hashiya(&["annotate", file, "--quote", "سام", "--note", note]).status.success());
    }
    place
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn an_emptied_notebook_is_told_by_all_that_read_it() {
    for nothing in ["", "\n\n", " \t\r\n", "\u{FEFF}", "# a comment\n", "\u{FEFF}# a comment\r\n"] {
        let place = two();
        fs::write(place.theirs(BOOK), nothing).unwrap();
        for words in [
            &["notes", "a.txt"][..],
            &["notes", BOOK],
            &["place", "a.txt"],
            &["place", "a.txt", "--notebook", BOOK],
            &["export", "a.txt", "--to", "html"],
            &["export", "a.txt", "--to", "markdown", "-o", "out.md"],
            &["agree", BOOK, "b.txt.hashiya.toml"],
            &["annotate", "a.txt", "--quote", "قال"],
        ] {
            let (code, _, err) = said(&place.hashiya(words));
            assert_eq!(code, Some(2), "{nothing:?} {words:?}: {err}");
            assert!(
                err.contains("it is empty") && err.contains("rm") && err.contains("hashiya restore"),
                "{words:?}: {err}"
            );
        }
        // Of a folder the others go on.
        for words in
            [&["notes", "."][..], &["export", ".", "--to", "csv"], &["review", ".", "--format", "json"]]
        {
            let (code, out, err) = said(&place.hashiya(words));
            assert_eq!((code, err.lines().count()), (Some(2), 1), "{nothing:?} {words:?}: {err}");
            assert!(out.contains("two") && err.contains("it is empty"), "{words:?}: {out} {err}");
        }
        for words in [&["check", "."][..], &["check", BOOK], &["check", "a.txt"]] {
            let (code, out, _) = said(&place.hashiya(words));
            assert_eq!((code, out.contains("it is empty")), (Some(1), true), "{nothing:?} {words:?}: {out}");
        }
        assert_eq!(fs::read_to_string(place.theirs(BOOK)).unwrap(), nothing);
    }
}

#[test]
fn an_empty_notebook_without_a_journal_is_none_either() {
    let place = two();
    fs::remove_dir_all(place.dirs().state).unwrap();
    fs::write(place.theirs(BOOK), "").unwrap();
    assert_eq!(said(&place.hashiya(&["notes", "a.txt"])).0, Some(2));
    assert_eq!(said(&place.hashiya(&["annotate", "a.txt", "--quote", "قال"])).0, Some(2));
    fs::remove_file(place.theirs(BOOK)).unwrap();
    assert_eq!(
        said(&place.hashiya(&["annotate", "a.txt", "--quote", "قال"])).0,
        Some(0),
        "rm lets one begin anew"
    );
}

#[test]
fn a_notebook_that_came_from_elsewhere_and_is_emptied_is_known_by_its_journal() {
    let place = two();
    // As a clone has it: nothing at home knows it.
    fs::remove_dir_all(place.root.path().join("home")).unwrap();
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "قال"]).status.success());
    fs::write(place.theirs(BOOK), "# nothing\n").unwrap();
    assert_eq!(said(&place.hashiya(&["notes", "a.txt"])).0, Some(2));
}

#[test]
fn a_notebook_that_cannot_be_read_has_its_history_and_is_restored_from_it() {
    for broken in [
        "junk [",
        "",
        "# only this\n",
        "schema = 1\n[[annotation]\n",
        "\0\0\0\0",
        "schema = \"1\"\n",
        "<<<<<<< HEAD\n",
    ] {
        let place = two();
        assert!(place.hashiya(&["annotate", "a.txt", "--quote", "قال", "--note", "later"]).status.success());
        fs::write(place.theirs(BOOK), broken).unwrap();
        let (code, log, err) = said(&place.hashiya(&["log", "a.txt", "--format", "json"]));
        assert_eq!((code, log.matches("\"id\"").count()), (Some(0), 2), "{broken:?}: {log} {err}");
        let ids: Vec<String> = serde_json::from_str::<serde_json::Value>(&log)
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["id"].as_str().unwrap().to_owned())
            .collect();
        for (id, notes) in [(&ids[0], 2), (&ids[1], 1)] {
            fs::write(place.theirs(BOOK), broken).unwrap();
            let (code, _, err) = said(&place.hashiya(&["restore", "a.txt", "--to", id]));
            assert_eq!(code, Some(0), "{broken:?}: {err}");
            let notebook = Notebook::parse(&fs::read(place.theirs(BOOK)).unwrap());
            assert_eq!((notebook.annotations.len(), &notebook.read_only), (notes, &None), "{broken:?}");
            assert!(err.contains("kept as"), "{err}");
            let kept = fs::read_dir(place.dirs().state.join("conflicts")).unwrap().flatten();
            assert!(
                kept.into_iter().any(|own| fs::read_to_string(own.path()).unwrap() == broken),
                "{broken:?}"
            );
        }
        assert!(
            place.hashiya(&["annotate", "a.txt", "--quote", "غدا"]).status.success(),
            "and goes on from there"
        );
        assert_eq!(Notebook::parse(&fs::read(place.theirs(BOOK)).unwrap()).annotations.len(), 2);
        let (_, log, _) = said(&place.hashiya(&["log", "a.txt"]));
        assert!(log.contains("restored"), "{log}");
    }
}

/// Where the notebook cannot be read, the page of the history is the way back too.
#[test]
fn the_history_brings_back_a_notebook_that_cannot_be_read() {
    for unreadable in ["[[annotation\n", "schema = \"x\"\n", "annotation = 1\n"] {
        let broken = Notebook::parse(unreadable.as_bytes());
        assert!(broken.read_only.as_ref().is_some_and(ReadOnly::is_unreadable));
        let mut reader = Reader::of("قال سام ألتمان.\n".as_bytes(), "a.txt", broken, (100, 24));
        let (id, then) = (Id::new("01a20666-8939-7411-9f6e-000000000001"), Notebook::default());
        reader.send(Message::AsOf(id.clone(), Some(Box::new(then.clone()))));
        let screen = reader.screen().join("\n");
        assert!(screen.contains("write the notebook anew as it was then: 0 annotations"), "{screen}");
        reader.keys("enter");
        assert!(reader.effects.contains(&Effect::WriteAnew(id)), "{:?}", reader.effects);
        reader.send(Message::Notebook(Box::new(then)));
        reader.keys("m");
        assert_eq!(reader.app.article().notebook.annotations.len(), 1, "it can be written");
    }
}

#[test]
fn a_review_of_notebooks_that_cannot_be_read_says_so() {
    let place = two();
    fs::write(place.theirs(BOOK), "junk [").unwrap();
    let (code, out, err) = said(&place.hashiya(&["review", ".", "--format", "json"]));
    assert_eq!(code, Some(2), "{err}");
    assert!(out.contains("two") && err.contains(BOOK) && err.lines().count() == 1, "{out} {err}");
    let (code, _, err) = said(&place.hashiya(&["review", ".", "--stats"]));
    assert!(code == Some(2) && err.contains(BOOK), "{err}");
}

#[test]
fn a_notebook_that_holds_only_comments_keeps_them() {
    for comments in ["# mine\n", "# mine\n# more", "\u{FEFF}# mine\r\n\r\n# more\r\n", "\n\n# mine\n\n"] {
        let place = Place::new();
        fs::write(place.theirs(BOOK), comments).unwrap();
        for (quote, notes) in [("سام", 1), ("قال", 2)] {
            let (code, _, err) = said(&place.hashiya(&["annotate", "a.txt", "--quote", quote]));
            assert_eq!(code, Some(0), "{comments:?}: {err}");
            let text = fs::read_to_string(place.theirs(BOOK)).unwrap();
            assert!(text.starts_with(comments.trim_end()), "{text}");
            let notebook = Notebook::parse(text.as_bytes());
            assert_eq!((notebook.annotations.len(), &notebook.read_only), (notes, &None), "{text}");
            assert!(text.contains("schema = 1") && !notebook.document.id.is_empty(), "{text}");
            let (code, out, _) = said(&place.hashiya(&["check", "a.txt"]));
            assert_eq!(code, Some(0), "{out}");
        }
    }
}

/// The note that only the journal and the notebook know, and a copy from before it.
fn with_an_older_copy() -> Place {
    let place = two();
    fs::copy(place.theirs(BOOK), place.theirs("a.txt.hashiya-LAPTOP.toml")).unwrap();
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "قال", "--note", "newest"]).status.success());
    place
}

#[test]
fn a_conflict_copy_beside_an_emptied_or_missing_notebook_loses_nothing_that_the_journal_has() {
    for emptied in [true, false] {
        let place = with_an_older_copy();
        if emptied {
            fs::write(place.theirs(BOOK), "").unwrap();
        } else {
            fs::remove_file(place.theirs(BOOK)).unwrap();
        }
        let (code, out, err) = said(&place.hashiya(&["check", "--mend", "."]));
        assert_eq!(code, Some(0), "{out} {err}");
        let text = fs::read_to_string(place.theirs(BOOK)).unwrap();
        assert!(text.contains("newest") && text.contains("\none\"\"\""), "{emptied}: {text}");
        assert!(!place.theirs("a.txt.hashiya-LAPTOP.toml").exists());
    }
}

#[test]
fn a_conflict_copy_that_is_no_notebook_is_left_alone() {
    for junk in
        ["not [toml", "", "# nothing\n", "schema = 2\n[document]\nid = \"x\"\n", "schema = \"1\"\n", "\0\0"]
    {
        for missing in [true, false] {
            let place = two();
            if missing {
                fs::remove_file(place.theirs(BOOK)).unwrap();
            }
            let before = fs::read(place.theirs(BOOK)).ok();
            let copy = place.theirs("a.txt.hashiya-LAPTOP.toml");
            fs::write(&copy, junk).unwrap();
            let (code, out, _) = said(&place.hashiya(&["check", "--mend", "."]));
            assert_eq!(code, Some(1), "{junk:?}: {out}");
            assert_eq!(
                (fs::read(place.theirs(BOOK)).ok(), fs::read_to_string(&copy).unwrap()),
                (before, junk.to_owned())
            );
            for line in out.lines() {
                assert_eq!(line.matches("LAPTOP").count(), 1, "the file is named once: {line}");
            }
        }
    }
}

#[test]
fn conflict_copies_of_every_program_and_of_every_name_are_found() {
    use std::os::unix::ffi::OsStringExt as _;
    let articles = [
        b"a.txt".to_vec(),
        b".x.txt".to_vec(),
        b"caf\xe9.txt".to_vec(),
        [&b"n".repeat(200)[..], b".txt"].concat(),
    ];
    let endings = [
        ".hashiya.sync-conflict-20261129-010203-ABCDEFG.toml",
        ".hashiya.toml~HEAD",
        ".hashiya.toml~other_branch",
        ".hashiya.toml.mine",
        ".hashiya.toml.orig",
        ".hashiya.toml.theirs",
        ".hashiya.toml.r123",
        ".hashiya.toml.LOCAL.123.toml",
        ".hashiya.toml.REMOTE.123",
        ".hashiya_LOCAL_123.toml",
    ];
    for article in articles {
        for ending in endings {
            let place = Place::new();
            let path = |end: &str| {
                let name = std::ffi::OsString::from_vec([&article[..], end.as_bytes()].concat());
                place.root.path().join("theirs").join(name)
            };
            fs::rename(place.theirs("a.txt"), path("")).unwrap();
            let open = || {
                hashiya::store::Session::open(
                    &place.dirs(),
                    &path(""),
                    &hashiya::store::open(&path("")).unwrap(),
                )
                .unwrap()
            };
            let mut session = open();
            let note = session.annotation(tui_bidi::text::Span::new(7, 26), "claim", None);
            session.save(hashiya::notebook::Edit::Add(note)).unwrap();
            let note = session.annotation(tui_bidi::text::Span::new(0, 6), "claim", None);
            let text = fs::read_to_string(path(".hashiya.toml")).unwrap();
            fs::write(path(ending), format!("{text}\n{}", note.to_toml())).unwrap();
            assert!(
                open().messages().iter().any(|told| told.to_string().contains("conflict copy")),
                "{ending}"
            );
            let (code, out, err) = said(&place.hashiya(&["check", "--mend", "."]));
            assert_eq!(code, Some(0), "{ending}: {out} {err}");
            assert!(!path(ending).exists(), "{ending}");
            assert_eq!(open().notebook().annotations.len(), 2, "{ending}");
        }
    }
    let place = two();
    for other in ["~", ".~1~", ".bak", ".swp", ".backup", ".rules", ".d", "~~"] {
        fs::write(place.theirs(&format!("{BOOK}{other}")), "x").unwrap();
    }
    assert_eq!(said(&place.hashiya(&["check", "."])), (Some(0), String::new(), String::new()));
}
