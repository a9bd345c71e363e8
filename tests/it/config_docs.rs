//! The pages on settings and themes say what is so.

#![allow(clippy::unwrap_used)]

use hashiya::config::{Role, Settings, Theme, assignable};

const SETTINGS: &str = include_str!("../../docs/settings.md");
const THEMES: &str = include_str!("../../docs/themes.md");

/// The TOML blocks of a page.
fn blocks(page: &str) -> Vec<&str> {
    page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_settings_that_are_shown_first_are_the_defaults() {
    let (settings, warnings) = Settings::parse(blocks(SETTINGS)[0]);
    assert_eq!(warnings, []);
    assert_eq!(settings, Settings::default());
}

#[test]
fn every_example_of_settings_is_read_and_changes_something() {
    let examples = &blocks(SETTINGS)[1..];
    assert_eq!(examples.len(), 4);
    for example in examples {
        let (settings, warnings) = Settings::parse(example);
        assert_eq!(warnings, [], "{example}");
        assert_ne!(settings, Settings::default());
    }
}

#[test]
fn every_setting_is_on_the_page() {
    let first: toml::Table = blocks(SETTINGS)[0].parse().unwrap();
    for own in assignable() {
        let name = own.name();
        let found = match name.split_once('.') {
            Some((table, key)) => first.get(table).and_then(|table| table.get(key)),
            None => first.get(&name),
        };
        assert!(found.is_some(), "{name} is not on the page");
    }
}

#[test]
fn the_theme_that_is_shown_is_read_and_every_role_named() {
    let (theme, warnings) = Theme::parse("mine", blocks(THEMES)[0]);
    let (sepia, _) = Theme::built_in("sepia").unwrap();
    assert_eq!(warnings, []);
    assert_ne!(theme.paint(Role::Heading), sepia.paint(Role::Heading));
    for (name, _) in Role::ALL {
        assert!(THEMES.contains(&format!("`{name}`")), "{name} is not on the page");
    }
    for color in theme.colors() {
        assert!(THEMES.contains(color), "{color} is not on the page");
    }
}
