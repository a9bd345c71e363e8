//! Text that was written twice: bytes of one encoding, taken for Western ones and saved as UTF-8. Known by letters with
//! accents side by side that are words of a right-to-left script once the second writing is undone.

use super::direction;
use super::encoding::{Encoding, SAMPLE, arabic, is_dense, mostly_utf8};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{WINDOWS_1252, WINDOWS_1255};
use std::borrow::Cow;
use tui_bidi::text::{Direction, floor_char};

/// The text that was meant, and what its bytes were in; `None` where `text` says what it means.
pub(super) fn twice(text: &str) -> Option<(String, Encoding)> {
    let encoding = meant(&text[..floor_char(text, SAMPLE)])?;
    let mut words = String::with_capacity(text.len());
    let mut run = Vec::new();
    for c in text.chars() {
        match byte(c) {
            Some(byte) => run.push(byte),
            None => {
                words.push_str(&encoding.decode(&std::mem::take(&mut run)));
                words.push(c);
            }
        }
    }
    words.push_str(&encoding.decode(&run));
    Some((words, encoding))
}

/// What the bytes were in that `sample` was written from a second time.
pub(super) fn meant(sample: &str) -> Option<Encoding> {
    // Lead bytes of Hebrew and Arabic.
    if sample.is_ascii() || sample.bytes().any(|byte| matches!(byte, 0xD7..=0xDB)) {
        return None;
    }
    let bytes: Vec<u8> = sample.chars().filter_map(byte).collect();
    let lost = sample.chars().filter(|&c| byte(c).is_none()).count();
    if lost * 50 > bytes.len() || !is_dense(&bytes) {
        return None;
    }
    let encoding = if mostly_utf8(&bytes) {
        Encoding::UTF_8
    } else {
        arabic(&bytes).or_else(|| {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(&bytes, true);
            let found = detector.guess(None, Utf8Detection::Deny);
            Encoding::named(found.name()).filter(|_| found == WINDOWS_1255)
        })?
    };
    let words = encoding.decode(&bytes);
    let letters = words.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    let (mut all, mut ours) = (0_usize, 0_usize);
    for c in letters {
        all += 1;
        ours += usize::from(direction::letter(c) == Some(Direction::RightToLeft));
    }
    (ours * 10 > all * 9).then_some(encoding)
}

/// The byte that Western text has for `c`.
fn byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    match WINDOWS_1252.encode(c.encode_utf8(&mut buffer)) {
        (Cow::Owned(bytes), _, false) => bytes.first().copied(),
        _ => None,
    }
}
