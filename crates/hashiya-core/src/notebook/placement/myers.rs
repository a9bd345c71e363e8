//! Approximate matching: Myers' bit-parallel algorithm in blocks of 64 rows.
//!
//! Owns edit distances (insertions, deletions and substitutions, each 1) of a pattern against a text of
//! symbols, computed a column at a time: O(text × pattern / 64). Source: G. Myers, "A fast bit-vector
//! algorithm for approximate string matching based on dynamic programming" (JACM 46, 1999), with the
//! carries between blocks of H. Hyyrö (2003). Knows no Unicode: letters are numbers here.

/// A letter as a small number, see [`Page`](super::page::Page).
pub(super) type Symbol = u16;

/// Where the pattern may begin in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// Anywhere: what comes before costs nothing.
    Free,
    /// At the text's first symbol.
    Anchored,
}

/// A pattern prepared for matching.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// For each symbol up to the greatest one of the pattern, the rows where it stands.
    rows: Vec<u64>,
    len: usize,
    blocks: usize,
}

/// A place where a pattern ends, with fewer errors than the places around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// One past the last symbol of the match.
    pub end: usize,
    /// The edit distance of the best match that ends there.
    pub errors: usize,
}

impl Pattern {
    /// Prepares a pattern of any length; an empty one matches everywhere without errors.
    pub(super) fn new(pattern: &[Symbol]) -> Self {
        let blocks = pattern.len().div_ceil(64).max(1);
        let symbols = pattern.iter().max().map_or(0, |&greatest| usize::from(greatest) + 1);
        let mut rows = vec![0; symbols * blocks];
        for (row, &symbol) in pattern.iter().enumerate() {
            rows[usize::from(symbol) * blocks + row / 64] |= 1 << (row % 64);
        }
        Self { rows, len: pattern.len(), blocks }
    }

    /// Calls `each` after every symbol of `text` with the number of symbols read and the least edit
    /// distance between the whole pattern and a stretch that ends there.
    pub(super) fn scan(
        &self,
        text: impl IntoIterator<Item = Symbol>,
        start: Start,
        mut each: impl FnMut(usize, usize),
    ) {
        let mut columns = vec![(!0_u64, 0_u64); self.blocks];
        let last = self.blocks - 1;
        let last_row = 1_u64 << ((self.len.max(1) - 1) % 64);
        let mut errors = self.len;
        let carry = i64::from(start == Start::Anchored);
        for (index, symbol) in text.into_iter().enumerate() {
            let from = usize::from(symbol) * self.blocks;
            let rows = self.rows.get(from..from + self.blocks);
            let mut carry = carry;
            for (block, column) in columns.iter_mut().enumerate() {
                let equal = rows.map_or(0, |rows| rows[block]);
                let high = if block == last { last_row } else { 1 << 63 };
                carry = advance(column, equal, carry, high);
            }
            errors = if self.len == 0 {
                if start == Start::Anchored { index + 1 } else { 0 }
            } else {
                errors.wrapping_add_signed(carry as isize)
            };
            each(index + 1, errors);
        }
    }

    /// All local minima with at most `most` errors, in order; of a stretch of equal minima the first.
    pub(super) fn hits(&self, text: &[Symbol], most: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut falling = Some(Hit { end: 0, errors: self.len });
        let mut before = self.len;
        self.scan(text.iter().copied(), Start::Free, |end, errors| {
            if errors < before {
                falling = Some(Hit { end, errors });
            } else if errors > before {
                hits.extend(falling.take().filter(|hit| hit.errors <= most));
            }
            before = errors;
        });
        hits.extend(falling.filter(|hit| hit.errors <= most));
        hits
    }

    /// How many symbols of `text`, from its first on, the pattern matches best, and the errors; of
    /// equal ones the length nearest to the pattern's own.
    pub(super) fn anchored(&self, text: impl IntoIterator<Item = Symbol>) -> Hit {
        let mut best = Hit { end: 0, errors: self.len };
        self.scan(text, Start::Anchored, |end, errors| {
            let nearer = end.abs_diff(self.len) < best.end.abs_diff(self.len);
            if errors < best.errors || (errors == best.errors && nearer) {
                best = Hit { end, errors };
            }
        });
        best
    }

