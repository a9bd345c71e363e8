//! The byte sequences that take a terminal over and give it back, as values.

use tui_bidi::terminal::Profile;

/// Begins and ends one frame that the terminal shows at once (mode 2026).
pub(super) const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
pub(super) const END_FRAME: &[u8] = b"\x1b[?2026l";

/// Focus events and bracketed paste.
const EVENTS_ON: &str = "\x1b[?1004h\x1b[?2004h";
const EVENTS_OFF: &str = "\x1b[?2004l\x1b[?1004l";

/// Buttons and drags, with SGR coordinates.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Letters with Alt come behind an Escape (xterm's mode 1036); whether they did before is kept, and brought back.
const ALT_ON: &str = "\x1b[?1036s\x1b[?1036h";
const ALT_OFF: &str = "\x1b[?1036r";

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
    /// What `profile` asks for; with `mouse` the mouse is ours, else it selects and copies as the terminal does.
    pub(super) fn of(profile: &Profile, mouse: bool) -> Self {
        let (start, end) = profile.switch();
        // Keys told apart, with the key of a US keyboard beside the letter.
        let (keys_on, keys_off) = if profile.kitty_keyboard { ("\x1b[>5u", "\x1b[<u") } else { ("", "") };
        let (alt_on, alt_off) = if profile.alt_sends_escape { (ALT_ON, ALT_OFF) } else { ("", "") };
        let (mouse_on, mouse_off) = if mouse { (MOUSE_ON, MOUSE_OFF) } else { ("", "") };
        // VTE writes the mode into each row when it is erased: the switch comes before every erasure.
        let clear = format!("{start}\x1b[0m\x1b[H\x1b[2J");
        Self {
            enter: format!("{start}\x1b[?1049h{clear}\x1b[?25l{EVENTS_ON}{mouse_on}{keys_on}{alt_on}"),
            leave: format!(
                "{alt_off}{keys_off}{mouse_off}{EVENTS_OFF}\x1b[0m\x1b[2J\x1b[?1049l{end}\x1b[?25h"
            ),
            clear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::terminal::Bidi;

    #[test]
    fn the_switch_comes_before_every_erasure_and_is_undone_last() {
        let modes = Modes::of(&Profile { class: Bidi::Bdsm, ..Profile::default() }, true);
        assert!(modes.enter.starts_with("\x1b[8l\x1b[?1049h\x1b[8l"));
        assert!(modes.clear.starts_with("\x1b[8l"));
        assert!(modes.leave.contains("\x1b[?1049l\x1b[8h"));
        let found = Profile { class: Bidi::Bdsm, found_explicit: true, ..Profile::default() };
        assert!(!Modes::of(&found, true).leave.contains("\x1b[8h"));
    }

    #[test]
    fn alt_sends_escape_in_xterm_and_does_afterwards_what_it_did() {
        let modes = Modes::of(&Profile { alt_sends_escape: true, ..Profile::default() }, true);
        assert!(modes.enter.ends_with("\x1b[?1036s\x1b[?1036h") && modes.leave.starts_with("\x1b[?1036r"));
        assert!(!format!("{:?}", Modes::of(&Profile::default(), true)).contains("1036"));
    }

    #[test]
    fn a_terminal_is_sent_no_switch_but_its_own() {
        for class in Bidi::NAMES.iter().map(|&(_, class)| class) {
            let all = format!("{:?}", Modes::of(&Profile { class, ..Profile::default() }, true));
            assert_eq!(all.contains("]50;"), class == Bidi::Konsole, "{class:?}");
            assert_eq!(all.contains("]5379;"), class == Bidi::Mlterm, "{class:?}");
            assert_eq!(all.contains("[8l"), class == Bidi::Bdsm, "{class:?}");
        }
    }
}
