//! The difference of two folded texts: where each stretch of the old one went.
//!
//! Word by word, from anchors that both texts have once, so that it takes n log n also where nothing
//! is left of the old text; letters are compared only in the gap around an edge.

use super::align;
use super::evidence;
use super::myers::{Pattern, Symbol};
use super::page::Page;
use super::{
    asked::{Asked, Found},
    edge::trimmed,
};
use crate::{
    difference::{Run, kept_words},
    document::CodePoint,
    notebook::target::Target,
};
use std::collections::HashMap;
use std::ops::Range;

/// Words in a row that make an anchor.
const ANCHOR: usize = 3;
/// New words further away than this many words are no neighbours.
const SLIDES: usize = 400;
/// Gaps up to this many words on each side are compared word by word.
const GAP: usize = 1500;
/// Or where so much of them are words that did not change.
const KEPT: f32 = 0.35;
/// Code points between two marks.
const MARK: usize = 256;
/// More letters than this between an edge and the next word that stayed lead nowhere.
const LOST: usize = 4000;
/// Mapped words at least this alike are the same words, edited.
const ALIKE: f32 = 0.5;

/// What became of an old text.
#[derive(Debug)]
pub(super) struct Difference<'a> {
    old_text: &'a str,
    /// The byte of each [`MARK`]th code point of the old text.
    marks: Vec<usize>,
    old: Page,
    old_words: Vec<Range<usize>>,
    new_words: Vec<Range<usize>>,
    /// For each old word: the new one that it is.
    to_new: Vec<Option<usize>>,
    /// For each new word: the old one that it was.
    to_old: Vec<Option<usize>>,
}

impl<'a> Difference<'a> {
    pub(super) fn new(old_text: &'a str, page: &Page) -> Self {
        let old = Page::new(old_text);
        let (old_words, new_words) = (words(&old), words(page));
        let mut to_new = vec![None; old_words.len()];
        let mut to_old = vec![None; new_words.len()];
        {
            let a: Vec<&str> = old_words.iter().map(|word| old.text(word)).collect();
            let b: Vec<&str> = new_words.iter().map(|word| page.text(word)).collect();
            compare(&a, &b, 0, 0, ANCHOR, &mut |i, j| {
                to_new[i] = Some(j);
                to_old[j] = Some(i);
            });
        }
        let marks = old_text.char_indices().map(|(at, _)| at).step_by(MARK).collect();
        Self { old_text, marks, old, old_words, new_words, to_new, to_old }
    }

    /// Where the old letters `range` went, if what is there is still like them.
    pub(super) fn place(&self, range: &Range<usize>, asked: &Asked, page: &Page) -> Option<Found> {
        let first = self.old_words.partition_point(|word| word.end <= range.start);
        let last = self.old_words.partition_point(|word| word.start < range.end);
        let start = self.start(first, range, page)?;
        let end = self.end(last.checked_sub(1)?, range, page)?;
        if start >= end {
            return None;
        }
        let mapped = evidence::found(page, asked, trimmed(page, start..end));
        if mapped.same {
            return Some(mapped);
        }
        let wide = evidence::found(page, asked, align::widened(page, asked, mapped.range));
        Some(wide).filter(|wide| wide.quote >= ALIKE || self.kept(first..last, range) >= KEPT)
    }

    /// How much of the old letters `range`, which the old `words` hold, is words that are still there.
    fn kept(&self, words: Range<usize>, range: &Range<usize>) -> f32 {
        let kept = words.filter(|&word| self.to_new[word].is_some()).map(|word| self.old_words[word].len());
        kept.sum::<usize>() as f32 / range.len().max(1) as f32
    }

