//! From the bytes of a terminal to what they mean, whatever pieces they come in.
//!
//! Replies come at any time, over a slow line in pieces. What may be one is waited for; and where an Escape was taken for
//! the key before its rest came, that rest is known for no work of a hand and passed over.

use super::{
    came::Came,
    front::{CONTROL, ESC, Front, PAUSE, alt, begins_string, c1, escape, front, is_reply, is_typed},
};
use std::time::{Duration, Instant};

/// What follows an Escape within this time came with it: nobody types so fast.
const TOGETHER: Duration = Duration::from_millis(10);

/// How long a string that is no reply waits for its end, before it is taken for keys.
const QUIET: Duration = Duration::from_millis(100);

/// After such a pause within a string or within pasted text one key that comes by itself is a key: the end was lost.
const LONE: Duration = Duration::from_secs(1);

/// The most bytes that are taken for keys typed behind one with Alt: no hand types more at once.
const TYPED: usize = 16;

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
    /// Where the Escape at the front of `bytes` came before the rest, so that both may be keys: how many of the bytes were
    /// told as keys.
    parted: Option<usize>,
    state: State,
    /// What was told as keys for want of what follows, and may yet have been the beginning of a sequence.
    released: Vec<u8>,
    /// When bytes came last.
    last: Option<Instant>,
}

#[derive(Debug, Default)]
enum State {
    /// Between sequences.
    #[default]
    Ground,
    /// Within a string of the terminal's.
    String(Text),
    /// Within a control sequence that is longer than any: all of it is passed over.
    Overlong,
    /// Within pasted text; the end of which may be part of its mark.
    Paste(Vec<u8>),
}

/// A string of the terminal's (`ESC P`, `ESC ]`, `ESC _`, `ESC ^`, `ESC X`), of which the end has not come.
#[derive(Debug)]
struct Text {
    /// What is kept of it.
    kept: Vec<u8>,
    /// Its last byte.
    last: u8,
    /// Whether it is one for certain; else its bytes may be keys.
    certain: bool,
    /// As in [`Decoder`].
    parted: Option<usize>,
}

impl Decoder {
    /// Takes `bytes` that came at `now`, and gives `came` what they mean, in order.
    pub(in crate::shell) fn take(&mut self, bytes: &[u8], now: Instant, came: &mut impl FnMut(Came)) {
        let pause = self.last.replace(now).map_or(Duration::ZERO, |last| now.duration_since(last));
        if pause >= PAUSE || pause >= LONE && self.has_lost_its_end(bytes) {
            self.give_up(came);
        }
        if pause >= TOGETHER && self.bytes == [ESC] && self.parted.is_none() {
            self.parted = Some(0);
        }
        let released = std::mem::take(&mut self.released);
        if pause < PAUSE && !released.is_empty() {
            match bytes {
                _ if continues(&released, bytes) => {
                    self.parted = Some(released.len());
                    self.bytes = released;
                }
                // It is told as a key, and the rest may come yet.
                &[letter] if released == [ESC] && (begins_string(letter) || letter == b'[') => {
                    self.released = vec![ESC, letter];
                }
                _ => {}
            }
        }
        self.read(bytes, came);
    }

