//! Keys as they stand on the screen: each as it is typed, whatever the language and the direction of the row.
#![allow(clippy::unwrap_used, reason = "helpers outside test functions")]

use super::frames::RIGHT_TO_LEFT;
use super::languages::speaking;
use crate::support::reader::Reader;
use hashiya::command::{COMMANDS, Group, Mode};
use hashiya::words::LANGUAGES;

fn reader(tag: &str, size: (u16, u16)) -> Reader {
    RIGHT_TO_LEFT.with(|sample| sample.show_with(size, speaking(tag)))
}

/// Those of `known` that stand at an end of a row, with room between them and the words, from above.
fn drawn(reader: &Reader, known: &[String]) -> Vec<String> {
    let screen = reader.screen();
    let rows = screen.iter().map(|row| row.trim_matches([' ', '│']));
    let at_an_end = |row: &str| {
        let stands = |keys: &&String| {
            row.strip_prefix(keys.as_str()).is_some_and(|rest| rest.starts_with("  "))
                || row.strip_suffix(keys.as_str()).is_some_and(|rest| rest.ends_with("  "))
        };
        known.iter().filter(stands).max_by_key(|keys| keys.len()).cloned()
    };
    rows.filter_map(at_an_end).collect()
}

#[test]
fn the_page_of_keys_names_each_key_as_it_is_typed_in_every_language() {
    for (tag, ..) in LANGUAGES {
        let keymap = speaking(tag).keymap;
        let mut expected: Vec<(&str, String)> = Vec::new();
        for group in Group::ALL {
            for command in COMMANDS.iter().filter(|command| command.group == *group) {
                let mode = command.modes.first().copied().unwrap_or(Mode::Text);
                let keys = keymap.keys(mode, command.action);
                let told = expected.last().is_some_and(|(name, told)| {
                    *name == command.name
                        && keys.split(", ").all(|key| told.split(", ").any(|own| own == key))
                });
                // More columns than these are cut.
                if !keys.is_empty() && !told && keys.chars().count() <= 26 {
                    expected.push((command.name, keys));
                }
            }
        }
        let expected: Vec<String> = expected.into_iter().map(|(_, keys)| keys).collect();
        // The panel of keys fills these columns.
        let mut reader = reader(tag, (80, 400));
        reader.keys("?");
        assert_eq!(drawn(&reader, &expected), expected, "{tag}");
    }
}

#[test]
fn keys_that_may_follow_and_those_pressed_stand_as_they_are_typed() {
    for (tag, ..) in LANGUAGES {
        for first in ["[", "]"] {
            // Narrow enough for one column.
            let mut reader = reader(tag, (70, 120));
            reader.keys(first);
            let pressed = format!("{first} …");
            assert!(reader.status().contains(&pressed), "{tag}: {}", reader.status());
            let following = COMMANDS.iter().filter(|command| command.modes.contains(&Mode::Text));
            let keymap = speaking(tag).keymap;
            let following: Vec<String> = following
                .flat_map(|command| {
                    keymap.keys(Mode::Text, command.action).split(", ").map(str::to_owned).collect::<Vec<_>>()
                })
                .filter_map(|keys| keys.strip_prefix(&format!("{first} ")).map(str::to_owned))
                .collect();
            let drawn = drawn(&reader, &following);
            assert!(drawn.iter().any(|keys| keys == first), "{tag}: {drawn:?}");
        }
    }
}
