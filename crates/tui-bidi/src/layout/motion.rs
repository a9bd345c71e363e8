//! Where a cursor goes: pure functions from a place to a place.
//!
//! A place is the first byte of the span of a cell. [`left`], [`right`], [`up`] and [`down`] follow the
//! screen, whatever the direction of the text; words and sentences follow the text. All are within one
//! paragraph and give `None` where it ends.

use super::{Layout, line::Line};
use crate::text::{ParagraphByte, Span, floor_char, next_cluster, snap_start};
use unicode_segmentation::UnicodeSegmentation;

/// The cell to the left of the one at byte `at`; at the left end of a line the near end of the line
/// that the reading goes on or comes from there.
///
/// ```
/// # use tui_bidi::layout::{Layout, Options, motion};
/// # use tui_bidi::text::{Direction, ParagraphByte};
/// let layout = Layout::new("אבג abc", Direction::RightToLeft, 10, &Options::default());
/// let [gimel, space, c] = [4, 6, 9].map(ParagraphByte::new);
/// assert_eq!(motion::left(&layout, gimel), Some(space));
/// assert_eq!(motion::left(&layout, space), Some(c)); // which stands next to it
/// assert_eq!(motion::right(&layout, c), Some(space));
/// ```
pub fn left(layout: &Layout, at: ParagraphByte) -> Option<ParagraphByte> {
    beside(layout, at, Side::Left)
}

/// The cell to the right of the one at byte `at`; see [`left`].
pub fn right(layout: &Layout, at: ParagraphByte) -> Option<ParagraphByte> {
    beside(layout, at, Side::Right)
}

/// The place in the line above that is nearest to column `goal`; lines without cells are skipped.
pub fn up(layout: &Layout, at: ParagraphByte, goal: u16) -> Option<ParagraphByte> {
    (0..layout.line_of(at)).rev().find_map(|index| at_column(layout, index, goal))
}

/// The place in the line below that is nearest to column `goal`; lines without cells are skipped.
pub fn down(layout: &Layout, at: ParagraphByte, goal: u16) -> Option<ParagraphByte> {
    (layout.line_of(at) + 1..layout.len()).find_map(|index| at_column(layout, index, goal))
}

/// The place in line `line` that is nearest to `column`; `None` when it has no cell.
pub fn at_column(layout: &Layout, line: usize, column: u16) -> Option<ParagraphByte> {
    layout.line(line).nearest(column).map(|span| span.start)
}

/// The column of the cell at byte `at`: the goal with which up and down begin.
pub fn column(layout: &Layout, at: ParagraphByte) -> Option<u16> {
    let place = on_cell(layout, at)?;
    let line = layout.line(layout.line_of(place));
    line.cells().find(|cell| cell.span.start == place && cell.ornament.is_none()).map(|cell| cell.column)
}

/// The place of the cell that shows byte `at`; for what has no cell (hanging white space, hidden
/// controls) of the last cell before it on its line, else of the first after it.
pub fn on_cell(layout: &Layout, at: ParagraphByte) -> Option<ParagraphByte> {
    let line = layout.line(layout.line_of(at));
    let spans = || line.cells().map(|cell| cell.span);
    let before = spans().filter(|span| span.start <= at).map(|span| span.start).max();
    before.or_else(|| spans().map(|span| span.start).min())
}

/// The logically first cell of the line that byte `at` stands in.
pub fn line_start(layout: &Layout, at: ParagraphByte) -> Option<ParagraphByte> {
    layout.line(layout.line_of(at)).cells().map(|cell| cell.span.start).min()
}

