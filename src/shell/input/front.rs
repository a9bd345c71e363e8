//! What stands at the front of a terminal's bytes: a key, a sequence, the beginning of one.

use super::{
    came::Came,
    control::{self, Meaning},
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::time::Duration;

/// How long an Escape waits for what follows it before it is the key. Over a slow line a reply may be cut there.
const ESCAPE: Duration = Duration::from_millis(75);

/// How long what may begin a sequence waits for what follows it before it is a key with Alt.
const BEGINNING: Duration = Duration::from_millis(500);

/// After such a pause what comes is no part of a sequence any more: its end was lost.
pub(super) const PAUSE: Duration = Duration::from_secs(5);

/// The bytes of a control sequence's parameters that are read; no terminal sends more.
pub(super) const CONTROL: usize = 256;

pub(super) const ESC: u8 = b'\x1b';

/// What is at the front of the bytes.
pub(super) enum Front {
    /// This many bytes mean this; `None`: nothing.
    Whole(usize, Option<Came>),
    /// A string begins, with this many bytes.
    String(usize),
    /// Pasted text begins after this many bytes.
    Paste(usize),
    /// A control sequence goes on after these bytes for longer than any has.
    Overlong(usize),
    /// The rest has not come; how long it is waited for.
    Part(Duration),
}

/// What is at the front of `bytes`, which are not empty.
pub(super) fn front(bytes: &[u8]) -> Front {
    match *bytes {
        [ESC] => Front::Part(ESCAPE),
        // Two keys, or a key with Alt whose sequence is told by itself.
        [ESC, ESC, ..] => Front::Whole(1, Some(escape())),
        [ESC, b'[', ..] => sequence(bytes),
        [ESC, b'O', ..] => application_key(bytes),
        [ESC, letter] if begins_string(letter) => Front::Part(BEGINNING),
        [ESC, letter, ..] if begins_string(letter) => Front::String(3),
        [ESC, ref rest @ ..] => match character(rest) {
            Front::Whole(length, Some(Came::Key(mut event, base))) => {
                event.modifiers |= KeyModifiers::ALT;
                Front::Whole(length + 1, Some(Came::Key(event, base)))
            }
            Front::Whole(length, _) => Front::Whole(length + 1, None),
            part => part,
        },
        _ => character(bytes),
    }
}

/// Whether a string begins with `ESC letter`: DCS, OSC, APC, PM or SOS.
pub(super) fn begins_string(letter: u8) -> bool {
    b"P]_^X".contains(&letter)
}

/// Whether a string that begins with these three bytes is a reply: it has a number, or what marks one, behind its
/// `ESC letter`. All else may be keys with Alt, too.
pub(super) fn is_reply(string: &[u8]) -> bool {
    match *string {
        [_, b'P', first, ..] => first.is_ascii_digit() || b"><=?!$+".contains(&first),
        [_, b']', first, ..] => first.is_ascii_digit(),
        [_, b'_', first, ..] => first == b'G', // an answer on pictures, of kitty's protocol
        _ => false,
    }
}

/// Whether `bytes`, of which the Escape at their front came earlier than the rest, are what a hand types, rather than
/// what a terminal sends.
pub(super) fn is_typed(bytes: &[u8]) -> bool {
    match *bytes {
        [ESC] | [ESC, b'[' | b'O'] => false,
        // Parameters, or a key or the mouse without any.
        [ESC, b'[', first, ..] => !matches!(first, b'0'..=b'?') && !b"ABCDFHIMOZ".contains(&first),
        [ESC, b'O', letter, ..] => control::letter_key(letter).is_none(),
        [ESC, letter, ..] => !begins_string(letter),
        _ => true,
    }
}

/// A control of C1 at the front, as one byte or in UTF-8, that begins a sequence or a string: how many bytes it has, and
/// the letter behind the Escape that is the same.
pub(super) fn c1(bytes: &[u8]) -> Option<(usize, u8)> {
    let (length, control) = match *bytes {
        [0xc2, control, ..] => (2, control),
        [control, ..] => (1, control),
        [] => return None,
    };
    matches!(control, 0x90 | 0x98 | 0x9b | 0x9d..=0x9f).then(|| (length, control - 0x40))
}

pub(super) fn key(code: KeyCode, modifiers: KeyModifiers) -> Came {
    Came::Key(KeyEvent::new(code, modifiers), None)
}

pub(super) fn escape() -> Came {
    key(KeyCode::Esc, KeyModifiers::NONE)
}

/// The key of `letter` with Alt.
pub(super) fn alt(letter: u8) -> Came {
    let shift = if letter.is_ascii_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    key(KeyCode::Char(char::from(letter)), KeyModifiers::ALT | shift)
}

/// What begins with `ESC [`.
fn sequence(bytes: &[u8]) -> Front {
    let body = &bytes[2..];
    if body.is_empty() {
        return Front::Part(BEGINNING);
    }
    // The function keys of Linux's console, and the mouse as it was before numbers.
    if let Some(rest) = body.strip_prefix(b"[") {
        let Some(&letter) = rest.first() else { return Front::Part(BEGINNING) };
        let code = (b'A'..=b'E').contains(&letter).then(|| KeyCode::F(1 + letter - b'A'));
        return Front::Whole(4, code.map(|code| key(code, KeyModifiers::NONE)));
    }
    if let Some(rest) = body.strip_prefix(b"M") {
        return match *rest {
            [buttons, column, row, ..] => Front::Whole(6, control::old_mouse(buttons, column, row)),
            _ => Front::Part(PAUSE),
        };
    }
    let end = body.iter().take(CONTROL).position(|byte| !matches!(byte, b' '..=b'?'));
    let Some(end) = end else {
        return if body.len() < CONTROL { Front::Part(PAUSE) } else { Front::Overlong(2 + CONTROL) };
    };
    if !matches!(body[end], b'@'..=b'~') {
        // No sequence holds this.
        return Front::Whole(2 + end, (end == 0).then(|| alt(b'[')));
    }
    let length = 2 + end + 1;
    match control::meaning(&body[..end], body[end]) {
        Meaning::Is(came) => Front::Whole(length, Some(came)),
        Meaning::Paste => Front::Paste(length),
        Meaning::Nothing => Front::Whole(length, None),
        Meaning::Reply => Front::Whole(length, Some(Came::Reply(bytes[..length].to_vec()))),
    }
}

/// What begins with `ESC O`: keys of the keypad in its application mode, or Alt and a letter.
fn application_key(bytes: &[u8]) -> Front {
    let Some(&letter) = bytes.get(2) else { return Front::Part(BEGINNING) };
    match control::letter_key(letter).or((letter == b'M').then_some(KeyCode::Enter)) {
        Some(code) => Front::Whole(3, Some(key(code, KeyModifiers::NONE))),
        None => Front::Whole(2, Some(alt(b'O'))),
    }
}

/// A character, or the key with Ctrl that is one.
fn character(bytes: &[u8]) -> Front {
    let control = |c| Front::Whole(1, Some(key(KeyCode::Char(c), KeyModifiers::CONTROL)));
    let plain = |code| Front::Whole(1, Some(key(code, KeyModifiers::NONE)));
    match bytes[0] {
        b'\r' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        b'\x7f' => plain(KeyCode::Backspace),
        b'\0' => control(' '),
        byte @ b'\x01'..=b'\x1a' => control(char::from(byte - 1 + b'a')),
        byte @ b'\x1c'..=b'\x1f' => control(char::from(byte - 0x1c + b'4')),
        first => {
            let length = match first {
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => 1,
            };
            let shown = &bytes[..length.min(bytes.len())];
            match std::str::from_utf8(shown) {
                Ok(text) => {
                    let code = text.chars().next().filter(|c| !c.is_control()).map(KeyCode::Char);
                    let shift = text.chars().any(char::is_uppercase);
                    let shift = if shift { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
                    Front::Whole(length, code.map(|code| key(code, shift)))
                }
                // The rest of the character has not come.
                Err(error) if error.error_len().is_none() => Front::Part(BEGINNING),
                Err(error) => Front::Whole(error.error_len().unwrap_or(1), None),
            }
        }
    }
}
