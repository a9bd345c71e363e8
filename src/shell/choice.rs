//! What the reader has settled about the terminal.

use crate::config::Settings;
use tui_bidi::terminal::{Bidi, Profile};

/// What the reader has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The class; `None`: as found.
    pub class: Option<Bidi>,
    /// The answers given in `hashiya terminal`, by the name of the terminal; they come after `class`.
    pub stored: Vec<(String, Bidi)>,
    /// Whether the mouse is ours; else it selects and copies as the terminal does.
    pub mouse: bool,
}

impl Default for Choice {
    fn default() -> Self {
        Self { class: None, stored: Vec::new(), mouse: true }
    }
}

impl Choice {
    /// What was asked for by `--bidi`, else in the settings file, else in `hashiya terminal` for this
    /// terminal.
    pub fn of(asked: Option<Bidi>, settings: &Settings, stored: Vec<(String, Bidi)>) -> Self {
        Self { class: asked.or(settings.terminal.bidi), stored, mouse: settings.terminal.mouse }
    }

    /// `found`, with the class that the reader chose for it.
    pub(super) fn settle(&self, found: Profile) -> Profile {
        let stored = || self.stored.iter().find(|(name, _)| *name == found.terminal).map(|&(_, class)| class);
        match self.class.or_else(stored) {
            Some(class) => found.with_class(class),
            None => found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_decides_first() {
        let vte = Profile { class: Bidi::Bdsm, terminal: "VTE 7006".into(), ..Profile::default() };
        for &(_, class) in Bidi::NAMES {
            let choice = Choice { class: Some(class), ..Choice::default() };
            assert_eq!(choice.settle(vte.clone()).class, class);
        }
        let stored = vec![("VTE 7006".to_owned(), Bidi::Lrm), ("st".to_owned(), Bidi::Runs)];
        let choice = Choice { stored, ..Choice::default() };
        assert_eq!(choice.settle(vte).class, Bidi::Lrm);
        assert_eq!(choice.settle(Profile::default()).class, Bidi::Visual);
    }
}
