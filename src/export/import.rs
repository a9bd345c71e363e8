//! Annotations from elsewhere. What comes out still has to be placed in a document: its quote, context
//! and numbers are hints from another program, and an empty id or time is the caller's to fill in.

use super::{brat, csv, json_ld::MOTIVATIONS};
use crate::notebook::{Annotation, Id, Link, Target};
use serde_json::Value;

/// Where annotations come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// W3C Web Annotations: one, a list, a page or a collection.
    JsonLd,
    /// What Hypothesis' API and its export give.
    Hypothesis,
    /// A table as we write it; the column `quote` is enough.
    Csv,
    /// brat's `.ann`.
    Brat,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::JsonLd, Self::Hypothesis, Self::Csv, Self::Brat];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonLd => "json-ld",
            Self::Hypothesis => "hypothesis",
            Self::Csv => "csv",
            Self::Brat => "brat",
        }
    }

    /// The source of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// Why nothing can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadImport {
    /// It is no JSON.
    #[error("no JSON: {0}")]
    Json(String),
    /// It is JSON without annotations.
    #[error("no annotations in it: expected {0}")]
    NoAnnotations(&'static str),
    /// It is no table of ours.
    #[error("no table of annotations: {0}")]
    Csv(String),
    /// A line is not of brat's form.
    #[error("line {0} is not of brat's form")]
    Brat(usize),
}

/// The annotations in `data`.
pub fn import(data: &str, source: Source) -> Result<Vec<Annotation>, BadImport> {
    match source {
        Source::Csv => csv::annotations(data),
        Source::Brat => brat::annotations(data),
        Source::JsonLd => {
            let expected = "an Annotation, a list of them, or a page with \"items\"";
            let found = list(&parse(data)?, &["items", "first", "@graph"])
                .ok_or(BadImport::NoAnnotations(expected))?;
            Ok(found.iter().filter(|value| has_type(value, "Annotation")).map(web_annotation).collect())
        }
        Source::Hypothesis => {
            let expected = "a list, or an object with \"rows\" or \"annotations\"";
            let found =
                list(&parse(data)?, &["rows", "annotations"]).ok_or(BadImport::NoAnnotations(expected))?;
            Ok(found.iter().map(hypothesis).collect())
        }
    }
}

/// An annotation from values by the names of our keys (`quote`, `start`, `end` for the target; tags and
/// links as the table writes them).
pub(super) fn annotation_of(value: impl Fn(&str) -> Option<String>) -> Annotation {
    let number = |key| value(key).and_then(|number| number.trim().parse().ok());
    let text = |key| value(key).unwrap_or_default();
    let exact = text("quote");
    let start = number("start").unwrap_or(0);
    let end = number("end").unwrap_or(start + exact.chars().count());
    let links = value("links").and_then(|links| serde_json::from_str(&links).ok());
    Annotation {
        id: Id::new(text("id")),
        kind: value("kind").unwrap_or_else(|| "highlight".to_owned()),
        tags: csv::tags(&text("tags")),
        status: value("status"),
        color: value("color"),
        author: value("author"),
        created: value("created"),
        updated: value("updated"),
        speaker: value("speaker"),
        said: value("said"),
        place: value("place"),
        confidence: value("confidence"),
        note: value("note"),
        links: links.map_or_else(Vec::new, |links| read_links(&links)),
        target: Target {
            exact,
            prefix: text("prefix"),
            suffix: text("suffix"),
            start,
            end,
            section: value("section"),
            ..Target::default()
        },
        ..Annotation::default()
    }
}

fn parse(data: &str) -> Result<Value, BadImport> {
    let data = data.strip_prefix('\u{FEFF}').unwrap_or(data);
    serde_json::from_str(data).map_err(|error| BadImport::Json(error.to_string()))
}

/// The list that `value` is or has under one of `keys`, however deep; one annotation is a list of one.
fn list(value: &Value, keys: &[&str]) -> Option<Vec<Value>> {
    match value {
        Value::Array(items) => Some(items.clone()),
        Value::Object(_) if has_type(value, "Annotation") => Some(vec![value.clone()]),
        Value::Object(object) => keys.iter().find_map(|key| list(object.get(*key)?, keys)),
        _ => None,
    }
}

fn has_type(value: &Value, name: &str) -> bool {
    let own = value.get("type").or_else(|| value.get("@type"));
    own.is_some_and(|own| each(own).any(|own| own == name))
}

/// The value, or each of its values if it is a list.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Value::Array(items) => (items.as_slice(), None),
        one => (&[][..], Some(one)),
    };
    list.iter().chain(one)
}

fn text(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
}

fn read_links(links: &Value) -> Vec<Link> {
    let link = |link: &Value| {
        let rel = text(link.get("rel"))?;
        Some(Link { rel, to: text(link.get("to"))?, accessed: text(link.get("accessed")) })
    };
    each(links).filter_map(link).collect()
}

