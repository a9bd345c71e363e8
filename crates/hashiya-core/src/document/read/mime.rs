//! Pages that a browser saved with all that they show in one file (MHTML): which part is the page, and its bytes.
//!
//! Knows headers, parts and how they are written; what the page says is `html`'s.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use memchr::memmem;
use std::borrow::Cow;

/// Parts within parts are looked into so deep.
const DEPTH: u8 = 4;
/// The headers of a part are no longer than that, in bytes.
const LONGEST: usize = 16 * 1024;

/// Whether a file that begins with `start` is such a page.
pub(in crate::document) fn begins(start: &str) -> bool {
    let headers = || unfolded(cut(tui_bidi::text::snip(start, 4096).as_bytes()).0);
    is_headed(start) && header(&headers(), "content-type").is_some_and(|kind| is(kind, "multipart/related"))
}

/// Whether the first line is a header that such files begin with.
fn is_headed(start: &str) -> bool {
    ["From:", "MIME-Version:", "Content-Type:", "Subject:", "Date:", "Snapshot-Content-Location:"]
        .iter()
        .any(|name| is(start, name))
}

/// A part that is read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) bytes: Vec<u8>,
    /// The encoding that it names.
    pub(super) charset: Option<String>,
    /// Whether it is a page; else it is plain text.
    pub(super) is_page: bool,
}

/// Whether `bytes`, a whole file, are such a page.
pub(super) fn is_saved(bytes: &[u8]) -> bool {
    let start = |length: usize| String::from_utf8_lossy(&bytes[..bytes.len().min(length)]);
    is_headed(&start(32)) && begins(&start(4096))
}

/// The page in `bytes`, or the plain text where no part is a page; `None` where there is neither.
pub(super) fn page(bytes: &[u8]) -> Option<Part> {
    let pages = |kind: &str| is(kind, "text/html") || is(kind, "application/xhtml+xml");
    let page = within(bytes, DEPTH, &pages).map(|(bytes, charset)| Part { bytes, charset, is_page: true });
    let plain = || within(bytes, DEPTH, &|kind| is(kind, "text/plain"));
    page.or_else(|| plain().map(|(bytes, charset)| Part { bytes, charset, is_page: false }))
}

/// The first part whose kind is `meant`, and the encoding that it names.
fn within(bytes: &[u8], depth: u8, meant: &dyn Fn(&str) -> bool) -> Option<(Vec<u8>, Option<String>)> {
    let (headers, body) = cut(bytes);
    let headers = unfolded(headers);
    let kind = header(&headers, "content-type")?;
    if meant(kind) {
        return Some((unwritten(&headers, body).into_owned(), said(kind, "charset")));
    }
    if depth == 0 || !is(kind, "multipart/") {
        return None;
    }
    parts(kind, body).into_iter().find_map(|part| within(part, depth - 1, meant))
}

/// The parts of a body of this `kind`, each with its headers.
pub(super) fn parts<'a>(kind: &str, body: &'a [u8]) -> Vec<&'a [u8]> {
    let Some(boundary) = said(kind, "boundary").filter(|boundary| !boundary.is_empty()) else {
        return Vec::new();
    };
    let boundary = format!("--{boundary}");
    let places: Vec<usize> = memmem::find_iter(body, boundary.as_bytes()).collect();
    let ends = places.iter().skip(1).copied().chain([body.len()]);
    let part = |(place, end): (&usize, usize)| {
        let part = body.get(place + boundary.len()..end).unwrap_or_default();
        &part[memchr::memchr(b'\n', part).map_or(part.len(), |end| end + 1)..]
    };
    places.iter().zip(ends).map(part).collect()
}

/// The bytes of a body as they were before they were written in ASCII.
pub(super) fn unwritten<'a>(headers: &str, body: &'a [u8]) -> Cow<'a, [u8]> {
    let written = header(headers, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    match written.trim() {
        "quoted-printable" => Cow::Owned(unquoted(body)),
        "base64" => Cow::Owned(of_base64(body)),
        _ => Cow::Borrowed(body),
    }
}

