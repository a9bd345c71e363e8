//! JSON as the contract wants it: C0, DEL and C1 escaped.

use crate::export::{escape_json, misleads};
use serde::Serialize;
use serde_json::Value;
use std::fmt::Write as _;
use std::io;

/// `value` on one line.
pub(super) fn line(value: &Value) -> String {
    escape_json(value.to_string())
}

/// Writes `value`, on one line or over several. A long answer stands in memory nowhere: what is a [`List`] is made while it
/// is written.
pub(super) fn write(out: &mut impl io::Write, value: &impl Serialize, pretty: bool) -> io::Result<()> {
    let out = Escaping(out);
    let written =
        if pretty { serde_json::to_writer_pretty(out, value) } else { serde_json::to_writer(out, value) };
    written.map_err(io::Error::from)
}

/// Values that are made one after the other when they are written.
pub(super) struct List<F>(pub(super) F);

impl<I: IntoIterator<Item: Serialize>, F: Fn() -> I> Serialize for List<F> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

/// Escapes what JSON may have as it is and the contract not.
struct Escaping<W>(W);

impl<W: io::Write> io::Write for Escaping<W> {
    /// The writer of JSON hands on whole characters.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match str::from_utf8(bytes) {
            Ok(text) if text.contains(is_special) => {
                self.0.write_all(escape_json(text.to_owned()).as_bytes())?;
            }
            _ => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Whether JSON may have it as it is and the contract not; line separators too, as some read a file of
/// JSON Lines by them, and bidi controls, by which a line shows another order than it has.
fn is_special(c: char) -> bool {
    matches!(c, '\u{7F}'..='\u{9F}') || misleads(c)
}

/// Appends `text` as a JSON string.
pub(super) fn push_string(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            c => push_escaped(json, c, c < ' ' || is_special(c)),
        }
    }
    json.push('"');
}

fn push_escaped(json: &mut String, c: char, escaped: bool) {
    if escaped {
        let _ = write!(json, "\\u{:04x}", c as u32); // a String takes all
    } else {
        json.push(c);
    }
}

/// Appends `number`.
pub(super) fn push_number(json: &mut String, number: usize) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    let mut rest = number;
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    json.extend(digits[start..].iter().map(|&digit| char::from(digit)));
}

/// `number` with three decimals at most: an `f32` has no more to say.
pub(super) fn rounded(number: f32) -> Value {
    Value::from((f64::from(number) * 1000.0).round() / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_escaped_in_both_ways_of_writing() {
        let text = "a\"\\\u{1}\u{7F}\u{85}\n\u{2028}ب";
        let mut pushed = String::new();
        push_string(&mut pushed, text);
        let written = |pretty| {
            let mut written = Vec::new();
            write(&mut written, &List(|| [text, text]), pretty).unwrap();
            let list: Vec<String> = serde_json::from_slice(&written).unwrap();
            assert_eq!(list, [text, text]);
            String::from_utf8(written)
                .unwrap()
                .replace(['[', ']', '\n'], "")
                .split(',')
                .next()
                .unwrap()
                .to_owned()
        };
        for json in [line(&Value::from(text)), written(false), written(true), pushed] {
            assert!(!json.contains(|c: char| c.is_control()), "{json}");
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        }
    }

    #[test]
    fn numbers_are_written_whole() {
        for number in [0, 7, 10, 1_234_567, usize::MAX] {
            let mut json = String::new();
            push_number(&mut json, number);
            assert_eq!(json, number.to_string());
        }
        assert_eq!(rounded(0.98).to_string(), "0.98");
    }
}
