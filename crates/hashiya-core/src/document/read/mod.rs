//! Readers of forms, one file a form: from the bytes of a file to its text, and what is said of it.
//!
//! A reader of a form is total: any bytes give a text, as far as they can be read. Nothing is fetched, run or
//! unpacked to a disk; how much is unpacked at all is bounded.

pub(super) mod asciidoc;
pub(super) mod chat;
mod csv;
mod docx;
mod epub;
mod front;
pub(super) mod html;
mod isbn;
pub(super) mod mail;
pub(super) mod markdown;
pub(super) mod mime;
mod openiti;
mod org;
pub(super) mod poem;
pub(super) mod printed;
mod rst;
pub(super) mod subtitles;
pub(super) mod terminal;
mod told;
pub(super) mod visual;
mod wiki;
mod xml;
mod zip;

use super::markup::{Markup, Meta};
use super::remarks::{self, Remark};
use super::unreadable::{Seems, Unreadable};
use super::{
    decode::{self, SAMPLE, Warning},
    encoding::{self, Encoding},
    format::{self, Format},
    twice,
};
use tui_bidi::text::floor_char;

pub use terminal::seems as is_of_terminal;
pub(super) use zip::names as zip_names;

/// What was read.
#[derive(Debug)]
pub(super) struct Read {
    pub text: String,
    /// `None` for plain text, which says nothing of itself.
    pub markup: Option<Markup>,
    pub meta: Meta,
    pub format: Format,
    pub encoding: &'static str,
    /// The file's own text, where it is not the text that is read.
    pub source: Option<String>,
    /// Comments and tracked changes.
    pub remarks: Vec<Remark>,
    pub warnings: Vec<Warning>,
}

/// Reads `bytes`, a whole file of that `name` in that `format`; in this `encoding`, or in what they seem to be in.
pub(super) fn read(
    bytes: Vec<u8>,
    name: &str,
    format: Format,
    encoding: Option<Encoding>,
) -> Result<Read, Unreadable> {
    if !format.is_text() {
        return container(format, &bytes);
    }
    if matches!(format, Format::Mail) {
        return mail(&bytes);
    }
    let bytes = if bytes.starts_with(b"PK\x03\x04") { unpacked(&bytes, ".fb2")? } else { bytes };
    let (mut bytes, mut named, mut is_page) = (bytes, None, true);
    if matches!(format, Format::Html) && mime::is_saved(&bytes) {
        let part = mime::page(&bytes).ok_or(Unreadable(Seems::Empty(format)))?;
        (bytes, named, is_page) = (part.bytes, part.charset, part.is_page);
    }
    let (text, encoding, mut warnings) = text(bytes, format, encoding, named)?;
    if !is_page && text.trim().is_empty() {
        return Err(Unreadable(Seems::Empty(format)));
    }
    if !is_page {
        return Ok(Read { format, ..plain(text, name, encoding, warnings)? });
    }
    let told = match format {
        Format::Markdown => markdown::read(&text),
        Format::Html => html::page(&text),
        Format::OpenIti => openiti::read(&text),
        Format::AsciiDoc => asciidoc::read(&text),
        Format::Org => org::read(&text),
        Format::Rst => rst::read(&text),
        Format::Xml => xml::read(&text),
        Format::Csv => csv::read(&text, name),
        Format::Subtitles => subtitles::read(&text),
        Format::Text | Format::Epub | Format::Docx | Format::Pdf | Format::Mail => {
            return plain(text, name, encoding, warnings);
        }
    };
    // What says nothing in its form is shown as it stands.
    if told.builder.len() == 0 && !text.trim().is_empty() {
        return Ok(Read { format, ..as_it_stands(text, encoding, warnings) });
    }
    if told.builder.is_full() {
        return Err(Unreadable(Seems::TooLong));
    }
    let (words, markup) = told.builder.finish();
    if matches!(format, Format::Html) {
        warnings.extend(html::turned::seems(&text).then_some(Warning::Visual));
        // U+FFFD stands in the source, wherever the words of that place came to.
        warnings.retain(|warning| !matches!(warning, Warning::InvalidUtf8 { .. }));
    }
    let (markup, meta) = (Some(markup), told.meta);
    let remarks = Vec::new();
    Ok(Read { text: words, markup, meta, format, encoding, source: Some(text), remarks, warnings })
}

