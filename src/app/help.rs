//! The page of keys: how far it is scrolled, and the words that it is narrowed down to.

use tui_bidi::input::Input;

/// The page of keys.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The first row in sight.
    pub top: usize,
    /// The words that its rows must hold.
    pub words: String,
    /// The words while they are typed.
    pub input: Option<Input>,
}

impl Help {
    /// Takes what is typed so far as the words that rows must hold.
    pub(super) fn retyped(&mut self) {
        if let Some(input) = &self.input {
            (self.top, self.words) = (0, input.text().to_owned());
        }
    }

    /// Ends typing; the words stay, unless they are `left`.
    pub(super) fn typed(mut self, left: bool) -> Self {
        self.input = None;
        if left {
            self.words.clear();
        }
        self
    }
}
