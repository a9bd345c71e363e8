//! Zotero's annotations: its notes as HTML and as Markdown, the JSON of its interface and of Better BibTeX, and tables.
//!
//! In all of them an annotation has the same key, so that it is the same one here.

use super::csv::{Cells, sheet};
use super::fields::{moment, unnamed_kind};
use super::incoming::{BadImport, Import, Incoming, Says};
use super::page::{is_address, unescaped};
use super::plain_markdown::plain;
use crate::notebook::{Annotation, Target};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// The colours of Zotero's highlights, by our names.
const COLORS: [(&str, &str); 8] = [
    ("#ffd400", "yellow"),
    ("#ff6666", "red"),
    ("#5fb236", "green"),
    ("#2ea8e5", "blue"),
    ("#a28ae5", "purple"),
    ("#e56eee", "purple"),
    ("#f19837", "orange"),
    ("#aaaaaa", "grey"),
];
/// How deep values of JSON are looked through.
const DEEP: usize = 12;

/// What is known of an annotation there.
#[derive(Clone, Debug, Default)]
struct Found {
    key: String,
    words: String,
    comment: String,
    color: String,
    tags: Vec<String>,
    author: Option<String>,
    created: Option<String>,
    updated: Option<String>,
    title: Option<String>,
    page: Option<String>,
}

/// Takes what is highlighted or underlined.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let text = data.trim_start();
    let head = text.lines().next().unwrap_or_default().to_lowercase().replace(' ', "");
    let is_table = ["annotationtext", "highlight", "quote"].iter().any(|name| head.contains(name))
        && head.contains([',', ';', '\t']);
    let before = import.found.len();
    match text.chars().next() {
        Some('{' | '[') => {
            let value = serde_json::from_str(text).map_err(|error| BadImport::Json(error.to_string()))?;
            of_json(&value, &Found::default(), DEEP, import);
        }
        Some('<') if !text.contains("](zotero://") => of_html(text, import),
        _ if is_table => of_table(text, import)?,
        _ => text.split("\n\n").for_each(|paragraph| of_markdown(paragraph, import)),
    }
    if import.found.len() == before && import.left_out.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-zotero")));
    }
    Ok(())
}

fn take(found: Found, import: &mut Import) {
    let words = found.words.trim().to_owned();
    let comment = Some(found.comment.trim().to_owned()).filter(|comment| !comment.is_empty());
    let color = COLORS.iter().find(|(hex, _)| found.color.eq_ignore_ascii_case(hex)).map(|&(_, name)| name);
    let says = Says { note: true, tags: !found.tags.is_empty(), kind: false };
    let annotation = Annotation {
        kind: unnamed_kind(comment.as_deref()),
        note: comment,
        color: color.map(str::to_owned),
        tags: found.tags,
        author: found.author,
        created: found.created,
        updated: found.updated,
        target: Target::of_words(words),
        ..Annotation::default()
    };
    let plain = !found.key.is_empty() && found.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let foreign = plain.then(|| format!("zotero://select/library/items/{}", found.key));
    let (title, page) = (found.title, found.page);
    import.take(Incoming { annotation, foreign, page, title, says, ..Incoming::default() });
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
    for key in ["data", "items", "attachments", "annotations", "children"] {
        object.get(key).into_iter().for_each(|value| of_json(value, &of, deep - 1, import));
    }
}

