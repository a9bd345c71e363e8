//! What one line says of itself: the heading conventions and how sure each is; those of a sign alone stand in `signs`.
//!
//! Knows a line alone; whether its neighbours bear it out is decided in the room above.

use super::mark::{Family, Mark, first_word, inside_stars, is_date, is_title, marked, span_in, trim};
use super::numerals::{self, letter_values, roman, value, value as value_of};
use super::signs::{equals, hashes, stars};
use super::words;
use crate::words::digit;
use tui_bidi::text::{Span, is_alphabetic, slice};

/// The longest line that may be a heading, in bytes; a longer one may still open an article of a law.
const LONGEST: usize = 600;
/// The words of a unit that name it are no longer than this and a word, in bytes.
const OPENING: usize = 80;
/// What may stand on each side of a number.
const DASHES: [char; 4] = ['-', '–', '—', 'ـ'];
/// The mark of a line that the reader calls a heading of `level`; number and title as they are found.
pub(super) fn told(text: &str, line: Span, level: u8) -> Mark {
    let found = read(text, line);
    let (number, title) =
        found.map_or((None, trim(text, line)), |mark| (mark.number.filter(|n| *n != mark.title), mark.title));
    Mark {
        family: Family::Told,
        values: Vec::new(),
        number,
        title,
        rank: level.max(1),
        confidence: 1.0,
        weak: false,
        run_in: false,
    }
}

/// The mark of a paragraph that opens a section of `level` with its first words.
pub(super) fn unit(text: &str, line: Span, level: u8) -> Mark {
    let mark = marked(text, line, level);
    let words = slice(text, mark.title);
    let ends = |c: char| matches!(c, '،' | ',' | ':' | '.' | '؛' | ';' | '(' | '\n');
    let end = words.char_indices().find(|&(at, c)| at > 0 && (ends(c) || c == ' ' && at >= OPENING));
    let end = end.map_or(words.len(), |(at, _)| at);
    Mark { title: trim(text, Span::new(mark.title.start, mark.title.start + end)), run_in: true, ..mark }
}

/// The mark of the line at `line`; `None` for ordinary text.
pub(super) fn read(text: &str, line: Span) -> Option<Mark> {
    let long = line.len() > LONGEST;
    let line = trim(text, line);
    let first = slice(text, line).chars().next()?;
    match first {
        c if long && is_alphabetic(c) => worded(text, line).filter(|mark| mark.run_in),
        _ if long || numerals::leads_to_page(slice(text, line)) => None,
        '#' => hashes(text, line),
        '(' | '[' | '«' | '"' | '-' | '–' => bracketed(text, line),
        '*' | '_' => stars(text, line),
        '=' => equals(text, line),
        c if digit(c).is_some() => article(text, line).or_else(|| numbered(text, line)),
        c if is_alphabetic(c) => worded(text, line),
        _ => None,
    }
}

/// (المادة 1), [الفصل الأول], - المادة 1 -: keyword and number alone, between signs.
fn bracketed(text: &str, line: Span) -> Option<Mark> {
    let inner = slice(text, line).strip_prefix(['(', '[', '«', '"', '-', '–'])?;
    let inner = inner.strip_suffix([')', ']', '»', '"', '-', '–'])?;
    let inner = trim(text, span_in(text, inner));
    let mark = worded(text, inner)?;
    // (סעיף 3): one that stands alone is a reference.
    let counts = mark.values.iter().any(|&value| value > 1);
    let whole = mark.family == Family::Keyword && mark.title.start == inner.start;
    whole.then_some(Mark { weak: mark.weak || counts, ..mark })
}

/// 1 ماددا: a keyword after its number, as Uyghur has it.
fn article(text: &str, line: Span) -> Option<Mark> {
    let all = slice(text, line);
    let number = first_word(all);
    let rest = all[number.len()..].trim_start_matches(['-', '–', ' ', '\u{a0}', '.']);
    let word = first_word(rest);
    let value = value(number)?;
    let rank = words::keyword_after(word)?;
    let after = rest[word.len()..].trim_start();
    let separated = after.strip_prefix([':', '.', '-', '–', '—', '(']).map(str::trim_start);
    let title = trim(text, span_in(text, separated.unwrap_or(after)));
    let sentence = separated.is_none() && slice(text, title).split_whitespace().count() > 6;
    let whole = Span::new(line.start, span_in(text, word).end);
    // Its words may follow on its line.
    let run_in = sentence && rank >= words::ARTICLE;
    (!sentence || run_in).then(|| Mark {
        family: Family::Keyword,
        values: vec![value],
        number: Some(span_in(text, number)),
        title: if !run_in && is_title(slice(text, title)) { title } else { whole },
        rank,
        confidence: if run_in { 0.80 } else { 0.95 },
        weak: run_in,
        run_in,
    })
}