    /// Gives `came` what `bytes` mean behind those that came before.
    fn read(&mut self, bytes: &[u8], came: &mut impl FnMut(Came)) {
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
                State::String(_) => self.string(rest, came),
                State::Overlong => self.overlong(rest),
                State::Paste(_) => self.paste(rest, came),
            };
            if !matches!(self.state, State::Ground) && !self.bytes.is_empty() {
                // What came behind the beginning of a string or of pasted text belongs to it.
                let behind = std::mem::take(&mut self.bytes);
                self.read(&behind, came);
            }
        }
    }

    /// How long to wait for more before [`release`](Self::release); `None` when nothing is undecided.
    pub(in crate::shell) fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground if self.bytes.is_empty() => None,
            State::Ground => match front(&self.bytes) {
                Front::Part(patience) => Some(patience),
                _ => None,
            },
            State::String(Text { certain: false, .. }) => Some(QUIET),
            State::String(_) | State::Overlong | State::Paste(_) => Some(PAUSE),
        }
    }

    /// Takes what is undecided for what it is when nothing follows.
    pub(in crate::shell) fn release(&mut self, came: &mut impl FnMut(Came)) {
        match &mut self.state {
            // No hand typed this, and its end may come yet.
            State::String(text) if !text.certain && text.kept.len() > TYPED => text.certain = true,
            State::Ground if matches!(self.bytes[..], [ESC] | [ESC, _]) => {
                let beginning = self.bytes.clone();
                self.give_up(came);
                self.released = beginning;
            }
            _ => self.give_up(came),
        }
    }

    /// Ends what was begun: a key that begins a sequence is one, pasted text ends here, all else is nothing.
    fn give_up(&mut self, came: &mut impl FnMut(Came)) {
        match std::mem::take(&mut self.state) {
            State::Paste(text) => came(pasted(&text)),
            State::String(text) => text.give_up(came),
            State::Ground | State::Overlong => {}
        }
        let (bytes, parted) = (std::mem::take(&mut self.bytes), self.parted.take());
        if bytes[..] == [ESC]
            || matches!(bytes[..], [ESC, letter] if begins_string(letter) || b"[O".contains(&letter))
        {
            keys(&bytes, parted, came);
        }
    }

    /// Whether one key in `bytes` comes by itself, and is not the end of the string or the pasted text that it would belong
    /// to.
    fn has_lost_its_end(&self, bytes: &[u8]) -> bool {
        let within = match &self.state {
            State::String(text) => text.last != ESC,
            State::Overlong => true,
            State::Paste(text) => !(1..PASTE_END.len())
                .any(|begun| text.ends_with(&PASTE_END[..begun]) && PASTE_END[begun..].starts_with(bytes)),
            State::Ground => false,
        };
        let mut typed = std::str::from_utf8(bytes).unwrap_or_default().chars();
        let key = typed.next().filter(|c| !matches!(c, '\x07' | '\x1b' | '\u{9c}'));
        within && key.is_some() && typed.next().is_none()
    }

    /// Gives what the bytes at hand mean, as far as they are whole.
    fn understand(&mut self, came: &mut impl FnMut(Came)) {
        let mut start = 0;
        while start < self.bytes.len() {
            if let Some((length, letter)) = c1(&self.bytes[start..]) {
                self.bytes.splice(start..start + length, [ESC, letter]);
            }
            if let Some(told) = self.parted.take_if(|_| is_typed(&self.bytes)) {
                if told == 0 {
                    came(escape());
                }
                start += told.max(1);
                continue;
            }
            match front(&self.bytes[start..]) {
                Front::Whole(length, what) => {
                    start += length;
                    self.parted = None;
                    what.into_iter().for_each(&mut *came);
                }
                Front::String(length) => {
                    let kept = self.bytes[start..start + length].to_vec();
                    let (last, certain) = (kept[length - 1], is_reply(&kept));
                    self.state = State::String(Text { kept, last, certain, parted: self.parted.take() });
                    start += length;
                    break;
                }
                Front::Paste(length) => {
                    self.state = State::Paste(Vec::new());
                    self.parted = None;
                    start += length;
                    break;
                }
                Front::Overlong(length) => {
                    self.state = State::Overlong;
                    self.parted = None;
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
        let State::String(text) = &mut self.state else { return bytes };
        for (at, &byte) in bytes.iter().enumerate() {
            let before = std::mem::replace(&mut text.last, byte);
            if before == ESC && byte != b'\\' {
                // Its end was lost, and this is something else.
                if let State::String(text) = std::mem::take(&mut self.state) {
                    text.give_up(came);
                }
                self.bytes.extend((byte != ESC).then_some(ESC));
                return &bytes[at..];
            }
            if text.kept.len() < REPLY {
                text.kept.push(byte);
            }
            // ST is one byte of C1, too: in UTF-8 behind its first byte, else behind none that is part of a letter.
            let is_c1 = byte == 0x9c && (before == 0xc2 || before.is_ascii());
            if byte == b'\x07' || before == ESC || is_c1 {
                came(Came::Reply(std::mem::take(&mut text.kept)));
                self.state = State::Ground;
                return &bytes[at + 1..];
            }
        }
        &[]
    }

    /// Passes over what belongs to a control sequence; gives what comes behind it.
    fn overlong<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let Some(end) = bytes.iter().position(|byte| !matches!(byte, b' '..=b'?')) else { return &[] };
        self.state = State::Ground;
        &bytes[end + usize::from(matches!(bytes[end], b'@'..=b'~'))..]
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

impl Text {
    /// What it is when its end does not come: nothing, or the few keys that it may be.
    fn give_up(mut self, came: &mut impl FnMut(Came)) {
        if !self.certain && self.kept.len() <= TYPED {
            self.kept.truncate(self.kept.len() - usize::from(self.kept.ends_with(&[ESC])));
            keys(&self.kept, self.parted, came);
        }
    }
}

fn pasted(text: &[u8]) -> Came {
    Came::Paste(String::from_utf8_lossy(text).into_owned())
}

/// `bytes`, which begin with an Escape and have no other, as keys: the second with Alt, unless they came apart.
fn keys(bytes: &[u8], parted: Option<usize>, came: &mut impl FnMut(Came)) {
    let mut rest = match (parted, bytes) {
        (None, &[_, letter, ..]) => {
            came(alt(letter));
            &bytes[2..]
        }
        (None | Some(0), _) => {
            came(escape());
            &bytes[1..]
        }
        (Some(told), _) => &bytes[told..],
    };
    while !rest.is_empty()
        && let Front::Whole(length, what) = front(rest)
    {
        what.into_iter().for_each(&mut *came);
        rest = &rest[length..];
    }
}

/// Whether `bytes`, which came at once, go on with what began with `released`, which was told as keys: more than one key,
/// and what no hand types.
fn continues(released: &[u8], bytes: &[u8]) -> bool {
    let whole = [released, &bytes[..bytes.len().min(CONTROL)]].concat();
    let is_ended = || bytes.windows(2).any(|two| two == b"\x1b\\") || bytes.contains(&b'\x07');
    let is_string = matches!(front(&whole), Front::String(_));
    bytes.len() > 1 && !is_typed(&whole) && (!is_string || is_reply(&whole) || is_ended())
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