/// Headers, and what follows the empty line below them.
pub(super) fn cut(bytes: &[u8]) -> (&[u8], &[u8]) {
    let head = &bytes[..bytes.len().min(LONGEST)];
    let ends = [&b"\r\n\r\n"[..], b"\n\n"].map(|end| memmem::find(head, end).map(|at| (at, at + end.len())));
    let (end, start) = ends.into_iter().flatten().min().unwrap_or((head.len(), head.len()));
    (&bytes[..end], &bytes[start..])
}

/// Headers, each on one line.
pub(super) fn unfolded(headers: &[u8]) -> String {
    String::from_utf8_lossy(headers).replace("\r\n", "\n").replace("\n\t", " ").replace("\n ", " ")
}

/// Whether words begin with `name`, in whatever case.
pub(super) fn is(words: &str, name: &str) -> bool {
    words.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// The value of the header of that name.
pub(super) fn header<'a>(headers: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = headers.lines().filter_map(|line| line.split_once(':'));
    fields.find(|(own, _)| own.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// What a header says of `name`: `charset="utf-8"`.
pub(super) fn said(value: &str, name: &str) -> Option<String> {
    let mut fields = value.split(';').filter_map(|field| field.split_once('='));
    let value = fields.find(|(own, _)| own.trim().eq_ignore_ascii_case(name))?.1;
    Some(value.trim().trim_matches('"').to_owned())
}

/// Bytes that were written as quoted-printable: `=D8`, and `=` at the end of a line that goes on.
pub(super) fn unquoted(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'=', rest) {
        plain.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let hex = |byte: u8| char::from(byte).to_digit(16);
        match *rest {
            [b'\n', ..] => rest = &rest[1..],
            [b'\r', b'\n', ..] => rest = &rest[2..],
            [high, low, ..] if hex(high).is_some() && hex(low).is_some() => {
                let value = hex(high).unwrap_or_default() * 16 + hex(low).unwrap_or_default();
                plain.push(value as u8);
                rest = &rest[2..];
            }
            _ => plain.push(b'='),
        }
    }
    plain.extend_from_slice(rest);
    plain
}

/// Bytes that were written as base64; what is none of it is passed over.
pub(super) fn of_base64(bytes: &[u8]) -> Vec<u8> {
    const CUT_SHORT: GeneralPurpose = GeneralPurpose::new(
        &alphabet::STANDARD,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_decode_padding_mode(DecodePaddingMode::RequireNone),
    );
    let end = memchr::memchr(b'=', bytes).unwrap_or(bytes.len());
    let is_digit = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut digits: Vec<u8> = bytes[..end].iter().filter(is_digit).copied().collect();
    if digits.len() % 4 == 1 {
        digits.pop(); // six bits are no byte
    }
    CUT_SHORT.decode(digits).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(written: &str, body: &str) -> Vec<u8> {
        format!(
            "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
             \tboundary=\"--B--\"\r\n\r\n\r\n----B--\r\nContent-Type: text/css\r\n\r\nb {{}}\r\n----B--\r\nContent-Type: text/html; \
             charset=\"windows-1256\"\r\nContent-Transfer-Encoding: {written}\r\n\r\n{body}\r\n----B----\r\n"
        )
        .into_bytes()
    }

    #[test]
    fn the_page_of_what_a_browser_saved() {
        let cases = [
            ("quoted-printable", "<p>a =3D =\r\nb=\r\n\r\n=C7=zz", "<p>a = b\r\n\u{fffd}=zz\r\n"),
            ("base64", "PHA+\r\nYQ==", "<p>a"),
            ("base64", "PHA+ *YWI=", "<p>ab"),
            ("base64", "PHA+YWJjZ", "<p>abc"),
            ("8bit", "<p>a", "<p>a\r\n"),
        ];
        for (written, body, want) in cases {
            let bytes = saved(written, body);
            assert!(begins(&String::from_utf8_lossy(&bytes)));
            let page = page(&bytes).unwrap();
            assert_eq!(String::from_utf8_lossy(&page.bytes), want, "{written}");
            assert_eq!((page.charset.as_deref(), page.is_page), (Some("windows-1256"), true));
        }
        for (none, is_headed) in [
            ("", false),
            ("From: a\n\nContent-Type: multipart/related", false),
            ("Content-Type: multipart/related\n\n--x", true),
        ] {
            assert_eq!(page(none.as_bytes()), None);
            assert_eq!(begins(none), is_headed, "{none:?}");
        }
    }
}
