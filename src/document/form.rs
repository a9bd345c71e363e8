//! Forms of documents, and which one bytes are in: by what they begin with, then by their name.

use super::seems::{self, Unreadable};
use super::{
    encoding::{self, Encoding},
    how::SAMPLE,
    read,
};

/// A form that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, as `CommonMark` and GitHub have it.
    Markdown,
    /// A web page.
    Html,
    /// A book in EPUB 2 or 3.
    Epub,
    /// A word processor's document (Office Open XML).
    Docx,
    /// A book in OpenITI mARkdown.
    OpenIti,
    /// `AsciiDoc`.
    AsciiDoc,
    /// XML: TEI, feeds, others.
    Xml,
    /// Comma- or tab-separated values.
    Csv,
    /// PDF, as pdftotext reads it.
    Pdf,
    /// Subtitles of a film: `SubRip`, `WebVTT`.
    Subtitles,
}

impl Format {
    /// All forms, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Epub,
        Self::Docx,
        Self::OpenIti,
        Self::AsciiDoc,
        Self::Xml,
        Self::Csv,
        Self::Pdf,
        Self::Subtitles,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Epub => "epub",
            Self::Docx => "docx",
            Self::OpenIti => "openiti",
            Self::AsciiDoc => "asciidoc",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Pdf => "pdf",
            Self::Subtitles => "subtitles",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending that a file of this form has.
    pub fn ending(self) -> &'static str {
        ENDINGS.iter().find(|(_, format)| *format == self).map_or("txt", |&(ending, _)| ending)
    }

    /// Whether its bytes are text, which can be shown as it stands.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Epub | Self::Docx | Self::Pdf)
    }

    /// Whether its source marks headings, so that conventions of plain text say nothing.
    pub fn marks_headings(self) -> bool {
        !matches!(self, Self::Text | Self::Csv | Self::Pdf | Self::Subtitles)
    }
}

/// Endings of names, and the form that each says.
const ENDINGS: [(&str, Format); 31] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("mdown", Format::Markdown),
    ("mkd", Format::Markdown),
    ("mkdn", Format::Markdown),
    ("mdwn", Format::Markdown),
    ("mdx", Format::Markdown),
    ("rmd", Format::Markdown),
    ("qmd", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("xht", Format::Html),
    ("shtml", Format::Html),
    ("epub", Format::Epub),
    ("docx", Format::Docx),
    ("docm", Format::Docx),
    ("adoc", Format::AsciiDoc),
    ("asciidoc", Format::AsciiDoc),
    ("asc", Format::AsciiDoc),
    ("xml", Format::Xml),
    ("tei", Format::Xml),
    ("rss", Format::Xml),
    ("atom", Format::Xml),
    ("csv", Format::Csv),
    ("tsv", Format::Csv),
    ("tab", Format::Csv),
    ("pdf", Format::Pdf),
    ("srt", Format::Subtitles),
    ("vtt", Format::Subtitles),
    ("sbv", Format::Subtitles),
];

/// The ending of a file's name, in lower case.
pub(super) fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// Whether what bears that name may have been written for a terminal: attributes and overstrikes are read. In other
/// plain text they are shown, for there the text is the file.
pub(super) fn may_be_of_terminal(name: &str) -> bool {
    ending(name) == "ansi"
}

/// Whether a file of that name may be an article.
pub fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    matches!(ending.as_str(), "txt" | "text" | "ansi" | "completed" | "inprogress" | "odt" | "org")
        || ENDINGS.iter().any(|(known, _)| *known == ending)
        || is_openiti_name(&ending)
}

fn is_openiti_name(ending: &str) -> bool {
    let version = |ending: &str| {
        ending.rsplit_once('-').is_some_and(|(id, lang)| {
            id.len() >= 4
                && lang.len() == 4
                && lang.ends_with(|c: char| c.is_ascii_digit())
                && ["ara", "per", "urd", "heb", "ota", "yrv"].iter().any(|known| lang.starts_with(known))
        })
    };
    let bare = ["ara1", "ara2", "per1", "per2", "urd1"].contains(&ending);
    bare || version(ending)
}

/// The form of `bytes`, the beginning of a file or all of it, that bears `name`; what is no form that can be
/// read is told.
pub(super) fn sniff(bytes: &[u8], name: &str) -> Result<Format, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return seems::container(bytes);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(Format::Pdf);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(seems) = seems::no_text(sample) {
        return Err(Unreadable(seems));
    }
    Ok(of_text(&decoded(sample), name))
}

/// A sample as text, whatever it is in.
fn decoded(sample: &[u8]) -> std::borrow::Cow<'_, str> {
    let marked = Encoding::marked(sample);
    if marked.is_none_or(Encoding::is_utf8) && encoding::utf16(sample).is_none() {
        return String::from_utf8_lossy(sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample));
    }
    marked.unwrap_or_else(|| Encoding::guess(sample)).decode(sample).into()
}

/// The form of a text that begins with `sample`.
fn of_text(sample: &str, name: &str) -> Format {
    let ending = ending(name);
    let start = sample.trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    let named = ENDINGS.iter().find(|(known, _)| *known == ending).map(|&(_, format)| format);
    if start.starts_with("######OpenITI#") || is_openiti_name(&ending) && start.starts_with('#') {
        return Format::OpenIti;
    }
    let xml = begins("<?xml");
    let head = crate::text::snip(start, 2048);
    let html = begins("<!doctype html")
        || begins("<html")
        || (xml || begins("<!--"))
            && ["<html", "<!DOCTYPE html", "<!doctype html"].iter().any(|tag| head.contains(tag));
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
    let bare = ending.is_empty() || ending == "ansi" || name == "standard input";
    if bare && read::markdown::seems(sample) { Format::Markdown } else { Format::Text }
}
