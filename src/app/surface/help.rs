//! The page of keys: what an action means there.

use crate::app::{context::Context, help::Help, sidebar::target, state::Overlay};
use crate::command::{Action, family};
use tui_bidi::{input::Input, text::Direction};

/// What an action means on the page of keys; `None` when that is not open. What it has no use for closes it,
/// and is done where one comes to stand.
pub(in crate::app) fn act(cx: &mut Context<'_>, action: Action, count: Option<usize>) -> Option<bool> {
    let page = usize::from(cx.session.size.1.saturating_sub(6)).max(1);
    let Some(Overlay::Help(help)) = &mut *cx.overlay else { return None };
    if let Some(to) = target(action, count, help.top, page) {
        help.top = to.min(usize::MAX / 2);
        return Some(true);
    }
    match action {
        Action::View(family::View::FilterText) => {
            help.input = Some(Input::line(Direction::LeftToRight).with_text(&help.words));
            return Some(true);
        }
        Action::Program(family::Program::Cancel) if !help.words.is_empty() => {
            *help = Help::default();
            return Some(true);
        }
        _ => {}
    }
    *cx.overlay = None;
    let leaves = [
        Action::Program(family::Program::Help),
        Action::Program(family::Program::Quit),
        Action::Program(family::Program::Cancel),
        Action::View(family::View::Open),
    ];
    Some(leaves.contains(&action))
}
