//! How the bytes of an article are to be read, and how many of them are looked at first.

use super::encoding::Encoding;
use super::form::Format;

/// How many bytes of a text say what it is: its direction, its language, whether it is text at all.
pub(super) const SAMPLE: usize = 64 * 1024;

/// How the reader says that a file has to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// The form, where it is not what the file seems to be in.
    pub format: Option<Format>,
    /// The encoding, where it is not what the bytes seem to be in.
    pub encoding: Option<Encoding>,
}
