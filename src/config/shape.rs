//! The keys of settings, themes and `entities.toml`, for editors: their JSON Schemas. A test holds them equal to what is
//! read.

use super::role::Role;
use super::settings::Settings;
use super::theme::THEMES;
use crate::command::{COMMANDS, Mode};
use crate::notebook::shape::{Holds, Key, NOTEBOOK, Shape, key, needed};
use crate::notebook::{self, Known as _};
use serde_json::{Map, Value, json};

const fn shape(keys: &'static [Key]) -> Shape {
    Shape { keys, rest: None }
}

/// `settings.toml`.
pub(super) static SETTINGS: Shape = shape(&[
    key("theme", Holds::Text, "auto, or a theme's name."),
    key("light", Holds::Text, "The theme that auto takes on a light ground."),
    key("dark", Holds::Text, "The theme that auto takes on a dark ground."),
    key("author", Holds::Text, "Who annotates; empty: git's or the system's user name."),
    key("interface", Holds::Table(&INTERFACE), "The language of the interface."),
    key("page", Holds::Table(&PAGE), "The page."),
    key("text", Holds::Table(&TEXT), "The letters."),
    key("sidebar", Holds::Table(&SIDEBAR), "The sidebar."),
    key("library", Holds::Table(&LIBRARY), "The library."),
    key("find", Holds::Table(&FIND), "How one searches."),
    key("review", Holds::Table(&REVIEW), "The review."),
    key("archive", Holds::Table(&ARCHIVE), "The texts that notes were made in."),
    key("notebook", Holds::Table(&NOTES), "How notebooks are written."),
    key("terminal", Holds::Table(&TERMINAL), "The terminal."),
    key("pipe", Holds::Table(&PIPE), "What comes through a pipe."),
    key("kinds", Holds::Table(&LOOKS), "Kinds of annotation, by name."),
    key("statuses", Holds::Table(&LOOKS), "Statuses, by name."),
    key("tags", Holds::Table(&COLORS), "Colours of tags."),
    key("claims", Holds::Table(&CLAIMS), "How claims are proposed."),
    key("keys", Holds::Table(&KEYS), "Keys, by mode and command."),
]);

static INTERFACE: Shape = shape(&[
    key("language", Holds::Text, "auto, or a language tag such as ar."),
    key("digits", Holds::Words(&["auto", "latin", "native"]), "The digits of numbers."),
    key("calendar", Holds::Words(&["gregorian", "persian", "hijri"]), "The calendar of dates."),
    key("direction", Holds::Words(&["language", "article"]), "What bars and lists are read like."),
]);

static PAGE: Shape = shape(&[
    key("measure", Holds::Whole(20, 200), "The most columns of a line of text."),
    key("paragraphs", Holds::Words(&["blank", "indent"]), "How paragraphs are set apart."),
    key("margin", Holds::Words(&["auto", "show", "hide"]), "Whether notes stand beside their lines."),
    key("context", Holds::Whole(0, 20), "Rows kept in sight around the cursor."),
]);

static TEXT: Shape = shape(&[
    key("shaping", Holds::Words(&["auto", "forms", "base"]), "Joined letters, or as written."),
    key("marks", Holds::Words(&["auto", "show", "hide", "word"]), "Whether vowel marks are drawn."),
    key("lam_alef", Holds::Words(&["auto", "on", "off"]), "Whether lam and alef share a cell."),
    key("tab", Holds::Whole(1, 16), "Columns from one tab stop to the next."),
    key("face", Holds::Text, "The typeface of the page as a picture; empty: one that suits the language."),
]);

static SIDEBAR: Shape = shape(&[
    key("show", Holds::Flag, "Whether it is open at the start."),
    key("side", Holds::Words(&["reading", "left", "right"]), "Where it stands."),
    key("width", Holds::Whole(0, 60), "Its columns; 0: a quarter of the window."),
]);

static LIBRARY: Shape = shape(&[key("folders", Holds::TextOrTexts, "Folders of articles.")]);

static FIND: Shape = shape(&[
    key("exact", Holds::Flag, "As spelled, not folded."),
    key("word", Holds::Flag, "Whole words only."),
]);

static REVIEW: Shape =
    shape(&[key("recall", Holds::Flag, "The words first, what is noted of them on a key.")]);

static ARCHIVE: Shape = shape(&[key("beside", Holds::Flag, "Whether they are kept beside their articles.")]);