    /// Where the new letters `range` may as well be: next to them stands a new stretch of the same
    /// words, and no difference can tell which of two such neighbours is the older one.
    pub(super) fn twin(&self, range: &Range<usize>, page: &Page) -> Option<Range<usize>> {
        let first = self.new_words.partition_point(|word| word.end <= range.start);
        let last = self.new_words.partition_point(|word| word.start < range.end);
        let count = last.checked_sub(first + 1)?;
        let text = |word: usize| self.new_words.get(word).map(|word| page.text(word));
        let same = |words: Range<usize>, other: usize| {
            words
                .zip(other..)
                .all(|(word, other)| text(other).is_some_and(|text_there| Some(text_there) == text(word)))
        };
        let at =
            |first: usize| Some(self.new_words.get(first)?.start..self.new_words.get(first + count)?.end);
        let is_new = |at: &usize| self.to_old[*at].is_none();
        if let Some(end) = (first.saturating_sub(SLIDES)..first).rev().find(is_new).map(|at| at + 1) {
            let start = (0..end).rev().find(|at| !is_new(at)).map_or(0, |at| at + 1);
            if same(end..last, start) {
                return at(first + start - end);
            }
        }
        let start = (last..self.to_old.len().min(last + SLIDES)).find(is_new)?;
        let end = (start..self.to_old.len()).find(|at| !is_new(at)).unwrap_or(self.to_old.len());
        let there = first + end - start;
        if same(first..start, there) { at(there) } else { None }
    }

    /// Whether the new letters `range` are, for the most part, another part of the old text than `own`.
    pub(super) fn is_anothers(&self, own: &Range<usize>, range: &Range<usize>) -> bool {
        let first = self.new_words.partition_point(|word| word.end <= range.start);
        let last = self.new_words.partition_point(|word| word.start < range.end);
        let others = self.to_old[first..last.max(first)].iter().flatten().filter(|&&old| {
            let word = &self.old_words[old];
            word.end <= own.start || own.end <= word.start
        });
        others.count() * 2 > last.saturating_sub(first)
    }

    /// The target's letters in the old page, if the old text is the one that its numbers belong to.
    pub(super) fn own(&self, target: &Target) -> Option<Range<usize>> {
        let (start, end) = (self.byte(target.start), self.byte(target.end));
        (self.old_text.get(start..end) == Some(&target.exact)).then(|| self.old.at(start)..self.old.at(end))
    }

    /// The byte of the old text where a code point starts.
    fn byte(&self, code_point: CodePoint) -> usize {
        let code_point = code_point.get();
        let Some(&mark) = self.marks.get(code_point / MARK) else { return self.old_text.len() };
        let mut rest = self.old_text[mark..].char_indices();
        rest.nth(code_point % MARK).map_or(self.old_text.len(), |(at, _)| mark + at)
    }

    /// Where the letter at the start of `range`, in old word `word`, is now.
    fn start(&self, word: usize, range: &Range<usize>, page: &Page) -> Option<usize> {
        if let Some(new) = self.to_new.get(word).copied().flatten() {
            let offset = range.start.saturating_sub(self.old_words[word].start);
            return Some(self.new_words[new].start + offset);
        }
        let (old, new) = self.gap(word, page);
        let part = old.start..range.start.max(old.start);
        let letters = page.read(self.old.text(&part));
        let reach = letters.len() * 2 + 16;
        (letters.len() <= LOST).then(|| {
            new.start + Pattern::new(&letters).anchored(page.slice(&new).iter().copied().take(reach)).end
        })
    }

    /// Where the letter after the end of `range`, in old word `word`, is now.
    fn end(&self, word: usize, range: &Range<usize>, page: &Page) -> Option<usize> {
        if let Some(new) = self.to_new.get(word).copied().flatten() {
            let offset = self.old_words[word].end.saturating_sub(range.end);
            return Some(self.new_words[new].end.saturating_sub(offset));
        }
        let (old, new) = self.gap(word, page);
        let part = range.end.min(old.end)..old.end;
        let letters: Vec<Symbol> = page.read(self.old.text(&part)).into_iter().rev().collect();
        let reach = letters.len() * 2 + 16;
        (letters.len() <= LOST).then(|| {
            new.end - Pattern::new(&letters).anchored(page.slice(&new).iter().rev().copied().take(reach)).end
        })
    }

