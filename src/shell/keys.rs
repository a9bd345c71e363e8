//! Key presses: from crossterm's events to [`Chord`]s.

use super::keyboard::Keyboard;
use crate::command::{Chord, Key};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A press: what it typed, and what a US keyboard has at that place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// The chord as typed: what goes into a text.
    pub typed: Chord,
    /// The chord that a keyboard set to US English would have sent, where `typed` holds a letter of an
    /// Arabic, Persian, Hebrew or Urdu keyboard: what a command is looked up by.
    pub us: Option<Chord>,
}

impl Press {
    /// What commands are looked up by.
    pub fn command(self) -> Chord {
        self.us.unwrap_or(self.typed)
    }
}

/// The press that `event` reports; `None` for releases and for keys without a meaning here. `base` is what a US keyboard
/// has at its place, where the terminal says it; else the letter tells.
pub fn press(event: &KeyEvent, base: Option<char>, keyboard: &mut Keyboard) -> Option<Press> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let mut shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => {
            shift = true;
            Key::Tab
        }
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number) => Key::Function(number),
        _ => return None,
    };
    let (ctrl, alt) =
        (event.modifiers.contains(KeyModifiers::CONTROL), event.modifiers.contains(KeyModifiers::ALT));
    let us = match key {
        Key::Char(c) => {
            let told = base.filter(|base| base.is_ascii_graphic() && !c.is_ascii());
            told.or_else(|| keyboard.us(c)).map(|c| Chord::new(Key::Char(c), ctrl, alt, shift))
        }
        _ => None,
    };
    Some(Press { typed: Chord::new(key, ctrl, alt, shift), us })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Press {
        press(&KeyEvent::new(code, modifiers), None, &mut Keyboard::default()).unwrap()
    }

    #[test]
    fn a_press_is_one_chord_whatever_the_layout() {
        let none = KeyModifiers::NONE;
        for (code, modifiers, typed, command) in [
            (KeyCode::Char('j'), none, "j", "j"),
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G", "G"),
            (KeyCode::Char('ت'), none, "ت", "j"),
            (KeyCode::Char('خ'), KeyModifiers::CONTROL, "ctrl-خ", "ctrl-o"),
            (KeyCode::Char('؟'), none, "؟", "?"),
            (KeyCode::Char('٣'), none, "٣", "3"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab", "shift-tab"),
            (KeyCode::F(1), none, "f1", "f1"),
        ] {
            let press = pressed(code, modifiers);
            assert_eq!(press.typed, typed.parse().unwrap(), "{code:?}");
            assert_eq!(press.command(), command.parse().unwrap(), "{code:?}");
        }
    }

    #[test]
    fn a_release_is_no_press() {
        let event = KeyEvent::new_with_kind(KeyCode::Char('j'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(press(&event, None, &mut Keyboard::default()), None);
    }
}