/// 01 ** … **, 01 …, 1. …, 1.2 …, ١- …
fn numbered(text: &str, line: Span) -> Option<Mark> {
    let all = slice(text, line);
    let digits = all.len() - all.trim_start_matches(|c| digit(c).is_some() || c == '.').len();
    let written = all[..digits].trim_end_matches('.');
    let after = &all[digits..];
    let parts: Vec<&str> = written.split('.').collect();
    if parts.len() > 4 || parts.iter().any(|part| part.is_empty() || part.chars().count() > 3) {
        return None;
    }
    let number = Span::new(line.start, line.start + written.len());
    let bare = after.trim_start_matches([' ', '\t', '\u{a0}']);
    let dashed = bare.strip_prefix(['-', '–', '—', ')', ':', 'ـ']).map(str::trim_start);
    let rest = dashed.unwrap_or(bare);
    let title = trim(text, Span::new(line.end - rest.len(), line.end));
    let dot = digits > written.len();
    let value = value(parts.last()?)?;
    let mark = |family, title, rank, confidence, weak| {
        let values = vec![value];
        Some(Mark { family, values, number: Some(number), title, rank, confidence, weak, run_in: false })
    };
    if let Some(inner) = inside_stars(text, title) {
        let rank = 20 + parts.len() as u8 - 1;
        return is_title(slice(text, inner)).then(|| mark(Family::Plain, inner, rank, 0.98, false))?;
    }
    if after.len() == rest.len() || !is_title(slice(text, title)) || is_date(slice(text, title)) {
        return None;
    }
    let padded = digit(written.chars().next()?) == Some(0);
    let two = written.chars().count() == 2;
    if parts.len() == 1 && (padded || two) && !dot && dashed.is_none() {
        return mark(Family::Plain, title, 20, 0.90, !padded);
    }
    let spaced = after.starts_with([' ', '\t', '\u{a0}']) || dashed.is_some();
    let marked = dot || dashed.is_some() || parts.len() > 1;
    if !spaced || !marked {
        return None;
    }
    mark(Family::Dotted, title, 20 + parts.len() as u8 - 1, if padded { 0.90 } else { 0.70 }, true)
}

/// الفصل الأول: …, Chapter 3, أولا: …, I. …, أ- …
fn worded(text: &str, line: Span) -> Option<Mark> {
    let all = slice(text, line);
    let word = first_word(all);
    if let Some(letter) = lettered(text, line, word) {
        return Some(letter);
    }
    if word.len() > 40 {
        return None;
    }
    let start = line.start;
    let rest = all[word.len()..].trim_start();
    if let Some(title) = rest.strip_prefix(':')
        && let Some(value) = words::adverb(word)
    {
        let number = Span::new(start, start + word.len());
        let title = trim(text, Span::new(line.end - title.len(), line.end));
        let title = if title.is_empty() { number } else { title };
        return is_title(slice(text, title)).then(|| Mark {
            family: Family::Ordinal,
            values: vec![value],
            number: Some(number),
            title,
            rank: 21,
            confidence: 0.80,
            weak: false,
            run_in: false,
        });
    }
    // مادة5: the number stands at its keyword.
    let letters = word.trim_end_matches(|c| digit(c).is_some());
    let glued = letters.len() < word.len() && words::keyword(letters).is_some();
    let word = if glued { letters } else { word };
    // ماده‌ی ۱
    let rest = all[word.len()..].trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200C}');
    keyworded(text, line, word, rest)
}

