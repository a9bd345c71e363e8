//! What a file that is no plain text seems to be. The seam for further formats: a file that is read
//! some day no longer ends here.

use super::SAMPLE;
use crate::words::Phrase;

/// A file that cannot be read as an article; says what it seems to be, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase())]
pub struct Unreadable(
    /// What the file seems to be.
    pub Seems,
);

impl Unreadable {
    /// What the file seems to be, and what to do.
    pub fn phrase(&self) -> Phrase {
        say!("seems", what = self.0.phrase(), hint = self.0.hint())
    }
}

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seems {
    /// A PDF document.
    Pdf,
    /// An EPUB book.
    Epub,
    /// A word processor's document.
    Word,
    /// Another ZIP, gzip or similar archive.
    Archive,
    /// A web page.
    Html,
    /// An image, a sound or a film.
    Media,
    /// Text in UTF-16.
    Utf16,
    /// Text in UTF-32.
    Utf32,
    /// Text in an encoding of eight bits, named as the likely one.
    Legacy(&'static str),
    /// Something that is no text.
    Binary,
    /// A text of 4 GB or more.
    TooLong,
}

impl Seems {
    /// Its name in a sentence.
    fn phrase(self) -> Phrase {
        match self {
            Self::Pdf => say!("seems-pdf"),
            Self::Epub => say!("seems-epub"),
            Self::Word => say!("seems-word"),
            Self::Archive => say!("seems-archive"),
            Self::Html => say!("seems-html"),
            Self::Media => say!("seems-media"),
            Self::Utf16 => say!("seems-utf16"),
            Self::Utf32 => say!("seems-utf32"),
            Self::Legacy(encoding) => say!("seems-legacy", encoding),
            Self::Binary => say!("seems-binary"),
            Self::TooLong => say!("seems-too-long"),
        }
    }

    /// What the reader can do about it.
    fn hint(self) -> Phrase {
        match self {
            Self::Pdf => say!("hint-extract"),
            Self::Epub | Self::Word | Self::Html => {
                say!("hint-convert")
            }
            Self::Archive => say!("hint-unpack"),
            Self::Utf16 => say!("hint-utf16"),
            Self::Utf32 => say!("hint-utf32"),
            Self::Legacy(encoding) => say!("hint-encoding", encoding),
            Self::Media | Self::Binary => say!("hint-plain"),
            Self::TooLong => say!("hint-split"),
        }
    }
}

/// Whether `bytes`, read under `name`, are plain text in UTF-8, as far as their beginning tells.
pub(super) fn check(bytes: &[u8], name: &str) -> Result<(), Unreadable> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let seems = signature(sample).or_else(|| markup(sample, name)).or_else(|| encoding(sample));
    seems.map_or(Ok(()), |seems| Err(Unreadable(seems)))
}

/// A format that says at its start what it is.
fn signature(sample: &[u8]) -> Option<Seems> {
    let holds = |needle: &[u8]| memchr::memmem::find(&sample[..sample.len().min(4096)], needle).is_some();
    let known: [(&[u8], Seems); 17] = [
        (b"%PDF-", Seems::Pdf),
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
        (b"ID3", Seems::Media),
        (b"\xFF\xFE\0\0", Seems::Utf32),
        (b"\0\0\xFE\xFF", Seems::Utf32),
        (b"\xFF\xFE", Seems::Utf16),
        (b"\xFE\xFF", Seems::Utf16),
    ];
    if sample.starts_with(b"PK\x03\x04") {
        return Some(match () {
            () if holds(b"application/epub+zip") => Seems::Epub,
            () if holds(b"[Content_Types].xml") || holds(b"opendocument") => Seems::Word,
            () => Seems::Archive,
        });
    }
    known.iter().find(|(start, _)| sample.starts_with(start)).map(|(_, seems)| *seems)
}

/// A web page, by its first tag; an article may well be *about* HTML.
fn markup(sample: &[u8], name: &str) -> Option<Seems> {
    let start = sample.trim_ascii_start();
    let start = start.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(start).trim_ascii_start();
    let begins =
        |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes()));
    let named = name.rsplit_once('.').is_some_and(|(_, ending)| {
        ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    });
    let tagged = begins("<!doctype html") || begins("<html") || (begins("<?xml") && holds_html(start));
    (tagged || (named && begins("<"))).then_some(Seems::Html)
}

fn holds_html(start: &[u8]) -> bool {
    memchr::memmem::find(&start[..start.len().min(1024)], b"<html").is_some()
}

