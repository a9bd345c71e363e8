//! New tables of a notebook, in the form that the documentation shows.

use super::string::{basic, float, multiline, tags, time};
use crate::notebook::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Link, Review, Source},
    refused::Refused,
    target::Target,
};
use std::fmt::Write as _;

/// The keys of an annotation's own table with the TOML text of their values, in the order they are
/// written; `None` where the key is not written.
pub(super) fn annotation_keys(a: &Annotation) -> [(&'static str, Option<String>); 13] {
    let text = |value: &Option<String>| value.as_deref().map(basic);
    let clock = |value: &Option<String>| value.as_deref().map(time);
    [
        ("id", Some(basic(a.id.as_str()))),
        ("kind", Some(basic(&a.kind))),
        ("tags", (!a.tags.is_empty()).then(|| tags(&a.tags))),
        ("status", a.status.as_deref().map(basic)),
        ("color", text(&a.color)),
        ("author", text(&a.author)),
        ("created", clock(&a.created)),
        ("updated", clock(&a.updated)),
        ("speaker", text(&a.speaker)),
        ("said", clock(&a.said)),
        ("place", text(&a.place)),
        ("confidence", a.confidence.as_deref().map(basic)),
        ("note", a.note.as_deref().map(multiline)),
    ]
}

/// The keys of a target.
pub(super) fn target_keys(t: &Target) -> [(&'static str, Option<String>); 9] {
    [
        ("exact", Some(basic(&t.exact))),
        ("prefix", Some(basic(&t.prefix))),
        ("suffix", Some(basic(&t.suffix))),
        ("start", Some(t.start.to_string())),
        ("end", Some(t.end.to_string())),
        ("rev", t.rev.as_deref().map(basic)),
        ("section", t.section.as_deref().map(basic)),
        ("twins", (t.twins > 0).then(|| t.twins.to_string())),
        ("reader", t.reader.as_deref().map(basic)),
    ]
}

/// The keys of a link.
pub(super) fn link_keys(link: &Link) -> [(&'static str, Option<String>); 3] {
    [
        ("rel", Some(basic(&link.rel))),
        ("to", Some(basic(&link.to))),
        ("accessed", link.accessed.as_deref().map(time)),
    ]
}

/// The keys of a review.
pub(super) fn review_keys(r: &Review) -> [(&'static str, Option<String>); 6] {
    [
        ("due", r.due.as_deref().map(time)),
        ("last", r.last.as_deref().map(time)),
        ("interval", r.interval.map(float)),
        ("ease", r.ease.map(float)),
        ("count", r.count.map(|n| n.to_string())),
        ("lapses", r.lapses.map(|n| n.to_string())),
    ]
}

/// The keys of `[document]`.
pub(super) fn about_keys(about: &About) -> [(&'static str, Option<String>); 6] {
    let text = |value: &str| (!value.is_empty()).then(|| basic(value));
    [
        ("id", text(&about.id)),
        ("path", text(&about.path)),
        ("title", text(&about.title)),
        ("lang", text(&about.lang)),
        ("hash", text(&about.hash)),
        ("dir", about.dir.map(|dir| basic(dir.name()))),
    ]
}

/// The keys of a document's source.
pub(super) fn source_keys(source: &Source) -> [(&'static str, Option<String>); 6] {
    let mut keys = Source::KEYS.map(|key| (key, None));
    for ((key, out), value) in keys.iter_mut().zip(source.values()) {
        let date = matches!(*key, "published" | "accessed");
        *out = value.as_deref().map(|text| if date { time(text) } else { basic(text) });
    }
    keys
}

/// The keys of a heading's own table.
pub(super) fn heading_keys(heading: &Heading) -> [(&'static str, Option<String>); 2] {
    [("action", Some(basic(&heading.action))), ("level", heading.level.map(|level| level.to_string()))]
}

/// A new `[[annotation]]`, with an empty line before it.
pub(super) fn annotation(annotation: &Annotation) -> String {
    let mut out = String::from("\n[[annotation]]\n");
    keys(&mut out, &annotation_keys(annotation));
    out.push_str("[annotation.target]\n");
    keys(&mut out, &target_keys(&annotation.target));
    for link in &annotation.links {
        out.push_str("[[annotation.link]]\n");
        keys(&mut out, &link_keys(link));
    }
    if let Some(review) = &annotation.review {
        out.push_str("[annotation.review]\n");
        keys(&mut out, &review_keys(review));
    }
    if !annotation.conflict.is_empty() {
        out.push_str("[annotation.conflict]\n");
        for (key, value) in &annotation.conflict {
            let _ = writeln!(out, "{} = {}", bare(key), basic(value));
        }
    }
    out
}

/// A new `[[heading]]`, with an empty line before it.
pub(super) fn heading(heading: &Heading) -> String {
    let mut out = String::from("\n[[heading]]\n");
    keys(&mut out, &heading_keys(heading));
    out.push_str("[heading.target]\n");
    keys(&mut out, &target_keys(&heading.target));
    out
}

/// The keys of an `[[alignment]]`.
pub(super) fn aligned_keys(aligned: &Aligned) -> [(&'static str, Option<String>); 2] {
    let pairs: Vec<String> =
        aligned.pairs.iter().map(|(one, other)| [one, other].map(ToString::to_string).join(", ")).collect();
    [("with", Some(basic(&aligned.with))), ("pairs", Some(format!("[[{}]]", pairs.join("], ["))))]
}

/// A new `[[alignment]]`, with an empty line before it.
pub(super) fn aligned(aligned: &Aligned) -> String {
    let mut out = String::from("\n[[alignment]]\n");
    keys(&mut out, &aligned_keys(aligned));
    out
}

/// A new `[[refused]]`, with an empty line before it.
pub(super) fn refused(refused: &Refused) -> String {
    let mut out = String::from("\n[[refused]]\n[refused.target]\n");
    keys(&mut out, &target_keys(&refused.target));
    out
}

/// A new `[document]`, with an empty line before it.
pub(super) fn about(about: &About) -> String {
    let mut out = String::from("\n[document]\n");
    keys(&mut out, &about_keys(about));
    if about.source != Source::default() {
        out.push_str("[document.source]\n");
        keys(&mut out, &source_keys(&about.source));
    }
    out
}

fn keys(out: &mut String, keys: &[(&str, Option<String>)]) {
    for (key, value) in keys {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} = {value}"); // writing to a String cannot fail
        }
    }
}

/// `key` as a TOML key: bare where it can be.
pub(super) fn bare(key: &str) -> String {
    let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if plain { key.to_owned() } else { basic(key) }
}
