//! Notebooks with the articles that they belong to: what `notes` and `export` go through.

use super::runtime::Runtime;
use super::{exit::complain, files, source};
use crate::document::Document;
use crate::notebook::Notebook;
use crate::notebook::placement::{Placement, place};
use crate::store::{self, Session};
use crate::words::Phrase;
use std::path::{Path, PathBuf};

/// A notebook and the article that it belongs to, if that can be read.
pub(super) struct Pair {
    pub(super) notebook: Notebook,
    /// The notebook's file.
    pub(super) path: PathBuf,
    /// The article's file, whether it is there or not.
    pub(super) file: PathBuf,
    pub(super) document: Option<Document>,
    /// Why what stands where the notebook should is none, if so.
    pub(super) barred: Option<Phrase>,
}

impl Pair {
    /// Where the annotations stand today; with the text that they were made in, where `old` gives it or
    /// it was kept.
    pub(super) fn places(&self, runtime: &Runtime, old: Option<&str>) -> Vec<Placement> {
        let annotations = &self.notebook.annotations;
        let Some(document) = &self.document else {
            return vec![Placement::orphan(Some(say!("place-no-article"))); annotations.len()];
        };
        if old.is_none() {
            return store::place_all(&runtime.dirs, &self.notebook, document, Some(&self.file));
        }
        let targets: Vec<_> = annotations.iter().map(|annotation| &annotation.target).collect();
        place(document, &targets, old)
    }
}

/// The notebooks of `paths` that can be read, each once, in order, and whether that is all of them; the
/// others are told on standard error. Without paths: those of the folder one is in.
pub(super) fn readable(paths: &[PathBuf], runtime: &Runtime) -> anyhow::Result<(Vec<Pair>, bool)> {
    let mut all = true;
    let mut pairs = pairs(paths, runtime)?;
    for why in pairs.iter().filter_map(|pair| pair.barred.as_ref()) {
        complain(why);
    }
    pairs.retain(|pair| match &pair.notebook.read_only {
        Some(why) if why.is_unreadable() => {
            complain(say!("file-error", file = source::shown(&pair.path), error = why.phrase()));
            all = false;
            false
        }
        _ => true,
    });
    Ok((pairs, all))
}

fn pairs(paths: &[PathBuf], runtime: &Runtime) -> anyhow::Result<Vec<Pair>> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let mut pairs: Vec<Pair> = Vec::new();
    let mut add = |pair: Pair| {
        if !pairs.iter().any(|other| other.path == pair.path) {
            pairs.push(pair);
        }
    };
    for path in paths {
        if path.is_dir() {
            for notebook in files::notebooks_under(path)? {
                add(of_notebook(&plain(&notebook), runtime)?);
            }
            for article in store::noted_away(&runtime.dirs, path) {
                let article = plain(&article);
                if !store::beside(&article).exists() {
                    add(of_article(&article, source::document(&article)?, runtime)?);
                }
            }
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            source::bytes(path)?;
            add(of_notebook(path, runtime)?);
        } else {
            add(of_article(path, source::document(path)?, runtime)?);
        }
    }
    Ok(pairs)
}

/// `path` without the dot that stands for where one is.
fn plain(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}

/// The notebook in the file `path`; through its article, where there is one, so that nothing that is
/// in the journal or in the data directory is missing.
pub(super) fn of_notebook(path: &Path, runtime: &Runtime) -> anyhow::Result<Pair> {
    let notebook = files::notebook(path)?;
    if let Some((article, document)) = article_of(path) {
        if store::beside(&article) == path {
            return of_article(&article, document, runtime);
        }
        return Ok(Pair {
            notebook,
            path: path.to_owned(),
            file: article,
            document: Some(document),
            barred: None,
        });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = path.with_file_name(name.strip_suffix(store::SUFFIX).unwrap_or(&notebook.document.path));
    Ok(Pair { notebook, path: path.to_owned(), file, document: None, barred: None })
}

/// All that is annotated in the article `file`.
pub(super) fn of_article(file: &Path, document: Document, runtime: &Runtime) -> anyhow::Result<Pair> {
    let article = source::article(file, &document, &runtime.dirs);
    let session = Session::open(&runtime.dirs, &article, &document)?;
    let beside = store::beside(file);
    let path =
        if session.path() == std::path::absolute(&beside)? { beside } else { session.path().to_owned() };
    Ok(Pair {
        notebook: session.notebook().clone(),
        path,
        file: file.to_owned(),
        document: Some(document),
        barred: session.barred(),
    })
}

/// The article that `notebook` belongs to, if it can be found and read.
fn article_of(notebook: &Path) -> Option<(PathBuf, Document)> {
    let article = store::article_of(notebook)?;
    let document = source::document(&article).ok()?;
    Some((article, document))
}

/// The notebook in the file `path` and nothing else, with its article, if that is found.
pub(super) fn alone(path: &Path) -> anyhow::Result<Pair> {
    let notebook = files::notebook(path)?;
    let (file, document) =
        article_of(path).map_or((PathBuf::new(), None), |(file, document)| (file, Some(document)));
    Ok(Pair { notebook, path: path.to_owned(), file, document, barred: None })
}
