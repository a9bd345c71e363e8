//! What the tests of the core share.

#[allow(dead_code, reason = "the training program uses the rest")]
pub(crate) mod claims;
pub(crate) mod exported;
pub(crate) mod importing;
#[path = "../../../../../tests/it/support/laws/markup.rs"]
pub(crate) mod markup;
#[path = "../../../../../tests/it/support/laws/package.rs"]
pub(crate) mod package;
pub(crate) mod placement_edits;
#[path = "../../../../../tests/it/support/random.rs"]
#[allow(dead_code, reason = "what is played at random uses the rest")]
pub(crate) mod random;
pub(crate) mod schema;
#[allow(dead_code, reason = "the training programs use the rest")]
pub(crate) mod score;
#[path = "../../../../../tests/it/support/shared.rs"]
pub(crate) mod shared;

/// The folder of the workspace, in which the samples and the labelled texts lie.
pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
