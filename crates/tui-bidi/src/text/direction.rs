//! The two directions of text, and which one most letters have.

use super::letters::is_common;

/// The direction of a text, a paragraph or a run: UAX #9's base direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Left to right: level 0.
    #[default]
    LeftToRight,
    /// Right to left: level 1.
    RightToLeft,
}

impl Direction {
    /// Whether this is right to left.
    pub fn is_rtl(self) -> bool {
        self == Self::RightToLeft
    }

    /// `"rtl"` or `"ltr"`, as HTML and our TOML write it.
    pub fn name(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }
}

/// The direction that most letters of `text` have; `None` where it has no letters.
///
/// As many right-to-left letters as left-to-right ones make it right to left: names of the Latin
/// script are at home in Arabic text more often than the other way round.
pub fn dominant_direction(text: &str) -> Option<Direction> {
    use unicode_bidi::BidiClass::{AL, L, R};
    let (mut left, mut right) = (0_usize, 0_usize);
    for c in text.chars() {
        match c {
            '\0'..='\x7f' => left += usize::from(c.is_ascii_alphabetic()),
            _ if is_common(c) => right += 1,
            _ => match unicode_bidi::bidi_class(c) {
                L => left += 1,
                R | AL => right += 1,
                _ => {}
            },
        }
    }
    (left + right > 0).then_some(if right >= left { Direction::RightToLeft } else { Direction::LeftToRight })
}
