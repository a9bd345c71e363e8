//! Whether a notebook as it is written can be read again, told without reading all of it.

use super::out::put_all;
use super::parse::parse;
use super::parts::Slot;
use crate::notebook::book::Notebook;

/// The bytes of a notebook's file, and whether it is known that they can be read again without reading all of them: the
/// file was sound, and what differs from it are annotations, each of which can be read by itself.
pub(in crate::notebook) fn written(notebook: &Notebook) -> (Vec<u8>, bool) {
    let out = put_all(notebook);
    // What is in one piece can be taken out and put back without touching another.
    let whole = |slot: &Slot| !matches!(slot, Slot::More(..));
    let slots = &notebook.form.slots;
    let sound = notebook.read_only.is_none()
        && !slots.is_empty()
        && slots.iter().all(whole)
        && !out.others_changed
        && out.new.iter().all(|text| is_annotation(text));
    (out.text.into_bytes(), sound)
}

/// Whether `text` reads as one annotation and nothing else.
pub(super) fn is_annotation(text: &str) -> bool {
    let read = parse(text.as_bytes());
    let slots = &read.form.slots;
    read.read_only.is_none() && read.annotations.len() == 1 && matches!(slots[..], [Slot::Annotation(_)])
}
