//! What bytes seem to be that are no text: a package of a form, or what cannot be read.

use super::format::Format;
use super::unreadable::{Seems, Unreadable};
use super::{decode, encoding, read};

/// The form of the package that `bytes` are, or begin with.
pub(super) fn container(bytes: &[u8]) -> Result<Format, Unreadable> {
    let holds = |needle: &[u8]| memchr::memmem::find(&bytes[..bytes.len().min(4096)], needle).is_some();
    // A package says what it is in a part of its own, which is not always packed as it should be.
    let names = read::zip_names(bytes);
    let has = |name: &str| {
        names.as_ref().is_some_and(|names| names.iter().any(|own| own.eq_ignore_ascii_case(name)))
    };
    let is_word = names.as_ref().is_some_and(|names| {
        names.iter().any(|own| own.strip_suffix(".xml").is_some_and(|name| name.starts_with("word/document")))
    });
    let is_opf = |name: &String| name.to_ascii_lowercase().ends_with(".opf");
    let is_book = has("META-INF/container.xml") || names.iter().flatten().any(is_opf);
    let is_fiction = |name: &String| name.to_ascii_lowercase().ends_with(".fb2");
    match () {
        () if holds(b"application/epub+zip") || is_book && !holds(b"opendocument") => Ok(Format::Epub),
        () if is_word || names.is_none() && holds(b"word/") => Ok(Format::Docx),
        () if holds(b"[Content_Types].xml") || holds(b"opendocument") || has("[Content_Types].xml") => {
            Err(Unreadable(Seems::Word))
        }
        () if names.is_none() && holds(b"META-INF/container.xml") => Ok(Format::Epub),
        () if names.as_ref().map_or_else(|| holds(b".fb2"), |names| names.iter().any(is_fiction)) => {
            Ok(Format::Xml)
        }
        () if names.is_none() => Err(Unreadable(Seems::Broken)),
        () => Err(Unreadable(Seems::Archive)),
    }
}

/// What a file is that is no text and no form that can be read.
pub(super) fn no_text(sample: &[u8]) -> Option<Seems> {
    signature(sample).or_else(|| binary(sample))
}

/// A format that says at its start what it is.
fn signature(sample: &[u8]) -> Option<Seems> {
    let known: [(&[u8], Seems); 13] = [
        (b"{\\rtf", Seems::Word),
        (b"\xD0\xCF\x11\xE0", Seems::Word),
        (b"\x1F\x8B", Seems::Archive),
        (b"7z\xBC\xAF", Seems::Archive),
        (b"\xFD7zXZ", Seems::Archive),
        (b"\x28\xB5\x2F\xFD", Seems::Archive),
        (b"Rar!", Seems::Archive),
        (b"\x89PNG", Seems::Media),
        (b"\xFF\xD8\xFF", Seems::Media),
        (b"GIF8", Seems::Media),
        (b"OggS", Seems::Media),
        (b"\xFF\xFE\0\0", Seems::Utf32),
        (b"\0\0\xFE\xFF", Seems::Utf32),
    ];
    known.iter().find(|(start, _)| sample.starts_with(start)).map(|(_, seems)| *seems)
}

/// Bytes that are no text in any encoding.
fn binary(sample: &[u8]) -> Option<Seems> {
    let length = sample.len();
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    let controls = encoding::bytes_among(sample, is_control);
    // A printer strikes over: `b BS b` is bold, `_ BS b` underlined.
    let struck = |&at: &usize| {
        at > 0 && sample[at - 1] >= 0x20 && sample.get(at + 1).is_some_and(|&byte| byte >= 0x20)
    };
    let controls = controls - memchr::memchr_iter(0x08, sample).filter(struck).count();
    let marked = sample.starts_with(b"\xFF\xFE") || sample.starts_with(b"\xFE\xFF");
    if marked || encoding::utf16(sample).is_some() {
        return None;
    }
    if controls * 8 > length {
        return Some(Seems::Binary);
    }
    if decode::seems_utf8(sample) || encoding::dos(sample).is_some() && controls == 0 {
        return None;
    }
    // Random bytes lie in all ranges alike; words of an encoding of eight bits do not.
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let c1 = sample.iter().filter(|byte| (0x80..=0x9F).contains(*byte)).count();
    (controls * 50 > length || c1 * 4 > high && c1 > 8).then_some(Seems::Binary)
}

#[cfg(test)]
mod tests {
    use super::super::form::sniff;
    use super::*;

    fn seems(bytes: &[u8], name: &str) -> Result<Format, Seems> {
        sniff(bytes, name).map_err(|unreadable| unreadable.0)
    }

    #[test]
    fn files_are_known_by_what_they_begin_with() {
        let utf16: Vec<u8> = "مرحبا يا عالم, hello".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let cases: [(&[u8], Result<Format, Seems>); 13] = [
            (b"%PDF-1.7\n\xE2\xE3", Ok(Format::Pdf)),
            (b"PK\x03\x04....mimetypeapplication/epub+zip", Ok(Format::Epub)),
            (b"PK\x03\x04....[Content_Types].xml", Err(Seems::Word)),
            (b"PK\x03\x04....a.txt", Err(Seems::Broken)),
            (b"\n <!DOCTYPE HTML>\n<html>", Ok(Format::Html)),
            (b"\xFF\xFEa\0", Ok(Format::Text)),
            (&utf16, Ok(Format::Text)),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0", Err(Seems::Binary)),
            (&noise, Err(Seems::Binary)),
            (b"\xE3\xD1\xCD\xC8\xC7 \xC8\xC7\xE1\xDA\xC7\xE1\xE3", Ok(Format::Text)),
            (b"\xF9\xEC\xE5\xED \xF2\xE5\xEC\xED \xE8\xE5\xE1", Ok(Format::Text)),
            (b"<b>", Ok(Format::Text)),
            (b"", Ok(Format::Text)),
        ];
        for (bytes, expected) in cases {
            assert_eq!(seems(bytes, "a.txt"), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(seems(b"<p>", "a.HTML"), Ok(Format::Html));
    }

    #[test]
    fn a_text_with_a_few_broken_bytes_is_still_text() {
        assert_eq!(seems(&"سلام".as_bytes()[..7], "a"), Ok(Format::Text));
        assert_eq!(seems(b"caf\xE9", "a"), Ok(Format::Text));
        assert_eq!(seems(b"a\0b and more words \x1B[31mred", "a"), Ok(Format::Text));
    }
}
