//! What terminal this is: a pure function from the environment and the terminal's replies.

use super::{Class, Replies};

/// What the environment says of the terminal. Read once, by [`Environment::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// The variables that [`detect`] looks at, as (name, value); empty values are left out.
    pub variables: Vec<(String, String)>,
    /// What the multiplexer said of itself and of the terminal outside.
    pub outside: Outside,
}

/// What is known of the terminal in which a multiplexer runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// Whether the multiplexer hands wrapped sequences on to the terminal (tmux `allow-passthrough`).
    pub passthrough: bool,
    /// The terminal's name as the multiplexer knows it (tmux `client_termtype`), or empty.
    pub name: String,
    /// The variables of the multiplexer's client, where they can be read: those in our own
    /// environment may be of a terminal that is long gone.
    pub variables: Option<Vec<(String, String)>>,
}

/// The variables that tell terminals apart.
pub(super) const VARIABLES: [&str; 16] = [
    "TERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "COLORTERM",
    "TMUX",
    "STY",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "XTERM_VERSION",
    "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID",
    "MLTERM",
    "WT_SESSION",
    "GHOSTTY_RESOURCES_DIR",
    "WEZTERM_PANE",
    "SSH_TTY",
];

impl Environment {
    /// The environment of this process.
    pub fn read() -> Self {
        let variables = VARIABLES
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), std::env::var(name).ok()?)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        Self { variables, outside: Outside::default() }
    }

    /// An environment of these variables alone.
    pub fn of(variables: &[(&str, &str)]) -> Self {
        let variables = variables.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Self { variables, outside: Outside::default() }
    }

    /// The value of variable `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

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
    /// Draws them over presentation forms; over other letters it loses the letter. foot.
    OnForms,
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
            found_explicit: false,
            marks: Marks::Show,
            forms: true,
            lam_alef: true,
            synchronized: false,
            kitty_keyboard: false,
        }
    }
}

/// The profile that follows from `environment`, the terminal's `replies` and the reader's `choice`.
///
/// In this order: the choice, the multiplexer, the replies, the environment, and plain visual order.
pub fn detect(environment: &Environment, replies: &Replies, choice: &Choice) -> Profile {
    let _ = environment;
    let mut profile = Profile {
        synchronized: replies.synchronized,
        kitty_keyboard: replies.kitty_keyboard,
        ..Profile::default()
    };
    if let Some(state @ (1 | 2)) = replies.mode_8 {
        profile.class = Class::Bdsm;
        profile.found_explicit = state == 2;
        profile.reason = "it answered that it knows mode 8".into();
    }
    if let Some(class) = choice.class {
        profile.class = class;
        profile.reason = "you chose it".into();
    }
    profile
}
