//! A paragraph's characters with what the tables say of each: decoded once, for all that is asked of them.

use super::tables::Properties;
use unicode_bidi::BidiClass::{self, AL, BN, CS, EN, ES, ET, L, NSM, ON, R, S, WS};

/// A character of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The byte where it starts.
    pub(super) start: u32,
    pub(super) c: char,
    pub(super) properties: Properties,
}

/// The characters of a paragraph, in order.
#[derive(Debug)]
pub(super) struct Units {
    pub(super) list: Vec<Unit>,
    /// The classes of UAX #9 that are among them, a bit each.
    classes: u32,
}

/// Classes as bits.
const fn bits<const COUNT: usize>(classes: [BidiClass; COUNT]) -> u32 {
    let (mut bits, mut index) = (0, 0);
    while index < COUNT {
        bits |= 1 << classes[index] as u32;
        index += 1;
    }
    bits
}

/// What takes the level of what is around it.
const NEUTRAL: u32 = bits([NSM, ON, WS, ES, ET, CS, S, BN]);

impl Units {
    /// The characters of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut list = Vec::with_capacity(text.len());
        let mut classes = 0;
        for (start, c) in text.char_indices() {
            let properties = Properties::of(c);
            classes |= 1 << properties.bidi() as u32;
            list.push(Unit { start: start as u32, c, properties });
        }
        Self { list, classes }
    }

    /// Whether UAX #9 gives all of them the level `base`, of their paragraph: the text runs one way.
    pub(super) fn are_of_level(&self, base: u8) -> bool {
        let own = if base == 1 { bits([R, AL]) } else { bits([L, EN]) };
        base <= 1 && self.classes & !(own | NEUTRAL) == 0
    }
}
