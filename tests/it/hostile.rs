//! Somebody else's folder is safe to open: nothing in it runs, is waited for, or leads a file of ours elsewhere.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use hashiya::notebook::{Edit, Notebook, placement::State};
use hashiya::store::{self, Dirs, Session};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tui_bidi::text::Span;

pub(crate) const OLD: &str = "قال سام ألتمان إنه سيرحل غدا من هذه المدينة.\n";
const NEW: &str = "نص آخر تماما. في البداية جملة جديدة ثم قيل شيء. قال السيد سام بن ألتمان إنه سيرحل غدا.\n";

/// A folder of somebody else's and a home of ours.
pub(crate) struct Place {
    pub(crate) root: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("theirs")).unwrap();
        fs::create_dir_all(root.path().join("bin")).unwrap();
        fs::write(root.path().join("theirs/a.txt"), OLD).unwrap();
        Self { root }
    }

    pub(crate) fn theirs(&self, name: &str) -> PathBuf {
        self.root.path().join("theirs").join(name)
    }

    pub(crate) fn dirs(&self) -> Dirs {
        Dirs::under(self.root.path().join("home"))
    }

    pub(crate) fn session(&self) -> Session {
        let article = self.theirs("a.txt");
        Session::open(&self.dirs(), &article, &store::open(&article).unwrap()).unwrap()
    }

    /// `hashiya` in that folder, with a `git` and a `tmux` first in PATH that leave a mark; no answer within ten
    /// seconds is a failure.
    pub(crate) fn hashiya(&self, arguments: &[&str]) -> Output {
        let home = self.root.path().join("home");
        let path = format!("{}:{}", self.root.path().join("bin").display(), std::env::var("PATH").unwrap());
        let mut command = Command::new("timeout");
        command.arg("10").arg(env!("CARGO_BIN_EXE_hashiya")).args(arguments);
        for name in ["config", "data", "state", "cache"] {
            command.env(format!("HASHIYA_{}_DIR", name.to_uppercase()), home.join(name));
        }
        command.env("HOME", &home).env("LC_ALL", "C").env("PATH", path).current_dir(self.theirs(""));
        let output = command.output().unwrap();
        assert_ne!(output.status.code(), Some(124), "hangs: {arguments:?}");
        output
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]).args(arguments);
        let output = git.current_dir(self.theirs("")).env("HOME", self.root.path()).output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// A note on [`OLD`], committed, and [`NEW`] committed over it; nothing of it is kept at home.
    pub(crate) fn repository(&self) {
        self.git(&["init", "-q"]);
        self.git(&["add", "a.txt"]);
        self.git(&["commit", "-qm", "1"]);
        let mut session = self.session();
        let note = session.annotation(Span::new(7, 26), "claim", None);
        session.save(Edit::Add(note)).unwrap();
        fs::write(self.theirs("a.txt"), NEW).unwrap();
        self.git(&["add", "."]);
        self.git(&["commit", "-qm", "2"]);
        fs::remove_dir_all(self.root.path().join("home")).unwrap();
    }

    fn marks(&self) -> Vec<String> {
        let names = fs::read_dir(self.root.path()).unwrap().flatten();
        names
            .map(|entry| entry.file_name().into_string().unwrap())
            .filter(|name| name.starts_with("RAN"))
            .collect()
    }

    /// A program in PATH that leaves a mark.
    fn trap(&self, name: &str) {
        let path = self.root.path().join("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n: > {}/RAN_{name}\n", self.root.path().display())).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
}

pub(crate) fn error_of(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    said
}

