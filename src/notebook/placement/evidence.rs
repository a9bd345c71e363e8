//! What speaks for a place, and how much is enough.

use super::Verdict;
use super::candidates::{Asked, Found};
use super::myers::{Pattern, Symbol};
use super::page::Page;
use crate::notebook::Target;
use crate::text::fold::fold;
use crate::text::{Span, slice};
use std::ops::Range;

/// How alike a side of the context is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Side {
    /// Letters of the context that the target remembers.
    pub letters: usize,
    /// Edit similarity, 0 to 1.
    pub similarity: f32,
}

impl Side {
    /// Whether all of it stands there.
    pub(super) fn is_whole(&self) -> bool {
        self.letters == 0 || self.similarity >= 0.999
    }

    /// What it says for a place: unrelated text is some 0.35 alike, and that is nothing.
    pub(super) fn weight(&self) -> f32 {
        ((self.similarity - 0.35) / 0.65).max(0.0)
    }
}

/// Letters of context that decide at the old numbers.
const AGREEING: usize = 12;

/// Whether the text before or after `span` is what the target remembers; also where it remembers none.
pub(super) fn side_agrees(text: &str, span: Span, target: &Target) -> bool {
    let letters = |text: &str| fold(text).text().trim().to_owned();
    let (prefix, suffix) = (letters(&target.prefix), letters(&target.suffix));
    let room = 4 * super::super::CONTEXT;
    let before = letters(slice(
        text,
        Span::new(crate::text::floor_char(text, span.start.saturating_sub(room)), span.start),
    ));
    let after = letters(slice(text, Span::new(span.end, crate::text::floor_char(text, span.end + room))));
    let tail = |text: &str| text.chars().rev().take(AGREEING).collect::<String>();
    let head = |text: &str| text.chars().take(AGREEING).collect::<String>();
    let agrees = |mine: String, there: String| !mine.is_empty() && there.starts_with(&mine);
    (prefix.is_empty() && suffix.is_empty())
        || agrees(tail(&prefix), tail(&before))
        || agrees(head(&suffix), head(&after))
}

/// The place `range` with what speaks for it.
pub(super) fn found(page: &Page, asked: &Asked, range: Range<usize>) -> Found {
    let words = page.slice(&range);
    let errors = if words == asked.quote { 0 } else { Pattern::new(&asked.quote).distance(words) };
    let quote = 1.0 - errors as f32 / words.len().max(asked.quote.len()).max(1) as f32;
    let symbols = page.symbols();
    let prefix = side(asked.prefix.iter().rev(), symbols[..range.start].iter().rev(), page);
    let suffix = side(asked.suffix.iter(), symbols[range.end..].iter(), page);
    let far = range.start.abs_diff(asked.place) as f32 / asked.page.max(1) as f32;
    let score = 0.55 * quote + 0.40 * context(prefix, suffix) + 0.05 * (1.0 - far);
    Found { range, quote, prefix, suffix, score, same: errors == 0 }
}

/// Both sides together; what a target does not remember says nothing.
fn context(prefix: Side, suffix: Side) -> f32 {
    let letters = prefix.letters + suffix.letters;
    if letters == 0 {
        return 0.5;
    }
    let weigh = |side: Side| side.weight() * side.letters as f32;
    (weigh(prefix) + weigh(suffix)) / letters as f32
}

/// How alike `context` is to what follows a place, going away from it.
fn side<'a>(
    context: impl ExactSizeIterator<Item = &'a Symbol>,
    text: impl Iterator<Item = &'a Symbol>,
    page: &Page,
) -> Side {
    let letters = context.len();
    if letters == 0 {
        return Side::default();
    }
    let context: Vec<Symbol> = context.copied().collect();
    let space = page.space();
    let text: Vec<Symbol> =
        text.copied().skip_while(|symbol| Some(*symbol) == space).take(letters * 3 / 2 + 8).collect();
    if text.starts_with(&context) {
        return Side { letters, similarity: 1.0 };
    }
    let errors = Pattern::new(&context).anchored(text).errors;
    Side { letters, similarity: 1.0 - errors as f32 / letters as f32 }
}

/// Letters of evidence without which nothing is attached.
const ENOUGH: f32 = 22.0;
/// Two places whose scores differ by less are as good as each other.
pub(super) const AS_GOOD: f32 = 0.06;

/// Whether the best place is good enough, and alone.
pub(super) fn weigh(asked: &Asked, found: &[Found]) -> Verdict {
    let Some(best) = found.first() else { return Verdict::None };
    if !enough(asked, best) {
        return Verdict::None;
    }
    let rival = found.get(1).filter(|rival| enough(asked, rival) && best.score - rival.score < AS_GOOD);
    if rival.is_some() { Verdict::Twins } else { Verdict::Sure }
}

/// Whether so much speaks for a place that it may be meant: the more is asked of the context, the
/// shorter and the more edited the words are.
fn enough(asked: &Asked, place: &Found) -> bool {
    let words = asked.quote.len() as f32 * ((place.quote - 0.4) / 0.6).max(0.0);
    let around = |side: Side| side.letters as f32 * ((side.similarity - 0.5) / 0.5).max(0.0);
    let around = around(place.prefix) + around(place.suffix);
    let alone = asked.prefix.is_empty() && asked.suffix.is_empty();
    place.quote >= least(place) && (words + around >= ENOUGH || (alone && place.same))
}

/// How alike the words must be: with all of the context around them they may have changed much.
fn least(place: &Found) -> f32 {
    let context = context(place.prefix, place.suffix);
    0.80 - 0.32 * context
}
