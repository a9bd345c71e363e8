//! Floor 2: a query becomes spans.
//!
//! Owns what a reader can ask for ([`Query`]: folded, exact, a regular expression; whole words; with
//! clitics) and the way through a text, forwards and backwards ([`Hits`]). What counts as equal is
//! [`text::fold`](crate::text::fold)'s; when to search and what to show is the caller's.
//!
//! Nothing is folded ahead and nothing is kept: the search looks in the source itself for the letter of
//! the query that is rarest there, and compares what stands around it. So the next hit costs the way to
//! it and no more, whatever the size of the text, and spans are places of the source at once.

mod folded;
mod hits;
mod needle;
mod word;

pub use hits::Hits;

use crate::text::Span;
use crate::words::Phrase;
use needle::Needle;

/// How the words of a query are compared with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// As readers spell: without marks, case, and what else `docs/folding.md` lists.
    #[default]
    Folded,
    /// Code point by code point.
    Exact,
    /// A regular expression (the `regex` crate's syntax) on the text as written, case included unless it
    /// says `(?i)`; `^` and `$` are the ends of lines.
    Regex,
}

/// Why a query cannot be searched for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase())]
pub enum BadQuery {
    /// It has nothing that could be found: it is empty, or has only marks or white space.
    Empty,
    /// It is no regular expression; says why, in one line.
    Regex(String),
}

impl BadQuery {
    /// Why, and what to do.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => say!("query-empty"),
            Self::Regex(why) => say!("query-regex", why),
        }
    }
}

/// What a reader asks for, ready to be looked for in any text.
#[derive(Clone, Debug)]
pub struct Query {
    matcher: Matcher,
    whole_word: bool,
    clitics: bool,
}

#[derive(Clone, Debug)]
enum Matcher {
    Folded(Needle),
    Exact(Box<memchr::memmem::Finder<'static>>),
    Regex(Box<regex::Regex>),
}

impl Query {
    /// The query for `needle`.
    ///
    /// With `whole_word`, no letter or digit stands before and after a hit. With `clitics` besides, words
    /// and pronouns that are written together with a word may: كتاب then finds والكتاب, and the hit is
    /// كتاب.
    pub fn new(needle: &str, mode: Mode, whole_word: bool, clitics: bool) -> Result<Self, BadQuery> {
        if needle.is_empty() {
            return Err(BadQuery::Empty);
        }
        let matcher = match mode {
            Mode::Folded => Matcher::Folded(Needle::new(needle).ok_or(BadQuery::Empty)?),
            Mode::Exact => {
                Matcher::Exact(Box::new(memchr::memmem::Finder::new(needle.as_bytes()).into_owned()))
            }
            Mode::Regex => Matcher::Regex(Box::new(regular(needle)?)),
        };
        Ok(Self { matcher, whole_word, clitics })
    }

    /// The hits in `text`, in order; they do not overlap.
    pub fn find_in<'a>(&'a self, text: &'a str) -> Hits<'a> {
        Hits::new(self, text, 0)
    }

    /// The hits that start at byte `at` or after it.
    pub fn find_after<'a>(&'a self, text: &'a str, at: usize) -> Hits<'a> {
        Hits::new(self, text, at)
    }

    /// The next hit from byte `at`: the first that starts there or after it; `backwards`, the last that
    /// starts before it. Costs the way to it.
    pub fn find_from(&self, text: &str, at: usize, backwards: bool) -> Option<Span> {
        if backwards { hits::last_before(self, text, at) } else { self.find_after(text, at).next() }
    }

    /// Whether `text` holds a hit.
    pub fn is_in(&self, text: &str) -> bool {
        self.find_in(text).next().is_some()
    }

    /// Whether what stands around `hit` is as the query wants it.
    fn accepts(&self, text: &str, hit: Span) -> bool {
        !hit.is_empty() && (!self.whole_word || word::is_whole(text, hit, self.clitics))
    }
}

/// The regular expression `pattern`, or the reason in one line.
fn regular(pattern: &str) -> Result<regex::Regex, BadQuery> {
    let built = regex::RegexBuilder::new(pattern).multi_line(true).build();
    built.map_err(|error| {
        let message = error.to_string();
        let reason = message.lines().last().unwrap_or_default().trim_start_matches("error: ");
        BadQuery::Regex(reason.to_owned())
    })
}