#[test]
fn nothing_runs_whatever_a_folder_is_opened_for() {
    let place = Place::new();
    place.repository();
    let mark = |name: &str| format!("touch {}/RAN_{name}; false", place.root.path().display());
    let config = format!(
        "[core]\n\tfsmonitor = \"{0}\"\n\tpager = \"{0}\"\n\tsshCommand = \"{0}\"\n\tgitProxy = \"{0}\"\n\
         \talternateRefsCommand = \"{0}\"\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n\
         [remote \"origin\"]\n\tpromisor = true\n\turl = ssh://x/y\n\tuploadpack = \"{0}\"\n[alias]\n\trev-list = \
         \"!{0}\"\n\tcat-file = \"!{0}\"\n[filter \"x\"]\n\tsmudge = \"{0}\"\n\tclean = \"{0}\"\n[diff \"x\"]\n\
         \ttextconv = \"{0}\"\n\tcommand = \"{0}\"\n",
        mark("config")
    );
    let blob = place.git(&["rev-parse", "HEAD~1:a.txt"]);
    fs::remove_file(place.theirs(&format!(".git/objects/{}/{}", &blob[..2], &blob[2..]))).unwrap();
    fs::write(place.theirs(".git/config"), &config).unwrap();
    fs::write(place.theirs(".gitattributes"), "* filter=x diff=x\n").unwrap();
    // The tracked files of this folder look like a bare repository.
    for folder in ["in/objects/pack", "in/refs/heads"] {
        fs::create_dir_all(place.theirs(folder)).unwrap();
    }
    fs::copy(place.theirs("a.txt"), place.theirs("in/a.txt")).unwrap();
    fs::copy(place.theirs("a.txt.hashiya.toml"), place.theirs("in/a.txt.hashiya.toml")).unwrap();
    fs::write(place.theirs("in/HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(place.theirs("in/refs/heads/main"), "1".repeat(40)).unwrap();
    fs::write(place.theirs("in/config"), config).unwrap();
    for program in ["git", "ssh", "less", "sh"] {
        place.trap(program);
    }
    for file in ["a.txt", "in/a.txt"] {
        for words in [
            &["place", file][..],
            &["notes", file],
            &["notes", "."],
            &["export", file, "--to", "html"],
            &["review", "."],
            &["search", "سام", "."],
            &["check", "."],
            &["entities", file],
            &["annotate", file, "--quote", "سام"],
        ] {
            place.hashiya(words);
        }
    }
    assert_eq!(place.marks(), [""; 0]);
}

#[test]
fn a_program_in_the_current_folder_is_not_run() {
    let place = Place::new();
    place.trap("tmux");
    fs::rename(place.root.path().join("bin/tmux"), place.theirs("tmux")).unwrap();
    for path in ["", ".", ":/nowhere", "../theirs"] {
        let environment = [("PATH", path), ("TMUX", "/tmp/tmux,1,0")];
        let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
        command.args(["terminal"]).env_clear().envs(environment).current_dir(place.theirs(""));
        command.env("HOME", place.root.path()).env("LC_ALL", "C").output().unwrap();
        assert_eq!(place.marks(), Vec::<String>::new(), "PATH={path:?}");
    }
}

#[test]
fn the_text_of_a_note_is_found_in_a_repository_loose_or_packed() {
    for packed in [false, true] {
        let place = Place::new();
        place.repository();
        if packed {
            // Many versions of a long text: differences to differences.
            let mut text = OLD.repeat(200);
            for round in 0..12 {
                text.push_str(&format!("{round} {OLD}"));
                fs::write(place.theirs("a.txt"), &text).unwrap();
                place.git(&["commit", "-qam", "more"]);
            }
            place.git(&["gc", "-q"]);
            place.git(&["pack-refs", "--all"]);
            fs::write(place.theirs("a.txt"), NEW).unwrap();
            let mut session = place.session();
            let long = Notebook::parse(&fs::read(place.theirs("a.txt.hashiya.toml")).unwrap());
            let mut note = long.annotations[0].clone();
            // Written against the version before the last, which stands in the pack as a difference.
            let mut before = OLD.repeat(200);
            (0..11).for_each(|round| before.push_str(&format!("{round} {OLD}")));
            note.target.rev =
                Some(hashiya::notebook::rev(&format!("blake3:{}", blake3::hash(before.as_bytes()).to_hex())));
            let rev = note.target.rev.clone().unwrap();
            session.save(Edit::Replace(note)).unwrap();
            session.place();
            assert_eq!(store::texts::get(&place.dirs(), None, &rev), Some(before));
            continue;
        }
        let session = place.session();
        let rev = session.notebook().annotations[0].target.rev.clone().unwrap();
        assert_eq!(session.place()[0].state, State::Changed);
        assert_eq!(store::texts::get(&place.dirs(), None, &rev).as_deref(), Some(OLD), "found once is kept");
    }
}

#[test]
fn a_notebook_that_is_a_dangling_link_is_not_created() {
    let place = Place::new();
    let elsewhere = place.root.path().join("profile");
    symlink(&elsewhere, place.theirs("a.txt.hashiya.toml")).unwrap();
    let mut session = place.session();
    assert!(session.messages()[0].to_string().contains("leads nowhere"), "{:?}", session.messages());
    let note = session.annotation(Span::new(7, 26), "claim", None);
    let saved = session.save(Edit::Add(note)).unwrap();
    assert!(saved.path.starts_with(place.dirs().data) && saved.message.is_some(), "{saved:?}");
    assert!(!elsewhere.exists());
    assert_eq!(place.session().notebook().annotations.len(), 1);
    assert!(place.hashiya(&["notes", "a.txt"]).status.success());
}

#[test]
fn a_link_is_followed_only_to_what_is_a_notebook() {
    for other in ["", "[package]\nname = \"x\"\n", "# a script\n$(touch RAN)\n"] {
        let place = Place::new();
        let elsewhere = place.root.path().join("Cargo.toml");
        fs::write(&elsewhere, other).unwrap();
        symlink(&elsewhere, place.theirs("a.txt.hashiya.toml")).unwrap();
        symlink(&elsewhere, place.theirs("entities.toml")).unwrap();
        let mut session = place.session();
        let note = session.annotation(Span::new(7, 26), "claim", None);
        session.save(Edit::Add(note)).unwrap();
        let hide = hashiya::entities::Edit::Hide { form: "سام".to_owned() };
        assert!(session.save_names(&[hide]).unwrap().path.starts_with(place.dirs().config));
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), other);
    }
}

