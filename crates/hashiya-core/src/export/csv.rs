//! A table as RFC 4180 has it, in UTF-8, one annotation a row.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-`, `@` or a control character as a formula; such
//! a cell gets an apostrophe before it, and so does one that begins with apostrophes before such a
//! character, so that the way back is certain.

use super::{
    article::{Article, Item},
    escape, json_ld,
};
use super::{
    fields::annotation_of,
    incoming::{BadImport, Import, Incoming, Says},
};
use csv::{ReaderBuilder, StringRecord, Terminator, Writer, WriterBuilder};
use std::{borrow::Cow, collections::HashMap};

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
    let mut out = Table::new(COLUMNS);
    for article in articles {
        for item in article.items() {
            let cells = COLUMNS.map(|column| value(article, &item, column));
            out.row(cells.iter().map(String::as_str));
        }
    }
    out.into_text()
}

fn value(article: &Article<'_>, item: &Item<'_>, column: &str) -> String {
    let own = item.annotation;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let place = |end: usize| {
        item.span.map_or_else(String::new, |span| article.document.code_points(span)[end].to_string())
    };
    match column {
        "id" => own.id.to_string(),
        "kind" => own.kind.to_string(),
        "tags" => own
            .tags
            .iter()
            .map(|tag| tag.replace('\\', r"\\").replace(';', r"\;"))
            .collect::<Vec<_>>()
            .join(";"),
        "status" => own.status.as_ref().map(ToString::to_string).unwrap_or_default(),
        "note" => text(&own.note),
        "quote" => item.quote.to_owned(),
        "start" => place(0),
        "end" => place(1),
        "color" => text(&own.color),
        "author" => text(&own.author),
        "created" => text(&own.created),
        "updated" => text(&own.updated),
        "speaker" => text(&own.speaker),
        "said" => text(&own.said),
        "place" => text(&own.place),
        "confidence" => own.confidence.as_ref().map(ToString::to_string).unwrap_or_default(),
        "section" => text(&own.target.section),
        "prefix" => own.target.prefix.clone(),
        "suffix" => own.target.suffix.clone(),
        "links" if own.links.is_empty() => String::new(),
        "links" => escape::json(json_ld::links(&own.links).to_string()),
        "state" => item.state.name().to_owned(),
        _ => article.file.to_owned(),
    }
}

/// Whether a spreadsheet takes a cell for a formula, apostrophes at its start aside.
fn is_formula(value: &str) -> bool {
    value.trim_start_matches('\'').starts_with(FORMULA)
}

/// A table as RFC 4180 has it, row after row; no cell is a formula.
#[derive(Debug)]
pub struct Table(Writer<Vec<u8>>);

impl Table {
    /// A table whose first row names its columns.
    pub fn new<'a>(head: impl IntoIterator<Item = &'a str>) -> Self {
        let writer = WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(Vec::new());
        let mut table = Self(writer);
        table.row(head);
        table
    }

    /// One more row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let safe = |cell: &'a str| {
            if is_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
        };
        let mut record = StringRecord::new();
        cells.into_iter().for_each(|cell| record.push_field(&safe(cell)));
        self.0.write_record(&record).unwrap_or_default(); // memory takes every byte
    }

    /// Its text.
    pub fn into_text(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default() // every cell was text
    }
}

/// Takes the annotations of a table whose first row names its columns; those we do not know are ignored.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let (head, rows) = sheet(data)?;
    let has = |name: &str| head.iter().any(|column| column == name);
    for cells in rows {
        let own = annotation_of(|column| cells.get(column).cloned());
        let says = Says { note: has("note"), tags: has("tags"), ..own.says };
        import.take(Incoming { says, ..own });
    }
    Ok(())
}

pub(super) type Cells = HashMap<String, String>;

/// What other programs call the columns `quote` and `note`, without spaces; the first that a table has is meant.
const QUOTE: [&str; 9] = [
    "quote",
    "highlight",
    "annotationtext",
    "highlightedtext",
    "highlighttext",
    "selectedtext",
    "quotation",
    "exact",
    "text",
];
const NOTE: [&str; 6] = ["note", "comment", "annotationcomment", "notes", "comments", "annotation"];

/// The columns and rows of a table of annotations.
pub(super) fn sheet(data: &str) -> Result<(Vec<String>, impl Iterator<Item = Cells>), BadImport> {
    let (head, cells) = cells(data)?;
    if head.iter().any(|column| column == "quote") {
        Ok((head, cells))
    } else {
        Err(BadImport::Csv(say!("import-csv-no-quote")))
    }
}

/// The names of the columns, and the cells of each row that are not empty by these names.
pub(super) fn cells(data: &str) -> Result<(Vec<String>, impl Iterator<Item = Cells>), BadImport> {
    let data = data.trim_start_matches(['\r', '\n', '\u{FEFF}']);
    // Excel names the separator in a line of its own.
    let named = data.strip_prefix("sep=").or_else(|| data.strip_prefix("SEP=")).and_then(|rest| {
        let mut rest = rest.chars();
        let separator = rest.next()?;
        Some((separator, rest.as_str().trim_start_matches(['\r', '\n'])))
    });
    let (separator, data) = named.unwrap_or_else(|| (separator(data), data));
    let mut rows = rows(data, separator)?.into_iter();
    let name = |name: &String| name.trim().trim_start_matches('\u{FEFF}').to_lowercase();
    let mut head: Vec<String> = rows.next().unwrap_or_default().iter().map(name).collect();
    for known in [&QUOTE[..], &NOTE[..]] {
        let at = known.iter().find_map(|name| head.iter().position(|own| own.replace(' ', "") == *name));
        at.into_iter().for_each(|at| known[0].clone_into(&mut head[at]));
    }
    let names = head.clone();
    let cells = rows.filter_map(move |row| {
        let cells = names.iter().cloned().zip(row.into_iter().map(|cell| plain(&cell)));
        let cells: Cells = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        (!cells.is_empty()).then_some(cells)
    });
    Ok((head, cells))
}

/// What parts the cells: what the row of names has most of, of a comma, a semicolon, a tab and a bar.
fn separator(data: &str) -> char {
    let head = data.split(['\r', '\n']).next().unwrap_or_default();
    let count = |separator: char| head.matches(separator).count();
    [',', ';', '\t', '|'].into_iter().rev().max_by_key(|&separator| count(separator)).unwrap_or(',')
}

/// A cell without the apostrophe that made it safe.
fn plain(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|_| is_formula(cell)).unwrap_or(cell).to_owned()
}

/// The cells of each row. A quotation mark that is not closed makes one cell of all that follows: such data was cut off,
/// or is none.
fn rows(data: &str, separator: char) -> Result<Vec<Vec<String>>, BadImport> {
    /// A row behind the last one, which is a part of that where a quotation mark is open.
    const END: &str = "\u{0}";
    let data = format!("{data}\n{END}\n");
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(data.as_bytes());
    let read: Result<Vec<StringRecord>, csv::Error> = reader.records().collect();
    let mut records = read.map_err(|error| BadImport::Csv(error.to_string().into()))?;
    match records.pop() {
        Some(last) if last.iter().eq([END]) => {}
        last => {
            let line = last.and_then(|row| Some(row.position()?.line())).unwrap_or(1);
            return Err(BadImport::Csv(say!("import-csv-open-quote", line)));
        }
    }
    Ok(records.iter().map(|record| record.iter().map(str::to_owned).collect()).collect())
}
