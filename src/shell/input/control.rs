//! Control sequences (`CSI … letter`): keys as xterm and kitty send them, the mouse, the focus; all else is a reply.
//!
//! Follows "Xterm Control Sequences" and kitty's "Comprehensive keyboard handling in terminals".

use super::came::Came;
use crossterm::event::{
    KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// What a control sequence means.
pub(super) enum Meaning {
    Is(Came),
    /// Pasted text begins.
    Paste,
    /// A key that we have no name for.
    Nothing,
    Reply,
}

/// What the control sequence with `parameters` (all between `CSI` and the letter that ends it) and `letter` means.
pub(super) fn meaning(parameters: &[u8], letter: u8) -> Meaning {
    if let [b'<', place @ ..] = parameters {
        return match numbers(place)[..] {
            [buttons, column, row] if letter == b'M' || letter == b'm' => {
                is(mouse_event(buttons, column, row, letter == b'm'))
            }
            _ => Meaning::Reply,
        };
    }
    let key = match (parameters, letter) {
        (b"", b'I') => return Meaning::Is(Came::Focus(true)),
        (b"", b'O') => return Meaning::Is(Came::Focus(false)),
        (b"200", b'~') => return Meaning::Paste,
        // Replies have a mark before or behind their numbers.
        _ if parameters.iter().any(|byte| !matches!(byte, b'0'..=b';')) => return Meaning::Reply,
        (_, b'u') => unicode_key(parameters),
        (_, b'~') => numbered_key(parameters),
        (_, b'M') => match numbers(parameters)[..] {
            [buttons, column, row] => return is(mouse_event(buttons.saturating_sub(32), column, row, false)),
            _ => return Meaning::Reply,
        },
        (_, b'Z') => Some(event(KeyCode::BackTab, parameters, KeyModifiers::SHIFT, None)),
        // Where the cursor stands ends as F3 does; but a key has 1 before its modifiers, and few of these.
        _ => match letter_key(letter).filter(|_| !is_place(parameters, letter)) {
            Some(code) => Some(event(code, parameters, KeyModifiers::NONE, None)),
            None => return Meaning::Reply,
        },
    };
    is(key)
}

/// Whether the numbers before this `letter` of a key are no key's: a row and a column.
fn is_place(parameters: &[u8], letter: u8) -> bool {
    /// 1 more than the sum of Shift, Alt, Ctrl and Super.
    const MODIFIERS: u32 = 16;
    match numbers(parameters)[..] {
        [] | [1] => false,
        // The place at the start of the screen: terminals that know no mark before it (st) tell it so.
        [1, modifiers] => letter == b'R' && (modifiers <= 1 || modifiers > MODIFIERS),
        _ => true,
    }
}

fn is(came: Option<Came>) -> Meaning {
    came.map_or(Meaning::Nothing, Meaning::Is)
}

/// The key whose sequence ends in `letter`, behind `CSI` or `ESC O`.
pub(super) fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(1 + letter - b'P'),
        _ => return None,
    })
}

/// The numbers of `parameters`, of which those behind a colon are parts; an absent one is 1.
fn numbers(parameters: &[u8]) -> Vec<u32> {
    parameters.split(|&byte| byte == b';').map(|number| parts(number)[0].unwrap_or(1)).collect()
}

/// The parts of one parameter: at least one.
fn parts(parameter: &[u8]) -> Vec<Option<u32>> {
    let number = |part: &[u8]| std::str::from_utf8(part).ok()?.parse().ok();
    parameter.split(|&byte| byte == b':').map(number).collect()
}

/// The key `code` with the modifiers that stand in the second of `parameters` and with `more`.
fn event(code: KeyCode, parameters: &[u8], more: KeyModifiers, base: Option<char>) -> Came {
    let second = parameters.split(|&byte| byte == b';').nth(1).unwrap_or_default();
    let second = parts(second);
    let mask = second[0].unwrap_or(1).saturating_sub(1);
    let mut modifiers = more;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ] {
        modifiers.set(modifier, modifiers.contains(modifier) || mask & bit != 0);
    }
    let kind = match second.get(1) {
        Some(Some(2)) => KeyEventKind::Repeat,
        Some(Some(3)) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Came::Key(KeyEvent::new_with_kind(code, modifiers, kind), base)
}

