//! From bytes to text: byte order mark, UTF-8, line ends. In place; a sound file is never copied.

use super::encoding;
use super::unreadable::{Seems, Unreadable};
use crate::words::Phrase;
use memchr::memmem;

/// How many bytes of a text say what it is: its direction, its language, whether it is text at all.
pub(super) const SAMPLE: usize = 64 * 1024;

/// The longest text that is copied rather than checked twice, in bytes.
const LONGEST_COPIED: usize = 1024 * 1024;

/// At the start of a file.
pub(super) const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// What of a file could not be read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Bytes that are not UTF-8 were read as U+FFFD.
    InvalidUtf8 {
        /// How many times.
        count: usize,
        /// The byte of the text where the first U+FFFD stands.
        first: usize,
        /// The line of that place, from 1.
        line: usize,
    },
    /// Lines in another encoding, which is named, stand among those in UTF-8.
    Mixed(&'static str),
    /// The text names an encoding that its bytes contradict.
    Overruled {
        /// What it names.
        named: String,
        /// What was taken.
        taken: &'static str,
    },
    /// So many comments on the document, which an import takes.
    Comments(usize),
    /// So many tracked changes; the text is as if they were accepted.
    Changes(usize),
    /// The text had been taken for Western text and written once more; what its bytes were in is named.
    Twice(&'static str),
    /// The text was in visual order, and was turned round.
    Visual,
}

impl Warning {
    /// What was read otherwise, how often and where.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::InvalidUtf8 { count, line, .. } => say!("not-utf8-shown", count, line),
            Self::Mixed(other) => say!("mixed-encodings", other = *other),
            Self::Overruled { named, taken } => say!("encoding-overruled", named, taken = *taken),
            Self::Comments(count) => say!("comments-to-import", count = *count),
            Self::Changes(count) => say!("changes-accepted", count = *count),
            Self::Twice(named) => say!("encoded-twice", named = *named),
            Self::Visual => say!("visual-order"),
        }
    }
}

/// The text that `bytes` hold, and what was wrong with them.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Vec<Warning>), Unreadable> {
    let (text, warnings) = sound(bytes).map_or_else(|bytes| repair(&bytes), |text| (text, Vec::new()));
    fits(&text).map(|()| (text, warnings))
}

/// Whether positions in `text` can be told; an error where it is too long.
pub(super) fn fits(text: &str) -> Result<(), Unreadable> {
    u32::try_from(text.len()).map(drop).map_err(|_| Unreadable(Seems::TooLong))
}

