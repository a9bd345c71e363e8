//! The annotations of an article, placed in its text of today.

use super::source;
use crate::document::Document;
use crate::notebook::placement::{Placement, place};
use crate::notebook::{Notebook, Target};
use crate::store::{self, Dirs};
use serde_json::{Value, json};
use std::path::Path;

/// Where each annotation of `notebook` stands in `document`, in their order.
///
/// `old` is the text that they were made in; where it is not given, it is taken from those kept by hash.
pub(super) fn place_all(
    document: &Document,
    notebook: &Notebook,
    old: Option<&str>,
    dirs: &Dirs,
) -> Vec<Placement> {
    if old.is_none() {
        return store::place_all(dirs, notebook, document);
    }
    let targets: Vec<&Target> = notebook.annotations.iter().map(|annotation| &annotation.target).collect();
    place(document, &targets, old)
}

/// The code point where byte `byte` of `document` stands, as JSON.
pub(super) fn points(document: &Document, span: Option<crate::text::Span>) -> (Value, Value) {
    span.map_or((Value::Null, Value::Null), |span| {
        (json!(document.code_point(span.start)), json!(document.code_point(span.end)))
    })
}

/// The article that `notebook` belongs to, if it can be found and read.
pub(super) fn article_of(notebook: &Path) -> Option<(std::path::PathBuf, Document)> {
    let article = store::article_of(notebook)?;
    let document = source::document(&article).ok()?;
    Some((article, document))
}
