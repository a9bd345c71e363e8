//! The bytes of a notebook's file after a change, made of those before it: what was not changed is not looked at.
//!
//! Ten thousand annotations are some megabytes. To compare each of them with what was read, and to put all of them
//! together anew, takes longer than to save them.

use super::out::{annotation_text, piece};
use super::parts::Slot;
use super::written::is_annotation;
use super::{patch, write};
use crate::notebook::annotation::{Annotation, Id};
use crate::notebook::book::Notebook;
use crate::notebook::edit::Edit;
use memchr::memmem;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// Makes of `bytes`, those of the file before `edit` was made in `notebook`, those after it. `None` where it is not
/// certain that [`to_bytes`](super::to_bytes) gives the same: then `bytes` are of no use any more.
pub(in crate::notebook) fn splice(
    bytes: &mut Vec<u8>,
    notebook: &Notebook,
    edit: &Edit,
    inverse: &Edit,
) -> Option<()> {
    // Tables that stand in parts, and other line ends, are put together with what is around them.
    if notebook.form.crlf || notebook.form.slots.iter().any(|slot| matches!(slot, Slot::More(..))) {
        return None;
    }
    match (edit, inverse) {
        (Edit::Add(now) | Edit::Replace(now), Edit::Replace(was)) => {
            let old = own_piece(annotation_text(was))?;
            let range = only(bytes, &old)?;
            let text = piece(now, was.origin.get(), patch::annotation, write::annotation);
            put(bytes, range, text)
        }
        (Edit::Add(now), Edit::Remove(_)) => {
            let at = place(bytes, notebook, now)?;
            put(bytes, at..at, annotation_text(now))
        }
        (Edit::Remove(_), Edit::Add(was)) if stays(notebook) => {
            let range = only(bytes, &own_piece(annotation_text(was))?)?;
            bytes.drain(range);
            Some(())
        }
        (Edit::All(edits), Edit::All(inverses)) if edits.len() == inverses.len() => {
            let mut steps = edits.iter().zip(inverses.iter().rev());
            steps.try_for_each(|(edit, inverse)| splice(bytes, notebook, edit, inverse))
        }
        (_, inverse) => inverse.is_nothing().then_some(()),
    }
}

/// Whether what is left stands where it stood when an annotation is gone: what is new stands before the next that is not,
/// which is nowhere else where annotations alone come behind the first of them.
fn stays(notebook: &Notebook) -> bool {
    let is_own = |slot: &Slot| matches!(slot, Slot::Annotation(_));
    let mut slots = notebook.form.slots.iter().skip_while(|slot| !is_own(slot));
    if slots.all(is_own) {
        return true;
    }
    let old: HashSet<&Id> = notebook.form.slots.iter().filter_map(Slot::id).collect();
    notebook.annotations.iter().all(|own| old.contains(&own.id))
}

/// Puts `text`, which is to be one annotation and nothing else, in the place of `range`.
fn put(bytes: &mut Vec<u8>, range: Range<usize>, text: (Cow<'_, str>, bool)) -> Option<()> {
    let verbatim = text.1;
    let text = own_piece(text)?;
    if !verbatim && !is_annotation(&text) {
        return None;
    }
    bytes.splice(range, text.bytes());
    Some(())
}

/// The text of an annotation as it stands among others: with an empty line before it, and an end to its last line.
fn own_piece((text, verbatim): (Cow<'_, str>, bool)) -> Option<Cow<'_, str>> {
    let spaced = text.starts_with('\n');
    if !text.ends_with('\n') || text.contains('\r') || (verbatim && !spaced) {
        return None;
    }
    Some(if spaced { text } else { Cow::Owned(format!("\n{text}")) })
}

/// The bytes of the only `piece` among `bytes`, behind which another begins, or nothing.
fn only(bytes: &[u8], piece: &str) -> Option<Range<usize>> {
    let mut found = memmem::find_iter(bytes, piece);
    let (start, None) = (found.next()?, found.next()) else { return None };
    let end = start + piece.len();
    // The empty line before it is its own, and not that of what stands there.
    let (before, behind) = (&bytes[..start], bytes.get(end));
    let apart = before.ends_with(b"\n") && !before.ends_with(b"\n\n") && matches!(behind, None | Some(b'\n'));
    apart.then_some(start..end)
}

/// Where `annotation`, which is new in `notebook`, comes to stand: right behind the one before it, where nothing stands
/// between that and the next.
fn place(bytes: &[u8], notebook: &Notebook, annotation: &Annotation) -> Option<usize> {
    let number = notebook.annotations.iter().position(|own| own.id == annotation.id)?;
    let before =
        only(bytes, &own_piece(annotation_text(notebook.annotations.get(number.checked_sub(1)?)?))?)?;
    match notebook.annotations.get(number + 1) {
        None => (before.end == bytes.len()).then_some(before.end),
        Some(next) => {
            let next = own_piece(annotation_text(next))?;
            bytes[before.end..].starts_with(next.as_bytes()).then_some(before.end)
        }
    }
}
