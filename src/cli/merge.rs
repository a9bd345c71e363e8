//! `hashiya merge`: three-way merge of notebooks, as git calls its merge drivers.

use super::source;
use crate::notebook::merge::merge;
use crate::store;
use anyhow::anyhow;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `merge` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-merge-base")]
    base: PathBuf,
    #[arg(help = "cli-merge-ours")]
    ours: PathBuf,
    #[arg(help = "cli-merge-theirs")]
    theirs: PathBuf,
}

pub(super) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let base = source::bytes(&args.base)?;
    let ours = source::bytes(&args.ours)?;
    let theirs = source::bytes(&args.theirs)?;
    let merged = merge(&base, &ours, &theirs).map_err(|unmergeable| {
        let file = match unmergeable.side {
            "base" => &args.base,
            "ours" => &args.ours,
            _ => &args.theirs,
        };
        anyhow!(say!("merge-failed", file = source::shown(file), unmergeable = unmergeable.phrase()))
    })?;
    if merged.bytes != ours {
        store::replace(&args.ours, &merged.bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}
