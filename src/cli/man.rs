//! `hashiya man`: the manual page, from the definitions of arguments and keys.

use super::args::Arguments;
use super::out::Out;
use crate::command::{COMMANDS, Group};
use crate::config::Settings;
use crate::words::Phrase;
use clap::CommandFactory as _;
use clap_mangen::Man;
use std::io::{self, Write};
use std::process::ExitCode;

pub(super) fn run(out: &mut Out) -> anyhow::Result<ExitCode> {
    let mut page = Vec::new();
    write_page(&mut page)?;
    out.write_all(&page)?;
    Ok(ExitCode::SUCCESS)
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

fn write_page(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = Arguments::command();
    command.build();
    let man = Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    let words = Settings::default().catalogue("en", None);
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
