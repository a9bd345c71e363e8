//! Notebooks under folders.

use super::source;
use crate::notebook::{Notebook, ReadOnly, is_blank};
use crate::store;
use anyhow::anyhow;
use std::path::{Path, PathBuf};

/// How deep folders are looked through: deeper ones are no library, they are a mistake.
pub(super) const DEEP: usize = 32;

/// The notebooks under `folder`, sorted; hidden folders and links to folders are left out.
pub(super) fn notebooks_under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    under(folder, &store::is_notebook)
}

/// The conflict copies of notebooks under `folder`, sorted, also of notebooks that are gone.
pub(super) fn conflict_copies_under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    under(folder, &|path| store::copied_from(path).is_some())
}

fn under(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    walk(folder, DEEP, wanted, &mut found).map_err(|error| source::unreadable(folder, &error))?;
    found.sort_unstable();
    Ok(found)
}

fn walk(
    folder: &Path,
    deep: usize,
    wanted: &dyn Fn(&Path) -> bool,
    found: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if wanted(&path) && path.is_file() {
            found.push(path);
        } else if !hidden && deep > 0 && entry.file_type()?.is_dir() {
            // A folder that may not be looked into is not ours.
            let _ = walk(&path, deep - 1, wanted, found);
        }
    }
    Ok(())
}

/// Reads a notebook's file; one that holds nothing is none without notes.
pub(super) fn notebook(path: &Path) -> anyhow::Result<Notebook> {
    let bytes = source::bytes(path)?;
    let mut notebook = Notebook::parse(&bytes);
    if is_blank(&bytes) {
        notebook.read_only = Some(ReadOnly::Blank);
    }
    Ok(notebook)
}

/// Makes a folder and those above it.
pub(super) fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| {
        anyhow!(say!("cannot-make", file = source::shown(folder), error = error.to_string()))
    })
}
