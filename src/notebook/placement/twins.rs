//! Neighbours: what happened to them tells the same words in several places apart, and adds to evidence
//! that is too little alone.

use super::candidates::Found;
use super::{Looked, Placement, Verdict, evidence};
use crate::document::Document;
use crate::notebook::Target;

/// A place is taken where its neighbours lead to it, give or take so many code points.
const LANDS: usize = 24;

/// Settles targets with several equally good places, or a weak one, by the shift of the sure ones around them: what
/// stood between two neighbours still stands between them, mostly.
pub(super) fn settle(
    document: &Document,
    targets: &[&Target],
    open: &mut [(usize, Looked)],
    placed: &[Option<Placement>],
    to_byte: impl Fn(&Found) -> usize,
) {
    if !open.iter().any(|(_, looked)| looked.verdict != Verdict::Sure) {
        return;
    }
    // Old and new code point of each sure place, in order of the old ones.
    let known = placed.iter().enumerate().filter_map(|(index, placement)| {
        Some((targets[index].start, document.code_point(placement.as_ref()?.span?.start)))
    });
    let sure = open.iter().filter(|(_, looked)| looked.verdict == Verdict::Sure);
    let sure =
        sure.map(|(index, looked)| (targets[*index].start, document.code_point(to_byte(&looked.found[0]))));
    let mut neighbours: Vec<(usize, usize)> = known.chain(sure).collect();
    neighbours.sort_unstable();
    for (index, looked) in open.iter_mut().filter(|(_, looked)| looked.verdict != Verdict::Sure) {
        // Of equally good places those; of places with too little evidence the same words.
        let twins = looked.verdict == Verdict::Twins;
        let top = looked.found.first().map_or(0.0, |place| place.score);
        let may_be = |place: &Found| {
            if twins {
                top - place.score < evidence::AS_GOOD
            } else {
                evidence::enough_beside_neighbours(place)
            }
        };
        let places: Vec<(usize, usize)> = looked
            .found
            .iter()
            .enumerate()
            .filter(|(_, place)| may_be(place))
            .map(|(rank, place)| (rank, document.code_point(to_byte(place))))
            .collect();
        let (near, far) = expected(&neighbours, targets[*index].start);
        let landings = [near, far].into_iter().flatten().filter_map(|at| nearest(&places, at));
        let landings: Vec<(usize, usize)> = landings.collect();
        let Some(&(distance, chosen)) = landings.iter().min() else { continue };
        // Something came in between neighbours that disagree: no one knows on which side of it we are.
        let agreed = landings.iter().all(|&(distance, other)| other == chosen || distance > LANDS);
        if twins || distance <= LANDS {
            looked.found[..=chosen].rotate_right(1);
        }
        if distance <= LANDS && agreed {
            looked.verdict = Verdict::Sure;
        }
    }
}

/// The rank of the one of `places` that is nearest to `expected`, after its distance.
fn nearest(places: &[(usize, usize)], expected: usize) -> Option<(usize, usize)> {
    places.iter().map(|(rank, place)| (place.abs_diff(expected), *rank)).min()
}

/// Where the neighbours before and after `start` say that what stood there stands now: by the shift of
/// the nearer one, then of the other.
fn expected(neighbours: &[(usize, usize)], start: usize) -> (Option<usize>, Option<usize>) {
    let after = neighbours.partition_point(|(old, _)| *old < start);
    let shifted = |&(old, new): &(usize, usize)| Some((old.abs_diff(start), (new + start).checked_sub(old)?));
    let left = after.checked_sub(1).and_then(|index| shifted(&neighbours[index]));
    let right = neighbours.get(after).and_then(shifted);
    match (left, right) {
        (Some(left), Some(right)) => (Some(left.min(right).1), Some(left.max(right).1)),
        (one, other) => (one.or(other).map(|(_, at)| at), None),
    }
}
