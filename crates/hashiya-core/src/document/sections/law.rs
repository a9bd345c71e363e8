//! Laws that number their articles without a word for them, as Hebrew ones do: "1. …", "1א. …".
//!
//! Their words follow on the line, so that in any other text such lines are a list; here they are articles.

use super::mark::{Family, Mark, first_word, is_title, span_in, trim};
use super::numerals::{self, value};
use super::words;
use crate::words::digit;
use tui_bidi::text::{Span, slice};

/// Articles stand below the parts that have words: סימן א.
const RANK: u8 = 20;
/// The longest line that may be the name of a law, in characters.
const NAME: usize = 110;
/// The longest number, in bytes.
const NUMBER: usize = 8;

/// 1. …, 1א. …: an article of a law that numbers them without a word, its title or its words behind it.
pub(super) fn article(text: &str, line: Span) -> Option<Mark> {
    let line = trim(text, line);
    let all = slice(text, line);
    let later = numerals::lettered(all);
    let digits = all.len() - all.trim_start_matches(|c| digit(c).is_some()).len();
    let (written, value) = later.or_else(|| value(&all[..digits]).map(|value| (&all[..digits], value)))?;
    let rest = all[written.len()..].strip_prefix('.')?;
    if written.len() > NUMBER
        || rest.starts_with(|c: char| digit(c).is_some())
        || !rest.contains(char::is_alphabetic)
    {
        return None;
    }
    let number = span_in(text, written);
    let title = trim(text, span_in(text, rest));
    let run_in = !is_title(slice(text, title));
    Some(Mark {
        family: Family::Article,
        values: if later.is_some() { vec![value, value + 1] } else { vec![value] },
        number: Some(number),
        title: if run_in { number } else { title },
        rank: RANK,
        confidence: 0.80,
        weak: true,
        run_in,
    })
}

/// Whether a text is such a law: it is called one, or an article was put in behind another.
pub(super) fn numbers_articles(text: &str, mut lines: impl Iterator<Item = Span>) -> bool {
    let said = |line: Span| {
        let words = slice(text, trim(text, line));
        words.chars().count() <= NAME && words::names_law(first_word(words))
    };
    let put_in = |line: Span| {
        let words = slice(text, trim(text, line));
        numerals::lettered(words)
            .is_some_and(|(number, _)| words[number.len()..].starts_with(". ") && !number.is_ascii())
    };
    let first = lines.by_ref().find(|line| !slice(text, *line).trim().is_empty());
    first.is_some_and(said) || lines.any(put_in)
}