/// The logically last cell of the line that byte `at` stands in.
pub fn line_end(layout: &Layout, at: ParagraphByte) -> Option<ParagraphByte> {
    layout.line(layout.line_of(at)).cells().map(|cell| cell.span.start).max()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

fn beside(layout: &Layout, at: ParagraphByte, side: Side) -> Option<ParagraphByte> {
    let place = on_cell(layout, at);
    let index = layout.line_of(at);
    if let Some(found) = place.and_then(|place| beside_on_line(layout.line(index), place, side)) {
        return Some(found);
    }
    let onward = (side == Side::Left) == layout.direction().is_rtl();
    let near_end = |index| match side {
        Side::Left => layout.line(index).cells().last().map(|cell| cell.span.start),
        Side::Right => layout.line(index).cells().next().map(|cell| cell.span.start),
    };
    if onward { (index + 1..layout.len()).find_map(near_end) } else { (0..index).rev().find_map(near_end) }
}

fn beside_on_line(line: Line<'_>, place: ParagraphByte, side: Side) -> Option<ParagraphByte> {
    let mut before = None;
    let mut cells = line.cells().map(|cell| cell.span.start);
    for start in cells.by_ref() {
        if start == place {
            break;
        }
        before = Some(start);
    }
    match side {
        Side::Left => before,
        Side::Right => cells.find(|&start| start != place),
    }
}

/// The word of `text` that byte `at` stands in (UAX #29); what lies between words (a space, a mark of
/// punctuation) counts as one of its own.
///
/// ```
/// # use tui_bidi::layout::motion;
/// let text = "قال: می‌خواهم 1,234.5";
/// let word = motion::word(text, 10);
/// assert_eq!(&text[word.start..word.end], "می‌خواهم");
/// ```
pub fn word(text: &str, at: usize) -> Span {
    let at = floor_char(text, at);
    segments(text, at)
        .take_while(|(span, _)| span.start <= at)
        .last()
        .map_or(Span::empty(at), |(span, _)| span)
}

/// Where the next word after byte `at` starts.
pub fn next_word(text: &str, at: usize) -> Option<usize> {
    segments(text, at).find(|(span, word)| *word && span.start > at).map(|(span, _)| span.start)
}

/// Where the word that byte `at` stands in starts; from there, where the one before starts.
pub fn previous_word(text: &str, at: usize) -> Option<usize> {
    let mut reach = 256;
    loop {
        let from = safe_start(text, at.saturating_sub(reach));
        let words =
            segments_from(text, from).take_while(|(span, _)| span.start < at).filter(|(_, word)| *word);
        match words.last() {
            Some((span, _)) => return Some(span.start),
            None if from == 0 => return None,
            None => reach *= 4,
        }
    }
}

/// The last cluster of the word that byte `at` stands in; at that cluster, of the next word.
///
/// ```
/// # use tui_bidi::layout::motion;
/// let text = "one, two";
/// assert_eq!(motion::word_end(text, 0), Some(2));
/// assert_eq!(motion::word_end(text, 2), Some(7));
/// assert_eq!(motion::previous_word_end(text, 7), Some(2));
/// assert_eq!(motion::first_word_end("I am"), Some(0));
/// ```
pub fn word_end(text: &str, at: usize) -> Option<usize> {
    word_ends(text, safe_start(text, at)).find(|&end| end > at)
}

/// The last cluster of the first word of `text`.
pub fn first_word_end(text: &str) -> Option<usize> {
    word_ends(text, 0).next()
}

/// The last cluster of the word before the one that byte `at` stands in; between words, of the word before.
pub fn previous_word_end(text: &str, at: usize) -> Option<usize> {
    let mut reach = 256;
    loop {
        let from = safe_start(text, at.saturating_sub(reach));
        match word_ends(text, from).take_while(|&end| end < at).last() {
            Some(end) => return Some(end),
            None if from == 0 => return None,
            None => reach *= 4,
        }
    }
}

/// The last clusters of the words from byte `from` on, which is a word boundary.
fn word_ends(text: &str, from: usize) -> impl Iterator<Item = usize> + '_ {
    segments_from(text, from).filter(|(_, word)| *word).map(|(span, _)| snap_start(text, span.end - 1))
}

/// The segments of UAX #29 from a little before byte `at`, and whether they are words.
fn segments(text: &str, at: usize) -> impl Iterator<Item = (Span, bool)> + '_ {
    segments_from(text, safe_start(text, at))
}

fn segments_from(text: &str, from: usize) -> impl Iterator<Item = (Span, bool)> + '_ {
    text[from..].split_word_bound_indices().map(move |(start, segment)| {
        let span = Span::new(from + start, from + start + segment.len());
        (span, segment.chars().any(char::is_alphanumeric))
    })
}

