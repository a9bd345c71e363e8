//! `hashiya entities`: names and values, their mentions, and what an article says twice.

use super::options::Options;
use super::out::Out;
use super::world::World;
use crate::document::Document;
use crate::entities::{Entities, Entity, Repeat, find};
use crate::text::slice;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `entities` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The article; - for standard input.
    file: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let document = world.outlined(&args.file)?;
    let found = find(&document, &world.overrides(&args.file));
    if options.json() {
        out.json(&to_json(&document, &found))?;
        return Ok(ExitCode::SUCCESS);
    }
    for entity in &found.entities {
        let latin = entity.latin.as_deref().filter(|latin| *latin != entity.name);
        let latin = latin.map_or_else(String::new, |latin| format!("  {latin}"));
        let lead = format!("{:>5}  {:<7}  ", entity.count(), entity.kind.code());
        out.entry(&lead, &format!("{}{latin}", entity.name))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn to_json(document: &Document, found: &Entities) -> Value {
    let at = |byte| document.code_point(byte);
    let entity = |entity: &Entity| {
        let mentions = entity.mentions.iter().map(|mention| {
            json!({
                "start": at(mention.span.start),
                "end": at(mention.span.end),
                "text": slice(document.text(), mention.span),
                "repeat": mention.repeat,
            })
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
