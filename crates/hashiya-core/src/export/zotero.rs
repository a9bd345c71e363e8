//! Zotero's annotations: its notes as HTML and as Markdown, the JSON of its interface and of Better BibTeX, and tables.
//!
//! In all of them an annotation has the same key, so that it is the same one here.

mod found;
mod html;
mod markdown;

use super::csv::{Cells, cells};
use super::fields::moment;
use super::incoming::{BadImport, Import};
use super::page::is_address;
use found::{Found, take, without_tags};
use serde_json::Value;

/// How deep values of JSON are looked through.
const DEEP: usize = 12;

/// Takes what is highlighted or underlined.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let text = data.trim_start();
    let before = import.found.len();
    match text.chars().next() {
        Some('{' | '[') if serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() => {
            let value = serde_json::from_str(text).map_err(|error| BadImport::Json(error.to_string()))?;
            of_json(&value, &Found::default(), DEEP, import);
        }
        // An export of the library holds its notes as text.
        Some('<') if text.contains("<rdf:RDF") => html::notes(&without_tags(text), import),
        Some('<') if !text.contains("](zotero://") => html::notes(text, import),
        _ if is_table(text) => of_table(text, import)?,
        _ => markdown::notes(text, import),
    }
    if import.found.len() == before && import.left_out.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-zotero")));
    }
    Ok(())
}

/// Whether the first line names columns of a table of annotations, or of the library.
fn is_table(text: &str) -> bool {
    let head = text.lines().next().unwrap_or_default().to_lowercase().replace(' ', "");
    let of_annotations = ["annotationtext", "highlight", "quote"].iter().any(|name| head.contains(name));
    let of_library = head.contains("itemtype") && head.contains("notes");
    (of_annotations || of_library) && head.contains([',', ';', '\t'])
}

/// The annotations in `value`, however deep; `of` has the title and page of what they are in.
fn of_json(value: &Value, of: &Found, deep: usize, import: &mut Import) {
    let object = match value {
        Value::Array(values) if deep > 0 => {
            return values.iter().for_each(|value| of_json(value, of, deep - 1, import));
        }
        Value::Object(object) if deep > 0 => object,
        _ => return,
    };
    let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    if object.contains_key("annotationType") || object.contains_key("annotationText") {
        match text("annotationType").as_str() {
            "highlight" | "underline" | "" => {}
            "image" | "ink" => return import.leave(say!("left-pictures")),
            _ => return take(Found::default(), import), // which counts it
        }
        let named = |tag: &Value| tag.get("tag").unwrap_or(tag).as_str().map(str::to_owned);
        let tags =
            object.get("tags").and_then(Value::as_array).map(|all| all.iter().filter_map(named).collect());
        let author =
            [text("annotationAuthorName"), text("authorName")].into_iter().find(|name| !name.is_empty());
        return take(
            Found {
                key: text("key"),
                words: text("annotationText"),
                comment: text("annotationComment"),
                color: text("annotationColor"),
                tags: tags.unwrap_or_default(),
                author,
                created: moment(&text("dateAdded")),
                updated: moment(&text("dateModified")),
                ..of.clone()
            },
            import,
        );
    }
    // An attachment is called "PDF", and is of the item that it lies in.
    let is_attachment = text("itemType") == "attachment" || object.contains_key("annotations");
    let title = Some(text("title")).filter(|title| !title.is_empty() && !is_attachment);
    let page = Some(text("url")).filter(|url| is_address(url) && !is_attachment);
    let of = Found { title: title.or(of.title.clone()), page: page.or(of.page.clone()), ..Found::default() };
    // Notes, as objects or as texts.
    let texts = object.get("notes").and_then(Value::as_array).into_iter().flatten();
    for note in texts.chain(object.get("note")).filter_map(Value::as_str) {
        html::notes(note, import);
    }
    for key in ["data", "items", "attachments", "annotations", "children", "notes"] {
        object.get(key).into_iter().for_each(|value| of_json(value, &of, deep - 1, import));
    }
}