/// A word boundary at or before byte `at` that needs no look further back: a letter after white space.
fn safe_start(text: &str, at: usize) -> usize {
    let at = floor_char(text, at);
    let mut after = None;
    for (start, c) in text[..at].char_indices().rev() {
        match after {
            Some(place) if c.is_whitespace() => return place,
            _ => after = c.is_alphanumeric().then_some(start),
        }
    }
    0
}

/// The sentence of `text` that byte `at` stands in, without the white space after it: UAX #29, but
/// for abbreviations ("د.", "Dr.", "J.") and the numbers of lists ("1."), which end none.
///
/// ```
/// # use tui_bidi::layout::motion;
/// let text = "وصل د. سالم. هل عاد؟ نعم.";
/// let sentence = motion::sentence(text, 0);
/// assert_eq!(&text[sentence.start..sentence.end], "وصل د. سالم.");
/// ```
pub fn sentence(text: &str, at: usize) -> Span {
    let at = floor_char(text, at);
    let whole = sentences(text, at).take_while(|span| span.start <= at).last().unwrap_or(Span::empty(at));
    let trimmed = text[whole.start..whole.end].trim_end().len();
    Span::new(whole.start, whole.start + trimmed)
}

/// The sentences of the stretch `paragraph` of `text`, in order, without the white space around them; stretches
/// of white space alone are none.
///
/// ```
/// # use tui_bidi::{layout::motion, text::Span};
/// let text = "وصل د. سالم. هل عاد؟ نعم.";
/// assert_eq!(motion::sentences_of(text, Span::new(0, text.len())).count(), 3);
/// ```
pub fn sentences_of(text: &str, paragraph: Span) -> impl Iterator<Item = Span> + '_ {
    let whole = &text[paragraph.start..paragraph.end];
    sentences(whole, 0).filter_map(move |span| {
        let part = &whole[span.start..span.end];
        let start = span.start + part.len() - part.trim_start().len();
        let sentence = part.trim();
        (!sentence.is_empty()).then(|| Span::new(start, start + sentence.len()).forward(paragraph.start))
    })
}

/// Where the next sentence after byte `at` starts.
pub fn next_sentence(text: &str, at: usize) -> Option<usize> {
    sentences(text, at).map(|span| span.start).find(|&start| start > at)
}

/// Where the sentence that byte `at` stands in starts; from there, where the one before starts.
pub fn previous_sentence(text: &str, at: usize) -> Option<usize> {
    let before = floor_char(text, at.checked_sub(1)?);
    sentences(text, before).map(|span| span.start).take_while(|&start| start < at).last()
}

/// The sentences of `text` from the start of the paragraph (line of text) that byte `at` stands in;
/// they tile it.
fn sentences(text: &str, at: usize) -> impl Iterator<Item = Span> + '_ {
    let at = floor_char(text, at);
    let from = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mut parts = text[from..].split_sentence_bound_indices().peekable();
    std::iter::from_fn(move || {
        let (start, part) = parts.next()?;
        let mut end = start + part.len();
        while is_abbreviated(&text[from + start..from + end]) {
            let Some((next, part)) = parts.next() else { break };
            end = next + part.len();
        }
        Some(Span::new(from + start, from + end))
    })
}

/// Abbreviations of more than one letter after which a sentence goes on.
const ABBREVIATIONS: [&str; 16] =
    ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Sen", "Gov", "Gen", "No", "vs", "cf", "هـ", "تح", "مج", "انظر"];

/// Whether the full stop at the end of `part` belongs to an abbreviation or the number of a list.
fn is_abbreviated(part: &str) -> bool {
    if part.ends_with('\n') {
        return false;
    }
    let part = part.trim();
    let Some(before) = part.strip_suffix('.') else { return false };
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | '"' | '«')).next().unwrap_or("");
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let single = letters == 1
        && word.chars().next().is_some_and(char::is_alphabetic)
        && next_cluster(word, 0) == word.len();
    let number = word == before && !word.is_empty() && word.chars().all(char::is_numeric);
    single || number || ABBREVIATIONS.contains(&word)
}
