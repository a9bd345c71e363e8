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
        serde_json::from_str(data)
            .or_else(|error| lua::table(data).ok_or_else(|| BadImport::Json(error.to_string())))?
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
    let title = text(book.get("title"))
        .or_else(|| text(book.get("doc_props").and_then(|props| props.get("title"))))
        .or_else(|| text(book.get("stats").and_then(|stats| stats.get("title"))));
    let list = ["entries", "annotations", "bookmarks"].iter().find_map(|key| book.get(key));
    let mut entries = list.map(entries).unwrap_or_default();
    // Before 2024 highlights stood in a table of their own, by pages, beside the bookmarks that name them.
    for own in book.get("highlight").map(entries_of_pages).unwrap_or_default() {
        let made = own.get("datetime");
        if made.is_none() || !entries.iter().any(|entry| entry.get("datetime") == made) {
            entries.push(own);
        }
    }
    for entry in entries {
        let Some((words, note)) = said(entry) else {
            let is_picture = entry.get("image").is_some();
            import.leave(if is_picture { say!("left-pictures") } else { say!("left-bookmarks") });
            continue;
        };
        let time = entry.get("datetime").or_else(|| entry.get("time"));
        let color = text(entry.get("color"));
        let annotation = Annotation {
            kind: fields::unnamed_kind(note.as_deref()),
            note,
            color: color.map(|color| if color == "gray" { "grey".to_owned() } else { color }),
            created: time.and_then(moment),
            updated: entry.get("datetime_updated").and_then(moment),
            target: Target::of_words(words),
            ..Annotation::default()
        };
        let says = Says { note: true, ..Says::default() };
        import.take(Incoming { annotation, title: title.clone(), says, ..Incoming::default() });
    }
}

/// The words of an entry and what was written to them; `None` for a bookmark, which marks a page.
fn said(entry: &Value) -> Option<(String, Option<String>)> {
    let is_true = |key: &str| entry.get(key) == Some(&Value::Bool(true));
    let has_place = ["drawer", "pos0", "pos1", "sort"].iter().any(|key| entry.get(key).is_some());
    // Bookmarks of before 2024 hold the words as `notes` and what was written as `text`.
    if is_true("highlighted") || entry.get("notes").is_some() {
        let words = text(entry.get("notes")).filter(|_| has_place || is_true("highlighted"))?;
        let is_own = |written: &String| *written != words && (is_true("edited") || !is_made(written, entry));
        let note = text(entry.get("text")).filter(is_own);
        return Some((words, note));
    }
    let words = text(entry.get("text"))?;
    // A bookmark is called "in", or so in other languages, and its chapter.
    let is_chapter = || text(entry.get("chapter")).is_some_and(|chapter| words.ends_with(&chapter));
    let is_bookmark = !has_place && (entry.get("highlighted").is_some() || is_chapter());
    (!is_bookmark).then(|| (words.clone(), text(entry.get("note"))))
}

/// Whether the text of an old bookmark is the one that KOReader makes: "Page 3 … @ 2021-…".
fn is_made(written: &str, entry: &Value) -> bool {
    let date = entry.get("datetime").and_then(Value::as_str).unwrap_or("@");
    written.contains(" @ ") && written.ends_with(date)
}

/// The entries of a list, or of a table whose keys are numbers; the exporter once wrote a list of each chapter's.
fn entries(value: &Value) -> Vec<&Value> {
    values(value).into_iter().flat_map(|one| if one.is_array() { values(one) } else { vec![one] }).collect()
}

/// The entries of a table of pages, each with a list.
fn entries_of_pages(pages: &Value) -> Vec<&Value> {
    values(pages).into_iter().flat_map(values).filter(|entry| entry.is_object()).collect()
}

fn values(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(table) => table.values().collect(),
        _ => Vec::new(),
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Seconds since 1970, or `2023-11-17 18:09:40` of the device, which does not say its zone.
fn moment(value: &Value) -> Option<String> {
    match value.as_i64() {
        Some(seconds) => jiff::Timestamp::from_second(seconds).ok().map(|time| time.to_string()),
        None => fields::moment(value.as_str()?),
    }
}
