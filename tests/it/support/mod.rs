//! What the tests of the program share. What those of another crate need too stands in a file that both include.

pub(crate) mod command;
pub(crate) mod laws;
pub(crate) mod played;
#[cfg(unix)]
pub(crate) mod pty;
pub(crate) mod random;
pub(crate) mod reader;
pub(crate) mod shared;
pub(crate) mod workspace;
