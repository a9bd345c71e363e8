//! `hashiya entities`: names and values, their mentions, and what an article says twice.

use super::json::List;
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::document::{CodePoint, Document};
use crate::entities::{Entities, Entity, Mention, Places, Repeat, find};
use serde::Serialize;
use serde_json::json;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use tui_bidi::text::{Span, slice};

/// What `entities` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-file")]
    file: PathBuf,
    #[arg(help = "cli-entities-inner", long)]
    inner: bool,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let document = runtime.outlined(&args.file)?;
    let found = find(&document, &runtime.overrides(&args.file));
    if options.json() {
        write_json(&document, &found, args.inner, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let places = args.inner.then(|| found.places());
    for entity in &found.entities {
        let latin = entity.latin.as_deref().filter(|latin| *latin != entity.name);
        let latin = latin.map_or_else(String::new, |latin| format!("  {latin}"));
        let lead = format!("{:>5}  {:<7}  ", entity.count(), entity.kind.code());
        out.entry(lead, &format!("{}{latin}", entity.name))?;
        for place in places.iter().flat_map(|places| inside(&document, places, entity)) {
            out.entry("                 ", place)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The places inside the names of `entity`, each once.
fn inside<'a>(document: &'a Document, places: &Places, entity: &Entity) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for mention in entity.mentions.iter().filter(|_| !entity.kind.is_value()) {
        for span in places.inside(document.text(), mention.span) {
            let words = slice(document.text(), span);
            if !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found
}

/// The whole answer, of which no part is made before it is written: an article may name a million things.
#[derive(Serialize)]
struct Answer<E, R> {
    entities: E,
    repeats: R,
}

#[derive(Serialize)]
struct Named<'a, M> {
    id: &'a str,
    name: &'a str,
    latin: Option<&'a str>,
    #[serde(rename = "type")]
    kind: &'a str,
    forms: &'a [String],
    mentions: M,
}

#[derive(Serialize)]
struct Mentioned<'a> {
    start: CodePoint,
    end: CodePoint,
    text: &'a str,
    repeat: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<Vec<Inner<'a>>>,
}

#[derive(Serialize)]
struct Inner<'a> {
    start: CodePoint,
    end: CodePoint,
    text: &'a str,
}

fn write_json<'a>(document: &'a Document, found: &'a Entities, inner: bool, out: &mut Out) -> io::Result<()> {
    let places = inner.then(|| found.places());
    let at = |byte| document.code_point(byte);
    let place =
        |span: Span| Inner { start: at(span.start), end: at(span.end), text: slice(document.text(), span) };
    let mention = &|entity: &Entity, own: &Mention| {
        let Inner { start, end, text } = place(own.span);
        let places = places.as_ref().filter(|_| !entity.kind.is_value());
        let inside =
            |places: &Places| places.inside(document.text(), own.span).into_iter().map(place).collect();
        Mentioned { start, end, text, repeat: own.repeat, inner: places.map(inside) }
    };
    let entity = |entity: &'a Entity| {
        let Entity { id, name, latin, kind, forms, mentions } = entity;
        let mentions = List(move || mentions.iter().map(move |own| mention(entity, own)));
        Named { id, name, latin: latin.as_deref(), kind: kind.code(), forms, mentions }
    };
    let repeat = |repeat: &Repeat| {
        json!({
            "start": at(repeat.span.start),
            "end": at(repeat.span.end),
            "of_start": at(repeat.of.start),
            "of_end": at(repeat.of.end),
        })
    };
    out.json(&Answer {
        entities: List(|| found.entities.iter().map(entity)),
        repeats: List(|| found.repeats.iter().map(repeat)),
    })
}
