//! Articles as they are named on the command line: a file, or `-` for standard input.

use super::safe;
use crate::document::Document;
use crate::store::{self, Dirs, Session};
use anyhow::{Context as _, anyhow};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The article `path`. Standard input is read as the reader does: the same words have the same notes.
pub(super) fn document(path: &Path) -> anyhow::Result<Document> {
    named(path, store::PIPED)
}

/// The article `path`; in standard input every control stays, to be shown.
pub(super) fn with_controls(path: &Path) -> anyhow::Result<Document> {
    named(path, "-")
}

/// The article `path`; standard input is called `piped`.
fn named(path: &Path, piped: &str) -> anyhow::Result<Document> {
    let name = if is_standard_input(path) { piped.into() } else { path.to_string_lossy() };
    store::read(bytes(path)?, &name).with_context(|| shown(path))
}

/// The bytes of the file `path`.
pub(super) fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    if path.is_dir() {
        return Err(anyhow!(say!("is-a-directory", path = shown(path))));
    }
    let is_toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let limit = if is_toml { store::NOTEBOOK } else { store::ARTICLE };
    let bytes = if is_standard_input(path) {
        piped(io::stdin().lock())
    } else if path.starts_with("/dev/fd") || path == Path::new("/dev/stdin") {
        // What the shell passes on, as in <(...), is the user's own.
        std::fs::File::open(path).and_then(piped)
    } else {
        store::read_file(path, limit)
    };
    bytes.map_err(|error| unreadable(path, &error))
}

/// All that comes through a pipe.
fn piped(from: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(store::ARTICLE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > store::ARTICLE {
        return Err(io::Error::new(io::ErrorKind::InvalidData, say!("path-too-long").to_string()));
    }
    Ok(bytes)
}

/// Whether `path` means standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// `path` for a message.
pub(super) fn shown(path: &Path) -> String {
    if is_standard_input(path) {
        say!("standard-input").to_string()
    } else {
        safe::visible(&path.to_string_lossy())
    }
}

/// What to say of a file that cannot be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    let path = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => anyhow!(say!("path-not-found", path)),
        io::ErrorKind::PermissionDenied => anyhow!(say!("path-not-readable", path)),
        _ => anyhow!(say!("path-cannot-be-read", path, error = error.to_string())),
    }
}

/// The path that stands for `path` in notebooks. Standard input has one in the data directory, named by
/// its text, so that its notebook lives there and is found again.
pub(super) fn article(path: &Path, document: &Document, dirs: &Dirs) -> PathBuf {
    if is_standard_input(path) { store::piped_article(dirs, document) } else { path.to_owned() }
}

/// As [`article`]; makes sure that a notebook can be written beside it.
pub(super) fn kept_article(path: &Path, document: &Document, dirs: &Dirs) -> anyhow::Result<PathBuf> {
    let article = article(path, document, dirs);
    if is_standard_input(path) && !article.exists() {
        let write = || {
            std::fs::create_dir_all(article.parent().unwrap_or(&dirs.data))?;
            std::fs::write(&article, document.source().unwrap_or(document.text()))
        };
        write().with_context(|| say!("path-not-written", path = shown(&article)))?;
    }
    Ok(article)
}

/// The article `path` with its notebook open for changes; a notebook that must not be written is an error.
pub(super) fn session(path: &Path, dirs: &Dirs) -> anyhow::Result<(Document, Session)> {
    let document = document(path)?;
    let article = kept_article(path, &document, dirs)?;
    let session = Session::open(dirs, &article, &document)?;
    match &session.notebook().read_only {
        Some(why) => Err(anyhow!(say!("file-error", file = shown(session.path()), error = why.phrase()))),
        None => Ok((document, session)),
    }
}
