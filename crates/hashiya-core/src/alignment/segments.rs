//! Two texts as a chain of segments that are the same to the letter, and of those that are not: nothing of either text
//! stands outside of it.

use super::bitext::{Edit, Part};
use super::words::{Word, words};
use crate::difference::Numbers;
use tui_bidi::text::{Span, slice};

/// Where `second` is not `first` to the letter, in the order of both: what stands between is the same in both. `edits` say
/// which words stayed.
pub(super) fn segments(first: &Part<'_>, second: &Part<'_>, edits: &[Edit]) -> Vec<Edit> {
    let mut numbers = Numbers::default();
    let ones = words(&mut numbers, first.text, first.paragraphs);
    let others = words(&mut numbers, second.text, second.paragraphs);
    let ones = apart_from(&ones, edits.iter().map(Edit::first));
    let others = apart_from(&others, edits.iter().map(Edit::second));
    let stayed = ones.iter().zip(&others).filter(|(one, other)| one.number == other.number);
    let mut pairs: Vec<(Span, Span)> = stayed.map(|(one, other)| (one.span, other.span)).collect();
    pairs.extend(ends_kept(first, second, edits));
    pairs.sort_by_key(|(one, _)| one.start);
    let ends = (Span::empty(first.text.len()), Span::empty(second.text.len()));
    let (mut found, mut from) = (Vec::new(), (0, 0));
    for (one, other) in pairs.into_iter().chain([ends]) {
        let between = (Span::new(from.0, one.start), Span::new(from.1, other.start));
        let (one_left, other_left) = differing((first.text, between.0), (second.text, between.1));
        if !one_left.is_empty() || !other_left.is_empty() {
            found.push(Edit::Change(one_left, other_left));
        }
        from = (one.end, other.end);
    }
    found
}

/// What stands between two stretches that were changed, one after the other, and is the same white space in both: the end of
/// a paragraph all of whose neighbouring words are others stays one.
fn ends_kept(first: &Part<'_>, second: &Part<'_>, edits: &[Edit]) -> Vec<(Span, Span)> {
    let changed: Vec<(Span, Span)> = edits
        .iter()
        .filter(|edit| matches!(edit, Edit::Change(..)))
        .map(|edit| (edit.first(), edit.second()))
        .collect();
    let between = changed.windows(2).map(|pair| {
        let [(one, other), (next, other_next)] = [pair[0], pair[1]];
        (Span::new(one.end, next.start), Span::new(other.end, other_next.start))
    });
    let is_kept = |&(one, other): &(Span, Span)| {
        let space = slice(first.text, one);
        !space.is_empty() && space.trim().is_empty() && space == slice(second.text, other)
    };
    between.filter(is_kept).collect()
}

/// Those of `words` that lie in none of `edited`.
fn apart_from(words: &[Word], edited: impl Iterator<Item = Span>) -> Vec<Word> {
    let mut edited: Vec<Span> = edited.filter(|span| !span.is_empty()).collect();
    edited.sort_unstable_by_key(|span| span.start);
    let (mut next, mut end) = (0, 0);
    let mut left = Vec::with_capacity(words.len());
    for word in words {
        while let Some(span) = edited.get(next).filter(|span| span.start < word.span.end) {
            end = end.max(span.end);
            next += 1;
        }
        if word.span.start >= end {
            left.push(*word);
        }
    }
    left
}

/// What of two stretches is left without the tokens that they begin and end with alike: never a part of a word.
fn differing((one, mut left): (&str, Span), (other, mut right): (&str, Span)) -> (Span, Span) {
    while let Some(token) = same(token(slice(one, left), true), token(slice(other, right), true)) {
        (left.start, right.start) = (left.start + token, right.start + token);
    }
    while let Some(token) = same(token(slice(one, left), false), token(slice(other, right), false)) {
        (left.end, right.end) = (left.end - token, right.end - token);
    }
    (left, right)
}

/// The length of two tokens that are the same.
fn same(one: &str, other: &str) -> Option<usize> {
    (!one.is_empty() && one == other).then_some(one.len())
}

/// The first token of `text`, or its last: a character of white space, or what stands between such.
fn token(text: &str, first: bool) -> &str {
    let edge = if first { text.chars().next() } else { text.chars().next_back() };
    let length = edge.filter(|c| c.is_whitespace()).map(char::len_utf8);
    if first {
        let word = || text.find(char::is_whitespace).unwrap_or(text.len());
        &text[..length.unwrap_or_else(word)]
    } else {
        let word = || text.len() - text.trim_end_matches(|c: char| !c.is_whitespace()).len();
        &text[text.len() - length.unwrap_or_else(word)..]
    }
}
