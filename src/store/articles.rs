//! Articles and settings as files.

use super::{
    copies, documents,
    error::{Error, reason},
    files, find, folders,
};
use crate::document::{Document, HEAD, How, Pieces, is_readable_name};
use crate::export;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// The document in the file `article`.
pub fn open(article: &Path) -> Result<Document, Error> {
    open_told(article, &mut |_| {})
}

/// [`open`], telling how much of the file was read, in hundredths, each time that is more.
pub fn open_told(article: &Path, loaded: &mut dyn FnMut(usize)) -> Result<Document, Error> {
    if let Some(document) = open_long(article, loaded)? {
        return Ok(document);
    }
    let bytes = files::read_told(article, loaded).map_err(|error| unreadable(article, &error))?;
    documents::read(bytes, &name(article)).map_err(|error| Error::new(error.phrase(), article, None))
}

/// The document in the file `article`, if it is a long plain text in UTF-8.
fn open_long(article: &Path, loaded: &mut dyn FnMut(usize)) -> Result<Option<Document>, Error> {
    let length = std::fs::metadata(article).map_or(0, |meta| meta.len()) as usize;
    if length <= HEAD || documents::how() != How::default() {
        return Ok(None);
    }
    let failed = |error: std::io::Error| unreadable(article, &error);
    let head = files::head(article, HEAD + 1).map_err(failed)?;
    let has_beginning = head.len() > HEAD && Document::beginning(&head, &name(article)).is_some();
    let Some(mut pieces) = Pieces::new(length).filter(|_| has_beginning) else { return Ok(None) };
    let is_sound = files::read_pieces(article, &mut |piece| pieces.take(piece), loaded).map_err(failed)?;
    Ok(if is_sound { Document::of_pieces(pieces, &name(article)) } else { None })
}

/// The beginning of the document in the file `article`: to show a long one before it is read whole. Only plain text
/// has a beginning; all else is read whole.
pub fn open_head(article: &Path) -> Result<Document, Error> {
    open_as_far(article, &|_| true)
}

/// As [`open_head`], a beginning that is long `enough`: what is remembered of the last reading stands in it. It costs
/// what that takes, however long the file is.
pub fn open_as_far(article: &Path, enough: &dyn Fn(&Document) -> bool) -> Result<Document, Error> {
    let mut size = HEAD;
    loop {
        // One byte more than is shown tells whether there is more.
        let bytes = files::head(article, size + 1).map_err(|error| unreadable(article, &error))?;
        if bytes.len() <= HEAD {
            return documents::read(bytes, &name(article))
                .map_err(|error| Error::new(error.phrase(), article, None));
        }
        let as_it_comes = documents::how() == How::default() && bytes.len() > size;
        match as_it_comes.then(|| Document::beginning(&bytes, &name(article))).flatten() {
            Some(head) if enough(&head) => return Ok(head),
            Some(_) => size *= 2,
            None => return open(article),
        }
    }
}

fn name(article: &Path) -> String {
    article.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn unreadable(article: &Path, error: &std::io::Error) -> Error {
    Error::new(say!("cannot-read", why = reason(error)), article, None)
}

/// The files under `folder` that may be articles, sorted: not hidden, no notebooks, at most `deep`
/// folders down.
pub fn articles_in(folder: &Path, deep: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let _ = walk(folder, deep, &mut |path| {
        found.push(path);
        ControlFlow::<()>::Continue(())
    });
    found
}

/// The first of [`articles_in`] that can be read: what comes after it is not looked at.
pub fn first_article_in(folder: &Path, deep: usize) -> Option<PathBuf> {
    walk(folder, deep, &mut |path| match open_head(&path) {
        Ok(_) => ControlFlow::Break(path),
        Err(_) => ControlFlow::Continue(()),
    })
    .break_value()
}

/// Whether the file at `path` has a name as this program gives what it writes of an article's notes
/// (`NAME.notes.md`): no article of its own.
pub(super) fn is_own_export(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let endings = export::Format::ALL.iter().map(|format| format.ending());
    // What ends like any other file may be anything.
    let mut own = endings.filter(|ending| ending.matches('.').count() > 1);
    own.any(|ending| name.len() > ending.len() && name.ends_with(ending.as_bytes()))
}

/// Whether a file holds notes of an article, by its name.
fn is_of_notes(path: &Path) -> bool {
    find::is_notebook(path) || is_own_export(path) || copies::copied_from(path).is_some()
}

/// Visits the files under `folder` that may be articles, until one is enough.
fn walk<T>(folder: &Path, deep: usize, visit: &mut dyn FnMut(PathBuf) -> ControlFlow<T>) -> ControlFlow<T> {
    for (path, kind) in folders::kinds(folder) {
        let name = path.file_name().unwrap_or_default();
        if name.as_encoded_bytes().starts_with(b".") || is_of_notes(&path) {
            continue;
        }
        // A link to a folder may lead in a circle.
        if kind.is_dir() {
            if deep > 0 {
                walk(&path, deep - 1, visit)?;
            }
        } else if is_readable_name(&name.to_string_lossy())
            && (kind.is_file() || kind.is_symlink() && path.is_file())
        {
            visit(path)?;
        }
    }
    ControlFlow::Continue(())
}

/// The TOML files of a folder of settings, themes or keys, sorted, each with its text or why it cannot
/// be read; nothing where there is no such folder.
pub fn toml_files(folder: &Path) -> Vec<(PathBuf, Result<String, Error>)> {
    files(folder, "toml")
}

/// The language files of a folder, likewise.
pub fn language_files(folder: &Path) -> Vec<(PathBuf, Result<String, Error>)> {
    files(folder, "ftl")
}

fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, Result<String, Error>)> {
    let ours = |path: &PathBuf| path.extension().is_some_and(|ext| ext == ending);
    let read = |path: PathBuf| {
        let text = super::whole::read_text(&path).map_err(|error| unreadable(&path, &error));
        (path, text)
    };
    folders::entries(folder).into_iter().filter(ours).map(read).collect()
}
