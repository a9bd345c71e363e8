//! What can come from a terminal.

use crossterm::event::{KeyEvent, MouseEvent};

/// One thing that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::shell) enum Came {
    /// A key; with what a US keyboard has at its place, where the terminal says it.
    Key(KeyEvent, Option<char>),
    Mouse(MouseEvent),
    /// Pasted text, as it came.
    Paste(String),
    /// The terminal got the focus, or lost it.
    Focus(bool),
    /// A reply of the terminal, from its Escape to its end.
    Reply(Vec<u8>),
    /// The terminal may have another size now.
    Resized,
}