fn of_table(text: &str, import: &mut Import) -> Result<(), BadImport> {
    let (head, rows) = cells(text)?;
    let is_library = !head.iter().any(|column| column == "quote");
    for cells in rows {
        let mut cells: Cells = cells.into_iter().map(|(name, cell)| (name.replace(' ', ""), cell)).collect();
        let mut cell = |names: &[&str]| names.iter().find_map(|name| cells.remove(*name)).unwrap_or_default();
        if is_library {
            html::notes(&cell(&["note"]), import);
            continue;
        }
        let tags = cell(&["tags", "annotationtags"]);
        let found = Found {
            key: cell(&["annotationkey", "key"]),
            words: cell(&["quote"]),
            comment: cell(&["note"]),
            color: cell(&["annotationcolor", "color"]),
            tags: tags
                .split([',', ';'])
                .map(str::trim)
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            created: moment(&cell(&["dateadded"])),
            updated: moment(&cell(&["datemodified"])),
            title: Some(cell(&["itemtitle", "parenttitle", "title"])).filter(|title| !title.is_empty()),
            ..Found::default()
        };
        take(found, import);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::incoming::Incoming;
    use super::*;

    fn found(data: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let mut import = Import::default();
        annotations(data, &mut import).unwrap();
        let of = |it: Incoming| (it.annotation.target.exact, it.annotation.note, it.foreign);
        import.found.into_iter().map(of).collect()
    }

    #[test]
    fn an_annotation_is_the_same_in_every_form() {
        let json = r##"[{"key":"ITEM","data":{"key":"K1ABCDEF","itemType":"annotation","annotationType":"highlight",
            "annotationText":"سام ألتمان","annotationComment":"من؟","annotationColor":"#ffd400","tags":[{"tag":"x"}],
            "dateAdded":"2023-11-17T18:09:40Z"}}]"##;
        let better = r#"{"items":[{"title":"a","attachments":[{"title":"PDF","annotations":[
            {"key":"K1ABCDEF","annotationType":"underline","annotationText":"سام ألتمان","annotationComment":"من؟"}]}]}]}"#;
        let html = r#"<div class="zotero-note znv1"><h1>Annotations<br/>(17/11/2023)</h1><p><span class="highlight"
            data-annotation="%7B%22annotationKey%22%3A%22K1ABCDEF%22%2C%22color%22%3A%22%23ffd400%22%7D">“سام ألتمان”</span>
            <span class="citation" data-citation="%7B%7D">(<span class="citation-item">Noor, 2023, p. 5</span>)</span> من؟</p></div>"#;
        let old = r#"<p>"سام ألتمان" (<a href="zotero://open-pdf/library/items/A?page=5&amp;annotation=K1ABCDEF">p. 5</a>) من؟</p>"#;
        let link = "([Noor, 2023, p. 5](zotero://select/library/items/I)) ([pdf](zotero://open-pdf/library/items/A?page=5&annotation=K1ABCDEF))";
        let markdown = format!("# Annotations  \n(17/11/2023)\n\n“سام ألتمان” {link} من؟\n");
        let colored = format!("<span style=\"background-color: #ffd40080\">“سام ألتمان”</span> {link} من؟\n");
        let table = "Key,Annotation Text,Annotation Comment,Tags\nK1ABCDEF,سام ألتمان,من؟,\"x, y\"\n";
        let one = (
            "سام ألتمان".to_owned(),
            Some("من؟".to_owned()),
            Some("zotero://select/library/items/K1ABCDEF".to_owned()),
        );
        for data in [json, better, html, old, &markdown, &colored, table] {
            assert_eq!(found(data), std::slice::from_ref(&one), "{data}");
        }
    }

    #[test]
    fn pictures_and_notes_without_words_are_left_and_what_is_none_is_told() {
        let mut import = Import::default();
        let data = r#"[{"annotationType":"image","annotationText":""},{"annotationType":"note","annotationComment":"n"}]"#;
        annotations(data, &mut import).unwrap();
        assert_eq!((import.found.len(), import.left_out.len()), (0, 2));
        for data in ["", "hello\n\nworld", "{}", "[1]", "<p>hello</p>"] {
            assert!(annotations(data, &mut Import::default()).is_err(), "{data}");
        }
    }
}
