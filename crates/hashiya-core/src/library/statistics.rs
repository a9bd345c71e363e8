//! How many annotations of what, and when they were made.

use crate::notebook::Annotation;
use jiff::Timestamp;
use jiff::civil::Date;
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

impl Week {
    /// The day that it begins with.
    pub fn monday(self) -> jiff::civil::Date {
        let monday = jiff::civil::ISOWeekDate::new(self.year, self.number, jiff::civil::Weekday::Monday);
        monday.map_or(jiff::civil::Date::ZERO, jiff::civil::ISOWeekDate::date)
    }
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
    /// By the week in which they were last reviewed, likewise.
    pub reviewed: BTreeMap<Week, usize>,
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
            let seen = annotation.review.as_ref().and_then(|review| review.last.as_deref());
            add(&mut statistics.weeks, annotation.created.as_deref());
            add(&mut statistics.reviewed, seen);
        }
        statistics
    }
}

/// The counts of the `length` weeks up to `last`, the oldest first; weeks without any are 0.
pub fn recent_weeks(weeks: &BTreeMap<Week, usize>, last: Week, length: usize) -> Vec<(Week, usize)> {
    let mut recent = vec![last];
    while recent.len() < length {
        recent.push(before(recent[recent.len() - 1]));
    }
    let counted = recent.into_iter().rev().take(length);
    counted.map(|week| (week, weeks.get(&week).copied().unwrap_or(0))).collect()
}

/// Counts the week of `time`, if that is one.
pub(super) fn add(weeks: &mut BTreeMap<Week, usize>, time: Option<&str>) {
    if let Some(week) = time.and_then(week) {
        *weeks.entry(week).or_default() += 1;
    }
}

fn count(counts: &mut BTreeMap<String, usize>, what: &str) {
    match counts.get_mut(what) {
        Some(count) => *count += 1,
        None => drop(counts.insert(what.to_owned(), 1)),
    }
}

/// The week of an RFC 3339 time, or of a date.
fn week(time: &str) -> Option<Week> {
    let of_time = |time: &str| Some(time.parse::<Timestamp>().ok()?.to_zoned_datetime(TimeZone::UTC).date());
    Some(Week::of(of_time(time).or_else(|| time.parse::<Date>().ok())?))
}

impl Week {
    /// The week of `date`.
    pub fn of(date: Date) -> Self {
        let date = date.iso_week_date();
        Self { year: date.year(), number: date.week() }
    }
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
