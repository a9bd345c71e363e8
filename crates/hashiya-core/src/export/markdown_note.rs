//! An annotation as Markdown and back: a block quote, a caption and a note. Behind the caption stands a comment, which no
//! page shows, with its id and what these do not say.

use super::article::{Article, Item};
use super::escape;
use super::names::{NAMES, Names, Said};
use super::plain_markdown::plain;
use super::unseen::{unseen, whole};
use crate::notebook::{Annotation, Kind, Target, confidence_name, is_date, kind_name, status_name};
use crate::words::Phrase;
use serde_json::{Map, Value};

/// What parts a caption from the comment behind it: `<` of words is never written as such.
const OPEN: &str = "<!-- ";
const CLOSE: &str = " -->";

/// A quote with what the reader said of it, and with the comment behind its caption.
pub(super) fn whole_note(article: &Article<'_>, item: &Item<'_>) -> String {
    let seen = read_back(item.quote, item.annotation);
    let mut unseen = unseen(article, item, seen.as_ref());
    if seen.is_some_and(|seen| seen.target.exact != item.quote) {
        unseen.insert("quote".to_owned(), item.quote.into());
    }
    note(item.quote, item.annotation, &format!(" {OPEN}{}{CLOSE}", inert(&Value::Object(unseen))))
}

/// A quote with what the reader said of it; `behind` stands behind the caption.
pub(super) fn note(quote: &str, own: &Annotation, behind: &str) -> String {
    let mut out = String::new();
    for line in lines(quote) {
        put!(out, "{}\n", format!("> {line}").trim_end());
    }
    // White space alone has no line; without a quotation its caption would be words of the note before.
    if out.is_empty() {
        out.push_str(">\n");
    }
    put!(out, "\n{}{behind}\n", caption(own));
    if let Some(note) = &own.note {
        put!(out, "\n{}\n", lines(note).join("\n"));
    }
    out
}

/// The lines of `text`; where one follows another without an empty line between, a backslash keeps the two
/// apart, for Markdown would join them.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.trim().lines().map(escape::markdown).collect();
    for line in 1..lines.len() {
        if !lines[line - 1].is_empty() && !lines[line].is_empty() {
            lines[line - 1].push('\\');
        }
    }
    lines
}

/// Kind, status, who and when, tags.
fn caption(annotation: &Annotation) -> String {
    let kind = escape::markdown(&kind_name(&annotation.kind).to_string());
    let own = |value: &str| Phrase::content(escape::markdown(value));
    let Annotation { status, confidence, speaker, said, place, author, .. } = annotation;
    let parts = [
        status.as_deref().map(|name| own(&status_name(name).to_string())),
        confidence.as_deref().map(|sure| {
            say!("detail-confidence", confidence = escape::markdown(&confidence_name(sure).to_string()))
        }),
        speaker.as_deref().map(|name| say!("said-by-name", name = escape::markdown(name))),
        said.as_deref().map(own),
        place.as_deref().map(own),
        author.as_deref().map(|name| say!("report-by", name = escape::markdown(name))),
    ];
    let mut caption = format!("**{kind}**");
    for part in parts.into_iter().flatten() {
        put!(caption, " · {part}");
    }
    annotation.tags.iter().filter_map(|tag| escape::hashtag(tag)).for_each(|tag| put!(caption, " #{tag}"));
    caption
}

/// JSON as the words of a comment: nothing in it ends one, or means anything to Markdown.
fn inert(value: &Value) -> String {
    let json = escape::json(value.to_string());
    let mut words = String::with_capacity(json.len());
    for c in json.chars() {
        // None of these stands outside a string, but for a sign of a number, of which there is none.
        if "<>&%`$#".contains(c) || c == '-' && words.ends_with('-') {
            put!(words, "\\u{:04x}", c as u32);
        } else {
            words.push(c);
        }
    }
    words
}

/// What is read of an annotation of `quote` that was written without a comment.
fn read_back(quote: &str, own: &Annotation) -> Option<Annotation> {
    let text = escape::shown(note(quote, own, ""));
    let mut blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    let (quote, caption) = (blocks.next()?, blocks.next()?);
    let mut read = Read::new(quote, caption);
    blocks.for_each(|block| read.add_note(block));
    Some(read.seen)
}

