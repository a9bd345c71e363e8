//! Articles as OpenITI mARkdown, their annotations as tags before and behind the words.

use super::article::Article;
use super::escape::misleads;
use crate::document::{Kind, Style};
use std::collections::BTreeMap;
use tui_bidi::text::slice;

/// The articles, one after the other.
pub(super) fn books(articles: &[Article<'_>]) -> String {
    let mut out = String::new();
    for article in articles {
        book(&mut out, article);
    }
    out
}

fn book(out: &mut String, article: &Article<'_>) {
    let document = article.document;
    put!(out, "######OpenITI#\n\n");
    put!(out, "#META# 020.BookTITLE\t:: {}\n", one_line(article.title()));
    let author = document.meta().author().unwrap_or_else(|| "NODATA".to_owned());
    put!(out, "#META# 010.AuthorNAME\t:: {}\n", one_line(&author));
    for (number, item) in article.items().iter().enumerate().filter(|(_, item)| item.span.is_some()) {
        let note = item.annotation.note.as_deref().map(one_line).unwrap_or_default();
        put!(out, "#META# 900.Note{}\t:: {} {note}\n", number + 1, one_line(&item.annotation.kind));
    }
    put!(out, "#META#Header#End#\n\n");
    let marks = marks(article);
    for index in 0..document.paragraphs() {
        let line = document.paragraph(index);
        if slice(document.text(), line).trim().is_empty() {
            continue;
        }
        let section = document.sections().iter().find(|section| section.heading == index && !section.run_in);
        match section {
            Some(section) => put!(out, "### {} ", "|".repeat(usize::from(section.level.clamp(1, 5)))),
            None => put!(out, "# "),
        }
        let verse = document.block(index).is_some_and(|block| block.kind == Kind::Verse);
        let mut at = line.start;
        for (&place, marks) in marks.range(line.start..=line.end) {
            words(out, slice(document.text(), (at..place).into()), verse);
            let before = slice(document.text(), (line.start..place).into()).chars().next_back();
            let after = slice(document.text(), (place..line.end).into()).chars().next();
            for mark in marks {
                put_mark(out, mark, before, after);
            }
            at = place;
        }
        words(out, slice(document.text(), (at..line.end).into()), verse);
        put!(out, "\n");
    }
}

/// Writes a mark between the characters `before` and `after` it: words stay as far apart as they are. Between words it stands
/// alone; within a word, or before a comma, it clings to both sides.
fn put_mark(out: &mut String, mark: &str, before: Option<char>, after: Option<char>) {
    let apart = |c: Option<char>| c.is_none_or(char::is_whitespace);
    // What follows would be taken for a part of it.
    let swallows = !mark.ends_with('@') && after.is_some_and(|c| c.is_ascii_alphanumeric());
    match (apart(before), apart(after)) {
        (true, _) => put!(out, "{mark} "),
        (false, true) => put!(out, " {mark}"),
        (false, false) if swallows => put!(out, " {mark} "),
        (false, false) => put!(out, "{mark}"),
    }
}

/// What stands at which byte: the tags of annotations, the marks of pages, words of the Quran.
fn marks(article: &Article<'_>) -> BTreeMap<usize, Vec<String>> {
    let mut marks: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let document = article.document;
    for index in 0..document.paragraphs() {
        for inline in document.inlines(index) {
            match inline.style {
                Style::Quran => {
                    marks.entry(inline.span.start).or_default().push("@QB@".to_owned());
                    marks.entry(inline.span.end).or_default().push("@QE@".to_owned());
                }
                Style::Page(label) => {
                    marks.entry(inline.span.start).or_default().extend(page(document.label(label)));
                }
                _ => {}
            }
        }
    }
    for (number, item) in article.items().iter().enumerate() {
        let Some(span) = item.span else { continue };
        let kind: String = item.annotation.kind.chars().filter(char::is_ascii_alphanumeric).collect();
        // The open tags of mARkdown: who tags, a category and one below it.
        let (kind, number) = (kind.to_ascii_uppercase(), number + 1);
        marks.entry(span.start).or_default().push(format!("@HASHIYA@{kind}_B{number}@"));
        marks.entry(span.end).or_default().insert(0, format!("@HASHIYA@{kind}_E{number}@"));
    }
    marks
}

/// `vol. 1, p. 23` as it is written; `vol. 2b, f. 3a`, `ms 7`.
fn page(label: &str) -> Option<String> {
    // A number, and the letter behind it.
    let number = |written: &str| {
        let digits = written.bytes().take_while(u8::is_ascii_digit).count();
        let letter = written[digits..].to_owned();
        written[..digits].parse::<u32>().ok().map(|number| (number, letter))
    };
    if let Some(milestone) = label.strip_prefix("ms ") {
        let series: String = milestone.chars().take_while(char::is_ascii_uppercase).collect();
        return number(&milestone[series.len()..]).map(|(number, _)| format!("ms{series}{number:03}"));
    }
    let (volume, page) = label.split_once(", ").unwrap_or(("vol. 0", label));
    let leaf = if page.starts_with('f') { "Folio" } else { "Page" };
    let (volume, part) = number(volume.strip_prefix("vol. ")?)?;
    let (page, side) = number(page.strip_prefix("p. ").or(page.strip_prefix("f. "))?)?;
    Some(format!("{leaf}V{volume:02}{part}P{page:03}{}", side.to_ascii_uppercase()))
}

/// Words, without tabs.
fn words(out: &mut String, words: &str, verse: bool) {
    if verse {
        put!(out, "{}", words.replace('\t', " %~% "));
    } else {
        put!(out, "{}", words.replace('\t', " "));
    }
}

/// Words of the head, in one line and without marks of direction.
fn one_line(words: &str) -> String {
    words.replace(misleads, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
