//! `hashiya log`: every change of an article's notebook.

use super::json::List;
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{safe, source};
use crate::notebook::Operation;
use crate::store::Session;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `log` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let operations = session(&args.file, &runtime)?.history()?;
    if options.json() {
        out.json(&List(|| operations.iter().map(to_json)))?;
        return Ok(ExitCode::SUCCESS);
    }
    for operation in &operations {
        let author = operation.author.as_deref().map_or_else(String::new, |author| format!("  {author}"));
        let lead =
            format!("{}  {}{author}  {}", operation.id.short(), local(&operation.time), operation.what);
        out.entry(
            safe::line(&format!("{lead}{}", if operation.quote.is_empty() { "" } else { ": " })).into_owned(),
            &operation.quote,
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The article's notebook, to look at or to change.
pub(super) fn session(file: &Path, runtime: &Runtime) -> anyhow::Result<Session> {
    let document = source::document(file)?;
    let article = source::article(file, &document, &runtime.dirs);
    Ok(Session::open(&runtime.dirs, &article, &document)?.by(runtime.author.as_deref()))
}

fn to_json(operation: &Operation) -> Value {
    json!({
        "id": operation.id.as_str(),
        "time": operation.time,
        "author": operation.author,
        "what": operation.what.english(),
        "annotation": operation.annotation.as_ref().map(crate::notebook::Id::as_str),
        "quote": operation.quote,
    })
}

/// A time in UTC as clocks show it here.
fn local(time: &str) -> String {
    time.parse::<jiff::Timestamp>().map_or_else(
        |_| time.to_owned(),
        |time| time.to_zoned_datetime(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string(),
    )
}
