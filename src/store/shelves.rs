//! What of the disk belongs to the library.

use std::path::PathBuf;

/// Where the articles of a library lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelves {
    /// All articles and notebooks under these folders.
    pub folders: Vec<PathBuf>,
    /// These articles.
    pub files: Vec<PathBuf>,
    /// The articles that were read, wherever they lie.
    pub recent: bool,
}
