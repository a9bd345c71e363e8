//! Notebooks in the data directory: which article each belongs to, and where one goes whose folder is closed.

use super::dirs::Dirs;
use super::files::{self, NOTEBOOK};
use super::find::{beside, bytes, plain};
use super::{folders, ids, paths};
use crate::document::Document;
use crate::notebook::{About, Notebook};
use std::path::{Path, PathBuf};

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
    let moved = |about: &About| ids::was_moved(dirs, &about.id, &paths::of_text(&about.path), article);
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

/// The articles in `folder`, of whatever ending, whose notebook is in the data directory.
pub fn noted_away(dirs: &Dirs, folder: &Path) -> Vec<PathBuf> {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let within = |(_, about): (PathBuf, About)| {
        let article = paths::of_text(&about.path);
        article.is_file().then(|| article.strip_prefix(&whole).ok().map(|rest| folder.join(rest))).flatten()
    };
    let mut articles: Vec<PathBuf> = data_notebooks(dirs).into_iter().filter_map(within).collect();
    articles.sort();
    articles.dedup();
    articles
}

/// The notebook in the data directory of the first document with this id.
fn by_id(dirs: &Dirs, id: &str) -> PathBuf {
    dirs.notebooks().join(format!("{}.toml", plain(id)))
}

/// What a notebook in the data directory is about.
fn about(path: &Path) -> Option<About> {
    Some(Notebook::parse(&files::read_up_to(path, NOTEBOOK).ok().flatten()?).document)
}

/// All notebooks there, with what they are about.
pub(super) fn data_notebooks(dirs: &Dirs) -> Vec<(PathBuf, About)> {
    let toml = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "toml");
    let read = |path: PathBuf| about(&path).map(|about| (path, about));
    folders::entries(&dirs.notebooks()).into_iter().filter(toml).filter_map(read).collect()
}
