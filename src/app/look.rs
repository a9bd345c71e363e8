//! How the reader wants things: settings, keys, colours, shaping. What the terminal can draw is in here
//! too; the rest of the state does not know the terminal.

use crate::{
    config::{Marks, Settings, Theme, Themes},
    document::Document,
    words::{Catalogue, Language},
};
use tui_bidi::{
    layout::{Options, motion},
    text::Span,
};

/// How the reader wants things.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The settings, with the keys.
    pub settings: Settings,
    /// The colours in use.
    pub theme: Theme,
    /// Every theme there is, built in and the reader's own.
    pub themes: Themes,
    /// How words become cells.
    pub layout: Options,
    /// How words become cells where the settings leave that to the terminal.
    pub suits: Options,
    /// Who the annotations are by.
    pub author: Option<String>,
    /// The language that the environment asks for.
    pub locale: Language,
    /// The words of the interface, with the keys as the settings have them.
    pub words: Catalogue,
}

impl Look {
    /// The word under the cursor, in bytes of the document, where it alone is shown with its vowel marks.
    pub(crate) fn marked_word(&self, document: &Document, cursor: usize) -> Option<Span> {
        if self.settings.text.marks != Marks::Word {
            return None;
        }
        let paragraph = document.paragraph_at(cursor);
        let start = document.paragraph(paragraph).start;
        let at = cursor.saturating_sub(start);
        Some(motion::word(document.paragraph_text(paragraph), at).forward(start))
    }
}
