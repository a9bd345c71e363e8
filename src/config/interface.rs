//! The language of the interface and what goes with it: digits, dates, direction.

use crate::words::{Calendar, Catalogue, Digits, Language};
use tui_bidi::text::Direction;

/// The language of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numerals {
    /// As is usual in the language.
    #[default]
    Auto,
    /// 0 to 9.
    Latin,
    /// Those of the language's script.
    Native,
}

/// What the direction of bars, lists and panels follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follows {
    /// The language of the interface.
    #[default]
    Language,
    /// The article.
    Article,
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
}
