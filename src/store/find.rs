//! Which notebook belongs to which article, and where it is.

use super::files::{self, NOTEBOOK, Stamp};
use super::{documents, folders, paths};
use crate::document::Document;
use crate::notebook::{Notebook, ReadOnly, is_readable};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What the name of a notebook adds to the name of its article.
pub const SUFFIX: &str = ".hashiya.toml";

/// The notebook beside `article`, whether it exists or not.
pub fn beside(article: &Path) -> PathBuf {
    let mut name = article.file_name().unwrap_or_default().to_owned();
    name.push(SUFFIX);
    article.with_file_name(name)
}

/// Whether `path` is named as a notebook.
pub fn is_notebook(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
        && path.file_stem().map(Path::new).and_then(Path::extension).is_some_and(|ending| ending == "hashiya")
}

/// An id as a file name, whatever it is made of.
pub(super) fn plain(id: &str) -> String {
    let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if plain { id.to_owned() } else { blake3::hash(id.as_bytes()).to_hex()[..16].to_owned() }
}

/// The notebook beside `article` that another name of the same text left behind.
pub(super) fn left_behind(article: &Path, document: &Document) -> Option<PathBuf> {
    if !document.is_complete() {
        return None;
    }
    let hash = document.hash();
    let mut found = folders::entries(article.parent()?).into_iter().filter(|path| {
        is_notebook(path)
            && !named_after(path).exists()
            && bytes(path).is_some_and(|bytes| Notebook::parse(&bytes).document.hash == hash)
    });
    // Two that fit are two that might be meant: then neither is taken.
    found.next().filter(|_| found.next().is_none())
}

/// The article of a notebook: beside it, else where its `path` says, else the file in its folder that
/// has the text it was made for.
pub fn article_of(notebook: &Path) -> Option<PathBuf> {
    let beside = named_after(notebook);
    if is_notebook(notebook) && beside.is_file() {
        return Some(beside);
    }
    let parsed = Notebook::parse(&bytes(notebook)?);
    let about = parsed.document;
    let folder = notebook.parent()?;
    let named = folder.join(paths::of_text(&about.path));
    if !about.path.is_empty() && named.is_file() {
        return Some(named);
    }
    // What cannot be read does not say of which text it is.
    if about.hash.is_empty() || parsed.read_only.as_ref().is_some_and(ReadOnly::is_unreadable) {
        return None;
    }
    let same = |path: &PathBuf| hashes(path).contains(&about.hash);
    folders::entries(folder).into_iter().filter(|path| path.is_file() && !is_notebook(path)).find(same)
}

/// The hashes of the text in the file `path`, and of its source, as far as it is an article. It is read again when it was
/// written since: many notebooks of a folder may look for their articles.
fn hashes(path: &Path) -> Vec<String> {
    static KNOWN: Mutex<BTreeMap<PathBuf, (Option<Stamp>, Vec<String>)>> = Mutex::new(BTreeMap::new());
    let stamp = files::stamp(path);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, hashes)) = known.get(path).filter(|(seen, _)| *seen == stamp) {
        return hashes.clone();
    }
    let bytes = files::read_up_to(path, 4 << 20).ok().flatten();
    let document = bytes.and_then(|bytes| documents::read(bytes, &path.to_string_lossy()).ok());
    let hashes = document.map_or_else(Vec::new, |document| {
        let source =
            document.source().map(|text| format!("blake3:{}", blake3::hash(text.as_bytes()).to_hex()));
        std::iter::once(document.hash()).chain(source).collect()
    });
    known.insert(path.to_owned(), (stamp, hashes.clone()));
    hashes
}

/// The article that a notebook stands beside, whether it is there or not.
pub(super) fn named_after(notebook: &Path) -> PathBuf {
    if !is_notebook(notebook) {
        return notebook.to_owned();
    }
    // Without its two endings; the name need not be UTF-8.
    let name = notebook.file_stem().map(Path::new).and_then(Path::file_stem);
    notebook.with_file_name(name.unwrap_or_default())
}

/// The bytes of a notebook, where there is one that is ours to read.
pub(super) fn bytes(notebook: &Path) -> Option<Vec<u8>> {
    read(notebook).ok().flatten()
}

/// The bytes of a notebook; `None` where there is none. See [`files::read_linked`].
pub(super) fn read(notebook: &Path) -> std::io::Result<Option<Vec<u8>>> {
    files::read_linked(notebook, NOTEBOOK, holds_notebook)
}

/// Whether these are the bytes of a notebook, and not just any TOML.
pub(super) fn holds_notebook(bytes: &[u8]) -> bool {
    let text = str::from_utf8(bytes).unwrap_or_default().trim_start_matches('\u{FEFF}');
    if !text.contains("schema") || !is_readable(text) {
        return false;
    }
    let Ok(root) = toml::from_str::<toml::Table>(text) else { return false };
    let notes = root.get("annotation").and_then(toml::Value::as_array);
    root.get("schema").is_some_and(toml::Value::is_integer)
        && (root.get("document").and_then(|about| about.get("id")).is_some_and(toml::Value::is_str)
            || notes.is_some_and(|notes| !notes.is_empty() && notes.iter().all(toml::Value::is_table)))
        && !matches!(Notebook::parse(bytes).read_only, Some(ReadOnly::Broken(_)))
}
