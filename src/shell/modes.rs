//! The byte sequences that take a terminal over and give it back, as values.

use super::{Multiplexer, Profile};
use crate::config::Bidi;

/// Begins and ends one frame that the terminal shows at once (mode 2026).
pub(super) const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
pub(super) const END_FRAME: &[u8] = b"\x1b[?2026l";

/// Focus events and bracketed paste.
const EVENTS_ON: &str = "\x1b[?1004h\x1b[?2004h";
const EVENTS_OFF: &str = "\x1b[?2004l\x1b[?1004l";

/// Buttons and drags, with SGR coordinates.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// The sequences that one terminal needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Modes {
    /// Takes the screen: alternate, empty, cursor hidden, events on.
    pub(super) enter: String,
    /// Empties the screen so that all its rows lie as cells come.
    pub(super) clear: String,
    /// Gives the screen back as it was found.
    pub(super) leave: String,
}

impl Modes {
    /// What `profile` asks for.
    pub(super) fn of(profile: &Profile) -> Self {
        let (start, end) = switch(profile);
        let (keys_on, keys_off) = if profile.kitty_keyboard { ("\x1b[>1u", "\x1b[<u") } else { ("", "") };
        let (mouse_on, mouse_off) = if profile.mouse { (MOUSE_ON, MOUSE_OFF) } else { ("", "") };
        // VTE writes the mode into each row when it is erased: the switch comes before every erasure.
        let clear = format!("{start}\x1b[0m\x1b[H\x1b[2J");
        Self {
            enter: format!("{start}\x1b[?1049h{clear}\x1b[?25l{EVENTS_ON}{mouse_on}{keys_on}"),
            leave: format!("{keys_off}{mouse_off}{EVENTS_OFF}\x1b[0m\x1b[2J\x1b[?1049l{end}\x1b[?25h"),
            clear,
        }
    }
}

/// What turns the terminal's own bidi off, and what brings the state found back.
pub(super) fn switch(profile: &Profile) -> (String, String) {
    let (start, end) = match profile.class {
        Bidi::Bdsm => ("\x1b[8l", if profile.found_explicit { "\x1b[8l" } else { "\x1b[8h" }),
        Bidi::Konsole => ("\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"),
        Bidi::Mlterm => ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
        Bidi::Visual | Bidi::Lrm | Bidi::Runs | Bidi::Inverse | Bidi::Logical => return <_>::default(),
    };
    let pass = |sequence: &str| match profile.multiplexer {
        None => sequence.to_owned(),
        Some(multiplexer) if profile.class == Bidi::Bdsm => pass(multiplexer, &on_every_row(sequence)),
        Some(multiplexer) => pass(multiplexer, sequence),
    };
    (pass(start), pass(end))
}

/// `sequence` sent in the first column of every row, where mode 8 is written into the row: a
/// multiplexer overwrites rows without erasing them. The cursor stays; rows beyond the last one fall
/// on it.
fn on_every_row(sequence: &str) -> String {
    let rows: Vec<String> = (1..=MOST_ROWS).map(|row| format!("\x1b[{row}H{sequence}")).collect();
    format!("\x1b7{}\x1b8", rows.concat())
}

/// No terminal is expected to have more rows than this.
const MOST_ROWS: u16 = 120;

/// `sequence` wrapped so that the multiplexer hands it to the terminal outside.
pub(super) fn pass(multiplexer: Multiplexer, sequence: &str) -> String {
    match multiplexer {
        Multiplexer::Tmux => format!("\x1bPtmux;{}\x1b\\", sequence.replace('\x1b', "\x1b\x1b")),
        // screen takes a string of at most 256 bytes.
        Multiplexer::Screen => {
            let bytes = sequence.as_bytes().chunks(SCREEN_STRING);
            let strings = bytes.map(|part| format!("\x1bP{}\x1b\\", String::from_utf8_lossy(part)));
            strings.collect::<Vec<_>>().concat()
        }
    }
}

/// How many bytes fit into one string of screen's.
const SCREEN_STRING: usize = 240;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_comes_before_every_erasure_and_is_undone_last() {
        let modes = Modes::of(&Profile { class: Bidi::Bdsm, ..Profile::default() });
        assert!(modes.enter.starts_with("\x1b[8l\x1b[?1049h\x1b[8l"));
        assert!(modes.clear.starts_with("\x1b[8l"));
        assert!(modes.leave.contains("\x1b[?1049l\x1b[8h"));
        let found = Profile { class: Bidi::Bdsm, found_explicit: true, ..Profile::default() };
        assert!(!Modes::of(&found).leave.contains("\x1b[8h"));
    }

    #[test]
    fn multiplexers_pass_the_switch_on_to_every_row() {
        let mut profile =
            Profile { class: Bidi::Bdsm, multiplexer: Some(Multiplexer::Tmux), ..Profile::default() };
        let (start, end) = switch(&profile);
        assert!(start.starts_with("\x1bPtmux;\x1b\x1b7\x1b\x1b[1H\x1b\x1b[8l\x1b\x1b[2H\x1b\x1b[8l"));
        assert!(start.ends_with("\x1b\x1b8\x1b\\") && !end.contains("[8l"));
        profile.multiplexer = Some(Multiplexer::Screen);
        let strings = switch(&profile).0;
        assert!(strings.split("\x1b\\").all(|string| string.len() < 256));
        assert_eq!(strings.replace("\x1b\\", "").replace("\x1bP", ""), on_every_row("\x1b[8l"));
    }

    #[test]
    fn a_terminal_is_sent_no_switch_but_its_own() {
        for class in Bidi::NAMES.iter().map(|&(_, class)| class) {
            let all = format!("{:?}", Modes::of(&Profile { class, ..Profile::default() }));
            assert_eq!(all.contains("]50;"), class == Bidi::Konsole, "{class:?}");
            assert_eq!(all.contains("]5379;"), class == Bidi::Mlterm, "{class:?}");
            assert_eq!(all.contains("[8l"), class == Bidi::Bdsm, "{class:?}");
        }
    }
}
