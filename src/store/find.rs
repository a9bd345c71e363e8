//! Which notebook belongs to which article, and where it is.

use super::dirs::Dirs;
use super::files::{self, NOTEBOOK};
use super::{documents, folders};
use crate::document::Document;
use crate::notebook::{About, Notebook, ReadOnly};
use std::path::{Path, PathBuf};

/// What the name of a notebook adds to the name of its article.
pub const SUFFIX: &str = ".hashiya.toml";

/// The notebook beside `article`, whether it exists or not.
pub fn beside(article: &Path) -> PathBuf {
    let mut name = article.file_name().unwrap_or_default().to_owned();
    name.push(SUFFIX);
    article.with_file_name(name)
}

/// Whether `path` is named as a notebook.
pub fn is_notebook(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
        && path.file_stem().map(Path::new).and_then(Path::extension).is_some_and(|ending| ending == "hashiya")
}

/// The notebook in the data directory that belongs to `article`: by its path, else by the hash of its
/// text.
pub(super) fn in_data(dirs: &Dirs, article: &Path, document: Option<&Document>) -> Option<PathBuf> {
    let all = data_notebooks(dirs);
    let of = |test: &dyn Fn(&About) -> bool| {
        all.iter().find(|(_, about)| test(about)).map(|(path, _)| path.clone())
    };
    let path = article.to_string_lossy();
    of(&|about| about.path == path).or_else(|| {
        let hash = document.filter(|document| document.is_complete())?.hash();
        // Another file of the same text keeps its own notebook.
        of(&|about| about.hash == hash && !Path::new(&about.path).exists())
    })
}

/// The notebook in the data directory of the document with this id.
pub(super) fn by_id(dirs: &Dirs, id: &str) -> PathBuf {
    dirs.notebooks().join(format!("{}.toml", plain(id)))
}

/// An id as a file name, whatever it is made of.
pub(super) fn plain(id: &str) -> String {
    let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if plain { id.to_owned() } else { blake3::hash(id.as_bytes()).to_hex()[..16].to_owned() }
}

/// The notebook beside `article` that another name of the same text left behind.
pub(super) fn left_behind(article: &Path, document: &Document) -> Option<PathBuf> {
    if !document.is_complete() {
        return None;
    }
    let hash = document.hash();
    let mut found = folders::entries(article.parent()?).into_iter().filter(|path| {
        is_notebook(path)
            && !named_after(path).exists()
            && bytes(path).is_some_and(|bytes| Notebook::parse(&bytes).document.hash == hash)
    });
    // Two that fit are two that might be meant: then neither is taken.
    found.next().filter(|_| found.next().is_none())
}

/// The article of a notebook: beside it, else where its `path` says, else the file in its folder that
/// has the text it was made for.
pub fn article_of(notebook: &Path) -> Option<PathBuf> {
    let beside = named_after(notebook);
    if is_notebook(notebook) && beside.is_file() {
        return Some(beside);
    }
    let about = Notebook::parse(&bytes(notebook)?).document;
    let folder = notebook.parent()?;
    let named = folder.join(&about.path);
    if !about.path.is_empty() && named.is_file() {
        return Some(named);
    }
    let same = |path: &PathBuf| {
        let bytes = files::read_up_to(path, 4 << 20).ok().flatten();
        let document = bytes.and_then(|bytes| documents::read(bytes, &path.to_string_lossy()).ok());
        document.is_some_and(|document| {
            document.hash() == about.hash || document.source_of(&about.hash).is_some()
        })
    };
    folders::entries(folder).into_iter().filter(|path| path.is_file() && !is_notebook(path)).find(same)
}

/// All notebooks of `article`: beside it and in the data directory. Listings unite them.
pub fn notebooks_of(dirs: &Dirs, article: &Path) -> Vec<PathBuf> {
    let article = std::path::absolute(article).unwrap_or_else(|_| article.to_owned());
    // A link to something else is no notebook; what cannot be read is told by whoever reads it.
    let is_ours = |path: &PathBuf| if path.is_symlink() { bytes(path).is_some() } else { path.exists() };
    let beside = Some(beside(&article)).filter(is_ours);
    beside.into_iter().chain(in_data(dirs, &article, None)).collect()
}

/// The article that a notebook stands beside, whether it is there or not.
pub(super) fn named_after(notebook: &Path) -> PathBuf {
    if !is_notebook(notebook) {
        return notebook.to_owned();
    }
    // Without its two endings; the name need not be UTF-8.
    let name = notebook.file_stem().map(Path::new).and_then(Path::file_stem);
    notebook.with_file_name(name.unwrap_or_default())
}

pub(super) fn data_notebooks(dirs: &Dirs) -> Vec<(PathBuf, About)> {
    let toml = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "toml");
    let read = |path: PathBuf| {
        let bytes = files::read_up_to(&path, NOTEBOOK).ok().flatten()?;
        Some((path, Notebook::parse(&bytes).document))
    };
    folders::entries(&dirs.notebooks()).into_iter().filter(toml).filter_map(read).collect()
}

/// The bytes of a notebook, where there is one that is ours to read.
pub(super) fn bytes(notebook: &Path) -> Option<Vec<u8>> {
    read(notebook).ok().flatten()
}

/// The bytes of a notebook; `None` where there is none. See [`files::read_linked`].
pub(super) fn read(notebook: &Path) -> std::io::Result<Option<Vec<u8>>> {
    files::read_linked(notebook, NOTEBOOK, holds_notebook)
}

/// Whether these are the bytes of a notebook, and not just any TOML.
fn holds_notebook(bytes: &[u8]) -> bool {
    let schema = |line: &[u8]| line.trim_ascii_start().starts_with(b"schema");
    bytes.split(|byte| *byte == b'\n').any(schema)
        && !matches!(Notebook::parse(bytes).read_only, Some(ReadOnly::Broken(_)))
}
