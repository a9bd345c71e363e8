//! A notebook's file: what it held when we last saw it, and how it is written.

use super::files::{self, Stamp};
use super::{
    dirs::Dirs,
    error::{Error, reason},
    find,
};
use crate::notebook::merge::merge;
use crate::notebook::{Notebook, is_blank};
use crate::words::Phrase;
use std::path::PathBuf;

/// A file and what it held when we last saw it; nothing where there was none.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub path: PathBuf,
    pub loaded: Vec<u8>,
    pub stamp: Option<Stamp>,
    /// Why this place is none for a notebook: what stands there is something else.
    pub barred: Option<Phrase>,
    /// Whether what a killed program left here was looked for.
    swept: bool,
}

impl Place {
    pub(super) fn load(path: PathBuf) -> Result<Self, Error> {
        let stamp = files::stamp(&path);
        match find::read(&path) {
            Ok(bytes) => Ok(Self { loaded: bytes.unwrap_or_default(), stamp, path, ..Self::default() }),
            Err(error) if files::is_barred(&error) => {
                Ok(Self { path, stamp, barred: Some(reason(&error)), ..Self::default() })
            }
            Err(error) => Err(Error::new(say!("cannot-read", why = reason(&error)), &path, None)),
        }
    }

    /// A line that says why this place is none for a notebook, if so.
    pub(super) fn barred(&self) -> Option<Phrase> {
        let why = self.barred.as_ref()?;
        let file = super::error::one_line(&self.path.file_name().unwrap_or_default().to_string_lossy());
        Some(say!("notebook-barred", file, why))
    }

    /// Looks whether another program wrote here, and merges that into `notebook`: whether anything came in, and a line
    /// that says so. A look at the file's stamp where nothing changed.
    pub(super) fn poll(&mut self, notebook: &mut Notebook) -> Option<(bool, Phrase)> {
        let stamp = files::stamp(&self.path);
        if stamp == self.stamp {
            return None;
        }
        self.stamp = stamp;
        let Ok(Some(bytes)) = find::read(&self.path) else {
            return Some((false, say!("notebook-gone", file = self.path.display())));
        };
        if bytes == self.loaded {
            return None;
        }
        if is_blank(&bytes) && !is_blank(&self.loaded) {
            let name = self.path.display();
            return Some((false, say!("notebook-emptied", name = name)));
        }
        match merge(&self.loaded, &notebook.to_bytes(), &bytes) {
            Ok(merged) => {
                *notebook = Notebook::parse(&merged.bytes);
                self.loaded = bytes;
                let name = self.path.file_name().unwrap_or_default().to_string_lossy();
                Some((true, say!("merged-others", file = super::error::one_line(&name))))
            }
            Err(error) => {
                Some((false, say!("file-error", file = self.path.display(), error = error.phrase())))
            }
        }
    }

    /// Writes `notebook` here under a lock, merging what another wrote in between; says whether there
    /// was such. The inner error is the system's, the outer one ours.
    pub(super) fn write(
        &mut self,
        dirs: &Dirs,
        notebook: &mut Notebook,
    ) -> Result<std::io::Result<bool>, Error> {
        let lock = match files::lock(&self.path, &dirs.locks()) {
            Ok(lock) => Some(lock),
            Err(error) if error.kind() == std::io::ErrorKind::TimedOut => return Ok(Err(error)),
            // Where nothing can be locked there is no lock, and still a notebook to save.
            Err(_) => None,
        };
        if lock.is_some() && !std::mem::replace(&mut self.swept, true) {
            files::sweep(&self.path);
        }
        let (ours, sound) = notebook.written();
        let (bytes, check, foreign) = loop {
            let there = match find::read(&self.path) {
                Ok(bytes) => bytes.unwrap_or_default(),
                Err(error) => return Ok(Err(error)),
            };
            // A file that was emptied is no wish to delete everything.
            let foreign = there != self.loaded && !is_blank(&there);
            let bytes = if foreign {
                merge(&self.loaded, &ours, &there)
                    .map_err(|error| Error::new(error.phrase(), &self.path, None))?
                    .bytes
            } else {
                ours.clone()
            };
            // What could not be read again is not written.
            if bytes.len() as u64 > files::NOTEBOOK {
                let why = reason(&files::too_long(files::NOTEBOOK));
                return Err(Error::new(say!("unreadable-result", why), &self.path, None));
            }
            let check = (foreign || !sound).then(|| Notebook::parse(&bytes));
            if let Some(why) = check.as_ref().and_then(|check| check.read_only.as_ref()) {
                return Err(Error::new(say!("unreadable-result", why = why.phrase()), &self.path, None));
            }
            // Who writes without the lock (an editor, git) may have done so since: then it is merged again.
            let written = bytes == there
                || match files::replace_unchanged(&self.path, &bytes, &there) {
                    Ok(written) => written,
                    Err(error) => return Ok(Err(error)),
                };
            if written {
                break (bytes, check, foreign);
            }
        };
        self.stamp = files::stamp(&self.path);
        drop(lock);
        if let Some(check) = check.filter(|_| foreign) {
            *notebook = check;
        }
        self.loaded = bytes;
        Ok(Ok(foreign))
    }
}
