//! The language of the interface and what goes with it: digits, dates, direction.

use super::warning::{Reader, Value};
use crate::words::{Calendar, Catalogue, Digits, Language};
use tui_bidi::text::Direction;

/// The language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// The tag of the language; `auto`: as the environment says.
    pub language: String,
    /// The digits of numbers.
    pub digits: Numerals,
    /// The calendar of dates.
    pub calendar: Calendar,
    /// What the direction of bars, lists and panels follows.
    pub direction: Follows,
}

/// The digits of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerals {
    /// As is usual in the language.
    Auto,
    /// 0 to 9.
    Latin,
    /// Those of the language's script.
    Native,
}

/// What the direction of bars, lists and panels follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// The language of the interface.
    Language,
    /// The article.
    Article,
}

impl Default for Interface {
    fn default() -> Self {
        Self {
            language: "auto".to_owned(),
            digits: Numerals::Auto,
            calendar: Calendar::Gregorian,
            direction: Follows::Language,
        }
    }
}

impl Interface {
    /// The language to speak, where the environment asks for `environment`.
    pub fn language(&self, environment: &Language) -> Language {
        self.language.parse().unwrap_or_else(|()| environment.clone())
    }

    /// `words` in the language, digits and calendar chosen here, where the environment asks for `environment`.
    pub fn catalogue(&self, words: &Catalogue, environment: &Language) -> Catalogue {
        let language = self.language(environment);
        let words = words.in_language(&language).with_calendar(self.calendar);
        match self.digits {
            Numerals::Auto => words,
            Numerals::Latin => words.with_digits(Digits::Latin),
            Numerals::Native => words.with_digits(Digits::native(&language)),
        }
    }

    /// The direction of bars, lists and panels in the language of `words`, over an article that is read in the
    /// direction `article`.
    pub fn direction(&self, words: &Catalogue, article: Direction) -> Direction {
        match self.direction {
            Follows::Article => article,
            Follows::Language if words.language().is_rtl() => Direction::RightToLeft,
            Follows::Language => Direction::LeftToRight,
        }
    }

    pub(super) fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                // A tag that is none was a warning among the doubts.
                "language" => {
                    self.language = reader.string(value).map_or_else(|| self.language.clone(), str::to_owned);
                }
                "digits" => {
                    let words =
                        [("auto", Numerals::Auto), ("latin", Numerals::Latin), ("native", Numerals::Native)];
                    self.digits = reader.choice(value, &words).unwrap_or(self.digits);
                }
                "calendar" => {
                    self.calendar = reader.choice(value, &Calendar::NAMES).unwrap_or(self.calendar);
                }
                "direction" => {
                    let words = [("language", Follows::Language), ("article", Follows::Article)];
                    self.direction = reader.choice(value, &words).unwrap_or(self.direction);
                }
                _ => reader.unknown(key, at, &["language", "digits", "calendar", "direction"]),
            }
        }
    }
}
