//! How far annotators agree: on where the spans are, and on what they are.
//!
//! - Span F1: 2 × matched / (all of one + all of the other); exact, or overlapping with spans paired one
//!   to one. Which annotator is taken as right makes no difference (G. Hripcsak, A. S. Rothschild,
//!   "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12, 2005).
//! - Cohen's kappa: (p₀ − pₑ) / (1 − pₑ) on the labels of paired spans (J. Cohen, "A coefficient of
//!   agreement for nominal scales", 1960).
//! - Krippendorff's alpha for nominal data, any number of annotators, missing values allowed
//!   (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011).

use crate::document::CodePoint;
use crate::notebook::{Annotation, Id};
use std::collections::BTreeMap;

/// One annotator's annotations of a document, with where each stands, in code points.
#[derive(Clone, Debug)]
pub struct Annotator<'a> {
    /// Their name.
    pub name: String,
    /// The annotations and their places.
    pub marks: Vec<Mark<'a>>,
}

/// One annotation and its place.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// First code point.
    pub start: CodePoint,
    /// One past the last code point.
    pub end: CodePoint,
    /// What is said about it.
    pub annotation: &'a Annotation,
}

/// How far two annotators agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Indices of the two among those given.
    pub between: (usize, usize),
    /// F1 of equal spans; `None` when neither has any.
    pub exact_f1: Option<f64>,
    /// F1 of overlapping spans.
    pub overlap_f1: Option<f64>,
    /// Kappa of kinds, over paired spans; `None` when there is nothing to tell apart.
    pub kind_kappa: Option<f64>,
    /// Kappa of statuses, over paired spans of which one at least has a status.
    pub status_kappa: Option<f64>,
}

/// What annotators say of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The place, in code points.
    pub start: CodePoint,
    /// One past its last code point.
    pub end: CodePoint,
    /// Each annotator's annotation there, in their order; `None` who has none.
    pub ids: Vec<Option<Id>>,
    /// On what they differ: `"span"`, `"kind"` or `"status"`; empty when they do not.
    pub on: &'static str,
}

/// Agreement of all annotators with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// For each two of them.
    pub pairs: Vec<Agreement>,
    /// Alpha of kinds over the places that two or more marked.
    pub kind_alpha: Option<f64>,
    /// Alpha of statuses, likewise.
    pub status_alpha: Option<f64>,
    /// What they do not agree on, by place.
    pub disagreements: Vec<Disagreement>,
    /// What they agree on, by place: `on` is empty.
    pub agreements: Vec<Disagreement>,
}

/// The agreement of `annotators`, two or more.
pub fn report(annotators: &[Annotator<'_>]) -> Report {
    let mut pairs = Vec::new();
    for one in 0..annotators.len() {
        for other in one + 1..annotators.len() {
            pairs.push(agreement((one, other), &annotators[one].marks, &annotators[other].marks));
        }
    }
    let places = places(annotators);
    let labels = |label: fn(&Annotation) -> Option<&str>| -> Vec<Vec<Option<&str>>> {
        places
            .iter()
            .map(|place| place.iter().map(|mark| mark.and_then(|mark| label(mark.annotation))).collect())
            .collect()
    };
    let told = places.iter().filter_map(|place| disagreement(place));
    let (agreements, disagreements) = told.partition(|one: &Disagreement| one.on.is_empty());
    Report {
        pairs,
        kind_alpha: krippendorff(&labels(kind)),
        status_alpha: krippendorff(&labels(status)),
        disagreements,
        agreements,
    }
}

fn agreement(between: (usize, usize), one: &[Mark<'_>], other: &[Mark<'_>]) -> Agreement {
    let pairs = pair(one, other);
    let equal = pairs
        .iter()
        .filter(|(a, b)| one[*a].start == other[*b].start && one[*a].end == other[*b].end)
        .count();
    let all = one.len() + other.len();
    let f1 = |matched: usize| (all > 0).then(|| 2.0 * matched as f64 / all as f64);
    let labels = |label: fn(&Annotation) -> Option<&str>| -> Vec<(&str, &str)> {
        let both = pairs.iter().map(|&(a, b)| (label(one[a].annotation), label(other[b].annotation)));
        both.filter(|(a, b)| a.is_some() || b.is_some())
            .map(|(a, b)| (a.unwrap_or(""), b.unwrap_or("")))
            .collect()
    };
    Agreement {
        between,
        exact_f1: f1(equal),
        overlap_f1: f1(pairs.len()),
        kind_kappa: cohen(&labels(kind)),
        status_kappa: cohen(&labels(status)),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a label as the status is")]
fn kind(annotation: &Annotation) -> Option<&str> {
    Some(&annotation.kind)
}

fn status(annotation: &Annotation) -> Option<&str> {
    annotation.status.as_deref()
}

/// Spans of two annotators paired one to one, those that share most first; a pair shares one code point
/// at least, or is the same empty place.
fn pair(one: &[Mark<'_>], other: &[Mark<'_>]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..other.len()).collect();
    order.sort_by_key(|&index| other[index].start);
    let longest = other.iter().map(|mark| mark.end.since(mark.start)).max().unwrap_or(0);
    let mut candidates = Vec::new();
    for (a, mark) in one.iter().enumerate() {
        let first = order.partition_point(|&b| other[b].start.plus(longest) < mark.start);
        for &b in order[first..].iter().take_while(|&&b| other[b].start <= mark.end) {
            let shared = shared(mark, &other[b]);
            if shared > 0.0 {
                let same = kind(mark.annotation) == kind(other[b].annotation);
                candidates.push((shared, same, a, b));
            }
        }
    }
    candidates.sort_by(|x, y| y.0.total_cmp(&x.0).then(y.1.cmp(&x.1)).then((x.2, x.3).cmp(&(y.2, y.3))));
    let (mut taken, mut given) = (vec![false; one.len()], vec![false; other.len()]);
    candidates.retain(|&(_, _, a, b)| {
        let free = !taken[a] && !given[b];
        taken[a] |= free;
        given[b] |= free;
        free
    });
    candidates.into_iter().map(|(_, _, a, b)| (a, b)).collect()
}

/// How much of both spans together they share, 0 to 1.
fn shared(one: &Mark<'_>, other: &Mark<'_>) -> f64 {
    if (one.start, one.end) == (other.start, other.end) {
        return 1.0;
    }
    let both = one.end.min(other.end).since(one.start.max(other.start));
    both as f64 / one.end.max(other.end).since(one.start.min(other.start)).max(1) as f64
}

/// The places that were marked, with each annotator's mark there: everybody's spans are paired with those
/// of the first who marked the place.
fn places<'a>(annotators: &[Annotator<'a>]) -> Vec<Vec<Option<Mark<'a>>>> {
    let mut places: Vec<Vec<Option<Mark<'a>>>> = Vec::new();
    for (index, annotator) in annotators.iter().enumerate() {
        let known: Vec<Mark<'a>> =
            places.iter().filter_map(|place| place.iter().flatten().next().copied()).collect();
        let pairs = pair(&known, &annotator.marks);
        let mut left = vec![true; annotator.marks.len()];
        for (place, mark) in pairs {
            places[place][index] = Some(annotator.marks[mark]);
            left[mark] = false;
        }
        for (mark, _) in annotator.marks.iter().zip(left).filter(|(_, left)| *left) {
            let mut place = vec![None; annotators.len()];
            place[index] = Some(*mark);
            places.push(place);
        }
    }
    places.sort_by_key(|place| place.iter().flatten().map(|mark| (mark.start, mark.end)).min());
    places
}

