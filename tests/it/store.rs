//! Notebooks on the disk: nothing is lost, whatever happens to it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests use the disk, and panic"
)]

use crate::support::workspace::{TEXT, Workspace, add, claim, journal, session};
use hashiya::notebook::{Annotation, Edit, Notebook};
use hashiya::store::beside;
use std::fs;
use std::path::PathBuf;

#[test]
fn opening_writes_nothing() {
    let workspace = Workspace::new();
    drop(workspace.open());
    assert!(!workspace.file().exists() && !workspace.dirs().state.exists());
}

#[test]
fn undo_and_redo_live_across_restarts() {
    let workspace = Workspace::new();
    let first = add(&mut workspace.open(), "one");
    let changed = Annotation { note: Some("two".into()), ..first.clone() };
    workspace.open().save(Edit::Replace(changed.clone())).unwrap();
    workspace.open().save(Edit::Remove(first.id.clone())).unwrap();
    let notes = |workspace: &Workspace| {
        let file = fs::read(workspace.file()).unwrap_or_default();
        Notebook::parse(&file).annotations.iter().map(|a| a.note.clone().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(notes(&workspace), [""; 0]);
    for want in [&["two"][..], &["one"], &[]] {
        assert!(workspace.open().undo().unwrap().is_some());
        assert_eq!(notes(&workspace), want);
    }
    assert_eq!(workspace.open().undo().unwrap(), None);
    for want in [&["one"][..], &["two"], &[]] {
        assert!(workspace.open().redo().unwrap().is_some());
        assert_eq!(notes(&workspace), want);
    }
    assert_eq!(workspace.open().redo().unwrap(), None);
}

#[test]
fn two_windows_on_one_notebook_are_merged() {
    let workspace = Workspace::new();
    let (mut a, mut b) = (workspace.open(), workspace.open());
    let one = add(&mut a, "one");
    let mut c = workspace.open();
    let two = add(&mut b, "two");
    let tagged = Annotation { tags: vec!["x".into()], ..one.clone() };
    a.save(Edit::Replace(tagged)).unwrap();
    let noted = Annotation { note: Some("one, longer".into()), ..one.clone() };
    c.save(Edit::Replace(noted)).unwrap();
    let there = workspace.on_disk();
    assert!(there.annotation(&two.id).is_some());
    let one = there.annotation(&one.id).unwrap();
    assert_eq!((one.tags.clone(), one.note.as_deref()), (vec!["x".to_owned()], Some("one, longer")));
    let changed = a.poll();
    assert!(changed.notebook && !changed.article);
    assert_eq!(a.notebook().annotations, there.annotations);
    assert_eq!(a.poll(), hashiya::store::Changed::default());
}

#[test]
fn a_foreign_edit_that_looks_like_no_edit_is_merged_all_the_same() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let one = add(&mut session, "one");
    let two = add(&mut session, "two");
    let (bytes, time) =
        (fs::read(workspace.file()).unwrap(), fs::metadata(workspace.file()).unwrap().modified().unwrap());
    // As long as before, and as old: what is compared before the notebook is replaced is every byte.
    let theirs = String::from_utf8(bytes).unwrap().replace("two", "her");
    fs::write(workspace.file(), theirs).unwrap();
    fs::File::options().write(true).open(workspace.file()).unwrap().set_modified(time).unwrap();
    session.save(Edit::Replace(Annotation { note: Some("mine".into()), ..one.clone() })).unwrap();
    let there = workspace.on_disk();
    let note = |id| there.annotation(id).unwrap().note.clone();
    assert_eq!((note(&one.id).as_deref(), note(&two.id).as_deref()), (Some("mine"), Some("her")));
}

#[test]
fn a_foreign_edit_that_breaks_the_notebook_is_never_overwritten() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "one");
    let broken = fs::read_to_string(workspace.file()).unwrap() + "x = = 1\n";
    fs::write(workspace.file(), &broken).unwrap();
    let saved = session.save(Edit::Add(claim(&session, "two"))).unwrap();
    assert!(saved.message.unwrap().to_string().contains("journal"));
    assert_eq!(fs::read_to_string(workspace.file()).unwrap(), broken);
    let mut reopened = workspace.open();
    let error = reopened.save(Edit::Add(claim(&session, "three"))).unwrap_err().to_string();
    assert!(
        error.contains("a.txt.hashiya.toml") && error.contains("line") && !error.contains('\n'),
        "{error}"
    );
    // Mended by hand, the edit of the journal comes in.
    fs::write(workspace.file(), broken.replace("x = = 1\n", "")).unwrap();
    assert_eq!(workspace.open().notebook().annotations.len(), 2);
    assert_eq!(workspace.on_disk().annotations.len(), 2);
}

