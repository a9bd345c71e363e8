//! Zotero's notes in Markdown, with links to its annotations or without.

use super::found::{Found, MARKS, key_of, take, unquoted, without_tags};
use crate::export::incoming::Import;
use crate::export::plain_markdown::plain;

/// The paragraphs and items of lists of a note, each with words in quotation marks, where they stand, and what was said of
/// them.
pub(super) fn notes(text: &str, import: &mut Import) {
    let mut block = String::new();
    for line in text.lines().chain([""]) {
        let line = line.trim_start_matches(['>', ' ']);
        let item = ["- ", "* ", "+ "].iter().find_map(|bullet| line.strip_prefix(bullet));
        if line.trim().is_empty() || item.is_some() {
            of_block(block.trim(), import);
            block.clear();
        }
        block += item.unwrap_or(line).trim_start();
        block.push('\n');
    }
    of_block(block.trim(), import);
}

fn of_block(text: &str, import: &mut Import) {
    let Some(first) = text.find("](zotero://") else { return of_plain(text, import) };
    let key = key_of(text);
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
    let words = unquoted(&words).unwrap_or(words.trim()).to_owned();
    take(Found { key, words, comment: plain(&without_tags(tail)), ..Found::default() }, import);
}

/// A paragraph without links: “words” (Noor, 2023, p. 5) what was said of them.
fn of_plain(text: &str, import: &mut Import) {
    let text = plain(&without_tags(text));
    let text = text.trim();
    let Some(&(open, close)) = MARKS.iter().find(|(open, _)| text.starts_with(*open)) else { return };
    let inner = &text[open.len_utf8()..];
    let cited = [" (", "\n("].iter().filter_map(|behind| inner.find(&format!("{close}{behind}"))).min();
    let Some(end) = cited.or_else(|| inner.rfind(close)) else { return };
    let rest = inner[end + close.len_utf8()..].trim_start();
    let comment =
        rest.strip_prefix('(').map_or(rest, |cited| cited.split_once(')').map_or("", |(_, after)| after));
    take(Found { words: inner[..end].to_owned(), comment: comment.to_owned(), ..Found::default() }, import);
}
