//! Opens the reader.

use super::args::Options;
use std::path::PathBuf;
use std::process::ExitCode;

/// Opens the reader on `files`: articles, folders, or `-` for standard input.
pub(super) fn run(_options: &Options, files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let file = files.first().map_or_else(|| "ARTICLE".into(), |file| file.display().to_string());
    anyhow::bail!("the reader is not in this build; hashiya print {file} shows the article")
}
