//! `hashiya export`: annotations in the forms of other programs.

use super::options::Options;
use super::out::Out;
use super::pairs::readable;
use super::runtime::Runtime;
use super::{exit::FAILED, source};
use crate::document::Document;
use crate::export::{Article, Format, Group, brat_configuration, export_over};
use crate::notebook::Notebook;
use crate::notebook::placement::Placement;
use crate::store;
use anyhow::{Context as _, anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-paths", value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    #[arg(help = "cli-form", long, value_name = "FORM", value_parser = forms())]
    to: String,
    #[arg(help = "cli-export-by", long, value_name = "GROUP", value_parser = groups())]
    by: Option<String>,
    #[arg(help = "cli-export-bom", long)]
    bom: bool,
    #[arg(help = "cli-export-output", short = 'o', long = "output", value_name = "OUT")]
    output: Option<PathBuf>,
}

fn forms() -> impl clap::builder::TypedValueParser<Value = String> {
    let names = Format::ALL.iter().map(|format| format.name()).chain([TIMELINE]);
    PossibleValuesParser::new(names).map(|name| name)
}

fn groups() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Group::ALL.iter().map(|(_, name)| *name)).map(|name| name)
}

/// The form that holds dated sentences, and no annotations.
const TIMELINE: &str = "timeline";

/// An article with its annotations in place.
struct Placed {
    document: Document,
    notebook: Notebook,
    placements: Vec<Placement>,
    file: String,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    if args.to == TIMELINE {
        return as_timeline(args, options, out);
    }
    let runtime = Runtime::read(options)?;
    let (pairs, all) = readable(&args.paths, &runtime)?;
    let mut placed = Vec::new();
    for pair in pairs {
        let placements = pair.places(&runtime, None);
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
    if args.bom && format != Format::Csv {
        bail!(say!("export-bom", form = &args.to));
    }
    match args.output.as_deref().filter(|path| !source::is_standard_input(path)) {
        Some(folder) if folder.is_dir() || format.is_of_one_text() && articles.len() > 1 => {
            in_folder(folder, &articles, format, args.bom)?;
        }
        None if format.is_of_one_text() && articles.len() > 1 => {
            bail!(say!("export-one-text", form = &args.to));
        }
        Some(path) => {
            let from: Vec<&Path> = articles.iter().map(|article| Path::new(article.file)).collect();
            store::check_output(path, &from)?;
            let earlier = earlier(path, format)?;
            store::write_output(path, &bytes(&articles, format, earlier.as_deref(), args.bom), &from)?;
        }
        None => out.write_all(&bytes(&articles, format, None, args.bom))?,
    }
    Ok(if all { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

/// The dated sentences of the articles, as a table where the name of the output says so, else as Markdown.
fn as_timeline(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    if args.by.is_some() {
        bail!(say!("export-by", form = &args.to));
    }
    let output = args.output.as_deref().filter(|path| !source::is_standard_input(path));
    let is_table = output.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if args.bom && !is_table {
        bail!(say!("export-bom", form = &args.to));
    }
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    let (text, articles) = super::timeline::written(paths, is_table, &Runtime::read(options)?)?;
    let bytes = [if args.bom { "\u{FEFF}" } else { "" }, &text].concat().into_bytes();
    match output {
        Some(path) => {
            store::write_output(path, &bytes, &articles.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
        }
        None => out.write_all(&bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn bytes(articles: &[Article<'_>], format: Format, earlier: Option<&str>, bom: bool) -> Vec<u8> {
    let text = export_over(articles, format, earlier);
    let mark = if bom { "\u{FEFF}" } else { "" };
    [mark, &text].concat().into_bytes()
}

/// What an earlier export became that this one brings up to date.
fn earlier(path: &Path, format: Format) -> anyhow::Result<Option<String>> {
    if !format.is_brought_up_to_date() || !path.exists() {
        return Ok(None);
    }
    let text = String::from_utf8(source::bytes(path)?);
    text.map(Some).map_err(|_| anyhow!(say!("file-not-utf8", file = source::shown(path))))
}

/// Writes a file for each article into `folder`, which is made where it is not there; for brat also the texts and the
/// configuration that it asks for. Nothing is written where one of them may not be.
fn in_folder(folder: &Path, articles: &[Article<'_>], format: Format, bom: bool) -> anyhow::Result<()> {
    if folder.is_symlink() {
        bail!(say!(
            "error-line-hint",
            path = source::shown(folder),
            what = say!("output-link"),
            hint = say!("hint-link")
        ));
    }
    fs::create_dir_all(folder).with_context(|| say!("file-not-written", file = source::shown(folder)))?;
    let from: Vec<&Path> = articles.iter().map(|article| Path::new(article.file)).collect();
    let brat = format == Format::Brat;
    let endings: Vec<&str> = std::iter::once(format.ending()).chain(brat.then_some(".txt")).collect();
    let files: Vec<Vec<PathBuf>> = names(articles, brat)
        .into_iter()
        .map(|name| {
            let with = |ending: &&str| {
                let mut name = name.clone();
                name.push(ending);
                folder.join(name)
            };
            endings.iter().map(with).collect()
        })
        .collect();
    let configuration = brat.then(|| folder.join("annotation.conf"));
    for path in files.iter().flatten().chain(&configuration) {
        store::check_output(path, &from)?;
    }
    for (article, files) in articles.iter().zip(&files) {
        let earlier = earlier(&files[0], format)?;
        let text = bytes(std::slice::from_ref(article), format, earlier.as_deref(), bom);
        store::write_output(&files[0], &text, &from)?;
        for path in &files[1..] {
            store::write_output(path, article.document.text().as_bytes(), &from)?;
        }
    }
    if let Some(path) = configuration {
        store::write_output(&path, brat_configuration(articles).as_bytes(), &from)?;
    }
    Ok(())
}

/// What the files of the articles are called, without their endings; of several folders they may have the same name.
fn names(articles: &[Article<'_>], brat: bool) -> Vec<OsString> {
    let mut taken = HashSet::new();
    let mut name = |article: &Article<'_>| {
        let file = Path::new(article.file);
        let own = if brat { file.file_stem() } else { file.file_name() }.unwrap_or_default();
        let mut name = own.to_owned();
        let mut number = 1;
        while !taken.insert(name.clone()) {
            number += 1;
            own.clone_into(&mut name);
            name.push(format!("-{number}"));
        }
        name
    };
    articles.iter().map(&mut name).collect()
}