/// The text of `bytes` that are UTF-8; else them, without byte order mark and their line ends LF.
pub(super) fn sound(mut bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    if bytes.starts_with(BYTE_ORDER_MARK.encode_utf8(&mut [0; 4]).as_bytes()) {
        bytes.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    join_line_ends(&mut bytes);
    // simdutf8 checks faster, but gives no `String` of the same memory without `unsafe`: a copy of a short text costs less
    // than the check of the standard library, and one of a long text costs memory.
    if bytes.len() <= LONGEST_COPIED {
        return match simdutf8::basic::from_utf8(&bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(bytes),
        };
    }
    String::from_utf8(bytes).map_err(std::string::FromUtf8Error::into_bytes)
}

/// The beginning of `bytes` that says what they are; within no character, where there is more of them.
pub(super) fn sample(bytes: &[u8]) -> &[u8] {
    bytes.get(..SAMPLE).filter(|_| bytes.len() > SAMPLE).map_or(bytes, whole_characters)
}

/// Whether `bytes` are UTF-8 without a fault.
pub(super) fn is_utf8(bytes: &[u8]) -> bool {
    simdutf8::basic::from_utf8(bytes).is_ok()
}

/// Whether bytes are UTF-8, with at most a few faults: a cut or damaged character here and there is no reason to
/// take a text for another encoding.
pub(super) fn seems_utf8(bytes: &[u8]) -> bool {
    let sample = sample(bytes);
    if encoding::utf16(sample).is_some() {
        return false;
    }
    if is_utf8(sample) {
        return true;
    }
    let (mut faults, mut sound) = (0, 0);
    for chunk in sample.utf8_chunks() {
        faults += chunk.invalid().len();
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    faults <= 4 + sound / 8 && (sound > 0 || faults * 12 <= sample.len()) && faults * 2 <= sample.len().max(4)
}

/// The bytes of `head`, the beginning of a file, without the character or CRLF that its end cuts.
pub fn whole_characters(head: &[u8]) -> &[u8] {
    let cut = head.iter().rev().take(3).position(|byte| byte & 0xC0 == 0xC0).map_or(0, |back| back + 1);
    let head = match std::str::from_utf8(&head[head.len() - cut..]) {
        Err(fault) if fault.error_len().is_none() => &head[..head.len() - cut],
        _ => head,
    };
    head.strip_suffix(b"\r").unwrap_or(head)
}

/// Reads every CRLF as LF.
fn join_line_ends(bytes: &mut Vec<u8>) {
    let Some(first) = memmem::find(bytes, b"\r\n") else { return };
    let (mut read, mut write) = (first, first);
    while let Some(found) = memmem::find(&bytes[read + 1..], b"\r\n") {
        let next = read + 1 + found;
        bytes.copy_within(read + 1..next, write);
        write += next - read - 1;
        read = next;
    }
    bytes.copy_within(read + 1.., write);
    bytes.truncate(bytes.len() - (read + 1 - write));
}

/// The text of bytes that are not all UTF-8.
pub(super) fn repair(bytes: &[u8]) -> (String, Vec<Warning>) {
    let mut text = String::with_capacity(bytes.len() + 64);
    let (mut count, mut first) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            if count == 0 {
                first = text.len();
            }
            count += 1;
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    let line = 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..first]).count();
    (text, vec![Warning::InvalidUtf8 { count, first, line }])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap().0
    }

    #[test]
    fn mark_and_line_ends() {
        assert_eq!(text(b"\xEF\xBB\xBFa\r\nb\r\n\r\nc\rd\r\r\n"), "a\nb\n\nc\rd\r\n");
        assert_eq!(text(b"\r\n"), "\n");
        assert_eq!(text(b"a\n"), "a\n");
        assert_eq!(text("\u{FEFF}\u{FEFF}x".as_bytes()), "\u{FEFF}x");
    }

    #[test]
    fn broken_bytes_are_shown_and_told() {
        let (text, warnings) = decode(b"ab\n\xD9\xD9\x85\n\xD9".to_vec()).unwrap();
        assert_eq!(text, "ab\n\u{FFFD}م\n\u{FFFD}");
        assert_eq!(warnings, [Warning::InvalidUtf8 { count: 2, first: 3, line: 2 }]);
        assert_eq!(
            warnings[0].phrase().to_string(),
            "2 places that are not UTF-8 shown as U+FFFD, the first in line 2"
        );
    }

    #[test]
    fn what_says_what_a_text_is_ends_with_a_character() {
        for before in 0..4 {
            let text = "x".repeat(before) + &"م漢🙂".repeat(SAMPLE / 8);
            let sample = sample(text.as_bytes());
            assert!(is_utf8(sample) && SAMPLE - sample.len() < 4, "{before}");
        }
        assert_eq!(sample(b"a\xD9"), b"a\xD9", "the end of a text is no cut");
    }

    #[test]
    fn a_cut_character_and_a_cut_line_end_are_left_for_the_rest() {
        assert_eq!(whole_characters("aم".as_bytes()), "aم".as_bytes());
        assert_eq!(whole_characters(&"aم".as_bytes()[..2]), b"a");
        assert_eq!(whole_characters(&"a😀".as_bytes()[..4]), b"a");
        assert_eq!(whole_characters(b"a\r"), b"a");
        assert_eq!(whole_characters(b"a\x80\x80\x80\x80"), b"a\x80\x80\x80\x80");
    }
}
