//! Copies of a folder, and files whose names look alike: each has its own notes.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::{OLD, Place};
use hashiya::notebook::{Annotation, Edit};
use hashiya::store::{Session, beside, open};
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use tui_bidi::text::Span;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// A closed folder is closed for root too.
fn close(folder: &Path) {
    mode(folder, 0o555);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn session(place: &Place, article: &Path) -> Session {
    Session::open(&place.dirs(), article, &open(article).unwrap()).unwrap()
}

fn note(place: &Place, article: &Path, words: &str) -> PathBuf {
    let mut session = session(place, article);
    let note =
        Annotation { note: Some(words.to_owned()), ..session.annotation(Span::new(7, 26), "claim", None) };
    session.save(Edit::Add(note)).unwrap().path
}

fn notes(place: &Place, article: &Path) -> Vec<String> {
    let all = session(place, article).notebook().annotations.clone();
    all.into_iter().filter_map(|own| own.note).collect()
}

fn folder(place: &Place, name: &str) -> PathBuf {
    let folder = place.root.path().join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_copy_of_a_closed_folder_takes_no_notes_away() {
    let place = Place::new();
    let (one, two) = (folder(&place, "one"), place.root.path().join("two"));
    fs::write(one.join("a.txt"), OLD).unwrap();
    note(&place, &one.join("a.txt"), "first");
    close(&one);
    let kept = note(&place, &one.join("a.txt"), "PRIVATE");
    assert!(kept.starts_with(place.dirs().data));
    copy(&one, &two);
    note(&place, &two.join("a.txt"), "of the copy");
    assert_eq!(notes(&place, &one.join("a.txt")), ["first", "PRIVATE"]);
    assert_eq!(notes(&place, &two.join("a.txt")), ["first", "of the copy"]);
    assert!(!fs::read_to_string(beside(&two.join("a.txt"))).unwrap().contains("PRIVATE"));
    // Both are closed: both have a notebook in the data directory, each its own.
    close(&two);
    let other = note(&place, &two.join("a.txt"), "later");
    assert_ne!(other, kept);
    assert_eq!(notes(&place, &one.join("a.txt")), ["first", "PRIVATE"]);
    assert_eq!(notes(&place, &two.join("a.txt")), ["first", "of the copy", "later"]);
    mode(&one, 0o755);
    mode(&two, 0o755);
    note(&place, &one.join("a.txt"), "back");
    assert!(kept.exists() != other.exists(), "only its own came back");
    assert_eq!(notes(&place, &one.join("a.txt")), ["first", "PRIVATE", "back"]);
}

#[test]
fn what_waits_for_a_folder_that_is_away_does_not_go_to_its_copy() {
    let place = Place::new();
    let (one, two, away) =
        (folder(&place, "one"), place.root.path().join("two"), place.root.path().join("away"));
    fs::write(one.join("a.txt"), OLD).unwrap();
    note(&place, &one.join("a.txt"), "first");
    let before = fs::read(beside(&one.join("a.txt"))).unwrap();
    note(&place, &one.join("a.txt"), "PRIVATE");
    // As after a crash before the notebook was written.
    fs::write(beside(&one.join("a.txt")), before).unwrap();
    let journals =
        fs::read_dir(place.dirs().state.join("journal")).unwrap().flatten().filter(|own| own.path().is_dir());
    for journal in journals.flat_map(|own| fs::read_dir(own.path()).unwrap().flatten()) {
        let text = fs::read_to_string(journal.path()).unwrap();
        fs::write(journal.path(), &text[..text.rfind("{\"done\"").unwrap()]).unwrap();
    }
    copy(&one, &two);
    fs::rename(&one, &away).unwrap();
    assert_eq!(notes(&place, &two.join("a.txt")), ["first"], "a copy");
    note(&place, &two.join("a.txt"), "of the copy");
    fs::rename(&away, &one).unwrap();
    assert_eq!(notes(&place, &one.join("a.txt")), ["first", "PRIVATE"], "it is mounted again");
    assert_eq!(notes(&place, &two.join("a.txt")), ["first", "of the copy"]);
}

#[test]
fn a_closed_folder_that_is_away_keeps_its_notes_and_one_that_was_moved_brings_them() {
    let place = Place::new();
    let (one, two, away) =
        (folder(&place, "one"), place.root.path().join("two"), place.root.path().join("away"));
    fs::write(one.join("a.txt"), OLD).unwrap();
    close(&one);
    let kept = note(&place, &one.join("a.txt"), "PRIVATE");
    copy(&one, &two);
    mode(&one, 0o755);
    fs::rename(&one, &away).unwrap();
    let opened = session(&place, &two.join("a.txt"));
    assert!(opened.notebook().annotations.is_empty(), "a copy has none");
    let told: Vec<String> = opened.messages().iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|told| told.contains("hashiya relink")), "{told:?}");
    note(&place, &two.join("a.txt"), "of the copy");
    assert!(kept.exists());
    assert_eq!(notes(&place, &away.join("a.txt")), ["PRIVATE"], "what was moved has them");
}

#[test]
fn names_that_are_no_utf8_have_a_notebook_each_in_a_closed_folder() {
    let place = Place::new();
    let closed = folder(&place, "closed");
    let long = "n".repeat(248);
    let names: Vec<Vec<u8>> = vec![
        b"caf\xe9.txt".to_vec(),
        b"caf\xe8.txt".to_vec(),
        "caf\u{FFFD}.txt".into(),
        b"caf%E9.txt".to_vec(),
        format!("{long}1.txt").into(),
        format!("{long}2.txt").into(),
        [&b"\xff".repeat(248)[..], b"1.txt"].concat(),
        [&b"\xff".repeat(248)[..], b"2.txt"].concat(),
    ];
    let paths: Vec<PathBuf> =
        names.into_iter().map(|name| closed.join(std::ffi::OsString::from_vec(name))).collect();
    paths.iter().for_each(|path| fs::write(path, OLD).unwrap());
    close(&closed);
    for (number, path) in paths.iter().enumerate() {
        for round in ["first", "second"] {
            note(&place, path, &format!("{round} {number}"));
        }
    }
    for (number, path) in paths.iter().enumerate() {
        assert_eq!(notes(&place, path), [format!("first {number}"), format!("second {number}")], "{path:?}");
    }
    let shelves = hashiya::store::Shelves { folders: vec![closed.clone()], ..Default::default() };
    let volumes =
        hashiya::store::library(&place.dirs(), &shelves, &mut |_, _| std::ops::ControlFlow::Continue(()));
    assert!(volumes.iter().all(|volume| volume.annotations.len() == 2) && volumes.len() == paths.len());
    mode(&closed, 0o755);
}
