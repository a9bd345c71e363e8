//! `hashiya terminal`: what was found, the line that reads right, and the answer kept.

use super::options::Options;
use super::out::Out;
use super::runtime::{self, Runtime};
use super::{files, source};
use crate::config::Bidi;
use crate::words::spoken;
use crate::{shell, store};
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

pub(super) fn run(options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let found = shell::find_out(&runtime.choice(options), shell::TELLING);
    if options.json() {
        out.json(&found.to_json())?;
        return Ok(ExitCode::SUCCESS);
    }
    out.table(&found.rows())?;
    out.flush()?;
    let Some(screen) = out.screen().filter(|_| std::io::stdin().is_terminal()) else {
        return Ok(ExitCode::SUCCESS);
    };
    writeln!(out)?;
    out.flush()?;
    let asked = |detected: &str| screen.message(&spoken().text(&say!("terminal-which", detected)));
    let Some(class) = shell::choose(&found.profile, asked)? else { return Ok(ExitCode::SUCCESS) };
    let file = runtime.terminals();
    let answers = shell::write_answer(&runtime::text(&file), &found.profile.terminal, Some(class));
    if let Some(folder) = file.parent() {
        files::make_folder(folder)?;
    }
    store::replace(&file, answers.as_bytes())?;
    let name = Bidi::NAMES.iter().find(|(_, known)| *known == class).map_or("", |(name, _)| name);
    out.say(&say!("terminal-kept", file = source::shown(&file), name))?;
    Ok(ExitCode::SUCCESS)
}
