//! Floor 6: the disk: articles in, notebooks out.
//!
//! Owns where files are ([`Dirs`]), which notebook belongs to which article, what is annotated in many of
//! them ([`library()`]), and the way of a change to
//! the disk: journal (fsynced) → lock → comparison with what was loaded → three-way merge where another
//! wrote → atomic write. Owns no model and no screen; every error is one line that says what, where and
//! what to do.
//!
//! The whole way of a note, from opening to reopening:
//!
//! ```
//! use hashiya::store::{Dirs, Session, open};
//! use hashiya::notebook::Edit;
//! use hashiya::text::Span;
//!
//! # let folder = tempfile::tempdir()?;
//! # let article = folder.path().join("article.txt");
//! # std::fs::write(&article, "قال الرجل إنه رحل.")?;
//! let dirs = Dirs::under(folder.path().join("home"));
//! let document = open(&article)?;
//! let mut session = Session::open(&dirs, &article, &document)?;
//!
//! let claim = session.annotation(Span::new(7, 17), "claim", Some("noor"));
//! let saved = session.save(Edit::Add(claim))?;
//! assert!(saved.path.ends_with("article.txt.hashiya.toml"));
//!
//! let mut again = Session::open(&dirs, &article, &document)?;
//! assert_eq!(again.notebook().annotations[0].target.exact, "الرجل");
//! again.undo()?; // also after a restart
//! assert!(again.notebook().annotations.is_empty());
//! # Ok::<(), hashiya::store::Error>(())
//! ```
#![allow(clippy::disallowed_methods, reason = "the disk and the clock belong to this room")]

mod articles;
mod cache;
mod clock;
mod conflicts;
mod drafts;
mod elsewhere;
mod files;
mod find;
mod git;
mod history;
mod journal;
mod library;
mod names;
mod paths;
mod pdf;
mod place;
mod placed;
mod rebase;
mod relink;
mod resume;
mod saving;
mod session;
pub mod texts;

pub use articles::{
    articles_in, author, first_article_in, open, open_head, open_told, read, read_as, toml_files,
};
pub use clock::{later, new_id, now};
pub use conflicts::{conflict_copies, copied_from, merge_copy};
pub use drafts::{draft, keep_draft};
pub use elsewhere::{passage, save_in};
pub use files::{ARTICLE, NOTEBOOK, SETTINGS};
pub use find::{SUFFIX, article_of, beside, is_notebook, notebooks_of};
pub use library::{Shelves, library};
pub use names::{ENTITIES, overrides};
pub use placed::{old_text, place_all, place_targets};
pub use relink::relink;
pub use resume::{Resume, recent, remember, resume};
pub use saving::Saved;
pub use session::{Changed, Session};

use crate::words::Phrase;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The folders that are ours. `cli` makes this from the environment; nothing else looks there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dirs {
    /// Settings, keys, themes: the reader's own.
    pub config: PathBuf,
    /// Notebooks that could not stand beside their articles.
    pub data: PathBuf,
    /// Journals, locks, kept texts, reading places: may not be lost while work is going on.
    pub state: PathBuf,
    /// What can be worked out again.
    pub cache: PathBuf,
    /// Whether the texts that notes were made in are kept beside their articles, and not in `state`.
    pub texts_beside: bool,
    /// The JSON Schema that a new notebook names in its first line; empty: none.
    pub schema_line: String,
}

impl Dirs {
    /// All four as folders under `root`.
    #[cfg(feature = "testing")]
    pub fn under(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let of = |name| root.join(name);
        Self {
            config: of("config"),
            data: of("data"),
            state: of("state"),
            cache: of("cache"),
            texts_beside: false,
            schema_line: String::new(),
        }
    }

    fn notebooks(&self) -> PathBuf {
        self.data.join("notebooks")
    }

    fn journals(&self) -> PathBuf {
        self.state.join("journal")
    }

    fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    fn texts(&self) -> PathBuf {
        self.state.join("texts")
    }

    fn drafts(&self) -> PathBuf {
        self.state.join("drafts")
    }

    fn resume(&self) -> PathBuf {
        self.state.join("resume.json")
    }
}

/// The absolute path that someone typed: `~/` is the home folder, all else is seen from where the program
/// was started.
pub fn typed_path(typed: &str) -> PathBuf {
    let home = || std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let path = match typed.strip_prefix("~/") {
        Some(rest) => home().map_or_else(|| PathBuf::from(typed), |home| home.join(rest)),
        None => PathBuf::from(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// The bytes of the regular file `path`, no more than `limit`: see [`ARTICLE`], [`NOTEBOOK`], [`SETTINGS`]. Whatever
/// else is there, and whatever is longer, is an error at once.
pub fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    files::read_up_to(path, limit)?.ok_or_else(|| io::ErrorKind::NotFound.into())
}

/// As [`read_file`], a text of settings or the like.
pub fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read_file(path, SETTINGS)?)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, say!("names-are-not-utf8")))
}

/// Replaces the file `path` as a whole, or leaves it as it was; a symbolic link is followed to what is there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    files::replace(path, bytes).map_err(|error| {
        let what = say!("cannot-write", why = reason(&error));
        Error::new(what, path, say!("hint-other-file"))
    })
}

/// What went wrong with the disk: one line that says what, where and what to do.
#[derive(Debug)]
pub struct Error {
    what: Phrase,
    path: PathBuf,
    hint: Option<Phrase>,
}

impl Error {
    fn new(what: impl Into<Phrase>, path: &Path, hint: impl Into<Option<Phrase>>) -> Self {
        Self { what: what.into(), path: path.to_owned(), hint: hint.into() }
    }

    /// The file that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What, where and what to do.
    pub fn phrase(&self) -> Phrase {
        let (path, what) = (one_line(&self.path.display().to_string()), &self.what);
        match &self.hint {
            Some(hint) => say!("error-line-hint", path, what, hint),
            None => say!("error-line", path, what),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::new(reason(&error), Path::new(""), None)
    }
}

/// What the system says, as a part of a sentence.
fn reason(error: &io::Error) -> Phrase {
    if let Some(own) = error.get_ref() {
        let phrase = own.downcast_ref::<Phrase>().cloned();
        return phrase.unwrap_or_else(|| Phrase::content(one_line(&own.to_string())));
    }
    match error.kind() {
        io::ErrorKind::InvalidFilename => say!("disk-name-too-long"),
        io::ErrorKind::NotFound => say!("disk-not-found"),
        io::ErrorKind::PermissionDenied => say!("disk-permission"),
        io::ErrorKind::StorageFull => say!("disk-full"),
        io::ErrorKind::QuotaExceeded => say!("disk-quota"),
        io::ErrorKind::FileTooLarge => say!("disk-too-large"),
        io::ErrorKind::ReadOnlyFilesystem => say!("disk-read-only"),
        io::ErrorKind::IsADirectory => say!("disk-folder"),
        _ => Phrase::content(one_line(&error.to_string().to_lowercase())),
    }
}

/// `text` without line ends and controls: names of files may hold anything.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}
