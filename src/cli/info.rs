//! `hashiya info`: what a file is.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::words::Phrase;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `info` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (document, title) = Runtime::read(options)?.titled(&args.file)?;
    let meta = document.meta();
    let language = Some(document.lang()).filter(|lang| *lang != "und");
    let author = meta.author();
    let warning = |phrase: &Phrase| if options.json() { phrase.english() } else { phrase.to_string() };
    let warnings: Vec<String> = document.warnings().iter().map(|found| warning(&found.phrase())).collect();
    let characters = document.code_point(document.text().len()).get();
    let (paragraphs, sections) = (document.with_words(0..document.paragraphs()), document.sections().len());
    if options.json() {
        out.json(&json!({
            "file": args.file.to_string_lossy(),
            "format": document.format().name(),
            "encoding": document.encoding(),
            "title": title,
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
                "isbn": meta.isbn,
            },
            "warnings": warnings,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let numbers = [
        (say!("info-characters"), characters),
        (say!("info-paragraphs"), paragraphs),
        (say!("info-sections"), sections),
    ]
    .map(|(about, number)| (about, Some(number.to_string())));
    let words = [
        (say!("info-title"), Some(title)),
        (say!("info-format"), Some(document.format().name().to_owned())),
        (say!("info-encoding"), Some(document.encoding().to_owned())),
        (say!("info-language"), language.map(str::to_owned)),
        (say!("info-direction"), Some(document.direction().name().to_owned())),
        (say!("source-author"), author),
        (say!("source-site"), meta.site.clone().or(meta.publisher.clone())),
        (say!("source-published"), meta.published.clone()),
        (say!("source-url"), meta.url.clone()),
        (say!("source-isbn"), meta.isbn.clone()),
    ];
    let warnings = warnings.into_iter().map(|warning| (say!("info-warning"), Some(warning)));
    for (about, value) in words.into_iter().chain(numbers).chain(warnings) {
        if let Some(value) = value {
            out.entry(format!("{:<11} ", about.to_string()), &value)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
