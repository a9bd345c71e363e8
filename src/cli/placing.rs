//! The annotations of an article, placed in its text of today.

use super::source;
use crate::document::Document;
use crate::notebook::placement::{Placement, place};
use crate::notebook::{Notebook, Target, rev};
use crate::store::{self, Dirs, texts};
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
    let targets: Vec<&Target> = notebook.annotations.iter().map(|annotation| &annotation.target).collect();
    if old.is_some() {
        return place(document, &targets, old);
    }
    let today = rev(&document.hash());
    let mut revisions: Vec<Option<&str>> = targets.iter().map(|target| target.rev.as_deref()).collect();
    revisions.sort_unstable();
    revisions.dedup();
    // Those made in one revision are placed together: neighbours help each other.
    let mut placements: Vec<Option<Placement>> = vec![None; targets.len()];
    let mut rest: Vec<usize> = (0..targets.len()).collect();
    for revision in revisions.into_iter().flatten().filter(|revision| *revision != today) {
        let Some(old) = texts::get(dirs, revision) else { continue };
        let (own, others): (Vec<usize>, Vec<usize>) =
            rest.into_iter().partition(|&index| targets[index].rev.as_deref() == Some(revision));
        settle(document, &targets, &own, Some(&old), &mut placements);
        rest = others;
    }
    settle(document, &targets, &rest, None, &mut placements);
    placements.into_iter().flatten().collect()
}

fn settle(
    document: &Document,
    targets: &[&Target],
    own: &[usize],
    old: Option<&str>,
    placements: &mut [Option<Placement>],
) {
    let chosen: Vec<&Target> = own.iter().map(|&index| targets[index]).collect();
    for (&index, placement) in own.iter().zip(place(document, &chosen, old)) {
        placements[index] = Some(placement);
    }
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
