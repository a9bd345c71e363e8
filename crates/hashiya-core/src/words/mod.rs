//! Floor 0: the words of the interface: one catalogue of messages, in several languages.
//!
//! Owns [`Phrase`], a message as a value (its key and its arguments), and [`Catalogue`], which turns phrases
//! into the words of one language. Every sentence that a person reads stands in `locales/en.ftl`, in the
//! syntax of Project Fluent; the other files of `locales` translate it. Rooms return phrases, and
//! whoever writes to a screen or a stream turns them into text there, so that the language can change while
//! the program runs. Reads no file and no environment: `cli` hands over what the user's folder holds.
//!
//! A message names the key of a command as `{ KEY("undo") }`: the catalogue asks the keymap for it, so that
//! a key that was given anew is named right in every message.
//!
//! ```
//! use hashiya_core::{say, words::Catalogue};
//! let catalogue = Catalogue::default();
//! assert_eq!(catalogue.plain(&say!("count-notes", count = 1)), "1 note");
//! assert_eq!(catalogue.plain(&say!("count-notes", count = 3)), "3 notes");
//! ```

/// The message of a key, with what fills its places: `say!("count-notes", count = 3)`. A name alone stands
/// for the variable of that name. A test holds every key and every name against `locales/en.ftl`.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::words::Phrase::new($key)$(.with(stringify!($name), $crate::say!(@value $name $(= $value)?)))*
    };
    (@value $name:ident) => { &$name };
    (@value $name:ident = $value:expr) => { $value };
}

mod calendar;
mod catalogue;
mod digits;
mod language;
mod messages;
mod numerals;
mod phrase;
mod shown;

pub use calendar::Calendar;
pub use catalogue::{Catalogue, LANGUAGES, faults};
pub use digits::{Digits, RAISED, digit, may_have_exponent, raised};
pub use language::Language;
pub(crate) use numerals::{NUMERALS, ordinal};
pub use phrase::{Argument, Phrase};
pub use shown::{Shown, isolating, speak, spoken};
