//! Conflict copies: what programs that keep folders alike leave beside a notebook that two machines changed.

use super::{find, folders};
use std::path::{Path, PathBuf};

/// The notebook that `path` is a conflict copy of, by its name: `a.txt.hashiya.sync-conflict-….toml` (Syncthing),
/// `a.txt.hashiya (… conflicted copy …).toml` (Dropbox, Nextcloud), `a.txt.hashiya-HOST.toml` (`OneDrive`),
/// `a.txt.hashiya 2.toml` (iCloud), `a.txt.hashiya.toml.orig` (git and patch).
pub fn copied_from(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let (article, rest) = name.rsplit_once(".hashiya").filter(|(article, _)| !article.starts_with('.'))?;
    // What programs append stands before or behind the ending as we write it, in small letters.
    #[allow(clippy::case_sensitive_file_extension_comparisons, reason = "the ending is ours")]
    let within =
        rest.starts_with([' ', '-', '_', '.', '(', '[']) && rest.ends_with(".toml") && rest != ".toml";
    let behind =
        rest == ".toml.orig" || (rest.starts_with(".toml") && rest.to_ascii_lowercase().contains("conflict"));
    (!article.is_empty() && (within || behind))
        .then(|| path.with_file_name(format!("{article}{}", find::SUFFIX)))
}

/// The conflict copies beside `notebook`, sorted.
pub fn conflict_copies(notebook: &Path) -> Vec<PathBuf> {
    let folder = notebook.parent().unwrap_or(Path::new(""));
    let is_copy = |path: &PathBuf| copied_from(path).is_some_and(|of| of.file_name() == notebook.file_name());
    folders::entries(folder).into_iter().filter(|path| is_copy(path) && path.is_file()).collect()
}
