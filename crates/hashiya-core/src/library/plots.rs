//! Figures as rows to be shown, on a screen or as text: small plots of block characters.
//!
//! A row is made of values in the order of reading; whoever shows it decides on which side that starts.

use super::{figures::Figures, outlook::Outlook, statistics::Week};
use crate::words::Phrase;
use tui_bidi::text::Direction;

/// How many rows high a plot of weeks is.
const HIGH: usize = 3;
/// The blocks from nothing to a full cell, in eighths.
const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// What stands for a week in which nothing happened.
const NOTHING: char = '·';
/// Columns that a plot of weeks leaves free for the greatest number.
const SCALE: u16 = 8;

/// A row of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlotRow {
    /// The title of what follows, and its sum in words.
    Title(Phrase, Phrase),
    /// Something known, and what.
    Fact(Phrase, Phrase),
    /// A row of a plot of weeks: a block for each, the oldest first; what the plot's top stands for, in its
    /// first row.
    Weeks(Vec<char>, Option<usize>),
    /// The weeks that a plot begins and ends with.
    Axis(Week, Week, usize),
    /// A bar: what it counts by and what it counts, how many, and how many the longest bar stands for.
    Bar {
        /// What it counts by: one of [`Figures::COUNTS`].
        by: &'static str,
        /// What it counts.
        label: String,
        /// How many.
        count: usize,
        /// The greatest count of its kind.
        most: usize,
    },
    /// An empty row.
    Blank,
}

/// `figures` as rows of `width` columns.
pub fn rows(figures: &Figures, width: u16) -> Vec<PlotRow> {
    let mut rows = facts(figures);
    let room = usize::from(width.saturating_sub(SCALE)).max(4);
    for (name, weeks) in Figures::WEEKS.into_iter().zip(&figures.weeks) {
        let weeks = &weeks[weeks.len().saturating_sub(room)..];
        let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { continue };
        let all: usize = weeks.iter().map(|(_, count)| count).sum();
        rows.push(PlotRow::Blank);
        let (count, week) = (all, last.1);
        let (name, sum) = match name {
            "marked" => (say!("weeks-marked"), say!("weeks-annotations", count, week)),
            "reviewed" => (say!("weeks-reviewed"), say!("weeks-annotations", count, week)),
            _ => (say!("weeks-read"), say!("weeks-articles", count, week)),
        };
        rows.push(PlotRow::Title(name, sum));
        if all > 0 {
            rows.extend(plot(weeks));
            rows.push(PlotRow::Axis(first.0, last.0, weeks.len()));
        }
    }
    for (by, counts) in Figures::COUNTS.into_iter().zip(&figures.counts) {
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        if most > 0 {
            rows.extend([PlotRow::Blank, PlotRow::Title(title_of(by), "".into())]);
        }
        let bar =
            |(label, count): &(String, usize)| PlotRow::Bar { by, label: label.clone(), count: *count, most };
        rows.extend(counts.iter().map(bar));
    }
    rows
}

fn facts(figures: &Figures) -> Vec<PlotRow> {
    let [all, opened, read] = figures.articles;
    let [words, words_read] = figures.words;
    let Outlook { now, new, tomorrow, .. } = figures.outlook;
    vec![
        PlotRow::Fact(say!("articles-title"), say!("figures-articles", all, opened, read)),
        PlotRow::Fact(say!("label-words"), say!("figures-words", words, read = words_read)),
        PlotRow::Fact(say!("annotations-title"), say!("figures-annotations", count = figures.annotations)),
        PlotRow::Fact(say!("review-title"), say!("figures-review", now, new, tomorrow)),
    ]
}

/// What is counted by one of [`Figures::COUNTS`].
fn title_of(by: &str) -> Phrase {
    match by {
        "kinds" => say!("figures-kinds"),
        "statuses" => say!("figures-statuses"),
        _ => say!("label-tags"),
    }
}

/// The rows of the plot of `weeks`, from the top.
fn plot(weeks: &[(Week, usize)]) -> impl Iterator<Item = PlotRow> {
    let most = weeks.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    (0..HIGH).map(move |row| {
        let below = (HIGH - 1 - row) * 8;
        let block = |&(_, count): &(Week, usize)| {
            // Whatever happened at all is to be seen.
            let eighths = (count * HIGH * 8).div_ceil(most);
            match eighths.saturating_sub(below).min(8) {
                0 if below == 0 => NOTHING,
                filled => BLOCKS[filled],
            }
        };
        PlotRow::Weeks(weeks.iter().map(block).collect(), (row == 0).then_some(most))
    })
}

/// A row of blocks as high as `counts`, one each; what is there at all is to be seen.
pub fn spark(counts: &[usize]) -> Vec<char> {
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    counts
        .iter()
        .map(|count| if *count == 0 { NOTHING } else { BLOCKS[(count * 8).div_ceil(most)] })
        .collect()
}

/// The symbols of a bar for `count` of `most`, which takes at most `columns` columns, from where reading begins. It is half
/// as high as its row, so that bars stay apart; a half column at its end stands at the side of the others.
pub fn bar(count: usize, most: usize, columns: u16, reading: Direction) -> impl Iterator<Item = char> {
    let filled = halves(count, most, columns);
    let half = if reading.is_rtl() { '▗' } else { '▖' };
    std::iter::repeat_n('▄', filled / 2).chain((filled % 2 == 1).then_some(half))
}

/// How long a bar of at most `columns` columns for `count` of `most` is, in half columns: one at least.
fn halves(count: usize, most: usize, columns: u16) -> usize {
    (count * usize::from(columns) * 2).div_ceil(most.max(1)).min(usize::from(columns) * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_is_as_high_as_its_counts() {
        let week = |number| Week { year: 2026, number };
        let weeks = [(week(1), 0), (week(2), 1), (week(3), 12), (week(4), 24)];
        let drawn: Vec<String> = plot(&weeks)
            .map(|row| match row {
                PlotRow::Weeks(blocks, _) => blocks.into_iter().collect(),
                _ => String::new(),
            })
            .collect();
        assert_eq!(drawn, ["   █", "  ▄█", "·▁██"]);
        assert_eq!(spark(&[0, 1, 12, 24]), ['·', '▁', '▄', '█']);
    }

    #[test]
    fn a_bar_of_one_in_thousands_is_still_to_be_seen() {
        assert_eq!(
            (halves(1, 100_000, 20), halves(5, 10, 20), halves(10, 10, 20), halves(0, 0, 20)),
            (1, 20, 40, 0)
        );
    }
}
