//! Notebooks on the disk: nothing is lost, whatever happens to it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests use the disk, and panic"
)]

use hashiya::notebook::{Annotation, Edit, Notebook};
use hashiya::store::{Dirs, Session, beside, open};
use hashiya::text::Span;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const TEXT: &str = "قال سام ألتمان إن OpenAI تعمل.\nثم رحل في 17 نوفمبر 2023.\n";

/// An article in a folder of its own, with the reader's folders beside that one.
struct Workspace {
    root: TempDir,
}

impl Workspace {
    fn new() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        fs::create_dir(root.path().join("texts")).expect("a folder");
        fs::write(root.path().join("texts/a.txt"), TEXT).expect("an article");
        Self { root }
    }

    fn article(&self) -> PathBuf {
        self.root.path().join("texts/a.txt")
    }

    fn dirs(&self) -> Dirs {
        Dirs::under(self.root.path().join("home"))
    }

    fn open(&self) -> Session {
        session(&self.dirs(), &self.article())
    }

    fn file(&self) -> PathBuf {
        beside(&self.article())
    }

    fn on_disk(&self) -> Notebook {
        Notebook::parse(&fs::read(self.file()).expect("a notebook"))
    }
}

fn session(dirs: &Dirs, article: &Path) -> Session {
    let document = open(article).expect("an article");
    Session::open(dirs, article, &document).expect("a session")
}

fn claim(session: &Session, note: &str) -> Annotation {
    Annotation { note: Some(note.to_owned()), ..session.annotation(Span::new(7, 26), "claim", Some("noor")) }
}

fn add(session: &mut Session, note: &str) -> Annotation {
    let annotation = claim(session, note);
    session.save(Edit::Add(annotation.clone())).expect("saved");
    annotation
}

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
        workspace.on_disk().annotations.iter().map(|a| a.note.clone().unwrap()).collect::<Vec<_>>()
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

fn journal(workspace: &Workspace) -> PathBuf {
    let entries =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files = entries(workspace.dirs().state.join("journal")).flat_map(entries);
    files.find(|path| path.extension().is_some_and(|ext| ext == "jsonl")).unwrap()
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::io::{BufRead, BufReader};
    use std::os::unix::fs::{PermissionsExt, symlink};
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
            .args(["--exact", "store::unix::as_another_process", "--nocapture", "--test-threads=1"])
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
            let mut children: Vec<Child> =
                (0..writers).map(|_| child(&workspace, "", 200 / writers)).collect();
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
            assert!(
                session.notebook().annotations.iter().any(|a| a.id.as_str() == id),
                "{id} was called saved"
            );
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
        let again = super::session(&workspace.dirs(), &moved.join("a.txt"));
        assert_eq!(again.notebook().annotations.len(), 2);
    }
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
fn names_of_another_program_are_not_undone_and_broken_ones_not_touched() {
    let workspace = Workspace::new();
    let [near, _] = names_files(&workspace);
    let mut session = workspace.open();
    session.save_names(&[hide("A")]).unwrap();
    assert!(!session.poll().names, "our own words are no news");
    fs::write(&near, "hide = [\"A\", \"other\"]\n").unwrap();
    assert!(session.poll().names);
    let error = session.undo().unwrap_err().to_string();
    assert!(error.contains("another program wrote it since"), "{error}");
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
