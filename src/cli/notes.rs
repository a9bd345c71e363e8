//! `hashiya notes`: annotations of many notebooks, with where they stand.

use super::only::Only;
use super::options::Options;
use super::out::Out;
use super::pairs::{Pair, readable};
use super::runtime::Runtime;
use super::{exit::FAILED, place, safe, source};
use crate::entities::{Entity, find};
use crate::library::{Filter, Wanted};
use crate::notebook::placement::{Placement, State};
use crate::notebook::{Annotation, kind_name, status_name};
use crate::words::Phrase;
use anyhow::anyhow;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, fold::fold};

/// What `notes` takes.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-paths", value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    only: Only,
    #[arg(help = "cli-notes-tags", long = "tag", value_name = "T", value_parser = super::annotate::tag_given)]
    tags: Vec<String>,
    #[arg(help = "cli-notes-entity", long, value_name = "E")]
    entity: Option<String>,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let filters = filters(args)?;
    let (pairs, all) = readable(&args.paths, &runtime)?;
    let mut list = Vec::new();
    for pair in &pairs {
        let placements = pair.places(&runtime, None);
        let entity = args.entity.as_deref().map(|name| Named::new(name, pair, &runtime)).transpose()?;
        for (annotation, placement) in pair.notebook.annotations.iter().zip(&placements) {
            let named = entity.as_ref().is_none_or(|entity| entity.is_in(annotation, placement));
            if !named || !filters.iter().all(|filter| filter.matches(annotation)) {
                continue;
            }
            if options.json() {
                list.push(to_json(pair, annotation, placement));
            } else {
                show(pair, annotation, placement, out)?;
            }
        }
    }
    if options.json() {
        out.json(&Value::Array(list))?;
    }
    Ok(if all { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

/// What must hold of an annotation besides its entity; each tag is a filter of its own.
fn filters(args: &Args) -> anyhow::Result<Vec<Filter>> {
    let tags = args.tags.iter().map(|tag| Wanted { tag: Some(tag.clone()), ..Wanted::default() });
    let wanted = std::iter::once(args.only.wanted()).chain(tags);
    wanted.map(|wanted| Filter::new(wanted).map_err(|_| anyhow!(say!("text-empty")))).collect()
}

/// An entity of an article: where it is mentioned, and how it is called elsewhere.
struct Named {
    mentions: Vec<Span>,
    filter: Filter,
}

impl Named {
    /// The entity of the article that has `name` as one of its forms; just the name where none has.
    fn new(name: &str, pair: &Pair, runtime: &Runtime) -> anyhow::Result<Self> {
        let asked = folded(name);
        let mut named = Self { mentions: Vec::new(), filter: Filter::new(Wanted::default())? };
        let mut forms = vec![name.to_owned()];
        if let Some(document) = &pair.document {
            let found = find(document, &runtime.overrides(&pair.file));
            for entity in
                found.entities.iter().filter(|entity| all_forms(entity).any(|form| folded(form) == asked))
            {
                named.mentions.extend(entity.mentions.iter().map(|mention| mention.span));
                forms.extend(all_forms(entity).map(str::to_owned));
            }
        }
        named.filter = Filter::new(Wanted { entity: forms, ..Wanted::default() })
            .map_err(|_| anyhow!(say!("entity-empty")))?;
        Ok(named)
    }

    /// Whether an annotation touches a mention, or names it in its quote or as the speaker.
    fn is_in(&self, annotation: &Annotation, placement: &Placement) -> bool {
        let touches = |own: Span| self.mentions.iter().any(|mention| mention.overlaps(own));
        placement.span.is_some_and(touches) || self.filter.matches(annotation)
    }
}

fn all_forms(entity: &Entity) -> impl Iterator<Item = &str> {
    entity.forms.iter().chain([&entity.name]).chain(&entity.latin).map(String::as_str)
}

fn folded(text: &str) -> String {
    fold(text).text().trim().to_owned()
}

fn to_json(pair: &Pair, annotation: &Annotation, placement: &Placement) -> Value {
    let (start, end) = pair
        .document
        .as_ref()
        .map_or((Value::Null, Value::Null), |document| place::points(document, placement.span));
    json!({
        "id": annotation.id.as_str(),
        "kind": annotation.kind,
        "tags": annotation.tags,
        "status": annotation.status,
        "note": annotation.note,
        "author": annotation.author,
        "created": annotation.created,
        "updated": annotation.updated,
        "quote": annotation.target.exact,
        "file": pair.file.to_string_lossy(),
        "notebook": pair.path.to_string_lossy(),
        "state": placement.state.name(),
        "start": start,
        "end": end,
        "conflict": (!annotation.conflict.is_empty()).then_some(&annotation.conflict),
    })
}

/// A line for the quote, one for the note, one for what hangs on it.
fn show(pair: &Pair, annotation: &Annotation, placement: &Placement, out: &mut Out) -> anyhow::Result<()> {
    let file = source::shown(&pair.file);
    let id = annotation.id.short();
    let mut what = kind_name(annotation.kind.as_str());
    if let Some(status) = &annotation.status {
        what = say!("notes-status", what, status = status_name(status.as_str()));
    }
    if placement.state != State::Exact {
        what = say!("notes-state", what, state = placement.state.phrase());
    }
    out.entry(say!("notes-lead", file, id, what), &annotation.target.exact)?;
    for line in annotation.note.iter().flat_map(|note| note.lines()) {
        out.entry("    ", line)?;
    }
    if let Some(tags) = Phrase::list(annotation.tags.iter().map(Phrase::content)) {
        out.told(&[(4, "")], &say!("notes-tags", tags))?;
    }
    for (key, value) in &annotation.conflict {
        out.entry(format!("    {}", say!("note-was-also", key = safe::line(key))), value)?;
    }
    Ok(())
}
