//! OSC 52: text for the clipboard of the machine that the reader sits at.

use crate::words::Phrase;
use base64::prelude::*;
use tui_bidi::terminal::{Multiplexer, Profile};

/// What puts `text` on the clipboard. A multiplexer is told, and asked to hand it on: which of the two
/// it does is its reader's choice.
pub(super) fn copy(text: &str, multiplexer: Option<Multiplexer>) -> String {
    let sequence = format!("\x1b]52;c;{}\x07", BASE64_STANDARD.encode(safe(text)));
    match multiplexer {
        None => sequence,
        Some(multiplexer) => multiplexer.pass(&sequence) + &sequence,
    }
}

/// `text` without C0, C1 and DEL, but for tabs and line feeds: where it is pasted a carriage return runs a
/// command and an escape moves the cursor.
fn safe(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// What becomes of copied text in the terminals that do not simply take it, and what to do. Nothing replies
/// to OSC 52: this is what their manuals, sources and trackers say.
const REFUSALS: [(&str, fn() -> Phrase); 7] = [
    ("VTE", || say!("clipboard-vte")),
    ("qterminal", || say!("clipboard-qterminal")),
    ("konsole", || say!("clipboard-konsole")),
    ("xterm", || say!("clipboard-xterm")),
    ("mintty", || say!("clipboard-mintty")),
    ("st", || say!("clipboard-st")),
    ("tmux", || say!("clipboard-tmux")),
];

/// What to tell the reader who copied, where `profile` is of a terminal that may refuse it.
pub fn refusal(profile: &Profile) -> Option<Phrase> {
    let words: Vec<&str> = profile.terminal.split([' ', '(']).collect();
    // "22.04.3" and 220403 are one version.
    let digits: String = words.last()?.chars().filter(char::is_ascii_digit).take(4).collect();
    let takes = |name: &str| name == "konsole" && digits.parse().is_ok_and(|version: u32| version >= 2412);
    let named = |name: &str| words.iter().any(|word| word.eq_ignore_ascii_case(name));
    REFUSALS.iter().find(|(name, _)| named(name) && !takes(name)).map(|(_, help)| help())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_no_control_but_tab_and_line_feed() {
        let all: String = ('\0'..='\u{A0}').collect();
        let safe = safe(&format!("a\r\nb{all}قال"));
        assert!(safe.starts_with("a\nb\t\n ") && safe.ends_with("\u{A0}قال"));
        assert_eq!(safe.chars().filter(|c| c.is_control()).collect::<String>(), "\n\t\n");
    }

    #[test]
    fn terminals_that_refuse_are_known_by_their_names() {
        let told = |terminal: &str| {
            let profile = Profile { terminal: terminal.to_owned(), ..Profile::default() };
            refusal(&profile).and_then(|help| Some(help.key()?.to_owned()))
        };
        assert_eq!(told("VTE 7006").as_deref(), Some("clipboard-vte"));
        assert_eq!(told("Konsole 22.04.3").as_deref(), Some("clipboard-konsole"));
        assert_eq!(told("konsole 230805").as_deref(), Some("clipboard-konsole"));
        assert_eq!(told("tmux in VTE(7006)").as_deref(), Some("clipboard-vte"), "the one outside decides");
        assert_eq!(told("XTerm(390)").as_deref(), Some("clipboard-xterm"));
        assert_eq!(told("tmux in kitty").as_deref(), Some("clipboard-tmux"));
        for takes in
            ["kitty(0.26.5)", "foot(1.13)", "alacritty", "WezTerm 2024", "Konsole 24.12.1", "unknown"]
        {
            assert_eq!(told(takes), None, "{takes}");
        }
    }

    #[test]
    fn a_multiplexer_is_told_and_asked_to_hand_it_on() {
        assert_eq!(copy("f", None), "\x1b]52;c;Zg==\x07");
        assert!(copy("f", Some(Multiplexer::Tmux)).starts_with("\x1bPtmux;\x1b\x1b]52;"));
    }
}
