//! Replies of the terminal that come when nobody waits for them: device control strings (`ESC P … ST`) and
//! operating system commands (`ESC ] … ST`) reach us as keys, and are none.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::time::{Duration, Instant};

/// How long a key that may begin a string waits for what follows it.
pub(super) const BEGINNING: Duration = Duration::from_millis(500);

/// After such a pause what comes is no part of a string any more: its end was lost.
const PAUSE: Duration = Duration::from_secs(5);

/// Takes strings out of what is typed.
#[derive(Debug, Default)]
pub(super) struct Strings {
    state: State,
}

#[derive(Debug, Default)]
enum State {
    /// What comes is typed.
    #[default]
    Typed,
    /// This key may begin a string.
    Begun(KeyEvent, Instant),
    /// Within a string; whether an Escape came that may begin its end.
    Inside { escape: bool, last: Instant },
}

impl Strings {
    /// Whether a key waits for what follows it, [`BEGINNING`] at most; then [`release`](Self::release) it.
    pub(super) fn waits(&self) -> bool {
        matches!(self.state, State::Begun(..))
    }

    /// The key that waited, if nothing followed.
    pub(super) fn release(&mut self) -> Option<Event> {
        match std::mem::take(&mut self.state) {
            State::Begun(key, _) => Some(Event::Key(key)),
            inside => {
                self.state = inside;
                None
            }
        }
    }

    /// What is typed of what came at `now`: nothing of a string; at most two keys.
    pub(super) fn take(&mut self, event: Event, now: Instant) -> [Option<Event>; 2] {
        let key = match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => key,
            other => return [Some(other), None],
        };
        match self.state {
            State::Begun(first, since) => {
                if now.duration_since(since) < PAUSE && goes_on(&first, &key) {
                    self.state = State::Inside { escape: false, last: now };
                    return [None, None];
                }
                self.state = State::Typed;
                let [second, _] = self.take(Event::Key(key), now);
                [Some(Event::Key(first)), second]
            }
            State::Inside { escape, last } if now.duration_since(last) < PAUSE => {
                self.state = State::Typed;
                match key.code {
                    _ if is_end(&key, escape) => [None, None],
                    KeyCode::Esc if !escape => {
                        self.state = State::Inside { escape: true, last: now };
                        [None, None]
                    }
                    KeyCode::Char(_) if !escape && is_plain(&key) => {
                        self.state = State::Inside { escape: false, last: now };
                        [None, None]
                    }
                    // No string holds this: its end was lost.
                    _ => self.take(Event::Key(key), now),
                }
            }
            State::Typed | State::Inside { .. } => {
                self.state = State::Typed;
                if begins(&key) {
                    self.state = State::Begun(key, now);
                    return [None, None];
                }
                [Some(Event::Key(key)), None]
            }
        }
    }
}

fn is_plain(key: &KeyEvent) -> bool {
    !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
}

/// `ESC P` and `ESC ]`, as keys.
fn begins(key: &KeyEvent) -> bool {
    let alt = key.modifiers.contains(KeyModifiers::ALT) && !key.modifiers.contains(KeyModifiers::CONTROL);
    alt && matches!(key.code, KeyCode::Char('P' | ']'))
}

/// Whether `key` may be the first of a string's body: a number, or what marks a reply.
fn goes_on(first: &KeyEvent, key: &KeyEvent) -> bool {
    let KeyCode::Char(c) = key.code else { return false };
    let control = first.code == KeyCode::Char('P') && matches!(c, '>' | '<' | '=' | '?' | '!' | '$' | '+');
    is_plain(key) && (c.is_ascii_digit() || control)
}

/// `ESC \`, whole or after an Escape that came alone; BEL; the one byte of C1.
fn is_end(key: &KeyEvent, escape: bool) -> bool {
    match key.code {
        KeyCode::Char('\\') => escape || key.modifiers.contains(KeyModifiers::ALT),
        KeyCode::Char('g') => key.modifiers.contains(KeyModifiers::CONTROL),
        KeyCode::Char('\u{9C}') => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of `bytes`, a pause before each `|`, as crossterm tells them.
    fn typed(bytes: &str, pause: Duration) -> String {
        let (mut strings, mut now, mut left) = (Strings::default(), Instant::now(), String::new());
        let mut keys = bytes.chars().peekable();
        let mut keep = |events: [Option<Event>; 2]| {
            for event in events.into_iter().flatten() {
                match event {
                    Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. }) => {
                        left.extend(modifiers.contains(KeyModifiers::ALT).then_some('~'));
                        left.push(c);
                    }
                    Event::Key(KeyEvent { code: KeyCode::Esc, .. }) => left.push('^'),
                    _ => left.push('?'),
                }
            }
        };
        while let Some(c) = keys.next() {
            let key = match c {
                '\u{A6}' => {
                    now += pause;
                    continue;
                }
                '\u{7}' => KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL),
                '\u{1B}' => match keys.next_if(|next| *next != '\u{A6}' && *next != '\u{1B}') {
                    Some(next) => KeyEvent::new(KeyCode::Char(next), KeyModifiers::ALT),
                    None => KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE),
                },
                c => KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE),
            };
            keep(strings.take(Event::Key(key), now));
        }
        keep([strings.release(), None]);
        left
    }

    #[test]
    fn replies_are_swallowed_whenever_they_come() {
        let second = Duration::from_secs(1);
        for reply in [
            "\u{1B}P>|VTE(7600)\u{1B}\\",
            "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}P!|00000000\u{1B}\\",
            "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
            "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}",
            "\u{1B}]52;c;Zm9v\u{9C}",
        ] {
            assert_eq!(typed(&format!("j{reply}k{reply}{reply}l"), second), "jkl", "{reply:?}");
            // Split over reads anywhere behind its first two bytes, also within its end.
            for (at, _) in reply.char_indices().filter(|(at, _)| *at >= 2) {
                let (head, tail) = reply.split_at(at);
                assert_eq!(typed(&format!("j{head}\u{A6}{tail}k"), second), "jk", "{reply:?} at {at}");
            }
        }
    }

    #[test]
    fn what_is_typed_is_not_swallowed() {
        let second = Duration::from_secs(1);
        for (keys, left) in [
            ("\u{1B}P", "~P"),
            ("\u{1B}]j", "~]j"),
            ("\u{1B}]\u{1B}]j", "~]~]j"),
            ("\u{1B}x>|", "~x>|"),
            ("\u{1B}P>|never ends\u{A6}\u{A6}\u{A6}\u{A6}\u{A6}jk", "jk"),
            ("\u{1B}P>|cut\u{1B}j", "~j"),
        ] {
            assert_eq!(typed(keys, second), left, "{keys:?}");
        }
    }
}
