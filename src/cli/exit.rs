//! Exit statuses, and what is said on standard error.

use super::{options::Options, out::Screen, safe};
use crate::words::isolating;
use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write as _};

/// Nothing was found, or faults were.
pub(super) const NOTHING: u8 = 1;

/// Wrong use, or an error.
pub(super) const FAILED: u8 = 2;

/// Says on standard error, in one line, what went wrong. Where letters of a right-to-left script are in it, a terminal
/// gets them in the order in which it shows them right.
pub(super) fn complain(what: impl Display) {
    let line = safe::visible(&format!("hashiya: {what}"));
    let rows = if line.is_ascii() || !io::stderr().is_terminal() {
        format!("{line}\n")
    } else {
        let line = isolating(|| format!("hashiya: {what}"));
        Screen::of(&Options::default()).message(&safe::line(&line))
    };
    // Nobody is left to be told when this fails.
    let _ = io::stderr().lock().write_all(rows.as_bytes());
}