/// A letter, or a box of letters: what is written in it, and not how it was sent.
fn mail(bytes: &[u8]) -> Result<Read, Unreadable> {
    let source = String::from_utf8_lossy(bytes).into_owned();
    let (told, encoding) = mail::read(bytes);
    if told.builder.len() == 0 {
        return Ok(Read { format: Format::Mail, ..as_it_stands(source, encoding, Vec::new()) });
    }
    if told.builder.is_full() {
        return Err(Unreadable(Seems::TooLong));
    }
    let ((text, markup), meta) = (told.builder.finish(), told.meta);
    let read = as_it_stands(text, encoding, Vec::new());
    Ok(Read { markup: Some(markup), meta, format: Format::Mail, source: Some(source), ..read })
}

/// Plain text: as it stands, unless it was written for a terminal, or its lines are those of a printed page, of a chat,
/// of a poem, or in visual order.
fn plain(
    text: String,
    name: &str,
    encoding: &'static str,
    mut warnings: Vec<Warning>,
) -> Result<Read, Unreadable> {
    let sample = sample(&text);
    let told = if format::may_be_of_terminal(name) && terminal::seems(&text) {
        terminal::read(&text)
    } else if chat::seems(sample) {
        chat::read(&text)
    } else if printed::seems(sample) {
        printed::read(&text)
    } else if visual::seems(sample) {
        warnings.push(Warning::Visual);
        return Ok(Read {
            source: Some(text.clone()),
            ..as_it_stands(visual::turned(&text), encoding, warnings)
        });
    } else if poem::seems(sample) {
        poem::read(&text)
    } else {
        return Ok(as_it_stands(text, encoding, warnings));
    };
    if told.builder.is_full() {
        return Err(Unreadable(Seems::TooLong));
    }
    let (words, markup) = told.builder.finish();
    Ok(Read {
        text: words,
        markup: Some(markup),
        source: Some(text.clone()),
        ..as_it_stands(text, encoding, warnings)
    })
}

/// Whether plain text has to be read whole to be shown: [`plain`] does more than take it as it stands. The first
/// [`SAMPLE`] bytes of `text` tell, so that a long file is not taken for another when more of it is there.
pub(super) fn is_more_than_plain(text: &str, name: &str) -> bool {
    let sample = sample(text);
    format::may_be_of_terminal(name)
        || chat::seems(sample)
        || printed::seems(sample)
        || visual::seems(sample)
        || poem::seems(sample)
        || twice::meant(sample).is_some()
}

fn sample(text: &str) -> &str {
    &text[..floor_char(text, SAMPLE)]
}

pub(super) fn as_it_stands(text: String, encoding: &'static str, warnings: Vec<Warning>) -> Read {
    let meta = Meta::default();
    let (format, remarks) = (Format::Text, Vec::new());
    Read { text, markup: None, meta, format, encoding, source: None, remarks, warnings }
}

