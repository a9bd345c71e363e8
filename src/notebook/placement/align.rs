//! Where edited words begin and end: the quote with its context, letter by letter, against the text.

use super::candidates::{Asked, trimmed};
use super::myers::Symbol;
use super::page::Page;
use std::ops::Range;

/// So many letters of the quote help to find its edge.
const INSIDE: usize = 96;
/// The text on either side of an edge may be longer than the quote by so many letters.
const SLACK: usize = 24;

/// `range` with its ends moved to where quote and context part.
pub(super) fn edges(page: &Page, asked: &Asked, range: &Range<usize>) -> Range<usize> {
    let text = page.symbols();
    let inside = asked.quote.len().min(INSIDE);
    let reach = inside.min(range.len()) + SLACK;

    let from = range.start.saturating_sub(asked.prefix.len() + SLACK);
    let window = &text[from..text.len().min(range.start + reach)];
    let start = edge(&asked.prefix, &asked.quote[..inside], window).map_or(range.start, |at| from + at);

    let from = range.end.saturating_sub(reach);
    let window = &text[from..text.len().min(range.end + asked.suffix.len() + SLACK)];
    let reversed = |symbols: &[Symbol]| symbols.iter().rev().copied().collect::<Vec<_>>();
    let tail = reversed(&asked.quote[asked.quote.len() - inside..]);
    let end = edge(&reversed(&asked.suffix), &tail, &reversed(window));
    let end = end.map_or(range.end, |at| from + window.len() - at);

    let start = if asked.edges.0 { word_edge(page, start) } else { start };
    let end = if asked.edges.1 { word_edge(page, end) } else { end };
    if start < end { trimmed(page, start..end) } else { range.clone() }
}

/// The nearest edge of a word.
fn word_edge(page: &Page, at: usize) -> usize {
    (0..12)
        .flat_map(|step| [at.saturating_sub(step), at + step])
        .find(|&at| at <= page.len() && page.is_edge(at))
        .unwrap_or(at)
}

/// Where in `text` the part `outer` ends and `inner` begins, in the best alignment of both in a row;
/// letters that belong to neither count as outer. `None` where there is nothing to go by.
fn edge(outer: &[Symbol], inner: &[Symbol], text: &[Symbol]) -> Option<usize> {
    if outer.is_empty() || inner.is_empty() {
        return None;
    }
    // Each cell: errors, and where the row of `inner`'s first letter was entered. Text before and
    // after the match is free.
    let width = text.len() + 1;
    let mut errors: Vec<u32> = vec![0; width];
    let mut entered: Vec<usize> = (0..width).collect();
    for (row, &symbol) in outer.iter().chain(inner).enumerate() {
        if row == outer.len() {
            entered = (0..width).collect();
        }
        let (mut diagonal, mut diagonal_entered) = (errors[0], entered[0]);
        errors[0] += 1;
        for column in 1..width {
            let differ = u32::from(text[column - 1] != symbol);
            let (up, up_entered) = (errors[column], entered[column]);
            let mut best = (diagonal + differ, diagonal_entered);
            if up + 1 < best.0 {
                best = (up + 1, up_entered);
            }
            if errors[column - 1] + 1 < best.0 {
                best = (errors[column - 1] + 1, entered[column - 1]);
            }
            (diagonal, diagonal_entered) = (up, up_entered);
            (errors[column], entered[column]) = best;
        }
    }
    (0..width).min_by_key(|&column| errors[column]).map(|column| entered[column])
}
