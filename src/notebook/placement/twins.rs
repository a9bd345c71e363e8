//! Twins: the same words in several places, told apart by what happened to their neighbours.

use super::{Looked, Placement, Verdict};
use crate::document::Document;
use crate::notebook::Target;

/// A twin is taken when it is nearer to where its neighbours lead than the next one by this factor.
const CLEARLY: usize = 4;

/// Settles targets with several equally good places by the shift of the sure ones around them: what
/// stood between two neighbours still stands between them, mostly.
pub(super) fn settle(
    document: &Document,
    targets: &[&Target],
    open: &mut [(usize, Looked)],
    placed: &[Option<Placement>],
    to_byte: impl Fn(&super::Found) -> usize,
) {
    if !open.iter().any(|(_, looked)| looked.verdict == Verdict::Twins) {
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
    for (index, looked) in open.iter_mut().filter(|(_, looked)| looked.verdict == Verdict::Twins) {
        let Some(expected) = expected(&neighbours, targets[*index].start) else { continue };
        let top = looked.found[0].score;
        let rivals =
            looked.found.iter().take_while(|place| top - place.score < super::evidence::AS_GOOD).count();
        let mut order: Vec<(usize, usize)> = (0..rivals)
            .map(|rival| (document.code_point(to_byte(&looked.found[rival])).abs_diff(expected), rival))
            .collect();
        order.sort_unstable();
        let (nearest, rival) = order[0];
        looked.found[..=rival].rotate_right(1);
        if order.get(1).is_none_or(|(next, _)| *next > CLEARLY * (nearest + 8)) {
            looked.verdict = Verdict::Sure;
        }
    }
}

/// Where the neighbours say that what stood at `start` stands now: the shift of the nearer one, if the
/// two around it agree or it is near.
fn expected(neighbours: &[(usize, usize)], start: usize) -> Option<usize> {
    let after = neighbours.partition_point(|(old, _)| *old < start);
    let shifted = |&(old, new): &(usize, usize)| Some((old.abs_diff(start), (new + start).checked_sub(old)?));
    let left = after.checked_sub(1).and_then(|index| shifted(&neighbours[index]));
    let right = neighbours.get(after).and_then(shifted);
    match (left, right) {
        (Some(left), Some(right)) => Some(left.min(right).1),
        (one, other) => one.or(other).map(|(_, at)| at),
    }
}
