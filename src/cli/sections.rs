//! `hashiya sections`: the outline of an article.

use super::json::{self, List};
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::document::Section;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::slice;

/// What `sections` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let document = Runtime::read(options)?.outlined(&args.file)?;
    let sections = document.sections();
    if options.json() {
        let one = |section: &Section| {
            json!({
                "number": section.number,
                "title": slice(document.text(), section.title),
                "level": section.level,
                "start": document.code_point(section.span.start),
                "end": document.code_point(section.span.end),
                "confidence": json::rounded(section.confidence),
                "repeats": section.repeats,
            })
        };
        out.json(&List(|| sections.iter().map(one)))?;
        return Ok(ExitCode::SUCCESS);
    }
    for section in sections {
        let indent = "  ".repeat(usize::from(section.level.saturating_sub(1)));
        let title = section.heading_words(document.text());
        let number = section.number_beside().filter(|_| section.label.is_none());
        let number = number.map_or_else(String::new, |number| format!("{number}  "));
        let repeats =
            section.repeats.map_or_else(String::new, |_| format!("  ({})", say!("section-repeats")));
        out.entry(indent, &format!("{number}{title}{repeats}"))?;
    }
    Ok(ExitCode::SUCCESS)
}
