//! What can be typed: the one definition that parser, help, completions and manual come from.

use super::options::Options;
use super::{
    agree, annotate, check, claim, claims, collate, completions, entities, export, import, info, isnad, log,
    merge, notes, origin, place, print, relink, restore, review, schema, search, sections, timeline,
};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// A reader and annotator of right-to-left text in a terminal.
///
/// Without a command, opens the reader: on files, on a directory as a library, on standard input (-),
/// or on the documents read last. A file that is called like a command is opened as ./print, or after
/// two hyphens.
#[derive(Debug, Parser)]
#[command(name = "hashiya", version, max_term_width = 100, disable_help_subcommand = true)]
#[command(after_help = "Exit status: 0 done, 1 found nothing or found faults, 2 wrong use or an error.")]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) options: Options,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// What to read: files, a directory, or - for standard input.
    #[arg(value_name = "FILE|DIR|-")]
    pub(super) files: Vec<PathBuf>,
    /// Open the files side by side, up to four of them.
    #[arg(long, num_args = 2..=4, value_name = "FILE", conflicts_with = "files")]
    pub(super) beside: Vec<PathBuf>,
}

/// The subcommands, in the order of help.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tell what a file is: form, encoding, title, language, direction, source.
    Info(info::Args),
    /// Lay an article out and print its rows.
    Print(print::Args),
    /// List the sections of an article.
    Sections(sections::Args),
    /// List the names and values of an article, and where they stand.
    Entities(entities::Args),
    /// List sentences that may be claims worth checking, with the reasons.
    Claims(claims::Args),
    /// All that is known of a claim, as a page for a colleague.
    Claim(claim::Args),
    /// List dated sentences in order of their dates.
    Timeline(timeline::Args),
    /// List chains of transmission, with their narrators and texts.
    Isnad(isnad::Args),
    /// Add an annotation and print its id.
    Annotate(annotate::Args),
    /// List annotations and where they stand in the text.
    Notes(notes::Args),
    /// Tell where each annotation of a notebook stands in an article.
    Place(place::Args),
    /// Find words in articles, spelled in any way.
    Search(search::Args),
    /// Review what is due across articles, in the reader; or tell what was read and marked.
    Review(review::Args),
    /// Write annotations in another form: Markdown, HTML, JSON-LD, CSV, brat, `ClaimReview`.
    Export(export::Args),
    /// Add annotations that another program wrote, and tell how each was placed.
    Import(import::Args),
    /// Tell where the witnesses of a text differ: a table, or TEI.
    Collate(collate::Args),
    /// Merge notebooks three ways, as git's merge driver; the result is in OURS.
    Merge(merge::Args),
    /// Tell how far annotators agree, and where they do not.
    Agree(agree::Args),
    /// Tell where an article comes from, or say it.
    Source(origin::Args),
    /// List every change of an article's notebook, the newest first.
    Log(log::Args),
    /// Bring back the notebook of an earlier moment; a change that can be undone.
    Restore(restore::Args),
    /// Tie a notebook to an article that was renamed or moved.
    Relink(relink::Args),
    /// Check notebooks, themes, settings and keys; a line for each fault.
    Check(check::Args),
    /// Print the JSON Schema of notebooks, settings, themes or entities.toml.
    Schema(schema::Args),
    /// Tell what terminal this is and why, and ask which line reads right.
    Terminal,
    /// List the themes.
    Themes,
    /// List the commands of the reader and their keys.
    Keys,
    /// Tell version, licences and notices.
    About,
    /// Print the completions for a shell.
    Completions(completions::Args),
    /// Print the manual page.
    Man,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    const MANUAL: &str = include_str!("../../docs/cli.md");

    /// The rows of the table of commands: name, and all that stands in the first column.
    fn rows() -> Vec<(&'static str, &'static str)> {
        let rows = MANUAL.lines().filter_map(|line| line.strip_prefix("| `hashiya "));
        let usage = rows.filter_map(|row| row.split_once('`').map(|(usage, _)| usage));
        usage.filter_map(|usage| Some((usage.split(' ').next()?, usage))).collect()
    }

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_manual_names_every_command_and_option_and_no_other() {
        let command = Arguments::command();
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
