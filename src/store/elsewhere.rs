//! Work on an article that is not the open one: what stands around an annotation, and one change at a time.

use super::rebase::rebased;
use super::{articles, dirs::Dirs, error::Error, saving::Saved, session::Session};
use crate::library::Passage;
use crate::notebook::{Edit, Id};
use std::path::Path;

/// What stands around the annotation `id` in the text that `article` has today; `None` when there is no
/// such annotation any more.
pub fn passage(dirs: &Dirs, article: &Path, id: &Id) -> Result<Option<Passage>, Error> {
    let document = articles::open(article)?;
    let session = Session::open(dirs, article, &document)?;
    let notebook = session.notebook();
    let mut document = document;
    document.set_direction(notebook.document.dir);
    // All of them: neighbours help each other.
    let placements = session.place();
    let placed = notebook.annotations.iter().zip(&placements).find(|(annotation, _)| annotation.id == *id);
    Ok(placed.map(|(annotation, placement)| match placement.span {
        Some(span) => Passage::of(article, &document, annotation, span, placement.state),
        None => Passage::remembered(article, annotation),
    }))
}

/// Makes the change `edit` in the notebook of `article`, on top of what stands there now; `inverse` says what
/// there was when the change was made. It can be taken back there as any other.
pub fn save_in(dirs: &Dirs, article: &Path, edit: &Edit, inverse: &Edit) -> Result<Saved, Error> {
    let document = articles::open(article)?;
    let mut session = Session::open(dirs, article, &document)?;
    let edit = rebased(session.notebook(), edit, inverse);
    session.save(edit)
}
