//! `hashiya man`: the manual page, from the definitions of arguments and keys.

use super::out::Out;
use crate::command::{COMMANDS, Group};
use crate::config::Settings;
use crate::words::{Phrase, spoken};
use clap_mangen::Man;
use std::io::{self, Write};
use std::process::ExitCode;

pub(super) fn run(out: &mut Out) -> anyhow::Result<ExitCode> {
    let mut page = Vec::new();
    write_page(&mut page)?;
    out.write_all(tidy(&String::from_utf8(page)?).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// `page` without line breaks beside vertical space, which add nothing and which mandoc complains of.
fn tidy(page: &str) -> String {
    let lines: Vec<&str> = page.lines().collect();
    let is_space = |at: Option<usize>| {
        at.and_then(|at| lines.get(at)).is_some_and(|line| matches!(line.trim(), "" | ".sp"))
    };
    let kept = (0..lines.len())
        .filter(|&at| lines[at].trim() != ".br" || !is_space(at.checked_sub(1)) && !is_space(Some(at + 1)));
    kept.map(|at| format!("{}\n", lines[at])).collect()
}

/// Files that a user may want to find, and what they hold.
fn files() -> [(&'static str, Phrase); 4] {
    [
        ("ARTICLE.hashiya.toml", say!("man-notebook")),
        ("~/.config/hashiya", say!("man-config")),
        ("~/.local/share/hashiya", say!("man-data")),
        ("~/.local/state/hashiya", say!("man-state")),
    ]
}

/// What one may type.
fn examples() -> [(&'static str, Phrase); 6] {
    [
        ("hashiya article.txt", say!("man-example-open")),
        ("git diff --color | hashiya", say!("man-example-pipe")),
        ("hashiya annotate article.txt --quote '…' --kind claim", say!("man-example-annotate")),
        ("hashiya claims article.txt --limit 10", say!("man-example-claims")),
        ("hashiya export article.txt --to html -o report.html", say!("man-example-export")),
        ("hashiya review ~/texts", say!("man-example-review")),
    ]
}

/// The variables that are looked at.
fn variables() -> [(&'static str, Phrase); 5] {
    [
        ("HASHIYA_CONFIG_DIR, HASHIYA_DATA_DIR, HASHIYA_STATE_DIR, HASHIYA_CACHE_DIR", say!("man-env-dirs")),
        ("LESS", say!("man-env-less")),
        ("NO_COLOR", say!("man-env-color")),
        ("LC_ALL, LC_MESSAGES, LANG", say!("man-env-lang")),
        ("VISUAL, EDITOR", say!("man-env-editor")),
    ]
}

/// The day of the latest version, as the changelog has it.
fn date() -> &'static str {
    let changes = include_str!("../../CHANGELOG.md").lines();
    let mut released = changes.filter_map(|line| line.strip_prefix("## [")?.split_once("] - "));
    released.next().map_or(UNRELEASED, |(_, date)| date.trim())
}

/// The day of the page while there is no version.
const UNRELEASED: &str = "2026-11-29";

fn write_page(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = super::help::worded();
    command.build();
    let man = Man::new(command.clone()).date(date()).manual("Hashiya");
    man.render_title(page)?;
    man.render_name_section(page)?;
    write_synopsis(page, &command)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    let own = String::from_utf8_lossy(page).into_owned();
    *page = headings(&own).into_bytes();
    let words = Settings::default().catalogue("en", None).in_language(spoken().language());
    let heading = |phrase: Phrase| format!(".SH {}", words.plain(&phrase).to_uppercase());
    writeln!(page, "{}", heading(say!("man-commands")))?;
    for subcommand in command.get_subcommands() {
        write_subcommand(page, subcommand)?;
    }
    writeln!(page, "{}\n{}", heading(say!("man-keys")), say!("man-keys-change"))?;
    for group in Group::ALL {
        writeln!(page, ".SS {}", roff(&words.plain(&group.title())))?;
        for command in COMMANDS.iter().filter(|command| command.group == *group && !command.keys.is_empty()) {
            writeln!(
                page,
                ".TP\n\\fB{}\\fR\n{}",
                roff(&command.keys.join(", ")),
                roff(&words.plain(&command.help()))
            )?;
        }
    }
    writeln!(page, "{}", heading(say!("man-examples")))?;
    for (example, help) in examples() {
        writeln!(page, ".TP\n\\fB{}\\fR\n{}", roff(example), roff(&words.plain(&help)))?;
    }
    writeln!(page, "{}", heading(say!("man-environment")))?;
    for (names, help) in variables() {
        writeln!(page, ".TP\n\\fB{}\\fR\n{}", roff(names), roff(&words.plain(&help)))?;
    }
    writeln!(page, "{}", heading(say!("man-files")))?;
    for (file, help) in files() {
        writeln!(page, ".TP\n\\fI{}\\fR\n{}", roff(file), roff(&words.plain(&help)))?;
    }
    writeln!(
        page,
        "{}
{}",
        heading(say!("man-exit")),
        words.plain(&say!("man-exit-statuses"))
    )
}

/// How the program is called, with the values that options take, which clap leaves out.
fn write_synopsis(page: &mut Vec<u8>, command: &clap::Command) -> io::Result<()> {
    let own = command.get_arguments().filter(|own| !own.is_hide_set());
    let (positional, options): (Vec<_>, Vec<_>) = own.partition(|argument| argument.is_positional());
    let words = options.iter().chain(&positional).map(|argument| match argument.to_string() {
        word if word.starts_with('[') => roff(&word),
        word => roff(&format!("[{word}]")),
    });
    let call = format!("\\fB{}\\fR", roff(command.get_name()));
    let words = words.collect::<Vec<_>>().join("\n");
    writeln!(page, ".SH SYNOPSIS\n{call}\n{words}\n.br\n{call}\n{}", roff("COMMAND [ARGUMENT]..."))
}

/// `page` with the headings that clap writes in the language; NAME stays, by which `whatis` finds the page.
fn headings(page: &str) -> String {
    let known = [
        (".SH SYNOPSIS", say!("man-synopsis")),
        (".SH DESCRIPTION", say!("man-description")),
        (".SH OPTIONS", say!("man-options")),
    ];
    let line = |line: &str| match known.iter().find(|(heading, _)| *heading == line) {
        Some((_, words)) => format!(".SH {}\n", words.to_string().to_uppercase()),
        None => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}

fn write_subcommand(page: &mut Vec<u8>, subcommand: &clap::Command) -> io::Result<()> {
    let about = subcommand.get_about().map(ToString::to_string).unwrap_or_default();
    let mut usage = vec![format!("\\fBhashiya {}\\fR", roff(subcommand.get_name()))];
    let own = subcommand.get_arguments().filter(|own| !own.is_global_set() && own.get_id() != "help");
    let (positional, options): (Vec<_>, Vec<_>) = own.partition(|argument| argument.is_positional());
    usage.extend(positional.iter().map(|argument| roff(&argument.to_string())));
    usage.extend(options.iter().map(|argument| roff(&format!("[{argument}]"))));
    writeln!(page, ".SS {}\n{}.", usage.join(" "), roff(&about))?;
    for argument in positional.into_iter().chain(options) {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        writeln!(page, ".TP\n\\fB{}\\fR\n{}", roff(&argument.to_string()), roff(&help))?;
    }
    Ok(())
}

/// `text` as roff takes it: no line begins with a request, hyphens stay hyphens.
fn roff(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\n', " ");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}
