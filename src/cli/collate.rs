//! `hashiya collate`: where the witnesses of a text differ, as a table or as TEI.

use super::exit::NOTHING;
use super::options::Options;
use super::out::Out;
use super::source;
use crate::alignment::{Variant, collate_exactly};
use crate::document::Document;
use crate::export::{ApparatusForm, SIGLA, apparatus as written, differ_in_words};
use crate::store;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `collate` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-collate-base", value_name = "BASE")]
    base: PathBuf,
    #[arg(help = "cli-collate-witnesses", value_name = "WITNESS", required = true, num_args = 1..=3)]
    witnesses: Vec<PathBuf>,
    #[arg(help = "cli-form", long, value_name = "FORM", value_parser = forms(), default_value = "markdown")]
    to: String,
    #[arg(help = "cli-output", short = 'o', long = "output", value_name = "OUT")]
    output: Option<PathBuf>,
}

fn forms() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(ApparatusForm::ALL.map(|(_, name)| name)).map(|name| name)
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let paths: Vec<&PathBuf> = std::iter::once(&args.base).chain(&args.witnesses).collect();
    let all = paths.iter().map(|path| store::open(path)).collect::<Result<Vec<Document>, _>>()?;
    let [base, ..] = all.as_slice() else { return Ok(ExitCode::SUCCESS) };
    let variants = collate_exactly(&all);
    let text = if options.json() {
        format!("{}\n", serde_json::to_string_pretty(&as_json(base, &variants))?)
    } else {
        let form = ApparatusForm::ALL.iter().find(|(_, name)| *name == args.to);
        let form = form.map_or(ApparatusForm::Markdown, |(form, _)| *form);
        let name = |path: &&PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        written(base, &paths.iter().map(name).collect::<Vec<_>>(), &variants, form)
    };
    match args.output.as_deref().filter(|path| !source::is_standard_input(path)) {
        Some(path) => {
            let from: Vec<&Path> = paths.iter().map(|path| path.as_path()).collect();
            store::write_output(path, text.as_bytes(), &from)?;
        }
        None => out.write_all(text.as_bytes())?,
    }
    Ok(if differ_in_words(&variants) { ExitCode::SUCCESS } else { ExitCode::from(NOTHING) })
}

/// The variants: places in code points of the base, readings with their witnesses.
fn as_json(base: &Document, variants: &[Variant]) -> serde_json::Value {
    let reading = |own: &crate::alignment::Reading| {
        let witnesses: Vec<&str> =
            own.witnesses.iter().filter_map(|&number| SIGLA.get(number).copied()).collect();
        json!({ "text": own.text, "witnesses": witnesses, "moved": own.moved })
    };
    let variant = |own: &Variant| {
        json!({
            "start": base.code_point(own.base.start),
            "end": base.code_point(own.base.end),
            "readings": own.readings.iter().map(reading).collect::<Vec<_>>(),
        })
    };
    json!({ "variants": variants.iter().map(variant).collect::<Vec<_>>() })
}
