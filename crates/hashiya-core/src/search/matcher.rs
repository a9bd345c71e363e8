//! Why a query is none.

use super::needle::Needle;
use crate::words::Phrase;

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

#[derive(Clone, Debug)]
pub(super) enum Matcher {
    Folded(Needle),
    Exact(Box<memchr::memmem::Finder<'static>>),
    Regex(Box<regex::Regex>),
}
