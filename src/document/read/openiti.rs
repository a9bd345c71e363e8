//! OpenITI mARkdown: the books of the Open Islamicate Texts Initiative.
//!
//! `#META#` lines are the header; `# ` opens a paragraph and `~~` goes on with it; bars after `###` or `#` make a
//! heading of their number; `%~%` parts hemistichs. Pages, milestones and named tags are marks, no words.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use std::borrow::Cow;

/// The end of the header.
const HEADER: &str = "#META#Header#End#";

/// The longest tag, in bytes.
const TAG: usize = 64;

/// Reads mARkdown.
pub(super) fn read(source: &str) -> Told {
    let mut meta = Meta::default();
    let (header, body) = match source.find(HEADER) {
        Some(at) => (&source[..at], &source[at + HEADER.len()..]),
        None => ("", source.split_once('\n').map_or("", |(_, body)| body)),
    };
    header.lines().for_each(|line| about(&mut meta, line));
    let mut builder = Builder::default();
    for line in body.lines() {
        self::line(&mut builder, line);
    }
    builder.end();
    Told { builder, meta }
}

/// A line of the header: `#META# 020.BookTITLE :: …`.
fn about(meta: &mut Meta, line: &str) {
    let Some((key, value)) = line.strip_prefix("#META#").and_then(|line| line.split_once("::")) else {
        return;
    };
    let value = value.trim();
    let nothing = value.is_empty() || ["NODATA", "NOTGIVEN", "NOCODE", "NO"].contains(&value);
    let key = key.trim().to_ascii_lowercase();
    let is = |name: &str| key.ends_with(name) || key.contains(&format!("{name}:"));
    match () {
        () if nothing => {}
        () if is("booktitle") || is("bktitle") => drop(meta.title.get_or_insert(value.to_owned())),
        () if is("authorname") || is("authoraka") || is("auth") => {
            if meta.authors.is_empty() {
                meta.authors.push(value.to_owned());
            }
        }
        () if is("edpublisher") => meta.publisher = Some(value.to_owned()),
        () if is("libreadonline") || is("libreaduri") => meta.url = Some(value.to_owned()),
        () => {}
    }
}

fn line(builder: &mut Builder, line: &str) {
    let line = line.trim_end();
    if line.starts_with("#~:") {
        return; // what a program found out about the lines below
    }
    if let Some(rest) = line.strip_prefix("~~") {
        builder.space();
        return words(builder, rest);
    }
    let bare = line.trim_start_matches('#').trim();
    if !bare.is_empty() && page(bare).1.max(milestone(bare).1) == bare.len() {
        // A mark on a line of its own ends the page of what stands before it.
        return words(builder, bare);
    }
    builder.end();
    if let Some((level, rest)) = heading(line) {
        let rest = rest.trim().trim_start_matches("AUTO").trim();
        builder.begin(Kind::Heading(level));
        words(builder, &unbracketed(rest));
        builder.end();
        return;
    }
    let rest = line.trim_start_matches('#').trim_start();
    let rest = without_unit(rest);
    let verse = rest.contains("%~%") || rest.split_whitespace().any(|word| word == "%");
    builder.begin(if verse { Kind::Verse } else { Kind::Paragraph });
    words(builder, rest);
}

/// The level and the words of a heading: as many bars as it has.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.strip_prefix('#')?.trim_start_matches('#').trim_start();
    let words = rest.trim_start_matches('|');
    let bars = rest.len() - words.len();
    // `### |EDITOR|` names a part that is the editor's.
    let words = ["EDITOR|", "PARATEXT|"].iter().find_map(|tag| words.strip_prefix(tag)).unwrap_or(words);
    (bars > 0).then(|| (bars.min(6) as u8, words))
}

/// A paragraph without the tag of what it is: `$BIO_MAN$`, `$$$`, `@ RAW`.
fn without_unit(rest: &str) -> &str {
    if let Some(raw) = rest.strip_prefix("@ ") {
        return raw.trim_start().strip_prefix("RAW").unwrap_or(raw).trim_start();
    }
    let Some(tagged) = rest.strip_prefix('$') else { return rest };
    let name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    let named = tagged.split_once('$').filter(|(tag, _)| !tag.is_empty() && name(tag));
    named.map_or(tagged, |(_, rest)| rest).trim_start_matches(['$', ' '])
}

