//! An annotation of Zotero, from whatever form it is read, and what the forms have in common.

use crate::export::fields::unnamed_kind;
use crate::export::incoming::{Import, Incoming, Says};
use crate::notebook::{Annotation, Target};
use html5gum::{Token, Tokenizer};

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

/// What is known of an annotation there.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) key: String,
    pub(super) words: String,
    pub(super) comment: String,
    pub(super) color: String,
    pub(super) tags: Vec<String>,
    pub(super) author: Option<String>,
    pub(super) created: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) title: Option<String>,
    pub(super) page: Option<String>,
}

/// Takes an annotation if it is about words.
pub(super) fn take(found: Found, import: &mut Import) {
    // Marks of a quotation around nothing are none.
    let words =
        Some(found.words.trim()).filter(|words| words.contains(char::is_alphanumeric)).unwrap_or_default();
    let words = words.to_owned();
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

/// The key of the annotation that an address in `text` names.
pub(super) fn key_of(text: &str) -> String {
    let after = text.split_once("annotation=").map_or("", |(_, after)| after);
    after.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// The quotation marks that words may stand in.
pub(super) const MARKS: [(char, char); 7] =
    [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('”', '”'), ('‘', '’'), ('»', '«')];

/// `words` without the quotation marks around them; `None` where there are none.
pub(super) fn unquoted(words: &str) -> Option<&str> {
    let words = words.trim().trim_matches('=').trim();
    MARKS.into_iter().find_map(|(open, close)| words.strip_prefix(open)?.strip_suffix(close))
}

/// `text` without tags of HTML.
pub(super) fn without_tags(text: &str) -> String {
    let words = Tokenizer::new(text).filter_map(|token| match token {
        Ok(Token::String(words)) => Some(String::from_utf8_lossy(&words.value.0).into_owned()),
        _ => None,
    });
    words.collect()
}
