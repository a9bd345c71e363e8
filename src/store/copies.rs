//! Conflict copies: what programs that keep folders alike leave beside a notebook that two machines changed.

use super::{find, folders};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The notebook that `path` is a conflict copy of, by its name: `a.txt.hashiya.sync-conflict-….toml` (Syncthing),
/// `a.txt.hashiya (… conflicted copy …).toml` (Dropbox, Nextcloud), `a.txt.hashiya-HOST.toml` (`OneDrive`),
/// `a.txt.hashiya 2.toml` (iCloud), `a.txt.hashiya.toml.orig` (git, Mercurial and patch), `a.txt.hashiya.toml~HEAD`
/// (git), `a.txt.hashiya.toml.mine` and `.r123` (Subversion), `a.txt.hashiya_LOCAL_123.toml` (git mergetool).
pub fn copied_from(path: &Path) -> Option<PathBuf> {
    const MARK: &[u8] = b".hashiya";
    let name = path.file_name()?.as_encoded_bytes();
    let at = memchr::memmem::rfind(name, MARK).filter(|at| *at > 0)?;
    // Names need not be UTF-8; what is looked for in them is ASCII.
    let rest = String::from_utf8_lossy(&name[at + MARK.len()..]);
    let is_copy = match rest.strip_prefix(".toml") {
        Some(behind) => is_behind(behind),
        // What programs append before the ending leaves it as we write it, in small letters.
        None => rest.starts_with([' ', '-', '_', '.', '(', '[', '~']) && rest.ends_with(".toml"),
    };
    is_copy.then(|| {
        let mut own = cut(path.file_name().unwrap_or_default(), at);
        own.push(find::SUFFIX);
        path.with_file_name(own)
    })
}

/// The first `length` bytes of a name, which end before an ASCII character.
#[cfg(unix)]
fn cut(name: &OsStr, length: usize) -> OsString {
    use std::os::unix::ffi::OsStrExt as _;
    OsStr::from_bytes(&name.as_bytes()[..length]).to_owned()
}

#[cfg(not(unix))]
fn cut(name: &OsStr, length: usize) -> OsString {
    name.to_string_lossy()[..length].into()
}

/// Whether a program put `behind` at the end of a notebook's name to call a copy of it so.
fn is_behind(behind: &str) -> bool {
    let small = behind.to_ascii_lowercase();
    let revision = |word: &str| {
        word.strip_prefix('r')
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    };
    let side = |word: &str| {
        matches!(
            word,
            "orig" | "mine" | "theirs" | "ours" | "yours" | "base" | "local" | "remote" | "other" | "working"
        ) || word.starts_with("merge-left")
            || word.starts_with("merge-right")
            || revision(word)
    };
    // An editor's backup ends with `~`, or has a number between two.
    let branch = small.strip_prefix('~').is_some_and(|branch| !branch.is_empty() && !branch.ends_with('~'));
    let word = small.strip_prefix(['.', '_']).and_then(|rest| rest.split(['.', '_']).next());
    small.contains("conflict") || branch || word.is_some_and(side)
}

/// The conflict copies beside `notebook`, sorted.
pub fn conflict_copies(notebook: &Path) -> Vec<PathBuf> {
    let folder = notebook.parent().unwrap_or(Path::new(""));
    let is_copy = |path: &PathBuf| copied_from(path).is_some_and(|of| of.file_name() == notebook.file_name());
    folders::entries(folder).into_iter().filter(|path| is_copy(path) && path.is_file()).collect()
}
