//! Annotations from elsewhere. What comes out still has to be placed in a document: its quote, context
//! and numbers are hints from another program, and an empty id or time is for [`adopt`](super::adopt) to fill in.

use super::incoming::BadImport;
use super::incoming::{Import, Incoming, Says, Source, one_line};
use super::page::is_address;
use super::page::unescaped;
use super::{
    brat, csv, docx,
    fields::{each, read_links, text, unnamed_kind},
    json_ld::MOTIVATIONS,
    kindle, koreader, markdown_import, readwise,
    unseen::whole,
    zotero,
};
use crate::document::{CodePoint, Encoding};
use crate::notebook::{Annotation, Id, Link, Open, Relation, Target};
use serde_json::Value;

/// The annotations in `data`, a whole file.
pub fn import(data: impl AsRef<[u8]>, source: Source) -> Result<Import, BadImport> {
    let data = data.as_ref();
    let mut import = Import::default();
    let text = || Encoding::text_of(data).ok_or(BadImport::NotText);
    match source {
        Source::Docx => docx::annotations(data, &mut import)?,
        Source::Csv => csv::annotations(&text()?, &mut import)?,
        Source::Zotero => zotero::annotations(&text()?, &mut import)?,
        Source::Markdown => markdown_import::annotations(&text()?, &mut import)?,
        Source::Readwise => readwise::annotations(&text()?, &mut import)?,
        Source::Kindle => kindle::annotations(&text()?, &mut import)?,
        Source::Koreader => koreader::annotations(&text()?, &mut import)?,
        Source::Brat => brat::annotations(&text()?, &mut import)?,
        Source::JsonLd => {
            let expected = say!("import-expected-json-ld");
            let found = list(&parse(&text()?)?, &["items", "first", "@graph"])
                .ok_or(BadImport::NoAnnotations(expected))?;
            for value in &found {
                if has_type(value, "Annotation") {
                    web_annotation(value, &mut import);
                } else {
                    import.leave(say!("left-of-another-type"));
                }
            }
        }
        Source::Hypothesis => {
            let expected = say!("import-expected-hypothesis");
            let found = list(&parse(&text()?)?, &["rows", "annotations"])
                .ok_or(BadImport::NoAnnotations(expected))?;
            found.iter().for_each(|value| hypothesis(value, &mut import));
        }
    }
    Ok(import)
}

