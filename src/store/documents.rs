//! The one way from the bytes of a file to a document.

use super::pdf;
use crate::document::{Document, Format, How, Unreadable};
use std::sync::OnceLock;

/// How the command line says that files have to be read: one for the whole program, which it begins with.
static HOW: OnceLock<How> = OnceLock::new();

/// Has all articles read as `how` says, from now on; said once.
pub fn read_as(how: How) {
    let _ = HOW.set(how); // what was said first stays
}

/// How files have to be read.
pub(super) fn how() -> How {
    HOW.get().copied().unwrap_or_default()
}

/// The document that `bytes`, a file called `name`, hold: the one way from files to documents. A PDF is read by
/// the program pdftotext.
pub fn read(bytes: Vec<u8>, name: &str) -> Result<Document, Unreadable> {
    let how = how();
    let is_pdf = bytes.starts_with(b"%PDF-") && how.format.is_none_or(|format| format == Format::Pdf);
    if !is_pdf {
        return Document::read_as(bytes, name, &how);
    }
    let Some(words) = pdf::words(bytes) else {
        return Document::read_as(b"%PDF-".to_vec(), name, &How { format: Some(Format::Pdf), ..how });
    };
    Document::read_as(words, name, &How { format: Some(Format::Pdf), ..how })
}
