//! KOReader's notes: what its exporter writes as JSON, and the Lua table that it keeps beside a book
//! (`book.sdr/metadata.epub.lua`).

mod lua;

use super::fields;
use super::incoming::{BadImport, Import, Incoming, Says};
use crate::notebook::{Annotation, Target};
use serde_json::Value;

/// Takes what is highlighted.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let trimmed = data.trim_start();
    let value = if trimmed.starts_with(['{', '[']) && !trimmed.starts_with("{[") {
        serde_json::from_str(data).map_err(|error| BadImport::Json(error.to_string()))?
    } else {
        lua::table(data).ok_or(BadImport::NoAnnotations(say!("import-expected-koreader")))?
    };
    let before = import.found.len();
    let books = match (&value, value.get("documents")) {
        (_, Some(Value::Array(books))) | (Value::Array(books), _) => books.iter().collect(),
        _ => vec![&value],
    };
    for book in &books {
        of_book(book, import);
    }
    if import.found.len() == before && import.left_out.is_empty() && !books.iter().any(|book| is_book(book)) {
        return Err(BadImport::NoAnnotations(say!("import-expected-koreader")));
    }
    Ok(())
}

fn is_book(book: &Value) -> bool {
    ["entries", "annotations", "bookmarks", "highlight"].iter().any(|key| book.get(key).is_some())
}

fn of_book(book: &Value, import: &mut Import) {
    let text = |value: Option<&Value>| {
        value.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let title = text(book.get("title"))
        .or_else(|| text(book.get("doc_props").and_then(|props| props.get("title"))))
        .or_else(|| text(book.get("stats").and_then(|stats| stats.get("title"))));
    let lists = ["entries", "annotations", "bookmarks"].iter().find_map(|key| book.get(key));
    for entry in lists.into_iter().flat_map(each) {
        // Bookmarks of before 2024 hold the words as `notes` and what was written as `text`.
        let old = entry.get("highlighted").is_some() || entry.get("notes").is_some();
        let (words, note) = if old {
            let written =
                text(entry.get("text")).filter(|_| entry.get("edited").is_some() || !is_default(entry));
            (text(entry.get("notes")), written)
        } else {
            (text(entry.get("text")), text(entry.get("note")))
        };
        let place = entry.get("drawer").is_some() || entry.get("highlighted") != Some(&Value::Bool(false));
        let Some(words) = words.filter(|_| place) else {
            import.leave(say!("left-bookmarks"));
            continue;
        };
        let time = entry.get("datetime").or_else(|| entry.get("time"));
        let annotation = Annotation {
            kind: fields::unnamed_kind(note.as_deref()),
            note,
            color: text(entry.get("color"))
                .map(|color| if color == "gray" { "grey".to_owned() } else { color }),
            created: time.and_then(moment),
            target: Target::of_words(words),
            ..Annotation::default()
        };
        let says = Says { note: true, ..Says::default() };
        import.take(Incoming { annotation, title: title.clone(), says, ..Incoming::default() });
    }
}

/// Whether the text of an old bookmark is the one that KOReader makes: "Page 3 … @ 2021-…".
fn is_default(entry: &Value) -> bool {
    let text = entry.get("text").and_then(Value::as_str).unwrap_or_default();
    let date = entry.get("datetime").and_then(Value::as_str).unwrap_or("@");
    text.contains(" @ ") && text.ends_with(date)
}

/// The values of a list, or of a table whose keys are numbers.
fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(table) => table.values().collect(),
        _ => Vec::new(),
    }
}

/// Seconds since 1970, or `2023-11-17 18:09:40` of the device, which does not say its zone.
fn moment(value: &Value) -> Option<String> {
    match value.as_i64() {
        Some(seconds) => jiff::Timestamp::from_second(seconds).ok().map(|time| time.to_string()),
        None => fields::moment(value.as_str()?),
    }
}
