//! One history of a notebook and of the names in its article, whoever writes in them at once, and after a restart.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::support::workspace::{TEXT, Workspace, add, claim, session};
use hashiya::entities::{self, Kind};
use hashiya::notebook::{Edit, Notebook};
use hashiya::store::{Dirs, Session};
use std::fs;
use std::path::{Path, PathBuf};

fn journals(dirs: &Dirs) -> usize {
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().collect::<Vec<_>>();
    let folders = entries(&dirs.state.join("journal")).into_iter().filter(|entry| entry.path().is_dir());
    folders.map(|folder| entries(&folder.path()).len()).sum()
}

/// What `log` lists, the oldest first.
fn log(session: &Session) -> Vec<String> {
    let mut all: Vec<_> = session.history().unwrap().iter().map(|one| one.what.english()).collect();
    all.reverse();
    all
}

#[test]
fn programs_that_begin_a_notebook_at_once_write_one_history() {
    let workspace = Workspace::new();
    let mut all: Vec<Session> = (0..4).map(|_| workspace.open()).collect();
    for (number, session) in all.iter_mut().enumerate() {
        let saved = session.save(Edit::Add(claim(session, &number.to_string()))).unwrap();
        assert_eq!((saved.merged, saved.message), (number > 0, None), "our own words are no news");
    }
    // A window that heard of the others before it wrote itself.
    all[0].poll();
    add(&mut all[0], "last");
    let mut later = workspace.open();
    assert_eq!((later.notebook().annotations.len(), journals(&workspace.dirs())), (5, 1));
    assert_eq!(log(&later), ["claim added"; 5]);
    let first = later.history().unwrap().pop().unwrap().id;
    assert_eq!(later.as_of(&first).unwrap().unwrap().annotations.len(), 1);
    for _ in 0..5 {
        assert!(later.undo().unwrap().is_some());
    }
    assert!(later.undo().unwrap().is_none() && !workspace.file().exists());
}

#[test]
fn a_notebook_that_somebody_else_began_at_once_keeps_its_id_and_our_history() {
    let workspace = Workspace::new();
    let other = Dirs::under(workspace.root.path().join("other"));
    let (mut ours, mut theirs) = (workspace.open(), session(&other, &workspace.article()));
    add(&mut theirs, "theirs");
    let id = workspace.on_disk().document.id;
    let saved = ours.save(Edit::Add(claim(&ours, "ours"))).unwrap();
    assert!(saved.merged && saved.message.is_some(), "they are another program");
    assert_eq!(workspace.on_disk().document.id, id);
    let mut ours = workspace.open();
    assert_eq!(log(&ours), ["claim added", "another program wrote the notebook"]);
    ours.undo().unwrap().unwrap();
    assert_eq!(workspace.on_disk().annotations[0].note.as_deref(), Some("theirs"));
    assert_eq!(journals(&workspace.dirs()), 1);
    let mut theirs = session(&other, &workspace.article());
    theirs.undo().unwrap().unwrap();
    assert!(!workspace.file().exists(), "it is as they left it");
}

#[test]
fn an_undo_of_one_window_takes_back_its_own_change_after_a_restart_too() {
    let workspace = Workspace::new();
    let (mut one, mut other) = (workspace.open(), workspace.open());
    add(&mut one, "one");
    add(&mut other, "other");
    one.undo().unwrap().unwrap();
    let notes = || workspace.on_disk().annotations.into_iter().filter_map(|own| own.note).collect::<Vec<_>>();
    assert_eq!(notes(), ["other"]);
    let mut later = workspace.open();
    later.redo().unwrap().unwrap();
    assert_eq!(notes().len(), 2);
    later.undo().unwrap().unwrap();
    later.undo().unwrap().unwrap();
    assert!(!workspace.file().exists());
}

fn names(workspace: &Workspace) -> PathBuf {
    workspace.article().with_file_name("entities.toml")
}

fn hide(form: &str) -> [entities::Edit; 1] {
    [entities::Edit::Hide { form: form.to_owned() }]
}

fn retype(form: &str, kind: Kind) -> [entities::Edit; 1] {
    [entities::Edit::Retype { form: form.to_owned(), kind }]
}

/// Two articles of one folder have one file of names.
#[test]
fn names_that_two_articles_changed_are_taken_back_in_any_order() {
    for before in [None, Some("# mine\nhide = [\"Z\"] # never\n")] {
        for first in [0, 1] {
            let workspace = Workspace::new();
            let file = names(&workspace);
            before.iter().for_each(|text| fs::write(&file, text).unwrap());
            let second = workspace.article().with_file_name("b.txt");
            fs::write(&second, TEXT).unwrap();
            let mut both = [workspace.open(), session(&workspace.dirs(), &second)];
            both[0].save_names(&hide("A")).unwrap();
            both[1].save_names(&hide("B")).unwrap();
            both[0].save_names(&retype("C", Kind::Place)).unwrap();
            both[1].save_names(&retype("D", Kind::Person)).unwrap();
            for which in [first, 1 - first, 1 - first, first] {
                both[which].undo().unwrap().unwrap();
            }
            assert_eq!(fs::read_to_string(&file).ok().as_deref(), before, "{first}");
        }
    }
}