fn parse(data: &str) -> Result<Value, BadImport> {
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

fn web_annotation(value: &Value, import: &mut Import) {
    let replies = |value: &&Value| value == &"replying" || value == &"editing";
    let about = value.get("target").map(|target| each(target).collect::<Vec<_>>()).unwrap_or_default();
    let has_selector = about.iter().any(|target| target.get("selector").is_some());
    if !has_selector {
        let is_reply =
            value.get("motivation").is_some_and(|motivation| each(motivation).any(|own| replies(&own)));
        return import.leave(if is_reply { say!("left-replies") } else { say!("left-notes-on-a-page") });
    }
    let name =
        text(value.get("id").or_else(|| value.get("@id"))).and_then(|id| one_line(&id)).unwrap_or_default();
    let ours = ["urn:uuid:", "urn:hashiya:"].iter().find_map(|start| name.strip_prefix(start));
    let id = unescaped(ours.unwrap_or(&name));
    // A blank node has another name each time.
    let foreign =
        Some(name.clone()).filter(|name| ours.is_none() && !name.is_empty() && !name.starts_with("_:"));
    let creator = value.get("creator").and_then(|creator| each(creator).next());
    let (target, numbers) = value.get("target").map_or_else(Default::default, target);
    let mut own = Annotation {
        id: Id::new(id),
        author: creator.and_then(|creator| text(creator.get("name").or(Some(creator)))),
        created: text(value.get("created")),
        updated: text(value.get("modified")),
        target,
        ..Annotation::default()
    };
    let mut linked = Vec::new();
    let bodies = value.get("body").into_iter().chain(value.get("bodyValue")).flat_map(each);
    bodies.for_each(|one| body(&mut own, &mut linked, one));
    if own.links.is_empty() {
        own.links = linked;
    }
    let says = Says { kind: !own.kind.is_empty(), note: true, tags: true };
    if own.kind.is_empty() {
        let motivation = text(value.get("motivation").and_then(|motivation| each(motivation).next()));
        let known = MOTIVATIONS.iter().find(|(_, name)| motivation.as_deref() == Some(*name));
        own.kind = known.map_or_else(|| unnamed_kind(own.note.as_deref()), |&(kind, _)| kind.into());
    }
    let page = about.iter().find_map(|target| page_of(target));
    import.take(Incoming { annotation: own, foreign, page, numbers, says, ..Incoming::default() });
}

/// The address of the page that a target is on.
fn page_of(target: &Value) -> Option<String> {
    let source = target.get("source")?;
    text(Some(source))
        .or_else(|| text(source.get("id").or_else(|| source.get("@id"))))
        .filter(|page| is_address(page))
}

/// What a body says of the annotation.
fn body(own: &mut Annotation, linked: &mut Vec<Link>, body: &Value) {
    let words = text(body.get("value").or_else(|| body.get("chars"))).or_else(|| text(Some(body)));
    let purpose = text(body.get("purpose")).unwrap_or_default();
    let json = body.get("format").is_some_and(|format| format == "application/json");
    match (purpose.as_str(), words) {
        ("classifying", Some(kind)) if own.kind.is_empty() => own.kind = kind.into(),
        ("assessing", Some(status)) if own.status.is_none() => own.status = Some(status.into()),
        ("tagging", Some(tag)) => own.tags.push(tag),
        ("describing", Some(rest)) if json => describe(own, &rest),
        ("linking", _) => {
            let to = text(body.get("source").or_else(|| body.get("id")));
            linked.extend(to.map(|to| Link::new(Relation::Cites, to)));
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
    own.confidence = value("confidence").map(Open::from);
    own.links = rest.get("links").map_or_else(Vec::new, read_links);
}

/// The target that the first quote and the first position among the selectors describe.
/// Whether there is a position, too.
fn target(value: &Value) -> (Target, bool) {
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
    let (start, end) = number("start").zip(number("end")).or_else(|| fragment(&selectors)).unzip();
    target.start = CodePoint::new(start.unwrap_or(0));
    target.end = end.map_or_else(|| target.start.plus(target.exact.chars().count()), CodePoint::new);
    (target, start.is_some())
}

/// The code points of a fragment of plain text, RFC 5147: `char=12,26`.
fn fragment(selectors: &[&Value]) -> Option<(usize, usize)> {
    let is_fragment = |selector: &&&Value| has_type(selector, "FragmentSelector");
    let range = selectors
        .iter()
        .filter(is_fragment)
        .find_map(|own| own.get("value")?.as_str()?.strip_prefix("char="))?;
    let (start, end) = range.split(';').next()?.split_once(',')?;
    Some((start.parse().ok()?, end.parse().ok()?))
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
fn hypothesis(value: &Value, import: &mut Import) {
    if value.get("references").is_some_and(|above| each(above).next().is_some()) {
        return import.leave(say!("left-replies"));
    }
    let on_words = |target: &Value| target.get("selector").is_some();
    if !value.get("target").is_some_and(|target| each(target).any(on_words)) {
        return import.leave(say!("left-notes-on-a-page"));
    }
    let user = text(value.get("user")).unwrap_or_default();
    let user = user.strip_prefix("acct:").unwrap_or(&user);
    let name = value.pointer("/user_info/display_name").and_then(Value::as_str);
    let name = name.or_else(|| user.split('@').next()).filter(|name| !name.trim().is_empty());
    let note = text(value.get("text")).filter(|note| !note.is_empty());
    let id = text(value.get("id")).and_then(|id| one_line(&id));
    // What we wrote has our id.
    let (own, id) = match id {
        Some(id) if Id::new(&id).is_uuid() => (Id::new(id), None),
        id => (Id::default(), id),
    };
    let (mut target, _) = value.get("target").map_or_else(Default::default, target);
    target = Target { prefix: target.prefix, suffix: target.suffix, ..Target::of_words(target.exact) };
    let annotation = Annotation {
        id: own,
        kind: unnamed_kind(note.as_deref()),
        author: name.map(str::to_owned),
        created: text(value.get("created")),
        updated: text(value.get("updated")),
        note,
        tags: value.get("tags").into_iter().flat_map(each).filter_map(|tag| text(Some(tag))).collect(),
        target,
        ..Annotation::default()
    };
    // What we wrote has all else that we know, too; what it shows may have been changed since.
    let unseen = value.get("hashiya").and_then(Value::as_object);
    let (mut annotation, numbers) =
        unseen.and_then(|unseen| whole(&annotation, unseen)).unwrap_or((annotation, false));
    if text(value.get("updated")) != annotation.created {
        annotation.updated = text(value.get("updated"));
    }
    let first = value.get("target").and_then(|target| each(target).next());
    let page = text(value.get("uri").or_else(|| value.get("url"))).filter(|page| is_address(page));
    import.take(Incoming {
        annotation,
        foreign: id.map(|id| format!("https://hypothes.is/a/{id}")),
        page: page.or_else(|| page_of(first?)),
        numbers,
        says: Says { kind: unseen.is_some(), note: true, tags: true },
        ..Incoming::default()
    });
}
