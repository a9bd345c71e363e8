//! Finding the place of a target again in today's text.
//!
//! Owns the recipe: numbers where the text is the same; the difference from the old text where we have
//! it; else candidates from the quote and from its context, each with its evidence, and neighbours to
//! tell twins apart. Every comparison is of folded text. Nothing is saved here: a [`Placement`] is
//! computed, the target stays what it was.
//!
//! What other tools do wrong decides what is done here: no attachment without evidence (Hypothesis),
//! no silent choice of the first equal word (org-remark), nothing dropped (KOReader).

mod align;
mod asked;
mod candidate;
mod candidates;
mod diff;
mod edge;
mod evidence;
mod myers;
mod page;
mod twins;
mod verdict;

pub use candidate::Candidate;

use asked::Looked;
use verdict::Verdict;
pub use verdict::{Placement, State};

use super::target::{Target, rev};
use crate::document::Document;
use crate::notebook::placement::asked::Found;
use diff::Difference;
use page::Page;
use tui_bidi::text::{self, Span};

/// Places `targets` in `document`; the result has one placement for each, in the same order.
///
/// `old` is the text that the targets were made in, where it is known: with it, hardly anything is
/// lost. All targets that are given share one `old`; those whose [`rev`](Target::rev) is today's text
/// need none. Neighbours help each other: give all targets of a document at once.
///
/// ```
/// use hashiya_core::document::Document;
/// use hashiya_core::notebook::{Target, placement::{State, place}};
/// use tui_bidi::text::{Span, slice};
///
/// let old = Document::parse("جاء الرجل الطويل إلى المدينة صباحا.".as_bytes(), "a.txt").unwrap();
/// let target = Target::of(&old, Span::new(7, 30));
/// let new = "في يوم بارد جَاءَ الرَّجُلُ الطويل إلى المدينة صباحا.";
/// let new = Document::parse(new.as_bytes(), "a.txt").unwrap();
/// let placement = &place(&new, &[&target], None)[0];
/// assert_eq!(placement.state, State::Moved);
/// assert_eq!(slice(new.text(), placement.span.unwrap()), "الرَّجُلُ الطويل");
/// ```
pub fn place(document: &Document, targets: &[&Target], old: Option<&str>) -> Vec<Placement> {
    place_beside(document, targets, place_by_numbers(document, targets), old)
}

/// As [`place`], where the `placements` of some are known: these are looked for no more, and help the others.
pub fn place_beside(
    document: &Document,
    targets: &[&Target],
    mut placements: Vec<Option<Placement>>,
    old: Option<&str>,
) -> Vec<Placement> {
    if placements.iter().any(Option::is_none) {
        let page = Page::new(document.text());
        let difference = old.map(|old| Difference::new(old, &page));
        let mut open = Vec::new();
        for (index, target) in targets.iter().enumerate().filter(|(index, _)| placements[*index].is_none()) {
            let mut looked = look(document, &page, target, difference.as_ref());
            if let Some(words) = without_markup(target).filter(|_| !looked.is_sure()) {
                let plain = look(document, &page, &words, None);
                if looked.verdict == Verdict::None || plain.is_sure() {
                    looked = plain;
                }
            }
            open.push((index, looked));
        }
        twins::settle(document, targets, &mut open, &placements, |place| page.source(&place.range).start);
        for (index, found) in open {
            placements[index] = Some(placement(document, &page, targets[index], &found));
        }
    }
    placements.into_iter().flatten().collect()
}

/// `target` with the words of its quote and context alone, where these hold markup of Markdown: what was made in the
/// source of an article is found in the text that is read of it today.
fn without_markup(target: &Target) -> Option<Target> {
    let words = |marked: &str| {
        let mut words = String::with_capacity(marked.len());
        let mut rest = marked;
        while let Some(c) = rest.chars().next() {
            // The target of a link goes with its brackets.
            let link = rest.strip_prefix("](").and_then(|link| link.split_once(')'));
            rest = link.map_or(&rest[c.len_utf8()..], |(_, after)| after);
            if link.is_none() && !matches!(c, '*' | '`' | '[' | ']' | '_' | '#' | '>') {
                words.push(c);
            }
        }
        words
    };
    let exact = words(&target.exact);
    (exact != target.exact && !exact.trim().is_empty()).then(|| Target {
        exact,
        prefix: words(&target.prefix),
        suffix: words(&target.suffix),
        ..target.clone()
    })
}

/// What [`place`] gives for the targets whose words stand at their numbers, and `None` for the others: a look at a
/// target and its context, whatever the length of the text. Of the beginning of a document, too.
pub fn place_by_numbers(document: &Document, targets: &[&Target]) -> Vec<Option<Placement>> {
    let today = document.is_complete().then(|| rev(&document.hash()));
    targets.iter().map(|target| at_numbers(document, target, today.as_deref())).collect()
}