fn web_annotation(value: &Value) -> Annotation {
    let id = text(value.get("id").or_else(|| value.get("@id"))).unwrap_or_default();
    let id = ["urn:uuid:", "urn:hashiya:"].iter().find_map(|start| id.strip_prefix(start)).unwrap_or(&id);
    let creator = value.get("creator").and_then(|creator| each(creator).next());
    let mut own = Annotation {
        id: Id::new(unescaped(id)),
        author: creator.and_then(|creator| text(creator.get("name").or(Some(creator)))),
        created: text(value.get("created")),
        updated: text(value.get("modified")),
        target: value.get("target").map_or_else(Target::default, target),
        ..Annotation::default()
    };
    let mut linked = Vec::new();
    let bodies = value.get("body").into_iter().chain(value.get("bodyValue")).flat_map(each);
    bodies.for_each(|one| body(&mut own, &mut linked, one));
    if own.links.is_empty() {
        own.links = linked;
    }
    if own.kind.is_empty() {
        let motivation = text(value.get("motivation").and_then(|motivation| each(motivation).next()));
        let known = MOTIVATIONS.iter().find(|(_, name)| motivation.as_deref() == Some(*name));
        let plain = if own.note.is_some() { "note" } else { "highlight" };
        known.map_or(plain, |(kind, _)| kind).clone_into(&mut own.kind);
    }
    own
}

/// What a body says of the annotation.
fn body(own: &mut Annotation, linked: &mut Vec<Link>, body: &Value) {
    let words = text(body.get("value").or_else(|| body.get("chars"))).or_else(|| text(Some(body)));
    let purpose = text(body.get("purpose")).unwrap_or_default();
    let json = body.get("format").is_some_and(|format| format == "application/json");
    match (purpose.as_str(), words) {
        ("classifying", Some(kind)) if own.kind.is_empty() => own.kind = kind,
        ("assessing", Some(status)) if own.status.is_none() => own.status = Some(status),
        ("tagging", Some(tag)) => own.tags.push(tag),
        ("describing", Some(rest)) if json => describe(own, &rest),
        ("linking", _) => {
            let to = text(body.get("source").or_else(|| body.get("id")));
            linked.extend(to.map(|to| Link { rel: "cites".to_owned(), to, accessed: None }));
        }
        (_, Some(words)) => {
            own.note = Some(own.note.take().map_or(words.clone(), |note| format!("{note}\n{words}")));
        }
        _ => {}
    }
}

/// Takes over what the model has no word for.
fn describe(own: &mut Annotation, rest: &str) {
    let Ok(rest) = serde_json::from_str::<Value>(rest) else { return };
    let value = |name| text(rest.get(name));
    own.color = value("color");
    own.speaker = value("speaker");
    own.said = value("said");
    own.place = value("place");
    own.confidence = value("confidence");
    own.links = rest.get("links").map_or_else(Vec::new, read_links);
}

/// The target that the first quote and the first position among the selectors describe.
fn target(value: &Value) -> Target {
    let mut target = Target::default();
    let selectors: Vec<&Value> = each(value)
        .filter_map(|value| value.get("selector"))
        .flat_map(each)
        .flat_map(with_refinements)
        .collect();
    if let Some(quote) = selectors.iter().find(|selector| has_type(selector, "TextQuoteSelector")) {
        let part = |name| text(quote.get(name)).unwrap_or_default();
        target = Target { exact: part("exact"), prefix: part("prefix"), suffix: part("suffix"), ..target };
    }
    let position = selectors.iter().find(|selector| has_type(selector, "TextPositionSelector"));
    let number =
        |name| position.and_then(|position| position.get(name)?.as_u64()).map(|number| number as usize);
    target.start = number("start").unwrap_or(0);
    target.end = number("end").unwrap_or(target.start + target.exact.chars().count());
    target
}

/// A selector and those that refine it.
fn with_refinements(selector: &Value) -> Vec<&Value> {
    let mut all = vec![selector];
    let mut last = selector;
    while let Some(next) = last.get("refinedBy") {
        all.push(next);
        last = next;
    }
    all
}

/// An annotation of Hypothesis: it counts in UTF-16 of a web page, so its numbers are dropped; its
/// address is kept as a link, for it has no UUID.
fn hypothesis(value: &Value) -> Annotation {
    let user = text(value.get("user")).unwrap_or_default();
    let user = user.strip_prefix("acct:").unwrap_or(&user);
    let note = text(value.get("text")).filter(|note| !note.is_empty());
    let id = text(value.get("id")).filter(|id| !id.is_empty());
    let link =
        |id| Link { rel: "same-as".to_owned(), to: format!("https://hypothes.is/a/{id}"), accessed: None };
    let mut own = Annotation {
        kind: if note.is_some() { "note" } else { "highlight" }.to_owned(),
        author: user.split('@').next().filter(|name| !name.is_empty()).map(str::to_owned),
        created: text(value.get("created")),
        updated: text(value.get("updated")),
        note,
        tags: value.get("tags").into_iter().flat_map(each).filter_map(|tag| text(Some(tag))).collect(),
        target: value.get("target").map_or_else(Target::default, target),
        links: id.map(link).into_iter().collect(),
        ..Annotation::default()
    };
    own.target.start = 0;
    own.target.end = own.target.exact.chars().count();
    own
}

/// `text` with its percent-encoding undone, where that gives text.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|hex| byte == b'%' && hex.iter().all(u8::is_ascii_hexdigit));
        let code = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
