//! TOML strings that show what they hold.

use std::fmt::Write as _;

/// Whether `c` is written as an escape: controls, bidi controls and what cannot be seen, so that no
/// difference of two notebooks can be spoofed. ZWNJ and ZWJ belong to words and stay.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{00AD}' | '\u{FEFF}')
}

fn escape(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        c if hidden(c) => {
            let _ = write!(out, "\\u{:04X}", c as u32); // writing to a String cannot fail
        }
        c => out.push(c),
    }
}

/// `text` as a basic string on one line, with its quotation marks.
pub(super) fn basic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if c == '"' {
            out.push('\\');
        }
        escape(&mut out, c);
    }
    out.push('"');
    out
}

/// `text` as a multi-line basic string that begins on the next line, as notes are written.
pub(in crate::notebook) fn multiline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"\n");
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => out.push('\n'),
            '"' if matches!(chars.peek(), Some('"') | None) => out.push_str("\\\""),
            c => escape(&mut out, c),
        }
    }
    out.push_str("\"\"\"");
    out
}

/// `text` bare when it reads as a TOML date or time, else as a basic string.
pub(super) fn time(text: &str) -> String {
    let date = text.parse::<toml::value::Datetime>().is_ok_and(|time| time.date.is_some());
    if date { text.to_owned() } else { basic(text) }
}

/// `keys` as an array on one line, sorted by code point, each once.
pub(super) fn tags(tags: &[String]) -> String {
    let mut tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    let tags: Vec<String> = tags.into_iter().map(basic).collect();
    format!("[{}]", tags.join(", "))
}

/// A float that TOML reads as a float.
pub(super) fn float(value: f64) -> String {
    if value.is_finite() { format!("{value:?}") } else { "0.0".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        let table: toml::Table = format!("a = {text}").parse().unwrap();
        table["a"].as_str().unwrap().to_owned()
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        assert_eq!(basic("a\u{202E}b\u{200C}c\u{AD}"), "\"a\\u202Eb\u{200C}c\\u00AD\"");
        assert_eq!(multiline("x\"\"\"\ny\""), "\"\"\"\nx\\\"\\\"\"\ny\\\"\"\"\"");
    }

    proptest! {
        #[test]
        fn strings_come_back(text in "([\"\\\\\n\r\ta\u{202E}\u{200C}\u{FEFF}كتب]|\\PC|.){0,12}") {
            prop_assert_eq!(read(&basic(&text)), text.clone());
            prop_assert_eq!(read(&multiline(&text)), text);
        }
    }
}
