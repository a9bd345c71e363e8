//! `hashiya claims`: sentences that may be claims worth checking, with reasons, speaker, gaps and where the same
//! claim was met before.

use super::json::rounded;
use super::known_claims::{Known, Seen};
use super::options::Options;
use super::out::Out;
use super::pairs::{Pair, of_article};
use super::runtime::Runtime;
use super::{exit::NOTHING, source};
use crate::claims::{Fingerprint, Forms, Gap, Proposal, learn, names, propose};
use crate::document::Document;
use crate::entities::{Entities, find};
use crate::notebook::Id;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `claims` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-claims-limit", long, value_name = "N")]
    limit: Option<usize>,
    #[arg(help = "cli-claims-learn", long, conflicts_with = "limit")]
    learn: bool,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let document = runtime.outlined(&args.file)?;
    let entities = find(&document, &runtime.overrides(&args.file));
    if args.learn {
        return tell_weights(args, (&document, &entities), &runtime, options, out);
    }
    let settings = &runtime.settings;
    let mut proposals = propose(&document, &entities, &settings.claims, &settings.claims_model);
    let pair = article(args, &document, &runtime)?;
    if let Some(pair) = &pair {
        let refused = pair.notebook.refusals(&document, None);
        proposals.retain(|proposal| !refused.iter().any(|(_, span)| span.overlaps(proposal.span)));
    }
    proposals.truncate(args.limit.unwrap_or(usize::MAX));
    let marked = pair.map_or_else(Vec::new, |pair| marked(&pair, &runtime));
    let known = if options.json() { Known::read(&args.file, &runtime) } else { Known::default() };
    let names = names(&entities);
    let mut list = Vec::with_capacity(proposals.len());
    for proposal in &proposals {
        let text = slice(document.text(), proposal.span);
        if options.json() {
            let annotation = marked.iter().find(|(span, _)| span.overlaps(proposal.span)).map(|(_, id)| id);
            list.push(to_json(&document, proposal, (&known, &names), annotation));
            continue;
        }
        let why = proposal.reasons.iter().map(|reason| reason.phrase().to_string());
        let why = why.chain(proposal.own.iter().cloned()).collect::<Vec<_>>().join(" ");
        let lead = format!("{:.2}  {why}: ", proposal.score);
        out.entry(lead, text)?;
        if let Some(speaker) = proposal.speaker {
            let who = if speaker.guessed { say!("claims-speaker-guessed") } else { say!("gap-speaker") };
            out.entry(format!("      {who}: "), slice(document.text(), speaker.span))?;
        }
        for other in &proposal.differing {
            out.entry(format!("      {}: ", say!("detail-but")), slice(document.text(), *other))?;
        }
    }
    if options.json() {
        out.json(&Value::Array(list))?;
    }
    Ok(if proposals.is_empty() { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// Tells the weights that follow from what was accepted and refused, as the settings take them.
fn tell_weights(
    args: &Args,
    (document, entities): (&Document, &Entities),
    runtime: &Runtime,
    options: &Options,
    out: &mut Out,
) -> anyhow::Result<ExitCode> {
    let pair = article(args, document, runtime)?;
    let spans = |spans: &mut dyn Iterator<Item = Span>| spans.collect::<Vec<Span>>();
    let accepted = pair.iter().flat_map(|pair| marked(pair, runtime));
    let accepted = spans(&mut accepted.map(|(span, _)| span));
    let refused = pair.iter().flat_map(|pair| pair.notebook.refusals(document, None));
    let refused = spans(&mut refused.map(|(_, span)| span));
    let own = &runtime.settings.claims_model;
    let (model, yes, no) = learn(document, entities, (&accepted, &refused), own);
    let weights = model.weights().zip(own.weights());
    if options.json() {
        let weights = weights.map(|((name, new), (_, now))| {
            (name.to_owned(), json!({ "now": rounded(now), "learned": rounded(new) }))
        });
        let weights: serde_json::Map<String, Value> = weights.collect();
        out.json(&json!({ "accepted": yes, "refused": no, "weights": weights }))?;
    } else {
        out.line(&format!("# {}", say!("claims-learned", yes, no)))?; // a comment of TOML
        out.line("[claims.weights]")?;
        for ((name, new), (_, now)) in weights.filter(|((_, new), (_, now))| (new - now).abs() >= 0.005) {
            let numbers = [new, now].map(|weight| format!("{weight:.2}"));
            out.line(&[name, "=", &numbers[0], "#", &numbers[1]].join(" "))?;
        }
    }
    Ok(if yes + no == 0 { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// The names of the reasons of `proposal`, the reader's own last.
fn reasons(proposal: &Proposal) -> Vec<&str> {
    let own = proposal.own.iter().map(String::as_str);
    proposal.reasons.iter().map(|reason| reason.name()).chain(own).collect()
}

/// The article with its notebook; `None` for standard input.
fn article(args: &Args, document: &Document, runtime: &Runtime) -> anyhow::Result<Option<Pair>> {
    let read = || of_article(&args.file, document.clone(), runtime);
    (!source::is_standard_input(&args.file)).then(read).transpose()
}

/// The claims of the article that are marked already, with where they stand.
fn marked(pair: &Pair, runtime: &Runtime) -> Vec<(Span, Id)> {
    let places = pair.places(runtime, None);
    let claims = pair
        .notebook
        .annotations
        .iter()
        .zip(places)
        .filter(|(annotation, _)| annotation.kind == crate::notebook::Kind::Claim);
    claims.filter_map(|(claim, place)| Some((place.span?, claim.id.clone()))).collect()
}

fn to_json(
    document: &Document,
    proposal: &Proposal,
    (known, names): (&Known, &[Forms]),
    annotation: Option<&Id>,
) -> Value {
    let text = slice(document.text(), proposal.span);
    let own = Fingerprint::of(text, document.lang(), names);
    json!({
        "start": document.code_point(proposal.span.start),
        "end": document.code_point(proposal.span.end),
        "text": text,
        "score": rounded(proposal.score),
        "reasons": reasons(proposal),
        "speaker": proposal.speaker.map(|speaker| slice(document.text(), speaker.span)),
        "speaker_guessed": proposal.speaker.is_some_and(|speaker| speaker.guessed),
        "differing": proposal.differing.iter().map(|&span| other(document, span)).collect::<Vec<_>>(),
        "missing": proposal.missing.iter().copied().map(Gap::name).collect::<Vec<_>>(),
        "seen": known.seen(&own).iter().filter(|seen| seen.agrees).map(seen_json).collect::<Vec<_>>(),
        "annotation": annotation.map(Id::as_str),
    })
}

/// Where the same claim was met.
fn seen_json(seen: &Seen<'_>) -> Value {
    json!({
        "file": seen.volume.entry.path.to_string_lossy(),
        "id": seen.claim.id.as_str(),
        "status": seen.claim.status,
        "quote": seen.claim.target.exact,
        "similarity": rounded(seen.likeness),
    })
}

/// A sentence that states another amount.
fn other(document: &Document, span: Span) -> Value {
    json!({
        "start": document.code_point(span.start),
        "end": document.code_point(span.end),
        "text": slice(document.text(), span),
    })
}
