//! Notebooks on a disk that is closed, full or shared, and processes that are killed: nothing is lost.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests use the disk, and panic"
)]

use crate::support::workspace::{Workspace, add, claim, journal, session};
use hashiya::notebook::{Edit, Notebook};
use hashiya::store::Dirs;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_closed_folder_leads_to_the_data_directory_and_back() {
    let workspace = Workspace::new();
    let one = add(&mut workspace.open(), "one");
    let folder = workspace.article().parent().unwrap().to_owned();
    mode(&folder, 0o555);
    let mut session = workspace.open();
    let saved = session.save(Edit::Add(claim(&session, "two"))).unwrap();
    assert!(
        saved.path.starts_with(&workspace.dirs().data)
            && saved.message.unwrap().to_string().contains("permission denied")
    );
    assert_eq!(workspace.on_disk().annotations.len(), 1);
    let mut again = workspace.open();
    assert_eq!(again.notebook().annotations.len(), 2);
    again.save(Edit::Remove(one.id.clone())).unwrap();
    assert_eq!(workspace.open().notebook().annotations.len(), 1, "what was deleted does not come back");
    assert_eq!(hashiya::store::notebooks_of(&workspace.dirs(), &workspace.article()).len(), 2);
    mode(&folder, 0o755);
    let mut back = workspace.open();
    let saved = back.save(Edit::Add(claim(&back, "three"))).unwrap();
    assert_eq!(saved.path, workspace.file());
    let notes: Vec<_> = workspace.on_disk().annotations.iter().map(|a| a.note.clone().unwrap()).collect();
    assert_eq!(notes, ["two", "three"]);
    assert_eq!(hashiya::store::notebooks_of(&workspace.dirs(), &workspace.article()).len(), 1);
}

#[test]
fn a_notebook_never_written_beside_is_found_in_the_data_directory() {
    let workspace = Workspace::new();
    let folder = workspace.article().parent().unwrap().to_owned();
    mode(&folder, 0o555);
    add(&mut workspace.open(), "one");
    assert!(!workspace.file().exists());
    assert_eq!(workspace.open().notebook().annotations.len(), 1);
    mode(&folder, 0o755);
}

