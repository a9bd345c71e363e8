//! How many annotations of what, and when they were made.

use crate::notebook::Annotation;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::fmt;

/// A week as ISO 8601 counts them, from Monday on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    /// The year that the week belongs to.
    pub year: i16,
    /// Its number, from 1.
    pub number: i8,
}

impl fmt::Display for Week {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-W{:02}", self.year, self.number)
    }
}

/// How many annotations there are, by what they are and when they were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// All of them.
    pub annotations: usize,
    /// By kind.
    pub kinds: BTreeMap<String, usize>,
    /// By tag; an annotation counts for each of its tags.
    pub tags: BTreeMap<String, usize>,
    /// By status; those without one are not counted.
    pub statuses: BTreeMap<String, usize>,
    /// By author; those without one are not counted.
    pub authors: BTreeMap<String, usize>,
    /// By the week in which they were made, in UTC; those without a date are not counted.
    pub weeks: BTreeMap<Week, usize>,
}

impl Statistics {
    /// The statistics of `annotations`.
    pub fn of<'a>(annotations: impl IntoIterator<Item = &'a Annotation>) -> Self {
        let mut statistics = Self::default();
        for annotation in annotations {
            statistics.annotations += 1;
            count(&mut statistics.kinds, &annotation.kind);
            annotation.tags.iter().for_each(|tag| count(&mut statistics.tags, tag));
            annotation.status.iter().for_each(|status| count(&mut statistics.statuses, status));
            annotation.author.iter().for_each(|author| count(&mut statistics.authors, author));
            if let Some(week) = annotation.created.as_deref().and_then(week) {
                *statistics.weeks.entry(week).or_default() += 1;
            }
        }
        statistics
    }

    /// The counts of the `length` weeks up to `last`, the oldest first; weeks without any are 0.
    pub fn recent_weeks(&self, last: Week, length: usize) -> Vec<(Week, usize)> {
        let mut weeks = vec![last];
        while weeks.len() < length {
            weeks.push(before(weeks[weeks.len() - 1]));
        }
        weeks
            .into_iter()
            .rev()
            .take(length)
            .map(|week| (week, self.weeks.get(&week).copied().unwrap_or(0)))
            .collect()
    }
}

fn count(counts: &mut BTreeMap<String, usize>, what: &str) {
    match counts.get_mut(what) {
        Some(count) => *count += 1,
        None => drop(counts.insert(what.to_owned(), 1)),
    }
}

/// The week of an RFC 3339 time.
fn week(time: &str) -> Option<Week> {
    let date = time.parse::<Timestamp>().ok()?.to_zoned(TimeZone::UTC).date().iso_week_date();
    Some(Week { year: date.year(), number: date.week() })
}

/// The week before.
fn before(week: Week) -> Week {
    if week.number > 1 {
        return Week { number: week.number - 1, ..week };
    }
    let year = week.year - 1;
    let long = jiff::civil::ISOWeekDate::new(year, 53, jiff::civil::Weekday::Monday).is_ok();
    Week { year, number: if long { 53 } else { 52 } }
}
