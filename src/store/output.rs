//! Files that are made of articles and notebooks: never one of these, and never through a link, for the folder may be
//! anybody's.

use super::{
    copies,
    error::{Error, reason},
    files, find, writing,
};
use std::path::Path;

/// Writes `bytes`, which were made of the files `from`, as the file `path`.
///
/// # Errors
///
/// Where [`check_output`] has one, or where the file cannot be written: it is left as it was then.
pub fn write_output(path: &Path, bytes: &[u8], from: &[&Path]) -> Result<(), Error> {
    check_output(path, from)?;
    writing::replace_unlinked(path, bytes).map_err(|error| {
        let what = say!("cannot-write", why = reason(&error));
        Error::new(what, path, say!("hint-other-file"))
    })
}

/// Whether `path` may be written with what was made of the files `from`.
///
/// # Errors
///
/// Where it is one of these, a notebook, a conflict copy of one, an article that has one, or a link.
pub fn check_output(path: &Path, from: &[&Path]) -> Result<(), Error> {
    if path.is_symlink() {
        return Err(Error::new(say!("output-link"), path, say!("hint-link")));
    }
    let of = |path: &Path| path.canonicalize().ok();
    let own = of(path);
    let taken = find::is_notebook(path)
        || copies::copied_from(path).is_some()
        || own.is_some() && from.iter().any(|other| of(other) == own)
        || own.is_some() && find::beside(path).exists()
        || files::read_up_to(path, files::NOTEBOOK)
            .is_ok_and(|there| there.is_some_and(|there| find::holds_notebook(&there)));
    if taken { Err(Error::new(say!("output-taken"), path, say!("hint-other-file"))) } else { Ok(()) }
}
