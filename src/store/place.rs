//! A notebook's file: what it held when we last saw it, and how it is written.

use super::files::{self, Stamp};
use super::{
    dirs::Dirs,
    error::{Error, reason},
    find,
    locks::{self, Lock},
    texts, writing,
};
use crate::notebook::merge::merge;
use crate::notebook::{About, Edit, Notebook, Version, is_blank};
use crate::words::Phrase;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::path::PathBuf;

/// A file and what it held when we last saw it; nothing where there was none.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub path: PathBuf,
    loaded: Vec<u8>,
    /// The revision of that, once it was asked for.
    rev: OnceCell<String>,
    pub stamp: Option<Stamp>,
    /// The bytes of the notebook of a version; without any those that were loaded are its bytes.
    next: Option<(Version, Option<Vec<u8>>)>,
    /// Why this place is none for a notebook: what stands there is something else.
    pub barred: Option<Phrase>,
}

/// A notebook that was written.
#[derive(Debug)]
pub(super) struct Written {
    /// The [revision](crate::notebook::rev) of what another wrote since we saw it, which is merged into it.
    pub over: Option<String>,
    /// What stood there before.
    pub was: Vec<u8>,
    /// Nobody writes there as long as this is held: the journal can be told before anybody asks it.
    #[expect(dead_code, reason = "held, not read")]
    lock: Option<Lock>,
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

    /// What it held when we last saw it.
    pub(super) fn loaded(&self) -> &[u8] {
        &self.loaded
    }

    /// The [revision](crate::notebook::rev) of that.
    pub(super) fn rev(&self) -> &str {
        self.rev.get_or_init(|| texts::rev_of(&self.loaded))
    }

    /// Notes what it holds now, and gives what it held.
    fn set_loaded(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.rev = OnceCell::new();
        std::mem::replace(&mut self.loaded, bytes)
    }

    /// Whether it is known that `notebook` is written as these `bytes`.
    pub(super) fn is_next(&self, notebook: &Notebook, bytes: &[u8]) -> bool {
        let next = self.next.as_ref().filter(|(version, _)| *version == notebook.version());
        next.is_some_and(|(_, next)| next.as_ref().unwrap_or(&self.loaded) == bytes)
    }

    /// Notes that `edit`, which `inverse` takes back, made `notebook` of the version `before`: where the bytes of that
    /// are known, those of this one are not put together anew when it is [written](Self::write).
    pub(super) fn follow(&mut self, before: Version, notebook: &Notebook, edit: &Edit, inverse: &Edit) {
        let known = self.next.take().filter(|(version, _)| *version == before);
        self.next = known.and_then(|(_, bytes)| {
            let bytes = bytes.unwrap_or_else(|| self.loaded.clone());
            Some((notebook.version(), Some(notebook.splice(bytes, edit, inverse)?)))
        });
    }

