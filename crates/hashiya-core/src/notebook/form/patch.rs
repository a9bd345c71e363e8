//! Changed values written into the text that they were read from: keys that did not change, unknown
//! keys, comments and order stay as they are.

use super::split::comments;
use super::write::{
    about_keys, aligned_keys, annotation_keys, heading_keys, link_keys, review_keys, source_keys, target_keys,
};
use crate::notebook::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Link, Source},
    refused::Refused,
    target::Target,
};
use toml::de::DeTable;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

/// The text of an annotation whose text was `old` when it read as `was`; `None` when `old` has not the
/// shape of one annotation.
pub(super) fn annotation(old: &str, was: &Annotation, now: &Annotation) -> Option<String> {
    edit(old, |root| {
        let table = first(root, "annotation")?;
        set(table, &annotation_keys(was), &annotation_keys(now));
        target(table, &was.target, &now.target);
        links(table, &was.links, &now.links);
        review(table, was, now);
        conflict(table, was, now);
        Some(())
    })
}

/// The same for a heading.
pub(super) fn heading(old: &str, was: &Heading, now: &Heading) -> Option<String> {
    edit(old, |root| {
        let table = first(root, "heading")?;
        set(table, &heading_keys(was), &heading_keys(now));
        target(table, &was.target, &now.target);
        Some(())
    })
}

/// The same for paragraphs of another article.
pub(super) fn aligned(old: &str, was: &Aligned, now: &Aligned) -> Option<String> {
    edit(old, |root| {
        set(first(root, "alignment")?, &aligned_keys(was), &aligned_keys(now));
        Some(())
    })
}

/// The same for a refused sentence.
pub(super) fn refused(old: &str, was: &Refused, now: &Refused) -> Option<String> {
    edit(old, |root| {
        target(first(root, "refused")?, &was.target, &now.target);
        Some(())
    })
}

/// The same for the document's table; `old` may also be the keys before the first table.
pub(super) fn about(old: &str, was: &About, now: &About) -> Option<String> {
    edit(old, |root| {
        let table = root.get_mut("document")?.as_table_like_mut()?;
        set(table, &about_keys(was), &about_keys(now));
        source(table, &was.source, &now.source);
        Some(())
    })
}

/// `text`, whose tables are `root`, with our arrays as arrays of tables, [[annotation]]: those that are
/// written on one line go to the end, and the comments beside them stay.
pub(super) fn unfold(text: &str, root: &DeTable<'_>) -> Option<String> {
    let mut out = text.to_owned();
    let inline = |key| {
        let (key, value) = root.get_key_value(key)?;
        let start = text[..key.span().start].rfind('\n').map_or(0, |end| end + 1);
        let end = value.span().end;
        // The span of an array of tables is that of its header, and its key stands behind a bracket.
        let written =
            text.get(value.span())?.trim_end().ends_with(']') && !text[start..].trim_start().starts_with('[');
        written.then(|| start..text[end..].find('\n').map_or(text.len(), |line| end + line + 1))
    };
    let mut found: Vec<_> = OURS.iter().filter_map(|key| Some((*key, inline(*key)?))).collect();
    found.sort_by_key(|(_, range)| std::cmp::Reverse(range.start));
    for (key, range) in found {
        let statement = text[range.clone()].to_owned();
        let mut own: DocumentMut = statement.parse().ok()?;
        let item = own.remove(key)?;
        // An empty array makes no tables.
        let empty = item.as_array().is_some_and(toml_edit::Array::is_empty);
        let tables = if empty { ArrayOfTables::new() } else { item.into_array_of_tables().ok()? };
        let comments: String = comments(&statement).iter().map(|comment| format!("{comment}\n")).collect();
        out.replace_range(range, &comments);
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        for table in &tables {
            let mut one = DocumentMut::new();
            one.insert(key, Item::ArrayOfTables(std::iter::once(table.clone()).collect()));
            out.push('\n');
            out += one.to_string().trim_start_matches('\n');
        }
    }
    Some(out)
}

fn edit(old: &str, change: impl FnOnce(&mut Table) -> Option<()>) -> Option<String> {
    let mut root: DocumentMut = old.parse().ok()?;
    change(root.as_table_mut())?;
    Some(root.to_string())
}

fn first<'a>(root: &'a mut Table, key: &str) -> Option<&'a mut dyn TableLike> {
    root.get_mut(key)?.as_array_of_tables_mut()?.get_mut(0).map(|table| table as &mut dyn TableLike)
}

