//! Schemas for editors: what is shipped is what is printed, and says what is read. And what `check` finds by them.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::support::command::{hashiya, told};
use hashiya::config::{Bidi, Depth, SCHEMATA, Settings, Theme, Themes, json_schema};
use hashiya::entities::Overrides;
use hashiya::notebook::{Notebook, slip};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn shipped_schemas_are_those_that_are_printed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schemas");
    for name in SCHEMATA {
        let printed = format!("{:#}\n", json_schema(name).unwrap());
        let path = folder.join(format!("{name}.json"));
        if std::env::var_os("HASHIYA_BLESS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &printed).unwrap();
        }
        let shipped = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shipped == printed,
            "{name}: HASHIYA_BLESS=1 cargo test --test it schemas writes docs/schemas anew"
        );
    }
}

/// Calls `each` with every key of a schema, the tables that it stands in, and its schema.
fn walk(schema: &Value, path: &mut Vec<String>, each: &mut dyn FnMut(&[String], &Value)) {
    let Some(properties) = schema["properties"].as_object() else { return };
    for (key, value) in properties {
        path.push(key.clone());
        each(path, value);
        walk(value, path, each);
        path.pop();
    }
}

/// The TOML of one key with the value `value`.
fn line(path: &[String], value: &str) -> String {
    let keys: Vec<String> = path.iter().map(|key| format!("{key:?}")).collect();
    format!("{} = {value}\n", keys.join("."))
}

/// Values that the schema allows, and one that it does not where it says so.
fn examples(schema: &Value) -> (Vec<String>, Option<String>) {
    if let Some(words) = schema["enum"].as_array() {
        return (words.iter().map(ToString::to_string).collect(), Some("\"none of these words\"".to_owned()));
    }
    match schema["type"].as_str() {
        Some("integer") => {
            let most = schema["maximum"].as_i64();
            let least = schema["minimum"].as_i64().unwrap();
            let bounds = std::iter::once(least).chain(most).map(|number| number.to_string()).collect();
            (bounds, Some(most.map_or(least - 1, |most| most + 1).to_string()))
        }
        Some("boolean") => (vec!["true".to_owned(), "false".to_owned()], Some("3".to_owned())),
        _ => (Vec::new(), None),
    }
}

#[test]
fn settings_are_read_as_their_schema_says() {
    let schema = json_schema("settings").unwrap();
    let mut seen = 0;
    walk(&schema, &mut Vec::new(), &mut |path, value| {
        let (good, bad) = examples(value);
        for good in good {
            seen += 1;
            let text = line(path, &good);
            assert_eq!(Settings::parse(&text).1, [], "{text}");
        }
        if let Some(bad) = bad {
            let text = line(path, &bad);
            assert!(!Settings::parse(&text).1.is_empty(), "{text}");
        }
    });
    assert!(seen > 40, "{seen}");
    let words =
        |key: &str| schema["properties"]["terminal"]["properties"][key]["enum"].as_array().unwrap().len();
    assert_eq!((words("bidi"), words("depth")), (1 + Bidi::NAMES.len(), 1 + Depth::NAMES.len()));
    // The page of all settings is the other direction: every key of it is in the schema.
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/settings.md")).unwrap();
    let block = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let table: toml::Table = block.parse().unwrap();
    for (key, value) in &table {
        let known = &schema["properties"][key];
        assert!(known.is_object(), "{key}");
        for inner in value.as_table().into_iter().flat_map(toml::Table::keys) {
            assert!(known["properties"][inner].is_object(), "{key}.{inner}");
        }
    }
}

#[test]
fn themes_and_entities_are_read_as_their_schemas_say() {
    let theme = json_schema("theme").unwrap();
    let roles = theme["properties"]["roles"]["properties"].as_object().unwrap();
    for role in roles.keys() {
        let text = format!(
            "[roles]\n{role} = {{ fg = '#fff', bg = '#000', bold = true, italic = true, underline = true, reverse = true }}\n"
        );
        assert_eq!(Theme::parse("own", &text).1, [], "{text}");
    }
    let types = json_schema("entities").unwrap();
    let types = &types["properties"]["entity"]["items"]["properties"]["type"]["enum"];
    for kind in types.as_array().unwrap() {
        let text = format!(
            "hide = ['a']\napart = ['b']\n[[entity]]\nname = 'x'\nlatin = 'y'\nforms = ['z']\ntype = {kind}\n"
        );
        assert_eq!(Overrides::parse(&text).1, [], "{text}");
    }
}

