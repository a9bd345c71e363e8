//! Letters: what somebody wrote, below its subject; who and when are said of the document. A box of letters has one below
//! the other.
//!
//! Of the forms that a letter comes in the plain one is read; what was sent with it is none of it.

use super::mime::{cut, header, is, parts, said, unfolded, unquoted, unwritten};
use super::{html, told::Told};
use crate::document::build::Builder;
use crate::document::encoding::Encoding;
use crate::document::markup::{Kind, Meta, Style};

/// Parts within parts are looked into so deep.
const DEPTH: u8 = 6;
/// A line that was broken to a width has as many characters, or more.
const BROKEN: usize = 55;
/// The letters of a box that are read.
const LETTERS: usize = 20_000;

/// Whether a text that begins with `start` is a letter, whatever it is called.
pub(in crate::document) fn begins(start: &str) -> bool {
    let start = tui_bidi::text::snip(start, 8192);
    let named = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        !name.is_empty() && name.len() < line.len() && name.bytes().all(|b| b.is_ascii_graphic())
    };
    // Most texts are none by their first line, whatever it goes on with: a name has no space.
    let first = start.lines().next().unwrap_or_default();
    if !named(first) && !first.starts_with("From ") {
        return false;
    }
    let headers = unfolded(cut(start.as_bytes()).0);
    let has = |name| header(&headers, name).is_some();
    headers.lines().skip(1).take(4).all(named)
        && has("from")
        && has("date")
        && (has("message-id") || has("received") || has("mime-version"))
}

/// Reads a letter, or a box of letters, and tells the encoding of the first.
pub(super) fn read(bytes: &[u8]) -> (Told, &'static str) {
    let mut told = Told { builder: Builder::default(), meta: Meta::default() };
    let mut encoding = None;
    let letters = letters(bytes);
    for (at, letter) in letters.iter().enumerate() {
        let (headers, body) = cut(letter);
        let headers = unfolded(headers);
        let value = |name| header(&headers, name).map(decoded).filter(|value| !value.is_empty());
        let subject = value("subject");
        let who = value("from").map(|from| name_of(&from));
        if at == 0 {
            told.meta.title.clone_from(&subject);
            told.meta.published = value("date").map(|date| day(&date).unwrap_or(date));
            told.meta.authors = who.iter().cloned().collect();
        }
        told.builder.end();
        if letters.len() > 1 {
            let label = told.builder.label(who.unwrap_or_default());
            told.builder.mark(Style::Page(label));
        }
        if let Some(subject) = subject {
            told.builder.begin(Kind::Heading(1));
            told.builder.words(&subject);
            told.builder.end();
        }
        let Some(part) = text_of(&headers, body, DEPTH) else { continue };
        encoding = encoding.or(Some(part.encoding));
        if part.html {
            html::letter(&part.text, &mut told.builder);
        } else {
            plain(&part.text, &mut told.builder);
        }
    }
    told.builder.end();
    (told, encoding.unwrap_or(Encoding::UTF_8).name())
}

