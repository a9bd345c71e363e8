//! Annotations in the form in which they are written, read without a parser of TOML: almost all of a large notebook is
//! such.
//!
//! Reads nothing that it does not understand to the byte, and says so: what is not in this form, comments and keys of
//! others among it, is read as any TOML is. A property test holds the two readings equal.

use super::out::to_bytes;
use super::parts::Slot;
use crate::document::CodePoint;
use crate::notebook::annotation::{Annotation, Id, Link, Review};
use crate::notebook::book::Notebook;
use crate::notebook::open::Open;
use crate::notebook::origin::Origin;
use crate::notebook::target::Target;

/// What every annotation begins with, the empty line before it included.
const BEGIN: &str = "\n[[annotation]]\n";

/// The notebook in `text`, whose annotations, or most of them, are as they are written; `None` where that is not certain.
/// `read` reads any notebook.
pub(super) fn read(text: &str, read: impl Fn(&str) -> Notebook) -> Option<Notebook> {
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        return None;
    }
    // An annotation begins behind the line end of what is before it.
    let head = memchr::memmem::find(text.as_bytes(), b"\n\n[[annotation]]\n")? + 1;
    let mut notebook = sound(&text[..head], &read).filter(|head| head.annotations.is_empty())?;
    let mut rest = &text[head..];
    while !rest.is_empty() {
        let mut lines = Lines { rest };
        if let Some(annotation) = lines.annotation().ok().filter(|_| ends(lines.rest)) {
            let piece = &rest[..rest.len() - lines.rest.len()];
            rest = lines.rest;
            notebook.form.slots.push(Slot::Annotation(annotation.id.clone()));
            let origin = Origin::read_by(piece.to_owned(), read_again);
            notebook.annotations.push(Annotation { origin, ..annotation });
        } else {
            // Up to the next that may be in this form. Within a string of several lines it is none, and what was cut
            // there does not parse.
            let behind = rest.as_bytes().get(BEGIN.len()..).unwrap_or_default();
            let next = memchr::memmem::find(behind, b"\n\n[[annotation]]\n");
            let end = next.map_or(rest.len(), |next| BEGIN.len() + next + 1);
            let other = sound(&rest[..end], &read)?;
            let own = |slot: &Slot| {
                matches!(slot, Slot::Annotation(_) | Slot::Heading | Slot::Aligned | Slot::Refused)
            };
            // Tables of others may go on in what comes behind; what stands under a header of ours does not.
            if !rest.starts_with(BEGIN) || !other.form.slots.iter().all(own) {
                return None;
            }
            notebook.form.slots.extend(other.form.slots);
            notebook.annotations.extend(other.annotations);
            notebook.headings.extend(other.headings);
            notebook.alignments.extend(other.alignments);
            notebook.refused.extend(other.refused);
            rest = &rest[end..];
        }
    }
    Some(notebook)
}

/// The annotation in `piece`, which was read before.
fn read_again(piece: &str) -> Annotation {
    Lines { rest: piece }.annotation().unwrap_or_default()
}

/// The notebook in `text`, if nothing is wrong with it and it can be written byte for byte.
fn sound(text: &str, read: impl Fn(&str) -> Notebook) -> Option<Notebook> {
    let notebook = read(text);
    (notebook.read_only.is_none() && to_bytes(&notebook) == text.as_bytes()).then_some(notebook)
}

/// Whether an annotation ends before `rest`.
fn ends(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(BEGIN)
}

/// What stands there is not in this form.
struct Other;