pub(crate) fn fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// What is no regular file, in every way that a folder can hold it.
fn specials() -> Vec<fn(&Path)> {
    vec![
        fifo,
        |path| symlink("/dev/zero", path).unwrap(),
        |path| fs::create_dir(path).unwrap(),
        |path| drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
        |path| fs::File::create(path).unwrap().set_len(6 << 30).unwrap(),
    ]
}

#[test]
fn special_files_and_sparse_gigabytes_are_refused_or_skipped_at_once() {
    for special in specials() {
        let place = Place::new();
        special(&place.theirs("p.txt"));
        assert!(place.hashiya(&["search", "سام", "."]).status.success());
        place.hashiya(&["notes", "."]);
        place.hashiya(&["check", "."]);
        place.hashiya(&["review", "."]);
        if !place.theirs("p.txt").is_dir() {
            error_of(&place.hashiya(&["notes", "p.txt"])); // of a folder it lists the notes
        }
        error_of(&place.hashiya(&["print", "p.txt"]));
        error_of(&place.hashiya(&["import", "a.txt", "--from", "json-ld", "p.txt"]));
        special(&place.theirs("b.toml"));
        error_of(&place.hashiya(&["merge", "b.toml", "b.toml", "b.toml"]));

        for name in ["a.txt.hashiya.toml", "entities.toml"] {
            special(&place.theirs(name));
            let notes = place.hashiya(&["notes", "a.txt"]);
            if name != "entities.toml" {
                let said = String::from_utf8_lossy(&notes.stderr).into_owned();
                assert!(said.contains(name) && said.lines().count() == 1, "{said}");
            }
            assert!(place.hashiya(&["entities", "a.txt"]).status.code().is_some_and(|code| code < 3));
            let kind = fs::symlink_metadata(place.theirs(name)).unwrap().file_type();
            place.hashiya(&["annotate", "a.txt", "--quote", "ألتمان"]);
            assert_eq!(fs::symlink_metadata(place.theirs(name)).unwrap().file_type(), kind, "{name}");
        }
        let home = place.root.path().join("home");
        fs::create_dir_all(home.join("config/themes")).unwrap();
        special(&home.join("config/settings.toml"));
        special(&home.join("config/themes/x.toml"));
        assert!(place.hashiya(&["themes"]).status.success());
        let file = place.theirs("b.toml");
        place.hashiya(&["--config", file.to_str().unwrap(), "keys"]);
        fs::remove_dir_all(home.join("state")).unwrap_or_default();
        fs::create_dir_all(&home).unwrap();
        special(&home.join("state"));
        place.hashiya(&["notes", "a.txt"]);
    }
}

#[test]
fn a_notebook_longer_than_the_limit_is_refused_in_one_line() {
    let place = Place::new();
    let long = vec![b'#'; store::NOTEBOOK as usize + 1];
    fs::write(place.theirs("a.txt.hashiya.toml"), long).unwrap();
    assert!(error_of(&place.hashiya(&["notes", "a.txt"])).contains("is longer than 32 MB"));
    assert!(error_of(&place.hashiya(&["annotate", "a.txt", "--quote", "سام"])).contains("is longer than"));
}

