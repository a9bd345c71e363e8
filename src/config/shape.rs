//! The keys of settings, themes and `entities.toml`, for editors: their JSON Schemas. A test holds them equal to what is
//! read.

use super::role::Role;
use super::rows::{self, Row};
use super::settings::Settings;
use super::theme::THEMES;
use crate::command::{COMMANDS, Mode};
use crate::notebook::shape::{Holds, Key, NOTEBOOK, Shape, key, needed};
use crate::notebook::{self, Known as _};
use serde_json::{Map, Value, json};

static EMPTY: Shape = shape(&[]);

const fn shape(keys: &'static [Key]) -> Shape {
    Shape { keys, rest: None }
}

/// The tables of `settings.toml` by name, with what they are for, and the keys that are no row of [`ROWS`](super::rows).
static TABLES: [(&str, &str, Shape); 16] = [
    ("interface", "The language of the interface.", shape(&[])),
    ("page", "The page.", shape(&[])),
    ("text", "The letters.", shape(&[])),
    ("sidebar", "The sidebar.", shape(&[])),
    ("library", "The library.", shape(&[key("folders", Holds::TextOrTexts, "Folders of articles.")])),
    ("find", "How one searches.", shape(&[])),
    ("review", "The review.", shape(&[])),
    ("archive", "The texts that notes were made in.", shape(&[])),
    ("notebook", "How notebooks are written.", shape(&[])),
    ("terminal", "The terminal.", shape(&[])),
    ("pipe", "What comes through a pipe.", shape(&[])),
    ("kinds", "Kinds of annotation, by name.", LOOKS),
    ("statuses", "Statuses, by name.", LOOKS),
    ("tags", "Colours of tags.", any(&Holds::Color)),
    ("claims", "How claims are proposed.", shape(&CLAIMS)),
    ("keys", "Keys, by mode and command.", any(&BINDINGS)),
];

/// The shape of the table `name`, without the settings that are rows.
pub(super) fn table(name: &str) -> Option<&'static Shape> {
    TABLES.iter().find(|(known, ..)| *known == name).map(|(.., shape)| shape)
}

/// The names of the tables.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, ..)| *name)
}

/// A table whose keys are the reader's own.
const fn any(holds: &'static Holds) -> Shape {
    Shape { keys: &[], rest: Some(holds) }
}

const LOOKS: Shape = Shape { keys: &[], rest: Some(&Holds::Table(&LOOK)) };

static LOOK: Shape = shape(&[
    key("sign", Holds::Sign, "What stands for it in lists."),
    key("color", Holds::Color, "A colour of the theme."),
    key("key", Holds::Text, "The key that marks with it."),
]);

static CLAIMS: [Key; 3] = [
    key("criteria", Holds::Table(&CRITERIA), "Criteria of your own, by name."),
    key(
        "weights",
        Holds::Table(&WEIGHTS),
        "Weights of criteria, by name, as `hashiya claims --learn` tells them.",
    ),
    key("rates", Holds::Table(&RATES), "What one unit of a currency is worth in that one, by its code."),
];

static RATES: Shape = any(&Holds::Number(0.0));

static WEIGHTS: Shape = any(&Holds::Number(-10.0));

static CRITERIA: Shape = any(&Holds::Table(&CRITERION));

static CRITERION: Shape = shape(&[
    key("words", Holds::TextOrTexts, "It holds where one of these stands."),
    key("entity", Holds::Text, "It holds where this entity is mentioned."),
    key("regex", Holds::Text, "It holds where this matches."),
    key("weight", Holds::Number(-100.0), "What it adds to the score."),
]);

static COLORS: Shape = any(&Holds::Color);

static BINDINGS: Holds = Holds::Either(&[Holds::TextOrTexts, Holds::Table(&KEYS_OF)]);

static KEYS_OF: Shape = any(&Holds::TextOrTexts);

/// The names of the themes that are built in.
const BUILT_IN: [&str; THEMES.len()] = {
    let mut names = [""; THEMES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = THEMES[at].0;
        at += 1;
    }
    names
};

/// A theme.
static THEME: Shape = shape(&[
    key("dark", Holds::Flag, "Whether its ground is dark."),
    key("inherit", Holds::Words(&BUILT_IN), "The built-in theme that it builds upon."),
    key("palette", Holds::Table(&COLORS), "Names of colours."),
    key("roles", Holds::Table(&ROLES), "How parts of the page are painted."),
    key("colors", Holds::Table(&PAIRS), "Colours of annotations."),
]);

static ROLES: Shape = any(&PAINTED);

static PAINTED: Holds = Holds::Either(&[Holds::Color, Holds::Table(&PAINT)]);

