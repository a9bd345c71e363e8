//! Floor 8: the command line; one file a subcommand.
//!
//! Owns arguments, exit statuses, and what is written to standard output and standard error. Each
//! subcommand is thin: it reads the files named, asks a room, and prints the answer as text or as the
//! JSON that scripts rely on (`docs/cli.md`). Knows no escape sequence.
//!
//! A new subcommand is a file here, a variant of `args::Command`, its arm in `dispatch` and its row
//! in `docs/cli.md`.
#![allow(
    clippy::disallowed_methods,
    reason = "the command line is where files, clock and environment come in"
)]

mod about;
mod agree;
mod annotate;
mod args;
mod check;
mod claim;
mod claims;
mod collate;
mod completions;
mod entities;
mod environment;
mod exit;
mod export;
mod files;
mod help;
mod import;
mod info;
mod isnad;
mod json;
mod keys;
mod known_claims;
mod log;
mod man;
mod merge;
mod notes;
mod only;
mod options;
mod origin;
mod out;
mod pairs;
mod pipe;
mod place;
mod plots;
mod print;
mod read;
mod relink;
mod restore;
mod review;
mod rows;
mod runtime;
mod safe;
mod schema;
mod search;
mod sections;
mod source;
mod suggested;
mod terminal;
mod themes;
mod timeline;
mod wrong_use;

use exit::{FAILED, complain};

use crate::notebook::shape::nearest;
use crate::words::{Catalogue, speak};
use args::{Arguments, Command, definition};
use clap::error::ErrorKind;
use options::Options;
use out::Out;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

/// Runs the program with the arguments it was started with.
pub fn run() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    if words.next().is_some_and(|word| word == "--version" || word == "-V") && words.next().is_none() {
        // Known without the grammar of all commands, which takes longer than all else.
        return answered(writeln!(io::stdout(), "hashiya {}", env!("CARGO_PKG_VERSION")));
    }
    // Until the settings are read, which may have another.
    speak(Catalogue::default().in_language(&runtime::locale()));
    let arguments = match args::typed() {
        Ok(arguments) => arguments,
        Err(error) => return wrong_use(&error),
    };
    match dispatch(&arguments) {
        Ok(code) => {
            let told = arguments.command.as_ref().is_none_or(args::Command::tells_warnings);
            runtime::warning().filter(|_| !told).into_iter().for_each(complain);
            code
        }
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // The settings may have another language than the environment, and messages of their own.
            let _ = runtime::Runtime::read(&arguments.options);
            complain(format_args!("{error:#}"));
            ExitCode::from(FAILED)
        }
    }
}

fn dispatch(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let options = &arguments.options;
    crate::store::read_as(options.how());
    let Some(command) = &arguments.command else {
        if let Some((word, near)) = arguments.opened.files.first().and_then(|first| slip(first)) {
            anyhow::bail!(say!("command-near", word, near));
        }
        if !arguments.opened.beside.is_empty() {
            return read::beside(options, &arguments.opened.beside);
        }
        return read::run(options, &arguments.opened.files);
    };
    if options.json() && matches!(command, Command::Man | Command::Completions(_)) {
        anyhow::bail!(say!("no-json-form"));
    }
    let mut out = Out::standard(options);
    let code = match command {
        Command::Info(args) => info::run(args, options, &mut out),
        Command::Print(args) => print::run(args, options, &mut out),
        Command::Sections(args) => sections::run(args, options, &mut out),
        Command::Entities(args) => entities::run(args, options, &mut out),
        Command::Claim(args) => claim::run(args, options, &mut out),
        Command::Claims(args) => claims::run(args, options, &mut out),
        Command::Timeline(args) => timeline::run(args, options, &mut out),
        Command::Isnad(args) => isnad::run(args, options, &mut out),
        Command::Annotate(args) => annotate::run(args, options, &mut out),
        Command::Check(args) => check::run(args, options, &mut out),
        Command::Source(args) => origin::run(args, options, &mut out),
        Command::Log(args) => log::run(args, options, &mut out),
        Command::Restore(args) => restore::run(args, options, &mut out),
        Command::Relink(args) => relink::run(args, options),
        Command::Notes(args) => notes::run(args, options, &mut out),
        Command::Place(args) => place::run(args, options, &mut out),
        Command::Terminal => terminal::run(options, &mut out),
        Command::Search(args) => search::run(args, options, &mut out),
        Command::Review(args) => review::run(args, options, &mut out),
        Command::Export(args) => export::run(args, options, &mut out),
        Command::Import(args) => import::run(args, options, &mut out),
        Command::Agree(args) => agree::run(args, options, &mut out),
        Command::Collate(args) => collate::run(args, options, &mut out),
        Command::Merge(args) => merge::run(args),
        Command::Schema(args) => schema::run(args, &mut out),
        Command::Themes => themes::run(options, &mut out),
        Command::Keys => keys::run(options, &mut out),
        Command::About => about::run(options, &mut out),
        Command::Completions(args) => completions::run(args, help::english(), options, &mut out),
        Command::Man => man::run(&mut out),
    }?;
    out.flush()?;
    Ok(code)
}

/// A word that is no file and nearly a command, and that command.
fn slip(file: &Path) -> Option<(&str, String)> {
    let word = file
        .to_str()
        .filter(|word| !file.exists() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))?;
    let commands = definition();
    let near = nearest(word, commands.get_subcommands().map(clap::Command::get_name))?;
    Some((word, near.to_owned()))
}

/// Help and version are an answer; anything else that was typed wrong is one line.
fn wrong_use(error: &clap::Error) -> ExitCode {
    let options = Options::default();
    match error.kind() {
        ErrorKind::DisplayVersion => answered(error.print()),
        ErrorKind::DisplayHelp => {
            // The settings may have another language than the environment.
            let _ = runtime::Runtime::read(&options);
            if let Some(word) = args::helped().filter(|word| help::names_nothing(word)) {
                complain(help::no_such_command(&word));
                return ExitCode::from(FAILED);
            }
            answered(help::show(args::words().into_iter(), &mut Out::standard(&options)))
        }
        _ => {
            let _ = runtime::Runtime::read(&options);
            let name = help::asked(args::words().into_iter());
            complain(wrong_use::sentence(error, name.as_deref()));
            ExitCode::from(FAILED)
        }
    }
}

/// The status of an answer that was `written` so. A reader who closes the pipe has read enough.
fn answered(written: io::Result<()>) -> ExitCode {
    match written.map_err(anyhow::Error::from) {
        Err(error) if !is_closed_pipe(&error) => {
            complain(format_args!("{error:#}"));
            ExitCode::from(FAILED)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let of = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(of))
}