fn keyworded(text: &str, line: Span, word: &str, rest: &str) -> Option<Mark> {
    // Looked up once: every paragraph of a long text comes by here.
    let (keyword, ordinal) = words::opening(word);
    if keyword == Some(words::ARTICLE + 1)
        && let Some(mark) = remark(text, line, words::ARTICLE + 1, rest)
    {
        return Some(mark);
    }
    let Counted { rank, number, value, again, rest } = counted(text, line, (word, keyword, ordinal), rest)?;
    let trimmed = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let (trimmed, named) = bracketed_behind(trimmed);
    // المادة الأولى (1): said twice.
    let again_said = named.is_some_and(|named| value_of(named).is_some());
    let (trimmed, named) = if again_said { (&trimmed[trimmed.len()..], None) } else { (trimmed, named) };
    let separated = trimmed.strip_prefix([':', '.', '-', '–', '—', '،', '(', ')', '/', 'ـ', '۔']);
    let title = trim(text, span_in(text, named.or(separated).map_or(trimmed, str::trim_start)));
    // Keyword and number, where they are all that there is to be said.
    let label = trim(text, Span::new(line.start, span_in(text, trimmed).start));
    let title = if title.is_empty() { label } else { title };
    let words = slice(text, title).split_whitespace().count();
    // Without a separator a long line that begins so, or one that ends with its verb, is a sentence about the chapter.
    let loose = separated.is_none() && title != label;
    let sentence = loose && (words > 9 || words::ends_sentence(slice(text, title)));
    // A short one may be: then it counts where others go on with the count.
    let loose = loose && !words::says_of_what(first_word(trimmed));
    // What an article says may be as short as a title.
    let says = rank >= words::ARTICLE && title != label && {
        let said = slice(text, title).trim_end_matches([':', ' ']);
        words::ends_sentence(said) || words > 4 && said.len() < title.len()
    };
    let alone = is_title(slice(text, title)) && !sentence && !says;
    let only = words::is_only(slice(text, number));
    // The words of an article of a law may follow on its line: then it counts where others go on with the count.
    let run_in = !alone
        && (rank >= words::ARTICLE || words::is_article(word))
        && trimmed.starts_with([':', '.', '-', '–', '—', ')', 'ـ', '۔']);
    (alone || run_in).then(|| Mark {
        family: Family::Keyword,
        // What was put in behind an article counts as that one and as the next.
        values: if again { vec![value, value + 1] } else { vec![value] },
        number: Some(number),
        title: if run_in { label } else { title },
        rank,
        confidence: if run_in { 0.80 } else { 0.95 },
        weak: (run_in || loose) && !only,
        run_in,
    })
}

/// A keyword with its number, and what follows both.
struct Counted<'a> {
    rank: u8,
    number: Span,
    value: u32,
    /// Whether it was put in behind the one of its number.
    again: bool,
    rest: &'a str,
}

/// The keyword that `word` or the next one is, with its number; `keyword` and `ordinal` are what `word` may be.
fn counted<'a>(
    text: &'a str,
    line: Span,
    (word, keyword, ordinal): (&'a str, Option<u8>, Option<u32>),
    rest: &'a str,
) -> Option<Counted<'a>> {
    let second = first_word(rest);
    // Urdu and Persian may put the ordinal first: پہلا باب.
    let (rank, number, mut value, mut rest) = if let Some(rank) = keyword {
        // مادهٔ دوم: the ezafe may stand apart.
        let rest = rest.strip_prefix('ی').filter(|rest| rest.starts_with(' ')).map_or(rest, str::trim_start);
        // المادة - 3 -: a dash on each side.
        let dashed = rest.strip_prefix(DASHES).map(str::trim_start);
        let counted = words::without_number_word(dashed.unwrap_or(rest)).trim_start_matches('(');
        let (number, value) = count(counted)?;
        let rest = &counted[number.len()..];
        // آرٹیکل-3: one that stands at both.
        let clings = span_in(text, counted).start == line.start + word.len() + 1;
        if dashed.is_some() && !clings && !rest.trim_start().starts_with(DASHES) {
            return None;
        }
        (rank, number, value, rest.strip_prefix(')').unwrap_or(rest))
    } else if let Some((whole, value)) = words::parted_ordinal(slice(text, line)) {
        let rest = slice(text, line)[whole.len()..].trim_start();
        let keyword = first_word(rest);
        (words::keyword(keyword)?, whole, value, &rest[keyword.len()..])
    } else {
        let value = ordinal.filter(|_| !word.is_ascii())?;
        (words::keyword(second)?, word, value, &rest[second.len()..])
    };
    let mut number = span_in(text, number);
    let third = first_word(rest.trim_start());
    if let Some(tens) = words::and_tens(third)
        && (value < 10 || value == 11 || value == 100)
    {
        // الحادية والعشرون, المئة وعشرون.
        value = if value == 100 { value + tens } else { value % 10 + tens };
        number.end = span_in(text, third).end;
        rest = &rest.trim_start()[third.len()..];
    } else if words::is_ten(third) && value < 10 || value == 11 && words::is_ten(third) {
        value += if value < 10 { 10 } else { 0 };
        number.end = span_in(text, third).end;
        rest = &rest.trim_start()[third.len()..];
    }
    if let Some(hundred) = words::after_hundred(rest.trim_start()) {
        value += hundred.1;
        number.end = span_in(text, hundred.0).end;
        rest = &rest.trim_start()[hundred.0.len()..];
    }
    let mut again = numerals::lettered(slice(text, number)).is_some();
    if let Some(further) = numerals::further(rest) {
        // المادة 12-1, 12/1
        again = true;
        number.end = span_in(text, further).end;
        rest = &rest[further.len()..];
    }
    if let Some((end, after)) = put_in(rest) {
        again = true;
        number.end = span_in(text, end).end;
        rest = after;
        if text[..number.start].ends_with('(') {
            rest = rest.strip_prefix(')').unwrap_or(rest);
        }
    }
    Some(Counted { rank, number, value, again, rest })
}

