//! `hashiya schema`: what our files may hold, for editors.

use super::out::Out;
use crate::config::{SCHEMATA, json_schema};
use anyhow::Context as _;
use clap::builder::PossibleValuesParser;
use std::io::Write as _;
use std::process::ExitCode;

/// What `schema` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-schema-of", value_name = "notebook|settings|theme|entities", value_parser = PossibleValuesParser::new(SCHEMATA))]
    of: String,
}

pub(super) fn run(args: &Args, out: &mut Out) -> anyhow::Result<ExitCode> {
    let schema = json_schema(&args.of).context(say!("schema-unknown"))?;
    out.write_all(format!("{schema:#}\n").as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
