//! `hashiya entities`: names and values, their mentions, and what an article says twice.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::document::Document;
use crate::entities::{Entities, Entity, Places, Repeat, find};
use serde_json::{Value, json};
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
        out.json(&to_json(&document, &found, args.inner))?;
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

fn to_json(document: &Document, found: &Entities, inner: bool) -> Value {
    let places = inner.then(|| found.places());
    let at = |byte| document.code_point(byte);
    let entity = |entity: &Entity| {
        let mentions = entity.mentions.iter().map(|mention| {
            let mut value = json!({
                "start": at(mention.span.start),
                "end": at(mention.span.end),
                "text": slice(document.text(), mention.span),
                "repeat": mention.repeat,
            });
            if let Some(places) = places.as_ref().filter(|_| !entity.kind.is_value()) {
                let place = |span: Span| {
                    json!({
                        "start": at(span.start), "end": at(span.end), "text": slice(document.text(), span),
                    })
                };
                let inside = places.inside(document.text(), mention.span);
                value["inner"] = inside.into_iter().map(place).collect();
            }
            value
        });
        json!({
            "id": entity.id,
            "name": entity.name,
            "latin": entity.latin,
            "type": entity.kind.code(),
            "forms": entity.forms,
            "mentions": mentions.collect::<Value>(),
        })
    };
    let repeat = |repeat: &Repeat| {
        json!({
            "start": at(repeat.span.start),
            "end": at(repeat.span.end),
            "of_start": at(repeat.of.start),
            "of_end": at(repeat.of.end),
        })
    };
    json!({
        "entities": found.entities.iter().map(entity).collect::<Value>(),
        "repeats": found.repeats.iter().map(repeat).collect::<Value>(),
    })
}
