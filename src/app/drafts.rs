//! A note while it is being typed: kept outside as it grows, and offered again when its article is opened.

use super::overlay::Purpose;
use std::path::PathBuf;

/// A note that is being typed and not yet part of the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The article that it is about.
    pub article: PathBuf,
    /// What it will be: the note of an annotation, or of a new one.
    pub purpose: Purpose,
    /// What is typed; nothing once it is taken or given up.
    pub text: String,
    /// The name of the file that keeps it, of one that was left and is taken up or thrown away.
    pub kept: Option<String>,
}
