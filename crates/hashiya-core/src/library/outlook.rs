//! What comes when: how many annotations wait for review, and until when.

use super::review::due;
use crate::notebook::Annotation;
use crate::words::Phrase;
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
pub fn until(today: Date, date: Date) -> Phrase {
    let rounded = |days: i32, unit: f64| (f64::from(days) / unit).round() as i64;
    match days(today, date) {
        i32::MIN..=0 => say!("today"),
        days @ 1..=59 => say!("until-days", count = days),
        days @ 60..=729 => say!("until-months", count = rounded(days, 30.44)),
        days => say!("until-years", count = rounded(days, 365.25)),
    }
}

/// When something was, in words: `today`, `3 days ago`; `None` when it is longer ago, and the date says more.
pub fn ago(today: Date, date: Date) -> Option<Phrase> {
    match days(date, today) {
        i32::MIN..=0 => Some(say!("today")),
        1 => Some(say!("yesterday")),
        days @ 2..=13 => Some(say!("days-ago", count = days)),
        _ => None,
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