/// An annotation that is being read.
pub(super) struct Read {
    /// What one sees of it.
    pub(super) seen: Annotation,
    unseen: Option<Map<String, Value>>,
}

impl Read {
    /// The annotation of a block quote and the line below it.
    pub(super) fn new(quote: &str, caption: &str) -> Self {
        let (before, comment) = caption.split_once(OPEN).unwrap_or((caption, ""));
        let unseen = comment.split_once(CLOSE).and_then(|(json, _)| serde_json::from_str(json).ok());
        Self { seen: annotation(quote, before.trim_end(), &NAMES), unseen }
    }

    /// One more paragraph of its note.
    pub(super) fn add_note(&mut self, block: &str) {
        let note = self.seen.note.get_or_insert_default();
        if !note.is_empty() {
            note.push_str("\n\n");
        }
        note.push_str(&plain(block));
    }

    /// Whether what one sees is all that there is.
    pub(super) fn is_all_seen(&self) -> bool {
        self.unseen.is_none()
    }

    /// All of it, and whether it has numbers of a text. Where one sees what was written, it is what was written; what was
    /// written anew since is as one sees it.
    pub(super) fn into_whole(self) -> (Annotation, bool) {
        let Self { seen, unseen } = self;
        let Some(unseen) = unseen else { return (seen, false) };
        let Some((mut own, numbers)) = whole(&seen, &unseen) else { return (seen, false) };
        if let Some(quote) = unseen.get("quote").and_then(Value::as_str)
            && read_back(quote, &seen).is_some_and(|again| again.target.exact == seen.target.exact)
        {
            quote.clone_into(&mut own.target.exact);
        }
        let seen_again = read_back(&seen.target.exact, &Annotation { links: Vec::new(), ..own.clone() });
        let as_written = |again: Annotation| {
            again.note == seen.note
                && again.tags == seen.tags
                && (again.kind, again.status, again.confidence)
                    == (seen.kind.clone(), seen.status.clone(), seen.confidence.clone())
                && [again.speaker, again.said, again.place, again.author]
                    == [&seen.speaker, &seen.said, &seen.place, &seen.author].map(Clone::clone)
        };
        if seen_again.is_some_and(as_written) {
            return (own, numbers);
        }
        let Annotation { id, color, created, updated, target, links, .. } = own;
        (Annotation { id, color, created, updated, target, links, ..seen }, numbers)
    }
}

/// The annotation of a block quote and the line below it: `**claim** · refuted · said by … · 2023-11-17 · by … #tag`.
fn annotation(quote: &str, caption: &str, names: &Names) -> Annotation {
    let lines: Vec<&str> = quote
        .lines()
        .map(|line| line.strip_prefix("> ").or(line.strip_prefix('>')).unwrap_or(line))
        .collect();
    let exact = plain(&lines.join("\n"));
    let mut own = Annotation { target: Target::of_words(exact), ..Annotation::default() };
    let tags = caption.find(" #").unwrap_or(caption.len());
    own.tags = caption[tags..]
        .split_whitespace()
        .filter_map(|tag| tag.strip_prefix('#'))
        .map(str::to_owned)
        .collect();
    for (number, part) in caption[..tags].split(" · ").enumerate() {
        let part = plain(part.trim());
        let is_claim = own.kind == Kind::Claim;
        match names.said(&part) {
            _ if number == 0 => own.kind = names.kind(part.trim_matches('*')).into(),
            Some((Said::Confidence, sure)) => own.confidence = Some(names.confidence(sure).into()),
            Some((Said::Speaker, name)) => own.speaker = Some(name.to_owned()),
            Some((Said::Author, name)) => own.author = Some(name.to_owned()),
            None if is_date(&part) => own.said = Some(part),
            None if number == 1 => match names.status(&part) {
                Some(status) => own.status = Some(status.into()),
                None if is_claim => own.status = Some(part.into()),
                None => own.place = Some(part),
            },
            None => own.place = Some(part),
        }
    }
    own
}
