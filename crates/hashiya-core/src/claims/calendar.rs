//! Days of the Gregorian calendar, as exactly as they are known, and what other calendars call them.

use jiff::civil;
use std::fmt;

/// A day, a month or a year of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<i8>,
    /// The day of the month, where it is known.
    pub day: Option<i8>,
}

impl When {
    /// The date with those parts; `None` where there is no such day.
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day: day.filter(|_| month.is_some()) })
    }

    /// The date that `text` begins with as ISO 8601 writes it: a year, a month or a day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.get(..text.len().min(10))?.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let mut part = || parts.next().map(|part| part.parse().ok());
        let (month, day) = (part(), part());
        if month == Some(None) || day == Some(None) {
            return None;
        }
        Self::new(year, month.flatten(), day.flatten())
    }

    /// The day, or the first that it may be.
    pub fn first(self) -> civil::Date {
        civil::Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or_default()
    }

    /// The years since the beginning of the era, with the part of the last one that is over: where it stands on an axis.
    pub fn years(self) -> f64 {
        let month = f64::from(self.month.unwrap_or(1) - 1) + f64::from(self.day.unwrap_or(1) - 1) / 31.0;
        f64::from(self.year) + month / 12.0
    }

    /// The day so many days later, where the day is known.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.day?;
        Some(self.first().checked_add(jiff::Span::new().days(days)).ok()?.into())
    }

    /// The same so many months later: the day stays where there is one.
    pub fn plus_months(self, months: i32) -> Option<Self> {
        self.month?;
        let later = Self::from(self.first().checked_add(jiff::Span::new().months(months)).ok()?);
        Some(Self { day: later.day.filter(|_| self.day.is_some()), ..later })
    }

    /// The same so many years later.
    pub fn plus_years(self, years: i16) -> Option<Self> {
        Self::new(self.year.checked_add(years)?, self.month, self.day)
    }
}

impl From<civil::Date> for When {
    fn from(date: civil::Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

/// As ISO 8601 writes it: `2023`, `2023-11`, `2023-11-17`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// A calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    /// The lunar calendar of the Hijra, as the tables reckon it (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
    /// 26 and 29 of thirty): a day more or less than where the moon is watched.
    Lunar,
    /// The solar calendar of Iran and Afghanistan, by the rule of 33 years, exact from 1799 to 2256.
    Solar,
}

impl Calendar {
    /// What a date of this calendar is in the Gregorian one, as exactly as it is known.
    pub(super) fn date(self, year: i32, month: Option<i32>, day: Option<i32>) -> Option<When> {
        if self == Self::Gregorian {
            let small = |part: Option<i32>| part.map(|part| i8::try_from(part).ok());
            if small(month) == Some(None) || small(day) == Some(None) {
                return None;
            }
            return When::new(i16::try_from(year).ok()?, small(month).flatten(), small(day).flatten());
        }
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month.unwrap_or(1))
            && (1..=31).contains(&day.unwrap_or(1));
        if !valid {
            return None;
        }
        // A month begins in one of ours and ends in the next: its middle says in which most of it lies.
        let asked = (month.unwrap_or(if self == Self::Lunar { 7 } else { 4 }), day.unwrap_or(15));
        let number = match self {
            Self::Lunar => lunar_day(year, asked.0, asked.1),
            _ => solar_day(year, asked.0, asked.1),
        };
        let epoch = civil::date(1970, 1, 1);
        let when = When::from(epoch.checked_add(jiff::Span::new().days(number)).ok()?);
        Some(When {
            month: when.month.filter(|_| month.is_some()),
            day: when.day.filter(|_| day.is_some() && month.is_some()),
            ..when
        })
    }
}

/// The day of the tabular lunar calendar, in days since 1970-01-01.
fn lunar_day(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = (i64::from(year), i64::from(month));
    let before = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2;
    // 1 Muharram 1 is 16 July 622 of the Julian calendar.
    (before + i64::from(day) - 1 - 492_148) as i32
}

/// The day of the solar calendar, in days since 1970-01-01.
fn solar_day(year: i32, month: i32, day: i32) -> i32 {
    let leaps = (8 * year + 21) / 33;
    let months = if month <= 7 { (month - 1) * 31 } else { (month - 1) * 30 + 6 };
    // 1 Farvardin 1 is 22 March 622 of the proleptic Gregorian calendar.
    (year - 1) * 365 + leaps + months + day - 1 - 492_268
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_other_calendars_are_days_of_ours() {
        for (calendar, year, month, day, expected) in [
            (Calendar::Solar, 1357, Some(11), Some(22), "1979-02-11"),
            (Calendar::Solar, 1400, Some(1), Some(1), "2021-03-21"),
            (Calendar::Solar, 1403, Some(1), Some(1), "2024-03-20"),
            (Calendar::Solar, 1402, Some(12), Some(29), "2024-03-19"),
            (Calendar::Solar, 1402, Some(7), None, "2023-10"),
            (Calendar::Solar, 1402, None, None, "2023"),
            (Calendar::Lunar, 1445, Some(1), Some(1), "2023-07-19"),
            (Calendar::Lunar, 1420, Some(9), Some(1), "1999-12-09"),
            (Calendar::Lunar, 1, Some(1), Some(1), "0622-07-19"),
            (Calendar::Gregorian, 2023, Some(11), Some(17), "2023-11-17"),
            (Calendar::Gregorian, 1903, None, None, "1903"),
        ] {
            let when = calendar.date(year, month, day).map(|when| when.to_string());
            assert_eq!(when.as_deref(), Some(expected), "{calendar:?} {year} {month:?} {day:?}");
        }
        assert_eq!(Calendar::Gregorian.date(2023, Some(13), None), None);
        assert_eq!(Calendar::Gregorian.date(2023, Some(2), Some(30)), None);
    }

    #[test]
    fn dates_are_reckoned_on() {
        let day = When::parse("2023-12-31").unwrap();
        assert_eq!(day.plus_days(1).unwrap().to_string(), "2024-01-01");
        assert_eq!(day.plus_months(-1).unwrap().to_string(), "2023-11-30");
        assert_eq!(When::parse("2023").unwrap().plus_years(-1).unwrap().to_string(), "2022");
        assert_eq!(When::parse("2023-11").unwrap().plus_days(1), None);
        for text in ["", "23", "2023-13", "2023-1x", "٢٠٢٣"] {
            assert_eq!(When::parse(text), None, "{text}");
        }
    }
}
