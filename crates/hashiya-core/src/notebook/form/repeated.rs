//! Annotations that bear one id, as a text merge (`merge=union`) or a copy by hand leaves them: each gets its own.
//!
//! Whatever names an annotation (a change, its inverse, the journal, a merge) means one. Of two with one id it would
//! mean whichever is found first, and lose the other.

use super::parts::Slot;
use super::write;
use crate::notebook::annotation::{Annotation, Id};
use crate::notebook::book::Notebook;
use std::collections::HashSet;

/// Gives each annotation of `notebook` whose id another before it bears an id of its own, which the next save writes.
///
/// The new id comes of the old one and of what the annotation holds, so that all who read the same find the same, and a
/// merge of what they make of it has one of each. Two that are alike are two: which of them was meant nobody knows.
pub(super) fn separate(notebook: &mut Notebook) {
    let mut seen = HashSet::with_capacity(notebook.annotations.len());
    let ids = notebook.annotations.iter().map(|own| own.id.as_str());
    let repeated: Vec<bool> = ids.map(|id| !id.is_empty() && !seen.insert(id)).collect();
    notebook.form.repeated = repeated.iter().filter(|repeated| **repeated).count();
    if notebook.form.repeated == 0 {
        return;
    }
    let mut taken: HashSet<Id> = notebook.annotations.iter().map(|own| own.id.clone()).collect();
    for (own, _) in notebook.annotations.iter_mut().zip(repeated).filter(|(_, repeated)| *repeated) {
        own.id = own_id(own, &mut taken);
    }
    let places = notebook.form.slots.iter_mut().filter_map(|slot| match slot {
        Slot::Annotation(id) => Some(id),
        _ => None,
    });
    for (place, own) in places.zip(&notebook.annotations) {
        place.clone_from(&own.id);
    }
}

/// The id of an annotation whose own another bears, which is not yet `taken`.
fn own_id(annotation: &Annotation, taken: &mut HashSet<Id>) -> Id {
    let text = write::annotation(annotation);
    // One of so many is free.
    let free = (0..=taken.len()).map(|alike| id_of(&text, alike)).find(|id| !taken.contains(id));
    let id = free.unwrap_or_default();
    taken.insert(id.clone());
    id
}

/// The id that a text gives, for each number another.
pub(super) fn id_of(text: &str, alike: usize) -> Id {
    let mut hash = blake3::Hasher::new();
    hash.update(text.as_bytes());
    if alike > 0 {
        hash.update(&(alike as u64).to_le_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize().as_bytes()[..16]);
    Id::new(uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string())
}
