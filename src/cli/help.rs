//! Help: what commands, arguments and options do, in the language of the interface.
//!
//! In the definition (`args`) every help is the key of its message; here it becomes words: for `--help`, and for the
//! manual and the completions, which other crates write.

use super::args::definition;
use super::out::Out;
use super::safe;
use crate::notebook::shape::nearest;
use crate::words::Phrase;
use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, Command};
use std::ffi::OsString;
use std::io::{self, Write as _};

/// Columns of names before what they mean.
const NAMES: usize = 26;

/// The definition with its help in the words that the program speaks.
pub(super) fn worded() -> Command {
    in_words(definition(), |key| Phrase::new(key).to_string())
}

/// The definition with its help in English, as scripts of shells have it.
pub(super) fn english() -> Command {
    in_words(definition(), |key| Phrase::new(key).english())
}

fn in_words(mut command: Command, said: fn(String) -> String) -> Command {
    let words = |key: &StyledStr| said(key.to_string());
    if let Some(about) = command.get_about().map(words) {
        command = command.about(about);
    }
    if let Some(more) = command.get_long_about().map(words) {
        command = command.long_about(more);
    }
    let argument_in_words = |mut argument: Arg| {
        if let Some(help) = argument.get_help().map(words) {
            argument = argument.help(help);
        }
        if let Some(heading) = argument.get_help_heading().map(|key| said(key.to_owned())) {
            argument = argument.help_heading(heading);
        }
        let values = values(&argument);
        if values.is_empty() { argument } else { argument.value_parser(PossibleValuesParser::new(values)) }
    };
    command.mut_args(argument_in_words).mut_subcommands(|own| in_words(own, said))
}

/// What an argument may be, by name, where that is known.
fn values(argument: &Arg) -> Vec<String> {
    if !argument.get_action().takes_values() {
        return Vec::new();
    }
    argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
}

/// Writes the help of the program, or of the command among the words `typed`.
pub(super) fn show(typed: impl Iterator<Item = OsString>, out: &mut Out) -> io::Result<()> {
    let mut program = definition();
    program.build();
    let named = asked(typed).and_then(|name| program.find_subcommand(&name).cloned());
    let is_program = named.is_none();
    let mut command = named.unwrap_or(program);
    for about in [command.get_about(), command.get_long_about()].into_iter().flatten() {
        out.say(&Phrase::new(about.to_string()))?;
    }
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    out.line("")?;
    out.say(&say!("label-value", label = say!("cli-usage"), value = usage))?;
    if is_program {
        heading(&say!("cli-commands"), out)?;
        for own in command.get_subcommands() {
            let about = own.get_about().map(|about| Phrase::new(about.to_string()));
            out.told(&[(2, ""), (NAMES, own.get_name())], &about.unwrap_or_else(|| "".into()))?;
        }
    }
    let shown: Vec<&Arg> = command.get_arguments().filter(|own| !own.is_hide_set()).collect();
    let (common, own): (Vec<&Arg>, Vec<&Arg>) =
        shown.into_iter().partition(|own| own.get_help_heading().is_some());
    let (arguments, options): (Vec<&Arg>, Vec<&Arg>) = own.into_iter().partition(|own| own.is_positional());
    let groups = [
        (say!("cli-arguments"), arguments),
        (say!("cli-options"), options),
        (say!("cli-options-of-all"), common),
    ];
    for (title, arguments) in groups.into_iter().filter(|(_, arguments)| !arguments.is_empty()) {
        heading(&title, out)?;
        for argument in arguments {
            entry(argument, out)?;
        }
    }
    if is_program {
        heading(&say!("cli-exit"), out)?;
        out.told(&[(2, "")], &say!("man-exit-statuses"))?;
    }
    out.flush()
}

/// Whether no command is called `word`; `help` is one where help is asked for.
pub(super) fn names_nothing(word: &str) -> bool {
    word != "help" && definition().find_subcommand(word).is_none()
}

/// That no command is called `word`, and which may be meant.
pub(super) fn no_such_command(word: &str) -> Phrase {
    let program = definition();
    let what = match nearest(word, program.get_subcommands().map(Command::get_name)) {
        Some(near) => say!("no-command-near", word, near),
        None => say!("no-command", word),
    };
    say!("use-see", what, command = "hashiya")
}

/// The command that the words `typed` name.
pub(super) fn asked(typed: impl Iterator<Item = OsString>) -> Option<String> {
    let words = typed.filter(|word| word != "--help" && word != "-h");
    let found = definition().ignore_errors(true).try_get_matches_from(words).ok()?;
    found.subcommand_name().map(str::to_owned)
}

fn heading(title: &Phrase, out: &mut Out) -> io::Result<()> {
    out.line("")?;
    out.say(&say!("cli-heading", title))
}

/// An argument, what it is for, what it may be, and what it is when nothing is given.
fn entry(argument: &Arg, out: &mut Out) -> io::Result<()> {
    let name = match argument.get_short().filter(|_| !argument.is_positional()) {
        Some(short) => format!("-{short}, {argument}"),
        None => argument.to_string(),
    };
    let mut words = argument.get_help().map_or_else(|| "".into(), |key| Phrase::new(key.to_string()));
    let values = values(argument);
    if !values.is_empty() && !argument.is_hide_possible_values_set() {
        words = say!("cli-one-of", what = words, values = values.join(", "));
    }
    let unless_said = argument.get_default_values();
    if argument.get_action().takes_values()
        && !argument.is_hide_default_value_set()
        && !unless_said.is_empty()
    {
        let value: Vec<_> = unless_said.iter().map(|value| value.to_string_lossy()).collect();
        words = say!("cli-unless-said", what = words, value = value.join(", "));
    }
    out.told(&[(2, ""), (NAMES, &safe::line(&name))], &words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Catalogue;

    /// The keys of all helps of `command` and of what belongs to it.
    fn keys(command: &Command) -> Vec<String> {
        let own = [command.get_about(), command.get_long_about()].into_iter().flatten();
        let mut keys: Vec<String> = own.map(ToString::to_string).collect();
        for argument in command.get_arguments() {
            keys.extend(argument.get_help().map(ToString::to_string));
            keys.extend(argument.get_help_heading().map(str::to_owned));
        }
        command.get_subcommands().for_each(|own| keys.extend(self::keys(own)));
        keys
    }

    #[test]
    fn every_command_and_argument_has_help_that_the_catalogue_knows() {
        let program = definition();
        for command in program.get_subcommands().chain([&program]) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {argument}", command.get_name());
            }
        }
        for key in keys(&program) {
            assert!(Catalogue::english().has(&key), "{key}");
        }
    }

    #[test]
    fn the_command_whose_help_is_asked_for_is_found_among_what_was_typed() {
        let asked = |typed: &[&str]| {
            let typed = ["hashiya"].iter().chain(typed);
            asked(typed.map(|word| OsString::from(word.to_string())))
        };
        for (typed, command) in [
            (&["--help"][..], None),
            (&["print", "-h"], Some("print")),
            (&["--theme", "dark", "notes", "--kind", "claim", "--help"], Some("notes")),
            (&["merge", "--help", "a"], Some("merge")),
            (&["-h", "export", "--nonsense"], Some("export")),
        ] {
            assert_eq!(asked(typed).as_deref(), command, "{typed:?}");
        }
    }
}
