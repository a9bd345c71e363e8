//! What bytes of a terminal mean, in words: for tests and fuzzing.

use super::input::{Came, Decoder};
use super::{keyboard::Keyboard, keys::press};
use std::time::{Duration, Instant};

/// What `pieces` mean, a `pause` between them: keys as they are written in settings, all else in
/// brackets: for tests and fuzzing.
pub fn decoded(pieces: &[&[u8]], pause: Duration) -> String {
    let (mut decoder, mut now) = (Decoder::default(), Instant::now());
    let mut all = Vec::new();
    for piece in pieces {
        decoder.take(piece, now, &mut |came| all.push(came));
        now += pause;
        if decoder.patience().is_some_and(|patience| patience <= pause) {
            decoder.release(&mut |came| all.push(came));
        }
    }
    while decoder.patience().is_some() {
        decoder.release(&mut |came| all.push(came));
    }
    let words = all.into_iter().map(|came| match came {
        Came::Key(key, base) => {
            let press = press(&key, base, &mut Keyboard::default());
            press.map_or_else(|| "(none)".into(), |press| press.typed.to_string())
        }
        Came::Mouse(mouse) => format!("<{:?} {},{}>", mouse.kind, mouse.column, mouse.row),
        Came::Paste(text) => format!("<{text}>"),
        Came::Focus(here) => format!("<focus={here}>"),
        Came::Reply(_) => "<reply>".into(),
        Came::Resized => "<size>".into(),
    });
    words.collect::<Vec<_>>().join(" ")
}
