//! From the bytes of a terminal to what they mean, whatever pieces they come in.

use super::{
    came::Came,
    control::{self, Meaning},
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::time::{Duration, Instant};

/// How long an Escape waits for what follows it before it is the key. What a key sends comes in one piece, over a slow
/// line too; this is shorter than anybody types.
const ESCAPE: Duration = Duration::from_millis(10);

/// How long what may begin a sequence waits for what follows it before it is a key with Alt.
const BEGINNING: Duration = Duration::from_millis(500);

/// After such a pause what comes is no part of a sequence any more: its end was lost.
const PAUSE: Duration = Duration::from_secs(5);

/// The bytes of a control sequence that are read; no terminal sends longer ones.
const CONTROL: usize = 256;

/// The bytes of a reply that are kept; the rest is passed over.
const REPLY: usize = 4096;

/// The bytes of pasted text that are kept; the rest is passed over.
const PASTE: usize = 64 << 20;

const PASTE_END: &[u8] = b"\x1b[201~";

/// Makes out what bytes mean.
#[derive(Debug, Default)]
pub(in crate::shell) struct Decoder {
    /// What is not understood yet: never more than a control sequence.
    bytes: Vec<u8>,
    state: State,
    /// An Escape, or the beginning of a sequence, that was taken for a key for want of what follows, and when.
    released: Option<(Vec<u8>, Instant)>,
    /// When bytes came last.
    last: Option<Instant>,
}

#[derive(Debug, Default)]
enum State {
    /// Between sequences.
    #[default]
    Ground,
    /// Within a string of the terminal's (`ESC P`, `ESC ]`, `ESC _`): what was kept of it, and whether an Escape came
    /// that may begin its end.
    String { kept: Vec<u8>, escape: bool },
    /// Within pasted text; the end of which may be part of its mark.
    Paste(Vec<u8>),
}

/// What is at the front of the bytes.
enum Front {
    /// This many bytes mean this; `None`: nothing.
    Whole(usize, Option<Came>),
    /// A string begins, with this many bytes.
    String(usize),
    /// Pasted text begins after this many bytes.
    Paste(usize),
    /// The rest has not come; how long it is waited for.
    Part(Duration),
}

impl Decoder {
    /// Takes `bytes` that came at `now`, and gives `came` what they mean, in order.
    pub(in crate::shell) fn take(&mut self, bytes: &[u8], now: Instant, came: &mut impl FnMut(Came)) {
        let pause = self.last.replace(now).map_or(Duration::ZERO, |last| now.duration_since(last));
        if pause >= PAUSE {
            self.give_up(came);
        }
        // A reply may be parted right after its Escape. Nobody types the rest of one at once.
        if let Some((beginning, released)) = self.released.take()
            && now.duration_since(released) < PAUSE
            && is_tail(&beginning, bytes)
        {
            self.bytes = beginning;
        }
        let mut rest = bytes;
        while !rest.is_empty() {
            rest = match &mut self.state {
                State::Ground => {
                    // Never more than one sequence can be undecided, and none is longer than this.
                    let (piece, later) = rest.split_at(rest.len().min(CONTROL));
                    self.bytes.extend_from_slice(piece);
                    self.understand(came);
                    later
                }
                State::String { .. } => self.string(rest, came),
                State::Paste(_) => self.paste(rest, came),
            };
            if !matches!(self.state, State::Ground) && !self.bytes.is_empty() {
                // What came behind the beginning of a string or of pasted text belongs to it.
                let behind = std::mem::take(&mut self.bytes);
                self.take_again(&behind, came);
            }
        }
    }

    /// As [`take`](Self::take), for bytes that were taken before.
    fn take_again(&mut self, bytes: &[u8], came: &mut impl FnMut(Came)) {
        let now = self.last.unwrap_or_else(Instant::now);
        self.take(bytes, now, came);
    }

    /// How long to wait for more before [`release`](Self::release); `None` when nothing is undecided.
    pub(in crate::shell) fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground if self.bytes.is_empty() => None,
            State::Ground => match front(&self.bytes) {
                Front::Part(patience) => Some(patience),
                _ => None,
            },
            State::String { .. } | State::Paste(_) => Some(PAUSE),
        }
    }

    /// Takes what is undecided for what it is when nothing follows.
    pub(in crate::shell) fn release(&mut self, now: Instant, came: &mut impl FnMut(Came)) {
        if matches!(self.state, State::Ground) && matches!(self.bytes[..], [b'\x1b'] | [b'\x1b', _]) {
            self.released = Some((self.bytes.clone(), now));
        }
        self.give_up(came);
    }

    /// Ends what was begun: a key that begins a sequence is one, pasted text ends here, all else is nothing.
    fn give_up(&mut self, came: &mut impl FnMut(Came)) {
        if let State::Paste(text) = std::mem::take(&mut self.state) {
            came(pasted(&text));
        }
        match std::mem::take(&mut self.bytes).as_slice() {
            b"\x1b" => came(key(KeyCode::Esc, KeyModifiers::NONE)),
            [b'\x1b', letter @ (b'[' | b'O' | b'P' | b']' | b'_')] => came(alt(char::from(*letter))),
            _ => {}
        }
    }

    /// Gives what the bytes at hand mean, as far as they are whole.
    fn understand(&mut self, came: &mut impl FnMut(Came)) {
        let mut start = 0;
        while start < self.bytes.len() {
            match front(&self.bytes[start..]) {
                Front::Whole(length, what) => {
                    start += length;
                    what.into_iter().for_each(&mut *came);
                }
                Front::String(length) => {
                    let kept = self.bytes[start..start + length].to_vec();
                    self.state = State::String { kept, escape: false };
                    start += length;
                    break;
                }
                Front::Paste(length) => {
                    self.state = State::Paste(Vec::new());
                    start += length;
                    break;
                }
                Front::Part(_) => break,
            }
        }
        self.bytes.drain(..start);
    }

    /// Takes what belongs to a string; gives what comes behind it.
    fn string<'b>(&mut self, bytes: &'b [u8], came: &mut impl FnMut(Came)) -> &'b [u8] {
        let State::String { kept, escape } = &mut self.state else { return bytes };
        for (at, &byte) in bytes.iter().enumerate() {
            let ends = byte == b'\x07' || (*escape && byte == b'\\');
            // The one byte of C1, as UTF-8: its first byte is part of no reply.
            let ends_wide = byte == b'\x9c' && kept.last() == Some(&b'\xc2');
            if kept.len() < REPLY {
                kept.push(byte);
            }
            if ends || ends_wide {
                came(Came::Reply(std::mem::take(kept)));
                self.state = State::Ground;
                return &bytes[at + 1..];
            }
            let control = byte < b' ' && byte != b'\x1b';
            if control || *escape {
                // No string holds this: its end was lost, and this is something else.
                let escape = std::mem::take(escape) && byte != b'\x1b';
                self.state = State::Ground;
                self.bytes.extend(escape.then_some(b'\x1b'));
                return &bytes[at..];
            }
            *escape = byte == b'\x1b';
        }
        &[]
    }

    /// Takes what belongs to pasted text; gives what comes behind it.
    fn paste<'b>(&mut self, bytes: &'b [u8], came: &mut impl FnMut(Came)) -> &'b [u8] {
        let State::Paste(text) = &mut self.state else { return bytes };
        // The mark may have begun in what came before.
        let from = text.len().saturating_sub(PASTE_END.len() - 1);
        text.extend_from_slice(bytes);
        let end = text[from..].windows(PASTE_END.len()).position(|window| window == PASTE_END);
        let Some(end) = end.map(|end| from + end) else {
            if text.len() > PASTE {
                let tail = text.split_off(text.len() - (PASTE_END.len() - 1));
                text.truncate(PASTE - tail.len());
                text.extend_from_slice(&tail);
            }
            return &[];
        };
        let behind = text.len() - end - PASTE_END.len();
        came(pasted(&text[..end]));
        self.state = State::Ground;
        &bytes[bytes.len() - behind..]
    }
}

