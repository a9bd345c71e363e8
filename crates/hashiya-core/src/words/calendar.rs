//! Dates in the calendar of the reader.

use icu_calendar::cal::{Hijri, Persian, hijri::UmmAlQura};
use icu_calendar::{AsCalendar as Calendars, Date};

/// A calendar that dates are shown in; files have Gregorian ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    /// The Gregorian calendar.
    #[default]
    Gregorian,
    /// The Persian (solar Hijri) calendar.
    Persian,
    /// The Hijri calendar of Umm al-Qura.
    Hijri,
}

impl Calendar {
    /// Every calendar with its name in settings.
    pub const NAMES: [(&str, Self); 3] =
        [("gregorian", Self::Gregorian), ("persian", Self::Persian), ("hijri", Self::Hijri)];

    /// Year, month and day in this calendar of a Gregorian date; `None` where there is no such date.
    ///
    /// ```
    /// use hashiya_core::words::Calendar;
    /// assert_eq!(Calendar::Persian.date(2026, 11, 23), Some((1405, 9, 2)));
    /// ```
    pub fn date(self, year: i32, month: u8, day: u8) -> Option<(i32, u8, u8)> {
        let date = Date::try_new_iso(year, month, day).ok()?;
        Some(match self {
            Self::Gregorian => (year, month, day),
            Self::Persian => parts(&date.to_calendar(Persian)),
            Self::Hijri => parts(&date.to_calendar(Hijri::<UmmAlQura>::default())),
        })
    }
}

fn parts<C: Calendars>(date: &Date<C>) -> (i32, u8, u8) {
    (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_began_a_year() {
        // Nowruz 1403 and 1404; 1 Muharram 1446 and 1447 in Umm al-Qura's tables.
        assert_eq!(Calendar::Persian.date(2024, 3, 20), Some((1403, 1, 1)));
        assert_eq!(Calendar::Persian.date(2025, 3, 21), Some((1404, 1, 1)));
        assert_eq!(Calendar::Hijri.date(2024, 7, 7), Some((1446, 1, 1)));
        assert_eq!(Calendar::Hijri.date(2025, 6, 26), Some((1447, 1, 1)));
        assert_eq!(Calendar::Gregorian.date(2025, 2, 29), None);
    }
}
