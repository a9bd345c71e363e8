//! Readwise's highlights: the table that one downloads, and the JSON of its interface.

use super::csv::sheet;
use super::fields::{annotation_of, each, moment, text, unnamed_kind};
use super::incoming::{BadImport, Import, Incoming, Says};
use super::page::is_address;
use crate::notebook::{Annotation, Target};
use serde_json::Value;

/// Takes each highlight.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    if !data.trim_start().starts_with(['{', '[']) {
        return of_table(data, import);
    }
    let value: Value = serde_json::from_str(data).map_err(|error| BadImport::Json(error.to_string()))?;
    let before = import.found.len() + import.left_out.len();
    for own in each(value.get("results").unwrap_or(&value)) {
        match own.get("highlights") {
            Some(inner) => each(inner).for_each(|highlight| take(highlight, own, import)),
            None => take(own, own, import),
        }
    }
    if import.found.len() + import.left_out.len() == before {
        return Err(BadImport::NoAnnotations(say!("import-expected-readwise")));
    }
    Ok(())
}

/// The table: its columns are named for books, its tags are parted by commas.
fn of_table(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let (_, rows) = sheet(data)?;
    for cells in rows {
        let own = annotation_of(|column| match column {
            "created" => cells.get("highlighted at").and_then(|time| moment(time)),
            "tags" => cells.get("tags").map(|tags| tags.replace(';', r"\;").replace(',', ";")),
            "quote" | "note" | "color" => cells.get(column).cloned(),
            _ => None,
        });
        let kind = unnamed_kind(own.annotation.note.as_deref());
        let annotation = Annotation { kind, ..own.annotation };
        let says = Says { kind: false, note: true, tags: cells.contains_key("tags") };
        import.take(Incoming { annotation, title: cells.get("book title").cloned(), says, ..own });
    }
    Ok(())
}

/// A highlight of the JSON, `of` a book or an article.
fn take(highlight: &Value, of: &Value, import: &mut Import) {
    let own = |key: &str| text(highlight.get(key)).filter(|text| !text.trim().is_empty());
    let Some(words) = own("text") else {
        if highlight.get("text").is_some() {
            import.leave(say!("left-without-words"));
        }
        return;
    };
    let note = own("note");
    let named = |tag: &Value| text(tag.get("name")).or_else(|| text(Some(tag)));
    let annotation = Annotation {
        kind: unnamed_kind(note.as_deref()),
        note,
        color: own("color"),
        tags: highlight.get("tags").into_iter().flat_map(each).filter_map(named).collect(),
        created: own("highlighted_at").and_then(|time| moment(&time)),
        updated: ["updated", "updated_at"].iter().find_map(|key| moment(&own(key)?)),
        target: Target::of_words(words),
        ..Annotation::default()
    };
    let page = text(of.get("source_url")).filter(|page| is_address(page));
    let says = Says { kind: false, note: true, tags: highlight.get("tags").is_some() };
    let title = text(of.get("title"));
    import.take(Incoming { annotation, page, title, says, ..Incoming::default() });
}
