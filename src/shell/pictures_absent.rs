//! A build without the feature `faces`: the page is in letters.

use super::terminal::Terminal;
use crate::{
    app::{App, Message},
    ui,
};
use std::{convert::Infallible, io};
use tui_bidi::terminal::{Profile, Replies};

/// None are.
pub(super) fn are_shown_by(_: &Profile, _: &Replies) -> bool {
    false
}

/// No face is ever found.
pub(super) type Found = Infallible;

/// No pictures.
#[derive(Default)]
pub(super) struct Pictures;

#[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as where there are pictures")]
impl Pictures {
    /// Says that there are none.
    pub(super) fn ask(
        &mut self,
        _: Vec<String>,
        _: &mut Terminal,
        _: impl FnOnce(Found) + Send + 'static,
    ) -> io::Result<Option<Message>> {
        Ok(Some(Message::Picture(Err(say!("picture-feature")))))
    }

    /// Never called.
    pub(super) fn take_face(&mut self, found: Found) -> Option<Message> {
        match found {}
    }

    /// Nothing was asked.
    pub(super) fn take_answer(&mut self, _: &Replies) -> Option<Message> {
        None
    }

    /// There is nothing to forget.
    pub(super) fn forget(&mut self) {}

    /// Never.
    pub(super) fn are_of(&self, _: &App) -> bool {
        false
    }

    /// Shows the whole frame.
    pub(super) fn draw(&mut self, terminal: &mut Terminal, app: &App) -> io::Result<()> {
        terminal.draw(app.size(), |buffer| ui::paint(app, buffer))
    }
}
