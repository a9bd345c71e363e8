//! Ties a notebook to an article that was renamed or moved.

use super::{
    away,
    dirs::Dirs,
    error::{Error, reason},
    files, find, paths,
    saving::Saved,
    writing,
};
use crate::notebook::{About, Edit, Notebook};
use std::path::Path;

/// Ties `notebook` to `article`: the notebook goes beside it (to the data directory where that folder is
/// closed) and remembers its name. The old file is removed, unless its own article is still there.
///
/// An article that has another notebook keeps it: that is an error, and nothing is written.
pub fn relink(dirs: &Dirs, article: &Path, notebook: &Path) -> Result<Saved, Error> {
    let article = std::path::absolute(article).unwrap_or_else(|_| article.to_owned());
    let fail = |path: &Path, error: &std::io::Error| Error::new(reason(error), path, None);
    let bytes = find::read(notebook).map_err(|error| fail(notebook, &error))?;
    let bytes = bytes.ok_or_else(|| Error::new(say!("disk-not-found"), notebook, None))?;
    if !article.is_file() {
        return Err(Error::new(say!("no-such-article"), &article, None));
    }
    let mut value = Notebook::parse(&bytes);
    if let Some(why) = &value.read_only {
        return Err(Error::new(say!("read-only-because", why = why.phrase()), notebook, None));
    }
    let beside = find::beside(&article);
    let same = |other: &Path| std::fs::canonicalize(other).ok() == std::fs::canonicalize(notebook).ok();
    if beside.exists() && !same(&beside) {
        return Err(Error::new(say!("relink-has-notebook"), &beside, say!("hint-merge")));
    }
    let left =
        find::article_of(notebook).filter(|other| other != &article && find::beside(other) == notebook);
    let mut write = |path: &Path, name: String| {
        let about = About { path: name, ..value.document.clone() };
        value.apply(Edit::About(about));
        writing::replace(path, &value.to_bytes())
    };
    let name = article.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = match write(&beside, name) {
        Ok(()) => beside,
        Err(error) if files::is_closed(&error) => {
            let away = away::place_in_data(dirs, &Notebook::parse(&bytes).document.id, &article);
            std::fs::create_dir_all(dirs.notebooks()).map_err(|error| fail(&away, &error))?;
            write(&away, paths::text(&article)).map_err(|error| fail(&away, &error))?;
            away
        }
        Err(error) => return Err(fail(&beside, &error)),
    };
    if left.is_none() && std::fs::canonicalize(&path).ok() != std::fs::canonicalize(notebook).ok() {
        std::fs::remove_file(notebook).map_err(|error| fail(notebook, &error))?;
    }
    Ok(Saved { path, merged: false, names: false, made: None, message: None })
}
