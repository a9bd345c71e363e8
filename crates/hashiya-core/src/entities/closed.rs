//! A closed list of words, found by their prints: laid out when the program is compiled.

use super::tables::Print;
use super::token::{Plain, plain};

/// Twice as many slots as the lists have words, so that most are found where they are looked for first.
const SLOTS: usize = 4_096;

/// The words of lists by their prints, and what they say: each in the slot that its print names, or in the next free one.
pub(super) struct Closed([(Print, u64); SLOTS]);

impl Closed {
    /// The words of `lists`, parted by single spaces; a word of several lists says what each of them does.
    #[allow(clippy::large_stack_arrays, reason = "the compiler makes it")]
    pub(super) const fn of(lists: &[(u64, &str)]) -> Self {
        let mut table = Self([(Print::START, 0); SLOTS]);
        let mut list = 0;
        while list < lists.len() {
            let (says, words) = (lists[list].0, lists[list].1.as_bytes());
            let (mut start, mut end) = (0, 0);
            while end <= words.len() {
                if end == words.len() || words[end] == b' ' {
                    let print = print(words, start, end);
                    let slot = table.slot(print);
                    table.0[slot] = (print, table.0[slot].1 | says);
                    start = end + 1;
                }
                end += 1;
            }
            list += 1;
        }
        table
    }

    /// What the word of this print says; 0 where it is in no list.
    pub(super) fn says(&self, print: Print) -> u64 {
        self.0[self.slot(print)].1
    }

    /// The slot of the word of this print, or the free one where it would stand.
    const fn slot(&self, print: Print) -> usize {
        let mut slot = print.0 as usize % SLOTS;
        while self.0[slot].1 != 0 && self.0[slot].0.0 != print.0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// The print of the normal form of the word at `bytes[at..end]`, as [`normalize`](super::token::normalize) makes it; does
/// not compile where a letter has parts.
const fn print(bytes: &[u8], mut at: usize, end: usize) -> Print {
    let mut print = Print::START;
    let (mut last, mut second) = ('\0', '\0');
    while at < end {
        let (c, next) = decode(bytes, at);
        match plain(c) {
            Plain::Letter(letter) => {
                // The preposition على keeps its letter.
                let letter =
                    if c == 'ى' && next == end && second == 'ع' && last == 'ل' { c } else { letter };
                print = print.letter(letter);
                (second, last) = (last, letter);
            }
            Plain::Nothing => {}
            Plain::Parts => panic!("parts"),
        }
        at = next;
    }
    print
}

/// The letter of up to three bytes that stands at `at`, and where the next one does.
const fn decode(bytes: &[u8], at: usize) -> (char, usize) {
    let (code, next) = match bytes[at] {
        first @ 0..0x80 => (first as u32, at + 1),
        first @ 0x80..0xe0 => ((first as u32 & 0x1f) << 6 | low(bytes[at + 1]), at + 2),
        first => ((first as u32 & 0x0f) << 12 | low(bytes[at + 1]) << 6 | low(bytes[at + 2]), at + 3),
    };
    match char::from_u32(code) {
        Some(c) => (c, next),
        None => panic!("unsound"),
    }
}

/// What a byte behind the first says of a letter.
const fn low(byte: u8) -> u32 {
    (byte & 0x3f) as u32
}
