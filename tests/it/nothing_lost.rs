//! Nothing is lost that was there, nothing stays that was taken back, and nothing is said that is not so.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::Place;
use crate::support::reader::{Reader, SAMPLE};
use crate::support::workspace::{Workspace, add, claim};
use hashiya::command::{Action, Mode, family};
use hashiya::config::{Keymap, Settings};
use hashiya::notebook::{Annotation, Edit, Id, Link, Notebook, merge::merge};
use std::collections::BTreeSet;
use std::fs;

/// The sample's notebook with its first annotations once more at the end: as they are, or with other words.
fn doubled(count: usize, other: bool) -> String {
    let text = fs::read_to_string(format!("{SAMPLE}.hashiya.toml")).unwrap();
    let starts: Vec<usize> = text.match_indices("\n[[annotation]]").map(|(at, _)| at).collect();
    let again = &text[starts[0]..starts.get(count).copied().unwrap_or(text.len())];
    let again = if other { again.replace("noor", "another") } else { again.to_owned() };
    format!("{}\n{}\n", text.trim_end(), again.trim_end())
}

fn ids(notebook: &Notebook) -> Vec<&str> {
    notebook.annotations.iter().map(|own| own.id.as_str()).collect()
}

#[test]
fn annotations_with_one_id_are_told_apart_in_the_same_way_by_all_who_read_them() {
    for (count, other) in [(1, true), (1, false), (3, true), (usize::MAX, false)] {
        let text = doubled(count, other);
        let notebook = Notebook::parse(text.as_bytes());
        let all: BTreeSet<&str> = ids(&notebook).into_iter().collect();
        assert_eq!(all.len(), text.matches("\n[[annotation]]").count(), "each has an id of its own");
        let once =
            fs::read_to_string(format!("{SAMPLE}.hashiya.toml")).unwrap().matches("\n[[annotation]]").count();
        assert_eq!(notebook.repeated_ids(), all.len() - once);
        assert!(all.iter().all(|id| Id::new(*id).is_uuid()));
        for same in
            [text.replace('\n', "\r\n"), format!("\u{FEFF}{text}"), text.replacen("kind = ", "kind  = ", 1)]
        {
            assert_eq!(ids(&Notebook::parse(same.as_bytes())), ids(&notebook));
        }
        let written = notebook.to_bytes();
        let again = Notebook::parse(&written);
        assert_eq!((ids(&again), again.repeated_ids()), (ids(&notebook), 0));
        let differing = String::from_utf8(written).unwrap();
        let differing = differing.lines().zip(text.lines()).filter(|(now, was)| now != was);
        assert!(differing.clone().all(|(now, _)| now.starts_with("id = ")));
        assert_eq!(differing.count(), notebook.repeated_ids(), "nothing else is written anew");
    }
}

#[test]
fn two_who_write_the_ids_of_what_was_doubled_merge_to_one_of_each() {
    let base = doubled(2, true);
    let side = |note: &str| {
        let mut notebook = Notebook::parse(base.as_bytes());
        let own = notebook.annotations.last().unwrap().clone();
        notebook.apply(Edit::Replace(Annotation { place: Some(note.to_owned()), ..own }));
        notebook.to_bytes()
    };
    let untouched = Notebook::parse(base.as_bytes()).to_bytes();
    let (ours, theirs) = (side("here"), side("there"));
    for theirs in [&theirs, &untouched] {
        let merged = merge(base.as_bytes(), &ours, theirs).unwrap();
        let count = ids(&Notebook::parse(base.as_bytes())).len();
        assert_eq!(Notebook::parse(&merged.bytes).annotations.len(), count);
        let again = merge(&merged.bytes, &merged.bytes, &ours).unwrap();
        assert_eq!(Notebook::parse(&again.bytes).annotations.len(), count, "once more changes nothing");
    }
}

#[test]
fn what_is_done_to_one_of_two_with_one_id_is_done_to_that_one_and_can_be_taken_back() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let one = add(&mut session, "one");
    let text = fs::read_to_string(workspace.file()).unwrap();
    let block = &text[text.find("\n[[annotation]]").unwrap()..];
    fs::write(workspace.file(), format!("{text}{}", block.replace("one", "two"))).unwrap();
    let notes = |session: &hashiya::store::Session| {
        let mut notes: Vec<String> =
            session.notebook().annotations.iter().map(|own| own.note.clone().unwrap()).collect();
        notes.sort();
        notes
    };
    let mut session = workspace.open();
    assert!(session.messages().iter().any(|what| what.to_string().contains("the id of another")));
    assert_eq!(notes(&session), ["one", "two"]);
    let oldest = |session: &hashiya::store::Session| session.history().unwrap().first().unwrap().id.clone();
    session.save(Edit::Remove(one.id.clone())).unwrap();
    assert_eq!(notes(&session), ["two"]);
    let moment = session.history().unwrap()[1].id.clone();
    session.undo().unwrap();
    assert_eq!((notes(&session), oldest(&session) != moment), (vec!["one".into(), "two".into()], true));
    let other =
        session.notebook().annotations.iter().find(|own| own.note.as_deref() == Some("two")).unwrap().clone();
    session.save(Edit::Remove(other.id)).unwrap();
    assert_eq!(notes(&workspace.open()), ["one"]);
    session.restore(&moment).unwrap();
    assert_eq!(notes(&workspace.open()), ["one", "two"], "the moment when both were there");
    assert!(workspace.open().messages().is_empty(), "told once");
}

