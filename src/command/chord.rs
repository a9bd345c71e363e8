//! Keys as people write them: `j`, `G`, `ctrl-o`, `alt-left`, `g g`. No terminal library is known here:
//! `shell` translates its events into a [`Chord`].

use crate::words::Phrase;
use std::fmt;
use std::str::FromStr;

/// A key cap, or the character that a press typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A character as typed: `g` and `G` are two keys.
    Char(char),
    /// Return.
    Enter,
    /// Escape.
    Escape,
    /// The tabulator; older terminals send the same for Ctrl-i.
    Tab,
    /// Delete what is before the caret.
    Backspace,
    /// Delete what is after the caret.
    Delete,
    /// Insert.
    Insert,
    /// The arrow to the left of the screen, whatever the text's direction.
    Left,
    /// The arrow to the right of the screen.
    Right,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, counted from 1.
    Function(u8),
}

/// The names of the keys that are no characters; the first name of a key is the one that is printed.
const NAMES: &[(&str, Key)] = &[
    ("space", Key::Char(' ')),
    ("enter", Key::Enter),
    ("return", Key::Enter),
    ("esc", Key::Escape),
    ("escape", Key::Escape),
    ("tab", Key::Tab),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("left", Key::Left),
    ("right", Key::Right),
    ("up", Key::Up),
    ("down", Key::Down),
    ("home", Key::Home),
    ("end", Key::End),
    ("pageup", Key::PageUp),
    ("pgup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("pgdn", Key::PageDown),
];

/// How many function keys there are names for.
const FUNCTION_KEYS: u8 = 24;

/// One press: a key with the modifiers held.
///
/// ```
/// use hashiya::command::{Chord, Key};
/// let back: Chord = "ctrl-o".parse()?;
/// assert_eq!(back, Chord::ctrl('o'));
/// assert_eq!(Chord::new(Key::Char('g'), false, false, true), Chord::plain(Key::Char('G')));
/// assert_eq!("alt-left".parse::<Chord>()?.to_string(), "alt-left");
/// # Ok::<(), hashiya::command::BadChord>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    key: Key,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Chord {
    /// `key` with the modifiers held. Shift is part of a character (`G`) and forgotten beside it; Ctrl
    /// makes letters small. So one press has one spelling, whatever the terminal reports.
    #[must_use]
    pub fn new(key: Key, ctrl: bool, alt: bool, shift: bool) -> Self {
        let Key::Char(typed) = key else { return Self { key, ctrl, alt, shift } };
        let typed = match typed {
            c if ctrl => c.to_ascii_lowercase(),
            c if shift => single_uppercase(c),
            c => c,
        };
        Self { key: Key::Char(typed), ctrl, alt, shift: false }
    }

    /// `key` alone.
    #[must_use]
    pub fn plain(key: Key) -> Self {
        Self::new(key, false, false, false)
    }

    /// The character `typed` with Ctrl.
    #[must_use]
    #[cfg(feature = "testing")]
    pub fn ctrl(typed: char) -> Self {
        Self::new(Key::Char(typed), true, false, false)
    }

    /// The key without its modifiers.
    #[cfg(feature = "testing")]
    pub fn key(self) -> Key {
        self.key
    }

    /// The character that this press types into a text, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The digit that this press types, for counts.
    pub fn digit(self) -> Option<u32> {
        self.typed().and_then(|c| c.to_digit(10))
    }
}

fn single_uppercase(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// Why a text names no key; it says what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase())]
pub enum BadChord {
    /// Nothing was written.
    Empty,
    /// A word that names no key.
    Unknown(String),
}

impl BadChord {
    /// What is wrong, and what to write instead.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => say!("chord-empty"),
            Self::Unknown(key) => say!("chord-unknown", key = key.escape_debug().to_string()),
        }
    }
}

impl FromStr for Chord {
    type Err = BadChord;