    /// The letters, old and new, between the words around old word `word` that did not change.
    fn gap(&self, word: usize, page: &Page) -> (Range<usize>, Range<usize>) {
        let before = (0..word).rev().find_map(|at| Some((at, self.to_new[at]?)));
        let after = (word..self.to_new.len()).find_map(|at| Some((at, self.to_new[at]?)));
        let start = before.map_or((0, 0), |(old, new)| (self.old_words[old].end, self.new_words[new].end));
        let end = after.map_or((self.old.len(), page.len()), |(old, new)| {
            (self.old_words[old].start, self.new_words[new].start)
        });
        (start.0..end.0.max(start.0), start.1..end.1.max(start.1))
    }
}

/// The words of a page, without the spaces between them.
fn words(page: &Page) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let space = page.space();
    for (at, symbol) in page.symbols().iter().enumerate() {
        if Some(*symbol) == space {
            words.extend(start.take().map(|start| start..at));
        } else {
            start.get_or_insert(at);
        }
    }
    words.extend(start.map(|start| start..page.len()));
    words
}

/// Finds which words of `b` those of `a` are, and tells `pair` their places, counted on from the given
/// ones.
fn compare(
    a: &[&str],
    b: &[&str],
    a_at: usize,
    b_at: usize,
    anchor: usize,
    pair: &mut impl FnMut(usize, usize),
) {
    let head = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    (0..head).for_each(|step| pair(a_at + step, b_at + step));
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (1..=tail).for_each(|step| pair(a_at + head + a.len() - step, b_at + head + b.len() - step));
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let (a_at, b_at) = (a_at + head, b_at + head);
    if a.is_empty() || b.is_empty() {
        return;
    }
    let chain = if anchor == 0 { Vec::new() } else { anchors(a, b, anchor) };
    if chain.is_empty() {
        if anchor > 1 {
            return compare(a, b, a_at, b_at, 1, pair);
        }
        if a.len() > GAP || b.len() > GAP {
            return;
        }
        let pairs = kept_words(a, b).into_iter().flat_map(Run::pairs);
        pairs.for_each(|(i, j)| pair(a_at + i, b_at + j));
        return;
    }
    let (mut i, mut j) = (0, 0);
    for (x, y) in chain.into_iter().chain([(a.len(), b.len())]) {
        if x < i || y < j {
            continue; // the anchor before reached beyond it
        }
        compare(&a[i..x], &b[j..y], a_at + i, b_at + j, anchor, pair);
        (i, j) = (x, y);
        while i < a.len() && j < b.len() && a[i] == b[j] {
            pair(a_at + i, b_at + j);
            (i, j) = (i + 1, j + 1);
        }
    }
}

/// Runs of `count` words that stand once in both, as the longest chain that goes forward in both.
fn anchors(a: &[&str], b: &[&str], count: usize) -> Vec<(usize, usize)> {
    #[derive(Default)]
    struct Seen {
        in_a: Option<usize>,
        in_b: Option<usize>,
        twice: bool,
    }
    let mut seen: HashMap<&[&str], Seen> = HashMap::new();
    for (at, run) in a.windows(count).enumerate() {
        let run = seen.entry(run).or_default();
        run.twice |= run.in_a.replace(at).is_some();
    }
    for (at, run) in b.windows(count).enumerate() {
        if let Some(run) = seen.get_mut(run) {
            run.twice |= run.in_b.replace(at).is_some();
        }
    }
    let once = seen.into_values().filter(|run| !run.twice);
    let mut pairs: Vec<(usize, usize)> = once.filter_map(|run| Some((run.in_a?, run.in_b?))).collect();
    pairs.sort_unstable();
    longest_chain(&pairs)
}

/// The longest subsequence whose second numbers rise (patience sorting).
fn longest_chain(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        before[index] = pile.checked_sub(1).map(|under| tops[under]);
        if pile == tops.len() { tops.push(index) } else { tops[pile] = index }
    }
    let mut chain = Vec::new();
    let mut at = tops.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}
