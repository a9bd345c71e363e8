//! The note that is being typed about an article: a small file in the state directory, as an annotation that is not in
//! the notebook yet. What ends the program between two keys takes none of it away.

use super::{
    dirs::Dirs,
    error::{Error, reason},
    files,
};
use crate::notebook::Annotation;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Keeps `draft`, an annotation with the words typed so far as its note, for `article`; `None`: there is none any
/// more.
pub fn keep_draft(dirs: &Dirs, article: &Path, draft: Option<&Annotation>) -> Result<(), Error> {
    let path = path(dirs, article);
    let written = match draft {
        Some(draft) => fs::create_dir_all(dirs.drafts())
            .and_then(|()| files::replace(&path, serde_json::to_vec(draft)?.as_slice())),
        None => fs::remove_file(&path).or_else(|error| match error.kind() {
            ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        }),
    };
    written.map_err(|error| Error::new(say!("draft-not-kept", why = reason(&error)), &path, None))
}

/// What [`keep_draft`] kept for `article`.
pub fn draft(dirs: &Dirs, article: &Path) -> Option<Annotation> {
    serde_json::from_slice(&files::read(&path(dirs, article)).ok()??).ok()
}

fn path(dirs: &Dirs, article: &Path) -> PathBuf {
    let article = std::path::absolute(article).unwrap_or_else(|_| article.to_owned());
    let key = blake3::hash(article.as_os_str().as_encoded_bytes()).to_hex();
    dirs.drafts().join(format!("{}.json", &key[..32]))
}
