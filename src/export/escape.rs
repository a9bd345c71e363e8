//! Words made safe for where they go.

/// `text` as the content of an HTML element or of a quoted attribute; control characters, which HTML
/// forbids, are shown as U+FFFD.
pub(super) fn html(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(c),
            c if c.is_control() => safe.push(char::REPLACEMENT_CHARACTER),
            c => safe.push(c),
        }
    }
    safe
}

/// One line of `text` as Markdown that shows the same characters (`CommonMark`, GitHub's and Obsidian's
/// additions): no emphasis, link, heading, list, table, HTML, mathematics, comment or tag comes of it.
pub(super) fn markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        let leads =
            at == 0 && matches!(c, '-' | '+' | ':') || at == number && at > 0 && matches!(c, '.' | ')');
        match c {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '=' | '%' | '^' | '!' => {
                safe.push('\\');
                safe.push(c);
            }
            c if leads => {
                safe.push('\\');
                safe.push(c);
            }
            c if c.is_control() && c != '\t' => safe.push(char::REPLACEMENT_CHARACTER),
            c => safe.push(c),
        }
    }
    // White space at the start of a line makes code, at its end a line break.
    safe.trim().to_owned()
}

/// `text` with all but unreserved characters percent-encoded (RFC 3986); `/` stays.
pub(super) fn path(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            put!(safe, "%{byte:02X}");
        }
    }
    safe
}

/// `text` as an address that may be followed: `http` or `https`, with what could end a link in HTML or
/// Markdown percent-encoded; `None` for anything else.
pub(super) fn address(text: &str) -> Option<String> {
    let known = ["http://", "https://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() || "<>\"'`()[]{}|\\^".contains(c) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| put!(safe, "%{byte:02X}"));
        } else {
            safe.push(c);
        }
    }
    known.then_some(safe)
}
