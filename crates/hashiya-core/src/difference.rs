//! Which items of one sequence are those of another, by the shortest script of edits.
//!
//! Source: E. Myers, "An O(ND) difference algorithm and its variations" (1986), as the crate `similar` has it. Everyone
//! compares numbers here, so that its code is compiled once and not for each type that is compared.

use foldhash::fast::RandomState;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;

/// As many items one after another, from a place of each sequence on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it begins in the first sequence, counted in items.
    pub old: usize,
    /// Where it begins in the second.
    pub new: usize,
    /// How many items it has.
    pub length: usize,
}

impl Run {
    /// The places of its items: in the first sequence and in the second.
    pub fn pairs(self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.length).map(move |step| (self.old + step, self.new + step))
    }
}

/// What `new` kept of `old`, from the first run to the last.
pub fn kept(old: &[u32], new: &[u32]) -> Vec<Run> {
    let operations = capture_diff_slices(Algorithm::Myers, old, new);
    let equal = operations.into_iter().filter_map(|operation| match operation {
        DiffOp::Equal { old_index, new_index, len } => {
            Some(Run { old: old_index, new: new_index, length: len })
        }
        _ => None,
    });
    equal.collect()
}

/// What `new` kept of `old`, where both are words.
pub fn kept_words(old: &[&str], new: &[&str]) -> Vec<Run> {
    let mut numbers = Numbers::default();
    let [old, new] = [old, new].map(|words| words.iter().map(|word| numbers.of(word)).collect::<Vec<u32>>());
    kept(&old, &new)
}

/// Gives equal words equal numbers.
#[derive(Default)]
pub struct Numbers<'a>(HashMap<&'a str, u32, RandomState>);

impl<'a> Numbers<'a> {
    /// The number of `word`.
    pub fn of(&mut self, word: &'a str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(word).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_kept_words_in_order() {
        let runs = kept_words(&["a", "b", "c", "d"], &["a", "x", "c", "d", "b"]);
        let pairs: Vec<_> = runs.into_iter().flat_map(Run::pairs).collect();
        assert_eq!(pairs, [(0, 0), (2, 2), (3, 3)]);
        assert_eq!(kept_words(&[], &["a"]), []);
    }
}
