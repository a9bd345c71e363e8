//! What can be typed: the one definition that parser, help, completions and manual come from.

use super::options::{COMMON, Options};
use super::{
    agree, annotate, check, claim, claims, collate, completions, entities, export, import, info, isnad, log,
    merge, notes, origin, place, print, relink, restore, review, schema, search, sections, timeline,
};
use clap::{ArgAction, ArgMatches, Args, CommandFactory as _, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// What was typed. The help of each argument is the key of its message, which `help` turns into words.
#[derive(Debug, Parser)]
#[command(
    name = "hashiya",
    version,
    about = "cli-about",
    long_about = "cli-more",
    disable_help_subcommand = true
)]
#[command(disable_help_flag = true, disable_version_flag = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) options: Options,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) opened: Opened,
}

// What is opened to be read. (A sentence in the documentation would be the help of the program.)
#[derive(Debug, Args)]
pub(super) struct Opened {
    #[arg(help = "cli-files", value_name = "FILE|DIR|-")]
    pub(super) files: Vec<PathBuf>,
    #[arg(help = "cli-beside", long, num_args = 2..=4, value_name = "FILE", conflicts_with = "files")]
    pub(super) beside: Vec<PathBuf>,
}

/// The arguments of a subcommand, defined when it is the one that is typed: to define those of all takes longer than many a
/// command runs.
#[derive(Debug)]
pub(super) struct Deferred<T>(T);

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.defer(|command| {
            // What documents the type would take the place of what the command is about.
            let about = command.get_about().cloned().unwrap_or_default();
            T::augment_args(command).about(about).long_about(None)
        })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

/// The subcommands, in the order of help.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "cli-info")]
    Info(Deferred<info::Args>),
    #[command(about = "cli-print")]
    Print(Deferred<print::Args>),
    #[command(about = "cli-sections")]
    Sections(Deferred<sections::Args>),
    #[command(about = "cli-entities")]
    Entities(Deferred<entities::Args>),
    #[command(about = "cli-claims")]
    Claims(Deferred<claims::Args>),
    #[command(about = "cli-claim")]
    Claim(Deferred<claim::Args>),
    #[command(about = "cli-timeline")]
    Timeline(Deferred<timeline::Args>),
    #[command(about = "cli-isnad")]
    Isnad(Deferred<isnad::Args>),
    #[command(about = "cli-annotate")]
    Annotate(Deferred<annotate::Args>),
    #[command(about = "cli-notes")]
    Notes(Deferred<notes::Args>),
    #[command(about = "cli-place")]
    Place(Deferred<place::Args>),
    #[command(about = "cli-search")]
    Search(Deferred<search::Args>),
    #[command(about = "cli-review")]
    Review(Deferred<review::Args>),
    #[command(about = "cli-export")]
    Export(Deferred<export::Args>),
    #[command(about = "cli-import")]
    Import(Deferred<import::Args>),
    #[command(about = "cli-collate")]
    Collate(Deferred<collate::Args>),
    #[command(about = "cli-merge")]
    Merge(Deferred<merge::Args>),
    #[command(about = "cli-agree")]
    Agree(Deferred<agree::Args>),
    #[command(about = "cli-source")]
    Source(Deferred<origin::Args>),
    #[command(about = "cli-log")]
    Log(Deferred<log::Args>),
    #[command(about = "cli-restore")]
    Restore(Deferred<restore::Args>),
    #[command(about = "cli-relink")]
    Relink(Deferred<relink::Args>),
    #[command(about = "cli-check")]
    Check(Deferred<check::Args>),
    #[command(about = "cli-schema")]
    Schema(Deferred<schema::Args>),
    #[command(about = "cli-terminal")]
    Terminal,
    #[command(about = "cli-themes")]
    Themes,
    #[command(about = "cli-keys")]
    Keys,
    #[command(about = "cli-about-program")]
    About,
    #[command(about = "cli-completions")]
    Completions(Deferred<completions::Args>),
    #[command(about = "cli-man")]
    Man,
}

impl Command {
    /// Whether it tells by itself what is wrong with settings, or is no matter of theirs.
    pub(super) fn tells_warnings(&self) -> bool {
        matches!(self, Self::Check(_) | Self::Review(_) | Self::Completions(_) | Self::Man)
    }
}

/// The whole definition: what is typed, `--help` and `--version`.
pub(super) fn definition() -> clap::Command {
    let mut definition = deferred();
    definition.build();
    definition
}

/// The whole definition, but that subcommands have no arguments yet.
fn deferred() -> clap::Command {
    answering(Arguments::command())
}

/// `definition` without any subcommand.
fn without_subcommands() -> clap::Command {
    let bare = clap::Command::new("hashiya")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .version(env!("CARGO_PKG_VERSION"));
    answering(Opened::augment_args(Options::augment_args(bare)))
}

