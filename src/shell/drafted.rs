//! The note that is being typed, as a background worker knows it.

use crate::{
    app::Purpose,
    store::{Draft, DraftFile},
};

/// A note, what it will be, and the file that keeps it until it is part of the notebook.
pub(super) struct Drafted {
    pub(super) purpose: Purpose,
    pub(super) draft: Draft,
    pub(super) file: DraftFile,
}
