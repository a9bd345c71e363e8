//! Why notebooks are not merged.

use crate::notebook::read_only::ReadOnly;
use crate::words::Phrase;
use std::fmt;

/// A side that cannot be read, so that nothing is merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmergeable {
    /// `"base"`, `"ours"` or `"theirs"`.
    pub side: &'static str,
    /// Why it cannot be read.
    pub reason: ReadOnly,
}

impl Unmergeable {
    /// Which side, and why.
    pub fn phrase(&self) -> Phrase {
        say!("unmergeable", side = self.side, reason = self.reason.phrase())
    }
}

impl fmt::Display for Unmergeable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for Unmergeable {}