/// Step 0: the numbers, where the text is the same, or where quote and a side of its context stand.
fn at_numbers(document: &Document, target: &Target, today: Option<&str>) -> Option<Placement> {
    let span = numbers(document, target)?;
    if text::slice(document.text(), span) != target.exact {
        return None;
    }
    let same = today.is_some() && target.rev.as_deref() == today;
    if !same && !evidence::side_agrees(document.text(), span, target) {
        return None;
    }
    Some(Placement {
        state: State::Exact,
        span: Some(span),
        similarity: 1.0,
        candidates: Vec::new(),
        reason: None,
    })
}

/// The bytes that the numbers of a target name; `None` where the text is too short for them.
fn numbers(document: &Document, target: &Target) -> Option<Span> {
    let span = document.span_of([target.start, target.end]);
    let empty = target.exact.is_empty() || span.is_empty();
    (!empty && document.code_point(span.end) == target.end).then_some(span)
}

fn look(document: &Document, page: &Page, target: &Target, difference: Option<&Difference<'_>>) -> Looked {
    let asked = asked::Asked::new(page, target, page.at(document.byte(target.start)));
    if asked.quote.is_empty() {
        return Looked::default();
    }
    let own = difference.and_then(|difference| Some((difference, difference.own(target)?)));
    if let Some((difference, own)) = &own
        && let Some(mapped) = difference.place(own, &asked, page)
    {
        let mapped = whole_within(mapped, &asked, page);
        let twin = if mapped.same { difference.twin(&mapped.range, page) } else { None };
        let twin = twin.map(|range| evidence::found(page, &asked, range)).filter(|twin| twin.same);
        let verdict = if twin.is_some() { Verdict::Twins } else { Verdict::Sure };
        return Looked { found: std::iter::once(mapped).chain(twin).collect(), verdict };
    }
    let mut found = candidates::find(page, &asked);
    if let Some((difference, own)) = &own {
        found.retain(|place| !difference.is_anothers(own, &place.range));
    }
    let verdict = evidence::weigh(&asked, &mut found, own.is_some());
    Looked { found, verdict }
}

/// `mapped`, or the one place within or beside it where the whole quote stands: a difference cuts a word at markup
/// that stood close to it (`**word**`).
fn whole_within(mapped: Found, asked: &asked::Asked, page: &Page) -> Found {
    let length = asked.quote.len();
    if mapped.same || length == 0 {
        return mapped;
    }
    let from = mapped.range.start.saturating_sub(length);
    let near = &page.symbols()[from..(mapped.range.end + length).min(page.len())];
    let mut whole = near.windows(length).enumerate().filter(|(_, letters)| *letters == asked.quote);
    match (whole.next(), whole.next()) {
        (Some((at, _)), None) => evidence::found(page, asked, from + at..from + at + length),
        _ => mapped,
    }
}

fn placement(document: &Document, page: &Page, target: &Target, looked: &Looked) -> Placement {
    let candidate = |place: &Found| {
        let span = page.source(&place.range);
        let span = Span::new(
            text::snap_start(document.text(), span.start),
            text::snap_end(document.text(), span.end),
        );
        Candidate { span, similarity: place.quote }
    };
    let mut found: Vec<&Found> = looked.found.iter().collect();
    if looked.verdict == Verdict::Twins && !target.is_numbered() {
        // Nothing else tells them apart: the letters as they were written come before those that are read alike.
        found.sort_by_key(|place| text::slice(document.text(), page.source(&place.range)) != target.exact);
    }
    let best = found.first().map(|place| candidate(place));
    let candidates = || found.iter().take(3).map(|place| candidate(place)).collect();
    let Some(best) = best.filter(|_| looked.verdict != Verdict::None) else {
        let similarity = looked.found.first().map_or(0.0, |place| place.quote);
        let orphan = Placement::orphan(State::Orphan.reason_in(document, target));
        return Placement { similarity, candidates: candidates(), ..orphan };
    };
    let (span, similarity) = (Some(best.span), best.similarity);
    if looked.verdict == Verdict::Twins {
        let state = State::Ambiguous;
        return Placement { state, span, similarity, candidates: candidates(), reason: state.reason() };
    }
    let words = text::slice(document.text(), best.span);
    let state = if words == target.exact && numbers(document, target) == span {
        State::Exact
    } else if looked.found[0].same {
        State::Moved
    } else {
        State::Changed
    };
    let reason = state.reason_in(document, target);
    Placement { state, span, similarity, candidates: Vec::new(), reason }
}