/// The letters of a box, or the one.
fn letters(bytes: &[u8]) -> Vec<&[u8]> {
    let begins = |line: &[u8]| line.starts_with(b"From ");
    if !begins(bytes) {
        return vec![bytes];
    }
    let mut starts = vec![0];
    for at in memchr::memmem::find_iter(bytes, b"\nFrom ") {
        let blank = bytes[..at].ends_with(b"\n") || bytes[..at].ends_with(b"\n\r");
        if blank && starts.len() < LETTERS {
            starts.push(at + 1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let letter = |(start, end): (&usize, usize)| {
        let own = &bytes[*start..end];
        &own[memchr::memchr(b'\n', own).map_or(own.len(), |end| end + 1)..]
    };
    starts.iter().zip(ends).map(letter).collect()
}

/// The words of a letter, in one of its forms.
struct Part {
    text: String,
    html: bool,
    encoding: Encoding,
}

/// The words of a part: the plain ones, where there are any.
fn text_of(headers: &str, body: &[u8], depth: u8) -> Option<Part> {
    let kind = header(headers, "content-type").unwrap_or("text/plain");
    let sent_with = header(headers, "content-disposition").is_some_and(|said| is(said, "attachment"));
    if is(kind, "multipart/") && depth > 0 {
        let mut best: Option<Part> = None;
        for part in parts(kind, body) {
            let (headers, body) = cut(part);
            let found =
                text_of(&unfolded(headers), body, depth - 1).filter(|part| !part.text.trim().is_empty());
            match found {
                Some(part) if !part.html => return Some(part),
                found => best = best.or(found),
            }
        }
        return best;
    }
    let html = is(kind, "text/html");
    if sent_with || !html && !is(kind, "text/plain") {
        return None;
    }
    let bytes = unwritten(headers, body);
    let named = said(kind, "charset").and_then(|name| Encoding::named(&name));
    let sound = std::str::from_utf8(&bytes).is_ok();
    let encoding = match named {
        Some(named) if !named.is_utf8() || sound => named,
        _ if sound => Encoding::UTF_8,
        _ => Encoding::guess(&bytes),
    };
    Some(Part { text: encoding.decode(&bytes), html, encoding })
}

/// Tells plain words: paragraphs, and quotations by their signs.
fn plain(text: &str, builder: &mut Builder) {
    let mut depth = 0;
    let mut broken = false;
    for line in text.lines() {
        let (quotes, line) = quoted(line.trim_end_matches('\r'));
        if quotes != depth {
            builder.end();
            (depth..quotes).for_each(|_| builder.quote());
            (quotes..depth).for_each(|_| builder.unquote());
            depth = quotes;
        }
        let words = line.trim();
        if words.is_empty() || words == "--" {
            builder.end();
            broken = false;
            continue;
        }
        if builder.has_block() {
            if broken { builder.space() } else { builder.line_end() }
        }
        builder.words(words);
        broken = words.chars().count() >= BROKEN;
    }
    (0..depth).for_each(|_| builder.unquote());
    builder.end();
}

/// How many signs of quotations a line begins with, and the rest of it.
fn quoted(line: &str) -> (usize, &str) {
    const MOST: usize = 16;
    let (mut quotes, mut rest) = (0, line);
    while let Some(inner) = rest.strip_prefix('>').filter(|_| quotes < MOST) {
        (quotes, rest) = (quotes + 1, inner.strip_prefix(' ').unwrap_or(inner));
    }
    (quotes, rest)
}

/// What a header says, its words that are written in ASCII decoded: `=?utf-8?B?…?=`.
fn decoded(value: &str) -> String {
    let (mut words, mut rest) = (String::new(), value);
    let mut gathered: Option<(Encoding, Vec<u8>)> = None;
    let settle = |words: &mut String, gathered: &mut Option<(Encoding, Vec<u8>)>| {
        if let Some((encoding, bytes)) = gathered.take() {
            words.push_str(&encoding.decode(&bytes));
        }
    };
    while let Some((before, encoded)) = rest.split_once("=?") {
        let mut fields = encoded.splitn(4, '?');
        let (Some(name), Some(way), Some(body)) = (fields.next(), fields.next(), fields.next()) else {
            break;
        };
        let Some(after) = fields.next().and_then(|after| after.strip_prefix('=')) else { break };
        let encoding = Encoding::named(name.split('*').next().unwrap_or(name)).unwrap_or(Encoding::UTF_8);
        let bytes = match way {
            "B" | "b" => super::mime::of_base64(body.as_bytes()),
            _ => unquoted(body.replace('_', " ").as_bytes()),
        };
        // A letter may be divided between two such words.
        match &mut gathered {
            Some((own, all)) if own.name() == encoding.name() && before.trim().is_empty() => {
                all.extend(bytes);
            }
            _ => {
                settle(&mut words, &mut gathered);
                words.push_str(before);
                gathered = Some((encoding, bytes));
            }
        }
        rest = after;
    }
    settle(&mut words, &mut gathered);
    words.push_str(rest);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of who wrote: `"name" <address>`.
fn name_of(from: &str) -> String {
    let name = from.split('<').next().unwrap_or_default().trim().trim_matches('"').trim();
    if name.is_empty() { from.trim_matches(['<', '>', ' ']).to_owned() } else { name.to_owned() }
}

/// The day of a header's date: `Tue, 12 Mar 2024 10:20:00 +0330`.
fn day(date: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<&str> = date.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| MONTHS.contains(&word.to_ascii_lowercase().as_str()))?;
    let month = MONTHS.iter().position(|month| words[at].eq_ignore_ascii_case(month))? + 1;
    let day: u8 = words.get(at.checked_sub(1)?)?.parse().ok()?;
    let year: u16 = words.get(at + 1)?.parse().ok()?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}
