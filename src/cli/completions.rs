//! `hashiya completions`: from the same definition as the parser.

use super::args::Arguments;
use super::out::Out;
use clap::CommandFactory as _;
use std::io::Write as _;
use std::process::ExitCode;

/// What `completions` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &Args, out: &mut Out) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "hashiya", &mut script);
    out.write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
