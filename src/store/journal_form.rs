//! A line of the journal as JSON, and back.

use super::paths;
use super::steps::{Cause, Entry, Step, Written};
use crate::notebook::{About, Aligned, Annotation, Edit, Heading, Id, Refused};
use serde_json::{Value, json};

/// An entry as a line of the journal.
pub(super) fn to_json(entry: &Entry) -> Value {
    let cause = Cause::NAMES.iter().find(|(_, cause)| *cause == entry.cause).map(|(name, _)| *name);
    let mut line = json!({ "id": entry.id, "at": entry.at, "author": entry.author, "cause": cause });
    if let Some(of) = &entry.of {
        line["of"] = json!(of);
    }
    match &entry.step {
        Step::Notes { edit, inverse } => {
            line["edit"] = edit_to_json(edit);
            line["inverse"] = edit_to_json(inverse);
        }
        Step::Names(Written { path, text, was }) => {
            line["names"] = json!({ "path": paths::text(path), "text": text, "was": was });
        }
        Step::Foreign(rev) => line["foreign"] = json!(rev),
    }
    line
}

/// The entry that a line of the journal holds.
pub(super) fn entry(value: &Value) -> Option<Entry> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let cause = value["cause"].as_str()?;
    let cause = Cause::NAMES.iter().find(|(name, _)| *name == cause).map(|&(_, cause)| cause)?;
    let step = if let Value::Object(names) = &value["names"] {
        Step::Names(Written {
            path: paths::of_text(names.get("path")?.as_str()?),
            text: names.get("text").and_then(text),
            was: names.get("was").and_then(text),
        })
    } else if let Some(rev) = text(&value["foreign"]) {
        Step::Foreign(rev)
    } else {
        Step::Notes { edit: edit_from_json(&value["edit"])?, inverse: edit_from_json(&value["inverse"])? }
    };
    let at = text(&value["at"]).unwrap_or_default();
    let (id, of) = (text(&value["id"])?, text(&value["of"]));
    Some(Entry { id, at, author: text(&value["author"]), cause, of, step })
}

/// An edit as JSON: what it holds of a notebook stays TOML, as the notebook has it.
fn edit_to_json(edit: &Edit) -> Value {
    match edit {
        Edit::Add(annotation) => json!({ "add": annotation.to_toml() }),
        Edit::Remove(id) => json!({ "remove": id.as_str() }),
        Edit::Replace(annotation) => json!({ "replace": annotation.to_toml() }),
        Edit::AddHeading(heading) => json!({ "add_heading": heading.to_toml() }),
        Edit::RemoveHeading(heading) => json!({ "remove_heading": heading.to_toml() }),
        Edit::AddAligned(aligned) => json!({ "add_alignment": aligned.to_toml() }),
        Edit::RemoveAligned(aligned) => json!({ "remove_alignment": aligned.to_toml() }),
        Edit::AddRefused(refused) => json!({ "add_refused": refused.to_toml() }),
        Edit::RemoveRefused(refused) => json!({ "remove_refused": refused.to_toml() }),
        Edit::About(about) => json!({ "document": about.to_toml() }),
        Edit::All(edits) => json!({ "all": edits.iter().map(edit_to_json).collect::<Vec<_>>() }),
    }
}

fn edit_from_json(value: &Value) -> Option<Edit> {
    let (key, value) = value.as_object()?.iter().next()?;
    if key == "all" {
        return Some(Edit::All(value.as_array()?.iter().filter_map(edit_from_json).collect()));
    }
    let text = value.as_str()?;
    Some(match key.as_str() {
        "add" => Edit::Add(Annotation::from_toml(text)?),
        "remove" => Edit::Remove(Id::new(text)),
        "replace" => Edit::Replace(Annotation::from_toml(text)?),
        "add_heading" => Edit::AddHeading(Heading::from_toml(text)?),
        "remove_heading" => Edit::RemoveHeading(Heading::from_toml(text)?),
        "add_alignment" => Edit::AddAligned(Aligned::from_toml(text)?),
        "remove_alignment" => Edit::RemoveAligned(Aligned::from_toml(text)?),
        "add_refused" => Edit::AddRefused(Refused::from_toml(text)?),
        "remove_refused" => Edit::RemoveRefused(Refused::from_toml(text)?),
        "document" => Edit::About(About::from_toml(text)?),
        _ => return None,
    })
}
