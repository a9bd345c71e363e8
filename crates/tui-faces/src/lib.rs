//! Words set in a typeface, as pictures in a terminal.
//!
//! Cells show letters one beside the other; Nastaliq and fully vocalised book faces need more. A terminal that shows pictures
//! can have the rows of a text drawn: each word in the columns that it has in cells anyway, so that all that is known of
//! cells (wrapping, the cursor, what is under the mouse, tints) stays true.
//!
//! [`Face::find`] looks a typeface up among the system's fonts, [`Setter`] sets rows of words in it, and [`kitty`] and
//! [`sixel`] say how a terminal with the one or the other protocol of graphics is sent them; [`placeholder`] how they stand where letters do,
//! inside a multiplexer. But for `Face::find`, everything here is a function of values.

mod face;
pub mod kitty;
pub mod placeholder;
mod sample;
mod setter;
pub mod sixel;

pub use face::{Face, Shaped};
pub use setter::{CellSize, Picture, Setter, Word};
