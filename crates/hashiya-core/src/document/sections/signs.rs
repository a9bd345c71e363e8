//! Headings that a sign marks, whatever their words are: `### |`, `** … **`, `== … ==`.

use super::mark::{Family, Mark, inner_number, inside_stars, is_title, marked, span_in, trim};
use super::numerals::value;
use tui_bidi::text::{Span, slice};

pub(super) fn hashes(text: &str, line: Span) -> Option<Mark> {
    let rest = slice(text, line).strip_prefix("### |")?;
    let more = rest.len() - rest.trim_start_matches('|').len();
    let (rank, rest) = (more + 1, &rest[more..]);
    if rank > 6 {
        return None;
    }
    let start = line.end - rest.len();
    let closed = rest.trim_end().trim_end_matches('#').len();
    let title = trim(text, Span::new(start, start + closed));
    let (number, title) = inner_number(text, title);
    let values = number.map_or_else(Vec::new, |number| value(slice(text, number)).into_iter().collect());
    (!title.is_empty()).then_some(Mark {
        family: Family::OpenIti,
        values,
        number,
        title,
        rank: rank as u8,
        confidence: 0.99,
        weak: false,
        run_in: false,
    })
}

pub(super) fn stars(text: &str, line: Span) -> Option<Mark> {
    let inner = inside_stars(text, line)?;
    let (number, title) = inner_number(text, inner);
    if !is_title(slice(text, title)) {
        return None;
    }
    let values: Vec<u32> = number.and_then(|number| value(slice(text, number))).into_iter().collect();
    let (family, rank, confidence) =
        if number.is_some() { (Family::Plain, 20, 0.98) } else { (Family::Stars, 23, 0.90) };
    Some(Mark { family, values, number, title, rank, confidence, weak: false, run_in: false })
}

/// == Title ==, as wikis write it.
pub(super) fn equals(text: &str, line: Span) -> Option<Mark> {
    let inner = slice(text, line).trim_start_matches('=');
    let signs = &slice(text, line)[..line.len() - inner.len()];
    let title = trim(text, span_in(text, inner.strip_suffix(signs)?));
    let is = (2..7).contains(&signs.len()) && is_title(slice(text, title));
    is.then(|| marked(text, title, signs.len() as u8 - 1))
}
