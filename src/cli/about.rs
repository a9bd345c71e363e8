//! `hashiya about`: version, licences and the notices of what ships inside.

use super::args::Options;
use super::out::Out;
use serde_json::json;
use std::io::Write as _;
use std::process::ExitCode;

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (version, licence) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let about = env!("CARGO_PKG_DESCRIPTION");
    if options.json() {
        out.json(&json!({ "version": version, "licence": licence, "description": about }))?;
    } else {
        writeln!(out, "hashiya {version}\n{about}\nLicence: {licence}")?;
    }
    Ok(ExitCode::SUCCESS)
}
