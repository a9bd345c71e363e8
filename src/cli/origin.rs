//! `hashiya source`: where an article comes from.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{exit::complain, log, source};
use crate::notebook::{About, Edit, Source};
use anyhow::anyhow;
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `source` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-source-title", long, value_name = "T")]
    title: Option<String>,
    #[arg(help = "cli-source-url", long, value_name = "URL")]
    url: Option<String>,
    #[arg(help = "cli-source-author", long, value_name = "A")]
    author: Option<String>,
    #[arg(help = "cli-source-site", long, value_name = "S")]
    site: Option<String>,
    #[arg(help = "cli-source-published", long, value_name = "DATE")]
    published: Option<String>,
    #[arg(help = "cli-source-accessed", long, value_name = "DATE")]
    accessed: Option<String>,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let given = [&args.title, &args.url, &args.author, &args.site, &args.published, &args.accessed];
    if given.iter().all(|value| value.is_none()) {
        let session = log::session(&args.file, &runtime)?;
        show(&session.notebook().document.source, options, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let (_, session) = source::session(&args.file, &runtime.dirs)?;
    let mut session = session.by(runtime.author.as_deref());
    let mut about: About = session.notebook().document.clone();
    for (key, value) in Source::KEYS.into_iter().zip(given) {
        if let Some(value) = value {
            about.source.set(key, value).map_err(|why| anyhow!("--{key}: {why}"))?;
        }
    }
    if about != session.notebook().document
        && let Some(message) = session.save(Edit::About(about))?.message
    {
        complain(message);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(source: &Source, options: &Options, out: &mut Out) -> anyhow::Result<()> {
    let values = Source::KEYS.into_iter().zip(source.values());
    if options.json() {
        let object: Map<String, Value> =
            values.map(|(key, value)| (key.to_owned(), Value::from(value.clone()))).collect();
        return Ok(out.json(&Value::Object(object))?);
    }
    for (key, value) in values {
        if let Some(value) = value {
            out.entry(format!("{key:<11}"), value)?;
        }
    }
    Ok(())
}
