//! `hashiya themes`: what `--theme` takes.

use super::args::Options;
use super::out::Out;
use crate::config::{THEMES, Theme};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let themes: Vec<Theme> = THEMES.iter().filter_map(|(name, _)| Some(Theme::built_in(name)?.0)).collect();
    if options.json() {
        let list =
            themes.iter().map(|theme| json!({ "name": theme.name(), "dark": theme.is_dark(), "file": null }));
        out.json(&Value::Array(list.collect()))?;
        return Ok(ExitCode::SUCCESS);
    }
    for theme in &themes {
        let ground = if theme.is_dark() { "dark" } else { "light" };
        out.line(&format!("{:<16} {ground:<6} built in", theme.name()))?;
    }
    Ok(ExitCode::SUCCESS)
}
