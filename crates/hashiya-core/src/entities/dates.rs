//! Dates by grammar: a day, a month by its names in two calendars, the year with the word for it, the era.

use super::lexicon;
use super::token::Token;
use super::values::Reader;
use crate::words::ordinal;
use tui_bidi::text::slice;

/// The most words of a month that is told by two names: تشرين الثاني/كانون الأول.
const MONTH_WORDS: usize = 4;

impl Reader<'_> {
    /// A date one of whose numbers is word `at`: day month [year], month year, year era.
    pub(super) fn date(&self, at: usize) -> Option<(usize, usize)> {
        let day = self.number(at).is_some_and(|day| (1..=31).contains(&day));
        let of = 1 + usize::from(self.joined(at + 1) && self.tokens.normal(at + 1) == "من");
        if day
            && self.joined(at + of)
            && let Some(to) = self.month(at + of)
        {
            return Some((at, self.year(to)));
        }
        let year = self.number(at).filter(|_| self.is_whole(at))?;
        let named = at > 0 && self.names_year(at - 1) && self.joined(at);
        if year < 100 && !named {
            return None;
        }
        let end = at - usize::from(named);
        if (end < at || year >= 100)
            && (end == at || self.joined(end))
            && let Some(from) = self.month_before(end)
        {
            return Some((self.day_before(from), self.era(at + 1)));
        }
        let era = self.era(at + 1);
        (year >= 100 && era > at + 1).then_some((at, era))
    }

    /// Where the year ends that stands at word `to`, behind a month; `to` where none does.
    fn year(&self, to: usize) -> usize {
        let is_year =
            |at: usize, least: u32| self.number(at).is_some_and(|year| year >= least) && self.is_whole(at);
        if self.joined_or_comma(to) && is_year(to, 100) {
            return self.era(to + 1);
        }
        let named =
            self.joined_or_comma(to) && self.names_year(to) && self.joined(to + 1) && is_year(to + 1, 1);
        if named { self.era(to + 2) } else { to }
    }

    /// Whether word `at` says that a year follows, and not since when: سنة, سال, בשנת.
    fn names_year(&self, at: usize) -> bool {
        self.says(at, lexicon::YEAR) && !matches!(self.tokens.normal(at), "منذ" | "since" | "عد-שנת")
    }

    /// Where the month begins that ends before word `end`, with both its names.
    fn month_before(&self, end: usize) -> Option<usize> {
        (1..=MONTH_WORDS.min(end)).rev().map(|words| end - words).find(|&from| {
            self.month(from) == Some(end)
                && (from + 1..end).all(|at| self.joined(at) || self.tokens.list[at].gap == '/')
                && self.tokens.list.get(end).is_some_and(Token::follows)
        })
    }

    /// Where the day begins that stands in words before the month at word `month`: الثالث من أيار, یکم فروردین.
    fn day_before(&self, month: usize) -> usize {
        let from = (1..=MONTH_WORDS.min(month)).rev().map(|words| month - words).find(|&from| {
            let words =
                ordinal(&|offset| if from + offset < month { self.tokens.normal(from + offset) } else { "" });
            words.is_some_and(|(_, words)| words == month - from)
                && (from + 1..=month).all(|at| self.joined(at))
        });
        let first = || {
            let before = month.checked_sub(1).filter(|_| self.joined(month))?;
            self.says(before, lexicon::DAY).then_some(before)
        };
        from.or_else(first).unwrap_or(month)
    }

    /// May 27, 1332, from the month at word `at`.
    pub(super) fn american_date(&self, at: usize) -> Option<(usize, usize)> {
        let to = self.month(at)?;
        let capital = slice(self.text, self.tokens.list[at].span()).starts_with(char::is_uppercase);
        let day = self.joined(to) && self.number(to).is_some_and(|day| (1..=31).contains(&day));
        let year = self.tokens.list.get(to + 1).is_some_and(|token| token.gap == ',')
            && self.number(to + 1).is_some_and(|year| (1000..=2100).contains(&year));
        (capital && day).then_some((at, to + 1 + usize::from(year)))
    }

    /// The word after the month that begins at word `at`; "تشرين الثاني/نوفمبر" is one month.
    pub(super) fn month(&self, at: usize) -> Option<usize> {
        let is_month = |at: usize| {
            let word = self.tokens.normal(at);
            let bare = word.strip_prefix(['ב', 'ל', 'מ', 'ה']).unwrap_or(word);
            lexicon::flags(word) & lexicon::MONTH != 0
                || word.len() != bare.len() && lexicon::flags(bare) & lexicon::MONTH != 0
        };
        let one = |at: usize| {
            if self.says(at, lexicon::MONTH_FIRST)
                && self.joined(at + 1)
                && self.says(at + 1, lexicon::MONTH_SECOND)
            {
                Some(at + 2)
            } else {
                is_month(at).then_some(at + 1)
            }
        };
        let to = one(at)?;
        if self.tokens.list.get(to).is_some_and(|token| token.gap == '/') {
            one(to).or(Some(to))
        } else {
            Some(to)
        }
    }

    /// `at`, or the word after the era that stands there.
    fn era(&self, at: usize) -> usize {
        let letter =
            matches!(self.tokens.normal(at), "م" | "ه") && self.number(at - 1).is_some_and(|year| year > 99);
        let closed = self.tokens.list.get(at + 1).is_none_or(|next| !next.follows())
            || self.tokens.list.get(at).is_some_and(|token| token.gap == '\0');
        if !self.joined(at) || !(self.says(at, lexicon::ERA) || letter && closed) {
            return at;
        }
        let second = self.joined(at + 1) && matches!(self.tokens.normal(at + 1), "قمري" | "شمسي" | "خورشيدي");
        at + 1 + usize::from(second)
    }
}
