//! What is known of a terminal: values only.

use super::{
    bidi::Bidi,
    depth::Depth,
    multiplexer::Multiplexer,
    reason::{Limit, Reason},
};
use crate::layout::{Marks, Options, Shaping};

/// What is known of the terminal and follows for what is sent to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not hang together")]
pub struct Profile {
    /// Its name, with the version where known ("VTE 7006"), or "unknown".
    pub terminal: String,
    /// What it must be sent.
    pub class: Bidi,
    /// Why.
    pub reason: Reason,
    /// The multiplexer between, if any.
    pub multiplexer: Option<Multiplexer>,
    /// What it cannot show right; nothing for most.
    pub limit: Option<Limit>,
    /// Whether it was found with its own bidi already off (mode 8 reset).
    pub found_explicit: bool,
    /// Whether it draws vowel marks where they belong.
    pub marks: Marks,
    /// Whether its ground is dark, where it told.
    pub dark: Option<bool>,
    /// How many colours it is known to show, whatever `TERM` says: over SSH `COLORTERM` is gone.
    pub depth: Option<Depth>,
    /// Whether it knows colours of underlines (SGR 58). Others take the parameters for blinking and
    /// struck out.
    pub underline_color: bool,
    /// Whether Alt has to be told to send an Escape before a letter (xterm's mode 1036), not an eighth bit.
    pub alt_sends_escape: bool,
    /// Whether it shows a frame at once (mode 2026).
    pub synchronized: bool,
    /// Whether it speaks the kitty keyboard protocol.
    pub kitty_keyboard: bool,
    /// Whether cells that are erased take the ground of the pen, as blanks do that are written (`bce` of terminfo).
    pub erases_in_color: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            terminal: "unknown".into(),
            class: Bidi::Visual,
            reason: Reason::Unknown,
            multiplexer: None,
            limit: None,
            found_explicit: false,
            marks: Marks::Show,
            dark: None,
            depth: None,
            underline_color: false,
            alt_sends_escape: false,
            synchronized: false,
            kitty_keyboard: false,
            erases_in_color: false,
        }
    }
}

impl Profile {
    /// How many colours to use where the environment says `environment`: as many as either knows of, but
    /// none where none are wanted (`NO_COLOR`).
    pub fn depth(&self, environment: Depth) -> Depth {
        match environment {
            Depth::None => Depth::None,
            depth => depth.max(self.depth.unwrap_or(depth)),
        }
    }

    /// How paragraphs are drawn for this terminal.
    pub fn options(&self) -> Options {
        let shaping = match self.class {
            // Whatever reads logical order joins the letters itself.
            Bidi::Logical => Shaping::Base,
            Bidi::Words => Shaping::Words,
            _ => Shaping::Forms,
        };
        Options { shaping, marks: self.marks, ..Options::default() }
    }

    /// The same terminal, to be sent rows of `class`, because someone chose it.
    #[must_use]
    pub fn with_class(self, class: Bidi) -> Self {
        Self { class, reason: Reason::Chosen, ..self }
    }
}
