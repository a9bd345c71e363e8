//! What comes from the terminal: keys, the mouse, pasted text, replies, new sizes.
//!
//! Bytes are read and understood here rather than by crossterm (whose types the events keep), for two reasons: a reply
//! that comes when nobody waits for it, in one piece or in several, is never taken for keys, and never holds back the
//! keys behind it; and kitty's keyboard protocol says which key of a US keyboard was pressed, which crossterm drops.

mod came;
mod control;
mod decode;
mod front;
#[cfg(unix)]
mod source;
#[cfg(not(unix))]
#[path = "source_console.rs"]
mod source;

pub(super) use came::Came;
#[cfg(any(test, feature = "testing"))]
pub(super) use decode::Decoder;
pub(super) use source::{Source, Waker, ask};