static NOTES: Shape =
    shape(&[key("schema", Holds::Text, "The JSON Schema that a new notebook names in its first line.")]);

static TERMINAL: Shape = shape(&[
    key(
        "bidi",
        Holds::Words(&[
            "auto", "visual", "bdsm", "konsole", "mlterm", "lrm", "runs", "words", "inverse", "logical",
        ]),
        "How rows are sent.",
    ),
    key("depth", Holds::Words(&["auto", "truecolor", "256", "16", "none"]), "How many colours."),
    key("mouse", Holds::Flag, "Whether the mouse is used."),
    key("wheel", Holds::Whole(1, 20), "Lines that a step of the wheel scrolls."),
]);

static PIPE: Shape = shape(&[
    key("limit", Holds::Whole(1, 1000), "The most that is read, in megabytes."),
    key(
        "one_screen",
        Holds::Words(&["auto", "on", "off"]),
        "Whether what fits on one screen is printed and left; auto: as the variable LESS says.",
    ),
]);

static LOOKS: Shape = Shape { keys: &[], rest: Some(&Holds::Table(&LOOK)) };

static LOOK: Shape = shape(&[
    key("sign", Holds::Sign, "What stands for it in lists."),
    key("color", Holds::Color, "A colour of the theme."),
    key("key", Holds::Text, "The key that marks with it."),
]);

static CLAIMS: Shape = shape(&[
    key("criteria", Holds::Table(&CRITERIA), "Criteria of your own, by name."),
    key(
        "weights",
        Holds::Table(&WEIGHTS),
        "Weights of criteria, by name, as `hashiya claims --learn` tells them.",
    ),
    key("units", Holds::Words(&["auto", "metric", "imperial"]), "The measures that amounts are told in."),
    key("currency", Holds::Text, "The ISO 4217 code of the currency that others are told in."),
    key("rates", Holds::Table(&RATES), "What one unit of a currency is worth in that one, by its code."),
]);

static RATES: Shape = Shape { keys: &[], rest: Some(&Holds::Number(0.0)) };

static WEIGHTS: Shape = Shape { keys: &[], rest: Some(&Holds::Number(-10.0)) };

static CRITERIA: Shape = Shape { keys: &[], rest: Some(&Holds::Table(&CRITERION)) };

static CRITERION: Shape = shape(&[
    key("words", Holds::TextOrTexts, "It holds where one of these stands."),
    key("entity", Holds::Text, "It holds where this entity is mentioned."),
    key("regex", Holds::Text, "It holds where this matches."),
    key("weight", Holds::Number(-100.0), "What it adds to the score."),
]);

static COLORS: Shape = Shape { keys: &[], rest: Some(&Holds::Color) };

static KEYS: Shape =
    Shape { keys: &[], rest: Some(&Holds::Either(&[Holds::TextOrTexts, Holds::Table(&KEYS_OF)])) };

static KEYS_OF: Shape = Shape { keys: &[], rest: Some(&Holds::TextOrTexts) };

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

static ROLES: Shape = Shape { keys: &[], rest: Some(&PAINTED) };

static PAINTED: Holds = Holds::Either(&[Holds::Color, Holds::Table(&PAINT)]);

static PAINT: Shape = shape(&[
    key("fg", Holds::Color, "The letters."),
    key("bg", Holds::Color, "The ground."),
    key("bold", Holds::Flag, "Bold."),
    key("italic", Holds::Flag, "Italic."),
    key("underline", Holds::Flag, "Underlined."),
    key("reverse", Holds::Flag, "Reversed."),
]);

static PAIRS: Shape = Shape { keys: &[], rest: Some(&Holds::Table(&PAIR)) };

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
        "settings" => settings(of(&SETTINGS, "Settings of Hashiya")),
        "theme" => theme(of(&THEME, "Theme of Hashiya")),
        "entities" => of(&ENTITIES, "Names in articles, for Hashiya"),
        _ => return None,
    })
}

/// The names that are known besides: kinds, statuses, modes and commands.
fn settings(mut schema: Value) -> Value {
    let words = Settings::default().catalogue("en", None);
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

/// The roles by name.
fn theme(mut schema: Value) -> Value {
    let paint = schema["properties"]["roles"]["additionalProperties"].clone();
    let roles = Role::ALL.iter().map(|(name, _)| ((*name).to_owned(), paint.clone()));
    schema["properties"]["roles"]["properties"] = Value::Object(roles.collect());
    schema["properties"]["roles"]["additionalProperties"] = json!(false);
    schema
}
