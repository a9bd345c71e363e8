//! `hashiya agree`: how far annotators agree.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{pairs, read, source};
use crate::app::{Dispute, Disputes};
use crate::document::Document;
use crate::library::agree::{Annotator, Disagreement, Mark, Report, report};
use crate::notebook::Id;
use anyhow::bail;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `agree` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-agree-notebooks", required = true, num_args = 2.., value_name = "NOTEBOOK")]
    notebooks: Vec<PathBuf>,
    #[arg(help = "cli-agree-settle", long, value_name = "ARTICLE")]
    settle: Option<PathBuf>,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let mut read = Vec::new();
    for path in &args.notebooks {
        let pair = pairs::alone(path)?;
        if let Some(why) = pair.notebook.read_only.as_ref().filter(|why| why.is_unreadable()) {
            bail!(say!("file-error", file = source::shown(path), error = why.phrase()));
        }
        let placements = pair.places(&runtime, None);
        read.push((pair, placements));
    }
    let annotators: Vec<Annotator<'_>> = read
        .iter()
        .map(|(pair, placements)| {
            let marks = pair.notebook.annotations.iter().zip(placements).map(|(annotation, placement)| {
                let document = pair.document.as_ref();
                let place = document.zip(placement.span).map(|(document, span)| document.code_points(span));
                // What has no place today is where it was.
                let [start, end] = place.unwrap_or([annotation.target.start, annotation.target.end]);
                Mark { start, end, annotation }
            });
            Annotator { name: source::shown(&pair.path), marks: marks.collect() }
        })
        .collect();
    let report = report(&annotators);
    if let Some(article) = &args.settle {
        let document = source::document(article)?;
        return read::settle(options, article, disputes(&annotators, &report, &document));
    }
    if options.json() {
        out.json(&to_json(&annotators, &report))?;
    } else {
        show(&annotators, &report, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is to be settled in `document`, whose text the annotators had.
fn disputes(annotators: &[Annotator<'_>], report: &Report, document: &Document) -> Disputes {
    let dispute = |own: &Disagreement| {
        let version = |(id, annotator): (&Option<Id>, &Annotator<'_>)| {
            let marked = annotator.marks.iter().find(|mark| Some(&mark.annotation.id) == id.as_ref());
            marked.map(|mark| mark.annotation.clone())
        };
        let span = document.span_of([own.start, own.end]);
        Dispute { span, on: own.on, versions: own.ids.iter().zip(annotators).map(version).collect() }
    };
    let all = report.disagreements.iter().chain(&report.agreements).map(dispute).collect();
    Disputes::new(annotators.iter().map(name).collect(), all)
}

/// What an annotator is called: as most of their annotations are signed, else by the notebook's file.
fn name(annotator: &Annotator<'_>) -> String {
    let mut signed: Vec<&str> =
        annotator.marks.iter().filter_map(|mark| mark.annotation.author.as_deref()).collect();
    signed.sort_unstable();
    let most = signed.chunk_by(|one, other| one == other).max_by_key(|same| same.len());
    most.map_or_else(|| annotator.name.clone(), |same| same[0].to_owned())
}

fn to_json(annotators: &[Annotator<'_>], report: &Report) -> Value {
    let pairs = report.pairs.iter().map(|pair| {
        json!({
            "between": [pair.between.0, pair.between.1],
            "exact_f1": pair.exact_f1,
            "overlap_f1": pair.overlap_f1,
            "kind_kappa": pair.kind_kappa,
            "status_kappa": pair.status_kappa,
        })
    });
    let disagreements = report.disagreements.iter().map(|own| {
        let ids = own.ids.iter().map(|id| id.as_ref().map(Id::as_str));
        json!({ "start": own.start, "end": own.end, "on": own.on, "ids": ids.collect::<Vec<_>>() })
    });
    json!({
        "annotators": annotators.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(),
        "pairs": pairs.collect::<Value>(),
        "kind_alpha": report.kind_alpha,
        "status_alpha": report.status_alpha,
        "disagreements": disagreements.collect::<Value>(),
    })
}

fn show(annotators: &[Annotator<'_>], report: &Report, out: &mut Out) -> anyhow::Result<()> {
    let figure =
        |value: Option<f64>| value.map_or_else(|| "  –  ".to_owned(), |value| format!("{value:5.2}"));
    for pair in &report.pairs {
        let (one, other) = (&annotators[pair.between.0].name, &annotators[pair.between.1].name);
        out.say(&say!("agree-two", one, other))?;
        out.say(&say!("agree-spans", exact = figure(pair.exact_f1), overlapping = figure(pair.overlap_f1)))?;
        out.say(&say!("agree-labels", kind = figure(pair.kind_kappa), status = figure(pair.status_kappa)))?;
    }
    if annotators.len() > 2 {
        out.say(&say!("agree-all", kind = figure(report.kind_alpha), status = figure(report.status_alpha)))?;
    }
    for own in &report.disagreements {
        let ids = own.ids.iter().map(|id| id.as_ref().map_or("–", |id| id.short())).collect::<Vec<_>>();
        out.line(&format!("{:>8}..{:<8} {:<7} {}", own.start, own.end, own.on, ids.join("  ")))?;
    }
    Ok(())
}
