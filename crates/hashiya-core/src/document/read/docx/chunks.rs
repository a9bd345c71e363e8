//! Texts of other forms that stand in a document as parts of their own.

use super::super::zip::Package;
use super::parts::main_part;
use crate::document::format::ending;

/// A text that stands in a document as a part of its own.
pub(super) enum Chunk {
    Page(String),
    /// The words of another document.
    Document(String),
    Text(String),
}

/// The text at `path`, where it is of a form that is read here.
pub(super) fn chunk(package: &mut Package<'_>, path: &str) -> Option<Chunk> {
    match ending(path).as_str() {
        "html" | "htm" | "xhtml" => package.text(path).map(Chunk::Page),
        "txt" => package.text(path).map(Chunk::Text),
        "docx" => {
            let bytes = package.part(path)?;
            let mut inner = Package::open(&bytes).ok()?;
            let path = main_part(&mut inner);
            inner.text(&path).map(Chunk::Document)
        }
        _ => None,
    }
}