/// What is left of a text, whole lines.
#[derive(Clone, Copy)]
struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Lines<'a> {
    fn annotation(&mut self) -> Result<Annotation, Other> {
        self.line(BEGIN)?;
        let mut a = Annotation {
            id: Id::new(self.needed("id")?),
            kind: self.needed("kind")?.into(),
            tags: self.tags()?,
            status: self.text("status")?.map(Open::from),
            color: self.text("color")?,
            author: self.text("author")?,
            created: self.time("created")?,
            updated: self.time("updated")?,
            speaker: self.text("speaker")?,
            said: self.time("said")?,
            place: self.text("place")?,
            confidence: self.text("confidence")?.map(Open::from),
            note: self.note()?,
            ..Annotation::default()
        };
        self.line("[annotation.target]\n")?;
        a.target = Target {
            exact: self.needed("exact")?,
            prefix: self.needed("prefix")?,
            suffix: self.needed("suffix")?,
            start: self.number("start")?.map(CodePoint::new).ok_or(Other)?,
            end: self.number("end")?.map(CodePoint::new).ok_or(Other)?,
            rev: self.text("rev")?,
            section: self.text("section")?,
            twins: u32::try_from(self.number("twins")?.unwrap_or(0)).map_err(|_| Other)?,
            reader: self.text("reader")?,
        };
        while self.line("[[annotation.link]]\n").is_ok() {
            let (rel, to) = (self.needed("rel")?.into(), self.needed("to")?);
            a.links.push(Link { rel, to, accessed: self.time("accessed")? });
        }
        if self.line("[annotation.review]\n").is_ok() {
            let count = |number: Option<usize>| number.map(u32::try_from).transpose().map_err(|_| Other);
            a.review = Some(Review {
                due: self.time("due")?,
                last: self.time("last")?,
                interval: self.float("interval")?,
                ease: self.float("ease")?,
                count: count(self.number("count")?)?,
                lapses: count(self.number("lapses")?)?,
            });
        }
        if a.id.as_str().is_empty() { Err(Other) } else { Ok(a) }
    }

    /// Past `line`, if it is next.
    fn line(&mut self, line: &str) -> Result<(), Other> {
        self.rest = self.rest.strip_prefix(line).ok_or(Other)?;
        Ok(())
    }

    /// The text of the value of `key` up to its line's end; `None` where another key is next.
    fn value(&mut self, key: &str) -> Option<&'a str> {
        let value = self.rest.strip_prefix(key)?.strip_prefix(" = ")?;
        let end = memchr::memchr(b'\n', value.as_bytes())?;
        self.rest = &value[end + 1..];
        Some(&value[..end])
    }

    /// What `read` makes of the value of `key`, where that is next.
    fn read<T>(&mut self, key: &str, read: impl FnOnce(&'a str) -> Option<T>) -> Result<Option<T>, Other> {
        self.value(key).map(|value| read(value).ok_or(Other)).transpose()
    }

    /// The string of `key`, which has to be next.
    fn needed(&mut self, key: &str) -> Result<String, Other> {
        self.text(key)?.ok_or(Other)
    }

    fn text(&mut self, key: &str) -> Result<Option<String>, Other> {
        self.read(key, string)
    }

    fn time(&mut self, key: &str) -> Result<Option<String>, Other> {
        self.read(key, |value| is_moment(value).then(|| value.to_owned()))
    }

    fn number(&mut self, key: &str) -> Result<Option<usize>, Other> {
        self.read(key, |value| value.parse().ok().filter(|_| is_number(value)))
    }

    fn float(&mut self, key: &str) -> Result<Option<f64>, Other> {
        self.read(key, |value| {
            let (whole, part) = value.split_once('.')?;
            let digits =
                !part.is_empty() && part.len() < 18 && part.bytes().all(|byte| byte.is_ascii_digit());
            value.parse().ok().filter(|_| is_number(whole) && digits)
        })
    }

    fn tags(&mut self) -> Result<Vec<String>, Other> {
        let tags = self.read("tags", |value| {
            let inside = value.strip_prefix("[\"")?.strip_suffix("\"]")?;
            let tags: Vec<&str> = inside.split("\", \"").collect();
            tags.iter().all(|tag| is_plain(tag)).then(|| tags.into_iter().map(str::to_owned).collect())
        });
        Ok(tags?.unwrap_or_default())
    }

    fn note(&mut self) -> Result<Option<String>, Other> {
        let Some(note) = self.rest.strip_prefix("note = \"\"\"\n") else { return self.text("note") };
        let end = memchr::memmem::find(note.as_bytes(), b"\"\"\"").ok_or(Other)?;
        let text = &note[..end];
        self.rest = note[end + 3..].strip_prefix('\n').ok_or(Other)?;
        unescaped(text, |byte| byte == b'\n' || byte == b'"' || is_plain_byte(byte)).map(Some).ok_or(Other)
    }
}

/// What a string on one line holds.
fn string(value: &str) -> Option<String> {
    unescaped(value.strip_prefix('"')?.strip_suffix('"')?, is_plain_byte)
}

/// What `text` within a string holds, whose bytes are all `plain` but for these escapes: of line ends, tabs, quotation
/// marks, backslashes, and of code points by four digits.
fn unescaped(text: &str, plain: impl Fn(u8) -> bool) -> Option<String> {
    // No early end: the compiler makes vector instructions of it.
    let is_plain = |text: &str| text.bytes().fold(true, |all, byte| all & plain(byte));
    let mut rest = text;
    let mut text = String::with_capacity(rest.len());
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        let (escaped, length) = match rest.as_bytes().get(at + 1)? {
            b'n' => ('\n', 2),
            b't' => ('\t', 2),
            own @ (b'"' | b'\\') => (char::from(*own), 2),
            b'u' => {
                let digits = rest.get(at + 2..at + 6)?;
                let code = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                (char::from_u32(u32::from_str_radix(digits, 16).ok().filter(|_| code)?)?, 6)
            }
            _ => return None,
        };
        text.push_str(Some(&rest[..at]).filter(|before| is_plain(before))?);
        text.push(escaped);
        rest = &rest[at + length..];
    }
    is_plain(rest).then(|| text + rest)
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(is_plain_byte)
}

/// Whether TOML takes `byte` in a string for what it is.
fn is_plain_byte(byte: u8) -> bool {
    !matches!(byte, b'"' | b'\\' | 0..=8 | 10..=31 | 127)
}

/// Whether `value` is a whole number as TOML has them, of less than 18 digits.
fn is_number(value: &str) -> bool {
    let digits = value.len() < 18 && !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    digits && (value == "0" || !value.starts_with('0'))
}

/// Whether `value` is a date, or a moment of UTC in whole seconds, as TOML has them and gives them back.
fn is_moment(value: &str) -> bool {
    let number = |from: usize, length: usize| {
        let digits = value.get(from..from + length).filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<u32>().ok())
    };
    let sign = |at: usize, sign: u8| value.as_bytes().get(at) == Some(&sign);
    // The last of a leap February is read with the calendar.
    const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let days = number(5, 2).and_then(|month| DAYS.get((month as usize).checked_sub(1)?));
    let is_date = number(0, 4).is_some()
        && sign(4, b'-')
        && sign(7, b'-')
        && days.is_some_and(|&days| number(8, 2).is_some_and(|day| (1..=days).contains(&day)));
    let is_time = sign(10, b'T')
        && number(11, 2).is_some_and(|hour| hour < 24)
        && sign(13, b':')
        && number(14, 2).is_some_and(|minute| minute < 60)
        && sign(16, b':')
        && number(17, 2).is_some_and(|second| second < 60)
        && sign(19, b'Z');
    is_date && (value.len() == 10 || value.len() == 20 && is_time)
}
