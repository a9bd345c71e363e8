//! What XML says, one after the other. Entities that it declares are not expanded, and nothing that it names is fetched.

use super::super::html::tokens::{self, Piece};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// A start tag: its name without prefix, and its attributes.
#[derive(Debug)]
pub(in crate::document::read) struct Tag {
    pub name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    fn of(tag: &BytesStart<'_>) -> Self {
        let name = tag.local_name().as_ref().to_owned();
        let mut attributes = tag.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
            let key = attribute.key.as_ref().to_owned();
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_or_else(|_| attribute.value.clone().into_owned(), std::borrow::Cow::into_owned);
            (key, value)
        });
        Self { name, attributes: attributes.collect() }
    }

    /// The value of an attribute, whatever its prefix.
    pub(in crate::document::read) fn get(&self, name: &str) -> Option<&str> {
        let is = |key: &str| key == name || key.rsplit_once(':').is_some_and(|(_, local)| local == name);
        self.attributes.iter().find(|(key, _)| is(key)).map(|(_, value)| value.as_str())
    }
}

/// What XML says, one after the other.
#[derive(Debug)]
pub(in crate::document::read) enum Part {
    /// An element begins.
    Start(Tag),
    /// An element ends.
    End(String),
    /// Words.
    Words(String),
}

/// The parts of `source`, as far as it can be read; an element that ends in its own tag begins and ends.
pub(in crate::document::read) fn parts(source: &str) -> impl Iterator<Item = Part> + '_ {
    let mut reader = Reader::from_str(source);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut faults = 0;
    std::iter::from_fn(move || {
        loop {
            let Ok(event) = reader.read_event() else {
                faults += 1;
                if faults > 100 {
                    return None;
                }
                continue;
            };
            let part = match event {
                Event::Start(tag) | Event::Empty(tag) => Part::Start(Tag::of(&tag)),
                Event::End(tag) => Part::End(tag.local_name().as_ref().to_owned()),
                Event::Text(text) => Part::Words((*text).to_owned()),
                Event::CData(text) => Part::Words((*text).to_owned()),
                Event::GeneralRef(name) => Part::Words(reference(&name)),
                Event::Eof => return None,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            };
            return Some(part);
        }
    })
}

/// The character that `&name;` stands for; nothing for entities of the document's own.
fn reference(name: &str) -> String {
    let whole = format!("&{name};");
    match tokens::tokens(&whole, true).next() {
        Some(Piece::Words(words)) if words != whole => words,
        _ => String::new(),
    }
}

/// What a start tag says, for the readers of packages that need HTML's attributes.
pub(in crate::document::read) fn is_true(tag: &Tag) -> bool {
    !matches!(tag.get("val"), Some("0" | "false" | "off" | "none"))
}

/// The words of the first element called `name` in `source`.
pub(in crate::document::read) fn first(source: &str, name: &str) -> Option<String> {
    all(source, name).into_iter().next()
}

/// The words of all elements called `name` in `source`.
pub(in crate::document::read) fn all(source: &str, name: &str) -> Vec<String> {
    let (mut found, mut at) = (Vec::new(), None::<String>);
    for part in parts(source) {
        match part {
            Part::Start(tag) if tag.name == name => at = Some(String::new()),
            Part::End(end) if end == name => {
                found
                    .extend(at.take().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()));
            }
            Part::Words(words) => {
                if let Some(all) = &mut at {
                    all.push_str(&words);
                }
            }
            _ => {}
        }
    }
    found
}
