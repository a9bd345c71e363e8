//! A note that is being typed survives whatever ends the program.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "processes and files")]

use crate::support::pty::Reader;
use hashiya::notebook::Annotation;
use hashiya::store::{Dirs, Draft, DraftFile, drafts};
use std::path::Path;

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";

fn start(root: &Path) -> Reader {
    let article = root.join("a.txt");
    let home = root.join("home").to_str().unwrap().to_owned();
    let folders = ["CONFIG", "DATA", "STATE", "CACHE"].map(|name| format!("HASHIYA_{name}_DIR"));
    let variables: Vec<(&str, &str)> = folders.iter().map(|name| (name.as_str(), home.as_str())).collect();
    let program = Path::new(env!("CARGO_BIN_EXE_hashiya"));
    let mut reader = Reader::run(program, &[article.to_str().unwrap()], &variables, XTERM);
    reader.wait_for("ﻝﺎﻗ");
    reader
}

#[test]
fn a_note_being_typed_survives_what_ends_the_program() {
    for signal in ["KILL", "HUP", "TERM"] {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("a.txt"), "قال الرجل إنه رحل.\n").unwrap();
        let mut reader = start(root.path());
        reader.type_keys("i");
        reader.wait_for("ctrl-j");
        reader.type_keys("half a thought");
        reader.wait_for("half a thought");
        std::thread::sleep(std::time::Duration::from_secs(1)); // what is promised
        reader.signal(signal);
        reader.end();
        let notebook = root.path().join("a.txt.hashiya.toml");
        assert!(!notebook.exists(), "{signal}: nothing was taken that was not finished");

        let mut again = start(root.path());
        again.wait_for("half a thought");
        again.wait_for("was not finished");
        again.type_keys("\r");
        again.wait_for("ctrl-j");
        again.type_keys(" and the rest\r");
        again.wait_for("note");
        again.type_keys("q");
        assert_eq!(again.end().0, 0);
        let written = std::fs::read_to_string(&notebook).unwrap();
        assert!(written.contains("half a thought and the rest"), "{signal}: {written}");

        let mut third = start(root.path());
        third.type_keys("q");
        let (status, _) = third.end();
        assert_eq!(status, 0, "a finished note is offered no more");
    }
}

fn draft(note: &str, base: Option<&str>) -> Draft {
    let annotation = Annotation { note: Some(note.into()), ..Annotation::default() };
    Draft { annotation, base: base.map(str::to_owned) }
}

fn notes(dirs: &Dirs, article: &Path) -> Vec<String> {
    drafts(dirs, article).into_iter().filter_map(|(_, draft)| draft.annotation.note).collect()
}

#[test]
fn each_note_that_is_typed_has_a_draft_of_its_own() {
    let root = tempfile::tempdir().unwrap();
    let (dirs, folder) = (Dirs::under(root.path().join("home")), root.path().join("texts"));
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.txt"), "نص\n").unwrap();
    std::os::unix::fs::symlink(&folder, root.path().join("link")).unwrap();
    let [direct, linked] = ["texts", "link"].map(|name| root.path().join(name).join("a.txt"));

    let (one, other) = (DraftFile::new(&dirs, &direct), DraftFile::new(&dirs, &linked));
    one.keep(&draft("first", None)).unwrap();
    other.keep(&draft("second", Some("before"))).unwrap();
    assert!(notes(&dirs, &direct).is_empty(), "another reader is typing them");
    drop((one, other)); // as when the programs are killed
    for article in [&direct, &linked] {
        assert_eq!(notes(&dirs, article), ["first", "second"], "by whatever path");
    }
    let left = drafts(&dirs, &direct);
    assert_eq!(left[1].1.base.as_deref(), Some("before"));
    let taken = DraftFile::named(&dirs, &left[0].0);
    assert_eq!(notes(&dirs, &direct), ["second"], "one is taken up");
    taken.remove();
    DraftFile::named(&dirs, &left[1].0).remove();
    assert_eq!(std::fs::read_dir(root.path().join("home/state/drafts")).unwrap().count(), 0);
}

