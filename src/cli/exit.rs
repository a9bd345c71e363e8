//! Exit statuses, and what is said on standard error.

use super::safe;
use std::io::{self, Write as _};

/// Nothing was found, or faults were.
pub(super) const NOTHING: u8 = 1;

/// Wrong use, or an error.
pub(super) const FAILED: u8 = 2;

/// Says on standard error, in one line, what went wrong.
pub(super) fn complain(what: &str) {
    // Nobody is left to be told when this fails.
    let _ = writeln!(io::stderr().lock(), "hashiya: {}", safe::visible(what));
}
