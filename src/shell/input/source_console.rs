//! Where input comes from on Windows, whose console tells events rather than bytes: crossterm.

use super::came::Came;
use crossterm::event::{self, Event};
use std::{io, time::Instant};

/// Asks nothing: the console is told by the environment alone.
pub(in crate::shell) fn ask(_out: &mut impl io::Write) -> io::Result<()> {
    Ok(())
}

/// Reads what comes from the console.
pub(in crate::shell) struct Source;

impl Source {
    /// The console of the program.
    pub(in crate::shell) fn open() -> io::Result<Self> {
        Ok(Self)
    }

    /// Nothing that anybody waits for comes before the first screen.
    pub(in crate::shell) fn next_before(&mut self, _deadline: Instant) -> io::Result<Option<Came>> {
        Ok(None)
    }

    /// What comes next; waits for it. Fails when nothing will come any more.
    pub(in crate::shell) fn next(&mut self) -> io::Result<Came> {
        Ok(match event::read()? {
            Event::Key(key) => Came::Key(key, None),
            Event::Mouse(mouse) => Came::Mouse(mouse),
            Event::Paste(text) => Came::Paste(text),
            Event::Resize(..) => Came::Resized,
            Event::FocusGained => Came::Focus(true),
            Event::FocusLost => Came::Focus(false),
        })
    }
}
