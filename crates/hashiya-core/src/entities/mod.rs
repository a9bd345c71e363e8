//! Floor 2: names and mentions, values, repeats.
//!
//! [`find`] turns a document into [`Entities`]: tokens → values and names, each by its own means →
//! forms → groups → entities, with the reader's [`Overrides`] last. Offline, deterministic, the same
//! on every machine. Owns the data tables under `data/`; knows no disk and no screen.

mod apposed;
mod closed;
mod dates;
mod declared;
mod doubts;
mod ends;
mod english;
mod entity;
mod evidence;
mod features;
mod found;
mod group;
pub mod hashing;
mod heard;
mod initials;
mod inner;
mod isnad;
mod kind;
#[doc(hidden)]
#[cfg(feature = "testing")]
pub mod lab;
mod latin;
mod lexicon;
mod machine;
mod name;
mod narrated;
mod outside;
mod overrides;
mod phrases;
mod pieces;
mod prepared;
mod repeats;
mod scorer;
mod senses;
mod sound;
mod sound_index;
mod spans;
mod spelling;
mod steps;
mod surnames;
mod tables;
mod tagger;
mod token;
mod transmission;
mod turns;
mod values;
mod vocabulary;
mod votes;
mod words;
mod works;

pub use crate::entities::repeats::{LARGE, asks};
pub use entity::{Entity, Mention};
pub use found::Entities;
use found::find_by;
use heard::Heard;

use crate::document::Document;
pub use inner::Places;
pub use isnad::{Chain, Narrator, chains};
pub use kind::Kind;
pub use overrides::{Declared, Edit, Overrides};
pub use pieces::Finder;
pub use repeats::{Difference, Repeat};
pub use steps::Steps;
pub use tables::rarity;
use tagger::Model;

/// From this size on, in bytes, a text is read [piece by piece](Finder).
pub const LONG: usize = 1 << 20;

/// The names, values and repeats of `document`, user overrides last.
pub fn find(document: &Document, overrides: &Overrides) -> Entities {
    if document.text().len() < LONG {
        return find_with(document, overrides, &Steps::default());
    }
    let mut finder = Finder::new(document, overrides);
    while finder.step() {}
    finder.found()
}

/// [`find`] with some steps of the recipe left out, to see what each is worth.
pub fn find_with(document: &Document, overrides: &Overrides, steps: &Steps) -> Entities {
    find_by(document, overrides, steps, Model::shipped(), &mut Heard::default())
}
