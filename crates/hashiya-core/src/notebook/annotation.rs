//! What a notebook holds: annotations with their links, and corrections of the outline.

use super::open::Open;
use super::origin::Origin;
use super::target::Target;
use super::vocabulary::{Confidence, HeadingAction, Kind, Relation, Status};
use crate::document::CodePoint;
use crate::words::Phrase;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What names an annotation across files and machines: a `UUIDv7`, made once.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Id(String);

impl Id {
    /// The id written as `text`; any text is taken, `hashiya check` says when it is no UUID.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A `UUIDv7` of `milliseconds` since 1970 and ten random bytes.
    ///
    /// ```
    /// # use hashiya_core::notebook::Id;
    /// let id = Id::from_clock(1_700_000_000_000, [7; 10]);
    /// assert_eq!(id.as_str(), "018bcfe5-6800-7707-8707-070707070707");
    /// assert_eq!(id.short(), "070707");
    /// ```
    #[must_use]
    pub fn from_clock(milliseconds: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid().to_string())
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last six characters, as screens show it: the head of a `UUIDv7` is a clock, its tail is not.
    pub fn short(&self) -> &str {
        let start = self.0.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
        &self.0[start..]
    }

    /// Whether it is written as a UUID.
    pub fn is_uuid(&self) -> bool {
        uuid::Uuid::try_parse(&self.0).is_ok()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One highlight, claim, note, …: a target in the text and what the reader said about it.
///
/// Empty text and `None` mean that the key is not written. Make a new one with
/// `Annotation { id, kind, target, ..Annotation::default() }`. What serde makes of it is for caches; its
/// lasting form is [TOML](Self::to_toml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Annotation {
    /// Its name, for good.
    pub id: Id,
    /// What it is.
    pub kind: Open<Kind>,
    /// Tags; written sorted by code point, each once.
    pub tags: Vec<String>,
    /// How a claim stands.
    pub status: Option<Open<Status>>,
    /// The name of a colour; the theme maps it.
    pub color: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// When it was made, RFC 3339.
    pub created: Option<String>,
    /// When it was last changed, RFC 3339; decides a merge.
    pub updated: Option<String>,
    /// Who said what is quoted.
    pub speaker: Option<String>,
    /// When it was said: a date.
    pub said: Option<String>,
    /// Where it was said.
    pub place: Option<String>,
    /// How sure the annotator is.
    pub confidence: Option<Open<Confidence>>,
    /// What the reader wrote, several lines, line feeds only.
    pub note: Option<String>,
    /// The stretch of text that it is about.
    pub target: Target,
    /// Relations to other annotations and to the world.
    pub links: Vec<Link>,
    /// When it is due for review again; only where review is used.
    pub review: Option<Review>,
    /// After a merge: for each key that both sides changed, the value that lost (text as such, other
    /// values as TOML).
    pub conflict: BTreeMap<String, String>,
    /// Where it was read from.
    #[serde(skip)]
    pub origin: Origin<Annotation>,
}

impl Annotation {
    /// Forgets where it was read from: of use to its notebook alone.
    pub fn detach(&mut self) {
        self.origin = Origin::default();
    }

    /// Takes the values that lost a merge in place of those that won; what cannot be one of its values stays in
    /// [`conflict`](Self::conflict).
    pub fn take_other(&mut self) {
        for (key, value) in std::mem::take(&mut self.conflict) {
            let own = match key.as_str() {
                "kind" => {
                    self.kind = value.into();
                    continue;
                }
                "status" => {
                    self.status = Some(value.into());
                    continue;
                }
                "confidence" => {
                    self.confidence = Some(value.into());
                    continue;
                }
                "target" => {
                    match Self::from_toml(&format!("[[annotation]]\ntarget = {value}\n")) {
                        Some(other) if !other.target.exact.is_empty() => self.target = other.target,
                        _ => drop(self.conflict.insert(key, value)),
                    }
                    continue;
                }
                "color" => &mut self.color,
                "author" => &mut self.author,
                "speaker" => &mut self.speaker,
                "said" => &mut self.said,
                "place" => &mut self.place,
                "note" => &mut self.note,
                _ => {
                    self.conflict.insert(key, value);
                    continue;
                }
            };
            *own = Some(value);
        }
    }

    /// Where it belongs among others: by place in the text, outer before inner, then by id.
    pub fn order(&self) -> (CodePoint, std::cmp::Reverse<CodePoint>, &Id) {
        (self.target.start, std::cmp::Reverse(self.target.end), &self.id)
    }
}

/// A relation of an annotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it says of its two ends.
    pub rel: Open<Relation>,
    /// An annotation id of this notebook, `<document id>#<annotation id>`, or a URL.
    pub to: String,
    /// For URLs: the date when it was read.
    pub accessed: Option<String>,
}

impl Link {
    /// A link of relation `rel` to `to`.
    pub fn new(rel: impl Into<Open<Relation>>, to: impl Into<String>) -> Self {
        Self { rel: rel.into(), to: to.into(), accessed: None }
    }

    /// Whether it is a page that speaks for the annotation, against it or answers it: a page holds no links,
    /// so what it says is written at what it is about.
    pub fn is_evidence(&self) -> bool {
        self.to.contains(':') && self.rel.known().is_some_and(Relation::is_evidence)
    }
}

