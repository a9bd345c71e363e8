//! A line that may be a heading, as a value, and what every convention needs to read one.

use super::numerals::value;
use crate::words::digit;
use tui_bidi::text::{Span, is_alphabetic, is_alphanumeric, slice};

/// How a line is marked as a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// OpenITI `### |`.
    OpenIti,
    /// A form marks it: Markdown, HTML and others.
    Markdown,
    /// A bare number, zero-padded or with `** … **`.
    Plain,
    /// `** … **` without a number.
    Stars,
    /// A keyword with a number or ordinal.
    Keyword,
    /// An ordinal with a colon.
    Ordinal,
    /// 1. and 1.2
    Dotted,
    /// I. II.
    Roman,
    /// أ- ب- and א. ב.
    Letter,
    /// An article of a law that numbers them without a word.
    Article,
    /// A keyword or a name of a part, without a number.
    Titled,
    /// The reader says so.
    Told,
}

/// A line that may be a heading.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub family: Family,
    /// The values its number may have; empty without a number.
    pub values: Vec<u32>,
    pub number: Option<Span>,
    pub title: Span,
    /// Order among the levels of one document; the level itself for OpenITI, Markdown and what is told.
    pub rank: u8,
    pub confidence: f32,
    /// Whether it counts only when a neighbour of its family goes on with the count.
    pub weak: bool,
    /// Whether it only opens its paragraph, whose words follow on the line.
    pub run_in: bool,
}

/// A mark, and where it stands.
pub(super) struct Candidate {
    pub mark: Mark,
    /// The paragraph that is the heading, and its line.
    pub paragraph: usize,
    pub line: Span,
}

impl Mark {
    /// Whether words follow the number with nothing between them but a space: a sentence may begin so.
    pub(super) fn is_loose(&self, text: &str) -> bool {
        let end = self.number.map_or(self.title.start, |number| number.end);
        self.title.start > end && text[end..self.title.start].chars().all(char::is_whitespace)
    }
}

/// The longest title that needs more than its own mark to be believed, in characters and words.
const TITLE: (usize, usize) = (110, 16);

/// The mark of a line that the form says is a heading of `level`.
pub(super) fn marked(text: &str, line: Span, level: u8) -> Mark {
    let (number, title) = inner_number(text, trim(text, line));
    let values = number.map_or_else(Vec::new, |number| value(slice(text, number)).into_iter().collect());
    Mark {
        family: Family::Markdown,
        values,
        number,
        title,
        rank: level.max(1),
        confidence: 0.98,
        weak: false,
        run_in: false,
    }
}

/// The number at the head of a title that is a heading already ("# 1. Begin"), and what follows.
pub(super) fn inner_number(text: &str, title: Span) -> (Option<Span>, Span) {
    let all = slice(text, title);
    let digits = all.len() - all.trim_start_matches(|c| digit(c).is_some() || c == '.').len();
    let written = all[..digits].trim_end_matches('.');
    let rest = all[digits..].trim_start_matches([' ', '\u{a0}', '-', '–', ')', ':']);
    let short = written.split('.').all(|part| (1..=3).contains(&part.chars().count()));
    if !short || rest.is_empty() || rest.len() == all.len() - digits {
        return (None, title);
    }
    let number = Span::new(title.start, title.start + written.len());
    (Some(number), Span::new(title.end - rest.len(), title.end))
}

/// What stands between the stars of a line that is all bold.
pub(super) fn inside_stars(text: &str, line: Span) -> Option<Span> {
    let all = slice(text, line);
    let mark = ["**", "__"].into_iter().find(|mark| all.starts_with(mark))?;
    let inner = all.strip_prefix(mark)?.strip_suffix(mark)?;
    // Three stars are drawn around what is no title: *** START OF THIS BOOK ***.
    (!inner.contains(mark) && !inner.starts_with(['*', '_']))
        .then(|| trim(text, Span::new(line.start + 2, line.end - 2)))
}

/// Whether `title` reads as a heading: it has letters, is short, and does not end as a sentence.
pub(super) fn is_title(title: &str) -> bool {
    let ends = title.trim_end_matches(['"', '»', '”', ')', ' ']);
    title.chars().any(is_alphabetic)
        && !ends.ends_with(['.', '،', '؛', ',', ';', '۔'])
        && title.chars().count() <= TITLE.0
        && title.split_whitespace().count() <= TITLE.1
}

/// Whether what follows a number makes a date of it: "يناير 2020".
pub(super) fn is_date(title: &str) -> bool {
    let words: Vec<&str> = title.split_whitespace().collect();
    words.len() <= 3 && words.last().is_some_and(|word| word.chars().count() == 4 && value(word).is_some())
}

/// The letters and marks that `text` begins with.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !(is_alphanumeric(c) || is_mark(c))).unwrap_or(text.len());
    // A dash that is a letter to Unicode: تبصرهـ.
    let word = text[..end].trim_end_matches('ـ');
    if word.is_empty() { &text[..end] } else { word }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}')
}

/// The span of `part`, which is a slice of `text`.
pub(super) fn span_in(text: &str, part: &str) -> Span {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    Span::new(start, start + part.len())
}

/// `span` without white space and invisible controls at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let blank = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}' | '\u{feff}')
    };
    let all = slice(text, span);
    let rest = all.trim_start_matches(blank);
    let start = span.start + all.len() - rest.len();
    Span::new(start, start + rest.trim_end_matches(blank).len())
}
