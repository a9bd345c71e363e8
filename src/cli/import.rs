//! `hashiya import`: annotations of other programs, each placed in the article.

use super::args::Options;
use super::out::Out;
use super::place::{points, show};
use super::world::World;
use super::{complain, source};
use crate::document::Document;
use crate::export::{Source, import};
use crate::notebook::placement::{Placement, State, place};
use crate::notebook::{Annotation, Edit, Notebook, Target};
use crate::search::{Mode, Query};
use crate::store;
use crate::text::{Span, slice};
use anyhow::{Context as _, anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `import` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The article that the annotations are about.
    file: PathBuf,
    /// The form of the data.
    #[arg(long, value_name = "FORM", value_parser = forms())]
    from: String,
    /// What another program wrote; - for standard input.
    data: PathBuf,
}

fn forms() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Source::ALL.iter().map(|source| source.name())).map(|name| name)
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    if source::is_standard_input(&args.file) && source::is_standard_input(&args.data) {
        bail!("standard input cannot be both the article and the data; name a file for one of them");
    }
    let world = World::read(options)?;
    let (document, session) = source::session(&args.file, &world.dirs)?;
    let mut session = session.by(world.author.as_deref());
    let data = String::from_utf8(source::bytes(&args.data)?);
    let data = data.map_err(|_| anyhow!("{}: is no text in UTF-8", source::shown(&args.data)))?;
    let from = Source::named(&args.from).context("no such form; see hashiya import --help")?;
    let annotations = import(&data, from).with_context(|| source::shown(&args.data))?;
    let placed = placed(&document, annotations);
    let edits: Vec<Edit> = placed
        .iter()
        .filter(|(annotation, _)| is_new(annotation, session.notebook()))
        .map(|(annotation, _)| Edit::Add(annotation.clone()))
        .collect();
    if !edits.is_empty()
        && let Some(message) = session.save(Edit::All(edits))?.message
    {
        complain(&message);
    }
    if options.json() {
        out.json(
            &placed.iter().map(|(annotation, placement)| to_json(&document, annotation, placement)).collect(),
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    for (annotation, placement) in &placed {
        show(&document, annotation, placement, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether `annotation` tells the notebook something: it is not there, or was changed later.
fn is_new(annotation: &Annotation, notebook: &Notebook) -> bool {
    notebook.annotation(&annotation.id).is_none_or(|own| own.updated < annotation.updated)
}

/// The annotations with id, time and place of today. What has no sure place keeps the target it came
/// with, so that nothing is lost.
fn placed(document: &Document, annotations: Vec<Annotation>) -> Vec<(Annotation, Placement)> {
    let targets: Vec<&Target> = annotations.iter().map(|annotation| &annotation.target).collect();
    let placements = place(document, &targets, None);
    let now = store::now();
    let place = |(mut annotation, found): (Annotation, Placement)| {
        let placement = by_numbers(document, &annotation.target)
            .or_else(|| by_words(document, &annotation.target))
            .unwrap_or(found);
        let sure = !matches!(placement.state, State::Ambiguous | State::Orphan);
        if let Some(span) = placement.span.filter(|_| sure) {
            annotation.target = Target::of(document, span);
        }
        if !annotation.id.is_uuid() {
            annotation.id = store::new_id();
        }
        let created = annotation.created.get_or_insert_with(|| now.clone()).clone();
        annotation.updated.get_or_insert(created);
        (annotation, placement)
    };
    annotations.into_iter().zip(placements).map(place).collect()
}

/// The place of the numbers, where the quote stands there; other programs may write its white space in
/// another way.
fn by_numbers(document: &Document, target: &Target) -> Option<Placement> {
    let span = Span::new(document.byte(target.start), document.byte(target.end));
    let words = slice(document.text(), span);
    let same = !words.is_empty() && words.split_whitespace().eq(target.exact.split_whitespace());
    same.then(|| sure(State::Exact, span))
}

/// The only place of a quote that came without context.
fn by_words(document: &Document, target: &Target) -> Option<Placement> {
    if !target.prefix.is_empty() || !target.suffix.is_empty() {
        return None;
    }
    let query = Query::new(&target.exact, Mode::Folded, true, true).ok()?;
    let mut hits = query.find_in(document.text());
    let span = hits.next()?;
    hits.next().is_none().then(|| sure(State::Moved, span))
}

fn sure(state: State, span: Span) -> Placement {
    Placement { state, span: Some(span), similarity: 1.0, candidates: Vec::new(), reason: "" }
}

fn to_json(document: &Document, annotation: &Annotation, placement: &Placement) -> Value {
    let (start, end) = points(document, placement.span);
    json!({
        "id": annotation.id.as_str(),
        "state": placement.state.name(),
        "start": start,
        "end": end,
        "quote": annotation.target.exact,
    })
}
