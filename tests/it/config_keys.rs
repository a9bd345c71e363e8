//! Keys from a person's file, and the page of keys that is made from the table.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // it reads and, when asked, writes docs/keys.md

use hashiya::command::{Action, COMMANDS, Chord, Chords, Group, Key, Mode, command, family};
use hashiya::config::{Help, Keymap, Pending, Press, Settings};
use proptest::prelude::*;
use std::fmt::Write as _;

/// What is pressed in one go, and what the last press gives.
fn last(keymap: &Keymap, mode: Mode, keys: &str) -> Press {
    let mut pending = Pending::default();
    let chords: Chords = keys.parse().unwrap();
    chords.as_slice().iter().map(|chord| keymap.press(mode, &mut pending, *chord)).last().unwrap()
}

fn runs(keymap: &Keymap, mode: Mode, keys: &str) -> Option<Action> {
    match last(keymap, mode, keys) {
        Press::Run { action, .. } => Some(action),
        _ => None,
    }
}

#[test]
fn every_key_of_the_table_runs_its_command_where_it_works() {
    let keymap = Keymap::default();
    for row in COMMANDS {
        for (keys, &mode) in row.keys.iter().flat_map(|keys| row.modes.iter().map(move |mode| (keys, mode))) {
            assert_eq!(runs(&keymap, mode, keys), Some(row.action), "{keys} in {mode:?}");
        }
    }
}

#[test]
fn a_reader_gives_keys_to_commands() {
    let text = "[keys]\nclaim = 'f2'\nquit = ['ctrl-q', 'Q Q']\nredraw = []\n[keys.list]\nstatus-1 = 'a'\n";
    let (settings, warnings) = Settings::parse(text);
    let keymap = &settings.keymap;
    assert_eq!(runs(keymap, Mode::Text, "f2"), Some(Action::Annotate(family::Annotate::Mark(1))));
    assert_eq!(runs(keymap, Mode::Text, "c"), None, "the keys of the table are replaced");
    assert_eq!(runs(keymap, Mode::Text, "Q Q"), Some(Action::Program(family::Program::Quit)));
    assert_eq!(runs(keymap, Mode::Text, "q"), None);
    assert_eq!(runs(keymap, Mode::Text, "ctrl-l"), None);
    assert_eq!(runs(keymap, Mode::List, "a"), Some(Action::Annotate(family::Annotate::Status(0))));
    assert_eq!(runs(keymap, Mode::List, "1 j"), Some(Action::Move(family::Move::Down)), "1 is a count again");
    assert_eq!(
        runs(keymap, Mode::Text, "S 1"),
        Some(Action::Annotate(family::Annotate::Status(0))),
        "another mode keeps its own"
    );
    let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["line 3: `Q Q` leaves question without a key"]);
}

#[test]
fn faults_in_keys_are_warnings() {
    let text = "[keys]\nhihglight = 'f2'\nclaim = 'ctrl-'\nundo = 3\nleft = 'f3'\nright = 'f3'\n[keys.list]\nselect = 'v'\n";
    let (settings, warnings) = Settings::parse(text);
    let lines: Vec<usize> = warnings.iter().map(|warning| warning.line).collect();
    assert_eq!(lines, [2, 3, 4, 6, 6, 8], "{warnings:?}");
    assert!(warnings[0].what.to_string().contains("`highlight`"));
    assert_eq!(
        runs(&settings.keymap, Mode::Text, "f3"),
        Some(Action::Move(family::Move::Right)),
        "the last one has it"
    );
}

#[test]
fn kinds_and_statuses_of_ones_own_have_keys() {
    let text = "[kinds.definition]\nsign = 'd'\ncolor = 'sky'\nkey = 'D'\n[kinds.claim]\nkey = 'f2'\n\
        [statuses.'needs work']\nkey = 'S 5'\ncolor = 'red'\n[tags]\nopenai = 'green'\n";
    let (settings, warnings) = Settings::parse(text);
    assert_eq!(warnings, []);
    // One's own stand behind the known ones.
    let (kind, status) = (settings.kinds.len() - 1, settings.statuses.len() - 1);
    assert_eq!(
        runs(&settings.keymap, Mode::Selection, "D"),
        Some(Action::Annotate(family::Annotate::Mark(kind)))
    );
    assert_eq!(runs(&settings.keymap, Mode::Text, "f2"), Some(Action::Annotate(family::Annotate::Mark(1))));
    assert_eq!(runs(&settings.keymap, Mode::Text, "c"), None);
    assert_eq!(
        runs(&settings.keymap, Mode::List, "S 5"),
        Some(Action::Annotate(family::Annotate::Status(status)))
    );
    assert_eq!(settings.kinds[kind].name, "definition");
    assert_eq!((settings.kind("definition").sign, settings.kind("claim").sign), ('d', 'c'));
    assert_eq!(settings.status("needs work").color, "red");
    assert_eq!(settings.kind("seen elsewhere").sign, 's');
    assert_eq!(settings.tags["openai"], "green");
}

