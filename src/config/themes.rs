//! All themes that there are: those that are built in, each read when it is asked for, and the reader's own.

use super::theme::{THEMES, Theme};
use std::{collections::BTreeSet, sync::OnceLock};

/// All themes, by name; one of the reader's own takes the place of a built-in one.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    own: Vec<Theme>,
    /// The colours of all, once that was asked: to know them each theme is read.
    colors: OnceLock<BTreeSet<String>>,
}

impl Themes {
    /// The built-in themes and those of the reader's `own`, the last of each name.
    pub fn new(own: impl IntoIterator<Item = Theme>) -> Self {
        let mut themes = Self::default();
        for theme in own {
            themes.own.retain(|other| other.name() != theme.name());
            themes.own.push(theme);
        }
        themes
    }

    /// Their names, the built-in ones first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let built_in = THEMES.iter().map(|&(name, _)| name).filter(|name| self.own(name).is_none());
        built_in.chain(self.own.iter().map(Theme::name))
    }

    /// The theme called `name`.
    pub fn get(&self, name: &str) -> Option<Theme> {
        self.own(name).cloned().or_else(|| Some(Theme::built_in(name)?.0))
    }

    /// All of them, in the order of their names.
    pub fn all(&self) -> impl Iterator<Item = Theme> {
        self.names().filter_map(|name| self.get(name))
    }

    /// The names of the annotation colours that any of them has.
    pub fn colors(&self) -> &BTreeSet<String> {
        self.colors.get_or_init(|| {
            let mut colors = BTreeSet::new();
            self.all().for_each(|theme| colors.extend(theme.colors().map(str::to_owned)));
            colors
        })
    }

    fn own(&self, name: &str) -> Option<&Theme> {
        self.own.iter().find(|theme| theme.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_of_the_readers_own_takes_the_place_of_a_built_in_one() {
        let themes = Themes::new([Theme::parse("mine", "").0, Theme::parse("dark", "inherit = 'light'\n").0]);
        assert_eq!(themes.names().collect::<Vec<_>>(), ["light", "sepia", "high-contrast", "mine", "dark"]);
        assert_eq!(
            themes.get("dark").map(|theme| theme.paint(crate::config::Role::Text)),
            themes.get("light").map(|theme| theme.paint(crate::config::Role::Text))
        );
        assert!(themes.get("none").is_none() && themes.all().count() == 5);
    }
}
