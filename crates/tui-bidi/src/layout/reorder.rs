//! The runs of each line in visual order: UAX #9 L1 and L2, over clusters.

use super::paragraph::{Levels, Paragraph, flag};
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
    runs.reserve(rows.len());
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
    let mut run = Run { start: row.start, end: row.start, level: base };
    // Makes what stands from the end of the last run to `end` of this level.
    let mut reach = |end: u32, level: u8| {
        if level != run.level && end > run.end {
            if run.end > run.start {
                runs.push(run);
            }
            run = Run { start: run.end, end, level };
        }
        run.end = end;
    };
    let records = &paragraph.records[row.start as usize..row.end as usize];
    match &paragraph.levels {
        Levels::One => {}
        Levels::Stretches(stretches) => {
            let blank = records.iter().rev().take_while(|record| record.has(flag::BLANK)).count();
            let content = row.end - blank as u32;
            let first = stretches.partition_point(|&(start, _)| start <= row.start).saturating_sub(1);
            let starts = stretches[first..].iter().take_while(|&&(start, _)| start < content);
            for (&(_, level), number) in starts.zip(first + 1..) {
                let end = stretches.get(number).map_or(content, |&(start, _)| start.min(content));
                reach(end, level);
            }
        }
        Levels::Separated => {
            let mut blank = row.start; // where the white space before `index` starts
            for (record, index) in records.iter().zip(row.start..) {
                if record.flags & (flag::SEPARATOR | flag::BLANK) == 0 {
                    // White space within the line keeps its levels.
                    for at in blank..index {
                        reach(at + 1, paragraph.records[at as usize].level);
                    }
                    reach(index + 1, record.level);
                } else if record.has(flag::SEPARATOR) {
                    reach(index + 1, base); // L1, 1 to 3: separators, and white space before them
                } else {
                    continue;
                }
                blank = index + 1;
            }
        }
    }
    // L1, 4: white space at the line's end.
    reach(row.end, base);
    if run.end > run.start {
        runs.push(run);
    }
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