/// When an annotation is due, and what a scheduler of spaced repetition needs to say so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// The date when it is due.
    pub due: Option<String>,
    /// When it was last seen, RFC 3339; after a merge the later one counts.
    pub last: Option<String>,
    /// Days between the last two reviews.
    pub interval: Option<f64>,
    /// How easily it is remembered; the scheduler says in what measure.
    pub ease: Option<f64>,
    /// How often it was seen.
    pub count: Option<u32>,
    /// How often it was forgotten.
    pub lapses: Option<u32>,
}

/// The reader's correction of the outline that was found in the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// What is corrected.
    pub action: Open<HeadingAction>,
    /// For one that is added: the level, 1 the highest.
    pub level: Option<u8>,
    /// The words of the heading.
    pub target: Target,
    /// Where it was read from.
    pub origin: Origin<Heading>,
}

/// What a notebook knows of its document: stable facts only. Empty text means not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// A `UUIDv7`, made once; survives renames.
    pub id: String,
    /// The article's file name, or its path when the notebook lives apart from it.
    pub path: String,
    /// The article's title.
    pub title: String,
    /// BCP 47.
    pub lang: String,
    /// `blake3:<64 hex>` of the decoded text when the notebook was made.
    pub hash: String,
    /// The direction, only when the reader forced it.
    pub dir: Option<tui_bidi::text::Direction>,
    /// Where the article comes from.
    pub source: Source,
    /// Where it was read from.
    pub origin: Origin<About>,
}

/// Where an article comes from: what citations and exports stand on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is called, where the reader says so: the text may have no title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The site, paper or book that it stands in.
    pub site: Option<String>,
    /// When it was published: a date.
    pub published: Option<String>,
    /// When it was read there: a date.
    pub accessed: Option<String>,
}

impl Source {
    /// The names of its keys, in the order in which they are written.
    pub const KEYS: [&str; 6] = ["title", "url", "author", "site", "published", "accessed"];

    /// Its values, in the order of [`KEYS`](Self::KEYS).
    pub fn values(&self) -> [&Option<String>; 6] {
        [&self.title, &self.url, &self.author, &self.site, &self.published, &self.accessed]
    }

    /// The value of a key; `None` when there is no such key.
    pub fn value_mut(&mut self, key: &str) -> Option<&mut Option<String>> {
        Some(match key {
            "title" => &mut self.title,
            "url" => &mut self.url,
            "author" => &mut self.author,
            "site" => &mut self.site,
            "published" => &mut self.published,
            "accessed" => &mut self.accessed,
            _ => return None,
        })
    }

    /// What the article is called: as the reader says, else as `found`.
    pub fn title_or<'a>(&'a self, found: &'a str) -> &'a str {
        self.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(found)
    }

    /// Sets `key` to what was typed; empty text takes it away. What cannot be right is refused, with the reason.
    pub fn set(&mut self, key: &str, typed: &str) -> Result<(), Phrase> {
        let text = typed.trim();
        let shown = text.escape_debug().to_string();
        match key {
            _ if text.is_empty() => {}
            "published" | "accessed" if !is_date(text) => {
                return Err(say!("source-no-date", text = shown));
            }
            "url" if !is_address(text) => return Err(say!("source-no-address", text = shown)),
            _ if text.contains(char::is_control) => return Err(say!("value-controls")),
            _ => {}
        }
        let known = Self::KEYS.join(", ");
        let value = self.value_mut(key).ok_or_else(|| say!("key-unknown-of", known, key))?;
        *value = (!text.is_empty()).then(|| text.to_owned());
        Ok(())
    }
}

/// Whether `text` is a date of the calendar, `2026-11-29`, or a time of one, as TOML writes it.
pub fn is_date(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
        && text.get(..10).is_some_and(|day| day.bytes().filter(|&b| b == b'-').count() == 2)
        || is_time(text)
}

/// Whether `text` is a moment, RFC 3339.
pub fn is_time(text: &str) -> bool {
    text.parse::<jiff::Timestamp>().is_ok()
}

/// What may stand before `://` and a host in the address of a source.
const HOSTED: [&str; 6] = ["http", "https", "ftp", "ftps", "gemini", "zotero"];
/// What names a source without a host.
const NAMING: [&str; 9] = ["doi", "hdl", "urn", "ark", "info", "tag", "arxiv", "isbn", "issn"];

/// Whether `text` is the URL of a page, or names a source as `urn:isbn:…` and `doi:…` do: nothing that runs or holds
/// something where it is followed.
pub fn is_address(text: &str) -> bool {
    let plain = !text.contains(|c: char| c.is_whitespace() || c.is_control());
    let Some((scheme, rest)) = text.split_once(':').filter(|_| plain) else { return false };
    let among = |known: &[&str]| known.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let host = rest.strip_prefix("//").is_some_and(|rest| !rest.trim_matches('/').is_empty());
    host && among(&HOSTED) || among(&NAMING) && !rest.trim_matches('/').is_empty()
}

impl About {
    /// What a new notebook knows of `document`, whose file is called `path`.
    pub fn of(document: &crate::document::Document, id: &Id, path: &str) -> Self {
        Self {
            id: id.as_str().to_owned(),
            path: path.to_owned(),
            title: document.title().to_owned(),
            lang: document.lang().to_owned(),
            hash: if document.is_complete() { document.hash() } else { String::new() },
            dir: document.forced_direction(),
            ..Self::default()
        }
    }
}
