//! Titles on the line below a heading that has a number alone: الفصل الأول, and below it في ذكر بغداد.

use super::mark::{Candidate, Family, is_title, trim};
use super::words;
use tui_bidi::text::{Span, slice};

/// The longest of these titles, in characters and in words.
const LONGEST: (usize, usize) = (80, 12);
/// And where a blank line stands before it.
const APART: usize = 8;
/// What stands below a title that is apart is as long, in bytes, or is a smaller part.
const BODY: usize = 80;

/// Gives the chapters that have no title the line below them, where that is one.
pub(super) fn titles(text: &str, candidates: &mut [Candidate]) {
    let without = |own: &Candidate| {
        let mark = &own.mark;
        let inside = |number: Span| mark.title.start <= number.start && number.end <= mark.title.end;
        mark.family == Family::Keyword && mark.rank < words::ARTICLE && mark.number.is_some_and(inside)
    };
    let found: Vec<Option<Line>> = (0..candidates.len())
        .map(|index| without(&candidates[index]).then(|| title(text, candidates, index)).flatten())
        .collect();
    // With a blank line before it, a first sentence may look the same: then all of the rank have one.
    let lacking: Vec<u8> = candidates
        .iter()
        .zip(&found)
        .filter(|(own, found)| without(own) && found.is_none())
        .map(|(own, _)| own.mark.rank)
        .collect();
    for (own, found) in candidates.iter_mut().zip(&found) {
        if let Some(line) = found
            && (!line.apart || !lacking.contains(&own.mark.rank))
        {
            own.mark.title = line.span;
        }
    }
}

/// A line that may be a title.
struct Line {
    span: Span,
    /// Whether a blank line stands before it.
    apart: bool,
}

/// The title below the heading at `index`, if there is one.
fn title(text: &str, candidates: &[Candidate], index: usize) -> Option<Line> {
    let own = &candidates[index];
    let next = candidates.get(index + 1);
    let end = next.map_or(text.len(), |next| next.line.start);
    let after = text.get(own.line.end..end)?;
    let start = own.line.end + after.len() - after.trim_start().len();
    let line = text[start..end].split(['\n', '\r']).next().unwrap_or("");
    let span = trim(text, Span::new(start, start + line.len()));
    let words = slice(text, span);
    let short = words.chars().count() <= LONGEST.0 && words.split_whitespace().count() <= LONGEST.1;
    if words.is_empty() || !short || !is_title(words) || words.ends_with([':', '!', '؟', '?', '…']) {
        return None;
    }
    let breaks = |between: &str| between.matches('\n').count();
    let apart = breaks(&text[own.line.end..start]) > 1;
    let below = &text[start + line.len()..end];
    let alone = below.trim().is_empty() || breaks(&below[..below.len() - below.trim_start().len()]) > 1;
    // A chapter of one line has no title but words.
    let smaller = next.is_some_and(|next| next.mark.rank > own.mark.rank);
    let says = !below.trim().is_empty() || smaller;
    let long = || {
        below.trim_start().lines().next().is_some_and(|line| line.len() >= BODY) || below.trim().is_empty()
    };
    let fits = !apart || words.split_whitespace().count() <= APART && long();
    (alone && says && fits && !words::ends_sentence(words)).then_some(Line { span, apart })
}