/// A heading without the brackets that stand around all of its words.
fn unbracketed(rest: &str) -> Cow<'_, str> {
    let inner = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match inner {
        // What follows is marks alone: of pages, of milestones.
        Some((inner, after)) if after.is_ascii() && !inner.contains('[') => {
            format!("{inner} {}", after.trim()).into()
        }
        _ => rest.into(),
    }
}

fn words(builder: &mut Builder, line: &str) {
    let mut space = line.starts_with(char::is_whitespace);
    for word in line.split_whitespace() {
        if space {
            builder.space();
        }
        space = true;
        match word {
            "%~%" | "%" => builder.hemistich(),
            "@QB@" => builder.open(Style::Quran),
            "@QE@" => builder.close(|style| style == Style::Quran),
            _ => self::word(builder, word),
        }
    }
}

/// A word, without the marks that cling to it.
fn word(builder: &mut Builder, word: &str) {
    let mut rest = word;
    while let Some(at) = rest.find(['P', 'm', '@', '%']) {
        let (before, mark) = rest.split_at(at);
        let (label, length) = match mark.as_bytes()[0] {
            b'P' => page(mark),
            b'm' => milestone(mark),
            b'@' => tag(mark),
            _ => mark.strip_prefix("%~%").map_or((None, 0), |_| (None, 3)),
        };
        if length == 0 {
            let next = at + 1;
            builder.words(&rest[..next]);
            rest = &rest[next..];
            continue;
        }
        builder.words(before);
        if let Some(label) = label {
            let label = builder.label(label);
            builder.mark(Style::Page(label));
        } else if mark.starts_with('%') {
            builder.hemistich();
        } else if mark.starts_with("@QB") {
            builder.open(Style::Quran);
        } else if mark.starts_with("@QE") {
            builder.close(|style| style == Style::Quran);
        }
        rest = &mark[length..];
    }
    builder.words(rest);
}

/// `PageV01P023`, also with a letter after the number.
fn page(mark: &str) -> (Option<String>, usize) {
    let parse = || {
        let rest = mark
            .strip_prefix("PageV")
            .or_else(|| mark.strip_prefix("PageBegV"))
            .or(mark.strip_prefix("PageEndV"))?;
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let volume = &rest[..digits(rest)];
        let after = rest[volume.len()..].strip_prefix('P')?;
        let number = &after[..digits(after)];
        let side = after[number.len()..].chars().next().filter(|side| matches!(side, 'A' | 'B'));
        let length = mark.len() - after.len() + number.len() + side.map_or(0, char::len_utf8);
        let plain = |digits: &str| digits.trim_start_matches('0').to_owned();
        let side = side.map_or_else(String::new, |side| side.to_lowercase().to_string());
        let page = format!("p. {}{side}", plain(number));
        let volume = plain(volume);
        Some((Some(if volume.is_empty() { page } else { format!("vol. {volume}, {page}") }), length))
    };
    parse().unwrap_or((None, 0))
}

/// `ms0123`, `Milestone300`.
fn milestone(mark: &str) -> (Option<String>, usize) {
    let rest = mark.strip_prefix("ms").unwrap_or_default();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits < 2 || rest[digits..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (None, 0);
    }
    (Some(format!("ms {}", rest[..digits].trim_start_matches('0'))), 2 + digits)
}

/// `@PER@`, `@T12`, `@YB0449`: names of things, by people or programs.
fn tag(mark: &str) -> (Option<String>, usize) {
    // What we write ourselves may cling to a word.
    if let Some(own) = mark.strip_prefix("@HASHIYA@")
        && let Some((name, _)) = own.split_once('@')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
        return (None, "@HASHIYA@".len() + name.len() + 1);
    }
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'@' | b'-' | b'.');
    let length = 1 + mark.as_bytes()[1..].iter().take(TAG).take_while(|byte| inner(byte)).count();
    (None, if length > 1 && mark.as_bytes()[1].is_ascii_alphabetic() { length } else { 0 })
}
