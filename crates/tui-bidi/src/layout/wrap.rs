//! Clusters to lines, in logical order.

use super::paragraph::{Paragraph, flag};
use crate::text::LogicalColumn;

/// Why a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The next word did not fit: at an opportunity of UAX #14.
    Soft,
    /// The paragraph ends here, or a line end stands in its text.
    Hard,
    /// A word longer than the line was broken between two clusters.
    Emergency,
}

/// A line: which clusters it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) start: u32,
    /// One past the last cluster that does not hang.
    pub(super) content: u32,
    /// One past the last cluster.
    pub(super) end: u32,
    /// Where its runs start and end.
    pub(super) runs: (u32, u32),
    /// Columns used.
    pub(super) columns: u16,
    pub(super) ending: Ending,
}

/// How far a line goes if it ends after `end` clusters.
#[derive(Clone, Copy)]
struct Extent {
    end: usize,
    content: usize,
    columns: u16,
}

/// Breaks `paragraph` into `rows` of at most `width` columns.
pub(super) fn wrap(paragraph: &mut Paragraph, width: u16, rows: &mut Vec<Row>) {
    rows.clear();
    rows.reserve(paragraph.len() / usize::from(width.max(1)) + 1);
    let mut start = 0;
    while start < paragraph.len() || rows.is_empty() {
        let room = paragraph.room(start, width);
        let (extent, ending) = line(paragraph, start, room);
        rows.push(Row {
            start: start as u32,
            content: extent.content as u32,
            end: extent.end as u32,
            runs: (0, 0),
            columns: extent.columns,
            ending,
        });
        start = extent.end;
    }
}

/// The line that starts with cluster `start`.
fn line(paragraph: &mut Paragraph, start: usize, width: u16) -> (Extent, Ending) {
    let mut column = 0_u16; // hanging clusters included
    let mut tabs = 0;
    let mut here = Extent { end: start, content: start, columns: 0 };
    let mut soft = None;
    for index in start..paragraph.len() {
        let mut record = paragraph.records[index];
        // A letter in the midst of a word, as most clusters are.
        if record.flags & (flag::TAB | flag::SPACE | flag::HARD | flag::SOFT) == 0 && record.columns == 1 {
            if column >= width {
                return over(paragraph, start, (soft, here), width);
            }
            column += 1;
            here = Extent { end: index + 1, content: index + 1, columns: column };
            continue;
        }
        if record.has(flag::TAB) {
            let number = (start == 0).then_some(tabs);
            let taken = paragraph.tab_columns(LogicalColumn::new(column), number);
            record.columns = taken.min(width).min(255) as u8;
            tabs += 1;
            paragraph.records[index] = record;
        }
        let columns = u16::from(record.columns).min(width);
        // What follows a stop of the document (a hemistich, a cell) stands on a line of its own where this one has no
        // room for all of it.
        let parted = record.has(flag::TAB) && !paragraph.stops.is_empty() && here.columns > 0;
        if parted && !fits(paragraph, index + 1, width.saturating_sub(column.saturating_add(columns))) {
            return (Extent { end: index + 1, ..here }, Ending::Soft);
        }
        if !record.hangs() {
            if column.saturating_add(columns) > width {
                return over(paragraph, start, (soft, here), width);
            }
            here.content = index + 1;
            here.columns = column + columns;
        }
        column = column.saturating_add(columns);
        here.end = index + 1;
        if record.has(flag::HARD) {
            return (here, Ending::Hard);
        }
        if record.has(flag::SOFT) {
            soft = Some(here);
        }
    }
    (here, Ending::Hard)
}

/// The line that starts with cluster `start` and holds no more than `here`; `soft` is where a word ends last in it.
fn over(
    paragraph: &Paragraph,
    start: usize,
    (soft, here): (Option<Extent>, Extent),
    width: u16,
) -> (Extent, Ending) {
    match soft {
        Some(extent) => (extent, Ending::Soft),
        None => (emergency(paragraph, start, here, width), Ending::Emergency),
    }
}

/// Whether what stands from cluster `start` to the next tab, or the end, takes no more than `room` columns.
fn fits(paragraph: &Paragraph, start: usize, room: u16) -> bool {
    let (mut column, mut content) = (0_u16, 0);
    for record in &paragraph.records[start..paragraph.len()] {
        if content > room || record.has(flag::TAB) || record.has(flag::HARD) {
            break;
        }
        column = column.saturating_add(u16::from(record.columns));
        content = if record.hangs() { content } else { column };
    }
    content <= room
}

/// Ends the line before the cluster that does not fit; earlier where that is a comma or closing mark
/// and the line holds something it can go on with, and before what bears an ornament rather than within that.
fn emergency(paragraph: &Paragraph, start: usize, full: Extent, width: u16) -> Extent {
    let records = &paragraph.records;
    let starts_well = |index: usize| {
        let clings = flag::CLOSING | flag::LIGATED | flag::ORNAMENT;
        !records[index].hangs() && records[index].flags & clings == 0
    };
    let ends = || (start + 1..=full.end).rev();
    let whole = |index: &usize| !records[*index].has(flag::ORNAMENT);
    let end = ends().find(|&index| starts_well(index)).or_else(|| ends().find(whole)).unwrap_or(full.end);
    if end == full.end {
        return full;
    }
    let mut extent = Extent { end, content: start, columns: 0 };
    let mut column = 0;
    for (index, record) in records.iter().enumerate().take(end).skip(start) {
        column += u16::from(record.columns).min(width);
        if !record.hangs() {
            extent.content = index + 1;
            extent.columns = column;
        }
    }
    extent
}
