//! `hashiya relink`: ties a notebook to an article that was renamed or moved.

use super::options::Options;
use super::runtime::Runtime;
use super::{exit::complain, source};
use crate::store;
use anyhow::bail;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `relink` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-relink-file")]
    file: PathBuf,
    #[arg(help = "cli-relink-notebook")]
    notebook: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    if source::is_standard_input(&args.file) {
        bail!(say!("relink-stdin"));
    }
    source::document(&args.file)?;
    source::bytes(&args.notebook)?;
    let saved = store::relink(&runtime.dirs, &args.file, &args.notebook)?;
    if let Some(message) = saved.message {
        complain(message);
    }
    Ok(ExitCode::SUCCESS)
}
