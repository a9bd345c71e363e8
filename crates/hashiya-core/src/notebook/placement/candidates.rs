//! Places that might be meant: from the words of the quote, and from what stood around it.

use super::align;
use super::asked::{Asked, Found};
use super::edge::trimmed;
use super::evidence::{self};
use super::myers::{Pattern, Symbol};
use super::page::Page;
use std::ops::Range;

/// A context shorter than this (letters) leads nowhere.
const TELLING: usize = 8;
/// So many places are looked at from each source.
const MOST: usize = 48;
/// Letters around the old place in which a long text is searched for edited words.
const NEAR: usize = 150_000;

/// All places worth a look, best first; none overlaps a better one.
pub(super) fn find(page: &Page, asked: &Asked) -> Vec<Found> {
    let exact = page.find(&asked.exact, 1 << 14);
    let mut found = best(exact.iter().cloned().map(|range| evidence::found(page, asked, range)).collect());
    // The words with all that stood around them: no edited twin can be better, unless it is one of
    // several that were there before.
    let whole = |place: &Found| place.prefix.is_whole() && place.suffix.is_whole();
    if exact.len() >= asked.twins as usize
        && found.first().is_some_and(whole)
        && asked.prefix.len() + asked.suffix.len() >= 4 * TELLING
    {
        return found;
    }
    let near = asked.place.saturating_sub(NEAR)..page.len().min(asked.place + NEAR);
    let mut ranges = by_quote(page, asked, &near);
    ranges.extend(by_context(page, asked, &near));
    found.extend(ranges.into_iter().map(|range| evidence::found(page, asked, range)));
    let mut found = best(found);
    // Where a few good ones are, their ends are worth a closer look.
    for place in found.iter_mut().take(4).filter(|place| !place.same) {
        let range = align::edges(page, asked, &place.range);
        if range != place.range && !range.is_empty() {
            *place = evidence::found(page, asked, range);
        }
    }
    best(found)
}

/// Sorted by score, without those that overlap a better one.
fn best(mut found: Vec<Found>) -> Vec<Found> {
    // Letter for letter the same words come before a wider stretch that holds them.
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.range.start.cmp(&b.range.start)));
    let holds = |wide: &Found, place: &Found| {
        place.same && !wide.same && wide.range.start <= place.range.start && place.range.end <= wide.range.end
    };
    let same: Vec<Found> = found.iter().filter(|place| place.same).cloned().collect();
    found.retain(|wide| !same.iter().any(|place| holds(wide, place)));
    let mut kept: Vec<Found> = Vec::new();
    for place in found {
        let overlaps =
            |other: &Found| other.range.start < place.range.end && place.range.start < other.range.end;
        if !kept.iter().any(overlaps) {
            kept.push(place);
        }
        if kept.len() == MOST {
            break;
        }
    }
    kept
}

/// Where the quote stands with some of its letters changed.
fn by_quote(page: &Page, asked: &Asked, near: &Range<usize>) -> Vec<Range<usize>> {
    let most = asked.quote.len() * 2 / 5;
    if asked.quote.len() < TELLING {
        return Vec::new();
    }
    let pattern = Pattern::new(&asked.quote);
    let backwards = Pattern::new(&asked.quote.iter().rev().copied().collect::<Vec<_>>());
    let text = page.slice(near);
    let mut hits = pattern.hits(text, most);
    hits.sort_by_key(|hit| (hit.errors, (near.start + hit.end).abs_diff(asked.place)));
    hits.truncate(MOST);
    hits.into_iter()
        .map(|hit| {
            let from = hit.end.saturating_sub(asked.quote.len() + hit.errors);
            let length = backwards.anchored(text[from..hit.end].iter().rev().copied()).end;
            near.start + hit.end - length..near.start + hit.end
        })
        .filter(|range| !range.is_empty())
        .collect()
}

/// What stands between, after or before what stood around the quote.
fn by_context(page: &Page, asked: &Asked, near: &Range<usize>) -> Vec<Range<usize>> {
    let text = page.slice(near);
    let befores = side_hits(&asked.prefix, text);
    // A suffix is looked for backwards, so that a hit's end is where the suffix starts.
    let backwards: Vec<Symbol> = asked.suffix.iter().rev().copied().collect();
    let reversed: Vec<Symbol> = text.iter().rev().copied().collect();
    let afters: Vec<usize> = side_hits(&backwards, &reversed).into_iter().map(|at| text.len() - at).collect();
    let length = asked.quote.len();
    let mut ranges = Vec::new();
    for &before in &befores {
        let gaps = afters.iter().filter(|&&after| after > before && after - before <= 3 * length + 40);
        ranges.extend(gaps.map(|&after| before..after));
        ranges.push(before..before + forwards(&asked.quote, &text[before..]));
    }
    for &after in &afters {
        let back =
            forwards(&asked.quote.iter().rev().copied().collect::<Vec<_>>(), &reversed[text.len() - after..]);
        ranges.push(after - back..after);
    }
    let mut ranges: Vec<_> = ranges
        .into_iter()
        .map(|range| trimmed(page, near.start + range.start..near.start + range.end))
        .collect();
    ranges.retain(|range| !range.is_empty());
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    ranges.dedup();
    ranges
}

/// Where a side of the context ends, the best few.
fn side_hits(side: &[Symbol], text: &[Symbol]) -> Vec<usize> {
    if side.len() < TELLING {
        return Vec::new();
    }
    let mut hits = Pattern::new(side).hits(text, side.len() * 2 / 5);
    hits.sort_by_key(|hit| hit.errors);
    hits.truncate(8);
    hits.into_iter().map(|hit| hit.end).collect()
}

/// How many letters of `text`, from its first on, the quote matches best.
fn forwards(quote: &[Symbol], text: &[Symbol]) -> usize {
    let window = &text[..text.len().min(quote.len() * 3 / 2 + 8)];
    Pattern::new(quote).anchored(window.iter().copied()).end
}
