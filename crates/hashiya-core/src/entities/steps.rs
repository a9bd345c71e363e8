//! The steps of the recipe, each of which can be switched off to see what it is worth.

use super::token::normal;
use std::collections::HashSet;

/// What [`find_with`](super::find_with) does. All steps are on by default.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each step is switched by itself")]
pub struct Steps {
    /// Lists of people's and places' names.
    pub lists: bool,
    /// Words in Arabic and Hebrew script scored as names; off leaves runs of Latin words.
    pub words: bool,
    /// Words themselves count, beside what the lists and their letters say of them.
    pub lexical: bool,
    /// What one place says of a word counts for all its places.
    pub one_sense: bool,
    /// Words that sound like a Latin word of the same text.
    pub sound: bool,
    /// Clitics come off.
    pub clitics: bool,
    /// Forms are grouped; off leaves an entity a form.
    pub groups: bool,
    /// Titles in quotation marks are names.
    pub works: bool,
    /// The words beside a name vote for its type.
    pub neighbours: bool,
    /// Second copies are recognised.
    pub repeats: bool,
    /// Words, in normal form, that stand in no list of names: how the figures without the sample's own names
    /// are made.
    pub unlisted: HashSet<String>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            lists: true,
            words: true,
            lexical: true,
            one_sense: true,
            sound: true,
            clitics: true,
            groups: true,
            works: true,
            neighbours: true,
            repeats: true,
            unlisted: HashSet::new(),
        }
    }
}

impl Steps {
    /// The same steps with every word of `names` taken out of all lists.
    #[must_use]
    #[cfg(feature = "testing")]
    pub fn without_listing<'a>(mut self, names: impl Iterator<Item = &'a str>) -> Self {
        for name in names {
            self.unlisted.insert(normal(name));
            for word in name.split([' ', '-', '\u{a0}']) {
                let word = normal(word);
                if let Some(bare) = word.strip_prefix("ال") {
                    self.unlisted.insert(bare.to_owned());
                }
                self.unlisted.insert(word);
            }
        }
        self
    }

    /// Whether the lists may speak of `word` (normal form).
    pub(super) fn listed(&self, word: &str) -> bool {
        self.unlisted.is_empty() || !self.unlisted.contains(word)
    }
}
