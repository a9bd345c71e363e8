//! The page of keys: how far it is scrolled, and the words that it is narrowed down to.

use super::{
    sidebar::target,
    state::{App, Overlay},
};
use crate::{
    command::{Action, family},
    input::Input,
    text::Direction,
};

/// The page of keys.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The first row in sight.
    pub top: usize,
    /// The words that its rows must hold.
    pub words: String,
    /// The words while they are typed.
    pub input: Option<Input>,
}

impl App {
    /// Opens the page of keys.
    pub(super) fn show_help(&mut self) {
        self.overlay = Some(Overlay::Help(Help::default()));
    }

    /// What an action means on the page of keys; `None` when that is not open. What it has no use for closes it,
    /// and is done where one comes to stand.
    pub(super) fn act_in_help(&mut self, action: Action, count: Option<usize>) -> Option<bool> {
        let page = usize::from(self.session.size.1.saturating_sub(6)).max(1);
        let Some(Overlay::Help(help)) = &mut self.overlay else { return None };
        if let Some(to) = target(action, count, help.top, page) {
            help.top = to.min(usize::MAX / 2);
            return Some(true);
        }
        match action {
            Action::View(family::View::FilterText) => {
                help.input = Some(Input::line(Direction::LeftToRight).with_text(&help.words));
                self.fit_overlay();
                return Some(true);
            }
            Action::Program(family::Program::Cancel) if !help.words.is_empty() => {
                *help = Help::default();
                return Some(true);
            }
            _ => {}
        }
        self.overlay = None;
        let leaves = [
            Action::Program(family::Program::Help),
            Action::Program(family::Program::Quit),
            Action::Program(family::Program::Cancel),
            Action::View(family::View::Open),
        ];
        Some(leaves.contains(&action))
    }
}

impl Help {
    /// Takes what is typed so far as the words that rows must hold.
    pub(super) fn retyped(&mut self) {
        if let Some(input) = &self.input {
            (self.top, self.words) = (0, input.text().to_owned());
        }
    }

    /// Ends typing; the words stay, unless they are `left`.
    pub(super) fn typed(mut self, left: bool) -> Self {
        self.input = None;
        if left {
            self.words.clear();
        }
        self
    }
}
