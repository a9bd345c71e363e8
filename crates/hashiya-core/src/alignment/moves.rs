//! Stretches that stand elsewhere in the other version: runs of words that are left over in both.

use super::words::{Word, hash};
use std::collections::HashMap;

/// The fewest words of a stretch that was moved; less is as likely a chance.
const WORDS: usize = 8;
/// Words of the seed that is looked for.
const SEED: usize = 4;

/// A run of words that was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    /// Its first word in the first text.
    pub first: usize,
    /// Its first word in the second.
    pub second: usize,
    /// How many words it has.
    pub length: usize,
}

impl Moved {
    /// Whether none of its words stayed.
    pub(super) fn is_clear(&self, stayed: &[Option<usize>]) -> bool {
        stayed[self.first..self.first + self.length].iter().all(Option::is_none)
    }
}

/// The stretches that were moved: of the words that did not stay, the longest runs that both texts have.
pub(super) fn moves(
    first: &[u32],
    second: &[u32],
    stayed: &[Option<usize>],
    ones: &[Word],
    others: &[Word],
) -> Vec<Moved> {
    let mut taken = vec![false; second.len()];
    stayed.iter().flatten().for_each(|&at| taken[at] = true);
    // Seeds that stand once among what is left over.
    let free = |from: usize| (from..from + SEED).all(|n| !taken[n]);
    let mut seeds: HashMap<u64, usize> = HashMap::new();
    for (at, window) in second.windows(SEED).enumerate().filter(|(at, _)| free(*at)) {
        seeds.entry(hash(window)).and_modify(|place| *place = usize::MAX).or_insert(at);
    }
    let mut found: Vec<Moved> = Vec::new();
    let mut at = 0;
    while at + SEED <= first.len() {
        let left = (at..at + SEED).all(|n| stayed[n].is_none());
        let seed =
            seeds.get(&hash(&first[at..at + SEED])).copied().filter(|&place| left && place != usize::MAX);
        let Some(place) = seed.filter(|&place| first[at..at + SEED] == second[place..place + SEED]) else {
            at += 1;
            continue;
        };
        let (mut start, mut length) = ((at, place), SEED);
        let is_left =
            |one: usize, other: usize| stayed[one].is_none() && !taken[other] && first[one] == second[other];
        while start.0 > 0 && start.1 > 0 && is_left(start.0 - 1, start.1 - 1) {
            (start, length) = ((start.0 - 1, start.1 - 1), length + 1);
        }
        while start.0 + length < first.len()
            && start.1 + length < second.len()
            && is_left(start.0 + length, start.1 + length)
        {
            length += 1;
        }
        if length >= WORDS || is_whole(ones, start.0, length) && is_whole(others, start.1, length) {
            taken[start.1..start.1 + length].fill(true);
            found.push(Moved { first: start.0, second: start.1, length });
        }
        at = (start.0 + length).max(at + 1);
    }
    found
}

/// Whether a run of words is a whole paragraph.
fn is_whole(words: &[Word], start: usize, length: usize) -> bool {
    let paragraph = words[start].paragraph;
    let other = |word: Option<&Word>| word.is_none_or(|word| word.paragraph != paragraph);
    other(start.checked_sub(1).and_then(|before| words.get(before)))
        && other(words.get(start + length))
        && words[start + length - 1].paragraph == paragraph
}
