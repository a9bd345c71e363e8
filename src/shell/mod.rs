//! Floor 7: the terminal.
//!
//! Owns everything that knows an escape sequence: finding out what terminal this is ([`detect()`] from
//! [`Environment`] and [`Replies`] to a [`Profile`]), taking the screen and giving it back on every way
//! out ([`Terminal`]), and the last stage between drawn cells and bytes ([`encode`]), which makes a row
//! that is right on our side right on the reader's. Owns no state of the reader and no drawing.
#![allow(
    clippy::disallowed_methods,
    reason = "the shell is where clocks, threads and the environment are read"
)]

mod aligning;
mod background_worker;
mod because;
mod canvas;
mod choice;
mod clicks;
mod clipboard;
mod compare;
mod counting;
#[cfg(any(test, feature = "testing"))]
mod decoded;
mod drafted;
mod editor;
mod event;
mod inbox;
mod input;
mod keeping;
mod keyboard;
mod keys;
mod library_worker;
mod modes;
mod naming;
mod past;
mod pen;
#[cfg(feature = "faces")]
mod pictures;
#[cfg(not(feature = "faces"))]
#[path = "pictures_absent.rs"]
mod pictures;
mod pipe;
mod print;
mod probe;
mod run;
mod screen;
mod session;
mod signals;
mod stamp;
mod terminal;
mod unsaved;
mod work;
mod worked_out;
mod worker_thread;

pub use crate::shell::event::Event;
pub use background_worker::{BackgroundWorker, old_text};
pub use choice::Choice;
pub use clipboard::refusal;
#[cfg(any(test, feature = "testing"))]
pub use decoded::decoded;
pub use keyboard::{Keyboard, Layout};
pub use keys::{Press, press};
pub use library_worker::LibraryWorker;
pub use print::{columns, print_row, print_styled, printing, rows};
pub use probe::{Found, PRINTING, TELLING, choose, find_out, is_dumb, read_answers, write_answer};
pub use run::{Open, Opened, run};
pub use stamp::now;
pub use terminal::Terminal;