fn pasted(text: &[u8]) -> Came {
    Came::Paste(String::from_utf8_lossy(text).into_owned())
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Came {
    Came::Key(KeyEvent::new(code, modifiers), None)
}

/// The key of `letter` with Alt.
fn alt(letter: char) -> Came {
    let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    key(KeyCode::Char(letter), KeyModifiers::ALT | shift)
}

/// Whether `bytes`, which came at once, are the rest of a reply with this `beginning`: more than a key, and what no keys
/// send.
fn is_tail(beginning: &[u8], bytes: &[u8]) -> bool {
    let whole = [beginning, &bytes[..bytes.len().min(CONTROL)]].concat();
    bytes.len() > 1 && matches!(front(&whole), Front::Whole(_, Some(Came::Reply(_))) | Front::String(_))
}

/// What is at the front of `bytes`, which are not empty.
fn front(bytes: &[u8]) -> Front {
    match *bytes {
        [b'\x1b'] => Front::Part(ESCAPE),
        // Two keys, or a key with Alt whose sequence is told by itself.
        [b'\x1b', b'\x1b', ..] => Front::Whole(1, Some(key(KeyCode::Esc, KeyModifiers::NONE))),
        [b'\x1b', b'[', ..] => sequence(bytes),
        [b'\x1b', b'O', ..] => application_key(bytes),
        [b'\x1b', b'P' | b']' | b'_'] => Front::Part(BEGINNING),
        [b'\x1b', letter @ (b'P' | b']' | b'_'), first, ..] => {
            if begins_string(letter, first) {
                Front::String(3)
            } else {
                Front::Whole(2, Some(alt(char::from(letter))))
            }
        }
        [b'\x1b', ref rest @ ..] => match character(rest) {
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

/// Whether a string of the terminal's has `first` behind its `ESC letter`: a number, or what marks a reply. All else are
/// keys with Alt.
fn begins_string(letter: u8, first: u8) -> bool {
    match letter {
        b'P' => first.is_ascii_digit() || b"><=?!$+".contains(&first),
        b']' => first.is_ascii_digit(),
        _ => first == b'G', // an answer on pictures, of kitty's protocol
    }
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
    let Some(end) = body.iter().position(|byte| !matches!(byte, b' '..=b'?')) else {
        return if body.len() < CONTROL { Front::Part(PAUSE) } else { Front::Whole(bytes.len(), None) };
    };
    if !matches!(body[end], b'@'..=b'~') {
        // No sequence holds this.
        let key = (end == 0).then(|| alt('['));
        return Front::Whole(2 + end, key);
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
        None => Front::Whole(2, Some(alt('O'))),
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
                    let code = text.chars().next().map(KeyCode::Char);
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

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
