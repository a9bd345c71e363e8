//! Articles as they are named on the command line: a file, or `-` for standard input.

use super::safe;
use crate::document::Document;
use anyhow::{Context as _, anyhow};
use std::io::{self, Read as _};
use std::path::Path;

/// The article `path`.
pub(super) fn document(path: &Path) -> anyhow::Result<Document> {
    let name = if is_standard_input(path) { "standard input".into() } else { path.to_string_lossy() };
    Document::read(bytes(path)?, &name).with_context(|| shown(path))
}

/// The bytes of the file `path`.
pub(super) fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_standard_input(path) {
        io::stdin().lock().read_to_end(&mut bytes).with_context(|| shown(path))?;
        return Ok(bytes);
    }
    if path.is_dir() {
        return Err(anyhow!("{}: is a directory; name a file in it", shown(path)));
    }
    std::fs::read(path).map_err(|error| unreadable(path, &error))
}

/// Whether `path` means standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// `path` for a message.
pub(super) fn shown(path: &Path) -> String {
    if is_standard_input(path) { "standard input".into() } else { safe::visible(&path.to_string_lossy()) }
}

/// What to say of a file that cannot be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    let path = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => anyhow!("{path}: no such file; check its name"),
        io::ErrorKind::PermissionDenied => anyhow!("{path}: may not be read; check its permissions"),
        _ => anyhow!("{path}: cannot be read: {error}"),
    }
}
