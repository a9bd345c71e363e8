//! What was edited, from which words stayed and which were moved.

use super::bitext::{Bead, Edit};
use super::moves::Moved;
use super::words::Word;
use std::collections::HashMap;
use tui_bidi::text::Span;

/// A stretch of words of both texts between words that stayed: from, to in each.
#[derive(Clone, Copy)]
struct Gap {
    first: (usize, usize),
    second: (usize, usize),
}

/// The edits, in the order of the first text.
pub(super) fn edits(
    (ones, others): (&[Word], &[Word]),
    stayed: &[Option<usize>],
    moved: &[Moved],
    beads: &[Bead],
) -> Vec<Edit> {
    let mut found = Vec::new();
    let mut bead_of: HashMap<usize, &Bead> = HashMap::new();
    beads.iter().for_each(|bead| bead_of.extend(bead.first.clone().map(|paragraph| (paragraph, bead))));
    let belongs = |one: &Word, other: &Word| {
        let bead = bead_of.get(&(one.paragraph as usize));
        bead.is_some_and(|bead| bead.second.contains(&(other.paragraph as usize)))
    };
    for gap in joined(gaps(stayed, others.len())) {
        split_by_paragraph((ones, others), gap, moved, &belongs, &mut found);
    }
    for moved in moved {
        let first = cover(ones, moved.first, moved.first + moved.length);
        let second = cover(others, moved.second, moved.second + moved.length);
        found.push(Edit::Move(first, second));
    }
    found.sort_by_key(|edit| (edit.first().start, edit.second().start));
    found
}

/// What is between words that stayed.
fn gaps(stayed: &[Option<usize>], seconds: usize) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut from = (0, 0);
    let ends = stayed.iter().enumerate().filter_map(|(one, other)| Some((one, (*other)?)));
    for (one, other) in ends.chain([(stayed.len(), seconds)]) {
        if one > from.0 || other > from.1 {
            found.push(Gap { first: (from.0, one), second: (from.1, other) });
        }
        from = (one + 1, other + 1);
    }
    found
}

/// Gaps with one word between them that stayed by chance are one: on both sides more changed than stayed.
fn joined(gaps: Vec<Gap>) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    let both = |gap: &Gap| gap.first.1 > gap.first.0 && gap.second.1 > gap.second.0;
    let large = |gap: &Gap| both(gap) && gap.first.1 - gap.first.0 + gap.second.1 - gap.second.0 >= 4;
    for gap in gaps {
        match found.last_mut() {
            Some(before) if gap.first.0 == before.first.1 + 1 && large(before) && large(&gap) => {
                (before.first.1, before.second.1) = (gap.first.1, gap.second.1);
            }
            _ => found.push(gap),
        }
    }
    found
}

/// The edits of a gap, by paragraph: what was moved is left out, and words are changed where the paragraphs that they
/// stand in belong together.
fn split_by_paragraph(
    (ones, others): (&[Word], &[Word]),
    gap: Gap,
    moved: &[Moved],
    belongs: &dyn Fn(&Word, &Word) -> bool,
    found: &mut Vec<Edit>,
) {
    let in_first = |at: usize| moved.iter().any(|m| (m.first..m.first + m.length).contains(&at));
    let in_second = |at: usize| moved.iter().any(|m| (m.second..m.second + m.length).contains(&at));
    let left = runs(ones, gap.first, in_first);
    let mut right = runs(others, gap.second, in_second);
    let (after, beside) = (place(ones, gap.first), place(others, gap.second));
    for run in left {
        let words = cover(ones, run.0, run.1);
        match right.iter().position(|other| belongs(&ones[run.0], &others[other.0])) {
            Some(at) => {
                let other = right.remove(at);
                found.push(Edit::Change(words, cover(others, other.0, other.1)));
            }
            None => found.push(Edit::Delete(words, beside)),
        }
    }
    found.extend(right.iter().map(|run| Edit::Insert(after, cover(others, run.0, run.1))));
}

/// The runs of words of one paragraph from `range` that were not moved.
fn runs(words: &[Word], range: (usize, usize), moved: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in (range.0..range.1).filter(|&at| !moved(at)) {
        match found.last_mut() {
            Some(run) if run.1 == at && words[at].paragraph == words[run.0].paragraph => run.1 = at + 1,
            _ => found.push((at, at + 1)),
        }
    }
    found
}

/// The byte where a gap is: before its first word, or after the word before it.
fn place(words: &[Word], range: (usize, usize)) -> usize {
    let before = range.0.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.span.end);
    before.or(words.get(range.0).map(|word| word.span.start)).unwrap_or(0)
}

fn cover(words: &[Word], from: usize, to: usize) -> Span {
    words[from].span.union(words[to - 1].span)
}
