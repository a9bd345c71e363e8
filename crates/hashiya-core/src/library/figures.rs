//! What was read, marked and reviewed, in numbers to be shown.

use super::statistics::{add, recent_weeks};
use super::{
    outlook::Outlook,
    statistics::{Statistics, Week},
    volume::{Volume, annotations},
};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many tags are told: the others are few of each.
const TAGS: usize = 12;
/// How many weeks are told: a year.
const WEEKS: usize = 53;

/// What was read, marked and reviewed in all articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Articles; those that were opened; those read to the end.
    pub articles: [usize; 3],
    /// Words of all articles, and how many of them were read.
    pub words: [usize; 2],
    /// All annotations.
    pub annotations: usize,
    /// The weeks of a year up to now, the oldest first, with how many annotations were made in them, how
    /// many were last reviewed, and how many articles were last read.
    pub weeks: [Vec<(Week, usize)>; 3],
    /// Kinds, statuses and tags with how many annotations have them, the greatest first.
    pub counts: [Vec<(String, usize)>; 3],
    /// What waits for review.
    pub outlook: Outlook,
}

impl Figures {
    /// What [`weeks`](Self::weeks) count.
    pub const WEEKS: [&str; 3] = ["marked", "reviewed", "read"];
    /// What [`counts`](Self::counts) count by.
    pub const COUNTS: [&str; 3] = ["kinds", "statuses", "tags"];

    /// The figures of `volumes` on the day `today`.
    pub fn of(volumes: &[Volume], today: Date) -> Self {
        let all = || annotations(volumes).map(|(_, annotation)| annotation);
        let entries = || volumes.iter().map(|volume| &volume.entry);
        let statistics = Statistics::of(all());
        let mut read = BTreeMap::new();
        entries().for_each(|entry| add(&mut read, Some(entry.opened.as_str())));
        Self {
            articles: [
                volumes.len(),
                entries().filter(|entry| !entry.opened.is_empty()).count(),
                entries().filter(|entry| entry.is_read()).count(),
            ],
            words: [
                entries().map(|entry| entry.words).sum(),
                entries().map(|entry| (entry.words as f64 * f64::from(entry.read)) as usize).sum(),
            ],
            annotations: statistics.annotations,
            weeks: [&statistics.weeks, &statistics.reviewed, &read]
                .map(|weeks| recent_weeks(weeks, Week::of(today), WEEKS)),
            counts: [
                greatest(&statistics.kinds, usize::MAX),
                greatest(&statistics.statuses, usize::MAX),
                greatest(&statistics.tags, TAGS),
            ],
            outlook: Outlook::of(all(), today),
        }
    }
}

/// The greatest of `counts`, at most so many.
fn greatest(counts: &BTreeMap<String, usize>, most: usize) -> Vec<(String, usize)> {
    let mut counts: Vec<_> = counts.iter().map(|(name, &count)| (name.clone(), count)).collect();
    counts.sort_by_key(|&(_, count)| Reverse(count));
    counts.truncate(most);
    counts
}
