//! The byte sequences that turn a terminal's own bidi off, as values.

use super::{bidi::Bidi, multiplexer::Multiplexer, profile::Profile};
use std::io::{self, Write};

impl Profile {
    /// What turns the terminal's own bidi off, and what brings back the state in which it was found; empty for
    /// terminals without such a switch. VTE notes the mode in each row when that is erased: clear after it.
    pub fn switch(&self) -> (String, String) {
        let (start, end) = match self.class {
            Bidi::Bdsm => ("\x1b[8l", if self.found_explicit { "\x1b[8l" } else { "\x1b[8h" }),
            Bidi::Konsole => {
                ("\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07")
            }
            Bidi::Mlterm => ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
            Bidi::Visual | Bidi::Lrm | Bidi::Runs | Bidi::Words | Bidi::Inverse | Bidi::Logical => {
                return <_>::default();
            }
        };
        let pass = |sequence: &str| match self.multiplexer {
            None => sequence.to_owned(),
            Some(multiplexer) if self.class == Bidi::Bdsm => multiplexer.pass(&on_every_row(sequence)),
            Some(multiplexer) => multiplexer.pass(sequence),
        };
        (pass(start), pass(end))
    }
}

impl Profile {
    /// Turns the terminal's own bidi off until the answer is dropped. Clear the screen after it.
    ///
    /// ```
    /// use tui_bidi::terminal::{Bidi, Profile};
    ///
    /// let vte = Profile::default().with_class(Bidi::Bdsm);
    /// let mut sent = Vec::new();
    /// drop(vte.bidi_off(&mut sent)?);
    /// assert_eq!(sent, b"\x1b[8l\x1b[8h");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn bidi_off<W: Write>(&self, mut out: W) -> io::Result<BidiOff<W>> {
        let (start, end) = self.switch();
        out.write_all(start.as_bytes())?;
        out.flush()?;
        Ok(BidiOff { out, end })
    }
}

/// The terminal's own bidi is off while this lives ([`Profile::bidi_off`]).
#[derive(Debug)]
#[must_use = "the terminal's own bidi is on again when this is dropped"]
pub struct BidiOff<W: Write> {
    out: W,
    end: String,
}

impl<W: Write> Drop for BidiOff<W> {
    fn drop(&mut self) {
        // When this fails there is no terminal to be given back.
        let _ = self.out.write_all(self.end.as_bytes()).and_then(|()| self.out.flush());
    }
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

impl Multiplexer {
    /// `sequence` wrapped so that the multiplexer hands it to the terminal outside.
    pub fn pass(self, sequence: &str) -> String {
        match self {
            Multiplexer::Tmux => format!("\x1bPtmux;{}\x1b\\", sequence.replace('\x1b', "\x1b\x1b")),
            // screen takes a string of at most 256 bytes.
            Multiplexer::Screen => {
                let bytes = sequence.as_bytes().chunks(SCREEN_STRING);
                let strings = bytes.map(|part| format!("\x1bP{}\x1b\\", String::from_utf8_lossy(part)));
                strings.collect::<Vec<_>>().concat()
            }
        }
    }
}

/// How many bytes fit into one string of screen's.
const SCREEN_STRING: usize = 240;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplexers_pass_the_switch_on_to_every_row() {
        let mut profile =
            Profile { class: Bidi::Bdsm, multiplexer: Some(Multiplexer::Tmux), ..Profile::default() };
        let (start, end) = profile.switch();
        assert!(start.starts_with("\x1bPtmux;\x1b\x1b7\x1b\x1b[1H\x1b\x1b[8l\x1b\x1b[2H\x1b\x1b[8l"));
        assert!(start.ends_with("\x1b\x1b8\x1b\\") && !end.contains("[8l"));
        profile.multiplexer = Some(Multiplexer::Screen);
        let strings = profile.switch().0;
        assert!(strings.split("\x1b\\").all(|string| string.len() < 256));
        assert_eq!(strings.replace("\x1b\\", "").replace("\x1bP", ""), on_every_row("\x1b[8l"));
    }
}
