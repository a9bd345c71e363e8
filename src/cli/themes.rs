//! `hashiya themes`: what `--theme` takes.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::source;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let file = |name: &str| -> Option<PathBuf> {
        Some(runtime.dirs.config.join("themes").join(format!("{name}.toml"))).filter(|file| file.is_file())
    };
    let themes = runtime.themes.all();
    let themes = themes.map(|theme| (theme.name().to_owned(), theme.is_dark(), file(theme.name())));
    if options.json() {
        let list = themes.map(|(name, dark, file)| {
            json!({ "name": name, "dark": dark, "file": file.map(|file| file.to_string_lossy().into_owned()) })
        });
        out.json(&Value::Array(list.collect()))?;
        return Ok(ExitCode::SUCCESS);
    }
    for (name, dark, file) in themes {
        let ground = if dark { say!("theme-dark") } else { say!("theme-light") }.to_string();
        let file = file.map_or_else(|| say!("theme-built-in").to_string(), |file| source::shown(&file));
        out.entry(format!("{name:<16} {ground:<6} "), &file)?;
    }
    Ok(ExitCode::SUCCESS)
}
