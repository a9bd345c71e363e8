//! Words made safe for where they go.

use crate::notebook::tag;
use tui_bidi::text::fold::{Part, part};

/// Whether `c` is a line or paragraph separator, or a control of bidirectional order: what shows a line as
/// two, or in an order that is not its own.
pub fn misleads(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}' | '\u{200E}' | '\u{200F}')
}

/// Whether `text`, a name of something, shows as one line in its own order: no control character is in it, and nothing that
/// [misleads].
pub fn is_line(text: &str) -> bool {
    !text.contains(|c: char| c.is_control() || misleads(c))
}

/// JSON with C0, DEL, C1, line separators and bidi controls escaped: what its writer leaves, for outside
/// strings none of it occurs.
pub fn json(json: String) -> String {
    let left = |c: char| matches!(c, '\u{7F}'..='\u{9F}') || misleads(c);
    if !json.contains(left) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if left(c) {
            put!(safe, "\\u{:04x}", c as u32);
        } else {
            safe.push(c);
        }
    }
    safe
}

/// `text` in which all C0, DEL and C1 but line ends and tabs are visible symbols, each for one character, so
/// that counts stay.
pub(super) fn shown(text: String) -> String {
    let sent = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    if text.chars().all(sent) {
        return text;
    }
    let picture = |c: char| match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7F}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    };
    text.chars().map(|c| if sent(c) { c } else { picture(c) }).collect()
}

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
            c if misleads(c) => put!(safe, "&#x{:X};", c as u32),
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
            c if misleads(c) => put!(safe, "&#x{:X};", c as u32),
            c => safe.push(c),
        }
    }
    // White space at the start of a line makes code, at its end a line break.
    safe.trim().to_owned()
}

/// A tag as it stands behind `#` in Markdown, by what Obsidian takes: letters, marks, digits, `_`, `-` and `/`, with something that is no digit; `None` where
/// nothing is left of it.
pub(super) fn hashtag(words: &str) -> Option<String> {
    let words = tag(words)?;
    let mark = |c| part(c) == Part::Mark && !matches!(c, '\u{200D}' | '\u{FE00}'..='\u{FE0F}');
    let keep = |c: char| c.is_alphanumeric() || mark(c) || "_-/".contains(c);
    let safe: String = words
        .chars()
        .filter(|&c| c != '\u{200C}' && c != '\u{200D}')
        .map(|c| if keep(c) { c } else { '-' })
        .collect();
    let plain = safe.trim_matches('-');
    let number = !plain.is_empty() && plain.chars().all(|c| c.is_ascii_digit());
    (!plain.is_empty()).then(|| if number { format!("_{plain}") } else { plain.to_owned() })
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
/// Markdown, or show it in another order, percent-encoded; `None` for anything else.
pub(super) fn address(text: &str) -> Option<String> {
    let known = ["http://", "https://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() || misleads(c) || "<>\"'`()[]{}|\\^".contains(c) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| put!(safe, "%{byte:02X}"));
        } else {
            safe.push(c);
        }
    }
    known.then_some(safe)
}