fn of_table(text: &str, import: &mut Import) -> Result<(), BadImport> {
    let (_, rows) = sheet(text)?;
    for cells in rows {
        let mut cells: Cells = cells.into_iter().map(|(name, cell)| (name.replace(' ', ""), cell)).collect();
        let mut cell = |names: &[&str]| names.iter().find_map(|name| cells.remove(*name)).unwrap_or_default();
        let tags = cell(&["tags", "annotationtags"]);
        let found = Found {
            key: cell(&["annotationkey", "key"]),
            words: cell(&["quote"]),
            comment: cell(&["annotationcomment", "comment", "note"]),
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

/// A paragraph of a note in Markdown: words in quotation marks, where they stand as links, what was said of them.
fn of_markdown(paragraph: &str, import: &mut Import) {
    let lines: Vec<&str> = paragraph.lines().map(|line| line.trim_start_matches(['>', ' '])).collect();
    let text = lines.join("\n");
    let Some(first) = text.find("](zotero://") else { return };
    let key = key_of(&text);
    if key.is_empty() && !text.contains("zotero://open") {
        return;
    }
    // The links stand in parentheses: ([Noor, 2023, p. 5](zotero://…)) ([pdf](zotero://…)).
    let head = text[..first].rfind('[').map_or(&text[..first], |open| &text[..open]);
    let last = text.rfind("](zotero://").unwrap_or(first) + 1;
    let tail = text[last..].find(')').map_or("", |end| &text[last + end + 1..]);
    let tail = tail.trim_start_matches(')');
    if head.trim_start().starts_with("![") {
        return import.leave(say!("left-pictures"));
    }
    let words = plain(&without_tags(head.trim_end().trim_end_matches('(')));
    let comment = plain(&without_tags(tail));
    take(Found { key, words: unquoted(&words).to_owned(), comment, ..Found::default() }, import);
}

/// The key of the annotation that an address in `text` names.
fn key_of(text: &str) -> String {
    let after = text.split_once("annotation=").map_or("", |(_, after)| after);
    after.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// `words` without the quotation marks around them.
fn unquoted(words: &str) -> &str {
    let words = words.trim().trim_matches('=').trim();
    let pairs = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('”', '”'), ('‘', '’')];
    let inner = |(open, close)| words.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inner).unwrap_or(words)
}

/// `text` without tags of HTML.
fn without_tags(text: &str) -> String {
    let words = Tokenizer::new(text).filter_map(|token| match token {
        Ok(Token::String(words)) => Some(String::from_utf8_lossy(&words.value.0).into_owned()),
        _ => None,
    });
    words.collect()
}

/// The paragraphs of a note in HTML: a highlight bears its annotation, the citation behind it is Zotero's own.
fn of_html(text: &str, import: &mut Import) {
    let mut found = Found::default();
    // What the elements are that are open, as far as they matter.
    let mut open: Vec<Part> = Vec::new();
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::StartTag(tag)) => {
                let name = String::from_utf8_lossy(&tag.name.0).into_owned();
                let value = |key: &str| {
                    tag.attributes
                        .get(key.as_bytes())
                        .map(|it| String::from_utf8_lossy(&it.value.0).into_owned())
                };
                let class = value("class").unwrap_or_default();
                let told = value("data-annotation")
                    .and_then(|it| serde_json::from_str::<Value>(&unescaped(&it)).ok());
                match name.as_str() {
                    "p" | "li" | "blockquote" | "h1" | "h2" | "h3" => end(&mut found, import),
                    "br" => found.comment.push('\n'),
                    "img" if told.is_some() => import.leave(say!("left-pictures")),
                    "span" | "a" | "u" | "mark" => {
                        let link = value("href").unwrap_or_default();
                        if let Some(told) = told {
                            end(&mut found, import);
                            let of = |key: &str| {
                                told.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
                            };
                            (found.key, found.color) = (of("annotationKey"), of("color"));
                            open.push(Part::Words);
                        } else if class.split(' ').any(|one| one == "citation") {
                            open.push(Part::Citation);
                        } else if link.starts_with("zotero://") {
                            if found.key.is_empty() {
                                found.key = key_of(&link);
                                // The words stand before their link there.
                                found.words = std::mem::take(&mut found.comment);
                            }
                            open.push(Part::Citation);
                        } else {
                            open.push(Part::Else);
                        }
                    }
                    _ => {}
                }
            }
            Ok(Token::EndTag(tag)) => match &tag.name.0[..] {
                b"span" | b"a" | b"u" | b"mark" => drop(open.pop()),
                b"p" | b"li" | b"blockquote" | b"h1" | b"h2" | b"h3" => end(&mut found, import),
                _ => {}
            },
            Ok(Token::String(words)) => {
                let words = String::from_utf8_lossy(&words.value.0).into_owned();
                match open.iter().rev().find(|part| **part != Part::Else) {
                    Some(Part::Citation) => {}
                    Some(Part::Words) => found.words += &words,
                    _ => found.comment += &words,
                }
            }
            _ => {}
        }
    }
    end(&mut found, import);
}

/// What an element of a note holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The words of the text.
    Words,
    /// Where they stand.
    Citation,
    /// Whatever is around it holds.
    Else,
}

/// Ends a paragraph: takes what was found in it.
fn end(found: &mut Found, import: &mut Import) {
    let found = std::mem::take(found);
    if found.key.is_empty() {
        return;
    }
    let words = unquoted(found.words.trim().trim_end_matches('(').trim()).to_owned();
    let comment = found.comment.trim().trim_start_matches([')', '(']).trim().to_owned();
    take(Found { words, comment, ..found }, import);
}

#[cfg(test)]
mod tests {
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
