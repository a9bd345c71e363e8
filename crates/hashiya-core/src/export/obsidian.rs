//! Notes for Obsidian: front matter, a block for each annotation with its block id, tags that Obsidian takes, notes
//! verbatim as the Markdown that they are. An earlier export is brought up to date by the ids of its blocks; what was
//! written between them stays.

use super::article::{Article, Item};
use super::escape;
use std::collections::HashMap;

/// What stands before a block of ours: a comment of Obsidian's.
const BEGIN: &str = "%% hashiya ";

/// The notes of `articles`, on top of what an earlier export of them became.
pub(super) fn notes(articles: &[Article<'_>], earlier: Option<&str>) -> String {
    if let Some(earlier) = earlier.filter(|earlier| !earlier.trim().is_empty()) {
        let items = articles.iter().flat_map(Article::items);
        return updated(earlier, items.map(|item| (name(&item), block(&item))).collect());
    }
    let mut out = String::new();
    for article in articles {
        out.push_str(&front_matter(article));
        put!(out, "# {}\n", escape::markdown(article.title()));
        let mut section = None;
        for item in article.items() {
            let heading = item.span.and_then(|span| article.heading(span.start));
            if heading != section {
                section = heading;
                put!(out, "\n## {}\n", heading.map_or_else(|| "—".to_owned(), escape::markdown));
            }
            put!(out, "\n{}", block(&item));
        }
    }
    out
}

/// The properties of a note. A file has them once, at its beginning.
fn front_matter(article: &Article<'_>) -> String {
    let source = article.source();
    let mut out = String::from("---\n");
    let text = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
    for (key, value) in [
        ("title", Some(article.title().to_owned())),
        ("author", text(&source.author)),
        ("source", text(&source.url)),
        ("site", text(&source.site)),
        ("published", text(&source.published)),
        ("accessed", text(&source.accessed)),
        ("lang", Some(article.document.lang().to_owned()).filter(|lang| !lang.is_empty())),
        ("file", Some(article.file.to_owned())),
    ] {
        if let Some(value) = value {
            // A string of JSON is one of YAML.
            put!(out, "{key}: {}\n", escape::json(serde_json::Value::from(value).to_string()));
        }
    }
    let mut tags: Vec<String> = article
        .notebook
        .annotations
        .iter()
        .flat_map(|own| &own.tags)
        .filter_map(|tag| escape::hashtag(tag))
        .collect();
    tags.sort_unstable();
    tags.dedup();
    if !tags.is_empty() {
        out.push_str("tags:\n");
        tags.iter().for_each(|tag| put!(out, "  - {tag}\n"));
    }
    out + "---\n"
}

/// What stands of one annotation, between its two marks.
fn block(item: &Item<'_>) -> String {
    let (own, name) = (item.annotation, name(item));
    let mut out = format!("{BEGIN}{name} %%\n");
    for line in item.quote.trim().lines() {
        put!(out, "{}\n", format!("> {}", escape::markdown(line)).trim_end());
    }
    let named = [
        Some(own.kind.as_str()),
        own.status.as_deref(),
        own.confidence.as_deref(),
        own.speaker.as_deref(),
        own.said.as_deref(),
        own.place.as_deref(),
    ];
    // Each stands isolated, so that a date behind a right-to-left name keeps its order.
    let named: Vec<String> =
        named.into_iter().flatten().map(|value| format!("<bdi>{}</bdi>", escape::html(value))).collect();
    put!(out, "\n{}", named.join(" · "));
    own.tags.iter().filter_map(|tag| escape::hashtag(tag)).for_each(|tag| put!(out, " #{tag}"));
    out.push('\n');
    if let Some(note) = &own.note {
        put!(out, "\n{}\n", own_lines(note));
    }
    put!(out, "\n^{}\n", block_id(&name));
    out
}

/// What a block is known by: the annotation's id, in which nothing ends the line or its mark.
fn name(item: &Item<'_>) -> String {
    escape::path(item.annotation.id.as_str())
}

/// A note as it was written; a line that would be taken for the beginning or the end of a block is no such line.
fn own_lines(note: &str) -> String {
    let line = |line: &str| {
        let marks = line.starts_with(BEGIN) || line.starts_with('^');
        let line = if marks { format!("\\{line}") } else { line.to_owned() };
        // What cannot be seen and would turn the words around it is written as what it is.
        let visible =
            |c: char| if escape::misleads(c) { format!("&#x{:X};", c as u32) } else { c.to_string() };
        if line.contains(escape::misleads) { line.chars().map(visible).collect() } else { line }
    };
    note.trim().lines().map(line).collect::<Vec<_>>().join("\n")
}

/// An id as Obsidian takes it for a block: Latin letters, digits and hyphens.
fn block_id(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// `earlier` with its blocks as they are now; new ones stand at its end, and those whose annotation is gone are gone.
fn updated(earlier: &str, blocks: Vec<(String, String)>) -> String {
    let mut left: HashMap<String, String> = blocks.iter().cloned().collect();
    let mut out = String::with_capacity(earlier.len());
    let mut lines = earlier.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let id = line.trim_end().strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(" %%"));
        let Some(id) = id else {
            out.push_str(line);
            continue;
        };
        let end = format!("^{}", block_id(id));
        let mut old = line.to_owned();
        let mut whole = false;
        for line in lines.by_ref() {
            old.push_str(line);
            if line.trim_end() == end {
                whole = true;
                break;
            }
        }
        match left.remove(id) {
            Some(block) if whole => out.push_str(&block),
            None if whole => {}
            // Its end was taken out: what it is now is not ours to say.
            _ => out.push_str(&old),
        }
    }
    for (id, block) in blocks {
        if left.remove(&id).is_some() {
            let gap = if out.ends_with('\n') { "\n" } else { "\n\n" };
            put!(out, "{gap}{block}");
        }
    }
    out
}
