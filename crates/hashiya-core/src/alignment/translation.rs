//! A text and its translation: which paragraphs belong together, by their lengths and by what is the same in every
//! language.
//!
//! Source: W. Gale and K. Church, "A program for aligning sentences in bilingual corpora" (1993): the length of a
//! stretch of one text gives that of its translation, with a spread; one paragraph may become two, or none. Here
//! paragraphs also share numbers, names and headings, which tell more than lengths; and what is left over on both sides
//! is looked for elsewhere, for paragraphs are moved.

use super::bitext::{Alignment, Bead, Part};
use super::features::{Common, Features, features};
use super::versions::with_the_rest;
use std::{collections::HashSet, ops::Range};

/// The kinds of beads: paragraphs of the first, of the second, and what it costs (the logarithm of how rare it is).
const KINDS: [(usize, usize, f32); 8] =
    [(1, 1, 0.12), (1, 0, 4.6), (0, 1, 4.6), (2, 1, 2.4), (1, 2, 2.4), (3, 1, 4.2), (1, 3, 4.2), (2, 2, 4.5)];
/// The spread of lengths, as Gale and Church measured it for letters.
const SPREAD: f32 = 6.8;
/// How much of a fault a length can be at most: translations are freer than minutes of a parliament.
const LENGTH: f32 = 7.0;
/// What a shared rare feature is worth.
const SHARED: f32 = 1.6;
/// What a heading costs beside what is none.
const HEADING: f32 = 6.0;
/// So much must be shared for a paragraph that stands elsewhere.
const MOVED: f32 = 2.2;
/// How far from the straight way the best one may lead, in paragraphs, at least.
const BAND: usize = 60;
/// How many places of the way are remembered at most, a byte each: longer texts are kept nearer to the straight way.
const PLACES: usize = 16 << 20;
/// The most paragraphs of one text in a bead, and one.
const ROWS: usize = 4;
/// More than sums of a way's costs are off by.
const ROUNDING: f32 = 0.01;

/// Which paragraphs of a text and its translation belong together. `ties` are pairs that are known to.
pub fn translation(first: &Part<'_>, second: &Part<'_>, ties: &[(usize, usize)]) -> Alignment {
    let texts = Texts::new(first, second);
    let ties: Vec<(usize, usize)> = ties
        .iter()
        .copied()
        .filter(|tie| tie.0 < texts.sizes.0.len() && tie.1 < texts.sizes.1.len())
        .collect();
    let mut beads: Vec<Bead> = Vec::new();
    let mut from = (0, 0);
    // Ties that keep the order divide the texts; the others are taken out of them.
    for (one, other) in in_order(&ties).into_iter().chain([(texts.sizes.0.len(), texts.sizes.1.len())]) {
        let tied = |at: usize, side: usize| ties.iter().any(|tie| [tie.0, tie.1][side] == at);
        let ones: Vec<usize> = (from.0..one).filter(|&at| !tied(at, 0)).collect();
        let others: Vec<usize> = (from.1..other).filter(|&at| !tied(at, 1)).collect();
        beads.extend(texts.align(&ones, &others));
        from = (one + 1, other + 1);
    }
    beads.extend(ties.iter().map(|&(one, other)| Bead { first: one..one + 1, second: other..other + 1 }));
    texts.find_moved(&mut beads);
    beads.retain(|bead| !bead.first.is_empty() && !bead.second.is_empty());
    let beads = with_the_rest(beads, texts.sizes.0.len(), texts.sizes.1.len());
    Alignment { beads, edits: Vec::new(), are_versions: false }
}

/// As many of `ties` as keep the order, by the first.
fn in_order(ties: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut sorted = ties.to_vec();
    sorted.sort_unstable();
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for tie in sorted {
        let crossing =
            ties.iter().filter(|other| (other.0 < tie.0) != (other.1 < tie.1) && **other != tie).count();
        if crossing == 0 && kept.last().is_none_or(|last| last.0 < tie.0 && last.1 < tie.1) {
            kept.push(tie);
        }
    }
    kept
}

/// What is known of the paragraphs of both texts.
struct Texts {
    sizes: (Vec<f32>, Vec<f32>),
    common: Common,
    headings: (Vec<bool>, Vec<bool>),
    /// Letters of the second for one of the first.
    ratio: f32,
}