/// What is said of a place, and on what it differs.
fn disagreement(place: &[Option<Mark<'_>>]) -> Option<Disagreement> {
    let marks: Vec<&Mark<'_>> = place.iter().flatten().collect();
    let first = *marks.first()?;
    let differ = |same: &dyn Fn(&Mark<'_>) -> bool| !marks.iter().all(|mark| same(mark));
    let on = match () {
        () if marks.len() < place.len() => "span",
        () if differ(&|mark| kind(mark.annotation) == kind(first.annotation)) => "kind",
        () if differ(&|mark| status(mark.annotation) == status(first.annotation)) => "status",
        () if differ(&|mark| (mark.start, mark.end) == (first.start, first.end)) => "span",
        () => "",
    };
    Some(Disagreement {
        start: marks.iter().map(|mark| mark.start).min()?,
        end: marks.iter().map(|mark| mark.end).max()?,
        ids: place.iter().map(|mark| mark.map(|mark| mark.annotation.id.clone())).collect(),
        on,
    })
}

/// Cohen's kappa of two annotators' labels; `None` without labels, or when chance alone makes them agree
/// (both use one label only).
pub fn cohen(labels: &[(&str, &str)]) -> Option<f64> {
    let total = labels.len() as f64;
    let mut margins: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (one, other) in labels {
        margins.entry(one).or_default().0 += 1.0;
        margins.entry(other).or_default().1 += 1.0;
    }
    let observed = labels.iter().filter(|(one, other)| one == other).count() as f64 / total;
    let expected: f64 = margins.values().map(|(one, other)| one * other).sum::<f64>() / (total * total);
    (total > 0.0 && expected < 1.0).then(|| (observed - expected) / (1.0 - expected))
}

/// Krippendorff's alpha for nominal labels: `units` has for each unit the label of each annotator, `None`
/// where there is none. `None` when no two labels can be compared or all are the same.
pub fn krippendorff(units: &[Vec<Option<&str>>]) -> Option<f64> {
    let mut totals: BTreeMap<&str, f64> = BTreeMap::new();
    let (mut pairable, mut observed) = (0.0, 0.0);
    for unit in units {
        let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
        unit.iter().flatten().for_each(|label| *counts.entry(label).or_default() += 1.0);
        let size: f64 = counts.values().sum();
        if size < 2.0 {
            continue; // a label that stands alone agrees with nothing
        }
        pairable += size;
        observed += counts.values().map(|count| count * (size - count)).sum::<f64>() / (size - 1.0);
        for (label, count) in counts {
            *totals.entry(label).or_default() += count;
        }
    }
    let expected: f64 = totals.values().map(|total| total * (pairable - total)).sum();
    (expected > 0.0).then(|| 1.0 - (pairable - 1.0) * observed / expected)
}
