//! Edits of the past, made on a notebook that has changed since.

use crate::notebook::merge;
use crate::notebook::{Annotation, Edit, Id, Notebook};
use std::collections::HashMap;

/// `edit` for a notebook that others changed since: each annotation merged with what stands there now,
/// with what `inverse` says it was.
pub(super) fn rebased(notebook: &Notebook, edit: &Edit, inverse: &Edit) -> Edit {
    if let Edit::All(_) = edit {
        // Many may have to be looked for.
        let (mut now, mut before) = (HashMap::new(), HashMap::new());
        for annotation in &notebook.annotations {
            now.entry(&annotation.id).or_insert(annotation);
        }
        gather(inverse, &mut before);
        return on_top(edit, &|id| now.get(id).copied(), &|id| before.get(id).copied());
    }
    let mut before = HashMap::new();
    gather(inverse, &mut before);
    on_top(edit, &|id| notebook.annotation(id), &|id| before.get(id).copied())
}

/// Whether `edit` changes anything in `notebook`.
pub(super) fn is_change(notebook: &Notebook, edit: &Edit) -> bool {
    match edit {
        Edit::Add(own) | Edit::Replace(own) => notebook.annotation(&own.id) != Some(own),
        Edit::Remove(id) => notebook.annotation(id).is_some(),
        Edit::RemoveHeading(one) => notebook.headings.contains(one),
        Edit::RemoveAligned(one) => notebook.alignments.contains(one),
        Edit::RemoveRefused(one) => notebook.refused.contains(one),
        Edit::AddHeading(_) | Edit::AddAligned(_) | Edit::AddRefused(_) => true,
        Edit::About(about) => notebook.document != *about,
        Edit::All(edits) => edits.iter().any(|edit| is_change(notebook, edit)),
    }
}

/// `edit` on top of the annotations that are there `now`, where it was made on those that were there `before`.
fn on_top<'a>(
    edit: &Edit,
    now: &impl Fn(&Id) -> Option<&'a Annotation>,
    before: &impl Fn(&Id) -> Option<&'a Annotation>,
) -> Edit {
    match edit {
        Edit::Add(annotation) | Edit::Replace(annotation) => {
            let Some(today) = now(&annotation.id) else { return edit.clone() };
            Edit::Replace(merge::annotations(before(&annotation.id), annotation, today).0)
        }
        Edit::All(edits) => Edit::All(edits.iter().map(|edit| on_top(edit, now, before)).collect()),
        other => other.clone(),
    }
}

/// The annotations that `inverse` brings back.
fn gather<'a>(inverse: &'a Edit, before: &mut HashMap<&'a Id, &'a Annotation>) {
    match inverse {
        Edit::Add(old) | Edit::Replace(old) => drop(before.entry(&old.id).or_insert(old)),
        Edit::All(edits) => edits.iter().for_each(|edit| gather(edit, before)),
        _ => {}
    }
}
