//! A table as RFC 4180 has it, in UTF-8, one annotation a row.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-`, `@` or a control character as a formula; such
//! a cell gets an apostrophe before it, and so does one that begins with apostrophes before such a
//! character, so that the way back is certain.

use super::{
    article::{Article, Item},
    json_ld,
};
use super::{
    fields::annotation_of,
    incoming::{BadImport, Import, Incoming, Says},
};
use std::collections::HashMap;

const COLUMNS: [&str; 22] = [
    "id",
    "kind",
    "tags",
    "status",
    "note",
    "quote",
    "start",
    "end",
    "color",
    "author",
    "created",
    "updated",
    "speaker",
    "said",
    "place",
    "confidence",
    "section",
    "prefix",
    "suffix",
    "links",
    "state",
    "file",
];

/// What a formula begins with; some spreadsheets take the wide forms of East Asian keyboards as well.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// All annotations, with a head line.
pub(super) fn table(articles: &[Article<'_>]) -> String {
    let mut out = format!("{}\r\n", COLUMNS.join(","));
    for article in articles {
        for item in article.items() {
            let cells = COLUMNS.map(|column| cell(&value(article, &item, column)));
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn value(article: &Article<'_>, item: &Item<'_>, column: &str) -> String {
    let own = item.annotation;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let place = item.span.map(|span| article.code_points(span));
    let number = |number: Option<usize>| number.map_or(String::new(), |number| number.to_string());
    match column {
        "id" => own.id.to_string(),
        "kind" => own.kind.clone(),
        "tags" => own
            .tags
            .iter()
            .map(|tag| tag.replace('\\', r"\\").replace(';', r"\;"))
            .collect::<Vec<_>>()
            .join(";"),
        "status" => text(&own.status),
        "note" => text(&own.note),
        "quote" => item.quote.to_owned(),
        "start" => number(place.map(|place| place.0)),
        "end" => number(place.map(|place| place.1)),
        "color" => text(&own.color),
        "author" => text(&own.author),
        "created" => text(&own.created),
        "updated" => text(&own.updated),
        "speaker" => text(&own.speaker),
        "said" => text(&own.said),
        "place" => text(&own.place),
        "confidence" => text(&own.confidence),
        "section" => text(&own.target.section),
        "prefix" => own.target.prefix.clone(),
        "suffix" => own.target.suffix.clone(),
        "links" if own.links.is_empty() => String::new(),
        "links" => json_ld::links(&own.links).to_string(),
        "state" => item.state.name().to_owned(),
        _ => article.file.to_owned(),
    }
}

/// Whether a spreadsheet takes a cell for a formula, apostrophes at its start aside.
fn is_formula(value: &str) -> bool {
    value.trim_start_matches('\'').starts_with(FORMULA)
}

/// A value as a cell: quoted where it must be, and never a formula.
pub(super) fn cell(value: &str) -> String {
    let safe = if is_formula(value) { format!("'{value}") } else { value.to_owned() };
    if safe.contains([',', '"', '\r', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// Takes the annotations of a table whose first row names its columns; those we do not know are ignored.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let mut rows = rows(data).into_iter();
    let head: Vec<String> =
        rows.next().unwrap_or_default().iter().map(|name| name.trim().to_lowercase()).collect();
    let has = |name: &str| head.iter().any(|column| column == name);
    if !has("quote") {
        return Err(BadImport::Csv(say!("import-csv-no-quote")));
    }
    for row in rows.filter(|row| row.iter().any(|cell| !cell.is_empty())) {
        let cells: HashMap<&str, String> =
            head.iter().map(String::as_str).zip(row.into_iter().map(|cell| plain(&cell))).collect();
        let own = annotation_of(|column| cells.get(column).filter(|value| !value.is_empty()).cloned());
        let says = Says { note: has("note"), tags: has("tags"), ..own.says };
        import.take(Incoming { says, ..own });
    }
    Ok(())
}

/// A cell without the apostrophe that made it safe.
fn plain(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|_| is_formula(cell)).unwrap_or(cell).to_owned()
}

/// The cells of each row; a quote that is not closed ends with the data.
fn rows(data: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut chars = data.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            ',' if !quoted => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows
}
