//! Which document a file belongs to before its notebook says it, and what the journals know of that.

use super::identity::is_same;
use super::journal::{canonical, key};
use super::{dirs::Dirs, files, find, folders, locks, writing};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Whether the article that was `old`, of the document `id`, is the file `article` now, as far as its journal knows the
/// file that it belongs to.
pub(super) fn was_moved(dirs: &Dirs, id: &str, old: &Path, article: &Path) -> bool {
    let name = format!("{}.jsonl", key(&canonical(&find::beside(old))));
    let bytes = files::read(&dirs.journals().join(find::plain(id)).join(name)).ok().flatten();
    let bytes = bytes.unwrap_or_default();
    let lines = bytes.split(|&byte| byte == b'\n');
    let mut heads = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    let head = heads.find(|line| line["notebook"].is_string());
    head.is_none_or(|head| is_same(&head["identity"], &find::beside(article)))
}

/// The id of the document whose journal belongs to the file `notebook`, whatever that file holds.
pub(super) fn known(dirs: &Dirs, notebook: &Path) -> Option<String> {
    let name = format!("{}.jsonl", key(&canonical(notebook)));
    let folders = folders::entries(&dirs.journals()).into_iter();
    let mut of = folders.filter(|folder| folder.join(&name).is_file());
    of.next().and_then(|folder| folder.file_name()?.to_str().map(str::to_owned))
}

/// Where the id of a document is remembered whose notebook has not been written yet.
fn pointer_path(dirs: &Dirs, article: &Path) -> PathBuf {
    dirs.journals().join(format!("{}.id", key(&canonical(article))))
}

pub(super) fn pointer(dirs: &Dirs, article: &Path) -> Option<String> {
    String::from_utf8(files::read(&pointer_path(dirs, article)).ok()??).ok()
}

/// The id of the document `article`, whose notebook has not been written yet: `id`, unless another program that begins the
/// same notebook was first. All of them then write into one journal.
///
/// Without what this writes a crash before the first save is not replayed; that save itself says what is wrong.
pub(super) fn claim(dirs: &Dirs, article: &Path, id: &str) -> String {
    let path = pointer_path(dirs, article);
    // Where nothing can be locked there is still something to write.
    let _lock = std::fs::create_dir_all(dirs.journals()).and_then(|()| locks::lock(&path, &dirs.locks()));
    pointer(dirs, article).filter(|id| !id.is_empty()).unwrap_or_else(|| {
        let _ = writing::replace(&path, id.as_bytes());
        id.to_owned()
    })
}

/// Remembers that `article` is the document `id`, whatever was remembered before.
pub(super) fn point(dirs: &Dirs, article: &Path, id: &str) {
    if pointer(dirs, article).as_deref() != Some(id) {
        let path = pointer_path(dirs, article);
        let _ =
            std::fs::create_dir_all(dirs.journals()).and_then(|()| writing::replace(&path, id.as_bytes()));
    }
}
