//! How the bytes of an article are to be read.

use super::encoding::Encoding;
use super::format::Format;

/// How the reader says that a file has to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// The form, where it is not what the file seems to be in.
    pub format: Option<Format>,
    /// The encoding, where it is not what the bytes seem to be in.
    pub encoding: Option<Encoding>,
}
