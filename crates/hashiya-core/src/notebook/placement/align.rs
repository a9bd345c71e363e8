//! Where edited words begin and end: the quote with its context, letter by letter, against the text.

use super::myers::{Pattern, Symbol};
use super::page::Page;
use super::{
    asked::Asked,
    edge::{Edge, trimmed},
};
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
    let tail = reversed(&asked.quote[asked.quote.len() - inside..]);
    let end = edge(&reversed(&asked.suffix), &tail, &reversed(window));
    let end = end.map_or(range.end, |at| from + window.len() - at);

    let (start, end) = (snapped(page, start, asked.edges.0), snapped(page, end, asked.edges.1));
    if start < end { widened(page, asked, trimmed(page, start..end)) } else { range.clone() }
}

/// `range` with what took the place of its first or last words: up to the context, where that is whole
/// and close, and the words in between are not simply new ones beside the quote.
pub(super) fn widened(page: &Page, asked: &Asked, range: Range<usize>) -> Range<usize> {
    let text = page.symbols();
    let slack = asked.quote.len() / 2 + SLACK;
    let distance = |range: &Range<usize>| Pattern::new(&asked.quote).distance(page.slice(range));

    let from = range.start.saturating_sub(asked.prefix.len() + slack);
    let parts = context_end(&asked.prefix, &text[from..range.start]).map(|at| from + at);
    let mut best = range.clone();
    if let Some(start) = parts {
        let wide = trimmed(page, start..best.end);
        let kept = word_at(page, best.start) == asked.first_word();
        let swapped = is_own(page, asked, &(wide.start..best.start), &best);
        if !kept || swapped || distance(&wide) < distance(&best) {
            best = wide;
        }
    }
    let until = text.len().min(range.end + asked.suffix.len() + slack);
    let parts =
        context_end(&reversed(&asked.suffix), &reversed(&text[range.end..until])).map(|at| until - at);
    if let Some(end) = parts {
        let wide = trimmed(page, best.start..end);
        let kept = word_before(page, best.end) == asked.last_word();
        let swapped = is_own(page, asked, &(best.end..wide.end), &best);
        if !kept || swapped || distance(&wide) < distance(&best) {
            best = wide;
        }
    }
    if best.is_empty() { range } else { best }
}

/// Whether the words `beside` a place are words of the quote that the place itself lacks: swapped.
fn is_own(page: &Page, asked: &Asked, beside: &Range<usize>, place: &Range<usize>) -> bool {
    let words = page.slice(&trimmed(page, beside.clone()));
    let holds = |text: &[Symbol]| text.windows(words.len().max(1)).any(|window| window == words);
    !words.is_empty() && holds(&asked.quote) && !holds(page.slice(place))
}

/// Where a whole context ends in `text`, the last such place.
fn context_end(context: &[Symbol], text: &[Symbol]) -> Option<usize> {
    let most = context.len() / 8;
    (context.len() >= 8)
        .then(|| {
            Pattern::new(context)
                .hits(text, most)
                .into_iter()
                .min_by_key(|hit| (hit.errors, text.len() - hit.end))
        })?
        .map(|hit| hit.end)
}

fn reversed(symbols: &[Symbol]) -> Vec<Symbol> {
    symbols.iter().rev().copied().collect()
}

/// The letters of the word that begins at `at`.
fn word_at(page: &Page, at: usize) -> &[Symbol] {
    let rest = &page.symbols()[at..];
    &rest[..rest.iter().position(|symbol| Some(*symbol) == page.space()).unwrap_or(rest.len())]
}

/// The letters of the word that ends at `at`.
fn word_before(page: &Page, at: usize) -> &[Symbol] {
    let head = &page.symbols()[..at];
    &head[head.iter().rposition(|symbol| Some(*symbol) == page.space()).map_or(0, |space| space + 1)..]
}

/// The nearest place of the kind that the quote's end stood at.
fn snapped(page: &Page, at: usize, edge: Edge) -> usize {
    let fits = |at: usize| match edge {
        Edge::Space => page.is_space(at) || (at > 0 && page.is_space(at - 1)) || at == 0 || at >= page.len(),
        Edge::Word => page.is_edge(at),
        Edge::Inside => true,
    };
    let steps = (0..16).flat_map(|step| [at.saturating_sub(step), at + step]);
    steps.filter(|&at| at <= page.len()).find(|&at| fits(at)).unwrap_or(at)
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
