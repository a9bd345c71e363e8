//! What the library knew of articles the last time, so that those that did not change are not read again.
//!
//! JSON Lines in the cache directory, a file for each set of folders: a line that says which version wrote
//! it, then a line for each article with the stamps of the files that it was made from. All of it may be
//! thrown away at any time; a line that cannot be read is made again.

use super::files::{self, Stamp};
use super::{dirs::Dirs, shelves::Shelves, writing};
use crate::claims::Sketch;
use crate::library::Volume;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::PathBuf;

/// The first line: whatever else stands there was written by another version, and is not read.
const VERSION: &str = "{\"hashiya\":\"library\",\"version\":4}";

/// What a volume was made from: the stamps of the article, of the notebook beside it, and of the one in
/// the data directory.
pub(super) type Made = [Option<Stamp>; 3];

/// What is known of one article.
pub(super) struct Known {
    pub(super) made: Made,
    pub(super) volume: Volume,
    /// What its claims say, one for each claim in the order of its annotations.
    pub(super) claims: Vec<Sketch>,
}

/// What was known the last time, by article.
pub(super) struct Cache {
    path: PathBuf,
    known: HashMap<PathBuf, Known>,
}

/// A line of the file.
#[derive(Serialize, Deserialize)]
struct Line<V> {
    made: Made,
    volume: V,
    claims: Vec<String>,
}

impl Line<Volume> {
    fn known(self) -> Option<(PathBuf, Known)> {
        let claims = self.claims.iter().map(|text| Sketch::unpack(text)).collect::<Option<_>>()?;
        let path = self.volume.entry.path.clone();
        Some((path, Known { made: self.made, volume: self.volume, claims }))
    }
}

impl Cache {
    /// What was known of `shelves`; nothing where that cannot be read.
    pub(super) fn load(dirs: &Dirs, shelves: &Shelves) -> Self {
        let mut hash = blake3::Hasher::new();
        for folder in &shelves.folders {
            hash.update(folder.as_os_str().as_encoded_bytes()).update(b"\0");
        }
        let name = hash.finalize().to_hex();
        let path = dirs.cache.join("library").join(format!("{}.jsonl", &name[..16]));
        let bytes = files::read(&path).ok().flatten().unwrap_or_default();
        let mut lines = bytes.split(|&byte| byte == b'\n');
        let mut known = HashMap::new();
        if lines.next() == Some(VERSION.as_bytes()) {
            let read = |line| serde_json::from_slice::<Line<Volume>>(line).ok();
            known.extend(lines.filter_map(read).filter_map(Line::known));
        }
        Self { path, known }
    }

    /// What was made of the article at `path`, unless a file changed that it was made from.
    pub(super) fn take(&mut self, path: &PathBuf, made: &Made) -> Option<Known> {
        self.known.remove(path).filter(|known| known.made == *made)
    }

    /// Keeps what is `known` for the next time. Best effort: what cannot be kept is made again.
    pub(super) fn keep(self, known: &[Known]) {
        let mut text = VERSION.as_bytes().to_vec();
        for Known { made, volume, claims } in known {
            let claims = claims.iter().map(Sketch::pack).collect();
            let mut line = vec![b'\n'];
            // A path that is no text has no place in JSON: that article is read each time.
            if serde_json::to_writer(&mut line, &Line { made: *made, volume, claims }).is_ok() {
                text.append(&mut line);
            }
        }
        let folder = self.path.parent().map(std::fs::create_dir_all);
        if folder.is_some_and(|made| made.is_ok()) {
            let _ = writing::replace(&self.path, &text); // best effort, as said
        }
    }
}
