//! Words of files on their way to standard output and standard error: no control character gets through.

use crate::export::misleads;
use std::borrow::Cow;
use tui_bidi::layout::reveal;

/// What stands for a control character; tabs are a space, line ends an arrow.
fn picture(c: char) -> char {
    match c {
        '\t' => ' ',
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => '↵',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7F}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

/// Whether a byte of `text` may be one of a control character: of most texts the bytes say that there is none.
fn may_have_controls(text: &str) -> bool {
    // C1 begins with C2, and the two separators with E2 80.
    let suspect = |byte: u8| byte < b' ' || matches!(byte, 0x7F | 0xC2 | 0xE2);
    text.bytes().fold(false, |found, byte| found | suspect(byte))
}

fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// `text` as one line in which C0, DEL and C1 are visible symbols. Bidi controls and joiners are words'
/// own and stay.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if !may_have_controls(text) || !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(text.chars().map(|c| if is_control(c) { picture(c) } else { c }).collect())
}

/// As [`line()`], with bidi controls shown too: an entry of a list shows in the order that it has.
pub(super) fn listed(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_control(c) || misleads(c)) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| if misleads(c) { reveal(c).unwrap_or(c) } else { c };
    Cow::Owned(line(text).chars().map(shown).collect())
}

/// As [`line()`], with bidi controls and all other invisible characters shown too: for names and for what
/// stands in a sentence of ours.
pub(super) fn visible(text: &str) -> String {
    let joiner = |c: char| matches!(c, '\u{200C}' | '\u{200D}');
    line(text).chars().map(|c| if joiner(c) { c } else { reveal(c).unwrap_or(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_shown_and_never_sent() {
        assert_eq!(line("a\u{1B}[31m\tb\r\nc\u{7F}\u{9B}"), "a␛[31m b↵c␡\u{FFFD}");
        assert_eq!(line("می‌خواهم\u{202E}"), "می‌خواهم\u{202E}");
        assert_eq!(listed("می‌خواهم\u{202E}\u{2029}"), "می‌خواهم⇐↵");
        assert_eq!(visible("a\u{202E}b\u{200C}"), "a⇐b\u{200C}");
    }
}
