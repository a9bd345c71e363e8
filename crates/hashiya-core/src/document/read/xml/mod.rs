//! XML: `parts` says its parts, one after the other; `text` reads TEI and others as words without tags, `feed` RSS and
//! Atom, `fiction` `FictionBook`.

mod feed;
mod fiction;
pub(super) mod parts;
mod text;

use super::told::Told;
use parts::{Part, parts};

/// Reads XML.
pub(super) fn read(source: &str) -> Told {
    let root = parts(source).find_map(|part| match part {
        Part::Start(tag) => Some(tag.name),
        _ => None,
    });
    match root.as_deref() {
        Some("rss" | "feed" | "RDF") => feed::read(source),
        Some("FictionBook") => fiction::read(source),
        _ => text::read(source),
    }
}
