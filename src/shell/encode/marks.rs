//! Vowel marks, for terminals that misplace them.

use super::super::Marks;
use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};

/// Takes from `cell` the marks over a right-to-left letter, if they are to be hidden. Accents of other
/// scripts stay, and so does a mark that stands alone.
pub(super) fn strip(cell: &mut Cell, marks: Marks) {
    if marks == Marks::Show {
        return;
    }
    let mut chars = cell.symbol().chars();
    let is_letter =
        chars.next().is_some_and(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN));
    if is_letter && chars.any(is_mark) {
        let bare: String = cell.symbol().chars().filter(|&c| !is_mark(c)).collect();
        cell.set_symbol(&bare);
    }
}

/// Whether `c` is drawn over the letter before it.
fn is_mark(c: char) -> bool {
    bidi_class(c) == BidiClass::NSM
}
