//! JSON Schema, as much of it as `tests/schemas` uses. A keyword that is not known here is a fault of the
//! schema, so that nothing is taken for checked that is not.

#![allow(clippy::expect_used)] // a schema that is none fails its test

use regex::Regex;
use serde_json::{Map, Value};

/// What is wrong with `value`, each with the place of it; nothing when it is as `schema` has it.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    Checker { root: schema }.check(schema, value, "", &mut faults);
    faults
}

struct Checker<'s> {
    root: &'s Value,
}

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (keyword, wanted) in schema.as_object().expect("a schema is an object") {
            if let Some(fault) = self.keyword(keyword, wanted, schema, value, at, faults) {
                faults.push(format!("{at}: {fault}: {value}"));
            }
        }
    }

    fn keyword(
        &self,
        keyword: &str,
        wanted: &Value,
        schema: &Value,
        value: &Value,
        at: &str,
        faults: &mut Vec<String>,
    ) -> Option<String> {
        let empty = Map::new();
        let object = value.as_object().unwrap_or(&empty);
        let list = value.as_array().map_or(&[][..], Vec::as_slice);
        let wrong = |bad: bool| bad.then(|| format!("{keyword} {wanted}"));
        match keyword {
            "$comment" | "definitions" => None,
            "$ref" => {
                let pointer = wanted.as_str().and_then(|to| to.strip_prefix('#')).expect("#/definitions/…");
                let found = self.root.pointer(pointer).expect("a definition");
                self.check(found, value, at, faults);
                None
            }
            "type" => wrong(!is_type(value, wanted.as_str().expect("a name"))),
            "const" => wrong(value != wanted),
            "enum" => wrong(!wanted.as_array().expect("a list").contains(value)),
            "pattern" => {
                let pattern = Regex::new(wanted.as_str().expect("a pattern")).expect("a pattern");
                wrong(value.as_str().is_some_and(|text| !pattern.is_match(text)))
            }
            "minLength" => {
                wrong(value.as_str().is_some_and(|text| (text.chars().count() as u64) < number(wanted)))
            }
            "minimum" => wrong(value.as_f64().is_some_and(|own| own < number(wanted) as f64)),
            "minItems" => wrong(value.is_array() && (list.len() as u64) < number(wanted)),
            "required" => {
                let names = wanted.as_array().expect("a list").iter().filter_map(Value::as_str);
                let missing: Vec<&str> = names.filter(|name| !object.contains_key(*name)).collect();
                (value.is_object() && !missing.is_empty()).then(|| format!("misses {missing:?}"))
            }
            "properties" => {
                for (name, schema) in wanted.as_object().expect("an object") {
                    if let Some(own) = object.get(name) {
                        self.check(schema, own, &format!("{at}/{name}"), faults);
                    }
                }
                None
            }
            "additionalProperties" => {
                assert_eq!(wanted, &Value::Bool(false), "only false is known");
                let known = schema["properties"].as_object().unwrap_or(&empty);
                let more: Vec<&String> = object.keys().filter(|name| !known.contains_key(*name)).collect();
                (!more.is_empty()).then(|| format!("has {more:?} besides"))
            }
            "items" => {
                for (index, own) in list.iter().enumerate() {
                    self.check(wanted, own, &format!("{at}/{index}"), faults);
                }
                None
            }
            "anyOf" => {
                let any = wanted.as_array().expect("a list").iter().any(|schema| {
                    let mut own = Vec::new();
                    self.check(schema, value, at, &mut own);
                    own.is_empty()
                });
                (!any).then(|| "none of anyOf".to_owned())
            }
            unknown => panic!("the schema has a keyword that is not checked: {unknown}"),
        }
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("a number")
}

fn is_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        other => panic!("the schema has a type that is not checked: {other}"),
    }
}
