//! Bytes and code points of a text, one from the other: a count for each block of 4 KB, and a look
//! into one block.

/// Bytes between two samples.
const BLOCK: usize = 4096;

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
    pub(super) fn code_point(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(text.len());
        let block = (byte / BLOCK).min(self.before.len().saturating_sub(1));
        let before = self.before.get(block).copied().unwrap_or(0);
        (before + starts(&text.as_bytes()[block * BLOCK..byte])) as usize
    }

    /// Where code point `code_point` starts.
    pub(super) fn byte(&self, text: &str, code_point: usize) -> usize {
        let block = self.before.partition_point(|&before| before as usize <= code_point).saturating_sub(1);
        let Some(&before) = self.before.get(block) else {
            return text.len();
        };
        let rest = &text.as_bytes()[block * BLOCK..];
        let mut starts = rest.iter().enumerate().filter(|(_, byte)| is_start(**byte));
        starts.nth(code_point - before as usize).map_or(text.len(), |(at, _)| block * BLOCK + at)
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
