//! What a folder holds, in order.

use std::fs;
use std::path::{Path, PathBuf};

/// What a folder holds, sorted; nothing where it cannot be read.
pub(super) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = list(folder).map(|entry| entry.path()).collect();
    paths.sort_unstable();
    paths
}

/// What a folder holds, sorted, each with what it is: a link is a link, wherever it leads. Most systems tell that with
/// the name, so that nothing more is asked of the disk.
pub(super) fn kinds(folder: &Path) -> Vec<(PathBuf, fs::FileType)> {
    let kind = |entry: fs::DirEntry| Some((entry.path(), entry.file_type().ok()?));
    let mut paths: Vec<_> = list(folder).filter_map(kind).collect();
    paths.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    paths
}

fn list(folder: &Path) -> impl Iterator<Item = fs::DirEntry> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    fs::read_dir(folder).into_iter().flatten().flatten()
}
