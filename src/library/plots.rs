//! Figures as rows to be shown, on a screen or as text: small plots of block characters.
//!
//! A row is made of values in the order of reading; whoever shows it decides on which side that starts.

use super::{figures::Figures, statistics::Week};

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
    Title(&'static str, String),
    /// Something known, and what.
    Fact(&'static str, String),
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
    Air,
}

/// `figures` as rows of `width` columns.
pub fn rows(figures: &Figures, width: u16) -> Vec<PlotRow> {
    let mut rows = facts(figures);
    let room = usize::from(width.saturating_sub(SCALE)).max(4);
    for (name, weeks) in Figures::WEEKS.into_iter().zip(&figures.weeks) {
        let weeks = &weeks[weeks.len().saturating_sub(room)..];
        let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { continue };
        let all: usize = weeks.iter().map(|(_, count)| count).sum();
        rows.push(PlotRow::Air);
        let (one, many) =
            if name == "read" { ("article", "articles") } else { ("annotation", "annotations") };
        let sum = format!("{} · {} this week", of(all, one, many), number(last.1));
        rows.push(PlotRow::Title(name, sum));
        if all > 0 {
            rows.extend(plot(weeks));
            rows.push(PlotRow::Axis(first.0, last.0, weeks.len()));
        }
    }
    for (by, counts) in Figures::COUNTS.into_iter().zip(&figures.counts) {
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        if most > 0 {
            rows.extend([PlotRow::Air, PlotRow::Title(by, String::new())]);
        }
        let bar =
            |(label, count): &(String, usize)| PlotRow::Bar { by, label: label.clone(), count: *count, most };
        rows.extend(counts.iter().map(bar));
    }
    rows
}

fn facts(figures: &Figures) -> Vec<PlotRow> {
    let [all, opened, read] = figures.articles.map(number);
    let [words, words_read] = figures.words.map(number);
    let outlook = &figures.outlook;
    let [now, new, tomorrow] = [outlook.now, outlook.new, outlook.tomorrow].map(number);
    vec![
        PlotRow::Fact("articles", format!("{all} · {opened} opened · {read} read to the end")),
        PlotRow::Fact("words", format!("{words} · {words_read} read")),
        PlotRow::Fact("annotations", number(figures.annotations)),
        PlotRow::Fact("review", format!("{now} due · {new} new · {tomorrow} tomorrow")),
    ]
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

/// How a bar of at most `columns` columns for `count` of `most` is drawn, in half columns: at least one.
pub fn halves(count: usize, most: usize, columns: u16) -> usize {
    (count * usize::from(columns) * 2).div_ceil(most.max(1)).min(usize::from(columns) * 2)
}

/// `count` with the word for what is counted: `1 note`, `2,000 notes`.
pub fn of(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// A number with its thousands apart.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (plain, shown) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(plain), shown);
        }
    }

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
    }

    #[test]
    fn a_bar_of_one_in_thousands_is_still_to_be_seen() {
        assert_eq!(
            (halves(1, 100_000, 20), halves(5, 10, 20), halves(10, 10, 20), halves(0, 0, 20)),
            (1, 20, 40, 0)
        );
    }
}
