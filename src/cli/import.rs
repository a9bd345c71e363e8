//! `hashiya import`: annotations of other programs, each placed in the article.

use super::json::List;
use super::options::Options;
use super::out::Out;
use super::place::{points, show};
use super::runtime::Runtime;
use super::{exit::complain, source};
use crate::document::Document;
use crate::export::{Into, Source, adopt, import};
use crate::notebook::placement::Placement;
use crate::notebook::{Annotation, Edit};
use crate::store;
use crate::words::Phrase;
use anyhow::{Context as _, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `import` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-import-file")]
    file: PathBuf,
    #[arg(help = "cli-import-from", long, value_name = "FORM", value_parser = forms())]
    from: String,
    #[arg(help = "cli-import-data")]
    data: PathBuf,
}

fn forms() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Source::ALL.iter().map(|source| source.name())).map(|name| name)
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    if source::is_standard_input(&args.file) && source::is_standard_input(&args.data) {
        bail!(say!("import-two-inputs"));
    }
    let runtime = Runtime::read(options)?;
    let (document, session) = source::session(&args.file, &runtime.dirs)?;
    let mut session = session.by(runtime.author.as_deref());
    let data = source::bytes(&args.data)?;
    let from = Source::named(&args.from).context(say!("import-no-form"))?;
    let import = import(&data, from).with_context(|| source::shown(&args.data))?;
    let (placements, now, source) = (session.place(), store::now(), session.notebook().source_url());
    let into = Into {
        document: &document,
        notebook: session.notebook(),
        placements: &placements,
        source: source.as_deref(),
        now: &now,
    };
    let adopted = adopt(&into, import, store::new_id);
    let placed = &adopted.taken;
    if !adopted.edits.is_empty()
        && let Some(message) = session.save(Edit::All(adopted.edits))?.message
    {
        complain(message);
    }
    if !adopted.left_out.is_empty() {
        let left =
            adopted.left_out.into_iter().map(|(label, count)| say!("label-value", label, value = count));
        let what = Phrase::list(left).unwrap_or_else(|| "".into());
        complain(say!("import-left-out", file = source::shown(&args.data), what));
    }
    if let Some(page) = &adopted.page {
        let file = source::shown(&args.file);
        complain(say!("import-one-page", page, file));
    }
    if options.json() {
        out.json(&List(|| placed.iter().map(|(own, placement)| to_json(&document, own, placement))))?;
        return Ok(ExitCode::SUCCESS);
    }
    for (annotation, placement) in placed {
        show(&document, annotation, placement, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn to_json(document: &Document, annotation: &Annotation, placement: &Placement) -> Value {
    let (start, end) = points(document, placement.span);
    json!({
        "id": annotation.id.as_str(),
        "state": placement.state.name(),
        "start": start,
        "end": end,
        "quote": annotation.target.exact,
    })
}
