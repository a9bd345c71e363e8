//! Values by grammar: dates, amounts of money, percentages, numbers.
//!
//! A number is read with the words around it (month, era, multiplier, currency). Numbers that number
//! something (a heading, an item of a list, a note), times, telephone numbers and versions are none.

use super::kind::Kind;
use super::lexicon::{self, Flags};
use super::name::Name;
use super::token::{Script, Token, Tokens, normal};
use crate::words::NUMERALS;
use tui_bidi::text::slice;

/// The values of a text, in order. `numbering` tells paragraphs whose first number is a heading's;
/// words with `taken` belong to a name.
pub(super) fn find(
    text: &str,
    tokens: &Tokens,
    numbering: &dyn Fn(u32) -> bool,
    taken: &dyn Fn(usize) -> bool,
) -> Vec<Name> {
    let reader = Reader { text, tokens };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let token = &tokens.list[at];
        if token.script != Script::Number || taken(at) || reader.numbers_something(at, numbering) {
            // A month before a day is no name, whatever the model says of it.
            let lone_month = token.script == Script::Latin;
            if lone_month && let Some((from, to)) = reader.american_date(at) {
                found.push(reader.value(from, to, Kind::Date));
                at = to;
                continue;
            }
            if let Some(sum) = reader.sum_in_words(at) {
                at = sum.to;
                found.push(sum);
                continue;
            }
            at += 1;
            continue;
        }
        match reader.read(at) {
            Read::Value(value) => {
                at = value.to;
                found.push(value);
            }
            Read::Skip(to) => at = to,
        }
    }
    // A sign between two numbers (0$٠) is of the first.
    let mut end = 0;
    found.retain(|value| {
        let apart = value.span.start >= end;
        end = end.max(value.span.end);
        apart
    });
    found
}

/// The most multipliers in a row that begin a sum: ألف مليون. Each of a long row would be asked for all that follow it.
const MULTIPLIERS: usize = 8;

enum Read {
    Value(Name),
    /// Numbers up to this word that are no values.
    Skip(usize),
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a Tokens,
}

