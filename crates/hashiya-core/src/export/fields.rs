//! An annotation from values by the names of our keys, as tables and standoff files have them.

use super::incoming::{Incoming, Says, one_line};
use super::page::is_address;
use crate::document::CodePoint;
use crate::notebook::placement::State;
use crate::notebook::{Annotation, Id, Kind, Link, Open, Target};
use serde_json::Value;
use tui_bidi::text::fold::fold;

/// An annotation from values by the names of our keys (`quote`, `start`, `end` for the target; tags and
/// links as the table writes them).
pub(super) fn annotation_of(value: impl Fn(&str) -> Option<String>) -> Incoming {
    let number = |key| value(key).and_then(|number| whole(&number));
    let text = |key| value(key).unwrap_or_default();
    let exact = text("quote");
    let given: Option<usize> = number("start");
    let start = given.unwrap_or(0);
    let end = number("end").unwrap_or(start.saturating_add(exact.chars().count()));
    let links = value("links").and_then(|links| serde_json::from_str(&links).ok());
    let id = one_line(&text("id")).unwrap_or_default();
    // We say so where our numbers are those of one place of several.
    let is_unsure = value("state").as_deref().and_then(State::named).is_some_and(State::is_unsure);
    let is_ours = id.is_empty() || Id::new(&id).is_uuid();
    let annotation = Annotation {
        kind: value("kind").map_or(Kind::Highlight.into(), Open::from),
        tags: tags(&text("tags")),
        status: value("status").map(Open::from),
        color: value("color"),
        author: value("author"),
        created: value("created"),
        updated: value("updated"),
        speaker: value("speaker"),
        said: value("said"),
        place: value("place"),
        confidence: value("confidence").map(Open::from),
        note: value("note"),
        links: links.map_or_else(Vec::new, |links| read_links(&links)),
        target: Target {
            exact,
            prefix: text("prefix"),
            suffix: text("suffix"),
            start: CodePoint::new(start),
            end: CodePoint::new(end),
            section: value("section"),
            ..Target::default()
        },
        ..Annotation::default()
    };
    Incoming {
        foreign: (!is_ours).then(|| format!("urn:hashiya:row:{id}")),
        id_is_local: !is_ours,
        annotation: Annotation { id: Id::new(id), ..annotation },
        page: value("url").filter(|url| is_address(url)),
        numbers: given.is_some() && !is_unsure,
        says: Says { kind: value("kind").is_some(), note: true, tags: true },
        ..Incoming::default()
    }
}

/// A whole number, in the digits of any script; spreadsheets write it as `39.0`, `39,0` and `39.00` too.
fn whole(cell: &str) -> Option<usize> {
    let plain = fold(cell.trim()).into_text();
    let (number, rest) = plain.trim().split_once(['.', ',', '٫']).unwrap_or((plain.trim(), ""));
    number.parse().ok().filter(|_| rest.len() < 3 && rest.bytes().all(|digit| digit == b'0'))
}

/// `2023-11-17 18:09:40+00:00`, or without its zone, as RFC 3339; a time that does not say its zone is taken for UTC.
pub(super) fn moment(text: &str) -> Option<String> {
    let time = text.trim().replacen(' ', "T", 1);
    let zoned = [time.clone(), format!("{time}Z")];
    zoned.iter().find_map(|time| time.parse::<jiff::Timestamp>().ok()).map(|time| time.to_string())
}

/// The tags of a cell.
fn tags(cell: &str) -> Vec<String> {
    let mut tags = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match (c, tags.last_mut()) {
            ('\\', Some(tag)) => tag.extend(chars.next()),
            (';', _) => tags.push(String::new()),
            (c, Some(tag)) => tag.push(c),
            (_, None) => {}
        }
    }
    tags.iter().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
}

/// The kind of a mark whose form has no kinds: a note where something is written to it.
pub(super) fn unnamed_kind(note: Option<&str>) -> Open<Kind> {
    if note.is_some() { Kind::Note.into() } else { Kind::Highlight.into() }
}

pub(super) fn read_links(links: &Value) -> Vec<Link> {
    let link = |link: &Value| {
        let rel = text(link.get("rel"))?.into();
        Some(Link { rel, to: text(link.get("to"))?, accessed: text(link.get("accessed")) })
    };
    each(links).filter_map(link).collect()
}

pub(super) fn text(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
}

/// The value, or each of its values if it is a list.
pub(super) fn each(value: &Value) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Value::Array(items) => (items.as_slice(), None),
        one => (&[][..], Some(one)),
    };
    list.iter().chain(one)
}