#[test]
fn a_note_goes_with_the_links_to_it_and_comes_back_with_them() {
    let mut reader = Reader::sample((100, 30));
    let of = |reader: &Reader| Notebook::parse(reader.toml().as_bytes());
    let first = of(&reader).annotations[0].clone();
    let mut linked = of(&reader).annotations[1].clone();
    let link = |to: String| Link { rel: "supports".into(), to, accessed: None };
    let document = of(&reader).document.id.clone();
    linked.links = vec![
        link(first.id.to_string()),
        link("https://a.example".into()),
        link(format!("{document}#{}", first.id)),
    ];
    let mut notebook = of(&reader);
    notebook.apply(Edit::Replace(linked.clone()));
    let before = notebook.to_bytes();
    let (edit, inverse, count) =
        Edit::removal(&document, &notebook.annotations, std::slice::from_ref(&first.id));
    assert_eq!(count, 1);
    notebook.apply(edit);
    assert_eq!(notebook.annotation(&first.id), None);
    assert_eq!(notebook.annotation(&linked.id).unwrap().links, linked.links[1..2], "other links stay");
    assert_eq!(Notebook::faults(&notebook.to_bytes()), []);
    notebook.apply(inverse);
    assert_eq!(notebook.to_bytes(), before);
    // In the reader one key does both, and one takes both back.
    let linked_to = |reader: &Reader| {
        let all = of(reader).annotations;
        let leads = |own: &&Annotation| {
            own.links.iter().any(|link| all.iter().all(|other| other.id.as_str() != link.to))
        };
        (all.len(), all.iter().filter(leads).count())
    };
    let total = linked_to(&reader);
    for _ in 0..total.0 {
        reader.keys("J x");
        let left = linked_to(&reader);
        assert!(left.0 == total.0 - 1 && left.1 <= total.1, "{left:?}");
        reader.keys("u");
        assert_eq!(linked_to(&reader), total);
    }
}

#[test]
fn a_notebook_that_was_made_here_is_gone_when_all_is_taken_back() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "one");
    add(&mut session, "two");
    let made = fs::read(workspace.file()).unwrap();
    session.undo().unwrap();
    assert!(workspace.file().exists(), "one is left");
    session.undo().unwrap();
    assert!(!workspace.file().exists());
    assert_eq!((session.undo().unwrap(), session.poll().message), (None, None));
    session.redo().unwrap();
    assert_eq!(workspace.on_disk().annotations.len(), 1);
    session.undo().unwrap();
    let mut session = workspace.open();
    assert!(session.messages().is_empty() && !workspace.file().exists());
    session.redo().unwrap();
    session.redo().unwrap();
    assert_eq!(fs::read(workspace.file()).unwrap(), made);
}

#[test]
fn a_notebook_that_somebody_else_made_or_wrote_in_stays_when_all_is_taken_back() {
    for before in [
        "schema = 1\n",
        "schema = 1\n[document]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c25c\"\n",
        "# mine\n",
    ] {
        let workspace = Workspace::new();
        fs::write(workspace.file(), before).unwrap();
        let mut session = workspace.open();
        add(&mut session, "one");
        session.undo().unwrap();
        assert!(workspace.file().exists(), "{before}");
    }
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let own = claim(&session, "one");
    session.save(Edit::Add(own)).unwrap();
    let text = fs::read_to_string(workspace.file()).unwrap();
    fs::write(workspace.file(), text.replacen("[document]\n", "[document]\nmine = 1\n", 1)).unwrap();
    let mut session = workspace.open();
    session.undo().unwrap();
    assert!(fs::read_to_string(workspace.file()).unwrap().contains("mine = 1"));
}

