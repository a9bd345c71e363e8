//! What a file that cannot be read is, and what to do about it.

use super::format::Format;
use crate::words::Phrase;

/// A file that cannot be read as an article; says what it seems to be, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase())]
pub struct Unreadable(
    /// What the file seems to be.
    pub Seems,
);

impl Unreadable {
    /// What the file seems to be, and what to do.
    pub fn phrase(&self) -> Phrase {
        say!("seems", what = self.0.phrase(), hint = self.0.hint())
    }
}

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seems {
    /// A PDF document, and no program that reads it.
    Pdf,
    /// A word processor's document of another kind.
    Word,
    /// A ZIP, gzip or similar archive.
    Archive,
    /// A package that is cut off or damaged.
    Broken,
    /// A package whose parts unpack to far more than they should.
    Bomb,
    /// A book whose words can be read with a key alone.
    Protected,
    /// A document of a form that holds no words.
    Empty(Format),
    /// An image, a sound or a film.
    Media,
    /// Text in UTF-32.
    Utf32,
    /// Something that is no text.
    Binary,
    /// A text of 4 GB or more, or one of 64 MB in a form.
    TooLong,
}

impl Seems {
    /// Its name in a sentence.
    fn phrase(self) -> Phrase {
        match self {
            Self::Pdf => say!("seems-pdf"),
            Self::Word => say!("seems-word"),
            Self::Archive => say!("seems-archive"),
            Self::Broken => say!("seems-broken"),
            Self::Bomb => say!("seems-bomb"),
            Self::Protected => say!("seems-protected"),
            Self::Empty(format) => say!("seems-empty", format = format.name()),
            Self::Media => say!("seems-media"),
            Self::Utf32 => say!("seems-utf32"),
            Self::Binary => say!("seems-binary"),
            Self::TooLong => say!("seems-too-long"),
        }
    }

    /// What the reader can do about it.
    fn hint(self) -> Phrase {
        match self {
            Self::Pdf => say!("hint-extract"),
            Self::Word => say!("hint-convert"),
            Self::Archive => say!("hint-unpack"),
            Self::Broken => say!("hint-broken"),
            Self::Bomb => say!("hint-bomb"),
            Self::Protected => say!("hint-protected"),
            Self::Empty(Format::Pdf) => say!("hint-scanned"),
            Self::Empty(_) => say!("hint-empty"),
            Self::Utf32 => say!("hint-utf32"),
            Self::Media | Self::Binary => say!("hint-plain"),
            Self::TooLong => say!("hint-split"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_says_what_and_what_to_do() {
        assert_eq!(
            Unreadable(Seems::Pdf).to_string(),
            "seems to be a PDF document; install pdftotext (poppler-utils) to read it"
        );
    }
}
