//! How a message becomes words: in a language, and in English where no language is known.

use super::{catalogue::Catalogue, phrase::Phrase};
use std::{borrow::Cow, fmt};

impl fmt::Display for Phrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Catalogue::english().plain(self))
    }
}

/// A phrase can be the message of an error, of which it is the whole.
impl std::error::Error for Phrase {}

/// What can be shown in a language: a [`Phrase`], or words that are not the program's.
pub trait Shown {
    /// The words; where `isolated`, with invisible isolates around what fills a message's places.
    fn shown(&self, catalogue: &Catalogue, isolated: bool) -> Cow<'_, str>;
}

impl Shown for str {
    fn shown(&self, _: &Catalogue, _: bool) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Shown for String {
    fn shown(&self, _: &Catalogue, _: bool) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Shown for Phrase {
    fn shown(&self, catalogue: &Catalogue, isolated: bool) -> Cow<'_, str> {
        Cow::Owned(if isolated { catalogue.text(self) } else { catalogue.plain(self) })
    }
}

impl<T: Shown + ?Sized> Shown for &T {
    fn shown(&self, catalogue: &Catalogue, isolated: bool) -> Cow<'_, str> {
        (**self).shown(catalogue, isolated)
    }
}
