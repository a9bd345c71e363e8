//! Review: which annotation comes next, and when it comes again.
//!
//! The scheduler is SM-2 (P. A. Woźniak, "Optimization of learning", 1990) with a learning step of its own for
//! each answer: what is new comes again in one, two, three or five days, what was forgotten in six, and then
//! after the last interval times its ease. A better answer is always at least a day longer. Its state is `[annotation.review]` of the notebook: it is merged as one, and what was seen last wins.

use super::filter::{Filter, Wanted};
use crate::notebook::{Annotation, Kind, Review};
use jiff::{ToSpan, civil::Date};

/// How well the reader knew an annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Forgotten: it comes again tomorrow.
    Again,
    /// Remembered with effort.
    Hard,
    /// Remembered.
    Good,
    /// Remembered at once.
    Easy,
}

/// The order of a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Those that are due, the longest due first; those never reviewed last, the oldest first.
    Due,
    /// All, the newest first.
    Newest,
    /// All, in an order that the seed decides.
    Random(u64),
}

/// The ease of an annotation that was never reviewed, and the least there is.
const EASE: (f64, f64) = (2.5, 1.3);

/// Longest interval in days: a century keeps dates within the calendar.
const LONGEST: f64 = 36_500.0;

/// The state after the reader answered with `grade` on the day `today`, at the time `now` (RFC 3339, in
/// UTC); `review` is the state before.
pub fn answer(review: Option<&Review>, grade: Grade, today: Date, now: &str) -> Review {
    let before = review.cloned().unwrap_or_default();
    let ease = before.ease.filter(|ease| ease.is_finite()).unwrap_or(EASE.0);
    let forgotten = grade == Grade::Again;
    let eased = eased(ease, grade);
    let good = interval(before.interval, ease, Grade::Good);
    let interval = match grade {
        Grade::Again => 1.0,
        Grade::Hard => interval(before.interval, ease, grade).min(good - 1.0),
        Grade::Good => good,
        Grade::Easy => interval(before.interval, ease, grade).max(good + 1.0),
    };
    let interval = interval.min(LONGEST);
    Review {
        due: Some(after(today, interval)),
        last: Some(now.to_owned()),
        interval: Some(interval),
        // SM-2 leaves the ease of what was forgotten alone.
        ease: Some(if forgotten { ease } else { (eased * 100.0).round() / 100.0 }),
        count: Some(before.count.unwrap_or(0).saturating_add(1)),
        lapses: Some(before.lapses.unwrap_or(0).saturating_add(u32::from(forgotten))),
    }
}

/// The ease after an answer, as SM-2 has it.
fn eased(ease: f64, grade: Grade) -> f64 {
    let missing = match grade {
        Grade::Again => 4.0,
        Grade::Hard => 2.0,
        Grade::Good => 1.0,
        Grade::Easy => 0.0,
    };
    (ease + 0.1 - missing * (0.08 + missing * 0.02)).max(EASE.1)
}

/// The days after an answer that was not "forgotten", where the last interval was `last`.
fn interval(last: Option<f64>, ease: f64, grade: Grade) -> f64 {
    match last {
        Some(last) if last > 1.0 => (last * eased(ease, grade)).round(),
        Some(last) if last > 0.0 => 6.0,
        _ => match grade {
            Grade::Again => 1.0,
            Grade::Hard => 2.0,
            Grade::Good => 3.0,
            Grade::Easy => 5.0,
        },
    }
}

/// The state when the reader puts an annotation off for `days`: it was seen, and nothing else changes.
pub fn snooze(review: Option<&Review>, days: u32, today: Date, now: &str) -> Review {
    let due = Some(after(today, f64::from(days)));
    Review { due, last: Some(now.to_owned()), ..review.cloned().unwrap_or_default() }
}

/// Whether an annotation is due on the day `today`; one that was never reviewed is.
pub fn is_due(annotation: &Annotation, today: Date) -> bool {
    due(annotation).is_none_or(|due| due <= today)
}

/// Whether an annotation is to be reviewed: one that is `wanted`. A bookmark is a place and nothing to know: it
/// has to be asked for.
pub fn wanted(wanted: &Wanted) -> impl Fn(&Annotation) -> bool + use<> {
    let (filter, bookmarks) = (Filter::new(wanted.clone()).ok(), wanted.kind.is_some());
    move |annotation| {
        (bookmarks || annotation.kind != Kind::Bookmark)
            && filter.as_ref().is_none_or(|filter| filter.matches(annotation))
    }
}

/// The indices of `annotations` in the order of review.
pub fn queue<'a>(
    annotations: impl IntoIterator<Item = &'a Annotation>,
    order: Order,
    today: Date,
) -> Vec<usize> {
    let all = annotations.into_iter().enumerate();
    match order {
        Order::Due => {
            let due = all.filter(|(_, annotation)| is_due(annotation, today));
            sorted(due, |annotation| (due_or_last(annotation), made(annotation), annotation.id.as_str()))
        }
        Order::Newest => {
            let mut oldest = sorted(all, |annotation| (made(annotation), annotation.id.as_str()));
            oldest.reverse();
            oldest
        }
        Order::Random(seed) => {
            sorted(all, |annotation| (mixed(annotation.id.as_str(), seed), annotation.id.as_str()))
        }
    }
}

fn sorted<'a, K: Ord>(
    annotations: impl Iterator<Item = (usize, &'a Annotation)>,
    key: impl Fn(&'a Annotation) -> K,
) -> Vec<usize> {
    let mut keys: Vec<(K, usize)> = annotations.map(|(index, annotation)| (key(annotation), index)).collect();
    keys.sort();
    keys.into_iter().map(|(_, index)| index).collect()
}

/// The date when an annotation is due; `None` when it was never reviewed.
pub fn due(annotation: &Annotation) -> Option<Date> {
    annotation.review.as_ref()?.due.as_ref()?.parse().ok()
}

fn due_or_last(annotation: &Annotation) -> Date {
    due(annotation).unwrap_or(Date::MAX)
}

fn made(annotation: &Annotation) -> &str {
    annotation.created.as_deref().unwrap_or("")
}

/// The date `days` after `today`.
fn after(today: Date, days: f64) -> String {
    today.saturating_add((days as i64).days()).to_string()
}

/// A number for `id` that looks random and depends on the seed: FNV-1a, then the last steps of `SplitMix64`.
fn mixed(id: &str, seed: u64) -> u64 {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    let mut mixed = id.bytes().fold(0xCBF2_9CE4_8422_2325 ^ seed, hash);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ mixed >> 31
}