#[test]
fn links_are_followed_and_the_mode_is_kept() {
    let workspace = Workspace::new();
    add(&mut workspace.open(), "one");
    let real = workspace.root.path().join("real.toml");
    fs::rename(workspace.file(), &real).unwrap();
    mode(&real, 0o640);
    symlink("../real.toml", workspace.file()).unwrap();
    add(&mut workspace.open(), "two");
    assert!(workspace.file().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(Notebook::parse(&fs::read(&real).unwrap()).annotations.len(), 2);
    let beside: Vec<_> = fs::read_dir(workspace.article().parent().unwrap()).unwrap().flatten().collect();
    assert_eq!(beside.len(), 2, "nothing else is left beside an article: {beside:?}");
}

/// This test's own binary as another process: [`as_another_process`] with what to do.
fn child(workspace: &Workspace, shell: &str, count: usize) -> Child {
    let test = std::env::current_exe().unwrap();
    Command::new("sh")
        .args(["-c", &format!("{shell} exec \"$0\" \"$@\"")])
        .arg(test)
        .args(["--exact", "store_unix::as_another_process", "--nocapture", "--test-threads=1"])
        .env("HASHIYA_TEST_WORKSPACE", workspace.root.path())
        .env("HASHIYA_TEST_COUNT", count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Not a test of its own: adds notes where the environment says so, and prints the id of each as
/// soon as it is called saved.
#[test]
fn as_another_process() {
    let (Ok(root), Ok(count)) =
        (std::env::var("HASHIYA_TEST_WORKSPACE"), std::env::var("HASHIYA_TEST_COUNT"))
    else {
        return;
    };
    let root = PathBuf::from(root);
    let mut session = session(&Dirs::under(root.join("home")), &root.join("texts/a.txt"));
    for n in 0..count.parse().unwrap() {
        let annotation = claim(&session, &format!("{n} of {}", std::process::id()));
        match session.save(Edit::Add(annotation.clone())) {
            Ok(saved) => println!(
                "saved {} {}",
                annotation.id,
                saved.message.map_or_else(String::new, |message| message.to_string())
            ),
            Err(error) => println!("failed {error}"),
        }
    }
}

fn saved(child: &mut Child) -> impl Iterator<Item = (String, String)> + use<> {
    let out = BufReader::new(child.stdout.take().unwrap());
    out.lines().map_while(Result::ok).filter_map(|line| {
        let (id, message) = line.split_once("saved ")?.1.split_once(' ')?;
        Some((id.to_owned(), message.to_owned()))
    })
}

#[test]
fn eight_writers_lose_nothing() {
    for writers in [2, 8] {
        let workspace = Workspace::new();
        let mut children: Vec<Child> = (0..writers).map(|_| child(&workspace, "", 200 / writers)).collect();
        let said: Vec<_> = children.iter_mut().map(|child| saved(child).collect::<Vec<_>>()).collect();
        for child in &mut children {
            assert!(child.wait().unwrap().success());
        }
        let said: Vec<_> = said.into_iter().flatten().collect();
        let there = workspace.on_disk();
        assert_eq!((said.len(), there.annotations.len(), there.read_only.clone()), (200, 200, None));
        assert_eq!(Notebook::faults(&there.to_bytes()), []);
    }
}

#[test]
fn a_killed_writer_loses_nothing_that_it_called_saved() {
    let workspace = Workspace::new();
    let mut said = Vec::new();
    for round in 0_u64.. {
        let mut child = child(&workspace, "", 1000);
        let mut lines = saved(&mut child);
        let wanted = 1 + (round * 7919 % 40) as usize;
        said.extend(lines.by_ref().take(wanted).map(|(id, _)| id));
        std::thread::sleep(Duration::from_micros(round * 7907 % 3000));
        child.kill().unwrap();
        child.wait().unwrap();
        said.extend(lines.map(|(id, _)| id));
        if said.len() >= 500 {
            break;
        }
    }
    let session = workspace.open();
    assert_eq!(session.notebook().read_only, None);
    for id in &said {
        assert!(session.notebook().annotations.iter().any(|a| a.id.as_str() == id), "{id} was called saved");
    }
    assert_eq!(workspace.on_disk().annotations, session.notebook().annotations);
}

#[test]
fn a_full_disk_keeps_the_journal_and_says_so() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let long = "كلمة ".repeat(3000);
    add(&mut session, &long);
    // No file may grow beyond 16 KB: the notebook cannot be replaced, the journal begins anew.
    fs::rename(journal(&workspace), workspace.root.path().join("journal.old")).unwrap();
    let before = fs::read(workspace.file()).unwrap();
    let mut full = child(&workspace, "trap '' XFSZ; ulimit -f 16;", 2);
    let said: Vec<_> = saved(&mut full).collect();
    assert!(full.wait().unwrap().success());
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|(_, message)| message.contains("safe in the journal")), "{said:?}");
    assert_eq!(fs::read(workspace.file()).unwrap(), before, "the old notebook stands");
    assert_eq!(workspace.open().notebook().annotations.len(), 3);
    assert_eq!(workspace.on_disk().annotations.len(), 3);
}

#[test]
fn a_folder_renamed_under_an_open_window_loses_nothing() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "one");
    let moved = workspace.root.path().join("moved");
    fs::rename(workspace.article().parent().unwrap(), &moved).unwrap();
    let saved = session.save(Edit::Add(claim(&session, "two"))).unwrap();
    assert!(saved.path.starts_with(&workspace.dirs().data), "{saved:?}");
    let again = crate::support::workspace::session(&workspace.dirs(), &moved.join("a.txt"));
    assert_eq!(again.notebook().annotations.len(), 2);
}

#[test]
fn what_neither_notebook_nor_journal_took_is_saved_once_there_is_room() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    // The folder is gone, and files stand where the data and the state directory would be.
    let (folder, gone) = (workspace.root.path().join("texts"), workspace.root.path().join("gone"));
    fs::rename(&folder, &gone).unwrap();
    let home = workspace.root.path().join("home");
    fs::write(&home, "").unwrap();
    for note in ["one", "two"] {
        let refused = session.save(Edit::Add(claim(&session, note))).unwrap_err();
        assert!(refused.to_string().contains("NOT saved"), "{refused}");
    }
    assert!(session.is_unsaved() && session.save_again().is_err());
    fs::remove_file(&home).unwrap();
    assert!(session.save_again().unwrap().is_some() && !session.is_unsaved());
    assert_eq!(session.save_again().unwrap(), None, "nothing is left to do");
    fs::rename(&gone, &folder).unwrap();
    assert_eq!(workspace.open().notebook().annotations.len(), 2);
    session.undo().unwrap();
    assert_eq!(workspace.open().notebook().annotations.len(), 1, "each is a step of the history");
}
