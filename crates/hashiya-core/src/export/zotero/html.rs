//! Zotero's notes in HTML: as they are kept, as they are exported, and as its extension `ZotFile` once wrote them.

use super::found::{Found, key_of, take, unquoted};
use crate::export::incoming::Import;
use crate::export::page::unescaped;
use html5gum::{StartTag, Token, Tokenizer};
use serde_json::Value;

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

/// A note while it is read.
#[derive(Default)]
struct Reader {
    found: Found,
    /// Whether an element says that its words are of the text; before, only quotation marks did.
    is_marked: bool,
    /// What the elements are that are open, as far as they matter.
    open: Vec<Part>,
}

/// Takes the highlights of notes: each bears its annotation, or did before it was exported; the citation behind it is
/// Zotero's own, and what follows is the comment.
pub(super) fn notes(text: &str, import: &mut Import) {
    let mut reader = Reader::default();
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::StartTag(tag)) => reader.start(&tag, import),
            Ok(Token::EndTag(tag)) if is_inline(&tag.name.0) => drop(reader.open.pop()),
            Ok(Token::EndTag(tag)) if is_block(&tag.name.0) => reader.end(import),
            Ok(Token::String(words)) => reader.words(&String::from_utf8_lossy(&words.value.0)),
            _ => {}
        }
    }
    reader.end(import);
}

fn is_inline(name: &[u8]) -> bool {
    matches!(name, b"span" | b"a" | b"u" | b"mark")
}

fn is_block(name: &[u8]) -> bool {
    matches!(name, b"p" | b"li" | b"blockquote" | b"div" | b"h1" | b"h2" | b"h3")
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>, import: &mut Import) {
        let value = |key: &str| {
            tag.attributes.get(key.as_bytes()).map(|it| String::from_utf8_lossy(&it.value.0).into_owned())
        };
        let told = value("data-annotation")
            .map(|it| serde_json::from_str::<Value>(&unescaped(&it)).unwrap_or_default());
        match &tag.name.0[..] {
            name if is_block(name) => self.end(import),
            b"br" => self.found.comment.push('\n'),
            b"img" if told.is_some() => import.leave(say!("left-pictures")),
            name if is_inline(name) => {
                let class = value("class").unwrap_or_default();
                let is = |names: &[&str]| class.split(' ').any(|one| names.contains(&one));
                let link = value("href").unwrap_or_default();
                let part = if told.is_some() || is(&["highlight", "underline"]) {
                    self.end(import);
                    self.is_marked = true;
                    let told = told.unwrap_or_default();
                    let of = |key: &str| told.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
                    (self.found.key, self.found.color) = (of("annotationKey"), of("color"));
                    Part::Words
                } else if link.starts_with("zotero://") {
                    self.link(&link);
                    Part::Citation
                } else if is(&["citation"]) {
                    Part::Citation
                } else {
                    self.color(&value("style").unwrap_or_default());
                    Part::Else
                };
                self.open.push(part);
            }
            _ => {}
        }
    }

    /// A link to an annotation or to a page; the words stand before it where no element is theirs.
    fn link(&mut self, link: &str) {
        if self.found.key.is_empty() {
            self.found.key = key_of(link);
        }
        if !self.is_marked && self.found.words.is_empty() {
            self.found.words = std::mem::take(&mut self.found.comment);
        }
    }

    /// The colour that exported words have as their ground, with its opacity behind it.
    fn color(&mut self, style: &str) {
        let ground = style.split_once("background-color:").map_or("", |(_, after)| after.trim_start());
        if self.open.last() == Some(&Part::Words) && self.found.color.is_empty() {
            ground.get(..7).unwrap_or_default().clone_into(&mut self.found.color);
        }
    }

    fn words(&mut self, words: &str) {
        match self.open.iter().rev().find(|part| **part != Part::Else) {
            Some(Part::Citation) => {}
            Some(Part::Words) => self.found.words += words,
            _ => self.found.comment += words,
        }
    }

    /// Ends a paragraph: takes what was found in it.
    fn end(&mut self, import: &mut Import) {
        let Self { found, is_marked, .. } = std::mem::take(self);
        let words = found.words.trim().trim_end_matches('(').trim();
        let quoted = unquoted(words);
        if found.key.is_empty() && !is_marked && quoted.is_none() {
            if !words.is_empty() {
                import.leave(say!("left-notes-without-words"));
            }
            return;
        }
        let words = quoted.unwrap_or(words).to_owned();
        // Behind an exported citation stands the link to the page, in parentheses of its own.
        let comment = found.comment.trim();
        let comment = ["()", ")"].iter().find_map(|rest| comment.strip_prefix(rest)).unwrap_or(comment);
        let comment = comment.trim().to_owned();
        take(Found { words, comment, ..found }, import);
    }
}
