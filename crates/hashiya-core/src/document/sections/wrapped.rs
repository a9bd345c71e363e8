//! Text whose lines were broken to a width: which lines are parts of paragraphs, and therefore no headings.

use tui_bidi::text::{Span, slice};

/// Widths that lines are broken to, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 36..=130;
/// As many lines are looked at, and as few with words below them tell a width.
const LOOKED_AT: usize = 4000;
const FEWEST: usize = 6;
/// What ends a sentence.
const ENDS: [char; 9] = ['.', '!', '?', '؟', '۔', ':', '…', '|', '*'];

/// The width that the lines of a text were broken to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::document) struct Width(usize);

impl Width {
    /// The width of the lines of `text`; `None` where a line is a paragraph.
    pub(in crate::document) fn of(text: &str) -> Option<Self> {
        let mut above = "";
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for line in text.lines().take(LOOKED_AT).map(str::trim) {
            if !above.is_empty() && !line.is_empty() {
                pairs.push((length(above), first_word(line)));
            }
            above = line;
        }
        let mut widths: Vec<usize> = pairs.iter().map(|&(length, _)| length).collect();
        widths.sort_unstable();
        let width = Self(*widths.get(widths.len() * 19 / 20)?);
        let full = pairs.iter().filter(|&&(length, word)| width.is_full(length, word)).count();
        (pairs.len() >= FEWEST && WIDTHS.contains(&width.0) && full * 2 > pairs.len()).then_some(width)
    }

    /// Whether `line` of `text` goes on with a sentence of the line above it.
    pub(super) fn goes_on_above(self, text: &str, line: Span) -> bool {
        let above = above(text, line);
        !above.is_empty()
            && !above.ends_with(ENDS)
            && self.is_full(length(above), first_word(slice(text, line)))
    }

    /// Whether `line` of `text` goes on on the one below it.
    pub(in crate::document) fn goes_on_below(self, text: &str, line: Span) -> bool {
        let below = below(text, line);
        !below.is_empty() && self.is_full(length(slice(text, line).trim()), first_word(below))
    }

    /// Whether a word of so many characters had no room behind a line.
    fn is_full(self, line: usize, word: usize) -> bool {
        (line + 1 + word) * 10 > self.0 * 9
    }
}

/// Whether nothing stands on the lines right above and below `line`.
pub(super) fn stands_alone(text: &str, line: Span) -> bool {
    above(text, line).is_empty() && below(text, line).is_empty()
}

/// The line above, without white space.
pub(super) fn above(text: &str, line: Span) -> &str {
    let before = text[..line.start].trim_end_matches([' ', '\t']);
    let before = before.strip_suffix('\n').map_or(before, |rest| rest.strip_suffix('\r').unwrap_or(rest));
    before.rsplit(['\n', '\r']).next().unwrap_or("").trim()
}

/// The line below, without white space.
pub(super) fn below(text: &str, line: Span) -> &str {
    let after = text[line.end..].trim_start_matches([' ', '\t', '\r']);
    let after = after.strip_prefix('\n').unwrap_or(after);
    after.split(['\n', '\r']).next().unwrap_or("").trim()
}

/// The characters of a line; of a long one it is enough that it is long.
fn length(line: &str) -> usize {
    if line.len() > 2 * *WIDTHS.end() { line.len() } else { line.chars().count() }
}

/// The characters of the first word of a line.
fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, |word| word.chars().count())
}
