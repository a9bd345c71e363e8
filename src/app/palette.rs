//! The palette: every command by its name, and the commands of vim's that people type from habit.

use super::{
    context::Context,
    message::{Arrival, Effect},
    picker::{Choice, Picker},
    session::Session,
    state::{App, Then, Typed},
    surface::settings,
    windowing,
};
use crate::{
    command::{Action, COMMANDS, Ex, Mode, ex, family::Move},
    config::Assignment,
};
use std::rc::Rc;

/// Asks for a command by its name; each stands with its keys and what it does.
pub(super) fn open(cx: &mut Context<'_>, mode: Mode) {
    let mut all: Vec<Choice<_>> = Vec::new();
    for row in COMMANDS.iter().filter(|row| row.modes.iter().any(|&mode| mode != Mode::Input)) {
        if all.iter().any(|choice| choice.label == row.name) {
            continue;
        }
        let keys = cx.session.look.settings.keymap.keys(mode, row.action);
        let help = row.help();
        let detail = if keys.is_empty() { help } else { say!("two-parts", one = help, other = keys) };
        let detail = cx.session.row(&detail);
        all.push(Choice::new(row.name, detail, row.action));
    }
    let found = |app: &mut App, line: &str| match line.trim_start().strip_prefix("set ") {
        Some(setting) if Assignment::parse(setting).is_err() => {
            let rows = settings::setting_rows(&app.session, setting);
            if rows.is_empty() { ex_row(&app.session, line).into_iter().collect() } else { rows }
        }
        _ => ex_row(&app.session, line).into_iter().collect(),
    };
    let take = |app: &mut App, line: &str| app.session.say(say!("palette-none", typed = line));
    let typed = Typed { found: Rc::new(found), take: Rc::new(take) };
    let picker = Picker::new(say!("picker-command"), all, 0).strict();
    cx.choose_or_type(picker, |app, action| app.act(action, None), Some(typed));
}

/// The row for a line that is a command of vim's, and no name of ours.
fn ex_row(session: &Session, line: &str) -> Option<Choice<Then>> {
    let (line, asked) = (line.trim().to_owned(), ex(line)?);
    if COMMANDS.iter().any(|command| command.name == line) {
        return None;
    }
    let does = match asked {
        Ex::Run(action) => COMMANDS.iter().find(|command| command.action == action)?.help(),
        Ex::Line(number) => say!("palette-line", number = number),
        Ex::Write => say!("palette-write"),
        Ex::Open(path) => say!("palette-open", path = path),
        Ex::Beside(path) => say!("palette-beside", path = path),
        Ex::Theme("") => say!("palette-themes"),
        Ex::Theme(name) => say!("palette-theme", name = name),
        Ex::Set("", _) => say!("palette-settings"),
        Ex::Set(line, false) => say!("palette-set", line = line),
        Ex::Set(line, true) => say!("palette-set-kept", line = line),
    };
    let detail = session.row(&does);
    Some(Choice::new(line.clone(), detail, Then::new(move |app| run_ex(app, &line))))
}

fn run_ex(app: &mut App, line: &str) {
    match ex(line) {
        Some(Ex::Run(action)) => app.act(action, None),
        // As where the key is pressed: on a page that stands instead of the text it means that page.
        Some(Ex::Line(number)) => app.act(Action::Move(Move::End), Some(number)),
        Some(Ex::Write) => app.session.say(say!("palette-write")),
        Some(Ex::Open(path)) => app.session.ask(Effect::Open(path.into(), Arrival::Stopped)),
        Some(Ex::Beside(path)) => windowing::open_beside(app, path.into()),
        Some(Ex::Theme("")) => settings::ask_theme(&mut app.context()),
        Some(Ex::Theme(name)) => settings::set(&mut app.context(), &format!("theme={name}"), false),
        Some(Ex::Set("", _)) => settings::ask_setting(&mut app.context()),
        Some(Ex::Set(line, keep)) => settings::set(&mut app.context(), line, keep),
        None => {}
    }
}
