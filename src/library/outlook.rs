//! What comes when: how many annotations wait for review, and until when.

use super::review::due;
use crate::notebook::Annotation;
use jiff::civil::Date;
use jiff::{ToSpan, Unit};

/// How many annotations are due when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Never reviewed.
    pub new: usize,
    /// Due, and reviewed before.
    pub now: usize,
    /// Due tomorrow.
    pub tomorrow: usize,
    /// Due in the six days after.
    pub week: usize,
    /// Due in the thirty days from today, and not earlier.
    pub month: usize,
    /// Due later.
    pub later: usize,
}

impl Outlook {
    /// The outlook of `annotations` on the day `today`.
    pub fn of<'a>(annotations: impl IntoIterator<Item = &'a Annotation>, today: Date) -> Self {
        let mut outlook = Self::default();
        for annotation in annotations {
            *match due(annotation).map(|due| days(today, due)) {
                None => &mut outlook.new,
                Some(i32::MIN..=0) => &mut outlook.now,
                Some(1) => &mut outlook.tomorrow,
                Some(2..=7) => &mut outlook.week,
                Some(8..=30) => &mut outlook.month,
                Some(_) => &mut outlook.later,
            } += 1;
        }
        outlook
    }
}

/// Days from `today` to `date`.
fn days(today: Date, date: Date) -> i32 {
    today.until((Unit::Day, date)).map_or(0, |span| span.get_days())
}

/// How long it is until something comes again, in words: `1 day`, `6 days`, `3 months`.
pub fn until(today: Date, date: Date) -> String {
    match days(today, date) {
        i32::MIN..=0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        days @ 2..=59 => format!("{days} days"),
        days @ 60..=729 => format!("{} months", (f64::from(days) / 30.44).round()),
        days => format!("{} years", (f64::from(days) / 365.25).round()),
    }
}

/// When something was, in words: `today`, `3 days ago`, or the date when that is longer ago.
pub fn ago(today: Date, date: Date) -> String {
    match days(date, today) {
        i32::MIN..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=13 => format!("{days} days ago"),
        _ => date.to_string(),
    }
}

/// The date of an RFC 3339 time, as it is written.
pub fn date_of(time: &str) -> Option<Date> {
    time.get(..10)?.parse().ok()
}

/// The date `days` before `today`.
pub fn before(today: Date, days: i64) -> Date {
    today.saturating_sub(days.days())
}