/// The text of a file that is text, the name of its encoding, and what could not be read of it; `named` is the encoding
/// that is named beside it.
fn text(
    bytes: Vec<u8>,
    format: Format,
    said: Option<Encoding>,
    named: Option<String>,
) -> Result<(String, &'static str, Vec<Warning>), Unreadable> {
    let declared = match format {
        Format::Html | Format::Xml => named.or_else(|| html::charset(&bytes)),
        _ => None,
    };
    let taken = said.unwrap_or_else(|| match Encoding::marked(&bytes) {
        Some(marked) => marked,
        None if declared.is_some() => Encoding::declared(&bytes, declared.as_deref()),
        None if decode::seems_utf8(&bytes) => Encoding::UTF_8,
        None => Encoding::guess(&bytes),
    });
    if !taken.is_utf8() {
        if said.is_none()
            && let Some((text, other)) = encoding::mixed(&bytes)
        {
            let (text, mut warnings) = decode::decode(text.into_bytes())?;
            warnings.push(Warning::Mixed(other.name()));
            return Ok((text, Encoding::UTF_8.name(), warnings));
        }
        let mut decoded = taken.decode(&bytes);
        if taken.is_shaped() && !visual::seems(sample(&decoded)) {
            decoded = visual::letters(&decoded);
        }
        let (text, mut warnings) = decode::decode(decoded.into_bytes())?;
        let overruled = declared.filter(|named| Encoding::named(named) != Some(taken));
        warnings.extend(overruled.map(|named| Warning::Overruled { named, taken: taken.name() }));
        return Ok((text, taken.name(), warnings));
    }
    // What is sound in one encoding is not searched for lines in another.
    let (mut text, mut warnings) = match decode::sound(bytes) {
        Ok(text) => (text, Vec::new()),
        Err(bytes) => match encoding::mixed(&bytes) {
            Some((text, other)) => {
                let (text, mut warnings) = decode::decode(text.into_bytes())?;
                warnings.push(Warning::Mixed(other.name()));
                return Ok((text, Encoding::UTF_8.name(), warnings));
            }
            None => decode::repair(&bytes),
        },
    };
    decode::fits(&text)?;
    if said.is_none()
        && let Some((meant, encoding)) = twice::twice(&text)
    {
        (text, warnings) = decode::decode(meant.into_bytes())?;
        warnings.push(Warning::Twice(encoding.name()));
    }
    let overruled = declared.filter(|named| Encoding::named(named).is_some_and(|named| !named.is_utf8()));
    warnings.extend(overruled.map(|named| Warning::Overruled { named, taken: "UTF-8" }));
    Ok((text, Encoding::UTF_8.name(), warnings))
}

/// The part of the package in `bytes` whose name ends so: a book that is packed for itself.
fn unpacked(bytes: &[u8], ending: &str) -> Result<Vec<u8>, Unreadable> {
    let mut package = zip::Package::open(bytes)?;
    let part = package.ending(ending).and_then(|path| package.part(&path));
    part.ok_or(Unreadable(if package.bombs { Seems::Bomb } else { Seems::Broken }))
}

/// What holds its text in a package.
fn container(format: Format, bytes: &[u8]) -> Result<Read, Unreadable> {
    let mut remarks = Vec::new();
    let told = match format {
        Format::Epub => epub::read(bytes)?,
        Format::Docx => {
            let (told, beside) = docx::read(bytes)?;
            remarks = beside;
            told
        }
        // The bytes of a PDF are its words, as pdftotext gave them.
        _ if bytes.starts_with(b"%PDF-") => return Err(Unreadable(Seems::Pdf)),
        _ => printed::read(&String::from_utf8_lossy(bytes)),
    };
    if told.builder.is_full() {
        return Err(Unreadable(Seems::TooLong));
    }
    let (text, markup) = told.builder.finish();
    if text.trim().is_empty() {
        return Err(Unreadable(Seems::Empty(format)));
    }
    let (markup, meta, encoding) = (Some(markup), told.meta, Encoding::UTF_8.name());
    let remarks = remarks::settle(&text, remarks);
    let changes = remarks.iter().filter(|remark| remark.change.is_some()).count();
    let counts =
        [(remarks.len() - changes, Warning::Comments as fn(usize) -> Warning), (changes, Warning::Changes)];
    let warnings =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, told)| told(count)).collect();
    Ok(Read { text, markup, meta, format, encoding, source: None, remarks, warnings })
}
