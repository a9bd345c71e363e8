//! `hashiya info`: what a file is.

use super::options::Options;
use super::out::Out;
use super::safe;
use super::world::World;
use crate::words::Phrase;
use serde_json::json;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `info` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let document = World::read(options)?.outlined(&args.file)?;
    let meta = document.meta();
    let language = Some(document.lang()).filter(|lang| *lang != "und");
    let author = meta.author();
    let warning = |phrase: &Phrase| if options.json() { phrase.english() } else { phrase.to_string() };
    let warnings: Vec<String> = document.warnings().iter().map(|found| warning(&found.phrase())).collect();
    let characters = document.code_point(document.text().len()).get();
    let (paragraphs, sections) = (document.paragraphs(), document.sections().len());
    if options.json() {
        out.json(&json!({
            "file": args.file.to_string_lossy(),
            "format": document.format().name(),
            "encoding": document.encoding(),
            "title": document.title(),
            "language": language,
            "direction": document.direction().name(),
            "characters": characters,
            "paragraphs": paragraphs,
            "sections": sections,
            "source": {
                "url": meta.url,
                "author": author,
                "site": meta.site.as_ref().or(meta.publisher.as_ref()),
                "published": meta.published,
            },
            "warnings": warnings,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let numbers = [("characters", characters), ("paragraphs", paragraphs), ("sections", sections)]
        .map(|(name, number)| (name, Some(number.to_string())));
    let words = [
        ("title", Some(document.title().to_owned())),
        ("format", Some(document.format().name().to_owned())),
        ("encoding", Some(document.encoding().to_owned())),
        ("language", language.map(str::to_owned)),
        ("direction", Some(document.direction().name().to_owned())),
        ("author", author),
        ("site", meta.site.clone().or(meta.publisher.clone())),
        ("published", meta.published.clone()),
        ("url", meta.url.clone()),
    ];
    let warnings = warnings.into_iter().map(|warning| ("warning", Some(warning)));
    for (name, value) in words.into_iter().chain(numbers).chain(warnings) {
        if let Some(value) = value {
            writeln!(out, "{name:<11} {}", safe::listed(&value))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
