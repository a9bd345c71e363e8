//! A notebook's file: what it held when we last saw it, and how it is written.

use super::files::{self, Stamp};
use super::{Dirs, Error, reason};
use crate::notebook::Notebook;
use crate::notebook::merge::merge;
use std::path::PathBuf;

/// A file and what it held when we last saw it; nothing where there was none.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub path: PathBuf,
    pub loaded: Vec<u8>,
    pub stamp: Option<Stamp>,
}

impl Place {
    pub(super) fn load(path: PathBuf) -> Result<Self, Error> {
        let stamp = files::stamp(&path);
        match files::read(&path) {
            Ok(bytes) => Ok(Self { loaded: bytes.unwrap_or_default(), stamp, path }),
            Err(error) => Err(Error::new(format!("cannot be read: {}", reason(&error)), &path, "")),
        }
    }

    /// Looks whether another program wrote here, and merges that into `notebook`: whether anything came in, and a line
    /// that says so. A look at the file's stamp where nothing changed.
    pub(super) fn poll(&mut self, notebook: &mut Notebook) -> Option<(bool, String)> {
        let stamp = files::stamp(&self.path);
        if stamp == self.stamp {
            return None;
        }
        self.stamp = stamp;
        let Ok(Some(bytes)) = files::read(&self.path) else {
            return Some((
                false,
                format!("{} is gone; the next change writes it again", self.path.display()),
            ));
        };
        if bytes == self.loaded {
            return None;
        }
        match merge(&self.loaded, &notebook.to_bytes(), &bytes) {
            Ok(merged) => {
                *notebook = Notebook::parse(&merged.bytes);
                self.loaded = bytes;
                let name = self.path.file_name().unwrap_or_default().to_string_lossy();
                Some((true, format!("{}: changes of another program are in", super::one_line(&name))))
            }
            Err(error) => Some((false, format!("{}: {error}", self.path.display()))),
        }
    }

    /// Writes `notebook` here under a lock, merging what another wrote in between; says whether there
    /// was such. The inner error is the system's, the outer one ours.
    pub(super) fn write(
        &mut self,
        dirs: &Dirs,
        notebook: &mut Notebook,
    ) -> Result<std::io::Result<bool>, Error> {
        let key = blake3::hash(self.path.as_os_str().as_encoded_bytes()).to_hex();
        let lock = match files::lock(&dirs.locks().join(&key[..16])) {
            Ok(lock) => Some(lock),
            Err(error) if error.kind() == std::io::ErrorKind::TimedOut => return Ok(Err(error)),
            // Without a state directory there is no lock, and still a notebook to save.
            Err(_) => None,
        };
        let there = match files::read(&self.path) {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(error) => return Ok(Err(error)),
        };
        let ours = notebook.to_bytes();
        let foreign = there != self.loaded && !there.is_empty();
        let bytes = if foreign {
            merge(&self.loaded, &ours, &there).map_err(|error| Error::new(error, &self.path, ""))?.bytes
        } else {
            ours
        };
        let check = Notebook::parse(&bytes);
        if let Some(why) = &check.read_only {
            return Err(Error::new(format!("would not be readable: {why}"), &self.path, ""));
        }
        if bytes != there
            && let Err(error) = files::replace(&self.path, &bytes)
        {
            return Ok(Err(error));
        }
        self.stamp = files::stamp(&self.path);
        drop(lock);
        if foreign {
            *notebook = check;
        }
        self.loaded = bytes;
        Ok(Ok(foreign))
    }
}
