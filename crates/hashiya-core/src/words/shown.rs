//! How a message becomes words: in a language that is handed over, or in the one that the program speaks.

use super::{catalogue::Catalogue, phrase::Phrase};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use std::{borrow::Cow, cell::Cell, fmt};

/// The words in which a phrase is displayed where no catalogue is at hand, as in errors and on the streams.
static SPOKEN: LazyLock<RwLock<Arc<Catalogue>>> = LazyLock::new(RwLock::default);

/// From now on displays phrases in the words of `catalogue`; English until then.
pub fn speak(catalogue: Catalogue) {
    *SPOKEN.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
}

/// The words in which phrases are displayed.
pub fn spoken() -> Arc<Catalogue> {
    Arc::clone(&SPOKEN.read().unwrap_or_else(PoisonError::into_inner))
}

impl Phrase {
    /// The words in English, which scripts rely on, whatever the program speaks.
    pub fn english(&self) -> String {
        Catalogue::english().plain(self)
    }
}

thread_local! {
    /// Whether phrases are displayed with isolates around what fills their places.
    static ISOLATING: Cell<bool> = const { Cell::new(false) };
}

/// What `write` gives, with the phrases in it displayed as [`Catalogue::text`] has them: for what is laid out.
pub fn isolating<T>(write: impl FnOnce() -> T) -> T {
    let before = ISOLATING.replace(true);
    let written = write();
    ISOLATING.set(before);
    written
}

impl fmt::Display for Phrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = spoken();
        out.write_str(&if ISOLATING.get() { words.text(self) } else { words.plain(self) })
    }
}

/// A phrase can be the message of an error, of which it is the whole.
impl std::error::Error for Phrase {}

/// What can be shown in a language: a [`Phrase`], or words that are not the program's.
pub trait Shown {
    /// The words; where `isolated`, with invisible isolates around what fills a message's places.
    fn shown(&self, catalogue: &Catalogue, isolated: bool) -> Cow<'_, str>;

    /// Whether it is a message, which runs in the direction of its language, whatever fills its places.
    fn is_message(&self) -> bool {
        false
    }
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

    fn is_message(&self) -> bool {
        self.key().is_some()
    }
}

impl<T: Shown + ?Sized> Shown for &T {
    fn shown(&self, catalogue: &Catalogue, isolated: bool) -> Cow<'_, str> {
        (**self).shown(catalogue, isolated)
    }

    fn is_message(&self) -> bool {
        (**self).is_message()
    }
}