#[test]
fn a_notebook_is_not_written_longer_than_what_is_read() {
    let place = Place::new();
    let mut notebook = b"schema = 1\n# ".to_vec();
    notebook.resize(store::NOTEBOOK as usize - 100, b'x');
    notebook.push(b'\n');
    fs::write(place.theirs("a.txt.hashiya.toml"), &notebook).unwrap();
    let mut session = place.session();
    let note = session.annotation(Span::new(7, 26), "claim", None);
    let said = match session.save(Edit::Add(note)) {
        Ok(saved) => saved.message.map(|message| message.to_string()).unwrap_or_default(),
        Err(error) => error.to_string(),
    };
    assert!(said.contains("is longer than 32 MB"), "{said}");
    assert_eq!(fs::read(place.theirs("a.txt.hashiya.toml")).unwrap().len(), notebook.len());
}

#[test]
fn a_notebook_of_millions_of_tables_is_refused_in_one_line_and_takes_no_gigabyte() {
    let many = |one: &str| format!("schema = 1\n{}\n", one.repeat((4 << 20) / one.len()));
    for text in [
        many("a.b.c.d = 1\n"),
        many("[a.b]\n"),
        many("[[a.b.c.d]]\n"),
        format!("schema = 1\na = [{}]\n", "{a.b.c=1},".repeat(400_000)),
        format!("schema = 1\na = [{}]\n", "[],".repeat(1_600_000)),
        format!("schema = 1\n{}b = 1\n", "a.".repeat(2 << 20)),
    ] {
        let place = Place::new();
        fs::write(place.theirs("a.txt.hashiya.toml"), &text).unwrap();
        std::os::unix::fs::symlink("a.txt.hashiya.toml", place.theirs("b.txt.hashiya.toml")).unwrap();
        fs::copy(place.theirs("a.txt"), place.theirs("b.txt")).unwrap();
        let said = error_of(&place.hashiya(&["notes", "a.txt"]));
        assert!(said.contains("more tables, keys and values than a notebook has"), "{said}");
        error_of(&place.hashiya(&["annotate", "a.txt", "--quote", "سام"]));
        place.hashiya(&["notes", "b.txt"]);
        fs::write(place.theirs("base"), "").unwrap();
        error_of(&place.hashiya(&["merge", "base", "a.txt.hashiya.toml", "a.txt.hashiya.toml"]));
        assert_eq!(fs::read_to_string(place.theirs("a.txt.hashiya.toml")).unwrap(), text);
    }
}

#[test]
fn names_of_any_length_and_bytes_are_annotated_listed_and_searched() {
    use std::os::unix::ffi::OsStringExt;
    let names: Vec<std::ffi::OsString> = [200, 226, 234, 238, 242, 243, 251]
        .map(|length| "a".repeat(length) + ".txt")
        .into_iter()
        .map(Into::into)
        .chain([std::ffi::OsString::from_vec(b"caf\xe9.txt".to_vec())])
        .collect();
    for name in names {
        let place = Place::new();
        fs::rename(place.theirs("a.txt"), place.root.path().join("theirs").join(&name)).unwrap();
        let article = place.root.path().join("theirs").join(&name);
        let open = || Session::open(&place.dirs(), &article, &store::open(&article).unwrap()).unwrap();
        let mut session = open();
        for quote in [Span::new(7, 26), Span::new(0, 6)] {
            let note = session.annotation(quote, "claim", None);
            session.save(Edit::Add(note)).unwrap();
        }
        assert_eq!(open().notebook().annotations.len(), 2, "{}", name.len());
        let shelves = store::Shelves { folders: vec![place.theirs("")], ..store::Shelves::default() };
        let volumes =
            store::library(&place.dirs(), &shelves, &mut |_, _| std::ops::ControlFlow::Continue(()));
        let found: Vec<(usize, bool)> =
            volumes.iter().map(|volume| (volume.annotations.len(), volume.gone)).collect();
        assert_eq!(found, [(2, false)], "{}", name.len());
        assert!(place.hashiya(&["search", "سام", "."]).status.success());
        let listed = place.hashiya(&["notes", "."]);
        assert_eq!(String::from_utf8_lossy(&listed.stdout).lines().count(), 2, "{}: {listed:?}", name.len());
    }
}

