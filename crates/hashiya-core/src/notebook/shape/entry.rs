//! A key of a file and what it may hold.

use serde_json::{Map, Value, json};

/// A table of a file: its keys, and what else may stand in it.
#[derive(Debug)]
pub struct Shape {
    /// The keys, in the order of the documentation.
    pub keys: &'static [Key],
    /// What keys of other names hold; `None` where that is not ours to say.
    pub rest: Option<&'static Holds>,
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What it means, one sentence.
    pub help: &'static str,
    /// Whether it may not be left out.
    pub needed: bool,
}

/// What a key may hold.
#[derive(Debug)]
pub enum Holds {
    /// Any text.
    Text,
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, or one of the reader's own.
    Open(&'static [&'static str]),
    /// A UUID.
    Uuid,
    /// A language tag, BCP 47.
    Language,
    /// A day, as a TOML date or as text.
    Date,
    /// A day, a month or a year.
    When,
    /// A moment, RFC 3339.
    Time,
    /// A whole number within these bounds, both included.
    Whole(i64, i64),
    /// A number not below this one.
    Number(f64),
    /// True or false.
    Flag,
    /// One visible character.
    Sign,
    /// A colour: `#rgb`, `#rrggbb`, or a name.
    Color,
    /// Texts.
    Texts,
    /// A text, or several.
    TextOrTexts,
    /// Pairs of whole numbers.
    Pairs,
    /// A table.
    Table(&'static Shape),
    /// Tables, `[[…]]`.
    Tables(&'static Shape),
    /// Any of these.
    Either(&'static [Holds]),
    /// Anything.
    Any,
}

/// A key that may be left out.
pub const fn key(name: &'static str, holds: Holds, help: &'static str) -> Key {
    Key { name, holds, help, needed: false }
}

/// A key that may not be left out.
pub const fn needed(name: &'static str, holds: Holds, help: &'static str) -> Key {
    Key { name, holds, help, needed: true }
}

impl Shape {
    /// The key called `name`.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// The names of its keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }

    /// The JSON Schema (2020-12) of a file of this shape, which is called `name`.
    pub fn json_schema(&self, name: &str, title: &str) -> Value {
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert("$id".to_owned(), json!(format!("urn:hashiya:schema:{name}")));
        schema.insert("title".to_owned(), json!(title));
        schema.extend(self.object());
        Value::Object(schema)
    }

    /// Its JSON Schema as a part of another.
    pub fn object(&self) -> Map<String, Value> {
        let mut properties = Map::new();
        for key in self.keys {
            let mut value = key.holds.schema();
            value["description"] = json!(key.help);
            properties.insert(key.name.to_owned(), value);
        }
        let mut object = Map::from_iter([("type".to_owned(), json!("object"))]);
        if !properties.is_empty() {
            object.insert("properties".to_owned(), Value::Object(properties));
        }
        if let Some(rest) = self.rest {
            object.insert("additionalProperties".to_owned(), rest.schema());
        }
        let needed: Vec<&str> = self.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
        if !needed.is_empty() {
            object.insert("required".to_owned(), json!(needed));
        }
        object
    }
}

impl Holds {
    /// The JSON Schema of a value of it.
    pub fn schema(&self) -> Value {
        let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
        match self {
            Self::Text => json!({ "type": "string" }),
            Self::Words(words) => json!({ "enum": words }),
            Self::Open(words) => {
                json!({ "anyOf": [{ "enum": words }, { "type": "string", "minLength": 1 }] })
            }
            Self::Uuid => text("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
            Self::Language => text("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
            Self::Date => text("^[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            Self::When => text("^[0-9]{4}(-[0-9]{2}){0,2}"),
            Self::Time => text("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}"),
            Self::Whole(least, i64::MAX) => json!({ "type": "integer", "minimum": least }),
            Self::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Self::Number(least) => json!({ "type": "number", "minimum": least }),
            Self::Flag => json!({ "type": "boolean" }),
            Self::Sign => json!({ "type": "string", "minLength": 1, "maxLength": 1 }),
            Self::Color => json!({ "type": "string", "minLength": 1 }),
            Self::Texts => json!({ "type": "array", "items": { "type": "string" } }),
            Self::TextOrTexts => json!({ "anyOf": [Self::Text.schema(), Self::Texts.schema()] }),
            Self::Pairs => {
                let pair = json!({ "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 2, "maxItems": 2 });
                json!({ "type": "array", "items": pair })
            }
            Self::Table(shape) => Value::Object(shape.object()),
            Self::Tables(shape) => json!({ "type": "array", "items": shape.object() }),
            Self::Either(all) => json!({ "anyOf": all.iter().map(Self::schema).collect::<Vec<_>>() }),
            Self::Any => json!({}),
        }
    }
}
