//! Neighbours: what happened to them tells the same words in several places apart, and adds to evidence
//! that is too little alone.

use super::asked::{Found, Looked};
use super::{
    evidence,
    verdict::{Placement, Verdict},
};
use crate::document::{CodePoint, Document};
use crate::notebook::target::Target;

/// A place is taken where its neighbours lead to it, give or take so many code points.
const LANDS: usize = 24;
/// Or where it is nearer than the next one by this factor.
const CLEARLY: usize = 8;
/// The only place that is left may be this far (code points) from where the neighbours lead.
const FAR: usize = 1000;

/// Settles targets with several equally good places, or a weak one, by the shift of the sure ones around
/// them: what stood between two neighbours still stands between them, mostly.
pub(super) fn settle(
    document: &Document,
    targets: &[&Target],
    open: &mut [(usize, Looked)],
    settled: &[Option<Placement>],
    to_byte: impl Fn(&Found) -> usize,
) {
    if !open.iter().any(|(_, looked)| looked.verdict != Verdict::Sure) {
        return;
    }
    // Old and new code point of each sure place, in order of the old ones.
    let today = |place: &Found| document.code_point(to_byte(place));
    let numbered = |index: &usize| targets[*index].is_numbered();
    let known =
        settled.iter().enumerate().filter(|(index, _)| numbered(index)).filter_map(|(index, placement)| {
            Some((targets[index].start, document.code_point(placement.as_ref()?.span?.start)))
        });
    let sure = open.iter().filter(|(index, looked)| looked.verdict == Verdict::Sure && numbered(index));
    let sure = sure.map(|(index, looked)| (targets[*index].start, today(&looked.found[0])));
    let mut neighbours: Vec<(CodePoint, CodePoint)> = known.chain(sure).collect();
    neighbours.sort_unstable();
    // What has no numbers stands between no neighbours.
    let unsure = |(index, looked): &&mut (usize, Looked)| looked.verdict != Verdict::Sure && numbered(index);
    for (index, looked) in open.iter_mut().filter(unsure) {
        let target = targets[*index];
        let ranks = if looked.verdict == Verdict::Twins {
            evidence::rivals(target, &looked.found)
        } else {
            let weak = |rank: &usize| evidence::enough_beside_neighbours(&looked.found[*rank]);
            (0..looked.found.len()).filter(weak).collect()
        };
        let places: Vec<(usize, CodePoint)> =
            ranks.into_iter().map(|rank| (rank, today(&looked.found[rank]))).collect();
        decide(looked, &places, target.start, expected(&neighbours, target.start));
    }
}

/// Decides between `places` (rank and code point) by where the neighbours lead.
fn decide(
    looked: &mut Looked,
    places: &[(usize, CodePoint)],
    start: CodePoint,
    (near, far): (Option<CodePoint>, Option<CodePoint>),
) {
    let twins = looked.verdict == Verdict::Twins;
    // Without a neighbour the old numbers are the only guess.
    let guesses = [near.or(twins.then_some(start)), far];
    let landings: Vec<Landing> =
        guesses.into_iter().flatten().filter_map(|at| Landing::of(places, at)).collect();
    let Some(best) = landings.iter().min_by_key(|landing| landing.distance) else { return };
    // Something came in between neighbours that disagree: no one knows on which side of it we are.
    let agreed = landings.iter().all(|other| other.rank == best.rank || !other.is_clear());
    let clear = best.is_clear() && (twins || best.distance <= LANDS);
    if twins || clear {
        looked.found[..=best.rank].rotate_right(1);
    }
    if twins && places.len() == 1 && best.distance > FAR && near.is_some() {
        // Its twin is left, and the neighbours say that it is not that one.
        looked.verdict = Verdict::None;
    } else if clear && agreed {
        looked.verdict = Verdict::Sure;
    }
}

/// Where a guess leads among several places.
struct Landing {
    /// The rank of the nearest place.
    rank: usize,
    /// Code points from the guess to it.
    distance: usize,
    /// Code points to the next one.
    next: Option<usize>,
}

impl Landing {
    fn of(places: &[(usize, CodePoint)], guess: CodePoint) -> Option<Self> {
        let mut order: Vec<(usize, usize)> =
            places.iter().map(|(rank, place)| (place.get().abs_diff(guess.get()), *rank)).collect();
        order.sort_unstable();
        let &(distance, rank) = order.first()?;
        Some(Self { rank, distance, next: order.get(1).map(|next| next.0) })
    }

    /// Whether no other place can be meant.
    fn is_clear(&self) -> bool {
        self.distance <= LANDS
            || self.next.map_or(self.distance <= FAR, |next| self.distance * CLEARLY <= next)
    }
}

/// Where the neighbours before and after `start` say that what stood there stands now: by the shift of
/// the nearer one, then of the other.
fn expected(
    neighbours: &[(CodePoint, CodePoint)],
    start: CodePoint,
) -> (Option<CodePoint>, Option<CodePoint>) {
    let after = neighbours.partition_point(|(old, _)| *old < start);
    let shifted = |&(old, new): &(CodePoint, CodePoint)| {
        let (old, new, start) = (old.get(), new.get(), start.get());
        Some((old.abs_diff(start), CodePoint::new((new + start).checked_sub(old)?)))
    };
    let left = after.checked_sub(1).and_then(|index| shifted(&neighbours[index]));
    let right = neighbours.get(after).and_then(shifted);
    match (left, right) {
        (Some(left), Some(right)) => (Some(left.min(right).1), Some(left.max(right).1)),
        (one, other) => (one.or(other).map(|(_, at)| at), None),
    }
}
