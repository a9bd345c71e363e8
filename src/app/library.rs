//! The library: articles with what is noted in them, and the way into each.

use super::sidebar::List;
use crate::{
    claims::Index,
    library::{Excerpt, Sort, Volume, told_apart},
    notebook::Id,
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};
use tui_bidi::text::fold::fold;

/// The articles that are known, and the page that lists them.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The articles, the latest first.
    pub volumes: Vec<Volume>,
    /// What is claimed in them, each claim by its article and its id.
    pub claims: Index<(PathBuf, Id)>,
    /// Grows with each change of the articles and of what is claimed in them.
    pub(super) state: u64,
    /// How far they are read.
    pub scan: Scan,
    /// The words that titles or notes must hold.
    pub words: String,
    /// In which order the articles stand.
    pub sort: Sort,
    /// What is listed.
    pub rows: Vec<ShelfRow>,
    /// What tells articles of the same title apart, by their numbers: their folders.
    pub apart: BTreeMap<usize, String>,
    /// The chosen row and the first in sight.
    pub list: List,
    /// Where the words stand in the texts, as far as these are looked through.
    pub found: HashMap<PathBuf, Vec<Excerpt>>,
    /// How many articles, notes and places in texts are listed.
    pub listed: (usize, usize, usize),
}

impl Library {
    /// Whether it is known which articles there are, though they may be read again.
    pub fn is_known(&self) -> bool {
        self.scan == Scan::Done || !self.volumes.is_empty()
    }

    /// The article at `path`.
    pub(super) fn volume(&self, path: &Path) -> Option<&Volume> {
        self.volumes.iter().find(|volume| volume.entry.path == path)
    }

    /// The article at `path`, to be changed.
    pub(super) fn volume_mut(&mut self, path: &Path) -> Option<&mut Volume> {
        self.state += 1;
        self.volumes.iter_mut().find(|volume| volume.entry.path == path)
    }

    /// The article that is chosen.
    pub(crate) fn chosen(&self) -> Option<&Volume> {
        self.volumes.get(self.rows.get(self.list.selected)?.article())
    }

    /// What the article at `path` is called: by its title, else by its file.
    pub(crate) fn title_of(&self, path: &Path) -> String {
        let title = self.volume(path).map_or("", |volume| volume.entry.title.as_str());
        let name = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if title.is_empty() { name() } else { title.to_owned() }
    }

    /// Lists the articles again: others are wanted, or there are others. Says whether rows moved.
    pub(super) fn refresh(&mut self) -> bool {
        let words = fold(&self.words).into_text();
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut rows = Vec::new();
        self.listed = (0, 0, 0);
        for number in self.sort.numbers(&self.volumes) {
            let noted = self.volumes[number].find(&words);
            let places = self.found.get(&self.volumes[number].entry.path).map_or(0, Vec::len);
            if noted.is_none() && places == 0 {
                continue;
            }
            let notes = noted.unwrap_or_default();
            let (articles, all_notes, all_places) = self.listed;
            self.listed = (articles + 1, all_notes + notes.len(), all_places + places);
            rows.push(ShelfRow::Article(number));
            rows.extend(notes.into_iter().map(|note| ShelfRow::Note(number, note)));
            rows.extend((0..places).map(|place| ShelfRow::Place(number, place)));
        }
        let moved = rows != self.rows;
        self.rows = rows;
        moved
    }
}

impl Library {
    /// Finds what tells articles of the same title apart: to be done when there are others, or in another order.
    pub(super) fn tell_apart(&mut self) {
        let mut titles = HashMap::<Cow<'_, str>, Vec<usize>>::new();
        for (number, volume) in self.volumes.iter().enumerate() {
            titles.entry(volume.folded_title()).or_default().push(number);
        }
        let paths = |numbers: &[usize]| -> Vec<&Path> {
            numbers.iter().map(|&number| self.volumes[number].entry.path.as_path()).collect()
        };
        let same = titles.into_iter().filter(|(title, numbers)| !title.is_empty() && numbers.len() > 1);
        let same = same.map(|(_, numbers)| numbers);
        let apart = same.flat_map(|numbers| {
            let words = told_apart(&paths(&numbers));
            numbers.into_iter().zip(words)
        });
        self.apart = apart.collect();
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
    /// A place in its text that holds them: numbers of article and place.
    Place(usize, usize),
}

impl ShelfRow {
    /// The number of its article.
    pub fn article(self) -> usize {
        match self {
            Self::Article(number) | Self::Note(number, _) | Self::Place(number, _) => number,
        }
    }
}
