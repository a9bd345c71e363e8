//! What speaks for a place, and how much is enough.

use super::asked::{Asked, Found, Side};
use super::myers::{Pattern, Symbol};
use super::page::Page;
use super::verdict::Verdict;
use crate::document::CodePoint;
use crate::notebook::target::Target;
use std::ops::Range;
use tui_bidi::text::{Span, fold::fold, slice};

/// The start of the text says as much as so many letters before it would.
const EDGE: usize = 16;

/// Letters of context that decide at the old numbers.
const AGREEING: usize = 12;

/// Whether the text before or after `span` is what the target remembers; also where it remembers none.
pub(super) fn side_agrees(text: &str, span: Span, target: &Target) -> bool {
    // Letter for letter is nearly always so, and needs no folding.
    let told = |side: &str| {
        side.chars().any(|c| matches!(c, 'a'..='z' | 'A'..='Z' | 'א'..='ת' | 'ء'..='غ' | 'ف'..='ي'))
    };
    let stands = |there: Option<&str>, side: &str, holds: fn(&str, &str) -> bool| {
        side.len() <= 4 * crate::notebook::target::CONTEXT
            && told(side)
            && there.is_some_and(|there| holds(there, side))
    };
    if stands(text.get(..span.start), &target.prefix, |there, side| there.ends_with(side))
        || stands(text.get(span.end..), &target.suffix, |there, side| there.starts_with(side))
    {
        return true;
    }
    side_agrees_folded(text, span, target)
}

/// [`side_agrees`] in any spelling.
fn side_agrees_folded(text: &str, span: Span, target: &Target) -> bool {
    let letters = |text: &str| fold(text).text().trim().to_owned();
    let (prefix, suffix) = (letters(&target.prefix), letters(&target.suffix));
    let room = 4 * crate::notebook::target::CONTEXT;
    let before = letters(slice(
        text,
        Span::new(tui_bidi::text::floor_char(text, span.start.saturating_sub(room)), span.start),
    ));
    let after = letters(slice(text, Span::new(span.end, tui_bidi::text::floor_char(text, span.end + room))));
    let tail = |text: &str| text.chars().rev().take(AGREEING).collect::<String>();
    let head = |text: &str| text.chars().take(AGREEING).collect::<String>();
    let agrees = |mine: String, there: String| !mine.is_empty() && there.starts_with(&mine);
    // Nothing before it, then and now: the text's start.
    let first = target.start == CodePoint::default() && prefix.is_empty() && before.is_empty();
    (prefix.is_empty() && suffix.is_empty())
        || first
        || agrees(tail(&prefix), tail(&before))
        || agrees(head(&suffix), head(&after))
}

/// The place `range` with what speaks for it.
pub(super) fn found(page: &Page, asked: &Asked, range: Range<usize>) -> Found {
    let words = page.slice(&range);
    let errors = if words == asked.quote { 0 } else { Pattern::new(&asked.quote).distance(words) };
    let quote = 1.0 - errors as f32 / words.len().max(asked.quote.len()).max(1) as f32;
    let symbols = page.symbols();
    let prefix = if asked.first {
        Side { letters: EDGE, similarity: if symbols[..range.start].len() <= 1 { 1.0 } else { 0.5 } }
    } else {
        side(asked.prefix.iter().rev(), symbols[..range.start].iter().rev(), page)
    };
    let suffix = side(asked.suffix.iter(), symbols[range.end..].iter(), page);
    let far = range.start.abs_diff(asked.place) as f32 / asked.page.max(1) as f32;
    let score = 0.55 * quote * quote + 0.40 * context(prefix, suffix) + 0.05 * (1.0 - far);
    Found { range, quote, prefix, suffix, score, same: errors == 0, letters: 0.0 }
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
const ENOUGH: f32 = 18.0;
/// What it says for the same words, in letters, that the neighbours lead to them.
const NEIGHBOURS: f32 = 12.0;
/// Two places whose scores differ by less are as good as each other.
const AS_GOOD: f32 = 0.06;

/// What is known of how rare the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rarity {
    /// They stood in several places.
    Common,
    /// They stand in several places, or no one knows.
    Open,
    /// They stood once and stand once.
    Unique,
    /// The old text had them in one place that is gone, and here they stand where nothing of it does.
    New,
}

