//! JSON as the contract wants it: C0, DEL and C1 escaped.

use crate::export::{escape_json, misleads};
use serde_json::Value;
use std::fmt::Write as _;

/// `value` on one line.
pub(super) fn line(value: &Value) -> String {
    escape_json(value.to_string())
}

/// `value` over several lines.
pub(super) fn pretty(value: &Value) -> String {
    escape_json(format!("{value:#}"))
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
        for json in [line(&Value::from(text)), pretty(&Value::from(text)), pushed] {
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
