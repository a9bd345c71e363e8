//! The archive: every text that a note was made in, whole, compressed, by its hash. It finds a note again after edits
//! better than any cleverness, and shows what was read.
//!
//! In the state directory, or in `ARTICLE.hashiya.d` beside the article where the reader wants it to travel along. Both
//! are looked into. Nothing is ever dropped. What another program left the notebook as is kept in the same way.

use super::{dirs::Dirs, files, find, writing};
use crate::document::Document;
use crate::notebook::rev;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is longer than this (bytes) is no text that anyone reads; and nothing may unpack to more.
const LONGEST: usize = 64 << 20;
/// A text longer than this is packed in haste, so that compressing it is not felt.
const LONG: usize = 4 << 20;

/// What the name of a folder of texts adds to the name of its article.
const SUFFIX: &str = ".hashiya.d";

/// Keeps the text of `document`, the file `article`, unless it is there. Best effort: a text that cannot be kept is no
/// error here; `hashiya check` says what is missing.
pub fn keep(dirs: &Dirs, article: Option<&Path>, document: &Document) {
    if document.is_complete() {
        keep_revision(dirs, article, &rev(&document.hash()), document.text());
    }
}

/// Keeps `text`, which is that of revision `rev` of the file `article`, as [`keep`] does.
pub(super) fn keep_revision(dirs: &Dirs, article: Option<&Path>, rev: &str, text: &str) {
    let article = article.filter(|_| dirs.texts_beside);
    let _ = put(dirs, article, rev, text);
}

/// Keeps `text` in the state directory, and gives its revision.
pub(super) fn keep_text(dirs: &Dirs, text: &str) -> io::Result<String> {
    let rev = rev_of(text.as_bytes());
    put(dirs, None, &rev, text).map(|()| rev)
}

fn put(dirs: &Dirs, article: Option<&Path>, rev: &str, text: &str) -> io::Result<()> {
    if text.len() > LONGEST {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    let own = dirs.texts().join(name(rev));
    let beside = article.map(|article| folder_beside(article).join(name(rev)));
    if beside.iter().chain(article.is_none().then_some(&own)).any(|path| path.symlink_metadata().is_ok()) {
        return Ok(());
    }
    let packed =
        miniz_oxide::deflate::compress_to_vec(text.as_bytes(), if text.len() > LONG { 1 } else { 3 });
    if let Some(beside) = beside
        && beside.parent().is_some_and(own_folder)
        && writing::replace(&beside, &packed).is_ok()
    {
        return Ok(());
    }
    fs::create_dir_all(dirs.texts())?;
    writing::replace(&own, &packed)
}

/// Whether `folder` is there now: made where there was none, and no link to somewhere else.
fn own_folder(folder: &Path) -> bool {
    match folder.symlink_metadata() {
        Ok(meta) => meta.is_dir(),
        Err(_) => fs::create_dir(folder).is_ok(),
    }
}

/// Whether the text of revision `rev` of `article` was kept.
pub(super) fn has(dirs: &Dirs, article: Option<&Path>, rev: &str) -> bool {
    let folders = [Some(dirs.texts()), article.map(folder_beside)];
    folders.into_iter().flatten().any(|folder| folder.join(name(rev)).is_file())
}

/// The text of a [revision](crate::notebook::Target::rev) of `article`, if it was kept.
pub fn get(dirs: &Dirs, article: Option<&Path>, rev: &str) -> Option<String> {
    let beside = article.map(folder_beside);
    [Some(dirs.texts()), beside].into_iter().flatten().find_map(|folder| {
        let path = folder.join(name(rev));
        let meta = path.symlink_metadata().ok()?;
        if !meta.is_file() || meta.len() > LONGEST as u64 {
            return None;
        }
        let packed = files::read(&path).ok()??;
        let text = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, LONGEST).ok()?;
        // A damaged file is none.
        String::from_utf8(text).ok().filter(|text| rev_of(text.as_bytes()) == rev)
    })
}

/// The folder of texts beside `article`.
fn folder_beside(article: &Path) -> PathBuf {
    let mut name = article.file_name().unwrap_or_default().to_owned();
    name.push(SUFFIX);
    article.with_file_name(name)
}

fn name(rev: &str) -> String {
    format!("{}.z", find::plain(rev.trim_start_matches("b3:")))
}

/// The revision of a text.
pub(super) fn rev_of(text: &[u8]) -> String {
    rev(&blake3::hash(text).to_hex())
}
