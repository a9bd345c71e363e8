//! `hashiya about`: version, licences and the notices of what ships inside.

use super::options::Options;
use super::out::Out;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// The crates in the program and who made them (`tests/it/notices.rs` writes the list), then the licences under which
/// nearly all of them come. The others are named beside the crate, by the identifiers of <https://spdx.org/licenses>.
const CRATES: &[(&str, &str)] = &[
    ("Crates", include_str!("crates.txt")),
    ("MIT License", include_str!("../../LICENSE-MIT")),
    ("Apache License 2.0", include_str!("../../LICENSE-APACHE")),
];

/// What others have to be named for, then their licences.
fn notices() -> impl Iterator<Item = (String, &'static str)> {
    [
        (say!("about-names").to_string(), hashiya_data::NOTICES),
        (say!("about-ucd").to_string(), tui_bidi::UNICODE_LICENSE),
    ]
    .into_iter()
    .chain(hashiya_data::LICENCES.iter().chain(CRATES).map(|&(of, text)| (of.to_owned(), text)))
}

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let (version, licence) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let about = say!("cli-about");
    if options.json() {
        let notices: Value = notices().map(|(of, text)| json!({ "of": of, "text": text })).collect();
        out.json(&json!({
            "version": version, "licence": licence, "description": about.english(), "notices": notices
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "hashiya {version}\n{about}\n{}", say!("about-licence", licence))?;
    for (of, text) in notices() {
        let heading = if text.starts_with(&of) { String::new() } else { format!("{of}\n\n") };
        writeln!(out, "\n{heading}{}", text.trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}
