//! Words as numbers, and which words of one text are words of the other: by what stands once in both, and between that
//! by the shortest script of edits.
//!
//! Source of the second: E. Myers, "An O(ND) difference algorithm and its variations" (1986), in
//! [`crate::difference`]; of the first: B. Cohen's patience diff. Stretches in which nothing stands once are compared in windows, so that
//! two strange books cost no more than two copies.

use crate::difference::{Numbers, Run, kept};
use std::collections::HashMap;
use tui_bidi::text::{Span, slice};

/// Gaps of up to this many words are compared word by word.
const GAP: usize = 600;
/// Words in a row that make an anchor where single words stand often.
const RUN: usize = 3;

/// A word: its number, its place, its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub number: u32,
    pub span: Span,
    pub paragraph: u32,
}

/// The words of `paragraphs` of `text`: what stands between white space, and marks of punctuation by themselves.
pub(super) fn words<'a>(numbers: &mut Numbers<'a>, text: &'a str, paragraphs: &[Span]) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6);
    for (paragraph, &span) in paragraphs.iter().enumerate() {
        let line = slice(text, span);
        let mut word = |from: usize, to: usize| {
            words.push(Word {
                number: numbers.of(&line[from..to]),
                span: Span::new(span.start + from, span.start + to),
                paragraph: paragraph as u32,
            });
        };
        let mut start = None;
        for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
            let mark = is_mark(c);
            if (c.is_whitespace() || mark)
                && let Some(from) = start.take()
            {
                word(from, at);
            }
            if mark {
                word(at, at + c.len_utf8());
            } else if !c.is_whitespace() && start.is_none() {
                start = Some(at);
            }
        }
    }
    words
}

/// Whether `c` is a mark of punctuation that stands at a word, not in it.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '"'
            | '«'
            | '»'
            | '“'
            | '”'
            | '…'
    ) || matches!(c, '،' | '؛' | '؟' | '۔' | '٪' | '—' | '–' | '׃' | '־')
}

/// For each word of `first` the word of `second` that it is, in order.
pub(super) fn matches(first: &[u32], second: &[u32]) -> Vec<Option<usize>> {
    let mut found = vec![None; first.len()];
    compare(first, second, (0, 0), 1, &mut |one, other| found[one] = Some(other));
    found
}

fn compare(
    first: &[u32],
    second: &[u32],
    at: (usize, usize),
    run: usize,
    tell: &mut dyn FnMut(usize, usize),
) {
    let head = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    (0..head).for_each(|n| tell(at.0 + n, at.1 + n));
    let (first, second, at) = (&first[head..], &second[head..], (at.0 + head, at.1 + head));
    let tail = first.iter().rev().zip(second.iter().rev()).take_while(|(one, other)| one == other).count();
    (0..tail).for_each(|n| tell(at.0 + first.len() - tail + n, at.1 + second.len() - tail + n));
    let (first, second) = (&first[..first.len() - tail], &second[..second.len() - tail]);
    if first.is_empty() || second.is_empty() {
        return;
    }
    if first.len().max(second.len()) > 40 {
        let anchors = anchors(first, second, run);
        if !anchors.is_empty() {
            let mut from = (0, 0);
            for (one, other) in anchors.into_iter().chain([(first.len(), second.len())]) {
                if one >= from.0 && other >= from.1 {
                    let place = (at.0 + from.0, at.1 + from.1);
                    compare(&first[from.0..one], &second[from.1..other], place, run, tell);
                    from = (one, other);
                }
            }
            return;
        }
        if run == 1 {
            return compare(first, second, at, RUN, tell);
        }
    }
    if first.len() <= GAP && second.len() <= GAP {
        let pairs = kept(first, second).into_iter().flat_map(Run::pairs);
        pairs.for_each(|(one, other)| tell(at.0 + one, at.1 + other));
        return;
    }
    // Nothing stands once here: windows of the same part of the way are compared.
    let windows = first.len().max(second.len()).div_ceil(GAP);
    let cut = |length: usize, n: usize| length * n / windows;
    for n in 0..windows {
        let (a, b) = (cut(first.len(), n), cut(first.len(), n + 1));
        let (c, d) = (cut(second.len(), n), cut(second.len(), n + 1));
        let place = (at.0 + a, at.1 + c);
        let pairs = kept(&first[a..b], &second[c..d]).into_iter().flat_map(Run::pairs);
        pairs.for_each(|(one, other)| tell(place.0 + one, place.1 + other));
    }
}

/// The places of runs of `run` words that stand once in both, as many of them as come in the same order.
fn anchors(first: &[u32], second: &[u32], run: usize) -> Vec<(usize, usize)> {
    let once = |words: &[u32]| {
        let mut places: HashMap<u64, usize> = HashMap::with_capacity(words.len());
        for (at, window) in words.windows(run).enumerate() {
            places.entry(hash(window)).and_modify(|place| *place = usize::MAX).or_insert(at);
        }
        places
    };
    let (ones, others) = (once(first), once(second));
    let mut pairs: Vec<(usize, usize)> = ones
        .iter()
        .filter(|&(_, &at)| at != usize::MAX)
        .filter_map(|(key, &at)| Some((at, *others.get(key)?)))
        .filter(|&(one, other)| other != usize::MAX && first[one..one + run] == second[other..other + run])
        .collect();
    pairs.sort_unstable();
    increasing(&pairs)
}

/// The longest run of `pairs`, which are in the order of the first, in which the second grows too.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (number, &(_, other)) in pairs.iter().enumerate() {
        let at = tails.partition_point(|&tail| pairs[tail].1 < other);
        if at > 0 {
            before[number] = tails[at - 1];
        }
        if at == tails.len() {
            tails.push(number);
        } else {
            tails[at] = number;
        }
    }
    let mut found = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied().unwrap_or(usize::MAX);
    while at != usize::MAX {
        found.push(pairs[at]);
        at = before[at];
    }
    found.reverse();
    found
}

/// A number for a run of words (FNV-1a over their numbers).
pub(super) fn hash(words: &[u32]) -> u64 {
    words.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &word| {
        (hash ^ u64::from(word)).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(first: &str, second: &str) -> Vec<(usize, usize)> {
        let mut numbers = Numbers::default();
        let [one, other] = [first, second].map(|text| {
            words(&mut numbers, text, &[Span::new(0, text.len())])
                .iter()
                .map(|word| word.number)
                .collect::<Vec<_>>()
        });
        matches(&one, &other).into_iter().enumerate().filter_map(|(n, at)| Some((n, at?))).collect()
    }

    #[test]
    fn words_that_stayed_are_found_around_what_changed() {
        assert_eq!(pairs("a b c d", "a x c d"), [(0, 0), (2, 2), (3, 3)]);
        assert_eq!(pairs("a b", "c d"), []);
        assert_eq!(pairs("", "a"), []);
        assert_eq!(pairs("قال: نعم.", "قال نعم."), [(0, 0), (2, 1), (3, 2)]);
    }

    #[test]
    fn two_strange_texts_of_common_words_end() {
        let text = |seed: u32| {
            let mut state = seed;
            let word = |_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ["a", "b", "c", "d", "e"][(state >> 24) as usize % 5]
            };
            (0..20_000).map(word).collect::<Vec<_>>().join(" ")
        };
        assert!(!pairs(&text(1), &text(2)).is_empty());
    }
}
