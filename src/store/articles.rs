//! Articles and settings as files.

use super::{Error, files, find, reason};
use crate::document::{Document, HEAD, Unreadable};
use std::path::{Path, PathBuf};

/// The document in the file `article`.
pub fn open(article: &Path) -> Result<Document, Error> {
    open_told(article, &mut |_| {})
}

/// [`open`], telling how much of the file was read, in hundredths, each time that is more.
pub fn open_told(article: &Path, loaded: &mut dyn FnMut(usize)) -> Result<Document, Error> {
    let bytes = files::read_told(article, loaded).map_err(|error| unreadable(article, &error))?;
    document(article, |name| Document::read(bytes, name))
}

/// The beginning of the document in the file `article`: to show a long one before it is read whole.
pub fn open_head(article: &Path) -> Result<Document, Error> {
    // One byte more than a head tells whether there is more.
    let bytes = files::head(article, HEAD + 1).map_err(|error| unreadable(article, &error))?;
    document(article, |name| Document::head(&bytes, name))
}

fn document(
    article: &Path,
    read: impl FnOnce(&str) -> Result<Document, Unreadable>,
) -> Result<Document, Error> {
    let name = article.file_name().unwrap_or_default().to_string_lossy();
    read(&name).map_err(|error| Error::new(error.phrase(), article, None))
}

fn unreadable(article: &Path, error: &std::io::Error) -> Error {
    Error::new(say!("cannot-read", why = reason(error)), article, None)
}

/// The files under `folder` that may be articles, sorted: not hidden, no notebooks, at most `deep`
/// folders down.
pub fn articles_in(folder: &Path, deep: usize) -> Vec<PathBuf> {
    const KNOWN: [&str; 12] =
        ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "epub", "docx", "odt", "mARkdown", "org"];
    let mut found = Vec::new();
    for path in find::entries(folder) {
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let linked = path.is_symlink() && path.is_dir(); // may lead in a circle
        if hidden || linked || find::is_notebook(&path) {
            continue;
        }
        if path.is_dir() {
            if deep > 0 {
                found.extend(articles_in(&path, deep - 1));
            }
        } else if path.is_file()
            && path.extension().and_then(|ext| ext.to_str()).is_some_and(|ext| KNOWN.contains(&ext))
        {
            found.push(path);
        }
    }
    found
}

/// The TOML files of a folder of settings, themes or keys, sorted, each with its text or why it cannot
/// be read; nothing where there is no such folder.
pub fn toml_files(folder: &Path) -> Vec<(PathBuf, Result<String, Error>)> {
    let toml = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "toml");
    let read = |path: PathBuf| {
        let text = super::read_text(&path).map_err(|error| unreadable(&path, &error));
        (path, text)
    };
    find::entries(folder).into_iter().filter(toml).map(read).collect()
}

/// The user's name as git knows it, from the settings under the folder `home`.
pub fn author(home: &Path) -> Option<String> {
    [home.join(".gitconfig"), home.join(".config/git/config")].iter().find_map(|path| {
        let text = super::read_text(path).ok()?;
        let mut lines = text.lines().map(str::trim);
        lines.by_ref().find(|line| line.eq_ignore_ascii_case("[user]"))?;
        let own = lines.take_while(|line| !line.starts_with('['));
        let mut pairs = own.filter_map(|line| line.split_once('='));
        let (_, name) = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case("name"))?;
        let name = name.trim().trim_matches('"').trim();
        (!name.is_empty()).then(|| name.to_owned())
    })
}
