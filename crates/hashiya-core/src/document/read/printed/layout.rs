//! What stands where on a page of print: columns side by side, and lines that each page repeats at its head or foot.

use std::collections::HashMap;
use tui_bidi::text::fold::fold;

/// So many spaces part columns.
const GUTTER: &str = "    ";
/// Each side of a gutter has so many words.
const WORDS: usize = 3;
/// The fewest lines of a page of columns.
const LINES: usize = 3;
/// So many lines with two sides tell whether they are prose.
const ROWS: usize = 2000;

/// The two sides of a line with one gutter, of some words each, and the character where the second begins.
fn sides(line: &str) -> Option<(&str, &str, usize)> {
    let wide = |side: &str| side.split_whitespace().count() >= WORDS;
    halves(line).filter(|(one, other, _)| wide(one) && wide(other))
}

/// The two sides of a line with one gutter, whatever they hold.
fn halves(line: &str) -> Option<(&str, &str, usize)> {
    let words = line.trim();
    let at = words.find(GUTTER)?;
    let (one, rest) = words.split_at(at);
    let other = rest.trim_start();
    let start =
        line.chars().count() - line.trim_start().chars().count() + one.chars().count() + rest.chars().count()
            - other.chars().count();
    (!other.contains(GUTTER)).then_some((one, other, start))
}

/// The two sides of a line whose second begins where that of the others does: the last line of a paragraph may have few
/// words.
fn parted_at(line: &str, second: usize) -> Option<(&str, &str)> {
    let (at, _) = line.char_indices().nth(second)?;
    let (one, other) = line.split_at(at);
    let spaces = one.chars().rev().take_while(|&c| c == ' ').count();
    let begins = other.starts_with(|c: char| !c.is_whitespace());
    (begins && spaces > 1 && !one.trim().is_empty()).then(|| (one.trim(), other.trim()))
}

/// The lines of a page, those of a second column after those of the first.
///
/// Prose in columns is told from verse, whose halves stand apart too, by the sentences that end within it: many, or some
/// where no half of a verse ends, on one of its pages (`prose`).
pub(super) fn in_reading_order(page: &str, prose: bool) -> Vec<&str> {
    let lines: Vec<&str> = page.lines().collect();
    let parted: Vec<usize> = (0..lines.len()).filter(|&at| sides(lines[at]).is_some()).collect();
    let (Some(&first), Some(&last)) = (parted.first(), parted.last()) else { return lines };
    let between = lines[first..=last].iter().filter(|line| !line.trim().is_empty()).count();
    let is_stop = |c: char| matches!(c, '.' | '،' | '؛' | '۔' | ',' | ';' | '؟' | '?' | ':');
    let stops = parted.iter().filter(|&&at| lines[at].contains(is_stop)).count();
    if parted.len() < LINES.min(between)
        || parted.len() < 2
        || parted.len() * 3 < between * 2
        || stops * 3 < parted.len() && !prose
    {
        return lines;
    }
    let mut starts: Vec<usize> =
        parted.iter().filter_map(|&at| sides(lines[at])).map(|side| side.2).collect();
    starts.sort_unstable();
    let second = starts[starts.len() / 2];
    // The last lines of a column may stand alone.
    let tail = lines[last + 1..]
        .iter()
        .take_while(|line| !line.trim().is_empty() && !is_number(line.trim()))
        .count();
    let end = last + 1 + tail;
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for line in &lines[first..end] {
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        match sides(line).map(|(one, other, _)| (one, other)).or_else(|| parted_at(line, second)) {
            Some((one, other)) => {
                ones.push(one);
                others.push(other);
            }
            None if indent + GUTTER.len() > second => others.push(line),
            None => ones.push(line),
        }
    }
    [&lines[..first], &ones, &others, &lines[end..]].concat()
}

/// Whether sentences end within the sides of the lines of `source`, or paragraphs on short ones, as they do in prose alone.
pub(super) fn is_prose(source: &str) -> bool {
    let length = |side: &str| side.chars().count();
    let rows: Vec<(&str, &str)> =
        source.lines().filter_map(halves).take(ROWS).map(|(one, other, _)| (one, other)).collect();
    let widest = |side: fn(&(&str, &str)) -> usize| rows.iter().map(side).max().unwrap_or(0);
    let widths = (widest(|row| row.0.chars().count()), widest(|row| row.1.chars().count()));
    let stop = |c: char| matches!(c, '.' | '؟' | '?' | '!' | '۔');
    let ends = |side: &str, width: usize| {
        let within = side.match_indices(stop).any(|(at, _)| side[at..].contains(' '));
        within || side.ends_with(stop) && length(side) * 5 < width * 4
    };
    let ones = rows.iter().filter(|(one, _)| ends(one, widths.0)).count();
    let others = rows.iter().filter(|(_, other)| ends(other, widths.1)).count();
    ones > 0 && ones + others > 1 && (ones + others) * 12 >= rows.len()
}

/// What the pages of a text repeat at their heads and feet.
#[derive(Default)]
pub(super) struct Running {
    /// How many pages begin or end with a line, by its letters.
    lines: HashMap<String, usize>,
    seen: HashMap<String, usize>,
    pages: usize,
}

impl Running {
    pub(super) fn of<'p>(pages: impl Iterator<Item = &'p str>) -> Self {
        let mut running = Self::default();
        for page in pages {
            running.pages += 1;
            for line in edges(page) {
                *running.lines.entry(letters(line)).or_default() += 1;
            }
        }
        running
    }

    /// Whether `line`, the first or last of a page, is a repeated one that was read already.
    pub(super) fn is_read(&mut self, line: &str) -> bool {
        let letters = letters(line);
        let times = self.lines.get(&letters).copied().unwrap_or(0);
        if letters.is_empty() || times < 2 || times * 3 < self.pages && times < 3 {
            return false;
        }
        let seen = self.seen.entry(letters).or_default();
        *seen += 1;
        *seen > 1
    }
}

/// The first and the last line of a page that have words.
fn edges(page: &str) -> impl Iterator<Item = &str> {
    let has_words = |line: &&str| !line.is_empty() && !is_number(line);
    let first = page.lines().map(str::trim).find(has_words);
    let last = page.lines().map(str::trim).rfind(has_words).filter(|last| first != Some(*last));
    first.into_iter().chain(last)
}

/// The letters of a line, folded: the number of a page may stand beside them.
fn letters(line: &str) -> String {
    fold(line).text().chars().filter(|c| c.is_alphabetic()).collect()
}

/// Whether a line is the number of its page.
pub(super) fn is_number(line: &str) -> bool {
    let number = line.trim_matches(['-', '–', ' ']);
    !number.is_empty() && number.chars().count() < 5 && number.chars().all(char::is_numeric)
}
