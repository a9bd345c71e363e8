//! Edits of the past, made on a notebook that has changed since.

use crate::notebook::merge;
use crate::notebook::{Annotation, Edit, Notebook};

/// `edit` for a notebook that others changed since: each annotation merged with what stands there now,
/// with what `inverse` says it was.
pub(super) fn rebased(notebook: &Notebook, edit: &Edit, inverse: &Edit) -> Edit {
    match edit {
        Edit::Add(annotation) | Edit::Replace(annotation) => {
            let Some(now) = notebook.annotation(&annotation.id) else { return edit.clone() };
            let base = before(inverse, annotation);
            Edit::Replace(merge::annotations(base, annotation, now).0)
        }
        Edit::All(edits) => Edit::All(edits.iter().map(|edit| rebased(notebook, edit, inverse)).collect()),
        other => other.clone(),
    }
}

/// The annotation that `inverse` brings back in place of `annotation`.
fn before<'a>(inverse: &'a Edit, annotation: &Annotation) -> Option<&'a Annotation> {
    match inverse {
        Edit::Add(old) | Edit::Replace(old) => Some(old).filter(|old| old.id == annotation.id),
        Edit::All(edits) => edits.iter().find_map(|edit| before(edit, annotation)),
        _ => None,
    }
}
