//! `hashiya import`: annotations of other programs, each placed in the article.

use super::check::is_word;
use super::json::List;
use super::options::Options;
use super::out::Out;
use super::place::{points, show};
use super::runtime::Runtime;
use super::{exit::complain, source};
use crate::document::Document;
use crate::export::{Import, Into, Source, adopt, import};
use crate::notebook::placement::Placement;
use crate::notebook::{Annotation, Edit, Kind, is_date, is_time, is_when};
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
    let mut import = import(&data, from).with_context(|| source::shown(&args.data))?;
    leave_what_is_none(&mut import, &runtime);
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

/// Leaves out of what came each value that `check` would find fault with, and counts it by its key.
fn leave_what_is_none(import: &mut Import, runtime: &Runtime) {
    let mut left: Vec<&str> = Vec::new();
    for incoming in &mut import.found {
        let own = &mut incoming.annotation;
        let mut keep = |key: &'static str, value: &mut Option<String>, fits: &dyn Fn(&str) -> bool| {
            if value.take_if(|value| !value.trim().is_empty() && !fits(value.trim())).is_some() {
                left.push(key);
            }
        };
        keep("color", &mut own.color, &|color| is_word("color", color, runtime));
        keep("created", &mut own.created, &is_time);
        keep("updated", &mut own.updated, &is_time);
        keep("said", &mut own.said, &is_when);
        own.links.iter_mut().for_each(|link| keep("accessed", &mut link.accessed, &is_date));
        if own.status.take_if(|status| !is_word("status", status, runtime)).is_some() {
            left.push("status");
        }
        if own.confidence.take_if(|sure| sure.known().is_none()).is_some() {
            left.push("confidence");
        }
        if !is_word("kind", &own.kind, runtime) {
            left.push("kind");
            own.kind = if own.note.is_some() { Kind::Note.into() } else { Kind::Highlight.into() };
            incoming.says.kind = false;
        }
    }
    left.into_iter().for_each(|key| import.leave(say!("left-values", key)));
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
