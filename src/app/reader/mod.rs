//! One open article: its text with all that was noted, found and awaited in it.

pub(in crate::app) mod article;
mod history;
pub(in crate::app) mod marks;
mod moved;
pub(in crate::app) mod old_paragraph;
mod open;
mod repeats;

pub(in crate::app) use moved::Moved;
pub use open::{LONGEST_BAR, Reader};
