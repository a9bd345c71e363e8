//! Where files are: the folders of settings, data, state and caches.

use std::path::PathBuf;

/// The folders that are ours. `cli` makes this from the environment; nothing else looks there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dirs {
    /// Settings, keys, themes: the reader's own.
    pub config: PathBuf,
    /// The file of settings, whether it is there or not.
    pub settings: PathBuf,
    /// Notebooks that could not stand beside their articles.
    pub data: PathBuf,
    /// Journals, locks, kept texts, reading places: may not be lost while work is going on.
    pub state: PathBuf,
    /// What can be worked out again.
    pub cache: PathBuf,
    /// Whether the texts that notes were made in are kept beside their articles, and not in `state`.
    pub texts_beside: bool,
    /// The JSON Schema that a new notebook names in its first line; empty: none.
    pub schema_line: String,
}

impl Dirs {
    /// All four as folders under `root`.
    #[cfg(feature = "testing")]
    pub fn under(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let of = |name| root.join(name);
        Self {
            config: of("config"),
            settings: of("config").join("settings.toml"),
            data: of("data"),
            state: of("state"),
            cache: of("cache"),
            texts_beside: false,
            schema_line: String::new(),
        }
    }

    /// Where texts that came through a pipe are kept, so that their notes have a place.
    pub fn piped(&self) -> PathBuf {
        self.data.join("stdin")
    }

    pub(super) fn notebooks(&self) -> PathBuf {
        self.data.join("notebooks")
    }

    pub(super) fn journals(&self) -> PathBuf {
        self.state.join("journal")
    }

    pub(super) fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    pub(super) fn texts(&self) -> PathBuf {
        self.state.join("texts")
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.state.join("drafts")
    }

    pub(super) fn resume(&self) -> PathBuf {
        self.state.join("resume.json")
    }
}
