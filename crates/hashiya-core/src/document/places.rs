//! Bytes and code points of a text, one from the other: a count for each block of 1 KB, and a look
//! into one block.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A place in a text as notebooks, JSON and exports say it: how many code points stand before it.
///
/// Inside the program places are bytes, which slice a text at once. The two are different types, so that one is never
/// taken for the other; [`Document::code_point`](super::Document::code_point) and
/// [`Document::byte`](super::Document::byte) lead from one to the other.
///
/// ```
/// use hashiya_core::document::{CodePoint, Document};
/// let document = Document::parse("قال: yes".as_bytes(), "a.txt").unwrap();
/// assert_eq!(document.code_point(8), CodePoint::new(5));
/// assert_eq!(document.byte(CodePoint::new(5)), 8);
/// ```
///
/// ```compile_fail,E0308
/// use hashiya_core::document::{CodePoint, Document};
/// let document = Document::parse(b"yes", "a.txt").unwrap();
/// document.paragraph_at(document.code_point(2)); // a byte is asked for
/// ```
///
/// ```compile_fail,E0308
/// use hashiya_core::document::{CodePoint, Document};
/// let document = Document::parse(b"yes", "a.txt").unwrap();
/// document.byte(2); // a code point is asked for
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodePoint(usize);

impl CodePoint {
    /// The place with `count` code points before it.
    pub const fn new(count: usize) -> Self {
        Self(count)
    }

    /// How many code points stand before it.
    pub const fn get(self) -> usize {
        self.0
    }

    /// The place `count` code points later.
    #[must_use]
    pub const fn plus(self, count: usize) -> Self {
        Self(self.0.saturating_add(count))
    }

    /// The place `count` code points earlier; the start where there are fewer.
    #[must_use]
    pub const fn minus(self, count: usize) -> Self {
        Self(self.0.saturating_sub(count))
    }

    /// How many code points stand between `start` and it; none where that is later.
    pub const fn since(self, start: Self) -> usize {
        self.0.saturating_sub(start.0)
    }
}

impl fmt::Display for CodePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<CodePoint> for crate::words::Argument {
    fn from(place: CodePoint) -> Self {
        place.0.into()
    }
}

impl From<&CodePoint> for crate::words::Argument {
    fn from(place: &CodePoint) -> Self {
        place.0.into()
    }
}

/// Bytes between two samples.
const BLOCK: usize = 1024;

/// Bytes that are counted at once within a block.
const PIECE: usize = 64;

/// How many code points start before each block of a text of less than 4 GB.
#[derive(Debug)]
pub(super) struct Places {
    before: Vec<u32>,
}

impl Places {
    /// Counts all of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(text.len() / BLOCK + 1);
        for block in text.as_bytes().chunks(BLOCK) {
            before.push(count);
            count += starts(block);
        }
        Self { before }
    }

    /// How many code points start before `byte`.
    pub(super) fn code_point(&self, text: &str, byte: usize) -> CodePoint {
        let byte = byte.min(text.len());
        let block = (byte / BLOCK).min(self.before.len().saturating_sub(1));
        let before = self.before.get(block).copied().unwrap_or(0);
        CodePoint((before + starts(&text.as_bytes()[block * BLOCK..byte])) as usize)
    }

    /// Where code point `code_point` starts.
    pub(super) fn byte(&self, text: &str, CodePoint(code_point): CodePoint) -> usize {
        let block = self.before.partition_point(|&before| before as usize <= code_point).saturating_sub(1);
        let Some(&before) = self.before.get(block) else {
            return text.len();
        };
        let mut left = code_point - before as usize;
        let mut at = block * BLOCK;
        // Counted piece by piece as long as the code point stands behind; then byte by byte.
        for piece in text.as_bytes()[at..].chunks(PIECE) {
            let count = starts(piece) as usize;
            if count > left {
                let mut starts = piece.iter().enumerate().filter(|(_, byte)| is_start(**byte));
                return starts.nth(left).map_or(text.len(), |(within, _)| at + within);
            }
            left -= count;
            at += piece.len();
        }
        text.len()
    }
}

/// How many code points start in `block`.
fn starts(block: &[u8]) -> u32 {
    // In pieces of 255 the counter is a byte, which the compiler turns into vector instructions.
    block
        .chunks(255)
        .map(|piece| u32::from(piece.iter().map(|&byte| u8::from(is_start(byte))).sum::<u8>()))
        .sum()
}

/// Whether a byte of UTF-8 begins a code point.
fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_code_points_are_those_that_counting_finds() {
        for text in ["", "a", &"كَلِمة a漢🙂\n".repeat(700), &"x".repeat(9000), &"🙂".repeat(3000)]
        {
            let places = Places::of(text);
            let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            starts.push(text.len());
            for (code_point, &byte) in starts.iter().enumerate() {
                assert_eq!(places.byte(text, CodePoint(code_point)), byte);
                assert_eq!(places.code_point(text, byte), CodePoint(code_point));
            }
            assert_eq!(places.byte(text, CodePoint(starts.len() + 5)), text.len());
        }
    }
}