    /// The bytes of `notebook`, and whether it is known that they can be read again.
    fn bytes_of(&mut self, notebook: &Notebook) -> (Vec<u8>, bool) {
        match self.next.take().filter(|(version, _)| *version == notebook.version()) {
            Some((_, bytes)) => (bytes.unwrap_or_else(|| self.loaded.clone()), true),
            None => notebook.written(),
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
        match merge(&self.base(&notebook.document.id), &notebook.to_bytes(), &bytes) {
            Ok(merged) => {
                *notebook = Notebook::parse(&merged.bytes);
                self.set_loaded(bytes);
                let name = self.path.file_name().unwrap_or_default().to_string_lossy();
                Some((true, say!("merged-others", file = super::error::one_line(&name))))
            }
            Err(error) => {
                Some((false, say!("file-error", file = self.path.display(), error = error.phrase())))
            }
        }
    }

    /// Writes `notebook` here under a lock, merging what another wrote in between. The inner error is the system's, the
    /// outer one ours.
    pub(super) fn write(
        &mut self,
        dirs: &Dirs,
        notebook: &mut Notebook,
    ) -> Result<std::io::Result<Written>, Error> {
        let lock = match locks::lock(&self.path, &dirs.locks()) {
            Ok(lock) => Some(lock),
            Err(error) if error.kind() == std::io::ErrorKind::TimedOut => return Ok(Err(error)),
            // Where nothing can be locked there is no lock, and still a notebook to save.
            Err(_) => None,
        };
        let id = notebook.document.id.clone();
        let (ours, sound) = self.bytes_of(notebook);
        // Whether it has to be looked what is there: its stamp may say that it is what we saw.
        let mut look = self.loaded.is_empty() || files::stamp(&self.path) != self.stamp;
        let merged = loop {
            let there = match look.then(|| find::read(&self.path)) {
                None => Cow::Borrowed(&self.loaded[..]),
                Some(Ok(bytes)) => Cow::Owned(bytes.unwrap_or_default()),
                Some(Err(error)) => return Ok(Err(error)),
            };
            let merged = if look { self.merged(&id, &ours, &there)? } else { None };
            let bytes = merged.as_ref().unwrap_or(&ours);
            let read_again = self.read_again(bytes, sound && merged.is_none())?;
            // Who writes without the lock (an editor, git) may have done so since: then it is merged again.
            let written = *bytes == *there
                || match writing::replace_unchanged(&self.path, bytes, &there) {
                    Ok(written) => written,
                    Err(error) => return Ok(Err(error)),
                };
            if written {
                let over = merged.is_some().then(|| texts::rev_of(&there));
                break merged.zip(read_again).zip(over);
            }
            look = true;
        };
        self.stamp = files::stamp(&self.path);
        let (bytes, over) = match merged {
            Some(((bytes, merged), over)) => {
                *notebook = merged;
                (bytes, Some(over))
            }
            None => (ours, None),
        };
        self.next = over.is_none().then(|| (notebook.version(), None));
        let was = self.set_loaded(bytes);
        Ok(Ok(Written { over, was, lock }))
    }

    /// Removes the file, where it holds what we wrote. Where it cannot be removed it stays: nothing is lost by that.
    pub(super) fn remove(&mut self, dirs: &Dirs) {
        let _lock = locks::lock(&self.path, &dirs.locks());
        let is_ours = matches!(find::read(&self.path), Ok(Some(there)) if there == self.loaded);
        if is_ours && std::fs::remove_file(&self.path).is_ok() {
            *self = Self { path: std::mem::take(&mut self.path), ..Self::default() };
        }
    }

    /// `ours`, of the document `id`, merged with what is `there`, where another wrote that since we saw it.
    fn merged(&self, id: &str, ours: &[u8], there: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        // A file that was emptied is no wish to delete everything.
        if there == self.loaded || is_blank(there) {
            return Ok(None);
        }
        let merged = merge(&self.base(id), ours, there);
        merged.map(|merged| Some(merged.bytes)).map_err(|error| Error::new(error.phrase(), &self.path, None))
    }

    /// What a merge of our notebook, of the document `id`, begins with: what was here when we last saw it. Where two began the
    /// notebook at once the id of the one that was written first stays.
    fn base(&self, id: &str) -> Cow<'_, [u8]> {
        if self.loaded.is_empty() {
            let begun = Notebook::new(About { id: id.to_owned(), ..About::default() });
            return Cow::Owned(begun.to_bytes());
        }
        Cow::Borrowed(&self.loaded)
    }

    /// The notebook in `bytes`, which are to be written; `None` where they are `sound`, and need not be read to know that
    /// they can be. What could not be read again is not written.
    fn read_again(&self, bytes: &[u8], sound: bool) -> Result<Option<Notebook>, Error> {
        let fail = |why| Error::new(say!("unreadable-result", why), &self.path, None);
        if bytes.len() as u64 > files::NOTEBOOK {
            return Err(fail(reason(&files::too_long(files::NOTEBOOK))));
        }
        let read = (!sound).then(|| Notebook::parse(bytes));
        match read.as_ref().and_then(|read| read.read_only.as_ref()) {
            Some(why) => Err(fail(why.phrase())),
            None => Ok(read),
        }
    }
}
