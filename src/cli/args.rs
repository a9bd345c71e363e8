//! What can be typed: the one definition that parser, help, completions and manual come from.

use super::options::{COMMON, Options};
use super::{
    agree, annotate, check, claim, claims, collate, completions, entities, export, import, info, isnad, log,
    merge, notes, origin, place, print, relink, restore, review, schema, search, sections, timeline,
};
use clap::{ArgAction, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::ffi::OsString;
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
    #[arg(help = "cli-files", value_name = "FILE|DIR|-")]
    pub(super) files: Vec<PathBuf>,
    #[arg(help = "cli-beside", long, num_args = 2..=4, value_name = "FILE", conflicts_with = "files")]
    pub(super) beside: Vec<PathBuf>,
}

/// The subcommands, in the order of help.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "cli-info")]
    Info(info::Args),
    #[command(about = "cli-print")]
    Print(print::Args),
    #[command(about = "cli-sections")]
    Sections(sections::Args),
    #[command(about = "cli-entities")]
    Entities(entities::Args),
    #[command(about = "cli-claims")]
    Claims(claims::Args),
    #[command(about = "cli-claim")]
    Claim(claim::Args),
    #[command(about = "cli-timeline")]
    Timeline(timeline::Args),
    #[command(about = "cli-isnad")]
    Isnad(isnad::Args),
    #[command(about = "cli-annotate")]
    Annotate(annotate::Args),
    #[command(about = "cli-notes")]
    Notes(notes::Args),
    #[command(about = "cli-place")]
    Place(place::Args),
    #[command(about = "cli-search")]
    Search(search::Args),
    #[command(about = "cli-review")]
    Review(review::Args),
    #[command(about = "cli-export")]
    Export(export::Args),
    #[command(about = "cli-import")]
    Import(import::Args),
    #[command(about = "cli-collate")]
    Collate(collate::Args),
    #[command(about = "cli-merge")]
    Merge(merge::Args),
    #[command(about = "cli-agree")]
    Agree(agree::Args),
    #[command(about = "cli-source")]
    Source(origin::Args),
    #[command(about = "cli-log")]
    Log(log::Args),
    #[command(about = "cli-restore")]
    Restore(restore::Args),
    #[command(about = "cli-relink")]
    Relink(relink::Args),
    #[command(about = "cli-check")]
    Check(check::Args),
    #[command(about = "cli-schema")]
    Schema(schema::Args),
    #[command(about = "cli-terminal")]
    Terminal,
    #[command(about = "cli-themes")]
    Themes,
    #[command(about = "cli-keys")]
    Keys,
    #[command(about = "cli-about-program")]
    About,
    #[command(about = "cli-completions")]
    Completions(completions::Args),
    #[command(about = "cli-man")]
    Man,
}

/// The whole definition: what is typed, `--help` and `--version`.
pub(super) fn definition() -> clap::Command {
    let answer = |name: &'static str, short, action, help: &'static str| {
        clap::Arg::new(name).long(name).short(short).action(action).help(help).help_heading(COMMON)
    };
    Arguments::command().arg(answer("help", 'h', ArgAction::Help, "cli-help").global(true)).arg(answer(
        "version",
        'V',
        ArgAction::Version,
        "cli-version",
    ))
}

/// What was typed, as the definition has it.
pub(super) fn typed() -> Result<Arguments, clap::Error> {
    let words = words();
    let name = words.get(1).and_then(|name| name.to_str());
    let whole = definition();
    let definition = name.and_then(|name| only(&whole, name)).unwrap_or(whole);
    Arguments::from_arg_matches_mut(&mut definition.try_get_matches_from(words)?)
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

/// `definition` with no other subcommand than that called `name`; `None` where it has none of that name. To hand what all
/// have in common to each of them takes longer than all else that is done before a command begins.
fn only(definition: &clap::Command, name: &str) -> Option<clap::Command> {
    let command = definition.find_subcommand(name)?;
    let bare = clap::Command::new("hashiya")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .version(env!("CARGO_PKG_VERSION"));
    Some(bare.args(definition.get_arguments()).subcommand(command))
}

#[cfg(test)]
mod tests {
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
    fn one_command_by_itself_takes_what_it_takes_among_all() {
        let whole = definition();
        for name in whole.get_subcommands().map(clap::Command::get_name) {
            let by_itself = only(&whole, name).unwrap();
            by_itself.clone().debug_assert();
            for arguments in [&["FILE"][..], &["--format", "json", "FILE"], &["--no-such"], &["--help"], &[]]
            {
                let typed = [&["hashiya", name], arguments].concat();
                let told = |command: &clap::Command| match command.clone().try_get_matches_from(&typed) {
                    Ok(mut matches) => Ok(format!("{:?}", Arguments::from_arg_matches_mut(&mut matches))),
                    Err(error) => {
                        Err((error.kind(), super::super::wrong_use::sentence(&error, Some(name)).to_string()))
                    }
                };
                assert_eq!(told(&by_itself), told(&whole), "{name} {arguments:?}");
            }
        }
        assert!(only(&whole, "no-such").is_none());
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
