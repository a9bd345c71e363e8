//! `hashiya search`: words in articles, spelled in any way.

use super::options::Options;
use super::out::Out;
use super::{
    exit::{FAILED, NOTHING, complain},
    files, json, source,
};
use crate::document::Document;
use crate::search::{BadQuery, Mode, Query};
use crate::store;
use anyhow::anyhow;
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `search` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-search-query")]
    query: String,
    #[arg(help = "cli-search-paths", value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    #[arg(help = "cli-search-exact", long, conflicts_with = "regex")]
    exact: bool,
    #[arg(help = "cli-search-regex", long)]
    regex: bool,
    #[arg(help = "cli-search-word", long)]
    word: bool,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let mode = match (args.exact, args.regex) {
        (true, _) => Mode::Exact,
        (_, true) => Mode::Regex,
        _ => Mode::Folded,
    };
    let query = Query::new(&args.query, mode, args.word, false).map_err(|error| match error {
        BadQuery::Empty => anyhow!(say!("search-empty")),
        BadQuery::Regex(why) => anyhow!(say!("search-regex", query = &args.query, why)),
    })?;
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    let (mut found, mut failed) = (false, false);
    // One file needs no name before its hits.
    let named = paths.len() > 1 || paths.iter().any(|path| path.is_dir());
    for path in paths {
        if path.is_dir() {
            for file in store::articles_in(path, files::DEEP) {
                let file = file.strip_prefix(".").unwrap_or(&file).to_owned();
                // What a folder holds besides articles is not asked for.
                let Ok(document) = source::document(&file) else { continue };
                found |= search(&query, &document, &file, named, options, out)?;
            }
            continue;
        }
        match source::document(path) {
            Ok(document) => found |= search(&query, &document, path, named, options, out)?,
            Err(error) if paths.len() > 1 => {
                complain(format_args!("{error:#}"));
                failed = true;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(match (failed, found) {
        (true, _) => ExitCode::from(FAILED),
        (false, true) => ExitCode::SUCCESS,
        (false, false) => ExitCode::from(NOTHING),
    })
}

/// Writes the hits in one article; whether there were any.
fn search(
    query: &Query,
    document: &Document,
    file: &Path,
    named: bool,
    options: &Options,
    out: &mut Out,
) -> anyhow::Result<bool> {
    let mut hits = query.find_in(document.text()).peekable();
    let found = hits.peek().is_some();
    let name = named.then(|| source::shown(file));
    let mut last = None;
    for hit in hits {
        let paragraph = document.paragraph_at(hit.start);
        if options.json() {
            let hit = json!({
                "file": file.to_string_lossy(),
                "start": document.code_point(hit.start),
                "end": document.code_point(hit.end),
                "text": slice(document.text(), hit),
                "paragraph": paragraph,
            });
            writeln!(out, "{}", json::line(&hit))?;
        } else if last != Some(paragraph) {
            // A paragraph is shown once, from its first hit.
            let number = (paragraph + 1).to_string();
            let lead = match &name {
                Some(file) => say!("search-hit-in", file, number),
                None => say!("search-hit", number),
            };
            out.entry(lead, &extract(document, paragraph, hit))?;
        }
        last = Some(paragraph);
    }
    Ok(found)
}

/// So many bytes of a paragraph are shown before and after its first hit.
const AROUND: usize = 160;

/// The words around `hit` in its paragraph, whole words, with dots where something is left out.
fn extract(document: &Document, paragraph: usize, hit: Span) -> String {
    let text = document.text();
    let whole = document.paragraph(paragraph);
    let hit = hit.intersect(whole);
    let mut start = tui_bidi::text::floor_char(text, hit.start.saturating_sub(AROUND)).max(whole.start);
    let mut end = tui_bidi::text::floor_char(text, hit.end + AROUND).clamp(hit.end, whole.end);
    if start > whole.start {
        let cut = text[start..hit.start].find(char::is_whitespace);
        start += cut.unwrap_or_default();
    }
    if end < whole.end {
        let cut = text[hit.end..end].rfind(char::is_whitespace);
        end = cut.map_or(end, |cut| hit.end + cut);
    }
    let before = if start > whole.start { "… " } else { "" };
    let after = if end < whole.end { " …" } else { "" };
    format!("{before}{}{after}", text[start..end].trim())
}
