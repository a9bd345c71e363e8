//! Which notebook belongs to which article, and where it is.

use super::dirs::Dirs;
use super::files::{self, NOTEBOOK};
use super::{documents, folders, journal, paths};
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

/// A notebook in the data directory, and whose it is.
pub(super) enum InData {
    /// The article's.
    Own(PathBuf),
    /// That of an article that is gone from its path, which may be this one or away with its disk.
    Gone(PathBuf, About),
    None,
}

/// The notebook in the data directory that belongs to `article`: by its path, else by the document's `id` or the hash of
/// its text where the article of that path was moved here.
pub(super) fn in_data(dirs: &Dirs, article: &Path, document: Option<&Document>, id: &str) -> InData {
    let own = paths::text(article);
    let is_own = |about: &About| about.path == own;
    let by_id = Some(by_id(dirs, id))
        .filter(|path| !id.is_empty() && about(path).is_some_and(|about| is_own(&about)));
    if let Some(path) = by_id {
        return InData::Own(path);
    }
    let all = data_notebooks(dirs);
    if let Some((path, _)) = all.iter().find(|(_, about)| is_own(about)) {
        return InData::Own(path.clone());
    }
    let hash = document.filter(|document| document.is_complete()).map(Document::hash);
    let fits = |about: &About| {
        !id.is_empty() && about.id == id || hash.as_ref().is_some_and(|hash| about.hash == *hash)
    };
    // Another file of the same text keeps its own notebook.
    let gone = |about: &About| !paths::of_text(&about.path).exists();
    let mut gone: Vec<_> = all.into_iter().filter(|(_, about)| fits(about) && gone(about)).collect();
    let moved = |about: &About| journal::was_moved(dirs, &about.id, &paths::of_text(&about.path), article);
    match gone.iter().position(|(_, about)| moved(about)) {
        Some(at) => InData::Own(gone.swap_remove(at).0),
        None => gone.pop().map_or(InData::None, |(path, about)| InData::Gone(path, about)),
    }
}

/// Where the notebook of `article`, the document `id`, goes in the data directory. A copy of that document has its own.
pub(super) fn place_in_data(dirs: &Dirs, id: &str, article: &Path) -> PathBuf {
    let own = paths::text(article);
    let path = by_id(dirs, id);
    match about(&path) {
        Some(other) if other.path != own => {
            let key = blake3::hash(article.as_os_str().as_encoded_bytes()).to_hex();
            path.with_file_name(format!("{}-{}.toml", plain(id), &key[..16]))
        }
        _ => path,
    }
}

/// The notebook in the data directory of the first document with this id.
fn by_id(dirs: &Dirs, id: &str) -> PathBuf {
    dirs.notebooks().join(format!("{}.toml", plain(id)))
}

/// What a notebook in the data directory is about.
fn about(path: &Path) -> Option<About> {
    Some(Notebook::parse(&files::read_up_to(path, NOTEBOOK).ok().flatten()?).document)
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
    let named = folder.join(paths::of_text(&about.path));
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
    let away = match in_data(dirs, &article, None, "") {
        InData::Own(path) => Some(path),
        InData::Gone(..) | InData::None => None,
    };
    beside.into_iter().chain(away).collect()
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
    let read = |path: PathBuf| about(&path).map(|about| (path, about));
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
pub(super) fn holds_notebook(bytes: &[u8]) -> bool {
    let text = str::from_utf8(bytes).unwrap_or_default().trim_start_matches('\u{FEFF}');
    if !text.contains("schema") {
        return false;
    }
    let Ok(root) = toml::from_str::<toml::Table>(text) else { return false };
    let notes = root.get("annotation").and_then(toml::Value::as_array);
    root.get("schema").is_some_and(toml::Value::is_integer)
        && (root.get("document").and_then(|about| about.get("id")).is_some_and(toml::Value::is_str)
            || notes.is_some_and(|notes| !notes.is_empty() && notes.iter().all(toml::Value::is_table)))
        && !matches!(Notebook::parse(bytes).read_only, Some(ReadOnly::Broken(_)))
}