    fn from_str(text: &str) -> Result<Self, BadChord> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        // A lone "-" after the modifiers is the key itself: "ctrl--".
        while let Some((modifier, key)) = rest.split_once('-').filter(|(_, key)| !key.is_empty()) {
            match modifier.to_ascii_lowercase().as_str() {
                "ctrl" | "c" => ctrl = true,
                "alt" | "meta" => alt = true,
                "shift" => shift = true,
                _ => return Err(BadChord::Unknown(text.to_owned())),
            }
            rest = key;
        }
        let key = key(rest).ok_or_else(|| match text {
            "" => BadChord::Empty,
            _ => BadChord::Unknown(text.to_owned()),
        })?;
        Ok(Self::new(key, ctrl, alt, shift))
    }
}

fn key(name: &str) -> Option<Key> {
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        return (!only.is_control() && !only.is_whitespace()).then_some(Key::Char(only));
    }
    let name = name.to_ascii_lowercase();
    if let Some(number) = name.strip_prefix('f').and_then(|number| number.parse().ok()) {
        return (1..=FUNCTION_KEYS).contains(&number).then_some(Key::Function(number));
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|&(_, key)| key)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| key == self) {
            return f.write_str(name);
        }
        match self {
            Self::Char(c) => write!(f, "{c}"),
            Self::Function(number) => write!(f, "f{number}"),
            // Every other key has a name in `NAMES`; `names_cover_every_key` holds that.
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modifiers = [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")];
        for (_, name) in modifiers.iter().filter(|(held, _)| *held) {
            f.write_str(name)?;
        }
        self.key.fmt(f)
    }
}

/// Presses one after the other, as in `g g`; at least one.
///
/// ```
/// use hashiya::command::Chords;
/// let top: Chords = "g g".parse()?;
/// assert_eq!(top.as_slice().len(), 2);
/// assert_eq!(top.to_string(), "g g");
/// # Ok::<(), hashiya::command::BadChord>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chords(Vec<Chord>);

impl Chords {
    /// The presses, first to last.
    pub fn as_slice(&self) -> &[Chord] {
        &self.0
    }
}

impl FromStr for Chords {
    type Err = BadChord;

    fn from_str(text: &str) -> Result<Self, BadChord> {
        let chords: Vec<Chord> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        if chords.is_empty() { Err(BadChord::Empty) } else { Ok(Self(chords)) }
    }
}

impl From<Chord> for Chords {
    fn from(chord: Chord) -> Self {
        Self(vec![chord])
    }
}

impl fmt::Display for Chords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, chord) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            chord.fmt(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_as_people_write_them() {
        let chord = |text: &str| text.parse::<Chord>().unwrap();
        assert_eq!(chord("j"), Chord::plain(Key::Char('j')));
        assert_eq!(chord("-"), Chord::plain(Key::Char('-')));
        assert_eq!(chord("ctrl--"), Chord::ctrl('-'));
        assert_eq!(chord("Ctrl-O"), Chord::ctrl('o'));
        assert_eq!(chord("shift-g"), chord("G"));
        assert_eq!(chord("shift-tab"), Chord::new(Key::Tab, false, false, true));
        assert_eq!(chord("ctrl-alt-pgdn").to_string(), "ctrl-alt-pagedown");
        assert_eq!(chord("F12"), Chord::plain(Key::Function(12)));
        assert_eq!(chord("space").typed(), Some(' '));
        assert_eq!(chord("ه").to_string(), "ه");
        assert_eq!(chord("ß"), chord("shift-ß"), "a letter whose capital is two letters stays");
    }

    #[test]
    fn what_is_no_key_says_so() {
        assert_eq!("".parse::<Chord>(), Err(BadChord::Empty));
        assert_eq!("  ".parse::<Chords>(), Err(BadChord::Empty));
        for wrong in ["hyper-x", "ctrl-", "f0", "f25", "gg", "\u{1b}", "ctrl-\u{7}", "alt-\u{a0}"] {
            assert!(wrong.parse::<Chord>().is_err(), "{wrong:?}");
        }
        assert!(!"\u{1b}[2J".parse::<Chord>().unwrap_err().to_string().contains('\u{1b}'));
    }

    #[test]
    fn names_cover_every_key() {
        for (name, key) in NAMES {
            assert_eq!(key.to_string().parse::<Chord>(), name.parse::<Chord>());
        }
        for number in 1..=FUNCTION_KEYS {
            let chord = Chord::plain(Key::Function(number));
            assert_eq!(chord.to_string().parse(), Ok(chord));
        }
    }
}
