//! No keymap is without a way out: what would take the last key away that leaves a mode, or the program, is not done.

use super::keymap::Keymap;
use super::warning::{Reader, entries};
use crate::command::{Action, COMMANDS, Chords, Mode, command, family};
use std::ops::Range;
use toml::de::DeTable;

const QUIT: Action = Action::Program(family::Program::Quit);
const QUIT_ANYWAY: Action = Action::Program(family::Program::QuitAnyway);
const PALETTE: Action = Action::Program(family::Program::Palette);
const CANCEL: Action = Action::Program(family::Program::Cancel);
const ACCEPT: Action = Action::Input(family::Input::Accept);

/// Gives the keys of the table back to a mode in which no key leads out any more, and says so at the line that took them:
/// in the text to the command that leaves the program, where one types to the one that ends that.
pub(super) fn keep(keymap: &mut Keymap, reader: &mut Reader, settings: &DeTable<'_>) {
    // What is typed has to be taken where the palette is to be a way out.
    let takes = !keymap.keys(Mode::Input, ACCEPT).is_empty();
    for &mode in Mode::ALL {
        let ways: &[Action] = match mode {
            Mode::Input => &[CANCEL, ACCEPT],
            Mode::Text => &[QUIT, QUIT_ANYWAY, PALETTE],
            _ => &[QUIT, QUIT_ANYWAY, PALETTE, CANCEL],
        };
        let leads_out = |way: &Action| (*way != PALETTE || takes) && !keymap.keys(mode, *way).is_empty();
        if ways.iter().any(leads_out) {
            continue;
        }
        let name = if mode == Mode::Input { "cancel" } else { "quit" };
        let Some(row) = COMMANDS.iter().find(|row| row.name == name && row.modes.contains(&mode)) else {
            continue;
        };
        for chords in row.keys.iter().filter_map(|keys| keys.parse::<Chords>().ok()) {
            keymap.bind(mode, &chords, row.action);
        }
        let keys = keymap.keys(mode, row.action);
        // One line of the file says it of all modes.
        reader.warn_once(place(settings, name, mode), say!("keys-no-way-out", name, keys));
    }
}

/// Where `settings` speak of the keys of the command `name` in `mode`, or of keys at all.
fn place(settings: &DeTable<'_>, name: &str, mode: Mode) -> Range<usize> {
    debug_assert!(command(name).is_some());
    let key = |table: &DeTable<'_>, key: &str| {
        let (_, at, _) = entries(table).into_iter().find(|(own, ..)| *own == key)?;
        Some(at)
    };
    let keys = within(settings, "keys");
    let of_mode = keys.and_then(|keys| within(keys, mode.name()));
    let named = [of_mode, keys].into_iter().flatten().find_map(|table| key(table, name));
    named.or_else(|| key(settings, "keys")).unwrap_or(0..0)
}

/// The table `key` of `table`.
fn within<'t, 'a>(table: &'t DeTable<'a>, key: &str) -> Option<&'t DeTable<'a>> {
    table.get(key)?.get_ref().as_table()
}