/// The note of an article that is its only one, and has no number: تبصره ـ ….
fn remark(text: &str, line: Span, rank: u8, rest: &str) -> Option<Mark> {
    rest.starts_with([':', '-', '–', '—', 'ـ']).then(|| Mark {
        family: Family::Keyword,
        values: vec![1],
        number: None,
        title: trim(text, Span::new(line.start, span_in(text, rest).start)),
        rank,
        confidence: 0.80,
        weak: true,
        run_in: true,
    })
}

/// What says that an article was put in behind the one of its number, and which of those it is (مكرر أ): what that ends
/// with, and what follows it.
fn put_in(rest: &str) -> Option<(&str, &str)> {
    let rest = rest.trim_start();
    let word = first_word(rest);
    if !words::is_again(word) {
        return None;
    }
    let after = &rest[word.len()..];
    let which = first_word(after.trim_start_matches([' ', '(']));
    let behind = &after[after.len().min(which.as_ptr() as usize + which.len() - after.as_ptr() as usize)..];
    let one = which != "ـ" && which.chars().count() == 1 && !behind.starts_with(char::is_alphanumeric);
    let closed =
        behind.trim_start().is_empty() || behind.trim_start().starts_with([')', ':', '-', '–', '—', 'ـ']);
    Some(if one && closed { (which, behind) } else { (word, after) })
}

/// What follows words in brackets behind a number (`ماده ۳ (الحاقی ۱۳۹۸) ـ …`); and those words, where nothing follows.
fn bracketed_behind(rest: &str) -> (&str, Option<&str>) {
    const LONGEST: usize = 160;
    let Some(inner) = rest.strip_prefix(['(', '[']) else { return (rest, None) };
    let Some((inner, after)) = inner.split_once([')', ']']).filter(|(inner, _)| inner.len() < LONGEST) else {
        return (rest, None);
    };
    let after = after.trim_start_matches([' ', '\t', '\u{a0}']);
    match after {
        "" => (rest, Some(inner)),
        _ if after.starts_with([':', '.', '-', '–', '—', 'ـ']) => (after, None),
        _ => (rest, None),
    }
}

/// A single letter or a Roman number as the line's number.
fn lettered(text: &str, line: Span, word: &str) -> Option<Mark> {
    let rest = slice(text, line)[word.len()..].trim_start_matches([' ', 'ـ']);
    let closed = rest.strip_prefix(['-', '–', ')', '.', '׳'])?;
    let spaced = closed.trim_start_matches(['.', ' ', '\u{a0}']);
    let roman = roman(word);
    let (family, values, rank, confidence) = if let Some(value) = roman {
        if !rest.starts_with('.') || spaced.len() == closed.len() {
            return None;
        }
        (Family::Roman, vec![value], 20, 0.70)
    } else {
        (Family::Letter, letter_values(word)?, 22, 0.60)
    };
    let title = trim(text, span_in(text, spaced));
    let number = Some(Span::new(line.start, line.start + word.len()));
    is_title(slice(text, title)).then_some(Mark {
        family,
        values,
        number,
        title,
        rank,
        confidence,
        weak: true,
        run_in: false,
    })
}

/// The number after a keyword, as written, and its value: digits, an ordinal, Roman, Hebrew letters.
fn count(rest: &str) -> Option<(&str, u32)> {
    let word = first_word(rest);
    // ۱ـ: a dash that is a letter to Unicode.
    let digits = word.split('ـ').next().filter(|digits| value(digits).is_some());
    let word = digits.unwrap_or(word);
    let value = value(word).or_else(|| words::ordinal(word)).or_else(|| roman(word));
    let value = value.or_else(|| words::adverb(word).filter(|_| !word.is_ascii()));
    let value = value.or_else(|| words::cardinal(word));
    let value = value.or_else(|| numerals::lettered(word).map(|(_, value)| value));
    words::joined_ordinal(rest).or(value.map(|value| (word, value))).or_else(|| words::hebrew_numeral(rest))
}