static PAINT: Shape = shape(&[
    key("fg", Holds::Color, "The letters."),
    key("bg", Holds::Color, "The ground."),
    key("bold", Holds::Flag, "Bold."),
    key("italic", Holds::Flag, "Italic."),
    key("underline", Holds::Flag, "Underlined."),
    key("reverse", Holds::Flag, "Reversed."),
]);

static PAIRS: Shape = any(&Holds::Table(&PAIR));

static PAIR: Shape = shape(&[
    key("tint", Holds::Color, "The ground behind what is annotated."),
    key("tint-256", Holds::Color, "The same where the terminal has 256 colours."),
    key("mark", Holds::Color, "Signs and lines."),
]);

/// `entities.toml`.
static ENTITIES: Shape = shape(&[
    key("hide", Holds::Texts, "Forms that are no entity."),
    key("apart", Holds::Texts, "Forms that are an entity of their own."),
    key("entity", Holds::Tables(&ENTITY), "Entities."),
]);

static ENTITY: Shape = shape(&[
    needed("name", Holds::Text, "The name to show."),
    key("latin", Holds::Text, "The name in Latin letters."),
    key(
        "type",
        Holds::Words(&["PER", "ORG", "PROD", "LOC", "EVENT", "MISC", "DATE", "MONEY", "PERCENT", "NUM"]),
        "What it is.",
    ),
    key("forms", Holds::Texts, "Other forms that mean it."),
]);

/// What there is a schema of.
pub const SCHEMATA: [&str; 4] = ["notebook", "settings", "theme", "entities"];

/// The JSON Schema of the files called `name`, one of [`SCHEMATA`].
pub fn json_schema(name: &str) -> Option<Value> {
    let of = |shape: &Shape, title: &str| shape.json_schema(name, title);
    Some(match name {
        "notebook" => of(&NOTEBOOK, "Notebook of Hashiya"),
        "settings" => settings(of(&EMPTY, "Settings of Hashiya")),
        "theme" => theme(of(&THEME, "Theme of Hashiya")),
        "entities" => of(&ENTITIES, "Names in articles, for Hashiya"),
        _ => return None,
    })
}

/// The rows and tables, and the names that are known besides: kinds, statuses, modes and commands.
fn settings(mut schema: Value) -> Value {
    let words = Settings::default().catalogue("en", None);
    let settings_of = |table: &str| {
        let described = |row: &Row| {
            let mut value = row.holds().schema();
            value["description"] = json!(sentence(&words.plain(&row.meaning())));
            (row.key.to_owned(), value)
        };
        rows::of(table).map(described).collect::<Map<String, Value>>()
    };
    let mut properties = settings_of("");
    for (name, help, shape) in &TABLES {
        let mut table = shape.object();
        let mut keys = settings_of(name);
        if let Some(Value::Object(more)) = table.remove("properties") {
            keys.extend(more);
        }
        if !keys.is_empty() {
            table.insert("properties".to_owned(), Value::Object(keys));
        }
        table.insert("description".to_owned(), json!(help));
        properties.insert((*name).to_owned(), Value::Object(table));
    }
    schema["properties"] = Value::Object(properties);
    let look = schema["properties"]["kinds"]["additionalProperties"].clone();
    for (key, names) in [("kinds", notebook::Kind::WORDS), ("statuses", notebook::Status::WORDS)] {
        let known = names.iter().map(|name| ((*name).to_owned(), look.clone()));
        schema["properties"][key]["properties"] = Value::Object(known.collect());
    }
    let keys = json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] });
    let help = |name: &str, help: &str| {
        let mut keys = keys.clone();
        keys["description"] = json!(help);
        (name.to_owned(), keys)
    };
    let commands = COMMANDS.iter().map(|row| help(row.name, &words.plain(&row.help())));
    let modes = Mode::ALL.iter().map(|mode| {
        let works = COMMANDS.iter().filter(|row| row.modes.contains(mode));
        let commands: Map<String, Value> =
            works.map(|row| help(row.name, &words.plain(&row.help()))).collect();
        (
            mode.name().to_owned(),
            json!({ "type": "object", "properties": commands, "additionalProperties": false }),
        )
    });
    let known: Map<String, Value> = commands.chain(modes).collect();
    schema["properties"]["keys"]["properties"] = Value::Object(known);
    schema["properties"]["keys"]["additionalProperties"] = json!(false);
    schema
}

/// `phrase` with a capital letter and a full stop.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// The roles by name.
fn theme(mut schema: Value) -> Value {
    let paint = schema["properties"]["roles"]["additionalProperties"].clone();
    let roles = Role::ALL.iter().map(|(name, _)| ((*name).to_owned(), paint.clone()));
    schema["properties"]["roles"]["properties"] = Value::Object(roles.collect());
    schema["properties"]["roles"]["additionalProperties"] = json!(false);
    schema
}
