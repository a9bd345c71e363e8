//! Floor 2: which terminal this is, and what its rows have to be sent as.
//!
//! A terminal shows cells from left to right, and most show a row of right-to-left letters as it comes. Some re-order
//! rows by themselves: VTE (GNOME Terminal), konsole, mlterm, kitty, and any of them behind tmux. Right-to-left text
//! that a program has put in visual order is turned twice there. [`detect`] says which class of terminal this is
//! ([`Bidi`]), [`Profile::switch`] turns the terminal's own bidi off where it can be turned off, and [`encode()`] makes
//! of a row what the others must be sent. [`Encoded`] does all that as a ratatui backend.
//!
//! Owns everything that is known of terminals. Finding out is the only part with input and output ([`detect`],
//! [`ask`], [`take_late_replies`], [`Environment::read`]); all else is a function of values.
#![allow(clippy::disallowed_methods, reason = "asking the terminal and the environment happens here")]

mod ask;
mod bidi;
mod depth;
mod encode;
mod encoded;
mod environment;
mod identify;
mod multiplexer;
mod profile;
mod reason;
mod replies;
pub mod sgr;
mod switch;

pub use crate::terminal::encode::cells::leading;
pub use ask::{QUESTIONS, ask, ask_within, detect, take_late_replies};
pub use bidi::Bidi;
pub use depth::Depth;
pub use encode::{encode, encode_at, encode_for_good, moves_cells};
pub use encoded::Encoded;
pub use environment::{Environment, Outside, program};
pub use identify::identify;
pub use multiplexer::Multiplexer;
pub use profile::Profile;
pub use reason::{Around, Limit, Named, Reason};
pub use replies::Replies;
pub use switch::BidiOff;
