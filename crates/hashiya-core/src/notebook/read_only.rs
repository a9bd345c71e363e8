//! Which notebooks are shown and never written, and why: the schema that we know, files that are broken or cut off.

use super::form::{parts::Fault, split::is_readable};
use crate::words::Phrase;
use std::fmt;
use toml::de::DeTable;

/// The schema that this version writes.
pub const SCHEMA: i64 = 1;

/// Why a notebook is shown and never written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer Hashiya wrote it, with this schema.
    Newer(i64),
    /// It is no TOML, or not of our form.
    Broken(Fault),
    /// It holds nothing, and should.
    Blank,
    /// It is a TOML file of something else.
    Foreign,
    /// The text is an earlier one; notes are made in that of today.
    Earlier,
}

impl ReadOnly {
    /// Whether what stands there is no notebook, so that there may be notes that nobody can read; what a newer version
    /// wrote can be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Broken(_) | Self::Blank | Self::Foreign)
    }

    /// Why, and what to do.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Newer(schema) => say!("notebook-newer", schema, known = SCHEMA),
            Self::Broken(fault) => say!("notebook-broken", fault = fault.phrase()),
            Self::Blank => say!("notebook-blank"),
            Self::Foreign => say!("notebook-foreign"),
            Self::Earlier => say!("notebook-earlier"),
        }
    }
}

impl fmt::Display for ReadOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

/// Whether `bytes` hold no key of TOML: nothing, white space, comments. What was once a notebook was cut off.
pub fn is_blank(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    text.split(|byte| *byte == b'\n').all(|line| matches!(line.trim_ascii().first(), None | Some(b'#')))
}

/// Whether the TOML in `text` has none of a notebook's keys: it is a file of something else.
pub(super) fn is_foreign(text: &str) -> bool {
    const KEYS: [&str; 6] = ["schema", "document", "annotation", "heading", "alignment", "refused"];
    is_readable(text)
        && DeTable::parse(text).is_ok_and(|root| KEYS.iter().all(|key| !root.get_ref().contains_key(*key)))
}