#[test]
fn a_vanished_notebook_is_written_again() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "one");
    fs::remove_file(workspace.file()).unwrap();
    assert!(session.poll().message.unwrap().to_string().contains("is gone"));
    add(&mut session, "two");
    assert_eq!(workspace.on_disk().annotations.len(), 2);
}

#[test]
fn a_changed_article_is_noticed_and_kept_texts_are_found() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let rev = add(&mut session, "one").target.rev.unwrap();
    assert_eq!(session.poll(), hashiya::store::Changed::default());
    fs::write(workspace.article(), format!("جديد. {TEXT}")).unwrap();
    assert!(session.poll().article);
    assert_eq!(hashiya::store::texts::get(&workspace.dirs(), None, &rev).as_deref(), Some(TEXT));
    assert!(workspace.open().text_changed());
}

#[test]
fn a_renamed_article_finds_its_notebook() {
    let workspace = Workspace::new();
    add(&mut workspace.open(), "one");
    let renamed = workspace.article().with_file_name("b.txt");
    fs::rename(workspace.article(), &renamed).unwrap();
    let session = session(&workspace.dirs(), &renamed);
    assert_eq!(session.notebook().annotations.len(), 1);
    assert!(session.messages()[0].to_string().contains("a.txt.hashiya.toml"));
    assert_eq!(hashiya::store::article_of(&workspace.file()), Some(renamed));
}

#[test]
fn relinking_ties_a_notebook_to_a_moved_article() {
    let workspace = Workspace::new();
    add(&mut workspace.open(), "one");
    let moved = workspace.root.path().join("moved.txt");
    fs::write(&moved, format!("نص آخر. {TEXT}")).unwrap();
    fs::remove_file(workspace.article()).unwrap();
    let saved = hashiya::store::relink(&workspace.dirs(), &moved, &workspace.file()).unwrap();
    assert_eq!(saved.path, beside(&moved));
    assert!(!workspace.file().exists());
    let session = session(&workspace.dirs(), &moved);
    assert_eq!(session.notebook().document.path, "moved.txt");
    // The old text was kept: the note is found although the text around it changed.
    let state = session.place()[0].state;
    assert_eq!(state, hashiya::notebook::placement::State::Moved);
    let error = hashiya::store::relink(&workspace.dirs(), &moved, &workspace.file()).unwrap_err().to_string();
    assert!(error.contains("no such file"), "{error}");
}

#[test]
fn all_that_waits_is_in_the_journal_before_the_notebook_is_written() {
    let workspace = Workspace::new();
    let mut session = workspace.open();
    add(&mut session, "first");
    let (notebook, journal) = (beside(&workspace.article()), journal(&workspace));
    let before = fs::read(&notebook).unwrap();
    let edits = ["second", "third"].map(|note| Edit::Add(claim(&session, note)));
    let journalled = || {
        let text = fs::read_to_string(&journal).unwrap();
        assert!(text.contains("second") && text.contains("third"), "{text}");
        assert_eq!(fs::read(&notebook).unwrap(), before);
    };
    session.save_all(edits.into(), journalled).unwrap();
    let written = fs::read_to_string(&notebook).unwrap();
    assert!(written.contains("second") && written.contains("third"), "{written}");
    session.undo().unwrap().unwrap();
    let written = fs::read_to_string(&notebook).unwrap();
    assert!(written.contains("second") && !written.contains("third"), "each is a step: {written}");
}

#[test]
fn a_torn_journal_is_read_as_far_as_it_goes() {
    let workspace = Workspace::new();
    let one = add(&mut workspace.open(), "one");
    fs::remove_file(workspace.file()).unwrap();
    let journal = journal(&workspace);
    let whole = fs::read_to_string(&journal).unwrap();
    // The edit was journaled, the notebook never written, and half a line came after it.
    let entry = whole.lines().find(|line| line.contains("cause")).unwrap();
    fs::write(&journal, format!("{entry}\n{}", &entry[..entry.len() / 2])).unwrap();
    let session = workspace.open();
    assert_eq!(session.notebook().annotations, [one]);
    assert!(session.messages()[0].to_string().contains("restored"));
    assert_eq!(workspace.on_disk().annotations.len(), 1);
}

