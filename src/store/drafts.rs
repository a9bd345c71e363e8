//! The notes that are being typed: each a small file in the state directory, with the annotation that it will be a part
//! of. What ends the program between two keys takes none of it away.

use super::{
    dirs::Dirs,
    error::{Error, reason},
    files, folders, journal,
    locks::{self, Lock},
    writing,
};
use crate::notebook::Annotation;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// A note that was being typed when its program ended.
#[derive(Debug, Serialize, Deserialize)]
pub struct Draft {
    /// The annotation, with the words typed so far as its note.
    #[serde(flatten)]
    pub annotation: Annotation,
    /// The note that typing began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
}

/// The file of a note that is being typed. It is locked while this value lives, so that no other reader of the article
/// takes it for one that was left.
#[derive(Debug)]
pub struct DraftFile {
    path: PathBuf,
    _lock: Option<Lock>,
}

impl DraftFile {
    /// A file for a new note about `article`.
    pub fn new(dirs: &Dirs, article: &Path) -> Self {
        let name = format!("{}-{}", key(article), super::clock::new_id());
        Self::named(dirs, &name)
    }

    /// The file of one that [`drafts`] gave by this name: typing goes on.
    pub fn named(dirs: &Dirs, name: &str) -> Self {
        let path = dirs.drafts().join(name).with_extension("json");
        let lock = locks::try_lock_file(&lock_of(&path));
        Self { path, _lock: lock }
    }

    /// Keeps what is typed so far.
    pub fn keep(&self, draft: &Draft) -> Result<(), Error> {
        let written = serde_json::to_vec(draft).map_err(std::io::Error::from);
        written
            .and_then(|bytes| writing::replace(&self.path, &bytes))
            .map_err(|error| Error::new(say!("draft-not-kept", why = reason(&error)), &self.path, None))
    }

    /// The note is part of its notebook, or was thrown away.
    pub fn remove(self) {
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(lock_of(&self.path));
    }
}

/// The notes about `article` that were left, each with the name of its file; the oldest first.
pub fn drafts(dirs: &Dirs, article: &Path) -> Vec<(String, Draft)> {
    let key = key(article);
    let all = folders::entries(&dirs.drafts());
    sweep(&all);
    let mut found: Vec<(String, Draft)> = all
        .into_iter()
        .filter_map(|path| {
            let name = path.file_stem()?.to_str()?.to_owned();
            if !name.starts_with(&key) || path.extension()? != "json" || locks::is_locked(&lock_of(&path)) {
                return None;
            }
            let draft = serde_json::from_slice(&files::read(&path).ok()??).ok()?;
            Some((name, draft))
        })
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

/// Removes the locks that nobody holds and that belong to no draft: their readers ended before the first word.
fn sweep(files: &[PathBuf]) {
    let is_lock = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "lock");
    for path in files.iter().filter(is_lock).filter(|path| !path.with_extension("json").exists()) {
        if let Some(_held) = locks::try_lock_file(path) {
            let _ = fs::remove_file(path); // the next time
        }
    }
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_extension("lock")
}

/// What the names of an article's drafts begin with, by whatever path one comes to it.
fn key(article: &Path) -> String {
    let article = journal::canonical(&std::path::absolute(article).unwrap_or_else(|_| article.to_owned()));
    blake3::hash(article.as_os_str().as_encoded_bytes()).to_hex()[..32].to_owned()
}
