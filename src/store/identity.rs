//! Whether a file that is gone from its place was moved to another one, or is away with its disk while a copy of it is
//! here: the system numbers files, a move keeps the number, and a copy gets one of its own.

use super::{files, find};
use serde_json::{Value, json};
use std::path::Path;

/// What the folder of `notebook` and its article are to the system, to know them again.
pub(super) fn identity(notebook: &Path) -> Value {
    json!([number(files::folder_of(notebook)), number(&find::named_after(notebook))])
}

/// Whether `notebook`, by its folder or by its article, is the one whose [`identity`] was `known`. Where nothing is known
/// of either, a file that is gone was moved.
pub(super) fn is_same(known: &Value, notebook: &Path) -> bool {
    let [folder, article] = [&known[0], &known[1]];
    let now = identity(notebook);
    folder.is_null() && article.is_null()
        || !folder.is_null() && *folder == now[0]
        || !article.is_null() && *article == now[1]
}

/// The number of a file, and when it was made where the system says that: numbers are given again.
#[cfg(unix)]
fn number(path: &Path) -> Option<String> {
    let meta = std::fs::metadata(path).ok()?;
    let made = meta.created().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    let number = std::os::unix::fs::MetadataExt::ino(&meta);
    Some(format!("{number}-{}", made.map_or(0, |at| at.as_nanos())))
}

#[cfg(not(unix))]
fn number(_: &Path) -> Option<String> {
    None
}