impl Texts {
    fn new(first: &Part<'_>, second: &Part<'_>) -> Self {
        let of = |part: &Part<'_>| {
            let texts = (0..part.paragraphs.len()).map(|index| part.words(index));
            texts
                .map(|text| (text.chars().count() as f32, features(text)))
                .unzip::<f32, Features, Vec<_>, Vec<_>>()
        };
        let ((ones, own), (others, other)) = (of(first), of(second));
        let common = Common::new(&own, &other);
        let ratio = others.iter().sum::<f32>().max(1.0) / ones.iter().sum::<f32>().max(1.0);
        let headings = (first.headings.to_vec(), second.headings.to_vec());
        Self { sizes: (ones, others), common, headings, ratio }
    }

    /// What it costs that these paragraphs belong together, of which `shared` is said by what they have in common.
    fn cost(&self, first: &[usize], second: &[usize], kind: f32, shared: f32) -> f32 {
        if first.is_empty() || second.is_empty() {
            return kind;
        }
        let size = |all: &[f32], which: &[usize]| which.iter().map(|&at| all[at]).sum::<f32>();
        let (one, other) = (size(&self.sizes.0, first), size(&self.sizes.1, second));
        let mean = f32::midpoint(one, other / self.ratio);
        let off = (other - one * self.ratio).abs() / (mean * SPREAD * self.ratio).max(1.0).sqrt();
        let length = (off * off / 2.0).min(LENGTH);
        let headed = |all: &[bool], which: &[usize]| all[which[0]];
        let heading = headed(&self.headings.0, first) != headed(&self.headings.1, second);
        // A heading is never joined with what follows it.
        let joined = first.len() > 1 && first.iter().any(|&at| self.headings.0[at])
            || second.len() > 1 && second.iter().any(|&at| self.headings.1[at]);
        let penalty = if heading || joined { HEADING } else { 0.0 };
        kind + length + penalty - shared * SHARED
    }

    /// The cheapest way through these paragraphs, near the straight one.
    #[allow(clippy::many_single_char_names, reason = "the letters of the paper: i of n, j of m, a to b")]
    fn align(&self, ones: &[usize], others: &[usize]) -> Vec<Bead> {
        let (n, m) = (ones.len(), others.len());
        let band = Band::new(n, m);
        let holders = self.common.holders(others);
        let mut from = vec![0_u8; (n + 1) * band.width()];
        // Of the rows before only those are needed that a bead reaches back to.
        let mut costs = vec![Vec::new(); ROWS];
        let mut shares: Vec<Shares> = (0..ROWS).map(|_| Shares::default()).collect();
        for i in 0..=n {
            let columns = band.columns(i);
            if let Some(&one) = i.checked_sub(1).and_then(|before| ones.get(before)) {
                let places = columns.start.saturating_sub(ROWS)..band.columns((i + ROWS).min(n)).end;
                shares[i % ROWS] = Shares::of(&self.common, one, &holders, places);
            }
            costs[i % ROWS] = vec![f32::INFINITY; columns.len()];
            if i == 0 {
                costs[0][0] = 0.0;
            }
            for j in columns.clone() {
                let at = j - columns.start;
                let (mut least, mut kind_of) = (costs[i % ROWS][at], 0);
                for (number, &(a, b, kind)) in
                    KINDS.iter().enumerate().filter(|(_, kind)| kind.0 <= i && kind.1 <= j)
                {
                    let row: &[f32] = &costs[(i - a) % ROWS];
                    let before = (j - b).checked_sub(band.columns(i - a).start).and_then(|at| row.get(at));
                    let Some(before) = before.copied().filter(|before| before.is_finite()) else { continue };
                    let rows = (i - a..i).map(|row| &shares[(row + 1) % ROWS]);
                    // Together they share no more than pair by pair.
                    let most: f32 = rows.clone().map(|row| row.pairs(j - b..j)).sum();
                    if before + kind - most * SHARED > least + ROUNDING
                        || !adjacent(&ones[i - a..i])
                        || !adjacent(&others[j - b..j])
                    {
                        continue;
                    }
                    let shared = if most > 0.0 { self.shared(rows, j - b..j) } else { 0.0 };
                    let cost = before + self.cost(&ones[i - a..i], &others[j - b..j], kind, shared);
                    if cost < least {
                        (least, kind_of) = (cost, number as u8);
                    }
                }
                costs[i % ROWS][at] = least;
                from[i * band.width() + at] = kind_of;
            }
        }
        let (mut i, mut j) = (n, m);
        let mut beads = Vec::new();
        while i > 0 || j > 0 {
            let (a, b, _) = KINDS[usize::from(from[i * band.width() + j - band.columns(i).start])];
            let range = |all: &[usize], from: usize, to: usize| -> Range<usize> {
                let start = all.get(from).copied().unwrap_or(0);
                start..if to > from { all[to - 1] + 1 } else { start }
            };
            beads.push(Bead { first: range(ones, i - a, i), second: range(others, j - b, j) });
            (i, j) = (i - a, j - b);
        }
        beads.reverse();
        beads
    }

    /// How much is said by what `rows` share with the paragraphs at `places`.
    fn shared<'a>(&self, rows: impl Iterator<Item = &'a Shares>, places: Range<usize>) -> f32 {
        let within = |row: &'a Shares| {
            let row = &row.features;
            let at = |place: usize| row.partition_point(|&(other, _)| (other as usize) < place);
            row[at(places.start)..at(places.end)].iter().map(|&(_, feature)| feature)
        };
        if places.is_empty() { 0.0 } else { self.common.weigh(rows.flat_map(within).collect()) }
    }

    /// Pairs what is left over on both sides, and what was paired without having anything in common, where it shares
    /// much with what stands elsewhere.
    fn find_moved(&self, beads: &mut Vec<Bead>) {
        let loose = |bead: &Bead| bead.first.len() + bead.second.len() == 1;
        let ones: Vec<usize> =
            beads.iter().filter(|b| loose(b) && b.second.is_empty()).map(|b| b.first.start).collect();
        let others: Vec<usize> =
            beads.iter().filter(|b| loose(b) && b.first.is_empty()).map(|b| b.second.start).collect();
        let holders = self.common.holders(&others);
        let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
        for &one in &ones {
            let row = self.common.shared_with(one, &holders, 0..others.len());
            for run in row.chunk_by(|before, after| before.0 == after.0) {
                let other = others[run[0].0 as usize];
                let shared = self.common.weigh(run.iter().map(|&(_, feature)| feature).collect());
                if shared >= MOVED && self.headings.0[one] == self.headings.1[other] {
                    pairs.push((
                        shared - self.cost(&[one], &[other], 0.0, shared).max(0.0) / 4.0,
                        one,
                        other,
                    ));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let (mut done, mut done_others) = (HashSet::new(), HashSet::new());
        for (_, one, other) in pairs {
            if !done.contains(&one) && !done_others.contains(&other) {
                done.insert(one);
                done_others.insert(other);
                beads.push(Bead { first: one..one + 1, second: other..other + 1 });
            }
        }
        // One that is left over and has no length to be told by is paired with the only one on the other side.
        beads.retain(|bead| {
            !(loose(bead)
                && (bead.second.is_empty() && done.contains(&bead.first.start)
                    || bead.first.is_empty() && done_others.contains(&bead.second.start)))
        });
    }
}

/// What a paragraph of the first text shares with those of the second that are near.
#[derive(Default)]
struct Shares {
    /// Places with features, in order.
    features: Vec<(u32, u32)>,
    /// How much is said by what it shares with each place, from the first.
    pairs: Vec<f32>,
    first: usize,
}

impl Shares {
    fn of(common: &Common, one: usize, holders: &[Vec<u32>], places: Range<usize>) -> Self {
        let features = common.shared_with(one, holders, places.clone());
        let mut pairs = vec![0.0; places.len()];
        for &(place, feature) in &features {
            pairs[place as usize - places.start] += common.weights[feature as usize];
        }
        Self { features, pairs, first: places.start }
    }

    /// How much the pairs with these places say, one by one.
    fn pairs(&self, places: Range<usize>) -> f32 {
        let pair = |place: usize| self.pairs.get(place.checked_sub(self.first)?);
        places.filter_map(pair).sum()
    }
}

/// The places that a way through two texts may lead over: near the straight one.
struct Band {
    sizes: (usize, usize),
    reach: usize,
}

impl Band {
    fn new(first: usize, second: usize) -> Self {
        let most = PLACES / 2 / (first + 1);
        let step = second / first.max(1) + 1;
        Self { sizes: (first, second), reach: (first.abs_diff(second) + 20).min(most).max(BAND).max(step) }
    }

    /// The columns of row `row`.
    fn columns(&self, row: usize) -> Range<usize> {
        let straight = row * self.sizes.1 / self.sizes.0.max(1);
        straight.saturating_sub(self.reach)..(straight + self.reach).min(self.sizes.1) + 1
    }

    /// The columns that a row has at most.
    fn width(&self) -> usize {
        (self.reach * 2 + 1).min(self.sizes.1 + 1)
    }
}

/// Whether paragraphs follow each other, with nothing taken out between them.
fn adjacent(which: &[usize]) -> bool {
    which.windows(2).all(|pair| pair[0] + 1 == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_of_long_texts_has_a_bound_and_the_way_is_whole() {
        for (first, second) in [
            (0, 0),
            (0, 900),
            (900, 0),
            (1, 1),
            (3, 400),
            (400, 3),
            (1_500, 1_500),
            (50_000, 100_000),
            (100_000, 50_000),
        ] {
            let band = Band::new(first, second);
            assert!((first + 1) * band.width() <= PLACES + first * 200, "{first} × {second}");
            assert_eq!((band.columns(0).start, band.columns(first).end), (0, second + 1));
            let mut before = band.columns(0);
            for row in 0..=first {
                let columns = band.columns(row);
                assert!(columns.len() <= band.width(), "{first} × {second}");
                assert!(
                    columns.start < before.end && columns.start >= before.start,
                    "{first} × {second}: {row}"
                );
                before = columns;
            }
        }
    }
}