#[test]
fn settings_leave_a_way_out_of_every_mode() {
    let quit = |keymap: &Keymap, mode| keymap.keys(mode, Action::Program(family::Program::Quit));
    for (toml, line) in [
        ("[keys]\nquit = []\ncancel = []\npalette = []\nquit-anyway = []\n", 2),
        ("theme = \"dark\"\n[keys.text]\npalette = []\nquit-anyway = []\nquit = []\n", 5),
        ("[keys]\nleft = [\"q\", \"Z\", \":\"]\n", 1),
        ("[keys]\naccept = []\nquit = []\nquit-anyway = []\n", 3),
        ("[keys]\naccept = []\nquit = []\nquit-anyway = []\ncancel = []\n", 3),
        ("[kinds.x]\nkey = \"q\"\n[keys]\nquit-anyway = []\npalette = []\nquit = \"q q\"\nleft = \"q\"\n", 6),
    ] {
        let (settings, warnings) = Settings::parse(toml);
        assert!(!quit(&settings.keymap, Mode::Text).is_empty(), "{toml}");
        let leaves_input = [Action::Program(family::Program::Cancel), Action::Input(family::Input::Accept)];
        assert!(leaves_input.into_iter().any(|way| !settings.keymap.keys(Mode::Input, way).is_empty()));
        let told = warnings.iter().filter(|own| own.what.key() == Some("keys-no-way-out"));
        assert_eq!(told.map(|own| own.line).min(), Some(line), "{toml} {warnings:?}");
    }
    for toml in ["[keys]\nquit = []\nquit-anyway = []\n", "[keys]\nquit = \"f10\"\n", "[keys]\ncancel = []\n"]
    {
        let (settings, warnings) = Settings::parse(toml);
        assert!(warnings.is_empty(), "{toml} {warnings:?}");
        assert_eq!(quit(&settings.keymap, Mode::Text).contains('q'), toml.contains("cancel"));
    }
}

#[test]
fn settings_that_can_mean_nothing_are_told_with_their_key() {
    for (toml, key) in [
        ("author = \"\\u001b[31m\"", "author"),
        ("author = \"a\\u202Eb\"", "author"),
        ("[claims]\ncurrency = \"\\u001b\"", "claims.currency"),
        (&format!("[claims]\ncurrency = \"{}\"", "x".repeat(3000)), "claims.currency"),
        ("[text]\nface = \"\\u001b]0;x\\u0007\"", "text.face"),
        ("[notebook]\nschema = \"\\u001b\"", "notebook.schema"),
        ("[library]\nfolders = [\"\\u0000\"]", "library.folders"),
        ("[kinds.\"a\\nb\"]\nsign = \"x\"", "a\\nb"),
        ("[tags]\n\"\\u001b\" = \"red\"", "\\u{1b}"),
    ] {
        let (settings, warnings) = Settings::parse(toml);
        assert_eq!(warnings.len(), 1, "{toml}: {warnings:?}");
        assert!(warnings[0].to_string().contains(&format!("{key}: ")), "{warnings:?}");
        assert_eq!(settings, Settings { kinds: settings.kinds.clone(), ..Settings::default() });
    }
    assert_eq!(Settings::parse("author = \"نور\u{200C}ا\"\n[claims]\ncurrency = \"EUR\"").1, []);
}

#[test]
fn a_command_tells_in_one_line_that_its_settings_have_faults() {
    let place = Place::new();
    let config = place.root.path().join("home/config");
    fs::create_dir_all(&config).unwrap();
    let told = |words: &[&str]| {
        let output = place.hashiya(words);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    fs::write(
        config.join("settings.toml"),
        "author = \"\\u001b\"\nnope = 1\n[library]\nfolders = [\"/nosuch\", \"~nouser\"]\n",
    )
    .unwrap();
    let (code, _, err) = told(&["sections", "a.txt"]);
    assert_eq!((code, err.lines().count()), (Some(0), 1), "{err}");
    assert!(err.contains("author: ") && err.contains("one more fault"), "{err}");
    let (code, _, err) = told(&["sections", "none.txt"]);
    assert_eq!((code, err.lines().count()), (Some(2), 1), "an error is one line: {err}");
    let (code, out, err) = told(&["check"]);
    assert_eq!((code, out.lines().count(), err.as_str()), (Some(1), 4, ""), "{out}");
    assert!(out.contains(":4: library.folders: /nosuch: no such folder"), "{out}");
}

#[test]
fn an_answer_that_cannot_be_written_is_an_error() {
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for words in [&["--help"][..], &["help", "print"], &["--version"], &["print", "--help"], &["keys"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_hashiya"));
        let output = command.args(words).env("LC_ALL", "C").stdout(full()).output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), err.lines().count()), (Some(2), 1), "{words:?}: {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
}

#[test]
fn moments_that_are_none_are_refused_as_wrong_use() {
    let place = Place::new();
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "سام"]).status.success());
    for to in ["", " ", "2026-13-45", "2026-02-30", "30.11.2026", "2026-11-30 25:00"] {
        let output = place.hashiya(&["restore", "a.txt", "--to", to]);
        assert_eq!(output.status.code(), Some(2), "{to}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(place.hashiya(&["restore", "a.txt", "--to", "ffffff"]).status.code(), Some(1), "no such id");
}

#[test]
fn a_limit_of_the_parser_is_told_with_its_line() {
    let deep = format!("schema = 1\n{}a = 1\nb = 2\n", "a.".repeat(20_000));
    assert_eq!(Notebook::faults(deep.as_bytes()).iter().map(|own| own.line).collect::<Vec<_>>(), [2]);
    let nested = format!("schema = 1\n\nx = {}{}\n", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(Notebook::faults(nested.as_bytes())[0].line, 3);
}
