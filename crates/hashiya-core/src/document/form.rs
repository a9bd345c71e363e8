//! Which form bytes are in: by what they begin with, then by their name.

use super::encoding::{self, Encoding};
use super::format::{Format, ending, is_openiti_name, named};
use super::{decode, read, seems, unreadable::Unreadable};
use std::borrow::Cow;

/// The form of `bytes`, the beginning of a file or all of it, that bears `name`; what is no form that can be
/// read is told.
pub(super) fn sniff(bytes: &[u8], name: &str) -> Result<Format, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return seems::container(bytes);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(Format::Pdf);
    }
    let sample = decode::sample(bytes);
    if let Some(seems) = seems::no_text(sample) {
        return Err(Unreadable(seems));
    }
    Ok(of_text(&decoded(sample), name))
}

/// A sample as text, whatever it is in.
fn decoded(sample: &[u8]) -> Cow<'_, str> {
    let marked = Encoding::marked(sample);
    if marked.is_none_or(Encoding::is_utf8) && encoding::utf16(sample).is_none() {
        let sample = sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample);
        return simdutf8::basic::from_utf8(sample)
            .map_or_else(|_| String::from_utf8_lossy(sample), Cow::Borrowed);
    }
    marked.unwrap_or_else(|| Encoding::guess(sample)).decode(sample).into()
}

/// The form of a text that begins with `sample`.
fn of_text(sample: &str, name: &str) -> Format {
    let ending = ending(name);
    let start = sample.trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    let named = named(&ending);
    if start.starts_with("######OpenITI#") || is_openiti_name(&ending) && start.starts_with('#') {
        return Format::OpenIti;
    }
    let xml = begins("<?xml");
    let head = tui_bidi::text::snip(start, 2048);
    let html = begins("<!doctype html")
        || begins("<html")
        || (xml || begins("<!--"))
            && ["<html", "<!DOCTYPE html", "<!doctype html"].iter().any(|tag| head.contains(tag));
    let unnamed = ending.is_empty() || name == "standard input";
    let letter = unnamed || matches!(&*ending, "txt" | "msg" | "mail");
    if named == Some(Format::Mail) || letter && read::mail::begins(start) && !read::mime::begins(start) {
        return Format::Mail;
    }
    if read::mime::begins(start) {
        return Format::Html;
    }
    if html && named.is_none_or(|named| matches!(named, Format::Html | Format::Xml)) {
        return Format::Html;
    }
    if xml || begins("<rss") || begins("<feed") || begins("<tei") {
        return Format::Xml;
    }
    match named {
        Some(Format::Html) if begins("<") || head.contains("</") => return Format::Html,
        Some(Format::Html | Format::Epub | Format::Docx | Format::Pdf) => {}
        Some(named) => return named,
        None => {}
    }
    if read::subtitles::begins(start) {
        return Format::Subtitles;
    }
    if (unnamed || ending == "ansi") && read::markdown::seems(sample) {
        Format::Markdown
    } else {
        Format::Text
    }
}
