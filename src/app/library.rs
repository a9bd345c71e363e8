//! The library: articles with what is noted in them, and the way into each.

use super::sidebar::List;
use crate::{
    claims::Index,
    library::{Sort, Volume},
    notebook::Id,
    text::Direction,
};
use std::path::PathBuf;

/// The articles that are known, and the page that lists them.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The articles, the latest first.
    pub volumes: Vec<Volume>,
    /// What is claimed in them, each claim by its article and its id.
    pub claims: Index<(PathBuf, Id)>,
    /// How far they are read.
    pub scan: Scan,
    /// The words that titles or notes must hold.
    pub words: String,
    /// In which order the articles stand.
    pub sort: Sort,
    /// What is listed.
    pub rows: Vec<ShelfRow>,
    /// The chosen row and the first in sight.
    pub list: List,
    /// How many articles and how many notes are listed.
    pub listed: (usize, usize),
    /// The direction that most titles have: the page starts at its side.
    pub reading: Direction,
}

impl Library {
    /// Whether it is known which articles there are, though they may be read again.
    pub fn is_known(&self) -> bool {
        self.scan == Scan::Done || !self.volumes.is_empty()
    }
}

/// How far the articles are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scan {
    /// Nothing was asked yet.
    #[default]
    Never,
    /// So many of so many.
    Going(usize, usize),
    /// All are there.
    Done,
}

/// A row of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfRow {
    /// The article of this number.
    Article(usize),
    /// An annotation in it that holds the words looked for: numbers of article and annotation.
    Note(usize, usize),
}

impl ShelfRow {
    /// The number of its article.
    pub fn article(self) -> usize {
        match self {
            Self::Article(number) | Self::Note(number, _) => number,
        }
    }
}
