//! The catalogue of words: every key that the program asks for is there with the places that it fills, none is
//! unused, and every language has them all.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // it reads the sources, and fails loudly

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use hashiya::command::COMMANDS;
use hashiya::config::{Settings, assignable};
use hashiya::say;
use hashiya::words::{Catalogue, LANGUAGES, Language, faults};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a message asks for: the names of its places, and the keys of which commands in which modes.
#[derive(Clone, Debug, Default, PartialEq)]
struct Asked {
    places: BTreeSet<String>,
    keys: BTreeSet<(String, Option<String>)>,
}

impl Asked {
    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.places.insert(id.name.clone())),
            InlineExpression::FunctionReference { id, arguments } => match id.name.as_str() {
                "KEY" => drop(self.keys.insert(key(arguments))),
                "NUMBER" => arguments.positional.iter().for_each(|inline| self.inline(inline)),
                other => panic!("there is no function {other}"),
            },
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

fn key(arguments: &CallArguments<String>) -> (String, Option<String>) {
    let text = |inline: &InlineExpression<String>| match inline {
        InlineExpression::StringLiteral { value } => value.clone(),
        other => panic!("{other:?} is not a text"),
    };
    let mode = arguments.named.first().map(|named| text(&named.value));
    (text(&arguments.positional[0]), mode)
}

/// The messages of a language file by their keys.
fn messages(text: &str) -> BTreeMap<String, Asked> {
    let resource =
        fluent_syntax::parser::parse(text.to_owned()).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut asked = Asked::default();
            asked.pattern(message.value.as_ref().unwrap_or_else(|| panic!("{} is empty", message.id.name)));
            assert!(
                found.insert(message.id.name.clone(), asked).is_none(),
                "{} stands twice",
                message.id.name
            );
        }
    }
    found
}

/// Every `say!` of the sources: where it stands, its key, and the places that it fills.
fn said() -> Vec<(String, String, BTreeSet<String>)> {
    let mut found = Vec::new();
    let mut folders = ["src", "crates/hashiya-core/src"]
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                // The help of an argument is the key of its message.
                for (at, start) in code.match_indices("\"cli-") {
                    if code[..at].ends_with("say!(") {
                        continue;
                    }
                    let key = code[at + start.len() - "cli-".len()..].split('"').next().unwrap();
                    found.push((path.display().to_string(), key.to_owned(), BTreeSet::new()));
                }
                for (at, start) in code.match_indices("say!(") {
                    let rest = code[at + start.len()..].trim_start();
                    let Some(rest) = rest.strip_prefix('"') else { continue };
                    let (key, rest) = rest.split_once('"').unwrap();
                    found.push((path.display().to_string(), key.to_owned(), places(rest)));
                }
            }
        }
    }
    found
}

