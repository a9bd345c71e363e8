//! Floor 3: what can be asked of the reader, and by which keys.
//!
//! Owns [`Action`], the spelling of keys ([`Chord`], [`Chords`]) and the one table [`COMMANDS`] that gives
//! the keymap its defaults, and help, palette, README and manual their words. Does nothing itself: actions
//! are done by `app::update`, keys are looked up by `config::Keymap`.
//!
//! A new command is a variant of [`Action`], a row of the table, and its arm in `app`.

mod action;
mod chord;
mod ex;
mod kinds;
mod pane;
mod panes;
mod table;

pub use kinds::{Command, Group, Mode, Surface};

pub use action::{Action, family};
pub use chord::{BadChord, Chord, Chords, Key};
pub use ex::{Ex, ex};
pub use pane::Pane;
pub use table::COMMANDS;

/// Whether `surface` stays open while `action` is done.
///
/// ```
/// use hashiya::command::{Action, Surface, family, keeps};
/// assert!(keeps(Action::Annotate(family::Annotate::Status(7)), Surface::Claims));
/// assert!(!keeps(Action::Move(family::Move::Left), Surface::Claims));
/// ```
pub fn keeps(action: Action, surface: Surface) -> bool {
    // Settings may have more kinds and statuses than the table.
    let listed = match action {
        Action::Annotate(family::Annotate::Status(_)) => Action::Annotate(family::Annotate::Status(0)),
        Action::Annotate(family::Annotate::Mark(_)) => Action::Annotate(family::Annotate::Mark(0)),
        action => action,
    };
    COMMANDS.iter().any(|command| command.action == listed && command.keeps.contains(&surface))
}

/// The command called `name` (its first row).
///
/// ```
/// use hashiya::command::{Action, family, command};
/// assert_eq!(command("quit").map(|command| command.action), Some(Action::Program(family::Program::Quit)));
/// ```
pub fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}
