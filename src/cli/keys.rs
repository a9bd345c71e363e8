//! `hashiya keys`: the commands of the reader and their keys, as the settings have them.

use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use crate::command::{COMMANDS, Group};
use crate::config::Keymap;
use crate::words::Language;
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let Runtime { settings, words, .. } = Runtime::read(options)?;
    let keymap = &settings.keymap;
    if options.json() {
        let words = words.in_language(&Language::default());
        let list = COMMANDS.iter().map(|command| {
            let modes = command.modes.iter().map(|mode| mode.name());
            json!({
                "name": command.name,
                "keys": keys(keymap, command),
                "help": words.plain(&command.help()),
                "group": words.plain(&command.group.title()),
                "modes": modes.collect::<Vec<_>>(),
            })
        });
        out.json(&Value::Array(list.collect()))?;
        return Ok(ExitCode::SUCCESS);
    }
    for (index, group) in Group::ALL.iter().enumerate() {
        if index > 0 {
            out.line("")?;
        }
        out.say(&group.title())?;
        for command in COMMANDS.iter().filter(|command| command.group == *group) {
            let keys = keys(keymap, command);
            out.told(&[(2, ""), (22, &keys), (24, command.name)], &command.help())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The keys of a row of the table, as the keymap has them.
fn keys(keymap: &Keymap, command: &crate::command::Command) -> String {
    command.modes.first().map_or_else(String::new, |mode| keymap.keys(*mode, command.action))
}
