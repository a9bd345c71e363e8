//! Words that say the same in any of the languages, and words that say the opposite: `words/concepts.txt`.

use crate::entities::hashing::HashMap;
use std::sync::OnceLock;
use tui_bidi::text::fold::fold;

/// A concept, and on which of its two sides a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side(pub(super) u8, pub(super) bool);

impl Side {
    /// The other side of the same concept.
    pub(super) fn opposite(self) -> Self {
        Self(self.0, !self.1)
    }
}

/// What the folded `word` says, as one form of a word may say several things.
pub(super) fn concepts(word: &str) -> &'static [Side] {
    static TABLE: OnceLock<HashMap<String, Vec<Side>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<String, Vec<Side>> = HashMap::default();
        let lines = include_str!("words/concepts.txt").lines().filter(|line| !line.starts_with('#'));
        for (number, line) in lines.enumerate() {
            for (at, side) in line.split('|').enumerate() {
                for word in side.split_whitespace() {
                    let sides = table.entry(fold(word).into_text()).or_default();
                    let side = Side(u8::try_from(number).unwrap_or(u8::MAX), at > 0);
                    if !sides.contains(&side) {
                        sides.push(side);
                    }
                }
            }
        }
        table
    });
    table.get(word).map_or(&[], Vec::as_slice)
}
