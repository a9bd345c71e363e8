//! What can go wrong on the disk, in one line.

use crate::export::misleads;
use crate::words::Phrase;
use std::path::{Path, PathBuf};
use std::{fmt, io};
use tui_bidi::layout::reveal;

/// What went wrong with the disk: one line that says what, where and what to do.
#[derive(Debug)]
pub struct Error {
    pub(super) what: Phrase,
    pub(super) path: PathBuf,
    pub(super) hint: Option<Phrase>,
}

impl Error {
    pub(super) fn new(what: impl Into<Phrase>, path: &Path, hint: impl Into<Option<Phrase>>) -> Self {
        Self { what: what.into(), path: path.to_owned(), hint: hint.into() }
    }

    /// The same with another word of what to do.
    #[must_use]
    pub fn with_hint(self, hint: Phrase) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The file that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What and what to do, where it is said that it is about this file.
    pub fn reason(&self) -> Phrase {
        match &self.hint {
            Some(hint) => say!("error-reason-hint", what = &self.what, hint),
            None => self.what.clone(),
        }
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
pub(super) fn reason(error: &io::Error) -> Phrase {
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

/// `text` with symbols for line ends, controls and marks of direction: names of files may hold anything.
pub(super) fn one_line(text: &str) -> String {
    let symbol = |c| reveal(c).unwrap_or('\u{FFFD}');
    text.chars().map(|c| if c.is_control() || misleads(c) { symbol(c) } else { c }).collect()
}