/// `definition` with `--help` and `--version`.
fn answering(definition: clap::Command) -> clap::Command {
    let answer = |name: &'static str, short, action, help: &'static str| {
        clap::Arg::new(name).long(name).short(short).action(action).help(help).help_heading(COMMON)
    };
    definition.arg(answer("help", 'h', ArgAction::Help, "cli-help").global(true)).arg(answer(
        "version",
        'V',
        ArgAction::Version,
        "cli-version",
    ))
}

/// What was typed, as the definition has it.
pub(super) fn typed() -> Result<Arguments, clap::Error> {
    let words = words();
    Arguments::from_arg_matches_mut(&mut enough_for(&words).try_get_matches_from(words)?)
}

/// As much of the definition as `words` need: to hand what all subcommands have in common to each of them takes longer than
/// all else that is done before one begins.
fn enough_for(words: &[OsString]) -> clap::Command {
    let is_command = |word: &OsString| word.to_str().is_some_and(Command::has_subcommand);
    match words.get(1) {
        Some(name) if is_command(name) => {
            let named = |command: &clap::Command| *command.get_name() == **name;
            let all = deferred();
            without_subcommands().subcommands(all.get_subcommands().find(|command| named(command)).cloned())
        }
        _ if words.iter().any(is_command) => deferred(),
        _ => without_subcommands(),
    }
}

/// The words that were typed; `help`, as other programs have it, asks for help as `--help` does, where no file has that
/// name.
pub(super) fn words() -> Vec<OsString> {
    let mut words: Vec<OsString> = std::env::args_os().collect();
    if asks_help(&words) {
        words.remove(1);
        words.push("--help".into());
    }
    words
}

/// The word behind `help`, the command that help is asked for.
pub(super) fn helped() -> Option<String> {
    let words: Vec<OsString> = std::env::args_os().collect();
    let mut asked = words.iter().skip(2).map(|word| word.to_string_lossy());
    asked.find(|word| !word.starts_with('-')).filter(|_| asks_help(&words)).map(Into::into)
}

fn asks_help(words: &[OsString]) -> bool {
    words.get(1).is_some_and(|word| word == "help") && !Path::new("help").exists()
}

#[cfg(test)]
mod tests {
    use super::super::wrong_use;
    use super::*;

    const MANUAL: &str = include_str!("../../docs/cli.md");

    /// The rows of the table of commands: name, and all that stands in the first column.
    fn rows() -> Vec<(&'static str, &'static str)> {
        let rows = MANUAL.lines().filter_map(|line| line.strip_prefix("| `hashiya "));
        let usage = rows.filter_map(|row| row.split_once('`').map(|(usage, _)| usage));
        usage.filter_map(|usage| Some((usage.split(' ').next()?, usage))).collect()
    }

    #[test]
    fn the_definition_is_sound() {
        definition().debug_assert();
    }

    #[test]
    fn what_is_defined_for_the_words_typed_takes_what_the_whole_takes() {
        let whole = definition();
        let names = whole.get_subcommands().map(|command| vec![command.get_name()]);
        for begun in names.chain([vec![], vec!["no-such"], vec!["FILE", "print"], vec!["--theme", "sepia"]]) {
            for arguments in [&["FILE"][..], &["--format", "json", "FILE"], &["--no-such"], &["--help"], &[]]
            {
                let typed = [&["hashiya"], &begun[..], arguments].concat();
                let words: Vec<OsString> = typed.iter().map(Into::into).collect();
                let told = |command: clap::Command| match command.try_get_matches_from(&words) {
                    Ok(mut matches) => Ok(format!("{:?}", Arguments::from_arg_matches_mut(&mut matches))),
                    Err(error) => {
                        let name = begun.first().copied();
                        let sentence =
                            error.use_stderr().then(|| wrong_use::sentence(&error, name).to_string());
                        Err((error.kind(), sentence))
                    }
                };
                let enough = enough_for(&words);
                enough.clone().debug_assert();
                assert_eq!(told(enough), told(whole.clone()), "{typed:?}");
            }
        }
    }

    #[test]
    fn the_manual_names_every_command_and_option_and_no_other() {
        let command = definition();
        let known: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        let told: Vec<&str> =
            rows().into_iter().map(|(name, _)| name).filter(|name| !name.starts_with('[')).collect();
        assert_eq!(told, known, "docs/cli.md has the commands in the order of help");
        for subcommand in command.get_subcommands() {
            let name = subcommand.get_name();
            let usage = rows().into_iter().find(|(known, _)| *known == name).map_or("", |(_, usage)| usage);
            let options: Vec<String> = subcommand
                .get_arguments()
                .filter_map(|argument| Some(format!("--{}", argument.get_long()?)))
                .collect();
            for option in &options {
                assert!(MANUAL.contains(option.as_str()), "docs/cli.md: {name} has {option}");
            }
            let told = usage.split(['[', '(', ' ', ']', ')', '|']).filter(|word| word.starts_with("--"));
            for option in told {
                assert!(options.iter().any(|known| known == option), "docs/cli.md: {name} has no {option}");
            }
        }
        for option in command.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(MANUAL.contains(&format!("--{option}")), "docs/cli.md tells nothing of --{option}");
        }
    }
}