/// The names before `=`, or alone, in the arguments that follow a key, up to the closing parenthesis.
fn places(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut parts) = (0, false, vec![String::new()]);
    let mut chars = rest.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => drop(chars.next()),
            '"' => quoted = !quoted,
            _ if quoted => {}
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            c if depth == 0 => parts.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    let names = parts.iter().map(|part| part.split('=').next().unwrap_or("").trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn english() -> BTreeMap<String, Asked> {
    messages(LANGUAGES.iter().find(|(tag, ..)| *tag == "en").unwrap().2)
}

/// Keys that are put together where they are asked for: a command's help by the command's name.
fn made() -> impl Iterator<Item = String> {
    let settings = assignable().filter_map(|own| own.meaning().key().map(str::to_owned));
    COMMANDS.iter().map(|command| format!("command-{}", command.name)).chain(settings)
}

#[test]
fn every_message_is_there_and_none_is_unused() {
    let (english, said) = (english(), said());
    let mut used: BTreeSet<String> = made().collect();
    let mut faults: Vec<String> = used.iter().filter(|key| !english.contains_key(*key)).cloned().collect();
    for (file, key, places) in said {
        match english.get(&key) {
            None => faults.push(format!("{file}: en.ftl has no {key}")),
            Some(asked) if asked.places != places => {
                faults.push(format!("{file}: {key} fills {places:?}, en.ftl asks for {:?}", asked.places));
            }
            Some(_) => {}
        }
        used.insert(key);
    }
    faults.extend(english.keys().filter(|key| !used.contains(*key)).map(|key| format!("{key} is not used")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn messages_name_keys_of_commands_that_have_some() {
    for (key, asked) in english() {
        for (command, mode) in asked.keys {
            let rows = || COMMANDS.iter().filter(|row| row.name == command && !row.keys.is_empty());
            assert!(rows().next().is_some(), "{key}: {command} is no command with a key");
            let known = |mode: &String| rows().any(|row| row.modes.iter().any(|of| of.name() == mode));
            assert!(mode.as_ref().is_none_or(known), "{key}: {command} has no key in the mode {mode:?}");
        }
    }
}

#[test]
fn every_language_has_every_message_with_the_same_places() {
    let english = english();
    let mut wrong = Vec::new();
    for (tag, _, text) in LANGUAGES {
        let own = messages(text);
        for (key, asked) in &english {
            match own.get(key) {
                None => wrong.push(format!("{tag}: {key} is missing")),
                Some(own) if own != asked => wrong.push(format!("{tag}: {key} has {own:?}, not {asked:?}")),
                Some(_) => {}
            }
        }
        wrong
            .extend(own.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{tag}: {key}?")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_key_given_anew_is_named_right_in_every_message() {
    let (settings, warnings) = Settings::parse("[keys]\nundo = 'f8'\n");
    assert!(warnings.is_empty(), "{warnings:?}");
    let (before, after) = (Settings::default().catalogue("en", None), settings.catalogue("en", None));
    assert_eq!(before.plain(&say!("names-saved", what = "a", place = "b")), "a · b · u takes it back");
    assert_eq!(after.plain(&say!("names-saved", what = "a", place = "b")), "a · b · f8 takes it back");
    // Whatever names the key of undo names the new one.
    for (key, asked) in english() {
        let names = |command: &str| asked.keys.iter().any(|(name, _)| name == command);
        if names("undo") && asked.places.is_empty() {
            let phrase = hashiya::words::Phrase::new(key.clone());
            assert!(after.plain(&phrase).contains("f8"), "{key}: {}", after.plain(&phrase));
        }
    }
}

#[test]
fn a_command_without_a_key_is_named_as_the_palette_takes_it() {
    let (settings, _) = Settings::parse("[keys]\nundo = []\n");
    let words = settings.catalogue("en", None);
    assert_eq!(words.plain(&say!("names-saved", what = "a", place = "b")), "a · b · :undo takes it back");
}

#[test]
fn what_fills_a_place_is_isolated_for_the_layout_and_plain_elsewhere() {
    let words = Catalogue::default();
    let phrase = say!("written", file = "חומר.md");
    assert_eq!(words.text(&phrase), "written: \u{2068}חומר.md\u{2069}");
    assert_eq!(words.plain(&phrase), "written: חומר.md");
}

#[test]
fn a_users_file_wins_what_it_lacks_is_english_and_its_faults_are_told_by_line() {
    let own = "written = geschrieben: { $file }\nhistory-empty = nichts\nbroken = {\n";
    let words = Catalogue::new("de", Some(own), |_, _| String::new());
    assert_eq!(words.plain(&say!("written", file = "a")), "geschrieben: a");
    assert_eq!(words.plain(&say!("history-empty")), "nichts");
    assert_eq!(words.plain(&say!("read-again")), Catalogue::default().plain(&say!("read-again")));
    assert!(matches!(faults(own)[..], [3 | 4]), "{:?}", faults(own));
    assert!(!words.language().is_rtl() && "ar-EG".parse::<Language>().unwrap().is_rtl());
}

#[test]
fn the_environment_names_the_language() {
    for (values, language) in [
        (["", "ar_EG.UTF-8", "de_DE"], "ar-EG"),
        (["", "", "he"], "he"),
        (["C", "", "fa_IR"], "en"),
        (["", "", ""], "en"),
        (["POSIX", "x", "x"], "en"),
        (["not a locale!", "", ""], "en"),
    ] {
        assert_eq!(Language::of_environment(values).tag(), language, "{values:?}");
    }
}

#[test]
fn a_percent_sign_is_that_of_the_language_and_stays_with_its_number() {
    for (tag, sign) in [("ar", "٪"), ("fa", "٪"), ("he", "%"), ("ur", "%")] {
        let path = format!("crates/hashiya-core/locales/{tag}.ftl");
        let messages = std::fs::read_to_string(path).unwrap();
        for line in messages.lines() {
            for (at, _) in line.match_indices(" }%").chain(line.match_indices(" }٪")) {
                let rest = &line[at + 2..];
                assert!(rest.starts_with(sign), "{tag}: {line}");
                // A Latin sign beside a number takes the direction of the row, unless both are isolated.
                assert!(sign == "٪" || rest.starts_with("%\u{2069}"), "{tag}: {line}");
            }
        }
    }
}
