//! Tables of Lua as a program writes them: strings, numbers, truth values and tables; nothing is run.

use serde_json::{Map, Value};

/// How deep tables may stand in tables.
const DEPTH: usize = 64;

/// The table that `text` returns; `None` when it is none, or more than values.
pub(super) fn table(text: &str) -> Option<Value> {
    let mut parser = Parser { rest: text };
    parser.blank();
    if let Some(rest) = parser.rest.strip_prefix("return") {
        parser.rest = rest;
    }
    parser.blank();
    let value = parser.rest.starts_with('{').then(|| parser.value(0))??;
    parser.blank();
    parser.rest.is_empty().then_some(value)
}

struct Parser<'a> {
    rest: &'a str,
}

impl Parser<'_> {
    /// Past white space and comments of a line.
    fn blank(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            match self.rest.strip_prefix("--") {
                Some(comment) => self.rest = comment.find('\n').map_or("", |end| &comment[end..]),
                None => return,
            }
        }
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        self.blank();
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.blank();
        match self.rest.chars().next()? {
            '{' if depth < DEPTH => self.fields(depth),
            quote @ ('"' | '\'') => self.string(quote).map(Value::String),
            _ => {
                let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-._".contains(c));
                let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                self.rest = rest;
                match word {
                    "true" => Some(Value::Bool(true)),
                    "false" => Some(Value::Bool(false)),
                    "nil" => Some(Value::Null),
                    word => match word.parse::<i64>() {
                        Ok(number) => Some(number.into()),
                        Err(_) => word.parse::<f64>().ok().map(Value::from),
                    },
                }
            }
        }
    }

    /// A table: a list where it has no keys but 1, 2, 3 …, else an object in the order in which it is written.
    fn fields(&mut self, depth: usize) -> Option<Value> {
        self.sign('{')?;
        let (mut table, mut next) = (Map::new(), 1_usize);
        let mut is_list = true;
        loop {
            self.blank();
            if self.sign('}').is_some() {
                break;
            }
            let name = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|&end| {
                let behind = self.rest[end..].trim_start();
                end > 0 && behind.starts_with('=') && !behind.starts_with("==")
            });
            let key = if self.sign('[').is_some() {
                let key = self.value(depth + 1)?;
                self.sign(']')?;
                self.sign('=')?;
                key.as_str().map_or_else(|| key.to_string(), str::to_owned)
            } else if let Some(end) = name {
                let key = self.rest[..end].to_owned();
                self.rest = &self.rest[end..];
                self.sign('=')?;
                key
            } else {
                next.to_string()
            };
            is_list &= key == next.to_string();
            next += 1;
            let value = self.value(depth + 1)?;
            table.insert(key, value);
            if self.sign(',').or_else(|| self.sign(';')).is_none() {
                self.sign('}')?;
                break;
            }
        }
        Some(if is_list {
            Value::Array(table.into_iter().map(|(_, value)| value).collect())
        } else {
            Value::Object(table)
        })
    }

    fn string(&mut self, quote: char) -> Option<String> {
        let mut bytes = Vec::new();
        let mut chars = self.rest[1..].char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                c if c == quote => {
                    self.rest = &self.rest[1 + at + 1..];
                    // Escapes of bytes may make what is no UTF-8.
                    return Some(String::from_utf8_lossy(&bytes).into_owned());
                }
                '\\' => match chars.next()?.1 {
                    'n' | '\n' => bytes.push(b'\n'),
                    't' => bytes.push(b'\t'),
                    'r' => bytes.push(b'\r'),
                    digit @ '0'..='9' => {
                        let mut number = digit.to_digit(10)?;
                        for _ in 0..2 {
                            let Some(more) = chars.clone().next().and_then(|(_, c)| c.to_digit(10)) else {
                                break;
                            };
                            number = number * 10 + more;
                            chars.next();
                        }
                        bytes.push(u8::try_from(number).ok()?);
                    }
                    c => bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
                },
                c => bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn tables_as_programs_write_them() {
        for (text, value) in [
            ("return {}", json!([])),
            (
                "-- a comment\nreturn { [\"a\"] = 1, b = -2.5, [\"c\"] = { true, nil, 'x' }, }",
                json!({"a": 1, "b": -2.5, "c": [true, null, "x"]}),
            ),
            ("{ [1] = \"a\\\nb\\\"\\216\\179\", [2] = {} }", json!(["a\nb\"س", []])),
            ("{ [3] = 1 }", json!({"3": 1})),
        ] {
            assert_eq!(table(text), Some(value), "{text}");
        }
        for text in
            ["", "return", "return { a = os.exit() }", "{ 1 2 }", "{ \"open", "{} {}", &"{".repeat(100_000)]
        {
            assert_eq!(table(text), None, "{text:.40}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_table_or_none(text in "([{}\\[\\]=,;\"'\\\\ \n\\-]|return|a|1|س){0,60}") {
            let _ = table(&text);
        }
    }
}
