//! The runs of each line in visual order: UAX #9 L1 and L2, over clusters.

use super::paragraph::{Paragraph, flag};
use super::wrap::Row;

/// A stretch of clusters of one level on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) level: u8,
}

/// Fills `runs` with the runs of all `rows`, each row's from left to right.
pub(super) fn reorder(paragraph: &Paragraph, rows: &mut [Row], runs: &mut Vec<Run>) {
    runs.clear();
    for row in rows {
        let first = runs.len();
        split(paragraph, row, runs);
        reverse(&mut runs[first..]);
        row.runs = (first as u32, runs.len() as u32);
    }
}

/// The runs of a row in logical order, with the levels that L1 gives.
fn split(paragraph: &Paragraph, row: &Row, runs: &mut Vec<Run>) {
    let base = paragraph.level();
    let mut blank = row.start; // where the white space before `index` starts
    let first = runs.len();
    let mut push = |start: u32, end: u32, level: u8| match runs[first..].last_mut() {
        _ if start == end => {}
        Some(run) if run.level == level => run.end = end,
        _ => runs.push(Run { start, end, level }),
    };
    if paragraph.one_way {
        return push(row.start, row.end, base);
    }
    for index in row.start..row.end {
        let record = paragraph.records[index as usize];
        if record.has(flag::SEPARATOR) {
            // L1, 1 to 3: separators, and white space before them.
            push(blank, index + 1, base);
            blank = index + 1;
        } else if !record.has(flag::BLANK) {
            (blank..=index).for_each(|at| push(at, at + 1, paragraph.records[at as usize].level));
            blank = index + 1;
        }
    }
    // L1, 4: white space at the line's end.
    push(blank, row.end, base);
}

/// L2: from the highest level to the lowest odd one, reverses what is at that level or above.
fn reverse(runs: &mut [Run]) {
    let Some(highest) = runs.iter().map(|run| run.level).max() else { return };
    let Some(lowest) = runs.iter().map(|run| run.level).filter(|level| level % 2 == 1).min() else { return };
    if runs.len() == 1 {
        return;
    }
    for level in (lowest..=highest).rev() {
        let mut rest = &mut *runs;
        while let Some(start) = rest.iter().position(|run| run.level >= level) {
            let tail = &mut rest[start..];
            let end = tail.iter().position(|run| run.level < level).unwrap_or(tail.len());
            tail[..end].reverse();
            rest = &mut tail[end..];
        }
    }
}
