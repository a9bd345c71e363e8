//! Lines after `:` as vim spells them.

use super::action::family::{Move, Page, Program, Split};
use super::{action::Action, table::COMMANDS};

/// What a line after `:` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ex<'l> {
    /// An action.
    Run(Action),
    /// The paragraph of this number, which is the line of the file.
    Line(usize),
    /// Nothing: every change is saved at once.
    Write,
    /// Another article, by its path.
    Open(&'l str),
    /// Another article in a pane of its own beside this one, by its path.
    Beside(&'l str),
    /// The theme of this name; of none, the choice of one.
    Theme(&'l str),
    /// A setting gets a value, as `measure=66`, kept in the file of settings or not; of none, the choice of one.
    Set(&'l str, bool),
}

/// What `line` asks for, where it is a command of vim's or the whole name of one of ours.
///
/// ```
/// use hashiya::command::{Action, Ex, ex, family};
/// assert_eq!(ex("wq"), Some(Ex::Run(Action::Program(family::Program::Quit))));
/// assert_eq!(ex("5"), Some(Ex::Line(5)));
/// assert_eq!(ex("e notes.md"), Some(Ex::Open("notes.md")));
/// assert_eq!(ex("set! measure=66"), Some(Ex::Set("measure=66", true)));
/// assert_eq!(ex("nonsense"), None);
/// ```
pub fn ex(line: &str) -> Option<Ex<'_>> {
    let line = line.trim().trim_start_matches(':').trim_start();
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    Some(match (word, rest) {
        ("q" | "qa" | "wq" | "wq!" | "wqa" | "x" | "x!" | "xa", "") => {
            Ex::Run(Action::Program(Program::Quit))
        }
        ("q!" | "qa!" | "quit!" | "wqa!" | "cq", "") => Ex::Run(Action::Program(Program::QuitAnyway)),
        ("w" | "w!" | "wa" | "write", "") => Ex::Write,
        ("e" | "e!" | "edit" | "edit!", "") => Ex::Run(Action::Program(Program::Reload)),
        ("e" | "e!" | "edit" | "edit!", path) => Ex::Open(path),
        ("h" | "help", "") => Ex::Run(Action::Program(Program::Help)),
        ("col" | "colo" | "color" | "colors" | "colorscheme", name) => Ex::Theme(name),
        ("theme", name) if !name.is_empty() => Ex::Theme(name),
        ("se" | "set", setting) => Ex::Set(setting, false),
        ("se!" | "set!", setting) => Ex::Set(setting, true),
        ("sp", "") => Ex::Run(Action::Split(Split::Below)),
        ("vs" | "vsp" | "vsplit", "") => Ex::Run(Action::Split(Split::Beside)),
        ("vs" | "vsp" | "vsplit", path) => Ex::Beside(path),
        ("f" | "file", "") => Ex::Run(Action::Program(Program::Where)),
        ("on" | "only", "") => Ex::Run(Action::Split(Split::Only)),
        ("clo" | "close", "") => Ex::Run(Action::Split(Split::Close)),
        ("ls" | "buffers" | "files", "") => Ex::Run(Action::Page(Page::Library)),
        ("noh" | "nohlsearch", "") => Ex::Run(Action::Program(Program::Cancel)),
        ("$", "") => Ex::Run(Action::Move(Move::End)),
        (_, "") => match word.parse() {
            Ok(number) => Ex::Line(number),
            Err(_) => Ex::Run(COMMANDS.iter().find(|command| command.name == word)?.action),
        },
        _ => return None,
    })
}
