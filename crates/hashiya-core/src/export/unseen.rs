//! What a form says of an annotation that only we read: its place, and each value that the form has no other word for,
//! so that our own annotations come back whole.

use super::article::{Article, Item};
use crate::document::CodePoint;
use crate::notebook::{Annotation, Target};
use serde_json::{Map, Value, json};

/// What belongs to a notebook of one reader, and the target, which is told in its own way.
const APART: [&str; 3] = ["target", "review", "conflict"];

/// The values of an annotation that `seen`, what the form shows of it, does not have, by our keys; its place as numbers
/// of today (`at`), and where that is not sure the target as it is.
pub(super) fn unseen(
    article: &Article<'_>,
    item: &Item<'_>,
    seen: Option<&Annotation>,
) -> Map<String, Value> {
    let own = item.annotation;
    let mut keep = values(own);
    let seen = seen.map(values).unwrap_or_default();
    keep.retain(|key, value| !APART.contains(&key.as_str()) && seen.get(key) != Some(value));
    match item.sure_span() {
        Some(span) => keep.insert("at".to_owned(), json!(article.document.code_points(span))),
        None => keep.insert("target".to_owned(), json!(own.target)),
    };
    keep
}

fn values(own: &Annotation) -> Map<String, Value> {
    match serde_json::to_value(own) {
        Ok(Value::Object(values)) => values,
        _ => Map::new(),
    }
}

/// `seen` with the `unseen` values over it, and whether its numbers are those of a text; `None` where they are none of ours.
pub(super) fn whole(seen: &Annotation, unseen: &Map<String, Value>) -> Option<(Annotation, bool)> {
    let over = unseen.iter().filter(|(key, _)| !APART.contains(&key.as_str()));
    let mut all = values(seen);
    all.extend(over.map(|(key, value)| (key.clone(), value.clone())));
    let mut own: Annotation = serde_json::from_value(Value::Object(all)).ok()?;
    if let Some(target) = unseen.get("target") {
        own.target = serde_json::from_value::<Target>(target.clone()).ok()?;
        return Some((own, false));
    }
    let at = unseen.get("at").and_then(|at| serde_json::from_value::<[usize; 2]>(at.clone()).ok());
    if let Some([start, end]) = at {
        own.target = Target { start: CodePoint::new(start), end: CodePoint::new(end), ..own.target };
    }
    Some((own, at.is_some()))
}
