//! `hashiya about`: version, licences and the notices of what ships inside.

use super::args::Options;
use super::out::Out;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// Data of others inside the program: what it is, and its licence.
const NOTICES: &[(&str, &str)] =
    &[("Unicode Character Database", include_str!("../layout/tables/LICENSE-UNICODE"))];

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (version, licence) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let about = env!("CARGO_PKG_DESCRIPTION");
    if options.json() {
        let notices: Value = NOTICES.iter().map(|(of, text)| json!({ "of": of, "text": text })).collect();
        out.json(&json!({
            "version": version, "licence": licence, "description": about, "notices": notices
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "hashiya {version}\n{about}\nLicence: {licence}")?;
    for (of, text) in NOTICES {
        writeln!(out, "\n{of}\n\n{}", text.trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}
