//! Vowel marks, for terminals that misplace them.

use super::super::Marks;
use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};

/// Takes from `cell` the marks that a terminal of this kind would show wrong. Accents of other scripts
/// stay, and so does a mark that stands alone.
pub(super) fn strip(cell: &mut Cell, marks: Marks) {
    let symbol = cell.symbol();
    let Some(letter) = symbol.chars().next() else { return };
    let wrong = match marks {
        Marks::Show => false,
        Marks::OnForms => !is_form(letter),
        Marks::Hide => true,
    };
    let has_marks = || symbol.chars().skip(1).any(is_mark);
    if wrong && matches!(bidi_class(letter), BidiClass::R | BidiClass::AL | BidiClass::AN) && has_marks() {
        let bare: String = symbol.chars().filter(|&c| !is_mark(c)).collect();
        cell.set_symbol(&bare);
    }
}

/// Whether `c` is drawn over the letter before it.
fn is_mark(c: char) -> bool {
    bidi_class(c) == BidiClass::NSM
}

/// Whether `c` is a presentation form.
fn is_form(c: char) -> bool {
    matches!(c, '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