/// The arrays of tables that are ours.
pub(super) const OURS: [&str; 4] = ["annotation", "heading", "alignment", "refused"];

type Keys<'a> = &'a [(&'static str, Option<String>)];

/// Writes each key of `now` that is not as it was.
fn set(table: &mut dyn TableLike, was: Keys<'_>, now: Keys<'_>) {
    for ((key, old), (_, new)) in was.iter().zip(now) {
        if old != new {
            put(table, key, new.as_deref());
        }
    }
}

/// Sets `key` to the TOML text `value`, keeping the comment beside it; `None` removes it.
fn put(table: &mut dyn TableLike, key: &str, value: Option<&str>) {
    let Some(mut value) = value.and_then(|text| text.parse::<Value>().ok()) else {
        table.remove(key);
        return;
    };
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        _ => {
            table.insert(key, Item::Value(value));
        }
    }
}

fn target(table: &mut dyn TableLike, was: &Target, now: &Target) {
    if was == now {
        return;
    }
    match table.get_mut("target").and_then(Item::as_table_like_mut) {
        Some(old) => set(old, &target_keys(was), &target_keys(now)),
        None => {
            table.insert("target", Item::Table(new_table(&target_keys(now))));
        }
    }
}

fn source(table: &mut dyn TableLike, was: &Source, now: &Source) {
    if was == now {
        return;
    }
    match table.get_mut("source").and_then(Item::as_table_like_mut) {
        Some(old) => set(old, &source_keys(was), &source_keys(now)),
        None => {
            table.insert("source", Item::Table(new_table(&source_keys(now))));
        }
    }
    if table.get("source").and_then(Item::as_table_like).is_some_and(toml_edit::TableLike::is_empty) {
        table.remove("source");
    }
}

fn links(table: &mut dyn TableLike, was: &[Link], now: &[Link]) {
    if was == now {
        return;
    }
    // Inline arrays become arrays of tables: the form that the documentation shows.
    let mut kept = table.remove("link").and_then(|item| item.into_array_of_tables().ok()).unwrap_or_default();
    let mut old: Vec<Option<Table>> = kept.iter().map(|link| Some(link.clone())).collect();
    kept.clear();
    for link in now {
        let place = was.iter().position(|other| other.rel == link.rel && other.to == link.to);
        let place = place.filter(|&place| old.get(place).is_some_and(Option::is_some));
        let taken = place.and_then(|place| Some((place, old[place].take()?)));
        kept.push(match taken {
            Some((place, mut link_table)) => {
                set(&mut link_table, &link_keys(&was[place]), &link_keys(link));
                link_table
            }
            None => new_table(&link_keys(link)),
        });
    }
    append(table, kept);
}

/// Puts the links at the table's end.
fn append(table: &mut dyn TableLike, mut links: ArrayOfTables) {
    for link in links.iter_mut() {
        link.set_position(None);
    }
    if !links.is_empty() {
        table.insert("link", Item::ArrayOfTables(links));
    }
}

fn review(table: &mut dyn TableLike, was: &Annotation, now: &Annotation) {
    match (&was.review, &now.review) {
        (_, None) => {
            if was.review.is_some() {
                table.remove("review");
            }
        }
        (Some(was), Some(now)) => {
            if let Some(old) = table.get_mut("review").and_then(Item::as_table_like_mut) {
                set(old, &review_keys(was), &review_keys(now));
            }
        }
        (None, Some(now)) => {
            table.insert("review", Item::Table(new_table(&review_keys(now))));
        }
    }
}

fn conflict(table: &mut dyn TableLike, was: &Annotation, now: &Annotation) {
    if was.conflict == now.conflict {
        return;
    }
    if now.conflict.is_empty() {
        table.remove("conflict");
        return;
    }
    if table.get("conflict").and_then(Item::as_table_like).is_none() {
        table.insert("conflict", Item::Table(Table::new()));
    }
    let Some(old) = table.get_mut("conflict").and_then(Item::as_table_like_mut) else { return };
    for key in was.conflict.keys().filter(|key| !now.conflict.contains_key(*key)) {
        old.remove(key);
    }
    for (key, value) in now.conflict.iter().filter(|(key, value)| was.conflict.get(*key) != Some(value)) {
        put(old, key, Some(&super::string::basic(value)));
    }
}

fn new_table(keys: Keys<'_>) -> Table {
    let mut table = Table::new();
    for (key, value) in keys {
        put(&mut table, key, value.as_deref());
    }
    table
}
