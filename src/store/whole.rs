//! Whole files: read up to a limit, replaced at once.

use super::error::{Error, reason};
use super::files::SETTINGS;
use super::{dirs::Dirs, files, find, locks, writing};
use std::io;
use std::path::{Path, PathBuf};

/// The absolute path that someone typed: `~/` is the home folder, all else is seen from where the program
/// was started.
pub fn typed_path(typed: &str) -> PathBuf {
    let home = || std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let path = match typed.strip_prefix("~/") {
        Some(rest) => home().map_or_else(|| PathBuf::from(typed), |home| home.join(rest)),
        None => PathBuf::from(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// The bytes of the regular file `path`, no more than `limit`: see [`ARTICLE`], [`NOTEBOOK`], [`SETTINGS`]. Whatever
/// else is there, and whatever is longer, is an error at once.
pub fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    files::read_up_to(path, limit)?.ok_or_else(|| io::ErrorKind::NotFound.into())
}

/// As [`read_file`], a text of settings or the like.
pub fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read_file(path, SETTINGS)?)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, say!("names-are-not-utf8")))
}

/// Writes `now` over the notebook `path`, which held `was` when it was read.
///
/// # Errors
///
/// Where it is a link to something else, where another program wrote it meanwhile or holds its lock, or where it cannot
/// be written: it is left as it is then.
pub fn replace_notebook(dirs: &Dirs, path: &Path, was: &[u8], now: &[u8]) -> Result<(), Error> {
    let fail = |what| Error::new(what, path, say!("hint-unchanged"));
    if path.is_symlink() && !find::holds_notebook(was) {
        return Err(fail(say!("file-foreign-link")));
    }
    let _lock = locks::lock(path, &dirs.locks()).map_err(|error| fail(reason(&error)))?;
    match writing::replace_unchanged(path, now, was) {
        Ok(true) => Ok(()),
        Ok(false) => Err(fail(say!("names-rewritten"))),
        Err(error) => Err(fail(reason(&error))),
    }
}

/// Replaces the file `path` as a whole, or leaves it as it was; a symbolic link is followed to what is there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    writing::replace(path, bytes).map_err(|error| {
        // A file that is not there yet is what is asked for: what is missing is its folder.
        let is_missing = error.kind() == io::ErrorKind::NotFound;
        let why = if is_missing { say!("disk-no-folder") } else { reason(&error) };
        Error::new(say!("cannot-write", why), path, say!("hint-other-file"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_folder_of_a_new_file_is_missing_that_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let told = replace(&folder.path().join("none/a.csv"), b"").unwrap_err().to_string();
        assert!(told.contains("no such folder"), "{told}");
    }
}