    /// The edit distance of the pattern and all of `text`.
    pub(super) fn distance(&self, text: &[Symbol]) -> usize {
        let mut distance = self.len;
        self.scan(text.iter().copied(), Start::Anchored, |_, errors| distance = errors);
        distance
    }
}

/// One block, one symbol further: the vertical differences +1 and −1 of its rows are updated, the
/// horizontal difference at the row `high` is given back.
fn advance((plus, minus): &mut (u64, u64), equal: u64, carry: i64, high: u64) -> i64 {
    let (pv, mv) = (*plus, *minus);
    let negative = u64::from(carry < 0);
    let xv = equal | mv;
    let equal = equal | negative;
    let xh = ((equal & pv).wrapping_add(pv) ^ pv) | equal;
    let mut ph = mv | !(xh | pv);
    let mut mh = pv & xh;
    let out = i64::from(ph & high != 0) - i64::from(mh & high != 0);
    ph = (ph << 1) | u64::from(carry > 0);
    mh = (mh << 1) | negative;
    *plus = mh | !(xv | ph);
    *minus = ph & xv;
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The plain recurrence, as the oracle: errors after each symbol of `text`.
    fn oracle(pattern: &[Symbol], text: &[Symbol], start: Start) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut last = Vec::new();
        for (index, symbol) in text.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = if start == Start::Anchored { index + 1 } else { 0 };
            for row in 1..=pattern.len() {
                let best = (diagonal + usize::from(pattern[row - 1] != *symbol)).min(column[row - 1] + 1);
                diagonal = column[row];
                column[row] = best.min(diagonal + 1);
            }
            last.push(column[pattern.len()]);
        }
        last
    }

    fn symbols(most: usize) -> impl Strategy<Value = Vec<Symbol>> {
        prop::collection::vec(0..4_u16, 0..most)
    }

    proptest! {
        #[test]
        fn every_column_is_the_oracles(pattern in symbols(200), text in symbols(260)) {
            for start in [Start::Free, Start::Anchored] {
                let mut errors = Vec::new();
                Pattern::new(&pattern).scan(text.iter().copied(), start, |_, e| errors.push(e));
                prop_assert_eq!(errors, oracle(&pattern, &text, start));
            }
        }

        #[test]
        fn hits_are_the_local_minima(pattern in symbols(20), text in symbols(80), most in 0..12_usize) {
            let mut errors = vec![pattern.len()];
            errors.extend(oracle(&pattern, &text, Start::Free));
            let falls = |end: usize| end == 0 || errors[end] < errors[end - 1];
            let rises = |end: usize| errors[end..].iter().find(|e| **e != errors[end]).is_none_or(|e| *e > errors[end]);
            let want: Vec<Hit> = (0..errors.len())
                .filter(|&end| falls(end) && rises(end) && errors[end] <= most)
                .map(|end| Hit { end, errors: errors[end] })
                .collect();
            prop_assert_eq!(Pattern::new(&pattern).hits(&text, most), want);
        }
    }

    #[test]
    fn patterns_at_the_edge_of_a_block() {
        for len in [0, 1, 63, 64, 65, 127, 128, 129] {
            let pattern: Vec<Symbol> = (0..len).map(|n| (n * 7 % 5) as Symbol).collect();
            let matcher = Pattern::new(&pattern);
            assert_eq!(matcher.distance(&pattern), 0, "{len}");
            assert_eq!(matcher.distance(&[]), len);
            let mut longer = pattern.clone();
            longer.insert(len / 2, 9);
            assert_eq!(matcher.distance(&longer), 1);
            assert_eq!(matcher.anchored(longer), Hit { end: len + 1, errors: 1 }.min_for(len));
        }
    }

    impl Hit {
        /// Of two equally good ends the one nearest to the pattern's length: none for short patterns.
        fn min_for(self, len: usize) -> Self {
            if len <= 1 { Hit { end: len, errors: len } } else { self }
        }
    }
}