impl Rarity {
    /// How much more than its letters each place of the same words says.
    fn factor(self) -> f32 {
        match self {
            Self::Common => 0.7,
            Self::Open => 1.0,
            Self::Unique => 2.0,
            Self::New => 2.5,
        }
    }
}

/// Whether the best place is good enough, and alone; each place learns how much speaks for it.
pub(super) fn weigh(asked: &Asked, found: &mut [Found], moved: bool) -> Verdict {
    let rarity = match found.iter().filter(|place| place.same).count() {
        1 if moved => Rarity::New,
        1 if asked.twins == 1 => Rarity::Unique,
        _ if asked.twins > 1 => Rarity::Common,
        _ => Rarity::Open,
    };
    let only = asked.twins <= 1 && found.iter().filter(|place| place.same).count() == 1;
    let alone = asked.prefix.is_empty() && asked.suffix.is_empty();
    for place in found.iter_mut() {
        // Words that stand once, with all that is remembered of what is around them, short as it may be.
        let remembered = place.prefix.letters + place.suffix.letters;
        let whole = place.prefix.is_whole() && place.suffix.is_whole() && remembered > 0;
        let certain = place.same && (alone || whole && only);
        place.letters =
            if certain { letters(asked, place, rarity).max(ENOUGH) } else { letters(asked, place, rarity) };
    }
    let Some(best) = found.first().filter(|place| enough(place)) else { return Verdict::None };
    // Words that stood in several places: the one that is meant may be the one that was edited. The old
    // text, where it is known, has told its twins apart.
    let repeated = asked.twins > 1 && !moved;
    let same = found.iter().filter(|place| place.same).count();
    let lost = repeated && same < asked.twins as usize;
    let rival = |rival: &Found| enough(rival) && (repeated || best.score - rival.score < AS_GOOD);
    if lost || found[1..].iter().any(rival) { Verdict::Twins } else { Verdict::Sure }
}

/// The places of a verdict of twins between which neighbours decide.
pub(super) fn rivals(target: &Target, found: &[Found]) -> Vec<usize> {
    let top = found.first().map_or(0.0, |place| place.score);
    let may_be = |place: &Found| enough(place) && (target.twins > 1 || top - place.score < AS_GOOD);
    (0..found.len()).filter(|&rank| may_be(&found[rank])).collect()
}

/// How much speaks for a place, in letters that are the same: the shorter and the more edited the words
/// are, the more is asked of the context.
fn letters(asked: &Asked, place: &Found, rarity: Rarity) -> f32 {
    let rarity = if place.same { rarity.factor() } else { 1.0 };
    let words = rarity * asked.quote.len() as f32 * ((place.quote - 0.4) / 0.6).max(0.0);
    let around = |side: Side| side.letters as f32 * ((side.similarity - 0.5) / 0.5).max(0.0);
    words + around(place.prefix) + around(place.suffix)
}

fn enough(place: &Found) -> bool {
    place.quote >= least(place) && place.letters >= ENOUGH
}

/// Whether a place is good enough if the neighbours lead to it.
pub(super) fn enough_beside_neighbours(place: &Found) -> bool {
    place.same && place.letters + NEIGHBOURS >= ENOUGH
}

/// How alike the words must be: with all of the context around them they may have changed much.
fn least(place: &Found) -> f32 {
    0.80 - 0.32 * context(place.prefix, place.suffix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_stands_letter_for_letter_agrees_in_any_spelling(
            text in "([ab\u{200C}\u{64B}كةأ \n«.١x]|[بتثجح]{3}){0,60}",
            start in 0..80_usize,
            length in 0..20_usize,
            sides in (0..40_usize, 0..40_usize),
            changed in any::<bool>(),
        ) {
            let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let at = |number: usize| edges[number.min(edges.len() - 1)];
            let span = Span::new(at(start), at(start + length));
            let mut target = Target {
                prefix: text[at(start.saturating_sub(sides.0))..span.start].to_owned(),
                suffix: text[span.end..at(start + length + sides.1)].to_owned(),
                start: CodePoint::new(start.min(edges.len() - 1)),
                ..Target::default()
            };
            if changed {
                target.prefix.insert(0, 'ك');
            }
            prop_assert_eq!(side_agrees(&text, span, &target), side_agrees_folded(&text, span, &target));
        }
    }
}