impl Reader<'_> {
    fn read(&self, at: usize) -> Read {
        let chain = self.chain(at);
        if chain > at + 1 {
            return self.read_chain(at, chain);
        }
        if let Some((from, to)) = self.date(at) {
            return Read::Value(self.value(from, to, Kind::Date));
        }
        let number = slice(self.text, self.tokens.list[at].span());
        if number.matches('.').count() > 1 {
            return if is_dotted_date(number) {
                Read::Value(self.value(at, at + 1, Kind::Date))
            } else {
                Read::Skip(at + 1)
            };
        }
        Read::Value(self.amount(at).unwrap_or_else(|| {
            let kind = if self.is_year(at) { Kind::Date } else { Kind::Number };
            self.value(at, at + 1, kind)
        }))
    }

    /// Percentages, money, and numbers with their multiplier.
    fn amount(&self, at: usize) -> Option<Name> {
        let token = &self.tokens.list[at];
        let after = self.text[token.end as usize..].trim_start_matches([' ', '\u{a0}']);
        if after.starts_with(['%', '٪']) {
            let mut name = self.value(at, at + 1, Kind::Percent);
            let sign = after.chars().next().map_or(0, char::len_utf8);
            name.span.end = self.text.len() - after.len() + sign;
            return Some(name);
        }
        if self.says(at + 1, lexicon::PERCENT) && self.joined(at + 1) {
            return Some(self.value(at, at + 2, Kind::Percent));
        }
        if self.joined(at + 1)
            && self.joined(at + 2)
            && self.says(at + 2, lexicon::PERCENT)
            && self.tokens.normal(at + 1) == "في"
        {
            return Some(self.value(at, at + 3, Kind::Percent));
        }
        let mut to = at + 1;
        while self.joined(to) && self.says(to, lexicon::MULTIPLIER) {
            to += 1;
        }
        if matches!(token.before, '$' | '€' | '£' | '₪' | '¥') {
            let mut name = self.value(at, to, Kind::Money);
            name.span.start -= token.before.len_utf8();
            return Some(name);
        }
        let end = self.tokens.list[to - 1].end as usize;
        if let Some(sign) =
            self.text[end..].chars().next().filter(|c| matches!(c, '$' | '€' | '£' | '₪' | '¥'))
        {
            let mut name = self.value(at, to, Kind::Money);
            name.span.end += sign.len_utf8();
            return Some(name);
        }
        if self.joined(to) && self.says(to, lexicon::CURRENCY) {
            return Some(self.value(at, to + 1, Kind::Money));
        }
        (to > at + 1).then(|| self.value(at, to, Kind::Number))
    }

    /// A sum of money without a digit, from the multiplier at word `at`, or from the numerals before it: مليار دولار,
    /// خمسة ملايين يورو. A conjunction or preposition written together with its first word is not of it.
    fn sum_in_words(&self, at: usize) -> Option<Name> {
        let begins =
            |at: usize| self.says_behind_clitic(at, |word| lexicon::flags(word) & lexicon::MULTIPLIER != 0);
        let first = begins(at)?;
        let mut to = at + 1;
        while to < at + MULTIPLIERS && self.joined(to) && self.says(to, lexicon::MULTIPLIER) {
            to += 1;
        }
        if !self.joined(to) || !self.says(to, lexicon::CURRENCY) {
            return None;
        }
        let numeral = |at: usize| {
            self.says_behind_clitic(at, |word| {
                NUMERALS.iter().any(|(_, list)| list.split(' ').any(|own| normal(own) == word))
            })
        };
        let (mut from, mut clitic) = (at, first);
        while let Some(before) = from.checked_sub(1).filter(|_| self.joined(from))
            && let Some(own) = numeral(before)
        {
            (from, clitic) = (before, own);
        }
        // Millions of dollars are no sum that anybody knows.
        let many = matches!(
            &self.tokens.normal(at)[first..],
            "ملايين" | "مليارات" | "الاف" | "بلايين" | "מיליוני" | "מיליארדי" | "אלפים"
        );
        if many && from == at {
            return None;
        }
        let mut sum = self.value(from, to + 1, Kind::Money);
        sum.span.start += clitic;
        Some(sum)
    }

    /// How many bytes a conjunction or preposition takes at the beginning of word `at`, where what is left is such a word.
    fn says_behind_clitic(&self, at: usize, is: impl Fn(&str) -> bool) -> Option<usize> {
        const CLITICS: [char; 9] = ['و', 'ب', 'ل', 'ف', 'ו', 'ב', 'ל', 'מ', 'ה'];
        let word = self.tokens.normal(at);
        let bare = || word.strip_prefix(CLITICS).filter(|bare| is(bare));
        if is(word) { Some(0) } else { bare().map(|bare| word.len() - bare.len()) }
    }

    /// Whether the bare number at word `at` is a year.
    fn is_year(&self, at: usize) -> bool {
        let Some(number) = self.number(at).filter(|_| self.is_whole(at)) else { return false };
        let token = &self.tokens.list[at];
        let before = at.checked_sub(1).map_or("", |before| self.tokens.normal(before));
        let said =
            |flags: Flags| at > 0 && self.says(at - 1, flags) && matches!(token.gap, ' ' | '\0' | '־' | '-');
        if said(lexicon::YEAR) {
            return (1..=2500).contains(&number);
        }
        if !(1000..=2100).contains(&number) {
            let pair = at > 0
                && matches!(before, "او" | "و" | "או" | "or" | "and")
                && at > 1
                && self.number(at - 2).is_some_and(|year| (1000..=2100).contains(&year));
            return pair && number > 900;
        }
        let counted = self.joined(at + 1)
            && self.tokens.list[at + 1].script != Script::Number
            && !self.is_particle(at + 1);
        let bracketed = token.before == '(' || self.text[token.end as usize..].starts_with(')');
        let placed = said(lexicon::PREPOSITION | lexicon::TOWARDS)
            || matches!(before, "in" | "of" | "by" | "from" | "until" | "between" | "to")
            || matches!(token.before, '־');
        (1900..=2099).contains(&number) || bracketed || placed || !counted
    }

    fn is_particle(&self, at: usize) -> bool {
        self.says(at, lexicon::PARTICLE | lexicon::PREPOSITION | lexicon::TOWARDS)
    }

    /// The word after a chain of numbers tied by `-`, `/` or `:` without spaces.
    fn chain(&self, at: usize) -> usize {
        let mut to = at + 1;
        while let Some(next) = self.tokens.list.get(to) {
            let tied = next.script == Script::Number
                && matches!(next.gap, '-' | '/' | ':' | '–')
                && (next.start - self.tokens.list[to - 1].end) as usize == next.gap.len_utf8();
            if !tied {
                break;
            }
            to += 1;
        }
        to
    }

    fn read_chain(&self, at: usize, to: usize) -> Read {
        let tie = self.tokens.list[at + 1].gap;
        let years = |word: usize| self.number(word).is_some_and(|year| (1000..=2100).contains(&year));
        let range = to == at + 2 && matches!(tie, '-' | '–') && self.is_whole(at) && self.is_whole(at + 1);
        if to == at + 3
            && tie != ':'
            && (years(at) || years(at + 2))
            && self.number(at + 1).is_some_and(|month| month <= 31)
        {
            return Read::Value(self.value(at, to, Kind::Date));
        }
        if range && years(at) && years(at + 1) {
            return Read::Value(self.value(at, to, Kind::Date));
        }
        if range
            && self.number(at) < self.number(at + 1)
            && let Some(amount) = self.amount(at + 1)
        {
            let mut amount = amount;
            amount.span.start = self.tokens.list[at].start as usize;
            amount.from = at;
            return Read::Value(amount);
        }
        Read::Skip(to)
    }

    /// Whether the number only numbers: a heading, an item, a note in brackets, a sign's number.
    fn numbers_something(&self, at: usize, numbering: &dyn Fn(u32) -> bool) -> bool {
        let token = &self.tokens.list[at];
        let after = self.text[token.end as usize..].chars().next().unwrap_or('\n');
        let first = at == 0 || self.tokens.list[at - 1].paragraph != token.paragraph;
        first && (numbering(token.paragraph) || matches!(after, '.' | ')' | '-' | '\n'))
            || token.before == '[' && after == ']'
            || matches!(token.before, '﴿' | '﴾' | '۝') && !matches!(after, '%' | '٪')
            || matches!(after, '﴿' | '﴾' | '۝')
            || self.is_reference(at, after)
            || self.counts_up(at)
            || matches!(token.before, '#' | '+' | '_' | '/' | '=')
            || matches!(after, '_' | '=')
    }

    /// Whether the number stands alone in brackets, and the one before it or after it near by is the number before or after:
    /// verses, notes, items of a list within a line.
    fn counts_up(&self, at: usize) -> bool {
        const NEAR: usize = 60;
        let alone = |at: usize| {
            let token = self.tokens.list.get(at).filter(|token| token.script == Script::Number)?;
            let closed = self.text[token.end as usize..].starts_with(')');
            self.number(at).filter(|&number| token.before == '(' && closed && number < 1000)
        };
        let Some(own) = alone(at) else { return false };
        let before = (at.saturating_sub(NEAR)..at).rev().find_map(alone);
        let after = (at + 1..=at + NEAR).find_map(alone);
        before.is_some_and(|before| before + 1 == own) || after == Some(own + 1)
    }

    /// Whether the number tells a place in a book: (ص 12), ج 2، الآية 255, and a verse's number in brackets
    /// where the words have their vowels.
    fn is_reference(&self, at: usize, after: char) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| !matches!(self.tokens.list[at].gap, '.' | '\n'))
        else {
            return false;
        };
        let word = self.tokens.normal(before);
        let vowels =
            slice(self.text, self.tokens.list[before].span()).contains(['\u{64e}', '\u{64f}', '\u{650}']);
        matches!(word, "ص" | "صفحه" | "ج" | "الايه" | "ايه" | "עמ'" | "עמוד" | "pp" | "vol")
            || word == "p" && self.tokens.list[at].gap == '.'
            || vowels && self.tokens.list[at].before == '(' && after == ')'
    }

    fn value(&self, from: usize, to: usize, kind: Kind) -> Name {
        let mut name = Name::of(self.tokens, from, to, Script::Number);
        name.kind = Some(kind);
        let first = slice(self.text, name.span);
        if let Some(prefix) = first.chars().next().filter(|c| matches!(c, 'ב' | 'ל' | 'מ' | 'ה'))
            && from < to
            && self.month(from).is_some()
            && !self.says(from, lexicon::MONTH)
        {
            name.span.start += prefix.len_utf8();
        }
        name
    }

    pub(super) fn says(&self, at: usize, flags: Flags) -> bool {
        lexicon::flags(self.tokens.normal(at)) & flags != 0
    }

    pub(super) fn joined(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(Token::follows)
    }

    pub(super) fn joined_or_comma(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.follows() || matches!(token.gap, ',' | '،'))
    }

    /// Whether the number has no separators.
    pub(super) fn is_whole(&self, at: usize) -> bool {
        self.tokens.normal(at).bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The whole part of the number at word `at`.
    pub(super) fn number(&self, at: usize) -> Option<u32> {
        let token = self.tokens.list.get(at).filter(|token| token.script == Script::Number)?;
        debug_assert!(!token.span().is_empty());
        let digits = self.tokens.normal(at);
        digits.parse().ok()
    }
}

fn is_dotted_date(number: &str) -> bool {
    let parts: Vec<&str> = number.split('.').collect();
    parts.len() == 3 && parts.iter().any(|part| part.chars().count() == 4)
}