#[test]
fn a_clock_set_back_does_not_undo_an_order() {
    let future = "2999-01-01T00:00:00Z";
    assert_eq!(hashiya::store::later(Some(future)), future);
    assert!(hashiya::store::later(Some("2001-01-01T00:00:00Z")).as_str() > "2020");
    let workspace = Workspace::new();
    let mut session = workspace.open();
    let ahead = Annotation { updated: Some(future.into()), ..claim(&session, "from a clock ahead") };
    session.save(Edit::Add(ahead.clone())).unwrap();
    add(&mut session, "from a clock set back");
    let both = workspace.open();
    assert_eq!(both.notebook().annotations.len(), 2);
    assert_eq!(both.notebook().annotation(&ahead.id), Some(&ahead));
}

/// The file of names beside the article, and the one of the settings.
fn names_files(workspace: &Workspace) -> [PathBuf; 2] {
    [workspace.article().with_file_name("entities.toml"), workspace.dirs().config.join("entities.toml")]
}

fn hide(form: &str) -> hashiya::entities::Edit {
    hashiya::entities::Edit::Hide { form: form.to_owned() }
}

#[test]
fn names_are_written_beside_the_article_and_share_the_history_of_notes() {
    let workspace = Workspace::new();
    let [near, _] = names_files(&workspace);
    fs::write(&near, "# mine\r\nhide = [\"A\"] # never\r\n").unwrap();
    let mut session = workspace.open();
    session.save(Edit::Add(claim(&session, "one"))).unwrap();
    let saved = session.save_names(&[hide("B"), hide("C")]).unwrap();
    assert_eq!((saved.path.as_path(), saved.names, saved.message), (near.as_path(), true, None));
    let after = "# mine\r\nhide = [\"A\", \"B\", \"C\"] # never\r\n";
    assert_eq!(fs::read_to_string(&near).unwrap(), after);
    assert_eq!(session.overrides().hidden, ["A", "B", "C"]);
    session.save(Edit::Add(claim(&session, "two"))).unwrap();

    let mut again = workspace.open();
    again.undo().unwrap();
    assert!(again.undo().unwrap().unwrap().names, "also after a restart");
    assert_eq!(fs::read_to_string(&near).unwrap(), "# mine\r\nhide = [\"A\"] # never\r\n");
    assert_eq!(workspace.on_disk().annotations.len(), 1);
    again.redo().unwrap();
    assert_eq!(fs::read_to_string(&near).unwrap(), after);
}

#[test]
fn a_folder_that_cannot_be_written_sends_names_to_the_settings() {
    let workspace = Workspace::new();
    let [near, own] = names_files(&workspace);
    let folder = near.parent().unwrap();
    let mut closed = fs::metadata(folder).unwrap().permissions();
    let open = closed.clone();
    closed.set_readonly(true);
    fs::set_permissions(folder, closed).unwrap();
    let saved = workspace.open().save_names(&[hide("A")]);
    fs::set_permissions(folder, open).unwrap();
    let saved = saved.unwrap();
    assert_eq!(saved.path, own);
    assert!(saved.message.unwrap().to_string().contains("permission denied; in "));
    assert!(!near.exists());
    assert_eq!(fs::read_to_string(own).unwrap(), "hide = [\"A\"]\n");
}

#[test]
fn names_that_another_program_said_otherwise_are_not_undone_and_broken_ones_not_touched() {
    let workspace = Workspace::new();
    let [near, _] = names_files(&workspace);
    let mut session = workspace.open();
    session.save_names(&[hide("A")]).unwrap();
    assert!(!session.poll().names, "our own words are no news");
    fs::write(&near, "hide = [\"A\", \"other\"]\n").unwrap();
    assert!(session.poll().names);
    session.undo().unwrap();
    assert_eq!(fs::read_to_string(&near).unwrap(), "hide = [\"other\"]\n", "what others said stays");
    session.redo().unwrap();
    assert_eq!(fs::read_to_string(&near).unwrap(), "hide = [\"A\", \"other\"]\n");
    fs::write(&near, "hide = [").unwrap();
    let error = session.save_names(&[hide("B")]).unwrap_err().to_string();
    assert!(error.contains("mend it by hand"), "{error}");
    assert_eq!(fs::read_to_string(&near).unwrap(), "hide = [");
    fs::remove_file(&near).unwrap();
    session.save_names(&[hide("C")]).unwrap();
    session.undo().unwrap();
    assert!(!near.exists(), "there was none before");
}
