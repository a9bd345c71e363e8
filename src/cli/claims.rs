//! `hashiya claims`: sentences that may be claims worth checking, with reasons, speaker, gaps and where the same
//! claim was met before.

use super::json::rounded;
use super::options::Options;
use super::out::Out;
use super::pairs::of_article;
use super::world::World;
use super::{exit::NOTHING, source};
use crate::claims::{Fingerprint, Gap, Model, Proposal, met, names, propose};
use crate::document::Document;
use crate::entities::{Entities, find};
use crate::library::{Volume, annotations};
use crate::notebook::{Annotation, Id};
use crate::store::{self, Shelves};
use crate::text::{Span, slice};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `claims` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The article; - for standard input.
    file: PathBuf,
    /// No more than the best N; without it, every sentence that has a reason.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let document = world.outlined(&args.file)?;
    let entities = find(&document, &world.overrides(&args.file));
    let mut proposals = propose(&document, &entities, &world.settings.claims, Model::shipped());
    proposals.truncate(args.limit.unwrap_or(usize::MAX));
    let marked = marked(args, &document, &world)?;
    let library = if options.json() { library(args, &world) } else { Vec::new() };
    let known = Known::new(&document, &entities, &library);
    let mut list = Vec::with_capacity(proposals.len());
    for proposal in &proposals {
        let text = slice(document.text(), proposal.span);
        if options.json() {
            let annotation = marked.iter().find(|(span, _)| span.overlaps(proposal.span)).map(|(_, id)| id);
            list.push(to_json(&document, proposal, &known, annotation));
            continue;
        }
        let lead = format!("{:.2}  {}: ", proposal.score, reasons(proposal).join(" "));
        out.entry(&lead, text)?;
        if let Some(speaker) = proposal.speaker {
            let guessed = if speaker.guessed { "speaker, guessed" } else { "speaker" };
            out.entry(&format!("      {guessed}: "), slice(document.text(), speaker.span))?;
        }
    }
    if options.json() {
        out.json(&Value::Array(list))?;
    }
    Ok(if proposals.is_empty() { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// The names of the reasons of `proposal`, the reader's own last.
fn reasons(proposal: &Proposal) -> Vec<&str> {
    let own = proposal.own.iter().map(String::as_str);
    proposal.reasons.iter().map(|reason| reason.name()).chain(own).collect()
}

/// The claims of the article that are marked already, with where they stand.
fn marked(args: &Args, document: &Document, world: &World) -> anyhow::Result<Vec<(Span, Id)>> {
    if source::is_standard_input(&args.file) {
        return Ok(Vec::new());
    }
    let pair = of_article(&args.file, document.clone(), world)?;
    let places = pair.places(world, None);
    let claims =
        pair.notebook.annotations.iter().zip(places).filter(|(annotation, _)| annotation.kind == "claim");
    Ok(claims.filter_map(|(claim, place)| Some((place.span?, claim.id.clone()))).collect())
}

/// The other articles: those of the settings' folders, of the folder of the article, and those read lately.
fn library(args: &Args, world: &World) -> Vec<Volume> {
    let mut folders = world.folders();
    folders.extend(
        args.file
            .parent()
            .filter(|_| !source::is_standard_input(&args.file))
            .map(|folder| if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }),
    );
    let shelves = Shelves { folders, recent: true, ..Shelves::default() };
    let own = args.file.canonicalize().ok();
    let mut volumes = store::library(&world.dirs, &shelves, &mut |_, _| ControlFlow::Continue(()));
    volumes.retain(|volume| volume.entry.path.canonicalize().ok() != own);
    volumes
}

/// The claims of the other articles, and the names of this one by which they are compared.
struct Known<'a> {
    lang: &'a str,
    names: Vec<(&'a str, &'a str)>,
    claims: Vec<(&'a Volume, &'a Annotation)>,
    quoted: Vec<Fingerprint>,
}

impl<'a> Known<'a> {
    fn new(document: &'a Document, entities: &'a Entities, library: &'a [Volume]) -> Self {
        let names = names(entities);
        let claims: Vec<_> =
            annotations(library).filter(|(_, annotation)| annotation.kind == "claim").collect();
        let quoted = claims
            .iter()
            .map(|(_, claim)| Fingerprint::of(&claim.target.exact, document.lang(), &names))
            .collect();
        Self { lang: document.lang(), names, claims, quoted }
    }

    /// Where the claim `text` was met, the most alike first.
    fn seen(&self, text: &str) -> Vec<Value> {
        let own = Fingerprint::of(text, self.lang, &self.names);
        met(&own, &self.quoted)
            .into_iter()
            .map(|(at, likeness)| {
                let (volume, claim) = self.claims[at];
                json!({
                    "file": volume.entry.path.to_string_lossy(),
                    "id": claim.id.as_str(),
                    "status": claim.status,
                    "quote": claim.target.exact,
                    "similarity": rounded(likeness),
                })
            })
            .collect()
    }
}

fn to_json(document: &Document, proposal: &Proposal, known: &Known, annotation: Option<&Id>) -> Value {
    let text = slice(document.text(), proposal.span);
    json!({
        "start": document.code_point(proposal.span.start),
        "end": document.code_point(proposal.span.end),
        "text": text,
        "score": rounded(proposal.score),
        "reasons": reasons(proposal),
        "speaker": proposal.speaker.map(|speaker| slice(document.text(), speaker.span)),
        "speaker_guessed": proposal.speaker.is_some_and(|speaker| speaker.guessed),
        "missing": proposal.missing.iter().copied().map(Gap::name).collect::<Vec<_>>(),
        "seen": known.seen(text),
        "annotation": annotation.map(Id::as_str),
    })
}
