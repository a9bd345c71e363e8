//! Comma- and tab-separated values: rows of a table; where cells are long, paragraphs.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::format;
use crate::document::markup::Meta;
use csv::{ByteRecord, ReaderBuilder};

/// A cell with more line ends than this began with a quote that nothing closes.
const LINES: usize = 200;

/// Reads values that stand apart by the sign of `name`'s ending, or the commonest in the first line.
pub(super) fn read(source: &str, name: &str) -> Told {
    let meta = Meta::default();
    let mark = separator(source, &format::ending(name));
    // Spreadsheets read the separator from a line of its own.
    let told =
        source.split_once('\n').filter(|(first, _)| first.trim().len() == 5 && first.starts_with("sep="));
    let (mark, source) = told.map_or((mark, source), |(first, rest)| (first.as_bytes()[4], rest));
    // A row is held no longer than it is told: there may be millions.
    let mut lines = 0;
    each(source, mark, true, |row| {
        lines = row.iter().map(|cell| memchr::memchr_iter(b'\n', cell).count()).max().unwrap_or(0);
    });
    let mut builder = Builder::default();
    builder.table();
    let mut head = true;
    each(source, mark, lines <= LINES, |row| {
        builder.row(std::mem::take(&mut head));
        for cell in row {
            builder.cell();
            builder.words(&String::from_utf8_lossy(cell));
        }
    });
    builder.untable();
    Told { builder, meta }
}

/// Takes each row of `source`.
fn each(source: &str, mark: u8, quoting: bool, mut take: impl FnMut(&ByteRecord)) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .quoting(quoting)
        .from_reader(source.as_bytes());
    let mut row = ByteRecord::new();
    while reader.read_byte_record(&mut row).is_ok_and(|more| more) {
        take(&row);
    }
}

fn separator(source: &str, ending: &str) -> u8 {
    if matches!(ending, "tsv" | "tab") {
        return b'\t';
    }
    let first = source.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let signs = [(',', b','), (';', b';'), ('\t', b'\t'), ('|', b'|')];
    signs.into_iter().rev().max_by_key(|&(mark, _)| count(mark)).map_or(b',', |(_, byte)| byte)
}
