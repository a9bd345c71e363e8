//! `hashiya relink`: ties a notebook to an article that was renamed or moved.

use super::args::Options;
use super::world::World;
use super::{files, source};
use crate::notebook::{About, Edit};
use crate::store;
use anyhow::{Context as _, bail};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `relink` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The article as it is called now.
    file: PathBuf,
    /// The notebook that belongs to it; it moves beside the article.
    notebook: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    if source::is_standard_input(&args.file) {
        bail!("relink ties a notebook to a file; standard input has no name");
    }
    source::document(&args.file)?;
    let mut notebook = files::notebook(&args.notebook)?;
    let shown = source::shown(&args.notebook);
    if let Some(why) = &notebook.read_only {
        bail!("{shown}: {why}");
    }
    let beside = store::beside(&args.file);
    let own = store::notebooks_of(&world.dirs, &args.file);
    let same = |path: &PathBuf| path.canonicalize().ok() == args.notebook.canonicalize().ok();
    if let Some(other) = own.iter().find(|path| !same(path)) {
        let other = source::shown(other);
        bail!(
            "{other}: the article has this notebook already; move it away, or merge the two with hashiya merge"
        );
    }
    let path = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    notebook.apply(Edit::About(About { path, ..notebook.document.clone() }));
    files::replace(&beside, &notebook.to_bytes())?;
    if !same(&beside) {
        std::fs::remove_file(&args.notebook)
            .with_context(|| format!("{shown}: copied beside the article, but cannot be removed"))?;
    }
    Ok(ExitCode::SUCCESS)
}