/// The page of keys as Markdown.
fn page() -> String {
    let mut page = String::from(
        "# Keys\n\nMade from the table of commands (`src/command/table.rs`); \
         `HASHIYA_BLESS=1 cargo test --test it config_keys` makes it anew.\n\n\
         A number before a key repeats it or says how far: `3j`, `7G`, `50%`. Where a key is the first of \
         several (`g`, `z`, `S`, `E`, `[`, `]`, `=`), what may follow stands above the status line.\n",
    );
    let words = Settings::default().catalogue("en", None);
    let helps: Vec<Help> = Keymap::default().help().collect();
    for group in Group::ALL {
        let _ = write!(
            page,
            "\n## {}\n\n| keys | command | does | in |\n| --- | --- | --- | --- |\n",
            words.plain(&group.title())
        );
        for help in helps.iter().filter(|help| help.group == *group) {
            let keys: Vec<String> = help.keys.iter().map(|keys| format!("`{keys}`")).collect();
            let modes: Vec<&str> = help.modes.iter().map(|mode| mode.name()).collect();
            let modes = if help.modes == Mode::ALL { "everywhere".to_owned() } else { modes.join(", ") };
            let _ = writeln!(
                page,
                "| {} | {} | {} | {modes} |",
                keys.join(" "),
                help.name,
                words.plain(&help.help)
            );
        }
    }
    page
}

#[test]
fn the_page_of_keys_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    if std::env::var_os("HASHIYA_BLESS").is_some() {
        std::fs::write(path, page()).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == page(), "docs/keys.md is old: HASHIYA_BLESS=1 cargo test --test it config_keys");
}

#[test]
fn help_names_every_command_once() {
    let mut names: Vec<&str> = Keymap::default().help().map(|help| help.name).collect();
    names.sort_unstable();
    let mut expected: Vec<&str> = COMMANDS.iter().map(|row| row.name).collect();
    expected.sort_unstable();
    expected.dedup();
    assert_eq!(names, expected);
}

fn keys() -> impl Strategy<Value = Key> {
    let named = prop::sample::select(vec![
        Key::Enter,
        Key::Escape,
        Key::Tab,
        Key::Backspace,
        Key::Delete,
        Key::Insert,
        Key::Left,
        Key::Right,
        Key::Up,
        Key::Down,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
    ]);
    let typed = any::<char>().prop_filter("a key types no control", |c| !c.is_control());
    let typed = typed.prop_filter("white space has a name or none", |c| *c == ' ' || !c.is_whitespace());
    prop_oneof![named, (1_u8..=24).prop_map(Key::Function), typed.prop_map(Key::Char)]
}

fn chords() -> impl Strategy<Value = Chord> {
    (keys(), any::<[bool; 3]>()).prop_map(|(key, [ctrl, alt, shift])| Chord::new(key, ctrl, alt, shift))
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(chord in chords()) {
        prop_assert_eq!(chord.to_string().parse(), Ok(chord));
    }

    #[test]
    fn any_text_is_a_key_or_a_fault(text in ".{0,12}") {
        if let Ok(chords) = text.parse::<Chords>() {
            prop_assert_eq!(chords.to_string().parse(), Ok(chords));
        }
    }

    /// Whatever is pressed, each press ends somewhere and nothing stays pending for ever.
    #[test]
    fn any_presses_come_to_an_end(presses in prop::collection::vec(chords(), 0..20)) {
        let keymap = Keymap::default();
        for &mode in Mode::ALL {
            let mut pending = Pending::default();
            for &chord in &presses {
                let press = keymap.press(mode, &mut pending, chord);
                prop_assert_eq!(press == Press::Wait, !pending.is_empty());
            }
        }
    }

    /// A key given to a command is that command's, and no other keys of the mode begin with it or begin it.
    #[test]
    fn a_key_bound_is_reached(sequence in prop::collection::vec(chords(), 1..4), mode in prop::sample::select(Mode::ALL)) {
        prop_assume!(sequence[0].digit().is_none() && sequence[1..].iter().all(|chord| chord.key() != Key::Escape));
        let text: Vec<String> = sequence.iter().map(ToString::to_string).collect();
        let chords: Chords = text.join(" ").parse().unwrap();
        let mut keymap = Keymap::default();
        keymap.bind(mode, &chords, Action::Program(family::Program::Copy));
        let mut pending = Pending::default();
        let press = sequence.iter().map(|chord| keymap.press(mode, &mut pending, *chord)).last();
        prop_assert_eq!(press, Some(Press::Run { action: Action::Program(family::Program::Copy), count: None }));
    }

    /// No settings fail, and what is not said stays as it is.
    #[test]
    fn any_settings_are_read(text in "(\\[(page|text|sidebar|keys|kinds|tags|find|terminal)\\]\n|(theme|measure|side|claim|bidi|note) = (1|-7|'left'|'x'|true|\\[\\]|\\{\\}|=|\"\\u200f\")\n|.{0,9}\n){0,12}") {
        let (settings, warnings) = Settings::parse(&text);
        prop_assert!(settings.kinds.len() >= 8);
        let lines = text.matches('\n').count() + 1;
        for warning in warnings {
            prop_assert!((1..=lines).contains(&warning.line));
            prop_assert!(!warning.what.to_string().chars().any(char::is_control));
        }
    }
}

#[test]
fn commands_are_found_by_name() {
    assert_eq!(command("claim").map(|row| row.action), Some(Action::Annotate(family::Annotate::Mark(1))));
    assert!(command("no such command").is_none());
}
