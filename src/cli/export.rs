//! `hashiya export`: annotations in the forms of other programs.

use super::options::Options;
use super::out::Out;
use super::pairs::readable;
use super::world::World;
use super::{exit::FAILED, source};
use crate::document::Document;
use crate::export::{Article, Format, Group, export};
use crate::notebook::Notebook;
use crate::notebook::placement::Placement;
use crate::store;
use anyhow::{Context as _, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles, notebooks, or folders of them; else the folder one is in.
    #[arg(value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    /// The form.
    #[arg(long, value_name = "FORM", value_parser = forms())]
    to: String,
    /// What Markdown is put together by; else by section.
    #[arg(long, value_name = "GROUP", value_parser = groups())]
    by: Option<String>,
    /// Write there, not to standard output; the bytes are the same.
    #[arg(short = 'o', long = "output", value_name = "OUT")]
    output: Option<PathBuf>,
}

fn forms() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())).map(|name| name)
}

fn groups() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Group::ALL.iter().map(|(_, name)| *name)).map(|name| name)
}

/// An article with its annotations in place.
struct Placed {
    document: Document,
    notebook: Notebook,
    placements: Vec<Placement>,
    file: String,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let (pairs, all) = readable(&args.paths, &world)?;
    let mut placed = Vec::new();
    for pair in pairs {
        let placements = pair.places(&world, None);
        let file = pair.file.to_string_lossy().into_owned();
        // Of an article that is gone the annotations are still there, as orphans.
        let document = match pair.document {
            Some(document) => document,
            None => Document::parse(b"", &file).with_context(|| source::shown(&pair.file))?,
        };
        placed.push(Placed { document, notebook: pair.notebook, placements, file });
    }
    let articles: Vec<Article<'_>> = placed
        .iter()
        .map(|own| Article {
            document: &own.document,
            notebook: &own.notebook,
            placements: &own.placements,
            file: &own.file,
        })
        .collect();
    let mut format = Format::named(&args.to).context(say!("export-no-form"))?;
    if let Some(by) = &args.by {
        let Format::Markdown(group) = &mut format else {
            bail!(say!("export-by", form = &args.to));
        };
        *group = Group::named(by).context(say!("export-no-group"))?;
    }
    let text = export(&articles, format);
    match &args.output {
        Some(path) if !source::is_standard_input(path) => store::replace(path, text.as_bytes())?,
        _ => out.write_all(text.as_bytes())?,
    }
    Ok(if all { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}
