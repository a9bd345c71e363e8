//! `hashiya completions`: from the same definition as the parser.

use super::out::Out;
use std::io::Write as _;
use std::process::ExitCode;

/// What `completions` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &Args, mut program: clap::Command, out: &mut Out) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut program, "hashiya", &mut script);
    out.write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
