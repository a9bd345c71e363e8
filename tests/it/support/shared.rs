//! Where the material lies that is not part of the repository.

use std::path::PathBuf;

/// The file or folder `path` of the shared material (Unicode's conformance files, the real article), whose
/// folder the environment variable `HASHIYA_SHARED` names.
///
/// `None`, and a word on standard error, where the variable is not set: the test then returns. A file that
/// is missing although the variable is set is a fault of the set-up and fails the test.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("HASHIYA_SHARED") else {
        eprintln!("skipped: HASHIYA_SHARED is not set");
        return None;
    };
    let path = PathBuf::from(folder).join(path);
    assert!(path.exists(), "HASHIYA_SHARED is set, but {} is missing", path.display());
    Some(path)
}