/// An encoding that is not UTF-8, or none at all.
fn encoding(sample: &[u8]) -> Option<Seems> {
    let length = sample.len();
    let controls = sample.iter().filter(|&&byte| byte < 0x20 && !b"\t\n\r\x0C\x1B".contains(&byte)).count();
    if controls * 8 > length {
        // UTF-16 has every second byte in common: 0 for Latin, 5 for Hebrew, 6 for Arabic.
        let high = |parity: usize| {
            sample.iter().skip(parity).step_by(2).filter(|byte| matches!(byte, 0 | 5 | 6)).count()
        };
        let utf16 = length >= 8 && high(0).max(high(1)) * 5 > length;
        return Some(if utf16 && high(0).min(high(1)) * 5 < length { Seems::Utf16 } else { Seems::Binary });
    }
    let (mut faults, mut sound) = (0, 0);
    for chunk in sample.utf8_chunks() {
        faults += chunk.invalid().len();
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    // A cut or damaged character here and there is no reason to refuse a text.
    if faults <= 4 + sound / 8 && (faults <= 4 || sound > 0) && faults * 2 <= length.max(4) {
        return None;
    }
    Some(if controls * 50 > length { Seems::Binary } else { legacy(sample) })
}

/// Which encoding of eight bits a text is likely in.
fn legacy(sample: &[u8]) -> Seems {
    let count =
        |range: std::ops::RangeInclusive<u8>| sample.iter().filter(|byte| range.contains(byte)).count();
    let high = count(0x80..=0xFF);
    let printable = count(0x20..=0x7E) + count(0x09..=0x0D);
    if (printable + high) * 10 < sample.len() * 9 {
        return Seems::Binary;
    }
    let hebrew = count(0xE0..=0xFA);
    // The letters seen most in Arabic, alef, lam and yeh, at their places in each encoding.
    let windows = count(0xC7..=0xC7) + count(0xE1..=0xE1) + count(0xED..=0xED);
    let iso = count(0xC7..=0xC7) + count(0xE4..=0xE4) + count(0xEA..=0xEA);
    let arabic = count(0xC0..=0xDF) + count(0xE1..=0xE6);
    // Random bytes lie in all ranges alike; words do not.
    let c1 = count(0x80..=0x9F);
    match () {
        () if c1 * 4 > high => Seems::Binary,
        () if hebrew * 10 > high * 9 => Seems::Legacy("WINDOWS-1255"),
        () if arabic * 2 > high && iso > windows => Seems::Legacy("ISO-8859-6"),
        () if arabic * 2 > high => Seems::Legacy("WINDOWS-1256"),
        () => Seems::Legacy("WINDOWS-1252"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seems(bytes: &[u8], name: &str) -> Option<Seems> {
        check(bytes, name).err().map(|unreadable| unreadable.0)
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        let utf16: Vec<u8> = "مرحبا يا عالم, hello".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let cases: [(&[u8], Option<Seems>); 13] = [
            (b"%PDF-1.7\n\xE2\xE3", Some(Seems::Pdf)),
            (b"PK\x03\x04....mimetypeapplication/epub+zip", Some(Seems::Epub)),
            (b"PK\x03\x04....[Content_Types].xml", Some(Seems::Word)),
            (b"PK\x03\x04....a.txt", Some(Seems::Archive)),
            (b"\n <!DOCTYPE HTML>\n<html>", Some(Seems::Html)),
            (b"\xFF\xFEa\0", Some(Seems::Utf16)),
            (&utf16, Some(Seems::Utf16)),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0", Some(Seems::Binary)),
            (&noise, Some(Seems::Binary)),
            (b"\xE3\xD1\xCD\xC8\xC7 \xC8\xC7\xE1\xDA\xC7\xE1\xE3", Some(Seems::Legacy("WINDOWS-1256"))),
            (b"\xF9\xEC\xE5\xED \xF2\xE5\xEC\xED \xE8\xE5\xE1", Some(Seems::Legacy("WINDOWS-1255"))),
            (b"<b>", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(seems(bytes, "a.txt"), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(seems(b"<p>", "a.HTML"), Some(Seems::Html));
    }

    #[test]
    fn a_text_with_a_few_broken_bytes_is_still_text() {
        assert_eq!(seems(&"سلام".as_bytes()[..7], "a"), None);
        assert_eq!(seems(b"caf\xE9", "a"), None);
        assert_eq!(seems(b"a\0b and more words \x1B[31mred", "a"), None);
        assert_eq!(seems(b"\xD9", "a"), None);
    }

    #[test]
    fn the_message_says_what_and_what_to_do() {
        assert_eq!(
            Unreadable(Seems::Pdf).to_string(),
            "seems to be a PDF document; extract its text first, as with pdftotext"
        );
    }
}
