//! What is known of a terminal, and from what: values only.

use super::Class;

/// A program between us and the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Multiplexer {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

/// What a terminal makes of vowel marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Marks {
    /// Draws them over their letter.
    #[default]
    Show,
    /// Draws them elsewhere or breaks the letter: better none.
    Hide,
}

/// What the reader has settled; `None` is "find out".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The class (`--bidi`, setting `bidi`, or the answer that `hashiya terminal` has stored).
    pub class: Option<Class>,
    /// Whether marks are shown (setting `marks`).
    pub marks: Option<bool>,
}

/// What is known of the terminal and follows for what is sent to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not hang together")]
pub struct Profile {
    /// Its name, with the version where known ("VTE 7006"), or "unknown".
    pub terminal: String,
    /// What it must be sent.
    pub class: Class,
    /// Why, in a sentence for the reader.
    pub reason: String,
    /// The multiplexer between, if any.
    pub multiplexer: Option<Multiplexer>,
    /// What it cannot show right, in a sentence; empty for most.
    pub limits: &'static str,
    /// Whether it was found with its own bidi already off (mode 8 reset).
    pub found_explicit: bool,
    /// What it makes of marks.
    pub marks: Marks,
    /// Whether letters are sent as presentation forms (else as base letters, for it to join).
    pub forms: bool,
    /// Whether lam-alef is one cell.
    pub lam_alef: bool,
    /// Whether it shows a frame at once (mode 2026).
    pub synchronized: bool,
    /// Whether it speaks the kitty keyboard protocol.
    pub kitty_keyboard: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            terminal: "unknown".into(),
            class: Class::Visual,
            reason: "nothing is known of this terminal".into(),
            multiplexer: None,
            limits: "",
            found_explicit: false,
            marks: Marks::Show,
            forms: true,
            lam_alef: true,
            synchronized: false,
            kitty_keyboard: false,
        }
    }
}
