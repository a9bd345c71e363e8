//! Two versions of a text: which words stayed, and from that which paragraphs belong together and what was edited.

use super::bitext::{Alignment, Bead, Part};
use super::edits::edits;
use super::moves::{Moved, moves};
use super::words::{Word, matches, words};
use crate::difference::Numbers;
use std::collections::HashMap;
use std::ops::Range;

/// Paragraphs that share less than this part of the shorter one are not of one origin.
const LINKED: f32 = 0.34;
/// How many words a stretch may slide.
const SLIDES: usize = 64;
/// Texts that share less than this part of the shorter one are no versions of one text.
const VERSIONS: f32 = 0.25;

/// Which paragraphs of two versions belong together, and where they differ.
pub fn versions(first: &Part<'_>, second: &Part<'_>) -> Alignment {
    let (ones, others) = words_of(first, second);
    compare((first, &ones), (second, &others))
}

/// [`versions`], where the texts share so many words that they are versions of one. Most others have too few words in
/// common wherever these stand, which is seen without comparing them.
pub fn if_versions(first: &Part<'_>, second: &Part<'_>) -> Option<Alignment> {
    let (ones, others) = words_of(first, second);
    // How often each word stands in the second and not yet in the first.
    let mut left = vec![0_u32; ones.len() + others.len()];
    others.iter().for_each(|word| left[word.number as usize] += 1);
    let mut most = 0;
    for word in &ones {
        let left = &mut left[word.number as usize];
        most += usize::from(*left > 0);
        *left = left.saturating_sub(1);
    }
    if !are_enough(most, &ones, &others) {
        return None;
    }
    Some(compare((first, &ones), (second, &others))).filter(|found| found.are_versions)
}

/// The words of both texts, equal ones with equal numbers.
fn words_of(first: &Part<'_>, second: &Part<'_>) -> (Vec<Word>, Vec<Word>) {
    let mut numbers = Numbers::default();
    let ones = words(&mut numbers, first.text, first.paragraphs);
    (ones, words(&mut numbers, second.text, second.paragraphs))
}

/// Whether texts that share this many words are versions of one.
fn are_enough(shared: usize, ones: &[Word], others: &[Word]) -> bool {
    shared as f32 >= ones.len().min(others.len()).max(1) as f32 * VERSIONS
}

fn compare((first, ones): (&Part<'_>, &[Word]), (second, others): (&Part<'_>, &[Word])) -> Alignment {
    let plain = |words: &[Word]| words.iter().map(|word| word.number).collect::<Vec<_>>();
    let (one, other) = (plain(ones), plain(others));
    let mut stayed = matches(&one, &other);
    slide_all(&one, &other, &mut stayed, ones, others);
    let moved = moves(&one, &other, &stayed, ones, others);
    let links = links(ones, others, &stayed, &moved);
    let linked = beads(&links, first.paragraphs.len(), second.paragraphs.len());
    let stayed = matched_within(&linked, (&one, ones), (&other, others), &stayed);
    let moved: Vec<Moved> = moved.into_iter().filter(|moved| moved.is_clear(&stayed)).collect();
    let kept = stayed.iter().flatten().count() + moved.iter().map(|moved| moved.length).sum::<usize>();
    Alignment {
        edits: edits((ones, others), &stayed, &moved, &linked),
        beads: linked,
        are_versions: are_enough(kept, ones, others),
    }
}

/// Lets what was inserted or deleted begin with a paragraph where it may as well: of `a. b.` the stretch `. b` and the
/// stretch `b.` are the same to those who compare words.
fn slide_all(one: &[u32], other: &[u32], stayed: &mut [Option<usize>], ones: &[Word], others: &[Word]) {
    slide(one, stayed, ones);
    let mut came = vec![None; other.len()];
    stayed
        .iter()
        .enumerate()
        .filter_map(|(at, to)| Some((at, (*to)?)))
        .for_each(|(at, to)| came[to] = Some(at));
    slide(other, &mut came, others);
    stayed.fill(None);
    came.iter()
        .enumerate()
        .filter_map(|(to, at)| Some((to, (*at)?)))
        .for_each(|(to, at)| stayed[at] = Some(to));
}

/// Slides each run of words that have no partner, where the other text has nothing in its place.
fn slide(words: &[u32], partners: &mut [Option<usize>], places: &[Word]) {
    let begins =
        |at: usize| at == 0 || places.get(at).is_none_or(|own| own.paragraph != places[at - 1].paragraph);
    let mut from = 0;
    while let Some(start) = (from..words.len()).find(|&at| partners[at].is_none()) {
        let end = (start..words.len()).find(|&at| partners[at].is_some()).unwrap_or(words.len());
        from = end;
        let before = start.checked_sub(1).and_then(|at| partners[at]);
        let after = partners.get(end).copied().flatten();
        if begins(start) || before.zip(after).is_some_and(|(before, after)| after != before + 1) {
            continue;
        }
        let back =
            |by: usize| start >= by && partners[start - by].is_some() && words[start - by] == words[end - by];
        let on = |by: usize| {
            end + by <= words.len()
                && partners[end + by - 1].is_some()
                && words[start + by - 1] == words[end + by - 1]
        };
        let reach =
            |step: &dyn Fn(usize) -> bool| (1..=SLIDES).take_while(|&by| step(by)).collect::<Vec<_>>();
        let left = reach(&back).into_iter().find(|by| begins(start - by));
        let right = reach(&on).into_iter().find(|by| begins(start + by));
        match (left, right) {
            (Some(by), right) if right.is_none_or(|right| by <= right) => {
                for n in 1..=by {
                    partners[end - n] = partners[start - n].take();
                }
            }
            (_, Some(by)) => {
                for n in 0..by {
                    partners[start + n] = partners[end + n].take();
                }
                from = end + by;
            }
            _ => {}
        }
    }
}