#[test]
fn the_schema_line_is_written_only_when_asked_and_lives_on() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), "قال الرجل إنه رحل.\n").unwrap();
    let run = |args: &[&str]| {
        assert_eq!(told(hashiya(folder.path()).args(args)).0, 0);
    };
    let notebook = folder.path().join("a.txt.hashiya.toml");
    let first = || fs::read_to_string(&notebook).unwrap().lines().next().unwrap().to_owned();
    run(&["annotate", "a.txt", "--quote", "الرجل"]);
    assert_eq!(first(), "schema = 1");
    fs::remove_file(&notebook).unwrap();
    fs::create_dir_all(folder.path().join("home/config")).unwrap();
    fs::write(
        folder.path().join("home/config/settings.toml"),
        "[notebook]\nschema = \"https://example.org/notebook.json\"\n",
    )
    .unwrap();
    run(&["annotate", "a.txt", "--quote", "الرجل"]);
    assert!(first().starts_with("#:schema https://") && first().ends_with("/notebook.json"), "{}", first());
    fs::remove_file(folder.path().join("home/config/settings.toml")).unwrap();
    run(&["annotate", "a.txt", "--quote", "رحل"]);
    assert!(first().starts_with("#:schema https://"), "the line lives on");
}

const GOOD: &str = "schema = 1\n[document]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c25c\"\nlang = \"ar\"\n\
    [document.source]\npublished = 2026-11-20\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-000000000001\"\n\
    kind = \"حجة\"\ncolor = \"red\"\ncreated = 2026-11-23T03:15:12Z\nsaid = 2026-11-20\nmood = 3\n\
    [annotation.target]\nexact = \"q\"\nstart = 1\nend = 2\n[annotation.review]\ndue = 2026-12-01\ninterval = 2.5\n";

#[test]
fn check_finds_a_wrong_value_of_every_kind_by_its_line() {
    // The kind is the user's own: settings may know it.
    let faults = Notebook::faults(GOOD.as_bytes());
    assert!(faults.iter().all(|fault| fault.doubt.is_some()), "{faults:?}");
    let cases = [
        ("lang = \"ar\"", "lang = \"arabic\"", 4),
        ("lang = \"ar\"", "lang = \"qq\"", 4),
        ("published = 2026-11-20", "published = \"2026-02-30\"", 6),
        ("published = 2026-11-20", "published = \"soon\"", 6),
        ("published = 2026-11-20", "publishd = 2026-11-20", 6),
        ("created = 2026-11-23T03:15:12Z", "created = \"yesterday\"", 11),
        ("said = 2026-11-20", "said = \"2026-13-01\"", 12),
        ("start = 1", "start = -1", 16),
        ("end = 2", "end = 0", 17),
        ("end = 2", "end = 99999999999", 17),
        ("end = 2", "end = \"2\"", 17),
        ("due = 2026-12-01", "due = \"never\"", 19),
        ("interval = 2.5", "interval = -1.0", 20),
        ("interval = 2.5", "interval = inf", 20),
        ("color = \"red\"", "colour = \"red\"", 10),
        ("kind = \"حجة\"", "kind = \" \"", 9),
        ("kind = \"حجة\"", "kind = \"clam\"", 9),
        ("mood = 3", "confidence = \"hihg\"", 13),
        ("mood = 3", "link = [{ rel = \"cites\", to = \"01a20666-8939-7411-9f6e-000000000009\" }]", 13),
        ("mood = 3", "link = [{ rel = \"cites\", to = \"nowhere\" }]", 13),
        ("mood = 3", "link = [{ rel = \"likes\", to = \"https://example.org\" }]", 13),
        ("000000000001\"", "00000000000x\"", 8),
        ("[[annotation]]", "[[anotation]]", 14),
    ];
    for (right, wrong, line) in cases {
        let text = GOOD.replacen(right, wrong, 1);
        let faults = Notebook::faults(text.as_bytes());
        assert!(faults.iter().any(|fault| fault.line == line), "{wrong}: {faults:?}");
        assert!(faults.iter().all(|fault| !fault.what.to_string().contains(char::is_control)), "{faults:?}");
    }
    assert_eq!(slip("kind", "clam"), Some("claim"));
}

#[test]
fn settings_name_the_theme_and_the_colour_that_is_meant() {
    let themes = Themes::default();
    let text =
        "theme = 'sepa'\nlight = 'sepia'\n[kinds.claim]\ncolor = 'yelow'\n[tags]\nx = 'red'\ny = 'mauve'\n";
    let said: Vec<String> = Settings::doubts(text, &themes).iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(said[0], "line 1: no theme is called `sepa`; is `sepia` meant?");
    assert_eq!(said[1], "line 4: no colour is called `yelow`; is `yellow` meant?");
    assert!(said[2].starts_with("line 7: no colour is called `mauve`"), "{said:?}");
    assert_eq!(Settings::doubts("theme = 'auto'\n", &themes), []);
}