#[test]
fn conflict_copies_are_told_named_and_merged() {
    for name in [
        "a.txt.hashiya.sync-conflict-20261129-010203-ABCDEFG.toml",
        "a.txt.hashiya (noor's conflicted copy 2026-11-29).toml",
        "a.txt.hashiya (conflicted copy 2026-11-29 010203).toml",
        "a.txt.hashiya-LAPTOP.toml",
        "a.txt.hashiya 2.toml",
        "a.txt.hashiya.toml.orig",
    ] {
        let place = Place::new();
        let mut session = place.session();
        let [one, two] = [Span::new(7, 26), Span::new(0, 6)].map(|at| session.annotation(at, "claim", None));
        session.save(Edit::Add(one)).unwrap();
        fs::copy(place.theirs("a.txt.hashiya.toml"), place.theirs(name)).unwrap();
        let mut text = fs::read_to_string(place.theirs(name)).unwrap();
        text.push_str(&format!("\n{}", two.to_toml()));
        fs::write(place.theirs(name), &text).unwrap();
        assert!(
            place.session().messages().iter().any(|told| told.to_string().contains("conflict copy")),
            "{name}"
        );
        for what in ["a.txt", "."] {
            let checked = place.hashiya(&["check", what]);
            let said = String::from_utf8_lossy(&checked.stdout).into_owned();
            assert_eq!(
                (checked.status.code(), said.contains("a conflict copy")),
                (Some(1), true),
                "{name}: {said}"
            );
        }
        let mended = place.hashiya(&["check", "--mend", "a.txt"]);
        assert_eq!(mended.status.code(), Some(0), "{name}: {}", String::from_utf8_lossy(&mended.stdout));
        assert!(!place.theirs(name).exists());
        assert_eq!(place.session().notebook().annotations.len(), 2, "{name}");
        let kept = fs::read_dir(place.dirs().state.join("conflicts")).unwrap().flatten().next().unwrap();
        assert_eq!(fs::read_to_string(kept.path()).unwrap(), text, "{name}: what was there is kept");
    }
}

#[test]
fn a_conflict_copy_brings_back_nothing_that_was_deleted_and_makes_no_conflict_of_what_one_side_changed() {
    let place = Place::new();
    let mut session = place.session();
    let [one, two] = [Span::new(7, 26), Span::new(0, 6)].map(|at| session.annotation(at, "claim", None));
    session.save(Edit::Add(one.clone())).unwrap();
    session.save(Edit::Add(two.clone())).unwrap();
    let copy = place.theirs("a.txt.hashiya 2.toml");
    let text = fs::read_to_string(place.theirs("a.txt.hashiya.toml")).unwrap();
    let [own, at] = [two.to_toml(), "kind = \"claim\"".to_owned()];
    let changed = own.replacen(&at, "kind = \"claim\"\nnote = \"theirs\"", 1);
    assert!(text.contains(own.trim()) && changed != own, "{text}");
    fs::write(&copy, text.replacen(own.trim(), changed.trim(), 1)).unwrap();
    session.save(Edit::Remove(one.id)).unwrap();
    assert_eq!(place.hashiya(&["check", ".", "--mend"]).status.code(), Some(0));
    let annotations = place.session().notebook().annotations.clone();
    assert_eq!(annotations.len(), 1, "what was deleted here is not back");
    assert_eq!(annotations[0].note.as_deref(), Some("theirs"));
    assert!(annotations[0].conflict.is_empty(), "{:?}", annotations[0].conflict);
}

#[test]
fn a_conflict_copy_whose_notebook_is_gone_is_found_in_its_folder() {
    let place = Place::new();
    let mut session = place.session();
    let one = session.annotation(Span::new(7, 26), "claim", None);
    session.save(Edit::Add(one)).unwrap();
    let copy = place.theirs("a.txt.hashiya-LAPTOP.toml");
    fs::rename(place.theirs("a.txt.hashiya.toml"), &copy).unwrap();
    let checked = place.hashiya(&["check", "."]);
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.code() == Some(1) && said.contains("LAPTOP"), "{said}");
    assert_eq!(place.hashiya(&["check", "--mend", "."]).status.code(), Some(0));
    assert!(!copy.exists() && place.theirs("a.txt.hashiya.toml").exists());
}