/// The pairs of paragraphs that share enough of their words, moved ones among them.
fn links(ones: &[Word], others: &[Word], stayed: &[Option<usize>], moved: &[Moved]) -> Vec<(usize, usize)> {
    let mut shared: HashMap<(u32, u32), u32> = HashMap::new();
    let pairs = stayed.iter().enumerate().filter_map(|(one, other)| Some((one, (*other)?)));
    let moved = moved.iter().flat_map(|moved| (0..moved.length).map(|n| (moved.first + n, moved.second + n)));
    for (one, other) in pairs.chain(moved) {
        *shared.entry((ones[one].paragraph, others[other].paragraph)).or_default() += 1;
    }
    let sizes = |words: &[Word]| {
        let mut sizes: HashMap<u32, u32> = HashMap::new();
        words.iter().for_each(|word| *sizes.entry(word.paragraph).or_default() += 1);
        sizes
    };
    let (first, second) = (sizes(ones), sizes(others));
    let mut links: Vec<(usize, usize)> = shared
        .into_iter()
        .filter(|((one, other), count)| *count as f32 >= first[one].min(second[other]) as f32 * LINKED)
        .map(|((one, other), _)| (one as usize, other as usize))
        .collect();
    links.sort_unstable();
    links
}

/// Which words stayed within the paragraphs that belong together: what happens to be the same in strange paragraphs did
/// not stay. Paragraphs that were moved are told by that.
fn matched_within(
    beads: &[Bead],
    (one, ones): (&[u32], &[Word]),
    (other, others): (&[u32], &[Word]),
    stayed: &[Option<usize>],
) -> Vec<Option<usize>> {
    let range = |words: &[Word], paragraphs: &Range<usize>| {
        let at = |paragraph: usize| words.partition_point(|word| (word.paragraph as usize) < paragraph);
        at(paragraphs.start)..at(paragraphs.end)
    };
    let mut found = vec![None; one.len()];
    for bead in beads.iter().filter(|bead| !bead.first.is_empty() && !bead.second.is_empty()) {
        let (here, there) = (range(ones, &bead.first), range(others, &bead.second));
        if !stayed[here.clone()].iter().flatten().any(|at| there.contains(at)) {
            continue;
        }
        for (at, to) in matches(&one[here.clone()], &other[there.clone()]).into_iter().enumerate() {
            found[here.start + at] = to.map(|to| there.start + to);
        }
    }
    found
}

/// Every paragraph, once, with those that it is linked to. Beads are stretches: what links lead out of one into another
/// joins them, but for paragraphs that were moved.
pub(super) fn beads(links: &[(usize, usize)], firsts: usize, seconds: usize) -> Vec<Bead> {
    let mut found: Vec<Bead> = Vec::new();
    let (mut ones, mut others) = (vec![false; firsts], vec![false; seconds]);
    for &(one, other) in links {
        let joins = |bead: &Bead| {
            bead.first.contains(&one) && !others[other] && adjoins(&bead.second, other)
                || bead.second.contains(&other) && !ones[one] && adjoins(&bead.first, one)
        };
        if let Some(bead) = found.iter_mut().rev().take(8).find(|bead| joins(bead)) {
            bead.first = bead.first.start.min(one)..bead.first.end.max(one + 1);
            bead.second = bead.second.start.min(other)..bead.second.end.max(other + 1);
        } else if !ones[one] && !others[other] {
            found.push(Bead { first: one..one + 1, second: other..other + 1 });
        } else {
            // It has its place already: what else shares its words is told by its edits.
            continue;
        }
        (ones[one], others[other]) = (true, true);
    }
    with_the_rest(found, firsts, seconds)
}

/// Whether `at` lies in `range` or right beside it.
fn adjoins(range: &Range<usize>, at: usize) -> bool {
    at + 1 >= range.start && at <= range.end
}

/// `beads` with those paragraphs that belong to none, each by itself, in order.
pub(super) fn with_the_rest(mut beads: Vec<Bead>, firsts: usize, seconds: usize) -> Vec<Bead> {
    let mut taken = (vec![false; firsts], vec![false; seconds]);
    for bead in &beads {
        taken.0[bead.first.clone()].fill(true);
        taken.1[bead.second.clone()].fill(true);
    }
    // The place in the second text after which a paragraph of the first is missing, and the reverse.
    let mut ends: Vec<(usize, usize)> = beads.iter().map(|bead| (bead.second.end, bead.first.end)).collect();
    ends.sort_unstable();
    let after = |other: usize| {
        let before = ends.partition_point(|(end, _)| *end <= other);
        ends[..before].last().map_or(0, |(_, end)| *end)
    };
    let mut missing: Vec<(usize, usize)> =
        beads.iter().map(|bead| (bead.first.end, bead.second.end)).collect();
    missing.sort_unstable();
    let beside = |one: usize| {
        let before = missing.partition_point(|(end, _)| *end <= one);
        missing[..before].last().map_or(0, |(_, end)| *end)
    };
    let lacks = (0..firsts).filter(|&one| !taken.0[one]).map(|one| {
        let at = beside(one);
        Bead { first: one..one + 1, second: at..at }
    });
    let adds = (0..seconds).filter(|&other| !taken.1[other]).map(|other| {
        let at = after(other);
        Bead { first: at..at, second: other..other + 1 }
    });
    let rest: Vec<Bead> = lacks.chain(adds).collect();
    beads.extend(rest);
    beads.sort_by_key(|bead| (bead.first.start, bead.first.is_empty(), bead.second.start));
    beads
}
