//! W3C Web Annotation Data Model, as JSON-LD: <https://www.w3.org/TR/annotation-model/>.
//!
//! Kind, status, tags and note are bodies with a purpose. What the model has no word for (colour,
//! speaker, date, place, confidence, relations) is one more body, of JSON, for ourselves.

use super::{
    article::{Article, Item},
    escape,
};
use crate::notebook::{Annotation, Id, Kind, Link};
use serde_json::{Map, Value, json};
use tui_bidi::text::Direction;

/// The context that gives the words their meaning.
pub(super) const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The kinds and the motivations that say nearly the same.
pub(super) const MOTIVATIONS: [(Kind, &str); 8] = [
    (Kind::Highlight, "highlighting"),
    (Kind::Note, "commenting"),
    (Kind::Claim, "assessing"),
    (Kind::Evidence, "linking"),
    (Kind::Question, "questioning"),
    (Kind::Quote, "describing"),
    (Kind::Opinion, "replying"),
    (Kind::Bookmark, "bookmarking"),
];

/// All annotations as one `AnnotationPage`.
pub(super) fn page(articles: &[Article<'_>]) -> String {
    let items: Vec<Value> = articles
        .iter()
        .flat_map(|article| article.items().into_iter().map(|item| annotation(article, &item)))
        .collect();
    let documents: Vec<&str> = articles.iter().map(|own| own.notebook.document.id.as_str()).collect();
    // A page is named by what it is about: the same articles, the same page.
    let id = format!("urn:hashiya:annotations:{}", escape::path(&documents.join("+")));
    let page = json!({ "@context": CONTEXT, "id": id, "type": "AnnotationPage", "items": items });
    format!("{page:#}\n")
}

fn annotation(article: &Article<'_>, item: &Item<'_>) -> Value {
    let own = item.annotation;
    let mut value = Map::new();
    value.insert("id".to_owned(), json!(address(&own.id)));
    value.insert("type".to_owned(), json!("Annotation"));
    let motivation =
        MOTIVATIONS.iter().find(|(kind, _)| own.kind == *kind).map_or("classifying", |known| known.1);
    value.insert("motivation".to_owned(), json!(motivation));
    let author = own.author.as_ref().map(|name| json!({ "type": "Person", "name": name }));
    let created = own.created.as_ref().map(|time| json!(time));
    let modified = own.updated.as_ref().map(|time| json!(time));
    for (name, known) in [("creator", author), ("created", created), ("modified", modified)] {
        value.extend(known.map(|known| (name.to_owned(), known)));
    }
    value.insert("body".to_owned(), Value::Array(bodies(own)));
    value.insert("target".to_owned(), target(article, item));
    Value::Object(value)
}

/// The id as an IRI that contains it.
pub(super) fn address(id: &Id) -> String {
    if id.is_uuid() { format!("urn:uuid:{id}") } else { format!("urn:hashiya:{}", escape::path(id.as_str())) }
}

fn bodies(own: &Annotation) -> Vec<Value> {
    let textual =
        |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
    let mut bodies = vec![textual("classifying", &own.kind)];
    bodies.extend(own.status.as_ref().map(|status| textual("assessing", status)));
    bodies.extend(own.tags.iter().map(|tag| textual("tagging", tag)));
    if let Some(note) = &own.note {
        let mut body = textual("commenting", note);
        body["format"] = json!("text/plain");
        body["textDirection"] =
            json!(tui_bidi::text::dominant_direction(note).map_or("auto", Direction::name));
        bodies.push(body);
    }
    for link in &own.links {
        if let Some(source) = escape::address(&link.to) {
            bodies.push(json!({ "type": "SpecificResource", "purpose": "linking", "source": source }));
        }
    }
    if let Some(rest) = rest(own) {
        let mut body = textual("describing", &rest.to_string());
        body["format"] = json!("application/json");
        bodies.push(body);
    }
    bodies
}

/// What the model has no word for.
fn rest(own: &Annotation) -> Option<Value> {
    let mut rest = Map::new();
    let confidence = own.confidence.as_ref().map(ToString::to_string);
    let values = [
        ("color", &own.color),
        ("speaker", &own.speaker),
        ("said", &own.said),
        ("place", &own.place),
        ("confidence", &confidence),
    ];
    rest.extend(values.iter().filter_map(|(name, value)| Some(((*name).to_owned(), json!(value.as_ref()?)))));
    if !own.links.is_empty() {
        rest.insert("links".to_owned(), links(&own.links));
    }
    (!rest.is_empty()).then_some(Value::Object(rest))
}

/// Links as JSON: `[{"rel", "to", "accessed"}]`.
pub(super) fn links(links: &[Link]) -> Value {
    let link = |link: &Link| {
        let mut value = json!({ "rel": link.rel, "to": link.to });
        if let Some(date) = &link.accessed {
            value["accessed"] = json!(date);
        }
        value
    };
    links.iter().map(link).collect()
}

fn target(article: &Article<'_>, item: &Item<'_>) -> Value {
    let target = &item.annotation.target;
    let (prefix, suffix) = (&target.prefix, &target.suffix);
    let mut selectors = vec![json!({
        "type": "TextQuoteSelector", "exact": item.quote, "prefix": prefix, "suffix": suffix,
    })];
    // One of several places is no position.
    if let Some(span) = item.sure_span() {
        let [start, end] = article.document.code_points(span);
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    }
    let from = article.source();
    let mut source = json!({
        "id": article.address(),
        "type": "Text",
        "format": "text/plain",
        "language": article.document.lang(),
        "textDirection": article.document.direction().name(),
    });
    if let Some(author) = &from.author {
        source["creator"] = json!({ "type": "Person", "name": author });
    }
    let facts = [
        ("schema:name", &from.title),
        ("schema:isPartOf", &from.site),
        ("schema:datePublished", &from.published),
        ("accessed", &from.accessed),
    ];
    for (name, value) in facts.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        source[name] = json!(value);
    }
    json!({ "type": "SpecificResource", "source": source, "selector": selectors })
}