#[test]
fn a_lock_without_a_draft_is_swept_and_none_that_is_held() {
    let root = tempfile::tempdir().unwrap();
    let dirs = Dirs::under(root.path().join("home"));
    let article = root.path().join("a.txt");
    std::fs::write(&article, "نص\n").unwrap();
    let folder = root.path().join("home/state/drafts");
    let count = || std::fs::read_dir(&folder).unwrap().count();
    drop(DraftFile::new(&dirs, &article)); // killed before the first word
    let held = DraftFile::new(&dirs, &article);
    std::fs::write(folder.join("other.txt"), "").unwrap();
    assert_eq!(count(), 3);
    assert!(notes(&dirs, &article).is_empty());
    assert_eq!(count(), 2, "the one that is held stays, and what is not ours");
    held.keep(&draft("words", None)).unwrap();
    assert!(notes(&dirs, &article).is_empty(), "it is being typed");
    drop(held);
    assert_eq!(notes(&dirs, &article), ["words"]);
}

#[test]
fn nobody_waits_for_a_special_file_among_the_drafts() {
    let root = tempfile::tempdir().unwrap();
    let dirs = Dirs::under(root.path().join("home"));
    let article = root.path().join("a.txt");
    std::fs::write(&article, "نص\n").unwrap();
    let draft_file = DraftFile::new(&dirs, &article);
    draft_file.keep(&draft("words", None)).unwrap();
    drop(draft_file);
    let folder = root.path().join("home/state/drafts");
    for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let pipe = |path: &Path| crate::hostile::fifo(path);
        if entry.extension().is_some_and(|ending| ending == "lock") {
            std::fs::remove_file(&entry).unwrap();
            pipe(&entry);
        } else {
            pipe(&entry.with_file_name("x.json"));
            pipe(&entry.with_file_name("x.lock"));
        }
    }
    assert_eq!(notes(&dirs, &article), ["words"]);
    let (name, _) = drafts(&dirs, &article).remove(0);
    DraftFile::named(&dirs, &name).remove();
}

#[test]
fn a_draft_destroys_neither_another_nor_what_was_written_meanwhile() {
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join("a.txt"), "قال الرجل إنه رحل.\n").unwrap();
    let mut reader = start(root.path());
    reader.type_keys("i");
    reader.wait_for("ctrl-j");
    reader.type_keys("one two\r");
    reader.wait_for("takes it back");
    reader.type_keys("I");
    reader.wait_for("ctrl-j");
    reader.type_keys(" three");
    reader.wait_for("two three");
    std::thread::sleep(std::time::Duration::from_secs(1));
    reader.signal("KILL");
    reader.end();
    let notebook = root.path().join("a.txt.hashiya.toml");
    let text = std::fs::read_to_string(&notebook).unwrap();
    assert!(text.contains("one two"), "{text}");
    std::fs::write(&notebook, text.replace("one two", "ONE two")).unwrap();

    // Another note is written before the one that was left is taken up.
    let mut again = start(root.path());
    again.wait_for("ONE two three");
    again.type_keys("\x1b");
    std::thread::sleep(std::time::Duration::from_millis(200)); // else it is alt and the next key
    again.type_keys("wi");
    again.wait_for("ctrl-j");
    again.type_keys("another\r");
    again.wait_for("takes it back");
    again.type_keys("q");
    assert_eq!(again.end().0, 0);

    let mut third = start(root.path());
    third.wait_for("ONE two three");
    third.type_keys("\r");
    third.wait_for("ctrl-j");
    third.type_keys("\rq");
    assert_eq!(third.end().0, 0);
    let text = std::fs::read_to_string(&notebook).unwrap();
    assert!(text.contains("ONE two three") && text.contains("another"), "{text}");
}
