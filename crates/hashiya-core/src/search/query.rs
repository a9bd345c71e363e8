//! A query: what is looked for, compiled.

use super::matcher::{BadQuery, Matcher};
use super::mode::Mode;
use super::needle::Needle;
use super::pattern::regular;

/// What a reader asks for, ready to be looked for in any text.
#[derive(Clone, Debug)]
pub struct Query {
    pub(super) matcher: Matcher,
    pub(super) whole_word: bool,
    pub(super) clitics: bool,
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
}