#[test]
fn a_name_that_another_said_otherwise_since_is_taken_back_once_that_is() {
    let workspace = Workspace::new();
    let (mut one, mut other) = (workspace.open(), workspace.open());
    one.save_names(&retype("A", Kind::Place)).unwrap();
    other.save_names(&retype("A", Kind::Person)).unwrap();
    for _ in 0..2 {
        let error = one.undo().unwrap_err().to_string();
        assert!(error.contains("another program wrote it since"), "{error}");
    }
    other.undo().unwrap().unwrap();
    one.undo().unwrap().unwrap();
    assert!(!names(&workspace).exists());
    one.redo().unwrap().unwrap();
    assert!(fs::read_to_string(names(&workspace)).unwrap().contains("LOC"));
}

#[test]
fn a_name_that_was_changed_before_there_was_a_notebook_is_taken_back_after_a_restart() {
    let workspace = Workspace::new();
    workspace.open().save_names(&hide("A")).unwrap();
    workspace.open().undo().unwrap().unwrap();
    assert!(!names(&workspace).exists() && !workspace.file().exists());
}

#[test]
fn nothing_is_left_of_a_notebook_whose_history_begins_with_names() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    session.save_names(&hide("A")).unwrap();
    add(&mut session, "one");
    session.undo().unwrap().unwrap();
    assert!(!workspace.file().exists());
    session.redo().unwrap().unwrap();
    let mut session = workspace.open();
    while session.undo().unwrap().is_some() {}
    assert!(!workspace.file().exists() && !names(&workspace).exists());
}

/// Another window, whose history is the same, changes the notebook while this one has it open.
#[test]
fn what_is_taken_back_is_gone_from_a_notebook_that_another_window_wrote_since() {
    for ours in [false, true] {
        let workspace = Workspace::new();
        let mut session = workspace.open();
        if ours {
            add(&mut session, "ours");
        }
        session.save_names(&hide("A")).unwrap();
        add(&mut workspace.open(), "theirs");
        let count =
            || fs::read(workspace.file()).map_or(0, |bytes| Notebook::parse(&bytes).annotations.len());
        for left in (0..=usize::from(ours) + 1).rev() {
            session.undo().unwrap().unwrap();
            assert_eq!(count(), left);
        }
        assert!(session.undo().unwrap().is_none());
        assert!(!workspace.file().exists() && !names(&workspace).exists());
        assert!(!log(&session).iter().any(|what| what.contains("another program")), "{:?}", log(&session));
    }
}

#[test]
fn a_name_that_is_taken_back_says_nothing_of_the_notebook() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "ours");
    add(&mut workspace.open(), "theirs");
    session.save_names(&hide("A")).unwrap();
    let saved = session.undo().unwrap().unwrap();
    assert!(saved.names && saved.merged, "the window hears of the other");
    session.undo().unwrap().unwrap();
    let notes = workspace.on_disk().annotations;
    assert_eq!(notes.iter().map(|own| own.note.as_deref()).collect::<Vec<_>>(), [Some("theirs")]);
    session.undo().unwrap().unwrap();
    assert!(!workspace.file().exists());
}

#[test]
fn what_another_window_took_back_is_there_again_before_it_is_taken_back() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "one");
    let first = session.history().unwrap()[0].id.clone();
    add(&mut session, "two");
    workspace.open().restore(&first).unwrap().unwrap();
    assert_eq!(workspace.on_disk().annotations.len(), 1);
    session.undo().unwrap().unwrap();
    assert_eq!(workspace.on_disk().annotations.len(), 2, "what was done last goes first");
    assert!(log(&session).last().unwrap().contains("undone"));
    while session.undo().unwrap().is_some() {}
    assert!(!workspace.file().exists());
}

#[test]
fn undo_goes_back_further_than_the_end_of_the_journal_that_an_opening_reads() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    for _ in 0..3 {
        add(&mut session, &"long ".repeat(160_000));
    }
    for left in (0..3).rev() {
        workspace.open().undo().unwrap().unwrap();
        let count = fs::read(workspace.file()).map_or(0, |bytes| Notebook::parse(&bytes).annotations.len());
        assert_eq!(count, left);
    }
    assert!(workspace.open().undo().unwrap().is_none() && !workspace.file().exists());
}
