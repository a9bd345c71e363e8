//! What the terminal and the signals tell the loop.

use super::keys::Press;
use crossterm::event::MouseEvent;
use tui_bidi::terminal::Replies;

/// What comes from the terminal and from those who control the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Press),
    /// The mouse: columns and rows are those of the drawn screen.
    Mouse(MouseEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The terminal has the focus, or has it no more.
    Focus(bool),
    /// The program was stopped and goes on; the screen is empty: draw.
    Resumed,
    /// The program is asked to end (SIGTERM, SIGHUP, SIGINT): save and leave within a second.
    Terminate,
    /// Replies of the terminal have come, later than the first screen was drawn.
    Replies(Box<Replies>),
    /// The terminal gives no more input: leave.
    Closed,
}