/// `CSI number ; modifiers ~`.
fn numbered_key(parameters: &[u8]) -> Option<Came> {
    let numbers = numbers(parameters);
    let code = match numbers[0] {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        number @ 11..=15 => function(number - 10)?,
        number @ 17..=21 => function(number - 11)?,
        number @ 23..=26 => function(number - 12)?,
        number @ (28 | 29) => function(number - 13)?,
        number @ 31..=34 => function(number - 14)?,
        // Any other key, as xterm's modifyOtherKeys tells it.
        27 => {
            let code = key_of(*numbers.get(2)?)?;
            return Some(event(code, parameters, KeyModifiers::NONE, None));
        }
        _ => return None,
    };
    Some(event(code, parameters, KeyModifiers::NONE, None))
}

fn function(number: u32) -> Option<KeyCode> {
    u8::try_from(number).ok().map(KeyCode::F)
}

/// `CSI key : shifted : base ; modifiers : kind ; text u`.
fn unicode_key(parameters: &[u8]) -> Option<Came> {
    let mut fields = parameters.split(|&byte| byte == b';').map(parts);
    let first = fields.next()?;
    let number = |at: usize| first.get(at).copied().flatten();
    let code = key_of(number(0)?)?;
    let base = number(2).and_then(char::from_u32);
    let Came::Key(mut key, base) = event(code, parameters, KeyModifiers::NONE, base) else { return None };
    // What was typed is the text, where the terminal says it, else the shifted letter.
    let text = fields.nth(1).and_then(|text| text[0]).and_then(char::from_u32);
    if let KeyCode::Char(letter) = key.code {
        let shift = key.modifiers.contains(KeyModifiers::SHIFT);
        let shifted = number(1).and_then(char::from_u32).filter(|_| shift);
        let upper = || letter.to_uppercase().next().filter(|_| shift && letter.is_ascii_alphabetic());
        key.code = KeyCode::Char(text.or(shifted).or_else(upper).unwrap_or(letter));
    } else if key.code == KeyCode::Tab && key.modifiers.contains(KeyModifiers::SHIFT) {
        key.code = KeyCode::BackTab;
    }
    Some(Came::Key(key, base))
}

/// The key that kitty's protocol gives this number: a code point, or one of its private ones.
fn key_of(number: u32) -> Option<KeyCode> {
    /// From 57399 on: the keys of the keypad.
    const KEYPAD: &str = "0123456789./*-+\r=,";
    Some(match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        57_376..=57_398 => function(number - 57_376 + 13)?,
        57_399..=57_416 => match char::from(KEYPAD.as_bytes()[number as usize - 57_399]) {
            '\r' => KeyCode::Enter,
            c => KeyCode::Char(c),
        },
        57_417 => KeyCode::Left,
        57_418 => KeyCode::Right,
        57_419 => KeyCode::Up,
        57_420 => KeyCode::Down,
        57_421 => KeyCode::PageUp,
        57_422 => KeyCode::PageDown,
        57_423 => KeyCode::Home,
        57_424 => KeyCode::End,
        57_425 => KeyCode::Insert,
        57_426 => KeyCode::Delete,
        // Keys that only modify, or that we have no use for.
        57_344..=63_743 => return None,
        number => KeyCode::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}

/// The mouse by three bytes, each 32 more than its number, the columns and rows from 1.
pub(super) fn old_mouse(buttons: u8, column: u8, row: u8) -> Option<Came> {
    let number = |byte: u8| u32::from(byte).saturating_sub(32);
    mouse_event(number(buttons), number(column), number(row), false)
}

/// The mouse at this column and row, from 1; `released` where the sequence says so.
fn mouse_event(buttons: u32, column: u32, row: u32, released: bool) -> Option<Came> {
    let place = |number: u32| u16::try_from(number.saturating_sub(1)).ok();
    let (column, row) = (place(column)?, place(row)?);
    let (moved, pressed) = (buttons & 32 != 0, |button| if released { Up(button) } else { Down(button) });
    use MouseEventKind::{Down, Drag, Moved, ScrollDown, ScrollLeft, ScrollRight, ScrollUp, Up};
    let kind = match (buttons & 3) | ((buttons & 0b1100_0000) >> 4) {
        number @ 0..=2 => {
            let button = [MouseButton::Left, MouseButton::Middle, MouseButton::Right][number as usize];
            if moved && !released { Drag(button) } else { pressed(button) }
        }
        3 if moved => Moved,
        // Which button was released is not told; it is the left one that matters.
        3 => Up(MouseButton::Left),
        4 => ScrollUp,
        5 => ScrollDown,
        6 => ScrollLeft,
        7 => ScrollRight,
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, buttons & 4 != 0);
    modifiers.set(KeyModifiers::ALT, buttons & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, buttons & 16 != 0);
    Some(Came::Mouse(MouseEvent { kind, column, row, modifiers }))
}
