//! `hashiya place`: where the annotations of a notebook stand in an article.

use super::options::Options;
use super::out::Out;
use super::pairs::Pair;
use super::runtime::Runtime;
use super::{
    files,
    json::{self, List},
    safe, source,
};
use crate::document::Document;
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, Edit, Notebook, Target};
use crate::store::{self, Session};
use crate::words::Phrase;
use anyhow::bail;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `place` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-place-notebook", long, value_name = "TOML")]
    notebook: Option<PathBuf>,
    #[arg(help = "cli-place-old", long, value_name = "FILE")]
    old: Option<PathBuf>,
    #[arg(help = "cli-place-write", long)]
    write: bool,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let document = source::document(&args.file)?;
    let old = args.old.as_deref().map(source::document).transpose()?;
    let (notebook, path, session) = if let Some(path) = &args.notebook {
        (files::notebook(path)?, path.clone(), None)
    } else {
        let article = source::article(&args.file, &document, &runtime.dirs);
        let session = Session::open(&runtime.dirs, &article, &document)?.by(runtime.author.as_deref());
        (session.notebook().clone(), session.path().to_owned(), Some(session))
    };
    if let Some(why) = notebook.read_only.as_ref().filter(|why| args.write || why.is_unreadable()) {
        bail!(say!("file-error", file = source::shown(&path), error = why.phrase()));
    }
    let pair =
        Pair { notebook, path, file: args.file.clone(), document: Some(document.clone()), barred: None };
    let placements = pair.places(&runtime, old.as_ref().map(Document::text));
    let Pair { notebook, path, .. } = pair;
    if options.json() {
        let list = || notebook.annotations.iter().zip(&placements);
        out.json(&List(|| list().map(|(annotation, placement)| to_json(&document, annotation, placement))))?;
    } else {
        for (annotation, placement) in notebook.annotations.iter().zip(&placements) {
            show(&document, annotation, placement, out)?;
        }
    }
    if args.write {
        write(&document, notebook, &placements, &path, session)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The code points where `span` stands in `document`, as JSON.
pub(super) fn points(document: &Document, span: Option<Span>) -> (Value, Value) {
    span.map_or((Value::Null, Value::Null), |span| {
        let [start, end] = document.code_points(span);
        (json!(start), json!(end))
    })
}

fn to_json(document: &Document, annotation: &Annotation, placement: &Placement) -> Value {
    let (start, end) = points(document, placement.span);
    let candidates = placement.candidates.iter().map(|candidate| {
        let (start, end) = points(document, Some(candidate.span));
        json!({ "start": start, "end": end, "similarity": json::rounded(candidate.similarity) })
    });
    json!({
        "id": annotation.id.as_str(),
        "state": placement.state.name(),
        "start": start,
        "end": end,
        "similarity": json::rounded(placement.similarity),
        "candidates": candidates.collect::<Value>(),
        "reason": placement.reason.as_ref().map_or_else(String::new, Phrase::english),
    })
}

/// A line for each: short id, state, place, and the words there, or those that are gone.
pub(super) fn show(
    document: &Document,
    annotation: &Annotation,
    placement: &Placement,
    out: &mut Out,
) -> anyhow::Result<()> {
    let place = placement.span.map_or_else(String::new, |span| {
        let [start, end] = document.code_points(span);
        format!("{start}..{end}")
    });
    let words = placement.span.map_or(annotation.target.exact.as_str(), |span| slice(document.text(), span));
    let id = safe::line(annotation.id.short()).into_owned();
    let state = placement.state.phrase().to_string();
    out.entry(format!("{id:<6}  {state:<9}  {place:>15}  "), words)?;
    Ok(())
}

/// Gives the targets that were found their places of today.
fn write(
    document: &Document,
    mut notebook: Notebook,
    placements: &[Placement],
    path: &std::path::Path,
    session: Option<Session>,
) -> anyhow::Result<()> {
    let mut edits = Vec::new();
    for (annotation, placement) in notebook.annotations.iter().zip(placements) {
        let found = matches!(placement.state, State::Exact | State::Moved | State::Changed);
        let Some(span) = placement.span.filter(|_| found) else { continue };
        let target = Target::of(document, span);
        if target != annotation.target {
            let updated = Some(store::later(annotation.updated.as_deref()));
            edits.push(Edit::Replace(Annotation { updated, target, ..annotation.clone() }));
        }
    }
    if edits.is_empty() {
        return Ok(());
    }
    if let Some(mut session) = session {
        session.save(Edit::All(edits))?;
    } else {
        notebook.apply(Edit::All(edits));
        store::replace(path, &notebook.to_bytes())?;
    }
    Ok(())
}
