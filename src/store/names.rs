//! The files with the user overrides of names: `entities.toml` beside the article and among the settings.
//!
//! A change is made in the nearest of them that can be written, on what that file holds at the moment, so
//! that two programs do not undo each other's words. It is a step of the same history as a change of the
//! notebook; taken back, the file holds again what it held, unless another program wrote it meanwhile.

use super::session::Session;
use super::steps::{Cause, Entry, Step, Written};
use super::{
    dirs::Dirs,
    error::{Error, reason},
    files, locks,
    saving::Saved,
    writing,
};
use crate::entities::{Edit, Overrides};
use crate::words::Phrase;
use std::io::{Error as IoError, ErrorKind};
use std::path::{Path, PathBuf};

/// The file of the user overrides of names.
pub const ENTITIES: &str = "entities.toml";

/// The files with the user overrides for the names in `article`, the nearest first. A text without a folder of
/// its own (standard input) has the settings' alone.
pub(super) fn files_of(dirs: &Dirs, article: Option<&Path>) -> Vec<PathBuf> {
    let folder = article.and_then(Path::parent).filter(|folder| !folder.starts_with(dirs.piped()));
    folder.into_iter().chain([dirs.config.as_path()]).map(|folder| folder.join(ENTITIES)).collect()
}

/// What the reader says of the names in `article`, the nearer file last.
pub fn overrides(dirs: &Dirs, article: Option<&Path>) -> Overrides {
    let read = |path: &PathBuf| Overrides::parse(&text(path).ok().flatten().unwrap_or_default()).0;
    let all: Vec<Overrides> = files_of(dirs, article).iter().map(read).collect();
    all.into_iter().rev().reduce(|sum, nearer| sum.and(&nearer)).unwrap_or_default()
}

impl Session {
    /// What the reader says of names now.
    pub fn overrides(&self) -> Overrides {
        overrides(&self.dirs, Some(&self.article))
    }

    /// Makes changes of the user overrides of names, and brings them to the disk. One step of the history.
    pub fn save_names(&mut self, edits: &[Edit]) -> Result<Saved, Error> {
        let mut closed = None;
        for path in files_of(&self.dirs, Some(&self.article)) {
            match self.write_names(&path, |was| edited(&path, was, edits))? {
                Ok(written) => {
                    let message = closed.map(|why| say!("names-in", path = path.display(), why));
                    return Ok(self.named(Cause::Edit, None, written, message));
                }
                Err(error) => {
                    let folder = path.parent().unwrap_or(&path);
                    closed.get_or_insert(say!("file-error", file = folder.display(), error = reason(&error)));
                }
            }
        }
        Err(Error::new(
            closed.unwrap_or_else(|| say!("disk-not-found")),
            Path::new(ENTITIES),
            say!("hint-unchanged"),
        ))
    }

    /// Takes back what `step`, the entry `of`, did to names: an undo or the undo of one. What was said meanwhile of other
    /// names stays.
    pub(super) fn restore_names(&mut self, cause: Cause, of: String, step: &Written) -> Result<Saved, Error> {
        match self.write_names(&step.path, |now| take_back(now, step))? {
            Ok(written) => Ok(self.named(cause, Some(of), written, None)),
            Err(error) => Err(Error::new(reason(&error), &step.path, say!("hint-unchanged"))),
        }
    }

    /// Writes the file `path` under its lock. The inner error says that this place cannot be written.
    fn write_names(
        &self,
        path: &Path,
        change: impl FnOnce(Option<&str>) -> Result<Option<String>, Error>,
    ) -> Result<Result<Written, IoError>, Error> {
        let fail = |error: &IoError| Error::new(reason(error), path, say!("hint-unchanged"));
        // Where nothing can be locked there is still a file to write.
        let _lock = match locks::lock(path, &self.dirs.locks()) {
            Err(error) if error.kind() == ErrorKind::TimedOut => return Err(fail(&error)),
            lock => lock.ok(),
        };
        let was = match text(path) {
            Err(error) if files::is_barred(&error) => return Ok(Err(error)),
            was => was.map_err(|error| fail(&error))?,
        };
        let text = change(was.as_deref())?;
        let own = path.parent() == Some(&self.dirs.config);
        let write = || match &text {
            Some(text) => {
                if own {
                    std::fs::create_dir_all(&self.dirs.config)?;
                }
                writing::replace(path, text.as_bytes())
            }
            None if was.is_none() => Ok(()),
            None => std::fs::remove_file(path),
        };
        match write() {
            Ok(()) => Ok(Ok(Written { path: path.to_owned(), text, was })),
            Err(error) if files::is_closed(&error) => Ok(Err(error)),
            Err(error) => Err(fail(&error)),
        }
    }

    /// Notes in the history that a file of names was written. Of the notebook it says nothing, which others may have written
    /// since we saw it.
    fn named(
        &mut self,
        cause: Cause,
        of: Option<String>,
        written: Written,
        message: Option<Phrase>,
    ) -> Saved {
        let path = written.path.clone();
        let step = Step::Names(written);
        self.settle_identity();
        let entry = Entry { of, ..self.entry(cause, step) };
        self.past.follow(&entry);
        // The file is written; a history that cannot be kept costs the undo after a restart.
        let _ = self.journal.add(&entry).and_then(|()| self.journal.done(&entry.id, None));
        self.names_stamps = self.stamp_names();
        Saved { path, merged: false, names: true, made: None, message }
    }

    /// When the files of names were last written.
    pub(super) fn stamp_names(&self) -> Vec<Option<files::Stamp>> {
        files_of(&self.dirs, Some(&self.article)).iter().map(|path| files::stamp(path)).collect()
    }
}

/// What a file of names holds after the change `step` was taken back, where it holds `now`; no file where nothing is left
/// of it. Fails where another program said something else of the same names.
fn take_back(now: Option<&str>, step: &Written) -> Result<Option<String>, Error> {
    if now == step.text.as_deref() {
        return Ok(step.was.clone());
    }
    let parse = |text: Option<&str>| Overrides::parse(text.unwrap_or_default()).0;
    let rest = parse(now).without(&parse(step.text.as_deref()), &parse(step.was.as_deref()));
    let other = || Error::new(say!("names-rewritten"), &step.path, say!("hint-change-there"));
    let rest = rest.ok_or_else(other)?.to_string();
    Ok((!rest.trim().is_empty()).then_some(rest))
}

/// The text of the file `path` after `edits`; it must be one that we understand.
fn edited(path: &Path, was: Option<&str>, edits: &[Edit]) -> Result<Option<String>, Error> {
    let (overrides, _) = Overrides::parse(was.unwrap_or_default());
    if let Some(why) = overrides.broken {
        return Err(Error::new(why, path, say!("hint-mend")));
    }
    Ok(Some(edits.iter().fold(overrides, |overrides, edit| overrides.edited(edit)).to_string()))
}

/// Whether these are the bytes of a file of names, and not of something else that a link leads to.
fn holds_names(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| {
        let (overrides, _) = Overrides::parse(text);
        overrides.broken.is_none()
            && !(overrides.entities.is_empty() && overrides.hidden.is_empty() && overrides.apart.is_empty())
    })
}

/// The text of a file of names; `None` where there is none.
fn text(path: &Path) -> Result<Option<String>, IoError> {
    let not_text = |_| IoError::new(ErrorKind::InvalidData, say!("names-are-not-utf8"));
    let bytes = files::read_linked(path, files::SETTINGS, holds_names)?;
    bytes.map(|bytes| String::from_utf8(bytes).map_err(not_text)).transpose()
}
