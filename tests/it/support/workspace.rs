//! An article in a folder of its own with the folders of its reader, for tests of what is kept on the disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests use the disk, and panic"
)]

use hashiya::notebook::{Annotation, Edit, Notebook};
use hashiya::store::{Dirs, Session, beside, open};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tui_bidi::text::Span;

/// The article.
pub(crate) const TEXT: &str = "قال سام ألتمان إن OpenAI تعمل.\nثم رحل في 17 نوفمبر 2023.\n";

/// An article in a folder of its own, with the reader's folders beside that one.
pub(crate) struct Workspace {
    pub(crate) root: TempDir,
}

impl Workspace {
    pub(crate) fn new() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        fs::create_dir(root.path().join("texts")).expect("a folder");
        fs::write(root.path().join("texts/a.txt"), TEXT).expect("an article");
        Self { root }
    }

    pub(crate) fn article(&self) -> PathBuf {
        self.root.path().join("texts/a.txt")
    }

    pub(crate) fn dirs(&self) -> Dirs {
        Dirs::under(self.root.path().join("home"))
    }

    pub(crate) fn open(&self) -> Session {
        session(&self.dirs(), &self.article())
    }

    pub(crate) fn file(&self) -> PathBuf {
        beside(&self.article())
    }

    pub(crate) fn on_disk(&self) -> Notebook {
        Notebook::parse(&fs::read(self.file()).expect("a notebook"))
    }
}

/// The session of `article`.
pub(crate) fn session(dirs: &Dirs, article: &Path) -> Session {
    let document = open(article).expect("an article");
    Session::open(dirs, article, &document).expect("a session")
}

/// A claim about the name in the first line, with a `note`.
pub(crate) fn claim(session: &Session, note: &str) -> Annotation {
    Annotation { note: Some(note.to_owned()), ..session.annotation(Span::new(7, 26), "claim", Some("noor")) }
}

/// Saves such a claim.
pub(crate) fn add(session: &mut Session, note: &str) -> Annotation {
    let annotation = claim(session, note);
    session.save(Edit::Add(annotation.clone())).expect("saved");
    annotation
}

/// The journal of the article.
pub(crate) fn journal(workspace: &Workspace) -> PathBuf {
    let entries =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files = entries(workspace.dirs().state.join("journal")).flat_map(entries);
    files.find(|path| path.extension().is_some_and(|ext| ext == "jsonl")).unwrap()
}
