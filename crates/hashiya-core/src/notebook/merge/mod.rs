//! Three-way merging of notebooks: by id, then by key, so that nothing of either side is lost.
//!
//! Tags and links merge as sets, notes by text. Where both sides changed one key, the annotation that
//! was `updated` later wins (ours, when equal) and the other value is kept in its table `conflict`.
//! What one side deleted and the other edited stays. Comments and unknown keys of both sides stay.

pub(in crate::notebook) mod markers;
mod mend;
mod refused;
mod table;
mod text;
mod three_way;

pub use refused::Unmergeable;

pub use markers::{conflict_marker, nested_marker};
pub use mend::mend;
pub use text::notes;
pub use three_way::{Merged, annotations, merge};
